"""What the predicate of a noun says of it: "was postponed", "will take place"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.events import Destinations
from dedere.reader.nodes import Node
from dedere.reader.triggers import AWAITED

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

# What can stand between "is" and the tour that a place is a stop of.
_STOP: Final = frozenset("of on in first second third fourth final last leg stage part".split())

# "Will not only help": no denial.
_NO_MORE: Final = frozenset({"only", "just", "merely", "simply", "least"})
_UNTOLD: Final = frozenset("announced disclosed publicised publicized advertised".split())
_HAPPENING: Final = frozenset(
    "be happen occur come go proceed materialise materialize last".split()
)
_AGENDAS: Final = frozenset("agenda schedule diary calendar programme".split())
_PUT_OFF: Final = {"cancel": "cancelled", "postpone": "postponed"}
_WEIGHED: Final = frozenset(
    "considered discussed weighed mooted contemplated mulled explored".split()
)


def status_behind(s: Sentence, i: int, found: Destinations) -> tuple[str | None, bool]:
    """What the noun's own predicate says: "was postponed", "will take place", "is due"."""
    nodes = s.nodes
    k = max(found.stop, i) + 1
    flags: set[str] = set()
    depth = 0
    past = awaited = False
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
        elif node.low == "but" and not flags:
            return None, False
        elif "conj" in tags and tags["conj"] in {"sub", "that"} and k > i + 1:
            break
        elif "aux" in tags or "neg" in tags:
            if "aux" in tags and tags["aux"] != "to":
                flags.add(tags["aux"])
            if "neg" in tags and not (k + 1 < len(nodes) and nodes[k + 1].low in _NO_MORE):
                flags.add("not")
            if "verb" not in tags:
                k += 1
                continue
        elif "fate" in tags:
            return tags["fate"], True
        elif node.low == "off" and flags & {"is", "was"} and "not" not in flags:
            # "Is a one-off trip" is another "off".
            if nodes[k - 1].low != "-":
                return "cancelled", True
        elif flags & {"is", "was"} and node.low in _WEIGHED:
            return "hypothetical", True
        elif flags & {"is", "was", "be"} and tags.get("cue") == "false":
            return ("hypothetical" if "not" in flags else "denied"), True
        elif flags & {"is", "was", "be"} and node.low in _AGENDAS:
            return ("denied" if "not" in flags else "planned"), True
        elif "not" in flags and node.low in _UNTOLD:
            # "His visit had not been announced" denies nothing.
            return ("made" if "had" in flags else None), False
        elif "plan" in tags and flags:
            flags.add("plan")
        elif depth == 1 and not flags and nodes[k - 1].low == "," and node.low in AWAITED:
            # "His visit, expected on Monday, was welcomed".
            awaited = True
            k += 1
            continue
        elif "cue" in tags and flags:
            if tags["cue"] == "now" and any(n.low in _WEIGHED for n in nodes[k : k + 4]):
                return "hypothetical", True
            if tags["cue"] == "now":
                return "under_way", True
            if tags["cue"] == "maybe":
                return "hypothetical", True
        if "verb" in tags and node.kind == "word" and (flags or "rel" not in tags):
            said = _by_verb(tags["verb"], flags, headline=s.headline)
            if said is not None:
                return said
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
        if flags & {"was", "had"} and "plan" in flags and node.low == "but":
            undone = _put_off(nodes, k)
            if undone is not None:
                return undone, True
        if flags & {"will", "would", "plan", "may"} and "verb" not in tags and node.kind == "word":
            if flags & {"was", "had"} and "plan" in flags and ("prep" in tags or node.time):
                k += 1
                continue
            if "adv" not in tags and "aux" not in tags and "plan" not in tags:
                if node.low not in _HAPPENING and not tags:
                    # "Will not change the law": it is the law that stays as it is.
                    flags.discard("not")
                break
        k += 1
    which = next(
        (m for m in range(i + 1, min(len(nodes), i + 24)) if nodes[m].low in {"which", "that"}), k
    )
    undone = _undone_beyond(s, which)
    if undone is not None:
        return undone, True
    return ("planned", False) if awaited else _by_flags(flags, past=past)


def _by_verb(
    verb: tuple[str, str], flags: set[str], *, headline: bool
) -> tuple[str | None, bool] | None:
    """ "Was cancelled", "has been denied", "ended"; None for a verb that tells nothing."""
    kind, form = verb
    passive = bool(flags & {"is", "was", "be", "have", "had"})
    if kind in {"cancel", "postpone"}:
        if passive and flags & {"not", "may"}:
            return "planned", False
        if passive or (headline and form in {"past", "pp"}):
            return ("cancelled" if kind == "cancel" else "postponed"), True
    if kind == "deny" and passive:
        return "denied", True
    if kind == "end" and (form in {"past", "pp"} or flags & {"will", "would"}):
        return ("planned" if flags & {"will", "would"} else "made"), False
    return None


def _by_flags(flags: set[str], *, past: bool) -> tuple[str | None, bool]:
    """The status that auxiliaries alone give: "will be", "may be", "was"."""
    if "not" in flags and "plan" in flags and not flags & {"will", "would"}:
        return "denied", True
    if "not" in flags:
        return ("declined", True) if flags & {"will", "would"} else (None, False)
    if "plan" in flags or "will" in flags:
        return "planned", True
    if "may" in flags:
        return "hypothetical", False
    if "would" in flags:
        return "planned", False
    if past or flags & {"was", "had"}:
        return "made", False
    return None, False


def _put_off(nodes: Sequence[Node], k: int) -> str | None:
    """ "Was planned for May but was called off": what the verb behind "but" says."""
    for m in range(k + 1, min(len(nodes), k + 6)):
        node = nodes[m]
        if node.kind != "word":
            return None
        kind = node.tags.get("verb", ("",))[0]
        if kind in _PUT_OFF and "neg" not in nodes[m - 1].tags:
            return _PUT_OFF[kind]
    return None


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


def stands_as(nodes: Sequence[Node], left: int, place: Node) -> tuple[str, bool] | None:
    """ "Vietnam will be the last stop of", "Vietnam is the second leg of": by the tense of "be"."""
    flags: set[str] = set()
    for k in range(left - 1, -1, -1):
        node = nodes[k]
        if node is place:
            break
        if node.kind != "word":
            return None
        if "aux" in node.tags:
            flags.add(node.tags["aux"])
        elif not (node.low in _STOP or node.tags.keys() & {"det", "cue", "noun", "adv"}):
            return None
    if not flags & {"is", "was", "be"}:
        return None
    if flags & {"will", "would"}:
        return "planned", True
    if "may" in flags:
        return "hypothetical", True
    return ("under_way", False) if "is" in flags else ("made", True)


def will_take(nodes: Sequence[Node], i: int, place: Node) -> bool:
    """ "A tour that will take X to A": whether such a verb to come stands before the place."""
    ahead = False
    for node in nodes[i + 1 : i + 12]:
        if node is place:
            return False
        if node.tags.get("aux") in {"will", "would"}:
            ahead = True
        elif node.kind == "word" and node.tags.get("verb", ("",))[0] == "take":
            return ahead
    return False


def choose(
    cue: tuple[str | None, bool],
    left: tuple[str | None, bool],
    right: tuple[str | None, bool],
) -> tuple[str | None, bool]:
    """Return the status that prevails: what undid the visit, then doubt, then what is sure."""
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
