"""Check the whole record: first that every cell can be read, then that the rows fit together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dedere.errors import Place, RecordError
from dedere.record.load import data_folder, read_tables
from dedere.record.record import Record
from dedere.record.rules import persons, tables, treaties, trips, warrants
from dedere.record.rules.base import Problem, Rule

RULES: tuple[Rule, ...] = (
    *treaties.RULES,
    *persons.RULES,
    *warrants.RULES,
    *trips.RULES,
    *tables.RULES,
)
_LEVELS = {"error": 0, "warning": 1, "note": 2}


def check(record: Record, rules: Iterable[Rule] = RULES) -> tuple[Problem, ...]:
    """Return all that is wrong, doubtful or worth knowing, gravest first, then by file and line."""
    return _sorted(problem for rule in rules for problem in rule(record))


def check_folder(folder: Path | None = None) -> tuple[Problem, ...]:
    """Return the problems of the tables in a folder, or of those that ship with the package.

    Faults of single cells and keys come as errors too. The rules about rows run only when there
    are none: on half a table they would report what is not so.
    """
    faults: list[RecordError] = []
    record = read_tables(data_folder() if folder is None else folder, faults)
    if faults:
        return _sorted(_problem(fault) for fault in faults)
    return check(record)


def _problem(fault: RecordError) -> Problem:
    return Problem(
        "error", fault.code, fault.message, fault.place or Place(), fault.way_out or "Mend the row."
    )


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    def key(problem: Problem) -> tuple[int, str, int]:
        return (_LEVELS[problem.level], problem.place.file or "", problem.place.line or 0)

    return tuple(sorted(problems, key=key))


def errors(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the errors among problems."""
    return (problem for problem in problems if problem.level == "error")
