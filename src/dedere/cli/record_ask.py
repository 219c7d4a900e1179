"""The questions of `dedere record add`: one column after the other, each answer checked at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.style import paint, wrapped
from dedere.errors import DedereError, InputError, Place, RecordError
from dedere.record.cells import SEPARATOR
from dedere.record.drafts import NEW_PERSON, known_values, resolved, slug, suggested
from dedere.record.edit import check_cell

if TYPE_CHECKING:
    from dedere.record.record import Record

Column = Mapping[str, Any]
LABELS = {"person_id": "person", "iso3": "state", "sources": "source", "crimes": "crime"}


def label(name: str) -> str:
    """Return a column's name as a person reads it."""
    return LABELS.get(name, name).replace("_", " ")


class Guide:
    """Asks for the columns of one row, in their order, and for one of them again."""

    def __init__(self, record: Record, kind: str, wanted: Sequence[Column]) -> None:
        self._record = record
        self._kind = kind
        self._wanted = wanted

    def ask(self, cells: dict[str, str]) -> dict[str, str]:
        """Return the cells with the answers for all columns that they lack."""
        for column in self._wanted:
            name = column["name"]
            if name in cells or self._is_known(name, cells):
                continue
            if column.get("dedere:kind") == "list":
                cells[name] = self._ask_list(column)
            else:
                cells |= self._ask_one(column, self._default(name, cells))
        return cells

    def ask_again(self, cells: dict[str, str], fault: RecordError) -> dict[str, str]:
        """Say what is wrong and ask for the column at fault; raise the fault if it is no column."""
        field = fault.place.field if fault.place else None
        column = next((c for c in self._wanted if c["name"] == field), None)
        if column is None:
            raise fault
        _tell(fault)
        kept = {name: value for name, value in cells.items() if name != field}
        return kept | self._ask_one(column, cells.get(column["name"], ""))

    def _is_known(self, name: str, cells: Mapping[str, str]) -> bool:
        return name in NEW_PERSON and cells.get("person_id") in self._record.person

    def _default(self, name: str, cells: dict[str, str]) -> str:
        found = dict(cells)
        while more := suggested(self._record, self._kind, found):
            found |= more
        return found.get(name, "")

    def _ask_list(self, column: Column) -> str:
        """One part after the other, until an empty answer."""
        parts: list[str] = []
        while True:
            required = column.get("constraints", {}).get("required") and not parts
            constraints = {"required": True} if required else {}
            said = "" if not parts else "another one; Enter when there is none"
            one = {**column, "constraints": constraints}
            part = self._ask_one({**one, "description": said} if said else one, "")
            if not part[column["name"]]:
                return SEPARATOR.join(parts)
            parts.append(part[column["name"]])

    def _ask_one(self, column: Column, default: str) -> dict[str, str]:
        name = column["name"]
        required = bool(column.get("constraints", {}).get("required"))
        self._introduce(column)
        while True:
            said = click.prompt(
                label(name),
                default=default or ("" if not required else None),
                show_default=bool(default),
            )
            text = str(said).strip()
            if text == "-" and not required:
                return {name: ""}
            try:
                value = resolved(self._record, {name: text})[name]
                check_cell(column, value)
                self._refuse_unknown(name, value)
            except DedereError as fault:
                _tell(fault)
                if self._is_somebody_new(fault):
                    new = str(click.prompt("name (as it is usually written)", default=text)).strip()
                    return {"name": new, "person_id": slug(new)}
                continue
            if value != text:
                click.echo(paint(f"  → {value}", "quiet"))
            return {name: value}

    def _introduce(self, column: Column) -> None:
        name = column["name"]
        about = str(column.get("description", "")).replace(", separated by ' | '", "")
        click.echo()
        if "_" not in about.partition(" ")[0]:
            about = about[:1].upper() + about[1:]
        click.echo(paint(wrapped(about, 2), "quiet"))
        choices = (
            column.get("constraints", {}).get("enum")
            or column.get("dedere:enum")
            or known_values(self._record, self._kind, name)
        )
        if 0 < len(choices) <= 30:
            click.echo(paint(wrapped(f"one of {', '.join(choices)}", 2), "quiet"))

    def _refuse_unknown(self, name: str, value: str) -> None:
        known = known_values(self._record, self._kind, name)
        if value and known and value not in known:
            from difflib import get_close_matches

            near = get_close_matches(value, known, n=3)
            raise InputError(
                "unknown-value",
                f"'{value}' is no {label(name)} of the record.",
                place=Place(field=name),
                way_out=f"Did you mean {' or '.join(near)}?" if near else None,
            )

    def _is_somebody_new(self, fault: DedereError) -> bool:
        return (
            self._kind == "warrant"
            and fault.code == "unknown-person"
            and click.confirm("Is this somebody new to the record?", default=False)
        )


def _tell(fault: DedereError) -> None:
    click.echo(paint(wrapped(f"{fault.message} {fault.way_out or ''}", 2), "bad"))
