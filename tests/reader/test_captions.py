"""A caption speaks for itself, with the credit that it names."""

from __future__ import annotations

import pytest

from dedere.reader.speaker import caption_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vladimir Putin in Minsk, via kremlin.ru", "the report, in a caption (kremlin.ru)"),
        (
            "Vladimir Putin in Minsk in 2023. Photo: Northern Wire",
            "the report, in a caption (Northern Wire)",
        ),
        ("Vladimir Putin in Minsk in 2023", "the report, in a caption"),
    ],
)
def test_a_caption_names_its_credit(text: str, expected: str) -> None:
    assert caption_of(text).text == expected
