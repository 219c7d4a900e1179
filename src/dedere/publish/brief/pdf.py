"""A brief as PDF/A with tags, set by Typst from a template of ours; no system library or font."""

from __future__ import annotations

import json
from importlib.resources import as_file, files
from typing import Any

from dedere.publish.brief.model import Brief
from dedere.publish.brief.pieces import pieces


def write(brief: Brief) -> bytes:
    """Return the brief as PDF/A-2a and PDF/UA-1; the same bytes with the same version of Typst.

    Both standards: for archives, and for screen readers.
    """
    import typst

    with as_file(files("dedere.publish") / "templates" / "brief.typ") as template:
        return typst.compile(
            str(template),
            format="pdf",
            ignore_system_fonts=True,
            sys_inputs={"brief": json.dumps(_data(brief), ensure_ascii=False)},
            pdf_standards=["a-2a", "ua-1"],
            timestamp=brief.stamp.seconds,
        )


def _data(brief: Brief) -> dict[str, Any]:
    data = brief.as_dict()
    for source in data["sources"]:
        source["entries"] = [
            [{"text": words, "href": address} for words, address in pieces(entry)]
            for entry in source["entries"]
        ]
    data["year"], data["month"], data["day"] = (int(part) for part in brief.written.split("-"))
    data["short"] = brief.stamp.short
    return data
