"""What governs a noun from the left: its verb, its preposition, a plan, a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dedere.reader.grammar import control, governed, subject
from dedere.reader.nodes import Node
from dedere.reader.nouns.outlook import outlook
from dedere.reader.nouns.phrase import noun_phrase
from dedere.reader.status import status_of

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

# Status, whether that is certain, and the index of the subject of what governs the noun.
Governed = tuple[str | None, bool, int | None]

_AHEAD: Final = frozenset({"ahead of", "before", "prior"})

_BEHIND: Final = frozenset({"after", "following", "since", "from"})

_DURING: Final = frozenset({"on", "during", "in", "amid", "with", "for", "at"})

_UNDOING: Final = {
    "postponement": "postponed",
    "deferral": "postponed",
    "delay": "postponed",
    "rescheduling": "postponed",
    "cancellation": "cancelled",
    "abandonment": "cancelled",
}

# "This marks his second visit" tells nothing of when.
_TELLING: Final = ("mark", "celebrat", "watch", "see", "saw")

_DOUBT: Final = dict.fromkeys(
    ("dispute", "disputes", "row", "controversy", "concern", "concerns", "doubt", "doubts",
     "question", "questions", "uncertainty", "speculation", "possibility", "prospect", "debate",
     "idea", "disagreement", "disagreements",
     "chance", "chances", "likelihood", "threat", "rumours", "rumors"),
    "hypothetical",
)  # fmt: skip

# What is settled of a visit to come.
_WHEN: Final = frozenset(
    "talk date dates timing timeframe timetable logistics venue relocation organisation"
    " organization".split()
)

_STAFF: Final = frozenset({"office", "government", "team", "camp", "staff", "secretariat"})

_FORCED: Final = frozenset({"forced", "obliged", "compelled", "decided", "chose", "had", "opted"})

_MUSING: Final = frozenset(
    "thinks think thinking dreams dream dreaming muses musing toys toying".split()
)


def status_before(s: Sentence, g: int) -> Governed:
    """What governs the noun from the left: status, certainty, and the governing subject."""
    nodes = s.nodes
    if g < 0:
        return None, False, None
    ahead_of = outlook(s, g)
    if ahead_of is not None:
        return (*ahead_of, subject_near(s, governed(nodes, g)[1]))
    node = nodes[g]
    tags = node.tags
    if "verb" in tags and node.kind == "word":
        return _verbal(s, g, tags["verb"])
    if tags.get("aux") in {"had", "have"} and node.kind == "word":
        flags, j = governed(nodes, g)
        if tags["aux"] == "had" and not flags & {"not", "will", "would"}:
            return "made", True, subject_near(s, j)
    if g > 0 and nodes[g - 1].low in _MUSING and node.low in {"about", "of"}:
        return "hypothetical", True, subject_near(s, g - 2)
    if _DOUBT.get(nodes[g - 1].low if g > 0 else "") and node.low in {"over", "about", "of", "on"}:
        return _DOUBT[nodes[g - 1].low], True, None
    if node.low != "about" and not tags.keys().isdisjoint({"plan", "wish", "unable"}):
        return _intended(s, g)
    low = node.low
    if low in {"for", "of", "to", "about", "on"} and g > 0:
        said = _of_a_noun(s, g)
        if said is not None:
            return said
    if low in _AHEAD:
        return "planned", False, subject_near(s, g - 1)
    if low in _BEHIND:
        ahead = any(n.tags.get("aux") == "will" for n in nodes[:g] if n.kind == "word")
        return ("planned" if ahead else "made"), False, subject_near(s, g - 1)
    if low in _DURING or low == "including":
        return _main(s, g)
    return _joined(s, g) if low == "and" else (None, False, None)


def _intended(s: Sentence, g: int) -> Governed:
    """ "Planned a visit", "no plans for a visit", "wants a visit", "unable to make a visit"."""
    flags, j = governed(s.nodes, g + 1)
    at = subject_near(s, j)
    if "unable" in flags:
        return "declined", True, at
    if "noplan" in flags or "not" in flags:
        return "denied", True, at
    if "plan" in flags and not flags & {"may", "wish"}:
        return "planned", True, at
    return "hypothetical", True, at


def _of_a_noun(s: Sentence, g: int) -> Governed | None:
    """ "Preparations for a visit", "the postponement of", "an invitation to"."""
    nodes = s.nodes
    head = nodes[g - 1]
    ahead = any(n.low.startswith("preparation") for n in nodes[max(0, g - 4) : g])
    if "plan" in head.tags or ahead or head.low in _WHEN:
        flags, j = governed(nodes, g)
        no = flags & {"noplan", "not"} or (j >= 0 and nodes[j].low == "no") or _refuted(nodes, g)
        return ("denied" if no else "planned"), True, subject_near(s, j)
    if nodes[g].low == "of" and head.low in _UNDOING:
        return _UNDOING[head.low], True, None
    return ("hypothetical", True, None) if head.tags.get("noun") == "invite" else None


def _joined(s: Sentence, g: int) -> Governed:
    """ "Including a visit to A and one to B": what governs the first governs the second."""
    nodes = s.nodes
    for k in range(g - 1, max(-1, g - 30), -1):
        if nodes[k].tags.get("noun") == "visit" and nodes[k].kind == "word":
            start = noun_phrase(s, k)[0]
            return status_before(s, start - 1) if start - 1 < g else (None, False, None)
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


def subject_near(s: Sentence, j: int) -> int | None:
    """Return the index of the subject that ends at j, an owner such as "X's office" included."""
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


def _main(s: Sentence, g: int) -> Governed:
    """ "on a visit", "for a visit", "during a trip": the sentence's own verb decides."""
    nodes = s.nodes
    at = subject_near(s, g - 1)
    be = nodes[g - 1].tags.get("aux") if g > 0 and nodes[g].low in {"on", "in"} else None
    if be in {"is", "was"}:
        return ("under_way" if be == "is" else "made"), True, subject_near(s, g - 2)
    for k in range(g - 1, max(-1, g - 14), -1):
        node = nodes[k]
        if node.kind == "word" and node.tags.get("aux") in {"did", "had"}:
            meant = any("plan" in n.tags for n in nodes[k:g])
            return ("planned" if meant else "made"), False, at
        if node.kind == "word" and ("verb" in node.tags or "say" in node.tags):
            if k > 0 and nodes[k - 1].low == "to" and node.tags.get("verb", ("", ""))[1] == "base":
                other = nodes[k - 2] if k > 2 else node
                if other.kind in {"place", "actor"} and other.person is None and not other.poss:
                    if nodes[k - 3].kind == "word" and "prep" not in nodes[k - 3].tags:
                        # "Persuade A to take a line in the talks": A is in them.
                        return None, False, None
                continue
            if "verb" not in node.tags:
                return "made", False, at
            flags, _ = governed(nodes, k)
            direction, today, _, _ = s._where(g)

            verb = node.tags["verb"]
            if verb[0] == "invite":
                return "hypothetical", True, at
            if verb[0] == "arrest" and "not" in flags:
                # "Would not be arrested during his visit": it is no visit that is denied.
                return ("planned" if flags & {"will", "would"} else None), False, at
            if verb[0] == "expect" and "is" in flags and "not" not in flags:
                # "Is expected on Wednesday at a summit".
                return "planned", False, at
            status, _firm = status_of(flags, verb[1], verb[0], direction, today)
            if verb[0] == "leave" and "have" in flags and direction == "undated":
                status = "under_way"
            return status, False, at
    return None, False, at


