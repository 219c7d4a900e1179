"""Two leaders named by their states alone, meetings named by their place, and the way by plane."""

from __future__ import annotations

import pytest

from tests.reader.english import stays, travellers


@pytest.mark.parametrize(
    "text",
    [
        "The Russian and Iranian presidents met in Ashgabat on Friday.",
        "The Iranian and Russian presidents met in Ashgabat on Friday.",
        "The presidents of Russia and Iran met in Ashgabat on Friday.",
    ],
)
def test_the_president_of_either_state_is_meant(text: str) -> None:
    assert travellers("2024-10-11", text) == ["vladimir-putin TKM"]


def test_two_leaders_who_meet_at_the_home_of_the_one_wanted_tell_of_no_trip() -> None:
    assert travellers("2024-10-11", "The Russian and Iranian presidents met in Moscow.") == []


def test_the_presidents_of_two_other_states_are_nobody_wanted() -> None:
    text = "Vladimir Putin was told that the French and Iranian presidents had met in Ashgabat."

    assert travellers("2024-10-11", text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Biden and Putin end Geneva summit", "under_way"),
        ("Biden and Putin will hold a Geneva summit in June", "planned"),
    ],
)
def test_both_are_at_the_meeting_that_they_hold(text: str, status: str) -> None:
    assert stays("2021-06-16", text) == [f"CHE {status}"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Alaska chosen for Trump-Putin summit", "planned"),
        ("Alaska was picked for a Trump-Putin summit", "planned"),
        ("Alaska floated for Trump-Putin summit", "hypothetical"),
    ],
)
def test_a_place_chosen_for_a_meeting_is_where_both_will_be(text: str, status: str) -> None:
    assert stays("2025-08-09", text) == [f"USA {status}"]


def test_a_headline_that_has_somebody_received_tells_where_he_was() -> None:
    assert stays("2012-01-07", "Bashir received in Tripoli") == ["LBY made"]


def test_a_headline_that_has_somebody_absent_tells_where_he_is_not() -> None:
    assert stays("2025-07-06", "Putin absent as BRICS leaders gather in Rio") == ["BRA declined"]


def test_who_is_on_a_plane_to_a_place_is_on_the_way() -> None:
    text = "On Tuesday night Rodrigo Duterte was on a plane to The Hague."

    assert stays("2025-03-11", text) == ["NLD under_way"]


def test_a_minister_on_a_plane_is_somebody_else() -> None:
    text = "Vladimir Putin said that his minister was on a plane to Astana."

    assert stays("2025-03-11", text) == []
