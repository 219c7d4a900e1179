"""Trips told as a list inside one sentence: places one after another, each with its own days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.standing import hyphened

_LONGEST: Final = 200
_SIGNS: Final = frozenset({",", ";", "(", ")", "-", "–", "—", ":", "&", "/", "|", "[", "]"})
_FILLERS: Final = frozenset(
    "and or then later next finally also again twice once thrice both each all plus three four"
    " times to in for on at followed by as well along with including there"
    " separately respectively first second third last most recently same year month week late"
    " former soviet republic republics neighbouring neighboring ally allies state states country"
    " countries nation nations partners member members such central african arab"
    " early of that this day days stop stops did so too back addition other others"
    " besides such".split()
)
# "States, including A and B, have avoided visits by X".
_SPURNED: Final = frozenset(
    "avoided avoid curtailed refused declined barred rejected shunned".split()
)
# Words between a person and the verb that is said of the person.
_NEAR: Final = 9
_TOLD: Final = frozenset(
    {"leave", "skip", "visit", "go", "arrive", "attend", "noun", "stay", "host", "meet"}
)
_HEADS: Final = frozenset(
    "countries capitals states members hosts stops destinations governments places cities nations"
    " parties territories".split()
)
ITINERARY: Final = frozenset(
    "abroad foreign overseas itinerary diary calendar agenda schedule travels destinations stops"
    " log trips visits journeys route tour timeline whereabouts movements".split()
)
_LINKS: Final = frozenset(
    {"include", "includes", "included", "including", "are", "were", "namely", "was", "is", "as"}
)


@dataclass(slots=True, eq=False)
class Stop:
    """One place of a list, with the days that stand beside it."""

    place: Node
    times: list[Any] = field(default_factory=list)
    group: int = 0


@dataclass(slots=True, eq=False)
class Walk:
    """The stops of a list; `led` tells that days stand before the places they are for."""

    stops: list[Stop]
    led: bool = False


def walk(nodes: Sequence[Node], at: int) -> Walk:
    """Return the list that starts with the place at the index."""
    stops: list[Stop] = []
    leading: Any = None
    led = False
    group = 0
    k = at
    last = at
    while k < len(nodes) and k - at < _LONGEST:
        node = nodes[k]
        if node.kind == "place" and node.iso3:
            if node.poss or hyphened(nodes, k) or (stops and _is_topic(nodes, k)):
                break
            if not (stops and _refines(nodes, stops[-1].place, node, last, k)):
                stops.append(Stop(node, [leading] if leading is not None else [], group))
            last = k
        elif node.time is not None and node.kind != "actor":
            if node.time.travel or node.time.kind != "duration":
                if _leads(nodes, k):
                    leading, led = node.time, True
                    group += 1
                elif stops:
                    _give(nodes, k, stops)
        elif node.low == "(" and (skip := _bracket(nodes, k)) is not None:
            k = skip
        elif node.low == ";":
            group += 1
            leading = None if not _time_ahead(nodes, k) else leading
        elif node.low == "as" and not _well(nodes, k):
            # "To A as B's war changes": another clause, and no "A as well as B".
            break
        elif node.kind != "event" and not (
            node.low in _SIGNS
            or node.low in _FILLERS
            or node.low.isdigit()
            or "det" in node.tags
            or node.kind == "adj"
        ):
            break
        k += 1
    if len(stops) > 1 and _governs_next(nodes, last):
        stops.pop()
    _share(stops)
    _fill(stops)
    return Walk(stops, led)


def _share(stops: list[Stop]) -> None:
    """ "A and B, in May and October": as many days as places, one for each."""
    if len(stops) < 2:
        return
    last = stops[-1].times
    waiting = [stop for stop in stops if not stop.times]
    if len(last) < 2 or len(waiting) != len(last) - 1 or stops[-len(last) : -1] != waiting:
        return
    for stop, time in zip(stops[-len(last) :], list(last), strict=True):
        stop.times = [time]


def _is_topic(nodes: Sequence[Node], k: int) -> bool:
    """ "In London for Somalia conference", "for forum on Somalia": what the meeting is about."""
    led = k - 1
    while led > 0 and "det" in nodes[led].tags:
        led -= 1
    if nodes[led].low == "on":
        return True
    return nodes[led].low == "for" and k + 1 < len(nodes) and nodes[k + 1].kind == "event"


def _well(nodes: Sequence[Node], k: int) -> bool:
    """Whether the word is one of "as well as" or of "such as"."""
    if k + 1 < len(nodes) and nodes[k + 1].low == "well":
        return True
    return k > 0 and nodes[k - 1].low in {"well", "such"}


def _bracket(nodes: Sequence[Node], k: int) -> int | None:
    """The end of a bracket that names neither place nor day: "Libya (before the war), Qatar"."""
    for m in range(k + 1, min(len(nodes), k + 10)):
        if nodes[m].kind == "place" or nodes[m].time is not None or nodes[m].low.isdigit():
            return None
        if nodes[m].low == ")":
            return m
    return None


def _refines(nodes: Sequence[Node], old: Node, new: Node, last: int, k: int) -> bool:
    """ "Bishkek, Kyrgyzstan": the second place only tells where the first one is."""
    between = [n.low for n in nodes[last + 1 : k]]
    return old.iso3 == new.iso3 and len(between) <= 2 and set(between) <= {",", "(", "in", "the"}


def _leads(nodes: Sequence[Node], k: int) -> bool:
    """Whether the day at k stands before its places: "; in 2011 to Chad and Kenya"."""
    b = k - 1
    while b >= 0 and ("prep" in nodes[b].tags or "det" in nodes[b].tags):
        b -= 1
    if b >= 0 and nodes[b].low not in {";", ",", ".", "and", "then"}:
        return False
    for after in nodes[k + 1 : k + 5]:
        if after.kind == "place":
            return True
        if not ("prep" in after.tags or "det" in after.tags or after.low in {"-", "–", "—", ":"}):
            return False
    return False


def _time_ahead(nodes: Sequence[Node], k: int) -> bool:
    return any(n.time is not None for n in nodes[k + 1 : k + 4])


def _give(nodes: Sequence[Node], k: int, stops: list[Stop]) -> None:
    """Give a day to the place before it, or to all that "both" and "all" take in."""
    time = nodes[k].time
    words = {n.low for n in nodes[max(0, k - 3) : k]}
    if "both" in words:
        for stop in stops[-2:]:
            stop.times.append(time)
    elif "all" in words:
        for stop in stops:
            if not stop.times:
                stop.times.append(time)
    elif time not in stops[-1].times:
        stops[-1].times.append(time)


def _governs_next(nodes: Sequence[Node], last: int) -> bool:
    """Whether the last place is the subject of a clause of its own."""
    for after in nodes[last + 1 : last + 3]:
        if "stop" in after.tags:
            # "Gaza war": what follows is no place any more.
            return True
        if "say" in after.tags or "aux" in after.tags:
            return True
        if after.kind == "word" and "verb" in after.tags:
            return "noun" not in after.tags
        if nodes[last - 1].low == "," and not after.tags and after.low.endswith(("s", "ed")):
            # "Visits A next week, B demands": a verb that the words do not know.
            return after.kind == "word" and after.time is None
        if "adv" not in after.tags and not after.low.endswith("ly"):
            return False
    return False


def _fill(stops: list[Stop]) -> None:
    """A place without a day shares the day of the next one of its group."""
    for k in range(len(stops) - 2, -1, -1):
        one, following = stops[k], stops[k + 1]
        if not one.times and following.times and one.group == following.group:
            one.times = following.times[:1]


def spread(nodes: Sequence[Node], events: list[Event]) -> list[Event]:
    """Return the events with each list of places taken apart, one event for each stop and day."""
    out: list[Event] = []
    apart: dict[tuple[int, str | None], frozenset[int]] = {}
    for event in events:
        key = (event.trigger, event.person)
        if key in apart and all(place.start in apart[key] for place in event.places):
            continue
        made = _apart(nodes, event)
        if made:
            apart[key] = frozenset(place.start for one in made for place in one.places)
        out.extend(made or [event])
    return out


def _apart(nodes: Sequence[Node], event: Event) -> list[Event]:
    if event.kind not in _TOLD or not event.places or event.person is None or event.remote:
        return []
    first = event.places[0]
    at = next((k for k, node in enumerate(nodes) if node is first), None)
    if at is None:
        return []
    if at < event.trigger:
        return _gapped(nodes, event) if event.kind == "host" else []
    found = walk(nodes, at)
    days = sum(len(stop.times) for stop in found.stops)
    if event.kind == "leave" and len(found.stops) > 1 and _for(nodes, found.stops):
        return _left_for(event, found.stops)
    if len(found.stops) <= len(event.places) and days < 2:
        return []
    if event.kind in {"meet", "noun"} and days < 2:
        return []
    default = event.time
    if found.led:
        before = [n.time for n in nodes[: event.trigger] if n.time is not None]
        default = before[-1] if before else event.time
    made: list[Event] = []
    for stop in found.stops:
        for time in stop.times or [default]:
            end = max(stop.place.end, getattr(time, "end", 0))
            start = event.start if not made else stop.place.start
            if end - start > 400:
                start = stop.place.start
            made.append(_copy(event, stop.place, time, start, max(start, end)))
    return made


def _for(nodes: Sequence[Node], stops: Sequence[Stop]) -> bool:
    """ "Left A on Sunday for B": whether the second stop is where the first is left for."""
    first, second = stops[0].place, stops[1].place
    return any(n.low == "for" for n in nodes if first.end <= n.start < second.start)


def _left_for(event: Event, stops: Sequence[Stop]) -> list[Event]:
    """The stay that ends and the one that is on the way to begin."""
    time = next((time for time in stops[0].times), event.time)
    left = replace(event, places=[stops[0].place], time=time, until=None)
    if event.status in {"made", "under_way"}:
        left.status = "made"
    day = time is None or time.span.precision not in {"month", "year"}
    bound = replace(event, places=[stops[1].place], kind="go", time=None, until=None, firm=False)
    bound.start, bound.end = stops[1].place.start, stops[1].place.end
    if event.status in {"made", "under_way"}:
        bound.status = "under_way" if day else "made"
    return [left, bound]


def _copy(event: Event, place: Node, time: Any, start: int, end: int) -> Event:
    return replace(
        event, places=[place], event=None, time=time, start=start, end=end, until=None, anaphor=None
    )


def _gapped(nodes: Sequence[Node], event: Event) -> list[Event]:
    """ "Chad received X in 2010, Kenya in August of that year and Malawi in 2011"."""
    made: list[Event] = []
    k = next((k for k, n in enumerate(nodes) if n.time is event.time and n.time is not None), None)
    if k is None or k < event.trigger:
        return []
    k += 1
    while k < len(nodes):
        while k < len(nodes) and (
            nodes[k].low in {",", ";", "and", "then", "of"} or nodes[k].time is not None
        ):
            k += 1
        if k >= len(nodes) or nodes[k].kind != "place" or nodes[k].poss:
            break
        place = nodes[k]
        time = None
        for m in range(k + 1, min(len(nodes), k + 8)):
            if nodes[m].time is not None:
                time = nodes[m].time
                k = m
                break
            if not (
                nodes[m].low in _FILLERS
                or "prep" in nodes[m].tags
                or nodes[m].tags.get("aux") == "did"
            ):
                break
        if time is None:
            break
        made.append(_copy(event, place, time, place.start, max(place.end, time.end)))
        k += 1
    return [event, *made] if made else []


def members(nodes: Sequence[Node]) -> list[Event]:
    """ "States that have hosted X include A, B and C": each is a stay of the one person named."""
    persons = {node.person for node in nodes if node.person is not None}
    if len(persons) != 1:
        return []
    head = next((k for k, n in enumerate(nodes) if n.low in _HEADS and n.kind == "word"), None)
    if head is None or any("neg" in n.tags or "cond" in n.tags or "wish" in n.tags for n in nodes):
        return []
    if any(n.tags.get("aux") in {"may", "would", "should"} for n in nodes):
        # "Can still travel to countries such as A and B" tells of no stay.
        return []
    verbs = [
        n
        for n in nodes
        if n.kind == "word"
        and "verb" in n.tags
        and n.tags["verb"][0] in {"host", "visit", "go", "stay", "invite"}
    ]
    guest = any(
        n.low in {"guest", "visitor", "travelled", "toured"}
        or (n.title == "other" and n.low in {"a guest", "guest"})
        for n in nodes
    )
    if any(n.tags.get("noun") == "invite" or n.low in _SPURNED for n in nodes):
        return []
    if any(n.kind == "actor" and n.low.endswith(_DELEGATES) for n in nodes[: head + 1]):
        # "Leaders from many countries, including A and B, welcomed X".
        return []
    if not (verbs or guest) or any(n.tags["verb"][0] == "invite" for n in verbs):
        return []
    if verbs and not guest and not _close(nodes, verbs):
        # "He condemned a move embraced by ten nations, including A and B": nobody was hosted.
        return []
    for k in range(1, len(nodes)):
        if nodes[k].kind != "place" or nodes[k].poss:
            continue
        before = {n.low for n in nodes[max(0, k - 3) : k]}
        after = {n.low for n in nodes[k + 1 : k + 2]}
        if before & _LINKS or ":" in before or "—" in before or (after & {","} and k <= 1):
            found = walk(nodes, k)
            if len(found.stops) > 1 and (k > head or _equals(nodes, found)):
                return [
                    Event(
                        person=next(iter(persons)), kind="visit", status="made", firm=True,
                        start=stop.place.start, end=max(stop.place.end, getattr(time, "end", 0)),
                        places=[stop.place], time=time,
                    )
                    for stop in found.stops
                    for time in stop.times or [None]
                ]  # fmt: skip
    return []


_ORDER: Final = frozenset("followed follows came comes next then first second last".split())
_COUNT: Final = frozenset("two three four five six seven eight nine ten".split())
_DELEGATES: Final = ("leaders", "presidents", "ministers", "delegates", "officials")
_FOLLOWING: Final = frozenset(
    "followed follows came comes did was were is will be stop leg next then first second third"
    " last".split()
)


def _close(nodes: Sequence[Node], verbs: Sequence[Node]) -> bool:
    """Whether one of the verbs stands near a person, and is not said of a thing before it."""
    at = [k for k, node in enumerate(nodes) if node.person is not None]
    for verb in verbs:
        i = nodes.index(verb)
        things = any(n.low == "by" for n in nodes[i + 1 : i + 5])
        before = nodes[i - 1] if i else verb
        if things and before.person is None and before.kind == "word" and not before.tags:
            continue
        if any(abs(i - k) <= _NEAR for k in at):
            return True
    return False


def follow(nodes: Sequence[Node], person: str, status: str = "made") -> list[Event]:
    """ "Kenya followed in August", "The next is Malawi": more stops of the trips just told.

    Nobody else is named, and nothing but days and words of order stands beside the places.
    """
    if len(nodes) > 60 or any(
        node.kind == "actor" or "say" in node.tags or "neg" in node.tags for node in nodes
    ):
        return []
    at = next((k for k, n in enumerate(nodes) if n.kind == "place" and n.iso3 and not n.poss), None)
    if at is None or at > 4:
        return []
    counted = _makes_count(nodes)
    for node in nodes[:at]:
        if not (
            node.low in _FILLERS or node.low in _FOLLOWING or node.time or node.low in _SIGNS
            or node.tags.get("noun") == "destination"
        ):  # fmt: skip
            return []
    found = walk(nodes, at)
    rest = [n for n in nodes if n.start >= found.stops[-1].place.end] if found.stops else []
    led = [n for n in nodes[:at] if n.time is None]
    order = any(not _ORDER.isdisjoint(n.low.split()) for n in led) or any(
        n.low in {"followed", "next"} for n in rest[:4]
    )
    same = [n.low for n in rest[:4]]
    if not order and not counted and not ("did" in same and ("same" in same or "so" in same)):
        return []
    if not counted and any(
        "verb" in n.tags and n.low not in _FOLLOWING and n.kind == "word" for n in nodes
    ):
        return []
    late = next((n.time for n in nodes if n.time is not None), None)
    return [
        Event(
            person=person, kind="visit", status=status, firm=False,
            start=stop.place.start, end=max(stop.place.end, getattr(time, "end", 0)),
            places=[stop.place], time=time,
        )
        for stop in found.stops
        for time in stop.times or [late]
    ]  # fmt: skip


def _makes_count(nodes: Sequence[Node]) -> bool:
    """ "Djibouti and Malawi make it five"."""
    return any(
        node.low in {"make", "makes", "made"}
        and nodes[k + 1].low == "it"
        and nodes[k + 2].low in _COUNT
        for k, node in enumerate(nodes[:-2])
    )


def _equals(nodes: Sequence[Node], found: Walk) -> bool:
    """Whether "are among the countries that" follows the list."""
    last = found.stops[-1].place
    after = [n for n in nodes if n.start >= last.end][:3]
    return any(n.low in {"are", "were", "all"} for n in after)
