"""Visits denied, postponed and called off, in the words of newsrooms."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

DENIED = [
    "Reports of a visit by Vladimir Putin to Turkey are false, the Kremlin said.",
    "No visit by Vladimir Putin to Turkey is planned, the Kremlin said.",
    "A trip by Vladimir Putin to Turkey is not planned.",
    "Vladimir Putin's visit to Turkey is not on the agenda, his spokesman said.",
]
CANCELLED = [
    "Vladimir Putin was to have visited Turkey in May, but the trip was cancelled.",
    "Vladimir Putin had planned to visit Turkey but cancelled.",
    "Vladimir Putin pulled out of the talks in Istanbul.",
]


@pytest.mark.parametrize("text", DENIED)
def test_a_visit_that_is_not_planned_is_denied(text: str) -> None:
    assert stays("2025-06-01", text) == ["TUR denied"]


@pytest.mark.parametrize("text", CANCELLED)
def test_a_visit_planned_and_undone_is_cancelled(text: str) -> None:
    assert stays("2025-06-01", text) == ["TUR cancelled"]


def test_a_visit_planned_and_put_off_is_postponed() -> None:
    text = "Vladimir Putin was to have visited Turkey in May, but the trip was postponed."
    assert stays("2025-06-01", text) == ["TUR postponed"]


def test_a_visit_on_the_agenda_is_a_plan() -> None:
    text = "A visit by Vladimir Putin to Turkey is on the agenda for July."
    assert stays("2025-06-01", text) == ["TUR planned"]


def test_a_no_show_stays_away() -> None:
    text = "Vladimir Putin was a no-show at the talks in Istanbul."
    assert stays("2025-06-01", text) == ["TUR declined"]


NOUNS = {
    "decision": ("Vladimir Putin's decision to visit Turkey surprised allies.", "TUR planned"),
    "intention": ("Vladimir Putin's intention to visit Turkey was confirmed.", "TUR planned"),
    "readiness": ("Vladimir Putin's readiness to go to Turkey was noted.", "TUR hypothetical"),
    "refusal": ("Vladimir Putin's refusal to go to Turkey angered Kyiv.", "TUR declined"),
    "not to": ("Vladimir Putin's decision not to go to Turkey angered Kyiv.", "TUR declined"),
    "bid, blocked": ("Vladimir Putin's bid to visit Turkey was blocked.", "TUR cancelled"),
}


@pytest.mark.parametrize(("text", "expected"), NOUNS.values(), ids=NOUNS)
def test_a_noun_of_will_tells_how_a_visit_stands(text: str, expected: str) -> None:
    assert stays("2025-06-01", text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin's decision to go to war in Ukraine shocked Europe.",
        "Vladimir Putin's decision to leave the treaty shocked Europe.",
        "Narendra Modi's decision to visit Kyiv angered Vladimir Putin.",
        "Vladimir Putin's envoy's decision to visit Kyiv was a surprise.",
    ],
)
def test_a_decision_on_something_else_is_no_visit(text: str) -> None:
    assert stays("2025-06-01", text) == []


def test_where_somebody_is_not_is_denied() -> None:
    text = '"I am in Moscow and not in Istanbul," Vladimir Putin said.'
    assert stays("2025-06-01", text) == ["TUR denied"]
