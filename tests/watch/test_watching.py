"""From feeds to alerts, over a local server."""

from __future__ import annotations

from datetime import timedelta

from dedere.store.check import check
from dedere.watch.config import Rule
from tests.watch.newsroom import Newsroom, cancelled, planned


def test_the_first_report_of_a_trip_makes_one_alert(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    (alert,) = room.press.received
    assert (alert["person"], alert["state"], alert["start"], alert["outcome"]) == (
        "vladimir-putin",
        "MNG",
        "2026-03-10",
        "obliged",
    )
    assert "8 days left." in alert["text"]
    assert alert["title"].endswith("(reported by Paper one)")


def test_further_reports_make_no_further_alert(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    room.publish("two", planned())
    room.once()
    assert (len(room.press.received), room.stories()) == (1, [("MNG", "planned", "2026-03-10")])


def test_a_cancellation_is_told(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    room.day += timedelta(days=1)
    room.publish("two", cancelled())
    room.once()
    first, second = room.press.received
    assert (second["kind"], second["corrects"]) == ("cancelled", first["key"])
    assert second["previous"]["status"] == "planned"


def test_a_trip_moved_is_told(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    room.day += timedelta(days=1)
    room.publish("two", planned(day="March 17"))
    room.once()
    assert [one["kind"] for one in room.press.received] == ["new", "moved"]


def test_a_report_that_was_corrected_corrects_the_alert(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    title, text = planned(day="March 12")
    room.publish("one", ("Corrected: " + title, text))
    room.once()
    assert [(one["kind"], one["start"]) for one in room.press.received] == [
        ("new", "2026-03-10"),
        ("corrected", "2026-03-12"),
    ]


def test_a_report_that_took_its_claim_back_withdraws_the_alert(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    room.publish("one", ("Correction", "An earlier report on a visit was wrong and is withdrawn."))
    room.once()
    assert [one["kind"] for one in room.press.received] == ["new", "withdrawn"]
    assert "Nothing that was reported" in room.press.received[1]["text"]


def test_what_names_nobody_wanted_is_known_but_its_text_is_not_kept(room: Newsroom) -> None:
    room.publish("one", ("The museum opens", "A new hall was opened with music and cake."))
    room.once()
    with room.store.reading() as reader:
        (document,) = reader.documents()
    assert (document.title, document.relevant, document.text) == ("The museum opens", False, None)


def test_everything_is_kept_when_asked(room: Newsroom) -> None:
    room.watch = room.watch.model_copy(update={"keep": "all"})
    room.publish("one", ("The museum opens", "A new hall was opened with music and cake."))
    room.once()
    with room.store.reading() as reader:
        assert len(reader.search("cake")) == 1


def test_an_old_trip_is_kept_and_told_to_nobody(room: Newsroom) -> None:
    text = "Russian President Vladimir Putin visited Mongolia on September 3, 2024."
    room.publish("one", ("A look back", text))
    room.once()
    assert (len(room.stories()), room.press.received) == (1, [])


def test_a_rule_with_a_lead_time_tells_when_the_time_has_come(room: Newsroom) -> None:
    room.rules = [Rule(name="soon", channels=("hook",), lead_days=5)]
    room.publish("one", planned())
    room.once()
    before = len(room.press.received)
    room.day += timedelta(days=3)
    room.once()
    assert (before, room.press.titles()) == (
        0,
        ["Vladimir Putin is to travel to Mongolia, 10 March 2026 (reported by Paper one)"],
    )


def test_a_rule_that_wants_two_sources_waits_for_the_second(room: Newsroom) -> None:
    room.rules = [Rule(name="sure", channels=("hook",), sources=2)]
    room.publish("one", planned())
    room.once()
    before = len(room.press.received)
    own = "In Ulaanbaatar, a minister told us that Vladimir Putin will visit Mongolia on March 10."
    room.publish("two", ("Guest expected", own))
    room.press.page("two.test", "/1", "Guest expected", own, day=room.day, rest="Roads are swept.")
    room.once()
    assert (before, [one["sources"] for one in room.press.received]) == (0, [2])


def test_the_store_is_sound_after_all_this(room: Newsroom) -> None:
    room.publish("one", planned(), planned("Tajikistan"))
    room.publish("two", planned(), cancelled("Tajikistan"))
    room.once()
    assert check(room.store) == ()


def test_the_watch_goes_on_from_where_it_was(room: Newsroom) -> None:
    room.publish("one", planned())
    room.once()
    tally = room.once()
    assert (tally.found, tally.documents, room.press.paths("one.test").count("/1")) == (0, 0, 1)
