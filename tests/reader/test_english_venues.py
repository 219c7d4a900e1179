"""Where a meeting is that its own phrase, its verb, its host or another sentence places."""

from __future__ import annotations

import pytest

from tests.reader.english import stays


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("may be held in Turkey", "TUR hypothetical"),
        ("could be held in Turkey next month", "TUR hypothetical"),
        ("might take place in Turkey", "TUR hypothetical"),
        ("will be held in Alaska on Friday", "USA planned"),
        ("are expected to take place in Alaska", "USA planned"),
        ("were held in Istanbul last month", "TUR made"),
        ("would have been held in Budapest", "HUN hypothetical"),
        ("will not be held in Budapest", "HUN cancelled"),
    ],
)
def test_the_verb_between_talks_and_their_place_tells_their_status(
    predicate: str, expected: str
) -> None:
    text = f"Talks between Vladimir Putin and Donald Trump {predicate}."

    assert stays("2025-08-12", text) == [expected]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("will host", "TUR planned"),
        ("hosted", "TUR made"),
        ("could host", "TUR hypothetical"),
        ("has offered to host", "TUR hypothetical"),
        ("is ready to host", "TUR hypothetical"),
    ],
)
def test_the_host_of_talks_is_where_they_are(verb: str, expected: str) -> None:
    text = f"Turkey {verb} talks between Vladimir Putin and Donald Trump."

    assert stays("2025-08-12", text) == [expected]


def test_talks_hosted_at_home_are_no_stay_abroad() -> None:
    text = "Russia will host talks between Vladimir Putin and Xi Jinping."

    assert stays("2025-08-12", text) == []
