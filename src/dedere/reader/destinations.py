"""Where the movement of a word leads: the places and meetings to its right."""

from __future__ import annotations

from collections.abc import Sequence

from dedere.reader.events import Destinations
from dedere.reader.grammar import is_object
from dedere.reader.nodes import Node
from dedere.reader.prepositions import accepts
from dedere.reader.standing import hyphened, is_noun, modifies

PRESENCE = frozenset({"meet", "speak"})

_QUOTES = frozenset({'"', "”", "“", "„", "»", "«", "‘", ":"})

_STATES = frozenset(
    "states nations capitals places destinations neighbours signatories members parties".split()
)

_TIMES = frozenset({"times", "abroad", "overseas", "trips", "visits", "countries"})

_STOPS = frozenset({".", ";", "!", "?", "…"})


def destinations(nodes: Sequence[Node], i: int, kind: str) -> Destinations:
    """Find where the movement of the trigger at i leads, to its right."""
    found = Destinations(end=nodes[i].end, stop=i)
    prep = ""
    prep_at = i
    if nodes[i].low.endswith((" to", " for", " in", " into", " at", " on")):
        prep = "to"
    elif nodes[i].low.endswith(" from"):
        prep = "from"
    j = i + 1
    count = len(nodes)
    while j < count and j - i < 34:
        node = nodes[j]
        tags = node.tags
        if node.kind == "sign":
            if node.low in _STOPS or (
                node.low in _QUOTES
                and not (kind in {"visit", "go"} and node.low == ":" and _listed(nodes, i, j))
                and (j - i > 1 or kind == "speak")
                and not _scare(nodes, j)
            ):
                break
            if node.low == "," and found.places and not _continues(nodes, j + 1):
                break
            if node.low == "," and _speaks(nodes, j + 1):
                break
        elif node.kind == "place":
            if node.poss or hyphened(nodes, j) or modifies(nodes, j):
                pass
            elif accepts(nodes, j, prep, prep_at, kind, found):
                found.places.append(node)
                found.end = node.end
                found.stop = j
            elif prep == "from" and found.home is None:
                found.home = node
        elif node.kind == "event":
            if (
                found.event is None
                and (prep != "of" or node.forum or kind == "skip")
                and not found.places
            ):
                found.event = node
                if found.end < node.end and kind in {"attend", "skip", "go", "visit", "speak"}:
                    found.end = node.end
            elif found.event is not None and node.forum and not found.event.forum and j - i < 14:
                found.event.forum = node.forum
        elif (
            (
                "conj" in tags
                and tags["conj"] == "sub"
                and (j > i + 1 or node.low in {"since", "amid"})
                and not (node.low == "as" and nodes[j - 1].low == "such")
                and not (kind == "meet" and node.low == "during")
                and not _last(nodes, j)
            )
            or (kind == "noun-meet" and tags.get("aux") in _BE and not _tells_where(nodes, j))
            or (node.low == "due" and j + 1 < count and nodes[j + 1].low == "to")
        ):
            break
        elif (dash := _beyond_clause(nodes, j, kind)) is not None:
            j = dash
            continue
        elif tags.get("conj") == "that":
            if j - i > 1 or kind == "speak":
                break
        elif (kind == "speak" and "pron" in tags and j - i < 3 and tags["pron"] != "they") or (
            "rel" in tags and j - i > 1 and (found.places or kind != "attend")
        ):
            break
        elif "verb" in tags and node.kind == "word" and j - i > 1:
            other = tags["verb"][0]
            if other in {"represent", "send"} and nodes[j - 1].low == "to":
                break
            if "noun" in tags and "det" in nodes[j - 1].tags:
                pass
            elif (
                other in {"visit", "go", "arrive", "leave", "back"} and not is_noun(nodes, j)
            ) or (found.places and other in PRESENCE):
                break
        elif "country" in tags and found.anaphor is None and j - i < 8 and not found.places:
            before = nodes[j - 1]
            if before.low in {"the", "this", "that"}:
                found.anaphor = "country"
            elif "det" in before.tags or prep:
                found.anaphor = "indefinite"
            if found.anaphor:
                found.end = max(found.end, node.end)
        elif (
            kind == "go"
            and node.person is not None
            and j - i < 4
            and nodes[j - 1].low in {"with", "accompany", "accompanied", "accompanies"}
        ):
            found.anaphor = "there"
        elif node.low == "it" and kind == "attend" and prep == "in" and not found.places:
            found.anaphor = found.anaphor or "there"
        elif node.low in {"there", "here"} and not found.places and j - i < 4:
            found.anaphor = found.anaphor or "there"
            found.end = node.end
        elif node.kind == "actor" and j - i > 1 and _new_clause(nodes, j):
            break
        if (
            node.low in {"including", "as", "like"}
            and kind in {"visit", "go", "stay", "attend", "noun"}
            and any(
                "country" in n.tags or n.low in _STATES or n.low in _TIMES
                for n in nodes[max(i, j - 3) : j]
            )
        ) or (
            node.low in {"-", "–", "—", ":"}
            and kind in {"visit", "go"}
            and not found.places
            and j + 1 < len(nodes)
            and nodes[j + 1].kind == "place"
            and any(n.low in _STATES for n in nodes[max(i, j - 10) : j])
        ):
            prep, prep_at, found.anaphor = "to", j, None
        elif "prep" in tags:
            prep = tags["prep"]
            prep_at = j
        elif node.kind == "word" and "verb" in tags and node.kind == "word":
            prep = ""
            prep_at = j
        j += 1
    return found


