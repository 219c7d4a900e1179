"""Actors out of nodes: names, titles and nationalities joined, and the persons that they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.lexicon import Lexicon, nearest, one_edit
from dedere.reader.nodes import Node


def _name_like(node: Node, *, titled: bool) -> bool:
    return (
        node.cap
        and node.kind == "word"
        and not titled
        and node.bare not in _NO_NAME
        and _NO_NAME_OF.isdisjoint(node.tags)
        and node.time is None
    )


# Classes of words whose capital shows no name.
_NO_NAME_OF: Final = frozenset(
    "state place forum adj title det prep conj pron event country noun adverb".split()
)
# Endings of Russian and Ukrainian adverbs and adjectives that no given name has.
_NO_GIVEN_NAME: Final = ("но", "ый", "ний", "вий", "ее", "жды", "ово")
_NO_NAME: Final = frozenset(
    [
        *("january february march april may june july august september october november").split(),
        *("december monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr").split(),
        *(
            "north south east west northern southern central sir lord i the a an in on at by for"
            " from it he she we they this that these"
        ).split(),
        *("there here but and or if when while after before as with what who how why").split(),
        *("where however moscow's kremlin western european african asian arab eu nato icc").split(),
        *("reuters afp ap tass ria interfax court rome statute army ministry gmt utc cet").split(),
        *("war day office house state council party union continue reading speaking asked").split(),
        *(
            "first one two three last next his her its their our no not so then also earlier"
        ).split(),
        *("later now still yet despite during under among since until following meanwhile").split(),
    ]
)
_BODIES: Final = frozenset(
    "мус мкс мид мзс ес єс нато оон тасс риа шос брикс снг рф сми змі".split()
)
_STARTS: Final = frozenset({"person", "title", "adj", "state", "leader"})
_SHORT: Final = frozenset({"us", "u.s.", "uk", "u.k.", "uae"})
_CUT_SHORT: Final = frozenset("gen col lt maj sen rep gov adm pres mr mrs dr prof capt sgt".split())
_PARTICLES: Final = frozenset("bin ibn al el de van von der da di du la le abu ben".split())
_FORMER: Final = frozenset(
    "former ex then acting outgoing deposed ousted late embattled sacked ailing visiting wanted"
    " longtime veteran strongman newly elected hardline autocratic authoritarian".split()
)

# Languages in which a first name has endings, and the length that leaves a stem.
_DECLINED: Final = frozenset({"pl", "ru", "uk"})
_LONG_FIRST: Final = 7


def first_named(lexicon: Lexicon, person: str, word: str) -> bool:
    """Return whether the word belongs to a full name of the person."""
    return word in lexicon.first_names.get(person, ())


def _stems(lang: str, word: str) -> tuple[str, ...]:
    """A first name and, where names are declined, what is left of it without an ending."""
    if lang not in _DECLINED or len(word) < _LONG_FIRST:
        return (word,)
    return (word, word[:-1], word[:-2], word[:-3])


def merge_actors(
    lexicon: Lexicon, nodes: Sequence[Node], *, titled: bool, support: frozenset[str] | None
) -> list[Node]:
    """Join names, titles and nationalities into actors.

    `titled` tells that every word has a capital, so that capitals show no names. `support` holds
    the persons named beyond doubt elsewhere; an ambiguous surname needs one, or a fitting title.
    """
    out: list[Node] = []
    i = 0
    count = len(nodes)
    while i < count:
        node = nodes[i]
        bare = not node.cap and not node.tags and node.low not in _FORMER
        if bare or node.kind == "sign" or not _can_start(node):
            out.append(node)
            i += 1
            continue
        j = _run(lexicon, nodes, i, titled=titled, before=out[-1] if out else None)
        if j == i or (j == i + 1 and not node.tags and _attributive(nodes, i)):
            out.append(node)
            i += 1
            continue
        out.append(_actor(lexicon, nodes[i:j], support))
        i = j
    return out


def _can_start(node: Node) -> bool:
    """Whether an actor can start with the node: a capital, a name or title, "former"."""
    if node.cap or node.low in _FORMER:
        return True
    tags = node.tags
    return bool(tags) and (not _STARTS.isdisjoint(tags) or node.bare in _FORMER)


def _run(
    lexicon: Lexicon, nodes: Sequence[Node], i: int, *, titled: bool, before: Node | None
) -> int:
    """Return the end of the actor that starts at i, or i when none does."""
    start = i
    count = len(nodes)
    if nodes[i].low == "head" and before is not None and _heads(before):
        return start
    seen_name = seen_title = seen_nation = False
    while i < count and i - start < 14:
        node = nodes[i]
        tags = node.tags
        if "person" in tags:
            if seen_name and not _joins(lexicon, nodes, i):
                break
            seen_name = True
        elif "title" in tags and _describes(nodes, i):
            break
        elif "title" in tags and not (seen_name and not node.cap and tags["title"] != "other"):
            if seen_name and tags["title"] != "other" and not node.poss and not nodes[i - 1].poss:
                break
            if seen_name and tags["title"] == "other" and not _heads_name(nodes, i):
                if nodes[i - 1].low.endswith("-"):
                    break
                i += 1
                seen_title = True
                break
            seen_title = True
        elif node.low == "." and i > start and nodes[i - 1].low.split()[-1] in _CUT_SHORT:
            # "Gen. X": the point belongs to the rank.
            if i + 1 >= count or not nodes[i + 1].cap:
                break
        elif "adj" in tags or ("state" in tags and (node.poss or _leads_title(nodes, i, before))):
            if seen_name or (seen_title and "adj" not in tags):
                break
            if seen_nation and "adj" not in tags:
                break
            seen_nation = True
        elif "leader" in tags:
            seen_name = True
        elif node.bare in _FORMER:
            if seen_name or (node.low == "wanted" and before is not None and _verbal(before)):
                break
        elif (
            (
                node.low == "-"
                and i > start
                and i + 1 < count
                and (nodes[i - 1].bare in _FORMER or (seen_name and _glued(nodes, i)))
            )
            or (
                node.low in _PARTICLES
                and i + 1 < count
                and (
                    nodes[i + 1].cap
                    or (nodes[i + 1].low == "-" and i + 2 < count and nodes[i + 2].cap)
                )
                and (seen_name or (node.cap and "title" not in nodes[i + 1].tags))
            )
            or (node.low == "-" and i > start and nodes[i - 1].low in _PARTICLES)
        ):
            pass
        elif _name_like(node, titled=titled) and (
            seen_name or seen_title or seen_nation or _starts_name(nodes, i, titled=titled)
        ):
            seen_name = True
        else:
            break
        i += 1
        if node.poss and not ("adj" in tags or "state" in tags):
            break
    while i > start and (
        (nodes[i - 1].bare in _FORMER and "title" not in nodes[i - 1].tags)
        or nodes[i - 1].low in {"-", *_PARTICLES}
    ):
        i -= 1
    if not (seen_name or seen_title):
        return start
    if (
        seen_name
        and not seen_title
        and not any(
            "person" in n.tags or "leader" in n.tags or _name_like(n, titled=titled)
            for n in nodes[start:i]
        )
    ):
        return start
    return i


def _verbal(before: Node) -> bool:
    """Whether "wanted" behind the node is a verb: "has long wanted X to come"."""
    return (
        before.kind == "actor"
        or not before.tags.keys().isdisjoint({"aux", "adv", "pron", "state", "place"})
        or before.low in {"long", "always", "never"}
    )


def _heads(before: Node) -> bool:
    """Whether "head" behind the node is a verb: "will head to", "can safely head to"."""
    return (
        not before.tags.keys().isdisjoint({"aux", "adv", "plan"})
        or before.low == "to"
        or before.low.endswith("ly")
    )


def _attributive(nodes: Sequence[Node], i: int) -> bool:
    """A capital between an article and a common noun names nobody: "a Bedouin tent"."""
    if i == 0 or i + 1 >= len(nodes) or nodes[i].poss:
        return False
    after = nodes[i + 1]
    return (
        "det" in nodes[i - 1].tags
        and after.kind == "word"
        and not after.cap
        and not after.tags
        and not after.low.endswith(("ed", "ing"))
    )


def _describes(nodes: Sequence[Node], i: int) -> bool:
    """ "Official" and the like before a lower-case noun describe it and name nobody."""
    node = nodes[i]
    if node.low == "accused" and i + 1 < len(nodes) and nodes[i + 1].low in {"of", "by"}:
        # "X accused of a bluff" is no noun.
        return True
    if node.low not in {"official", "general", "host", "head", "presidential", "team", "group"}:
        return False
    if i + 1 >= len(nodes):
        return False
    after = nodes[i + 1]
    if "noun" in after.tags and after.kind == "word":
        # "An Official Visit".
        return True
    if after.cap or after.kind == "sign":
        return False
    return not any(cls in after.tags for cls in ("aux", "say", "prep", "conj", "rel", "title"))


def _glued(nodes: Sequence[Node], i: int) -> bool:
    return (
        nodes[i - 1].end == nodes[i].start
        and nodes[i].end == nodes[i + 1].start
        and (nodes[i + 1].cap or nodes[i + 1].low in {"un", "il", "jong"})
        and not ("person" in nodes[i + 1].tags or "leader" in nodes[i + 1].tags)
    )


def _joins(lexicon: Lexicon, nodes: Sequence[Node], i: int) -> bool:
    tag = nodes[i].tags["person"]
    if nodes[i - 1].low in _BODIES:
        # "Из-за ордера МУС Путин не поедет": two names that only stand side by side.
        return False
    return first_named(lexicon, tag[0], nodes[i - 1].bare) or (
        "person" not in nodes[i - 1].tags and nodes[i - 1].low != "-"
    )


def _heads_name(nodes: Sequence[Node], i: int) -> bool:
    return i + 1 < len(nodes) and (nodes[i + 1].cap or "title" in nodes[i + 1].tags)


def _leads_title(nodes: Sequence[Node], i: int, before: Node | None) -> bool:
    """A state right before a title or a person: "Israel PM", "Sudan president"."""
    if before is not None and "prep" in before.tags and nodes[i].low not in _SHORT:
        return False
    if i + 1 >= len(nodes):
        return False
    after = nodes[i + 1]
    if after.low == "-":
        return False
    return "title" in after.tags and after.tags["title"] != "other"


def _starts_name(nodes: Sequence[Node], i: int, *, titled: bool) -> bool:
    node = nodes[i]
    if "verb" in node.tags or "say" in node.tags or len(node.low) < 2:
        return False
    if i > 0 and nodes[i - 1].kind != "sign":
        return True
    if i == 0 or nodes[i - 1].low in {".", "!", "?", '"', "“", ":", "—", "-", "–"}:
        if node.tags or node.low.endswith(("ing", "ly", "ed", *_NO_GIVEN_NAME)):
            return False
        return i + 1 < len(nodes) and (
            _name_like(nodes[i + 1], titled=titled)
            or nodes[i + 1].poss
            or node.poss
            or "verb" in nodes[i + 1].tags
            or "aux" in nodes[i + 1].tags
            or "say" in nodes[i + 1].tags
            or _also_acts(nodes, i)
        )
    return True


def _also_acts(nodes: Sequence[Node], i: int) -> bool:
    """ "Lavrov also represented": an adverb parts the name from its verb."""
    if i + 2 >= len(nodes) or "adv" not in nodes[i + 1].tags or nodes[i].low.endswith("s"):
        return False
    tags = nodes[i + 2].tags
    return "verb" in tags or "aux" in tags or "say" in tags


def _actor(lexicon: Lexicon, run: Sequence[Node], support: frozenset[str] | None) -> Node:
    first, last = run[0], run[-1]
    node = Node(first.start, last.end, " ".join(n.low for n in run), dict(last.tags), "actor")
    node.tags.pop("verb", None)
    node.tags.pop("noun", None)
    node.cap = first.cap
    node.poss = last.poss
    node.bare = node.low.removesuffix("'s")
    names: list[Node] = []
    person: tuple[str, str, bool] | None = None
    for part in run:
        tags = part.tags
        if "person" in tags:
            person = tags["person"]
            names.append(part)
        elif "title" in tags:
            node.title = tags["title"] if node.title in (None, "other", "leader") else node.title
            if ":" in tags["title"]:
                node.iso3 = tags["title"][:3]
            if person is not None and part is last:
                person = None
                names = []
        elif "adj" in tags:
            node.iso3 = tags["adj"]
        elif "state" in tags:
            node.iso3 = tags["state"]
        elif "leader" in tags:
            names.append(part)
        elif part.bare in _FORMER:
            node.former = node.former or part.bare in {
                "former",
                "ex",
                "deposed",
                "ousted",
                "sacked",
            }
        elif part.cap or part.low in _PARTICLES:
            names.append(part)
    if names:
        node.name = " ".join(n.low for n in names)
        cut = len(names[-1].low) - len(names[-1].bare) if names[-1].poss else 0
        node.area = f"{names[0].start}:{names[-1].end - cut}"
    if person is None and len(names) >= 1:
        person = _misspelt(lexicon, names)
    if person is not None and _trusted(lexicon, person, names, support, node):
        node.person = person[0]
    return node


def _misspelt(lexicon: Lexicon, names: Sequence[Node]) -> tuple[str, str, bool] | None:
    word = names[-1].bare
    if names[-1].tags or not names[-1].cap:
        return None
    if len(names) > 1 and len(word) > 3:
        for given in {n.bare for n in names[:-1]}:
            for who in lexicon.given.get(given, ()):
                if any(one_edit(word, own) for own in lexicon.surnames[who]):
                    return who, "full", True
    if len(word) < 6:
        return None
    found = nearest(lexicon, word)
    return None if found is None else (found, "surname", True)


def _trusted(
    lexicon: Lexicon,
    person: tuple[str, str, bool],
    names: Sequence[Node],
    support: frozenset[str] | None,
    node: Node,
) -> bool:
    who, kind, strong = person
    part = next((n for n in names if n.tags.get("person") == person), names[-1])
    alone = kind in {"surname", "short"} and " " not in part.low
    if alone and part is not names[-1] and not first_named(lexicon, who, names[-1].bare):
        # "Mahmoud Ahmadinejad" has a given name of somebody wanted, and another surname.
        return False
    if kind == "surname" or alone:
        own = {n.bare for n in names}
        strangers = [
            n
            for n in names
            if "person" not in n.tags
            and n is not names[-1]
            and n.low not in _PARTICLES
            and not first_named(lexicon, who, n.bare)
            and len(n.bare) > 1
        ]
        if strangers and len(names) > 1:
            known = lexicon.first_names.get(who, set())
            close = [
                n
                for n in strangers
                if any(
                    one_edit(form, k)
                    for form in _stems(lexicon.lang, n.bare)
                    for k in known
                    if len(k) > 3
                )
            ]
            if len(close) == len(strangers):
                return True
        if strangers and own:
            return False
    if strong or support is None:
        return True
    return (
        who in support
        or node.title not in (None, "other")
        or (node.iso3 is not None and node.iso3 == lexicon.nations.get(who, node.iso3))
        or (kind == "surname" and len(names) > 1)
    )
