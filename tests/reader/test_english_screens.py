"""Meetings joined by a screen, told over several sentences."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

ONE_APPEARANCE = {
    "told a summit": (
        "Vladimir Putin told the BRICS summit in Johannesburg that sanctions had failed. Speaking"
        " by video link, he blamed the West for rising prices."
    ),
    "used a summit": (
        "Vladimir Putin used a summit in South Africa, attended by leaders of four other states, to"
        " defend his war.\n\nSpeaking by video link to the BRICS summit in South Africa – Russia"
        " belongs to that club – Vladimir Putin blamed the West."
    ),
    "a caption": (
        "Vladimir Putin has addressed the BRICS summit in South Africa via video link.\n\nVladimir"
        " Putin addressing the BRICS summit"
    ),
}


@pytest.mark.parametrize("text", ONE_APPEARANCE.values(), ids=ONE_APPEARANCE)
def test_what_one_sentence_tells_of_a_screen_holds_for_the_meeting(text: str) -> None:
    assert stays("2023-08-23", text) == ["ZAF made remote"]


def test_a_journey_to_the_same_state_is_kept_apart_from_a_screen() -> None:
    text = (
        "Vladimir Putin arrived in Astana on November 9. He addressed a forum in Kostanay by video"
        " link."
    )
    assert stays("2023-11-12", text) == ["KAZ made", "KAZ made remote"]


ABSENT = {
    "behind a dash": (
        "Vladimir Putin addressed the summit in South Africa by video link – he did not travel"
        " because of the warrant."
    ),
    "a participle": (
        "Vladimir Putin did not travel to South Africa (for the BRICS summit), preferring to"
        " address the meeting by video link."
    ),
}


@pytest.mark.parametrize("text", ABSENT.values(), ids=ABSENT)
def test_who_speaks_by_a_screen_and_stays_away_does_both(text: str) -> None:
    assert sorted(stays("2023-08-23", text)) == ["ZAF declined", "ZAF made remote"]
