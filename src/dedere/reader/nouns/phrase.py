"""The phrase of a noun: whose it is, and what is said inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dedere.reader.nodes import Node

if TYPE_CHECKING:
    from dedere.reader.extract import Sentence

_CUES: Final = {
    "future": "planned",
    "maybe": "hypothetical",
    "past": "made",
    "undone": "cancelled",
    "delayed": "postponed",
    "now": "under_way",
}


def noun_phrase(s: Sentence, i: int) -> tuple[int, Node | None, list[Node], list[str]]:
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
        elif "plan" in tags and j > 0 and "aux" in nodes[j - 1].tags and j + 1 < i:
            # "Is planning future visits": a verb, and no word that describes them.
            break
        elif "cue" in tags and "verb" in tags and j > 0 and "aux" in nodes[j - 1].tags:
            # "Has cancelled planned visits": a verb, and no word that describes them.
            break
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
        elif ("conj" in tags and j > 0 and nodes[j - 1].low == "-" and nodes[j + 1].low == "-") or (
            "prep" in tags and nodes[j + 1].low == "-" and nodes[j + 1].start == node.end
        ):
            pass
        elif "say" in tags and node.low.endswith("ed") and j > 0 and _opens(nodes[j - 1]):
            # "The announced arrival".
            cues.append("future")
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


def _opens(node: Node) -> bool:
    return "det" in node.tags or "poss" in node.tags or node.poss


def _adjacent(s: Sentence, j: int, i: int) -> bool:
    """ "Putin visit", "Netanyahu Washington trip": a headline's bare owner."""
    nodes = s.nodes
    return all(n.kind == "place" or n.cap or n.kind == "adj" for n in nodes[j + 1 : i])


def owners_after(s: Sentence, i: int) -> list[Node]:
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


def status_of_cues(cues: list[str]) -> tuple[str | None, bool]:
    """Return the status that words such as "planned" and "possible" give, and if that is sure."""
    # "Cancelled a planned visit": it is off.
    for cue in sorted(cues, key=lambda cue: cue not in {"undone", "delayed"}):
        if cue in _CUES:
            return _CUES[cue], cue in {"undone", "delayed", "maybe", "future"}
    return None, False
