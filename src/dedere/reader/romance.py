"""Turns of French and Italian that only look like a journey, and what their verbs tell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# Languages whose turns these are.
ROMANCE: Final = frozenset({"fr", "it"})
# "Basée à La Haye": where a body has its seat.
SEATED: Final = frozenset(
    "basée basé basés basata basato sede siège siégeant ubicata situé située".split()
)
_INFINITIVES: Final = ("are", "ere", "ire", "rsi", "arlo", "arla", "arli", "rre")
_RETURNING: Final = frozenset({"tornato", "tornata", "torna", "tornati", "tornano", "tornare"})
_INDEFINITE: Final = frozenset({"un", "una", "uno", "une", "un'", "l' un", "l' une"})
_HAD: Final = frozenset({"aveva", "avevano", "avait", "avaient"})
_PAST: Final = frozenset("a ha ont hanno avait aveva était era fut fu".split())
_BE: Final = frozenset({"être", "essere", "venire"})
_BEEN: Final = frozenset({"été", "stato", "stata", "stati"})
_STAYED: Final = frozenset({"trovava", "trovavano", "era", "erano", "trouvait", "était", "étaient"})
_REMEMBERED: Final = frozenset({"libération", "liberazione"})
_AFTER_HAVING: Final = frozenset({"avoir", "aver", "avere"})
_WOULD: Final = frozenset({"sarà", "saranno", "sarebbe", "sera", "seront", "serait"})
_TIMES: Final = frozenset({"fois", "volta"})
_ORDINALS: Final = frozenset(
    "première deuxième seconde troisième dernière prima seconda terza ultima".split()
)
_LINKS: Final = frozenset({"sarà", "stato"})
_PARTICIPLES: Final = ("ato", "ito", "uto", "etto", "eso", "ata", "ita", "uta")
_FOR: Final = frozenset({"per", "pour", "afin de", "afin d'", "al fine di"})
_TO_DO: Final = frozenset({"à", "a", "ad"})
_LET: Final = ("autorisé", "autorisée", "autorise", "autorizzato", "autorizzata", "autorizza")
_BEING_THERE: Final = frozenset({"présence", "presenza"})
_BOUND_FOR: Final = frozenset({"pour", "per", "vers", "verso"})
_DEEDS: Final = ("er", "ir", "oir", "re", "are", "ere", "ire", "rsi")
_BY_THE_CLOCK: Final = frozenset({"avant", "après"})
_HAD_BEEN: Final = frozenset(
    {"était", "étaient", "avait", "avaient", "era", "erano", "aveva", "avevano"}
)
_SHALL: Final = frozenset({"sera", "seront", "sarà", "saranno"})
# So many words lie at most between two words that belong to one turn.
_NEAR: Final = 8


def no_journey(nodes: Sequence[Node], i: int) -> bool:
    """Return whether the verb at i tells no journey: "è tornato a esortare", "rappresenta una"."""
    at = i + 1
    if at + 1 < len(nodes) and nodes[at].kind == "sign":
        at += 1
    if at >= len(nodes):
        return False
    low = nodes[at].low
    behind = nodes[at + 1].low if at + 1 < len(nodes) else ""
    verb = nodes[i].tags.get("verb", ("",))[0]
    if verb == "represent":
        # "Qui avait représenté Moscou" is an office held before.
        held = i > 0 and nodes[i - 1].low in _HAD
        return held or low in _INDEFINITE or (low == "l'" and behind in _INDEFINITE)
    if verb not in {"leave", "go"} or low not in {"a", "ad"}:
        return False
    return nodes[i].low.split()[-1] in _RETURNING and behind.endswith(_INFINITIVES)


def of_things(nodes: Sequence[Node], i: int) -> bool:
    """ "La présence de troupes à Y": whether no person makes the visit of the noun at i."""
    k = i + 1
    if k >= len(nodes) or nodes[k].tags.get("prep") != "from":
        return False
    k += 1
    while k < len(nodes) and "det" in nodes[k].tags:
        k += 1
    if k >= len(nodes):
        return False
    if nodes[k].kind == "word":
        return "stop" in nodes[k].tags
    if nodes[i].low not in _BEING_THERE or nodes[k].kind != "actor":
        return False
    # "Presenza di leader" is of many.
    return nodes[k].person is None or (nodes[k].low == "leader" and k == i + 2)


def allowed(nodes: Sequence[Node], i: int) -> bool:
    """ "Autorisé à quitter Y": whether somebody is let do what the verb at i tells."""
    if not i or nodes[i - 1].low not in _TO_DO:
        return False
    return any(node.low.endswith(_LET) for node in nodes[max(0, i - 6) : i])


def onward(nodes: Sequence[Node], left: Node) -> Node | None:
    """ "A quitté X pour Y": the place that the way leads to from the place left, or None."""
    k = nodes.index(left) + 1
    while k < len(nodes) and nodes[k].time is not None:
        k += 1
    if k >= len(nodes) or nodes[k].low not in _BOUND_FOR:
        return None
    k += 1
    while k < len(nodes) and "det" in nodes[k].tags:
        k += 1
    return nodes[k] if k < len(nodes) and nodes[k].kind == "place" else None


def copula(nodes: Sequence[Node], v: int) -> bool:
    """ "Sarà la prima visita": whether the word at v only links, and tells of no presence."""
    if nodes[v].low not in _LINKS or v + 1 >= len(nodes):
        return False
    after = nodes[v + 1]
    return after.kind == "word" and ("det" in after.tags or not after.tags)


def helps(nodes: Sequence[Node], v: int) -> bool:
    """Whether the passive at v only helps what follows: "gli era stato impedito"."""
    after = nodes[v + 1]
    if after.kind == "word" and not after.tags:
        if not after.cap and after.low.endswith(_PARTICIPLES):
            return True
        return v + 2 < len(nodes) and "invited" in nodes[v + 2].tags
    return bool({"undo", "verb", "passive", "invited"} & after.tags.keys())


def form_of_passive(nodes: Sequence[Node], i: int) -> str:
    """The form of a participle with its auxiliary: "sera accueilli", "d'être arrêté"."""
    near = [node.low for node in nodes[max(0, i - 2) : i]]
    if not _SHALL.isdisjoint(near):
        return "fut"
    return "inf" if near and near[-1] in _BE else "past"


def was_sent(nodes: Sequence[Node], i: int) -> bool:
    """ "A été envoyé à La Haye": whether the verb of sending at i is in the passive voice."""
    return any(node.low in _BEEN for node in nodes[max(0, i - 3) : i])


def was_there(nodes: Sequence[Node], i: int) -> bool:
    """ "Si trovava in visita nel paese": whether a past tense governs "in visita" at i."""
    return any(node.low.split()[-1] in _STAYED for node in nodes[max(0, i - 2) : i])


def undoes_other(nodes: Sequence[Node], j: int, i: int) -> bool:
    """Whether the word at j calls off something else than the trip told at i.

    "Annule son adhésion", "annullare le udienze"; "après avoir été retardé" is over.
    """
    if any(node.low in _AFTER_HAVING for node in nodes[max(0, j - 2) : j]):
        return any("after" in node.tags for node in nodes[max(0, j - 4) : j])
    k = j + 1
    while k < len(nodes) and {"det", "poss"} & nodes[k].tags.keys():
        k += 1
    if k == j + 1 or k >= len(nodes) or j < i <= k:
        return False
    thing = nodes[k]
    return thing.kind == "word" and not thing.tags and not thing.cap and thing.time is None


def prepares(nodes: Sequence[Node], i: int) -> bool:
    """ "En vue de la visite", "per il summit": whether the noun at i is still to come."""
    for k in range(max(0, i - 4), i):
        if "ahead" in nodes[k].tags:
            return True
    if nodes[i].tags.get("noun") != "meet":
        return False
    if i == 1 and nodes[0].low in _INDEFINITE and not _told_as_past(nodes):
        return True
    k = i - 1
    while k > 0 and "det" in nodes[k].tags:
        k -= 1
    if k < 1 or nodes[k].low not in {"per", "pour"}:
        return False
    return not any(node.kind == "word" and "verb" in node.tags for node in nodes)


def _told_as_past(nodes: Sequence[Node]) -> bool:
    """Whether a sentence has a verb of travel or meeting in the past, or a word of having done."""
    return any(
        (node.low in _PAST and "prep" not in node.tags)
        or node.tags.get("verb", ("", ""))[1] == "past"
        for node in nodes
        if node.kind == "word"
    )


def will_come(nodes: Sequence[Node], i: int) -> bool:
    """ "La visita sarebbe la prima": whether a future or conditional follows the noun at i."""
    for node in nodes[i + 1 : i + _NEAR]:
        if node.kind == "sign":
            return False
        if node.low.split()[0] in _WOULD:
            return True
        if "verb" in node.tags or node.tags.get("conj") in {"that", "sub"}:
            return False
    return False


def of_a_visit(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> str | None:
    """The status of "la visita di X a Y per partecipare": what a visit told of was for, or None."""
    if not i or nodes[i - 1].low not in _FOR:
        return None
    for k in range(i - 2, max(-1, i - 2 * _NEAR), -1):
        apart = breaks[k] != breaks[i] and nodes[i - 1].tags.get("conj") != "sub"
        if apart or (nodes[k].kind == "word" and "say" in nodes[k].tags):
            return None
        if nodes[k].tags.get("noun") == "visit":
            if not k or not {"det", "poss"} & nodes[k - 1].tags.keys():
                return None
            now = any("now" in node.tags for node in nodes[max(0, k - 4) : k])
            return "under_way" if now else "made"
        if "verb" in nodes[k].tags or {"plan", "fut", "wish"} & nodes[k].tags.keys():
            return None
    return None


def plans_deed(nodes: Sequence[Node], i: int) -> bool:
    """ "Compte condamner", "intende firmare": whether the plan at i is of a deed of its own."""
    for node in nodes[i + 1 : i + 5]:
        if node.kind == "word" and not node.tags and not node.cap:
            if node.low.endswith(_DEEDS):
                return True
        if "verb" in node.tags or node.low == ",":
            return False
    return False


def remembered(nodes: Sequence[Node], k: int) -> bool:
    """ "L'anniversaire de la libération d'Auschwitz": it is kept where it happened."""
    if k < 1 or nodes[k - 1].low not in _REMEMBERED:
        return False
    return any(node.tags.get("event") == "ceremony" for node in nodes[max(0, k - 8) : k])


def past_meeting(nodes: Sequence[Node], j: int) -> int:
    """ "Dopo il primo incontro in Y": where the place is of a meeting that lies behind, else j."""
    met = False
    for k in range(j, min(len(nodes), j + _NEAR)):
        node = nodes[k]
        if node.kind == "place":
            led = nodes[k - 1].tags.get("prep") in {"to", "in"}
            return k if met and led else j
        if node.kind in {"sign", "actor"} or ("verb" in node.tags and "noun" not in node.tags):
            return j
        met = met or node.kind == "event" or "noun" in node.tags
    return j


def once_in(nodes: Sequence[Node]) -> tuple[int, list[Node]]:
    """ "La première fois en juin 2022 au Tadjikistan et au Turkménistan": the word and the places.

    -1 and no places where a verb comes first, or the sentence does not open so.
    """
    at = next((k for k, n in enumerate(nodes[:4]) if n.low in _TIMES), -1)
    if at < 1 or nodes[at - 1].low not in _ORDINALS:
        return -1, []
    found: list[Node] = []
    for k in range(at + 1, min(len(nodes), at + 2 * _NEAR)):
        node = nodes[k]
        if node.kind == "place" and nodes[k - 1].tags.get("prep") in {"to", "in"}:
            found.append(node)
        elif node.kind != "word" and node.low != ",":
            break
        elif node.time is None and node.tags.get("conj") != "and":
            if not {"prep", "det"} & node.tags.keys() and node.low != ",":
                break
    return (at, found) if found else (-1, [])


def without_false_conjunctions(nodes: Sequence[Node]) -> None:
    """Take "peu avant 13h30" and "la prima visita" for no conjunctions."""
    for k, node in enumerate(nodes[:-1]):
        if node.low == "prima" and k and {"det", "poss", "prep"} & nodes[k - 1].tags.keys():
            node.tags = {}
        if node.low in _BY_THE_CLOCK and nodes[k + 1].low[:1].isdigit():
            if "h" in nodes[k + 1].low:
                node.tags = {}


def had_done(nodes: Sequence[Node], i: int) -> bool:
    """ "Era arrivato", "était arrivé": whether the verb at i tells of what lay further back."""
    words = [*nodes[i].low.split(), *(node.low for node in nodes[max(0, i - 2) : i])]
    return not _HAD_BEEN.isdisjoint(words)


def told_with(nodes: Sequence[Node], breaks: Sequence[int], i: int, at: int) -> bool:
    """ "Rencontrera X, dans sa résidence de Y": a place behind a comma that no verb parts off."""
    if not 0 < breaks[at] - breaks[i] <= 2:
        return False
    first = at
    while breaks[first - 1] == breaks[at]:
        first -= 1
    inside = nodes[first + 1 : at]
    led = bool(inside) and inside[0].tags.get("prep") in {"to", "in"}
    return led and not any(
        n.kind == "actor" or {"verb", "conj", "noun"} & n.tags.keys() for n in inside
    )
