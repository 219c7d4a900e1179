"""Every setting and every command stands in docs/watch.md."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import click
import pytest
from pydantic import BaseModel

from dedere.cli.store import command as store_command
from dedere.cli.watch import command as watch_command
from dedere.cli.watch_words import trial
from dedere.watch.channels import NotDeliveredError, hand_over
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


@contextmanager
def _receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[dict[str, Any], Channel]]:
    """The receiver of the page, running, and a channel that sends to it."""
    monkeypatch.setenv("DEDERE_SECRET", "open sesame")
    code = TEXT.partition("```python\n")[2].partition("```")[0]
    names: dict[str, Any] = {"__name__": "receiver"}
    exec(compile(code, "docs/watch.md", "exec"), names)  # noqa: S102 - our own page
    handler = type("Quiet", (names["Receiver"],), {"log_message": lambda *_: None})
    server = HTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    yield names, Channel(name="hook", kind="webhook", url=url, secret="open sesame")  # noqa: S106
    server.shutdown()
    server.server_close()


def test_the_receiver_of_the_page_takes_what_is_signed_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.now(UTC)
    with _receiver(monkeypatch) as (names, channel):
        for _ in range(2):
            hand_over(trial(channel, now), now=now, today=now.date())
    assert (names["seen"], capsys.readouterr().out.count("dedere: a trial")) == ({"trial"}, 1)


@pytest.mark.parametrize(
    ("secret", "age"), [("another", 0), (None, 0), ("open sesame", 600), ("open sesame", -600)]
)
def test_the_receiver_of_the_page_refuses_what_is_not_signed_or_old(
    monkeypatch: pytest.MonkeyPatch, secret: str | None, age: int
) -> None:
    now = datetime.now(UTC) - timedelta(seconds=age)
    with _receiver(monkeypatch) as (names, channel):
        sender = channel.model_copy(update={"secret": secret})
        with pytest.raises(NotDeliveredError, match="401"):
            hand_over(trial(sender, now), now=now, today=now.date())
    assert names["seen"] == set()


def test_the_receiver_of_the_page_refuses_what_was_changed_on_the_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from dedere.watch.channels import payload, signature

    now = datetime.now(UTC)
    with _receiver(monkeypatch) as (names, channel):
        body = json.dumps(payload(trial(channel, now), now.date())).encode()
        header = signature("open sesame", int(time.time()), body)
        found = [names["is_signed"](header, one) for one in (body, body + b" ")]
    assert found == [True, False]
