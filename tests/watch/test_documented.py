"""Every setting and every command stands in docs/watch.md."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from dedere.cli.store import command as store_command
from dedere.cli.watch import command as watch_command
from dedere.watch.config import Channel, Config, Rule, Source, Watch, parse_config

TEXT = (Path(__file__).parents[2] / "docs" / "watch.md").read_text(encoding="utf-8")
FIELDS = [(cls, name) for cls in (Watch, Source, Channel, Rule) for name in cls.model_fields]


@pytest.mark.parametrize(("cls", "name"), FIELDS)
def test_every_setting_is_described(cls: type[BaseModel], name: str) -> None:
    head = "[watch]" if cls is Watch else f"[[{cls.__name__.lower()}]]"
    part = TEXT.partition(f"### {head}")[2].partition("\n#")[0]
    assert f"`{name}`" in part


def _commands() -> list[str]:
    names = []
    for group, verb in ((watch_command, "watch"), (store_command, "store")):
        assert isinstance(group, click.Group)
        names += [f"dedere {verb} {name}" for name in group.list_commands(click.Context(group))]
    return names


@pytest.mark.parametrize("command", _commands())
def test_every_command_is_described(command: str) -> None:
    assert command in TEXT


def test_the_example_is_one_that_can_be_read() -> None:
    example = TEXT.partition("```toml\n")[2].partition("```")[0]
    assert isinstance(parse_config(example), Config)