def _made_to(nodes: Sequence[Node], first: int) -> bool:
    """ "Forced X to cancel": it was done, unless only something could force him."""
    if first < 1 or nodes[first - 1].low not in {"forced", "obliged", "compelled", "forces"}:
        return False
    return not any(n.tags.get("aux") in {"may", "would", "will"} for n in nodes[: first - 1])


def _verbal(s: Sentence, g: int, verb: tuple[str, str]) -> Governed:

    nodes = s.nodes
    kind, form = verb
    if nodes[g].low.startswith(_TELLING):
        return None, False, None
    flags, j = governed(nodes, g)
    how = None
    at = subject_near(s, j)
    if form == "base" and not flags:
        inherited, joined, _ = s._subject(g, form)
        if inherited:
            flags, at = inherited, joined
    elif form == "base" and j >= 0 and s._asked_of_others(j, flags):
        return None, False, None
    if j >= 0 and nodes[j].kind in {"actor", "place"} and not nodes[j].poss and ("to" in flags):
        first = j
        while (
            first > 1 and "conj" in nodes[first - 1].tags and nodes[first - 2].kind == nodes[j].kind
        ):
            first -= 2
        how = control(nodes, first)
        if how is not None:
            at = j
        if _made_to(nodes, first):
            how = None
            flags.add("had")
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
        return ("under_way" if form == "ing" and "is" in flags else "made"), True, at
    if kind == "back" and form == "ing" and not flags & {"is", "will"}:
        # "Fresh from talks in": over.
        return "made", True, at
    if kind == "begin":
        status, firm = status_of(flags, form, "go", direction, today)
        if status in {"made", "under_way"}:
            status = "under_way" if today or form in {"s", "pres"} else "made"
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
