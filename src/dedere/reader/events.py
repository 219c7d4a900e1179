"""Events of travel in one sentence: who, where to, and with which status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dedere.reader import status as statuses
from dedere.reader.grammar import control, governed, is_object, subject
from dedere.reader.nodes import Node

MOTION = frozenset({"visit", "go", "arrive", "leave", "back", "stay", "attend", "transit"})
PRESENCE = frozenset({"meet", "speak"})
ON_NOUN = frozenset({"cancel", "postpone", "deny", "end", "begin", "make", "skip"})
_QUOTES = frozenset({'"', "”", "“", "„", "»", "«", "‘", ":"})
_AWAITED = frozenset({"expected", "due", "awaited", "scheduled", "set", "billed", "slated"})
_TIMES = frozenset({"times", "abroad", "overseas", "trips", "visits", "countries"})
_STATES = frozenset(
    "states nations capitals places destinations neighbours signatories members parties".split()
)
_STOPS = frozenset({".", ";", "!", "?", "…"})
_CROWD = frozenset({"among"})


@dataclass(slots=True, eq=False)
class Event:
    """One thing that a sentence says of one traveller."""

    person: str | None
    kind: str
    status: str | None
    firm: bool
    start: int
    end: int
    places: list[Node] = field(default_factory=list)
    event: Node | None = None
    remote: bool = False
    phone: bool = False
    representative: str | None = None
    presence: str = "presence"
    anaphor: str | None = None
    time: object = None
    until: object = None
    trigger: int = 0
    loose: bool = False
    sender: str | None = None
    replaced: bool = False
    purpose: bool = False
    ground: Node | None = None
    over: bool = False


@dataclass(slots=True, eq=False)
class Destinations:
    places: list[Node] = field(default_factory=list)
    event: Node | None = None
    anaphor: str | None = None
    end: int = 0
    stop: int = 0
    home: Node | None = None


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
            elif _accepts(nodes, j, prep, prep_at, kind, found):
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
                other in {"visit", "go", "arrive", "leave", "back"} and not _nominal(nodes, j)
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


_HELD_AT_HOME = (
    "inauguration swearing - in enthronement coronation funeral burial wedding parade celebrations"
    " celebration commemoration commemorations ceremony requiem festivities"
).split()


def named_after(nodes: Sequence[Node], i: int) -> Node | None:
    """The town that a meeting bears in its name: "the Munich Security Conference"."""
    k = i - 1
    while k > 0 and i - k < 3 and nodes[k].kind == "word" and nodes[k].cap and not nodes[k].tags:
        k -= 1
    if k >= 0 and nodes[k].kind == "place" and not nodes[k].poss and not hyphened(nodes, k):
        return nodes[k]
    return None


def ceremony_place(nodes: Sequence[Node], i: int) -> Node | None:
    """The state of "the inauguration of X of Uganda", "Kenya's new constitution", "X's funeral"."""
    if nodes[i].tags.get("event") != "ceremony" or nodes[i].low.split()[-1] not in _HELD_AT_HOME:
        return None
    for k in (*range(i - 1, max(-1, i - 4), -1), *range(i + 1, min(len(nodes), i + 8))):
        node = nodes[k]
        if k > i and (node.tags.get("conj") == "sub" or "verb" in node.tags):
            return None
        if node.kind == "sign" and node.low not in {"-", ","}:
            if k > i:
                return None
            continue
        if node.person is not None:
            return None
        if node.kind == "actor" and not {"pope", "pope's", "pontiff"}.isdisjoint(node.low.split()):
            return _ground(node, "VAT")
        if node.kind == "place" and not node.poss and nodes[k - 1].low in {"of", "at", "in"}:
            return node
        if node.iso3 and (node.kind in {"actor", "adj"} or node.poss or nodes[k - 1].low == "of"):
            return _ground(node, node.iso3)
        if k > i and node.kind == "actor":
            after = nodes[k + 2] if k + 2 < len(nodes) and nodes[k + 1].low == "of" else None
            if after is not None and after.kind == "place":
                return after
    return None


def _ground(node: Node, iso3: str) -> Node:
    place = Node(node.start, node.end, node.low, {}, "place")
    place.iso3, place.area = iso3, "state"
    return place


def hyphened(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the node at j is part of a compound such as "Moscow-based"."""
    node = nodes[j]
    if j > 0 and nodes[j - 1].low == "-" and nodes[j - 1].end == node.start:
        return True
    return j + 1 < len(nodes) and nodes[j + 1].low == "-" and nodes[j + 1].start == node.end


