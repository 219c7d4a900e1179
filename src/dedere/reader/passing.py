"""Stays told in passing: nights spent on the way, a place put first, a place wished for.

"After two nights in Jeddah, X flew on", "it was to Malabo that X travelled", "wants X in Miami",
"Y, and not X, will be in Rio".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event, stays_in, untold
from dedere.reader.grammar import governed
from dedere.reader.inhisplace import spelt

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_AFTER: Final = frozenset({"after", "following"})
_STAYS: Final = frozenset(
    "night nights day days hour hours stop stopover layover stay weekend week break pause".split()
)
_NEAR: Final = 8
_IT: Final = frozenset({"was", "is"})
_LEADS: Final = frozenset({"to", "in", "at", "for"})
_MOVES: Final = frozenset({"go", "visit", "arrive", "stay"})
_WISHES: Final = frozenset("wants want wanted wishes hopes likes".split())
_ASKS: Final = frozenset("ask asks asked asking".split())
_HAVE: Final = frozenset({"see", "have", "welcome"})
_JOINING: Final = frozenset(
    "joining participating appearing speaking taking addressing attending connected".split()
)
_DECIDING: Final = (
    "decided",
    "decides",
    "opted",
    "opts",
    "chose",
    "chosen",
    "ruled out",
    "rules out",
)
_CRAFT: Final = frozenset({"plane", "flight", "jet", "aircraft", "airliner", "helicopter", "train"})
_MISSING: Final = frozenset({"absent", "missing"})
_BE: Final = frozenset({"be", "is", "are", "was"})

# One of these stands in each sentence that tells something in passing.
_SIGNS: Final = _STAYS | _WISHES | _ASKS | _CRAFT | _MISSING | _JOINING | {"it"}


def in_passing(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the stays that a sentence tells in passing and that nothing in `found` does."""
    if s.lows.isdisjoint(_SIGNS):
        return []
    events = [*_nights(s), *_fronted(s, found), *_wished(s), *_aboard(s), *_absent(s)]
    return [*untold(events, stays_in(found)), *_beside_a_screen(s)]


def _nights(s: Sentence) -> list[Event]:
    """ "After two nights in Jeddah, X flew on": who goes on has been there."""
    nodes = s.nodes
    if nodes[0].low not in _AFTER or s.lows.isdisjoint(_STAYS):
        return []
    at = next((k for k in range(1, min(len(nodes), _NEAR)) if nodes[k].low in _STAYS), None)
    if at is None or at + 2 >= len(nodes) or nodes[at + 1].low not in {"in", "at"}:
        return []
    if any(n.kind == "actor" or "poss" in n.tags or "verb" in n.tags for n in nodes[1:at]):
        return []
    there = destinations(nodes, at, "noun")
    who = s._forward(at)
    if who is None or not there.places or nodes[who].person is None or nodes[who].poss:
        return []
    person = str(nodes[who].person)
    there.places = [p for p in there.places if s._abroad(person, p) and p.start < nodes[who].start]
    if not there.places:
        return []
    event = s._event(person, "stay", "made", False, nodes[0], at, there, None, None)
    event.trigger = at
    return [event]


def _fronted(s: Sentence, found: Sequence[Event]) -> list[Event]:
    """ "It was to Malabo that X travelled": the place stands before its verb."""
    nodes = s.nodes
    if len(nodes) < 7 or nodes[0].low != "it" or nodes[1].low not in _IT:
        return []
    if nodes[2].low not in _LEADS or nodes[3].kind != "place":
        return []
    that = next((k for k in range(4, min(len(nodes) - 2, 9)) if nodes[k].low == "that"), None)
    if that is None or nodes[that + 1].person is None or nodes[that + 1].poss:
        return []
    who = nodes[that + 1]
    person = str(who.person)
    verb = next(
        (
            k
            for k in range(that + 2, min(len(nodes), that + 7))
            if nodes[k].kind == "word" and nodes[k].tags.get("verb", ("",))[0] in _MOVES
        ),
        None,
    )
    if verb is None or not s._abroad(person, nodes[3]):
        return []
    if any(e.person == person and e.places for e in found):
        return []
    there = Destinations(places=[nodes[3]], end=nodes[3].end, stop=verb)
    ahead = any(n.tags.get("aux") == "will" for n in nodes[that:verb])
    _, _, time, until = s._where(verb)
    status = "planned" if ahead else "made"
    event = s._event(person, "go", status, False, nodes[0], verb, there, time, until)
    event.trigger = verb
    return [event]


