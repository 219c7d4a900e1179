"""Who says so: the speaker of a claim, by name where the text has one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dedere.reader.citing import Saying
from dedere.reader.model import SpeakerKind
from dedere.reader.nodes import Node
from dedere.reader.saying import covers, sayings
from dedere.reader.sourcewords import SOURCES


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words that name the speaker and what kind of source that is."""

    text: str
    kind: SpeakerKind


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a trip: by whom, and whether in a headline or confirmed in so many words."""

    speaker: Speaker
    headline: bool = False
    confirmed: bool = False
    status: str | None = None
    kind: str = ""
    sentence: int = -9


REPORT: Final = Speaker("the report", "report")
_CREDIT: Final = re.compile(
    r"(?:\bvia|\b(?:photo|image|picture|credit)(?: by| courtesy of)?:?)\s+"
    r"([^.\s][^.\n]{0,38}(?:\.\w{2,6})?)",
    re.IGNORECASE,
)
_UNNAMED: Final = frozenset(
    "official officials source sources diplomat diplomats aide aides people insiders adviser"
    " advisers spokesman spokeswoman media reports person lawmaker lawmakers analysts".split()
)


# Words that have a capital only where they open a sentence.
_COMMON: Final = frozenset(
    "the a an his her its their local state official officials media sources senior several some"
    " two three unnamed diplomatic government military press reports people diplomats aides".split()
)


def speaker_of(
    nodes: Sequence[Node], text: str, said: Sequence[Saying], at: int
) -> tuple[Speaker, Saying | None]:
    """Return who says what the node at the index tells, else the report itself."""
    best = chosen(nodes, said, at)
    if best is None:
        return REPORT, None
    return named(nodes, text, best), best


def chosen(nodes: Sequence[Node], said: Sequence[Saying], at: int) -> Saying | None:
    """The saying that the node belongs to: of two, the one that is quoted by the other."""
    best: tuple[int, int, Saying] | None = None
    for saying in said:
        if not covers(nodes, saying, at):
            continue
        if saying.depth == 0 and not saying.whole and saying.at < at:
            key = (1, -saying.at)
        elif saying.depth > 0:
            key = (2 if saying.whole else 0, saying.at)
        else:
            key = (3 - saying.depth, saying.at)
        if best is None or key < best[:2]:
            best = (*key, saying)
    return best[2] if best is not None else None


def named(nodes: Sequence[Node], text: str, saying: Saying) -> Speaker:
    """Return the speaker in the words of the text, without a capital article."""
    first, last = saying.first, saying.last
    words = text[nodes[first].start : nodes[last].end].strip(" -'’‘")
    if nodes[last].poss and words.endswith(("'s", "’s")):
        words = words[:-2]
    plain = first == last or not nodes[first + 1].cap or nodes[first].low in {"the", "a", "an"}
    if plain and nodes[first].low.split()[0] in _COMMON:
        words = words[0].lower() + words[1:]
    return Speaker(words, _kind(nodes[first : last + 1]))


def caption_of(text: str) -> Speaker:
    """Return the caption as the speaker, with the credit that it names."""
    credit = _CREDIT.search(text)
    return Speaker(
        f"the report, in a caption ({credit[1].strip()})" if credit else "the report, in a caption",
        "report",
    )


_GROUPS: Final = {
    "under_way": "made",
    "postponed": "cancelled",
    "declined": "cancelled",
    "denied": "cancelled",
    "hypothetical": "planned",
}
_VAGUE: Final = frozenset({"report", "reports", "media", "press", "sources", "officials"})


def settled(told: Sequence[Told], status: str | None) -> Speaker:
    """Return who speaks for a claim that the text tells more than once.

    Only tellings of the same kind count: of a plan, of a stay, of one called off. What a text
    states by itself below its headline stays its own, when it is done; for what lies ahead or
    was called off, the first source named counts, and a named one before "reports".
    """
    for one in told:
        if one.confirmed:
            return one.speaker
    group = _GROUPS.get(status or "", status)
    if status == "denied":
        told = [one for one in told if one.status == "denied"] or told
    told = [one for one in told if _fits(one.status, group)] or told
    body = [one.speaker for one in told if not one.headline]
    off = status in {"cancelled", "postponed"}
    if (group == "made" or off) and body:
        labelled = any(one.headline and one.speaker.kind != "report" for one in told)
        if body[0].kind == "report" and not labelled and not _told_again(told, off=off):
            return body[0]
    named_ones = [s for s in (*body, *(one.speaker for one in told)) if s.kind != "report"]
    if not named_ones:
        return (body or [one.speaker for one in told])[0]
    first = named_ones[0]
    if set(first.text.lower().split()) <= _VAGUE:
        return next((s for s in named_ones if s.kind == "on_record"), first)
    return next((s for s in named_ones[1:] if _names(s, first)), first)


# What is told around a trip, and not of its being off.
_AROUND: Final = frozenset({"send", "lead", "about"})
_OWN: Final = frozenset({"his ", "her ", "its "})


def _names(speaker: Speaker, described: Speaker) -> bool:
    """Whether one source calls by name whom the other calls by office: "the ambassador"."""
    office = described.text.split()[-1]
    if office not in SOURCES or described.kind == "unnamed" or described.text[:4] in _OWN:
        return False
    words = speaker.text.replace(",", " ").split()
    more = {w for w in words if w[0].isupper()} - set(described.text.split())
    return office in words and any(not w.endswith(("'s", "’s")) for w in more)


def _fits(status: str | None, group: str | None) -> bool:
    """Whether a telling of one status can give the source of a claim of another."""
    told = _GROUPS.get(status or "", status)
    return told is None or told == group or (group == "cancelled" and told == "made")


def _told_again(told: Sequence[Told], *, off: bool) -> bool:
    """Whether a standfirst tells what the next sentence tells again with its source.

    Of a trip that is off, any word of the source about it will do.
    """
    first: dict[int, Told] = {}
    for one in told:
        if not one.headline:
            first.setdefault(one.sentence, one)
    body = list(first.values())[:2]
    if len(body) < 2 or body[1].speaker.kind == "report":
        return False
    if body[1].sentence != body[0].sentence + 1:
        return False
    return body[0].kind == body[1].kind or (off and body[1].kind not in _AROUND)


def _kind(inside: Sequence[Node]) -> SpeakerKind:
    if any(n.name or (n.kind == "place" and n.area == "site") for n in inside):
        return "on_record"
    if any(set(n.low.split()) & _UNNAMED for n in inside):
        return "unnamed"
    return "on_record"


__all__ = ["REPORT", "Saying", "Speaker", "Told", "caption_of", "named", "sayings", "settled",
           "speaker_of"]  # fmt: skip
