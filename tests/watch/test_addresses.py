"""One address for one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.watch.addresses import canonical


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("HTTP://News.Test:80/a", "http://news.test/a"),
        ("https://news.test:443", "https://news.test/"),
        ("https://news.test:8443/a", "https://news.test:8443/a"),
        ("https://news.test/a?utm_source=x&id=3&fbclid=y#top", "https://news.test/a?id=3"),
        ("https://news.test/a?b=2&a=1", "https://news.test/a?a=1&b=2"),
        (
            "https://news.test/новости",
            "https://news.test/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
        ),
        ("https://новости.test/", "https://xn--b1amnebsh.test/"),
        ("  https://news.test/a \n", "https://news.test/a"),
    ],
)
def test_the_same_page_has_the_same_address(given_: str, wanted: str) -> None:
    assert canonical(given_) == wanted


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ftp://news.test/a",
        "javascript:alert(1)",
        "https://user:word@news.test/",
        "https://",
        "https://[::1",
        "https://news.test:99999/",
        "https://a b.test/",
        "https://news.test/" + "a" * 3000,
    ],
)
def test_what_is_no_address_of_a_page_is_none(address: str) -> None:
    assert canonical(address) is None


def test_a_relative_address_needs_its_base() -> None:
    assert canonical("../b", "https://news.test/x/y/") == "https://news.test/x/b"


@given(st.text(max_size=80), st.sampled_from(["", "https://news.test/", "http://a.test/x?y=1&"]))
def test_applied_twice_it_gives_the_same(tail: str, head: str) -> None:
    once = canonical(head + tail)
    assert once is None or canonical(once) == once