def modifies(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the place at j only describes what follows or hangs on a war or a force.

    "The White House spokesperson", "the Ukraine war", "troops in Ukraine".
    """
    if j + 1 < len(nodes):
        after = nodes[j + 1]
        if after.kind == "actor" and after.title and after.start - nodes[j].end <= 1:
            return True
        if after.kind == "word" and "stop" in after.tags:
            return not (j + 2 < len(nodes) and nodes[j + 2].low == "to")
        if (
            nodes[j].low in {"us", "u.s.", "uk", "u.k."}
            and after.kind == "word"
            and not (after.tags or after.cap or after.time)
        ):
            return True
    k = j - 1
    while k > 0 and ("det" in nodes[k].tags or nodes[k].kind == "adj" or nodes[k].low in _SOFT):
        k -= 1
    return k > 0 and "prep" in nodes[k].tags and "stop" in nodes[k - 1].tags


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


def _nominal(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the word at j that can be verb or noun stands as a noun."""
    node = nodes[j]
    if "noun" not in node.tags:
        return False
    if "verb" not in node.tags:
        return True
    if j == 0:
        return j + 1 < len(nodes) and "prep" in nodes[j + 1].tags
    before = nodes[j - 1]
    k = j - 1
    while k > 0 and before.time is not None and before.kind == "word":
        k -= 1
        before = nodes[k]
    if k < j - 1 and "aux" not in before.tags:
        before = nodes[j - 1]
    tags = before.tags
    if before.poss or "det" in tags or "poss" in tags or before.kind == "adj":
        return True
    if j >= 2 and before.kind == "word" and "aux" not in tags and _determined(nodes[j - 2]):
        return True
    if "aux" in tags or "neg" in tags or "pron" in tags or "plan" in tags or "adv" in tags:
        return False
    if before.kind == "actor":
        return node.low in {"visit", "stay"} and not (
            j + 1 < len(nodes) and nodes[j + 1].kind == "place"
        )
    if before.kind == "place":
        return node.tags["verb"][1] != "s" or "prep" in (
            nodes[j + 1].tags if j + 1 < len(nodes) else {}
        )
    if before.kind == "sign":
        return before.low == "-"
    if tags.get("conj") == "sub" and before.low in _BEFORE_NOUNS and node.tags["verb"][1] != "ing":
        return j + 1 < len(nodes) and "prep" in nodes[j + 1].tags
    if "conj" in tags or "rel" in tags:
        return False
    return not before.low.endswith("ly") or before.low in {"early", "weekly", "friendly"}


_BEFORE_NOUNS = frozenset({"following", "after", "during", "despite", "amid", "before", "given"})


def _determined(node: Node) -> bool:
    return "det" in node.tags or "poss" in node.tags or node.poss or "cue" in node.tags


def _matter(node: Node) -> bool:
    return (
        node.kind == "word"
        and node.tags.keys() <= {"stop"}
        and node.time is None
        and not node.cap
        and node.low.isalpha()
        and node.low not in {"person", "public", "private", "held", "week", "sidelines"}
    )


def _accepts(
    nodes: Sequence[Node], j: int, prep: str, prep_at: int, kind: str, found: Destinations
) -> bool:
    node = nodes[j]
    if found.places:
        last = found.stop
        between = nodes[last + 1 : j]
        if (
            all(
                n.low
                in {
                    ",",
                    "and",
                    "then",
                    "to",
                    "or",
                    "on",
                    "later",
                    "in",
                    "&",
                    "from",
                    "there",
                    "before",
                    "after",
                    "(",
                    ")",
                }
                or "prep" in n.tags
                or n.time is not None
                or "adv" in n.tags
                or "det" in n.tags
                for n in between
            )
            and len(between) <= 8
        ):
            lows = {n.low for n in between}
            if between and lows & {",", "and", "then", "or", "&"} and "with" not in lows:
                return True
            if kind == "leave" and between and between[-1].low in {"for", "to"}:
                found.home = found.places[-1]
                found.places.clear()
                return True
            if found.places[-1].iso3 == node.iso3 and prep in {"in", "to"}:
                found.places[-1] = _finer(found.places[-1], node)
                found.end = node.end
                return False
        lows = {n.low for n in between}
        return "from there" in " ".join(n.low for n in between[-4:]) and "to" in lows
    if nodes[prep_at].low == "outside":
        return False
    if (
        prep == "in"
        and kind in {"meet", "speak", "host", "noun-meet"}
        and node.area == "state"
        and not found.places
        and prep_at - found.stop > 4
        and _matter(nodes[prep_at - 1])
    ):
        # "Spoke to X and appealed for an end of violence in Ukraine": not where they spoke.
        return False
    if found.anaphor == "indefinite" and nodes[j - 1].low == "," and not found.places:
        return any("country" in n.tags for n in nodes[max(0, j - 4) : j])
    if kind == "visit" and prep == "" and j > 0:
        return True
    if kind == "skip" and prep == "from":
        return j - prep_at <= 2
    if prep == "on":
        return node.low.endswith(("soil", "territory", "island"))
    if prep in {"to", "in", "for", "via"}:
        if prep == "for" and kind not in {"leave", "go", "back", "noun"}:
            return False
        if prep == "in" and kind == "leave" and found.event is None:
            return False
        gap = j - prep_at
        if gap <= 1:
            return _place_fits(nodes, prep_at, kind, prep)
        middle = nodes[prep_at + 1 : j]
        if any(n.kind in ("actor",) and not n.poss for n in middle):
            return _street(middle) and _place_fits(nodes, prep_at, kind, prep)
        return (
            all(
                "det" in n.tags
                or n.kind == "adj"
                or n.low in _SOFT
                or "adv" in n.tags
                or n.low in {"the", "-"}
                or n.kind == "event"
                or n.time is not None
                or "title" in n.tags
                for n in middle
            )
            or _street(middle)
            or (
                gap <= 3
                and kind in {"visit", "go", "arrive", "leave", "noun", "back"}
                and all(n.kind == "word" and not n.tags for n in middle)
            )
        )
    if prep == "of" and j - prep_at <= 2:
        head = nodes[prep_at - 1]
        return "country" in head.tags or head.low in {
            "city",
            "town",
            "resort",
            "village",
            "capital",
            "base",
            "peninsula",
            "territory",
            "spa",
            "republic",
            "island",
            "state",
            "emirate",
            "suburb",
            "outskirts",
            "district",
            "port",
            "region",
            "centre",
            "center",
            "streets",
            "kingdom",
            "nation",
            "tour",
        }
    if kind in {"leave", "arrive", "host", "skip", "overfly", "transit"} and prep == "":
        return j - prep_at <= 3 or nodes[j - 1].kind in {"word", "event"}
    return bool(kind == "noun" and prep == "via")


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


_SOFT = frozenset(
    "city town capital port resort neighbouring neighboring oil - rich island eastern western"
    " southern northern central nearby far occupied annexed former soviet visit state".split()
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


def triggers(nodes: Sequence[Node]) -> Iterator[tuple[int, str, str, str]]:
    """Yield index, word class, kind and form of each word that can start an event."""
    for i, node in enumerate(nodes):
        if node.kind == "event" and (
            (i + 1 < len(nodes) and nodes[i + 1].low in {"between", "with"})
            or (i > 0 and nodes[i - 1].low == "their")
        ):
            yield i, "event", "meet", ""
        if node.kind != "word":
            continue
        tags = node.tags
        if "noun" in tags and ("verb" not in tags or _nominal(nodes, i)):
            yield i, "noun", tags["noun"], ""
        elif node.low == "sitting" and i + 1 < len(nodes) and nodes[i + 1].title:
            pass
        elif node.low in _STOPPING and _a_stop(nodes, i):
            yield i, "noun", "visit", ""
        elif node.low == "going" and _will_do(nodes, i):
            pass
        elif "verb" in tags and not (
            i + 1 < len(nodes) and nodes[i + 1].low == "-" and nodes[i + 1].start == node.end
        ):
            kind, form = tags["verb"]
            yield i, "verb", kind, form
        elif not tags and _located(nodes, i):
            yield i, "verb", "meet", "past"
        elif node.low in _AWAITED:
            yield i, "due", "go", "pp"


_STOPPING = frozenset({"stop in", "stop over", "stop off", "visit", "tour"})


def _a_stop(nodes: Sequence[Node], i: int) -> bool:
    """ "A brief stop in Lahore" is a noun, although "stop in" is a verb."""
    if i == 0 or "noun" in nodes[i].tags:
        return False
    before = nodes[i - 1]
    if _determined(before):
        return True
    return i > 1 and not before.tags and before.kind == "word" and _determined(nodes[i - 2])


def _will_do(nodes: Sequence[Node], i: int) -> bool:
    """ "Going to attend": an auxiliary, no movement."""
    return (
        i + 2 < len(nodes)
        and nodes[i + 1].low == "to"
        and nodes[i + 2].kind == "word"
        and "verb" in nodes[i + 2].tags
        and nodes[i + 2].tags["verb"][1] in {"base", "pp"}
    )


def _located(nodes: Sequence[Node], i: int) -> bool:
    """ "X lounged in Sochi": an intransitive verb of no list with its place right behind it."""
    low = nodes[i].low
    if not low.endswith("ed") or low in _ELSEWHERE or i == 0 or i + 1 >= len(nodes):
        return False
    before = nodes[i - 1]
    if not (before.kind == "actor" or "pron" in before.tags) or is_object(nodes, i - 1):
        return False
    return nodes[i + 1].low in _WITHIN


_WITHIN = frozenset("in at through around across along into inside".split())
# Past forms whose place is that of their matter, not of their subject.
_ELSEWHERE = frozenset(
    "succeeded failed intervened invested believed engaged meddled interfered acted prevailed"
    " triumphed increased decreased resulted ended persisted specialised specialized escalated"
    " retreated advanced attacked operated faltered struggled suffered erred miscalculated"
    " overreached ruled governed reigned studied trained served dabbled indulged delighted"
    " committed confided wanted interested involved based born rooted embedded accused charged convicted"
    " tried sentenced sued named cited mentioned described portrayed depicted quoted published"
    " elected reelected isolated loved hated admired liked feared despised reviled criticised"
    " criticized condemned denounced mocked sanctioned trusted located persevered featured figured"
    " gained profited benefited lagged trailed polled rated ranked looked peered gazed leaned hinted"
    " pumped poured ploughed plowed plunged dragged sucked pulled bogged mired embroiled".split()
)


def status_of(
    flags: set[str], form: str, kind: str, direction: str, today: bool
) -> tuple[str | None, bool]:
    """Return the status of a verb's event with the sentence's own condition or question."""
    return statuses.of_verb(flags, form, kind, direction, today=today)


__all__ = [
    "Destinations",
    "Event",
    "control",
    "destinations",
    "governed",
    "hyphened",
    "status_of",
    "subject",
    "triggers",
]
