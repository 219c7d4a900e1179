"""docs/record.md is run: its shell block from top to bottom; rows by questions; all options told."""

from __future__ import annotations

import io
import re
import shlex
import shutil
from pathlib import Path

import click
import pytest

from dedere.cli import brief, calendar, record, record_add, record_export
from tests.conftest import Run

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "record.md").read_text(encoding="utf-8")
PUBLISH = (ROOT / "docs" / "publish.md").read_text(encoding="utf-8")
(BLOCK,) = re.findall(r"^```sh\n(.*?)^```", PAGE, re.M | re.S)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the page's paths hold, with a copy of the tables."""
    (tmp_path / "src").symlink_to(ROOT / "src")
    monkeypatch.chdir(tmp_path)
    shutil.copytree("src/dedere/record/data", "my-copy")
    return tmp_path


def test_the_page_adds_checks_and_compares(run: Run, here: Path) -> None:
    lines = BLOCK.splitlines()
    assert lines[0] == "cp -r src/dedere/record/data my-copy"
    for line in lines[1:]:
        done = run(*shlex.split(line)[1:])
        assert done.code == 0, (line, done.err)
    assert "Persons: 1 new" in done.out
    assert "+ Vladimir Putin → Mongolia, 1 March 2027; planned: Official visit" in done.out
    assert "no longer Vladimir Putin, now Jane Doe" in done.out


def answered(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    body = "\n".join((*lines, "")).encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(body)))


def test_a_trip_by_questions(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(
        monkeypatch,
        *("putin", "2027-03-01", "2027-02-27", "", "", "Ulaanbaatar", "mongolia", "planed"),
        *("planned", "", "", "", "Official visit", "bilateral", "", "", "", "", "A remark."),
        *("https://example.org/1", "", "", "", "2027-03-02", "y"),
    )
    done = run("record", "add", "trip", "--record", "my-copy", "--ask")
    assert (done.code, done.err) == (0, "")
    assert "'planed' is not a known status. Did you mean 'planned'?" in done.out
    assert "The trip ends on 2027-02-27, before it starts (2027-03-01)." in done.out
    row = "putin-2027-03-mongolia,vladimir-putin,2027-03-01,2027-03-02,day,Ulaanbaatar,MNG,planned,"
    assert row in (here / "my-copy" / "trips.csv").read_text("utf-8")


def test_an_event_by_questions(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(
        monkeypatch,
        *("putin-203", "putin-2023", "withdrawn", "2026-11-01", "", "", "https://example.org/1"),
        *("", "", "y"),
    )
    done = run("record", "add", "event", "--record", "my-copy", "--ask")
    assert (done.code, done.err) == (0, "")
    assert "Did you mean putin-2023" in done.out
    rows = (here / "my-copy" / "warrant_events.csv").read_text("utf-8").splitlines()
    assert "putin-2023,withdrawn,2026-11-01,,,https://example.org/1,B" in rows


def told(verb: click.Command) -> list[str]:
    options = [one for one in verb.params if isinstance(one, click.Option)]
    return sorted({name for option in options for name in option.opts if name.startswith("--")})


@pytest.mark.parametrize("verb", [brief.command, calendar.command, record_export.command])
def test_every_option_of_what_is_published_stands_on_its_page(verb: click.Command) -> None:
    assert [option for option in told(verb) if option not in PUBLISH] == []


def test_every_verb_of_the_record_stands_on_a_page() -> None:
    assert isinstance(record.command, click.Group)
    assert isinstance(record_add.command, click.Group)
    context = click.Context(record.command)
    verbs = [f"record {name}" for name in record.command.list_commands(context)]
    verbs += [f"record add {name}" for name in record_add.command.commands]
    assert [verb for verb in verbs if f"dedere {verb}" not in PAGE + PUBLISH] == []
