"""Which change is told, and to whom."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dedere.store.model import Alert
from dedere.watch.config import Rule
from dedere.watch.telling import change, matches, tellings, told
from tests.watch.samples import NOON, state, story

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        (None, state(), "new"),
        (state(), state(), None),
        (state(), state(reports=9), "detail"),
        (state(), state("2026-03-12"), "moved"),
        (state(None), state(), "dated"),
        (state(), state(status="made"), "made"),
        (state(), state(status="cancelled"), "cancelled"),
        (state(status="cancelled"), state(), "back_on"),
        (state(), state(outcome="not_obliged"), "outcome"),
        (state(), state(reports=0), "withdrawn"),
        (state(reports=0), state(), "restored"),
    ],
)
def test_a_change_has_its_word(old: Any, new: Any, word: str | None) -> None:
    assert change(old, new, corrected=False) == word


def test_a_change_by_hand_is_a_correction() -> None:
    assert change(state(), state("2026-03-12"), corrected=True) == "corrected"


def _rule(**more: Any) -> Rule:
    return Rule(**{"name": "r", "channels": ("desk",), **more})


@pytest.mark.parametrize(
    ("rule", "wanted"),
    [
        ({}, True),
        ({"persons": ("vladimir-putin",)}, True),
        ({"persons": ("omar-al-bashir",)}, False),
        ({"states": ("TJK",)}, False),
        ({"outcomes": ("obliged",)}, True),
        ({"outcomes": ("not_obliged",)}, False),
        ({"statuses": ("cancelled",)}, False),
        ({"lead_days": 8}, True),
        ({"lead_days": 7}, False),
        ({"sources": 2}, False),
    ],
)
def test_a_rule_asks_for_what_it_names(rule: dict[str, Any], wanted: bool) -> None:
    found = matches(_rule(**rule), story(), state(), today=TODAY, newest=TODAY)
    assert found == wanted


def test_an_old_trip_is_no_news() -> None:
    old = state("2024-09-03", status="made")
    assert not matches(_rule(), story(), old, today=TODAY, newest=TODAY)


def test_a_trip_without_days_is_as_old_as_its_reports() -> None:
    found = [
        matches(_rule(), story(), state(None), today=TODAY, newest=day)
        for day in (date(2026, 2, 25), date(2025, 2, 25))
    ]
    assert found == [True, False]


def _alert(number: int, known: str) -> Alert:
    return Alert(
        id=number,
        story_id=1,
        version_id=1,
        corrects=None,
        kind="new",
        key="k",
        told=known,
        at=NOON,
        urgent=False,
        title="",
        body={},
    )


def _told(now: Any, last: dict[str, Alert], kind: str = "detail", rules: Any = None) -> list[Any]:
    found = tellings(
        story(),
        now,
        kind=kind,
        rules=(_rule(),) if rules is None else rules,
        last=last,
        earlier=lambda: {alert.told for alert in last.values()} | {told(state())},
        today=TODAY,
        newest=TODAY,
    )
    return [(one.corrects, one.kind, one.channels) for one in found]


def test_a_channel_is_told_first_when_a_rule_matches() -> None:
    assert _told(state(), {}) == [(None, "new", ("desk",))]


def test_ten_more_reports_are_no_news() -> None:
    assert _told(state(reports=10, sources=5), {"desk": _alert(1, told(state()))}) == []


def test_a_change_goes_to_who_was_told_though_no_rule_asks_any_more() -> None:
    last = {"desk": _alert(1, told(state())), "gone": _alert(1, told(state()))}
    assert _told(state(status="cancelled"), last, "cancelled", rules=()) == [
        (1, "cancelled", ("desk", "gone"))
    ]


def test_two_rules_with_one_channel_make_one_alert() -> None:
    assert _told(state(), {}, rules=(_rule(), _rule(name="s"))) == [(None, "new", ("desk",))]


def test_reports_that_disagree_over_the_days_do_not_ring_again_and_again() -> None:
    last = {"desk": _alert(1, told(state("2026-03-11")))}
    assert _told(state(), last, "moved") == []


def test_a_channel_told_later_than_another_hears_what_it_knew_corrected() -> None:
    last = {"desk": _alert(1, told(state())), "late": _alert(2, told(state(None)))}
    assert _told(state("2026-03-20"), last, "moved") == [
        (1, "moved", ("desk",)),
        (2, "moved", ("late",)),
    ]
