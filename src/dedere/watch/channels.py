"""Handing messages over: a signed webhook of our own, everything else by way of apprise.

Each message carries its key and which attempt this is, so that a receiver can drop repeats: the
key of an alert never changes, and an attempt above 1 may be one that already arrived.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dedere.store.model import Delivery
from dedere.watch.config import Channel
from dedere.watch.message import render

_SECONDS = 10.0
_LONGEST_ANSWER = 300


class NotDeliveredError(Exception):
    """A channel did not take a message; `final` when trying again is pointless."""

    def __init__(self, message: str, *, final: bool = False) -> None:
        super().__init__(message)
        self.final = final


@dataclass(frozen=True, slots=True)
class Parcel:
    """Deliveries of one channel that go out as one message."""

    channel: Channel
    deliveries: tuple[Delivery, ...]

    @property
    def key(self) -> str:
        """One key for all: the alert's own, or a digest's made of its alerts' keys."""
        keys = [delivery.alert.key for delivery in self.deliveries]
        if len(keys) == 1:
            return keys[0]
        return hashlib.sha256("|".join(keys).encode()).hexdigest()


def hand_over(parcel: Parcel, *, now: datetime, today: date) -> None:
    """Hand a parcel to its channel; raises NotDeliveredError."""
    if parcel.channel.kind == "webhook":
        _webhook(parcel, now, today)
    else:
        _apprise(parcel, today)


def payload(parcel: Parcel, today: date) -> dict[str, Any]:
    """Return what a webhook gets: one object a message, oldest first."""
    return {
        "channel": parcel.channel.name,
        "messages": [
            {
                **delivery.alert.body,
                "attempt": delivery.attempts,
                "may_repeat": delivery.attempts > 1,
                "made_at": delivery.alert.at.isoformat(),
                "title": delivery.alert.title,
                "text": render(delivery.alert.body, today),
            }
            for delivery in parcel.deliveries
        ],
    }


def signature(secret: str, moment: int, body: bytes) -> str:
    """Return the value of Dedere-Signature: HMAC-SHA256 over the moment, a dot and the body.

    A receiver computes the same, compares in constant time, and refuses an old moment.
    """
    mac = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256)
    return f"t={moment},v1={mac.hexdigest()}"


def words(parcel: Parcel, today: date) -> tuple[str, str]:
    """Return title and text of a parcel for a person to read."""
    parts = []
    for delivery in parcel.deliveries:
        text = render(delivery.alert.body, today)
        if len(parcel.deliveries) > 1:
            text = f"{delivery.alert.title}\n{text}"
        repeat = " This may repeat an earlier message." if delivery.attempts > 1 else ""
        parts.append(f"{text}\nMessage {delivery.alert.key[:16]}.{repeat}")
    if len(parcel.deliveries) == 1:
        return parcel.deliveries[0].alert.title, parts[0]
    return f"{len(parts)} changes on trips of wanted persons", "\n\n".join(parts)


def _webhook(parcel: Parcel, now: datetime, today: date) -> None:
    import httpx

    channel = parcel.channel
    body = json.dumps(payload(parcel, today), ensure_ascii=False).encode("utf-8", "replace")
    headers = {"Content-Type": "application/json", "Idempotency-Key": parcel.key}
    headers["Dedere-Attempt"] = str(max(delivery.attempts for delivery in parcel.deliveries))
    if (secret := channel.key()) is not None:
        headers["Dedere-Signature"] = signature(secret, int(now.timestamp()), body)
    try:
        answer = httpx.post(
            channel.address(),
            content=body,
            headers=headers,
            timeout=_SECONDS,
            follow_redirects=False,
        )
    except (httpx.HTTPError, httpx.InvalidURL) as fault:
        raise NotDeliveredError(f"{type(fault).__name__}: {fault}") from None
    if not answer.is_success:
        raise NotDeliveredError(
            f"The webhook answered {answer.status_code}: {answer.text[:_LONGEST_ANSWER]}",
            final=answer.status_code in (410,),
        )


def _apprise(parcel: Parcel, today: date) -> None:
    import logging

    import apprise

    logging.getLogger("apprise").setLevel(logging.ERROR)
    sender = apprise.Apprise()
    if not sender.add(parcel.channel.address()):
        raise NotDeliveredError("apprise does not know this address")
    title, text = words(parcel, today)
    try:
        sent = sender.notify(title=title, body=text)
    except Exception as fault:
        raise NotDeliveredError(f"{type(fault).__name__}: {fault}") from None
    if not sent:
        raise NotDeliveredError("the service did not take the message")
