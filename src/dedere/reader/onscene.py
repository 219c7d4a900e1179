"""Presence whose place another sentence tells: the line that the report was sent from, mostly.

"On board was X", "at the far end stood X", "on the second day of a trip X toured a fair", "X's
motorcade swept through the gates".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations, Event, stays_in
from dedere.reader.grammar import governed, subject
from dedere.reader.headquarters import demanded
from dedere.reader.likeness import first_to
from dedere.reader.nodes import Node
from dedere.reader.standing import FRONTS, joined
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

# Towns whose correspondents write of what happens anywhere.
_HUBS: Final = frozenset(
    "London|Washington|New York|Brussels|Paris|Berlin|Geneva|The Hague|Cairo|Doha|Warsaw|Nairobi"
    "|Vienna|Istanbul|Dubai|Tbilisi|Riga|Vilnius|Tallinn|Tokyo|Singapore|Hong Kong".split("|")
)
_STANDING: Final = frozenset("stood stands sat sits was is walked came marched waited lay".split())
_OPENERS: Final = frozenset(
    "at in on beside behind among alongside aboard inside between near next below above".split()
)
_BOARD: Final = frozenset({"aboard", "board"})
_ORDINAL: Final = frozenset("first second third fourth fifth final last opening closing".split())
_DAYS: Final = frozenset({"day", "leg", "stage", "stop", "morning", "evening", "night"})
_CRAFT: Final = frozenset(
    "plane jet aircraft airliner helicopter motorcade convoy limousine cortege entourage ilyushin"
    " airbus boeing yacht train car".split()
)
_PULLING: Final = frozenset(
    "landed lands rolled rolls taxied taxis pulled pulls swept sweeps sped speeds drove drives"
    " arrived arrives rumbled glided touched touches descended snaked wound".split()
)
_UNREAL: Final = frozenset(
    "would may will to should cond not wish plan unable noplan never".split()
)
_APPEARING: Final = {
    "appear": "base", "appears": "s", "appeared": "past", "appearing": "ing",
    "sit": "base", "sits": "s", "sat": "past", "stood": "past", "testify": "base",
    "testified": "past", "came": "past", "come": "base",
}  # fmt: skip
_NOT_HERE: Final = frozenset({"remote", "phone"})
# Things that are seen where they stand, and those that are read out or signed at home as well.
_ON_THE_SPOT: Final = frozenset(
    {"site", "guard", "wreath", "feast", "show", "body", "gift", "seat"}
)
_GESTURES: Final = frozenset(
    "sat shook dined laid placed strolled posed lunched grinned danced sang knelt ate toasted"
    " hugged raised clinked planted took reviewed inspected bowed cut drank exchanged".split()
)
_TELLING: Final = frozenset({"told", "tells", "telling", "addressed"})
_SEATED: Final = frozenset({"seated", "sitting", "standing", "sat"})
_NEXT_TO: Final = frozenset({"next", "beside", "alongside", "opposite"})
_HANDING: Final = frozenset({"handed", "gave", "presented", "awarded"})
_GUESTS: Final = frozenset({"guest", "guests", "visitor"})
_LEAD: Final = 14


def on_scene(s: Sentence, found: list[Event], dateline: Node | None) -> list[Event]:
    """Return the stays of persons whom the sentence shows on a scene that it does not name.

    `dateline` is the place that the report was sent from, None without one.
    """
    told = {e.person for e in found if e.status and _is_placed(e)}
    if all(n.person is None or n.person in told for n in s.nodes):
        return []
    if any(n.tags.get("cue") in _NOT_HERE and "say" not in n.tags for n in s.nodes):
        return []
    seen = [*_inverted(s), *_in_craft(s), *_on_a_day(s), *_been_there(s), *_deeds(s, dateline)]
    return [event for event in seen if event.person not in told][:1]


def _is_placed(event: Event) -> bool:
    """Whether something says where the event is; a meeting without a name does not."""
    named = event.event is not None and event.event.forum is not None
    return bool(event.places) or named or event.anaphor not in {None, "talks"}


def before_court(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stay in The Hague of who "appeared before the International Criminal Court"."""
    nodes = s.nodes
    if "before" not in s.lows and "dock" not in s.lows:
        return []
    told = {e.person for e in found if e.status and e.places}
    for i, node in enumerate(nodes[:-2]):
        form = _APPEARING.get(node.low)
        if form is None or not _in_court(nodes, i):
            continue
        flags, at, _ = s._subject(i, form)
        if at is None or nodes[at].person is None or nodes[at].poss or nodes[at].person in told:
            continue
        if demanded(nodes, i):
            return []
        if flags == {"to"}:
            flags = first_to(nodes, at, i) or flags
        direction, today, time, until = s._where(i)
        status, firm = status_of(flags, form, "attend", direction, today)
        if status is None or status in {"denied", "declined"}:
            return []
        seat = Node(node.start, node.end, "the hague", {}, "place")
        seat.iso3, seat.place, seat.area = "NLD", "The Hague", "city"
        there = Destinations(places=[seat], end=node.end, stop=i)
        event = s._event(nodes[at].person, "attend", status, firm, nodes[at], i, there, time, until)
        event.remote, event.phone = s._cues(i, flags, i + 6)
        event.trigger = i
        return [event]
    return []


