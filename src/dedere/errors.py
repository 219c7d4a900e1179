"""Every error that a person can meet: a code, a plain sentence, a place and a way out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is wrong: a file, a line and column counted from 1, a field."""

    file: str | None = None
    line: int | None = None
    column: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        parts = [self.file or ""]
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.column is not None:
            parts.append(f"column {self.column}")
        if self.field is not None:
            parts.append(f"field {self.field}")
        return ", ".join(part for part in parts if part)


class DedereError(Exception):
    """A fault that is told to the person who can mend it.

    `code` is a stable word such as `bad-date`; `message` a plain sentence; `place` says where;
    `way_out` what to do next. `exit_status` is 2 for the user's mistake and 1 for a fault of ours.
    """

    exit_status = 2

    def __init__(
        self, code: str, message: str, *, place: Place | None = None, way_out: str | None = None
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.place = place
        self.way_out = way_out

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place and str(self.place) else ""
        out = f" {self.way_out}" if self.way_out else ""
        return f"{where}{self.message}{out}"

    def as_dict(self) -> dict[str, object]:
        """The error as plain data, for `--json` and for pages."""
        place = self.place
        return {
            "code": self.code,
            "message": self.message,
            "place": None
            if place is None
            else {
                "file": place.file,
                "line": place.line,
                "column": place.column,
                "field": place.field,
            },
            "way_out": self.way_out,
        }


class InputError(DedereError):
    """Something that the user gave cannot be read or does not exist."""


class RecordError(DedereError):
    """The record's own tables are wrong; nothing is derived from them until they are mended."""


class FetchError(DedereError):
    """An address was refused, could not be reached, or gave nothing that can be read.

    `status` and `retry_after` are the server's answer where it gave one that is no page.
    """

    status: int | None = None
    retry_after: str | None = None


class StoreError(DedereError):
    """The store cannot be opened, is of another version, or holds something impossible."""


class RuleError(DedereError):
    """Two rules of law contradict each other without a rank: a fault of ours."""

    exit_status = 1


def missing_extra(extra: str, needs: str) -> InputError:
    """Return the error `missing-extra`: a package of an extra is not installed.

    `needs` says what cannot be done without it and what it lacks, as a sentence.
    """
    return InputError(
        "missing-extra",
        needs,
        way_out=f"In a clone of dedere: sh scripts/setup.sh {extra}. Elsewhere, with pip: the "
        f"extra dedere[{extra}].",
    )
