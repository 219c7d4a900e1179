"""Each rule of the record finds what breaks it, and says where and how to mend it."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.errors import Place
from dedere.record import Record
from dedere.record.check import RULES, check, check_folder
from dedere.record.rules.base import Problem
from dedere.record.rules.treaties import agreement_in_force, entry_into_force, one_year_after

from .conftest import Change

SOURCE = "https://example.org/1"


@cache
def shipped() -> set[tuple[str, str, Place]]:
    return {(p.code, p.message, p.place) for p in check_folder()}


def new_problems(folder: Path) -> list[Problem]:
    known = shipped()
    return [p for p in check_folder(folder) if (p.code, p.message, p.place) not in known]


def said(folder: Path) -> list[tuple[str, str, str | None, str | None]]:
    return [(p.level, p.code, p.place.file, p.place.field) for p in new_problems(folder)]


def add(folder: Path, file: str, row: str) -> int:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    return len(path.read_text(encoding="utf-8").splitlines())


def test_the_shipped_record_has_no_error() -> None:
    assert [str(p) for p in check_folder() if p.level == "error"] == []


def test_every_problem_has_a_file_and_a_way_out(record: Record) -> None:
    assert [p for p in check(record) if not (p.place.file and p.way_out)] == []


def test_problems_come_gravest_first(record: Record) -> None:
    levels = [p.level for p in check(record)]
    assert levels == sorted(levels, key=["error", "warning", "note"].index)


def test_faults_of_cells_come_as_errors(copy: Path, change: Change) -> None:
    change("trips.csv", ",LBY,made,", ",LBY,mad,")
    assert [(p.code, p.place.line) for p in check_folder(copy)] == [("bad-value", 2)]


@pytest.mark.parametrize(
    ("deposit", "effect"),
    [
        ("2023-11-14", "2024-02-01"),
        ("2024-10-25", "2025-01-01"),
        ("2015-01-02", "2015-04-01"),
        ("2013-02-15", "2013-05-01"),
        ("2011-06-24", "2011-09-01"),
        ("2009-07-21", "2009-10-01"),
        ("2019-03-04", "2019-06-01"),
        ("2000-12-28", "2002-07-01"),
    ],
)
def test_entry_into_force_by_article_126(deposit: str, effect: str) -> None:
    assert entry_into_force(date.fromisoformat(deposit)) == date.fromisoformat(effect)


@given(st.dates(min_value=date(2002, 7, 1), max_value=date(2200, 1, 1)))
def test_entry_into_force_is_the_first_of_a_month_61_to_91_days_later(deposit: date) -> None:
    effect = entry_into_force(deposit)
    assert effect.day == 1
    assert 61 <= (effect - deposit).days <= 91


def test_the_agreement_binds_thirty_days_after_the_deposit() -> None:
    assert agreement_in_force(date(2006, 8, 2)) == date(2006, 9, 1)


def test_a_year_from_a_leap_day_ends_on_the_first_of_march() -> None:
    assert one_year_after(date(2024, 2, 29)) == date(2025, 3, 1)


def test_a_wrong_day_of_effect(copy: Path, change: Change) -> None:
    change(
        "treaty_acts.csv",
        "ARM,rome_statute,ratification,2023-11-14,2024-02-01",
        "ARM,rome_statute,ratification,2023-11-14,2024-01-14",
    )
    assert said(copy) == [("error", "day-of-effect", "treaty_acts.csv", "effective_date")]


def test_a_withdrawal_before_its_year_is_over(copy: Path, change: Change) -> None:
    change("treaty_acts.csv", ",2016-10-27,2017-10-27,", ",2016-10-27,2017-09-27,")
    assert said(copy) == [("error", "withdrawal-too-early", "treaty_acts.csv", "effective_date")]


def test_a_later_withdrawal_is_a_warning(copy: Path, change: Change) -> None:
    change("treaty_acts.csv", ",2016-10-27,2017-10-27,", ",2016-10-27,2017-12-27,")
    assert said(copy) == [("warning", "withdrawal-later", "treaty_acts.csv", "effective_date")]


def test_nothing_can_be_rescinded_that_is_not_pending(copy: Path) -> None:
    line = add(
        copy, "treaty_acts.csv", f"x,JPN,rome_statute,withdrawal_rescinded,2020-01-01,,,,{SOURCE},B"
    )
    found = new_problems(copy)
    assert [(p.code, p.place.line) for p in found] == [("nothing-rescinded", line)]


def test_a_state_joins_once(copy: Path) -> None:
    add(copy, "treaty_acts.csv", f"x,JPN,rome_statute,accession,2020-01-01,2020-04-01,,,{SOURCE},B")
    assert said(copy) == [("error", "joined-twice", "treaty_acts.csv", "act")]


def test_nobody_signs_after_the_year_2000(copy: Path) -> None:
    add(copy, "treaty_acts.csv", f"x,CUB,rome_statute,signature,2001-01-01,,,,{SOURCE},B")
    assert said(copy) == [("error", "signature-closed", "treaty_acts.csv", "date")]


def test_a_lost_ratification_changes_the_totals(copy: Path) -> None:
    path = copy / "treaty_acts.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if ",JPN,rome_statute,accession," not in line]
    path.write_text("".join(kept), encoding="utf-8")
    found = said(copy)
    assert len(lines) - len(kept) == 1
    assert [code for _, code, _, _ in found].count("number-of-parties") == 3
    assert ("error", "group-total", "states.csv", "in_icc_group") in found
    assert ("error", "group-without-party", "states.csv", "in_icc_group") in found


def test_a_party_stands_in_a_group(copy: Path, change: Change) -> None:
    change(
        "states.csv",
        "MNG,MN,Mongolia,Mongolia,member,asia_pacific",
        "MNG,MN,Mongolia,Mongolia,member,none",
    )
    assert ("error", "party-without-group", "states.csv", "in_icc_group") in said(copy)


def test_a_declaration_needs_its_acceptance(copy: Path) -> None:
    add(
        copy,
        "treaty_acts.csv",
        f"x,EGY,rome_statute,declaration_12_3,2020-01-01,2013-07-03,,,{SOURCE},B",
    )
    assert said(copy) == [("error", "acceptance-missing", "treaty_acts.csv", "act_id")]


def test_two_incumbents_of_one_office(copy: Path) -> None:
    add(
        copy,
        "offices.csv",
        f"sergei-shoigu,head_of_state,President of Russia,RUS,2024-01-01,2024-06-01,{SOURCE},B",
    )
    assert said(copy) == [("error", "two-incumbents", "offices.csv", "start")]


def test_a_stand_in_is_no_second_incumbent(copy: Path) -> None:
    add(
        copy,
        "offices.csv",
        f"sergei-shoigu,head_of_state,Acting President,RUS,2024-01-01,2024-06-01,{SOURCE},B",
    )
    assert said(copy) == []


def test_a_successor_on_the_same_day_is_fine(copy: Path) -> None:
    add(
        copy,
        "offices.csv",
        f"abdel-raheem-hussein,head_of_state,Head of State,SDN,2019-04-11,2019-04-12,{SOURCE},B",
    )
    assert said(copy) == []


def test_an_office_after_death(copy: Path) -> None:
    add(copy, "offices.csv", f"vincent-otti,military,Commander,UGA,2006,,{SOURCE},B")
    assert said(copy) == [("error", "office-after-death", "offices.csv", "end")]


def test_a_name_of_two_persons_must_be_marked(copy: Path) -> None:
    add(copy, "aliases.csv", "sergei-shoigu,Vladimir Pútin,fr,full,false")
    found = said(copy)
    errors = {row for row in found if row[0] == "error"}
    assert errors == {("error", "alias-of-several", "aliases.csv", "ambiguous")}


def test_a_marked_name_may_be_of_two_persons(copy: Path) -> None:
    add(copy, "aliases.csv", "sergei-shoigu,Bashir,en,surname,true")
    assert [code for level, code, _, _ in said(copy) if level == "error"] == []


def test_a_person_without_a_case(copy: Path) -> None:
    add(copy, "persons.csv", f"jane-doe,Jane Doe,Jane Doe,,,F,RUS,,,{SOURCE},B")
    codes = [code for _, code, _, _ in said(copy)]
    assert codes == ["person-without-case", "person-without-name"]


def test_each_state_has_one_usual_name(copy: Path, change: Change) -> None:
    change("state_names.csv", "MNG,Mongolie,fr,short", "MNG,Mongolie,fr,alternative")
    assert said(copy) == [("error", "usual-name", "states.csv", "iso3")]


def test_an_event_before_its_warrant(copy: Path) -> None:
    line = add(copy, "warrant_events.csv", f"putin-2023,vacated,2023-03-16,,,{SOURCE},B")
    found = new_problems(copy)
    assert [(p.code, p.place.line) for p in found] == [("event-before-warrant", line)]


def test_an_event_after_the_version(copy: Path) -> None:
    add(copy, "warrant_events.csv", f"putin-2023,vacated,2031-01-01,,,{SOURCE},B")
    assert said(copy) == [("error", "event-in-future", "warrant_events.csv", "date")]


def test_a_warrant_is_issued_once(copy: Path) -> None:
    add(copy, "warrant_events.csv", f"putin-2023,issued,2023-03-18,,,{SOURCE},B")
    assert said(copy) == [("error", "issue-differs", "warrants.csv", "issued")]


def test_made_public_is_the_day_of_unsealing(copy: Path) -> None:
    add(copy, "warrant_events.csv", f"putin-2023,unsealed,2023-03-20,,,{SOURCE},B")
    assert said(copy) == [("error", "publication-differs", "warrants.csv", "made_public")]


def test_a_basis_that_the_situation_has_not(copy: Path, change: Change) -> None:
    change("warrants.csv", ",state_referral,ICC-01/04-01/06-2", ",unsc_referral,ICC-01/04-01/06-2")
    assert said(copy) == [("error", "basis-differs", "warrants.csv", "basis")]


def trip(folder: Path, **cells: str) -> int:
    row = {
        "trip_id": "x-2024",
        "person_id": "vladimir-putin",
        "start": "2021-03-01",
        "end": "2021-03-02",
        "date_precision": "day",
        "place": "Tokyo",
        "iso3": "JPN",
        "status": "made",
        "mode": "in_person",
        "presence": "presence",
        "representative": "",
        "occasion": "Visit",
        "forum": "bilateral",
        "host": "",
        "announced_on": "",
        "announced_by": "",
        "outcome": "not_applicable",
        "note": "Invented for a test.",
        "sources": SOURCE,
        "confidence": "B",
        **cells,
    }
    return add(folder, "trips.csv", ",".join(row.values()))


def test_a_sound_trip_brings_no_problem(copy: Path) -> None:
    trip(copy)
    assert said(copy) == []


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"end": "2021-02-28"}, ("error", "end-before-start", "end")),
        ({"forum": "g21"}, ("error", "unknown-forum", "forum")),
        ({"person_id": "vincent-otti"}, ("error", "trip-after-death", "start")),
        ({"start": "2030-01-01", "end": "2030-01-01"}, ("error", "trip-in-future", "start")),
        ({"status": "planned"}, ("warning", "plan-has-passed", "status")),
        ({"representative": "S. Lavrov"}, ("error", "representative-odd", "representative")),
        (
            {"status": "declined", "mode": "represented"},
            ("warning", "representative-missing", "representative"),
        ),
        (
            {"mode": "represented", "representative": "S. Lavrov"},
            ("error", "represented-and-made", "status"),
        ),
        ({"announced_on": "2021-03-05"}, ("warning", "announced-later", "announced_on")),
        ({"end": "2021-06-01"}, ("note", "long-trip", "end")),
        (
            {"status": "cancelled", "outcome": "arrested"},
            ("error", "outcome-of-nothing", "outcome"),
        ),
        ({"sources": ""}, ("error", "source-missing", "sources")),
        ({"confidence": "A"}, ("warning", "one-source-for-a", "sources")),
        ({"sources": f"{SOURCE} | {SOURCE}"}, ("error", "source-twice", "sources")),
        (
            {"start": "2024-09-02", "end": "2024-09-04"},
            ("warning", "two-places", "start"),
        ),
    ],
)
def test_a_trip_that_cannot_be(
    copy: Path, cells: dict[str, str], expected: tuple[str, str, str]
) -> None:
    line = trip(copy, **cells)
    found = new_problems(copy)
    assert (*expected, line) in [(p.level, p.code, p.place.field, p.place.line) for p in found]


def test_a_shared_day_of_travel_is_fine(copy: Path) -> None:
    trip(copy)
    trip(copy, trip_id="x-2025", start="2021-03-02", end="2021-03-03", iso3="KOR", place="Seoul")
    assert said(copy) == []


def test_the_same_trip_twice(copy: Path) -> None:
    trip(copy)
    trip(copy, trip_id="x-2025")
    assert said(copy) == [("warning", "same-trip", "trips.csv", "trip_id")]


def test_a_decision_before_its_visit(copy: Path, change: Change) -> None:
    change("decisions.csv", "2024-10-24", "2024-08-24")
    assert said(copy) == [("error", "decision-before-visit", "decisions.csv", "visit_date")]


def test_two_exceptions_of_one_rank(copy: Path) -> None:
    row = "x,saif-al-islam-gaddafi,LBY,2013-01-01,,95,admissibility_challenge,suspends,40,n"
    add(copy, "overrides.csv", f"{row},{SOURCE},B")
    assert said(copy) == [("error", "rank-tied", "overrides.csv", "rank")]


def test_a_forum_has_a_member_once(copy: Path) -> None:
    add(copy, "forum_members.csv", f"g20,ARG,2010,,{SOURCE},B")
    assert said(copy) == [("error", "member-twice", "forum_members.csv", "joined")]


def test_a_member_is_a_state(copy: Path) -> None:
    add(copy, "forum_members.csv", f"g20,ZZZ,2010,,{SOURCE},B")
    assert said(copy) == [("error", "dangling-key", "forum_members.csv", "iso3")]


def test_a_span_that_ends_before_it_starts(copy: Path) -> None:
    add(copy, "summits.csv", f"g20,99th,JPN,Osaka,2029-06-02,2029-06-01,,{SOURCE}")
    assert said(copy) == [("error", "end-before-start", "summits.csv", "end")]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_each_rule_says_what_it_holds(rule: object) -> None:
    assert rule.__doc__
