"""The files of a brief: the same bytes each time, readable by the programs they are meant for."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import html

from dedere.errors import InputError
from dedere.publish.brief import FORMATS, Brief, compose, render
from dedere.record import Record
from tests.publish.conftest import TODAY

COMMAND = (sys.executable, "-m", "dedere", "brief", "putin-2024-09-mongolia")


@pytest.fixture(scope="module")
def brief(record: Record) -> Brief:
    return compose(record, record.trip["putin-2024-09-mongolia"], written=TODAY)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_brief_is_the_same_file(brief: Brief, form: str) -> None:
    assert render(brief, form) == render(brief, form)


def test_another_process_writes_the_same_files(brief: Brief, tmp_path: Path) -> None:
    for form in FORMATS:
        path = tmp_path / f"brief.{form}"
        subprocess.run(
            [*COMMAND, "--written", TODAY.isoformat(), "--out", str(path)],
            check=True,
            capture_output=True,
        )
        assert path.read_bytes() == render(brief, form), form


def test_a_pdf_has_two_to_four_pages_a_title_and_the_day_of_writing(brief: Brief) -> None:
    from pypdf import PdfReader

    pdf = PdfReader(io.BytesIO(render(brief, "pdf")))
    assert 2 <= len(pdf.pages) <= 4
    assert pdf.metadata is not None
    assert pdf.metadata.title == brief.title
    assert pdf.metadata.creation_date is not None
    assert pdf.metadata.creation_date.date() == TODAY


def test_a_pdf_is_tagged_and_says_its_language(brief: Brief) -> None:
    from pypdf import PdfReader

    root = PdfReader(io.BytesIO(render(brief, "pdf"))).trailer["/Root"].get_object()
    assert root["/Lang"] == "en-GB"  # type: ignore[index]
    assert "/StructTreeRoot" in root  # type: ignore[operator]


def test_a_pdf_shows_all_its_words(brief: Brief) -> None:
    from pypdf import PdfReader

    pages = PdfReader(io.BytesIO(render(brief, "pdf"))).pages
    text = " ".join("".join(page.extract_text() for page in pages).split())
    for section in brief.sections:
        assert section.title in text


@pytest.mark.parametrize("addressee", ["government", "press", "parliament"])
def test_no_trip_that_met_a_duty_needs_more_than_four_pages(record: Record, addressee: str) -> None:
    from pypdf import PdfReader

    trips = ("netanyahu-2025-04-hungary", "putin-2025-10-tajikistan", "bashir-2013-07-nigeria")
    for trip in trips:
        made = compose(record, record.trip[trip], addressee=addressee, written=TODAY)  # type: ignore[arg-type]
        assert len(PdfReader(io.BytesIO(render(made, "pdf"))).pages) <= 4, trip


def test_a_word_file_has_headings_tables_and_properties(brief: Brief) -> None:
    from docx import Document

    document = Document(io.BytesIO(render(brief, "docx")))
    heads = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert heads == [*(section.title for section in brief.sections), "Sources"]
    assert document.core_properties.title == brief.title
    assert document.core_properties.created == datetime(2026, 11, 24, tzinfo=UTC)
    assert len(document.tables) >= 5


def test_a_word_file_bears_one_time_in_all_its_parts(brief: Brief) -> None:
    with zipfile.ZipFile(io.BytesIO(render(brief, "docx"))) as parts:
        times = {info.date_time for info in parts.infolist()}
        assert parts.testzip() is None
    assert times == {(2026, 11, 24, 0, 0, 0)}


def test_a_page_asks_nobody_for_anything(brief: Brief) -> None:
    page = html.document_fromstring(render(brief, "html"))
    assert page.xpath("//script | //link | //img | //iframe") == []
    assert b"url(" not in render(brief, "html")
    assert page.xpath("string(//h1)") == brief.title


def test_every_number_on_a_page_leads_to_its_source(brief: Brief) -> None:
    page = html.document_fromstring(render(brief, "html"))
    targets = {href.removeprefix("#") for href in page.xpath("//sup/a/@href")}
    assert targets == set(page.xpath("//ol[@class='sources']/li/@id"))


def test_signs_of_html_in_a_name_are_words(record: Record) -> None:
    trip = record.trip["putin-2024-09-mongolia"]
    made = compose(record, trip, written=TODAY, sender="<script>alert(1)</script> & Co | *x*")
    assert b"<script>" not in render(made, "html")
    assert "\\<script\\>alert(1)\\</script\\> & Co \\| \\*x\\*" in render(made, "md").decode()
    assert render(made, "pdf").startswith(b"%PDF-")
    assert render(made, "docx").startswith(b"PK")


def test_another_format_is_refused(brief: Brief) -> None:
    with pytest.raises(InputError) as raised:
        render(brief, "odt")
    assert raised.value.code == "bad-format"
    assert "html, pdf, docx, md" in str(raised.value)


def test_a_missing_library_is_named_with_the_way_to_it(
    brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(InputError) as raised:
        render(brief, "pdf")
    assert raised.value.code == "missing-extra"
    assert "dedere[publish]" in str(raised.value)
