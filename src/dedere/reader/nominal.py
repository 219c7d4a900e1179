"""Events that stand as nouns: "his visit to", "a trip by X", "talks in Y"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dedere.reader.events import Destinations, Event, destinations, hyphened
from dedere.reader.grammar import governed, is_object, subject
from dedere.reader.nodes import Node

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_CUES = {
    "future": "planned",
    "maybe": "hypothetical",
    "past": "made",
    "undone": "cancelled",
    "delayed": "postponed",
    "now": "under_way",
}
_AHEAD = frozenset({"ahead of", "before", "prior"})
_BEHIND = frozenset({"after", "following", "since", "from"})
_DURING = frozenset({"on", "during", "in", "amid", "with", "for", "at"})
_UNDOING = {
    "postponement": "postponed",
    "deferral": "postponed",
    "delay": "postponed",
    "rescheduling": "postponed",
    "cancellation": "cancelled",
    "abandonment": "cancelled",
}
# "This marks his second visit" tells nothing of when.
_TELLING = ("mark", "celebrat", "watch", "see", "saw")
_DOUBT = dict.fromkeys(
    ("dispute", "disputes", "row", "controversy", "concern", "concerns", "doubt", "doubts",
     "question", "questions", "uncertainty", "speculation", "possibility", "prospect", "debate",
     "idea", "chance", "chances", "likelihood", "threat", "rumours", "rumors"),
    "hypothetical",
)  # fmt: skip
_STAFF = frozenset({"office", "government", "team", "camp", "staff", "secretariat"})
_OFF = frozenset({"postponed", "cancelled", "denied"})
_OPENERS = frozenset({"in", "at", "during", "after", "following", "on"})
_FORCED = frozenset({"forced", "obliged", "compelled", "decided", "chose", "had", "opted"})
_FRONTED = frozenset({"after", "during", "following", "on", "before", "ahead of", "for"})
_MUSING = frozenset("thinks think thinking dreams dream dreaming muses musing toys toying".split())
_WEIGHED = frozenset("considered discussed weighed mooted contemplated mulled explored".split())
_FACT = frozenset({"planned", "under_way", "made", "postponed", "cancelled"})


def noun_events(s: Sentence, i: int, kind: str) -> list[Event]:
    """Return the events of the noun at i, if a person of the record owns it."""
    nodes = s.nodes
    if kind in {"warmth", "invite", "absence", "overfly", "flight", "arrest"}:
        return _special(s, i, kind)
    left, owner, places, cues = _phrase(s, i)
    found = destinations(nodes, i, "noun-meet" if kind == "meet" else "noun")
    if places and not found.places:
        found.places = places
    governor = left - 1
    while governor > 0 and nodes[governor].time is not None and nodes[governor].kind == "word":
        governor -= 1
    if governor < left - 1 and nodes[governor].low in {"on", "in"}:
        governor -= 1
    owners = [owner] if owner is not None else []
    if owner is None:
        owners = _by(s, i)
    status, firm = _by_cue(cues)
    g_status, g_firm, g_subject = _left(s, governor)
    r_status, r_firm = _right(s, i, found)
    if (
        not found.places
        and left > 1
        and nodes[left - 1].low == "of"
        and nodes[left - 2].low == "part"
    ):
        return []
    if kind == "meet" and governor > 0 and nodes[governor].low in {"in", "at"}:
        if nodes[governor - 1].tags.get("noun") == "attend":
            return []
    if kind == "meet":
        if not found.places and governor >= 0:
            g_status = _hosted(s, governor, found) or g_status
        if not found.places:
            held = _held(s, i, found)
            r_status = r_status if r_status in _OFF else held or r_status
        return _talks(s, i, found, owners, g_status, r_status, g_subject)
    if not owners and g_subject is not None:
        owners = [nodes[g_subject]]
    if not owners and 0 < left <= 3 and nodes[left - 1].low in _FRONTED:
        first = s._forward(i)
        if first is not None and nodes[first].person is not None and not nodes[first].poss:
            owners = [nodes[first]]
    if not found.places:
        _host_cancels(s, governor, found)
    people = [node for node in owners if node.person is not None]
    if not people and r_status in _OFF and r_firm and not found.places and s.cast.recent:
        last = s.cast.recent[-1]
        if nodes[left].low in {"the", "that", "this"} and s.cast.sentence - s.cast.seen[last] <= 1:
            event = s._event(last, "noun", r_status, True, nodes[left], i, found, None, None)
            event.loose = True
            return [event]
    if not people:
        return []
    if kind == "arrive" and not found.places and found.home is not None:
        _, _, time, until = s._where(i)
        back = Destinations(places=[found.home], end=found.home.end, stop=i)
        who = people[0]
        return [s._event(who.person, "back", "made", True, who, i, back, None, None)]
    if not found.places and found.event is None and found.anaphor is None:
        _only_place(s, left, i, found)
    if (
        kind == "visit"
        and not found.places
        and found.event is None
        and found.anaphor is None
        and not (i + 1 < len(nodes) and nodes[i + 1].low in {"to", "in"})
        and (nodes[left - 1].low in {"since", "than"} or "past" in cues)
    ):
        found.anaphor = "again"
    if kind == "visit" and not found.places and found.anaphor in {"country", "indefinite"}:
        hosts = [s._nation(n, k) for k, n in enumerate(nodes) if n.kind == "actor" and n.iso3]
        named = {h.iso3: h for h in hosts if h is not None}
        if len(named) == 1:
            found.places = list(named.values())
    if kind == "visit" and not found.places and found.event is None:
        found.places = _is_place(s, i, led=True)
    if kind == "visit" and not found.places and found.event is None and found.anaphor is None:
        found.places = _inviting(s, i)
    if kind == "destination" and not found.places:
        found.places = _is_place(s, i)
        if not found.places:
            return []
    chosen = _choose((status, firm), (g_status, g_firm), (r_status, r_firm))
    direction, _today, time, until = s._where(i)
    for node in nodes[left:i]:
        if time is None and node.time is not None and node.time.travel:
            time = node.time
    if (
        g_status in {"cancelled", "postponed"}
        and time is not None
        and governor >= 0
        and getattr(time, "start", nodes[i].start) < nodes[governor].start
    ):
        # "On Thursday he cancelled a trip": the day is that of the news.
        time, direction = None, "undated"
    final, sure = chosen
    if final is None:
        if direction == "future":
            final = "planned"
        elif direction == "past":
            final = "made"
    remote, phone = s._cues(i, set(), found.stop)
    first = nodes[left]
    for node in (*people, *([nodes[g_subject]] if g_subject is not None else [])):
        if node.start < first.start:
            first = node
    events = []
    for node in people:
        event = s._event(node.person, "noun", final, sure, first, i, found, time, until)
        if node.end > event.end and node.end - event.end < 80:
            event.end = node.end
        event.remote, event.phone = remote, phone
        if kind == "transit":
            event.presence = "transit"
        event.loose = not found.places
        event.over = governor >= 0 and nodes[governor].low in {"after", "following", "from"}
        events.append(event)
        before = _since(s, left, i, found) if kind == "visit" else None
        if before is not None:
            events.append(
                s._event(node.person, "noun", "made", True, first, i, found, before, None)
            )
    return events


def _since(s: Sentence, left: int, i: int, found: Destinations) -> object:
    """ "His first visit to Vietnam since 2017": the day or year of the visit before it."""
    if not found.places or not any(n.low in {"first", "only"} for n in s.nodes[left - 1 : i]):
        return None
    for k in range(i + 1, min(len(s.nodes) - 1, i + 12)):
        if s.nodes[k].low == "since":
            time = s.nodes[k + 1].time
            if not any(n.low in {"when", "where"} for n in s.nodes[k + 2 : k + 6]):
                return None
            return time if time is not None and time.span.precision in {"year", "month"} else None
    return None


_TOOK_PLACE = frozenset(
    "place occurred occur occurs happened happen happens held scheduled planned due set hosted"
    " slated staged".split()
)


def _held(s: Sentence, i: int, found: Destinations) -> str | None:
    """ "The meeting with X, which took place in New York": where its own verb says it was."""
    nodes = s.nodes
    for k in range(i + 1, min(len(nodes), i + 32)):
        node = nodes[k]
        if node.kind == "sign" and node.low not in {",", "-", "(", ")"}:
            return None
        if node.tags.get("fate") == "made" or node.low.split()[-1] in _TOOK_PLACE:
            there = destinations(nodes, k, "noun")
            if there.places:
                found.places, found.end, found.stop = there.places, there.end, there.stop
                return _when_held(nodes, k)
            return None
    return None


_AWAITING = frozenset({"scheduled", "planned", "due", "set", "slated"})


def _when_held(nodes: Sequence[Node], k: int) -> str:
    """Whether the meeting whose verb stands at k was, will be or might be held."""
    if nodes[k].low in _AWAITING:
        return "planned"
    at = k - 1 if nodes[k].low == "place" else k
    flags, _ = governed(nodes, at)
    if flags & {"may", "wish"}:
        return "hypothetical"
    return "planned" if flags & {"will", "would", "plan", "to"} else "made"


def _object(nodes: Sequence[Node], k: int) -> bool:
    """Whether a verb has the node as its object, articles aside."""
    j = k - 1
    while j > 0 and "det" in nodes[j].tags:
        j -= 1
    return j >= 0 and nodes[j].kind == "word" and "verb" in nodes[j].tags


def _inviting(s: Sentence, i: int) -> list[Node]:
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


def _hosted(s: Sentence, g: int, found: Destinations) -> str | None:
    """ "The Vatican could host talks between": the host gives the place, its verb the status."""
    from dedere.reader.events import status_of

    verb = s.nodes[g].tags.get("verb") if s.nodes[g].kind == "word" else None
    if verb is None or verb[0] != "host":
        return None
    flags, j = governed(s.nodes, g)
    host = s._host_before(j)
    if host is None or host.iso3 is None:
        return None
    s._conditional(flags, max(j, 0))
    direction, today, _, _ = s._where(g)
    status, _ = status_of(flags, verb[1], "host", direction, today)
    if status is not None:
        found.places = [host]
    return status


def _only_place(s: Sentence, left: int, i: int, found: Destinations) -> None:
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


def _host_cancels(s: Sentence, g: int, found: Destinations) -> None:
    """ "Germany cancels X's visit", "urged Germany and Britain to cancel": the hosts are named."""
    nodes = s.nodes
    if g < 0 or "verb" not in nodes[g].tags or nodes[g].kind != "word":
        return
    if nodes[g].tags["verb"][0] not in {"cancel", "postpone", "expect", "host"}:
        return
    _, j = governed(nodes, g)
    while j >= 0 and nodes[j].kind == "place" and not nodes[j].poss:
        found.places.insert(0, nodes[j])
        if j > 1 and "conj" in nodes[j - 1].tags:
            j -= 2
        else:
            break


def _special(s: Sentence, i: int, kind: str) -> list[Event]:
    """Welcomes and absences; what is said of invitations and flights hangs on their verbs."""
    if kind == "warmth":
        return _welcome(s, i)
    if kind == "invite":
        return _invited(s, i)
    if kind == "flight":
        return _flight(s, i)
    if kind == "arrest":
        return _seized(s, i)
    return _absence(s, i) if kind == "absence" else []


def _flight(s: Sentence, i: int) -> list[Event]:
    """ "X took a flight to New York": who takes a flight goes where it goes."""
    from dedere.reader.events import status_of

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


_BOARDS = frozenset(
    "take takes took taken taking board boards boarded boarding catch caught".split()
)


def _seized(s: Sentence, i: int) -> list[Event]:
    """ "After the arrest of X in Brussels", "his capture in Niger": an arrest that was made."""
    nodes = s.nodes
    left, owner, _, _ = _phrase(s, i)
    before = nodes[left - 1].low if left > 0 else ""
    if before not in {"after", "since", "following", "until"} and s._where(i)[0] != "past":
        return []
    if i + 1 < len(nodes) and nodes[i + 1].low in {"warrant", "warrants", "order"}:
        return []
    who = owner if owner is not None and owner.person is not None else None
    who = who or next((n for n in _by(s, i) if n.person is not None), None)
    found = destinations(nodes, i, "meet")
    if who is None or not found.places:
        return []
    _, _, time, until = s._where(i)
    return [s._event(who.person, "arrest", "made", True, nodes[left], i, found, time, until)]


def _invited(s: Sentence, i: int) -> list[Event]:
    """ "X holds an invitation from Germany's chancellor", "an invitation to X to visit"."""
    nodes = s.nodes
    host: Node | None = None
    for k in range(i + 1, min(len(nodes) - 1, i + 10)):
        if nodes[k].low == "from":
            host = next(
                (s._nation(n, k) for n in nodes[k + 1 : k + 5] if n.kind in {"actor", "place"}),
                None,
            )
            break
        if nodes[k].kind == "sign" or ("verb" in nodes[k].tags and nodes[k].kind == "word"):
            break
    if host is None or host.iso3 is None:
        return []
    g = i - 1
    while g >= 0 and ("det" in nodes[g].tags or nodes[g].kind == "adj" or "cue" in nodes[g].tags):
        g -= 1
    flags, j = governed(nodes, g) if g >= 0 else (set(), -1)
    at = _near(s, j)
    if at is None or nodes[at].person is None or nodes[at].poss:
        return []
    low = nodes[g].low
    status = "hypothetical"
    if low.startswith(("accept", "took up", "takes up")):
        status = "hypothetical" if flags & {"not", "may", "wish", "cond"} else "planned"
    elif low.startswith(("declin", "refus", "reject", "turn", "spurn")):
        status = "declined"
    elif "not" in flags:
        return []
    found = destinations(nodes, i, "noun")
    found.places = found.places or [host]
    _, _, time, until = s._where(i)
    return [s._event(nodes[at].person, "go", status, True, nodes[at], i, found, time, until)]


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
    guest = _guest_of_welcome(nodes, i)
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


def _guest_of_welcome(nodes: Sequence[Node], i: int) -> Node | None:
    for k in range(i + 1, min(len(nodes) - 1, i + 4)):
        if nodes[k].low in {"to", "for"} and nodes[k + 1].person is not None:
            return nodes[k + 1]
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
    left, owner, _, cues = _phrase(s, i)
    if owner is None or owner.person is None:
        return []
    found = destinations(s.nodes, i, "skip")
    if not found.places and found.event is None:
        return []
    _, _, time, until = s._where(i)
    status = "hypothetical" if "maybe" in cues else "declined"
    return [s._event(owner.person, "skip", status, True, s.nodes[left], i, found, time, until)]


def _phrase(s: Sentence, i: int) -> tuple[int, Node | None, list[Node], list[str]]:
    """Walk left over the noun's own modifiers: start, owner, places among them, cues."""
    nodes = s.nodes
    places: list[Node] = []
    cues: list[str] = []
    j = i - 1
    while j >= 0 and i - j < 12:
        node = nodes[j]
        tags = node.tags
        if node.kind == "actor":
            if node.poss or _adjacent(s, j, i):
                return j, node, places, cues
            break
        if "poss" in tags:
            return j, node, places, cues
        if node.kind == "place":
            if node.poss:
                break
            if j + 1 < i and nodes[j + 1].kind == "sign":
                break
            places.insert(0, node)
        elif "cue" in tags:
            cues.append(tags["cue"])
        elif "det" in tags:
            if node.low == "no":
                cues.append("no")
            before = nodes[j - 1] if j else None
            # "cancelled a trip": the word before the article governs, it does not describe.
            if before is None or not (
                (before.tags.keys() & {"det", "poss", "cue"} and "verb" not in before.tags)
                or before.poss
            ):
                return j, None, places, cues
        elif node.kind == "sign":
            if node.low not in {"-", ","} or (
                node.low == "," and j + 1 < i and "det" in nodes[j + 1].tags
            ):
                break
            if node.low == ",":
                break
        elif "conj" in tags and j > 0 and nodes[j - 1].low == "-" and nodes[j + 1].low == "-":
            pass
        elif (
            "prep" in tags
            or "conj" in tags
            or "say" in tags
            or "aux" in tags
            or ("verb" in tags and not (node.low.endswith("ed") and "plan" in tags))
        ):
            break
        elif "plan" in tags:
            cues.append("future")
        elif "rel" in tags or "pron" in tags:
            break
        j -= 1
    if j + 1 < i and places and j >= 0 and "prep" in nodes[j].tags:
        places = []
    return j + 1, None, places, cues


