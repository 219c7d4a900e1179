"""What an alert says: plain data when it is made, words when it is handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from dedere.days import PartialDay, english_partial
from dedere.errors import InputError
from dedere.store.model import ClaimInStory, Story, StoryState
from dedere.watch.standing import day_of

if TYPE_CHECKING:
    from dedere.record import Record

STATUS = {
    "planned": "is to travel to",
    "under_way": "is in",
    "made": "travelled to",
    "postponed": "has put off a trip to",
    "cancelled": "is not to travel to",
    "declined": "has declined to travel to",
    "denied": "is said not to travel to",
    "hypothetical": "might travel to",
}
REMOTE = {
    "planned": "is to speak by video in",
    "under_way": "speaks by video in",
    "made": "spoke by video in",
}
CHANGE = {
    "new": "",
    "made": "Confirmed",
    "under_way": "Under way",
    "planned": "Planned after all",
    "postponed": "Postponed",
    "cancelled": "Cancelled",
    "declined": "Declined",
    "denied": "Denied",
    "hypothetical": "No longer announced",
    "back_on": "On again",
    "moved": "Moved",
    "dated": "Date set",
    "outcome": "Duty changed",
    "corrected": "Correction",
    "withdrawn": "Withdrawn",
    "merged": "Merged",
    "restored": "Restored",
    "changed": "Changed",
}
DUTY = {
    "obliged": "{state} is obliged to arrest",
    "unsc_duty": "{state} is obliged by the Security Council to arrest",
    "obliged_contested": "{state} is obliged to arrest (contested)",
    "not_obliged_may_cooperate": "{state} is free to cooperate",
    "not_obliged": "{state} has no duty to arrest",
    "no_warrant": "no warrant is in force",
    "warrant_not_public": "no warrant was public",
}
# Nothing of the trip itself stands any longer.
_GONE = frozenset({"withdrawn", "merged"})
_OFF = frozenset({"postponed", "cancelled", "declined", "denied"})
_MOST_NAMED = 5


def body(
    record: Record,
    story: Story,
    state: StoryState,
    claims: Sequence[ClaimInStory],
    *,
    kind: str,
    previous: Mapping[str, Any] | None,
    into: Story | None = None,
) -> dict[str, Any]:
    """Return what an alert holds as plain data; `render` makes words of it."""
    person, country = record.person.get(story.person), record.state.get(story.state)
    newest = sorted(claims, key=lambda one: (day_of(one), one.claim.id), reverse=True)
    lead = next((one for one in claims if one.claim.id == state.lead_claim), None)
    return {
        "kind": kind,
        "story": story.id,
        "person": story.person,
        "person_name": person.name if person else story.person,
        "state": story.state,
        "state_name": country.name if country else story.state,
        "status": state.status,
        "mode": state.mode,
        "presence": state.presence,
        "start": state.start,
        "end": state.end,
        "place": state.place,
        "occasion": state.occasion,
        "representative": state.representative,
        "outcome": state.outcome,
        "duty": state.duty,
        "summary": state.summary,
        "trip": state.trip,
        "sources": state.sources,
        "reports": state.reports,
        "said_by": lead.claim.said_by if lead else None,
        "quote": _quote(lead),
        "by_hand": lead is not None and lead.claim.entered_by != "machine",
        "reported_by": [_report(one) for one in newest[:_MOST_NAMED]],
        "previous": None
        if previous is None
        else {name: previous.get(name) for name in ("status", "mode", "start", "end", "outcome")},
        "merged_into": None
        if into is None
        else {
            "story": into.id,
            "status": into.now.status,
            "start": into.now.start,
            "end": into.now.end,
        },
    }


def _quote(lead: ClaimInStory | None) -> str | None:
    """The fullest of the quoted words; a headline alone says least."""
    if lead is None:
        return None
    return max((str(part["text"]) for part in lead.claim.evidence), key=len, default=None)


def _report(one: ClaimInStory) -> dict[str, Any]:
    return {
        "outlet": one.outlet or one.source,
        "title": one.title,
        "address": one.address if one.address.startswith("http") else None,
        "day": day_of(one).isoformat(),
        "status": one.claim.status,
    }


def title(data: Mapping[str, Any]) -> str:
    """Return one line: what changed, who, where, when; "reported by" a source that stands alone."""
    verbs = REMOTE if data["mode"] == "remote" else STATUS
    verb = verbs.get(data["status"], STATUS.get(data["status"], "and"))
    change = CHANGE.get(data["kind"], "Changed")
    text = f"{change + ': ' if change else ''}{data['person_name']} {verb} {data['state_name']}"
    if data["kind"] in _GONE:
        text = f"{change}: {data['person_name']} and {data['state_name']}"
    if days := _days(data.get("start"), data.get("end")):
        text += f", {days}"
    if data.get("sources") == 1 and data["reported_by"]:
        text += f" (reported by {data['reported_by'][0]['outlet']})"
    return text


def render(data: Mapping[str, Any], today: date) -> str:
    """Return the alert in words, with the days left from `today`."""
    lines: list[str] = []
    if data["kind"] == "withdrawn":
        lines.append("Nothing that was reported of this trip stands any longer.")
    if (other := data.get("merged_into")) is not None:
        lines.append(f"This is the trip told of as: {_told(other)}. What follows is told there.")
    before = data.get("previous")
    if before is not None:
        lines.append(f"Told before: {_told(before)}.")
    if data["kind"] not in _GONE:
        duty = DUTY.get(data.get("outcome") or "", "").format(state=data["state_name"])
        says = str(data.get("summary") or (f"{duty[:1].upper()}{duty[1:]}." if duty else ""))
        if says and data["status"] in _OFF:
            says = f"If the trip were made all the same: {says}"
        lines += [says] if says else []
        if left := _left(data, today):
            lines.append(left)
        where = ", ".join(str(part) for part in (data.get("place"), data.get("occasion")) if part)
        if where:
            lines.append(f"Where: {where}.")
        if data.get("representative"):
            lines.append(f"Represented by {data['representative']}.")
    if data.get("by_hand"):
        lines.append("Set right by hand; the report's own words:")
    if data.get("quote"):
        says = f" says {data['said_by']}" if data.get("said_by") else ""
        lines.append(f"“{str(data['quote'])[:400]}”{says}")
    lines += _sources(data)
    return "\n".join(lines)


def _sources(data: Mapping[str, Any]) -> list[str]:
    reports = data["reported_by"]
    if not reports:
        return []
    if data["sources"] == 1:
        lines = [f"Reported by {reports[0]['outlet']}; no independent source yet."]
    else:
        lines = [f"{data['sources']} independent sources, {data['reports']} reports."]
    for one in reports:
        name = f"{one['outlet']}, {one['day']}: {one['title'] or one['status']}"
        lines.append(f"- {name}" + (f" {one['address']}" if one["address"] else ""))
    return lines


def _told(before: Mapping[str, Any]) -> str:
    days = _days(before.get("start"), before.get("end"))
    status = str(before.get("status")).replace("_", " ")
    return ", ".join(part for part in (status, days) if part)


def _left(data: Mapping[str, Any], today: date) -> str | None:
    start = data.get("start")
    if data["status"] not in ("planned", "hypothetical") or not start or len(start) != 10:
        return None
    days = (date.fromisoformat(start) - today).days
    if days < 0:
        return None
    return "It begins today." if days == 0 else f"{days} day{'s' if days != 1 else ''} left."


def _days(start: str | None, end: str | None) -> str:
    try:
        first, last = (PartialDay.parse(part) if part else None for part in (start, end))
    except InputError:
        return ""
    if first is None:
        return "" if last is None else english_partial(last)
    if last is None or last == first:
        return english_partial(first)
    begins, ends = english_partial(first), english_partial(last)
    if first.year == last.year:
        # The year, and the month where it is the same, are said once.
        begins = begins.removesuffix(f" {first.year}")
    if first.day and last.day and first.first.replace(day=1) == last.first.replace(day=1):
        return f"{first.day}–{ends}"
    return f"{begins} – {ends}"
