"""What holds for any text at all."""

import sys
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dedere.reader.times import find_times

LANGUAGES = ["en", "fr", "es", "de", "ru", "uk", "ar", "pt", "it", "tr", "pl", "zh", "fi"]
PIECES = (
    "on Tuesday May 3 march 2024 31 30 29 February the eve of in two weeks ago later next last "
    "this first week of September 2-6 – 03/09/2024 2024-02-30 to and from until Monday ' s , . "
    ") ( \n İ \u200f 3. 9月 下周 lundi prochain в среду 99999 0 said will visited a an before "
    "after three-day visit since half quarter year end spring Sun Sept. 32 a.m. anniversary"
    " second weekend rest within days away Easter Orthodox Christmas overnight Febuary if would had"
    " no plan to meet closed for has been Putin , & 2/3 15.08 02.09.2024-03.09.2024 le lendemain"
    " visite deux jours осенью до конца года двухдневный визит Montagabend 为期两天 次日 年底前"
).split(" ")
words = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
texts = st.one_of(st.text(max_size=300), words)
days = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max, date(2024, 2, 29)]))


@settings(max_examples=400, deadline=None)
@given(texts, days, st.sampled_from(LANGUAGES))
def test_any_text_gives_ordered_exact_sane_mentions(text, published, lang):
    found = find_times(text, published, lang=lang)
    assert [m.text for m in found] == [text[m.start : m.end] for m in found]
    assert all(m.span.earliest <= m.span.latest for m in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(texts, days, st.sampled_from(LANGUAGES))
def test_the_same_text_gives_the_same_mentions(text, published, lang):
    assert find_times(text, published, lang=lang) == find_times(text, published, lang=lang)


@settings(max_examples=100, deadline=None)
@given(words)
def test_a_weekday_or_day_lies_within_the_reach_of_news(text):
    for mention in find_times(f"He arrived on Friday. {text}", date(2024, 9, 4))[:1]:
        assert 0 <= (date(2024, 9, 4) - mention.span.earliest).days <= 7


HOSTILE = {
    "digits": "1",
    "spaced digits": "1 ",
    "brackets": "([{",
    "dots": ".",
    "lines": "\n",
    "dashes": "2-",
    "slashes": "1/",
    "months": "May ",
    "dates": "May 3, ",
    "weekdays": "Monday and ",
    "eves": "the eve of the ",
    "intervals": "02.09.2024-",
    "conditions": "if he would ",
    "readied": "cleared for his visit ",
    "stays elsewhere": "visite de deux jours ",
    "stays that close": "визит в двухдневный ",
    "next days": "le lendemain ",
    "leaning days": "a day before the ",
    "infinitives": "to ",
    "parts": "the first week of the ",
    "steps": "the coming ",
    "numbers": "3, ",
    "lasts": "last ",
    "marks": "\u200b\u200f",
    "wide letters": "İ",
    "quotes": "\"'”’",
    "ranges": "from Monday to ",
    "commas": ", which ",
    "Chinese": "9月",
    "Chinese days": "3日至",
}


def _work(text: str, lang: str) -> int:
    """Count the calls that reading a text takes, which no other load on the machine changes."""
    calls = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        find_times(text, date(2024, 9, 4), lang=lang)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("lang", ["en", "ru", "zh"])
@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_is_at_most_about_twice_the_work(name, lang):
    unit = HOSTILE[name]
    once, twice = (unit * (size // len(unit)) for size in (20_000, 40_000))
    assert _work(twice, lang) <= 2.3 * _work(once, lang) + 2_000


@pytest.mark.parametrize("name", HOSTILE)
def test_no_letter_of_hostile_text_costs_much(name):
    unit = HOSTILE[name]
    text = unit * (20_000 // len(unit))
    assert _work(text, "en") <= 120 * len(text)
