"""A bound on the time that one page may take, where the system allows one."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TookTooLongError(Exception):
    """The page was given up."""


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Raise TookTooLongError inside the block after so many seconds.

    Only in a main thread on systems with timers; elsewhere the block runs unbounded.
    """
    timed = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not timed or seconds <= 0:
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TookTooLongError
