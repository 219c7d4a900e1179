"""Who does what: the words that govern a verb, and the subject before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

REACH: Final = 40
_CONTROL: Final = {
    "invite": "invited",
    "invited": "invited",
    "wish": "wish",
    "plan": "plan",
    "unable": "unable",
    "expect": "plan",
}
_MODIFIER_END: Final = ("ly",)
_OPENERS: Final = frozenset({'"', "“", "„", "«", "”", "»", ";", ":", "(", ")", "?", "!", "…"})


def governed(nodes: Sequence[Node], i: int) -> tuple[set[str], int]:
    """Collect what stands before the verb at i; return the flags and the index where they end.

    The flags are the kinds of the auxiliaries, negations and intentions that govern the verb. The
    index is that of the first node to the left that is none of these, or -1.
    """
    flags: set[str] = set()
    j = i - 1
    commas = 0
    while j >= 0 and i - j < 16:
        node = nodes[j]
        tags = node.tags
        if node.kind in ("actor", "place", "event"):
            if node.time is None or node.kind == "actor":
                break
        elif node.kind == "sign":
            if node.low == "," and commas < 2 and _adverbial(nodes, j):
                commas += 1
            elif node.low in {"'", "-"}:
                pass
            else:
                break
        elif "aux" in tags or "neg" in tags:
            if "aux" in tags:
                flags.add(tags["aux"])
            if "neg" in tags:
                flags.add("not")
                if tags["neg"] == "never":
                    flags.add("never")
        elif "plan" in tags:
            flags.add("plan")
            if node.low in ("going",):
                flags.add("going")
        elif "impl" in tags and "to" in flags:
            flags.add("did")
        elif "unable" in tags:
            flags.add("unable")
        elif "invited" in tags:
            if "to" not in flags:
                break
            flags.add("invited")
        elif "wish" in tags:
            flags.add("wish")
        elif "cond" in tags and j == 0:
            flags.add("cond")
        elif (
            0 < j < i - 1
            and nodes[j - 1].low == ","
            and nodes[j + 1].low == ","
            and node.kind == "word"
        ) or ("prep" in tags and j + 1 < i and nodes[j + 1].time is not None):
            pass
        elif tags.get("cue") == "maybe":
            flags.add("may")
        elif "adv" in tags or node.low.endswith(_MODIFIER_END) or node.time is not None:
            if node.low == "instead":
                flags.add("instead")
        elif "cue" in tags and node.low in {"last", "recently", "previously", "later", "currently"}:
            pass
        elif "cue" in tags and tags["cue"] in {"remote", "inperson", "future", "maybe"}:
            if tags["cue"] == "maybe":
                flags.add("may")
        elif node.low == "on" and j > 0 and "plan" in nodes[j - 1].tags and not flags:
            # "Does not plan on attending".
            pass
        elif node.low == "going" and "to" in flags:
            flags.add("plan")
        elif node.low == "no" and "plan" in flags:
            flags.add("noplan")
        elif "det" in tags and flags and node.low in {"the", "a", "any", "no", "his", "her"}:
            if node.low == "no" and "plan" in flags:
                flags.add("noplan")
            if "poss" in tags:
                break
        else:
            break
        j -= 1
    if j >= 0 and "pron" in nodes[j].tags:
        if nodes[j].low.endswith("'ll"):
            flags.add("will")
        elif nodes[j].low.endswith("'d"):
            flags.add("would")
        elif nodes[j].low.endswith(("'s", "'m", "'re")):
            flags.add("is")
        elif nodes[j].low.endswith("'ve"):
            flags.add("have")
    if "plan" in flags and j >= 0:
        if nodes[j].low == "no":
            flags.add("noplan")
        if j > 0 and nodes[j].kind in {"word", "adj"} and not nodes[j].tags:
            before = nodes[j - 1].tags.get("verb") if nodes[j - 1].kind == "word" else None
            if before is not None and before[0] in {"cancel", "postpone"}:
                j -= 1
        verb = nodes[j].tags.get("verb") if nodes[j].kind == "word" else None
        if verb is not None and verb[0] in {"cancel", "postpone", "deny"} and "to" in flags:
            flags.discard("plan")
            flags.add({"cancel": "undone", "postpone": "delayed", "deny": "noplan"}[verb[0]])
    return flags, j


def _adverbial(nodes: Sequence[Node], j: int) -> bool:
    """A comma that closes a short aside before the verb: "will, as planned, visit"."""
    if j > 1 and nodes[j - 2].low == "," and nodes[j - 1].kind == "word":
        return True
    if j + 2 < len(nodes) and nodes[j + 2].low == "," and nodes[j + 1].kind == "word":
        return True
    for k in range(j - 1, max(-1, j - 6), -1):
        node = nodes[k]
        if node.low == ",":
            return k < j - 1
        if node.kind != "word" or not (
            "adv" in node.tags
            or "conj" in node.tags
            or "plan" in node.tags
            or "prep" in node.tags
            or node.time is not None
            or node.low.endswith("ly")
        ):
            return False
    return False


def _headed(nodes: Sequence[Node], j: int) -> int | None:
    k = j - 1
    while k > 0 and nodes[k].low != "of":
        k -= 1
    head = nodes[k - 1] if k > 0 else None
    if head is None or head.kind != "actor" or head.person is not None or head.name:
        return None
    return k - 1 if head.low.split()[-1] in {"chief", "head", "chairman", "commander"} else None


_TELLS: Final = frozenset({"told", "tell", "tells", "telling"})
# "Calls on the rebels to join" is no visit.
_CALLING: Final = frozenset({"call on", "calls on", "called on", "calling on"})
_NAMING: Final = frozenset("named appointed nominated designated chose elected".split())
_NO_DEEDS: Final = frozenset(
    "morning evening nothing something everything anything king spring".split()
)
# Who can be asked to do something, beside those whom the words name.
PEOPLE: Final = frozenset(
    "rebels groups factions parties leaders nations countries states governments members officials"
    " ministers citizens people investors businesses companies firms troops soldiers fighters"
    " militants allies partners lawmakers voters supporters authorities delegates residents"
    " envoys delegations judges diplomats journalists athletes students protesters".split()
)
_FAR: Final = frozenset({"to", "against", "from", "over", "about", "on"})


# People who are somebody's and no actors of their own in the lexicon.
FOLLOWERS: Final = frozenset(
    "ally allies friend friends supporter supporters backer backers follower followers loyalist"
    " loyalists confidant confidants confidante associate associates critic critics opponent"
    " opponents foe foes enemy enemies rival rivals envoys proxies proxy cronies crony fans"
    " relative relatives cousin nephew niece uncle aunt mother father parents children sons"
    " daughters brothers sisters widow friends insider insiders acolyte acolytes henchmen victims"
    " portrait portraits picture pictures photo photos photograph image images poster posters"
    " statue statues effigy effigies bust busts mural murals likeness caricature mask name face"
    " shadow colleague colleagues partner partners disciple disciples protege protégé mentor"
    " double lookalike impersonator bodyguards bodyguard doctor doctors chef cook mistress"
    " lover".split()
)


_NUMBERS: Final = frozenset("two three four five six seven eight nine ten both several".split())


def _governor_low(nodes: Sequence[Node], j: int) -> str:
    node = _governor(nodes, j)
    return node.low if node is not None else ""


def _governor(nodes: Sequence[Node], j: int) -> Node | None:
    k = j - 1
    while k >= 0 and (
        "det" in nodes[k].tags
        or nodes[k].kind == "adj"
        or nodes[k].low in _NUMBERS
        or (nodes[k].kind == "place" and k == j - 1 and k > 0 and _describes(nodes, k))
    ):
        k -= 1
    return nodes[k] if k >= 0 else None


def _describes(nodes: Sequence[Node], k: int) -> bool:
    """ "On Berlin officials", "the Darfur rebels": the place says who the people behind it are."""
    if "prep" in nodes[k - 1].tags:
        return True
    return nodes[k + 1].kind == "word" and nodes[k + 1].low in PEOPLE and not nodes[k].poss


def is_object(nodes: Sequence[Node], j: int) -> bool:
    """Return whether the actor at j stands under a preposition or a verb."""
    node = _governor(nodes, j)
    if node is None:
        return False
    tags = node.tags
    if node.kind == "sign":
        return False
    if tags.get("cue") == "instead":
        return True
    if node.low == "of" and nodes[j].name and (head := _headed(nodes, j)) is not None:
        # "Chief of Russia's General Staff X": the name is that of the chief.
        return is_object(nodes, head)
    if "prep" in tags and "conj" not in tags:
        return True
    if node.low == "and" and j > 1 and node is nodes[j - 1] and nodes[j - 2].kind == "actor":
        # "With Putin and other leaders": what is joined to an object is one.
        return not nodes[j - 2].poss and is_object(nodes, j - 2)
    if node.low in {"according to", "quoting", "citing"}:
        return True
    if "say" in tags and node.low not in _TELLS:
        return False
    if not tags and node.low.endswith("ing") and node.time is None and node.low not in _NO_DEEDS:
        # "Appointing X", "praising X".
        return True
    if node.low in _NAMING and node is nodes[j - 1]:
        # "Named Y as acting president".
        return j < 2 or "det" not in nodes[j - 2].tags
    if not tags and node.low.endswith("ed") and "det" in nodes[j - 1].tags:
        # "Defied the court", "criticised a president": a verb of no list.
        return True
    return ("verb" in tags or "invited" in tags) and "aux" not in tags


def control(nodes: Sequence[Node], j: int) -> str | None:
    """Return the flag that "invited X to", "urged X to", "for X to" lays on the verb after it."""
    node = _governor(nodes, j)
    if node is None:
        return None
    if node.low == "for":
        return "for"
    if node.low in _CALLING:
        return "wish"
    if node.low == "of" and j > 1 and nodes[j - 2].low.startswith(("un", "fool", "wise", "kind")):
        return "wish"
    if (
        node.low == "on"
        and j > 1
        and any(n.low in {"called", "calls", "call"} for n in nodes[j - 3 : j])
    ):
        return "wish"
    verb = node.tags.get("verb")
    if verb is not None and verb[0] in _CONTROL:
        return _CONTROL[verb[0]]
    if node.low in {"enabled", "helped", "let", "saw"}:
        at = next(k for k in range(j) if nodes[k] is node)
        ahead, _ = governed(nodes, at)
        return "wish" if ahead & {"would", "may", "will", "to"} else "did"
    for cls in ("invited", "wish", "unable"):
        if cls in node.tags:
            return cls
    if "plan" in node.tags and node.low in {"expects", "expected", "expect", "expecting"}:
        return "plan"
    if node.low in {"with", "by"} and j >= 2:
        return None
    return None


def subject(nodes: Sequence[Node], j: int, *, free: bool = False) -> int | None:
    """Return the index of the subject that ends at or before j, or None.

    With `free` the verb has no finite form, so that its subject may stand beyond a conjunction.
    """
    weak: int | None = None
    k = j
    low = max(0, j - REACH)
    while k >= low:
        node = nodes[k]
        tags = node.tags
        if node.kind == "actor" or "pron" in tags:
            leader = led_by(nodes, k) if node.kind == "actor" else None
            if leader is not None and not node.poss and leader <= j:
                return leader
            if node.poss or instead(nodes, k):
                k -= 1
                continue
            if tags.get("pron") == "they" and "rel" in tags:
                if node.low == "which":
                    return None
                k = _antecedent(nodes, k)
                if k < 0:
                    return None
                return k
            if not is_object(nodes, k):
                return k
            if free and _governor_low(nodes, k) in _TELLS:
                return k
            if weak is None and not _far(nodes, k) and not _follows(nodes, k):
                weak = k
        elif "rel" in tags:
            k = _antecedent(nodes, k)
            if k < 0:
                return weak
            return k
        elif node.kind == "sign" and node.low == ",":
            opening = _aside(nodes, k)
            if opening is not None:
                inner = nodes[opening + 1]
                if (
                    inner.person is not None
                    and not inner.poss
                    and nodes[opening - 1].person is None
                ):
                    return opening + 1
                k = opening
        elif node.low == ")" and (opening := _bracket(nodes, k)) is not None:
            k = opening
        elif node.kind == "sign" and node.low in _OPENERS:
            return weak
        elif node.kind == "place" and k == j and not node.poss:
            if k > 0 and "prep" in nodes[k - 1].tags:
                k -= 1
            elif k > 1 and "det" in nodes[k - 1].tags and "prep" in nodes[k - 2].tags:
                k -= 2
            elif not _travelled(nodes, k):
                return k
        elif "conj" in tags and tags["conj"] in {"sub", "that"} and not free and k < j:
            return weak
        k -= 1
    return weak


_TRAVELLING: Final = frozenset({"leave", "visit", "go"})


def _travelled(nodes: Sequence[Node], k: int) -> bool:
    """ "Left Kenya to attend": the place is where somebody went or whence he came."""
    before = nodes[k - 1] if k > 0 else None
    if before is None or before.kind != "word" or "noun" in before.tags:
        return False
    return before.tags.get("verb", ("",))[0] in _TRAVELLING


def _bracket(nodes: Sequence[Node], k: int) -> int | None:
    """Where the short aside in brackets that closes at k opens."""
    return next((m for m in range(k - 1, max(-1, k - 9), -1) if nodes[m].low == "("), None)


def instead(nodes: Sequence[Node], k: int) -> bool:
    """Return whether the actor at k is who does not act: "Y, not X,", "instead of X"."""
    at = k - 1
    while at > 0 and ("det" in nodes[at].tags or nodes[at].kind == "adj"):
        at -= 1
    if at < 0:
        return False
    before = nodes[at]
    if before.low == "not":
        return at > 0 and nodes[at - 1].low in {",", "and"}
    return before.tags.get("cue") == "instead" and before.low.endswith((" of", " than"))


def _far(nodes: Sequence[Node], k: int) -> bool:
    """Whether the object at k is none whose verb could be meant: "to X", "standing in for X"."""
    node = _governor(nodes, k)
    if node is None:
        return False
    return node.low in _FAR or node.tags.get("verb", ("",))[0] == "represent"


def _follows(nodes: Sequence[Node], k: int) -> bool:
    """ "Allies of X", "the daughter of X": those of somebody act for themselves."""
    at = k - 1
    while at > 0 and ("det" in nodes[at].tags or nodes[at].kind == "adj"):
        at -= 1
    if at < 1 or nodes[at].low != "of":
        return False
    head = nodes[at - 1]
    return (head.kind == "actor" and head.person is None) or head.low in FOLLOWERS


def led_by(nodes: Sequence[Node], k: int) -> int | None:
    """The person who leads the delegation at k: "a delegation from Russia, led by X"."""
    if not nodes[k].low.endswith(("delegation", "team", "mission")):
        return None
    for m in range(k + 1, min(len(nodes) - 1, k + 9)):
        if nodes[m].low in {"led", "headed"} and nodes[m + 1].low == "by":
            for p in range(m + 2, min(len(nodes), m + 14)):
                if nodes[p].person is not None and not nodes[p].poss:
                    return p
                if "verb" in nodes[p].tags and nodes[p].kind == "word":
                    return None
    return None


def _antecedent(nodes: Sequence[Node], k: int) -> int:
    """Return the index of the actor that a relative pronoun at k refers to, or -1."""
    for m in range(k - 1, max(-1, k - 12), -1):
        if nodes[m].kind == "actor" and not nodes[m].poss:
            return m
        if nodes[m].kind == "sign" and nodes[m].low not in {",", ")", "(", "-"}:
            return -1
    return -1


def _aside(nodes: Sequence[Node], k: int) -> int | None:
    """Return the opening comma of the aside that the comma at k closes, if there is one."""
    for m in range(k - 1, max(-1, k - 18), -1):
        low = nodes[m].low
        if low == ",":
            return (
                m
                if m > 0 and nodes[m - 1].kind in {"actor", "word"} and _asides(nodes, m)
                else None
            )
        if low in _OPENERS:
            return None
    return None


def _asides(nodes: Sequence[Node], m: int) -> bool:
    after = nodes[m + 1]
    return (
        "rel" in after.tags
        or "det" in after.tags
        or after.kind in {"actor", "adj"}
        or "conj" in after.tags
        or after.low.endswith(("ed", "ing"))
        or after.low.isdigit()
        or after.low in {"in", "under", "wanted", "now", "then", "long", "once", "still", "also"}
    )