def _adjacent(s: Sentence, j: int, i: int) -> bool:
    """ "Putin visit", "Netanyahu Washington trip": a headline's bare owner."""
    nodes = s.nodes
    return all(n.kind == "place" or n.cap or n.kind == "adj" for n in nodes[j + 1 : i])


def _is_place(s: Sentence, i: int, *, led: bool = False) -> list[Node]:
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


def _by(s: Sentence, i: int) -> list[Node]:
    """ "visit by X", "arrival of X", "trip to Y by X"."""
    nodes = s.nodes
    for k in range(i + 1, min(len(nodes), i + 16)):
        node = nodes[k]
        low = node.low
        if node.kind == "sign" and low not in {",", "-"}:
            break
        if low == "for" and k + 1 < len(nodes) and _free(nodes[k + 1]):
            return [nodes[k + 1]]
        if low in {"by", "of", "from"} and (low == "by" or k - i <= 3):
            found = []
            for m in range(k + 1, min(len(nodes), k + 8)):
                if nodes[m].kind == "actor" and not nodes[m].poss:
                    found.append(nodes[m])
                    if m + 1 < len(nodes) and nodes[m + 1].low in {",", "and"}:
                        continue
                    break
                if not (
                    "det" in nodes[m].tags
                    or nodes[m].low in {",", "and"}
                    or (m - k <= 3 and nodes[m].kind in {"word", "adj"} and not nodes[m].tags)
                ):
                    break
            if found:
                return found
        if low in {"that", "which"} and k + 1 < len(nodes) and nodes[k + 1].person is not None:
            return [nodes[k + 1]]
        if "verb" in node.tags and node.kind == "word" and "noun" not in node.tags:
            break
    return []


