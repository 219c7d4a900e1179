"""A state: its history with the Court, its law, visits and what followed, who is wanted there."""

from __future__ import annotations

from datetime import date

from dedere.desk import when
from dedere.desk.context import Desk
from dedere.desk.draw.strip import Stretch, Tick, strip
from dedere.desk.draw.svg import Svg
from dedere.desk.views.rows import Data, counts_as_visit, decision_row, trip_row
from dedere.law.exposure import wanted_in
from dedere.law.facts import of_act
from dedere.record.standing import JOINING, is_party, membership

SHOWN_ON_STRIP = JOINING | {
    "signature",
    "withdrawal_notification",
    "withdrawal_rescinded",
    "declaration_12_3",
    "intention_not_to_become_party",
}


def state(desk: Desk, iso3: str, on: date) -> Data:
    """Return all that the page of a state shows."""
    record, row = desk.record, desk.record.state[iso3]
    laws = [each for each in record.implementing_laws if each.iso3 == iso3]
    wanted = [
        {**each.as_dict(), "person_name": desk.person_name(each.person)}
        for each in wanted_in(record, iso3, on)
        if each.person in desk.at_large(on)
    ]
    trips = [trip_row(desk, trip) for trip in reversed(record.trips_to(iso3))]
    return {
        "state": iso3,
        "name": desk.state_name(iso3),
        "in_prose": desk.state_in_prose(iso3),
        "official_name": row.official_name,
        "region": row.m49_subregion,
        "today": desk.today.isoformat(),
        "on": on.isoformat(),
        "party": is_party(record, iso3, on),
        "membership": [
            {
                "start": span.start.isoformat(),
                "end": span.end.isoformat() if span.end else None,
            }
            for span in membership(record, iso3)
        ],
        "acts": [
            {
                "act": act.act,
                "said": desk.texts.word("act", act.act),
                "instrument": act.instrument,
                "date": act.date.isoformat(),
                "effective": act.effective_date.isoformat() if act.effective_date else None,
                "text": of_act(act).text,
                "note": act.note,
                "sources": list(act.sources),
                "confidence": act.confidence,
                "unverified": act.unverified,
            }
            for instrument in ("rome_statute", "apic")
            for act in record.acts_of(iso3, instrument)
        ],
        "laws": [
            {
                "status": law.status,
                "said": desk.texts.word("law", law.status),
                "title": law.law_title,
                "year": law.year,
                "note": law.note,
                "sources": list(law.sources),
                "unverified": law.unverified,
            }
            for law in laws
        ],
        "agreements": [
            {
                "signed": each.signed.isoformat() if each.signed else None,
                "in_force": each.in_force.isoformat() if each.in_force else None,
                "note": each.note,
                "unverified": each.unverified,
            }
            for each in record.bilateral_agreements
            if each.iso3 == iso3
        ],
        "control": [
            {
                "area": each.area,
                "start": each.start.isoformat(),
                "end": each.end.isoformat() if each.end else None,
                "note": each.note,
            }
            for each in record.control
            if each.iso3 == iso3
        ],
        "wanted": wanted,
        "trips": trips,
        "visits": sum(counts_as_visit(desk.record, trip) for trip in record.trips_to(iso3)),
        "decisions": [decision_row(desk, each) for each in record.decisions_on(iso3)],
    }


def lead(desk: Desk, data: Data) -> str:
    """Return the sentence that states the finding about a state."""
    texts = desk.texts
    name = data["in_prose"][:1].upper() + data["in_prose"][1:]
    spans = data["membership"]
    if data["party"]:
        text = texts("state.party", name=name, since=when.day(spans[-1]["start"]))
    elif spans and spans[-1]["end"]:
        text = texts("state.left", name=name, day=when.day(spans[-1]["end"]))
    elif any(act["act"] == "signature" for act in data["acts"] if act["instrument"] != "apic"):
        text = texts("state.signed", name=name)
    else:
        text = texts("state.outside", name=name)
    bound = sum(row["duty"] == "yes" for row in data["wanted"])
    if bound:
        return f"{text} {texts('state.bound', n=bound)}"
    return f"{text} {texts('state.free')}"


def drawn(desk: Desk, data: Data) -> Svg | None:
    """Return the strip of the state's history with the Court, or None where it has none."""
    iso3, texts = data["state"], desk.texts
    acts = [act for act in desk.record.acts_of(iso3) if act.act in SHOWN_ON_STRIP]
    if not acts:
        return None
    begin = min(date(1998, 7, 17), acts[0].date)
    stretches = []
    at = begin
    for span in membership(desk.record, iso3):
        stretches.append(Stretch(at, span.start, "outside", texts("strip.outside")))
        end = span.end or desk.today
        title = texts("strip.party", since=when.day(span.start))
        stretches.append(Stretch(span.start, end, "party", title))
        at = end
    if at < desk.today:
        stretches.append(Stretch(at, desk.today, "outside", texts("strip.outside")))
    ticks = [
        Tick(act.date, f"{texts.word('act', act.act)} {act.date.year}", of_act(act).text)
        for act in acts
    ]
    return strip(stretches, ticks, label=texts("strip.label", name=data["name"]))


def states(desk: Desk, words: str = "", standing: str = "") -> Data:
    """Return the list of states, filtered by words and standing (party, left, signatory, none)."""
    from dedere.record.names import folded

    wanted = folded(words)
    rows = []
    for row in desk.record.states:
        name = desk.state_name(row.iso3)
        spans = membership(desk.record, row.iso3)
        party = is_party(desk.record, row.iso3, desk.today)
        signed = any(act.act == "signature" for act in desk.record.acts_of(row.iso3))
        kind = "party" if party else "left" if spans else "signatory" if signed else "none"
        if wanted and wanted not in folded(name) and wanted not in folded(row.official_name):
            continue
        if standing and standing != kind:
            continue
        trips = desk.record.trips_to(row.iso3)
        rows.append(
            {
                "state": row.iso3,
                "name": name,
                "region": row.m49_subregion,
                "standing": kind,
                "said": desk.texts.word("standing", kind),
                "party_since": spans[-1].start.isoformat() if party else None,
                "left": spans[-1].end.isoformat()
                if not party and spans and spans[-1].end
                else None,
                "visits": sum(counts_as_visit(desk.record, trip) for trip in trips),
                "decisions": len(desk.record.decisions_on(row.iso3)),
            }
        )
    rows.sort(key=lambda each: str(each["name"]))
    return {
        "states": rows,
        "parties": sum(is_party(desk.record, row.iso3, desk.today) for row in desk.record.states),
        "words": words,
        "standing": standing,
        "today": desk.today.isoformat(),
    }
