"""Labels lie; bytes do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.watch.charset import best_charset, feed_text, repaired


@pytest.mark.parametrize(
    ("text", "written_in", "named"),
    [
        ("Поездка в Улан-Батор", "utf-8", "iso-8859-1"),
        ("Поездка в Улан-Батор", "windows-1251", "windows-1251"),
        ("“A visit” – soon", "cp1252", "iso-8859-1"),
        ("Visite à l’étranger", "utf-8", None),
        ("Plain words", "ascii", "no-such-charset"),
    ],
)
def test_text_comes_out_whatever_its_label(text: str, written_in: str, named: str | None) -> None:
    assert feed_text(text.encode(written_in), named) == text


def test_the_declaration_inside_the_file_is_used_when_there_is_no_header() -> None:
    body = '<?xml version="1.0" encoding="windows-1251"?><a>Поездка</a>'.encode("windows-1251")
    assert best_charset(body, None) == "windows-1251"


@pytest.mark.parametrize("text", ["Visite de Genève", "GrÖßer", "Поездка в Улан-Батор", "łódź"])
def test_utf8_read_as_another_charset_is_undone(text: str) -> None:
    assert repaired(text.encode("utf-8").decode("latin-1")) == text


def test_curly_quotes_that_went_through_windows_1252_are_undone() -> None:
    assert repaired("itâ€™s") == "it’s"


@pytest.mark.parametrize("text", ["ÃO is a word", "São Paulo – “ÃO”", "Ð is a letter", "déjà vu"])
def test_text_that_only_looks_so_is_left_alone(text: str) -> None:
    assert repaired(text) == text


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=200))
def test_plain_text_is_left_alone(text: str) -> None:
    assert repaired(text) == text
