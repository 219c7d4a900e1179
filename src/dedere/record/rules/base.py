"""What every rule uses: a problem with its place, and the rows with theirs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dedere.errors import Place
from dedere.record.record import Record

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong (error), doubtful (warning) or worth knowing (note) in the record.

    `code` is a stable word, `message` a plain sentence, `way_out` what to do about it.
    """

    level: Level
    code: str
    message: str
    place: Place
    way_out: str

    def __str__(self) -> str:
        return f"{self.level} {self.code}: {self.place}: {self.message} {self.way_out}"

    def as_dict(self) -> dict[str, object]:
        """The problem as plain data."""
        return {
            "level": self.level,
            "code": self.code,
            "message": self.message,
            "place": {
                "file": self.place.file,
                "line": self.place.line,
                "field": self.place.field,
            },
            "way_out": self.way_out,
        }


@dataclass(frozen=True, slots=True)
class At:
    """Where a row stands; makes problems about it."""

    file: str
    line: int | None

    def error(self, code: str, field: str, message: str, way_out: str) -> Problem:
        return self._problem("error", code, field, message, way_out)

    def warning(self, code: str, field: str, message: str, way_out: str) -> Problem:
        return self._problem("warning", code, field, message, way_out)

    def note(self, code: str, field: str, message: str, way_out: str) -> Problem:
        return self._problem("note", code, field, message, way_out)

    def _problem(self, level: Level, code: str, field: str, said: str, out: str) -> Problem:
        place = Place(file=self.file, line=self.line, field=field or None)
        return Problem(level, code, said, place, out)


Rule = Callable[[Record], Iterable[Problem]]


def rows(record: Record, table: str) -> Iterator[tuple[At, Any]]:
    """Yield every row of a table with the place where it stands."""
    lines = record.lines.get(table, ())
    for index, row in enumerate(record.table(table)):
        yield At(f"{table}.csv", lines[index] if index < len(lines) else None), row


def compiled_on(record: Record) -> date:
    """The day of the record's version (written YYYY.MM.DD): no made trip can lie after it."""
    return date(*(int(part) for part in record.version.split(".")[:3]))
