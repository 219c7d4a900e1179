"""One document read from end to end: sentences, events, drafts, claims."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final, cast

from dedere.reader.actors import merge_actors
from dedere.reader.attribution import confirm, said_by
from dedere.reader.claims import claim_of
from dedere.reader.dating import NEVER, attach, same_day, times_of, when
from dedere.reader.document import _DATELINE
from dedere.reader.drafts import Draft, Meeting
from dedere.reader.enumeration import follow
from dedere.reader.eventdays import dated
from dedere.reader.extract import Sentence
from dedere.reader.firsthand import FIRST
from dedere.reader.headquarters import seat
from dedere.reader.highoffice import by_nation
from dedere.reader.language import covered, why_unread
from dedere.reader.lexicon import Lexicon, lexicon_of
from dedere.reader.lines import Line, lines_of
from dedere.reader.listing import is_sequence
from dedere.reader.lists import ROWS_AHEAD, Lists
from dedere.reader.merge import merge
from dedere.reader.model import (
    Document,
    Mention,
    Paragraph,
    Reading,
)
from dedere.reader.nodes import Node
from dedere.reader.numbered import repeated
from dedere.reader.onscene import on_scene
from dedere.reader.otherdays import LANGUAGES
from dedere.reader.people import Cast, home_of
from dedere.reader.places import NAMING, merge_places
from dedere.reader.plain import PlainSentence, parts_of
from dedere.reader.romance import ROMANCE
from dedere.reader.scene import Scene
from dedere.reader.screens import on_screen
from dedere.reader.settings import settings
from dedere.reader.speaker import REPORT, Told, caption_of
from dedere.reader.thecountry import spoken_of
from dedere.reader.unplaced import Unplaced
from dedere.reader.venues import day_of, venues
from dedere.reader.voices import Voices
from dedere.reader.whereheld import told_of
from dedere.record import Record

# The kinds of nodes and the classes of words by which a sentence speaks of nobody.
_UNNAMED: Final = frozenset({"word", "sign"})
_PRONOUNS: Final = frozenset({"pron", "poss"})

# So many sentences back a meeting is still the one that a sentence speaks of.
_STILL: Final = 3


def read_document(record: Record, document: Document, *, known: date | None = None) -> Reading:
    """Return what the document says of travel by persons of the record.

    Linear in the length of the text. `known` is accepted for the sake of the callers' symmetry:
    what a text says does not depend on what was known. A document in a language that is not
    covered gives a reading without claims and a note that says so; nothing is guessed.
    """
    del known
    if not covered(document.language):
        return Reading(
            document=document,
            claims=(),
            note=why_unread(document.language),
        )
    return _Reader(record, document).read()


class _Reader:
    def __init__(self, record: Record, document: Document) -> None:
        self.record = record
        self.document = document
        self.lexicon: Lexicon = lexicon_of(record, document.language)
        self.text = document.text
        self.capitals = _capitals(weakref.ref(record))
        self.mentions: list[Mention] = []
        self.drafts: list[Draft] = []
        self.plain: PlainSentence | None = None
        self.told: tuple[str, str] | None = None
        self.voices = Voices(document.text)

    def read(self) -> Reading:
        document = self.document
        times = times_of(self.text, document.published, document.language)
        lines = lines_of(document, self.lexicon)
        named = {
            tag[0]
            for line in lines
            if "person" in line.classes
            for node in line.nodes
            if (tag := node.tags.get("person")) is not None and tag[2]
        }
        support = frozenset(named | by_nation(self.record, lines, document.published))
        self.cast = Cast(self.record, document.published, tuple(sorted(named)))
        self.cast.rivals = self._rivals(lines, support)
        self.lists = Lists(document, self.cast, self.capitals)
        homes = {person: home_of(self.record, person) for person in support}
        self.scene = Scene(self.record, document.published, homes)
        self.unplaced = Unplaced(homes, document.published)
        at = 0
        for index, line in enumerate(lines):
            at = attach(line.nodes, times, at)
            nodes = merge_actors(self.lexicon, line.nodes, titled=line.titled, support=support)
            if not NAMING.isdisjoint(line.classes):
                nodes = merge_places(nodes, self.capitals)
            nodes = self._dateline(line.paragraph, nodes)
            dateline = self.scene.dateline
            self.cast.home = dateline.iso3 if dateline is not None else None
            lows = frozenset([node.low for node in nodes])
            self.cast.resolve(nodes, lows, aside=self._bracketed(line.paragraph))
            kinds = {node.kind for node in nodes}
            if kinds <= _UNNAMED and line.classes.isdisjoint(_PRONOUNS) and FIRST.isdisjoint(lows):
                # Nobody and no place is spoken of.
                kinds.clear()
            else:
                self._note(nodes)
            if document.language == "en":
                ahead = lines[index + 1 : index + 1 + ROWS_AHEAD]
                self._english(line, nodes, lows, kinds, index, ahead)
            else:
                self._other(line, nodes, index)
        self.voices.end()
        on_screen(self.drafts)
        made_of = (claim_of(self.record, document, draft) for draft in merge(self.drafts))
        claims = tuple(claim for claim in made_of if claim is not None)
        mentions = self.mentions
        return Reading(
            document=document,
            claims=claims,
            mentions=tuple(mentions),
            times=tuple(times),
            persons=tuple(dict.fromkeys(m.id for m in mentions if m.kind == "person")),
            states=tuple(
                dict.fromkeys(m.id for m in mentions if m.kind in {"state", "city", "site"})
            ),
        )

    def _asks(self, line: Line) -> bool:
        return self.text[line.start : line.end].rstrip("\"'”’»").endswith("?")

    def _bracketed(self, paragraph: Paragraph) -> bool:
        """Whether the whole paragraph stands in brackets, as a pointer to another story does."""
        text = self.text
        return text[paragraph.start] == "(" and text[paragraph.end - 1] == ")"

    def _rivals(self, lines: Sequence[Line], support: frozenset[str]) -> frozenset[str]:
        """Return the titles of others in the first sentence below a headline that names nobody.

        "PM on visit to Cyprus", and then "Prime Minister Mitsotakis": the headline speaks of him.
        """
        if len(lines) < 2 or not lines[0].headline or self.document.language != "en":
            return frozenset()
        if all("title" not in node.tags or "person" in node.tags for node in lines[0].nodes):
            return frozenset()
        below = lines[1]
        actors = merge_actors(self.lexicon, below.nodes, titled=below.titled, support=support)
        return frozenset(
            node.title
            for node in actors[:4]
            if node.kind == "actor" and node.title and node.name and node.person is None
        )

    def _other(self, line: Line, nodes: list[Node], index: int) -> None:
        """Read a sentence of another language than English."""
        lang = self.document.language
        for part in parts_of(nodes):
            self.plain = PlainSentence(
                part,
                self.cast,
                lang,
                headline=line.headline,
                question=self._asks(line),
                before=self.plain,
            )
            events = self.plain.events()
            if lang in LANGUAGES:
                self._meeting_told(self.plain.nodes, index)
            for event in events:
                speaker = said_by(self.plain.nodes, self.text, event.start, event.end, lang)
                made = self.scene.drafts_of(event, speaker, index)
                if line.headline:
                    # A headline puts what is to come in the present as well.
                    for draft in made:
                        draft.guessed = draft.status == "under_way" and not draft.firm
                self.drafts.extend(made)
                for draft in made if lang in ROMANCE else ():
                    self.unplaced.wait(draft, event, self.plain.nodes)
            if lang in ROMANCE:
                self._settings(self.plain.nodes, index)
            if not events:
                confirm(self.plain.nodes, self.text, self.drafts, index, lang)

    def _settings(self, nodes: Sequence[Node], index: int) -> None:
        """Keep in mind where the sentence says that meetings are, and whom that places."""
        for venue, mention in settings(nodes):
            place = venue.place
            assert place.iso3 is not None  # noqa: S101
            time = when(mention, None)
            del self.scene.meetings[:-40]
            self.scene.meetings.append(
                Meeting(venue.forum, venue.head, place.iso3, place.place, time, index, venue.what)
            )
            self.unplaced.place(venue, time, index)

    def _meeting_told(self, nodes: Sequence[Node], index: int) -> None:
        """Give the place and days of a meeting to the stays for it in the sentences before."""
        told = told_of(nodes)
        if told is None or told.place.iso3 is None:
            return
        place, time = told.place, when(told.time, None)
        for draft in self.drafts[-8:]:
            meant = draft.occasion is not None and draft.status in {"planned", "declined"}
            if not meant or index - draft.sentence > _STILL:
                continue
            alike = draft.forum is None or told.forum is None or draft.forum == told.forum
            home = home_of(self.record, draft.person)
            if draft.state is None and alike and place.iso3 not in home:
                draft.state, draft.place = place.iso3, place.place
            if draft.state == place.iso3 and draft.time is NEVER:
                draft.time = time
        del self.scene.meetings[:-40]
        self.scene.meetings.append(
            Meeting(told.forum, told.head, str(place.iso3), place.place, time, index)
        )

    def _english(
        self,
        line: Line,
        nodes: list[Node],
        lows: frozenset[str],
        kinds: set[str],
        index: int,
        ahead: Sequence[Line],
    ) -> None:
        """Read a sentence of English; one of the lines after it may be the first row of a list.

        `kinds` are the kinds of its nodes, none when it speaks of nobody and of no place.
        """
        caption = line.paragraph.kind == "caption"
        if seat(nodes, lows):
            kinds.add("place")
        sentence = Sentence(
            nodes,
            lows,
            self.cast,
            headline=line.headline,
            question=self._asks(line),
            caption=caption,
        )
        events = sentence.events()
        if kinds or not self.lists.passes_over(line):
            events = self.lists.events_of(line, nodes, events, ahead)
        if not events and self.told is not None and "place" in kinds:
            events = follow(nodes, *self.told)
        dateline = self.scene.dateline
        if dateline is not None and dateline.iso3 and not line.headline and "actor" in kinds:
            events = [*events, *sentence.received_at(dateline.iso3, events)]
        if kinds and not line.headline:
            events = [*events, *on_scene(sentence, events, dateline)]
        self.voices.hear(nodes, lows, headline=line.headline, paragraph=line.paragraph.start)
        self.told = next(
            (
                (e.person, e.status)
                for e in reversed(events)
                if e.person is not None and e.status in {"made", "planned"} and e.places
            ),
            None,
        )
        if "place" in kinds or "event" in kinds:
            self._meetings(nodes, index)
        self.scene.same_day = same_day(nodes)
        for event in events:
            speaker = self.voices.of(event)
            if caption and speaker is REPORT:
                speaker = caption_of(self.text[line.paragraph.start : line.paragraph.end])
            made = self.scene.drafts_of(event, speaker, index, headline=line.headline)
            if speaker is REPORT and self.voices.quoted(event):
                self.voices.waiting.extend(made)
            self.drafts.extend(made)
            for draft in made:
                self.scene.tell(draft, index)
                self.unplaced.wait(draft, event, nodes)
        day = dated(nodes, self.drafts, index, self.document.published)
        if day is not None:
            self.drafts.append(day)
        self.drafts.extend(repeated(nodes, self.drafts, index, self.document.published))
        if not self.drafts or self.drafts[-1].sentence != index:
            self._confirm(index)
        topic = spoken_of(nodes, len(nodes)) if kinds else None
        if topic is not None:
            self.scene.topic, self.scene.topic_at = topic, index
            self.scene.topic_named = any(
                n.iso3 == topic and (n.kind == "place" or n.name is not None) for n in nodes
            )

    def _confirm(self, index: int) -> None:
        """ "This was reported by X": X speaks for what the sentence before has told."""
        if not self.drafts or self.drafts[-1].sentence < index - 2:
            return
        speaker = self.voices.confirmed()
        last = self.drafts[-1].sentence
        if speaker is None:
            speaker = self.voices.of_the_visit(self.drafts[-1].person)
            if speaker is not None and speaker.kind != "report":
                kind = "off" if self.voices.calls_off() else "about"
                self.drafts[-1].told.append(Told(speaker, kind=kind, sentence=index))
            return
        if speaker.kind == "report":
            return
        for draft in self.drafts[-8:]:
            if draft.sentence == last and draft.told[0].speaker.kind == "report":
                draft.speaker = speaker
                draft.told.append(Told(speaker, confirmed=True))

    def _dateline(self, paragraph: Paragraph, nodes: list[Node]) -> list[Node]:
        if paragraph.kind != "dateline" or not nodes or nodes[0].start != paragraph.start:
            return nodes
        if is_sequence(nodes):
            # "London - May 1-3 - Berlin - May 4" is a list, and no report from London.
            return nodes
        match = _DATELINE.match(self.text[paragraph.start : paragraph.start + 120])
        if match is None:
            return nodes
        cut = paragraph.start + match.end()
        place = next((n for n in nodes if n.start < cut and n.kind == "place"), None)
        if place is not None:
            self.scene.dateline = place
        elif match[0][1:2].islower():
            # "Election Day - The president": two words and a dash, and no town.
            return nodes
        self.scene.dateline_time = next(
            (node.time for node in nodes if node.start < cut and node.time is not None), None
        )
        return [node for node in nodes if node.start >= cut]

    def _note(self, nodes: list[Node]) -> None:
        mentions = self.mentions
        for node in nodes:
            if node.person is not None:
                mentions.append(Mention("person", node.person, node.start, node.end))
            elif node.kind == "place" and node.iso3:
                kind = "state" if node.area == "state" else "city"
                mentions.append(Mention(cast(Any, kind), node.iso3, node.start, node.end))
            elif node.kind == "event" and node.forum:
                mentions.append(Mention("forum", node.forum, node.start, node.end))

    def _meetings(self, nodes: list[Node], index: int) -> None:
        """Keep in mind where the sentence says that meetings are, and whom that places."""
        for venue in venues(nodes):
            place = venue.place
            if place.iso3 is None:
                continue
            time = when(day_of(nodes, venue), None)
            del self.scene.meetings[:-40]
            self.scene.meetings.append(
                Meeting(venue.forum, venue.head, place.iso3, place.place, time, index, venue.what)
            )
            self.unplaced.place(venue, time, index)


@lru_cache(maxsize=8)
def _capitals(reference: weakref.ref[Record]) -> dict[str, str]:
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    return {
        state.iso3: state.capital.split(",")[0].replace("Brasília", "Brasilia")
        for state in record.states
    }
