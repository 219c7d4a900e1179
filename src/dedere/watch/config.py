"""The file `sources.toml`: sources, rules and channels, each fault with its line and field."""

from __future__ import annotations

import os
import re
import tomllib
from datetime import time, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from dedere.errors import InputError, Place
from dedere.record.model import Status
from dedere.watch.addresses import canonical

_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)", re.ASCII)
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_QUIET = re.compile(r"(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")

OUTCOMES = (
    "obliged",
    "obliged_contested",
    "unsc_duty",
    "not_obliged_may_cooperate",
    "not_obliged",
    "no_warrant",
    "warrant_not_public",
)
STATUSES: tuple[str, ...] = get_args(Status)


def _span(value: object) -> object:
    match = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError("write a number with its unit, for example 30s, 15m, 2h or 1d")
    return timedelta(seconds=float(match[1]) * _UNITS[match[2]])


def _clock(value: object) -> object:
    match = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise ValueError("write a time of day, for example 08:00")
    return time(int(match[1]), int(match[2]))


def _quiet(value: object) -> object:
    match = _QUIET.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError("write two times of day, for example 22:00-07:00")
    return _clock(match[1]), _clock(match[2])


def _address(value: str) -> str:
    if canonical(value) is None:
        raise ValueError("write an address that begins with http:// or https:// and names a host")
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError("write a time zone such as Europe/Vienna or UTC") from None
    return value


Span = Annotated[timedelta, BeforeValidator(_span)]
Clock = Annotated[time, BeforeValidator(_clock)]
Quiet = Annotated[tuple[time, time], BeforeValidator(_quiet)]
Address = Annotated[str, AfterValidator(_address), Field(max_length=2000)]
Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[\w .@+-]+$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Source(_Strict):
    """A feed, sitemap or page. `rank` 1 is the most trusted; `delay` spares the host."""

    name: Name
    address: Address
    kind: Literal["feed", "sitemap", "page", "links"] = "feed"
    outlet: str | None = None
    language: str | None = Field(default=None, pattern=r"^[a-z]{2,3}(-\w+)?$")
    rank: int = Field(default=2, ge=1, le=5)
    every: Span | None = None
    delay: Span = timedelta(seconds=2)
    read: Literal["page", "feed"] = "page"
    limit: int = Field(default=200, ge=1, le=5000)
    max_age: Span = timedelta(days=30)
    match: str | None = None
    robots: bool = True

    @model_validator(mode="after")
    def _polite(self) -> Source:
        if self.every is not None and self.every < timedelta(seconds=20):
            raise ValueError("every: no source is polled more often than each 20s")
        return self


class Rule(_Strict):
    """Which stories are told to which channels. An empty list means: any."""

    name: Name
    persons: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    outcomes: tuple[Literal[OUTCOMES], ...] = ()  # type: ignore[valid-type]
    statuses: tuple[Literal[STATUSES], ...] = (  # type: ignore[valid-type]
        "planned",
        "under_way",
        "made",
        "postponed",
        "cancelled",
    )
    lead_days: int | None = Field(default=None, ge=0)
    past_days: int = Field(default=14, ge=0)
    sources: int = Field(default=1, ge=1)
    channels: tuple[Name, ...] = Field(min_length=1)


class Channel(_Strict):
    """Where alerts go. Secrets may stand in an environment variable or a file instead."""

    name: Name
    kind: Literal["apprise", "webhook"]
    url: str | None = None
    url_env: str | None = None
    url_file: Path | None = None
    secret: str | None = None
    secret_env: str | None = None
    secret_file: Path | None = None
    digest: Literal["off", "hourly", "daily"] = "off"
    digest_at: Clock = time(8, 0)
    quiet: Quiet | None = None
    urgent_days: int = Field(default=2, ge=0)

    @model_validator(mode="after")
    def _one_address(self) -> Channel:
        if sum(part is not None for part in (self.url, self.url_env, self.url_file)) != 1:
            raise ValueError("url: give exactly one of url, url_env and url_file")
        return self

    def address(self) -> str:
        """Return the channel's address; raises InputError `missing-secret` if it is not there."""
        return self._looked_up("url") or ""

    def key(self) -> str | None:
        """Return the secret that signs, or None when none is set."""
        return self._looked_up("secret")

    def _looked_up(self, field: str) -> str | None:
        plain, variable, file = (
            getattr(self, name) for name in (field, f"{field}_env", f"{field}_file")
        )
        if plain is not None:
            return str(plain)
        try:
            if variable is not None:
                return os.environ[variable].strip()
            if file is not None:
                return Path(file).read_text(encoding="utf-8").strip()
        except (KeyError, OSError):
            raise InputError(
                "missing-secret",
                f"The {field} of channel '{self.name}' is not at {variable or file}.",
                way_out="Set the variable, or write the file.",
            ) from None
        return None


