"""What a pronoun, a title or a pair can refer to in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from dedere.reader.grammar import is_object
from dedere.reader.nodes import Node

_BODIES: Final = frozenset(
    "news agency agencies media times post standard television tv radio ministry council court"
    " international watch union commission committee organisation organization university house"
    " institute party group police officials leaders ministers delegation delegates people army"
    " government forces team troops lawmakers diplomats presidents activists lawyers reporters"
    " journalists sources authorities senate parliament congress statute tass novosti interfax"
    " reuters afp bloomberg".split()
)

# What is said of a leader whoever he leads.
_DESCRIBING: Final = frozenset(
    "old veteran elderly ageing aging powerful authoritarian autocratic reclusive isolated wartime"
    " fugitive indicted exiled beleaguered divisive populist".split()
)
# Second halves of words that describe a leader: "long-time", "hard-line", "long-serving".
_ENDING: Final = frozenset("time line serving running ruling standing term lived".split())

_FRONTING: Final = frozenset(
    {"during", "on", "in", "after", "before", "ahead of", "following", "at"}
)
_HAVING: Final = frozenset({"has", "have", "had"})
_MEETING: Final = frozenset({"meet", "meets", "met"})
BOTH: Final = frozenset(
    {"two leaders", "two men", "two presidents", "both leaders", "both men", "both presidents",
     "pair", "duo"}
)  # fmt: skip


def can_be_he(nodes: Sequence[Node], at: int) -> bool:
    """Whether an actor can be "he" in the next sentence: an agency or a newspaper cannot."""
    node = nodes[at]
    after = nodes[at + 1].low if at + 1 < len(nodes) else ""
    if not _BODIES.isdisjoint(node.bare.split()) or after in _BODIES:
        return False
    if "leader" in node.tags or node.title is not None:
        return True
    return at == 0 or "det" not in nodes[at - 1].tags


def is_role(nodes: Sequence[Node], at: int) -> bool:
    """ "Named Y as acting president while he travels": an office, and nobody who acts."""
    if at == 0 or nodes[at - 1].low != "as" or nodes[at].name is not None:
        return False
    after = nodes[at + 1].tags.keys() if at + 1 < len(nodes) else set()
    return nodes[at].title is not None and not after & {"aux", "verb", "say"}


def named_behind(nodes: Sequence[Node], at: int) -> Node | None:
    """ "In Helsinki, where he met leaders, Y denied it": the one whom the main clause names."""
    if nodes[0].low not in {"in", "at"} or nodes[at - 1].low != "where" or at > 6:
        return None
    if nodes[at].low not in {"he", "she"}:
        return None
    for k in range(at + 1, min(len(nodes) - 1, at + 12)):
        if nodes[k].low == ",":
            after = nodes[k + 1]
            return after if after.kind == "actor" and after.name and not after.poss else None
    return None


def no_kin(nodes: Sequence[Node], at: int) -> bool:
    """ "Rodrigo Duterte of Quezon City, no relation to the ex-president": somebody else."""
    after = [n.low for n in nodes[at + 1 : at + 10]]
    if not _HAVING.isdisjoint(after):
        # "Has no relation to the firm".
        return False
    for first, second in pairwise(after):
        if first in {"no", "not"} and second in {"kin", "relation", "relative", "related"}:
            return True
        if first == "a" and second == "namesake":
            return True
    return False


def of_something_else(nodes: Sequence[Node], at: int) -> bool:
    """ "The mercenary leader": a leader of something else than a state; not "the long-time"."""
    before = nodes[at - 1]
    if before.low in _ENDING and at > 2 and nodes[at - 2].low == "-":
        return False
    return (
        before.kind == "word"
        and not before.tags
        and not before.cap
        and before.low.isalpha()
        and before.low not in _DESCRIBING
    )


def of_another(nodes: Sequence[Node], at: int) -> bool:
    """ "A meeting with Y ahead of his trip": the trip is Y's."""
    if at < 2 or nodes[at - 1].low not in {"ahead of", "before", "during", "on"}:
        return False
    other = nodes[at - 2]
    return (
        other.kind == "actor"
        and other.person is None
        and not other.poss
        and is_object(nodes, at - 2)
        and can_be_he(nodes, at - 2)
    )


