"""Who has spoken in a text so far: pronouns, surnames, quotations of several sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from dedere.reader.citing import Saying
from dedere.reader.drafts import Draft
from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.saying import of_this, sayings
from dedere.reader.sourcephrases import is_that
from dedere.reader.speaker import REPORT, Speaker, chosen, named

# So many sentences back a pronoun, or a surname, can point.
_BACK: Final = 6
_FAR: Final = 60
_OPENING: Final = frozenset({"“", "«", "„"})
_CLOSING: Final = frozenset({"”", "»"})
_MARKS: Final = _OPENING | _CLOSING | {'"'}
_BODIES: Final = frozenset(
    "agency office ministry media press newspaper paper daily outlet channel broadcaster"
    " television statement government presidency embassy army court portal website palace"
    " department service"
    .split()
)  # fmt: skip
_ANYBODY: Final = frozenset(
    {"diplomat", "official", "politician", "spokesman", "spokeswoman", "leader"}
)
_THIS: Final = frozenset({"this", "that", "it"})
_TOLD: Final = frozenset(
    "announcement information news decision report visit trip statement fact confirmation".split()
)
# Titles of those whose turns a transcript marks in capitals.
_TURNS: Final = frozenset(
    "mr ms mrs dr president secretary minister official ambassador spokesperson spokesman general"
    " admiral chancellor".split()
)
_RECALLING: Final = frozenset(
    {"when", "during", "after", "since", "while", "where", "following", "as"}
)
_PLAIN: Final = frozenset({"the", "a", "this", "same", "later", "further", "also"})


class _Line:
    def __init__(self, nodes: Sequence[Node], headline: bool, paragraph: int, quoted: bool) -> None:
        self.nodes = nodes
        self.headline = headline
        self.paragraph = paragraph
        self.quoted = quoted
        self.said: list[Saying] | None = None

    def sayings(self) -> list[Saying]:
        if self.said is None:
            self.said = sayings(self.nodes, headline=self.headline)
        return self.said


@dataclass(slots=True)
class Voices:
    """The sentences of a text as far as read, and what was said in them by whom."""

    text: str
    lines: list[_Line] = field(default_factory=list)
    open: bool = False
    waiting: list[Draft] = field(default_factory=list)
    turn: Speaker | None = None

    def hear(
        self, nodes: Sequence[Node], lows: frozenset[str], *, headline: bool, paragraph: int
    ) -> None:
        """Take in the next sentence of the text, whose words are `lows`."""
        if self.lines and self.lines[-1].paragraph != paragraph:
            self.open = False
            self._fall_back()
        if nodes and nodes[0].start - paragraph < 2 and (turn := _turn(nodes, self.text)):
            self.turn = turn
        self.lines.append(_Line(nodes, headline, paragraph, self.open))
        del self.lines[:-_FAR]
        if self.waiting:
            self._answer()
        if not lows.isdisjoint(_MARKS):
            self.open = self._quoted(len(nodes))

    def of(self, event: Event) -> Speaker:
        """Return who says what the event of the last sentence tells."""
        line = self.lines[-1]
        nodes = line.nodes
        at = _index(nodes, event)
        best = chosen(nodes, line.sayings(), at)
        if best is None:
            return self.turn or REPORT
        if _in_passing(nodes, best.content[0], at, event.status):
            return REPORT
        return self._resolved(line, best, len(self.lines) - 1)

    def quoted(self, event: Event) -> bool:
        """Whether the event stands inside a quotation that its own sentence gives to nobody."""
        return self._quoted(_index(self.lines[-1].nodes, event), long=True)

    def confirmed(self) -> Speaker | None:
        """ "This was reported by X": who is the source of what the sentence before told."""
        line = self.lines[-1]
        nodes = line.nodes
        if len(nodes) > 45:
            return None
        best: tuple[int, Saying] | None = None
        for saying in line.sayings():
            k = saying.at
            near = {n.low for n in nodes[max(0, k - 4) : k]}
            opening = _THIS & near or (nodes[0].low == "the" and _TOLD & near and saying.whole)
            passive = nodes[k].low not in {"according to", "with", "citing", "quoting"}
            if saying.whole and passive and opening:
                rank = 0
            elif saying.whole and best is not None:
                rank = 1
            elif not saying.whole and of_this(nodes, saying.at):
                rank = 2
            else:
                continue
            if saying.depth > 0 and not passive:
                rank = -1 if best is not None and best[0] != 0 else rank
                if best is not None and nodes[k].low in {"with", "citing", "quoting"}:
                    rank = -1
            if best is None or rank < best[0]:
                best = (rank, saying)
        if best is None:
            return None
        return self._resolved(line, best[1], len(self.lines) - 1)

    def of_the_visit(self, person: str) -> Speaker | None:
        """Who speaks of "the visit", or of the summit and the person, and tells no trip himself."""
        line = self.lines[-1]
        nodes = line.nodes
        named_here: bool | None = None
        for k, node in enumerate(nodes):
            visit = node.kind == "word" and node.tags.get("noun") == "visit"
            if not visit and node.kind != "event":
                continue
            before = nodes[k - 1] if k else None
            known = {n.low for n in nodes[max(0, k - 2) : k]} & {"the", "this", "his", "her"}
            if not (visit and before is not None and known):
                if named_here is None:
                    named_here = any(n.person == person for n in nodes)
                if not named_here:
                    continue
            best = chosen(nodes, line.sayings(), k)
            if best is not None:
                led = nodes[best.first - 1] if best.first else None
                if led is not None and led.tags.get("conj") == "sub" and led.low != "as":
                    return None
                return self._resolved(line, best, len(self.lines) - 1)
        return None

    def calls_off(self) -> bool:
        """Whether the last sentence has a word of calling off."""
        return any(
            node.tags.get("verb", ("",))[0] in {"cancel", "postpone"}
            for node in self.lines[-1].nodes
        )

    def _answer(self) -> None:
        """Give what a quotation told to the speaker that this sentence names for it."""
        line = self.lines[-1]
        own = [s for s in line.sayings() if not s.whole or s.depth >= 0]
        if not own:
            return
        speaker = self._resolved(line, own[0], len(self.lines) - 1)
        if speaker.kind != "report":
            self._give(speaker)

    def _fall_back(self) -> None:
        if self.waiting:
            self._give(self._before(len(self.lines) - 1, person=True) or REPORT)

    def _give(self, speaker: Speaker) -> None:
        for draft in self.waiting:
            draft.speaker = speaker
            draft.told[0] = replace(draft.told[0], speaker=speaker)
        self.waiting = []

    def end(self) -> None:
        """Tell that the text is over."""
        self._fall_back()

    def _quoted(self, at: int, *, long: bool = False) -> bool:
        line = self.lines[-1]
        state = line.quoted
        since = 0
        for k, node in enumerate(line.nodes[:at]):
            if node.kind != "sign":
                continue
            if node.low in _OPENING:
                state, since = True, k
            elif node.low in _CLOSING:
                state = False
            elif node.low == '"':
                state, since = not state, k
        if long and state and not line.quoted and since > 0:
            rest = line.nodes[since + 1 :]
            closing = next((m for m, n in enumerate(rest) if n.low in _CLOSING | {'"'}), 99)
            return closing > 5
        return state

    def _resolved(self, line: _Line, saying: Saying, index: int) -> Speaker:
        nodes = line.nodes
        inside = nodes[saying.first : saying.last + 1]
        plain = named(nodes, self.text, saying)
        if len(inside) == 1 and "pron" in inside[0].tags:
            return self._meant(line, saying, index) or REPORT
        if len(inside) == 1 and inside[0].kind == "actor":
            return self._fuller(inside[0], plain)
        if _anonymous(inside):
            nouns = {n.low for n in inside} - _PLAIN
            found = self._before(index, nouns=nouns)
            if found is None and nouns & _ANYBODY:
                found = self._before(index, person=True)
            return found or plain
        last = inside[-1]
        if last.kind == "actor" and last.person is not None and not last.name:
            if not any("prep" in n.tags or n.low == "," for n in inside):
                return self._name_of(last.person) or plain
        return plain

    def _meant(self, line: _Line, saying: Saying, index: int) -> Speaker | None:
        """Whom a pronoun means that says something: nobody whom the words said call by name."""
        pronoun = line.nodes[saying.first]
        first, last = saying.content
        told = {n.person for n in line.nodes[first:last] if n.kind == "actor" and n.name}
        body = pronoun.low == "it"
        others = {self._name_of(person) for person in told if person is not None}
        found = self._before(index, person=not body)
        himself = pronoun.person if pronoun.person not in told else None
        if himself is not None and self._acted(himself, index):
            return self._name_of(himself)
        if found is not None and found not in others:
            return found
        if himself is not None:
            return self._name_of(himself)
        if pronoun.low not in {"he", "she"}:
            return None
        for before in reversed(self.lines[max(0, index - 1) : index]):
            for node in before.nodes[:8]:
                if node.kind == "actor" and node.name and not node.poss:
                    known = node.person is not None and node.person in told
                    return None if known else self._fuller(node, self._plain(node))
        return None

    def _acted(self, person: str, index: int) -> bool:
        """Whether the sentence before is about the person, and nobody speaks there."""
        before = self.lines[index - 1] if index else None
        if before is None or before.headline or before.sayings():
            return False
        return any(n.person == person and n.name for n in before.nodes[:3])

    def _plain(self, node: Node) -> Speaker:
        return Speaker(_clean(self.text[node.start : node.end]), "on_record")

    def _fuller(self, node: Node, plain: Speaker) -> Speaker:
        """The full name of who is called by surname or title alone."""
        if node.person is not None and (node.name is None or " " not in node.name):
            return self._name_of(node.person) or plain
        words = node.low.split()
        if len(words) != 1 or node.name is None:
            return plain
        for line in reversed(self.lines):
            for other in line.nodes:
                if other.kind == "actor" and other.end - other.start > len(words[0]) + 2:
                    parts = other.bare.split()
                    if parts[-1] == words[0] and len(parts) > 1:
                        return self._plain(other)
        return plain

    def _name_of(self, person: str) -> Speaker | None:
        best: Node | None = None
        for line in self.lines:
            for node in line.nodes:
                if node.person != person or node.kind != "actor" or node.name is None:
                    continue
                if best is None or len(node.name) > len(best.name or ""):
                    best = node
        if best is None:
            return None
        return self._plain(best)

    def _before(
        self, index: int, *, person: bool = False, nouns: set[str] | None = None
    ) -> Speaker | None:
        """Who spoke last before the sentence: a person, a body, or one that the noun fits."""
        for k in range(index - 1, max(-1, index - _BACK), -1):
            line = self.lines[k]
            for saying in reversed(line.sayings()):
                inside = line.nodes[saying.first : saying.last + 1]
                if len(inside) == 1 and "pron" in inside[0].tags:
                    continue
                words = {w for n in inside for w in n.bare.split()}
                body = bool(words & _BODIES) and not any(n.name for n in inside[-1:])
                if nouns is not None:
                    if not nouns & words or _anonymous(inside):
                        continue
                elif person == body:
                    continue
                return self._resolved(line, saying, k) if k < index else None
        return None


def _index(nodes: Sequence[Node], event: Event) -> int:
    """The index of the word that tells the event."""
    k = event.trigger
    if 0 < k < len(nodes) and nodes[k].start >= event.start - 1 and nodes[k].end <= event.end + 1:
        return k
    inside = [m for m, n in enumerate(nodes) if event.start <= n.start < event.end]
    told = [m for m in inside if nodes[m].tags.keys() & {"verb", "noun"}]
    return (told or inside or [0])[0]


def _turn(nodes: Sequence[Node], text: str) -> Speaker | None:
    """ "MR. SULLIVAN: …": whose turn begins in a transcript."""
    colon = next((n for n in nodes[1:9] if n.low == ":"), None)
    if colon is None or not nodes[0].cap:
        return None
    words = text[nodes[0].start : colon.start].strip()
    if words in {"Q", "A"}:
        return REPORT
    if words != words.upper() or not set(words.lower().replace(".", "").split()) & _TURNS:
        return None
    return Speaker(words, "on_record")


def _in_passing(nodes: Sequence[Node], first: int, at: int, status: str | None) -> bool:
    """Whether what somebody says only recalls the stay: "had agreed to it when he was in Baku".

    What a clause of time recalls is known to the report as well; a plan "after" it is not.
    """
    for k in range(at - 1, max(first, at - 10), -1):
        node = nodes[k]
        if node.low in {",", ";"} or is_that(node):
            return False
        if node.kind == "word" and node.low in _RECALLING:
            before = nodes[first:k]
            if status in {"made", "under_way"}:
                return k > first + 2 and not any(n.tags.get("aux") == "will" for n in before)
            demanded = any(n.low in {"should", "must", "ought"} for n in before)
            return status == "planned" and demanded and node.low in {"when", "during", "while"}
    return False


def _anonymous(inside: Sequence[Node]) -> bool:
    """Whether the phrase is a bare noun with its article: "the minister", "the agency"."""
    return (
        len(inside) <= 3
        and not any(
            n.name or n.iso3 or (n.cap and "det" not in n.tags) or n.poss or "poss" in n.tags
            for n in inside
        )
        and any(n.low == "the" for n in inside)
    )


def _clean(words: str) -> str:
    return words[:-2] if words.endswith(("'s", "’s")) else words
