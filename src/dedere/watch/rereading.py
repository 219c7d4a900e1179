"""Reading again what is kept, when the record or the program has changed since it was read.

A person newly wanted, a trip added to the record, a better reader: the kept texts are read anew,
the new claims take the places of the old ones, and whoever was told of what changed hears of it.
What a person has corrected or rejected stays as the person left it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from dedere import __version__
from dedere.store import Store, Writer
from dedere.store.model import StoredClaim, StoredDocument
from dedere.watch.basis import Basis
from dedere.watch.keeping import Touch, Touched, place, settle, touch
from dedere.watch.taking import ReadReport, claim_draft

if TYPE_CHECKING:
    from dedere.reader import Document
    from dedere.report import Report

_BATCH = 50
_SAME = ("person", "state", "start", "status", "mode")


@dataclass(slots=True)
class Reread:
    """How much was read again and what came of it."""

    documents: int = 0
    changed: int = 0
    claims: int = 0
    alerts: int = 0


def reread(
    store: Store,
    basis: Basis,
    read: ReadReport,
    *,
    clock: Callable[[], datetime],
    everything: bool = False,
) -> Reread:
    """Read kept texts again whose reading is by another record or program, or all of them."""
    found, after = Reread(), 0
    while True:
        with store.reading() as reader:
            batch = list(islice(reader.texts(after=after, size=_BATCH), _BATCH))
            due = [
                document
                for document in batch
                if everything or not _current(reader.last_reading(document.id), basis)
            ]
        if not batch:
            return found
        after = batch[-1].id
        # Reading takes long and holds nothing; keeping is quick and alone.
        reports = [(document, read(basis.record, _opened(document))) for document in due]
        with store.writing(alone=True) as writer:
            touched: Touched = {}
            for document, report in reports:
                found.documents += 1
                added = _keep(writer, document, report, basis, touched, at=clock())
                found.changed += added is not None
                found.claims += added or 0
            found.alerts += len(settle(writer, touched, basis, at=clock()))


def _keep(
    writer: Writer,
    document: StoredDocument,
    report: Report,
    basis: Basis,
    touched: Touched,
    *,
    at: datetime,
) -> int | None:
    """Keep a new reading; return how many claims it has, or None when it is as the last one."""
    old = writer.claims_read_from(document.id)
    drafts = tuple(claim_draft(one) for one in report.claims)
    placed = [(one, story) for one in old if (story := writer.story_of_claim(one.id)) is not None]
    verdicts = writer.verdicts(one.id for one in old)
    if any(one.entered_by != "machine" for one in old) or verdicts:
        # A person has decided on this report; a machine does not decide anew.
        return None
    numbers = writer.add_reading(
        document.id,
        drafts,
        record_digest=basis.record.digest,
        program=__version__,
        at=at,
        statements=[one.as_dict() for one in report.statements],
    )
    for _, story in placed:
        touch(touched, story, Touch(corrected=True, opened=False, found_at=at))
    seen = document.published or document.seen_at.date()
    for number in numbers:
        story, opened = place(writer, number, seen, at=at, instead_of=placed)
        touch(touched, story, Touch(corrected=False, opened=opened, found_at=at))
    return None if _alike(old, drafts) else len(numbers)


def _alike(old: tuple[StoredClaim, ...], new: tuple[object, ...]) -> bool:
    def marks(claims: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
        return (tuple(getattr(one, name) for name in _SAME) for one in claims)

    return sorted(map(str, marks(old))) == sorted(map(str, marks(new)))


def _current(reading: tuple[int, str, str] | None, basis: Basis) -> bool:
    return reading is not None and reading[1:] == (basis.record.digest, __version__)


def _opened(document: StoredDocument) -> Document:
    from dedere.reader import document_from_text

    return document_from_text(
        document.text or "",
        title=document.title,
        published=document.published,
        language=document.language,
        address=document.address,
        outlet=document.outlet,
    )