def _free(node: Node) -> bool:
    """A person who owns nothing of what follows."""
    return node.person is not None and not node.poss and "poss" not in node.tags


def _by_cue(cues: list[str]) -> tuple[str | None, bool]:
    for cue in cues:
        if cue in _CUES:
            return _CUES[cue], cue in {"undone", "delayed", "maybe", "future"}
    return None, False


def _left(s: Sentence, g: int) -> tuple[str | None, bool, int | None]:
    """What governs the noun from the left: status, certainty, and the governing subject."""
    nodes = s.nodes
    if g < 0:
        return None, False, None
    node = nodes[g]
    tags = node.tags
    if "verb" in tags and node.kind == "word":
        return _verbal(s, g, tags["verb"])
    if tags.get("aux") in {"had", "have"} and node.kind == "word":
        flags, j = governed(nodes, g)
        if tags["aux"] == "had" and not flags & {"not", "will", "would"}:
            return "made", True, _near(s, j)
    if g > 0 and nodes[g - 1].low in _MUSING and node.low in {"about", "of"}:
        return "hypothetical", True, _near(s, g - 2)
    if _DOUBT.get(nodes[g - 1].low if g > 0 else "") and node.low in {"over", "about", "of", "on"}:
        return _DOUBT[nodes[g - 1].low], True, None
    if node.low != "about" and ("plan" in tags or "wish" in tags or "unable" in tags):
        flags, j = governed(nodes, g + 1)
        at = _near(s, j)
        if "unable" in flags:
            return "declined", True, at
        if "plan" in flags and "not" not in flags and "noplan" not in flags:
            return ("hypothetical" if flags & {"may", "wish"} else "planned"), True, at
        if "noplan" in flags or "not" in flags:
            return "denied", True, at
        return "hypothetical", True, at
    low = node.low
    if low in {"for", "of", "to", "about", "on"} and g > 0:
        head = nodes[g - 1]
        ahead = any(n.low == "preparations" for n in nodes[max(0, g - 4) : g])
        if "plan" in head.tags or ahead or head.low in {"talk", "date", "dates"}:
            flags, j = governed(nodes, g)
            no = (
                "noplan" in flags
                or "not" in flags
                or (j >= 0 and nodes[j].low == "no")
                or _refuted(nodes, g)
            )
            return ("denied" if no else "planned"), True, _near(s, j)
        if low == "of" and head.low in _UNDOING:
            return _UNDOING[head.low], True, None
        if "noun" in head.tags and head.tags["noun"] == "invite":
            return "hypothetical", True, None
    if low in _AHEAD:
        return "planned", False, _near(s, g - 1)
    if low in _BEHIND:
        return "made", low != "after" and False, _near(s, g - 1)
    if low in _DURING or low == "including":
        return _main(s, g)
    if low == "and":
        # "Including a visit to A and one to B": what governs the first governs the second.
        for k in range(g - 1, max(-1, g - 30), -1):
            if nodes[k].tags.get("noun") == "visit" and nodes[k].kind == "word":
                start = _phrase(s, k)[0]
                return _left(s, start - 1) if start - 1 < g else (None, False, None)
    return None, False, None


