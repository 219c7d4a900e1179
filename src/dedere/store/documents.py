"""Documents, readings and claims: what was seen and what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from dedere.store import schema
from dedere.store.model import ClaimDraft, DocumentDraft, StoredClaim, StoredDocument
from dedere.store.rows import (
    build,
    columns_of,
    current_claims,
    inserted,
    not_superseded,
    values_of,
)

_DOC = columns_of(schema.documents, StoredDocument)
_CLAIM = columns_of(schema.claims, StoredClaim)


@lru_cache(maxsize=1)
def _last_version() -> Select[Any]:
    table = schema.documents
    query = select(table.c.id, table.c.version, table.c.digest)
    query = query.where(table.c.address == bindparam("address"))
    return query.order_by(table.c.version.desc()).limit(1)


@lru_cache(maxsize=1)
def _one_claim() -> Select[Any]:
    return select(*_CLAIM).where(schema.claims.c.id == bindparam("claim"))


@lru_cache(maxsize=1)
def _last_reading() -> Select[Any]:
    table = schema.readings
    query = select(table.c.id, table.c.record_digest, table.c.program)
    query = query.where(table.c.document_id == bindparam("document"))
    return query.order_by(table.c.id.desc()).limit(1)


class DocumentReads:
    """Questions about documents and claims."""

    connection: Connection

    def document(self, number: int) -> StoredDocument | None:
        """Return the document of that number, or None."""
        return self._document(schema.documents.c.id == number)

    def document_at(self, address: str) -> StoredDocument | None:
        """Return the newest version of what was seen at a canonical address, or None."""
        return self._document(schema.documents.c.address == address)

    def versions_at(self, address: str) -> tuple[StoredDocument, ...]:
        """Return every version seen at a canonical address, oldest first."""
        query = (
            select(*_DOC)
            .where(schema.documents.c.address == address)
            .order_by(schema.documents.c.version)
        )
        rows = self.connection.execute(query).mappings()
        return tuple(build(StoredDocument, row) for row in rows)

    def documents(
        self, *, relevant: bool | None = None, before: int | None = None, limit: int = 100
    ) -> tuple[StoredDocument, ...]:
        """Return documents, newest first; `before` is the number to page on from."""
        query = select(*_DOC).order_by(schema.documents.c.id.desc()).limit(limit)
        if relevant is not None:
            query = query.where(schema.documents.c.relevant == relevant)
        if before is not None:
            query = query.where(schema.documents.c.id < before)
        rows = self.connection.execute(query).mappings()
        return tuple(build(StoredDocument, row) for row in rows)

    def claim(self, number: int) -> StoredClaim | None:
        """Return the claim of that number, also one that was superseded, or None."""
        row = self.connection.execute(_one_claim(), {"claim": number}).mappings().first()
        return None if row is None else build(StoredClaim, row)

    def claims(
        self,
        *,
        person: str | None = None,
        state: str | None = None,
        status: str | None = None,
        since: date | None = None,
        until: date | None = None,
        document: int | None = None,
        before: int | None = None,
        limit: int = 100,
    ) -> tuple[StoredClaim, ...]:
        """Return claims that stand, newest first; `since` and `until` bound the days of travel."""
        table = schema.claims
        query = select(*_CLAIM).where(current_claims()).order_by(table.c.id.desc()).limit(limit)
        wanted = {"person": person, "state": state, "status": status, "document_id": document}
        for name, value in wanted.items():
            if value is not None:
                query = query.where(table.c[name] == value)
        if since is not None:
            query = query.where(table.c.latest >= since)
        if until is not None:
            query = query.where(table.c.earliest <= until)
        if before is not None:
            query = query.where(table.c.id < before)
        rows = self.connection.execute(query).mappings()
        return tuple(build(StoredClaim, row) for row in rows)

    def claims_read_from(self, document: int) -> tuple[StoredClaim, ...]:
        """Return the claims of a document's newest reading or their edits, superseded or not."""
        table = schema.claims
        last = self.last_reading(document)
        if last is None:
            return ()
        query = select(*_CLAIM).where(table.c.reading_id == last[0], not_superseded(table))
        rows = self.connection.execute(query.order_by(table.c.id)).mappings()
        return tuple(build(StoredClaim, row) for row in rows)

    def claim_history(self, number: int) -> tuple[StoredClaim, ...]:
        """Return a claim and what it superseded, the newest first: the edit, then the machine's."""
        found: list[StoredClaim] = []
        step: int | None = number
        while step is not None and (claim := self.claim(step)) is not None:
            found.append(claim)
            step = claim.supersedes
        return tuple(found)

    def statements(self, document: int) -> list[dict[str, Any]]:
        """Return the checked statements of a document's newest reading as plain data."""
        query = (
            select(schema.readings.c.statements)
            .where(schema.readings.c.document_id == document)
            .order_by(schema.readings.c.id.desc())
            .limit(1)
        )
        found = self.connection.execute(query).scalar()
        return list(found or [])

    def texts(self, *, after: int = 0, size: int = 500) -> Iterator[StoredDocument]:
        """Walk over the newest versions whose text is kept, oldest first, in bounded memory."""
        table = schema.documents
        while True:
            query = (
                select(*_DOC)
                .where(table.c.id > after, table.c.text.is_not(None), not_superseded(table))
                .order_by(table.c.id)
                .limit(size)
            )
            rows = self.connection.execute(query).mappings().all()
            if not rows:
                return
            yield from (build(StoredDocument, row) for row in rows)
            after = int(rows[-1]["id"])

    def last_reading(self, document: int) -> tuple[int, str, str] | None:
        """Return number, record digest and program of a document's newest reading, or None."""
        row = self.connection.execute(_last_reading(), {"document": document}).first()
        return None if row is None else (int(row[0]), str(row[1]), str(row[2]))

    def _document(self, where: Any) -> StoredDocument | None:
        query = select(*_DOC).where(where).order_by(schema.documents.c.version.desc()).limit(1)
        row = self.connection.execute(query).mappings().first()
        return None if row is None else build(StoredDocument, row)


