"""One document read from end to end: sentences, events, drafts, claims."""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, cast

from dedere.reader.actors import merge_actors
from dedere.reader.attribution import confirm, said_by
from dedere.reader.captions import without_marks
from dedere.reader.dating import attach, times_of, when
from dedere.reader.document import _DATELINE
from dedere.reader.drafts import Draft, Meeting, Scene
from dedere.reader.enumeration import follow
from dedere.reader.eventdays import dated
from dedere.reader.events import Event
from dedere.reader.extract import Sentence
from dedere.reader.firsthand import FIRST
from dedere.reader.headquarters import seat
from dedere.reader.language import covered, why_unread
from dedere.reader.lexicon import Lexicon, lexicon_of
from dedere.reader.listing import (
    Listing,
    can_head,
    can_open,
    goes_on,
    headed,
    heads,
    is_day,
    is_row,
    is_sequence,
    is_strict,
    opens_list,
    row_events,
    rows_within,
    sequence_events,
    told_of,
)
from dedere.reader.match import TripTold, match_trip
from dedere.reader.merge import merge
from dedere.reader.model import (
    Claim,
    Document,
    Evidence,
    Mention,
    Paragraph,
    Presence,
    Reading,
)
from dedere.reader.nodes import Node, scan, undotted
from dedere.reader.people import Cast, home_of
from dedere.reader.places import NAMING, merge_places
from dedere.reader.plain import PlainSentence, parts_of
from dedere.reader.speaker import REPORT, Told, caption_of
from dedere.reader.thecountry import spoken_of
from dedere.reader.unplaced import Unplaced
from dedere.reader.venues import day_of, venues
from dedere.reader.voices import Voices
from dedere.record import Record
from dedere.record.model import Mode, Status
from dedere.record.standing import holds_office

_SENTENCE_END = re.compile(r"[.!?。！？؟…]+(?:[\"'”’»)\]]*(?=\s|$)|(?<=[。！？])[」』”]*)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|sen|rep|gov|st|no|vs|jan|feb|mar|apr|jun|jul|aug"
    r"|sep|sept|oct|nov|dec|fla|calif|tex|conn|mass|wash|ariz|colo|u\.s|u\.k|u\.n|a\.m|p\.m|e\.g|i\.e|jr|sr|inc|co|bzw|nr|ca|abs|hr|г|гг|им"
    r"|т|ul)|\b[A-ZА-Я])\.$",
    re.IGNORECASE,
)
# Languages in which a capital letter, or the lack of one, marks no name.
_UNMARKED = frozenset({"de", "ar", "zh"})
_NUMBERED = re.compile(r"\s*\d{1,3}\.")
# So long a word with its stop is no abbreviation and no number.
_LONG_WORD = 7
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
_LONGEST_SENTENCE = 3_000
# So many lines behind its head the first row of a list can stand.
_ROWS_AHEAD = 3


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


class _Line:
    """A sentence of a paragraph as nodes; `titled` tells that its capitals show no names.

    `classes` are those of the words that it holds.
    """

    def __init__(
        self,
        paragraph: Paragraph,
        start: int,
        end: int,
        nodes: list[Node],
        titled: bool,
        classes: set[str],
    ) -> None:
        self.paragraph = paragraph
        self.start = start
        self.end = end
        self.nodes = nodes
        self.titled = titled
        self.classes = classes
        self.headline = paragraph.kind == "headline"