def _refuted(nodes: Sequence[Node], g: int) -> bool:
    """Whether a denial stands before: "refuted reports about preparations for"."""
    for k in range(g - 1, max(-1, g - 10), -1):
        if nodes[k].kind == "sign" and nodes[k].low != ",":
            return False
        verb = nodes[k].tags.get("verb")
        if nodes[k].kind == "word" and (
            (verb is not None and verb[0] == "deny") or nodes[k].low in {"denied", "denies"}
        ):
            return True
    return False


def _near(s: Sentence, j: int) -> int | None:
    nodes = s.nodes
    if j < 0:
        return None
    node = nodes[j]
    if node.kind == "actor" and node.poss and node.person:
        return j
    if "poss" in node.tags and node.person:
        return j
    if j > 0 and node.low in _STAFF and nodes[j - 1].kind == "actor" and nodes[j - 1].poss:
        return j - 1
    return subject(nodes, j, free=True)


def _main(s: Sentence, g: int) -> tuple[str | None, bool, int | None]:
    """ "on a visit", "for a visit", "during a trip": the sentence's own verb decides."""
    nodes = s.nodes
    at = _near(s, g - 1)
    be = nodes[g - 1].tags.get("aux") if g > 0 and nodes[g].low in {"on", "in"} else None
    if be in {"is", "was"}:
        return ("under_way" if be == "is" else "made"), True, _near(s, g - 2)
    for k in range(g - 1, max(-1, g - 14), -1):
        node = nodes[k]
        if node.kind == "word" and node.tags.get("aux") in {"did", "had"}:
            meant = any("plan" in n.tags for n in nodes[k:g])
            return ("planned" if meant else "made"), False, at
        if node.kind == "word" and ("verb" in node.tags or "say" in node.tags):
            if k > 0 and nodes[k - 1].low == "to" and node.tags.get("verb", ("", ""))[1] == "base":
                continue
            if "verb" not in node.tags:
                return "made", False, at
            flags, _ = governed(nodes, k)
            direction, today, _, _ = s._where(g)
            from dedere.reader.events import status_of

            verb = node.tags["verb"]
            status, _firm = status_of(flags, verb[1], verb[0], direction, today)
            if verb[0] == "leave" and "have" in flags and direction == "undated":
                status = "under_way"
            return status, False, at
    return None, False, at