def _wished(s: Sentence) -> list[Event]:
    """ "Wants X in Miami next year", "has asked X to Budapest"."""
    nodes = s.nodes
    if s.lows.isdisjoint(_WISHES) and s.lows.isdisjoint(_ASKS):
        return []
    events: list[Event] = []
    for i, node in enumerate(nodes[:-3]):
        wish = node.low in _WISHES
        if not wish and node.low not in _ASKS:
            continue
        k = i + 1
        if wish and nodes[k].low == "to" and nodes[k + 1].low in _HAVE:
            k += 2
        if k + 2 >= len(nodes):
            continue
        guest = nodes[k]
        if (
            guest.person is None
            or guest.poss
            or not (guest.kind == "actor" or "pron" in guest.tags)
        ):
            continue
        if nodes[k + 1].low not in ({"in", "at"} if wish else {"to"}):
            continue
        flags, j = governed(nodes, i)
        if "not" in flags or (j >= 0 and nodes[j].person == guest.person):
            continue
        there = destinations(nodes, k, "go")
        there.places = [p for p in there.places if s._abroad(guest.person, p)]
        if not (there.places and there.stop - k <= _NEAR):
            continue
        _, _, time, until = s._where(k)
        event = s._event(guest.person, "go", "hypothetical", True, node, k, there, time, until)
        event.trigger = k
        events.append(event)
    return events


def _aboard(s: Sentence) -> list[Event]:
    """ "By night he was on a plane to The Hague": he is under way."""
    nodes = s.nodes
    if s.lows.isdisjoint(_CRAFT):
        return []
    for k in range(2, len(nodes) - 2):
        if nodes[k].low not in _CRAFT or nodes[k].kind != "word":
            continue
        on = k - 1
        while on > 0 and ("det" in nodes[on].tags or nodes[on].low in {"private", "chartered"}):
            on -= 1
        if nodes[on].low not in {"on", "aboard"} or on < 2:
            continue
        if nodes[k + 1].low not in {"to", "for", "bound for"} or nodes[k + 2].kind != "place":
            continue
        be, who = nodes[on - 1], nodes[on - 2]
        if be.tags.get("aux") not in {"is", "was"} or who.person is None or who.poss:
            continue
        if "poss" in who.tags or not s._abroad(who.person, nodes[k + 2]):
            continue
        there = Destinations(places=[nodes[k + 2]], end=nodes[k + 2].end, stop=k)
        _, _, time, until = s._where(k)
        event = s._event(who.person, "leave", "under_way", False, who, k, there, time, until)
        event.trigger = k
        return [event]
    return []


def _absent(s: Sentence) -> list[Event]:
    """ "X absent as leaders gather in A", in a headline: he stays away."""
    nodes = s.nodes
    if not s.headline or s.lows.isdisjoint(_MISSING):
        return []
    for k in range(1, len(nodes) - 2):
        who = nodes[k - 1]
        if nodes[k].low not in _MISSING or who.person is None or who.poss:
            continue
        there = next((n for n in nodes[k + 1 : k + 12] if n.kind == "place" and not n.poss), None)
        if there is None or not s._abroad(who.person, there):
            continue
        found = Destinations(places=[there], end=there.end, stop=k)
        _, _, time, until = s._where(k)
        event = s._event(who.person, "skip", "declined", True, who, k, found, time, until)
        event.trigger = k
        return [event]
    return []


