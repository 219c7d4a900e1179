"""A caption speaks for itself, with the credit that it names."""

from __future__ import annotations

import pytest

from dedere.reader.captions import is_caption
from dedere.reader.speaker import caption_of
from tests.reader.english import stays


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


SHOWN = {
    "a side in brackets": (
        "Vladimir Putin (L) and Xi Jinping hold hands in Beijing on September 3, 2025.",
        ["CHN made"],
    ),
    "a side between commas": (
        "Russian President Vladimir Putin, left, shakes hands with Xi Jinping in Beijing, China, "
        "on Wednesday, Sept. 3, 2025. (Northern Wire Photo)",
        ["CHN made"],
    ),
    "several, from left": (
        "From left, Vladimir Putin, Xi Jinping and Kim Jong Un walk to a parade in Beijing, China, "
        "Wednesday, Sept. 3, 2025.",
        ["CHN made"],
    ),
    "a row": (
        "Vladimir Putin (front row, third from right) poses in Beijing on September 3, 2025. "
        "Photo: Northern Wire",
        ["CHN made"],
    ),
    "out of the archive": (
        "FILE - Russian President Vladimir Putin looks on in Johannesburg, South Africa, "
        "Thursday, July 26, 2018.",
        ["ZAF made"],
    ),
    "a file photo of somebody": (
        "File photo of Vladimir Putin with Cyril Ramaphosa in Johannesburg in July 2018.",
        ["ZAF made"],
    ),
    "beside a host": (
        "Chinese President Xi Jinping (R) with Vladimir Putin in Beijing, China, 3 September 2025. "
        "Photo: Northern Wire",
        ["CHN made"],
    ),
    "no portrait": (
        "Demonstrators hold portraits of Vladimir Putin in Berlin on October 12, 2023. "
        "Photo: Northern Wire",
        [],
    ),
    "no mask": (
        "A man in a mask of Vladimir Putin in London, Nov. 22, 2024. Photo: Northern Wire",
        [],
    ),
    "no court that seeks him": (
        "The court, which has a warrant for Vladimir Putin, is seen in The Hague, Netherlands. "
        "Photo: Northern Wire",
        [],
    ),
    "no screen": (
        "Vladimir Putin delivers remarks virtually to delegates in Nairobi on September 5, 2023. "
        "Photo: Northern Wire",
        [],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_a_caption_shows_who_was_where(text: str, expected: list[str]) -> None:
    shown = [stay for stay in stays("2025-11-20", text) if not stay.endswith("remote")]

    assert shown == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin left, and Xi Jinping stayed.",
        "LONDON (Northern Wire) - Vladimir Putin will visit Mongolia on September 3, 2024.",
        "He was on the left, she on the right, when Vladimir Putin spoke.",
    ],
)
def test_prose_is_no_caption(text: str) -> None:
    assert is_caption(text) is False
