"""The lists of trips in a text: which lines open one, and which are its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dedere.reader.events import Event
from dedere.reader.lines import Line
from dedere.reader.listing import (
    Listing,
    begins_with_day,
    can_head,
    can_open,
    goes_on,
    headed,
    heads,
    is_day,
    is_row,
    is_sequence,
    is_strict,
    names_only,
    opens_list,
    row_events,
    rows_within,
    sequence_events,
    told_of,
)
from dedere.reader.model import Document
from dedere.reader.nodes import Node
from dedere.reader.people import Cast
from dedere.reader.places import merge_places

# So many lines behind its head the first row of a list can stand.
ROWS_AHEAD: Final = 3


class Lists:
    """The list that the lines of a text stand in, if any."""

    def __init__(self, document: Document, cast: Cast, capitals: Mapping[str, str]) -> None:
        self._text = document.text
        self._published = document.published
        self._cast = cast
        self._capitals = capitals
        self._listing: Listing | None = None
        # What each line is as the row of a list, by where it starts.
        self._rows: dict[int, str] = {}
        self._many: Listing | None = None
        self._head: str | None = None

    def events_of(
        self, line: Line, nodes: list[Node], events: list[Event], ahead: Sequence[Line]
    ) -> list[Event]:
        """Return the events of a sentence, or of the row of a list that an earlier one opened.

        `ahead` are the lines behind it that can be the first rows of a list that it opens.
        """
        words = self._text[line.start : line.end]
        published = self._published
        listing = self._listing
        head, self._head = self._head, words if heads(words, nodes) else None
        if is_sequence(nodes) and not events:
            listing = listing or self._many
            if listing is None and head is not None and self._cast.recent:
                listing = headed(self._cast.recent[-1], head)
            return sequence_events(listing, words, nodes, published) if listing else []
        if listing is not None:
            if line.paragraph.kind != "dateline" and is_row(words, nodes):
                placed = any(event.places for event in events)
                return events if placed else row_events(listing, words, nodes, published)
            if listing.note(words, nodes):
                return events
        self._listing = None
        named = any(node.person is not None for node in nodes)
        if self._many is not None and goes_on(words, nodes):
            return row_events(self._many, words, nodes, published) or events
        within = rows_within(words, nodes, published) if named else []
        if within:
            return within
        self._many = told_of(nodes, words) if named else None
        if not named or not can_open(words, nodes, headline=line.headline):
            return events
        rows = [self._row_ahead(after) for after in ahead]
        days = [is_day(self._text[after.start : after.end]) for after in ahead]
        strict = "strict" in rows or any(
            day and row for day, row in zip(days, rows[1:], strict=False)
        )
        dated = sum(
            row == "strict" and begins_with_day(self._text[after.start : after.end])
            for after, row in zip(ahead, rows, strict=True)
        )
        follow_on = strict or (bool(rows) and rows[0] != "")
        self._listing = opens_list(
            words,
            nodes,
            headline=line.headline,
            rows_follow=follow_on,
            strict=strict,
            dated=dated > 1,
        )
        if self._listing is not None and dated > 1 and names_only(nodes):
            # "X in A, 2025" stands over what its rows tell.
            return []
        return events

    def _row_ahead(self, after: Line) -> str:
        """ "strict" for a line that has the form of a row, "loose" for one that can be one."""
        known = self._rows.get(after.start)
        if known is None:
            words = self._text[after.start : after.end]
            nodes = merge_places(after.nodes, self._capitals)
            row = after.paragraph.kind != "dateline" and is_row(words, nodes)
            known = ("strict" if is_strict(words, nodes) else "loose") if row else ""
            self._rows[after.start] = known
        return known

    def passes_over(self, line: Line) -> bool:
        """Return whether a sentence of nobody and no place has nothing to do with any list."""
        if self._listing is not None or self._many is not None or can_head(line.end - line.start):
            return False
        self._head = None
        return True
