"""How things stood on a day, as known on a day: membership, warrants, offices.

Two times everywhere: `on` is the day asked about, `known` the day by which a fact must have been
public; `known=None` uses everything that the record holds.
"""

from __future__ import annotations

from datetime import date

from dedere.days import Interval
from dedere.record.model import Office, TreatyAct, Warrant, WarrantEvent
from dedere.record.record import Record

JOINING = frozenset({"ratification", "accession", "acceptance", "approval", "succession"})

# Events after which no warrant is in force (article 58(4), 17, 19, 61, 74, 81).
TERMINAL = frozenset(
    {
        "withdrawn",
        "vacated",
        "replaced",
        "terminated_by_death",
        "case_terminated",
        "charges_not_confirmed",
        "charges_withdrawn",
        "acquitted",
        "convicted",
        "inadmissible",
    }
)
APPEARED = frozenset({"surrendered", "voluntary_appearance"})


def _was_known(day: date, known: date | None) -> bool:
    return known is None or day <= known


def membership(record: Record, iso3: str, known: date | None = None) -> tuple[Interval, ...]:
    """Return the intervals in which the state is a party, as known on a day (arts 126, 127).

    A notice of withdrawal counts unless it was rescinded, as far as known, before its effect.
    """
    acts = [act for act in record.acts_of(iso3) if _was_known(act.date, known)]
    spans: list[Interval] = []
    start: date | None = None
    for act in acts:
        if act.act in JOINING and act.effective_date is not None:
            start = act.effective_date
        elif act.act == "withdrawal_notification" and start is not None:
            end = act.effective_date
            if end is None or _rescinded(acts, act):
                continue
            if end > start:
                spans.append(Interval(start, end))
            start = None
    if start is not None:
        spans.append(Interval(start))
    return tuple(spans)


def _rescinded(acts: list[TreatyAct], notice: TreatyAct) -> bool:
    return any(
        act.act == "withdrawal_rescinded"
        and notice.date <= act.date
        and (notice.effective_date is None or act.date < notice.effective_date)
        for act in acts
    )


def is_party(record: Record, iso3: str, on: date, known: date | None = None) -> bool:
    """Return whether the state is a party on the day."""
    return any(on in span for span in membership(record, iso3, known))


def parties(record: Record, on: date, known: date | None = None) -> tuple[str, ...]:
    """Return the codes of all states parties on the day."""
    return tuple(row.iso3 for row in record.states if is_party(record, row.iso3, on, known))


def day_of_death(record: Record, person_id: str) -> date | None:
    """Return the first day on which the person can have been dead, or None."""
    died = record.person[person_id].died
    return None if died is None else died.first


def ended_by(record: Record, warrant: Warrant, on: date) -> WarrantEvent | None:
    """Return the event that ended the operative duty by that day, or None.

    An end is a terminal event, a surrender, or a voluntary appearance; a release after a surrender
    is never a return to flight. Death is not an event: see `day_of_death`.
    """
    for event in record.events_of(warrant.warrant_id):
        if event.date <= on and event.event in TERMINAL | APPEARED:
            return event
    return None


def is_live(record: Record, warrant: Warrant, on: date) -> bool:
    """Return whether an arrest warrant is in force on the day, public or not.

    On the day of the ending event itself the warrant is no longer counted as in force.
    """
    if warrant.instrument != "arrest_warrant" or warrant.issued > on:
        return False
    died = day_of_death(record, warrant.person_id)
    if died is not None and died <= on:
        return False
    ended = ended_by(record, warrant, on)
    return ended is None


def in_custody(record: Record, warrant: Warrant, on: date) -> bool:
    """Return whether a state holds the person under the warrant on the day."""
    last = ""
    for event in record.events_of(warrant.warrant_id):
        if event.date <= on and event.event in {"executed_arrest", "released"}:
            last = event.event
    return last == "executed_arrest"


def at_large(record: Record, on: date, known: date | None = None) -> tuple[str, ...]:
    """Return the ids of persons at large on the day by warrants that were public by then."""
    by = on if known is None else min(on, known)
    found = {
        warrant.person_id
        for warrant in record.warrants
        if is_live(record, warrant, on)
        and warrant.made_public <= by
        and not in_custody(record, warrant, on)
    }
    return tuple(row.person_id for row in record.persons if row.person_id in found)


def holds_office(office: Office, on: date) -> bool:
    """Return whether the office is held on the day; the day of its end is no longer in office."""
    if office.start is not None and on < office.start.first:
        return False
    return (
        office.end is None
        or on < office.end.first
        or (office.end.day == 0 and on <= office.end.last)
    )


def offices_on(record: Record, person_id: str, on: date) -> tuple[Office, ...]:
    """Return the offices that a person holds on the day."""
    return tuple(row for row in record.offices_of(person_id) if holds_office(row, on))
