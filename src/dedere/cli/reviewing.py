"""What editors decide at the desk, carried out by the watch's rules in the desk's store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from dedere import __version__

if TYPE_CHECKING:
    from dedere.record import Record
    from dedere.report import Report
    from dedere.store import Store


class WatchReviewer:
    """Carries out decisions; the next watch tells whoever was told otherwise.

    The watch is imported with the first decision, so that the first page need not wait for it.
    """

    def __init__(self, record: Record, store: Store) -> None:
        self.record, self.store = record, store

    def accept(self, story: int, *, by: str, at: datetime, note: str | None) -> None:
        """Say that a story is true as it stands."""
        from dedere.watch.review import accept_story

        with self.store.writing(alone=True) as writer:
            accept_story(writer, story, by=by, at=at, note=note)

    def reject(self, story: int, *, by: str, at: datetime, note: str | None) -> None:
        """Say that a story is none."""
        from dedere.watch.review import reject_story

        with self.store.writing(alone=True) as writer:
            reject_story(writer, story, by=by, at=at, note=note)

    def reject_claim(self, claim: int, *, by: str, at: datetime, note: str | None) -> None:
        """Say that a claim was misread."""
        from dedere.watch.review import reject_claim

        with self.store.writing(alone=True) as writer:
            reject_claim(writer, claim, by=by, at=at, note=note)

    def correct(
        self,
        claim: int,
        changes: Mapping[str, str | None],
        *,
        by: str,
        at: datetime,
        note: str | None,
    ) -> int:
        """Keep an edit of a claim; return its number."""
        from dedere.watch.review import correct_claim

        with self.store.writing(alone=True) as writer:
            return correct_claim(writer, claim, changes, self.record, by=by, at=at, note=note)

    def merge(self, left: int, right: int, *, by: str, at: datetime) -> None:
        """Make two stories one."""
        from dedere.watch.review import merge

        with self.store.writing(alone=True) as writer:
            merge(writer, left, right, by=by, at=at)

    def split(self, story: int, claims: Sequence[int], *, by: str, at: datetime) -> int:
        """Part claims from a story; return the new story's number."""
        from dedere.watch.review import split

        with self.store.writing(alone=True) as writer:
            return split(writer, story, claims, by=by, at=at)

    def keep(self, report: Report, *, by: str, at: datetime) -> int:
        """Keep a report with its claims and stories; return the number of its document."""
        from dedere.store.model import DocumentDraft
        from dedere.watch import keeping, taking
        from dedere.watch.copies import sketch
        from dedere.watch.deriving import derive

        document = report.document
        words = " ".join(f"{document.title or ''}\n{document.text}".split())
        digest = sha256(words.encode("utf-8", "replace")).hexdigest()
        claims = tuple(taking.claim_draft(one) for one in report.claims)
        draft = DocumentDraft(
            address=document.address or f"desk:{digest[:32]}",
            digest=digest,
            source=None,
            outlet=document.outlet,
            title=document.title,
            published=document.published,
            language=document.language[:35] or None,
            seen_at=at,
            characters=len(document.text),
            relevant=True,
            text=document.text,
            sketch=sketch(document.text) if claims else None,
        )
        with self.store.writing(alone=True) as writer:
            number, _, new = writer.add_document(draft)
            if not new:
                return number
            numbers = writer.add_reading(
                number,
                claims,
                record_digest=self.record.digest,
                program=__version__,
                at=at,
                statements=[one.as_dict() for one in report.statements],
            )
            seen = document.published or at.date()
            touched = {keeping.place(writer, claim, seen, at=at)[0] for claim in numbers}
            for story in sorted(touched):
                derive(writer, story, at=at, by=by)
                writer.leave_untold(story, at=at)
        return number
