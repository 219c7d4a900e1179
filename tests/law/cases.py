"""Shared by the tests of the law: the record, and a short way to ask."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

from dedere import load_record
from dedere.law import Assessment, assess

ROWS = list(
    csv.DictReader((Path(__file__).parent / "scenarios.csv").read_text("utf-8").splitlines())
)


def ask(person: str, state: str, on: str, known: str = "", **more: Any) -> Assessment:
    """The assessment of a case written with ISO days."""
    seen = date.fromisoformat(known) if known else None
    return assess(load_record(), person, state, date.fromisoformat(on), known=seen, **more)


def ask_row(row: dict[str, str]) -> Assessment:
    """The assessment of a row of the table of scenarios."""
    return ask(row["person_id"], row["state"], row["date"], row["known_on"], presence=row["mode"])
