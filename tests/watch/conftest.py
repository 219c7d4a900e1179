from tests.store.fixtures import databases, new_address, store

__all__ = ["databases", "new_address", "store"]
