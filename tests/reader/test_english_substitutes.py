"""Who goes in somebody's place, and messages sent instead of coming."""

from __future__ import annotations

import pytest

from tests.reader.english import claims, stays

REPRESENTED = [
    "Vladimir Putin sent Sergei Lavrov to represent him at the summit in Rio de Janeiro.",
    "Foreign Minister Sergei Lavrov, standing in for Vladimir Putin, attended the summit in Rio de"
    " Janeiro.",
    "In Vladimir Putin's place, Sergei Lavrov flew to Rio de Janeiro.",
    "In place of Vladimir Putin, Sergei Lavrov travelled to Rio de Janeiro.",
    "On Vladimir Putin's behalf, Sergei Lavrov attended the summit in Rio de Janeiro.",
    "Sergei Lavrov took Vladimir Putin's place at the summit in Rio de Janeiro.",
    "Sergei Lavrov, not Vladimir Putin, attended the summit in Rio de Janeiro.",
    "Vladimir Putin sent his foreign minister, Sergei Lavrov, to represent him in Rio de Janeiro.",
    "Vladimir Putin did not attend the summit in Rio de Janeiro and sent Sergei Lavrov instead.",
    "Vladimir Putin will not go to Rio de Janeiro and will send Sergei Lavrov instead.",
]


@pytest.mark.parametrize("text", REPRESENTED)
def test_somebody_else_goes_in_his_place(text: str) -> None:
    assert stays("2025-07-07", text) == ["BRA declined represented"]


def test_the_one_sent_is_the_representative() -> None:
    (claim,) = claims("2025-04-25", "Vladimir Putin sent Olga Lyubimova to represent him in Rome.")
    assert claim.representative == "Olga Lyubimova"


REMOTE = {
    "a video message": (
        "In a video message to the summit in Johannesburg, Vladimir Putin attacked sanctions."
    ),
    "a speech that was played": (
        "Vladimir Putin's recorded speech was played at the summit in Johannesburg."
    ),
    "beamed in": (
        "Vladimir Putin's speech was beamed into the hall of the summit in Johannesburg."
    ),
    "listened to": "Leaders in Johannesburg listened to a recorded speech by Vladimir Putin.",
    "the meeting of the sentence before": (
        "South Africa hosted the BRICS summit in Johannesburg. In a recorded address, Vladimir"
        " Putin attacked sanctions."
    ),
    "the hall of the main clause": (
        "Delegates in Johannesburg listened as Vladimir Putin spoke by video link."
    ),
}


@pytest.mark.parametrize("text", REMOTE.values(), ids=REMOTE)
def test_a_message_to_a_meeting_is_a_remote_part(text: str) -> None:
    assert stays("2023-08-25", text) == ["ZAF made remote"]


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin will not travel to Johannesburg but will join the summit by video.",
        "Vladimir Putin will skip the summit in Johannesburg and take part by video link.",
        "Rather than travel to Johannesburg, Vladimir Putin will address the summit by video link.",
        "Instead of going to Johannesburg, Vladimir Putin will join the summit by video link.",
    ],
)
def test_who_stays_away_and_joins_by_video_makes_two_claims(text: str) -> None:
    assert stays("2023-08-20", text) == ["ZAF declined", "ZAF planned remote"]


def test_who_stays_away_can_send_a_recorded_message() -> None:
    text = (
        "Vladimir Putin did not attend the summit in Johannesburg, but a recorded message from the"
        " Russian president was broadcast to delegates."
    )
    assert stays("2023-08-25", text) == ["ZAF declined", "ZAF made remote"]


@pytest.mark.parametrize(
    "text",
    [
        "In a video message to the nation, Vladimir Putin congratulated the army.",
        "Vladimir Putin's speech was broadcast on state television.",
        "Vladimir Putin's message was read out at a forum in Sochi.",
        "A video of Vladimir Putin was shown in court.",
        "Vladimir Putin's speech was played at a trial in Kyiv.",
        "Sergei Lavrov represented Russia at the talks in Rio de Janeiro.",
        "Sergei Lavrov delivered a letter in Moscow on Vladimir Putin's behalf.",
    ],
)
def test_messages_at_home_and_envoys_are_no_claim(text: str) -> None:
    assert stays("2025-07-07", text) == []


def test_a_remote_part_in_a_meeting_keeps_the_day_of_the_meeting() -> None:
    text = (
        "Vladimir Putin stayed away from the BRICS summit in Johannesburg in August 2023; he"
        " addressed the summit by video link."
    )
    assert [(claim.mode, claim.start) for claim in claims("2024-08-29", text)] == [
        ("in_person", "2023-08"),
        ("remote", "2023-08"),
    ]
