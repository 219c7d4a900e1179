"""Which day of a sentence is that of the trip, and which belongs to another deed."""

from __future__ import annotations

import pytest

from tests.reader.english import dated

ASIDES = [
    (
        "2018-06-16",
        "Jean-Pierre Bemba, who was acquitted a week ago, has arrived in Belgium.",
        ["BEL 2018-06-16"],
    ),
    (
        "2024-09-03",
        "Vladimir Putin, whose visit was announced last week, arrived in Mongolia.",
        ["MNG 2024-09-03"],
    ),
    (
        "2018-09-02",
        "Rodrigo Duterte will proceed to Jordan, where thousands live, from September 5 to 8.",
        ["JOR 2018-09-05/2018-09-08"],
    ),
]


@pytest.mark.parametrize(("published", "text", "days"), ASIDES)
def test_a_day_in_an_aside_is_another(published: str, text: str, days: list[str]) -> None:
    assert dated(published, text) == days


SAID = [
    "On Monday, the Kremlin said Vladimir Putin would visit Mongolia.",
    "Last week the Kremlin announced that Vladimir Putin would visit Mongolia.",
    "On August 8, Yuri Ushakov, an aide, suggested that Vladimir Putin could visit Mongolia.",
    "In July, the Kremlin said that Vladimir Putin would not be in Ulaanbaatar.",
    "Vladimir Putin on Friday apologised for his inability to attend a summit in Ulaanbaatar.",
    "Vladimir Putin on Tuesday declined an invitation to visit Mongolia.",
    "Vladimir Putin on Tuesday cancelled his trip to Mongolia.",
]


@pytest.mark.parametrize("text", SAID)
def test_the_day_of_a_word_is_not_that_of_the_trip(text: str) -> None:
    assert dated("2024-08-29", text) == ["MNG None"]


def test_a_day_between_a_source_and_a_trip_belongs_to_the_trip() -> None:
    text = "As reported by Ukrinform earlier, last year Putin skipped a summit in Johannesburg."

    assert dated("2024-08-29", text) == ["ZAF 2023"]


def test_what_is_reported_of_a_year_is_of_that_year() -> None:
    text = "In 2018, Benjamin Netanyahu is reported to have visited Oman."

    assert dated("2021-01-31", text) == ["OMN 2018"]


BESIDE = [
    (
        "2013-01-17",
        "Police in Ghana on Thursday arrested Charles Ble Goude, wanted over an election two years"
        " ago.",
        ["GHA 2013-01-17"],
    ),
    (
        "2024-09-02",
        "Vladimir Putin on Monday flew to Mongolia to mark a battle won in August 1939.",
        ["MNG 2024-09-02"],
    ),
    (
        "2023-08-23",
        "Vladimir Putin spoke by video to the 2023 BRICS Summit in Johannesburg on August 23, 2023.",
        ["ZAF 2023-08-23"],
    ),
    (
        "2019-03-25",
        "Benjamin Netanyahu will address a conference in Washington via video on Tuesday morning.",
        ["USA 2019-03-26"],
    ),
    (
        "2021-10-12",
        "On Thursday, October 14, Joseph R. Biden will host Uhuru Kenyatta at the White House.",
        ["USA 2021-10-14"],
    ),
    (
        "2013-09-09",
        "William Ruto flew out of the country on Monday to attend his trial at The Hague.",
        ["NLD 2013-09-09"],
    ),
]


@pytest.mark.parametrize(("published", "text", "days"), BESIDE)
def test_the_day_beside_the_verb_is_its_own(published: str, text: str, days: list[str]) -> None:
    assert dated(published, text) == days


AFTER = [
    (
        "2024-09-17",
        "Sergei Shoigu held talks in Tehran on Tuesday, days after meeting Kim Jong Un in Pyongyang.",
        ["IRN 2024-09-17", "PRK None"],
    ),
    (
        "2024-06-02",
        "William Ruto flies to South Korea today, barely a week after returning from Washington.",
        ["KOR 2024-06-02", "USA None"],
    ),
    (
        "2024-09-17",
        "Vladimir Putin arrived in Hanoi on Wednesday after a visit to Pyongyang.",
        ["PRK None", "VNM 2024-09-11"],
    ),
    (
        "2016-09-02",
        "Rodrigo Duterte will go to Laos on September 6-8 before heading to Jakarta.",
        ["IDN None", "LAO 2016-09-06/2016-09-08"],
    ),
]


@pytest.mark.parametrize(("published", "text", "days"), AFTER)
def test_what_came_before_or_after_has_another_day(
    published: str, text: str, days: list[str]
) -> None:
    assert sorted(dated(published, text)) == days


TOURS = [
    (
        "Omar al-Bashir is to begin on Sunday a tour of Kuwait, Qatar and Saudi Arabia.",
        ["KWT 2017-07-16", "QAT None", "SAU None"],
    ),
    (
        "Omar al-Bashir starts a tour of Egypt, Qatar and Kuwait on Tuesday.",
        ["EGY 2017-07-18", "KWT None", "QAT None"],
    ),
    (
        "Omar al-Bashir will leave for Kuwait on Monday as part of a tour that will also take him"
        " to Riyadh.",
        ["KWT 2017-07-17", "SAU None"],
    ),
    (
        "Omar al-Bashir returned to Khartoum on Thursday after a week-long visit to Egypt, Qatar"
        " and Kuwait.",
        ["EGY None", "KWT None", "QAT None"],
    ),
    (
        "Omar al-Bashir will visit Qatar and Kuwait on Wednesday.",
        ["KWT 2017-07-19", "QAT 2017-07-19"],
    ),
    (
        "Omar al-Bashir will start a tour of Qatar and Kuwait from 18 to 21 July.",
        ["KWT 2017-07-18/2017-07-21", "QAT 2017-07-18/2017-07-21"],
    ),
]


@pytest.mark.parametrize(("text", "days"), TOURS)
def test_the_first_day_of_a_tour_is_that_of_its_first_stop(text: str, days: list[str]) -> None:
    assert sorted(dated("2017-07-16", text)) == days


def test_a_stay_that_is_over_lasted_up_to_the_return() -> None:
    text = "Uhuru Kenyatta returned to Nairobi on Thursday after a week-long visit to Mozambique."

    assert dated("2021-11-25", text) == ["MOZ 2021-11-19/2021-11-25"]


def test_a_day_counts_more_than_the_week_named_before() -> None:
    text = (
        "Rodrigo Duterte is off to Cambodia this week. He will be in Cambodia on December 13 and"
        " 14."
    )

    assert dated("2016-12-10", text) == ["KHM 2016-12-13/2016-12-14"]


def test_a_month_and_day_may_be_joined_by_a_point() -> None:
    text = "Omar al-Bashir arrived in Uganda on Nov.12 for a three-day visit."

    assert dated("2017-11-19", text) == ["UGA 2017-11-12/2017-11-14"]


def test_the_day_of_the_holocaust_is_in_january() -> None:
    text = "Benjamin Netanyahu will not be in Poland on Holocaust Remembrance Day."

    assert dated("2024-12-20", text) == ["POL 2025-01-27"]


def test_a_day_in_an_aside_on_the_place_is_not_that_of_the_visit() -> None:
    text = "Putin travelled to Mongolia, a country that joined the court in 2002."

    assert dated("2024-09-05", text) == ["MNG None"]


def test_a_day_behind_an_aside_on_the_place_is_that_of_the_visit() -> None:
    text = "Putin travelled to Mongolia, a landlocked country of 3.4 million, on Monday."

    assert dated("2024-09-05", text) == ["MNG 2024-09-02"]
