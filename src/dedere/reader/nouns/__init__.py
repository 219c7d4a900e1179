"""Events that stand as nouns: "his visit to", "a trip by X", "talks in Y"."""

from dedere.reader.nouns.visits import noun_events

__all__ = ["noun_events"]
