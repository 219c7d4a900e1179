"""How a story stands, by its claims."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from dedere.watch.standing import standing
from tests.watch.samples import reported, state


@pytest.mark.parametrize(
    ("steps", "status"),
    [
        (("planned", "made"), "made"),
        (("planned", "cancelled"), "cancelled"),
        (("made", "planned"), "made"),
        (("made", "cancelled"), "cancelled"),
        (("cancelled", "planned"), "planned"),
        (("planned", "hypothetical"), "planned"),
        (("planned", "denied"), "denied"),
        (("planned", "postponed", "planned"), "planned"),
        (("under_way", "planned"), "under_way"),
    ],
)
def test_the_newest_report_decides_unless_it_only_says_less(
    steps: tuple[str, ...], status: str
) -> None:
    claims = [
        reported(number, f"2026-03-0{number}", status=step) for number, step in enumerate(steps, 1)
    ]
    assert standing(claims, {}).status == status


def test_the_order_of_arrival_does_not_matter() -> None:
    claims = [
        reported(1, "2026-03-01", "A"),
        reported(2, "2026-03-02", "B", start="2026-03-12"),
        reported(3, "2026-03-03", "C", status="cancelled", start="2026-03-12"),
    ]
    found = {
        standing(order, {}).status + str(standing(order, {}).start)
        for order in permutations(claims)
    }
    assert found == {"cancelled2026-03-12"}


def test_of_one_day_s_reports_the_most_trusted_decides() -> None:
    claims = [
        reported(1, outlet="A", rank=1),
        reported(2, outlet="B", rank=4, status="cancelled", start="2026-03-12"),
    ]
    found = standing(claims, {})
    assert (found.status, found.start) == ("planned", "2026-03-10")


def test_the_newest_days_count() -> None:
    claims = [reported(1), reported(2, "2026-03-02", start="2026-03-13")]
    assert standing(claims, {}).start == "2026-03-13"


def test_a_vaguer_report_does_not_blur_the_days() -> None:
    vague = reported(
        2,
        "2026-03-02",
        start="2026-03",
        precision="month",
        earliest=date(2026, 3, 1),
        latest=date(2026, 3, 31),
    )
    assert standing([reported(1), vague], {}).start == "2026-03-10"


def test_a_cancellation_without_days_keeps_them() -> None:
    off = reported(2, "2026-03-02", start=None, status="cancelled")
    found = standing([reported(1), off], {})
    assert (found.status, found.start) == ("cancelled", "2026-03-10")


def test_a_rejected_claim_does_not_count() -> None:
    wrong = reported(2, "2026-03-02", status="cancelled")
    assert standing([reported(1), wrong], {2: "reject"}).status == "planned"


def test_without_claims_the_story_keeps_what_it_said_with_no_report_behind_it() -> None:
    found = standing([reported(1)], {1: "reject"}, before=state())
    assert (found.status, found.start, found.reports, found.review) == (
        "planned",
        "2026-03-10",
        0,
        "rejected",
    )


def test_reports_and_sources_are_two_numbers() -> None:
    claims = [reported(1, outlet="A"), reported(2, outlet="A"), reported(3, outlet="B")]
    found = standing(claims, {})
    assert (found.reports, found.sources) == (3, 2)


def test_the_record_s_trip_is_kept() -> None:
    claims = [reported(1, trip="t"), reported(2, "2026-03-02")]
    assert standing(claims, {}).trip == "t"
