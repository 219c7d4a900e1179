"""Who holds a lease: a name that tells whether its process still lives on this machine."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Iterable


def new_owner() -> str:
    """Return a name for this process: host, process number, chance."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def dead_owners(owners: Iterable[str]) -> list[str]:
    """Return those that were processes of this machine and are no more.

    What other machines' processes hold is left until its lease is over.
    """
    here = socket.gethostname()
    dead = []
    for owner in owners:
        host, _, rest = owner.partition(":")
        number, _, _ = rest.partition(":")
        if host == here and number.isdigit() and not _lives(int(number)):
            dead.append(owner)
    return dead


def _lives(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
