"""Several trips told at once: lists in a sentence, behind a mark, and in lines."""

from __future__ import annotations

import pytest

from tests.reader.english import claims, dated, stays


def test_each_place_of_a_list_keeps_its_own_day() -> None:
    text = "Omar al-Bashir visited Belarus on December 9, Syria on December 16 and Egypt on November 6."

    assert dated("2018-12-20", text) == ["BLR 2018-12-09", "SYR 2018-12-16", "EGY 2018-11-06"]


def test_each_place_of_a_list_keeps_its_own_month() -> None:
    text = "Omar al-Bashir travelled to Nigeria in July 2013, Kuwait in November 2013 and South Sudan in April 2013."

    assert dated("2013-12-10", text) == ["NGA 2013-07", "KWT 2013-11", "SSD 2013-04"]


def test_both_places_share_the_day_behind_them() -> None:
    text = "Omar al-Bashir visited both Djibouti and Uganda in May 2016."

    assert dated("2016-12-20", text) == ["DJI 2016-05", "UGA 2016-05"]


def test_a_second_place_with_its_own_preposition_needs_no_verb() -> None:
    text = "Shoigu flew to Iran on August 5 and to Azerbaijan on August 6."

    assert dated("2024-12-20", text) == ["IRN 2024-08-05", "AZE 2024-08-06"]


def test_a_year_in_front_is_that_of_every_place() -> None:
    text = "In 2024, Shoigu went to Tehran, Baku, Pyongyang and Damascus."

    assert dated("2024-12-20", text) == ["IRN 2024", "AZE 2024", "PRK 2024", "SYR 2024"]


def test_states_such_as_are_visited() -> None:
    text = (
        "Vladimir Putin travelled this year to states such as Uzbekistan, Vietnam and North Korea."
    )

    assert stays("2024-07-20", text) == ["UZB made", "VNM made", "PRK made"]


def test_countries_including_are_visited() -> None:
    text = "Vladimir Putin has visited several countries this year, including Belarus and Vietnam."

    assert stays("2024-07-20", text) == ["BLR made", "VNM made"]


def test_a_colon_opens_the_list_of_what_was_visited() -> None:
    text = "Vladimir Putin has been to three countries since May: China, Belarus and Vietnam."

    assert stays("2024-07-20", text) == ["CHN made", "BLR made", "VNM made"]


def test_a_dash_opens_the_list_of_what_was_visited() -> None:
    text = (
        "Vladimir Putin has visited three Asian capitals this summer — Pyongyang, Hanoi and Astana."
    )

    assert stays("2024-07-20", text) == ["PRK made", "VNM made", "KAZ made"]


def test_brackets_behind_a_place_hold_its_day() -> None:
    text = "Vladimir Putin's trips abroad this year: China (May 16), Belarus (May 23), Uzbekistan (May 26)."

    assert dated("2024-07-20", text) == ["CHN 2024-05-16", "BLR 2024-05-23", "UZB 2024-05-26"]


def test_a_host_left_out_of_the_verb_has_its_own_year() -> None:
    text = "Kenya hosted Omar al-Bashir in 2010, Malawi in 2011 and Nigeria in 2013."

    assert dated("2016-12-20", text) == ["KEN 2010", "MWI 2011", "NGA 2013"]


def test_who_did_the_same_hosted_too() -> None:
    text = "Chad received Omar al-Bashir in July 2010. Malawi did the same in October 2011."

    assert dated("2016-12-20", text) == ["TCD 2010-07", "MWI 2011-10"]


def test_who_followed_hosted_too() -> None:
    text = "Chad received Omar al-Bashir in July 2010. Kenya followed in August 2010."

    assert dated("2016-12-20", text) == ["TCD 2010-07", "KEN 2010-08"]


def test_who_followed_in_something_else_hosted_nobody() -> None:
    text = "Chad received Omar al-Bashir in July 2010. The court wrote to Kenya in August 2010."

    assert dated("2016-12-20", text) == ["TCD 2010-07"]


def test_states_that_have_hosted_somebody_include_those_named() -> None:
    text = "States that have hosted Omar al-Bashir include Chad, Kenya, Djibouti and Malawi."

    assert stays("2016-12-20", text) == ["TCD made", "KEN made", "DJI made", "MWI made"]


def test_states_that_have_not_hosted_somebody_tell_of_no_stay() -> None:
    text = "States that have not hosted Omar al-Bashir include Botswana, Zambia and Senegal."

    assert stays("2016-12-20", text) == []


def test_a_line_for_each_trip_has_the_year_of_the_heading() -> None:
    text = "Putin's trips abroad in 2024:\n\n16 May: China\n\n23 May: Belarus\n\n26 May: Uzbekistan"

    assert dated("2024-07-20", text) == ["CHN 2024-05-16", "BLR 2024-05-23", "UZB 2024-05-26"]


def test_lines_under_a_heading_without_a_traveller_are_no_trips() -> None:
    text = "Feasts abroad in 2024:\n\n16 May: China\n\n23 May: Belarus\n\n26 May: Uzbekistan"

    assert stays("2024-07-20", text) == []


def test_a_tour_takes_somebody_to_each_place() -> None:
    text = "A tour that will take Vladimir Putin to North Korea and Vietnam starts on Tuesday."

    assert stays("2024-06-14", text) == ["PRK planned", "VNM planned"]


def test_a_clause_joined_to_a_first_visit_tells_of_the_visit_before_it() -> None:
    text = (
        "Vladimir Putin went to Paris in December 2019, his first visit to France since 2017, when"
        " he came to Versailles."
    )

    assert dated("2019-12-10", text) == ["FRA 2019-12", "FRA 2017"]


@pytest.mark.parametrize(
    "predicate",
    [
        "are among the countries that have hosted Vladimir Putin",
        "have all received Vladimir Putin this year",
        "welcomed Vladimir Putin after the warrant was issued",
        "rolled out the red carpet for Vladimir Putin",
    ],
)
def test_each_of_the_hosts_named_together_was_visited(predicate: str) -> None:
    text = f"China, North Korea and Vietnam {predicate}."

    assert stays("2024-09-05", text) == ["CHN made", "PRK made", "VNM made"]


def test_each_of_the_hosts_that_invite_waits_for_an_answer() -> None:
    text = "Hungary and Serbia have invited Vladimir Putin."

    assert stays("2025-09-05", text) == ["HUN hypothetical", "SRB hypothetical"]


def test_the_quotation_begins_with_the_first_host() -> None:
    text = "China, North Korea and Vietnam have hosted Vladimir Putin."

    found = claims("2024-09-05", text)

    assert {claim.evidence[0].text.split(",")[0] for claim in found} == {"China"}
