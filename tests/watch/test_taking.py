"""From an item to what is kept of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from dedere.record import load_record
from dedere.report import read_report
from dedere.store.model import Item
from dedere.watch.config import Source
from dedere.watch.robots import Robots
from dedere.watch.taking import Taken, Taker
from tests.watch.test_polling import FEED, Library

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXT = "Vladimir Putin will visit Mongolia on March 10, the Kremlin said."


def _item(**more: Any) -> Item:
    values: dict[str, Any] = {
        "source": "s",
        "key": "1",
        "digest": "d",
        "address": "https://news.test/1",
        "found_at": NOON,
        "id": 1,
        "state": "waiting",
        "due_at": NOON,
        "attempts": 0,
        "document_id": None,
        "error_code": None,
        "error": None,
    }
    return Item(**{**values, **more})


def _take(item: Item, body: bytes | None = None, **more: Any) -> Taken:
    library = Library(**({"1": body} if body is not None else {}))
    taker = Taker(
        load_record(),
        fetcher=library,
        robots=Robots(library, lambda: NOON, "dedere"),
        read=read_report,
        clock=lambda: NOON,
    )
    return taker.take(item, Source(**{"name": "s", "address": FEED, **more}))


def _page(head: str = "", text: str = TEXT) -> bytes:
    return (
        f"<html><head><title>A visit</title>{head}</head><body><p>{text}</p></body></html>".encode()
    )


def test_the_text_of_a_feed_is_read_without_fetching() -> None:
    taken = _take(_item(text=f"<p>{TEXT}</p>", title="A visit"), read="feed")
    assert [(one.state, one.start) for one in taken.claims] == [("MNG", "2026-03-10")]


def test_an_item_without_an_address_has_one_of_its_own() -> None:
    taken = _take(_item(address=None, text=TEXT))
    assert taken.document.address.startswith("feed:s:")


def test_a_page_may_name_another_address_of_its_own_host() -> None:
    head = "<link rel='canonical' href='https://www.news.test/the-visit'>"
    assert _take(_item(), _page(head)).document.address == "https://www.news.test/the-visit"


def test_a_page_cannot_pass_itself_off_as_another_host_s() -> None:
    head = "<link rel='canonical' href='https://kremlin.test/the-visit'>"
    assert _take(_item(), _page(head)).document.address == "https://news.test/1"


@pytest.mark.parametrize(
    ("published", "wanted"),
    [
        (date(2026, 2, 27), date(2026, 2, 27)),
        (date(2027, 2, 27), date(2026, 3, 2)),
        (None, date(2026, 3, 2)),
    ],
)
def test_the_day_of_a_report_is_its_own_or_that_on_which_it_was_found(
    published: date | None, wanted: date
) -> None:
    assert _take(_item(published=published), _page()).document.published == wanted


def test_offsets_still_hold_when_a_character_cannot_be_stored() -> None:
    taken = _take(_item(text="A\x00note. " + TEXT), read="feed")
    quotes = [part for claim in taken.claims for part in claim.evidence]
    text = taken.document.text or ""
    assert quotes
    assert [text[one["start"] : one["end"]] for one in quotes] == [one["text"] for one in quotes]


def test_the_name_of_the_source_s_outlet_goes_before_the_page_s() -> None:
    assert _take(_item(), _page(), outlet="The Agency").document.outlet == "The Agency"
