"""Who says what inside one English sentence: verbs of saying with their subject and content."""

from __future__ import annotations

from collections.abc import Sequence

from dedere.reader.citing import (
    Saying,
    as_quoted,
    as_saying,
    by_noun,
    by_whom,
    cited,
    giver,
    in_words,
    issued,
    left_open,
    passive,
)
from dedere.reader.nodes import Node
from dedere.reader.saidwords import opens_at
from dedere.reader.sourcephrases import (
    can_speak,
    is_source,
    is_that,
    of_many,
    phrase_end,
    small,
    subject_of,
)
from dedere.reader.sourcewords import (
    CALLING,
    CITING,
    CUTTING,
    EDGES,
    LEAVING,
    MARKS,
    MORE,
    NOMINAL,
    NOUNS,
    PLURAL,
    QUOTING,
    RARE,
    RUBRICS,
    SOURCES,
    TELLING,
    TICKS,
)


def sayings(nodes: Sequence[Node], *, headline: bool = False) -> list[Saying]:
    """Return every saying of the sentence, in the order of their verbs."""
    found: list[Saying] = []
    for k, node in enumerate(nodes):
        if node.kind != "word" and not (node.kind == "event" and "say" in node.tags):
            continue
        if node.low in NOMINAL:
            made = by_noun(nodes, k)
            if made is not None and can_speak(nodes, made.first, made.last, whole=made.whole):
                found.append(made)
                continue
        if node.low in PLURAL:
            if not (of_many(nodes, k) or _can(nodes, k) or _of_many_after(nodes, k)):
                continue
        elif (
            "say" not in node.tags
            and node.low not in MORE
            and node.low not in LEAVING
            and node.low not in {"with", "per", "via", "made", "came", "comes", "words", "account"}
        ):
            continue
        made = _saying(nodes, k, found)
        if made is not None and made.last >= made.first:
            if can_speak(nodes, made.first, made.last, whole=made.whole):
                found.append(made)
    if headline or not found:
        found.extend(_labelled(nodes, headline=headline))
    return found


def _can(nodes: Sequence[Node], k: int) -> bool:
    """ "Could confirm only that", "would say only that"."""
    aux = nodes[k - 1].tags.get("aux") if k else None
    return aux in {"would", "could", "did", "can", "may"} and k + 2 < len(nodes) and (
        nodes[k + 1].low == "only"
    )  # fmt: skip


def _of_many_after(nodes: Sequence[Node], k: int) -> bool:
    """ "…, say diplomats"."""
    if k == 0 or k + 1 >= len(nodes) or nodes[k - 1].low not in EDGES:
        return False
    return is_source(nodes[k + 1]) and nodes[k + 1].bare.endswith("s")


def _saying(nodes: Sequence[Node], k: int, found: Sequence[Saying]) -> Saying | None:
    low = nodes[k].low
    if low == "with":
        referring = k + 2 < len(nodes) and [n.low for n in nodes[k + 1 : k + 3]] == [
            "reference",
            "to",
        ]
        return cited(nodes, k + 3, k, found) if referring else None
    if low in {"words", "account"}:
        return in_words(nodes, k) if k else None
    if low in {"made", "came", "comes"}:
        return issued(nodes, k)
    if low in {"according to", "per"}:
        made = cited(nodes, k + 1, k, ())
        if made is None:
            return None
        outer = any(not s.whole for s in found)
        return Saying(k, made.first, made.last, made.content, -1 if outer else 0, whole=True)
    if low == "via":
        speaks = k > 0 and "say" in nodes[k - 1].tags
        return cited(nodes, k + 1, k, found) if speaks else None
    if low in CITING:
        return cited(nodes, k + 1, k, found)
    if low in {"learnt", "learned"}:
        if k + 1 < len(nodes) and nodes[k + 1].low == "from":
            return cited(nodes, k + 2, k, ())
        subject = subject_of(nodes, k)
        if subject is None or nodes[subject[1]].person is not None:
            return None
        opens = opens_at(nodes, k)
        return None if opens is None else Saying(k, *subject, (opens, len(nodes)))
    if low in LEAVING:
        return left_open(nodes, k)
    if low == "quoted" and k + 2 < len(nodes) and nodes[k + 1].low == "as":
        if passive(nodes, k) and (subject := subject_of(nodes, k)) is not None:
            return Saying(k, *subject, (0, len(nodes)), depth=1)
    by = by_whom(nodes, k)
    if by is not None:
        outer = low in {"quoted", "cited"} or bool(found)
        if low in {"quoted", "cited"}:
            said = as_quoted(nodes, by, k)
            if said is not None:
                return said
        made = cited(nodes, by, k, ())
        if made is None:
            return None
        return Saying(k, made.first, made.last, made.content, -1 if outer else 0, whole=True)
    if low in QUOTING:
        return as_saying(nodes, k)
    if passive(nodes, k):
        return None
    return _active(nodes, k, found)


