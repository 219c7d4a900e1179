"""Drafts of a text as the claims that it makes."""

from __future__ import annotations

from typing import cast

from dedere.reader.drafts import Draft
from dedere.reader.match import TripTold, match_trip
from dedere.reader.model import Claim, Document, Evidence, Presence
from dedere.record import Record
from dedere.record.model import Mode, Status


def claim_of(record: Record, document: Document, draft: Draft) -> Claim | None:
    """Return the claim that a draft makes, None for one without a state or a status."""
    if draft.state is None or draft.status is None:
        return None
    time = draft.time
    status = cast(Status, draft.status)
    start, precision = time.start, time.precision
    earliest, latest = time.earliest, time.latest
    if (
        start is None
        and status == "under_way"
        and (draft.firm or draft.kind != "noun")
        and document.published is not None
    ):
        start, precision = document.published.isoformat(), "day"
        earliest = latest = document.published
    representative = None
    if draft.representative:
        a, _, b = draft.representative.partition(":")
        representative = document.text[int(a) : int(b)]
    mode: Mode = "remote" if draft.remote else "in_person"
    if representative and status in {"declined", "cancelled"}:
        mode = "represented"
    told = TripTold(earliest, latest, status, mode)
    return Claim(
        person=draft.person,
        state=draft.state,
        place=draft.place,
        start=start,
        end=time.end,
        precision=precision,
        earliest=earliest,
        latest=latest,
        status=status,
        mode=mode,
        presence=cast(Presence, draft.presence),
        representative=representative,
        occasion=draft.occasion,
        forum=draft.forum,
        said_by=draft.speaker.text,
        said_by_kind=draft.speaker.kind,
        evidence=tuple(Evidence(a, b, document.text[a:b]) for a, b in draft.spans),
        occupied=draft.occupied,
        trip=match_trip(record, draft.person, draft.state, told, document.published),
    )
