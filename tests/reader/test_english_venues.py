"""Where a meeting is that its own phrase, its verb, its host or another sentence places."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays


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


@pytest.mark.parametrize(
    "text",
    [
        "The summit opens in Astana on Wednesday. Vladimir Putin will attend.",
        "Vladimir Putin will attend the summit. It opens in Astana on Wednesday.",
        "Vladimir Putin will attend the summit. The meeting will be held in Astana on Wednesday.",
        "Kazakhstan will host the summit on Wednesday. Among those expected is Vladimir Putin.",
        "Kazakhstan will host the summit on Wednesday. Vladimir Putin has confirmed that he will come.",
        "Talks are scheduled for Wednesday in Astana. Vladimir Putin will lead the Russian delegation.",
        "The summit in Astana begins on Wednesday. Vladimir Putin will meet Xi on the sidelines.",
        "Xi Jinping flies to Astana for the summit on Wednesday. He will meet Vladimir Putin there.",
        "A summit will be held in Astana on Wednesday. President Vladimir Putin is among the guests.",
    ],
)
def test_another_sentence_tells_where_the_meeting_is(text: str) -> None:
    assert stays("2024-07-01", text) == ["KAZ planned"]


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin and Donald Trump met last week. The talks in Anchorage lasted three hours.",
        "Vladimir Putin and Donald Trump met last week. The meeting took place in Anchorage.",
        "Vladimir Putin met Donald Trump last week. The venue was a base in Anchorage.",
    ],
)
def test_talks_placed_afterwards_place_those_who_held_them(text: str) -> None:
    assert stays("2025-08-20", text) == ["USA made"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Vladimir Putin accepted.", ["USA planned"]),
        ("Vladimir Putin declined.", ["USA declined"]),
        ("Vladimir Putin has been invited.", ["USA hypothetical"]),
        ("Vladimir Putin has no plans to go.", ["USA denied"]),
    ],
)
def test_an_answer_is_about_the_meeting_just_announced(answer: str, expected: list[str]) -> None:
    text = f"Donald Trump announced a summit in Alaska on Friday. {answer}"

    assert stays("2025-08-12", text) == expected


def test_who_arrived_when_a_summit_opened_is_there() -> None:
    text = "The summit opened in Astana on Thursday. Vladimir Putin arrived a day earlier."

    assert dated("2024-07-05", text) == ["KAZ 2024-07-03"]


def test_the_day_of_another_event_is_not_that_of_the_meeting() -> None:
    text = "Journalists landed in Alaska on Thursday ahead of the summit. Vladimir Putin will come."

    assert dated("2025-08-14", text) == ["USA None"]


@pytest.mark.parametrize(
    "text",
    [
        "The summit opens in Astana on Wednesday. Vladimir Putin met ministers on Monday.",
        "The summit opens in Astana on Wednesday. Vladimir Putin went to Sochi on Monday.",
        "The summit opens in Astana on Wednesday. Vladimir Putin is among the critics of NATO.",
        "Leaders of the EU met in Brussels last week. Vladimir Putin was not among them.",
        "Leaders of the EU met in Brussels last week. Vladimir Putin agreed.",
        "Ministers held talks in Riyadh on Monday. Vladimir Putin will meet Donald Trump soon.",
        "Vladimir Putin will meet Donald Trump soon. Ministers held talks in Riyadh on Monday.",
        "Vladimir Putin met Xi Jinping on Monday. The talks in Moscow lasted an hour.",
        "Vladimir Putin met Narendra Modi. The G20 summit will be held in Brazil in November.",
    ],
)
def test_a_meeting_of_others_places_nobody(text: str) -> None:
    assert stays("2024-07-03", text) == []