def on_the_way(s: Sentence, found: list[Event]) -> None:
    """Mend what is told of going somewhere in a sentence about what will or will not be.

    "Will not stop in A on his way to B": he is not yet under way. "Has decided against going to A":
    he has not gone.
    """
    nodes = s.nodes
    for event in found:
        if event.status == "declined" and nodes[event.trigger].low.startswith(_DECIDING):
            event.decided = True
    undone = {(e.person, e.trigger + 1) for e in found if e.status == "declined"}
    for event in [e for e in found if e.status == "made" and (e.person, e.trigger) in undone]:
        if nodes[event.trigger].low.endswith("ing"):
            found.remove(event)
    for event in found:
        leads = nodes[event.trigger].low.endswith(("way to", "route to"))
        if event.status != "under_way" or not leads:
            continue
        ahead = any(n.tags.get("aux") in {"will", "would"} for n in nodes[: event.trigger])
        off = any(e.status == "cancelled" for e in found if e.person == event.person)
        if ahead or off:
            event.status, event.firm = "planned", False


def _beside_a_screen(s: Sentence) -> list[Event]:
    """ "Y will attend the summit in A, with X joining by video link"."""
    nodes = s.nodes
    if s.lows.isdisjoint(_JOINING):
        return []
    for k in range(2, len(nodes) - 3):
        who = nodes[k + 1]
        if nodes[k].low != "with" or who.person is None or who.poss or who.kind != "actor":
            continue
        if nodes[k + 2].low not in _JOINING or not any(
            n.tags.get("cue") == "remote" for n in nodes[k + 3 : k + 8]
        ):
            continue
        spot = next((n for n in reversed(nodes[:k]) if n.kind == "place" and not n.poss), None)
        if spot is None or not s._abroad(who.person, spot):
            continue
        there = Destinations(places=[spot], end=nodes[k + 3].end, stop=k + 3)
        ahead = any(n.tags.get("aux") == "will" or "plan" in n.tags for n in nodes[:k])
        time = next((n.time for n in reversed(nodes[:k]) if n.time is not None), None)
        status = "planned" if ahead else "made"
        event = s._event(who.person, "attend", status, False, who, k + 2, there, time, None)
        event.remote = True
        event.trigger = k + 2
        return [event]
    return []


def in_contrast(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the absence of "Y, not X, will be in Rio" and "it is Y and not X who attends".

    Takes out of `found` what was read of X as if he did.
    """
    nodes = s.nodes
    if "not" not in s.lows:
        return []
    for k in range(2, len(nodes) - 2):
        left = nodes[k]
        if left.person is None or left.poss or left.kind != "actor" or nodes[k - 1].low != "not":
            continue
        deputy = next(
            (n for n in reversed(nodes[max(0, k - 4) : k - 1]) if n.kind == "actor" and not n.poss),
            None,
        )
        if deputy is None or deputy.person is not None or not deputy.name:
            continue
        after = k + 1
        if nodes[after].low in {",", "who"}:
            after += 1
        if after < len(nodes) and nodes[after].low == "who":
            after += 1
        verb = next(
            (
                m
                for m in range(after, min(len(nodes), after + 4))
                if nodes[m].kind == "word"
                and ("verb" in nodes[m].tags or nodes[m].low in _BE)
                and not ("aux" in nodes[m].tags and nodes[m].low not in _BE)
            ),
            None,
        )
        if verb is None or any(e.representative for e in found if e.person == left.person):
            continue
        there = destinations(nodes, verb, "attend")
        there.places = [p for p in there.places if s._abroad(left.person, p)]
        if not there.places and there.event is None:
            continue
        for event in [e for e in found if e.person == left.person and e.trigger >= k]:
            found.remove(event)
        _, _, time, until = s._where(verb)
        event = s._event(left.person, "send", "declined", True, deputy, verb, there, time, until)
        event.representative = spelt(deputy)
        event.replaced = True
        event.trigger = verb
        return [event]
    return []