class Watch(_Strict):
    """How the watch as a whole behaves."""

    keep: Literal["relevant", "all"] = "relevant"
    doctrine: str = "court"
    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    outputs: Path | None = None
    workers: int = Field(default=8, ge=1, le=64)
    private_hosts: tuple[str, ...] = ()
    contact: str | None = None


class Config(_Strict):
    """The whole file."""

    watch: Watch = Watch()
    source: tuple[Source, ...] = Field(min_length=1)
    rule: tuple[Rule, ...] = ()
    channel: tuple[Channel, ...] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Config:
        for kind in ("source", "rule", "channel"):
            names = [row.name for row in getattr(self, kind)]
            for index, name in enumerate(names):
                if name in names[:index]:
                    raise ValueError(f"{kind}.{index}.name: '{name}' is used twice")
        channels = {row.name for row in self.channel}
        for index, rule in enumerate(self.rule):
            for wanted in rule.channels:
                if wanted not in channels:
                    raise ValueError(f"rule.{index}.channels: there is no channel '{wanted}'")
        return self


def load_config(file: Path) -> Config:
    """Return the configuration in a file.

    Raises InputError `no-sources` when there is none, `bad-sources` with line and field.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except OSError:
        raise InputError(
            "no-sources",
            f"There is no file {file}.",
            way_out="Run 'dedere watch init' to begin one, or give --sources.",
        ) from None
    except UnicodeDecodeError:
        raise InputError("bad-sources", "The file is not UTF-8.", place=Place(str(file))) from None
    return parse_config(text, str(file))


def parse_config(text: str, file: str = "sources.toml") -> Config:
    """Return the configuration in a text; raises InputError `bad-sources`."""
    try:
        return Config.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        at = re.search(r"line (\d+), column (\d+)", str(fault))
        line, column = (int(at[1]), int(at[2])) if at else (None, None)
        message = f"This is not TOML: {str(fault).partition(' (at')[0]}."
        raise InputError(
            "bad-sources", message, place=Place(file=file, line=line, column=column)
        ) from None
    except ValidationError as fault:
        raise _said(fault, text, file) from None


def _said(fault: ValidationError, text: str, file: str) -> InputError:
    first = fault.errors(include_url=False)[0]
    path = [part for part in first["loc"] if isinstance(part, (str, int))]
    message = str(first["msg"]).removeprefix("Value error, ")
    inner = (
        re.match(r"([a-z_]+(?:\.[\w]+)*): (.*)", message)
        if first["type"] == "value_error"
        else None
    )
    if inner is not None:
        path += [int(part) if part.isdigit() else part for part in inner[1].split(".")]
        message = inner[2]
    field = ".".join(str(part) for part in path) or None
    others = fault.error_count() - 1
    more = f" There are {others} more faults." if others > 1 else ""
    more = " There is one more fault." if others == 1 else more
    return InputError(
        "bad-sources",
        f"{message[:1].upper()}{message[1:]}.{more}",
        place=Place(file=file, line=_line(text, path), field=field),
        way_out="The fields are described in docs/watch.md.",
    )


def _line(text: str, path: list[Any]) -> int | None:
    """The line, counted from 1, of the table and key that a path names."""
    if not path:
        return None
    wanted, index = str(path[0]), path[1] if len(path) > 1 and isinstance(path[1], int) else None
    key = next((part for part in path[1:] if isinstance(part, str)), None)
    header = re.compile(rf"^\s*\[\[?\s*{re.escape(wanted)}\s*\]\]?")
    seen, start = -1, None
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\s*\[", line) and not re.match(r"\s*\[[^\]]*$", line):
            if start is not None:
                break
            if header.match(line):
                seen += 1
                if index is None or seen == index:
                    start = number
        elif start is not None and key and re.match(rf"\s*{re.escape(key)}\s*=", line):
            return number
    return start
