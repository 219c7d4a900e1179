"""A brief as bytes of a format; each writer is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from dedere.errors import InputError, missing_extra
from dedere.publish.brief.model import Brief

# format: (module, media type).
WRITERS = {
    "html": ("dedere.publish.brief.html", "text/html; charset=utf-8"),
    "pdf": ("dedere.publish.brief.pdf", "application/pdf"),
    "docx": (
        "dedere.publish.brief.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
    "md": ("dedere.publish.brief.markdown", "text/markdown; charset=utf-8"),
}
FORMATS = tuple(WRITERS)


def render(brief: Brief, form: str) -> bytes:
    """Return the brief as a file of the format (html, pdf, docx or md); the same bytes each time.

    Raises InputError `bad-format` for another word and `missing-extra` when the library that
    writes PDF or DOCX is not installed.
    """
    if form not in WRITERS:
        raise InputError(
            "bad-format",
            f"'{form}' is no format of a brief.",
            way_out=f"One of {', '.join(FORMATS)}.",
        )
    try:
        module = import_module(WRITERS[form][0])
        write = cast("Callable[[Brief], bytes]", module.write)
        return write(brief)
    except ModuleNotFoundError as fault:
        needs = f"Writing {form} needs the library '{fault.name}'."
        raise missing_extra("publish", needs) from None
