"""Documents from bytes: the article kept, the rest gone, nothing lost to one bad byte."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.errors import InputError
from dedere.reader import document_from_bytes, document_from_html

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Putin to fly to Ulaanbaatar | The Northern Wire</title>
<meta property="og:title" content="Putin to fly to Ulaanbaatar">
<meta property="og:site_name" content="The Northern Wire">
<meta property="article:published_time" content="2024-08-29T09:00:00Z">
<link rel="canonical" href="https://news.example/putin-ulaanbaatar"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Putin to fly to Ulaanbaatar</h1>
<figure><img src="a.jpg">
<figcaption>Vladimir Putin in Ulaanbaatar in 2019. Photo: Northern Wire</figcaption></figure>
<p>The Russian president will pay an official visit to Mongolia on September 3, the Kremlin said on
Thursday, his first to a member of the court that wants him.</p>
<p>Mongolia has been a party to the Rome Statute since 2002. Its officials gave no answer to the
question whether he would be arrested when he steps off his aircraft.</p></article>
<footer>Subscribe to our newsletter. All rights reserved.</footer></body></html>"""


def test_a_page_gives_title_day_address_and_outlet() -> None:
    found = document_from_html(PAGE, address="https://news.example/putin-ulaanbaatar?ref=x")
    assert (found.title, found.published, found.address, found.outlet) == (
        "Putin to fly to Ulaanbaatar",
        date(2024, 8, 29),
        "https://news.example/putin-ulaanbaatar",
        "The Northern Wire",
    )


def test_menus_and_footers_are_left_out() -> None:
    text = document_from_html(PAGE).text
    assert ("Sport" in text, "newsletter" in text) == (False, False)


def test_a_caption_is_kept_apart() -> None:
    found = document_from_html(PAGE)
    captions = [found.text[p.start : p.end] for p in found.paragraphs if p.kind == "caption"]
    assert captions == ["Vladimir Putin in Ulaanbaatar in 2019. Photo: Northern Wire"]


def test_bytes_that_look_like_a_page_are_read_as_one() -> None:
    assert document_from_bytes(PAGE.encode()).title == "Putin to fly to Ulaanbaatar"


def test_a_named_charset_is_used() -> None:
    body = "Путин прилетел в Улан-Батор".encode("windows-1251")
    assert document_from_bytes(body, charset="windows-1251").text == "Путин прилетел в Улан-Батор"


def test_an_unnamed_charset_is_found_by_its_look() -> None:
    text = "Президент России Владимир Путин прибыл с официальным визитом в Монголию. " * 4
    assert document_from_bytes(text.encode("windows-1251")).text == text


def test_one_bad_byte_loses_only_itself() -> None:
    assert document_from_bytes(b"Putin flew to Minsk\xff on Friday").text == (
        "Putin flew to Minsk\ufffd on Friday"
    )


def test_a_picture_is_no_text() -> None:
    with pytest.raises(InputError) as refused:
        document_from_bytes(b"\x89PNG", content_type="image/png")
    assert refused.value.code == "not-text"


def test_a_broken_pdf_is_told() -> None:
    with pytest.raises(InputError) as refused:
        document_from_bytes(b"%PDF-1.7 nothing follows")
    assert refused.value.code == "bad-pdf"


def test_a_pdf_gives_its_text() -> None:
    found = document_from_bytes(_pdf("Putin will visit Mongolia on September 3."))
    assert found.text == "Putin will visit Mongolia on September 3."


def _pdf(text: str) -> bytes:
    """A PDF of one page, written by hand."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = b"%PDF-1.4\n"
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%s\nendobj\n" % (number, item)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        start,
    )


@given(st.binary(max_size=400))
def test_no_bytes_crash_the_reading(body: bytes) -> None:
    try:
        document_from_bytes(body)
    except InputError as refused:
        assert refused.code in {"not-text", "bad-pdf"}  # noqa: PT017 - either refusal is right
