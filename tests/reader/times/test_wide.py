"""A wide list of expressions: each with the day of its report and the days that it means.

A row of the tables holds the day of the report (or a language, then counted from PUBLISHED), the
days meant, and a sentence with the expression in brackets. `2024-09-03` is a day, `2024-09` a
month, `2024` a year; two days with a blank are a stay, with `~` the ends of a vague stretch, of
which a day's difference is allowed; `-` says that no day of travel is meant.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest

from dedere.reader.times import TimeMention, find_times

HERE = Path(__file__).parent
PUBLISHED = "2024-09-04"


def table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (HERE / name).read_text("utf-8").splitlines()]


def asked(text: str) -> tuple[str, int, int]:
    """The sentence without its brackets, and where they stood."""
    start, end = text.index("["), text.index("]")
    return text[:start] + text[start + 1 : end] + text[end + 1 :], start, end - 1


def read(text: str, published: str, lang: str) -> list[TimeMention]:
    """The mentions that touch the words in brackets and may date a trip."""
    sentence, start, end = asked(text)
    found = find_times(sentence, date.fromisoformat(published), lang=lang)
    touching = [mention for mention in found if mention.start < end and start < mention.end]
    return [mention for mention in touching if mention.travel or mention.kind == "dateline"]


def meant(mention: TimeMention, expected: str) -> str:
    """The days of a mention, written as the expected ones are."""
    span = mention.span
    if "~" not in expected:
        return " ".join(filter(None, [span.iso_start(), span.iso_end()]))
    first, last = (date.fromisoformat(day) for day in expected.split("~"))
    near = timedelta(days=1)
    if abs(span.earliest - first) <= near and abs(span.latest - last) <= near:
        return expected
    return f"{span.earliest}~{span.latest}"


def answer(text: str, published: str, expected: str, lang: str = "en") -> str:
    said = [meant(mention, expected) for mention in read(text, published, lang)]
    return expected if expected in said else " or ".join(said) or "-"


@pytest.mark.parametrize(("published", "expected", "text"), table("wide.tsv"))
def test_an_english_expression_gives_its_days(published, expected, text):
    assert answer(text, published, expected) == expected


@pytest.mark.parametrize(("lang", "expected", "text"), table("languages.tsv"))
def test_an_expression_of_another_language_gives_its_days(lang, expected, text):
    assert answer(text, PUBLISHED, expected, lang) == expected
