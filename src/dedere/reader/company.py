"""Company and openings: who travels with somebody, and where a sentence begins.

"Ministers accompanied X to Y", "X took businessmen to Y"; "At a forum in Y, X announced".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_ACCOMPANY: Final = {
    "accompany": "base", "accompanies": "s", "accompanied": "past", "accompanying": "ing",
    "joined": "past", "joins": "s", "joining": "ing", "followed": "past",
}  # fmt: skip
_JOURNEY: Final = {
    "flew": "past", "fly": "base", "flies": "s", "flying": "ing", "flown": "pp",
    "travelled": "past", "traveled": "past", "travel": "base", "travels": "s",
    "travelling": "ing", "traveling": "ing", "went": "past", "going": "ing", "came": "past",
}  # fmt: skip
_BRINGING: Final = {
    "brought": "past", "brings": "s", "bring": "base", "bringing": "ing",
    "took": "past", "takes": "s", "take": "base", "taking": "ing",
}  # fmt: skip
# Those who are brought along, and no hostages, troops or goods.
_RETINUE: Final = frozenset(
    "businessmen businesspeople delegation delegations ministers officials executives leaders"
    " entourage team wife family journalists reporters aides tycoons generals entrepreneurs".split()
)
_OCCASIONS: Final = frozenset(
    "speech forum dinner lunch banquet conference briefing rally ceremony meeting event address"
    " gathering talks toast appearance reception session concert parade summit luncheon".split()
)
_SPEAKING: Final = frozenset(
    "announced announces said says told tells assured assures thanked praised praises urged urges"
    " spoke speaks addressed addresses vowed vows pledged pledges warned warns signed laid opened"
    " declared declares hailed hails accused accuses insisted reiterated stressed joined dined"
    " prayed posed discussed promised promises dismissed defended denounced denounces condemned"
    " asked asks begged begs sought seeks delivered held met meets visited toured described"
    " invited called calls".split()
)
_OPENERS: Final = frozenset({"in", "at", "during", "while", "on"})
_LEAD: Final = 12


def in_company(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays of those whom others go with, or who take others along."""
    told = stays_in(found, settled=True)
    events: list[Event] = []
    for i, node in enumerate(s.nodes):
        if node.kind != "word":
            continue
        low = node.low if " " not in node.low else node.low.split()[0]
        if low in _ACCOMPANY:
            who = _object(s, i)
            form = _ACCOMPANY[low]
        elif low in _JOURNEY:
            who = _beside(s, i)
            form = _JOURNEY[low]
        elif low in _BRINGING:
            who = _taker(s, i, _BRINGING[low])
            form = _BRINGING[low]
        else:
            continue
        if who is not None:
            events.extend(_goes(s, i, who, form))
    return untold(events, told)


def _object(s: Sentence, i: int) -> Node | None:
    """ "Accompanied X to", "was accompanied to Y by Z" tells of the subject elsewhere."""
    guests = s._guests(i)
    return guests[0] if guests and not guests[0].poss else None


def _beside(s: Sentence, i: int) -> Node | None:
    """ "Flew with X to Y": the one beside whom somebody else travels."""
    nodes = s.nodes
    for k in range(i + 1, min(len(nodes) - 1, i + 3)):
        if nodes[k].low in {"with", "alongside"}:
            who = nodes[k + 1]
            free = who.kind == "actor" or "pron" in who.tags
            return who if who.person is not None and free and not who.poss else None
    return None


def _taker(s: Sentence, i: int, form: str) -> Node | None:
    """ "X brought 200 businessmen to Y"."""
    nodes = s.nodes
    after = nodes[i + 1 : i + 8]
    if all(n.low.split()[-1] not in _RETINUE for n in after):
        return None
    flags, at, _ = s._subject(i, form)
    if at is None or "not" in flags or nodes[at].person is None or nodes[at].poss:
        return None
    return nodes[at]


def _goes(s: Sentence, i: int, who: Node, form: str) -> list[Event]:
    home = home_of(s.cast.record, str(who.person))
    found = destinations(s.nodes, i, "go")
    found.places = [p for p in found.places if p.iso3 not in home]
    if not found.places:
        return []
    flags, _ = governed(s.nodes, i)
    direction, today, time, until = s._where(i)
    status, firm = status_of(flags, form, "go", direction, today)
    if status is None or status in {"declined", "denied"}:
        return []
    first = min((who, s.nodes[i]), key=lambda n: n.start)
    return [s._event(who.person, "go", status, firm, first, i, found, time, until)]


