"""Where somebody has been, told by its bounds: "apart from Y, X has visited no member state"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.grammar import subject
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.standing import joined

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_EXCEPT: Final = frozenset({"except", "apart", "aside", "besides", "bar", "barring"})
_EXCEPTED: Final = frozenset({"exception", "than"})
_LIMITED: Final = frozenset(
    "limited restricted confined reduced narrowed limiting restricting confining limits"
    " restricts confines".split()
)
_TRAVEL: Final = frozenset("travel travels trips visits journeys movements outings tours".split())
_SUCH: Final = frozenset({"such", "such as", "including", "like", "namely", "mostly", "mainly"})
_STATES: Final = frozenset(
    "country countries state states member members nation nations party place places capital"
    " capitals signatory destination destinations stop".split()
)
_BEEN: Final = frozenset({"set foot", "been to", "gone to", "stayed away"}) | frozenset(
    "visited visit travelled traveled been gone toured left set entered avoided steered stayed"
    " kept ventured".split()
)
_LEAD: Final = 12
# "Except for", "other than" and the like can be one word of the lexicon.
_BOUNDS: Final = _EXCEPT | _EXCEPTED | {"except for", "apart from", "aside from", "other than"}


def bounded(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays that exceptions, limits and superlatives of travel name."""
    lows = s.lows
    events: list[Event] = []
    if not lows.isdisjoint(_BOUNDS) and lows & _BEEN:
        events += _excepted(s)
    if lows & _LIMITED and lows & _TRAVEL:
        events += _limited(s)
    if not (lows.isdisjoint(_STATES) or lows.isdisjoint(_BEEN)):
        events += _only_one(s)
    told = stays_in(found, settled=True)
    return untold(events, told)


def _made(s: Sentence, who: Node, places: list[Node], i: int) -> list[Event]:
    home = home_of(s.cast.record, str(who.person))
    places = [p for p in places if p.iso3 is not None and p.iso3 not in home]
    if not places:
        return []
    there = Destinations(places=places, end=max(p.end for p in places), stop=i)
    first = min((who, *places), key=lambda n: n.start)
    event = s._event(who.person, "visit", "made", True, first, i, there, None, None)
    event.end = max(event.end, who.end)
    return [event]


def _excepted(s: Sentence) -> list[Event]:
    """ "With the exception of Y, X has avoided member states"."""
    nodes = s.nodes
    for k, node in enumerate(nodes):
        words = node.low.split()
        if not (set(words) & _EXCEPT or (words[0] in _EXCEPTED and k > 0)):
            continue
        if words[0] == "than" and nodes[k - 1].low != "other" and "other" not in words:
            continue
        visit = next((m for m in range(k + 1, min(len(nodes), k + 4)) if _is_trip(nodes[m])), k)
        at = next(
            (m for m in range(k + 1, min(len(nodes), visit + 4)) if nodes[m].kind == "place"), None
        )
        if at is None:
            continue
        last = at
        while (
            last + 2 < len(nodes)
            and nodes[last + 1].low in {"and", ","}
            and nodes[last + 2].kind == "place"
        ):
            last += 2
        who = _traveller(s, k, last) or _limited_one(s, k)
        if who is not None:
            made = _made(s, who, list(nodes[at : last + 1 : 2]), k)
            if visit > k:
                time = next(
                    (n.time for n in nodes[last + 1 : last + 4] if n.time is not None), None
                )
                for event in made:
                    event.time = time if time is not None and time.travel else None
            return made
    return []


def _is_trip(node: Node) -> bool:
    return node.kind == "word" and node.tags.get("noun") == "visit"


def _limited_one(s: Sentence, k: int) -> Node | None:
    """ "X's travel has been limited, except for Y": the owner of the travel."""
    if s.lows.isdisjoint(_LIMITED) or s.lows.isdisjoint(_TRAVEL):
        return None
    return next((n for n in s.nodes[:k] if n.person is not None), None)


def _traveller(s: Sentence, k: int, last: int) -> Node | None:
    """The one whose travel the exception bounds; he has kept away from all the rest."""
    nodes = s.nodes
    kept = any(n.low in {"avoided", "stayed", "kept", "steered"} for n in nodes)
    if not kept and not any("neg" in n.tags or n.low in {"no", "never"} for n in nodes):
        return None
    who = next(
        (
            n
            for j, n in enumerate(nodes)
            if n.person is not None and not n.poss and "poss" not in n.tags
            and (j < k or j > last) and (n.kind == "actor" or "pron" in n.tags)
            and j + 1 < len(nodes) and "aux" in nodes[j + 1].tags
        ),
        None,
    )  # fmt: skip
    return who


def _limited(s: Sentence) -> list[Event]:
    """ "X's travel has been limited to friendly states such as Y"."""
    nodes = s.nodes
    i = next(k for k, n in enumerate(nodes) if set(n.low.split()) & _LIMITED)
    who = next((n for n in nodes[:i] if n.person is not None), None)
    if who is None or any(n.tags.get("aux") in {"will", "would", "may"} for n in nodes[:i]):
        return []
    such = next((k for k in range(i + 1, len(nodes)) if nodes[k].low in _SUCH), None)
    start = such if such is not None else i
    if such is None and (i + 1 >= len(nodes) or nodes[i + 1].low != "to"):
        return []
    places = [n for n in nodes[start + 1 :] if n.kind == "place" and not n.poss]
    if such is None and len(places) > 1 and any(n.low == "friendly" for n in nodes):
        return []
    return _made(s, who, places, i)


def _only_one(s: Sentence) -> list[Event]:
    """ "Y is the only member state that X has visited", "A and B are among the countries"."""
    nodes = s.nodes
    be = next((k for k, n in enumerate(nodes[:_LEAD]) if n.tags.get("aux") in {"is", "was"}), None)
    be = be if be is not None else next(
        (k for k, n in enumerate(nodes[:_LEAD]) if n.low in {"remains", "remain", "are", "were"}),
        None,
    )  # fmt: skip
    if be is None or be == 0 or nodes[be - 1].kind != "place":
        return []
    stop = next((k for k in range(be + 1, len(nodes)) if nodes[k].low in _STATES), None)
    if stop is None or stop - be > 8:
        return []
    verb = next(
        (k for k in range(stop + 1, min(len(nodes), stop + 12)) if nodes[k].low in _BEEN), None
    )
    if verb is None or any("neg" in n.tags for n in nodes[stop:verb]):
        return []
    at = subject(nodes, verb - 1)
    if at is None or at <= stop or nodes[at].person is None or nodes[at].poss:
        return []
    if any(n.tags.get("aux") in {"will", "would", "may", "should"} for n in nodes[stop:verb]):
        return []
    return _made(s, nodes[at], joined(nodes, be - 1), verb)