def _verbal(s: Sentence, g: int, verb: tuple[str, str]) -> tuple[str | None, bool, int | None]:
    from dedere.reader.events import status_of

    nodes = s.nodes
    kind, form = verb
    if nodes[g].low.startswith(_TELLING):
        return None, False, None
    flags, j = governed(nodes, g)
    how = None
    at = _near(s, j)
    if form == "base" and not flags:
        inherited, joined, _ = s._subject(g, form)
        if inherited and joined is not None:
            flags, at = inherited, joined
    if j >= 0 and nodes[j].kind in {"actor", "place"} and not nodes[j].poss and ("to" in flags):
        from dedere.reader.grammar import control

        first = j
        while (
            first > 1 and "conj" in nodes[first - 1].tags and nodes[first - 2].kind == nodes[j].kind
        ):
            first -= 2
        how = control(nodes, first)
        if how is not None:
            at = j
    direction, today, _, _ = s._where(g)
    if kind in {"cancel", "postpone"}:
        wished = (
            flags & {"may", "wish", "cond"}
            or how is not None
            or (
                "to" in flags
                and not flags & {"plan", "will", "is", "was", "have", "had"}
                and not (j >= 0 and nodes[j].low in _FORCED)
                and not s.headline
            )
        )
        if wished or "not" in flags:
            return "planned", True, at
        return ("cancelled" if kind == "cancel" else "postponed"), True, at
    if kind == "deny":
        # "Has not ruled out a visit" leaves it open.
        return ("hypothetical" if "not" in flags else "denied"), True, at
    if kind == "skip":
        return "declined", True, at
    if kind == "end":
        return "made", True, at
    if kind == "begin":
        status, firm = status_of(flags, form, "go", direction, today)
        if status in {"made", "under_way"}:
            status = "under_way" if today else "made"
        return status, True, at
    if kind in {"make", "arrive", "go", "attend", "visit", "meet", "take", "back"}:
        if how is not None and how != "for":
            flags.add(how)
        if "cond" in set(nodes[max(0, (at or 0) - 1)].tags):
            flags.add("cond")
        status, firm = status_of(flags, form, "visit", direction, today)
        return status, firm, at
    if kind == "host":
        return None, False, None
    return None, False, at


