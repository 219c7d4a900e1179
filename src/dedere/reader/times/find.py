"""Every temporal expression of a text, resolved against the day of the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from dedere.reader.times import arithmetic as sums
from dedere.reader.times.english.cues import Governor
from dedere.reader.times.english.datelines import is_dateline
from dedere.reader.times.english.phrases import TRIGGERS, phrase_at, starting_places
from dedere.reader.times.english.slips import SLIPS, mend
from dedere.reader.times.english.tense import governor
from dedere.reader.times.english.together import attach_stays, in_order, said_closer
from dedere.reader.times.english.uses import use_of
from dedere.reader.times.english.verbs import REPORTING
from dedere.reader.times.english.words import UNITS
from dedere.reader.times.meanings import Context, Meaning
from dedere.reader.times.mentions import mention_of
from dedere.reader.times.resolve import resolve
from dedere.reader.times.spans import Kind, Relation, Tense, TimeMention, TimeSpan
from dedere.reader.times.spoken import (
    After,
    Away,
    DayOf,
    MonthOf,
    Spoken,
    Stretch,
    UnitFrom,
    WeekdayOf,
)
from dedere.reader.times.tokens import Line, lines

_WANTED: Final = TRIGGERS.union(SLIPS)
TenseAt = Callable[[int, int], Tense]
_RELATIONS: Final[dict[str, Relation]] = {
    "since": "since",
    "from": "from",
    "starting": "from",
    "beginning": "from",
    "until": "until",
    "till": "until",
    "by": "by",
    "before": "before",
    "after": "after",
}
_ABOUT: Final = frozenset(["about", "around", "approximately", "roughly", "circa", "some"])
# A dateline this many days before the report is the day from which its words count.
_DATELINE_REACH: Final = 10


@dataclass(slots=True)
class _Story:
    """What has been read so far: the report's day and the last dates told."""

    published: date | None
    tense_at: TenseAt | None
    anchor: TimeSpan | None = None
    anchor_travels: bool = False
    week: TimeSpan | None = None
    week_line: int = -9
    day: date | None = None
    day_line: int = -9
    found: list[TimeMention] = field(default_factory=list)


def find_english(
    text: str, published: date | None, tense_at: TenseAt | None
) -> tuple[TimeMention, ...]:
    """Return the temporal expressions of an English text in order; linear in its length."""
    story = _Story(published, tense_at)
    for number, line in enumerate(lines(text, _WANTED)):
        mend(line)
        _read_line(story, line, number)
    return tuple(story.found)


def _read_line(story: _Story, line: Line, number: int) -> None:
    first = len(story.found)
    after = 0
    places: list[tuple[int, int]] = []
    year: tuple[int, int] | None = None
    for at in starting_places(line):
        if at < after:
            continue
        read = phrase_at(line, at)
        if read is None:
            continue
        after, spoken = read
        mention = _mention(story, line, at, after, spoken, year, number)
        if mention is not None:
            story.found.append(mention)
            places.append((at, after))
            _remember(story, mention, spoken, number)
            year = _said_year(spoken, mention, year)
    if len(places) > 1 and story.published is not None:
        in_order(story.found, first, story.published)
        said_closer(story.found, line, first, places)
    if places:
        attach_stays(story.found, line, first, places)


