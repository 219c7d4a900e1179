"""Trips: days that can be, places where one person can be, forums that are known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dedere.record.model import Trip
from dedere.record.record import Record
from dedere.record.rules.base import At, Problem, compiled_on, rows

# Kinds of meeting that are no standing forum.
NO_FORUM = frozenset({"bilateral", "medical", "other"})
_LONGEST = 21


def days_of_trips(record: Record) -> Iterator[Problem]:
    """End not before start, alive, announced beforehand, not later than the record."""
    limit = compiled_on(record)
    for at, trip in rows(record, "trips"):
        if trip.end < trip.start:
            yield at.error(
                "end-before-start",
                "end",
                f"The trip ends on {trip.end}, before it starts ({trip.start}).",
                "Correct one of the two days.",
            )
        yield from _happened(record, at, trip, limit.isoformat())
        exact = trip.date_precision == "day"
        if trip.announced_on and trip.announced_on > trip.start and exact:
            yield at.warning(
                "announced-later",
                "announced_on",
                f"Announced on {trip.announced_on}, after it began ({trip.start}).",
                "Enter the first announcement, or leave the field empty.",
            )
        if exact and (trip.end - trip.start).days > _LONGEST:
            yield at.note(
                "long-trip",
                "end",
                f"{(trip.end - trip.start).days + 1} days are much for one trip.",
                "Set date_precision to window if the days only bound it.",
            )


def _happened(record: Record, at: At, trip: Trip, limit: str) -> Iterator[Problem]:
    """Made trips lie behind; planned ones should not."""
    died = record.person[trip.person_id].died
    if trip.status in {"made", "under_way"}:
        if died and trip.start > died.last:
            yield at.error(
                "trip-after-death",
                "start",
                f"{trip.person_id} died {died} and cannot travel on {trip.start}.",
                "Correct the day or the person.",
            )
        if trip.start.isoformat() > limit:
            yield at.error(
                "trip-in-future",
                "start",
                f"'{trip.status}' on {trip.start}, after the day of this version ({limit}).",
                "Set the status to planned, or raise the version in datapackage.json.",
            )
    elif trip.status == "planned" and trip.end.isoformat() < limit:
        yield at.warning(
            "plan-has-passed",
            "status",
            f"Still planned, though {trip.end} has passed.",
            "Enter what became of it: made, cancelled, postponed or declined.",
        )


def modes(record: Record) -> Iterator[Problem]:
    """Status, mode, representative and outcome fit together."""
    for at, trip in rows(record, "trips"):
        if trip.mode == "represented" and trip.status in {"made", "under_way"}:
            yield at.error(
                "represented-and-made",
                "status",
                "Who is represented stayed away; the trip was not made.",
                "Set the status to declined or cancelled.",
            )
        if trip.mode == "represented" and not trip.representative:
            yield at.warning(
                "representative-missing",
                "representative",
                "Nobody is named who went instead.",
                "Name the representative, or describe the office.",
            )
        if trip.mode == "in_person" and trip.representative:
            yield at.error(
                "representative-odd",
                "representative",
                f"{trip.representative} represents somebody who came in person.",
                "Set the mode to represented, or leave the field empty.",
            )
        if trip.outcome in {"arrested", "left_early"} and trip.status != "made":
            yield at.error(
                "outcome-of-nothing",
                "outcome",
                f"'{trip.outcome}' does not fit a trip that is {trip.status}.",
                "Write not_applicable, or correct the status.",
            )


def known_forums(record: Record) -> frozenset[str]:
    """Return the forums that the record speaks about, and the kinds of meeting that are none."""
    held = {row.forum for row in record.summits} | {row.forum for row in record.forum_members}
    return NO_FORUM | held


def forums(record: Record) -> Iterator[Problem]:
    """The forum is one of the record's."""
    known = known_forums(record)
    for at, trip in rows(record, "trips"):
        if trip.forum not in known:
            yield at.error(
                "unknown-forum",
                "forum",
                f"'{trip.forum}' is no forum of summits.csv or forum_members.csv.",
                f"One of: {', '.join(sorted(known))}.",
            )


def one_place_at_a_time(record: Record) -> Iterator[Problem]:
    """Nobody is in two states through the same days; a shared day of travel is fine."""
    by_person: dict[str, list[tuple[At, Trip]]] = {}
    for at, trip in rows(record, "trips"):
        if (
            trip.status == "made"
            and trip.mode == "in_person"
            and trip.presence == "presence"
            and trip.date_precision == "day"
        ):
            by_person.setdefault(trip.person_id, []).append((at, trip))
    for placed in by_person.values():
        for (_, first), (at, second) in combinations(placed, 2):
            if (first.start, first.iso3) == (second.start, second.iso3):
                yield at.warning(
                    "same-trip",
                    "trip_id",
                    f"{second.trip_id} and {first.trip_id} start on one day in one state.",
                    "Keep one of the two rows.",
                )
            elif (
                first.iso3 != second.iso3 and second.start < first.end and first.start < second.end
            ):
                yield at.warning(
                    "two-places",
                    "start",
                    f"{second.trip_id} ({second.iso3}, {second.start} to {second.end}) and "
                    f"{first.trip_id} ({first.iso3}, {first.start} to {first.end}) overlap.",
                    "Correct the days, or lower date_precision of one.",
                )


RULES = (days_of_trips, modes, forums, one_place_at_a_time)
