"""Names beside names, in languages other than English: in brackets, in apposition, after "with".

Such a name tells who or what the one before it is, and is the subject of no verb of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.record import Record

# So many words lie at most between a title and the name that it belongs to.
_REACH: Final = 14
_LONGEST: Final = 9
_WAS: Final = ("ou", "eu", "iu", "aram", "eram", "iram")
# Words between which and a verb Portuguese sets "se".
_LEADS_VERB: Final = frozenset(
    "deve devem vai vão pode podem irá irão deverá deverão poderá pretende quer para já também"
    " ainda não que e ou".split()
)


def bracketed(nodes: Sequence[Node], j: int) -> bool:
    """ "El Tribunal Penal Internacional (TPI)": the name at j only repeats the one before it."""
    return 1 < j < len(nodes) - 1 and nodes[j - 1].low == "(" and nodes[j + 1].low == ")"


def title_of(nodes: Sequence[Node], j: int, home: Collection[str]) -> int | None:
    """Return where the title is whose holder the name at j tells: "con el dirigente libio, X,".

    `home` are the states in which a person of the record holds office; a title of another state
    is somebody else's, and so is one without a state where no comma closes the apposition.
    """
    if j < 2 or nodes[j - 1].low != ",":
        return None
    for k in range(j - 2, max(-1, j - _REACH), -1):
        node = nodes[k]
        if node.kind == "actor":
            if bracketed(nodes, k):
                continue
            if node.title is None or node.name is not None:
                return None
            if nodes[j].person is None or node.iso3 is None:
                closed = j + 1 < len(nodes) and nodes[j + 1].low in {",", "."}
                other = nodes[j].person is None or node.person != nodes[j].person
                return k if closed and other else None
            return k if node.iso3 in home and node.person != nodes[j].person else None
        if {"verb", "say", "undo", "fut"} & node.tags.keys() or node.tags.get("conj") == "that":
            return None
        if node.kind == "sign" and node.low not in {"(", ")", "-"}:
            return None
    return None


def joined_title(nodes: Sequence[Node], k: int) -> int:
    """ "El dirigente y presidente de turno": return the first of two titles of one person."""
    if k < 2 or nodes[k - 1].tags.get("conj") != "and":
        return k
    for m in range(k - 2, max(-1, k - _LONGEST), -1):
        node = nodes[m]
        if node.kind == "actor":
            return m if node.title is not None and node.name is None else k
        if not {"prep", "det", "country"} & node.tags.keys() and node.kind not in {"place", "adj"}:
            return k
    return k


def give_names(nodes: Sequence[Node], record: Record) -> None:
    """ "X, ex-presidente de Filipinas,": give a title in apposition the person that it follows."""
    for j in range(len(nodes) - 4):
        name = nodes[j]
        named = name.name is not None or "leader" in name.tags
        if name.person is None or name.kind != "actor" or not named:
            continue
        if nodes[j + 1].low != ",":
            continue
        k = j + 2 + ("det" in nodes[j + 2].tags)
        office = nodes[k]
        if office.kind != "actor" or office.title is None or office.name is not None:
            continue
        if office.person is not None:
            continue
        if office.iso3 is not None and office.iso3 not in home_of(record, name.person):
            continue
        end = next(
            (m for m in range(k + 1, min(k + _LONGEST, len(nodes) - 1)) if nodes[m].low == ","), 0
        )
        inside = nodes[k + 1 : end]
        if not end or any(n.kind == "actor" or "verb" in n.tags for n in inside):
            continue
        if nodes[end + 1].kind == "actor" or "conj" in nodes[end + 1].tags:
            # "X, el ministro de Defensa, y Z": a list of three.
            continue
        office.person = name.person


def no_part(nodes: Sequence[Node]) -> None:
    """Take the verb from "parte" where it is a noun: "los Estados parte", "por parte de"."""
    for node, after in pairwise(nodes):
        if node.low == "parte" and "verb" in node.tags:
            towards = after.tags.get("prep") == "to" or after.low in {"em", "en", "rumbo", "rumo"}
            if not towards and after.time is None:
                node.tags = {}


def reflexive(nodes: Sequence[Node]) -> None:
    """Take the condition from Portuguese "se" where it belongs to a verb: "deve se estender"."""
    for k in range(1, len(nodes) - 1):
        node, after = nodes[k], nodes[k + 1]
        if node.low != "se" or "cond" not in node.tags:
            continue
        if nodes[k - 1].low not in _LEADS_VERB and not after.low.endswith("ndo"):
            continue
        if after.kind == "word" and not {"det", "poss", "pron", "neg"} & after.tags.keys():
            node.tags = {}


def him(nodes: Sequence[Node]) -> None:
    """ "Trump o convidou": Portuguese "o" right before a verb is the one named before."""
    for k in range(1, len(nodes) - 1):
        node, after = nodes[k], nodes[k + 1]
        if node.low != "o" or "det" not in node.tags or after.kind != "word":
            continue
        if not ("invited" in after.tags or after.tags.get("verb", ("", ""))[1] == "past"):
            continue
        if {"noun", "say", "title"} & after.tags.keys():
            continue
        who = next((n for n in nodes[:k] if n.kind == "actor" and n.person is not None), None)
        if who is not None:
            node.tags, node.person = {"pron": "m"}, who.person


def ever_since(nodes: Sequence[Node]) -> None:
    """ "Desde que voltou": before a verb in the past, Portuguese "desde que" sets no condition."""
    for k, node in enumerate(nodes):
        if node.low != "desde que":
            continue
        if any(n.low == "foi" or n.low.endswith(_WAS) for n in nodes[k + 1 : k + 6]):
            node.tags = {"since": "since", "conj": "sub"}