def _said_year(
    spoken: Spoken, mention: TimeMention, year: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Remember a year that the sentence names, for a bare month or day that follows it.

    With a month the year goes on only to that month and later ones: "in November 2025 and in
    August" runs forward.
    """
    if isinstance(spoken, UnitFrom) and spoken.unit == "year" and spoken.shift is not None:
        return mention.span.earliest.year, 1
    if isinstance(spoken, (DayOf, MonthOf)) and spoken.year is not None:
        ends = mention.direction == "past"
        return (spoken.year, spoken.month or 1) if ends else year
    return year


def _mention(
    story: _Story,
    line: Line,
    start: int,
    end: int,
    spoken: Spoken,
    year: tuple[int, int] | None,
    number: int,
) -> TimeMention | None:
    verb = governor(line, start, end)
    tense = verb.tense
    if story.tense_at is not None:
        tense = story.tense_at(line.starts[start], line.ends[end - 1])
    if tense == "past" and story.anchor is not None:
        spoken = _of_the_story(line, start, end, spoken)
    dateline = isinstance(spoken, DayOf) and is_dateline(line, start, end)
    context = Context(
        story.published,
        "past" if dateline else tense,
        story.anchor or _today(story.published),
        story.week if number == story.week_line and not _reports(line, verb) else None,
        _fitting(year, tense, story.published, spoken),
    )
    if dateline:
        context.year = None
    elif story.day is not None and number - story.day_line <= 1:
        context.near_day = story.day
    if _only_a_length(line, start, end, spoken, tense):
        return None
    meaning = resolve(spoken, context)
    if meaning is None:
        return None
    relation = _relation(line, start)
    meaning = _bounded(meaning, spoken, relation, line, end, story.published)
    span = meaning.span
    if line.word(start - 1) in _ABOUT and not span.approximate:
        span = replace(span, approximate=True)
    kind: Kind = meaning.kind
    travel = True
    if dateline:
        kind, travel = "dateline", False
        _rebase(story, span)
    else:
        use = use_of(line, start, end, spoken, span, verb, relation)
        travel = use == "travel"
        if use in ("anniversary", "dateline"):
            kind = "anniversary" if use == "anniversary" else "dateline"
    return mention_of(
        line.text,
        line.starts[start],
        line.ends[end - 1],
        Meaning(span, kind, meaning.direction),
        tense,
        story.published,
        travel=travel,
        relation=relation,
    )


def _of_the_story(line: Line, start: int, end: int, spoken: Spoken) -> Spoken:
    """Count "the next month" and "on the Monday", told as past, from the story's last date."""
    if line.word(start - 1) != "the":
        return spoken
    if isinstance(spoken, UnitFrom) and spoken.shift == 1 and line.words[start] == "next":
        return After(1, spoken.unit, whole=True, part=spoken.part)
    if not isinstance(spoken, WeekdayOf) or spoken != WeekdayOf(spoken.weekday):
        return spoken
    if line.word(start - 2) == "on" and line.word(end) not in ("of", "'", "’", "in"):
        return replace(spoken, anchored=1)
    return spoken


def _only_a_length(line: Line, start: int, end: int, spoken: Spoken, tense: Tense) -> bool:
    """Recognise "toured three capitals in four days", a length and no date."""
    if tense != "past":
        return False
    if isinstance(spoken, Stretch):
        return line.word(start - 1) == "within"
    if not isinstance(spoken, Away) or spoken.count <= 0:
        return False
    return line.words[end - 1] in UNITS


def _reports(line: Line, verb: Governor) -> bool:
    return verb.index >= 0 and line.words[verb.index] in REPORTING


def _fitting(
    said: tuple[int, int] | None, tense: Tense, published: date | None, spoken: Spoken
) -> int | None:
    """Return the year said before if a bare month or day can share it."""
    if said is None or (tense != "past" and not _year_leads(spoken)):
        return None
    year, month = said
    if isinstance(spoken, (DayOf, MonthOf)) and (spoken.month or 12) < month:
        return None
    ahead = published is not None and year > published.year
    return None if ahead and tense == "past" else year


def _year_leads(spoken: Spoken) -> bool:
    return isinstance(spoken, MonthOf) and spoken.step is None


def _today(published: date | None) -> TimeSpan | None:
    return None if published is None else TimeSpan(published, published, "day")


def _rebase(story: _Story, span: TimeSpan) -> None:
    published = story.published
    if span.precision != "day":
        return
    if published is None or 0 <= (published - span.earliest).days <= _DATELINE_REACH:
        story.published = span.earliest


def _relation(line: Line, start: int) -> Relation:
    for back in range(start - 1, max(start - 4, -1), -1):
        word = line.words[back]
        if word in _RELATIONS:
            return _RELATIONS[word]
        if word not in ("the", "late", "early", "at", "on", "in", "mid", "last", "next", "this"):
            return "at"
    return "at"


def _bounded(
    meaning: Meaning,
    spoken: Spoken,
    relation: Relation,
    line: Line,
    end: int,
    published: date | None,
) -> Meaning:
    """Cut a running unit at the report's day: "this week" of a plan, "by the end of the year"."""
    span = meaning.span
    if published is None or not isinstance(spoken, UnitFrom) or spoken.shift not in (0, None):
        return meaning
    ends = relation == "by" or (relation == "before" and spoken.part == "late")
    coming = ends and spoken.unit != "day" and meaning.direction != "past"
    closing = coming or _is_out(line, end)
    first, last = span.earliest, span.latest
    if relation == "since":
        whole = sums.unit_days(published, spoken.unit)
        first = whole[0] if whole is not None else first
        return meaning.over(TimeSpan(first, published, "range"))
    if closing:
        whole = sums.unit_days(published, spoken.unit)
        last = whole[1] if whole is not None else last
        return meaning.over(TimeSpan(published, last, "range"))
    if spoken.shift == 0 and spoken.unit == "week" and not spoken.part:
        if meaning.direction == "past":
            last = published
        elif meaning.direction == "future":
            first = published
            if first == last:
                # Said on a Sunday, it is the week that begins.
                last = sums.plus_days(last, 7) or last
        return meaning.over(TimeSpan(first, last, span.precision))
    return meaning


def _is_out(line: Line, end: int) -> bool:
    return line.word(end - 1) in ("out", "over", "through")


def _remember(story: _Story, mention: TimeMention, spoken: Spoken, number: int) -> None:
    if mention.kind in ("dateline", "anniversary") or isinstance(spoken, Stretch):
        if mention.kind == "dateline":
            story.anchor, story.anchor_travels = mention.span, False
        return
    span = mention.span
    if span.precision == "week" or (
        span.duration_known and (span.latest - span.earliest).days < 10
    ):
        story.week, story.week_line = span, number
    if span.precision == "day" and mention.travel and mention.kind == "absolute":
        story.day, story.day_line = span.latest, number
    story.anchor = span
    story.anchor_travels = mention.travel
