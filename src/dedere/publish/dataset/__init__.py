"""The record and what is derived from it, in the formats that other people's programs read."""

from dedere.publish.dataset.export import FORMATS, Written, export

__all__ = ["FORMATS", "Written", "export"]
