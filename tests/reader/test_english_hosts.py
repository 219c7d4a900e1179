"""The host's side: who received somebody, gave a banquet for him, or would do so."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

HOSTED = {
    "criticised for it": "Mongolia has come under fire for hosting Vladimir Putin.",
    "accused of it": "Ukraine accused Mongolia of welcoming Vladimir Putin with open arms.",
    "after it": "After hosting Vladimir Putin, Mongolia must explain itself to the judges.",
    "between commas": "Vladimir Putin, hosted by Mongolia this week, was not arrested.",
    "a participle in front": "Received by the Mongolian president, Vladimir Putin thanked him.",
    "gave a welcome": "Mongolia's president gave Vladimir Putin a lavish welcome on Tuesday.",
    "broke protocol": (
        "The president of Mongolia broke protocol to receive Vladimir Putin on Tuesday."
    ),
    "a parade for him": "Mongolia laid on a military parade for Vladimir Putin.",
    "a guest of": "Vladimir Putin was a guest of the Mongolian president on Tuesday.",
    "the guest of a state": "Vladimir Putin was the guest of Mongolia this week.",
}


@pytest.mark.parametrize("text", HOSTED.values(), ids=HOSTED)
def test_who_was_hosted_was_there(text: str) -> None:
    assert stays("2024-09-05", text) == ["MNG made"]


def test_the_state_of_qatar_hosts_those_whom_somebody_leads() -> None:
    text = (
        "The State of Qatar hosted a delegation from Russia, led by the children's rights"
        " commissioner Maria Lvova-Belova."
    )
    assert stays("2023-10-20", text) == ["QAT made"]


AHEAD = {
    "he, the host": (
        "2025-01-29",
        "Donald Trump said he would host Benjamin Netanyahu next week.",
        ["USA planned"],
    ),
    "will be the guest": (
        "2024-08-30",
        "Vladimir Putin will be the guest of Mongolia next week.",
        ["MNG planned"],
    ),
    "criticised in advance": (
        "2025-03-28",
        "Hungary was criticised for hosting Benjamin Netanyahu next week.",
        ["HUN planned"],
    ),
    "would, if": (
        "2024-08-30",
        "Mongolia would host Vladimir Putin if he asked.",
        ["MNG hypothetical"],
    ),
    "would go, if": (
        "2024-08-30",
        "Vladimir Putin said he would visit India if asked.",
        ["IND hypothetical"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), AHEAD.values(), ids=AHEAD)
def test_who_will_be_hosted_or_would_be(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin gave Narendra Modi a warm welcome in Moscow.",
        "Mongolia has never hosted Vladimir Putin.",
        "Mongolia laid on a military parade for Emmanuel Macron, Vladimir Putin said.",
    ],
)
def test_hosts_of_nobody_wanted_are_silent(text: str) -> None:
    assert stays("2024-08-30", text) == []


def test_who_was_not_among_the_guests_stayed_away() -> None:
    text = "Vladimir Putin was not among the guests at the summit in Johannesburg."
    assert stays("2023-08-25", text) == ["ZAF declined"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The parade in Beijing was attended by Vladimir Putin.", ["CHN made"]),
        ("The parade in Beijing will be attended by Vladimir Putin.", ["CHN planned"]),
        ("The parade in Beijing was not attended by Vladimir Putin.", []),
        ("Beijing's military parade was huge. The parade, which was attended by Vladimir Putin,"
         " lasted an hour.", ["CHN made"]),
    ],
)  # fmt: skip
def test_who_attended_is_told_behind_the_meeting(text: str, found: list[str]) -> None:
    assert stays("2025-09-04", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Joe Biden will host President William Ruto of the Republic of Kenya for a State Visit"
         " to the United States.", ["USA planned"]),
        ("President William Ruto will pay an Official Visit to the Kingdom of Belgium.",
         ["BEL planned"]),
    ],
)  # fmt: skip
def test_protocol_writes_states_and_visits_in_full(text: str, found: list[str]) -> None:
    assert stays("2024-05-04", text) == found
