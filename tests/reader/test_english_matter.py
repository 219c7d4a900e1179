"""What a deed or a word is about is not where it is done or said."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

MATTERS = [
    "Vladimir Putin condemned the attack in Berlin.",
    "Benjamin Netanyahu denounced the protests in London.",
    "Vladimir Putin backed ceasefire talks in Doha.",
    "Benjamin Netanyahu approved a strike in Doha.",
    "Vladimir Putin reviewed the results of the summit in Anchorage.",
    "Vladimir Putin doubted the outcome of the talks in Geneva.",
    "Vladimir Putin said the summit in The Hague was a failure.",
    "Vladimir Putin said the guests at the summit in The Hague were few.",
    "Lawyers raised the possibility of Vladimir Putin being arrested in Brazil.",
    "Vladimir Putin replaced his ambassador in Washington.",
]


@pytest.mark.parametrize("text", MATTERS)
def test_a_deed_from_afar_puts_nobody_where_its_matter_is(text: str) -> None:
    assert stays("2025-09-15", text) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Vladimir Putin yawned in Beijing.", ["CHN made"]),
        (
            "Vladimir Putin attended the summit in Tianjin and later spoke by video link to a forum"
            " in Shanghai.",
            ["CHN made", "CHN made remote"],
        ),
        ("Vladimir Putin said in Beijing that trade would grow.", ["CHN made"]),
    ],
)
def test_a_deed_of_the_body_and_words_said_there_do(text: str, read: list[str]) -> None:
    assert stays("2025-09-15", text) == read
