"""One question of law as a page: the answer at three depths, and what would change it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dedere.desk import when
from dedere.desk.context import DROPPED, Desk, presence_of
from dedere.desk.draw.strip import Stretch, Tick, strip
from dedere.desk.draw.svg import Svg
from dedere.desk.views import stories
from dedere.desk.views.rows import Data, followed, found_words, trip_row
from dedere.law import Assessment, Presence, assess
from dedere.law.case import DOCTRINES
from dedere.law.explain import reading, sentence, tree
from dedere.law.finding import PRESENCES
from dedere.law.knowledge import seen
from dedere.record import Record
from dedere.record.model import Trip


def question(
    desk: Desk,
    person: str,
    iso3: str,
    on: date,
    *,
    known: date | None = None,
    presence: Presence = "presence",
    doctrine: str = "court",
) -> Data:
    """Return the answer for a person in a state on a day, whole, as plain data."""
    found = assess(desk.record, person, iso3, on, known=known, presence=presence, doctrine=doctrine)
    return _answer(desk, found)


def _answer(desk: Desk, found: Assessment) -> Data:
    whole = _whole(desk.record, found.case, found)
    return {
        **whole,
        "person_name": desk.person_name(found.person),
        "state_name": desk.state_name(found.state),
        "today": desk.today.isoformat(),
        "word": desk.texts.word("outcome", found.outcome),
        "doctrines": [
            {"name": name, "word": desk.texts.word("doctrine", name)} for name in DOCTRINES
        ],
        "presences": [
            {"name": name, "word": desk.texts.word("presence", name)} for name in PRESENCES
        ],
        "seen": [
            {
                "start": row.start.isoformat(),
                "end": row.end.isoformat() if row.end else None,
                "outcome": row.outcome,
                "word": desk.texts.word("outcome", row.outcome),
                "event": row.event,
            }
            for row in seen(found.case)
        ],
    }


@lru_cache(maxsize=512)
def _whole(record: Record, _key: object, found: Assessment) -> Data:
    data: Data = found.as_dict()
    data["title"] = sentence(found)
    data["reading"] = [line.as_dict() for line in reading(record, found)]
    data["tree"] = [
        {
            "depth": row.depth,
            "question": row.question,
            "holds": row.holds,
            "text": row.text,
            "cites": list(row.cites),
            "facts": list(row.facts),
            "unverified": row.unverified,
            "changed": row.changed,
        }
        for row in tree(found, unfold=True)
    ]
    return data


def trip(desk: Desk, trip_id: str, *, known: date | None = None, doctrine: str = "court") -> Data:
    """Return all that the page of a trip of the record shows."""
    row = desk.record.trip[trip_id]
    data = question(
        desk,
        row.person_id,
        row.iso3,
        row.start,
        known=known,
        presence=presence_of(row),
        doctrine=doctrine,
    )
    shown = trip_row(desk, row)
    return {
        **data,
        "trip": shown,
        "ribbon": ribbon(desk, row),
        "claims": stories.claims_of_trip(desk, row),
        "headline": headline(desk, shown, data["outcome"]),
    }


def headline(desk: Desk, row: Data, outcome: str) -> str:
    """Return the finding about a trip as a sentence: who went where when, and what was owed.

    `outcome` is the answer by the doctrine and the day of knowledge that were chosen.
    """
    texts = desk.texts
    place = desk.state_in_prose(row["state"])
    if row["place"] and row["place"].casefold() not in place.casefold():
        place = f"{row['place'].split(';')[0]}, {desk.state_name(row['state'])}"
    key = f"headline.{row['form']}"
    if key not in texts.leaves:
        key = "headline.else"
    stayed = row["form"] == "remote" and row["status"] in DROPPED
    if stayed:
        key = "headline.by_video"
    if row["overdue"]:
        key = "headline.overdue"
    text = texts(
        key,
        name=row["person_name"],
        place=place,
        when=row["when"],
        who=row["representative"] or texts("trip.somebody"),
        said=row["said"],
    )
    happened = row["form"] in {"made", "under_way", "transit", "overflight", "remote"}
    tense = "then" if happened and not stayed else "would"
    state = desk.state_in_prose(row["state"])
    state = state[:1].upper() + state[1:]
    owed = f"owed.{tense}.{outcome}"
    return f"{text} {texts(owed, state=state)}"


def ribbon(desk: Desk, row: Trip) -> list[Data]:
    """Return the history of a trip: announced, travelled, found, referred; in order of days."""
    texts = desk.texts
    points: list[Data] = []
    if row.announced_on is not None:
        said = texts("ribbon.announced", who=row.announced_by or texts("trip.somebody"))
        points.append(_point(row.announced_on, said))
    if row.date_precision != "placeholder":
        points.append(_point(row.start, trip_row(desk, row)["said"], shown=when.of_trip(row)))
    for decision in followed(desk, row):
        said = f"{decision.chamber}: {found_words(desk, decision)}"
        days = (decision.date - row.start).days
        points.append(_point(decision.date, said, days=days, note=decision.note))
    return sorted(points, key=lambda point: str(point["day"]))


def _point(day: date, text: str, *, shown: str = "", days: int = 0, note: str = "") -> Data:
    return {
        "day": day.isoformat(),
        "when": shown or when.day(day),
        "text": text,
        "days": days,
        "note": note,
    }


def known_strip(desk: Desk, data: Data, address: str) -> Svg | None:
    """Return the strip of how the answer looked as things became known, or None for one look."""
    rows = data["seen"]
    if not rows:
        return None
    on = date.fromisoformat(data["on"])
    begin = date.fromisoformat(rows[0]["start"]) - timedelta(days=60)
    end = max(desk.today, on) + timedelta(days=30)
    texts = desk.texts
    stretches = [
        Stretch(
            begin,
            date.fromisoformat(rows[0]["start"]),
            "o-warrant_not_public",
            texts("known.before"),
        )
    ]
    for row in rows:
        last = date.fromisoformat(row["end"]) if row["end"] else end
        title = texts("known.stretch", word=row["word"], since=when.day(row["start"]))
        link = f"{address}known={row['start']}"
        stretches.append(
            Stretch(date.fromisoformat(row["start"]), last, f"o-{row['outcome']}", title, link)
        )
    ticks = [Tick(on, texts("known.visit"), when.day(on), "visit")]
    if data["known"]:
        day = date.fromisoformat(data["known"])
        if begin <= day <= end:
            ticks.append(Tick(day, texts("known.chosen"), when.day(day), "chosen"))
    return strip(stretches, ticks, label=texts("known.label"), today=desk.today)
