"""docs/publish.md is run: its shell blocks, its queries, its Python; its tables are the program's."""

from __future__ import annotations

import re
import shlex
import sqlite3
from pathlib import Path

import pytest

from dedere.publish.dataset import FORMATS, export
from dedere.publish.dataset.colt import FIELDS
from dedere.publish.derived import TABLES
from dedere.record import Record
from dedere.record.load import data_folder, describe
from tests.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs" / "publish.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.M | re.S)


COMMANDS = [line for block in blocks("sh") for line in block.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_writes_its_file(
    command: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*shlex.split(command)[1:])
    assert done.code == 0, done.err
    assert [path.name for path in tmp_path.iterdir()] != []


def test_the_queries_of_the_page_answer(record: Record, tmp_path: Path) -> None:
    export(record, describe(data_folder()), tmp_path, ["sqlite"])
    store = sqlite3.connect(tmp_path / "dedere.sqlite")
    parties, ledger = (store.execute(query).fetchall() for query in blocks("sql"))
    store.close()
    assert parties == [(124,)]
    assert ("MNG", 1, 1) in ledger


def test_the_python_of_the_page_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for code in blocks("python"):
        exec(compile(code, "docs/publish.md", "exec"), {})  # noqa: S102 - our own page
    assert (tmp_path / "brief.html").read_bytes().startswith(b"<!doctype html>")


def test_the_page_names_every_format() -> None:
    assert [name for name in FORMATS if f"| `{name}` |" not in PAGE] == []


def test_the_page_shows_the_derived_tables_as_they_are() -> None:
    shown = PAGE.partition("<!-- derived: begin -->\n")[2].partition("<!-- derived: end -->")[0]
    expected = "\n".join(
        f"- **{table.name}.** {table.definition} *Query:* `{table.query}`" for table in TABLES
    )
    assert shown.strip() == expected


def test_the_page_shows_the_columns_for_colt_as_they_are() -> None:
    shown = PAGE.partition("<!-- colt: begin -->\n")[2].partition("<!-- colt: end -->")[0]
    expected = [f"| `{f.name}` | {f.description.replace('|', chr(92) + '|')} |" for f in FIELDS]
    assert shown.strip().splitlines()[2:] == expected
