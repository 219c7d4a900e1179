"""Who is meant: offices on the day, definite descriptions and pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from dedere.reader.grammar import is_object
from dedere.reader.nodes import Node
from dedere.record import Record
from dedere.record.standing import holds_office

# Which offices a title can mean, and what the office's own title must hold.
TITLES: dict[str, tuple[tuple[str, str], ...]] = {
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
_SERVANTS = frozenset({"other"})
_SPOKESMEN = frozenset(
    "spokesman spokeswoman spokesperson aide aides adviser advisers official officials secretary"
    " office lawyer lawyers diplomat diplomats host hosts counterpart".split()
)


_BOTH = frozenset(
    {"two leaders", "two men", "two presidents", "both leaders", "both men", "both presidents",
     "pair", "duo"}
)  # fmt: skip


_BODIES = frozenset(
    "news agency agencies media times post standard television tv radio ministry council court"
    " international watch union commission committee organisation organization university house"
    " institute party group police officials leaders ministers delegation delegates people army"
    " government forces team troops lawmakers diplomats presidents activists lawyers reporters"
    " journalists sources authorities senate parliament congress statute tass novosti interfax"
    " reuters afp bloomberg".split()
)


def _human(nodes: Sequence[Node], at: int) -> bool:
    """Whether an actor can be "he" in the next sentence: an agency or a newspaper cannot."""
    node = nodes[at]
    if not _BODIES.isdisjoint(node.bare.split()):
        return False
    if "leader" in node.tags or node.title is not None:
        return True
    return at == 0 or "det" not in nodes[at - 1].tags


def _modified(before: Node) -> bool:
    """ "The mercenary leader": a leader of something else than a state."""
    return before.kind == "word" and not before.tags and not before.cap and before.low.isalpha()


def _of_another(nodes: Sequence[Node], at: int) -> bool:
    """ "A meeting with Y ahead of his trip": the trip is Y's."""
    if at < 2 or nodes[at - 1].low not in {"ahead of", "before", "during", "on"}:
        return False
    other = nodes[at - 2]
    return (
        other.kind == "actor"
        and other.person is None
        and not other.poss
        and is_object(nodes, at - 2)
        and _human(nodes, at - 2)
    )


def _other_he(nodes: Sequence[Node], at: int) -> bool:
    """ "For Y to visit, the palace spirited him out": he is Y, whom the sentence names."""
    near = next(
        (n for n in reversed(nodes[:at]) if n.kind in {"actor", "place"} and not n.poss), None
    )
    if near is None or near.kind != "place":
        return False
    return any(
        n.kind == "actor" and n.person is None and _human(nodes, k)
        for k, n in enumerate(nodes[:at])
    )


def _nearest(nodes: Sequence[Node], at: int) -> str | None:
    """ "Amnesty demands the arrest of X during his visit": an organisation is no "he"."""
    actors = [n for n in nodes[:at] if n.kind == "actor"]
    if len(actors) < 2 or actors[-1].person is None or actors[-1].poss:
        return None
    others = [n for n in actors if n.person is None]
    if any(n.title is not None or "leader" in n.tags or n.iso3 for n in others):
        return None
    return actors[-1].person


def _regime(nodes: Sequence[Node], at: int) -> str | None:
    """The state of "the head of Myanmar's military government"."""
    after = list(nodes[at + 1 : at + 6])
    if len(after) < 3 or after[0].low != "of":
        return None
    iso3 = next((n.iso3 for n in after[1:3] if n.iso3 and (n.poss or n.kind == "adj")), None)
    if iso3 and any(n.low in {"government", "junta", "regime", "state"} for n in after[2:]):
        return iso3
    return None


def _plural(nodes: Sequence[Node]) -> str | None:
    """The person among subjects joined by "and", of whom the next sentence says "they"."""
    for k, node in enumerate(nodes[:-2]):
        if node.kind != "actor" or node.poss:
            continue
        if node.low in _BOTH and node.person is not None:
            return node.person
        after = nodes[k + 2]
        if nodes[k + 1].low == "and" and after.kind == "actor" and not after.poss:
            return node.person or after.person
    return None


def _speaks_on(nodes: Sequence[Node]) -> bool:
    return any(node.low == "they" and node.person is not None for node in nodes)


def _quoted(nodes: Sequence[Node]) -> str | None:
    """Whose words "I" and "we" are, when the sentence itself names the speaker."""
    marks = [k for k, node in enumerate(nodes) if node.low in {'"', "“", "”"}]
    if not marks:
        return None
    for k, node in enumerate(nodes):
        if "say" not in node.tags or marks[0] < k < marks[-1]:
            continue
        for near in (k - 1, k + 1):
            if 0 <= near < len(nodes) and nodes[near].person and not nodes[near].poss:
                return nodes[near].person
    return None


def _definite(nodes: Sequence[Node], at: int) -> bool:
    """Return whether a bare title speaks of somebody known: "the president", not "a leader"."""
    if at + 1 < len(nodes) and nodes[at + 1].low == "of":
        after = nodes[at + 2] if at + 2 < len(nodes) else None
        if after is not None and after.low in {"the", "a"} and at + 3 < len(nodes):
            after = nodes[at + 3]
        if after is None or after.kind != "place":
            return False
    for k in range(at - 1, max(-1, at - 5), -1):
        node = nodes[k]
        if node.low in {"a", "an", "another", "any", "no", "every", "each"}:
            return False
        if "det" in node.tags or "poss" in node.tags or node.poss or node.kind != "word":
            return True
        if node.tags:
            return True
        if node.cap:
            return False
    return True


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
    return frozenset(
        {record.person[person].nationality} | {office.state for office in record.offices_of(person)}
    )


