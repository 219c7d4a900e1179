"""Presence told by what bodies do: "clasped X's hand in", "X stepped off the plane at".

A last resort: it speaks only where nothing else in the sentence tells of the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations, Event
from dedere.reader.grammar import governed
from dedere.reader.lexicon import FORMS, rows
from dedere.reader.matter import is_matter
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.standing import FRONTS

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

# What of a person is where the person is.
_LIMBS: Final = frozenset("hand hands shoulder shoulders arm cheek cheeks back side lapel".split())
_UNREAL: Final = frozenset(
    "would may will to should cond not wish plan for unable noplan never can could did".split()
)
_ELSEWHERE: Final = frozenset(
    "portrait portraits effigy statue photo photos poster posters screen screens television tv"
    " video images picture pictures cartoon dummy mask billboard lookalike absentia dream"
    " likeness".split()
)
_PASSIVE: Final = frozenset({"is", "was", "be"})
# What a word that is known for something else carries: it is no deed of the body.
_KNOWN: Final = frozenset({"say", "verb", "aux", "neg", "prep", "conj"})
_SEATS: Final = frozenset({"the hague", "hague"})
_WITHIN: Final = frozenset({"in", "at", "outside", "near", "inside", "on", "through"})
_STOPS: Final = frozenset({".", ";", "!", "?", ":", '"', "“", "”"})
_REACH: Final = 9
_FAR: Final = 16


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    """The forms of the verbs that bodies do, each with its name."""
    forms: dict[str, str] = {}
    for row in rows("deeds.csv"):
        if row["class"] == "bodily":
            for form, word in zip(FORMS, row["words"].split("|"), strict=True):
                forms.setdefault(word, form)
    return forms


def beheld(s: Sentence, found: list[Event], dateline: str | None) -> list[Event]:
    """Return the stays of those who are seen to do what only somebody present does.

    `dateline` is the state that the report was sent from, for a sentence that names no place.
    """
    if not s.lows.isdisjoint(_ELSEWHERE):
        return []
    nodes = s.nodes
    told = {e.person for e in found if e.status and (e.places or e.event or e.anaphor)}
    if all(n.person is None or n.person in told for n in nodes):
        return []
    if any(n.tags.get("cue") in {"remote", "phone"} for n in nodes):
        return []
    verbs = _verbs()
    events: list[Event] = []
    for i, node in enumerate(nodes):
        form = verbs.get(node.low)
        unknown = form is None and _may_be_deed(node)
        if unknown:
            form = "past"
        if form is None or node.kind != "word" or form == "base":
            continue
        flags, _ = governed(nodes, i)
        if flags & _UNREAL:
            continue
        at = _present(s, i, form)
        person = nodes[at].person if at is not None else None
        if at is None or person is None or person in told:
            continue
        if any("say" in n.tags for n in nodes[at:i]):
            continue
        home = home_of(s.cast.record, person)
        place = _scene(s, i, at, home)
        if unknown and (at > i or flags & _PASSIVE or not _plainly_abroad(nodes, i, place)):
            continue
        if place is None and (dateline is None or dateline in home or not _bare(nodes)):
            continue
        there = Destinations(places=[place] if place else [], end=node.end, stop=i)
        there.anaphor = None if place else "here"
        _, _, time, until = s._where(i)
        first = min(nodes[at], node, key=lambda n: n.start)
        event = s._event(person, "stay", "made", False, first, i, there, time, until)
        event.trigger = i
        told.add(person)
        events.append(event)
    return events


def _may_be_deed(node: Node) -> bool:
    """Whether the word can be the past of a verb that the word lists do not know."""
    return node.low.endswith("ed") and node.kind == "word" and _KNOWN.isdisjoint(node.tags)


def _plainly_abroad(nodes: Sequence[Node], i: int, place: Node | None) -> bool:
    """Whether a deed of any kind "in" that place is done there: a town, and no front.

    Whom the deed reaches may be there alone: "telephoned Y in Beijing".
    """
    return (
        place is not None
        and not any(n.kind == "actor" and nodes[i].end < n.start < place.start for n in nodes)
        and place.area == "city"
        and place.iso3 not in FRONTS
        and place.low not in _SEATS
        and not is_matter(nodes, i, place)
    )


def _present(s: Sentence, i: int, form: str) -> int | None:
    """The index of the person who does the deed at i, or to whom it is done."""
    nodes = s.nodes
    _, at, _ = s._subject(i, form)
    if at is not None and nodes[at].person is not None and at < i:
        return None if nodes[at].poss else at
    for k in range(i + 1, min(len(nodes), i + _REACH)):
        node = nodes[k]
        if node.low in _STOPS or "verb" in node.tags or "say" in node.tags or node.low == "that":
            return None
        if node.kind == "actor":
            if node.person is None:
                continue
            limb = k + 1 < len(nodes) and nodes[k + 1].low in _LIMBS
            return k if limb or not node.poss else None
    return None


def _scene(s: Sentence, i: int, at: int, home: frozenset[str]) -> Node | None:
    """The one place abroad that the clause of the deed stands in."""
    nodes = s.nodes
    for k in range(i + 1, min(len(nodes) - 1, i + _FAR)):
        node = nodes[k]
        if node.low in _STOPS or "say" in node.tags or "rel" in node.tags:
            break
        if node.tags.get("conj") in {"sub", "that"}:
            break
        if node.low in _WITHIN and node.kind == "word":
            if k - 1 > i and _are_there(nodes[k - 1]):
                # "Applauded the protesters in Belgrade": they are there.
                break
            place = s._place_after(k)
            if place is not None and place.iso3 is not None:
                return place if place.iso3 not in home and place.area != "state" else None
    found = Destinations()
    s._fronted(min(i, at), found)
    place = found.places[0] if found.places else None
    return place if place is not None and place.iso3 and place.iso3 not in home else None


def _are_there(node: Node) -> bool:
    """Whether the word before "in" names others, whom the place belongs to."""
    people = node.kind == "actor" and node.person is None and "leader" not in node.tags
    plural = node.low.endswith("s") and not node.tags and node.low not in _LIMBS
    return node.time is None and (people or (plural and node.kind == "word"))


def _bare(nodes: Sequence[Node]) -> bool:
    """Whether no place stands in the sentence that could be where it happens."""
    return not any(
        n.kind == "place" and not n.poss and n.area in {"city", "site", "un", "occupied"}
        for n in nodes
    )
