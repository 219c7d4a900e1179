"""Invitations: who is asked where, and what he answered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.nouns.governors import subject_near
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_ACCEPTING: Final = ("accept",)
_DECLINING: Final = ("declin", "refus", "reject", "turn", "spurn", "rebuff", "snub", "ignor")
_GIVING: Final = (
    "extend", "sent", "send", "issu", "offer", "renew", "made", "make", "deliver", "hand", "pass",
    "convey", "repeat", "reiterat", "confirm", "gave", "give", "present", "withdr", "rescind",
)  # fmt: skip
_HAVING: Final = ("consider", "respon", "await", "receiv", "got", "get", "thank", "mull", "welcom")
_OPEN: Final = frozenset({"may", "wish", "cond", "question", "would"})
_TRAVEL: Final = frozenset({"visit", "go", "attend", "arrive", "stay", "meet", "speak"})


def invited(s: Sentence, i: int) -> list[Event]:
    """Return the stay that the invitation at i speaks of, none when nobody wanted is invited.

    An invitation accepted is a plan, one declined a refusal; all else leaves the stay open.
    """
    nodes = s.nodes
    g, owner = _before(s, i)
    flags: set[str] = set()
    at: int | None = None
    if g > 0 and not nodes[g].poss and (nodes[g].kind == "actor" or "pron" in nodes[g].tags):
        # "Sent X an invitation".
        g -= nodes[g - 1].low.startswith(_GIVING)
    thanks = _thanks(nodes, g)
    g = g if thanks is None else thanks
    verb = nodes[g] if g >= 0 else None
    if verb is not None and _acts(verb):
        flags, j = governed(nodes, g)
        at = subject_near(s, j)
    host = _host(s, i, owner)
    guest = _guest(s, i, at, verb)
    if guest is None or guest.person is None:
        return []
    if host is None and at is not None and nodes[at] is not guest:
        host = s._nation(nodes[at], at)
    status = _answer(nodes, g, flags, taken=at is not None and nodes[at] is guest)
    if status is None:
        return []
    found, k = _where_to(s, i)
    home = home_of(s.cast.record, guest.person)
    if not found.places and found.event is None and host is not None and thanks is None:
        found.places = [host]
    if not found.places and found.event is None:
        return []
    if any(place.iso3 in home for place in found.places):
        return []
    direction, _, time, until = s._where(k)
    if direction == "past" or getattr(time, "start", nodes[i].start) < nodes[i].start:
        # The day of the invitation, not of the trip.
        time = until = None
    kind = "skip" if status == "declined" else "go"
    first = guest if guest.start < nodes[i].start else nodes[max(g, 0)]
    # An invitation leaves open what a headline has announced.
    firm = status != "hypothetical"
    event = s._event(guest.person, kind, status, firm, first, i, found, time, until)
    event.phone = s._cues(k, set(), found.stop)[1]
    return [event]


def _before(s: Sentence, i: int) -> tuple[int, Node | None]:
    """Where the words of the noun end to its left, and whose invitation it is."""
    nodes = s.nodes
    owner: Node | None = None
    g = i - 1
    while g >= 0 and i - g < 7:
        node = nodes[g]
        if node.kind in {"actor", "place"} and (node.poss or node.low.endswith("'s")):
            owner = node
        elif node.kind in {"adj", "place"}:
            owner = owner or node
        elif not (
            node.tags.keys() & {"det", "poss", "cue", "title"}
            or (node.kind == "word" and not node.tags and g < i)
        ) or (node.kind == "word" and _acts(node)):
            break
        g -= 1
    return g, owner


def _acts(node: Node) -> bool:
    return node.kind == "word" and (
        bool(node.tags.keys() & {"verb", "unable", "aux"})
        or node.low.startswith((*_ACCEPTING, *_DECLINING, *_GIVING, *_HAVING))
    )


def _host(s: Sentence, i: int, owner: Node | None) -> Node | None:
    """ "From Germany's chancellor", "Modi's invitation": the state that invites."""
    nodes = s.nodes
    if owner is not None and owner.person is None:
        return s._nation(owner, nodes.index(owner)) if owner.kind != "adj" else _state(owner)
    for k in range(i + 1, min(len(nodes) - 1, i + 10)):
        if nodes[k].low == "from":
            return next(
                (
                    s._nation(n, m)
                    for m, n in enumerate(nodes[k + 1 : k + 5], k + 1)
                    if n.kind in {"actor", "place"}
                ),
                None,
            )
        if nodes[k].kind == "sign" or ("verb" in nodes[k].tags and nodes[k].kind == "word"):
            return None
    return None


def _state(adjective: Node) -> Node:
    place = Node(adjective.start, adjective.end, adjective.low, {}, "place")
    place.iso3, place.area = adjective.iso3, "state"
    return place


def _guest(s: Sentence, i: int, at: int | None, verb: Node | None) -> Node | None:
    """Who is invited: "to X", "for X", the object of "offered X", or who has the invitation."""
    nodes = s.nodes
    for k in range(i + 1, min(len(nodes) - 1, i + 12)):
        node = nodes[k]
        if node.low in {"to", "for"} and nodes[k + 1].kind != "word":
            who = next((n for n in nodes[k + 1 : k + 3] if n.person is not None), None)
            if who is not None:
                return None if who.poss else who
            break
        if node.kind == "sign" or "verb" in node.tags:
            break
    giving = verb is not None and verb.low.startswith(_GIVING)
    if giving and verb is not None:
        first = nodes.index(verb) + 1
        return next((n for n in nodes[first:i] if n.person is not None and not n.poss), None)
    if at is None or nodes[at].person is None or nodes[at].poss:
        return None
    return None if "poss" in nodes[at].tags else nodes[at]


def _thanks(nodes: Sequence[Node], g: int) -> int | None:
    """The verb of "thanked Modi for the invitation"."""
    if g < 1 or nodes[g].low != "for":
        return None
    return next(
        (k for k in range(g - 1, max(-1, g - 5), -1) if nodes[k].low.startswith("thank")), None
    )


def _answer(nodes: Sequence[Node], g: int, flags: set[str], *, taken: bool) -> str | None:
    """The status that the verb gives; None for an invitation that somebody does not have."""
    if g < 0 or not taken:
        return "hypothetical"
    verb = nodes[g]
    if verb.low in {"took", "take", "takes", "taken"} and nodes[g + 1].low == "up":
        return "hypothetical" if flags & (_OPEN | {"not"}) else "planned"
    if "unable" in flags:
        return "declined"
    if verb.low.startswith(_ACCEPTING):
        return "hypothetical" if flags & (_OPEN | {"not"}) else "planned"
    if verb.low.startswith(_DECLINING):
        return "hypothetical" if flags & (_OPEN | {"not"}) else "declined"
    if "not" in flags and not verb.low.startswith(("respon", "repl", "answer")):
        return None
    return "hypothetical"


def _where_to(s: Sentence, i: int) -> tuple[Destinations, int]:
    """Where the invitation leads, and the word that its day stands behind."""
    nodes = s.nodes
    for k in range(i + 1, min(len(nodes), i + 12)):
        if nodes[k].kind == "sign" and nodes[k].low != ",":
            break
        verb = nodes[k].tags.get("verb") if nodes[k].kind == "word" else None
        if verb is not None and nodes[k - 1].low == "to":
            kind = verb[0] if verb[0] in _TRAVEL else "meet"
            return destinations(nodes, k, kind), k
    return destinations(nodes, i, "noun"), i
