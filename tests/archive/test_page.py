"""docs/scale.md is run: its commands on a small archive of our own; every option stands in it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from dedere.archive.gate import GatePlan
from dedere.cli.archive import command
from tests.archive.making import VISIT, crawl, lines
from tests.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs" / "scale.md").read_text(encoding="utf-8")


def commands() -> list[str]:
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE, re.M | re.S)
    return [line for block in blocks for line in block.splitlines()]


def test_the_commands_of_the_page_run_one_after_the_other(
    run: Run, tmp_path: Path, cache: Path, plan: GatePlan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache.parent))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "crawl").mkdir()
    crawl(tmp_path / "crawl", 12)
    lines(tmp_path, [{"url": "http://a.example/", "maintext": VISIT}], "news.jsonl.gz")
    for line in commands():
        done = run(*shlex.split(line)[1:])
        assert done.code == 0, (line, done.err)
    assert (tmp_path / "found" / "claims.parquet").is_file()
    assert (tmp_path / "news" / "claims.parquet").is_file()


def test_every_option_stands_on_the_page() -> None:
    assert isinstance(command, click.Group)
    options = {
        option
        for verb in command.commands.values()
        for parameter in verb.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    }
    assert sorted(option for option in options if f"`{option}`" not in PAGE) == []
