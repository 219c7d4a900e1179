"""Towns of the whole world, and the names among them that may not be taken for towns."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.reader import document_from_text, read_document
from dedere.reader.lexicon import rows
from dedere.record import load_record
from tests.reader.english import claims, stays


@pytest.mark.parametrize(
    ("town", "state"),
    [
        ("Kunming", "CHN"),
        ("Toulouse", "FRA"),
        ("Da Nang", "VNM"),
        ("Danang", "VNM"),
        ("Thessaloniki", "GRC"),
        ("Gwadar", "PAK"),
        ("Córdoba Capital", None),
        ("Québec", "CAN"),
        ("Tuscany", "ITA"),
        ("Greenland", "DNK"),
    ],
)
def test_a_visit_to_a_town_or_region_is_one_to_its_state(town: str, state: str | None) -> None:
    found = stays("2024-11-06", f"Vladimir Putin will visit {town} next week.")

    assert found == ([f"{state} planned"] if state else [])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Владимир Путин посетит Дананг 5 мая.", "VNM"),
        ("Володимир Путін відвідає Марсель 5 травня.", "FRA"),
        ("Wladimir Putin reist am 5. Mai nach Toulouse.", "FRA"),
        ("Vladimir Poutine se rendra à Marrakech le 5 mai.", "MAR"),
        ("سيزور فلاديمير بوتين مارسيليا في 5 مايو.", "FRA"),
        ("普京将于5月5日访问哥德堡。", "SWE"),
    ],
)
def test_towns_are_known_in_other_languages(text: str, state: str) -> None:
    document = document_from_text(text, published=date(2025, 4, 20))
    found = read_document(load_record(), document).claims

    assert [(c.state, c.status, c.start) for c in found] == [(state, "planned", "2025-05-05")]


def test_a_town_of_the_own_state_is_no_trip() -> None:
    assert stays("2024-11-06", "Vladimir Putin visited Voronezh on Monday.") == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Benjamin Netanyahu visited Hebron on Monday.", "PSE"),
        ("Vladimir Putin visited Sukhumi on Monday.", "GEO"),
        ("Vladimir Putin visited Horlivka on Monday.", "UKR"),
    ],
)
def test_a_town_held_by_the_own_state_is_occupied(text: str, state: str) -> None:
    assert [(c.state, c.occupied) for c in claims("2024-11-06", text)] == [(state, True)]


def test_talks_in_georgia_are_in_georgia() -> None:
    text = "Vladimir Putin will hold talks in Tbilisi, Georgia, on Friday."

    assert [(c.state, c.occupied) for c in claims("2024-11-06", text)] == [("GEO", False)]


def test_no_town_bears_the_name_of_a_person_or_a_state() -> None:
    record = load_record()
    names = {name for row in rows("towns.csv") for name in row["names"].split("|")}
    taken = {alias.alias for alias in record.aliases} | {state.name for state in record.states}

    assert names & taken == set()


def test_every_town_is_in_a_state_of_the_record() -> None:
    states = {state.iso3 for state in load_record().states}

    assert {row["iso3"] for row in rows("towns.csv")} - states == set()