def _active(nodes: Sequence[Node], k: int, found: Sequence[Saying]) -> Saying | None:
    low = nodes[k].low
    if low in NOUNS and not _is_verb(nodes, k):
        return None
    inverted = _inverted(nodes, k) if low not in TELLING else None
    if inverted is not None:
        return Saying(k, k + 1, inverted, (0, k))
    subject = None
    if low.endswith("ing") and nodes[k - 1].low == ",":
        subject = shared(nodes, k, found)
    elif low.endswith("ing") and any(n.low in NOMINAL for n in nodes[max(0, k - 2) : k]):
        subject = giver(nodes, k)
    subject = subject or subject_of(nodes, k)
    if subject is not None and of_this(nodes, k):
        return Saying(k, *subject, (k + 1, k + 1))
    if subject is None:
        subject = shared(nodes, k, found)
    if subject is None:
        return None
    first, last = subject
    opens = opens_at(nodes, k)
    if opens is not None and low in TELLING and nodes[opens - 1].low not in MARKS:
        if not any(n.tags.keys() & {"aux", "verb"} for n in nodes[opens:]):
            opens = None
    before = nodes[first - 1] if first > 0 else None
    closed = before is not None and (
        before.low in EDGES or before.low in TICKS or before.low in {"as", "like", "and"}
    )
    if low in CALLING and opens is not None and is_that(nodes[opens - 1]):
        return Saying(k, first, last, (opens, len(nodes)))
    if low in CALLING or low in RARE:
        if not closed or opens is not None:
            return None
    if before is not None and before.low == "what":
        return None
    if before is not None and before.low == "with" and low.endswith("ing"):
        return Saying(k, first, last, (0, len(nodes)))
    if closed and before is not None and (opens is None or nodes[opens - 1].low in MARKS):
        aside = opens is not None or _aside(nodes, k, first)
        return Saying(k, first, last, (0, len(nodes)) if aside else (0, first))
    if opens is None:
        return None
    return Saying(k, first, last, (opens, len(nodes)))


def _aside(nodes: Sequence[Node], k: int, first: int) -> bool:
    """ "X, the ministry said, will go", "as the ministry said earlier, X will go"."""
    after = k + 1
    while after < len(nodes) and small(nodes[after]) and "aux" not in nodes[after].tags:
        after += 1
    if after >= len(nodes) or nodes[after].low != ",":
        return False
    before = nodes[: first - 1]
    if nodes[first - 1].low == "as":
        return first == 1 or nodes[first - 2].low == ","
    return not any(n.tags.keys() & {"aux", "verb"} and n.kind == "word" for n in before)


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
        after.low in {"of", "about", "from", "on"}
        or (after.tags.keys() & {"aux", "say"} and after.low not in CITING)
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
    last = phrase_end(nodes, k + 1)
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
    if not nominal:
        return None
    called = last + 2 if last + 2 < len(nodes) and nodes[last + 1].low == "," else last
    return called if nodes[called].kind == "actor" and nodes[called].name else last


def shared(nodes: Sequence[Node], k: int, found: Sequence[Saying]) -> tuple[int, int] | None:
    """ "X denied it and said", "X replied, saying": the subject of the verb before."""
    j = k - 1
    while j >= 0 and nodes[j].kind != "actor" and small(nodes[j]):
        j -= 1
    if j < 0 or nodes[j].low not in {"and", "but", ","}:
        return None
    if nodes[j].low == "," and not nodes[k].low.endswith("ing"):
        return None
    own = [s for s in found if not s.whole]
    if own:
        return own[-1].first, own[-1].last
    for m in range(max(1, j - 12), j):
        replied = nodes[m].low in MORE or "say" in nodes[m].tags
        if replied and (subject := subject_of(nodes, m)) is not None:
            return subject
    for m in range(min(j, 30)):
        node = nodes[m]
        if node.kind not in {"actor", "place"} or node.poss:
            continue
        after = m + 1
        while after < j and small(nodes[after]) and "aux" not in nodes[after].tags:
            after += 1
        if after < j and nodes[after].tags.keys() & {"aux", "verb"}:
            return m, m
    return None


def _labelled(nodes: Sequence[Node], *, headline: bool) -> list[Saying]:
    """ "Kremlin: X to visit Y", "X to visit Y - Kremlin"."""
    count = len(nodes)
    for k in range(1, min(count - 2, 6)):
        if nodes[k].low == ":" and _names_source(nodes[:k]):
            # Below a headline, "Darfur conflict: …" is a rubric more often than a source.
            if not headline and not any(is_source(n) or n.area == "site" for n in nodes[:k]):
                break
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
    if len(nodes) > 5 or words & RUBRICS or any(n.tags.get("conj") == "and" for n in nodes):
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
    return not any(n.kind == "word" and n.low in CUTTING for n in between)


def _same_clause(nodes: Sequence[Node], saying: Saying, at: int) -> bool:
    """A speaker after the claim speaks for it, unless a semicolon parts the two."""
    low, high = sorted((at, saying.at))
    return not any(n.low == ";" for n in nodes[low:high])
