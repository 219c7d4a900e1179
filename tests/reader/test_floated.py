"""Venues that are talked of, and meetings named by their two parties."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

DAY = "2025-08-20"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Geneva and Istanbul were mooted as venues for a meeting between Vladimir Putin and"
         " Volodymyr Zelensky.", ["CHE hypothetical", "TUR hypothetical"]),
        ("Possible venues for talks between Putin and Trump include Saudi Arabia.",
         ["SAU hypothetical"]),
        ("Hungary and Turkey have been floated as possible hosts for a summit of Putin and"
         " Zelensky.", ["HUN hypothetical", "TUR hypothetical"]),
        ("Turkey said it was ready to host talks between Putin and Zelensky.",
         ["TUR hypothetical"]),
        ("Saudi Arabia or the UAE could host a meeting between Trump and Putin.",
         ["SAU hypothetical", "ARE hypothetical"]),
        ("Budapest was chosen as the venue for the meeting between Trump and Putin.",
         ["HUN planned"]),
        ("Moscow rejected Geneva as a place for talks between Putin and Zelensky.",
         ["CHE denied"]),
    ],
)  # fmt: skip
def test_a_venue_that_is_talked_of_may_become_a_stay(text: str, found: list[str]) -> None:
    assert stays(DAY, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Putin-Zelensky meeting could take place in Budapest.", ["HUN hypothetical"]),
        ("The summit of Trump and Putin in Budapest has been shelved.", ["HUN cancelled"]),
        ("The date for the Putin-Trump summit in Hungary has not been set.", ["HUN planned"]),
        ("After the Trump-Putin summit in Alaska, Zelensky flew to Washington.", ["USA made"]),
        ("Trump and Putin's Alaska summit ended without a deal.", ["USA made"]),
    ],
)
def test_a_meeting_is_named_by_its_two_parties(text: str, found: list[str]) -> None:
    assert stays(DAY, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Moscow was mooted as a venue for talks between Putin and Zelensky.",
        "Geneva was mooted as a venue for talks between Zelensky and Trump.",
        "Putin said the talks on Geneva's port were likely to drag on.",
        "The Lavrov-Rubio meeting in Riyadh prepared the ground, Putin said.",
    ],
)
def test_a_venue_at_home_or_for_others_is_none(text: str) -> None:
    assert stays(DAY, text) == []
