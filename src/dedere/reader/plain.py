"""Events in languages other than English: nearest subject, place and words of status."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dedere.reader.abroad import COMING
from dedere.reader.chinese import (
    at_invitation,
    leads_nowhere,
    names_plan,
    of_no_one_meeting,
    once_there,
    only_asked,
)
from dedere.reader.clauses import WHERE
from dedere.reader.events import Event
from dedere.reader.gatherings import guessed
from dedere.reader.involved import NEAR, Involved
from dedere.reader.nodes import Node
from dedere.reader.otherdays import last_there
from dedere.reader.people import home_of
from dedere.reader.placing import AMONG
from dedere.reader.pointing import (
    accepts,
    heads_for,
    land_in_which,
    place_meant,
    visit_before,
)
from dedere.reader.romance import (
    ROMANCE,
    allowed,
    copula,
    form_of_passive,
    no_journey,
    of_things,
    once_in,
    onward,
    plans_deed,
    told_with,
    was_sent,
)
from dedere.reader.subjects import BARE, CASED
from dedere.reader.tenses import comes_to_pass
from dedere.reader.verbfirst import (
    comes_about,
    dates_back,
    kept_from,
    leaves_later,
    not_asked,
    only_urges,
    stands_for,
)
from dedere.reader.verblast import only_helps
from dedere.reader.whereheld import held_in

# A preposition leads to one of so many words behind it.
_NEXT: Final = 4
_UNTIL: Final = frozenset({"bis", "do"})
_CAN: Final = frozenset("peut puede può pode kann darf może может може".split())
_REFERS: Final = WHERE | {"où", "де"}
_AWAY: Final = frozenset({"fern", "weg", "aus", "hause", "zuhause", "daheim"})
_INFINITIVES: Final = ("er", "ir", "re")
# Languages with a verb in "next year": "do ano que vem", "gelecek yıl".
_DATED: Final = frozenset({"tr", "pt", "es"})
_POINTED: Final = frozenset({"go", "visit", "arrive", "stay", "attend"})
# Who leaves for nowhere that is named only leaves.
_DEPARTING: Final = frozenset({"partire", "partir", "parte", "part", "partito", "parti"})
_PRESENT: Final = frozenset({"meet", "host", "remote", "arrest", "leave", "stay"})


# No sentence of news has more words; keeps the time linear in any text.
_LONGEST: Final = 160


def parts_of(nodes: Sequence[Node]) -> Iterator[Sequence[Node]]:
    """Yield the nodes of a sentence, an endless one in parts that end at a sign where they can."""
    start = 0
    while len(nodes) - start > _LONGEST:
        end = start + _LONGEST
        while end > start + _LONGEST // 2 and nodes[end - 1].kind != "sign":
            end -= 1
        end = end if nodes[end - 1].kind == "sign" else start + _LONGEST
        yield nodes[start:end]
        start = end
    yield nodes[start:]


class PlainSentence(Involved):
    """The events that one sentence tells."""

    def events(self) -> list[Event]:
        """Return the events of the sentence, one for each trigger that has a person."""
        found: list[Event] = []
        if self.lang == "fr":
            self._facing()
        if self.lang == "de":
            self._after_nouns()
        asks = self.lang == "zh" and any(node.low == "是 否" for node in self.nodes)
        for i, node in enumerate(self.nodes):
            if asks and only_asked(self.nodes, i):
                continue
            if node.kind == "event" and self._between(i):
                found.extend(self._noun(i, "meet"))
            if node.kind == "event" and not any(e.trigger == i for e in found):
                found.extend(self._between_names(i))
            if node.kind != "word" or (
                self.lang in {"tr", "zh", "es", "pt"} and node.time is not None
            ):
                continue
            verb, noun = node.tags.get("verb"), node.tags.get("noun")
            if self.lang == "zh" and verb is not None:
                if leads_nowhere(self.nodes, i) or of_no_one_meeting(self.nodes, i):
                    continue
                if verb[0] == "skip" and i and "wish" in self.nodes[i - 1].tags:
                    continue
            if self.lang == "tr" and verb is not None and only_helps(self.nodes, i):
                continue
            if self.lang == "ar" and verb is not None and self._idle_word(i):
                continue
            if verb is not None and verb[0] == "attend" and self._arrests(i):
                continue
            if verb is not None and self._helps(i) and "undo" not in self.nodes[i + 1].tags:
                continue
            if verb is not None and not (noun is not None and self._stands_as_noun(i)):
                found.extend(self._verb(i, verb[0], verb[1]))
            elif noun == "absence":
                found.extend(self._absence(i))
            elif noun is not None:
                told = self._noun(i, noun)
                if not told and noun == "meet":
                    told = self._between_names(i)
                found.extend(told)
            elif node.tags.get("cue") == "instead" or (
                node.tags.get("cue") == "behalf" and self._meeting(i) is not None
            ):
                found.extend(self._instead(i))
            elif "without" in node.tags:
                found.extend(self._without(i))
            elif "lack" in node.tags:
                found.extend(self._missing(i))
            elif "party" in node.tags:
                found.extend(self._with_party(i))
            elif "invited" in node.tags:
                if self.lang == "zh" and at_invitation(self.nodes, i):
                    continue
                if self.lang == "ar" and only_urges(self.nodes, i):
                    continue
                found.extend(self._verb(i, "invite", "past"))
            elif node.tags.get("undo") in {"cancel", "decline"} and " " in node.low:
                if self.lang == "zh" and i and self.nodes[i - 1].low in {"遭", "遭 到"}:
                    continue
                if node.tags["undo"] == "decline" or not self._has_trigger():
                    found.extend(self._verb(i, "go", "inf"))
            elif "plan" in node.tags and self.lang in ROMANCE and plans_deed(self.nodes, i):
                continue
            elif "plan" in node.tags and self._plans_alone(i):
                if self.lang == "zh" and names_plan(self.nodes, i):
                    continue
                if found and self.lang in {"es", "pt"}:
                    continue
                found.extend(self._verb(i, "go", "fut"))
            elif node.tags.get("cue") == "remote" and not self._has_trigger():
                found.extend(self._verb(i, "remote", "past"))
        if not found:
            found.extend(self._called_off())
        if self.lang == "tr":
            found.extend(self._at_the_end())
        if self.lang == "zh":
            found = once_there(found) or self._said_there()
        if self.lang in ROMANCE and not found:
            found.extend(self._once())
        if self.lang not in BARE and self.lang != "ar":
            found.extend(self._elsewhere(found))
        if found and self.lang in {"es", "pt"}:
            found.extend(self._other_stages(found))
        if found and self.headline:
            found.extend(self._headline_before(found))
        elif not found and (self.headline or self._labelled()):
            found = self._headline() or self._under_its_heading()
        if not found:
            found = self._told_later()
        self.note_traveller(found)
        return self._told_once(found)

    def _idle_word(self, i: int) -> bool:
        """Whether the Arabic verb at i tells of no travel and of nobody's place."""
        nodes = self.nodes
        return (
            comes_about(nodes, i)
            or dates_back(nodes, i)
            or not stands_for(nodes, i)
            or not_asked(nodes, i)
            or kept_from(nodes, i)
        )

    def _leaves_later(self, i: int, kind: str) -> bool:
        return self.lang == "ar" and kind == "leave" and leaves_later(self.nodes, i)

    def _remains(self, i: int) -> bool:
        """ "Bleibt bis Sonntag in Budapest" is no staying away, which "bleibt fern" is."""
        if self.nodes[i].low not in {"bleibt", "bleiben", "blieb", "blieben"}:
            return False
        here = [n for n, b in self._after(i) if b == self.breaks[i]]
        away = any(n.low in _AWAY for n in here)
        return not away and any(n.kind == "place" for n in here)

    def _after_nouns(self) -> None:
        """ "Ist nach seinem Besuch weitergeflogen": no stay, but what came before."""
        for node, after in pairwise(self.nodes):
            if node.low in {"ist nach", "war nach"} and {"poss", "det"} & after.tags.keys():
                node.tags = {"prep": "to", "after": "after"}

    def _remaining(self, i: int, form: str) -> list[Event]:
        """The stays of those who remain; the day until which they do is not that of a plan."""
        events = self._verb(i, "stay", form)
        if any(n.low == "bis" for n, b in self._after(i) if b == self.breaks[i]):
            for event in events:
                event.time = None
                event.status = "under_way" if event.status == "planned" else event.status
        return events

    def _facing(self) -> None:
        """ "Devant la cour" is a place, "devant se rendre" a duty."""
        for node, after in pairwise(self.nodes):
            if node.low == "devant" and not after.low.endswith(_INFINITIVES):
                node.tags = {"prep": "with"}

    def _arrests(self, i: int) -> bool:
        """ "Nahm ihn nicht fest": the end of the clause makes it an arrest."""
        here = [n.low for n, b in self._after(i) if b == self.breaks[i] and n.kind == "word"]
        return self.lang == "de" and here[-1:] == ["fest"]

    def _between(self, i: int) -> bool:
        """ "A summit with X", "встреча с X": a meeting that has its parties named."""
        if self.nodes[i].forum is not None:
            return False
        if self.lang in {"es", "pt"} and self.nodes[i].tags.get("event") == "ceremony":
            # "La toma de posesión del presidente" is his, and no meeting with him.
            return False
        if self.lang in {"tr", "zh", "de"} and "noun" in self.nodes[i].tags:
            reach = 10 if self.lang == "zh" else 5
            if any(n.kind == "actor" and n.person for n in self.nodes[max(0, i - reach) : i]):
                return True
        for at, node in enumerate(self.nodes[i + 1 : i + 7], i + 1):
            if node.kind == "actor" and node.person is not None:
                return True
            if node.low in {"-", "–"}:
                continue
            if node.kind in {"sign", "event"} or node.time is not None or "verb" in node.tags:
                return False
            if node.kind == "place" and self.lang in CASED and self._attribute(at):
                continue
            if node.kind == "place" and self.lang != "ar":
                after = self.nodes[at + 1].low if at + 1 < len(self.nodes) else ""
                if after not in AMONG:
                    return False
        return False

    def _labelled(self) -> bool:
        """ "X in Y:" before a colon stands like a headline."""
        return any(node.low == ":" for node in self.nodes[:5])

    @staticmethod
    def _told_once(found: list[Event]) -> list[Event]:
        """Leave out a noun that only repeats what a verb of the sentence tells."""
        told = {
            (event.person, place.iso3)
            for event in found
            if event.kind not in {"noun", "meet"}
            for place in event.places
        }
        return [
            guessed(event)
            for event in found
            if event.kind not in {"noun", "meet"}
            or event.status not in {None, "told", "made", "under_way"}
            or not event.places
            or any((event.person, place.iso3) not in told for place in event.places)
        ]

    def _verb(self, i: int, kind: str, form: str) -> list[Event]:
        if kind == "hold":
            return self._verb(i, "meet", form) if self._holds(i) else []
        if self.lang in ROMANCE and (no_journey(self.nodes, i) or copula(self.nodes, i)):
            return []
        if kind == "represent":
            return self._represent(i)
        if kind == "skip":
            return self._remaining(i, form) if self._remains(i) else self._skip(i)
        if kind in {"host", "attend"} and accepts(self.nodes, i):
            kind, form = "go", "fut"
        if kind == "send" and self.lang in ROMANCE and form == "past" and was_sent(self.nodes, i):
            kind = "go"
        if kind == "send":
            return self._send(i)
        if kind == "host" and self.lang in CASED and self._passes(i):
            return []
        awaited = kind == "await"
        kind = "host" if awaited else kind
        if kind == "go" and "fut" in self.nodes[i].tags:
            after = self.nodes[i + 1] if i + 1 < len(self.nodes) else self.nodes[i]
            # "Va s'installer": what is to come.
            form = "fut" if after.low in {"s'", "s’", "se"} else form
        if kind == "go" and self.lang == "de" and comes_to_pass(self.nodes, self.breaks, i):
            return []
        if kind == "go" and any(n.low == "zurück" for n in self.nodes[i + 1 :]):
            kind = "leave"
        if kind == "arrive" and form in {"past", "inf"} and self._comes_from(i):
            kind = "leave"
        if form == "past" and self.lang in ROMANCE:
            form = form_of_passive(self.nodes, i)
        if form == "inf" and i and "dared" in self.nodes[i - 1].tags:
            # "N'a pas hésité à se rendre à Y": he did.
            form = "past"
        guests = self._people(i, kind, awaited=awaited)
        events: list[Event] = []
        for who in guests:
            assert who.person is not None  # noqa: S101
            home = home_of(self.cast.record, who.person)
            direct = kind in {"visit", "leave"} or (kind == "arrive" and self.lang == "ar")
            places = self._places(i, home, direct=direct)
            if self.lang == "ar" and self.nodes[i].low.endswith(" الى"):
                if not places or not 0 < self.nodes.index(places[0]) - i < _NEXT:
                    # "سيعود إلى": what the preposition leads to stands behind it.
                    continue
            if not places and kind in _POINTED:
                places = place_meant(self.nodes, self.breaks, i, self.place_before, home)
            if not places and self.lang in {"de", "pl"} and kind in COMING:
                places = land_in_which(self.nodes, self.breaks, i, home)
            if kind == "go" and places and self._out_of_the_country(i):
                continue
            if kind == "leave" and places and self._told_before(i, places[0]):
                continue
            if kind == "leave" and places and self._leads_there(places[0]):
                kind = "go"
            led = self._where_met(i, home) if kind == "meet" else []
            places = led or places or self._there(i, home)
            event = self._meeting(i)
            if not places and event is not None and kind in COMING:
                places = self._held_at(event, home)
            if kind == "meet" and places and places[0] in self.nodes and not led:
                at = self.nodes.index(places[0])
                apart = self.breaks[at] != self.breaks[i] and (at > i or self.lang in {"zh", "tr"})
                if apart and self.lang in {"es", "pt"}:
                    # "Se dieron la mano durante la cumbre en X".
                    apart = all(n.low != "durante" for n in self.nodes[i + 1 : i + 4])
                if apart and self.lang in ROMANCE:
                    apart = not told_with(self.nodes, self.breaks, i, at)
                if self._taken(i, who, places[0]) or apart:
                    places = []
            if not places and event is not None and event.tags.get("event") == "ceremony":
                places = self._sworn_in(event, home)
            if kind == "invite" and self.lang in {"es", "pt"} and places:
                at = self.nodes.index(places[0])
                if at < i and self.breaks[at] != self.breaks[i]:
                    places = []
            if kind == "invite" and self.lang == "ar" and places:
                if self.nodes.index(places[0]) < self.nodes.index(who):
                    places = []
            spared = kind == "arrest" and self._spared(i)
            if not places and (spared or kind in {"host", "invite"}):
                places = self._host(i, home)
            if self.lang in ROMANCE and not places and self.nodes[i].low in _DEPARTING:
                continue
            events.extend(self._left(who, i, kind, form, home))
            here = not places and self._at_the_dateline(i, kind, form, home)
            placed = bool(places) or here
            if not placed and kind != "remote" and (event is None or kind in _PRESENT):
                if kind != "attend" or not self._by_screen(i):
                    continue
            status, firm = self._status(i, form, kind, noun=False)
            if status is None:
                continue
            goes = status
            free = kind == "leave" and status == "hypothetical" and self._is_free_to(i)
            if free or self._leaves_later(i, kind):
                status, firm = "under_way", False
            elif kind == "leave" and status == "under_way":
                status = "made"
            elif self._yet_to_leave(kind, status, form):
                # Who will leave is there.
                status, firm = "under_way", False
            since = None
            if status == "declined" and kind in {"visit", "go"} and self.lang in {"es", "pt"}:
                denied, since = last_there(self.nodes, self.breaks, i)
                if denied and since is None:
                    continue
                status = "made" if since is not None else status
            remote = self._cue("remote") is not None
            if kind == "remote" and not remote:
                reach = 7 if self.lang == "ar" or self.lang in CASED else 4
                near = [p for p in places if abs(self.nodes.index(p) - i) <= reach]
                near = [p for p in near if not heads_for(self.nodes, p)]
                staged = event is not None and 0 < self.nodes.index(event) - i <= reach + 2
                if not staged and not near:
                    continue
                at = self.nodes.index(near[0] if near and not staged else event or near[0])
                if self.breaks[at] != self.breaks[i]:
                    continue
                places = places if staged else near
            if remote and event is not None and event.forum is not None:
                event.title = None
            made = self._make(
                who,
                i,
                kind if kind != "remote" else "speak",
                status,
                firm and not awaited,
                places,
                event,
            )
            if since is not None:
                made.time = since.time
            made.remote = remote and status not in {"declined"}
            if here:
                made.anaphor = "here"
            if made.remote and status == "under_way":
                made.status = "made"
            if form == "past" and kind in {"visit", "go"} and self.lang in {"es", "pt"}:
                # "Visitó esta semana X": done, and not for a week.
                week = made.time is not None and "semana" in made.time.text.lower()
                made.over = made.over or week
            if not self._stale(made):
                events.extend(self._each_its_day(made))
            bound = (
                onward(self.nodes, places[0]) if kind == "leave" and self._told(places) else None
            )
            if bound is not None and bound.iso3 not in home:
                events.append(self._make(who, i, "go", goes, firm, [bound], None))
        return events

    def _yet_to_leave(self, kind: str, status: str, form: str) -> bool:
        """ "Quittera X samedi": whether a departure from where somebody is lies ahead."""
        if (kind, status) != ("leave", "planned"):
            return False
        return form == "fut" if self.lang in ROMANCE else self.lang == "ar" and form != "past"

    def _told(self, places: Sequence[Node]) -> bool:
        """Whether there are places and they are named in a sentence of French or Italian."""
        return self.lang in ROMANCE and bool(places) and places[0] in self.nodes

    def _leads_there(self, place: Node) -> bool:
        """ "Odleciał do Waszyngtonu": a verb of leaving with the place that it leads to."""
        if self.lang in {"es", "pt"}:
            return self._bound_for(self.nodes.index(place))
        if self.lang in ROMANCE:
            k = self.nodes.index(place) - 1
            while k > 0 and "det" in self.nodes[k].tags:
                k -= 1
            return k > 0 and self.nodes[k].low in {"pour", "per", "vers", "verso"}
        if self.lang not in {"pl", "uk", "ru"}:
            return False
        at = self.nodes.index(place)
        return at > 0 and self.nodes[at - 1].low in {"do", "до", "в", "во", "у"}

    def _where_met(self, i: int, home: frozenset[str]) -> list[Node]:
        """ "Flew to Washington, where he will meet Y": the place that "where" refers to."""
        nodes = self.nodes
        for k in range(i - 1, max(1, i - 8), -1):
            if nodes[k].low in _REFERS and nodes[k - 1].low == "," and nodes[k - 2].kind == "place":
                place = nodes[k - 2]
                return [place] if place.iso3 is not None and place.iso3 not in home else []
        return []

    def _there(self, i: int, home: frozenset[str]) -> list[Node]:
        """ "Il doit y rencontrer X": the place that the sentence before names last."""
        if self.lang != "fr" or self.place_before is None or self.place_before.iso3 in home:
            return []
        near = self.nodes[max(0, i - 2) : i]
        return [self.place_before] if any(n.low == "y" for n in near) else []

    def _once(self) -> list[Event]:
        """ "La première fois en juin au Tadjikistan": a trip of the one spoken of before."""
        at, places = once_in(self.nodes)
        if at < 0 or not self.cast.recent or self.question:
            return []
        person = self.cast.recent[-1]
        who = Node(self.nodes[at].start, self.nodes[at].end, self.nodes[at].low, {}, "actor")
        who.person = person
        home = home_of(self.cast.record, person)
        abroad = [place for place in places if place.iso3 is not None and place.iso3 not in home]
        return [self._make(who, at, "stay", "made", True, abroad, None)] if abroad else []

    def _is_free_to(self, i: int) -> bool:
        """ "Peut quitter la Belgique": who can leave a state is there."""
        if self.lang in ROMANCE and allowed(self.nodes, i):
            return True
        return any(n.low in _CAN for n in self.nodes[max(0, i - 3) : i])

    def _sworn_in(self, event: Node, home: frozenset[str]) -> list[Node]:
        """ "The inauguration of the president of Djibouti" is held in Djibouti."""
        at = self.nodes.index(event)
        for node in self.nodes[at + 1 : at + 6]:
            if node.kind == "place" and node.iso3 is not None and node.iso3 not in home:
                return [node]
            if node.kind == "actor" and node.iso3 is not None and node.iso3 not in home:
                return [self._state(node, node.iso3)]
            for iso3, *_ in node.tags.get("leader") or ():
                if iso3 and iso3 not in home:
                    return [self._state(node, iso3)]
        return []

    def _noun(self, i: int, kind: str) -> list[Event]:
        if kind == "visit" and self.lang in ROMANCE and of_things(self.nodes, i):
            return []
        owner = self._owner(i, kind)
        if owner is None and kind == "visit":
            shared = self._joined_visit(i)
            owner = self._owner(shared, kind) if shared is not None else self._who_travels(i)
        if owner is None or owner.person is None:
            return []
        if kind == "address":
            return self._speech_at(i, owner)
        home = home_of(self.cast.record, owner.person)
        places = self._places(i, home, direct=kind == "visit")
        earlier = visit_before(self.nodes, i, self.gone_before) if kind == "visit" else None
        if earlier is not None and earlier.iso3 not in home and not places:
            return [self._make(owner, i, "noun", "made", False, [earlier], None)]
        if not places and kind == "visit":
            places = self._where_held(i, home) or self._host_of_visit(i, home)
            if not places:
                return self._dated_visit(i, owner) or self._undone_visit(i, owner)
        if not places and kind == "speech":
            return self._speech_at(i, owner)
        if not places or self._taken(i, owner, places[0]):
            return []
        if kind == "visit" and self._abroad_at_large(i, places[0]):
            return []
        if kind == "meet" and self._only_mentioned(i, owner, places[0]):
            return []
        at = self.nodes.index(places[0])
        if self._far_off(i, at):
            return []
        speech = 9 if self.lang == "ar" else 6
        reach = {"meet": 4 if self.lang == "tr" else NEAR, "speech": speech}.get(kind, 0)
        apart = self.breaks[at] != self.breaks[i] and not self._held_in(i, at)
        if reach and (apart or abs(at - i) > reach):
            if self.lang not in ROMANCE or held_in(self.nodes, i) != at:
                return []
        if kind == "speech" and self._cue("remote") is not None:
            return []
        status, firm = self._status(i, "", "noun", noun=True)
        if status is None:
            return []
        if kind == "meet" and status == "made" and self._cue("remote") is not None:
            return []
        remote = self._cue("remote") is not None
        made = self._make(
            owner, i, "noun" if kind == "visit" else "meet", status, firm, places, None
        )
        if self.lang in ROMANCE and kind == "meet" and held_in(self.nodes, i) == at:
            # "Parlerà oggi dell'incontro previsto a Y": the day before is that of something else.
            made.time = made.time if any(n.time is made.time for n in self.nodes[i:]) else None
        made.remote = remote and kind == "visit" and self._screen_near(i)
        if made.status == "told":
            made.status = None
        return [made]

    def _called_off(self) -> list[Event]:
        """ "Die Reise wurde abgesagt", "ist für Montag geplant": the trip just spoken of."""
        nodes, recent = self.nodes, self.cast.recent
        if not recent or not any("undo" in n.tags or "plan" in n.tags for n in nodes):
            return []
        at = next((k for k, n in enumerate(nodes) if n.tags.get("noun") == "visit"), None)
        home = home_of(self.cast.record, recent[-1])
        if at is None or any(
            (n.kind == "place" and n.iso3 not in home) or (n.kind == "actor" and n.title != "other")
            for n in nodes
        ):
            return []
        status, firm = self._status(at, "", "noun", noun=True)
        if status not in {"cancelled", "postponed", "planned"}:
            return []
        who = Node(nodes[at].start, nodes[at].end, nodes[at].low, {}, "actor")
        who.person = recent[-1]
        made = self._make(who, at, "noun", status, firm, [], None)
        day = next(
            (k for k, n in enumerate(nodes) if made.time is not None and n.time is made.time), 0
        )
        # "Noch bis Samstag geplant" tells when it ends.
        dated = day > 0 and made.time.span.precision == "day" and nodes[day - 1].low not in _UNTIL
        return [made] if dated or status != "planned" else []
