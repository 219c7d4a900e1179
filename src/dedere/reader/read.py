"""One document read from end to end: sentences, events, drafts, claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, cast

from dedere.reader.actors import merge_actors
from dedere.reader.attribution import confirm, said_by
from dedere.reader.ceremonies import ceremony_place, named_after
from dedere.reader.dating import attach, times_of, when
from dedere.reader.destinations import destinations
from dedere.reader.document import _DATELINE
from dedere.reader.drafts import Draft, Meeting, Scene
from dedere.reader.enumeration import follow
from dedere.reader.events import Event
from dedere.reader.extract import Sentence
from dedere.reader.language import covered, why_unread
from dedere.reader.lexicon import Lexicon, lexicon_of
from dedere.reader.listing import Listing, is_row, opens_list, row_events
from dedere.reader.match import match_trip
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
from dedere.reader.nodes import Node, scan
from dedere.reader.people import Cast, home_of
from dedere.reader.places import merge_places
from dedere.reader.plain import PlainSentence, parts_of
from dedere.reader.speaker import REPORT, caption_of, speaker_of
from dedere.record import Record
from dedere.record.model import Mode, Status
from dedere.record.standing import holds_office

_SENTENCE_END = re.compile(r"[.!?。！？؟…]+(?:[\"'”’»)\]]*(?=\s|$)|(?<=[。！？])[」』”]*)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|sen|rep|gov|st|no|vs|jan|feb|mar|apr|jun|jul|aug"
    r"|sep|sept|oct|nov|dec|u\.s|u\.k|u\.n|a\.m|p\.m|e\.g|i\.e|jr|sr|inc|co|bzw|nr|ca|abs|hr|г|гг|им"
    r"|т|ul)|\b[A-ZА-Я])\.$",
    re.IGNORECASE,
)
# Languages in which a capital letter, or the lack of one, marks no name.
_UNMARKED = frozenset({"de", "ar", "zh"})
_NUMBERED = re.compile(r"\s*\d{1,3}\.")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")
_LONGEST_SENTENCE = 3_000


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
        self.capitals = {
            state.iso3: state.capital.split(",")[0].replace("Brasília", "Brasilia")
            for state in record.states
        }

    def read(self) -> Reading:
        document = self.document
        times = times_of(self.text, document.published, document.language)
        parsed = [
            (paragraph, sentence)
            for paragraph in document.paragraphs
            if paragraph.repeats is None
            for sentence in self._sentences(paragraph)
        ]
        raw: list[tuple[Paragraph, int, int, list[Node], bool]] = []
        named: set[str] = set()
        for paragraph, (start, end) in parsed:
            words = self.text[start:end]
            # A text without capitals still names persons and states.
            nodes = scan(self.lexicon, self.text, start, end, any_case=words == words.lower())
            titled = document.language in _UNMARKED or (
                paragraph.kind == "headline" and _titled(nodes)
            )
            for node in nodes:
                tag = node.tags.get("person")
                if tag is not None and tag[2]:
                    named.add(tag[0])
            raw.append((paragraph, start, end, nodes, titled))
        support = frozenset(named | _by_nation(self.record, raw, document.published))
        cast_of = Cast(self.record, document.published, frozenset(named))
        homes = {person: home_of(self.record, person) for person in support}
        scene = Scene(self.record, document.published, homes)
        mentions: list[Mention] = []
        drafts: list[Draft] = []
        at = 0
        listing: Listing | None = None
        plain: PlainSentence | None = None
        told: str | None = None
        for index, (paragraph, start, end, nodes, titled) in enumerate(raw):
            at = attach(nodes, times, at)
            nodes = merge_actors(self.lexicon, nodes, titled=titled, support=support)
            nodes = merge_places(nodes, self.capitals)
            nodes = self._dateline(paragraph, nodes, scene)
            cast_of.home = scene.dateline.iso3 if scene.dateline is not None else None
            cast_of.resolve(nodes)
            self._note(nodes, mentions)
            question = self.text[start:end].rstrip("\"'”’»").endswith("?")
            if document.language != "en":
                for part in parts_of(nodes):
                    plain = PlainSentence(
                        part,
                        cast_of,
                        document.language,
                        headline=paragraph.kind == "headline",
                        question=question,
                        before=plain,
                    )
                    events = plain.events()
                    drafts.extend(self._drafts(events, plain.nodes, scene, index))
                    if not events:
                        confirm(plain.nodes, self.text, drafts, index, document.language)
                continue
            sentence = Sentence(
                nodes,
                cast_of,
                headline=paragraph.kind == "headline",
                question=question,
                caption=paragraph.kind == "caption",
            )
            events = sentence.events()
            words = self.text[start:end]
            if listing is not None and is_row(words, nodes):
                events = events or row_events(listing, words, nodes, document.published)
            else:
                head = paragraph.kind == "headline" or words.rstrip().endswith(":")
                follows = (
                    head
                    and index + 1 < len(raw)
                    and is_row(
                        self.text[raw[index + 1][1] : raw[index + 1][2]],
                        merge_places(raw[index + 1][3], self.capitals),
                    )
                )
                listing = opens_list(
                    words, nodes, headline=paragraph.kind == "headline", rows_follow=follows
                )
            if not events and told is not None:
                events = follow(nodes, told)
            if not events:
                self._of_the_visit(nodes, drafts)
            told = next(
                (e.person for e in reversed(events) if e.status == "made" and e.places), None
            )
            self._meetings(nodes, scene, index)
            for event in events:
                speaker = speaker_of(nodes, self.text, event.start, event.end)
                if paragraph.kind == "caption" and speaker is REPORT:
                    speaker = caption_of(self.text[paragraph.start : paragraph.end])
                made = scene.drafts_of(event, speaker, index)
                drafts.extend(made)
                for draft in made:
                    if draft.state is not None:
                        scene.last_state = (draft.state, draft.place)
                        scene.last_time = draft.time
                        scene.last_at = index
                        scene.last_status = draft.status
                        scene.last_person = draft.person
        made_of = (self._claim(draft) for draft in merge(drafts))
        claims = tuple(claim for claim in made_of if claim is not None)
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

    def _drafts(
        self, events: list[Event], nodes: list[Node], scene: Scene, index: int
    ) -> list[Draft]:
        drafts: list[Draft] = []
        for event in events:
            speaker = said_by(nodes, self.text, event.start, event.end, self.document.language)
            drafts.extend(scene.drafts_of(event, speaker, index))
        return drafts

    def _of_the_visit(self, nodes: list[Node], drafts: list[Draft]) -> None:
        """ "The Kremlin says the visit is ...": who speaks of the trip just told speaks for it."""
        if not drafts:
            return
        for k, node in enumerate(nodes[1:], 1):
            if node.kind != "word" or node.tags.get("noun") != "visit":
                continue
            if nodes[k - 1].low not in {"the", "this"}:
                continue
            speaker = speaker_of(nodes, self.text, node.start, node.end)
            if speaker.kind != "report":
                placed = [draft for draft in drafts[-60:] if draft.state is not None]
                ahead = [draft for draft in placed if draft.status in {"planned", "under_way"}]
                for draft in (ahead or placed)[-1:]:
                    draft.speakers.append(speaker)
                    if draft.speaker.kind == "report":
                        draft.speaker = speaker
            return

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
            if match[0] == "." and _NUMBERED.fullmatch(self.text, at, stop):
                continue
            if match[0] == "." and _ABBREVIATION.search(self.text, max(at, stop - 12), stop):
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

    def _dateline(self, paragraph: Paragraph, nodes: list[Node], scene: Scene) -> list[Node]:
        if paragraph.kind != "dateline" or not nodes or nodes[0].start != paragraph.start:
            return nodes
        match = _DATELINE.match(self.text[paragraph.start : paragraph.start + 120])
        if match is None:
            return nodes
        cut = paragraph.start + match.end()
        for node in nodes:
            if node.start < cut and node.kind == "place":
                scene.dateline = node
                break
        scene.dateline_time = next(
            (node.time for node in nodes if node.start < cut and node.time is not None), None
        )
        return [node for node in nodes if node.start >= cut]

    def _note(self, nodes: list[Node], mentions: list[Mention]) -> None:
        for node in nodes:
            if node.person is not None:
                mentions.append(Mention("person", node.person, node.start, node.end))
            elif node.kind == "place" and node.iso3:
                kind = "state" if node.area == "state" else "city"
                mentions.append(Mention(cast(Any, kind), node.iso3, node.start, node.end))
            elif node.kind == "event" and node.forum:
                mentions.append(Mention("forum", node.forum, node.start, node.end))

    def _meetings(self, nodes: list[Node], scene: Scene, index: int) -> None:
        for i, node in enumerate(nodes):
            if node.kind != "event":
                continue
            found = destinations(nodes, i, "attend")
            place = found.places[0] if found.places else None
            if place is None:
                place = named_after(nodes, i)
            if place is None:
                place = _host_of(nodes, i) or ceremony_place(nodes, i)
            if place is None or place.iso3 is None:
                continue
            head = node.low.split()[-1]
            mention = next((n.time for n in nodes if n.time is not None and n.time.travel), None)
            del scene.meetings[:-40]
            scene.meetings.append(
                Meeting(node.forum, head, place.iso3, place.place, when(mention, None), index)
            )

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
        claim = Claim(
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
        )
        return replace(claim, trip=match_trip(self.record, claim, document.published))


_COURT = frozenset({"icc", "court", "hague", "the hague", "warrant", "warrants", "indicted"})


def _by_nation(
    record: Record,
    raw: list[tuple[Paragraph, int, int, list[Node], bool]],
    published: date | None,
) -> set[str]:
    """Persons of high office whose surname alone is enough.

    The text names their nation, or the court, or they lead a state on the day of the report.
    """
    nations = {
        node.tags.get("state") or node.tags.get("adj") or node.tags["place"][0]
        for _, _, _, nodes, _ in raw
        for node in nodes
        if "state" in node.tags or "adj" in node.tags or "place" in node.tags
    }
    court = any(node.low in _COURT for _, _, _, nodes, _ in raw for node in nodes)
    return {
        office.person_id
        for office in record.offices
        if (
            (office.state in nations or court)
            and office.office in {"head_of_state", "head_of_government", "defence_minister"}
        )
        or (
            published is not None
            and office.office in {"head_of_state", "head_of_government"}
            and holds_office(office, published)
        )
    }


def _host_of(nodes: list[Node], i: int) -> Node | None:
    """The place of a meeting: "in New Delhi for the summit", "the summit, hosted by India"."""
    for k in range(i + 1, min(len(nodes) - 1, i + 6)):
        if nodes[k].low == "by" and nodes[k - 1].low in {"hosted", "organised", "organized", "led"}:
            after = next((n for n in nodes[k + 1 : k + 4] if n.kind == "place"), None)
            return after
    for k in range(i - 1, max(-1, i - 8), -1):
        node = nodes[k]
        if node.kind == "place":
            led = k > 0 and nodes[k - 1].low in {"in", "at", "to"}
            compound = k + 2 < len(nodes) and nodes[k + 1].low == "-"
            return node if (led or compound) and not node.poss else None
        if node.kind in {"actor", "event"} or ("verb" in node.tags and node.kind == "word"):
            return None
    return None


def _titled(nodes: list[Node]) -> bool:
    """Return whether the words are capitalised throughout, as in a headline."""
    words = [n for n in nodes if n.kind == "word" and len(n.low) > 3 and n.low[0].isalpha()]
    if len(words) < 4:
        return False
    return sum(1 for n in words if n.cap) > 0.7 * len(words)
