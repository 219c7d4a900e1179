"""Visits and trips: "his visit to", "a trip by X", "the arrival of X in"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.likeness import ORDINALS
from dedere.reader.nodes import Node
from dedere.reader.nouns.governors import status_before
from dedere.reader.nouns.held import held_at, held_before, hosted_by
from dedere.reader.nouns.kinds import special
from dedere.reader.nouns.lapsed import lapsed
from dedere.reader.nouns.outlook import of_its_fruits
from dedere.reader.nouns.phrase import noun_phrase, owners_after, status_of_cues
from dedere.reader.nouns.places import (
    arrester,
    host_cancels,
    inviting,
    is_place,
    only_place,
    scene_of_presence,
)
from dedere.reader.nouns.predicates import choose, stands_as, status_behind, will_take
from dedere.reader.nouns.talks import talks
from dedere.reader.standing import paired

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

# What joins a visit to the one that it is counted with.
_NEXT_TO: Final = frozenset({"after", "following", "being"})
_AGAIN: Final = frozenset(
    {"another", "second", "third", "fourth", "fifth", "new", "latest", "further"}
)
_THERE: Final = frozenset({"attend", "absence"})
_OFF: Final = frozenset({"postponed", "cancelled", "denied"})

_MISTER: Final = frozenset({"mr", "mrs", "ms", "dr"})
# "His first visit outside Russia" leads to no place that the words name.
_BEYOND: Final = frozenset({"outside", "beyond", "abroad"})
_FRONTED: Final = frozenset(
    {"after", "during", "following", "on", "before", "ahead of", "for", "in"}
)


def noun_events(s: Sentence, i: int, kind: str) -> list[Event]:
    """Return the events of the noun at i, if a person of the record owns it."""
    if kind in {"warmth", "invite", "absence", "overfly", "flight", "arrest"}:
        return special(s, i, kind)
    nodes = s.nodes
    left, owner, places, cues = noun_phrase(s, i)
    found = destinations(nodes, i, "noun-meet" if kind == "meet" else "noun")
    if places and not found.places:
        found.places = places
    pair = paired(nodes, i - 1) if kind == "meet" else None
    if pair is not None:
        left = nodes.index(pair)
        left -= left > 0 and "det" in nodes[left - 1].tags
    g = _governor(nodes, left)
    owners = [owner] if owner is not None else owners_after(s, i)
    status, firm = status_of_cues(cues)
    g_status, g_firm, g_subject = status_before(s, g)
    r_status, r_firm = status_behind(s, i, found)
    if r_status is None and found.places and will_take(nodes, i, found.places[0]):
        r_status, r_firm = "planned", True
    if "no" in cues and r_status in {"planned", "made"}:
        # "No visit is planned", "no visit took place".
        r_status, r_firm = "denied", True
    if r_status not in _OFF and of_its_fruits(nodes, left):
        r_status, r_firm = None, False
    if (_part_of(nodes, left) and not found.places) or _banned(nodes, g):
        return []
    if nodes[i - 1].low == "such" and i and not found.places:
        # "Have avoided such visits": visits of a kind, and none that was made.
        return []
    if kind == "meet":
        if g > 0 and nodes[g].low in {"in", "at"} and nodes[g - 1].tags.get("noun") in _THERE:
            return []
        if not found.places and g >= 0:
            g_status = hosted_by(s, g, found) or g_status
        if not found.places:
            held = held_at(nodes, i, found)
            r_status = r_status if r_status in _OFF else held or r_status
        else:
            g_status = held_before(nodes, i, found.places[0]) or g_status
        return talks(s, i, found, owners, g_status, r_status, g_subject)
    if not owners:
        owners = _of_one_counted(s, left)
        if owners and nodes[g].low == "being":
            g_status, g_firm = "made", True
        owners = owners or _owner_elsewhere(s, left, i, g_subject)
    elif owners[0].low == "his" and owners[0].person is None:
        # "During his visit to X, Y said": the owner is named behind.
        owners = _owner_elsewhere(s, left, i, None)
    if not found.places:
        host_cancels(s, g, found)
    people = [node for node in owners if node.person is not None]
    if not people:
        off = r_status if r_status in _OFF and r_firm and not found.places else None
        return _last_spoken_of(s, left, i, found, off) if off is not None else []
    if kind == "arrive" and not found.places and found.home is not None:
        back = Destinations(places=[found.home], end=found.home.end, stop=i)
        who = people[0]
        return [s._event(who.person, "back", "made", True, who, i, back, None, None)]
    _place_elsewhere(s, left, i, kind, cues, found)
    if kind == "destination" and not found.places:
        return []
    if g >= 0 and found.places and found.places[0].end <= nodes[left].start:
        g_status, g_firm = stands_as(nodes, left, found.places[0]) or (g_status, g_firm)
    final, sure = choose((status, firm), (g_status, g_firm), (r_status, r_firm))
    direction, time, until = _day(s, left, i, g, off=g_status in {"cancelled", "postponed"})
    if final in {None, "made"} and direction != "past" and _to_be_arrested(s, left):
        final, sure = "planned", True
    if final is None:
        final = {"future": "planned", "past": "made"}.get(direction)
    if final == "planned" and direction == "past" and _with_year(time):
        # "Will pay a visit after that of Y in September 2023".
        time = until = None
    if final == "planned" and lapsed(nodes, max(i, found.stop), time, s.cast.published):
        final, sure = "postponed", True
    remote, phone = s._cues(i, set(), found.stop)
    first = nodes[left]
    for node in (*people, *([nodes[g_subject]] if g_subject is not None else [])):
        if node.start < first.start:
            first = node
    before = _visit_before(s, left, i, found) if kind == "visit" else None
    if final == "declined" and not (found.places or found.event or found.anaphor):
        # "He did not make the trip": to what the sentences before tell of.
        found.anaphor = "gathering"
    events = []
    for node in people:
        event = s._event(node.person, "noun", final, sure, first, i, found, time, until)
        if node.end > event.end and node.end - event.end < 80:
            event.end = node.end
        event.remote, event.phone = remote, phone
        if kind == "transit":
            event.presence = "transit"
        if final == "under_way" and len(found.places) > 1 and _sets_out(nodes, g):
            event.kind = "leave"
        event.over = g >= 0 and nodes[g].low in {"after", "following", "from"}
        events.append(event)
        if before is not None:
            events.append(
                s._event(node.person, "noun", "made", True, first, i, found, before, None)
            )
    return events


def _with_year(time: Any) -> bool:
    """Whether an expression names its year: it cannot be taken for the next such day."""
    words = time.text.replace(",", " ").split() if time is not None else []
    return any(len(word) == 4 and word.isdigit() for word in words)


def _sets_out(nodes: Sequence[Node], g: int) -> bool:
    """ "Has left for a tour of A and B", "embarks on a tour of": on the way to the first place."""
    return any(
        node.kind == "word" and node.tags.get("verb", ("",))[0] in {"leave", "begin"}
        for node in nodes[max(0, g - 8) : g + 1]
    )


_WHILE: Final = frozenset({"during", "on", "upon", "at", "for", "in"})


def _to_be_arrested(s: Sentence, left: int) -> bool:
    """ "Urged A to arrest X during his visit": the arrest and the visit lie ahead."""
    nodes = s.nodes
    if arrester(s, left) is None or nodes[left - 1].low not in _WHILE:
        return False
    return any(
        nodes[k].tags.get("verb", ("", ""))[0] == "arrest" and nodes[k].low in {"arrest", "detain"}
        for k in range(max(1, left - 12), left)
    ) and not any(n.low.startswith(("fail", "refus")) for n in nodes[:left])


def _governor(nodes: Sequence[Node], left: int) -> int:
    """The index of the word that governs a noun phrase, days between them aside."""
    g = left - 1
    while g > 0 and nodes[g].low in _MISTER:
        g -= 1
    while g > 0 and nodes[g].time is not None and nodes[g].kind == "word":
        g -= 1
    return g - 1 if g < left - 1 and nodes[g].low in {"on", "in"} else g


def _part_of(nodes: Sequence[Node], left: int) -> bool:
    """ "Part of his visit": the visit is told elsewhere."""
    return left > 1 and nodes[left - 1].low == "of" and nodes[left - 2].low == "part"


def _banned(nodes: Sequence[Node], g: int) -> bool:
    """ "A ban imposed by X on visits", "restrictions on trips": those of others."""
    if g < 1 or nodes[g].low not in {"on", "against", "to"}:
        return False
    return any(n.low in _BANS and n.kind == "word" for n in nodes[max(0, g - 9) : g])


_BANS: Final = frozenset(
    "ban bans restriction restrictions boycott moratorium freeze curbs".split()
)


def _owner_elsewhere(s: Sentence, left: int, i: int, at: int | None) -> list[Node]:
    """ "X made a visit", "After a visit to Y, X": the subject of the verb or of the next clause."""
    nodes = s.nodes
    if at is not None:
        if nodes[i].low.endswith("s") and at > 0 and nodes[at - 1].low == "by":
            # "A ban imposed by X on visits to Y": the visits are those of others.
            return []
        return [nodes[at]]
    if left > 2 and nodes[left - 1].low in {"during", "on"} and nodes[left - 2].person is not None:
        # "To arrest X during a trip there": the visitor is who was to be seized.
        if nodes[left - 3].low in {"arrest", "arrested", "detain", "detained"}:
            return [nodes[left - 2]]
    if left > 0 and nodes[left - 1].low == "following" and (who := _of_count(nodes, left)):
        return [who]
    if 0 < left <= 3 and nodes[left - 1].low in _FRONTED:
        first = s._forward(i)
        if first is not None and nodes[first].person is not None and not nodes[first].poss:
            return [nodes[first]]
    if left > 1 and nodes[left - 1].low in {"after", "following"}:
        # "X's second outing, after a swing through Y": both are X's.
        for k in range(left - 2, 0, -1):
            if nodes[k].tags.get("noun") == "visit" and nodes[k].kind == "word":
                _, owner, _, _ = noun_phrase(s, k)
                named = owner is not None and owner.person is not None and owner.poss
                return [owner] if owner is not None and named else []
    return []


def _of_one_counted(s: Sentence, left: int) -> list[Node]:
    """ "His second trip abroad, after a visit to A", "the first being one to A": both are his."""
    nodes = s.nodes
    if left < 4 or nodes[left - 1].low not in _NEXT_TO:
        return []
    for m in range(left - 2, max(-1, left - 24), -1):
        if nodes[m].kind == "word" and nodes[m].tags.get("noun") == "visit":
            start, owner, _, _ = noun_phrase(s, m)
            counted = any(n.low in ORDINALS for n in nodes[start:m])
            return [owner] if owner is not None and owner.person is not None and counted else []
    return []


def _of_count(nodes: Sequence[Node], left: int) -> Node | None:
    """ "The third trip that X has made following visits to A and B": whose trips are counted."""
    counted = next((k for k in range(left) if nodes[k].low in ORDINALS), None)
    if counted is None:
        return None
    if not any(n.tags.get("noun") == "visit" for n in nodes[counted : counted + 4]):
        return None
    people = [n for n in nodes[:left] if n.kind == "actor" or "pron" in n.tags]
    named = {n.person for n in people if n.person is not None}
    if len(named) != 1 or any(n.kind == "actor" and n.person is None for n in people):
        return None
    return next(n for n in people if n.person is not None)


def _as_before(s: Sentence, left: int) -> list[Node]:
    """ "Another visit to A, after his visit in May": where the one that is counted leads."""
    nodes = s.nodes
    if left < 4 or nodes[left - 1].low not in _NEXT_TO:
        return []
    for m in range(left - 2, max(-1, left - 16), -1):
        if nodes[m].kind == "word" and nodes[m].tags.get("noun") == "visit":
            counted = any(n.low in _AGAIN for n in nodes[max(0, m - 3) : m])
            return destinations(nodes, m, "noun").places if counted else []
    return []


def _last_spoken_of(
    s: Sentence, left: int, i: int, found: Destinations, status: str
) -> list[Event]:
    """ "The trip was cancelled": that of the person last spoken of."""
    if not s.cast.recent or s.nodes[left].low not in {"the", "that", "this"}:
        return []
    last = s.cast.recent[-1]
    if s.cast.sentence - s.cast.seen[last] > 1:
        return []
    return [s._event(last, "noun", status, True, s.nodes[left], i, found, None, None)]


def _place_elsewhere(
    s: Sentence, left: int, i: int, kind: str, cues: list[str], found: Destinations
) -> None:
    """Look for the place of a visit outside its phrase, where the phrase names none."""
    nodes = s.nodes
    if found.places or (i + 1 < len(nodes) and nodes[i + 1].low in _BEYOND):
        return
    if found.event is None and found.anaphor is None:
        host = arrester(s, left)
        if host is not None:
            found.places = [host]
        else:
            only_place(s, left, i, found)
    if kind == "destination" and not found.places:
        found.places = is_place(s, i)
    if nodes[i].low == "presence" and not found.places and found.event is None:
        scene = scene_of_presence(s, left)
        found.places = [scene] if scene is not None else []
    if kind != "visit" or found.places:
        return
    found.places = _as_before(s, left)
    if found.places:
        return
    led = i + 1 < len(nodes) and nodes[i + 1].low in {"to", "in", "abroad", "overseas"}
    again = "past" in cues or (left > 0 and nodes[left - 1].low in {"since", "than"})
    if found.event is None and found.anaphor is None and again and not led:
        found.anaphor = "again"
    if found.anaphor in {"country", "indefinite"}:
        hosts = [s._nation(n, k) for k, n in enumerate(nodes) if n.kind == "actor" and n.iso3]
        named = {h.iso3: h for h in hosts if h is not None}
        if len(named) == 1:
            found.places = list(named.values())
    if not found.places and found.event is None:
        found.places = is_place(s, i, led=True)
    if not found.places and found.event is None and found.anaphor is None:
        found.places = inviting(s, i)


def _day(s: Sentence, left: int, i: int, g: int, *, off: bool) -> tuple[str, Any, Any]:
    """Direction, day and end of the visit; `off` tells that it was called off."""
    nodes = s.nodes
    direction, _, time, until = s._where(i)
    if time is None:
        time = next((n.time for n in nodes[left:i] if n.time is not None and n.time.travel), None)
    start = getattr(time, "start", nodes[i].start)
    days = getattr(getattr(time, "span", None), "precision", "") not in {"month", "year"}
    prepared = g > 0 and nodes[g].low in {"for", "of"} and nodes[g - 1].low.startswith("prepar")
    off = off or prepared
    if off and time is not None and days and g >= 0 and start < nodes[g].start:
        # "On Thursday he cancelled a trip": the day is that of the news.
        return "undated", None, until
    if time is not None and s.counts_a_year(left, i, time):
        return "undated", None, until
    return direction, time, until


def _visit_before(s: Sentence, left: int, i: int, found: Destinations) -> object:
    """ "His first visit to Vietnam since 2017": the day or year of the visit before it."""
    if not found.places or not any(n.low in {"first", "only"} for n in s.nodes[left - 1 : i]):
        return None
    for k in range(i + 1, min(len(s.nodes) - 1, i + 12)):
        if s.nodes[k].low == "since":
            time = s.nodes[k + 1].time
            if time is None or time.relation != "since":
                return None
            return time if time.span.precision in {"year", "month"} else None
        if s.nodes[k].low == "after":
            # "The first visit to Italy after the one in 2015".
            one = {"the", "one", "that", "in", "of", "his"}
            near = s.nodes[k + 1 : k + 5]
            time = next((node.time for node in near if node.time is not None), None)
            if time is None or not {n.low for n in near if n.time is None} <= one:
                return None
            return time if time.span.precision in {"year", "month"} else None
    return None
