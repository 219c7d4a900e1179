"""Messages that somebody sent to a meeting abroad: recorded, beamed in, played to the hall."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.destinations import destinations
from dedere.reader.events import Destinations, Event
from dedere.reader.nodes import Node
from dedere.reader.people import home_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_MESSAGE: Final = frozenset(
    "message speech address statement remarks greeting greetings video".split()
)
_ENDINGS: Final = tuple(_MESSAGE)
_RECORDED: Final = frozenset("recorded taped filmed video videotaped".split())
# Where a recording is evidence.
_COURTS: Final = frozenset({"trial", "court", "hearing", "inquest", "tribunal", "courtroom"})
_PARTING: Final = frozenset({",", ";", "but", "—", "–"})
_RELAYED: Final = frozenset(
    "played beamed relayed streamed screened aired shown transmitted piped projected".split()
)
_SENT: Final = _RELAYED | {"broadcast"}


def recorded(s: Sentence, found: list[Event]) -> list[Event]:
    """Return the remote part that a recorded or relayed message gives its speaker in a meeting.

    Where the sentence names neither place nor meeting, the event is left without: it belongs to
    the meeting of the sentence before, if there is one.
    """
    nodes = s.nodes
    if not any(low.endswith(_ENDINGS) for low in s.lows) or any(event.remote for event in found):
        return []
    if not s.lows.isdisjoint(_COURTS):
        return []
    messages = [k for k, n in enumerate(nodes) if _is_message(n)]
    k = next((k for k in messages if _by_a_record(nodes, k)), None)
    if k is None or any(n.tags.get("cue") == "phone" for n in nodes):
        return []
    clause = max((m for m in range(k) if nodes[m].low in _PARTING), default=0)
    if any("neg" in n.tags or "cond" in n.tags for n in nodes[clause:]):
        return []
    who = _whose(nodes, k)
    if who is None or who.person is None:
        return []
    there = _meeting(s, k)
    home = home_of(s.cast.record, who.person)
    if any(place.iso3 in home for place in there.places):
        return []
    flags = {n.tags["aux"] for n in nodes if "aux" in n.tags}
    direction, _, time, until = s._where(k)
    if "may" in flags:
        status = "hypothetical"
    elif flags & {"will", "would"} or direction == "future":
        status = "planned"
    else:
        status = "made"
    event = s._event(who.person, "speak", status, True, who, k, there, time, until)
    event.end = max(event.end, who.end)
    event.remote = True
    return [event]


def _is_message(node: Node) -> bool:
    return node.kind == "word" and node.low.split()[-1] in _MESSAGE


def _by_a_record(nodes: Sequence[Node], k: int) -> bool:
    """Whether the message at k was recorded, or played or beamed to its hearers."""
    words = {w for n in nodes[max(0, k - 5) : k + 1] for w in n.low.split()}
    if not words.isdisjoint(_RECORDED):
        return True
    return any(
        n.low.split()[0] in _SENT and any("aux" in m.tags for m in nodes[k:at])
        for at, n in enumerate(nodes[k + 1 : k + 12], k + 1)
    )


def _whose(nodes: Sequence[Node], k: int) -> Node | None:
    """ "X's message", "a message by X", "in a recorded address, X"."""
    for node in reversed(nodes[max(0, k - 7) : k]):
        if node.poss or "poss" in node.tags:
            return node
        if node.kind in {"actor", "sign"} or "verb" in node.tags:
            break
    for m in range(k + 1, min(len(nodes) - 1, k + 4)):
        if nodes[m].low in {"by", "from", "of"}:
            return next((n for n in nodes[m + 1 : m + 4] if n.kind == "actor"), None)
    if nodes[0].low.split()[0] != "in" or k > 5:
        return None
    comma = next(
        (m for m in range(k + 1, min(len(nodes) - 1, k + 12)) if nodes[m].low == ","), None
    )
    if comma is None:
        return None
    after = nodes[comma + 1]
    return after if (after.kind == "actor" or "pron" in after.tags) and not after.poss else None


def _meeting(s: Sentence, k: int) -> Destinations:
    """Where the hearers sit: behind the message, or at a meeting named before it."""
    nodes = s.nodes
    there = destinations(nodes, k, "attend")
    if there.places or there.event is not None:
        return there
    for m in range(len(nodes) - 1, -1, -1):
        if nodes[m].kind == "event":
            found = destinations(nodes, m, "meet")
            found.event = nodes[m]
            return found
    for m in range(k - 1, 0, -1):
        if nodes[m].kind == "place" and nodes[m].area != "state" and nodes[m - 1].low == "in":
            return Destinations(places=[nodes[m]], end=nodes[m].end, stop=k)
    return Destinations(end=nodes[k].end, stop=k)


def locate(s: Sentence, found: list[Event]) -> None:
    """Give a remote part without a place that of its sentence.

    "Instead of going to Johannesburg, X will join by video", "hearers in Johannesburg listened as
    X spoke by video".
    """
    nodes = s.nodes
    for event in found:
        if not event.remote or event.places or event.person is None:
            continue
        if event.event is not None and event.event.forum is not None:
            continue
        home = home_of(s.cast.record, event.person)
        if nodes[event.trigger].low.startswith(("sa", "tell", "told")):
            continue
        away = next(
            (
                e
                for e in found
                if e.person == event.person and e.places and e.status in {"declined", "cancelled"}
            ),
            None,
        )
        if away is not None and away.event is not None and event.event is not None:
            # The meeting itself gives place and day.
            continue
        beside: list[Node] = []
        if away is not None:
            beside = away.places
            event.time = event.time or away.time
        elif event.event is None:
            beside = _hall(nodes, event.trigger)
        event.places = [place for place in beside if place.iso3 not in home]


def _hall(nodes: Sequence[Node], i: int) -> list[Node]:
    """The last town before the word at i that something is in."""
    for k in range(i - 1, 0, -1):
        node = nodes[k]
        if node.kind == "place" and node.area != "state" and not node.poss:
            return [node] if nodes[k - 1].low in {"in", "at"} else []
    return []
