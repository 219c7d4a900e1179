"""One report from end to end, and the two questions as functions."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import dedere
from dedere.errors import InputError
from dedere.reader import document_from_text
from dedere.report import read_report

TEXT = "The Kremlin said that Vladimir Putin would visit Mongolia on September 3."


@pytest.fixture(scope="module")
def record() -> dedere.Record:
    return dedere.load_record()


def test_a_claim_is_assessed_on_the_day_that_it_names(record: dedere.Record) -> None:
    report = dedere.read(record, TEXT, published="2024-08-29")
    found = [(item.on, item.assessment and item.assessment.outcome) for item in report.claims]
    assert found == [(date(2024, 9, 3), "obliged")]


def test_a_report_is_the_object_that_others_rely_on(record: dedere.Record) -> None:
    found = dedere.read(record, TEXT, published="2024-08-29").as_dict()
    assert {"document", "claims", "statements", "persons", "states"} <= set(found)
    assert {"person", "state", "place", "start", "end", "precision", "status", "mode",
            "representative", "occasion", "forum", "said_by", "evidence", "trip",
            "assessment"} <= set(found["claims"][0])  # fmt: skip


def test_what_was_not_known_then_is_not_used(record: dedere.Record) -> None:
    text = "Vladimir Putin will visit Armenia on February 15."
    known = dedere.read(record, text, published="2024-01-20", known="2023-09-01")
    now = dedere.read(record, text, published="2024-01-20")
    outcomes = [
        item.assessment.outcome for r in (known, now) for item in r.claims if item.assessment
    ]
    assert outcomes == ["not_obliged_may_cooperate", "obliged"]


def test_days_that_fall_on_both_sides_of_a_change_are_both_assessed(record: dedere.Record) -> None:
    text = "Vladimir Putin will visit Ukraine between December 30 and January 2."
    report = dedere.read(record, text, published="2024-12-20", doctrine="court")
    assert [item.claim.state for item in report.claims] == ["UKR"]


def test_persons_and_states_are_taken_as_people_write_them(record: dedere.Record) -> None:
    answers = {
        dedere.assess(record, person, state, on="2024-09-03").outcome
        for person, state in (("putin", "mongolia"), ("Vladimir Putin", "MN"), ("PUTIN", "MNG"))
    }
    assert answers == {"obliged"}


@pytest.mark.parametrize("day", ["2024-02-30", "3 September 2024", "", "2024-9-3"])
def test_a_day_that_is_none_is_refused(record: dedere.Record, day: str) -> None:
    with pytest.raises(InputError) as refused:
        dedere.assess(record, "putin", "mongolia", on=day)
    assert refused.value.code == "bad-date"


def test_the_help_imports_no_room() -> None:
    code = (
        "import sys; from click.testing import CliRunner; from dedere.cli.main import group; "
        "CliRunner().invoke(group, ['--help']); "
        "print(sorted(m for m in sys.modules if m.startswith('dedere.') "
        "and m.split('.')[1] not in ('cli', 'errors')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_text_that_is_read_but_not_checked_says_so(record: dedere.Record) -> None:
    text = "Le président russe Vladimir Poutine se rendra en Mongolie le 3 septembre."
    document = document_from_text(text, published=date(2024, 8, 29), language="fr")

    note = read_report(record, document).as_dict()["document"]["note"]

    assert note == ("Its claims were read; what the text asserts is checked in English only.")
