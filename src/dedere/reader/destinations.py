"""Where the movement of a word leads: the places and meetings to its right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.ceremonies import topic_of
from dedere.reader.events import Destinations
from dedere.reader.grammar import is_object
from dedere.reader.nodes import Node
from dedere.reader.prepositions import accepts
from dedere.reader.standing import hyphened, is_noun, modifies

PRESENCE: Final = frozenset({"meet", "speak"})

_QUOTES: Final = frozenset({'"', "”", "“", "„", "»", "«", "‘", ":"})

_SESSION: Final = frozenset(
    "a the joint session meeting of to before members both houses in".split()
)

_STATES: Final = frozenset(
    "states nations capitals places destinations neighbours signatories members parties".split()
)

_TIMES: Final = frozenset({"times", "abroad", "overseas", "trips", "visits", "countries"})

_STOPS: Final = frozenset({".", ";", "!", "?", "…"})


_BESIDE: Final = frozenset({"with", "accompany", "accompanied", "accompanies"})


def destinations(nodes: Sequence[Node], i: int, kind: str) -> Destinations:
    """Find where the movement of the trigger at i leads, to its right."""
    found = Destinations(end=nodes[i].end, stop=i)
    prep = ""
    prep_at = i
    if nodes[i].low.endswith((" through", " to", " for", " in", " into", " at", " on")):
        prep = "to"
    elif nodes[i].low.endswith(" from"):
        prep = "from"
    j = i + 1
    count = min(len(nodes), i + 34)
    while j < count:
        node = nodes[j]
        tags = node.tags
        if node.kind == "sign":
            if _sign_ends(nodes, i, j, kind, found):
                break
        elif node.kind == "place":
            _take_place(nodes, j, prep, prep_at, kind, found)
        elif node.kind == "event" and _recalls(nodes, j):
            # "Marked the anniversary of the summit in A" is done anywhere.
            break
        elif node.kind == "event":
            if kind == "speak" and node.low == "congress" and _of_congress(nodes, i, j):
                found.places = [_congress(node)]
                found.end, found.stop = node.end, j
            else:
                _take_event(node, j - i, prep, kind, found)
        elif _clause_ends(nodes, i, j, kind) or _is_parted(nodes, j, found):
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
            if _verb_ends(nodes, j, found):
                break
        elif not _points_back(nodes, i, j, kind, prep, found) and (
            node.kind == "actor" and j - i > 1 and _new_clause(nodes, j)
        ):
            break
        if _opens_list(nodes, i, j, kind, found):
            prep, prep_at = "to", j
        elif "prep" in tags:
            prep, prep_at = tags["prep"], j
        elif node.kind == "word" and "verb" in tags:
            prep, prep_at = "", j
        j += 1
    return found


def _recalls(nodes: Sequence[Node], j: int) -> bool:
    """Whether the event at j is the anniversary of another, which may have been elsewhere."""
    return nodes[j].low.endswith("anniversary") and j + 1 < len(nodes) and nodes[j + 1].low == "of"


def _of_congress(nodes: Sequence[Node], i: int, j: int) -> bool:
    """ "Addressed Congress", "spoke to a joint session of Congress"."""
    return nodes[j].cap and all(n.low in _SESSION or n.iso3 == "USA" for n in nodes[i + 1 : j])


def _congress(node: Node) -> Node:
    """Make the word a place: without another nation, Congress is that of the United States."""
    node.kind, node.iso3, node.place, node.area = "place", "USA", "Washington", "site"
    return node


def _sign_ends(nodes: Sequence[Node], i: int, j: int, kind: str, found: Destinations) -> bool:
    """Whether the sign at j closes the clause of the trigger at i."""
    low = nodes[j].low
    if low in _STOPS:
        return True
    if low in _QUOTES and (j - i > 1 or kind == "speak"):
        listed = kind in {"visit", "go"} and low == ":" and _listed(nodes, i, j)
        if not listed and not _scare(nodes, j):
            return True
    if low != ",":
        return False
    if kind == "host" and nodes[j - 1].time is not None and j + 1 < len(nodes):
        # "A received X in July, B in August": B is a host as A is.
        if nodes[j + 1].kind == "place":
            return True
    return bool(found.places and not _continues(nodes, j + 1)) or _speaks(nodes, j + 1)


_SITES: Final = frozenset(
    "base airport palace airbase barracks resort monastery university academy cosmodrome"
    " square street cathedral parliament museum stadium embassy hotel port shipyard plant dacha"
    " villa castle residence".split()
)


def _take_place(
    nodes: Sequence[Node], j: int, prep: str, prep_at: int, kind: str, found: Destinations
) -> None:
    node = nodes[j]
    if (node.poss and not owns_site(nodes, j)) or hyphened(nodes, j) or modifies(nodes, j):
        return
    if j + 1 < len(nodes) and topic_of(node, nodes[j + 1]):
        return
    if accepts(nodes, j, prep, prep_at, kind, found):
        found.places.append(node)
        found.end = node.end
        found.stop = j
    elif prep == "from" and found.home is None:
        found.home = node


def owns_site(nodes: Sequence[Node], j: int) -> bool:
    """Return whether a place owns a site that is not known by name: "Alaska's Joint Base X"."""
    site = False
    for node in nodes[j + 1 : j + 6]:
        named = node.kind == "actor" and node.person is None and not node.poss
        if not named and (node.kind != "word" or not (node.cap or node.low in _SITES)):
            break
        site = site or node.low.split()[-1] in _SITES
    return site


def _take_event(node: Node, distance: int, prep: str, kind: str, found: Destinations) -> None:
    if found.event is None:
        if found.places or (prep == "of" and not node.forum and kind != "skip"):
            return
        found.event = node
        if found.end < node.end and kind in {"attend", "skip", "go", "visit", "speak"}:
            found.end = node.end
    elif node.forum and not found.event.forum and distance < 14:
        found.event.forum = node.forum


def _clause_ends(nodes: Sequence[Node], i: int, j: int, kind: str) -> bool:
    """Whether a new clause begins with the word at j: "after", "was", "due to"."""
    node = nodes[j]
    tags = node.tags
    if kind == "noun-meet" and tags.get("aux") in _BE and not _tells_where(nodes, j):
        return True
    if node.low == "due":
        return j + 1 < len(nodes) and nodes[j + 1].low == "to"
    return (
        tags.get("conj") == "sub"
        and (j > i + 1 or node.low in {"since", "amid", "where"})
        and not (node.low == "as" and (nodes[j - 1].low == "such" or _as_well(nodes, j)))
        and not (kind == "meet" and node.low == "during")
        and not _last(nodes, j)
    )


def _as_well(nodes: Sequence[Node], j: int) -> bool:
    """ "In A as well as in B": the words at j join two places."""
    low = [node.low for node in nodes[max(0, j - 2) : j + 3]]
    return "well" in low and low.count("as") == 2


def _is_parted(nodes: Sequence[Node], j: int, found: Destinations) -> bool:
    """ "His arrival in the country and send him to A": what follows "and" is another deed."""
    if nodes[j].low != "and" or found.anaphor != "country" or j + 1 >= len(nodes):
        return False
    after = nodes[j + 1]
    return after.kind == "word" and "prep" not in after.tags and "det" not in after.tags


def _verb_ends(nodes: Sequence[Node], j: int, found: Destinations) -> bool:
    """Whether the verb at j has a movement, a deputy or a meeting of its own."""
    tags = nodes[j].tags
    kind = tags["verb"][0]
    if kind in {"represent", "send"} and nodes[j - 1].low == "to":
        return True
    if "noun" in tags and "det" in nodes[j - 1].tags:
        return False
    if kind in {"visit", "go", "arrive", "leave", "back"} and not is_noun(nodes, j):
        return True
    return bool(found.places) and kind in PRESENCE


def _points_back(
    nodes: Sequence[Node], i: int, j: int, kind: str, prep: str, found: Destinations
) -> bool:
    """Note "the country", "there" and the like; return whether the word at j is one of them."""
    node = nodes[j]
    before = nodes[j - 1]
    people = kind == "speak" and node.low == "nation"
    if node.low == "state" and j + 1 < len(nodes) and nodes[j + 1].low in {"one", "occasion"}:
        # "The visit is a state one".
        return False
    if "country" in node.tags and not (found.anaphor or people or found.places) and j - i < 8:
        if before.low in {"his", "her"}:
            # "His country's northern border" is at home.
            return True
        if before.low in {"the", "this", "that"}:
            found.anaphor = "country"
        elif "det" in before.tags or prep:
            found.anaphor = "indefinite"
        if found.anaphor:
            found.end = max(found.end, node.end)
        return True
    if kind == "go" and node.person is not None and j - i < 4 and before.low in _BESIDE:
        found.anaphor = "there"
        return True
    if node.low == "it" and kind == "attend" and prep == "in" and not found.places:
        found.anaphor = found.anaphor or "there"
        return True
    if node.low in {"there", "here"} and not found.places and j - i < 4:
        found.anaphor = found.anaphor or node.low
        found.end = node.end
        return True
    return False


def _opens_list(nodes: Sequence[Node], i: int, j: int, kind: str, found: Destinations) -> bool:
    """ "Countries including A", "six states - A, B": the places behind are those visited."""
    low = nodes[j].low
    if low == "them" and nodes[j - 1].low == "among":
        opens = any("country" in n.tags or n.low in _STATES for n in nodes[max(i, j - 5) : j])
    elif low in {"including", "as", "like"} and kind in {"visit", "go", "stay", "attend", "noun"}:
        far = low == "including" or nodes[j - 1].low == "such"
        named = nodes[max(i, j - (9 if far else 3)) : j]
        opens = any("country" in n.tags or n.low in _STATES or n.low in _TIMES for n in named)
    else:
        opens = (
            low in {"-", "–", "—", ":"}
            and kind in {"visit", "go"}
            and not found.places
            and j + 1 < len(nodes)
            and nodes[j + 1].kind == "place"
            and any(n.low in _STATES for n in nodes[max(i, j - 10) : j])
        )
    if opens:
        found.anaphor = None
    return opens


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


_BE: Final = frozenset({"is", "was", "will", "would", "have", "had", "may"})

_WHERE: Final = frozenset(
    "held hold scheduled planned due set place happen happened be been".split()
)


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
    opening = {"”": "“", "’": "‘", '"': '"', "‘": "‚"}.get(nodes[j].low)
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
