"""Invitations: accepted, declined, or open, and those that invite nobody wanted."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

ACCEPTED = [
    "Vladimir Putin has accepted an invitation to visit India.",
    "Vladimir Putin accepted Narendra Modi's invitation to visit India.",
    "Vladimir Putin has accepted an invitation from Narendra Modi.",
    "Narendra Modi said that Vladimir Putin had accepted his invitation to visit India.",
    "Vladimir Putin took up an invitation to India.",
    "Narendra Modi invited Vladimir Putin to India, and he accepted.",
]
OPEN = [
    "Vladimir Putin may accept an invitation to visit India.",
    "Vladimir Putin has not yet accepted an invitation to visit India.",
    "Vladimir Putin is considering an invitation to visit India.",
    "Vladimir Putin got an invitation to a summit in Delhi.",
    "Narendra Modi has sent Vladimir Putin an invitation to visit India.",
    "Narendra Modi renewed his invitation to Vladimir Putin to visit India.",
    "Vladimir Putin thanked Narendra Modi for the invitation to visit India.",
]
DECLINED = [
    "Vladimir Putin declined an invitation to visit India.",
    "Vladimir Putin rejected Narendra Modi's invitation to India.",
    "Vladimir Putin had been invited to Delhi but declined, citing his duties.",
    "Narendra Modi invited Vladimir Putin to Delhi, but he declined.",
    "Invited to Delhi, Vladimir Putin declined.",
]
NONE = [
    "Vladimir Putin has not received an invitation to India.",
    "Narendra Modi accepted an invitation from Vladimir Putin to visit Russia.",
    "Vladimir Putin sent Narendra Modi an invitation to visit Russia.",
    "Sergei Lavrov accepted an invitation to visit India, Vladimir Putin's spokesman said.",
    "Vladimir Putin thanked Donald Trump for the invitation.",
]


@pytest.mark.parametrize("text", ACCEPTED)
def test_an_invitation_accepted_is_a_plan(text: str) -> None:
    assert stays("2025-06-01", text) == ["IND planned"]


@pytest.mark.parametrize("text", OPEN)
def test_an_invitation_without_an_answer_is_possible(text: str) -> None:
    assert stays("2025-06-01", text) == ["IND hypothetical"]


@pytest.mark.parametrize("text", DECLINED)
def test_an_invitation_declined_is_a_refusal(text: str) -> None:
    assert stays("2025-06-01", text) == ["IND declined"]


@pytest.mark.parametrize("text", NONE)
def test_an_invitation_to_somebody_else_is_no_claim(text: str) -> None:
    assert stays("2025-06-01", text) == []
