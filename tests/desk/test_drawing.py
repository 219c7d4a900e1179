"""What is drawn: states and their outcomes, signs that differ by form, days in their place."""

from __future__ import annotations

import re
from datetime import date, timedelta
from threading import BoundedSemaphore

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.desk.context import Desk
from dedere.desk.draw import png as drawing
from dedere.desk.draw.map import world
from dedere.desk.draw.signs import FORMS, form, shape
from dedere.desk.draw.strip import Stretch, Tick, strip
from dedere.desk.draw.svg import tag, words
from dedere.desk.draw.timeline import Scale
from dedere.desk.views.exposed import changes, drawn
from dedere.errors import InputError
from dedere.record import Record

ON = date(2024, 9, 3)
DAYS = st.dates(date(2002, 7, 1), date(2030, 12, 31))


def test_every_state_can_be_chosen_on_the_map(desk: Desk, record: Record) -> None:
    svg = drawn(desk, "vladimir-putin", ON)
    assert sorted(row.iso3 for row in record.states) == sorted(re.findall(r'data-s="(\w+)"', svg))


def test_a_state_on_the_map_says_its_outcome_in_words(desk: Desk) -> None:
    svg = drawn(desk, "vladimir-putin", ON)
    assert 'aria-label="Mongolia: obliged to arrest"' in svg


def test_crimea_lies_in_ukraine() -> None:
    shapes = world()
    first = shapes.crimea[:12]
    assert (first in shapes.states["UKR"].d, first in shapes.states["RUS"].d) == (True, False)


def test_small_states_are_dots() -> None:
    small = {"TUV", "VAT", "SMR", "NRU", "MLT"}
    assert small == {code for code in small if world().states[code].dot}


def test_signs_differ_by_form_alone() -> None:
    alike = {"declined", "denied"}
    assert len({shape(name) for name in FORMS}) == len(FORMS) - len(alike) + 1


def test_a_mode_decides_the_form_before_the_status() -> None:
    assert (
        form("made", "remote", "presence"),
        form("declined", "represented", "presence"),
        form("made", "in_person", "overflight"),
        form("made", "in_person", "presence"),
    ) == ("remote", "represented", "overflight", "made")


def test_the_slider_and_the_server_agree(desk: Desk) -> None:
    spans = changes(desk, "omar-al-bashir")["states"]
    for day in (date(2008, 1, 1), date(2010, 8, 27), date(2015, 6, 14), date(2026, 11, 24)):
        iso = day.isoformat()
        shown = {code: [o for at, o in rows if at <= iso][-1] for code, rows in spans.items()}
        assert dict(desk.outcomes("omar-al-bashir", day)) == shown


@given(DAYS, DAYS, DAYS)
def test_a_later_day_never_stands_further_left(one: date, two: date, three: date) -> None:
    first, middle, last = sorted((one, two, three))
    scale = Scale(first, last + timedelta(days=1))
    assert scale.x(first) <= scale.x(middle) <= scale.x(last)


@given(DAYS, st.integers(0, 4000))
def test_a_strip_of_any_length_can_be_drawn(start: date, length: int) -> None:
    row = Stretch(start, start + timedelta(days=length), "party", "a <party> & more")
    assert "a &lt;party&gt; &amp; more" in strip([row], [], label="x")


def test_no_line_of_a_strip_crosses_a_label_below_it() -> None:
    days = [date(2016, 10, 19), date(2017, 3, 7), date(2017, 6, 1), date(2026, 1, 1)]
    ticks = [Tick(day, f"notice of withdrawal {day.year}", "x") for day in days]
    svg = strip([Stretch(date(1998, 7, 17), date(2026, 11, 24), "party", "x")], ticks, label="x")
    lines = re.findall(r'<line x1="([\d.]+)" x2="[\d.]+" y1="([\d.]+)"', svg)
    texts = re.findall(r'<text x="([\d.]+)" y="([\d.]+)"( text-anchor="end")?>notice', svg)
    assert (len(lines), len(texts)) == (4, 4)
    crossed = [
        (x, at)
        for x, top in ((float(x), float(top)) for x, top in lines)
        for at, level, end in ((float(at), float(y), bool(end)) for at, y, end in texts)
        if level > top + 4 and (at - 150 < x < at - 5 if end else at + 5 < x < at + 150)
    ]
    assert crossed == []


def test_only_so_many_pictures_are_drawn_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "WAIT_SECONDS", 0.01)
    monkeypatch.setattr(drawing, "_turns", BoundedSemaphore(1))
    with drawing._turns, pytest.raises(InputError) as fault:
        drawing.png("<svg/>")
    assert fault.value.code == "too-often"


@given(st.text())
def test_text_and_attributes_cannot_break_out(text: str) -> None:
    markup = tag("text", words(text), class_=text)
    inside = re.fullmatch(r'<text class="([^"<>]*)">([^<>]*)</text>', markup, re.DOTALL)
    assert inside is not None
