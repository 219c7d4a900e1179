"""Membership, warrants and offices as they stood on a day, as known on a day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from dedere.days import Interval
from dedere.record import Record, standing


def spans(record: Record, iso3: str, known: str | None = None) -> list[tuple[str, str]]:
    by = date.fromisoformat(known) if known else None
    return [
        (span.start.isoformat(), span.end.isoformat() if span.end else "")
        for span in standing.membership(record, iso3, by)
    ]


@pytest.mark.parametrize(
    ("iso3", "expected"),
    [
        ("ZAF", [("2002-07-01", "")]),
        ("GMB", [("2002-09-01", "")]),
        ("HUN", [("2002-07-01", "")]),
        ("BDI", [("2004-12-01", "2017-10-27")]),
        ("PHL", [("2011-11-01", "2019-03-17")]),
        ("MYS", []),
        ("MNG", [("2002-07-01", "")]),
        ("ARM", [("2024-02-01", "")]),
        ("UKR", [("2025-01-01", "")]),
        ("MNE", [("2006-06-03", "")]),
        ("BFA", [("2004-07-01", "2027-06-24")]),
        ("VEN", [("2002-07-01", "2027-07-24")]),
        ("USA", []),
        ("RUS", []),
        ("ISR", []),
    ],
)
def test_membership(record: Record, iso3: str, expected: list[tuple[str, str]]) -> None:
    assert spans(record, iso3) == expected


@pytest.mark.parametrize(
    ("iso3", "known", "expected"),
    [
        ("HUN", "2025-06-01", [("2002-07-01", "")]),
        ("HUN", "2025-06-02", [("2002-07-01", "2026-06-02")]),
        ("HUN", "2026-05-28", [("2002-07-01", "2026-06-02")]),
        ("HUN", "2026-05-29", [("2002-07-01", "")]),
        ("ZAF", "2016-12-31", [("2002-07-01", "2017-10-19")]),
        ("ZAF", "2017-03-07", [("2002-07-01", "")]),
        ("GMB", "2017-02-09", [("2002-09-01", "2017-11-10")]),
        ("GMB", "2017-02-10", [("2002-09-01", "")]),
        ("MYS", "2019-03-31", [("2019-06-01", "")]),
        ("MYS", "2019-04-29", []),
        ("ARM", "2023-11-13", []),
        ("ARM", "2023-11-14", [("2024-02-01", "")]),
        ("BFA", "2026-06-23", [("2004-07-01", "")]),
    ],
)
def test_membership_as_it_was_known(
    record: Record, iso3: str, known: str, expected: list[tuple[str, str]]
) -> None:
    assert spans(record, iso3, known) == expected


def test_on_the_day_a_withdrawal_takes_effect_the_state_is_out(record: Record) -> None:
    days = [date(2019, 3, 16), date(2019, 3, 17)]
    assert [standing.is_party(record, "PHL", day) for day in days] == [True, False]


def test_an_announced_withdrawal_changes_nothing(record: Record) -> None:
    assert standing.is_party(record, "BFA", date(2025, 12, 1))


@pytest.mark.parametrize(
    ("day", "count"),
    [("2002-06-30", 0), ("2024-08-29", 124), ("2025-01-01", 125), ("2026-10-02", 125)],
)
def test_number_of_parties(record: Record, day: str, count: int) -> None:
    assert len(standing.parties(record, date.fromisoformat(day))) == count


@pytest.mark.parametrize(("day", "count"), [("2024-08-29", 19), ("2026-11-23", 31)])
def test_number_of_persons_at_large(record: Record, day: str, count: int) -> None:
    assert len(standing.at_large(record, date.fromisoformat(day))) == count


def test_a_sealed_warrant_is_not_counted_before_it_is_public(record: Record) -> None:
    warrant = record.warrant["njeem-2025"]
    day = date(2025, 1, 18)
    assert standing.is_live(record, warrant, day)
    assert warrant.person_id not in standing.at_large(record, day, known=day)


def test_a_summons_makes_nobody_wanted(record: Record) -> None:
    summonses = [row for row in record.warrants if row.instrument == "summons_to_appear"]
    live = [row for row in summonses if standing.is_live(record, row, row.issued)]
    assert (len(summonses) > 0, live) == (True, [])


def test_death_ends_a_warrant_without_a_decision(record: Record) -> None:
    warrant = record.warrants_of("sylvestre-mudacumura")[0]
    days = [date(2019, 9, 17), date(2019, 9, 18)]
    assert [standing.is_live(record, warrant, day) for day in days] == [True, False]


def test_a_release_after_a_surrender_is_no_return_to_flight(record: Record) -> None:
    released = record.warrant["kilolo-2013"].person_id
    assert released not in standing.at_large(record, date(2014, 12, 1))


def test_the_day_an_office_ends_is_no_day_in_office(record: Record) -> None:
    days = [date(2019, 4, 10), date(2019, 4, 11)]
    held = [
        any(o.office == "head_of_state" for o in standing.offices_on(record, "omar-al-bashir", d))
        for d in days
    ]
    assert held == [True, False]


def test_intervals_of_membership_never_overlap(record: Record) -> None:
    for state in record.states:
        found: tuple[Interval, ...] = standing.membership(record, state.iso3)
        for first, second in pairwise(found):
            assert first.end is not None
            assert first.end <= second.start
