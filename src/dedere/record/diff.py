"""What changed between two versions of the record, in words."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dedere.days import PartialDay, english_partial
from dedere.errors import DedereError
from dedere.record import standing
from dedere.record.load import describe, read_tables
from dedere.record.record import Record
from dedere.record.rules.base import compiled_on

Cells = Mapping[str, str]
Key = tuple[str, ...]

_ONE = {
    "states": "state",
    "state_names": "name of a state",
    "treaty_acts": "treaty act",
    "bilateral_agreements": "bilateral agreement",
    "implementing_laws": "implementing law",
    "persons": "person",
    "aliases": "name of a person",
    "offices": "office",
    "situations": "situation",
    "warrants": "warrant",
    "warrant_events": "event of a warrant",
    "trips": "trip",
    "summits": "summit",
    "forum_members": "membership of a forum",
    "decisions": "decision",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One row that is new (+), gone (-) or changed (~), in words."""

    sign: str
    key: Key
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """The changed rows of one table."""

    table: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes by table, and what follows for numbers of parties and persons at large."""

    old_version: str
    new_version: str
    parts: tuple[Part, ...]
    consequences: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """True when no row differs."""
        return not self.parts

    def as_dict(self) -> dict[str, Any]:
        """The difference as plain data."""
        return {
            "old_version": self.old_version,
            "new_version": self.new_version,
            "tables": {
                part.table: [
                    {"sign": line.sign, "key": list(line.key), "text": line.text}
                    for line in part.lines
                ]
                for part in self.parts
            },
            "consequences": list(self.consequences),
        }


def compare(old: Path, new: Path) -> Difference:
    """Return what changed from the tables in one folder to those in another.

    Each side is read by its own package description, so that versions with other columns can be
    compared. Raises RecordError when a folder holds no record.
    """
    first, second = _Side(old), _Side(new)
    names = {**first.names, **second.names}
    parts = []
    for table in dict.fromkeys((*first.tables, *second.tables)):
        lines = tuple(
            _lines(table, first.tables.get(table, {}), second.tables.get(table, {}), names)
        )
        if lines:
            parts.append(Part(table, _title(table, lines), lines))
    return Difference(first.version, second.version, tuple(parts), tuple(_consequences(old, new)))


class _Side:
    """One version: its rows by key, as text, and the names of persons and states."""

    def __init__(self, folder: Path) -> None:
        described = describe(folder)
        self.version: str = described["version"]
        self.tables: dict[str, dict[Key, Cells]] = {}
        for resource in described["resources"]:
            text = (folder / resource["path"]).read_text(encoding="utf-8-sig")
            key = resource["schema"].get("primaryKey") or []
            fields = [key] if isinstance(key, str) else key
            found: dict[Key, Cells] = {}
            for row in csv.DictReader(io.StringIO(text, newline="")):
                cells = {name: value or "" for name, value in row.items() if name}
                found[tuple(cells.get(f, "") for f in fields) or tuple(cells.values())] = cells
            self.tables[resource["name"]] = found
        self.names = {
            row[key]: row["name"]
            for table, key in (("persons", "person_id"), ("states", "iso3"))
            for row in self.tables.get(table, {}).values()
        }


def _title(table: str, lines: tuple[Line, ...]) -> str:
    counts = [
        f"{sum(line.sign == sign for line in lines)} {word}"
        for sign, word in (("+", "new"), ("~", "changed"), ("-", "gone"))
        if any(line.sign == sign for line in lines)
    ]
    return f"{table.replace('_', ' ').capitalize()}: {', '.join(counts)}"


def _lines(
    table: str, old: Mapping[Key, Cells], new: Mapping[Key, Cells], names: Mapping[str, str]
) -> list[Line]:
    lines = []
    for key, row in new.items():
        if key not in old:
            lines.append(Line("+", key, _sentence(table, row, names)))
        elif changes := _changes(old[key], row, names):
            lines.append(Line("~", key, f"{_subject(table, row, names)}: {'; '.join(changes)}."))
    lines.extend(
        Line("-", key, _sentence(table, row, names)) for key, row in old.items() if key not in new
    )
    return lines


def _changes(old: Cells, new: Cells, names: Mapping[str, str]) -> list[str]:
    said = []
    for field in dict.fromkeys((*new, *old)):
        before, after = old.get(field, ""), new.get(field, "")
        if before == after:
            continue
        word = field.replace("_", " ")
        if field == "sources":
            said.extend(_source_changes(before, after))
        elif field == "note":
            said.append(f"the note now reads “{after}”" if after else "the note is gone")
        elif not before:
            said.append(f"{word} is now {_plain(after, names)}")
        elif not after:
            said.append(f"{word} is no longer {_plain(before, names)}")
        else:
            said.append(f"{word} was {_plain(before, names)}, is now {_plain(after, names)}")
    return said


def _source_changes(before: str, after: str) -> list[str]:
    old, new = set(before.split(" | ")) - {""}, set(after.split(" | ")) - {""}
    said = [f"a source more ({source})" for source in sorted(new - old)]
    said += [f"a source less ({source})" for source in sorted(old - new)]
    return said or ["the order of the sources"]


def _plain(text: str, names: Mapping[str, str]) -> str:
    """A cell as prose: a day in words, a code by its name."""
    try:
        return english_partial(PartialDay.parse(text))
    except DedereError:
        return names.get(text, text.replace("_", " ") if text.islower() else text)


def _subject(table: str, row: Cells, names: Mapping[str, str]) -> str:
    """What the row is about, in few words."""
    if table == "trips":
        who, where = _plain(row["person_id"], names), _plain(row["iso3"], names)
        return f"{who} → {where}, {_days(row['start'], row['end'])}"
    if table == "treaty_acts":
        act = row["act"].replace("_", " ").replace(" 12 3", " under article 12(3)")
        treaty = "the Agreement" if row["instrument"] == "apic" else "the Statute"
        return f"{_plain(row['iso3'], names)}, {act} ({treaty}), {_plain(row['date'], names)}"
    if table == "warrants":
        what = row["instrument"].replace("_", " ").capitalize()
        return f"{what} for {_plain(row['person_id'], names)}, {_plain(row['issued'], names)}"
    if table == "warrant_events":
        return (
            f"{row['warrant_id']}, {row['event'].replace('_', ' ')}, {_plain(row['date'], names)}"
        )
    if table == "decisions":
        state = _plain(row["respondent_state"], names) or "a state not named"
        about = _plain(row["person_id"], names)
        return f"{row['decision_id']} of {_plain(row['date'], names)} on {state}, about {about}"
    if table == "aliases":
        return f"“{row['alias']}” ({row['lang']}) for {_plain(row['person_id'], names)}"
    if table == "state_names":
        return f"“{row['name']}” ({row['lang']}) for {_plain(row['iso3'], names)}"
    if table == "offices":
        return f"{_plain(row['person_id'], names)}, {row['title']}"
    label = next((row[f] for f in ("name", "edition", "law_title", "holder") if row.get(f)), "")
    owner = next((_plain(row[f], names) for f in ("person_id", "iso3") if row.get(f)), "")
    parts = dict.fromkeys(part for part in (owner, label) if part)
    return ", ".join(parts) or next(iter(row.values()), _ONE.get(table, table))


def _sentence(table: str, row: Cells, names: Mapping[str, str]) -> str:
    """The row in one sentence, with what weighs most and how certain it is."""
    more = []
    if table == "trips":
        mode = "" if row["mode"] == "in_person" else f", {row['mode']}"
        more.append(f"{row['status'].replace('_', ' ')}{mode}: {row['occasion']}")
    elif table == "treaty_acts" and row["effective_date"]:
        more.append(f"in effect from {_plain(row['effective_date'], names)}")
    elif table == "warrants":
        more.append(f"public {_plain(row['made_public'], names)}")
        more.append(row["crimes"].replace(" | ", ", ").replace("_", " "))
    elif table == "decisions":
        more.append(row["finding"].replace("_", " "))
    elif table == "offices":
        more.append(_days(row["start"], row["end"]) if row["end"] else f"from {row['start']}")
    if row.get("confidence"):
        more.append(f"confidence {row['confidence']}")
    return "; ".join([_subject(table, row, names), *more]) + "."


def _days(start: str, end: str) -> str:
    first, last = (_plain(day, {}) for day in (start, end))
    return first if first == last else f"{first} – {last}"


def _consequences(old: Path, new: Path) -> list[str]:
    """What the changes mean for the numbers of parties and of persons at large, where both read."""
    sides: list[Record] = []
    for folder in (old, new):
        try:
            faults: list[Any] = []
            record = read_tables(folder, faults)
        except DedereError:
            return []
        if faults:
            return []
        sides.append(record)
    first, second = sides
    on = max(compiled_on(first), compiled_on(second))
    said = []
    said += _moved(
        "party", "parties", standing.parties, sides, on, {**first.state_name, **second.state_name}
    )
    people = {row.person_id: row.name for side in sides for row in side.persons}
    said += _moved("person at large", "persons at large", standing.at_large, sides, on, people)
    return said


def _moved(
    one: str, many: str, count: Any, sides: list[Record], on: date, names: Mapping[str, str]
) -> list[str]:
    before, after = (set(count(side, on)) for side in sides)
    if before == after:
        return []
    said = [f"no longer {names[key]}" for key in sorted(before - after)]
    said += [f"now {names[key]}" for key in sorted(after - before)]
    word = one if len(after) == 1 else many
    count_of = f"still {len(after)}" if len(after) == len(before) else str(len(after))
    instead = "" if len(after) == len(before) else f" instead of {len(before)}"
    return [f"On {_plain(on.isoformat(), {})}: {count_of} {word}{instead}; {', '.join(said)}."]
