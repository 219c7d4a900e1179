"""Whom a state failed to arrest had been there; and "the country" that a text speaks of."""

from __future__ import annotations

import pytest

from tests.reader.english import claims, dated, stays


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mongolia failed to arrest Vladimir Putin.", ["MNG made"]),
        ("The Court faulted Mongolia for not arresting Vladimir Putin.", ["MNG made"]),
        ("Mongolia's failure to arrest Vladimir Putin had no consequence.", ["MNG made"]),
        ("The refusal of Mongolia to arrest Vladimir Putin was a breach.", ["MNG made"]),
        ("Judges said that Mongolia had not arrested Vladimir Putin.", ["MNG made"]),
        ("The Mongolian government refused to detain Vladimir Putin.", ["MNG made"]),
        ("Mongolia let Vladimir Putin leave.", ["MNG made"]),
        ("Mongolia allowed Vladimir Putin to leave the country.", ["MNG made"]),
        ("Mongolia allowed Vladimir Putin to slip out of the country.", ["MNG made"]),
    ],
)
def test_a_failure_to_arrest_tells_of_a_stay(text: str, found: list[str]) -> None:
    assert stays("2024-10-25", text) == found


def test_each_state_that_is_blamed_was_visited() -> None:
    text = (
        "The Court blamed Malawi, Chad and the Democratic Republic of Congo (DRC) for failing to"
        " arrest Omar al-Bashir while he was on their territory."
    )

    assert stays("2015-06-21", text) == ["MWI made", "TCD made", "COD made"]


def test_a_decision_names_the_state_by_its_full_title() -> None:
    text = (
        "Decision on the failure by the Republic of Malawi to comply with the requests for"
        " cooperation with respect to the arrest and surrender of Omar al-Bashir"
    )

    assert stays("2011-12-12", text) == ["MWI made"]


def test_the_day_is_that_of_the_stay() -> None:
    text = (
        "Jordan failed to comply with its duty to arrest Omar al-Bashir when he attended the Arab"
        " League summit on 29 March 2017."
    )

    assert dated("2017-12-11", text) == ["JOR 2017-03-29"]


@pytest.mark.parametrize(
    "text",
    [
        "Mongolia would refuse to arrest Vladimir Putin, the minister said.",
        "If Mongolia fails to arrest Vladimir Putin, the Court will be told.",
        "Mongolia is obliged to arrest Vladimir Putin.",
        "Russia refused to arrest Vladimir Putin.",
        "Sudan's refusal to surrender Omar al-Bashir was reported to the Council.",
        "Hungary may refuse to arrest Vladimir Putin.",
    ],
)
def test_a_failure_that_lies_ahead_or_is_at_home_tells_of_no_stay(text: str) -> None:
    assert stays("2024-10-25", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Court reported Kenya to the Security Council over a visit by Omar al-Bashir to the"
        " country.",
        "Kenya faced criticism. A visit by Omar al-Bashir to the country had angered activists.",
        "The Chamber asked the Republic of Kenya about Omar al-Bashir's visit to the country.",
    ],
)
def test_the_country_is_the_one_spoken_of(text: str) -> None:
    assert stays("2010-09-01", text) == ["KEN made"]


def test_the_country_is_left_open_where_two_are_spoken_of() -> None:
    text = "Kenya and Chad were criticised over a visit by Omar al-Bashir to the country."

    assert stays("2010-09-01", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police must arrest Omar al-Bashir if he enters Kenya.", ["KEN hypothetical"]),
        ("The court ordered that Omar al-Bashir be arrested if he enters Kenya.",
         ["KEN hypothetical"]),
        ("Omar al-Bashir entered Chad on Tuesday.", ["TCD made"]),
        ("Omar al-Bashir entered politics in Chad's shadow.", []),
    ],
)  # fmt: skip
def test_who_enters_a_state_is_there(text: str, found: list[str]) -> None:
    assert stays("2011-11-28", text) == found


def test_the_police_are_no_he() -> None:
    text = "The police have to arrest Omar al-Bashir if he comes to Kenya."

    assert [claim.person for claim in claims("2011-11-28", text)] == ["omar-al-bashir"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A South African court barred Omar al-Bashir from leaving the country.", ["ZAF made"]),
        ("A Sudanese court barred Omar al-Bashir from leaving the country.", []),
    ],
)
def test_who_is_barred_from_leaving_is_there(text: str, found: list[str]) -> None:
    assert stays("2015-06-15", text) == found


def test_who_surrenders_to_the_court_is_where_it_sits() -> None:
    text = "Abdallah Banda and Saleh Jerbo surrender to the Court in The Hague."

    assert "NLD made" in stays("2010-06-17", text)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine has called on Mongolia to arrest Vladimir Putin during his visit on September 3.",
        "Ukraine urges Mongolia to arrest Vladimir Putin during his visit on September 3",
        "Kyiv asked Mongolia to arrest Putin on his arrival on September 3.",
        "Rights groups said Mongolia must arrest Putin when he arrives on September 3.",
        "Mongolia has a duty to arrest Putin during his visit on September 3.",
    ],
)
def test_the_visit_is_to_the_state_that_is_to_arrest(text: str) -> None:
    assert [(c.state, c.status, c.start) for c in claims("2024-08-30", text)] == [
        ("MNG", "planned", "2024-09-03")
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leaders from many states, including Zambia and Tanzania, welcomed Omar al-Bashir.", []),
        ("Many states, including Kenya, Djibouti and Chad, have hosted Omar al-Bashir.",
         ["KEN made", "DJI made", "TCD made"]),
        ("South Africa's Mbeki reported, and the Nigerian government invited Omar al-Bashir.",
         ["NGA hypothetical"]),
    ],
)  # fmt: skip
def test_who_is_named_as_host_is_the_host(text: str, found: list[str]) -> None:
    assert stays("2009-10-22", text) == found
