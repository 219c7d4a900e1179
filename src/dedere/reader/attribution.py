"""Who says so, in a sentence of a language other than English."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.drafts import Draft
from dedere.reader.nodes import Node
from dedere.reader.speaker import REPORT, Speaker, Told

_EDGES: Final = frozenset(',.;:"“”„»«()?!—–-、，。；：…‘’،؛؟')
_LONGEST: Final = 9
_CONFIRMING: Final = 16
_OF: Final = frozenset(
    "de del du des d' di della dell' del dei da do dos das von der des für of".split()
)
_UNNAMED: Final = frozenset(
    "quelle quellen fuentes fuente sources source fonti fonte fontes источник источники источника"
    " джерело джерела źródło źródła kaynak kaynaklar مصدر مصادر médias medios media medien média"
    " mídia imprensa prensa presse stampa сми змі чиновник чиновники посадовець посадовці urzędnik"
    " urzędnicy yetkili yetkililer مسؤول مسؤولون 消息人士 官员 媒体 funcionario funcionarios beamte"
    " beamter diplomat diplomaten responsable responsables".split()
)


def said_by(nodes: Sequence[Node], text: str, start: int, end: int, lang: str) -> Speaker:
    """Return who says what stands between the offsets of the sentence, else the report itself."""
    found: list[tuple[int, int, int]] = []
    for k, node in enumerate(nodes):
        if "say" not in node.tags or node.kind == "actor":
            continue
        if lang == "ar" and _moves(nodes, k):
            continue
        phrase = _phrase(nodes, k, lang)
        if phrase is None:
            continue
        a, b = phrase
        if a < end and b > start and a > start and node.tags["say"] != "after":
            continue
        found.append((0 if node.start <= start else 1, a, b))
    if not found:
        return REPORT
    _, a, b = min(found)
    words = text[a:b].strip()
    if not 1 < len(words) <= 120:
        return REPORT
    inside = [n for n in nodes if n.start >= a and n.end <= b]
    named = any(n.name or (n.kind == "place" and n.area == "site") for n in inside)
    unnamed = not named and any(set(n.low.split()) & _UNNAMED for n in inside)
    return Speaker(words, "unnamed" if unnamed else "on_record")


def _moves(nodes: Sequence[Node], k: int) -> bool:
    """Whether the Arabic word at k carries something and quotes nobody: "نقل السفارة إلى"."""
    if "نقل" not in nodes[k].low:
        return False
    return not any(node.low == "عن" for node in nodes[k + 1 : k + 7])


def confirm(
    nodes: Sequence[Node], text: str, drafts: Sequence[Draft], sentence: int, lang: str
) -> None:
    """ "Das teilte der Kreml mit": give the claims of the sentence before their speaker."""
    at = next((k for k, node in enumerate(nodes[:4]) if "this" in node.tags), None)
    if at is None or len(nodes) > _CONFIRMING:
        return
    while at + 1 < len(nodes) and _small(nodes[at + 1]):
        at += 1
    if lang != "tr" and (at + 1 >= len(nodes) or "say" not in nodes[at + 1].tags):
        return
    speaker = said_by(nodes, text, nodes[-1].end, nodes[-1].end, lang)
    if speaker.kind == "report":
        return
    for draft in drafts[-8:]:
        if draft.sentence == sentence - 1 and draft.speaker.kind == "report":
            draft.speaker = speaker
            draft.told.append(Told(speaker, confirmed=True))


def _phrase(nodes: Sequence[Node], k: int, lang: str) -> tuple[int, int] | None:
    """The offsets of the words that name who says, beside the word of saying at k."""
    if nodes[k].tags["say"] == "after":
        return _after(nodes, k)
    if nodes[k].tags["say"] == "before":
        return _before(nodes, k)
    if lang == "ar":
        led = k + 1 < len(nodes) and "prep" in nodes[k + 1].tags
        # "أعرب عن": what is expressed, and no speaker; "نقلت عن" names one.
        after = None if led and "نقل" not in nodes[k].low else _after(nodes, k)
        return after or _before(nodes, k)
    if lang == "tr":
        return _opening(nodes, k)
    if k == 0 or nodes[k - 1].low in _EDGES or _inverted(nodes, k):
        return _after(nodes, k)
    return _before(nodes, k)


def _inverted(nodes: Sequence[Node], k: int) -> bool:
    """Whether only small words part the word of saying from the comma before it."""
    j = k - 1
    while j >= 0 and ({"perf", "pron", "det", "now", "this"} & nodes[j].tags.keys()):
        j -= 1
    return j < 0 or nodes[j].low in _EDGES


def _edge(node: Node) -> bool:
    return (
        (node.kind == "sign" and node.low in _EDGES)
        or node.tags.get("conj") in {"that", "sub"}
        or ("say" in node.tags and node.kind != "actor")
    )


def _before(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    last = k - 1
    while last >= 0 and (nodes[last].time is not None or _small(nodes[last])):
        last -= 1
    first = last
    while first >= 0 and last - first < _LONGEST and not _edge(nodes[first]):
        if "verb" in nodes[first].tags and "noun" not in nodes[first].tags:
            break
        first -= 1
    first += 1
    while first <= last and ("conj" in nodes[first].tags or nodes[first].time is not None):
        first += 1
    if first > last or (first == last and "pron" in nodes[first].tags):
        return None
    return nodes[first].start, nodes[last].end


def _small(node: Node) -> bool:
    return node.kind == "word" and bool({"perf", "neg", "fut"} & node.tags.keys())


def _after(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    first = k + 1
    while first < len(nodes) and (
        nodes[first].time is not None or _small(nodes[first]) or nodes[first].low in _FILLERS
    ):
        first += 1
    if first >= len(nodes) or _edge(nodes[first]) or "pron" in nodes[first].tags:
        return None
    last = first
    while last + 1 < len(nodes) and last - first < _LONGEST:
        after = nodes[last + 1]
        if _edge(after) or after.time is not None:
            break
        leads = last == first and "prep" in nodes[first].tags
        if "prep" in after.tags and after.kind == "word" and after.low not in _OF and not leads:
            break
        if "verb" in after.tags and after.kind == "word" and "noun" not in after.tags:
            break
        last += 1
    return nodes[first].start, nodes[last].end


def _opening(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    """Where the verb ends the sentence: the words before its first comma, else the first name."""
    if k + 1 < len(nodes) and nodes[k + 1].low not in _EDGES:
        return _before(nodes, k)
    for j, node in enumerate(nodes[:k]):
        if node.low == "," and 0 < j <= _LONGEST:
            return nodes[0].start, nodes[j - 1].end
    if nodes[0].kind in {"actor", "place"}:
        return nodes[0].start, nodes[0].end
    return None


_FILLERS: Final = frozenset(
    "este esta ce cette nesta neste am heute hoy hoje oggi ieri gestern ayer ontem hier auch"
    " auf selbst ما من اعلنه اعلنته ذكره ذكرته اورده اوردته نقلته اكده اكدته قاله قالته"
    " افادت نشرته نشره صادر رسمي".split()
)
