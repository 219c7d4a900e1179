"""Alerts handed over: signed, repeated only with a mark, in digests, outside quiet hours."""

from __future__ import annotations

import hashlib
import hmac
import json
import sys
from types import ModuleType
from typing import Any

import pytest

from dedere.watch.config import Channel, Rule
from tests.watch.newsroom import Newsroom, planned


def test_a_webhook_is_signed_so_that_a_receiver_can_tell(room: Newsroom) -> None:
    room.channels = [room.hook(secret="open sesame")]  # noqa: S106 - a word for this test
    room.publish("one", planned())
    room.once()
    ((headers, body),) = room.press.posts
    moment, mac = (part.partition("=")[2] for part in headers["Dedere-Signature"].split(","))
    wanted = hmac.new(b"open sesame", moment.encode() + b"." + body, hashlib.sha256).hexdigest()
    assert mac == wanted


def test_what_was_refused_comes_again_with_the_same_key_and_a_mark(room: Newsroom) -> None:
    room.press.hook_status = [500]
    room.publish("one", planned())
    room.once()
    room.hour += 1
    room.once()
    (first, _), (second, _) = room.press.posts
    assert first["Idempotency-Key"] == second["Idempotency-Key"]
    assert [(one["attempt"], one["may_repeat"]) for one in room.press.received] == [(2, True)]


def test_what_is_refused_for_good_is_given_up_and_can_be_revived(room: Newsroom) -> None:
    room.press.hook_status = [410]
    room.publish("one", planned())
    room.once()
    with room.store.writing() as writer:
        assert writer.delivery_counts() == {"hook": {"dead": 1}}
        writer.revive(at=room.now())
    room.once()
    assert len(room.press.received) == 1


def test_a_digest_holds_all_that_is_due_in_one_message(room: Newsroom) -> None:
    room.channels = [room.hook(digest="daily", digest_at="18:00")]
    room.publish("one", planned(), planned("Tajikistan"), planned("Armenia", "March 20"))
    room.once()
    before = len(room.press.posts)
    room.hour = 18
    room.once()
    assert (before, len(room.press.posts), len(room.press.received)) == (0, 1, 3)


def test_quiet_hours_are_kept_but_not_for_what_is_urgent(room: Newsroom) -> None:
    room.hour = 23
    room.channels = [room.hook(quiet="22:00-07:00", urgent_days=2)]
    room.publish("one", planned(), planned("Tajikistan", "March 3"))
    room.once()
    assert [one["state"] for one in room.press.received] == ["TJK"]


def test_a_correction_goes_to_a_channel_that_no_rule_names_any_more(room: Newsroom) -> None:
    room.channels = [room.hook("hook"), room.hook("second")]
    room.rules = [Rule(name="all", channels=("hook", "second"))]
    room.publish("one", planned())
    room.once()
    room.rules = [Rule(name="all", channels=("hook",))]
    room.publish("one", ("Corrected", planned(day="March 12")[1]))
    room.once()
    told = sorted(json.loads(body)["channel"] for _, body in room.press.posts)
    assert told == ["hook", "hook", "second", "second"]


def test_a_channel_that_fails_holds_no_other_up(room: Newsroom) -> None:
    broken = Channel(name="broken", kind="webhook", url="http://127.0.0.1:1/")
    room.channels = [broken, room.hook("hook")]
    room.rules = [Rule(name="all", channels=("broken", "hook"))]
    room.publish("one", planned())
    tally = room.once()
    assert (tally.sent, tally.sends_failed, len(room.press.received)) == (1, 1, 1)


def test_apprise_gets_title_and_text(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    import apprise

    sent: list[dict[str, Any]] = []

    def notify(self: Any, **message: Any) -> bool:
        sent.append(message)
        return True

    monkeypatch.setattr(apprise.Apprise, "notify", notify)
    room.channels = [Channel(name="mail", kind="apprise", url="mailto://me:word@mail.test")]
    room.rules = [Rule(name="all", channels=("mail",))]
    room.publish("one", planned())
    room.once()
    ((title, text),) = [(one["title"], one["body"]) for one in sent]
    assert title.startswith("Vladimir Putin is to travel to Mongolia")
    assert ("Mongolia is obliged to arrest" in text, "Message " in text) == (True, True)


def test_apprise_really_posts(room: Newsroom) -> None:
    address = f"json://127.0.0.1:{room.press.port}/apprise"
    room.channels = [Channel(name="chat", kind="apprise", url=address)]
    room.rules = [Rule(name="all", channels=("chat",))]
    room.press.hook_status = []
    room.publish("one", planned())

    def take(body: bytes) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(body)
        return found

    room.once()
    titles = [take(body)["title"] for _, body in room.press.posts]
    assert titles == [
        "Vladimir Putin is to travel to Mongolia, 10 March 2026 (reported by Paper one)"
    ]


def test_an_address_that_apprise_does_not_know_is_a_failure(room: Newsroom) -> None:
    room.channels = [Channel(name="odd", kind="apprise", url="nosuchservice://x")]
    room.rules = [Rule(name="all", channels=("odd",))]
    room.publish("one", planned())
    assert room.once().sends_failed == 1


def test_the_watch_does_not_import_apprise_before_it_is_needed() -> None:
    import dedere.watch.channels

    assert isinstance(dedere.watch.channels, ModuleType)
    assert "apprise" not in vars(dedere.watch.channels)
    assert "dedere.watch.channels" in sys.modules
