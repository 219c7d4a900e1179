"""What the other rooms may rely on: a store that is read, and one that is also written."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from dedere.store.documents import DocumentReads, DocumentWrites
from dedere.store.outbox import OutboxReads, OutboxWrites
from dedere.store.queue import QueueReads, QueueWrites
from dedere.store.search import SearchReads
from dedere.store.stories import StoryReads, StoryWrites


class Reader(DocumentReads, StoryReads, OutboxReads, QueueReads, SearchReads):
    """Everything that can be asked within one transaction; it has no way to write."""


class Writer(DocumentWrites, StoryWrites, OutboxWrites, QueueWrites, SearchReads):
    """Everything that can be asked or added within one transaction."""


class StoreReader(Protocol):
    """A store opened for reading."""

    @property
    def address(self) -> str:
        """Where the store is, without a password."""
        ...

    def reading(self) -> AbstractContextManager[Reader]:
        """Begin a transaction that sees one moment of the store."""
        ...

    def close(self) -> None:
        """Give back the connections."""
        ...


class Store(StoreReader, Protocol):
    """A store opened for writing."""

    def writing(self, *, alone: bool = False) -> AbstractContextManager[Writer]:
        """Begin a transaction that is kept whole or not at all.

        With `alone`, one such transaction runs at a time over all who share the store.
        """
        ...
