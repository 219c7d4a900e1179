"""One cell of a table: from its text to its value, strictly. The column's description decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from dedere.days import PartialDay, parse_day
from dedere.errors import Place, RecordError

Convert = Callable[[str], Any]
SEPARATOR = " | "


def converter(field: Mapping[str, Any], path: str) -> Convert:
    """Return the function that turns a cell of this column into its value.

    `field` is the column's entry in the package description; its `dedere:enum` lists what a part
    of a list may be, as Frictionless' own `enum` does for a whole cell. The function raises
    RecordError (or InputError for days) with file and field; the caller knows the line.
    """
    name: str = field["name"]
    constraints = field.get("constraints", {})
    required: bool = constraints.get("required", False)
    enum: tuple[str, ...] = tuple(constraints.get("enum", ()))
    parts: tuple[str, ...] = tuple(field.get("dedere:enum", ()))
    kind: str = field.get("dedere:kind", "text")
    place = Place(file=path, field=name)
    if kind == "text" and not required and not enum:
        return str
    convert = _KINDS[kind]

    def checked(value: str) -> Any:
        if not value:
            if required:
                _wrong(
                    "missing-value",
                    f"The field '{name}' must not be empty.",
                    place,
                    _about(field),
                )
            return _EMPTY.get(kind, "")
        if enum and value not in enum:
            _wrong("bad-value", f"'{value}' is not a known {name}.", place, _near(value, enum))
        found = convert(value, place)
        for part in found if parts else ():
            if part not in parts:
                _wrong("bad-value", f"'{part}' is not a known {name}.", place, _near(part, parts))
        return found

    return checked


def written(value: Any) -> str:
    """Return a value as its cell writes it: the converter's way back."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return SEPARATOR.join(value)
    return str(value)


def _text(value: str, _place: Place) -> str:
    return value


def _day(value: str, place: Place) -> Any:
    if value != value.strip():
        _wrong("bad-date", f"'{value}' has blanks around the day.", place, "Remove them.")
    return parse_day(value, place=place)


def _partial_day(value: str, place: Place) -> PartialDay:
    return PartialDay.parse(value, place=place)


def _integer(value: str, place: Place) -> int:
    if not value.isascii() or not value.isdigit() or len(value) > 9:
        _wrong("bad-number", f"'{value[:40]}' is not a whole number.", place, "Write digits only.")
    return int(value)


def _list(value: str, place: Place) -> tuple[str, ...]:
    parts = tuple(part.strip() for part in value.split(SEPARATOR))
    if not all(parts):
        _wrong(
            "bad-list",
            f"'{value[:60]}' holds an empty part.",
            place,
            "Put ' | ' between two parts only.",
        )
    return parts


def _boolean(value: str, place: Place) -> bool:
    if value not in {"true", "false"}:
        _wrong(
            "bad-value",
            f"'{value[:40]}' is neither true nor false.",
            place,
            "Write true or false, in small letters.",
        )
    return value == "true"


_KINDS: Mapping[str, Callable[[str, Place], Any]] = {
    "text": _text,
    "day": _day,
    "partial_day": _partial_day,
    "integer": _integer,
    "list": _list,
    "boolean": _boolean,
}
_EMPTY: Mapping[str, Any] = {
    "day": None,
    "partial_day": None,
    "integer": None,
    "list": (),
    "boolean": None,
}


def _wrong(code: str, message: str, place: Place, way_out: str | None) -> NoReturn:
    raise RecordError(code, message, place=place, way_out=way_out)


def _near(value: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(value, known, n=1)
    return f"Did you mean '{near[0]}'?" if near else f"One of: {', '.join(known)}."


def _about(field: Mapping[str, Any]) -> str | None:
    about = field.get("description")
    return f"It holds: {about}." if about else None
