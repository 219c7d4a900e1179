"""Lists and tables of trips: a line that names the traveller, then a line for each place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from dedere.reader.dating import in_another_year
from dedere.reader.enumeration import ITINERARY, walk
from dedere.reader.events import Event
from dedere.reader.nodes import Node

_LONGEST_ROW: Final = 200
_LONGEST_DAY: Final = 32
_LONGEST_HEAD: Final = 70
# So many places with their days make a list without any word of travel.
_SEQUENCE: Final = 3
# So many lines that are no rows can stand between two rows.
_GAP: Final = 2
_YEAR: Final = re.compile(r"(?<!\d)(19[89]\d|20\d\d)(?!\d)")
# A line that begins with a day: "Oct 12, 2023:", "12 October", "2023-10-12", "In 2010".
_DATED: Final = re.compile(
    r"\s*(?:in |on |from )?(?:\d{4}\b|\d{1,2}[./ -]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)[a-z]*\b)",
    re.IGNORECASE,
)
_GOING: Final = frozenset({"visit", "go", "arrive", "travel"})
_AHEAD: Final = frozenset({"upcoming", "planned", "forthcoming", "scheduled", "coming", "next"})
_PLURAL: Final = frozenset(
    "trips visits travels journeys tours countries destinations stops itinerary timeline travel"
    " diary calendar".split()
)
# "The first was to A, followed by B", "the destinations were A and B".
_GOES_ON: Final = re.compile(
    r"\s*(?:the (?:first|latest|last|others?)(?: (?:one|trip|visit|stop|country))?"
    r" (?:was|were|is|are)\b"
    r"|(?:the|his|these|among the|those) (?:destinations|countries|stops|trips|visits|places)"
    r"(?: visited)?(?: (?:are|were|include|included)\b|:)"
    r"|(?:they|these) (?:are|were|include)\b"
    r"|among them\b|the list includes\b|included (?:are|were)\b)",
    re.IGNORECASE,
)
_BULLETS: Final = frozenset({"-", "*", "•", "–", "·", "—", "▪", "●", "◦", "‣"})
_AFTER_PLACE: Final = frozenset({"-", "–", "—", ":", "(", ",", "|"})


@dataclass(slots=True, eq=False)
class Listing:
    """Whose trips the lines that follow are, of which year, and whether they lie ahead."""

    person: str
    year: int | None
    ahead: bool = False
    gap: int = 0
    pending: Any = None

    def note(self, text: str, nodes: Sequence[Node]) -> bool:
        """Take in a line that is no row: a year, a day above its place; return whether it can be
        one of the list."""
        words = [n for n in nodes if n.kind != "sign"]
        years = {int(found) for found in _YEAR.findall(text)}
        if len(words) <= 2 and len(years) == 1 and all(n.low.isdigit() for n in words):
            self.year = years.pop()
            return True
        if words and all(n.time is not None or n.low.isdigit() for n in words):
            self.pending = next((n.time for n in words if n.time is not None), None)
            return True
        self.gap += 1
        return self.gap <= _GAP


def opens_list(
    text: str,
    nodes: Sequence[Node],
    *,
    headline: bool,
    rows_follow: bool,
    strict: bool,
    dated: bool,
) -> Listing | None:
    """Return the list that a sentence opens: "Putin's trips abroad in 2024:", or None.

    `rows_follow` tells that the next line is a row, `strict` that it has the form of one, `dated`
    that several rows follow that begin with their day.
    """
    if not rows_follow:
        return None
    persons = {node.person for node in nodes if node.person is not None}
    if len(persons) != 1:
        return None
    closed = not (headline or text.rstrip().endswith(":"))
    if closed and not (strict and _tells_of_many(nodes)):
        return None
    goes = any(
        node.low in ITINERARY
        or (
            node.kind == "word"
            and (
                node.tags.get("noun") in _GOING
                or ("verb" in node.tags and node.tags["verb"][0] in _GOING)
                or node.low in {"been", "went"}
            )
        )
        for node in nodes
    )
    if not goes and not (dated and names_only(nodes)):
        return None
    return _listing(next(iter(persons)) or "", text, nodes)


def names_only(nodes: Sequence[Node]) -> bool:
    """Return whether a head names a state or a year and tells nothing: "X in A, 2025"."""
    if any(n.kind == "word" and n.tags.keys() & {"verb", "aux", "say", "noun"} for n in nodes):
        return False
    return any(n.kind == "place" or _YEAR.fullmatch(n.low) for n in nodes)


def begins_with_day(text: str) -> bool:
    """Return whether a line begins with a day, behind its bullet: "- 4 February, A"."""
    return _DATED.match(text.lstrip("".join(_BULLETS) + " ")) is not None


def can_open(text: str, nodes: Sequence[Node], *, headline: bool) -> bool:
    """Return whether a sentence can open a list, before any line behind it is looked at."""
    if all(node.person is None for node in nodes):
        return False
    return headline or text.rstrip().endswith(":") or _tells_of_many(nodes)


def _tells_of_many(nodes: Sequence[Node]) -> bool:
    """Whether a sentence speaks of trips without naming where they led."""
    home = any(n.kind == "place" and not n.poss for n in nodes)
    return not home and any(n.low.split()[-1] in _PLURAL for n in nodes)


def _listing(person: str, text: str, nodes: Sequence[Node]) -> Listing:
    years = {int(found) for found in _YEAR.findall(text)}
    ahead = any(n.low in _AHEAD or n.tags.get("aux") == "will" for n in nodes)
    return Listing(person, years.pop() if len(years) == 1 else None, ahead)


def headed(person: str, head: str) -> Listing:
    """Return the list of a person under a head that does not name him: "Trips in 2022"."""
    return _listing(person, head, ())


def goes_on(text: str, nodes: Sequence[Node]) -> bool:
    """Return whether a sentence lists the trips that the one before speaks of."""
    if any(n.name for n in nodes if n.kind == "actor"):
        return False
    return _GOES_ON.match(text) is not None or _answers(nodes)


def _answers(nodes: Sequence[Node]) -> bool:
    """ "To A in February, to B and C in March": places that "to" leads to, and no verb."""
    if len(nodes) < 4 or nodes[0].low not in {"to", "in"} or nodes[1].kind != "place":
        return False
    if any(n.kind == "word" and n.tags.get("aux", "to") != "to" for n in nodes):
        return False
    if any("say" in n.tags for n in nodes):
        return False
    return sum(n.kind == "place" for n in nodes) > 1 and any(n.time is not None for n in nodes)


def told_of(nodes: Sequence[Node], text: str) -> Listing | None:
    """Return the list that a sentence can open for the sentence after it: "made many trips"."""
    persons = {node.person for node in nodes if node.person is not None}
    if len(persons) != 1 or not (_tells_of_many(nodes) or _asks_where(text, nodes)):
        return None
    return _listing(next(iter(persons)) or "", text, nodes)


def _asks_where(text: str, nodes: Sequence[Node]) -> bool:
    """ "Where has X been this year?": what comes next is the answer."""
    lows = [n.low for n in nodes[:12]]
    return "where" in lows[:3] and not _BEEN.isdisjoint(lows) and text.rstrip().endswith("?")


_BEEN: Final = frozenset({"been", "gone", "travelled", "traveled", "flown"})
_STRIFE: Final = frozenset({"conflict", "crisis", "invasion", "offensive", "war"})


def is_row(text: str, nodes: Sequence[Node]) -> bool:
    """Return whether a line can be a row: short, with a place, and about nobody else."""
    if len(text) > _LONGEST_ROW or text.rstrip().endswith(":"):
        return False
    if _is_dateline(nodes) or not any(
        node.kind == "place" and node.iso3 and not _describes(nodes, k)
        for k, node in enumerate(nodes)
    ):
        return False
    if any(
        node.kind == "word" and ("say" in node.tags or ("aux" in node.tags and node.low != "may"))
        for node in nodes
    ):
        return False
    if not _listed(text, nodes):
        if not any(node.kind == "place" for node in nodes[:4]):
            return False
        if any(n.kind == "word" and n.tags.get("verb", ("", ""))[1] == "past" for n in nodes):
            # "Georgia received an airliner" is a sentence.
            return False
    return not any(node.kind == "actor" and node.name and node.person is None for node in nodes[:2])


def _describes(nodes: Sequence[Node], k: int) -> bool:
    """ "Since the Ukraine war": the place at k only tells of which war."""
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    return after is not None and ("stop" in after.tags or after.low in _STRIFE)


def _is_dateline(nodes: Sequence[Node]) -> bool:
    """ "Moscow/Seoul, June 17": where and when a report was written."""
    slash = any(node.low == "/" for node in nodes[1:4])
    return slash and all(n.kind in {"place", "sign"} or n.time is not None for n in nodes)


def is_day(text: str) -> bool:
    """Return whether a line is nothing but a day or a month: "September 18, 2022"."""
    return len(text) < _LONGEST_DAY and _DATED.match(text) is not None


def is_strict(text: str, nodes: Sequence[Node]) -> bool:
    """Return whether a row has the form of one: a bullet, a number, a day, or a day behind."""
    if _listed(text, nodes):
        return True
    at = next((k for k, n in enumerate(nodes[:4]) if n.kind == "place"), None)
    if at is None or at + 2 >= len(nodes) or nodes[at + 1].low not in _AFTER_PLACE:
        return False
    return any(n.time is not None or n.low.isdigit() for n in nodes[at + 2 : at + 5])


def _listed(text: str, nodes: Sequence[Node]) -> bool:
    first = nodes[0]
    if first.low in _BULLETS or first.low.isdigit() or first.low == "(":
        return True
    return first.kind != "sign" and _DATED.match(text) is not None


def segments(nodes: Sequence[Node]) -> list[Sequence[Node]]:
    """Return the parts of a sentence that are rows: "September: A, B; October: C"."""
    starts = [
        k
        for k, n in enumerate(nodes)
        if n.time is not None
        and (k == 0 or nodes[k - 1].time is not n.time)
        and _colon_after(nodes, k)
    ]
    if len(starts) < 2:
        return []
    return [nodes[a:b] for a, b in zip(starts, [*starts[1:], len(nodes)], strict=True)]


def _colon_after(nodes: Sequence[Node], k: int) -> bool:
    m = k
    while m < len(nodes) and nodes[m].time is nodes[k].time:
        m += 1
    return m + 1 < len(nodes) and nodes[m].low in {":", "–", "—"} and _leads_place(nodes, m + 1)


def _leads_place(nodes: Sequence[Node], k: int) -> bool:
    return any(n.kind == "place" for n in nodes[k : k + 3])


def row_events(
    listing: Listing, text: str, nodes: Sequence[Node], published: date | None
) -> list[Event]:
    """Return the trips of a row; its days decide whether they were made or are planned."""
    at = next((k for k, n in enumerate(nodes) if n.kind == "place" and n.iso3 and not n.poss), None)
    if at is None:
        return []
    listing.gap = 0
    person = next((n.person for n in nodes if n.person is not None), listing.person)
    ahead = next((n.time for n in nodes[:at] if n.time is not None), listing.pending)
    listing.pending = None
    found = walk(nodes, at)
    stops = found.stops
    # "May 23: Minsk, for talks": what stands behind is of the trip, no day of it.
    purposed = ahead is not None and not found.led
    bullet = nodes[0].low in _BULLETS and len(nodes) > 1
    start = nodes[1].start if bullet else nodes[0].start
    end = nodes[-1].start if nodes[-1].low in {".", ";", ","} else nodes[-1].end
    single = len(stops) == 1 and len(stops[0].times) < 2
    events = []
    for stop in stops:
        times = [ahead] if purposed else stop.times or [ahead]
        for time in times:
            mention = in_year(time, listing, text, published)
            told = mention is not None and published is not None
            planned = told and mention.span.earliest > published
            place = stop.place
            events.append(
                Event(
                    person=person,
                    kind="visit",
                    status="planned" if planned or (listing.ahead and not told) else "made",
                    firm=True,
                    start=start if single else place.start,
                    end=max(end, place.end) if single else max(place.end, getattr(time, "end", 0)),
                    places=[place],
                    time=mention,
                )
            )
    return events


def rows_within(text: str, nodes: Sequence[Node], published: date | None) -> list[Event]:
    """Return the trips of a sentence that is a whole list: "X's trips: May: A, B; June: C"."""
    parts = segments(nodes)
    if not parts:
        return []
    head = [n for n in nodes if n.end <= parts[0][0].start]
    persons = {n.person for n in head if n.person is not None}
    if len(persons) != 1 or not _tells_of_many(head):
        return []
    listing = _listing(next(iter(persons)) or "", "", head)
    events: list[Event] = []
    for part in parts:
        words = text[part[0].start - nodes[0].start : part[-1].end - nodes[0].start]
        events += row_events(listing, words, part, published)
    return events


def is_sequence(nodes: Sequence[Node]) -> bool:
    """Return whether a line is nothing but days and places: "May 1-2 A - May 4 B - May 9 C"."""
    stops = sum(n.kind == "place" and n.iso3 is not None for n in nodes)
    if stops < _SEQUENCE:
        return False
    days = len({id(n.time) for n in nodes if n.time is not None})
    others = sum(
        n.kind not in {"place", "sign"} and n.time is None and not n.low.isdigit() for n in nodes
    )
    verbs = any("verb" in n.tags and n.kind == "word" and n.time is None for n in nodes)
    return days >= _SEQUENCE and others <= stops // 2 and not verbs


def can_head(length: int) -> bool:
    """Return whether a line of so many characters can be the head of a list."""
    return length < _LONGEST_HEAD


def heads(text: str, nodes: Sequence[Node]) -> bool:
    """Return whether a line can be the head of a list: short, of trips, and of no place."""
    return (
        can_head(len(text))
        and not any(n.kind == "place" for n in nodes)
        and any(n.low in ITINERARY or n.tags.get("noun") in _GOING for n in nodes)
    )


def sequence_events(
    listing: Listing, text: str, nodes: Sequence[Node], published: date | None
) -> list[Event]:
    """Return the trips of a line of days and places; each place has the day on its own side."""
    first = next(n for n in nodes if n.time is not None or n.kind == "place")
    pairs: list[tuple[Node, Any]] = []
    last: Node | None = None
    time: Any = None
    for node in nodes:
        if node.time is not None:
            time = node.time
            if first.kind == "place" and pairs and pairs[-1][1] is None:
                pairs[-1] = (pairs[-1][0], time)
        elif node.kind == "place" and node.iso3:
            if last is not None and last.iso3 == node.iso3 and node.start - last.end < 3:
                continue
            pairs.append((node, time if first.kind != "place" else None))
            last = node
    events = []
    for place, mention in pairs:
        day = in_year(mention, listing, text, published)
        planned = day is not None and published is not None and day.span.earliest > published
        start, end = place.start, place.end
        if mention is not None:
            start, end = min(start, mention.start), max(end, mention.end)
        events.append(
            Event(
                person=listing.person, kind="visit", status="planned" if planned else "made",
                firm=True, start=start, end=end, places=[place], time=day,
            )
        )  # fmt: skip
    return events


def in_year(mention: Any, listing: Listing, text: str, published: date | None) -> Any:
    """Return the day; one without a year is of the year that the list names, or of the past."""
    if mention is None or _YEAR.search(mention.text) or _YEAR.search(text):
        return mention
    span = mention.span
    year = listing.year
    if year is None and not listing.ahead and published is not None and span.earliest > published:
        year = span.earliest.year - 1
    shift = year - span.earliest.year if year is not None else 0
    if not shift:
        return mention
    first, last = in_another_year(span.earliest, shift), in_another_year(span.latest, shift)
    return replace(mention, span=replace(span, earliest=first, latest=last))
