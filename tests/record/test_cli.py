"""`dedere record`: what it prints, what it leaves with."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.conftest import Run

from .conftest import Change

TRIP = (
    *("--person", "putin", "--state", "mongolia", "--start", "2027-03-01", "--status", "planned"),
    *("--place", "Ulaanbaatar", "--occasion", "Visit", "--forum", "bilateral", "--note", "A note."),
    *("--source", "https://example.org/1"),
)


def test_check_passes_on_the_shipped_record(run: Run) -> None:
    ran = run("record", "check")
    assert (ran.code, ran.out.splitlines()[-1][:25]) == (0, "The record holds together")


def test_check_says_where_and_what(run: Run, copy: Path, change: Change) -> None:
    change("trips.csv", ",LBY,made,", ",LBY,mad,")
    ran = run("record", "check", "--record", str(copy))
    assert (ran.code, ran.out.splitlines()) == (
        2,
        [
            "error  trips.csv, line 2, field status  bad-value",
            "    'mad' is not a known status. Did you mean 'made'?",
            "The record must be mended: 1 error, 0 warnings, 0 notes.",
        ],
    )


def test_check_as_json(run: Run) -> None:
    problems = json.loads(run("record", "check", "--json").out)["problems"]
    assert {"level", "code", "message", "place", "way_out"} == set(problems[0])


def test_stats_on_a_day(run: Run) -> None:
    first = run("record", "stats", "--on", "2024-08-29").out.splitlines()[0]
    assert first == (
        "On 29 August 2024, 124 states were parties and 19 persons were at large by public "
        "warrants."
    )


def test_stats_as_json(run: Run) -> None:
    day = json.loads(run("record", "stats", "--on", "2026-10-02", "--json").out)["day"]
    assert (day["parties"], day["at_large"]) == (125, 31)


def test_stats_refuse_a_day_that_is_none(run: Run) -> None:
    ran = run("record", "stats", "--on", "2024-02-30")
    assert (ran.code, "2024-02-30" in ran.err) == (2, True)


def test_a_trip_given_by_options(run: Run, copy: Path) -> None:
    ran = run("record", "add", "trip", "--record", str(copy), "--no-ask", *TRIP)
    assert (ran.code, ran.out.splitlines()[0][:22]) == (0, "Added to trips.csv, li")
    assert "putin-2027-03-mongolia" in (copy / "trips.csv").read_text(encoding="utf-8")


def test_what_is_missing_is_named(run: Run, copy: Path) -> None:
    given = ("--person", "putin", "--state", "mongolia", "--start", "2027-03-01")
    ran = run("record", "add", "trip", "--record", str(copy), "--no-ask", *given)
    assert ran.code == 2
    assert "--place, --status, --occasion, --forum, --note" in ran.err


def test_a_dry_run_writes_nothing(run: Run, copy: Path) -> None:
    before = (copy / "trips.csv").read_bytes()
    ran = run("record", "add", "trip", "--record", str(copy), "--json", "--dry-run", *TRIP)
    assert json.loads(ran.out)["written"] is False
    assert (copy / "trips.csv").read_bytes() == before


def test_a_row_that_breaks_a_rule_is_refused(run: Run, copy: Path) -> None:
    given = ("--warrant-id", "putin-2023", "--event", "vacated", "--date", "2022-01-01")
    source = ("--source", "https://example.org/1")
    ran = run("record", "add", "event", "--record", str(copy), "--no-ask", *given, *source)
    assert (ran.code, "event-before-warrant" in ran.err) == (2, True)


def answered(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("\n".join((*lines, "")).encode())))


def test_a_treaty_act_by_questions(run: Run, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ("nepl", "nepal", "rome_statute", "accession", "2026-11-31", "2026-11-01")
    rest = ("", "", "Deposited in New York.", "", "https://example.org/1", "", "", "", "y")
    answered(monkeypatch, *answers, *rest)
    ran = run("record", "add", "treaty-act", "--record", str(copy), "--ask")
    assert ran.code == 0
    assert "Did you mean Nepal (NPL)?" in ran.out
    assert "'2026-11-31' is not a day of the calendar." in ran.out
    row = (
        "npl-rome-statute-accession-2026-11-01,NPL,rome_statute,accession,2026-11-01,2027-01-01,,"
        "Deposited in New York.,https://example.org/1,B"
    )
    assert row in (copy / "treaty_acts.csv").read_text(encoding="utf-8").splitlines()


def test_a_warrant_for_somebody_new_by_questions(
    run: Run, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(
        monkeypatch,
        *("Jane Doe", "y", "", "", "F", "russia", ""),
        *("ukrain", "ukraine", "", "", "2026-11-01", "", "war_crimes", "genocide", "", "", "", ""),
        *("https://example.org/1", "https://example.org/2", "", "A", "", "y"),
    )
    ran = run("record", "add", "warrant", "--record", str(copy), "--ask")
    assert (ran.code, ran.err) == (0, "")
    assert "jane-doe,Jane Doe,Jane Doe,,,F,RUS," in (copy / "persons.csv").read_text("utf-8")
    assert "war_crimes | genocide" in (copy / "warrants.csv").read_text("utf-8")


def test_an_answer_that_breaks_a_rule_is_asked_for_again(
    run: Run, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(monkeypatch, "2026-11-02", "y")
    given = ("--warrant-id", "putin-2023", "--event", "vacated", "--date", "2022-11-01")
    more = ("--state", "russia", "--note", "x", "--source", "https://example.org/1")
    ran = run(
        *("record", "add", "event", "--record", str(copy), "--ask", "--confidence", "B"),
        *given,
        *more,
    )
    assert ran.code == 0
    assert "lies before the warrant" in ran.out
    events = (copy / "warrant_events.csv").read_text("utf-8").splitlines()
    assert "putin-2023,vacated,2026-11-02,RUS,x,https://example.org/1,B" in events


def test_no_means_that_nothing_is_written(
    run: Run, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (copy / "warrant_events.csv").read_bytes()
    answered(monkeypatch, "n")
    given = ("--warrant-id", "putin-2023", "--event", "vacated", "--date", "2026-11-01")
    more = ("--state", "russia", "--note", "x", "--source", "https://example.org/1")
    ran = run(
        *("record", "add", "event", "--record", str(copy), "--ask", "--confidence", "B"),
        *given,
        *more,
    )
    assert (ran.code, ran.out.splitlines()[-1][-20:]) == (0, "Nothing was written.")
    assert (copy / "warrant_events.csv").read_bytes() == before


def test_diff_in_words(run: Run, copy: Path) -> None:
    run("record", "add", "trip", "--record", str(copy), "--no-ask", *TRIP)
    from dedere.record.load import data_folder

    ran = run("record", "diff", str(data_folder()), str(copy))
    assert ran.out.splitlines() == [
        "Trips: 1 new",
        "  + Vladimir Putin → Mongolia, 1 March 2027; planned: Visit; confidence B.",
    ]


def test_diff_of_the_same(run: Run, copy: Path) -> None:
    assert run("record", "diff", str(copy)).out == "Nothing changed.\n"


def test_help_lists_the_verbs(run: Run) -> None:
    out = run("record", "--help").out
    assert [verb for verb in ("check", "stats", "add", "diff") if f"  {verb}" not in out] == []
