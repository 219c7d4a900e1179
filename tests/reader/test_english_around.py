"""Visits told beside the main point of a sentence: clauses, asides and joined predicates."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays, travellers

TOLD = {
    "a predicate behind another": (
        "2023-12-06",
        "Vladimir Putin has limited his travel since his troops moved into Ukraine, but visited"
        " China.",
        ["CHN made"],
    ),
    "where they met": (
        "2025-08-07",
        "The White House ruled out Helsinki, where Donald Trump and Vladimir Putin met in 2018.",
        ["FIN made"],
    ),
    "discussed with somebody in a town": (
        "2023-11-09",
        "Vladimir Putin discussed trade with his Kazakh counterpart, Kassym-Jomart Tokayev, in"
        " Astana.",
        ["KAZ made"],
    ),
    "discussed what happens in a town": (
        "2023-11-09",
        "Vladimir Putin discussed the future of Astana with Kassym-Jomart Tokayev.",
        [],
    ),
    "the first of two": (
        "2025-04-04",
        "It is Benjamin Netanyahu's second trip abroad since the warrant, the first being a visit"
        " to Washington in February.",
        ["USA made"],
    ),
    "after another": (
        "2025-04-04",
        "It is Benjamin Netanyahu's second trip abroad since the warrant, after a visit to"
        " Washington.",
        ["USA made"],
    ),
    "visits of others": (
        "2023-10-01",
        "A ban imposed by Benjamin Netanyahu on visits to Washington kept his ministers at home.",
        [],
    ),
    "the only place is fought over": (
        "2023-12-06",
        "Since ordering his army to invade Ukraine, Vladimir Putin has made several trips to"
        " former Soviet states.",
        [],
    ),
    "what can be visited": (
        "2024-11-22",
        "Benjamin Netanyahu can still travel to countries outside the court's jurisdiction, such as the"
        " United States and India.",
        ["USA hypothetical", "IND hypothetical"],
    ),
    "a future and no movement": (
        "2023-08-20",
        "Vladimir Putin and Xi Jinping are going to have a summit, an aide in Beijing said.",
        [],
    ),
    "the sidelines of the Assembly": (
        "2023-09-20",
        "Joe Biden met Benjamin Netanyahu on the sidelines of the UN General Assembly.",
        ["USA made"],
    ),
    "the sidelines in front": (
        "2023-09-20",
        "On the margins of the UN General Assembly, Benjamin Netanyahu met Volodymyr Zelensky.",
        ["USA made"],
    ),
    "dates that are to be agreed": (
        "2024-03-13",
        "The Kremlin spoke about the timing of Vladimir Putin's visit to Turkey.",
        ["TUR planned"],
    ),
    "a visit in preparation": (
        "2024-01-12",
        "Vladimir Putin's visit to Turkey had been in preparation for months, the Kremlin said.",
        ["TUR planned"],
    ),
    "forums before the one to come": (
        "2023-09-19",
        "Vladimir Putin will travel to a forum in Beijing in October. Vladimir Putin attended the"
        " two forums in Beijing before it.",
        ["CHN planned", "CHN made"],
    ),
}


@pytest.mark.parametrize(("published", "text", "read"), TOLD.values(), ids=TOLD)
def test_a_stay_told_beside_the_point(published: str, text: str, read: list[str]) -> None:
    assert stays(published, text) == read


DAYS = {
    "earlier in the day": (
        "2023-12-07",
        "Vladimir Putin landed in Riyadh on Wednesday. Earlier in the day, he held talks in Abu"
        " Dhabi.",
        ["SAU 2023-12-06", "ARE 2023-12-06"],
    ),
    "told a summit on a day": (
        "2023-08-23",
        "Vladimir Putin on Tuesday told the summit in Johannesburg that sanctions had failed.",
        ["ZAF 2023-08-22"],
    ),
    "a meeting with a clause of its own": (
        "2023-10-04",
        "Benjamin Netanyahu's meeting with Joe Biden in New York, which took place two weeks ago,"
        " lasted an hour.",
        ["USA 2023-09-20"],
    ),
    "a Friday of next week": (
        "2023-09-15",
        "Benjamin Netanyahu will meet Joe Biden during a trip to New York next week. He would"
        " address the UN General Assembly on Friday morning.",
        ["USA 2023-09-18/2023-09-24"],
    ),
    "a month that is looked forward to": (
        "2023-09-19",
        "In October, Moscow looks forward to talks between Vladimir Putin and Xi Jinping in"
        " Beijing.",
        ["CHN 2023-10"],
    ),
}


@pytest.mark.parametrize(("published", "text", "read"), DAYS.values(), ids=DAYS)
def test_the_days_of_a_stay_told_beside_the_point(
    published: str, text: str, read: list[str]
) -> None:
    assert dated(published, text) == read


UNDONE = {
    "but was called off": (
        "2024-02-05",
        "Vladimir Putin's visit to Turkey was scheduled for February 12 but has been put off.",
        ["TUR 2024-02-12"],
    ),
    "originally planned for a day gone by": (
        "2023-08-10",
        "Benjamin Netanyahu's trip to Cyprus was originally planned for July 25.",
        ["CYP 2023-07-25"],
    ),
    "was supposed to take place": (
        "2023-08-10",
        "Benjamin Netanyahu's visit to Cyprus was supposed to take place on July 25.",
        ["CYP 2023-07-25"],
    ),
}


@pytest.mark.parametrize(("published", "text", "read"), UNDONE.values(), ids=UNDONE)
def test_a_plan_that_came_to_nothing_is_postponed(
    published: str, text: str, read: list[str]
) -> None:
    assert dated(published, text) == read
    assert stays(published, text) == [f"{read[0][:3]} postponed"]


def test_the_prime_minister_is_the_one_named_since_another() -> None:
    text = (
        "Greek Prime Minister Kyriakos Mitsotakis is expected in Nicosia. Benjamin Netanyahu's"
        " heart surgery went well. The prime minister postponed his visit to Turkey."
    )
    assert travellers("2023-07-24", text) == ["benjamin-netanyahu TUR"]


def test_a_paragraph_in_brackets_leaves_the_one_spoken_of_in_focus() -> None:
    text = (
        "Vladimir Putin has limited his foreign travel.\n\n(Read also: Why did Nicolás Maduro"
        " propose a law?)\n\nIn November, he travelled to Kazakhstan."
    )
    assert travellers("2023-12-06", text) == ["vladimir-putin KAZ"]
