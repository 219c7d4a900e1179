"""Days of a sentence that are not those of the travel it tells, in Spanish and Portuguese.

The day of saying so, of a decision, of an attack, of a dateline: each stands in a place of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

LANGUAGES: Final = frozenset({"es", "pt"})
# So many words a clause or a noun with its days takes at most.
_CLAUSE: Final = 16
_NEAR: Final = 3
_COUNTED: Final = frozenset({"después", "depois", "antes"})
# "La mañana del lunes", "a partir de 3 de maio": days of their own.
_PARTS: Final = frozenset(
    "partir tarde noche noite mañana manhã madrugada día dia víspera véspera fin fim final"
    " principio princípio inicio início mes mês semana horas hora alrededor jornada edición".split()
)
_LENGTHS: Final = frozenset({"meses", "años", "anos", "semanas", "días", "dias", "décadas"})
_NTH: Final = frozenset(
    "primer primera segundo segunda tercer tercera cuarto cuarta quinto quinta primeiro primeira"
    " terceiro terceira quarto quarta".split()
)
_THEN: Final = frozenset({"luego", "después", "depois", "posteriormente", "seguida"})
_OPENS: Final = frozenset({"(", "."})


def said_then(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """ "..., afirmó el asesor este miércoles": whether the day at j is that of saying it."""
    for k in range(j - 1, max(-1, j - _CLAUSE), -1):
        if breaks[k] != breaks[j]:
            return False
        if "say" in nodes[k].tags:
            return True
    return False


def day_of_saying(nodes: Sequence[Node], j: int) -> bool:
    """ "Había anunciado en octubre": whether a verb of saying leads right to the day at j."""
    for k in range(j - 1, max(-1, j - _NEAR - 1), -1):
        if "say" in nodes[k].tags:
            return True
        if not {"det", "prep"} & nodes[k].tags.keys() and nodes[k].time is not nodes[j].time:
            return False
    return False


def of_something_else(nodes: Sequence[Node], breaks: Sequence[int], i: int, j: int) -> bool:
    """Return whether the day that begins at j cannot be that of what the word at i tells."""
    last = j
    while last + 1 < len(nodes) and nodes[last + 1].time is nodes[j].time:
        last += 1
    if j < i and any(n.low in _THEN for n in nodes[max(j, i - _NEAR) : i]):
        # "En X el lunes y luego visitar Y".
        return True
    return (
        _counted_from(nodes, last)
        or _nth_within(nodes, j)
        or _since_then(nodes, j)
        or _of_a_noun(nodes, j)
        or _heads_the_line(nodes, j, last)
        or (breaks[i] != breaks[j] and _after_it(nodes, breaks, j))
    )


def _counted_from(nodes: Sequence[Node], last: int) -> bool:
    """ "Un día después del anuncio": counted from what is told, and no day of its own."""
    behind = nodes[last + 1] if last + 1 < len(nodes) else None
    return nodes[last].low in _COUNTED and behind is not None and "prep" in behind.tags


def _nth_within(nodes: Sequence[Node], j: int) -> bool:
    """ "Su segundo viaje en seis meses": months that lie behind."""
    start = j - (nodes[j - 1].tags.get("prep") == "in") if j else j
    counted = any(n.low in _LENGTHS and n.time is nodes[j].time for n in nodes[j : j + 4])
    return counted and any(n.low in _NTH for n in nodes[max(0, start - 2 * _NEAR) : start])


def _since_then(nodes: Sequence[Node], j: int) -> bool:
    """ "Desde que se emitió la orden, el 4 de marzo", "desde la invasión de 2022"."""
    words = 0
    for k in range(j - 1, max(-1, j - _CLAUSE), -1):
        node = nodes[k]
        if "since" in node.tags:
            return words > 0
        if node.kind == "word" and "verb" in node.tags:
            return False
        counts = node.kind != "sign" and node.low not in _PARTS
        words += counts and not {"det", "prep"} & node.tags.keys()
    return False


def _of_a_noun(nodes: Sequence[Node], j: int) -> bool:
    """ "Las elecciones del 12 de mayo": the day of a noun that is neither visit nor meeting."""
    k = j - 1
    while k > 0 and "det" in nodes[k].tags and "prep" not in nodes[k].tags:
        k -= 1
    if k < 1 or nodes[k].tags.get("prep") != "from" or nodes[k].low.startswith("desd"):
        return False
    noun = nodes[k - 1]
    if noun.kind != "word" or not noun.low.isalpha() or noun.low in _PARTS or noun.time is not None:
        return False
    return not noun.tags or "stop" in noun.tags


def _heads_the_line(nodes: Sequence[Node], j: int, last: int) -> bool:
    """ "Moscú, 16 ago (Agencia) - ": the day of a dateline that stands before the sentence."""
    if j > _NEAR or nodes[0].kind != "place" or last + 1 >= len(nodes):
        return False
    return nodes[last + 1].low in _OPENS


def _after_it(nodes: Sequence[Node], breaks: Sequence[int], j: int) -> bool:
    """ "..., tras ser detenido el martes": the day of what came before."""
    k = j
    while k > 0 and breaks[k - 1] == breaks[j]:
        k -= 1
    return "after" in nodes[k].tags or (k > 0 and "after" in nodes[k - 1].tags)


def last_there(nodes: Sequence[Node], breaks: Sequence[int], i: int) -> tuple[bool, Node | None]:
    """ "No visita X desde 2021": whether the verb at i is denied since then, and the day's node."""
    for k in range(i + 1, min(len(nodes), i + _CLAUSE)):
        if "since" in nodes[k].tags:
            after = next((n for n in nodes[k + 1 : k + 3] if n.time is not None), None)
            return True, after
        if breaks[k] != breaks[i]:
            break
    return False, None