def _in_court(nodes: Sequence[Node], i: int) -> bool:
    """Whether the Court in The Hague stands behind the verb at i as what one is before."""
    led = False
    for node in nodes[i + 1 : i + 9]:
        if node.kind == "sign":
            return False
        led = led or node.low in {"before", "dock"}
        if led and (node.low == "icc" or node.low.endswith("international criminal court")):
            return True
    return False


def _stay(s: Sentence, who: Node, i: int, kind: str, status: str) -> Event:
    there = Destinations(anaphor="scene", end=max(s.nodes[i].end, who.end), stop=i)
    _, _, time, until = s._where(i)
    first = min(who, s.nodes[i], key=lambda n: n.start)
    event = s._event(who.person, kind, status, False, first, i, there, time, until)
    event.trigger = i
    return event


def _unplaced(nodes: Sequence[Node]) -> bool:
    """Whether no town or site of the sentence can be where it happens."""
    return not any(
        n.kind == "place" and not n.poss and n.area in {"city", "site", "un", "occupied"}
        for n in nodes
    )


def _inverted(s: Sentence) -> list[Event]:
    """ "At the far end of the row stood X", "On board, three witnesses said, was X"."""
    nodes = s.nodes
    if len(nodes) < 4 or nodes[0].low not in _OPENERS:
        return []
    for k in range(2, min(len(nodes) - 1, _LEAD)):
        if nodes[k].low not in _STANDING or nodes[k].kind != "word":
            continue
        who = next((n for n in nodes[k + 1 : k + 3] if n.kind == "actor"), None)
        led = nodes[k - 1]
        if who is None or who.person is None or who.poss:
            return []
        if led.kind == "actor" or "pron" in led.tags or led.tags.keys() & {"aux", "neg"}:
            # "At the table X was Y" has a subject of its own.
            return []
        if nodes[k].low in {"was", "is"} and nodes[0].low not in {"aboard", "on", "among"}:
            return []
        if nodes[k].low in {"was", "is"} and _BOARD.isdisjoint(n.low for n in nodes[:3]):
            return []
        status = "under_way" if nodes[k].low.endswith("s") and nodes[k].low != "was" else "made"
        return [_stay(s, who, k, "stay", status)] if _unplaced(nodes[:k]) else []
    return []


def _in_craft(s: Sentence) -> list[Event]:
    """ "X's motorcade swept through the gates", "as the leader's Ilyushin rolled to a halt"."""
    nodes = s.nodes
    if s.lows.isdisjoint(_CRAFT) or s.lows.isdisjoint(_PULLING) or not _unplaced(nodes):
        return []
    for k in range(1, len(nodes) - 1):
        who = nodes[k - 1]
        if nodes[k].low not in _CRAFT or who.person is None:
            continue
        if not (who.poss or "poss" in who.tags):
            continue
        verb = next((m for m in range(k + 1, min(len(nodes), k + 4)) if _pulls(nodes[m])), None)
        if verb is None or governed(nodes, verb)[0] & _UNREAL:
            continue
        return [_stay(s, who, verb, "arrive", "under_way")]
    return []


def _pulls(node: Node) -> bool:
    return node.kind == "word" and node.low.split()[0] in _PULLING


def _on_a_day(s: Sentence) -> list[Event]:
    """ "X praised the cars on Friday, the second day of a trip": where he is on that trip."""
    nodes = s.nodes
    if s.lows.isdisjoint(_DAYS) or s.lows.isdisjoint(_ORDINAL):
        return []
    for k in range(1, len(nodes) - 3):
        if nodes[k].low not in _DAYS or nodes[k - 1].low not in _ORDINAL:
            continue
        visit = next((m for m in range(k + 2, min(len(nodes), k + 7)) if _is_trip(nodes[m])), None)
        if nodes[k + 1].low != "of" or visit is None:
            continue
        owner = next((n for n in nodes[k + 2 : visit] if n.poss or "poss" in n.tags), None)
        first = next((n for n in nodes[:k] if n.kind == "actor" and not n.poss), None)
        who = first if first is not None else s._traveller_behind(visit)
        if who is None or who.person is None or (owner is not None and owner.person != who.person):
            return []
        if any("neg" in n.tags or "cond" in n.tags for n in nodes[:k]):
            return []
        return [_stay(s, who, k, "stay", "under_way")]
    return []


