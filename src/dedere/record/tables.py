"""One table as it is read: its rows checked against its description, their lines, their values."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Any

from dedere.errors import DedereError, Place, RecordError
from dedere.record.cells import Convert, converter

DESCRIPTION = "datapackage.json"


class TableRead:
    """A table: `values` are its sound rows, `lines` where each begins, `columns` the same by name.

    Every fault is appended to `faults`; the row that has one is left out.
    """

    def __init__(
        self,
        cls: type[Any],
        resource: Mapping[str, Any],
        body: bytes,
        faults: list[RecordError],
    ) -> None:
        self.path: str = resource["path"]
        self.body = body
        self.primary_key: str | list[str] | None = resource["schema"].get("primaryKey")
        fields = resource["schema"]["fields"]
        self._names: list[str] = [field["name"] for field in fields]
        rows = self._cells(faults)
        converters = [converter(field, self.path) for field in fields]
        try:
            values = _convert(rows, converters)
        except DedereError:
            rows = self._sound(rows, converters, faults)
            values = _convert(rows, converters)
        self.columns = dict(zip(self._names, values, strict=True))
        self.values = _construct(cls, self.columns, len(rows))

    def _cells(self, faults: list[RecordError]) -> list[list[str]]:
        """The rows with as many cells as the header; `lines` keeps the line of each."""
        self.lines: list[int] = []
        try:
            reader = csv.reader(io.StringIO(self.body.decode("utf-8-sig"), newline=""), strict=True)
        except UnicodeDecodeError as fault:
            line = self.body.count(b"\n", 0, fault.start) + 1
            self._fault(faults, "bad-encoding", "The bytes are not UTF-8.", line, _ENCODING)
            return []
        rows: list[list[str]] = []
        width = len(self._names)
        try:
            if not self._header_holds(next(reader, []), faults):
                return []
            line = reader.line_num + 1
            for row in reader:
                if len(row) == width:
                    rows.append(row)
                    self.lines.append(line)
                else:
                    said = f"The row has {len(row)} values for {width} columns."
                    self._fault(faults, "bad-row", said, line, _WIDTH)
                line = reader.line_num + 1
        except csv.Error as fault:
            said = f"The row cannot be split into values: {fault}."
            self._fault(faults, "bad-row", said, reader.line_num, _WIDTH)
        return rows

    def _header_holds(self, header: list[str], faults: list[RecordError]) -> bool:
        if header == self._names:
            return True
        from difflib import get_close_matches

        odd = [name for name in header if name not in self._names]
        near = get_close_matches(odd[0], self._names, n=1) if odd else []
        said = f"The columns are {', '.join(header) or 'none'}; expected {', '.join(self._names)}."
        way_out = f"Did you mean '{near[0]}'?" if near else "Put the columns in the expected order."
        self._fault(faults, "bad-header", said, 1, way_out, odd[0] if odd else None)
        return False

    def _sound(
        self, rows: list[list[str]], converters: list[Convert], faults: list[RecordError]
    ) -> list[list[str]]:
        """The rows of which every cell can be read; the others' faults are appended."""
        kept: list[list[str]] = []
        lines: list[int] = []
        for line, row in zip(self.lines, rows, strict=True):
            sound = True
            for name, convert, cell in zip(self._names, converters, row, strict=True):
                try:
                    convert(cell)
                except DedereError as fault:
                    sound = False
                    self._fault(faults, fault.code, fault.message, line, fault.way_out, name)
            if sound:
                kept.append(row)
                lines.append(line)
        self.lines = lines
        return kept

    def _fault(
        self,
        faults: list[RecordError],
        code: str,
        message: str,
        line: int,
        way_out: str | None,
        field: str | None = None,
    ) -> None:
        place = Place(file=self.path, line=line, field=field)
        faults.append(RecordError(code, message, place=place, way_out=way_out))


_ENCODING = "Save the table as UTF-8."
_WIDTH = "Put values that hold a comma, a quote or a line break in double quotes."


def _convert(rows: list[list[str]], converters: list[Convert]) -> list[Sequence[Any]]:
    columns: list[Sequence[str]] = list(zip(*rows, strict=True)) or [() for _ in converters]
    return [_column(*pair) for pair in zip(converters, columns, strict=True)]


def _column(convert: Convert, column: Sequence[str]) -> Sequence[Any]:
    """All values of a column; each distinct cell is converted once."""
    if convert is str:
        return column
    known = {cell: convert(cell) for cell in set(column)}
    return [known[cell] for cell in column]


def _construct(cls: type[Any], columns: Mapping[str, Sequence[Any]], count: int) -> tuple[Any, ...]:
    """The rows as frozen values, filled column by column.

    The slots' own descriptors are called in C, a fifth of the time that 3,500 calls of a frozen
    dataclass's __init__ take. They exist for the class's fields only, so a column without a field
    is an AttributeError; a field without a column is refused here.
    """
    missing = set(cls.__dataclass_fields__) - set(columns)
    if missing:
        raise RecordError(
            "missing-column",
            f"The package description lacks the columns {', '.join(sorted(missing))}.",
            place=Place(file=DESCRIPTION),
            way_out="Each column of the record must be described there.",
        )
    new = object.__new__
    rows = tuple(new(cls) for _ in range(count))
    for name, column in columns.items():
        deque(map(getattr(cls, name).__set__, rows, column), maxlen=0)
    return rows
