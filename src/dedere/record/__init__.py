"""What is known: the curated, sourced facts that ship with the package."""

from dedere.record.load import load_record
from dedere.record.record import Record

__all__ = ["Record", "load_record"]
