"""What the verbs print: the answer first, and the same as data."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dedere.cli.main import VERBS
from tests.conftest import Run

SCENARIOS = Path(__file__).parent.parent / "law" / "scenarios.csv"


def test_a_file_of_cases_gives_one_object_a_line_in_order(run: Run, tmp_path: Path) -> None:
    with SCENARIOS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["id", "person", "state", "on", "known", "presence", "remark"])
    for row in rows:
        writer.writerow(
            [
                row["scenario_id"],
                row["person_id"],
                row["state"],
                row["date"],
                row["known_on"],
                row["mode"],
                "ignored",
            ]
        )
    path = tmp_path / "cases.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    done = run("assess", "--from", str(path), "--json")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert [(row["scenario_id"], row["expected"]) for row in rows] == [
        (row["id"], row["outcome"]) for row in found
    ]


def test_armenia_turns_from_free_to_obliged_on_the_day_of_effect(run: Run) -> None:
    outcomes = [
        json.loads(run("assess", "putin", "armenia", "--on", day, "--json").out)["outcome"]
        for day in ("2024-01-31", "2024-02-01")
    ]
    assert outcomes == ["not_obliged_may_cooperate", "obliged"]


def test_the_answer_names_the_day_that_made_the_difference(run: Run) -> None:
    assert "1 February 2024" in run("assess", "putin", "armenia", "--on", "2024-01-31").out
    assert "1 February 2024" in run("assess", "putin", "armenia", "--on", "2024-02-01").out


def test_an_assessment_as_data_has_the_fields_that_others_rely_on(run: Run) -> None:
    found = json.loads(run("assess", "putin", "MN", "--on", "2024-09-03", "--json").out)
    wanted = {
        "person",
        "state",
        "on",
        "known",
        "presence",
        "doctrine",
        "outcome",
        "summary",
        "derivation",
        "contested",
        "precedents",
        "procedure",
    }
    assert wanted - set(found) == set()
    assert (found["person"], found["state"]) == ("vladimir-putin", "MNG")


def test_the_example_is_read_with_its_claims(run: Run) -> None:
    found = json.loads(run("read", "example", "--json").out)
    claims = {(c["state"], c["status"], c["mode"], c["start"]) for c in found["claims"]}
    assert ("MNG", "planned", "in_person", "2024-09-03") in claims
    assert ("ZAF", "declined", "represented", "2023-08") in claims
    assert ("ZAF", "made", "remote", "2023-08") in claims


def test_quotations_are_the_words_at_their_offsets(run: Run) -> None:
    from importlib.resources import files

    text = (files("dedere.reader") / "data" / "example.txt").read_text(encoding="utf-8")
    found = json.loads(run("read", "example", "--json").out)
    parts = [part for claim in found["claims"] for part in claim["evidence"]]
    assert parts != []
    assert [part["text"] for part in parts] == [text[p["start"] : p["end"]] for p in parts]


def test_the_duty_on_mongolia_cites_warrant_treaty_and_articles(run: Run) -> None:
    found = json.loads(run("read", "example", "--json").out)
    claim = next(c for c in found["claims"] if c["status"] == "planned" and c["state"] == "MNG")
    assert claim["assessment"]["outcome"] == "obliged"
    text = json.dumps(claim["assessment"]["derivation"])
    for part in ("putin-2023", "mng-rome-statute-ratification-2002", "art. 86", "art. 89"):
        assert part in text


@pytest.mark.parametrize("verb", list(VERBS))
def test_each_verb_has_an_example_in_its_help(run: Run, verb: str) -> None:
    done = run(verb, "--help")
    assert done.code == 0
    assert f"dedere {verb}" in done.out


def test_trips_are_also_csv(run: Run) -> None:
    done = run("trips", "--person", "putin", "--state", "mongolia", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.out)))
    assert {row["state"] for row in rows} == {"MNG"}


def test_an_unverified_row_says_so(run: Run) -> None:
    out = run("assess", "saif-al-islam-gaddafi", "libya", "--on", "2012-09-01").out
    assert "unverified" in out


def test_the_map_counts_parties_on_the_day(run: Run) -> None:
    found = json.loads(run("map", "netanyahu", "--on", "2026-10-02", "--json").out)["states"]
    duty = [outcome for outcome in found.values() if outcome.startswith("obliged")]
    assert len(duty) == 125


def test_a_person_as_data_lists_warrants_and_trips(run: Run) -> None:
    found = json.loads(run("person", "putin", "--json").out)
    assert [row["warrant"] for row in found["warrants"]] == ["putin-2023"]
    assert found["at_large"] is True


def test_a_state_as_data_tells_whether_it_is_a_party(run: Run) -> None:
    found = json.loads(run("state", "hungary", "--on", "2026-06-03", "--json").out)
    assert (found["party"], found["membership"][0]["end"]) == (True, None)


def test_the_full_answer_tells_what_others_can_do_and_how_often_it_helped(run: Run) -> None:
    out = run("assess", "putin", "mongolia", "--on", "2024-09-03", "--full").out
    assert [title for title in ("What others can do", "How often") if title not in out] == []


def test_an_answer_as_data_has_steps_for_overseers(run: Run) -> None:
    found = json.loads(run("assess", "putin", "mongolia", "--on", "2024-09-03", "--json").out)
    assert next(step["start"] for step in found["overseers"]) < "2024-09-03"
