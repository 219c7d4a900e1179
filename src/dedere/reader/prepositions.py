"""Whether a place behind a word is where that word leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.events import Destinations
from dedere.reader.nodes import Node
from dedere.reader.standing import SOFT

_HOUSES: Final = ("parliament", "bundestag", "knesset", "senate", "congress", "assembly")
_MEMBERS: Final = frozenset("lawmakers legislators parliamentarians senators mps deputies".split())
_ABOUT: Final = frozenset({"about", "over", "against", "from", "regarding", "concerning"})
# "On the sidelines in", "on stage in": where somebody stands.
_ON: Final = frozenset(
    "stage board tarmac sidelines margins fringes foot steps balcony square terrace lawn way"
    " eve visit trip stop tour beach runway podium rostrum platform floor holiday".split()
)
_ELSEWHERE: Final = frozenset(
    "based killed born living stationed located wounded buried detained jailed held fighting fought"
    " serving deployed siege bombing massacre blast earthquake crash flood shooting fire".split()
)
_MEDIA: Final = (
    "newspaper",
    "broadcaster",
    "channel",
    "magazine",
    "agency",
    "station",
    "paper",
    "daily",
)
_REACHING: Final = frozenset({"arrive", "meet", "host", "speak"})
_BETWEEN: Final = frozenset(
    ", and then to or on later in & from there before after ( ) as well".split()
)
_HEADS: Final = frozenset(
    "city town resort village capital base peninsula territory spa republic island state emirate"
    " suburb outskirts district port region centre center streets kingdom nation tour".split()
)


def accepts(
    nodes: Sequence[Node], j: int, prep: str, prep_at: int, kind: str, found: Destinations
) -> bool:
    """Return whether the place at j is one that a movement of the kind leads to.

    `prep` is the kind of the preposition at `prep_at`, empty where none stands between. A place
    that only tells more of the last one takes its stead in `found`.
    """
    node = nodes[j]
    if found.places:
        return _continues(nodes, j, prep, kind, found)
    if nodes[prep_at].low == "outside" and (node.area == "state" or kind not in _REACHING):
        # "Travels outside Russia" leads nowhere; "landed outside Ulaanbaatar" is in Mongolia.
        return False
    if (
        prep == "in"
        and kind in {"meet", "speak", "host", "noun-meet"}
        and node.area == "state"
        and prep_at - found.stop > 4
        and _matter(nodes[prep_at - 1])
    ):
        # "Spoke to X and appealed for an end of violence in Ukraine": not where they spoke.
        return False
    if prep == "in" and kind in {"meet", "speak"} and stray(nodes, found.stop, prep_at):
        return False
    if found.anaphor == "indefinite" and nodes[j - 1].low == ",":
        return any("country" in n.tags for n in nodes[max(0, j - 4) : j])
    if kind == "visit" and prep == "" and j > 0:
        return True
    if kind == "speak" and j - prep_at <= 2:
        if node.low.endswith(_HOUSES) or node.area == "un":
            return True
        if j + 1 < len(nodes) and nodes[j + 1].low in _MEMBERS:
            return True
    if kind == "skip" and prep == "from":
        return j - prep_at <= 2
    if prep == "on":
        return node.low.endswith(("soil", "territory", "island"))
    if nodes[j - 1].low == "," and j - 2 > prep_at and nodes[j - 2].time is not None:
        # "Met X in July, Syria was discussed": the preposition has its object.
        return False
    if prep in {"to", "in", "for", "via"}:
        if prep == "for" and kind not in {"leave", "go", "back", "noun"}:
            return False
        if prep == "in" and kind == "leave" and found.event is None:
            return False
        return _led(nodes, j, prep, prep_at, kind)
    if prep == "of" and j - prep_at <= 2:
        head = nodes[prep_at - 1]
        return "country" in head.tags or head.low in _HEADS
    flees = kind == "back" and nodes[prep_at].low.startswith(("flee", "fled"))
    if (kind in {"leave", "arrive", "host", "skip", "overfly", "transit"} or flees) and prep == "":
        return j - prep_at <= 3 or nodes[j - 1].kind in {"word", "event"}
    return False


def stray(nodes: Sequence[Node], i: int, prep_at: int) -> bool:
    """Return whether "in" at prep_at places what a deed at i is about, and not the deed.

    "Spoke about the attack in Berlin", "a letter from supporters in Berlin", "a paper in Berlin".
    """
    head = nodes[prep_at - 1]
    if prep_at - 1 <= i or head.kind == "actor":
        return head.low.endswith(_MEDIA)
    if head.low in _ELSEWHERE or "stop" in head.tags or head.low.split()[-1] in _MEDIA:
        return True
    for k in range(prep_at - 1, max(i, prep_at - 6), -1):
        node = nodes[k]
        if node.time is not None or node.kind == "sign":
            return False
        if node.low == "on":
            return k + 1 < prep_at and head.low not in _ON
        if node.low in _ABOUT:
            return True
        if "prep" in node.tags or node.kind == "actor":
            return False
    return False


def _continues(nodes: Sequence[Node], j: int, prep: str, kind: str, found: Destinations) -> bool:
    """Whether the place at j goes on the list that the last accepted one began."""
    node = nodes[j]
    between = nodes[found.stop + 1 : j]
    lows = {n.low for n in between}
    if len(between) <= 8 and all(_links(n) for n in between):
        if "and" not in lows and "or" not in lows and _acts(nodes, j):
            # "To visit A next week, B demands his arrest".
            return False
        if lows & {",", "and", "then", "or", "&"} and "with" not in lows:
            return True
        if "well" in lows and "as" in lows:
            return True
        if kind == "leave" and between and between[-1].low in {"for", "to"}:
            found.home = found.places[-1]
            found.places.clear()
            return True
        if found.places[-1].iso3 == node.iso3 and prep in {"in", "to"}:
            found.places[-1] = _finer(found.places[-1], node)
            found.end = node.end
            return False
    return "to" in lows and "from there" in " ".join(n.low for n in between[-4:])


def _acts(nodes: Sequence[Node], j: int) -> bool:
    """Whether the place at j is the subject of what follows."""
    after = nodes[j + 1] if j + 1 < len(nodes) else None
    return (
        after is not None
        and after.kind == "word"
        and after.time is None
        and after.low.isalpha()
        and after.tags.keys().isdisjoint({"prep", "conj", "adv", "cue", "rel", "det"})
    )


def _links(node: Node) -> bool:
    """Whether the node can stand between two places of one list."""
    return (
        node.low in _BETWEEN
        or node.time is not None
        or not node.tags.keys().isdisjoint({"prep", "adv", "det"})
    )


def _led(nodes: Sequence[Node], j: int, prep: str, prep_at: int, kind: str) -> bool:
    """Whether a preposition leads to the place, past what only describes the place."""
    gap = j - prep_at
    if gap <= 1:
        return _place_fits(nodes, prep_at, kind, prep)
    middle = nodes[prep_at + 1 : j]
    if any(n.kind == "actor" and not n.poss for n in middle):
        return _street(middle) and _place_fits(nodes, prep_at, kind, prep)
    if all(_describes(n) for n in middle) or _street(middle):
        return True
    return (
        gap <= 3
        and kind in {"visit", "go", "arrive", "leave", "noun", "back"}
        and all(n.kind == "word" and not n.tags for n in middle)
    )


def _describes(node: Node) -> bool:
    return (
        node.low in SOFT
        or node.low in {"the", "-"}
        or node.kind in {"adj", "event"}
        or node.time is not None
        or not node.tags.keys().isdisjoint({"det", "adv", "title"})
    )


def _matter(node: Node) -> bool:
    return (
        node.kind == "word"
        and node.tags.keys() <= {"stop"}
        and node.time is None
        and not node.cap
        and node.low.isalpha()
        and node.low not in {"person", "public", "private", "held", "week", "sidelines"}
    )


def _street(middle: Sequence[Node]) -> bool:
    """ "In Wan Chai, Hong Kong": an unknown name and a comma before the place."""
    return (
        2 <= len(middle) <= 5
        and middle[-1].low == ","
        and all(
            n.cap and n.person is None and n.title is None
            for n in middle[:-1]
            if "det" not in n.tags
        )
    )


def _place_fits(nodes: Sequence[Node], prep_at: int, kind: str, prep: str) -> bool:
    if kind in {"meet", "speak", "host", "noun-meet"}:
        return prep in {"in", "via"} or (prep == "to" and kind == "host")
    return not (
        prep == "to"
        and prep_at > 0
        and nodes[prep_at - 1].low in {"according", "threat", "aid", "war", "close", "ambassador"}
    )


def _finer(old: Node, new: Node) -> Node:
    return new if new.place else old
