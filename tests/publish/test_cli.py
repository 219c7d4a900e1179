"""The verbs: brief, calendar, record export; what they print, refuse and write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from icalendar import Calendar

from tests.conftest import Run


def test_a_brief_is_markdown_on_a_terminal(run: Run) -> None:
    done = run("brief", "putin-2024-09-mongolia", "--written", "2026-11-24")
    assert done.code == 0
    assert done.out.startswith("# Mongolia was obliged to arrest Vladimir Putin and did not\n")


def test_persons_and_states_are_taken_as_people_write_them(run: Run) -> None:
    done = run("brief", "putin", "tajikistan", "--on", "2027-06-01", "--written", "2026-11-24")
    assert done.out.startswith("# Tajikistan must arrest Vladimir Putin should he come\n")


def test_the_ending_of_the_file_says_the_format(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    done = run("brief", "putin-2024-09-mongolia", "--out", str(path))
    assert done.code == 0
    assert path.read_bytes().startswith(b"PK")


def test_json_holds_the_sections_and_sources(run: Run) -> None:
    done = run("brief", "putin-2024-09-mongolia", "--json")
    data = json.loads(done.out)
    assert data["sections"][0]["title"] == "In short"
    assert data["sections"][1]["blocks"][0]["type"] == "grid"
    assert data["sources"][0]["number"] == 1


def test_a_trip_with_a_slip_is_suggested(run: Run) -> None:
    done = run("brief", "putin-2024-09-mongol")
    assert done.code == 2
    assert "Did you mean 'putin-2024-09-mongolia'?" in done.err


def test_a_person_and_a_state_need_a_day(run: Run) -> None:
    done = run("brief", "putin", "mongolia")
    assert (done.code, done.out) == (2, "")
    assert "missing-day" in done.err


def test_a_file_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    done = run("brief", "putin-2024-09-mongolia", "--out", str(tmp_path / "no" / "brief.html"))
    assert done.code == 2
    assert "bad-file" in done.err


def test_a_calendar_is_printed_or_written(run: Run, tmp_path: Path) -> None:
    printed = run("calendar", "--person", "putin", "--on", "2026-11-24")
    path = tmp_path / "putin.ics"
    done = run("calendar", "--person", "putin", "--on", "2026-11-24", "--out", str(path))
    assert done.code == 0
    events = Calendar.from_ical(path.read_bytes()).events
    assert len(events) == len(Calendar.from_ical(printed.out).events) == 4


def test_a_calendar_as_json_names_meetings_without_a_day(run: Run) -> None:
    done = run("calendar", "--state", "tajikistan", "--on", "2026-11-24", "--json")
    data = json.loads(done.out)
    assert [row["edition"] for row in data["without_day"]] == [
        "CSTO collective security council 2027"
    ]


def test_an_export_lists_what_it_wrote(run: Run, tmp_path: Path) -> None:
    done = run(
        "record", "export", str(tmp_path), "--format", "colt", "--format", "geojson", "--json"
    )
    data = json.loads(done.out)
    assert [row["path"] for row in data["files"]] == [
        "CITATION.cff",
        "SHA256SUMS",
        "trips.geojson",
        "trips_colt.csv",
        "trips_colt.resource.json",
    ]
    assert all((tmp_path / row["path"]).stat().st_size == row["bytes"] for row in data["files"])


def graph(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "schema-org.jsonld").read_text())["@graph"]
    return found


def test_verdicts_on_a_report_join_the_graph(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(
        "Putin to visit Mongolia\n\nMongolia is a signatory to the Rome Statute, and Vladimir Putin "
        "was in Ulaanbaatar in September 2019.",
        encoding="utf-8",
    )
    args = ("--format", "jsonld", "--report", f"{report}@2024-08-29")
    assert run("record", "export", str(tmp_path / "a"), *args).code == 0
    nodes = graph(tmp_path / "a")
    reviews = [node for node in nodes if node["@type"] == "ClaimReview"]
    ids = {node["@id"] for node in nodes}
    assert [review["reviewRating"]["alternateName"] for review in reviews] == [
        "Imprecise",
        "Supported by the record",
    ]
    assert all(review["isBasedOn"]["@id"] in ids for review in reviews)
    assert {each["@id"] for review in reviews for each in review.get("mentions", [])} <= ids
    assert reviews[0]["itemReviewed"]["appearance"]["datePublished"] == "2024-08-29"
    assert "@context" not in reviews[0]


def test_the_same_report_gives_the_same_graph(run: Run, tmp_path: Path) -> None:
    for name in "ab":
        folder = str(tmp_path / name)
        run("record", "export", folder, "--format", "jsonld", "--report", "example")
    assert graph(tmp_path / "a") == graph(tmp_path / "b")


def test_a_report_that_is_not_there_is_told_and_nothing_written(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    done = run("record", "export", str(folder), "--format", "jsonld", "--report", "no.txt")
    assert (done.code, folder.exists()) == (2, False)
    assert "no-file" in done.err


def test_an_export_is_a_version_to_compare_with(run: Run, tmp_path: Path) -> None:
    old = str(tmp_path / "old")
    run("record", "export", old)
    assert run("record", "diff", old).out == "Nothing changed.\n"
    assert run("record", "check", "--record", old).code == 0


def test_the_export_of_an_export_is_the_same(run: Run, tmp_path: Path) -> None:
    run("record", "export", str(tmp_path / "a"))
    run("record", "export", str(tmp_path / "b"), "--record", str(tmp_path / "a"))
    sums = [(tmp_path / name / "SHA256SUMS").read_text(encoding="utf-8") for name in "ab"]
    assert sums[0] == sums[1]


def test_feeds_tell_what_changed_since_an_export(run: Run, tmp_path: Path) -> None:
    run("record", "export", str(tmp_path / "old"))
    trips = tmp_path / "old" / "data" / "trips.csv"
    lines = trips.read_text(encoding="utf-8").splitlines(keepends=True)
    gone = next(line for line in lines if line.startswith("putin-2024-09-mongolia"))
    trips.write_text("".join(line for line in lines if line != gone), encoding="utf-8")
    args = ("--format", "feeds", "--since", str(tmp_path / "old"))
    assert run("record", "export", str(tmp_path / "news"), *args).code == 0
    feed = json.loads((tmp_path / "news" / "feed.json").read_text(encoding="utf-8"))
    assert ["Mongolia" in item["title"] for item in feed["items"]] == [True]
