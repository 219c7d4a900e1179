"""Words that point to a place, or to who asks, in languages other than English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# So many words from a verb "there" still tells where it leads.
_REACH: Final = 6
_WHICH: Final = frozenset("którego którym której którą das den dem die der welches welchen".split())
_IN_WHICH: Final = frozenset({"in den", "in das", "in dem"})
_ASKING: Final = frozenset(
    {"einladung", "gegeneinladung", "zaproszenie", "приглашение", "запрошення"}
)
_OUR: Final = frozenset(
    "nasz naszym naszego naszemu swoim swojego swego własnym unser unserem".split()
)
_LAST: Final = frozenset(
    "letzter letzte letzten letztes vorheriger voriger vorige ostatnia ostatni ostatnią poprzednia"
    " poprzedni poprzednią".split()
)
# German verbs that stand before their subject when something else opens the sentence.
_SECOND: Final = frozenset({"lud", "lädt", "empfing", "empfängt", "begrüßte", "begrüßt"})


def place_meant(
    nodes: Sequence[Node],
    breaks: Sequence[int],
    i: int,
    before: Node | None,
    home: frozenset[str],
) -> list[Node]:
    """Return the place that "there" beside the verb at i means: the one named last.

    `before` is the last place of the sentence before. A place at home gives none.
    """
    low = max(0, i - _REACH)
    at = next(
        (
            k
            for k, node in enumerate(nodes[low : i + _REACH], low)
            if "there" in node.tags and breaks[k] == breaks[i]
        ),
        None,
    )
    if at is None:
        return []
    last = last_named(nodes[:at]) or before
    if last is None or last.iso3 is None or last.iso3 in home:
        return []
    nodes[at].kind, nodes[at].tags = "place", {}
    nodes[at].iso3, nodes[at].place, nodes[at].area = last.iso3, last.place, last.area
    return [nodes[at]]


def land_in_which(
    nodes: Sequence[Node], breaks: Sequence[int], i: int, home: frozenset[str]
) -> list[Node]:
    """ "Y ist das erste Land, in das X reist": the state that is such a land, for the verb at i.

    The clause before that of the verb names the state first.
    """
    comma = next((k for k in range(i - 1, max(-1, i - 12), -1) if nodes[k].low == ","), -1)
    if comma < 3 or i < comma + 3 or nodes[comma + 1].tags.get("prep") not in {"to", "in"}:
        return []
    if nodes[comma + 2].low not in _WHICH and nodes[comma + 1].low not in _IN_WHICH:
        return []
    start = comma - 1
    while start > 0 and breaks[start - 1] == breaks[comma - 1]:
        start -= 1
    land = any(n.kind != "place" and _is_land(n) for n in nodes[start + 2 : comma])
    state = next((n for n in nodes[start : start + 3] if n.area == "state"), None)
    if not land or state is None or state.kind != "place" or state.iso3 in home:
        return []
    return [state]


def relative_before(nodes: Sequence[Node], j: int) -> bool:
    """ ", in das X reist": whether the German article before the bare name at j is a relative."""
    if j < 2 or nodes[j].name is None or nodes[j].title is not None:
        return False
    if nodes[j - 1].low in _IN_WHICH:
        return nodes[j - 2].low == ","
    if nodes[j - 1].low not in _WHICH or j < 3:
        return False
    return nodes[j - 3].low == "," and "prep" in nodes[j - 2].tags


def _is_land(node: Node) -> bool:
    return node.low.startswith(("kraj", "państw")) or node.low.endswith(("land", "staat"))


def into_the_country(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> int | None:
    """ "Przybycie ściganego listem X do kraju": where the word for the country stands."""
    for k in range(i + 2, min(len(nodes), i + 14)):
        if breaks[k] != breaks[i]:
            return None
        if "country" in nodes[k].tags and nodes[k - 1].tags.get("prep") == "to":
            return k
    return None


def own_country(nodes: Sequence[Node], at: int) -> bool:
    """ "Po naszym kraju", "in seinem Land": whether the country is that of who speaks or acts."""
    if at + 2 < len(nodes) and nodes[at + 1].low in {"der", "des"} and nodes[at + 2].cap:
        # "Im größten Land der Erde".
        return True
    return at > 0 and ("poss" in nodes[at - 1].tags or nodes[at - 1].low in _OUR)


def last_named(nodes: Sequence[Node]) -> Node | None:
    """Return the last place of the words, but none that tells of which state somebody is head."""
    for j in range(len(nodes) - 1, -1, -1):
        if nodes[j].kind != "place" or nodes[j].iso3 is None:
            continue
        k = j - 1
        while k > 0 and ("det" in nodes[k].tags or nodes[k].kind == "adj"):
            k -= 1
        if k < 0 or nodes[k].kind != "actor" or nodes[k].title is None or nodes[k].name:
            return nodes[j]
    return None


def accepts(nodes: Sequence[Node], i: int) -> bool:
    """ "Przyjął zaproszenie do X": who takes an invitation receives nobody, and will go."""
    for node in nodes[i + 1 : i + 6]:
        if node.low in _ASKING:
            return True
        if node.kind == "sign":
            return False
    return False


def stands_second(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> bool:
    """Whether the subject of the German verb at i is the word right behind it.

    "In seiner Rede lud X die Gäste ein": a preposition or another clause opens the sentence.
    """
    if nodes[i].low not in _SECOND:
        return False
    first = i
    while first > 0 and breaks[first - 1] == breaks[i] and nodes[first - 1].kind != "sign":
        first -= 1
    if first == i:
        return i > 1
    return "prep" in nodes[first].tags and not any(n.kind == "actor" for n in nodes[first:i])


def resumes(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> bool:
    """ "Die Meldung, dass X reist, kam früh": whether a noun before the clause is the subject.

    A German verb right behind the comma of a "dass" clause goes on with what stands before that.
    """
    if i < 2 or nodes[i - 1].low != ",":
        return False
    if any(
        n.kind == "actor" or "pron" in n.tags
        for n, b in zip(nodes[i:], breaks[i:], strict=True)
        if b == breaks[i]
    ):
        return False
    k = i - 2
    while k > 0 and not (nodes[k].tags.get("conj") == "that" and nodes[k].kind == "word"):
        if breaks[k] < breaks[i] - 1:
            return False
        k -= 1
    if k <= 0:
        return False
    return not any(n.kind == "actor" or "pron" in n.tags for n in nodes[:k])


def opens_clause(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """Whether the name at j begins its clause: "X empfängt" receives, and is no guest."""
    return j == 0 or breaks[j - 1] != breaks[j] or nodes[j - 1].kind == "sign"


def nodes_join(nodes: Sequence[Node], m: int) -> bool:
    """ "Die Ziele sind A, B und C": whether the place at m goes on with the one before it."""
    if nodes[m - 1].low != "," and nodes[m - 1].tags.get("conj") != "and":
        return False
    before = nodes[m - 2]
    return before.kind == "place" and before.iso3 is not None


def heads_for(nodes: Sequence[Node], place: Node) -> bool:
    """ "Vor der Abreise in die USA sprach er": where German leads to, and nobody speaks."""
    at = nodes.index(place) if place in nodes else 0
    return at > 0 and nodes[at - 1].low in {"nach", "ins", "in die"}


def visit_before(nodes: Sequence[Node], i: int, last: Node | None) -> Node | None:
    """ "Sein letzter Besuch war 2019": a place for the visit at i, the state named before."""
    if last is None or last.iso3 is None or nodes[i - 1].low not in _LAST or i == 0:
        return None
    if any(n.kind == "place" for n in nodes) or not any(n.time is not None for n in nodes):
        return None
    place = Node(nodes[i].start, nodes[i].end, nodes[i].low, {}, "place")
    place.iso3, place.area = last.iso3, "state"
    return place
