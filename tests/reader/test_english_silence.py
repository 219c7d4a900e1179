"""Sentences that name a wanted person and a place, and tell of no trip.

Each stands beside a sentence of the same build that does tell of one.
"""

from __future__ import annotations

import pytest

from tests.reader.english import stays

PAIRS = {
    "to stand trial somewhere is no visit": (
        "Vladimir Putin should stand trial in The Hague.",
        "Vladimir Putin should speak in The Hague.",
    ),
    "to attend to something is no visit": (
        "Vladimir Putin will attend to work in Mongolia.",
        "Vladimir Putin will attend a summit in Mongolia.",
    ),
    "to go further is no movement": (
        "Vladimir Putin will go further than China.",
        "Vladimir Putin will go to China.",
    ),
    "crimes committed in a state are no visit": (
        "Vladimir Putin committed crimes in Georgia.",
        "Vladimir Putin landed in Georgia.",
    ),
    "who allows others to go does not go": (
        "Vladimir Putin allowed fighters to go to Mali.",
        "Vladimir Putin decided to go to Mali.",
    ),
    "who watches others leave does not leave": (
        "Vladimir Putin watched soldiers leave for Belarus.",
        "Vladimir Putin had to leave for Belarus.",
    ),
    "the matter of talks is not their place": (
        "Vladimir Putin held talks on an end of violence in Ukraine.",
        "Vladimir Putin held talks in Astana.",
    ),
    "what one speaks about is not where one speaks": (
        "Vladimir Putin spoke to Xi Jinping and appealed for an end of violence in Sudan.",
        "Vladimir Putin spoke to Xi Jinping in Astana.",
    ),
    "outside a state is not in it": (
        "Vladimir Putin travelled outside Mongolia.",
        "Vladimir Putin travelled to Mongolia.",
    ),
    "a continent is no state": (
        "Vladimir Putin travelled to South America.",
        "Vladimir Putin travelled to South Africa.",
    ),
    "who urges somebody to come stays": (
        "Vladimir Putin urged Kim Jong Un to visit China.",
        "Kim Jong Un urged Vladimir Putin to visit China.",
    ),
    "what he says of another is the other's": (
        "Vladimir Putin said Sergei Lavrov would travel to Cuba.",
        "Vladimir Putin said he would travel to Cuba.",
    ),
    "him can be another": (
        "Volodymyr Zelensky went to Rome, and Vladimir Putin accused him of lying.",
        "Vladimir Putin went to Rome, and Volodymyr Zelensky accused him of lying.",
    ),
    "his spokesman travels alone": (
        "The spokesman for Vladimir Putin flew to Turkey.",
        "Vladimir Putin flew to Turkey.",
    ),
    "his aide travels alone": (
        "Vladimir Putin's aide visited India.",
        "Vladimir Putin visited India.",
    ),
    "to come under fire is no movement": (
        "Vladimir Putin came under fire in Armenia.",
        "Vladimir Putin came to Armenia.",
    ),
    "to appear to enjoy support is no appearance": (
        "Vladimir Putin appeared to enjoy support in South Africa.",
        "Vladimir Putin appeared in South Africa.",
    ),
    "an order to go has no subject": (
        "Go to Mongolia, critics told Vladimir Putin.",
        "Vladimir Putin will go to Mongolia, critics said.",
    ),
    "to cross a state's plans crosses no border": (
        "Vladimir Putin crossed the plans of Finland.",
        "Vladimir Putin crossed the border into Finland.",
    ),
    "what he wants gone he does not leave": (
        "Vladimir Putin wants an end of American bases in Germany.",
        "Vladimir Putin wants to go to Germany.",
    ),
}


@pytest.mark.parametrize("rule", PAIRS)
def test_no_trip_is_read_where(rule: str) -> None:
    silent, telling = PAIRS[rule]

    assert (stays("2024-11-05", silent), len(stays("2024-11-05", telling))) == ([], 1)


@pytest.mark.parametrize(
    "others",
    ["Allies of", "Supporters of", "A close friend of", "Critics of", "Envoys of", "The son of"],
)
def test_the_people_of_somebody_travel_for_themselves(others: str) -> None:
    text = f"{others} Vladimir Putin travelled to Budapest on Monday."

    assert stays("2025-06-02", text) == []


def test_what_is_talked_about_is_no_place() -> None:
    assert stays("2018-06-06", "Netanyahu to meet Theresa May on Iran") == []
