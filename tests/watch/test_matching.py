"""Which story a claim belongs to."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dedere.store.model import Story
from dedere.watch.matching import choose
from tests.watch.samples import draft, state, story

SEEN = date(2026, 3, 2)


def _chosen(claim: Any, *stories: Story, seen: date = SEEN, merged: Any = None) -> tuple[Any, str]:
    choice = choose(claim, seen, stories, last_seen=lambda _: date(2026, 3, 1), merged=merged)
    return choice.story, choice.why


def test_the_first_claim_opens_a_story() -> None:
    assert _chosen(draft()) == (None, "first")


@pytest.mark.parametrize("start", ["2026-03-10", "2026-03-09", "2026-03-11"])
def test_the_same_days_or_next_to_them_are_the_same_trip(start: str) -> None:
    assert _chosen(draft(start), story()) == (1, "same days")


def test_a_day_within_a_longer_stay_is_the_same_trip() -> None:
    assert _chosen(draft("2026-03-14"), story(end="2026-03-15")) == (1, "same days")


def test_a_month_that_holds_the_day_is_the_same_trip() -> None:
    vague = draft("2026-03", earliest=date(2026, 3, 1), latest=date(2026, 3, 31))
    assert _chosen(vague, story()) == (1, "same days")


def test_a_plan_for_some_days_later_is_the_trip_moved() -> None:
    assert _chosen(draft("2026-03-20"), story()) == (1, "moved")


def test_a_plan_for_another_month_is_another_trip() -> None:
    assert _chosen(draft("2026-05-20"), story()) == (None, "first")


def test_a_trip_that_was_made_is_not_moved() -> None:
    assert _chosen(draft("2026-03-20"), story(status="made")) == (None, "first")


def test_a_trip_that_was_put_off_and_comes_back_is_the_same() -> None:
    assert _chosen(draft("2026-06-20"), story(status="postponed")) == (1, "resumed")


def test_a_claim_without_days_is_about_the_trip_spoken_of() -> None:
    assert _chosen(draft(None), story()) == (1, "no days named")


def test_a_claim_without_days_long_after_is_about_another_trip() -> None:
    assert _chosen(draft(None), story(), seen=date(2026, 9, 1)) == (None, "first")


def test_the_story_with_the_nearest_days_is_chosen() -> None:
    near, far = story(1, "2026-03-09"), story(2, "2026-03-10")
    assert _chosen(draft("2026-03-10"), near, far) == (2, "same days")


def test_a_late_copy_of_the_first_announcement_is_the_same_trip() -> None:
    choice = choose(
        draft("2026-03-10"),
        SEEN,
        [story(start="2026-06-20")],
        last_seen=lambda _: SEEN,
        earlier=lambda _: [state("2026-03-10")],
    )
    assert (choice.story, choice.why) == (1, "days once named")


def test_the_record_s_trip_decides() -> None:
    assert _chosen(draft("2026-05-01", trip="t"), story(trip="t")) == (1, "the record's trip")


def test_two_trips_of_the_record_are_never_one_story() -> None:
    assert _chosen(draft(trip="t"), story(trip="u")) == (None, "first")


def test_what_fits_a_story_merged_away_goes_where_that_went() -> None:
    gone, kept = story(1, reports=0), story(2, "2026-05-10")
    assert _chosen(draft(), gone, kept, merged={1: 2}) == (2, "same days")


def test_a_story_without_reports_takes_nothing_in() -> None:
    assert _chosen(draft(), story(reports=0)) == (None, "first")
