"""Lists and tables of trips: a line that names the traveller, then a line for each place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dedere.reader.enumeration import ITINERARY, walk
from dedere.reader.events import Event
from dedere.reader.nodes import Node

_LONGEST_ROW = 160
_YEAR = re.compile(r"(?<!\d)(19[89]\d|20\d\d)(?!\d)")
# A line that begins with a day: "Oct 12, 2023:", "12 October", "2023-10-12", "In 2010".
_DATED = re.compile(
    r"\s*(?:in |on )?(?:\d{4}\b|\d{1,2}[./ -]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"[a-z]*\b)",
    re.IGNORECASE,
)
_GOING = frozenset({"visit", "go", "arrive", "travel"})


@dataclass(frozen=True, slots=True)
class Listing:
    """Whose trips the lines that follow are, and of which year where the head names one."""

    person: str
    year: int | None


def opens_list(
    text: str, nodes: Sequence[Node], *, headline: bool, rows_follow: bool
) -> Listing | None:
    """Return the list that a sentence opens: "Putin's trips abroad in 2024:", or None."""
    if not rows_follow or not (headline or text.rstrip().endswith(":")):
        return None
    persons = {node.person for node in nodes if node.person is not None}
    if len(persons) != 1:
        return None
    goes = any(
        node.low in ITINERARY
        or (
            node.kind == "word"
            and (
                node.tags.get("noun") in _GOING
                or ("verb" in node.tags and node.tags["verb"][0] in _GOING)
            )
        )
        for node in nodes
    )
    if not goes:
        return None
    years = {int(found) for found in _YEAR.findall(text)}
    return Listing(next(iter(persons)) or "", years.pop() if len(years) == 1 else None)


def is_row(text: str, nodes: Sequence[Node]) -> bool:
    """Return whether a line can be a row: short, with a place, and about nobody else."""
    if len(text) > _LONGEST_ROW or not any(node.kind == "place" and node.iso3 for node in nodes):
        return False
    if any(
        node.kind == "word" and ("say" in node.tags or ("aux" in node.tags and node.low != "may"))
        for node in nodes
    ):
        return False
    listed = nodes[0].kind == "sign" or nodes[0].low.isdigit() or _DATED.match(text) is not None
    if not listed and not any(node.kind == "place" for node in nodes[:4]):
        return False
    return not any(node.kind == "actor" and node.name and node.person is None for node in nodes[:2])


def row_events(
    listing: Listing, text: str, nodes: Sequence[Node], published: date | None
) -> list[Event]:
    """Return the trips of a row; its days decide whether they were made or are planned."""
    at = next((k for k, n in enumerate(nodes) if n.kind == "place" and n.iso3 and not n.poss), None)
    if at is None:
        return []
    person = next((n.person for n in nodes if n.person is not None), listing.person)
    ahead = next((n.time for n in nodes[:at] if n.time is not None), None)
    stops = walk(nodes, at).stops
    bullet = nodes[0].low in {"-", "*", "•", "–"} and len(nodes) > 1
    start = nodes[1].start if bullet else nodes[0].start
    end = nodes[-1].start if nodes[-1].low in {".", ";", ","} else nodes[-1].end
    single = len(stops) == 1 and len(stops[0].times) < 2
    events = []
    for stop in stops:
        for time in stop.times or [ahead]:
            mention = _in_year(time, listing.year, text)
            told = mention is not None and published is not None
            planned = told and mention.span.earliest > published
            place = stop.place
            events.append(
                Event(
                    person=person,
                    kind="visit",
                    status="planned" if planned else "made",
                    firm=True,
                    start=start if single else place.start,
                    end=max(end, place.end) if single else max(place.end, getattr(time, "end", 0)),
                    places=[place],
                    time=mention,
                )
            )
    return events


def _in_year(mention: Any, year: int | None, text: str) -> Any:
    """A day without a year belongs to the year that the head of the list names."""
    if mention is None or year is None or _YEAR.search(text):
        return mention
    span = mention.span
    shift = year - span.earliest.year
    if not shift:
        return mention
    try:
        moved = replace(
            span,
            earliest=span.earliest.replace(year=year),
            latest=span.latest.replace(year=span.latest.year + shift),
        )
    except ValueError:
        return mention
    return replace(mention, span=moved)