class _Reader:
    def __init__(self, record: Record, document: Document) -> None:
        self.record = record
        self.document = document
        self.lexicon: Lexicon = lexicon_of(record, document.language)
        self.text = document.text
        self.capitals = _capitals(weakref.ref(record))
        self.mentions: list[Mention] = []
        self.drafts: list[Draft] = []
        self.listing: Listing | None = None
        # What each line is as the row of a list, by where it starts.
        self.rows: dict[int, str] = {}
        self.many: Listing | None = None
        self.head: str | None = None
        self.plain: PlainSentence | None = None
        self.told: tuple[str, str] | None = None
        self.voices = Voices(document.text)

    def read(self) -> Reading:
        document = self.document
        times = times_of(self.text, document.published, document.language)
        lines = self._lines()
        named = {
            tag[0]
            for line in lines
            if "person" in line.classes
            for node in line.nodes
            if (tag := node.tags.get("person")) is not None and tag[2]
        }
        support = frozenset(named | _by_nation(self.record, lines, document.published))
        self.cast = Cast(self.record, document.published, tuple(sorted(named)))
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
            self.cast.resolve(nodes, lows)
            kinds = {node.kind for node in nodes}
            if kinds <= _UNNAMED and line.classes.isdisjoint(_PRONOUNS) and FIRST.isdisjoint(lows):
                # Nobody and no place is spoken of.
                kinds.clear()
            else:
                self._note(nodes)
            if document.language == "en":
                ahead = lines[index + 1 : index + 1 + _ROWS_AHEAD]
                self._english(line, nodes, lows, kinds, index, ahead)
            else:
                self._other(line, nodes, index)
        self.voices.end()
        made_of = (self._claim(draft) for draft in merge(self.drafts))
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

    def _lines(self) -> list[_Line]:
        lines: list[_Line] = []
        unmarked = self.document.language in _UNMARKED
        for paragraph in self.document.paragraphs:
            if paragraph.repeats is not None:
                continue
            for start, end in self._sentences(paragraph):
                words = self.text[start:end]
                # A text without capitals still names persons and states.
                nodes = scan(self.lexicon, self.text, start, end, any_case=words == words.lower())
                if self.document.language == "en":
                    nodes = without_marks(nodes)
                    if nodes and "." in self.text[start : nodes[-1].start]:
                        nodes = undotted(nodes)
                titled = unmarked or (paragraph.kind == "headline" and _titled(nodes))
                classes: set[str] = set()
                for node in nodes:
                    if node.tags:
                        classes.update(node.tags)
                lines.append(_Line(paragraph, start, end, nodes, titled, classes))
        return lines

    def _asks(self, line: _Line) -> bool:
        return self.text[line.start : line.end].rstrip("\"'”’»").endswith("?")

    def _other(self, line: _Line, nodes: list[Node], index: int) -> None:
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
            for event in events:
                speaker = said_by(self.plain.nodes, self.text, event.start, event.end, lang)
                self.drafts.extend(self.scene.drafts_of(event, speaker, index))
            if not events:
                confirm(self.plain.nodes, self.text, self.drafts, index, lang)

    def _english(
        self,
        line: _Line,
        nodes: list[Node],
        lows: frozenset[str],
        kinds: set[str],
        index: int,
        ahead: Sequence[_Line],
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
        if kinds or not self._passes_over(line):
            events = self._listed(line, nodes, events, ahead)
        if not events and self.told is not None and "place" in kinds:
            events = follow(nodes, *self.told)
        dateline = self.scene.dateline
        if dateline is not None and dateline.iso3 and not line.headline and "actor" in kinds:
            events = [*events, *sentence.received_at(dateline.iso3, events)]
        self.voices.hear(nodes, headline=line.headline, paragraph=line.paragraph.start)
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
        if not self.drafts or self.drafts[-1].sentence != index:
            self._confirm(index)
        topic = spoken_of(nodes, len(nodes)) if kinds else None
        if topic is not None:
            self.scene.topic, self.scene.topic_at = topic, index

    def _passes_over(self, line: _Line) -> bool:
        """Whether a sentence that names nobody and no place has nothing to do with any list."""
        if self.listing is not None or self.many is not None or can_head(line.end - line.start):
            return False
        self.head = None
        return True

    def _listed(
        self, line: _Line, nodes: list[Node], events: list[Event], ahead: Sequence[_Line]
    ) -> list[Event]:
        """The events of a sentence, or of the row of a list that an earlier one opened."""
        words = self.text[line.start : line.end]
        published = self.document.published
        listing = self.listing
        head, self.head = self.head, words if heads(words, nodes) else None
        if is_sequence(nodes) and not events:
            listing = listing or self.many
            if listing is None and head is not None and self.cast.recent:
                listing = headed(self.cast.recent[-1], head)
            return sequence_events(listing, words, nodes, published) if listing else []
        if listing is not None:
            if line.paragraph.kind != "dateline" and is_row(words, nodes):
                placed = any(event.places for event in events)
                return events if placed else row_events(listing, words, nodes, published)
            if listing.note(words, nodes):
                return events
        self.listing = None
        named = any(node.person is not None for node in nodes)
        if self.many is not None and goes_on(words, nodes):
            return row_events(self.many, words, nodes, published) or events
        within = rows_within(words, nodes, published) if named else []
        if within:
            return within
        self.many = told_of(nodes, words) if named else None
        if not named or not can_open(words, nodes, headline=line.headline):
            return events
        rows = [self._row_ahead(after) for after in ahead]
        days = [is_day(self.text[after.start : after.end]) for after in ahead]
        strict = "strict" in rows or any(
            day and row for day, row in zip(days, rows[1:], strict=False)
        )
        follow_on = strict or (bool(rows) and rows[0] != "")
        self.listing = opens_list(
            words, nodes, headline=line.headline, rows_follow=follow_on, strict=strict
        )
        return events

    def _row_ahead(self, after: _Line) -> str:
        """ "strict" for a line that has the form of a row, "loose" for one that can be one."""
        known = self.rows.get(after.start)
        if known is None:
            words = self.text[after.start : after.end]
            nodes = merge_places(after.nodes, self.capitals)
            row = after.paragraph.kind != "dateline" and is_row(words, nodes)
            known = ("strict" if is_strict(words, nodes) else "loose") if row else ""
            self.rows[after.start] = known
        return known

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

    def _sentences(self, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
        english = self.document.language == "en"
        at = paragraph.start
        end = paragraph.end
        for match in _SENTENCE_END.finditer(self.text, at, end):
            stop = match.end()
            if (
                match[0] == "."
                and not english
                and _ORDINAL.search(self.text, max(at, stop - 4), stop)
            ):
                continue
            long = stop - at > _LONG_WORD and self.text[stop - _LONG_WORD : stop - 1].isalpha()
            if match[0] == "." and not long:
                if _NUMBERED.fullmatch(self.text, at, stop):
                    continue
                if _ABBREVIATION.search(self.text, max(at, stop - 12), stop):
                    continue
            yield from self._pieces(at, stop)
            at = stop
        yield from self._pieces(at, end)

    @staticmethod
    def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
        while end - start > _LONGEST_SENTENCE:
            yield start, start + _LONGEST_SENTENCE
            start += _LONGEST_SENTENCE
        if end > start:
            yield start, end

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
        for node in nodes:
            if node.start < cut and node.kind == "place":
                self.scene.dateline = node
                break
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

    def _claim(self, draft: Draft) -> Claim | None:
        document = self.document
        if draft.state is None or draft.status is None:
            return None
        time = draft.time
        status = cast(Status, draft.status)
        start, precision = time.start, time.precision
        earliest, latest = time.earliest, time.latest
        if (
            start is None
            and status == "under_way"
            and (draft.firm or draft.kind != "noun")
            and document.published is not None
        ):
            start, precision = document.published.isoformat(), "day"
            earliest = latest = document.published
        representative = None
        if draft.representative:
            a, _, b = draft.representative.partition(":")
            representative = self.text[int(a) : int(b)]
        mode: Mode = "remote" if draft.remote else "in_person"
        if representative and status in {"declined", "cancelled"}:
            mode = "represented"
        told = TripTold(earliest, latest, status, mode)
        return Claim(
            person=draft.person,
            state=draft.state,
            place=draft.place,
            start=start,
            end=time.end,
            precision=precision,
            earliest=earliest,
            latest=latest,
            status=status,
            mode=mode,
            presence=cast(Presence, draft.presence),
            representative=representative,
            occasion=draft.occasion,
            forum=draft.forum,
            said_by=draft.speaker.text,
            said_by_kind=draft.speaker.kind,
            evidence=tuple(Evidence(a, b, self.text[a:b]) for a, b in draft.spans),
            occupied=draft.occupied,
            trip=match_trip(self.record, draft.person, draft.state, told, document.published),
        )


@lru_cache(maxsize=8)
def _capitals(reference: weakref.ref[Record]) -> dict[str, str]:
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    return {
        state.iso3: state.capital.split(",")[0].replace("Brasília", "Brasilia")
        for state in record.states
    }


_NATIONS = frozenset({"state", "adj", "place"})
# The kinds of nodes and the classes of words by which a sentence speaks of nobody.
_UNNAMED = frozenset({"word", "sign"})
_PRONOUNS = frozenset({"pron", "poss"})
_COURT = frozenset({"icc", "court", "hague", "the hague", "warrant", "warrants", "indicted"})


def _by_nation(
    record: Record,
    lines: Sequence[_Line],
    published: date | None,
) -> set[str]:
    """Persons of high office whose surname alone is enough.

    The text names their nation, or the court, or they lead a state on the day of the report.
    """
    reference = weakref.ref(record)
    by_state = _high_offices(reference)
    found = set(_leading(reference, published)) if published is not None else set()
    if any(node.low in _COURT for line in lines for node in line.nodes):
        return found.union(*by_state.values())
    for line in lines:
        if _NATIONS.isdisjoint(line.classes):
            continue
        for node in line.nodes:
            tags = node.tags
            if tags and ("state" in tags or "adj" in tags or "place" in tags):
                nation = tags.get("state") or tags.get("adj") or tags["place"][0]
                found.update(by_state.get(nation, ()))
    return found


@lru_cache(maxsize=8)
def _high_offices(reference: weakref.ref[Record]) -> dict[str, set[str]]:
    """The persons who ever held a high office, by the state that they held it of."""
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    found: dict[str, set[str]] = {}
    for office in record.offices:
        if office.office in _HIGH or office.office == "defence_minister":
            found.setdefault(office.state, set()).add(office.person_id)
    return found


@lru_cache(maxsize=512)
def _leading(reference: weakref.ref[Record], on: date) -> frozenset[str]:
    """The persons who lead a state on a day."""
    record = reference()
    assert record is not None  # noqa: S101  the caller holds it
    return frozenset(
        office.person_id
        for office in record.offices
        if office.office in _HIGH and holds_office(office, on)
    )


_HIGH = frozenset({"head_of_state", "head_of_government"})


def _titled(nodes: list[Node]) -> bool:
    """Return whether the words are capitalised throughout, as in a headline."""
    words = [n for n in nodes if n.kind == "word" and len(n.low) > 3 and n.low[0].isalpha()]
    if len(words) < 4:
        return False
    return sum(1 for n in words if n.cap) > 0.7 * len(words)