@dataclass(slots=True)
class Cast:
    """Who has been spoken of so far."""

    record: Record
    published: date | None
    named: frozenset[str]
    focus: str | None = None
    focus_other: bool = False
    wanted: str | None = None
    home: str | None = None
    titles: dict[str, str | None] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    plural: str | None = None
    bearers: dict[str, str | None] = field(default_factory=dict)
    sentence: int = 0
    seen: dict[str, int] = field(default_factory=dict)

    def resolve(self, nodes: Sequence[Node]) -> None:
        """Give each actor, pronoun and possessive of a sentence the person that it means."""
        local: str | None = None
        local_set = False
        first_subject: tuple[str | None, bool] | None = None
        self.sentence += 1
        for at, node in enumerate(nodes):
            if not node.tags and node.kind != "actor" and node.low != "two":
                continue
            if node.kind == "actor":
                self._actor(nodes, at, node)
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
                    local, local_set = None, True
                    continue
                if node.poss or servant:
                    if not local_set and node.person is not None:
                        local, local_set = node.person, True
                    continue
                if not is_object(nodes, at):
                    if node.person is None and not _human(nodes, at):
                        continue
                    local, local_set = node.person, True
                    if first_subject is None and (node.person is not None or _human(nodes, at)):
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
            elif node.low in {"i", "we"} and "pron" in node.tags:
                node.person = _quoted(nodes)
            elif node.low == "they" and "pron" in node.tags and self.plural is not None:
                node.person = self.plural
            elif "pron" in node.tags or "poss" in node.tags:
                gender = node.tags.get("pron") or node.tags.get("poss")
                if gender not in {"m", "f"}:
                    continue
                who = local if local_set else (None if self.focus_other else self.focus)
                if who is None and local_set and node.low in {"him", "her"}:
                    fresh = self.sentence - self.seen.get(self.wanted or "", -9) <= 1
                    who = self.wanted if fresh and not _other_he(nodes, at) else None
                    local = who
                if "poss" in node.tags and _of_another(nodes, at):
                    continue
                if who is None and local_set and "poss" in node.tags:
                    who = _nearest(nodes, at)
                if who is None and not local_set and not self.focus_other:
                    who = self.wanted
                    if who is None and len(self.named) == 1 and "pron" in node.tags:
                        who = next(iter(self.named))
                if who is not None and self._sex(who) == ("M" if gender == "m" else "F"):
                    node.person = who
                if "pron" in node.tags and first_subject is None:
                    first_subject = (node.person, node.person is None)
        joined = _plural(nodes)
        if joined is not None or (self.plural is not None and not _speaks_on(nodes)):
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
            node.iso3 = _regime(nodes, at)
            if node.iso3 is not None:
                title = node.title = "leader"
        both = node.low in _BOTH or (
            node.low in {"leaders", "heads of state", "presidents"}
            and [n.low for n in nodes[at + 1 : at + 4]] == ["of", "the", "two"]
        )
        if both and self.recent:
            last = self.recent[-1]
            if self.sentence - self.seen.get(last, -9) <= 2:
                node.person = last
            return
        if title == "wanted" and node.name is None:
            node.person = self.wanted if _definite(nodes, at) else None
            return
        if title is not None and ":" in title:
            node.iso3, _, title = title.partition(":")
            node.title = title
        self._bear(node)
        if node.person is not None:
            if title in TITLES:
                self.titles[title] = node.person
            return
        if (
            title is not None
            and node.name is None
            and node.iso3 is None
            and not _definite(nodes, at)
        ):
            return
        if title is None or title not in TITLES or node.name is not None:
            if title is not None and node.name is not None:
                self.titles[title] = None
            return
        iso3 = node.iso3 or self._of_state(nodes, at)
        if iso3 is not None:
            node.iso3 = iso3
            found = holders(self.record, iso3, title, self.published)
            if node.former:
                found = tuple(
                    person
                    for person in self.named
                    if iso3 in home_of(self.record, person) and self._held(person, title)
                )
            if not found and title in {"head_of_state", "leader"}:
                found = tuple(
                    person
                    for person in sorted(self.named)
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
            return
        if at > 0 and nodes[at - 1].low == "its":
            before = [n for n in nodes[:at] if n.kind == "place" and n.iso3]
            if before and before[-1].iso3:
                found = holders(self.record, before[-1].iso3, title, self.published)
                node.person = found[0] if len(found) == 1 else None
                return
        if title == "leader" and at > 0 and _modified(nodes[at - 1]):
            return
        if title in self.titles:
            node.person = self.titles[title]
            return
        fitting = [person for person in reversed(self.recent) if self._holds(person, title)] or [
            person for person in self.named if self._holds(person, title) and not self.recent
        ]
        if fitting and not node.former:
            node.person = fitting[0]
        elif self.home is not None and not self.recent and not node.former:
            found = holders(self.record, self.home, title, self.published)
            node.person = found[0] if len(found) == 1 else None

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
        return None

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
