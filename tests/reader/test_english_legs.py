"""Tours told by their legs: what comes next, what a trip takes in, where it begins and ends."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin will fly to Pyongyang on Tuesday. From there he goes on to Vietnam.",
        "Vladimir Putin will fly to Pyongyang on Tuesday, and from there on to Hanoi.",
        "Vladimir Putin's first stop will be Pyongyang, followed by Hanoi.",
        "Vladimir Putin's tour will take him to North Korea and Vietnam.",
        "Vladimir Putin's Asian tour will include North Korea and Vietnam.",
        "Vladimir Putin's trip begins in Pyongyang on Tuesday and ends in Hanoi on Thursday.",
        "Vladimir Putin will make stops in North Korea and Vietnam this week.",
    ],
)
def test_each_leg_of_a_tour_to_come_is_planned(text: str) -> None:
    assert stays("2024-06-17", text) == ["PRK planned", "VNM planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin has concluded a tour that took in North Korea and Vietnam.",
        "Vladimir Putin returned from a two-country tour that included North Korea and Vietnam.",
        "Vladimir Putin's travels have included North Korea and Vietnam.",
        "Vladimir Putin has visited several countries, among them North Korea and Vietnam.",
    ],
)
def test_what_a_tour_took_in_was_visited(text: str) -> None:
    assert stays("2024-09-05", text) == ["PRK made", "VNM made"]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("will be", "VNM planned"), ("is", "VNM under_way"), ("was", "VNM made")],
)
def test_the_tense_of_a_stop_is_that_of_the_stay(verb: str, expected: str) -> None:
    text = f"Vietnam {verb} the last stop of Vladimir Putin's tour."

    assert stays("2024-06-20", text) == [expected]


def test_a_second_partner_met_elsewhere_has_a_place_and_a_year() -> None:
    text = "Vladimir Putin met Modi in Samarkand in 2022 and Xi in Beijing in 2023."

    assert dated("2025-06-01", text) == ["UZB 2022", "CHN 2023"]


def test_a_second_partner_met_at_home_is_no_stay() -> None:
    text = "Vladimir Putin met Modi in Samarkand in 2022 and Xi in Moscow a year later."

    assert dated("2025-06-01", text) == ["UZB 2022"]


def test_the_owner_of_a_visit_can_be_named_behind_it() -> None:
    text = "During his visit to Mongolia, Vladimir Putin signed a treaty."

    assert stays("2024-09-05", text) == ["MNG made"]


def test_months_in_brackets_and_lists_are_months() -> None:
    text = "Vladimir Putin has travelled to China (May), North Korea (June) and Vietnam (June)."

    assert dated("2024-09-05", text) == ["CHN 2024-05", "PRK 2024-06", "VNM 2024-06"]


def test_a_tour_that_includes_no_place_abroad_is_no_stay() -> None:
    assert stays("2024-06-17", "Vladimir Putin's tour will include Sochi and Kazan.") == []


def test_a_speech_to_the_nation_is_none_in_the_country_spoken_of() -> None:
    text = "Ministers will meet in Astana on Wednesday. Vladimir Putin will speak to the nation."

    assert stays("2024-07-01", text) == []
