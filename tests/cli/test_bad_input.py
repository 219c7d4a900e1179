"""Bad input: a clear error with a way out, or an honest empty result; nothing crashes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run


def claims(out: str) -> list[object]:
    found: list[object] = json.loads(out)["claims"]
    return found


def test_an_empty_file_has_no_claims(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    done = run("read", str(path), "--published", "2024-08-29", "--json")
    assert (done.code, claims(done.out)) == (0, [])


def test_one_line_of_five_megabytes_is_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Putin 3 (" * 550_000, encoding="utf-8")
    done = run("read", str(path), "--published", "2024-08-29", "--json")
    assert (done.code, claims(done.out)) == (0, [])


def test_bytes_that_are_not_utf8_lose_only_themselves(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(b"Vladimir Putin will visit Mongolia on September 3. \xff\xfe\xfa")
    done = run("read", str(path), "--published", "2024-08-29", "--json")
    assert done.code == 0
    assert [claim["state"] for claim in json.loads(done.out)["claims"]] == ["MNG"]


def test_a_day_that_no_calendar_has_is_refused(run: Run) -> None:
    done = run("assess", "putin", "mongolia", "--on", "2024-02-30")
    assert (done.code, done.out) == (2, "")
    assert "bad-date: '2024-02-30' is not a day of the calendar." in done.err


def test_an_unknown_person_is_refused_with_a_suggestion(run: Run) -> None:
    done = run("person", "Vladimir Puttin")
    assert done.code == 2
    assert "unknown-person" in done.err
    assert "Putin" in done.err


def test_an_unknown_state_is_refused_with_a_suggestion(run: Run) -> None:
    done = run("assess", "putin", "mongolya", "--on", "2024-09-03")
    assert done.code == 2
    assert "unknown-state" in done.err
    assert "Mongolia" in done.err


def test_an_ambiguous_name_lists_the_candidates(run: Run) -> None:
    done = run("person", "gaddafi")
    assert done.code == 2
    assert "ambiguous-person" in done.err
    assert "muammar-gaddafi" in done.err
    assert "saif-al-islam-gaddafi" in done.err


def test_an_address_on_loopback_is_not_fetched(run: Run) -> None:
    done = run("read", "http://127.0.0.1:9/report")
    assert done.code == 2
    assert "private-address" in done.err


def test_a_missing_file_is_told(run: Run) -> None:
    done = run("read", "no-such-report.txt")
    assert done.code == 2
    assert "no-file" in done.err


def test_an_unknown_verb_is_told_with_the_nearest_one(run: Run) -> None:
    done = run("asess")
    assert done.code == 2
    assert "Did you mean 'assess'?" in done.err


def test_an_unknown_doctrine_lists_those_there_are(run: Run) -> None:
    done = run("assess", "putin", "mongolia", "--on", "2024-09-03", "--doctrine", "courtly")
    assert done.code == 2
    assert "customary_immunity" in done.err


def test_a_case_that_cannot_be_read_does_not_lose_the_others(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text(
        "id,person,state,on\n1,putin,mongolia,2024-09-03\n2,putin,atlantis,2024-09-03\n"
        "3,putin,kyrgyzstan,2023-10-12\n",
        encoding="utf-8",
    )
    done = run("assess", "--from", str(path), "--json")
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 2
    assert [row.get("outcome") for row in rows] == ["obliged", None, "not_obliged_may_cooperate"]
    assert rows[1]["error"]["place"]["line"] == 3


def test_a_file_of_cases_without_a_column_is_refused(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cases.csv"
    path.write_text("person,state\nputin,mongolia\n", encoding="utf-8")
    done = run("assess", "--from", str(path))
    assert done.code == 2
    assert "missing-column" in done.err