class DocumentWrites(DocumentReads):
    """Adding what was seen. Nothing here changes a row."""

    def add_document(self, draft: DocumentDraft) -> tuple[int, int | None, bool]:
        """Keep a document; return its number, the one it supersedes, and whether it is new.

        The same text at the same address is not kept twice. Another text becomes the next version.
        """
        table = schema.documents
        last = self.connection.execute(_last_version(), {"address": draft.address}).first()
        if last is not None and last.digest == draft.digest:
            return int(last.id), None, False
        version = 1 if last is None else int(last.version) + 1
        earlier = None if last is None else int(last.id)
        values = {**values_of(draft), "version": version, "supersedes": earlier}
        return inserted(self.connection, table, values), earlier, True

    def add_reading(
        self,
        document: int,
        claims: Sequence[ClaimDraft],
        *,
        record_digest: str,
        program: str,
        at: datetime,
        statements: Iterable[dict[str, Any]] = (),
    ) -> tuple[int, ...]:
        """Keep a reading with its claims, superseding the document's last; return the claims."""
        last = self.last_reading(document)
        reading = inserted(
            self.connection,
            schema.readings,
            {
                "document_id": document,
                "supersedes": None if last is None else last[0],
                "record_digest": record_digest,
                "program": program,
                "read_at": at,
                "statements": list(statements),
            },
        )
        numbers = []
        for ordinal, claim in enumerate(claims):
            values = {
                **values_of(claim),
                "document_id": document,
                "reading_id": reading,
                "ordinal": ordinal,
                "entered_at": at,
                "entered_by": "machine",
            }
            numbers.append(inserted(self.connection, schema.claims, values))
        return tuple(numbers)

    def edit_claim(
        self, old: StoredClaim, new: ClaimDraft, *, by: str, at: datetime, note: str | None
    ) -> int:
        """Keep a person's edit of a claim beside the machine's; return the edit's number."""
        draft = {name: getattr(new, name) for name in ClaimDraft.__dataclass_fields__}
        values = {
            **draft,
            "document_id": old.document_id,
            "reading_id": old.reading_id,
            "ordinal": old.ordinal,
            "supersedes": old.id,
            "entered_at": at,
            "entered_by": by,
            "note": note,
        }
        return inserted(self.connection, schema.claims, values)
