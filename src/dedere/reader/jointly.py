"""Two leaders named by their states alone: "the Russian and Iranian presidents"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

_OFFICES: Final = {
    "presidents": "head_of_state",
    "leaders": "leader",
    "premiers": "head_of_government",
    "heads of state": "head_of_state",
    "prime ministers": "head_of_government",
    "foreign ministers": "foreign_minister",
    "defence ministers": "defence_minister",
    "defense ministers": "defence_minister",
}


def joint_office(nodes: Sequence[Node], at: int) -> tuple[str, tuple[str, str]] | None:
    """Return the office, as the record names it, and the two states of the actor at the index.

    None for an actor that is no pair of leaders.
    """
    node = nodes[at]
    office = next((o for word, o in _OFFICES.items() if node.low.endswith(word)), None)
    if office is None or node.name is not None:
        return None
    if node.iso3 is not None:
        if at < 2 or nodes[at - 1].low != "and":
            return None
        other = nodes[at - 2]
        stands = other.kind in {"adj", "place"} and other.iso3 is not None and not other.poss
        # "Russia and the Iranian presidents" would be something else.
        return (office, (str(other.iso3), node.iso3)) if stands else None
    of = nodes[at + 1 : at + 5]
    if [n.low for n in of[::2]] != ["of", "and"] or len(of) < 4:
        return None
    first, second = of[1].iso3, of[3].iso3
    if of[1].kind != "place" or of[3].kind != "place" or first is None or second is None:
        return None
    return office, (first, second)
