"""Reading again what is kept, when the record or the program has changed since it was read.

A person newly wanted, a trip added to the record, a better reader: the kept texts are read anew,
the new claims take the places of the old ones, and whoever was told of what changed hears of it
from the next watch.
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
from dedere.watch.deriving import derive
from dedere.watch.keeping import place
from dedere.watch.taking import ReadReport, claim_draft

if TYPE_CHECKING:
    from dedere.reader import Document
    from dedere.record import Record
    from dedere.report import Report

_BATCH = 50
_SAME = ("person", "state", "start", "status", "mode")


@dataclass(slots=True)
class Reread:
    """How much was read again and what came of it."""

    documents: int = 0
    changed: int = 0
    claims: int = 0
    stories: int = 0


def reread(
    store: Store,
    record: Record,
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
                if everything or not _current(reader.last_reading(document.id), record)
            ]
        if not batch:
            return found
        after = batch[-1].id
        # Reading takes long and holds nothing; keeping is quick and alone.
        reports = [(document, read(record, _opened(document))) for document in due]
        with store.writing(alone=True) as writer:
            touched: dict[int, bool] = {}
            for document, report in reports:
                found.documents += 1
                added = _keep(writer, document, report, record, touched, at=clock())
                found.changed += added is not None
                found.claims += added or 0
            found.stories += _settle(writer, touched, at=clock())


def _settle(writer: Writer, touched: dict[int, bool], *, at: datetime) -> int:
    """Derive how the touched stories stand; leave the changed ones to be told, return how many."""
    changed = 0
    for story, opened in touched.items():
        word = derive(writer, story, at=at, by="machine", corrected=True).change
        if opened or word not in (None, "detail"):
            writer.leave_untold(story, at=at)
            changed += 1
    return changed


def _keep(
    writer: Writer,
    document: StoredDocument,
    report: Report,
    record: Record,
    touched: dict[int, bool],
    *,
    at: datetime,
) -> int | None:
    """Keep a new reading; return how many claims it has, or None when it is as the last one.

    `touched` takes the stories to look at again, and whether each was opened here.
    """
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
        record_digest=record.digest,
        program=__version__,
        at=at,
        statements=[one.as_dict() for one in report.statements],
    )
    for _, story in placed:
        touched.setdefault(story, False)
    seen = document.published or document.seen_at.date()
    for number in numbers:
        story, opened = place(writer, number, seen, at=at, instead_of=placed)
        touched[story] = opened or touched.get(story, False)
    return None if _alike(old, drafts) else len(numbers)


def _alike(old: tuple[StoredClaim, ...], new: tuple[object, ...]) -> bool:
    def marks(claims: tuple[object, ...]) -> Iterator[tuple[object, ...]]:
        return (tuple(getattr(one, name) for name in _SAME) for one in claims)

    return sorted(map(str, marks(old))) == sorted(map(str, marks(new)))


def _current(reading: tuple[int, str, str] | None, record: Record) -> bool:
    return reading is not None and reading[1:] == (record.digest, __version__)


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
