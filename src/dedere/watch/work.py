"""The work that a watcher gives to its threads, and what comes back. No store is touched here."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from dedere.errors import DedereError, FetchError
from dedere.store.model import Item, SourceState
from dedere.watch.channels import NotDeliveredError, Parcel, hand_over
from dedere.watch.config import Source
from dedere.watch.fetching import is_final, retry_after
from dedere.watch.polling import Polled, Poller
from dedere.watch.taking import Taken, Taker


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why something did not succeed; `final` when trying again is pointless."""

    code: str
    message: str
    final: bool = False
    asked: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PollDone:
    source: Source
    state: SourceState
    found: Polled | Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeDone:
    item: Item
    found: Taken | Fault
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SendDone:
    """`begun` is the moment at which the parcel was taken up."""

    parcel: Parcel
    fault: Fault | None
    begun: datetime


Found = TypeVar("Found")
Done = PollDone | TakeDone | SendDone


def poll(poller: Poller, source: Source, state: SourceState) -> PollDone:
    """Poll a source; whatever goes wrong is part of the answer."""
    found = _tried(lambda: poller.poll(source, state))
    return PollDone(source=source, state=state, found=found)


def take(taker: Taker, item: Item, source: Source | None) -> TakeDone:
    """Take an item; whatever goes wrong is part of the answer."""
    begin = time.monotonic()
    found = _tried(lambda: taker.take(item, source))
    return TakeDone(item=item, found=found, seconds=time.monotonic() - begin)


def send(parcel: Parcel, now: datetime, today: date) -> SendDone:
    """Hand a parcel over; whatever goes wrong is part of the answer."""
    try:
        hand_over(parcel, now=now, today=today)
    except NotDeliveredError as fault:
        return SendDone(
            parcel=parcel,
            fault=Fault(code="refused", message=str(fault), final=fault.final),
            begun=now,
        )
    except Exception as fault:
        fault_of_ours = Fault(code="fault", message=_named(fault))
        return SendDone(parcel=parcel, fault=fault_of_ours, begun=now)
    return SendDone(parcel=parcel, fault=None, begun=now)


def _tried(step: Callable[[], Found]) -> Found | Fault:
    try:
        return step()
    except FetchError as fault:
        return Fault(
            code=fault.code if fault.status is None else f"http-{fault.status}",
            message=fault.message,
            final=is_final(fault),
            asked=retry_after(fault),
        )
    except DedereError as fault:
        return Fault(code=fault.code, message=fault.message, final=True)
    except Exception as fault:
        return Fault(code="fault", message=_named(fault))


def _named(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}"[:500]
