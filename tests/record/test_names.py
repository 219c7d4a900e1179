"""Persons and states are found as people write them, or asked back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.errors import InputError
from dedere.record import Record, load_record
from dedere.record.names import find_person, find_state, folded


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("putin", "vladimir-putin"),
        ("Vladimir Putin", "vladimir-putin"),
        ("PUTIN, VLADIMIR", "vladimir-putin"),
        ("vladimir-putin", "vladimir-putin"),
        ("President Putin", "vladimir-putin"),
        ("Путин", "vladimir-putin"),
        ("al-Bashir", "omar-al-bashir"),
        ("omar al bashir", "omar-al-bashir"),
        ("Omar Al‑Bashir", "omar-al-bashir"),
        ("lvova belova", "maria-lvova-belova"),
        ("Lvova–Belova", "maria-lvova-belova"),
        ("Netanyahu", "benjamin-netanyahu"),
        ("نتنياهو", "benjamin-netanyahu"),
        ("saif gaddafi", "saif-al-islam-gaddafi"),
        ("muammar  gaddafi", "muammar-gaddafi"),
        ("Min Aung Hlaing", "min-aung-hlaing"),
    ],
)
def test_find_person(record: Record, text: str, person: str) -> None:
    assert find_person(record, text).person_id == person


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Gaddafi", ["muammar-gaddafi", "saif-al-islam-gaddafi"]),
        ("Hussein", ["abdel-raheem-hussein", "mohammed-hussein-ali"]),
        ("Gbagbo", ["laurent-gbagbo", "simone-gbagbo"]),
    ],
)
def test_a_name_of_several_lists_them(record: Record, text: str, candidates: list[str]) -> None:
    with pytest.raises(InputError) as caught:
        find_person(record, text)
    assert caught.value.code == "ambiguous-person"
    assert [name for name in candidates if f"({name})" not in caught.value.message] == []


def test_an_unknown_person_gets_the_nearest(record: Record) -> None:
    with pytest.raises(InputError) as caught:
        find_person(record, "Vladmir Puttin")
    assert (caught.value.code, caught.value.way_out) == (
        "unknown-person",
        "Did you mean Vladimir Putin?",
    )


@pytest.mark.parametrize("text", ["", "  ", "-", "Angela Merkel"])
def test_nobody_is_found_for_what_is_no_name_of_the_record(record: Record, text: str) -> None:
    with pytest.raises(InputError) as caught:
        find_person(record, text)
    assert caught.value.code == "unknown-person"


@pytest.mark.parametrize(
    ("text", "iso3"),
    [
        ("mongolia", "MNG"),
        ("MN", "MNG"),
        ("mng", "MNG"),
        ("UK", "GBR"),
        ("U.K.", "GBR"),
        ("Czech Republic", "CZE"),
        ("Ivory Coast", "CIV"),
        ("cote d'ivoire", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("South Korea", "KOR"),
        ("Россия", "RUS"),
        ("Russie", "RUS"),
        ("Монголия", "MNG"),
        ("Afrique du Sud", "ZAF"),
        ("ЮАР", "ZAF"),
        ("Türkei", "TUR"),
        ("Turkey", "TUR"),
        ("turkiye", "TUR"),
        ("the Netherlands", "NLD"),
        ("Republic of Armenia", "ARM"),
        ("DRC", "COD"),
        ("Swaziland", "SWZ"),
        ("Burma", "MMR"),
        ("Palestine", "PSE"),
        ("Vatican", "VAT"),
        ("USA", "USA"),
        ("U.S.", "USA"),
        ("Georgia", "GEO"),
    ],
)
def test_find_state(record: Record, text: str, iso3: str) -> None:
    assert find_state(record, text).iso3 == iso3


@pytest.mark.parametrize(("text", "codes"), [("Korea", ["KOR", "PRK"]), ("Congo", ["COD", "COG"])])
def test_a_name_of_two_states_is_asked_back(record: Record, text: str, codes: list[str]) -> None:
    with pytest.raises(InputError) as caught:
        find_state(record, text)
    assert caught.value.code == "ambiguous-state"
    assert [code for code in codes if f"({code})" not in caught.value.message] == []


def test_an_unknown_state_gets_the_nearest(record: Record) -> None:
    with pytest.raises(InputError) as caught:
        find_state(record, "Mongola")
    assert caught.value.code == "unknown-state"
    assert "Mongolia (MNG)" in str(caught.value.way_out)


def test_every_code_and_usual_name_finds_its_state(record: Record) -> None:
    for state in record.states:
        for text in (state.iso3, state.iso2, state.official_name, record.state_name[state.iso3]):
            assert find_state(record, text).iso3 == state.iso3


def test_every_full_name_finds_its_person(record: Record) -> None:
    for alias in record.aliases:
        if alias.kind == "full" and " " in folded(alias.alias) and not alias.ambiguous:
            assert find_person(record, alias.alias).person_id == alias.person_id


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def outcome(find: Callable[[Record, str], object], record: Record, text: str) -> str:
    try:
        find(record, text)
    except InputError as fault:
        return "told" if fault.way_out else "left alone"
    return "found"


@given(st.text(max_size=60))
def test_any_text_finds_somebody_or_says_why_not(text: str) -> None:
    record = load_record()
    for find in (find_person, find_state):
        assert outcome(find, record, text) in {"found", "told"}
