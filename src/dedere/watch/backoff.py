"""How long to wait after a failure: doubled each time, bounded, and spread by chance."""

from __future__ import annotations

from datetime import timedelta
from random import Random


def wait(
    failures: int, first: timedelta, longest: timedelta, chance: Random, asked: float | None = None
) -> timedelta:
    """Return the wait after so many failures in a row (1 or more).

    It lies between half and all of `first * 2 ** (failures - 1)`, at most `longest`, so that many
    who failed together do not come back together; never less than the `asked` seconds.
    """
    full: timedelta = min(first * 2 ** min(max(failures - 1, 0), 20), longest)
    waited = full * chance.uniform(0.5, 1.0)
    return waited if asked is None else max(waited, timedelta(seconds=asked))
