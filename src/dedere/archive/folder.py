"""Folders of HTML, text and PDF files: one page a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dedere.archive.files import open_file
from dedere.archive.items import Item
from dedere.archive.model import ArchiveSettings, Damage, Page, Shard, Tally

_TYPES = {".pdf": "application/pdf", ".txt": "text/plain"}


def file_items(shard: Shard, settings: ArchiveSettings, tally: Tally) -> Iterator[Item]:
    """Yield the files of the shard's group, each as one page."""
    for path in shard.members:
        tally.counts["records"] += 1
        sealed = path.lower().endswith(".pdf")
        if sealed and not settings.pdf:
            tally.counts["pdf_not_read"] += 1
            continue
        try:
            with open_file(path) as file:
                data = file.read(settings.longest + 1)
        except OSError as fault:
            tally.hurt(Damage(path, 0, "unreadable", str(fault)[:200]))
            continue
        tally.counts["bytes"] += len(data)
        if len(data) > settings.longest:
            tally.counts["cut"] += 1
        yield Item(data, _maker(path, data[: settings.longest]), sealed)


def _maker(path: str, data: bytes) -> Any:
    suffix = path[path.rfind(".") :].lower()

    def page() -> Page:
        return Page(
            file=path,
            offset=0,
            record_id=None,
            address=None,
            captured=None,
            content_type=_TYPES.get(suffix, "text/html"),
            charset=None,
            body=data,
        )

    return page
