"""Who says what inside one English sentence: verbs of saying with their subject and content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dedere.reader.nodes import Node

EDGES = frozenset({",", ".", ";", ":", '"', "“", "”", "»", "«", "(", ")", "?", "!", "—", "–", "|"})
_MARKS = frozenset({'"', "“", "”", "«", "»"})
_DASHES = frozenset({"-", "—", "–"})
# Words that head the name of a source that has no name of its own.
_ORGANS = frozenset(
    "agency agencies office ministry media press newspaper newspapers paper daily outlet outlets"
    " channel broadcaster television tv radio statement government presidency authorities embassy"
    " army police court military website portal report reports department service palace party"
    " group organisation organization committee delegation union parliament communique communiqué"
    " kremlin nation side release state bureau administration commission magazine council"
    .split()
)  # fmt: skip
_PERSONS = frozenset(
    "official officials source sources spokesman spokeswoman spokesperson spokespersons spokesmen"
    " ministers experts minister aide aides adviser advisers advisor diplomat diplomats lawyer"
    " lawyers lawmaker"
    " lawmakers ambassador envoy president leader premier chancellor correspondent reporter"
    " journalist witness witnesses politician general judge prosecutor organiser organisers"
    " organizers insiders people analysts activists person mediators returnees defectors soldiers"
    " secretary chairman deputy rebels politicians returnee soldier commander".split()
)
SOURCES = _ORGANS | _PERSONS
# Verbs that are nouns as often; such a one needs a speaker right before it.
_NOUNS = frozenset(
    "states reports claims shows estimates posts warns notes hints describes believes".split()
)
# What may report content only after a quotation or a comma.
_CALLING = frozenset({"called", "describes", "described", "showed", "shows", "believes"})
_QUOTING = frozenset({"quoted", "quotes", "cited", "cites"})
_CITING = frozenset({"quoting", "citing"})
_TELLING = frozenset({"told", "tells", "telling", "informed", "informs", "assured", "assures"})
_MORE = frozenset(
    "refuted refutes dismissed dismisses rejected rejects clarified clarifies informs informed"
    " reiterated reiterates emphasised emphasized stressed underlined specified assured assures"
    " mentioned commented continued concluded responded telling reporting announcing confirming"
    " stating insisting adding claiming noting declaring warning explaining alleged alleges admit"
    " admits admitted affirmed affirms denies acknowledges suggests reveals writes adds learnt"
    " learned read reads notes explains shared recounted quotes cites states".split()
)
_PLURAL = frozenset("say report confirm claim announce deny maintain insist tell add".split())
_RARE = frozenset("learnt learned read reads shared".split())
_ADJUNCTS = frozenset(
    "in on at during as after before while upon when following ahead amid since following until"
    " to by for from with without ahead".split()
)
_CUTTING = frozenset("during while upon as after before when since because amid".split())
# Words of a rubric before a colon: "Picture story: …".
_RUBRICS = frozenset(
    "story picture pictures photo photos video update updates live breaking watch analysis opinion"
    " explainer exclusive interview fact check profile timeline source country free report"
    " reports".split()
)
_LONGEST = 12
_SPAN = 120


@dataclass(frozen=True, slots=True)
class Saying:
    """One act of saying: the nodes that name the speaker, and those that tell what is said.

    `content` holds the indices of the first node and of the one after the last. `depth` is
    higher for the one who is quoted than for the one who quotes.
    """

    at: int
    first: int
    last: int
    content: tuple[int, int]
    depth: int = 0
    whole: bool = False


def sayings(nodes: Sequence[Node], *, headline: bool = False) -> list[Saying]:
    """Return every saying of the sentence, in the order of their verbs."""
    found: list[Saying] = []
    for k, node in enumerate(nodes):
        if node.kind != "word" and not (node.kind == "event" and "say" in node.tags):
            continue
        if node.low in _PLURAL:
            if not _of_many(nodes, k):
                continue
        elif (
            "say" not in node.tags
            and node.low not in _MORE
            and node.low not in {"with", "per", "via"}
        ):
            continue
        made = _saying(nodes, k, found)
        if made is not None and made.last >= made.first and _can_speak(nodes, made):
            found.append(made)
    if headline or not found:
        found.extend(_labelled(nodes, headline=headline))
    return found


def _saying(nodes: Sequence[Node], k: int, found: Sequence[Saying]) -> Saying | None:
    low = nodes[k].low
    if low == "with":
        referring = k + 2 < len(nodes) and [n.low for n in nodes[k + 1 : k + 3]] == [
            "reference",
            "to",
        ]
        return _cited(nodes, k + 3, k, found) if referring else None
    if low in {"according to", "per"}:
        made = _cited(nodes, k + 1, k, ())
        if made is None:
            return None
        outer = any(not s.whole for s in found)
        return Saying(k, made.first, made.last, made.content, -1 if outer else 0, whole=True)
    if low == "via":
        speaks = k > 0 and "say" in nodes[k - 1].tags
        return _cited(nodes, k + 1, k, found) if speaks else None
    if low in _CITING:
        return _cited(nodes, k + 1, k, found)
    if low in {"learnt", "learned"}:
        if k + 1 < len(nodes) and nodes[k + 1].low == "from":
            return _cited(nodes, k + 2, k, ())
        return None
    by = _by(nodes, k)
    if by is not None:
        outer = low in {"quoted", "cited"} or bool(found)
        made = _cited(nodes, by, k, ())
        if made is None:
            return None
        return Saying(k, made.first, made.last, made.content, -1 if outer else 0, whole=True)
    if low in _QUOTING:
        return _as_saying(nodes, k)
    if _passive(nodes, k):
        return None
    return _active(nodes, k, found)


def _cited(nodes: Sequence[Node], j: int, k: int, found: Sequence[Saying]) -> Saying | None:
    """ "According to X", "citing X": X speaks for the sentence, deeper than who cites him."""
    last = _phrase_end(nodes, j)
    if last is None:
        return None
    return Saying(k, j, last, (0, len(nodes)), depth=1 if found or k else 0, whole=True)


def _by(nodes: Sequence[Node], k: int) -> int | None:
    """ "Announced on Sunday by his office": where the words after "by" begin."""
    if not nodes[k].low.endswith(("ed", "said", "told")):
        return None
    for j in range(k + 1, min(len(nodes) - 1, k + 6)):
        node = nodes[j]
        if node.low == "by":
            return j + 1
        small = node.time is not None or "prep" in node.tags or node.low.endswith("ly")
        if not small and node.low not in {"earlier", "first", "also", ","}:
            return None
    return None


def _as_saying(nodes: Sequence[Node], k: int) -> Saying | None:
    """ "X quoted Y as saying", where Y speaks."""
    for j in range(k + 2, min(len(nodes) - 1, k + 14)):
        if nodes[j].low == "as" and nodes[j + 1].low.endswith("ing"):
            after = (j + 2, len(nodes))
            trailing = k > 0 and _trails(nodes, j + 2)
            return Saying(k, k + 1, j - 1, (0, k) if trailing else after, depth=1)
        if nodes[j].low in EDGES and nodes[j].low != ",":
            return None
    last = _phrase_end(nodes, k + 1)
    if last is None or _subject(nodes, k) is None:
        return None
    trailing = k > 0 and _trails(nodes, last + 1)
    return Saying(k, k + 1, last, (0, k) if trailing else (last + 1, len(nodes)), depth=1)


def _trails(nodes: Sequence[Node], j: int) -> bool:
    """Whether no more than a day stands after what names the speaker."""
    return all(
        n.kind == "sign" or n.time is not None or n.low in {"on", "in", "late", "early"}
        for n in nodes[j : j + 6]
    )


def is_that(node: Node) -> bool:
    return node.low == "that" and node.time is None


def _passive(nodes: Sequence[Node], k: int) -> bool:
    j = k - 1
    while j >= 0 and ("adv" in nodes[j].tags or nodes[j].low.endswith("ly")):
        j -= 1
    if nodes[k].low.endswith("ing") or j < 0:
        return False
    return nodes[j].tags.get("aux") in {"is", "was", "be"} or nodes[j].low in {"being", "been"}


def _active(nodes: Sequence[Node], k: int, found: Sequence[Saying]) -> Saying | None:
    low = nodes[k].low
    if low in _NOUNS and not _is_verb(nodes, k):
        return None
    inverted = _inverted(nodes, k)
    if inverted is not None:
        return Saying(k, k + 1, inverted, (0, k))
    subject = None
    if low.endswith("ing") and nodes[k - 1].low == ",":
        subject = _shared(nodes, k, found)
    subject = subject or _subject(nodes, k)
    if subject is not None and of_this(nodes, k):
        return Saying(k, *subject, (k + 1, k + 1))
    if subject is None:
        subject = _shared(nodes, k, found)
    if subject is None:
        return None
    first, last = subject
    opens = _opens(nodes, k)
    before = nodes[first - 1] if first > 0 else None
    closed = before is not None and (before.low in EDGES or before.low in {"as", "like", "and"})
    if low in _CALLING or low in _RARE:
        if not closed or opens is not None:
            return None
    if before is not None and before.low == "what":
        return None
    if closed and before is not None and (opens is None or nodes[opens - 1].low in _MARKS):
        content = (0, first)
        if opens is not None:
            content = (0, len(nodes))
        return Saying(k, first, last, content)
    if opens is None:
        return None
    return Saying(k, first, last, (opens, len(nodes)))


def of_this(nodes: Sequence[Node], k: int) -> bool:
    """ "UNN writes about this", "the Kremlin announced it on Monday"."""
    after = [n.low for n in nodes[k + 1 : k + 4]]
    if after[:1] == ["about"]:
        return after[1:2] in (["this"], ["it"])
    return after[:1] in (["this"], ["it"]) and after[1:2] in (
        [], ["."], [","], ["on"], ["with"], ["in"], ["to"],
    )  # fmt: skip


def _is_verb(nodes: Sequence[Node], k: int) -> bool:
    """Whether "reports", "states", "claims" is a verb here: "TASS reports", not "media reports"."""
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    if after is not None and (
        after.low in {"of", "about", "from", "on"} or after.tags.keys() & {"aux", "say"}
    ):
        return False
    if k == 0:
        return False
    before = nodes[k - 1]
    if before.low in EDGES:
        return True
    if (
        before.low in {"member", "party", "recent", "media", "news", "press"}
        or "adj" in before.tags
    ):
        return False
    if nodes[k].low == "states" and (
        before.kind not in {"actor", "place"} or (after is not None and "prep" in after.tags)
    ):
        return bool(set(before.low.split()) & SOURCES) and before.low != "party"
    return (
        before.kind in {"actor", "place"} or before.cap or bool(set(before.low.split()) & SOURCES)
    )


def _of_many(nodes: Sequence[Node], k: int) -> bool:
    """Whether a plural stands before the verb: "officials say", "local media report"."""
    j = k - 1
    while j >= 0 and nodes[j].low.endswith("ly"):
        j -= 1
    if j < 0:
        return False
    head = nodes[j].bare.split()[-1]
    return head in {"media", "they", "people"} or (head.endswith("s") and head in SOURCES)


def _inverted(nodes: Sequence[Node], k: int) -> int | None:
    """ "…, said X": the last node of X, where X and no more than an apposition follows."""
    j = k - 1
    while j >= 0 and (nodes[j].low.endswith("ly") or nodes[j].low in {"also", "further"}):
        j -= 1
    if j >= 0 and nodes[j].low not in EDGES and nodes[j].low not in {"as", "and", "-"}:
        return None
    if k == 0 or k + 1 >= len(nodes) or nodes[k].low.endswith("ing"):
        return None
    after = nodes[k + 1]
    if "pron" in after.tags or after.time is not None or after.low in EDGES:
        return None
    if "conj" in after.tags or "prep" in after.tags:
        return None
    last = _phrase_end(nodes, k + 1)
    if last is not None and any(
        n.kind == "event" or (n.kind == "word" and "noun" in n.tags) for n in nodes[k : last + 1]
    ):
        return None
    if last is None or (last + 1 < len(nodes) and nodes[last + 1].tags.keys() & {"aux", "verb"}):
        return None
    nominal = (
        any(set(n.low.split()) & SOURCES for n in nodes[k + 1 : last + 1])
        or after.kind in {"actor", "place", "adj"}
        or after.cap
        or after.tags.keys() & {"det", "poss", "title"}
    )
    return last if nominal else None


def _phrase_end(nodes: Sequence[Node], j: int) -> int | None:
    """The last node of the noun phrase that starts at j; None when none does."""
    if j >= len(nodes) or nodes[j].low in EDGES or nodes[j].time is not None:
        return None
    last = j
    while last + 1 < len(nodes) and last - j < _LONGEST:
        after = nodes[last + 1]
        if after.low in _MARKS and last + 3 < len(nodes) and nodes[last + 2].cap:
            for m in range(last + 3, min(len(nodes), last + 8)):
                if nodes[m].low in _MARKS:
                    return m
            return last
        dotted = after.low == "." and after.start == nodes[last].end
        if dotted and last + 2 < len(nodes) and nodes[last + 2].start == after.end:
            last += 2
            continue
        if after.low in EDGES or after.time is not None or is_that(after):
            break
        if after.tags.get("conj") in {"sub", "that"} or "rel" in after.tags:
            break
        if "say" in after.tags or "aux" in after.tags:
            break
        if "verb" in after.tags and after.kind == "word" and "noun" not in after.tags:
            break
        if after.low == "on" or (after.low in {"to", "as", "with"} and last >= j):
            if after.low != "to" or last + 2 >= len(nodes) or nodes[last + 2].kind != "place":
                break
        last += 1
    while last > j and nodes[last].tags.keys() & {"det", "prep", "conj"}:
        last -= 1
    return last


def _subject(nodes: Sequence[Node], k: int) -> tuple[int, int] | None:
    """The first and last node of the phrase before the verb at k."""
    j = k - 1
    while j >= 0 and nodes[j].kind != "actor" and _small(nodes[j]):
        j -= 1
    if j < 0:
        return None
    if nodes[j].low == "," and j > 0 and nodes[j - 1].time is not None:
        j -= 1
        while j > 0 and (nodes[j].time is not None or nodes[j].low in {"on", "in", ","}):
            j -= 1
    elif nodes[j].low == ",":
        return _apposed(nodes, j)
    if nodes[j].low == ")":
        j = next((m for m in range(j - 1, max(0, j - 8), -1) if nodes[m].low == "("), 0) - 1
        if j < 0:
            return None
    if nodes[j].low in EDGES or "conj" in nodes[j].tags or nodes[j].low == "to":
        return None
    if "rel" in nodes[j].tags:
        return None
    start = j
    while start > 0 and j - start <= _LONGEST:
        before = nodes[start - 1]
        if before.low == "." and before.end == nodes[start].start:
            start -= 1
            continue
        if before.low in EDGES or before.time is not None or is_that(before):
            break
        if before.tags.get("conj") in {"sub", "that"} or "rel" in before.tags:
            break
        if before.low in {"but", "yet", "what"} or "say" in before.tags:
            break
        if before.low == "with" and (start < 2 or nodes[start - 2].low not in SOURCES):
            break
        if "verb" in before.tags and before.kind == "word" and "noun" not in before.tags:
            break
        if "aux" in before.tags:
            break
        start -= 1
    while start < j and (
        "conj" in nodes[start].tags or "adv" in nodes[start].tags or nodes[start].low in _OPENINGS
    ):
        start += 1
    return start, j


_OPENINGS = frozenset(
    "meanwhile however earlier later also then and but for by in yesterday jokingly reports"
    " separately moreover additionally".split()
)


def _small(node: Node) -> bool:
    return node.time is not None or (
        node.kind == "word"
        and (
            "aux" in node.tags
            or "adv" in node.tags
            or node.low.endswith("ly")
            or node.time is not None
            or "neg" in node.tags
            or node.tags.get("cue") == "past"
            or node.low
            in {"on", "further", "also", "in", "has", "first", "earlier", "later", "then"}
        )
    )


def _apposed(nodes: Sequence[Node], j: int) -> tuple[int, int] | None:
    """ "X, for its part, said": the phrase before an aside that ends with the comma at j."""
    for m in range(j - 1, max(-1, j - 14), -1):
        if nodes[m].low in EDGES and nodes[m].low != ",":
            return None
        if nodes[m].low != "," or m == 0:
            continue
        subject = _subject(nodes, m) if nodes[m - 1].low not in EDGES else None
        if subject is None:
            return None
        aside = nodes[m + 1 : j]
        name = aside and all(
            n.kind in {"actor", "place", "adj"} or n.cap or n.tags.keys() & {"det", "title"}
            or n.low == "of" or "prep" in n.tags or (n.kind == "word" and not n.tags)
            for n in aside
        )  # fmt: skip
        if name and any(n.kind == "actor" for n in (*aside, *nodes[subject[0] : m])):
            return subject[0], j - 1
        return subject
    return None


def _shared(nodes: Sequence[Node], k: int, found: Sequence[Saying]) -> tuple[int, int] | None:
    """ "X denied it and said", "X replied, saying": the subject of the verb before."""
    j = k - 1
    while j >= 0 and nodes[j].kind != "actor" and _small(nodes[j]):
        j -= 1
    if j < 0 or nodes[j].low not in {"and", "but", ","}:
        return None
    if nodes[j].low == "," and not nodes[k].low.endswith("ing"):
        return None
    own = [s for s in found if not s.whole]
    if own:
        return own[-1].first, own[-1].last
    for m in range(min(j, 30)):
        node = nodes[m]
        if node.kind not in {"actor", "place"} or node.poss:
            continue
        after = m + 1
        while after < j and _small(nodes[after]) and "aux" not in nodes[after].tags:
            after += 1
        if after < j and nodes[after].tags.keys() & {"aux", "verb"}:
            return m, m
    return None


def _opens(nodes: Sequence[Node], k: int) -> int | None:
    """Where the words begin that are said after the verb at k; None where nothing is said."""
    count = len(nodes)
    j = k + 1
    while j < count and (
        nodes[j].time is not None
        or nodes[j].low in {"earlier", "later", "also", "again", "today", "here"}
        or (
            nodes[j].low in {"on", "here", "that"}
            and j + 1 < count
            and nodes[j + 1].time is not None
        )
        or (nodes[j].kind == "word" and nodes[j].low.endswith("ly"))
    ):
        j += 1
    if nodes[k].low in _TELLING:
        j = _addressed(nodes, j)
    if j >= count:
        return None
    node = nodes[j]
    if node.low == "to":
        return _resumed(nodes, j) if j + 1 < count and not _verbal(nodes[j + 1]) else None
    if is_that(node) or node.low in _MARKS or node.low == ":":
        return j + 1
    if node.low == ",":
        return j + 2 if j + 1 < count and nodes[j + 1].low in _MARKS else None
    if node.kind == "sign":
        return None
    if node.kind == "word" and (
        node.low in _ADJUNCTS or node.tags.get("conj") in {"sub"} or "prep" in node.tags
    ):
        return _resumed(nodes, j)
    if "conj" in node.tags and not node.tags.keys() & {"det", "pron"}:
        return None
    return j


def _verbal(node: Node) -> bool:
    return node.kind == "word" and (
        bool(node.tags.keys() & {"verb", "aux"}) or not (node.tags or node.cap)
    )


def _addressed(nodes: Sequence[Node], j: int) -> int:
    """The index after whoever is told: "told reporters", "told the agency on Monday"."""
    start = j
    while j < len(nodes) and j - start < 8:
        node = nodes[j]
        if node.low in EDGES or node.tags.keys() & {"aux"} or is_that(node):
            break
        if j > start and (
            "pron" in node.tags
            or node.low in _ADJUNCTS
            or (node.kind in {"actor", "place"} and not nodes[j - 1].cap
                and not nodes[j - 1].tags.keys() & {"det", "adj"}
                and nodes[j - 1].low not in {"of", "the"} and not nodes[j - 1].poss)
        ):  # fmt: skip
            break
        j += 1
    while j < len(nodes) and nodes[j].time is not None:
        j += 1
    return j


def _resumed(nodes: Sequence[Node], j: int) -> int | None:
    """Where the content begins after a day, a place, an occasion: "said in Geneva that"."""
    for m in range(j, min(len(nodes), j + 18)):
        node = nodes[m]
        if is_that(node) and m + 1 < len(nodes):
            return m + 1
        if node.low in _MARKS or node.low == ":":
            return m + 1
        if node.low == "," and m > j:
            continue
        if node.kind == "actor" or node.tags.keys() & {"pron"}:
            led = nodes[m - 1].low in _ADJUNCTS or nodes[m - 1].tags.keys() & {
                "prep", "conj", "det", "adj",
            }  # fmt: skip
            rel = "rel" in node.tags
            if rel:
                return None
            verbal = m + 1 < len(nodes) and nodes[m + 1].tags.keys() & {"aux", "verb"}
            if not led and verbal and not node.poss:
                return m
    return None


def _can_speak(nodes: Sequence[Node], made: Saying) -> bool:
    """Whether the phrase can name a source: an actor, a place, a name, or a noun like "media"."""
    inside = nodes[made.first : made.last + 1]
    if inside[-1].end - inside[0].start > _SPAN:
        return False
    if any(n.low in _MARKS for n in inside) and inside[-1].low not in _MARKS:
        return False
    if any("noun" in n.tags and n.kind == "word" for n in inside):
        return False
    if len(inside) == 1 and "pron" in inside[0].tags:
        return inside[0].low in {"he", "she", "it", "they"} and not made.whole
    head = next((m for m, n in enumerate(inside) if n.low == "of"), len(inside))
    head_words = {w for n in inside[:head] for w in n.bare.split()}
    if head_words & SOURCES:
        return True
    if any(n.kind in {"actor", "place"} and not n.poss for n in inside[:head]):
        return True
    return any(n.cap and n.kind == "word" and not n.tags for n in inside[:head]) and not any(
        n.kind == "event" for n in inside
    )


def _labelled(nodes: Sequence[Node], *, headline: bool) -> list[Saying]:
    """ "Kremlin: X to visit Y", "X to visit Y - Kremlin"."""
    count = len(nodes)
    for k in range(1, min(count - 2, 6)):
        if nodes[k].low == ":" and _names_source(nodes[:k]):
            return [Saying(k, 0, k - 1, (k + 1, count))]
        if nodes[k].kind == "sign" and nodes[k].low != "'":
            break
    if not headline:
        return []
    for k in range(count - 2, max(2, count - 8), -1):
        if nodes[k].low in {":", "-", "—", "–", "|"}:
            spaced = nodes[k].low != "-" or nodes[k].start > nodes[k - 1].end
            if spaced and _names_source(nodes[k + 1 :]):
                return [Saying(k, k + 1, count - 1, (0, k))]
            break
    return []


def _names_source(nodes: Sequence[Node]) -> bool:
    if any("verb" in n.tags and n.kind == "word" and not n.cap for n in nodes):
        return False
    words = {w for n in nodes for w in n.bare.split()}
    if len(nodes) > 5 or words & _RUBRICS or any(n.tags.get("conj") == "and" for n in nodes):
        return False
    if set(nodes[-1].bare.split()) & SOURCES:
        return True
    return len(nodes) <= 3 and any(
        (n.kind == "actor" and n.person is None) or n.area == "site" for n in nodes
    )


def covers(nodes: Sequence[Node], saying: Saying, at: int) -> bool:
    """Whether the node at the index belongs to what is said."""
    first, last = saying.content
    if not first <= at < last or saying.first <= at <= saying.last:
        return False
    if saying.whole or saying.at > at:
        return _same_clause(nodes, saying, at)
    between = nodes[first:at]
    if any(
        n.kind == "word" and (n.tags.keys() & {"aux", "verb", "say"}) and "noun" not in n.tags
        for n in between
    ) or any(is_that(n) for n in nodes[saying.at + 1 : at]):
        return True
    if "verb" in nodes[at].tags:
        return not any(n.low in {"as", "while", "when"} for n in between)
    return not any(n.kind == "word" and n.low in _CUTTING for n in between)


def _same_clause(nodes: Sequence[Node], saying: Saying, at: int) -> bool:
    """A speaker after the claim speaks for it, unless a semicolon parts the two."""
    low, high = sorted((at, saying.at))
    return not any(n.low == ";" for n in nodes[low:high])