def opened(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stay that the opening of a sentence tells: "In Y, X announced"."""
    nodes = s.nodes
    start = _after_days(nodes)
    if len(nodes) <= start or nodes[start].low not in _OPENERS:
        return []
    comma = next(
        (k for k in range(start, min(len(nodes), start + _LEAD)) if nodes[k].low == ","), 0
    )
    if not comma or comma + 2 >= len(nodes):
        return []
    if nodes[comma + 1].low == "in" and nodes[comma + 2].kind == "place":
        # "In talks with Y, in Beijing, X called".
        far = comma + 3
        comma = far if far + 2 < len(nodes) and nodes[far].low == "," else comma
    at = comma + 2 if "det" in nodes[comma + 1].tags and comma + 3 < len(nodes) else comma + 1
    who = nodes[at]
    if who.person is None or who.poss or "poss" in who.tags:
        return []
    place = next((n for n in reversed(nodes[start:comma]) if n.kind == "place"), None)
    if place is None or place.poss or place.iso3 in home_of(s.cast.record, who.person):
        return []
    led = nodes[nodes.index(place) - 1].low
    occasion = any(n.low.split()[-1] in _OCCASIONS for n in nodes[start + 1 : comma])
    town = place.area in {"city", "site", "un"}
    if led not in {"in", "at"} or not (occasion or town):
        return []
    verb = nodes[at + 1]
    if not occasion and verb.low.split()[0] not in _SPEAKING and "say" not in verb.tags:
        return []
    aux = verb.tags.get("aux")
    if aux in {"may", "should"} or (aux in {"is", "was"} and not occasion):
        return []
    after = nodes[at + 2] if at + 2 < len(nodes) else verb
    ahead = aux in {"will", "would"} or (aux == "is" and "plan" in after.tags)
    if ahead and not occasion:
        return []
    if any(e.person == who.person and place.iso3 in {p.iso3 for p in e.places} for e in found):
        return []
    _, today, time, until = s._where(0)
    there = Destinations(places=[place], end=who.end, stop=comma)
    status = "under_way" if today or s.headline else "made"
    status = "planned" if ahead else status
    return [s._event(who.person, "speak", status, False, nodes[0], 0, there, time, until)]


def _after_days(nodes: Sequence[Node]) -> int:
    """Where a sentence begins after "In September," or "On Friday,"."""
    k = 0
    while k < min(len(nodes), 6) and (nodes[k].time is not None or nodes[k].low in {"in", "on"}):
        k += 1
    timed = any(n.time is not None for n in nodes[:k])
    return k + 1 if timed and k < len(nodes) and nodes[k].low == "," else 0


def performed(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays of "X's speech at the summit in Y", "their ride during the forum in Y"."""
    nodes = s.nodes
    told = {e.person for e in found if e.status is not None and (e.places or e.event)}
    events = []
    for k, node in enumerate(nodes):
        if node.person is None or not (node.poss or "poss" in node.tags) or node.person in told:
            continue
        at = next((m for m in range(k + 2, min(len(nodes), k + 6)) if nodes[m].low in _HELD_AT), 0)
        if not at or not _plain(nodes[k + 1 : at]):
            continue
        event = next((n for n in nodes[at + 1 : at + 6] if n.kind == "event"), None)
        if event is None:
            continue
        there = destinations(nodes, nodes.index(event), "meet")
        home = home_of(s.cast.record, node.person)
        there.places = [p for p in there.places if p.iso3 not in home]
        if not there.places:
            continue
        there.event = event
        direction, _, time, until = s._where(at)
        ahead = any(n.tags.get("cue") == "future" for n in nodes[at:])
        status = "planned" if ahead or direction == "future" else "made"
        told.add(node.person)
        events.append(s._event(node.person, "attend", status, False, node, at, there, time, until))
    return events


_HELD_AT: Final = frozenset({"at", "during", "on the sidelines of", "on"})
_NOT_THERE: Final = frozenset(
    "absence seat place chair invitation plan plans chance chances decision participation"
    " attendance virtually remotely envoy minister ministers delegation delegations team"
    " remarks position".split()
)


def _plain(words: Sequence[Node]) -> bool:
    """Whether a deed is named, and no meeting, visit or person that another rule reads."""
    return bool(words) and all(
        n.kind == "word"
        and n.low not in _NOT_THERE
        and n.low.isalpha()
        and not n.tags.keys() & {"verb", "noun", "prep", "conj"}
        for n in words
    )
