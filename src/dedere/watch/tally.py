"""What a watcher has done since it began."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(slots=True)
class Tally:
    """Counts since the watcher began; `changed` asks for the output files to be written."""

    polls: int = 0
    polls_failed: int = 0
    found: int = 0
    documents: int = 0
    known: int = 0
    items_failed: int = 0
    claims: int = 0
    alerts: int = 0
    sent: int = 0
    sends_failed: int = 0
    store_faults: int = 0
    changed: bool = True

    def as_dict(self) -> dict[str, int]:
        """The counts by name."""
        values = asdict(self)
        del values["changed"]
        return values
