"""Places and events out of nodes: "the Mongolian capital of Ulaanbaatar", "the BRICS summit"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from dedere.reader.nodes import Node

# "A central African country" need not be the Central African Republic.
_REGIONAL: Final = frozenset(
    {"country", "nation", "state", "countries", "nations", "states", "neighbour"}
)
_TREATIES: Final = frozenset(
    {"statute", "treaty", "convention", "protocol", "accords", "declaration"}
)
# "The Republic of Kenya" is Kenya.
_FORMS: Final = frozenset({"republic", "kingdom", "commonwealth", "sultanate", "emirate"})
# Without a word of one of these classes a sentence names no place and no event.
NAMING: Final = frozenset({"adj", "place", "state", "forum", "event", "capital"})


def merge_places(nodes: Sequence[Node], capitals: Mapping[str, str]) -> list[Node]:
    """Join the words that together name one place or one event."""
    out: list[Node] = []
    i = 0
    count = len(nodes)
    while i < count:
        node = nodes[i]
        if not node.tags and node.low not in _FORMS:
            out.append(node)
            i += 1
            continue
        if node.low in _FORMS and i + 2 < count and nodes[i + 1].low == "of":
            state = nodes[i + 2]
            if "state" in state.tags and state.kind == "word":
                out.append(_as_place(nodes[i:], 3, state.tags["state"], None, "state"))
                i += 3
                continue
        if node.kind in ("actor", "sign") or NAMING.isdisjoint(node.tags):
            out.append(node)
            i += 1
            continue
        node, size = _one(nodes, i, capitals)
        if node.iso3 == "GEO" and _in_america(out, nodes[i + size : i + size + 2]):
            node.iso3, node.place, node.area = "USA", None, "region"
        out.append(node)
        i += size
    return out


def _in_america(before: Sequence[Node], after: Sequence[Node]) -> bool:
    """ "Atlanta, the capital of Georgia", "Georgia, USA": the state of the United States."""
    if len(after) == 2 and after[0].low == "," and after[1].tags.get("state") == "USA":
        return True
    for node in reversed(before[-4:]):
        if node.kind == "place":
            return node.iso3 == "USA" and node.area == "city"
        if node.low not in {",", "the", "in", "capital", "of"}:
            return False
    return False


def _as_place(
    nodes: Sequence[Node], size: int, iso3: str, place: str | None, area: str, poss: bool = False
) -> Node:
    first, last = nodes[0], nodes[size - 1]
    node = Node(first.start, last.end, " ".join(n.low for n in nodes[:size]), last.tags, "place")
    node.cap = first.cap
    node.iso3 = iso3
    node.place = place
    node.area = area
    node.poss = last.poss or poss
    node.time = next((n.time for n in nodes[:size] if n.time), None)
    return node


def _low(nodes: Sequence[Node], i: int) -> str:
    return nodes[i].low if i < len(nodes) else ""


def _one(nodes: Sequence[Node], i: int, capitals: Mapping[str, str]) -> tuple[Node, int]:
    node = nodes[i]
    if node.kind in ("actor", "sign"):
        return node, 1
    tags = node.tags
    if "adj" in tags:
        return _adjective(nodes, i, capitals)
    if "place" in tags:
        return _town(nodes, i)
    if "state" in tags:
        return _state(nodes, i, capitals)
    if "forum" in tags or "event" in tags:
        return _event(nodes, i)
    if "capital" in tags and _low(nodes, i + 1) in ("of", ",") and i + 2 < len(nodes):
        after = nodes[i + 2]
        if "state" in after.tags and _low(nodes, i + 1) == "of":
            iso3 = after.tags["state"]
            return _as_place(nodes[i:], 3, iso3, capitals.get(iso3), "city"), 3
        if "place" in after.tags:
            iso3, area, place = after.tags["place"]
            return _as_place(nodes[i:], 3, iso3, place, area), 3
    return node, 1


def _adjective(nodes: Sequence[Node], i: int, capitals: Mapping[str, str]) -> tuple[Node, int]:
    iso3 = nodes[i].tags["adj"]
    j = i + 1
    while j < len(nodes) and j - i < 3 and nodes[j].kind == "word" and _fills(nodes[j]):
        j += 1
    if j < len(nodes) and "capital" in nodes[j].tags:
        place = capitals.get(iso3)
        size = j - i + 1
        k = j + 1
        if _low(nodes, k) in ("of", ","):
            k += 1
        if k < len(nodes) and "place" in nodes[k].tags and nodes[k].tags["place"][0] == iso3:
            return _as_place(nodes[i:], k - i + 1, iso3, nodes[k].tags["place"][2], "city"), (
                k - i + 1
            )
        return _as_place(nodes[i:], size, iso3, place, "city"), size
    if j < len(nodes) and "place" in nodes[j].tags and nodes[j].tags["place"][0] == iso3:
        town, size = _town(nodes, j)
        return _as_place(nodes[i:], j - i + size, iso3, town.place, town.area or "city"), (
            j - i + size
        )
    if iso3 == "CAF" and j < len(nodes) and nodes[j].low in _REGIONAL:
        return nodes[i], 1
    if j < len(nodes):
        after = nodes[j]
        if "country" in after.tags or after.low in _GROUND or _in_hands(nodes, i, j):
            size = j - i + 1
            k = j + 1
            if _low(nodes, k) == "of":
                k += 1
            if k < len(nodes) and "place" in nodes[k].tags and nodes[k].tags["place"][0] == iso3:
                town, more = _town(nodes, k)
                return _as_place(nodes[i:], k - i + more, iso3, town.place, town.area or "city"), (
                    k - i + more
                )
            return _as_place(nodes[i:], size, iso3, None, "state"), size
    node = nodes[i]
    node.kind = "adj"
    node.iso3 = iso3
    return node, 1


_GROUND: Final = frozenset(
    "soil territory territories airspace city town resort port air-base skies region"
    " province island coast airport village parliament motorway side".split()
)


_HANDS: Final = frozenset(
    "custody detention captivity hands jail prison cell jails prisons".split()
)


def _in_hands(nodes: Sequence[Node], i: int, j: int) -> bool:
    """ "In German custody": whoever is held by a state is in it."""
    return j == i + 1 and nodes[j].low in _HANDS and i > 0 and nodes[i - 1].low in {"in", "into"}


def _fills(node: Node) -> bool:
    return node.low in {
        "sea", "seaside", "coastal", "beach", "black", "red", "holy", "southern", "northern",
        "eastern", "western", "central", "port", "neighbouring", "tourist", "financial", "air",
        "largest", "biggest", "second", "main", "ancient", "richest", "northernmost", "most",
    }  # fmt: skip


def _town(nodes: Sequence[Node], i: int) -> tuple[Node, int]:
    iso3, area, place = nodes[i].tags["place"]
    if _low(nodes, i + 1) in _TREATIES:
        # "The Rome Statute" and the like name no town.
        return Node(nodes[i].start, nodes[i + 1].end, f"{nodes[i].low} {nodes[i + 1].low}", {}), 2
    size = 1
    if area != "occupied" and _low(nodes, i + 1) == "," and i + 2 < len(nodes):
        after = nodes[i + 2]
        if after.tags.get("state") == iso3 or (
            "place" in after.tags and after.tags["place"][0] == iso3
        ):
            size = 3
            if not place and "place" in after.tags:
                place = after.tags["place"][2]
    node = _as_place(nodes[i:], size, iso3, place or None, area)
    return node, size


def _state(nodes: Sequence[Node], i: int, capitals: Mapping[str, str]) -> tuple[Node, int]:
    node = nodes[i]
    iso3 = node.tags["state"]
    j = i + 1
    while node.poss and j < len(nodes) and j - i < 3 and _fills(nodes[j]):
        j += 1
    if node.poss and j < len(nodes):
        after = nodes[j]
        if "capital" in after.tags:
            k = j + 1
            if _low(nodes, k) in ("of", ","):
                k += 1
            if k < len(nodes) and "place" in nodes[k].tags and nodes[k].tags["place"][0] == iso3:
                place = nodes[k].tags["place"][2]
                return _as_place(nodes[i:], k - i + 1, iso3, place, "city"), k - i + 1
            return _as_place(nodes[i:], j - i + 1, iso3, capitals.get(iso3), "city"), j - i + 1
        if "place" in after.tags and after.tags["place"][0] == iso3:
            town, size = _town(nodes, j)
            return _as_place(nodes[i:], j - i + size, iso3, town.place, town.area or "city"), (
                j - i + size
            )
        if after.low in _GROUND:
            return _as_place(nodes[i:], j - i + 1, iso3, None, "state"), j - i + 1
    return _as_place(nodes[i:], 1, iso3, None, "state"), 1


def _event(nodes: Sequence[Node], i: int) -> tuple[Node, int]:
    node = nodes[i]
    forum = node.tags.get("forum")
    j = i + 1
    size = 1
    if forum is not None and "event" not in node.tags:
        while j < len(nodes) and j - i < 4:
            after = nodes[j]
            if "event" in after.tags:
                size = j - i + 1
                break
            if after.kind not in ("word", "actor") or "prep" in after.tags or "verb" in after.tags:
                break
            if after.kind == "actor" and after.person:
                break
            j += 1
    merged = Node(
        node.start,
        nodes[i + size - 1].end,
        " ".join(n.low for n in nodes[i : i + size]),
        nodes[i + size - 1].tags,
        "event",
    )
    merged.forum = forum
    merged.cap = node.cap
    merged.time = next((n.time for n in nodes[i : i + size] if n.time), None)
    if forum is not None and size == 1 and "event" not in node.tags:
        merged.title = "body"
    return merged, size
