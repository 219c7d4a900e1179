"""Who is meant: offices on the day, definite descriptions and pronouns."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Final

from dedere.reader.epithets import OF_PRIVATE, by_age, by_nation, is_adjective
from dedere.reader.firsthand import FIRST, Firsthand
from dedere.reader.grammar import FOLLOWERS, is_object
from dedere.reader.jointly import joint_office
from dedere.reader.nodes import Node
from dedere.reader.references import (
    BOTH,
    can_be_he,
    is_another,
    is_definite,
    is_role,
    junta_of,
    named_behind,
    nearest_person,
    no_kin,
    of_another,
    of_something_else,
    of_the_next,
    person_joined,
    regime_of,
    speaks_of_them,
)
from dedere.record import Record
from dedere.record.standing import holds_office

# Which offices a title can mean, and what the office's own title must hold.
TITLES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "head_of_state": (("head_of_state", ""),),
    "head_of_government": (("head_of_government", ""),),
    "leader": (("head_of_state", ""), ("head_of_government", "")),
    "defence_minister": (("defence_minister", ""),),
    "foreign_minister": (("foreign_minister", ""),),
    "general_staff": (("military", "General Staff"),),
    "security_council": (("other", "Security Council"),),
    "children": (("other", "Children's Rights"),),
    "deputy_president": (("other", "Deputy President"),),
}
# Words for "former" that stand before a title with its nation: "der frühere philippinische ...".
_FORMER: Final = frozenset(
    "frühere früheren früherer ehemalige ehemaligen ehemaliger бывший бывшего бывшему бывшим"
    " колишній колишнього колишньому były byłego byłemu byłym eski ex ancien".split()
)
# Who rules without an office of the record: "the junta leader".
_PUTSCHISTS: Final = frozenset({"junta", "coup", "military", "regime"})
_SERVANTS: Final = frozenset({"other"})
_GERMAN: Final = frozenset(
    "staatschef präsident staatspräsident machthaber ministerpräsident regierungschef"
    " premierminister staatsoberhaupt diktator herrscher".split()
)
# Pronouns that mean somebody else than the subject beside them.
_OBJECTS: Final = frozenset({"him", "her", "ihn", "ihm", "go", "mu", "niego", "nim"})
_SPOKESMEN: Final = frozenset(
    "spokesman spokeswoman spokesperson aide aides adviser advisers official officials secretary"
    " office lawyer lawyers diplomat diplomats host hosts counterpart".split()
)


def holders(record: Record, iso3: str, title: str, on: date | None) -> tuple[str, ...]:
    """Return the persons of the record who hold the office of a state on the day.

    Without a day, the holders whose office has no end. `title` is a key of TITLES.
    """
    found: list[str] = []
    for office in record.offices:
        if office.state != iso3 or office.person_id in found:
            continue
        for kind, part in TITLES.get(title, ()):
            if office.office != kind or part not in office.title:
                continue
            if (office.end is None) if on is None else holds_office(office, on):
                found.append(office.person_id)
                break
    return tuple(found)


def home_of(record: Record, person: str) -> frozenset[str]:
    """Return the states in which the person is at home: nationality and states of office."""
    return _homes(weakref.ref(record))[person]


@lru_cache(maxsize=8)
def _homes(reference: weakref.ref[Record]) -> dict[str, frozenset[str]]:
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    homes = {person.person_id: {person.nationality} for person in record.persons}
    for office in record.offices:
        homes[office.person_id].add(office.state)
    return {person: frozenset(states) for person, states in homes.items()}


def _of_genitive(nodes: Sequence[Node], at: int) -> str | None:
    """The state of "Ägyptens Staatschef", where an unknown name follows."""
    before = nodes[at - 1] if at else None
    if before is None or before.kind != "place" or before.area != "state":
        return None
    return before.iso3 if before.low.endswith("s") and nodes[at].low in _GERMAN else None


@dataclass(slots=True)
class Cast:
    """Who has been spoken of so far; `named`, in order, are all whom the text names."""

    record: Record
    published: date | None
    named: tuple[str, ...]
    # Titles that the sentence behind the headline gives to somebody else.
    rivals: frozenset[str] = frozenset()
    focus: str | None = None
    focus_other: bool = False
    wanted: str | None = None
    home: str | None = None
    titles: dict[str, str | None] = field(default_factory=dict)
    others: dict[str, int] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    plural: str | None = None
    bearers: dict[str, str | None] = field(default_factory=dict)
    sentence: int = 0
    seen: dict[str, int] = field(default_factory=dict)
    firsthand: Firsthand = field(default_factory=Firsthand)

    def resolve(self, nodes: Sequence[Node], lows: frozenset[str], *, aside: bool = False) -> None:
        """Give each actor, pronoun and possessive of a sentence the person that it means.

        `lows` are the words of the sentence. An aside leaves the one spoken of before it in focus.
        """
        focus, other = self.focus, self.focus_other
        self._resolve(nodes, lows)
        if aside:
            self.focus, self.focus_other = focus, other

    def _resolve(self, nodes: Sequence[Node], lows: frozenset[str]) -> None:
        local: str | None = None
        local_set = False
        first_subject: tuple[str | None, bool] | None = None
        both: str | None = None
        self.sentence += 1
        for at, node in enumerate(nodes):
            if not node.tags and node.kind != "actor" and node.low not in {"two", "old"}:
                continue
            if node.low == "old" or node.kind == "adj":
                self._epithet(nodes, at, node)
            if node.kind == "actor":
                self._actor(nodes, at, node)
                if node.low in BOTH:
                    both = node.person
                servant = node.person is None and node.title in _SERVANTS
                if node.person is not None:
                    self.wanted = node.person
                    self.seen[node.person] = self.sentence
                    if node.person in self.recent:
                        self.recent.remove(node.person)
                    self.recent.append(node.person)
                if servant and not node.poss and not _SPOKESMEN.isdisjoint(node.low.split()):
                    continue
                if servant and not node.poss and not is_object(nodes, at):
                    if can_be_he(nodes, at):
                        local, local_set = None, True
                    continue
                if is_role(nodes, at):
                    continue
                if at + 1 < len(nodes) and nodes[at + 1].low in FOLLOWERS:
                    # "A Gaddafi associate" is somebody else.
                    continue
                if node.poss or servant:
                    if not local_set and node.person is not None:
                        local, local_set = node.person, True
                    continue
                if not is_object(nodes, at):
                    if node.person is None and not can_be_he(nodes, at):
                        continue
                    local, local_set = node.person, True
                    if first_subject is None and (node.person is not None or can_be_he(nodes, at)):
                        first_subject = (node.person, node.person is None)
                elif not local_set and self.focus is None and node.person is not None:
                    local, local_set = node.person, True
            elif (
                node.low == "two"
                and at > 0
                and nodes[at - 1].low == "the"
                and at + 1 < len(nodes)
                and nodes[at + 1].tags.keys() & {"aux", "verb", "adv"}
                and self.recent
            ):
                node.kind = "actor"
                if self.sentence - self.seen.get(self.recent[-1], -9) <= 2:
                    node.person = self.recent[-1]
            elif (
                (node.low != "they" and "pron" not in node.tags and "poss" not in node.tags)
                or node.low in FIRST
                or is_adjective(node)
            ):
                continue
            elif at > 1 and (named := named_behind(nodes, at)) is not None:
                node.person = named.person
            elif node.low == "they" and both is not None:
                node.person = both
            elif node.low == "they" and "pron" in node.tags and self.plural is not None:
                node.person = self.plural
            elif "pron" in node.tags or "poss" in node.tags:
                gender = node.tags.get("pron") or node.tags.get("poss")
                if gender not in {"m", "f"}:
                    continue
                who = local if local_set else (None if self.focus_other else self.focus)
                if who is None and local_set and node.low in _OBJECTS:
                    fresh = self.sentence - self.seen.get(self.wanted or "", -9) <= 1
                    who = self.wanted if fresh and not is_another(nodes, at) else None
                    local = who
                if "poss" in node.tags and (of_another(nodes, at) or of_the_next(nodes, at)):
                    continue
                if who is None and local_set and "poss" in node.tags:
                    who = nearest_person(nodes, at)
                if who is None and not local_set and not self.focus_other:
                    who = self.wanted
                    if who is None and len(self.named) == 1 and "pron" in node.tags:
                        who = self.named[0]
                if who is not None and self._sex(who) == ("M" if gender == "m" else "F"):
                    node.person = who
                if "pron" in node.tags and first_subject is None:
                    first_subject = (node.person, node.person is None)
        self.firsthand.hear(nodes, lows, None if self.focus_other else self.focus)
        joined = person_joined(nodes)
        if joined is not None or (self.plural is not None and not speaks_of_them(nodes)):
            self.plural = joined
        if first_subject is not None:
            self.focus, self.focus_other = first_subject
        elif local_set and local is not None:
            self.focus, self.focus_other = local, False

    def _sex(self, person: str) -> str:
        return self.record.person[person].sex or "M"

    def _actor(self, nodes: Sequence[Node], at: int, node: Node) -> None:
        title = node.title
        if at > 0 and nodes[at - 1].low in {"our", "my", "your", "their"}:
            return
        if title is not None and node.name is None and node.iso3 is None:
            node.iso3 = regime_of(nodes, at)
            if node.iso3 is not None:
                title = node.title = "leader"
        both = node.low in BOTH or (
            node.low in {"leaders", "heads of state", "presidents"}
            and [n.low for n in nodes[at + 1 : at + 4]] == ["of", "the", "two"]
        )
        if both and self.recent:
            last = self.recent[-1]
            if self.sentence - self.seen.get(last, -9) <= 2:
                node.person = last
            return
        if title == "leader" and node.name is None and node.iso3 is None:
            node.iso3 = junta_of(nodes, at)
        joint = joint_office(nodes, at)
        if joint is not None:
            office, states = joint
            of_both = {
                who for iso3 in states for who in holders(self.record, iso3, office, self.published)
            }
            if len(of_both) == 1:
                node.person = next(iter(of_both))
            return
        if title == "wanted" and node.name is None:
            known = self.wanted if is_definite(nodes, at) else None
            if known is not None and node.low in OF_PRIVATE and not self._private(known):
                return
            node.person = known or self._only_of(node.iso3)
            return
        if title is not None and ":" in title:
            node.iso3, _, title = title.partition(":")
            node.title = title
        if node.person is not None and node.name is not None and no_kin(nodes, at):
            node.person = None
        self._bear(node)
        if node.person is not None:
            if title in TITLES:
                self.titles[title] = node.person
            return
        if (
            title is not None
            and node.name is None
            and node.iso3 is None
            and not is_definite(nodes, at)
        ):
            return
        if title is None or title not in TITLES or node.name is not None:
            if title is not None and node.name is not None:
                self.titles[title] = None
                self.others[title] = self.sentence
            return
        iso3 = node.iso3 or self._of_state(nodes, at) or _of_genitive(nodes, at)
        if iso3 is not None:
            node.iso3 = iso3
            found = holders(self.record, iso3, title, self.published)
            if node.former or (at > 0 and nodes[at - 1].low in _FORMER):
                found = tuple(
                    person
                    for person in self.named
                    if iso3 in home_of(self.record, person) and self._held(person, title)
                )
            if not found and title in {"head_of_state", "leader"}:
                found = tuple(
                    person
                    for person in self.named
                    if self.record.person[person].nationality == iso3
                    and not self.record.offices_of(person)
                )
                if not found and any(word in node.low for word in ("junta", "military")):
                    found = tuple(
                        person.person_id
                        for person in self.record.persons
                        if person.nationality == iso3
                    )
            node.person = found[0] if len(found) == 1 else self._among(found)
            self.titles[title] = node.person
            if node.person is None:
                self.others[title] = self.sentence
            return
        if at > 0 and nodes[at - 1].low == "its":
            before = [n for n in nodes[:at] if n.kind == "place" and n.iso3]
            if before and before[-1].iso3:
                found = holders(self.record, before[-1].iso3, title, self.published)
                node.person = found[0] if len(found) == 1 else None
                return
        if title == "leader" and at > 0 and of_something_else(nodes, at):
            return
        if node.former:
            node.person = self._formerly(title)
            return
        if title in self.titles:
            node.person = self.titles[title] or self._named_since(title)
            return
        fitting = [person for person in reversed(self.recent) if self._holds(person, title)] or [
            person
            for person in self.named
            if self._holds(person, title) and not self.recent and title not in self.rivals
        ]
        if not fitting and not _PUTSCHISTS.isdisjoint(node.low.split()):
            fitting = [p for p in reversed(self.recent) if not self.record.offices_of(p)]
        if fitting:
            node.person = fitting[0]
        elif self.home is not None and not self.recent:
            found = holders(self.record, self.home, title, self.published)
            node.person = found[0] if len(found) == 1 else None

    def _epithet(self, nodes: Sequence[Node], at: int, node: Node) -> None:
        """Make "the 71-year-old" or "the Libyan" the person whom the sentence before was about."""
        who = None if self.focus_other else self.focus
        if who is None:
            return
        if by_age(nodes, at) or (
            node.iso3 == self.record.person[who].nationality and by_nation(nodes, at)
        ):
            node.kind, node.person = "actor", who

    def _named_since(self, title: str) -> str | None:
        """ "The prime minister": the one of the record named since another bearer of the title."""
        other = self.others.get(title)
        if other is None or not self.recent:
            return None
        last = self.recent[-1]
        at = self.seen.get(last, -9)
        fresh = at > other and self.sentence - at <= 2
        return last if fresh and self._holds(last, title) else None

    def _formerly(self, title: str) -> str | None:
        """ "The former president": the one just spoken of who held the office and does no more."""
        for person in reversed(self.recent):
            if self.sentence - self.seen.get(person, -9) > 2:
                return None
            if self._held(person, title) and not self._holds(person, title):
                return person
        return None

    def _only_of(self, iso3: str | None) -> str | None:
        """ "A Libyan war crimes suspect": the one of that nation whom the text goes on to name."""
        if iso3 is None or self.wanted is not None:
            return None
        found = [
            person
            for person in self.named
            if self.record.person[person].nationality == iso3 and self._private(person)
        ]
        return found[0] if len(found) == 1 else None

    def _private(self, person: str) -> bool:
        """Whether the person has led no state."""
        return all(
            o.office not in {"head_of_state", "head_of_government"}
            for o in self.record.offices_of(person)
        )

    def _bear(self, node: Node) -> None:
        """A surname alone is that of its last bearer: "Hannibal Gaddafi ... Gaddafi said"."""
        words = (node.name or "").split()
        if len(words) > 1:
            self.bearers[words[-1]] = node.person
        elif words and words[0] in self.bearers:
            node.person = self.bearers[words[0]]

    def _among(self, found: tuple[str, ...]) -> str | None:
        for person in reversed(self.recent):
            if person in found:
                return person
        named = [person for person in found if person in self.named]
        return named[0] if len(named) == 1 and not self.recent else None

    def _holds(self, person: str, title: str) -> bool:
        on = self.published
        for office in self.record.offices_of(person):
            if on is not None and not holds_office(office, on):
                continue
            if any(office.office == kind and part in office.title for kind, part in TITLES[title]):
                return True
        return False

    def _held(self, person: str, title: str) -> bool:
        return any(
            office.office == kind and part in office.title
            for office in self.record.offices_of(person)
            for kind, part in TITLES[title]
        )

    def _of_state(self, nodes: Sequence[Node], at: int) -> str | None:
        """The state of "president of X", "президент X", "le président de la X"."""
        k = at + 1
        while k < len(nodes) and k - at < 4:
            node = nodes[k]
            if node.kind == "place":
                return node.iso3 if node.area == "state" else None
            if node.kind != "word" or not (
                node.tags.get("prep") in {"of", "from"} or "det" in node.tags
            ):
                return None
            if node.low == "from":
                return None
            k += 1
        return None