def of_the_next(nodes: Sequence[Node], at: int) -> bool:
    """ "During his visit to Moscow, Orban told": the visitor is who is named behind the comma."""
    if at == 0 or at > 2 or nodes[at - 1].low not in _FRONTING:
        return False
    comma = next((k for k in range(at + 1, min(len(nodes), at + 14)) if nodes[k].low == ","), None)
    if comma is None:
        return False
    place = next((n for n in nodes[at:comma] if n.kind == "place"), None)
    for k in range(comma + 1, min(len(nodes) - 1, comma + 3)):
        node = nodes[k]
        if node.kind == "actor":
            if node.person is not None or node.name is None or node.poss or place is None:
                return False
            return node.iso3 != place.iso3 and can_be_he(nodes, k) and not _host(node, place)
        if "det" not in node.tags:
            return False
    return False


def _host(actor: Node, place: Node) -> bool:
    """Whether the place is in the state that the leader leads."""
    return any(str(place.iso3) in str(leads) for leads in actor.tags.get("leader", ()))


def is_another(nodes: Sequence[Node], at: int) -> bool:
    """ "For Y to visit, the palace spirited him out": he is Y, whom the sentence names."""
    near = next(
        (n for n in reversed(nodes[:at]) if n.kind in {"actor", "place"} and not n.poss), None
    )
    if near is None or near.kind != "place":
        return False
    return any(
        n.kind == "actor" and n.person is None and can_be_he(nodes, k)
        for k, n in enumerate(nodes[:at])
    )


def nearest_person(nodes: Sequence[Node], at: int) -> str | None:
    """ "Amnesty demands the arrest of X during his visit": an organisation is no "he"."""
    actors = [n for n in nodes[:at] if n.kind == "actor"]
    if len(actors) < 2 or actors[-1].person is None or actors[-1].poss:
        return None
    others = [n for n in actors if n.person is None]
    if any(n.title is not None or "leader" in n.tags or n.iso3 for n in others):
        return None
    return actors[-1].person


def junta_of(nodes: Sequence[Node], at: int) -> str | None:
    """The state of "Myanmar's military leader"."""
    if at < 2 or nodes[at - 1].low not in {"military", "junta", "army"}:
        return None
    owner = nodes[at - 2]
    return owner.iso3 if owner.poss or owner.kind == "adj" else None


def regime_of(nodes: Sequence[Node], at: int) -> str | None:
    """The state of "the head of Myanmar's military government"."""
    after = list(nodes[at + 1 : at + 6])
    if len(after) < 3 or after[0].low != "of":
        return None
    iso3 = next((n.iso3 for n in after[1:3] if n.iso3 and (n.poss or n.kind == "adj")), None)
    if iso3 and any(n.low in {"government", "junta", "regime", "state"} for n in after[2:]):
        return iso3
    return None


def person_joined(nodes: Sequence[Node]) -> str | None:
    """The person among subjects joined by "and", of whom the next sentence says "they"."""
    for k, node in enumerate(nodes[:-2]):
        if node.kind != "actor" or node.poss:
            continue
        if node.low in BOTH and node.person is not None:
            return node.person
        after = nodes[k + 2]
        if nodes[k + 1].low == "and" and after.kind == "actor" and not after.poss:
            return node.person or after.person
    return _who_meet(nodes)


def _who_meet(nodes: Sequence[Node]) -> str | None:
    """ "X will meet Y": of both the next sentence says "they"."""
    at = next((k for k, n in enumerate(nodes) if n.low in _MEETING and n.kind == "word"), None)
    if at is None:
        return None
    before = next((n for n in reversed(nodes[max(0, at - 6) : at]) if n.kind == "actor"), None)
    after = next((n for n in nodes[at + 1 : at + 5] if n.kind == "actor"), None)
    if before is None or after is None or before.poss or after.poss:
        return None
    return before.person or after.person


def speaks_of_them(nodes: Sequence[Node]) -> bool:
    return any(node.low == "they" and node.person is not None for node in nodes)


def is_definite(nodes: Sequence[Node], at: int) -> bool:
    """Return whether a bare title speaks of somebody known: "the president", not "a leader"."""
    if at + 1 < len(nodes) and nodes[at + 1].low == "of":
        after = nodes[at + 2] if at + 2 < len(nodes) else None
        if after is not None and after.low in {"the", "a"} and at + 3 < len(nodes):
            after = nodes[at + 3]
        if after is None or after.kind != "place":
            return False
    for k in range(at - 1, max(-1, at - 5), -1):
        node = nodes[k]
        if node.low in {"a", "an", "another", "any", "no", "every", "each"}:
            return False
        if "det" in node.tags or "poss" in node.tags or node.poss or node.kind != "word":
            return True
        if node.tags:
            return True
        if node.cap:
            return False
    return True
