"""docs/record.md shows every table as the package describes it."""

from __future__ import annotations

from pathlib import Path

from dedere.record.dictionary import data_dictionary
from dedere.record.load import data_folder, describe

PAGE = Path(__file__).parents[2] / "docs" / "record.md"


def test_the_page_shows_the_tables_as_they_are_described() -> None:
    shown = PAGE.read_text(encoding="utf-8").partition("<!-- tables: begin -->\n")[2]
    shown = shown.partition("<!-- tables: end -->")[0]
    assert shown.strip() == data_dictionary(describe(data_folder())).strip()
