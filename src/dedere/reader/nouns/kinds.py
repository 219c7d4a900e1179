"""Nouns with a rule of their own: flights, arrests, invitations, welcomes, absences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Event
from dedere.reader.grammar import governed
from dedere.reader.nodes import Node
from dedere.reader.nouns.governors import subject_near
from dedere.reader.nouns.invitations import invited
from dedere.reader.nouns.phrase import noun_phrase, owners_after
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence


def special(s: Sentence, i: int, kind: str) -> list[Event]:
    """Welcomes and absences; what is said of invitations and flights hangs on their verbs."""
    if kind == "warmth":
        return _welcome(s, i)
    if kind == "invite":
        return invited(s, i)
    if kind == "flight":
        return _flight(s, i)
    if kind == "arrest":
        return _seized(s, i)
    return _absence(s, i) if kind == "absence" else []


def _flight(s: Sentence, i: int) -> list[Event]:
    """ "X took a flight to New York": who takes a flight goes where it goes."""

    nodes = s.nodes
    g = i - 1
    while g >= 0 and i - g < 8 and not ("verb" in nodes[g].tags and nodes[g].kind == "word"):
        if nodes[g].kind in {"actor", "place"} or "aux" in nodes[g].tags:
            return []
        g -= 1
    if g < 0 or nodes[g].low.split()[0] not in _BOARDS:
        return []
    found = destinations(nodes, i, "go")
    if not found.places and found.event is None:
        return []
    form = nodes[g].tags["verb"][1]
    flags, at, j = s._subject(g, form)
    if at is None or nodes[at].person is None:
        return []
    if form == "ing":
        s._gerund(g, j, flags)
    direction, today, time, until = s._where(g)
    status, firm = status_of(flags, form, "go", direction, today)
    if status is None:
        return []
    return [s._event(nodes[at].person, "go", status, firm, nodes[at], i, found, time, until)]


_BOARDS: Final = frozenset(
    "take takes took taken taking board boards boarded boarding catch caught".split()
)


def _seized(s: Sentence, i: int) -> list[Event]:
    """ "After the arrest of X in Brussels", "his capture in Niger": an arrest that was made."""
    nodes = s.nodes
    left, owner, _, _ = noun_phrase(s, i)
    before = nodes[left - 1].low if left > 0 else ""
    if before not in {"after", "since", "following", "until"} and s._where(i)[0] != "past":
        return []
    if i + 1 < len(nodes) and nodes[i + 1].low in {"warrant", "warrants", "order"}:
        return []
    who = owner if owner is not None and owner.person is not None else None
    who = who or next((n for n in owners_after(s, i) if n.person is not None), None)
    found = destinations(nodes, i, "meet")
    if who is None or not found.places:
        return []
    _, _, time, until = s._where(i)
    return [s._event(who.person, "arrest", "made", True, nodes[left], i, found, time, until)]


def _welcome(s: Sentence, i: int) -> list[Event]:
    """ "Hungary gave X a warm welcome", "X was given a red-carpet welcome in Ulaanbaatar"."""
    nodes = s.nodes
    verb = next(
        (
            k
            for k in range(i - 1, max(-1, i - 9), -1)
            if nodes[k].kind == "word" and "verb" in nodes[k].tags
        ),
        None,
    )
    flags, j = governed(nodes, i if verb is None else verb)
    if flags & {"not", "cond", "may", "wish"}:
        return []
    guest = _guest_of_welcome(nodes, i) or _given_to(nodes, i, verb) or _owner(s, i)
    if guest is None:
        return []
    found = destinations(nodes, i, "meet")
    if not found.places:
        host = s._host_before(j)
        if host is None or not host.iso3:
            return []
        found.places = [host]
    _, _, time, until = s._where(i)
    status = "planned" if flags & {"will", "would", "plan"} else "made"
    event = s._event(guest.person, "host", status, True, guest, i, found, time, until)
    event.end = max(event.end, guest.end)
    return [event]


def _owner(s: Sentence, i: int) -> Node | None:
    """ "X's lavish welcome in Mongolia"."""
    owner = noun_phrase(s, i)[1]
    led = i + 1 < len(s.nodes) and s.nodes[i + 1].low in {"in", "at"}
    return owner if led and owner is not None and owner.person is not None else None


def _given_to(nodes: Sequence[Node], i: int, verb: int | None) -> Node | None:
    """ "Gave X a lavish welcome"."""
    if verb is None or not nodes[verb].low.startswith(_GIVING):
        return None
    who = next((n for n in nodes[verb + 1 : i] if n.kind == "actor" or "pron" in n.tags), None)
    return who if who is not None and who.person is not None and not who.poss else None


_GIVING: Final = ("giv", "gave", "offer", "accord", "afford", "extend")


def _guest_of_welcome(nodes: Sequence[Node], i: int) -> Node | None:
    for k in range(i + 1, min(len(nodes) - 2, i + 4)):
        to = k + 2 if "det" in nodes[k + 1].tags else k + 1
        if nodes[k].low in {"to", "for"} and nodes[to].person is not None and not nodes[to].poss:
            return nodes[to]
    for k in range(i - 1, max(-1, i - 9), -1):
        node = nodes[k]
        if node.kind == "sign":
            return None
        if node.person is not None and not node.poss and "poss" not in node.tags:
            between = nodes[k + 1 : i]
            taken = any(
                n.tags.get("aux") in {"was", "is", "be", "have", "had"}
                or n.low.startswith(("receiv", "got", "get", "enjoy", "found"))
                for n in between
            )
            return node if taken else None
    return None


def _absence(s: Sentence, i: int) -> list[Event]:
    """ "X's absence from the summit in Johannesburg"."""
    left, owner, _, cues = noun_phrase(s, i)
    owners = [owner] if owner is not None else _absentees(s, left)
    if not owners and s.headline and left > 0 and s.nodes[left].low in {"a", "no"}:
        # "X a no-show at the talks".
        who = s.nodes[left - 1]
        owners = [who] if who.kind == "actor" and not who.poss else []
    owners = [node for node in owners if node.person is not None]
    if not owners:
        return []
    found = destinations(s.nodes, i, "skip")
    if not found.places and found.event is None:
        found = destinations(s.nodes, i, "meet")
    if not found.places and found.event is None:
        return []
    _, _, time, until = s._where(i)
    status = "hypothetical" if "maybe" in cues else "declined"
    first = s.nodes[left]
    return [
        s._event(node.person, "skip", status, True, first, i, found, time, until) for node in owners
    ]


def _absentees(s: Sentence, left: int) -> list[Node]:
    """ "X was a no-show", "X, appearing as an absentee"."""
    nodes = s.nodes
    if left == 0:
        return []
    before = nodes[left - 1]
    k = left - 1
    if before.low in {"as", "among"}:
        k -= 1
    if k >= 0 and nodes[k].tags.get("aux") in {"is", "was", "be", "been"}:
        at = subject_near(s, governed(nodes, k)[1])
        return [nodes[at]] if at is not None and not nodes[at].poss else []
    if before.low == "as":
        who = next((n for n in reversed(nodes[:k]) if n.kind == "actor" or n.person), None)
        return [who] if who is not None and not who.poss else []
    return []
