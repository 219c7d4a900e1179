"""What an alert says, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dedere.record import load_record
from dedere.watch.message import body, render, title
from tests.watch.samples import reported, state, story

TODAY = date(2026, 3, 2)


def _data(**more: Any) -> dict[str, Any]:
    claim = reported(1)
    now = state(**{"lead_claim": 1, "summary": "Mongolia is obliged to arrest him.", **more})
    return body(load_record(), story(), now, [claim], kind="new", previous=None)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2026-03-10", "2026-03-10", "10 March 2026"),
        ("2026-03-10", None, "10 March 2026"),
        ("2026-03-10", "2026-03-12", "10–12 March 2026"),
        ("2026-03-30", "2026-04-02", "30 March – 2 April 2026"),
        ("2026-12-30", "2027-01-02", "30 December 2026 – 2 January 2027"),
        ("2026-03", None, "March 2026"),
        ("2026-03", "2026-04", "March – April 2026"),
        ("2026", None, "2026"),
        (None, None, ""),
    ],
)
def test_days_are_said_as_people_say_them(start: str | None, end: str | None, words: str) -> None:
    found = title(_data(start=start, end=end))
    assert found == ", ".join(
        part for part in ("Vladimir Putin is to travel to Mongolia", words) if part
    ) + (" (reported by A)")


def test_the_days_left_are_counted_from_the_day_of_telling() -> None:
    text = [render(_data(), day) for day in (TODAY, date(2026, 3, 9), date(2026, 3, 10))]
    wanted = ["8 days left.", "1 day left.", "It begins today."]
    assert [one in said for one, said in zip(wanted, text, strict=True)] == [True] * 3


def test_the_duty_in_a_trip_that_is_off_is_said_as_what_would_be() -> None:
    text = render(_data(status="cancelled"), TODAY)
    assert text.startswith("If the trip were made all the same: Mongolia is obliged")


def test_what_was_set_right_by_hand_is_not_put_into_the_report_s_mouth() -> None:
    found = reported(1)
    quote = [{"start": 0, "end": 9, "text": "He travels on 1 March."}]
    claim = replace(found.claim, entered_by="Ana", evidence=quote)
    data = body(
        load_record(),
        story(),
        state(lead_claim=1),
        [replace(found, claim=claim)],
        kind="corrected",
        previous=None,
    )
    lines = render(data, TODAY).splitlines()
    at = lines.index("Set right by hand; the report's own words:")
    assert lines[at + 1].startswith("“He travels on 1 March.”")
