"""A person: identity, offices, warrants, statistics, trips, timeline."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import lru_cache

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.draw.timeline import Band, Dot, Drawing, Mark, Scale, timeline
from dedere.desk.views.exposed import exposed
from dedere.desk.views.rows import (
    Data,
    decision_row,
    first_public,
    trip_row,
)
from dedere.record.model import Trip, Warrant
from dedere.record.standing import ended_by, is_live, offices_on

# Figures about the trips of a person, in the order in which they are shown.
FIGURES = (
    "made",
    "states",
    "bound",
    "contested",
    "arrested",
    "occupied",
    "dropped",
    "dropped_bound",
)
LANES = 9


def person(desk: Desk, who: str, on: date) -> Data:
    """Return all that the page of a person shows."""
    record, row = desk.record, desk.record.person[who]
    return {
        "person": who,
        "name": row.name,
        "full_name": row.full_name,
        "born": str(row.born) if row.born else None,
        "died": str(row.died) if row.died else None,
        "nationality": row.nationality or None,
        "nationality_name": desk.state_name(row.nationality) if row.nationality else "",
        "wikidata": row.wikidata,
        "note": row.note,
        "today": desk.today.isoformat(),
        "on": on.isoformat(),
        "at_large": who in desk.at_large(on),
        "offices_that_day": [office.title for office in offices_on(record, who, on)],
        "offices": [
            {
                "title": office.title,
                "state": office.state,
                "start": str(office.start) if office.start else None,
                "end": str(office.end) if office.end else None,
                "sources": list(office.sources),
                "unverified": office.unverified,
            }
            for office in record.offices_of(who)
        ],
        "warrants": [warrant_row(desk, warrant, on) for warrant in record.warrants_of(who)],
        "statistics": statistics(desk, who),
        "exposed": exposed(desk, who, on),
        "trips": [trip_row(desk, trip) for trip in reversed(record.trips_of(who))],
        "decisions": [decision_row(desk, each) for each in record.decisions_about(who)],
        "coverage": [
            {"start": each.start.isoformat(), "end": each.end.isoformat(), "reason": each.reason}
            for each in record.coverage
            if each.person_id == who
        ],
        "sources": list(row.sources),
        "unverified": row.unverified,
    }


def warrant_row(desk: Desk, warrant: Warrant, on: date) -> Data:
    """A warrant or summons with its history and how it stands on a day."""
    end = ended_by(desk.record, warrant, on)
    return {
        "warrant": warrant.warrant_id,
        "instrument": warrant.instrument,
        "instrument_name": desk.texts.word("instrument", warrant.instrument),
        "case": warrant.case_name,
        "situation": desk.record.situation[warrant.situation].name,
        "issued": warrant.issued.isoformat(),
        "made_public": warrant.made_public.isoformat(),
        "crimes": [desk.texts.word("crime", crime) for crime in warrant.crimes],
        "counts": warrant.counts,
        "document": warrant.document_no,
        "in_force": is_live(desk.record, warrant, on),
        "ended": desk.texts.word("event", end.event) if end else None,
        "ended_on": end.date.isoformat() if end else None,
        "events": [
            {
                "event": event.event,
                "said": desk.texts.word("event", event.event),
                "date": event.date.isoformat(),
                "state": event.state,
                "note": event.note,
                "sources": list(event.sources),
                "unverified": event.unverified,
            }
            for event in desk.record.events_of(warrant.warrant_id)
        ],
        "sources": list(warrant.sources),
        "unverified": warrant.unverified,
    }


@lru_cache(maxsize=512)
def statistics(desk: Desk, who: str) -> Data:
    """Return counts of trips since the first warrant became public, each with its definition."""
    since = first_public(desk, who)
    rows = [trip_row(desk, trip) for trip in desk.record.trips_of(who)]
    found = Counter(name for row in rows for name in row["counted"])
    states = {row["state"] for row in rows if "made" in row["counted"]}
    counts = {name: len(states) if name == "states" else found[name] for name in FIGURES}
    return {
        "since": since.isoformat() if since else None,
        "arrested_bound": sum({"arrested", "bound"} <= set(row["counted"]) for row in rows),
        "figures": [
            {
                "name": name,
                "count": count,
                "word": desk.texts(f"count.{name}.word", n=count),
                "definition": desk.texts(f"count.{name}.definition"),
                "link": f"/person/{who}?counted={name}#trips" if count and name != "states" else "",
            }
            for name, count in counts.items()
        ],
        **counts,
    }


def lead(desk: Desk, data: Data) -> str:
    """Return the sentence that states the finding about a person."""
    texts, counted = desk.texts, data["statistics"]
    if counted["since"] is None:
        return texts("person.never_wanted", name=data["name"])
    since = when.day(counted["since"])
    died = data["died"]
    if data["at_large"]:
        text = texts("person.wanted", since=since)
    elif died:
        text = texts("person.dead", since=since, died=when.day(died))
    else:
        ends = [row for row in data["warrants"] if row["ended"]]
        last = ends[-1] if ends else None
        text = (
            texts("person.ended", since=since, what=last["ended"], day=when.day(last["ended_on"]))
            if last
            else texts("person.was_wanted", since=since)
        )
    if not counted["made"]:
        return f"{text} {texts('person.no_trips')}"
    text += " " + texts("person.trips", n=counted["made"], states=counted["states"])
    if not counted["bound"]:
        return f"{text} {texts('person.none_bound')}"
    arrested = counted["arrested_bound"]
    key = "person.bound_arrested" if arrested else "person.bound_free"
    return f"{text} {texts(key, n=counted['bound'], arrested=arrested)}"


def drawn(desk: Desk, who: str, on: date) -> Drawing:
    """Return the timeline of a person."""
    return _drawn(desk, who, on, desk.today)


@lru_cache(maxsize=48)
def _drawn(desk: Desk, who: str, on: date, today: date) -> Drawing:
    record, texts = desk.record, desk.texts
    trips, warrants = record.trips_of(who), record.warrants_of(who)
    scale = _scale(desk, who)
    bands = [
        Band(
            office.title,
            office.start.first if office.start else None,
            office.end.first if office.end else None,
        )
        for office in record.offices_of(who)
    ]
    marks = []
    for warrant in warrants:
        word = texts.word("short", warrant.instrument)
        marks.append(Mark(f"{word} {when.day(warrant.made_public)}", warrant.made_public, "begun"))
    for warrant in warrants[-1:]:
        end = ended_by(record, warrant, today)
        if end:
            marks.append(Mark(texts.word("event", end.event), end.date, "ended"))
    dots = [_dot(desk, trip) for trip in trips if scale.first <= trip.start <= scale.last]
    ranked = Counter(dot.lane for dot in dots)
    kept = {lane for lane, _ in ranked.most_common(LANES)}
    order = sorted(kept, key=lambda lane: (-ranked[lane], lane))
    shown = [
        *(dot for lane in order for dot in dots if dot.lane == lane),
        *(_moved(dot, texts("timeline.elsewhere")) for dot in dots if dot.lane not in kept),
    ]
    return timeline(
        scale,
        bands=bands,
        marks=_few(marks),
        dots=shown,
        today=today,
        on=on,
        label=texts("timeline.label", person=desk.person_name(who)),
        offices=texts("timeline.offices"),
        today_word=texts("timeline.today"),
    )


def _few(marks: list[Mark]) -> list[Mark]:
    seen: dict[date, Mark] = {}
    for mark in marks:
        seen.setdefault(mark.day, mark)
    return list(seen.values())


def _scale(desk: Desk, who: str) -> Scale:
    """From half a year before the first warrant or the first trip to half a year from now."""
    record = desk.record
    starts = [row.issued for row in record.warrants_of(who)]
    days = starts + [trip.start for trip in record.trips_of(who)]
    if not days:
        days = [desk.today]
    ends = [trip.end for trip in record.trips_of(who)]
    ends += [
        end.date
        for row in record.warrants_of(who)
        if (end := ended_by(record, row, desk.today)) is not None
    ]
    free = who in desk.at_large(desk.today)
    last = max([*days, *ends]) + timedelta(days=200)
    if free:
        last = max(last, desk.today + timedelta(days=200))
    first = min(days) - timedelta(days=120)
    if (last - first).days < 900:
        last = first + timedelta(days=900)
    return Scale(first, last)


def _dot(desk: Desk, trip: Trip) -> Dot:
    row = trip_row(desk, trip)
    place = f"{row['place']}, {row['state_name']}" if row["place"] else row["state_name"]
    title = f"{row['when']}: {place}. {row['said']}. {desk.texts.word('outcome', row['outcome'])}"
    return Dot(
        trip.start,
        trip.end,
        desk.record.state[trip.iso3].m49_subregion,
        "occupied" if row["occupied"] and row["form"] == "made" else row["form"],
        row["outcome"],
        title,
        f"/trip/{trip.trip_id}",
        trip.date_precision == "window",
    )


def _moved(dot: Dot, lane: str) -> Dot:
    from dataclasses import replace

    return replace(dot, lane=lane)


def persons(desk: Desk, words: str = "", standing: str = "") -> Data:
    """Return the list of persons, those at large first, filtered by words and standing."""
    from dedere.record.names import folded

    today, large = desk.today, set(desk.at_large(desk.today))
    wanted = folded(words)
    rows = []
    for row in desk.record.persons:
        names = [row.name, row.full_name, *(x.alias for x in desk.record.aliases_of(row.person_id))]
        free = row.person_id in large
        if wanted and not any(wanted in folded(name) for name in names):
            continue
        if standing and (standing == "at_large") != free:
            continue
        counted = statistics(desk, row.person_id)
        offices = offices_on(desk.record, row.person_id, today)
        last = list(desk.record.warrants_of(row.person_id))[-1:]
        rows.append(
            {
                "person": row.person_id,
                "name": row.name,
                "nationality": row.nationality,
                "nationality_name": desk.state_name(row.nationality) if row.nationality else "",
                "office": offices[0].title if offices else "",
                "at_large": free,
                "wanted_since": counted["since"],
                "situation": desk.record.situation[last[0].situation].name if last else "",
                "trips_made": counted["made"],
                "trips_to_bound": counted["bound"],
                "arrested": counted["arrested"],
                "died": str(row.died) if row.died else None,
                "unverified": row.unverified,
            }
        )
    rows.sort(key=lambda each: (not each["at_large"], -int(each["trips_made"]), str(each["name"])))
    return {
        "persons": rows,
        "at_large": len(large),
        "words": words,
        "standing": standing,
        "today": today.isoformat(),
    }
