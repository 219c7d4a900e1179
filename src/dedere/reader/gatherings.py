"""Meetings that are held, what is done at them, and visits that a later sentence dates.

For the languages that decline names; what differs stands in `data/foreign/<language>.csv`.
"""

from __future__ import annotations

from typing import Final

from dedere.reader.chinese import holds_talks
from dedere.reader.events import Event
from dedere.reader.nodes import Node
from dedere.reader.people import home_of
from dedere.reader.presence import Presence, located
from dedere.reader.standing import FRONTS
from dedere.reader.subjects import CASED

# Within so many words "held" and what is held belong together.
_HELD: Final = 5
# So many words lie at most between a meeting and its town: "саммите глав государств ШОС в".
_TO_TOWN: Final = 14
# "The visit will take place on Monday" speaks of the trip of so many sentences before.
_STILL: Final = 3
# "Их встреча пройдёт в Y" is one of those who were just named, and can have a place.
_THEIR: Final = frozenset("их їх їхня їхню їхні їхній".split())
# The noun that such a sentence opens with stands among its first words, an aside apart:
# "по его словам, визит состоится".
_OPENS: Final = 4
_ASIDE: Final = 6
_PRESS: Final = frozenset(
    "журналистам репортерам репортёрам журналістам репортерам dziennikarzom".split()
)
# Nouns of planning: what is planned hangs on them.
_PLANS: Final = frozenset("планах подготовка подготовке подготовку".split())
_TOPIC: Final = frozenset("о об обо про для щодо".split())
_WITH: Final = frozenset({"с", "со", "з", "із", "зі"})
_TAKES: Final = ("прин", "прийм", "прийн")
# Endings of adverbs, and of adjectives that describe a guest.
_NO_THING: Final = ("о", "ого", "его", "ому", "их", "ых", "ей", "ой", "ую")
# States that are told by letters.
_UNDECLINED: Final = frozenset("сша юар кндр кнр оаэ оае кср пар".split())
# "Саммите, проходящем в Астане": what follows tells where the meeting is held.
_HELD_IN: Final = ("проходящ", "прошедш", "состоявш", "что", "що", "котор", "який", "яка", "яке")


def _told(node: Node) -> bool:
    """Whether the node is a visit or a meeting."""
    return node.kind == "event" or node.tags.get("noun") in {"visit", "meet"}


def guessed(made: Event) -> Event:
    """The event, without a status where its noun tells none."""
    if made.status == "told":
        made.status = None
    return made


