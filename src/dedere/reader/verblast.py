"""What only Turkish does: verbs that only help a noun, rumours, and owners by their ending."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.nodes import Node

# With these before it, "to come" tells of no journey: "gündeme geldi", "açıklama geldi".
_IDIOMS: Final = frozenset(
    "haline hâline meydana gündeme dile açıklama açıklaması haber haberi yanıt yanıtı tepki"
    " tepkiler karşıya göreve görevine iktidara başa başına noktasına sonuna anlamına önüne"
    " üstesinden iddia iddialar mesaj mesajı çağrı çağrısı kınama destek yalanlama eleştiri"
    " cevap karar öneri teklif duruma konuma akla hayata yerine".split()
)
# What makes the words before it a rumour: "iptal edildiği yönünde haberler".
_RUMOUR: Final = frozenset(
    "yönünde yönündeki iddiası iddiasını iddiaları iddialarına iddialarını".split()
)
_UNCONFIRMED: Final = frozenset("edemem edemeyiz edemedi etmedi doğrulayamam doğrulamadı".split())
# Behind a visit these make it the time of something else.
_TIMES: Final = frozenset(
    "sonrası sonrasında öncesi öncesinde sırasında sonra önce ardından süresince boyunca".split()
)
_FINITE: Final = (
    *("dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "yor", "acak", "ecek", "mış", "miş", "muş"),
    *("müş", "lar", "ler"),
)
_GENITIVE: Final = ("'ın", "'in", "'un", "'ün", "'nun", "'nın", "'nin", "'nün")
_NEAR: Final = 6


def only_helps(nodes: Sequence[Node], i: int) -> bool:
    """Whether the verb of coming at i belongs to the noun before it: "gündeme geldi"."""
    return i > 0 and nodes[i].low.startswith("gel") and nodes[i - 1].low in _IDIOMS


def rumoured(nodes: Sequence[Node], j: int) -> bool:
    """Whether the word at j tells of what is only said: "ertelendiği yönünde"."""
    behind = nodes[j + 1 : j + 4]
    return any(node.low in _RUMOUR for node in behind[:2]) or any(
        node.low in _UNCONFIRMED for node in behind
    )


def as_a_time(nodes: Sequence[Node], i: int) -> bool:
    """Whether the visit at i only tells when something else is: "Çin ziyareti sonrası"."""
    return i + 1 < len(nodes) and nodes[i + 1].low in _TIMES


def before_a_plan(nodes: Sequence[Node], i: int) -> bool:
    """Whether something planned is timed by the visit at i: "Çin ziyareti sonrası gelecek"."""
    return as_a_time(nodes, i) and any(
        node.tags.get("verb", ("", ""))[1] == "fut" for node in nodes[i + 2 : i + 7]
    )


def of_its_day(nodes: Sequence[Node], i: int) -> bool:
    """Whether only the day of the visit at i is told of: "ziyaretinin tarihi belli değil"."""
    if i + 1 >= len(nodes) or not nodes[i].low.endswith(("nin", "nın", "in", "ın")):
        return False
    return any(node.low.startswith("tarih") for node in nodes[i + 1 : i + 3])


_ABOUT: Final = frozenset("yönelik ilişkin dair karşı rağmen dönük bakan".split())
_LISTS: Final = frozenset({",", "ve", "ile", "veya"})


def only_about(nodes: Sequence[Node], j: int) -> bool:
    """Whether the place at j owns something, or tells what it is about: "Gazze'ye yönelik".

    In a list the last place bears the ending for all: "Gazze, Lübnan ve Suriye'ye yönelik".
    """
    if beside_dash(nodes, j):
        return True
    if is_genitive(nodes[j].low):
        # "Çin'in başkentinde" leads there all the same.
        return not (j + 1 < len(nodes) and {"capital", "site"} & nodes[j + 1].tags.keys())
    last = j
    while last + 2 < len(nodes) and nodes[last + 1].low in _LISTS:
        if nodes[last + 2].kind != "place":
            break
        last += 2
    after = nodes[last + 1] if last + 1 < len(nodes) else None
    return after is not None and (after.low in _ABOUT or after.tags.get("prep") == "with")


def beside_dash(nodes: Sequence[Node], j: int) -> bool:
    """Whether the place at j is one of the parties: "İran-Türkiye-Rusya Zirvesi"."""
    for dash, other in ((j - 1, j - 2), (j + 1, j + 2)):
        if 0 <= other < len(nodes) and nodes[dash].low in {"-", "–"}:
            if nodes[other].kind in {"place", "actor"} and "'" not in nodes[j].low:
                return True
    return False


def after_that(nodes: Sequence[Node], j: int) -> bool:
    """Whether the time at j only tells after what something is: "7 Ekim'den sonraki ilk"."""
    while j + 1 < len(nodes) and nodes[j + 1].time is nodes[j].time:
        j += 1
    if j + 1 >= len(nodes) or not nodes[j].low.endswith(("'den", "'dan", "'ten", "'tan")):
        return False
    return nodes[j + 1].low.startswith(("sonra", "önce"))


def in_brackets(nodes: Sequence[Node], j: int) -> bool:
    """Whether the name at j is short for another one, or is followed by its short form."""
    before = nodes[j - 1].low if j else ""
    after = nodes[j + 1].low if j + 1 < len(nodes) else ""
    return before == "(" or (after == "(" and nodes[j].title is None)


def is_finite(low: str) -> bool:
    """Whether the form of a verb has a subject without an ending: "geldi", not "geldiği"."""
    return low.endswith(_FINITE)


def is_genitive(low: str) -> bool:
    """Whether a name ends as that of an owner does: "Putin'in"."""
    return low.endswith(_GENITIVE)


def owned_before(nodes: Sequence[Node], i: int) -> bool:
    """Whether a name before the noun at i owns it: "Erdoğan'ın Çin ziyareti"."""
    return any(
        node.kind == "actor" and is_genitive(node.low) for node in nodes[max(0, i - _NEAR) : i]
    )
