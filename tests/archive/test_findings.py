"""The report on a run, the forecast, and the command line over both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dedere.archive import ArchiveSettings, InProcess, run_archive
from dedere.archive.forecast import forecast
from dedere.archive.report import report_of
from dedere.cli.archive import command
from dedere.cli.archive_show import lasting, sized
from dedere.errors import InputError
from dedere.record import Record
from tests.archive.making import OTHER, VISIT, crawl, lines

UNKNOWN = "Vladimir Putin will visit Kenya on 12 March 2026, the Kremlin said on Monday."


@pytest.fixture(scope="module")
def found(the_record: Record, cache: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("found")
    rows = [
        {"url": "http://a.example/1", "text": VISIT, "date": "2024-08-29"},
        {"url": "http://b.example/2", "text": VISIT, "date": "2024-08-30"},
        {"url": "http://b.example/3", "text": UNKNOWN, "date": "2026-03-02"},
        {"url": "http://a.example/4", "text": UNKNOWN, "date": "2026-03-01"},
        {"url": "http://a.example/5", "text": OTHER, "date": "2026-03-01"},
    ]
    run_archive(
        the_record,
        [str(lines(folder, rows))],
        folder / "out",
        engine=InProcess(),
        settings=ArchiveSettings(),
        cache=cache,
    )
    return folder / "out"


def test_reports_and_independent_reports_are_both_counted(found: Path) -> None:
    group = report_of(found)["by_state"]["MNG"]
    assert (group["reports"], group["independent_reports"]) == (2, 1)


def test_claims_that_match_no_trip_are_listed_with_who_said_it_first(found: Path) -> None:
    report = report_of(found)
    (row,) = [row for row in report["without_a_trip"] if row["state"] == "KEN"]
    assert (row["person"], row["month"], row["status"]) == ("vladimir-putin", "2026-03", "planned")
    assert (row["first_reported"], row["first_outlet"]) == ("2026-03-01", "a.example")
    assert "Kenya" in row["quote"]


def test_each_count_adds_up(found: Path) -> None:
    report = report_of(found)
    assert report["claims"] == report["claims_with_a_trip"] + report["claims_without_a_trip"]
    for name in ("person", "state", "month", "outlet", "language"):
        assert sum(group["claims"] for group in report[f"by_{name}"].values()) == report["claims"]


def test_a_report_can_be_on_one_person(found: Path) -> None:
    assert report_of(found, person="benjamin-netanyahu")["claims"] == 0


def test_a_folder_without_a_run_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        report_of(tmp_path)
    assert caught.value.code == "no-run"


def test_a_forecast_scales_what_it_measures(
    the_record: Record, cache: Path, tmp_path: Path
) -> None:
    file = crawl(tmp_path, 60)
    plan = forecast(
        the_record, [str(file)], settings=ArchiveSettings(), workers=4, seconds=5, cache=cache
    )
    assert (plan["pages"], plan["documents"]) == (60, 15)
    assert plan["sample"]["share"] == 1.0
    assert abs(sum(plan["cost"].values()) - 1) < 0.01
    assert 0 < plan["memory_a_worker"] < 2_000_000_000


@pytest.fixture
def home(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache.parent))


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(command, list(args), standalone_mode=False)
    if result.exception is not None:
        raise result.exception
    return int(result.return_value or 0), result.output


@pytest.mark.usefixtures("home", "plan")
def test_the_verb_run_need_not_be_written(tmp_path: Path) -> None:
    file, out = crawl(tmp_path, 8), tmp_path / "o"
    code, text = run(str(file), "--out", str(out), "--engine", "in-process")
    assert code == 0
    assert "2 documents" in text
    assert (out / "claims.parquet").is_file()


@pytest.mark.usefixtures("home", "plan")
def test_the_summary_comes_as_json(tmp_path: Path) -> None:
    rows = lines(tmp_path, [{"words": VISIT}])
    args = (str(rows), "--out", str(tmp_path / "o"), "--field", "text=words", "--json")
    text = run(*args, "--engine", "in-process")[1]
    summary = json.loads(text[text.index("{") :])
    assert summary["documents"] == 1


@pytest.mark.usefixtures("home", "plan")
def test_the_report_reads_as_tables(found: Path) -> None:
    text = run("report", str(found), "--person", "putin")[1]
    assert "Claimed, and no such trip in the record" in text
    assert "Kenya" in text


@pytest.mark.usefixtures("home", "plan")
def test_the_plan_says_time_memory_and_output(tmp_path: Path) -> None:
    text = run("plan", str(crawl(tmp_path, 8)), "--workers", "3", "--seconds", "1")[1]
    assert "on 3 workers" in text
    assert all(word in text for word in ("memory", "output", "measured"))


def test_help_shows_examples_of_each_verb() -> None:
    text = run("--help")[1]
    for example in ("dedere archive crawl", "dedere archive report", "dedere archive plan"):
        assert example in text


def test_a_field_that_is_none_of_ours_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        run("x.jsonl", "--out", str(tmp_path), "--field", "body=x")
    assert caught.value.code == "bad-field"


@pytest.mark.parametrize(
    ("count", "text"), [(999, "999 B"), (1_500, "1.5 kB"), (2_300_000_000_000_000, "2300.0 TB")]
)
def test_sizes_read_well(count: int, text: str) -> None:
    assert sized(count) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(5, "5 s"), (600, "10 min"), (7_200, "2.0 h"), (864_000, "10.0 days")]
)
def test_times_read_well(seconds: float, text: str) -> None:
    assert lasting(seconds) == text
