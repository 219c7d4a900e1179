"""Many answers at once agree with single ones, and histories leave no day out."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dedere import load_record
from dedere.law import assess
from dedere.law.case import DOCTRINES
from dedere.law.exposure import exposure, history, wanted_in

RECORD = load_record()
PERSONS = st.sampled_from([row.person_id for row in RECORD.persons])
STATES = st.sampled_from([row.iso3 for row in RECORD.states])
DAYS = st.dates(date(2002, 1, 1), date(2030, 12, 31))


@settings(max_examples=400, deadline=None)
@given(PERSONS, STATES, DAYS, st.sampled_from(DOCTRINES))
def test_the_history_gives_for_every_day_what_the_day_itself_gives(
    person: str, state: str, day: date, doctrine: str
) -> None:
    rows = history(RECORD, person, state, doctrine=doctrine)
    here = [
        row
        for row in rows
        if (row.start is None or row.start <= day) and (row.end is None or day < row.end)
    ]
    single = assess(RECORD, person, state, day, doctrine=doctrine)
    assert [row.outcome for row in here] == [single.outcome]


@settings(max_examples=100, deadline=None)
@given(PERSONS, STATES)
def test_intervals_touch_and_neighbours_differ(person: str, state: str) -> None:
    rows = history(RECORD, person, state)
    assert rows[0].start is None
    assert rows[-1].end is None
    for one, two in pairwise(rows):
        assert one.end == two.start
        assert one.outcome != two.outcome
        assert one.ended == two.began != ""


def test_the_philippines_and_bashir_over_time() -> None:
    found = [(row.start, row.outcome) for row in history(RECORD, "omar-al-bashir", "PHL")]
    assert found == [
        (None, "no_warrant"),
        (date(2009, 3, 4), "not_obliged_may_cooperate"),
        (date(2011, 11, 1), "obliged"),
        (date(2019, 3, 17), "obliged_contested"),
    ]


def test_exposure_has_every_state_once() -> None:
    rows = exposure(RECORD, "vladimir-putin", date(2024, 9, 3))
    assert [row.state for row in rows] == [row.iso3 for row in RECORD.states]
    obliged = sum(row.outcome == "obliged" for row in rows)
    assert obliged == 125  # 124 parties, and Ukraine by its acceptance


def test_persons_wanted_in_a_state_leave_out_those_without_a_warrant() -> None:
    found = {row.person: row.outcome for row in wanted_in(RECORD, "MNG", date(2024, 9, 3))}
    assert found["vladimir-putin"] == "obliged"
    assert "uhuru-kenyatta" not in found


def test_a_day_of_knowledge_reaches_the_exposure() -> None:
    day = date(2025, 3, 9)
    rows = exposure(RECORD, "rodrigo-duterte", day, known=day)
    assert {row.outcome for row in rows} == {"warrant_not_public"}


def test_the_day_before_a_turn_differs_from_the_turn() -> None:
    spans = history(RECORD, "vladimir-putin", "ARM")
    start = spans[-1].start
    assert start is not None
    before = assess(RECORD, "vladimir-putin", "ARM", start - timedelta(days=1))
    assert before.outcome == spans[-2].outcome