def _right(s: Sentence, i: int, found: Destinations) -> tuple[str | None, bool]:
    """What the noun's own predicate says: "was postponed", "will take place", "is due"."""
    nodes = s.nodes
    k = max(found.stop, i) + 1
    flags: set[str] = set()
    depth = 0
    past = False
    while k < len(nodes) and k - i < 26:
        node = nodes[k]
        tags = node.tags
        if node.kind == "sign":
            if node.low in {".", ";", "?", "!", ":", '"', "”"}:
                break
            if node.low == ",":
                depth += 1
                if depth > 2:
                    break
        elif (
            node.kind in {"actor"}
            and not flags
            and "prep" not in nodes[k - 1].tags
            and "prep" not in nodes[k - 2].tags
        ):
            if depth or "conj" in nodes[k - 1].tags:
                break
        elif "conj" in tags and tags["conj"] in {"sub", "that"} and k > i + 1:
            break
        elif "aux" in tags or "neg" in tags:
            if "aux" in tags and tags["aux"] != "to":
                flags.add(tags["aux"])
            if "neg" in tags:
                flags.add("not")
            if "verb" not in tags:
                k += 1
                continue
        elif "fate" in tags:
            return tags["fate"], True
        elif node.low == "off" and flags & {"is", "was"} and "not" not in flags:
            return "cancelled", True
        elif flags & {"is", "was"} and node.low in _WEIGHED:
            return "hypothetical", True
        elif "plan" in tags and flags:
            flags.add("plan")
        elif "cue" in tags and flags:
            if tags["cue"] == "now" and any(n.low in _WEIGHED for n in nodes[k : k + 4]):
                return "hypothetical", True
            if tags["cue"] == "now":
                return "under_way", True
            if tags["cue"] == "maybe":
                return "hypothetical", True
        if "verb" in tags and node.kind == "word" and (flags or "rel" not in tags):
            kind = tags["verb"][0]
            tags["verb"][1]
            passive = bool(flags & {"is", "was", "be", "have", "had"})
            if kind in {"cancel", "postpone"} and passive:
                if "not" in flags or flags & {"may"}:
                    return "planned", False
                return ("cancelled" if kind == "cancel" else "postponed"), True
            if kind == "deny" and passive:
                return "denied", True
            if kind in {"cancel", "postpone"} and s.headline and tags["verb"][1] in {"past", "pp"}:
                return ("cancelled" if kind == "cancel" else "postponed"), True
            if kind == "end":
                return ("planned" if flags & {"will", "would"} else "made"), False
            if nodes[k - 1].low == "to" and not flags:
                k += 1
                continue
            if tags["verb"][1] == "past" and not flags:
                past = True
            break
        elif (
            not flags
            and not tags
            and node.low.endswith("ed")
            and (not nodes[k - 1].cap or nodes[k - 1].time is not None)
        ):
            past = True
            break
        if flags & {"will", "would", "plan", "may"} and "verb" not in tags and node.kind == "word":
            if "adv" not in tags and "aux" not in tags and "plan" not in tags:
                break
        k += 1
    which = next(
        (m for m in range(i + 1, min(len(nodes), i + 24)) if nodes[m].low in {"which", "that"}), k
    )
    undone = _undone_beyond(s, which)
    if undone is not None:
        return undone, True
    if "not" in flags:
        return ("declined", True) if flags & {"will", "would"} else (None, False)
    if "plan" in flags or "will" in flags:
        return "planned", True
    if "may" in flags:
        return "hypothetical", False
    if "would" in flags:
        return "planned", False
    if "was" in flags or "had" in flags or past:
        return "made", False
    return None, False


