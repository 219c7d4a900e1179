"""What this installation has seen: documents, claims, stories, alerts, and nothing lost."""

from dedere.store.protocol import Reader, Store, StoreReader, Writer
from dedere.store.sql import open_store, read_store

__all__ = ["Reader", "Store", "StoreReader", "Writer", "open_store", "read_store"]
