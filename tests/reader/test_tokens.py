"""The quick patterns for small ASCII letters cut a text as the full ones do."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dedere.reader.lexicon import ASCII_TOKEN, ASCII_WORD, TOKEN
from dedere.reader.times import tokens

_SMALL = st.text(
    st.one_of(
        st.sampled_from("ab.'_ 1\n\x1c"),
        st.characters(max_codepoint=127).filter(lambda char: not char.isupper()),
    )
)


@given(_SMALL)
def test_words_of_small_ascii_letters_are_cut_alike(text: str) -> None:
    assert ASCII_TOKEN.findall(text) == TOKEN.findall(text)


@given(_SMALL.filter(lambda text: text.count(".") < 2))
def test_where_no_abbreviation_can_be_words_are_cut_alike(text: str) -> None:
    assert ASCII_WORD.findall(text) == TOKEN.findall(text)


@given(_SMALL)
def test_lines_of_times_are_cut_alike(text: str) -> None:
    assert tokens._ASCII_TOKEN.findall(text) == tokens._TOKEN.findall(text)