def _been_there(s: Sentence) -> list[Event]:
    """ "He had last been there in 2019": an earlier stay where the text says he is."""
    nodes = s.nodes
    if "been" not in s.lows:
        return []
    for k in range(2, len(nodes) - 1):
        if nodes[k].low != "been" or nodes[k + 1].low != "there":
            continue
        flags, j = governed(nodes, k)
        at = subject(nodes, j) if j >= 0 else None
        if at is None or nodes[at].person is None or "had" not in flags or flags & _UNREAL:
            return []
        event = _stay(s, nodes[at], k, "stay", "made")
        event.anaphor = "again"
        return [event]
    return []


def _is_trip(node: Node) -> bool:
    return node.kind == "word" and node.tags.get("noun") == "visit"


def _beside(s: Sentence) -> tuple[int, int] | None:
    """ "Told a news conference", "told X, seated next to him", "handed X a sword"."""
    nodes = s.nodes
    for i, node in enumerate(nodes[:-2]):
        if node.low in _TELLING:
            rest = [n.low for n in nodes[i + 1 : i + 4]]
            if any(low.endswith(("conference", "briefing")) for low in rest):
                flags, at, _ = s._subject(i, "past")
                if at is not None and at < i and not flags & _UNREAL and _acts(nodes[at]):
                    return i, at
        if node.low == "," and nodes[i + 1].low in _SEATED and i and _acts(nodes[i - 1]):
            if any(
                n.low in {"next", "beside", "alongside", "opposite"} for n in nodes[i + 2 : i + 4]
            ):
                return i + 1, i - 1
        if node.low in _HANDING and _acts(nodes[i + 1]) and "det" in nodes[i + 2].tags:
            if not governed(nodes, i)[0] & _UNREAL:
                return i, i + 1
    return None


def _acts(node: Node) -> bool:
    free = not node.poss and "poss" not in node.tags
    return node.person is not None and free and (node.kind == "actor" or "pron" in node.tags)


def as_guest(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays of "A and B have had X as a guest"."""
    nodes = s.nodes
    if s.lows.isdisjoint(_GUESTS) or s.lows.isdisjoint({"had", "have", "has"}):
        return []
    for i in range(1, len(nodes) - 3):
        if nodes[i].low not in {"had", "have", "has"} or not _acts(nodes[i + 1]):
            continue
        if nodes[i + 2].low != "as" or all(n.low not in _GUESTS for n in nodes[i + 3 : i + 6]):
            continue
        flags, j = governed(nodes, i)
        if flags & _UNREAL or j < 0 or nodes[j].kind != "place" or nodes[j].poss:
            return []
        hosts = joined(nodes, j)
        there = Destinations(places=hosts, end=nodes[i + 2].end, stop=i)
        event = s._event(nodes[i + 1].person, "host", "made", True, hosts[0], i, there, None, None)
        event.trigger = i
        told = stays_in(found, settled=True)
        return [] if any((event.person, p.iso3) in told for p in hosts) else [event]
    return []


def _gesture(s: Sentence) -> tuple[int, int] | None:
    """The verb and the subject of "laid flowers", "shook hands", "took his place"."""
    nodes = s.nodes
    for i, node in enumerate(nodes):
        verb = node.tags.get("verb") if node.kind == "word" else None
        if verb is None or verb[0] not in {"meet", "attend"} or verb[1] != "past":
            continue
        if node.low.split()[0] not in _GESTURES:
            continue
        flags, at, _ = s._subject(i, "past")
        if at is None or at > i or flags & (_UNREAL | {"is", "was", "be"}):
            continue
        if nodes[at].person is None:
            named = s._named_among(at, i)
            at = at if named is None else named
        who = nodes[at]
        if who.person is not None and not who.poss and "poss" not in who.tags:
            return i, at
    return None


def _deeds(s: Sentence, dateline: Node | None) -> list[Event]:
    """ "X laid flowers at the graves": under the line of a town abroad, a deed done there."""
    if dateline is None or dateline.place is None or not _unplaced(s.nodes):
        return []
    if dateline.place in _HUBS or dateline.iso3 in FRONTS:
        return []
    made = s._deed_on_the_spot(_ON_THE_SPOT) or _gesture(s) or _beside(s)
    if made is None:
        return []
    i, at = made
    return [_stay(s, s.nodes[at], i, "stay", "made")]
