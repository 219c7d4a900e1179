"""Where a visit leads whose own phrase names no place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.standing import hyphened, joined

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence


def _object(nodes: Sequence[Node], k: int) -> bool:
    """Whether a verb has the node as its object, articles aside."""
    j = k - 1
    while j > 0 and "det" in nodes[j].tags:
        j -= 1
    if j < 0 or nodes[j].kind != "word":
        return False
    if "verb" in nodes[j].tags:
        return True
    # "To invade Ukraine", "invading Ukraine": verbs that no list knows.
    unknown = not nodes[j].tags and nodes[j].low.isalpha()
    return unknown and (nodes[j].low.endswith("ing") or (j > 0 and nodes[j - 1].low == "to"))


def inviting(s: Sentence, i: int) -> list[Node]:
    """ "A goodwill trip at the invitation of X of Russia and Y of Belarus": the hosts' states."""
    nodes = s.nodes
    at = next((k for k in range(i + 1, len(nodes)) if nodes[k].tags.get("noun") == "invite"), None)
    if at is None or at + 1 >= len(nodes) or nodes[at + 1].low not in {"of", "from"}:
        return []
    found: dict[str, Node] = {}
    for k in range(at + 2, min(len(nodes), at + 24)):
        node = nodes[k]
        if node.kind == "place" and node.iso3 and not node.poss:
            found.setdefault(node.iso3, node)
        elif node.kind == "actor" and node.person is None:
            host = s._nation(node, k)
            if host is not None and host.iso3:
                found.setdefault(host.iso3, host)
        elif "verb" in node.tags and node.kind == "word":
            break
    return list(found.values())


def _led(nodes: Sequence[Node], k: int) -> bool:
    """Whether a preposition governs the node, articles aside."""
    j = k - 1
    while j > 0 and "det" in nodes[j].tags:
        j -= 1
    return j >= 0 and "prep" in nodes[j].tags


_DUTIES: Final = frozenset(
    "duty obligation obliged bound required compelled refusal failure refused failed authorities"
    " government police officials".split()
)


def arrester(s: Sentence, stop: int) -> Node | None:
    """Return the state that is to arrest the traveller before `stop`; his visit is there.

    "Urged Mongolia to arrest X during his visit", "Mongolia must arrest X when he comes".
    """
    nodes = s.nodes
    for v in range(min(stop, len(nodes)) - 1, max(-1, stop - 14), -1):
        verb = nodes[v].tags.get("verb") if nodes[v].kind == "word" else None
        if verb is None or verb[0] != "arrest":
            continue
        _, j = governed(nodes, v)
        while j > 0 and (nodes[j].low in _DUTIES or nodes[j].low in {"a", "the", "to", "has"}):
            j -= 1
        if j < 0:
            return None
        node = nodes[j]
        if node.kind == "place":
            return node
        if node.kind in {"actor", "adj"} and node.person is None and node.iso3:
            place = Node(node.start, node.end, node.low, {}, "place")
            place.iso3, place.area = node.iso3, "state"
            return place
        return None
    return None


def only_place(s: Sentence, left: int, i: int, found: Destinations) -> None:
    """ "India looks forward to X's visit": the one state or city that is the clause's subject."""
    nodes = s.nodes
    subjects = [
        node
        for k, node in enumerate(nodes[:left])
        if node.kind == "place"
        and not hyphened(nodes, k)
        and (k == 0 or not _led(nodes, k) or node.poss)
        and not _object(nodes, k)
        and node.area != "site"
        and "stop" not in nodes[k + 1].tags
        and not _beside_adjective(nodes, k)
    ]
    if not subjects and left > 0 and nodes[left - 1].low in {"during", "after", "before", "on"}:
        comma = next((k for k in range(i + 1, min(len(nodes), i + 8)) if nodes[k].low == ","), None)
        if comma is not None and comma + 1 < len(nodes) and nodes[comma + 1].kind == "place":
            subjects = [nodes[comma + 1]]
    if len({node.iso3 for node in subjects}) != 1:
        return
    at = nodes.index(subjects[0])
    if any("say" in node.tags for node in nodes[at:i]):
        return
    found.places = [subjects[0]]


def _beside_adjective(nodes: Sequence[Node], k: int) -> bool:
    """ "U.S. and European diplomats": the name of the state describes those who follow."""
    return k + 2 < len(nodes) and nodes[k + 1].low in {"and", "or"} and nodes[k + 2].kind == "adj"


def scene_of_presence(s: Sentence, left: int) -> Node | None:
    """ "Walked out of the rite in Kampala in protest at X's presence": the town just named."""
    nodes = s.nodes
    for k in range(left - 1, max(0, left - 10), -1):
        node = nodes[k]
        if node.kind == "place":
            there = node.area in {"city", "site"} and nodes[k - 1].low in {"in", "at"}
            return node if there and not node.poss else None
        if node.kind == "sign" and node.low != ",":
            return None
    return None


def host_cancels(s: Sentence, g: int, found: Destinations) -> None:
    """ "Germany cancels X's visit", "urged Germany and Britain to cancel": the hosts are named."""
    nodes = s.nodes
    if g < 0 or "verb" not in nodes[g].tags or nodes[g].kind != "word":
        return
    if nodes[g].tags["verb"][0] not in {"cancel", "postpone", "expect", "host"}:
        return
    _, j = governed(nodes, g)
    found.places = _among_states(nodes, j)
    while j >= 0 and nodes[j].kind == "place" and not nodes[j].poss:
        found.places.insert(0, nodes[j])
        if j > 1 and "conj" in nodes[j - 1].tags:
            j -= 2
        else:
            break


def _among_states(nodes: Sequence[Node], j: int) -> list[Node]:
    """ "A and B are among the countries that cancelled X's visit": the states that are named."""
    if j < 1 or nodes[j].low not in {"that", "which"} or nodes[j - 1].low not in _STATES:
        return []
    for k in range(j - 2, max(0, j - 8), -1):
        if nodes[k].low in {"are", "were"}:
            return joined(nodes, k - 1) if nodes[k - 1].kind == "place" else []
    return []


_STATES: Final = frozenset({"countries", "states", "nations", "governments"})


def is_place(s: Sentence, i: int, *, led: bool = False) -> list[Node]:
    """ "X's next stop on Wednesday is Riyadh", "X's only journey was to Hungary" (`led`)."""
    be = to = False
    for node in s.nodes[i + 1 : i + 12]:
        if node.low == "to" and be:
            to = True
        elif node.kind == "word" and node.tags.get("aux") in {"is", "was", "be", "will", "would"}:
            be = True
        elif be and node.kind == "place" and not node.poss:
            return [node] if to or not led else []
        elif be and "det" not in node.tags and node.time is None:
            return []
    return []