def _undone_beyond(s: Sentence, k: int) -> str | None:
    """ "A trip that X was due to make has been put off": the verb behind a relative clause."""
    nodes = s.nodes
    if k >= len(nodes) or nodes[k].low not in {"that", "which"}:
        return None
    for m in range(k + 1, min(len(nodes), k + 18)):
        verb = nodes[m].tags.get("verb") if nodes[m].kind == "word" else None
        if nodes[m].kind == "sign" and nodes[m].low not in {",", "-"}:
            return None
        if (
            verb is not None
            and verb[0] in {"cancel", "postpone"}
            and verb[1] in {"past", "pp", "base"}
        ):
            before = {n.tags.get("aux") for n in nodes[max(0, m - 3) : m]}
            if before & {"is", "was", "be", "have", "had"}:
                return "cancelled" if verb[0] == "cancel" else "postponed"
    return None


def _choose(
    cue: tuple[str | None, bool],
    left: tuple[str | None, bool],
    right: tuple[str | None, bool],
) -> tuple[str | None, bool]:
    for status, firm in (right, left, cue):
        if status in {"cancelled", "postponed", "denied", "declined"} and firm:
            return status, True
    for status, firm in (cue, left, right):
        if status == "hypothetical" and firm:
            return status, True
    for status, firm in (left, cue, right):
        if status is not None and firm:
            return status, True
    for status, _ in (cue, left, right):
        if status is not None:
            return status, False
    return None, False