def _last(nodes: Sequence[Node], j: int) -> bool:
    """ "Twice before, both in": a conjunction that ends its clause is an adverb."""
    if j + 1 < len(nodes) and nodes[j + 1].time is not None:
        return nodes[j].low in {"since", "until"}
    return nodes[j].low in {"before", "since", "once"} and (
        j + 1 >= len(nodes) or nodes[j + 1].kind == "sign"
    )


def _beyond_clause(nodes: Sequence[Node], j: int, kind: str) -> int | None:
    """ "Visit states that are no parties – A and B": the dash behind the clause about states."""
    if kind not in {"visit", "go"} or nodes[j].low not in {"that", "which", "who"}:
        return None
    if nodes[j - 1].low not in _STATES and "country" not in nodes[j - 1].tags:
        return None
    for m in range(j + 1, min(len(nodes) - 1, j + 12)):
        if nodes[m].low in {"–", "—", ":"} and nodes[m + 1].kind == "place":
            return m
    return None


_BE = frozenset({"is", "was", "will", "would", "have", "had", "may"})

_WHERE = frozenset("held hold scheduled planned due set place happen happened be been".split())


def _tells_where(nodes: Sequence[Node], j: int) -> bool:
    """Whether the predicate of a meeting says where it is: "will be held in"."""
    return any(n.low.split()[-1] in _WHERE for n in nodes[j + 1 : j + 5])


def _listed(nodes: Sequence[Node], i: int, j: int) -> bool:
    """ "Visited six countries: A, B": the mark opens the list of what was visited."""
    return (
        j + 1 < len(nodes)
        and nodes[j + 1].kind == "place"
        and any(n.low in _STATES or "country" in n.tags for n in nodes[i:j])
    )


def _scare(nodes: Sequence[Node], j: int) -> bool:
    """Whether the mark at j opens or closes a quotation of a few words: a "private" citizen."""
    closing = {"“": "”", "‘": "’", "„": "“", '"': '"'}
    end = closing.get(nodes[j].low)
    if end and any(n.low == end for n in nodes[j + 1 : j + 5]):
        return True
    opening = {"”": "“", "’": "‘", '"': '"'}.get(nodes[j].low)
    return bool(opening) and any(n.low == opening for n in nodes[max(0, j - 4) : j])


def _continues(nodes: Sequence[Node], j: int) -> bool:
    if j >= len(nodes):
        return False
    node = nodes[j]
    if "conj" in node.tags and node.tags["conj"] == "and":
        j += 1
    if j >= len(nodes):
        return False
    while j + 1 < len(nodes) and ("det" in nodes[j].tags or nodes[j].low in {"in", "finally"}):
        j += 1
    if nodes[j].low in {"then", "to", "on", "later"}:
        j += 1
        while j < len(nodes) and nodes[j].low in {"to", "on", "in"}:
            j += 1
    return j < len(nodes) and nodes[j].kind == "place"


def _speaks(nodes: Sequence[Node], j: int) -> bool:
    for k in range(j, min(len(nodes), j + 7)):
        if "say" in nodes[k].tags:
            return True
        if nodes[k].low == "," or "verb" in nodes[k].tags:
            return False
    return False


def _new_clause(nodes: Sequence[Node], j: int) -> bool:
    """An actor followed by a finite verb starts a clause of its own."""
    if is_object(nodes, j) or nodes[j].poss:
        return False
    if "conj" not in nodes[j - 1].tags and nodes[j - 1].low != ",":
        return False
    for k in range(j + 1, min(len(nodes), j + 4)):
        tags = nodes[k].tags
        if "aux" in tags or "say" in tags or ("verb" in tags and nodes[k].kind == "word"):
            return True
        if not ("adv" in tags or nodes[k].low.endswith("ly")):
            return False
    return False