class Gatherings(Presence):
    """The sentence with what it tells of meetings."""

    def _holds(self, i: int) -> bool:
        """Whether what the verb at i holds is a meeting: "проведут отдельную встречу"."""
        if self.lang not in CASED:
            return holds_talks(self.nodes, i)
        for k, node in enumerate(self.nodes[i + 1 : i + 1 + _HELD], i + 1):
            if self.breaks[k] != self.breaks[i] or node.kind in {"actor", "place"}:
                return False
            if node.tags.get("noun") == "meet" or "talks" in node.tags:
                return True
        return False

    def _only_mentioned(self, i: int, owner: Node, place: Node) -> bool:
        """Whether the meeting at i is one that the owner only speaks of, or one of others.

        "X оценил итоги переговоров в Y", "рассказал о переговорах A и B в Y".
        """
        if self.lang not in CASED:
            return False
        nodes = self.nodes
        at = nodes.index(owner)
        party = self._party_behind(i)
        if party is not None and party.person is None and at < i:
            return True
        before = nodes[i - 1] if i else nodes[i]
        k = i - 2 if "poss" in before.tags or "det" in before.tags else i - 1
        topic = k >= 0 and (nodes[k].low in _TOPIC or "outcome" in nodes[k].tags)
        if not topic:
            return False
        if nodes.index(place) < i:
            return True
        return at < i and not self._meets_somebody(i)

    def _held_in(self, i: int, at: int) -> bool:
        """ "Встречу с X, запланированную в Y": what follows the comma tells where it is held."""
        if self.lang not in CASED or at < i:
            return False
        comma = next((k for k in range(at - 1, max(i, at - 6), -1) if self.nodes[k].low == ","), 0)
        after = self.nodes[comma + 1]
        held = "plan" in after.tags or after.low.startswith(_HELD_IN)
        return comma > 0 and held and self.breaks[comma] - self.breaks[i] <= 1

    def _party_behind(self, i: int) -> Node | None:
        """The party of "переговоры A и B" right behind the noun, one of the record if any is."""
        nodes = self.nodes
        if i + 1 >= len(nodes) or nodes[i + 1].kind != "actor" or self._meets_somebody(i):
            return None
        group = [nodes[i + 1], *self._joined(i + 1)]
        return next((n for n in group if n.person is not None), nodes[i + 1])

    def _meets_somebody(self, i: int) -> bool:
        """Whether "with somebody" stands behind the meeting at i."""
        return any(
            node.low in _WITH and after.kind == "actor"
            for node, after in zip(
                self.nodes[i + 1 : i + 6], self.nodes[i + 2 : i + 7], strict=False
            )
        )

    def _beside(self) -> list[Event]:
        return super()._beside() or self._at_meetings()

    def _at_the_dateline(self, i: int, kind: str, form: str, home: frozenset[str]) -> bool:
        """ "ПЕКИН, 3 сентября. X прибыл во дворец": a stay where the report was written."""
        at = self.cast.home
        if self.lang not in CASED or at is None or at in home or kind not in {"arrive", "stay"}:
            return False
        return form in {"past", "pres"} and not any(
            n.kind == "place" and self.breaks[k] == self.breaks[i] and not self._attribute(k)
            for k, n in enumerate(self.nodes)
        )

    def _passes(self, i: int) -> bool:
        """ "Приняла резолюцию": what the verb at i takes is a thing, and no guest."""
        after = self.nodes[i + 1] if i + 1 < len(self.nodes) else None
        if after is None or not self.nodes[i].low.startswith(_TAKES):
            return False
        if after.tags or after.cap or after.kind != "word" or after.time is not None:
            return False
        return not after.low.endswith(_NO_THING)

    def _at_meetings(self) -> list[Event]:
        """ "Заявил на саммите в Астане", "рассказал журналистам в Пекине": who speaks is there."""
        nodes = self.nodes
        for k, node in enumerate(nodes[:-2] if self.lang in CASED else ()):
            press = node.low in _PRESS
            if not (press or "held" in node.tags):
                continue
            town = self._town_of(k + 1, press=press)
            if town is None:
                continue
            at = self._spoken_by(k, town)
            at = self._done_there(k, town) if at is None else at
            if at is None or self._idle(at):
                continue
            who = nodes[at]
            assert who.person is not None  # noqa: S101
            if town.iso3 not in home_of(self.cast.record, who.person):
                return [self._make(who, k, "stay", "made", False, [town], None)]
        return []

    def _town_of(self, start: int, *, press: bool) -> Node | None:
        """The town behind a meeting, or behind those who are told something."""
        nodes = self.nodes
        met = press
        for k, node in enumerate(nodes[start : start + _TO_TOWN], start):
            known = node.person or node.title or "leader" in node.tags
            if "verb" in node.tags or (node.kind == "actor" and known):
                return None
            if node.low == "," and met and nodes[k + 1].low.startswith(_HELD_IN):
                continue
            if node.kind == "sign":
                return None
            if node.kind == "event" or node.tags.get("noun") == "meet":
                met = met or nodes[start - 1].low != "на" or located(node.low.split()[0])
            elif node.kind == "place" and nodes[k - 1].tags.get("prep") in {"to", "in"}:
                there = located(node.low) or node.low in _UNDECLINED
                placed = met and there and node.iso3 is not None and node.iso3 not in FRONTS
                return node if placed else None
            elif press and "prep" not in node.tags and node.time is None:
                return None
        return None

    def _done_there(self, k: int, town: Node) -> int | None:
        """ "На параде в Пекине X сидел": what the person behind the town at the head did."""
        if k > 1 or "held" not in self.nodes[k].tags:
            return None
        after = self.nodes.index(town) + 1
        if after >= len(self.nodes) or self.nodes[after].kind != "actor":
            return None
        at = self._actor_from(after)
        return at if at is not None and self._done(at) else None

    def _spoken_by(self, k: int, town: Node) -> int | None:
        """The person of the record who does what the words round the meeting at k tell.

        "X заявил на саммите в Y", "X на саммите в Y стоял".
        """
        nodes = self.nodes
        here = self.breaks[k - 1] if k else 0
        behind = nodes.index(town) + 1
        around = [*range(max(0, k - 6), k), *range(behind, min(len(nodes), behind + 3))]
        if not any(
            (self._past(nodes[j]) or "say" in nodes[j].tags)
            and (self.breaks[j] == here or j >= behind)
            for j in around
        ):
            return None
        acting = [j for j in range(k) if self.breaks[j] == here and self._may_act(j)]
        if not acting:
            return None
        group = [nodes[acting[-1]], *self._joined(acting[-1])]
        named = [j for j in acting if nodes[j].name is not None or nodes[j].person is not None]
        if len(named) > len(group):
            return None
        return next((j for j in named if nodes[j].person is not None), None)

    def _told_later(self) -> list[Event]:
        """ "Визит состоится 16 мая": days or an end of the trip that has just been told."""
        nodes = self.nodes
        if self.lang not in CASED or not self.cast.recent:
            return []
        person = self.cast.recent[-1]
        if self.cast.sentence - self.cast.seen.get(person, -9) > _STILL:
            return []
        start = next((k + 1 for k, n in enumerate(nodes[:_ASIDE]) if n.low == ","), 0)
        at = next((k for k, n in enumerate(nodes[start : start + _OPENS], start) if _told(n)), None)
        if at is None or any({"prep", "verb", "neg"} & n.tags.keys() for n in nodes[start:at]):
            return []
        theirs = at > start and nodes[at - 1].low in _THEIR
        apart = {"actor"} if theirs else {"actor", "place"}
        if any(n.kind in apart and self.breaks[k] == self.breaks[at] for k, n in enumerate(nodes)):
            return []
        status, firm = self._status(at, "", "noun", noun=True)
        if status == "told" and at + 1 < len(nodes) and self._past(nodes[at + 1]):
            # "Последняя их встреча проходила в Y".
            status, firm = "made", True
        done = status in {"made", "told", "under_way"}
        if status is None or (done and not theirs and self._time(at) is None):
            return []
        who = Node(nodes[at].start, nodes[at].end, nodes[at].low, {}, "actor")
        who.person = person
        home = home_of(self.cast.record, person)
        places = self._places(at, home, direct=False) if theirs else []
        return [guessed(self._make(who, at, "noun", status, firm, places, None))]

    def _plans_alone(self, i: int) -> bool:
        """Whether the plan at i is one of travel: no other verb tells what is planned.

        "Как ожидается, X и Y обсудят", "ожидается, что": what is expected stands behind.
        """
        nodes = self.nodes
        if self._has_trigger() or any("invited" in node.tags for node in nodes):
            return False
        if nodes[i].low in _PLANS:
            return False
        after = nodes[i + 1] if i + 1 < len(nodes) else None
        if after is None:
            return True
        if self.lang in CASED:
            # "Путин собирается в Китай", and not "готовит провокации в Польше".
            return "prep" in after.tags or after.time is not None
        return after.low != "," and after.tags.get("conj") != "that"

    def _with_party(self, k: int) -> list[Event]:
        """ "Саммит в Будапеште с участием X": a party to the meeting that stands before."""
        nodes = self.nodes
        who = next((n for n in nodes[k + 1 : k + 6] if n.person and n.kind == "actor"), None)
        at = next(
            (
                j
                for j in range(k - 1, max(-1, k - _TO_TOWN), -1)
                if (nodes[j].kind == "event" or nodes[j].tags.get("noun") == "meet")
                and self.breaks[j] == self.breaks[k]
            ),
            None,
        )
        if who is None or who.person is None or at is None:
            return []
        town = self._town_of(at, press=False)
        if town is None:
            before = [n for n in nodes[:at] if n.kind == "place" and n.iso3 is not None]
            town = before[-1] if before and located(before[-1].low) else None
        if town is None or town.iso3 in home_of(self.cast.record, who.person):
            return []
        status, firm = self._status(at, "", "noun", noun=True)
        if status is None or self._cue("remote") is not None:
            return []
        return [guessed(self._make(who, at, "meet", status, firm, [town], nodes[at]))]
