"""What the verbs share: names and days as people write them, JSON on standard output."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dedere.days import parse_day
from dedere.errors import InputError, Place, missing_extra

if TYPE_CHECKING:
    from dedere.record import Record

PRESENCES = ("presence", "transit", "overflight", "remote", "un_headquarters")


class Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A day written as YYYY-MM-DD, or `today`."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        if value == "today":
            return date.today()
        field = f"--{param.name}" if param is not None and param.name else "date"
        return parse_day(value, field=field)


DAY = Day()


def the_record() -> Record:
    """The record that ships with the package."""
    from dedere.record import load_record

    return load_record()


def person_id(record: Record, text: str) -> str:
    """The id of the person meant; raises InputError with candidates or suggestions."""
    from dedere.record.names import find_person

    return find_person(record, text).person_id


def state_code(record: Record, text: str) -> str:
    """The code of the state meant; raises InputError with suggestions."""
    from dedere.record.names import find_state

    return find_state(record, text).iso3


def say_json(value: Any) -> None:
    """Write one JSON value, readable, in UTF-8."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def write_out(out: Path, body: bytes) -> None:
    """Write a file that `--out` names; raises InputError `bad-file` where that cannot be."""
    try:
        out.write_bytes(body)
    except OSError as fault:
        raise InputError(
            "bad-file",
            f"'{out}' cannot be written: {fault.strerror or fault}.",
            place=Place(field="--out"),
            way_out="Give a file in a folder that exists and where you may write.",
        ) from None


def say_json_line(value: Any) -> None:
    """Write one JSON value on one line."""
    click.echo(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def need_extra(extra: str, needs: str, *packages: str) -> None:
    """Raise InputError `missing-extra`, whose sentence is `needs`, where a package is lacking."""
    from importlib.util import find_spec

    if any(find_spec(name) is None for name in packages):
        raise missing_extra(extra, needs)
