"""Structured logs: one JSON object a line, or readable lines on a terminal."""

from __future__ import annotations

from typing import Any, Protocol, TextIO


class Log(Protocol):
    """What the watch tells of its doings."""

    def info(self, event: str, **values: Any) -> Any:
        """Something happened as it should."""
        ...

    def warning(self, event: str, **values: Any) -> Any:
        """Something went wrong and is dealt with."""
        ...

    def error(self, event: str, **values: Any) -> Any:
        """Something went wrong that a person should look at."""
        ...


class Quiet:
    """A log that keeps nothing."""

    def info(self, event: str, **values: Any) -> None:
        """Keep nothing."""

    def warning(self, event: str, **values: Any) -> None:
        """Keep nothing."""

    def error(self, event: str, **values: Any) -> None:
        """Keep nothing."""


def structured(stream: TextIO, *, as_json: bool) -> Log:
    """Return a log that writes to a stream, with the time in UTC."""
    import structlog

    last: Any = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if as_json
        else structlog.dev.ConsoleRenderer(colors=stream.isatty())
    )
    made: Log = structlog.wrap_logger(
        structlog.WriteLogger(stream),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            last,
        ],
        wrapper_class=structlog.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return made