def _talks(
    s: Sentence,
    i: int,
    found: Destinations,
    owners: list[Node],
    left: str | None,
    right: str | None,
    at: int | None,
) -> list[Event]:
    nodes = s.nodes
    names: list[Node] = [node for node in owners if node.person is not None]
    for k in range(i + 1, min(len(nodes), i + 10)):
        node = nodes[k]
        if node.kind == "sign" and node.low not in {",", "-"}:
            break
        if node.low in {"with", "between"}:
            for m in range(k + 1, min(len(nodes), k + 6)):
                if nodes[m].kind == "actor" and nodes[m].person and not nodes[m].poss:
                    names.append(nodes[m])
                elif nodes[m].kind == "place":
                    break
            break
        if "verb" in node.tags and node.kind == "word":
            break
    if not names and owners and owners[0].low == "their" and s.cast.recent:
        last = s.cast.recent[-1]
        strangers = [n for n in nodes[:i] if n.kind == "actor" and n.person is None]
        joined = any(
            n.person == last and not n.poss and not is_object(nodes, k)
            for k, n in enumerate(nodes[:i])
        )
        if s.cast.sentence - s.cast.seen.get(last, -9) <= 1 and (joined or not strangers):
            owners[0].person = last
            names = [owners[0]]
    if not names and i <= 7 and nodes[0].low in _OPENERS:
        first = s._forward(i)
        if first is not None and "say" not in nodes[min(first + 1, len(nodes) - 1)].tags:
            names = [n for n in nodes[first : first + 6] if n.person is not None and not n.poss][:2]
    if (
        not names
        and at is not None
        and nodes[at].person is not None
        and (nodes[at].kind == "actor" or "pron" in nodes[at].tags)
    ):
        names = [nodes[at]]
    if not names or not found.places:
        return []
    direction, _today, time, until = s._where(i)
    status = left or right
    if status is None:
        status = {"future": "planned", "past": "made"}.get(direction)
    remote, phone = s._cues(i, set(), found.stop)
    events = []
    for node in names:
        first = node if node.start < nodes[i].start else nodes[i]
        event = s._event(node.person, "meet", status, False, first, i, found, time, until)
        event.end = max(event.end, node.end)
        event.remote, event.phone = remote, phone
        events.append(event)
    return events
