"""Addresses are fetched within bounds, and never from private networks."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dedere.errors import FetchError
from dedere.reader.fetch import fetch, is_public

BOMB = gzip.compress(b"0" * 20_000_000)


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/loop":
            self._answer(302, b"", location="/loop")
        elif self.path == "/away":
            self._answer(302, b"", location="http://10.0.0.1/inside")
        elif self.path == "/file":
            self._answer(302, b"", location="file:///etc/passwd")
        elif self.path == "/bomb":
            self._answer(200, BOMB, encoding="gzip")
        elif self.path == "/packed":
            self._answer(200, gzip.compress(b"Ulaanbaatar"), encoding="gzip")
        elif self.path == "/same" and self.headers.get("If-None-Match") == '"a"':
            self._answer(304, b"")
        elif self.path == "/gone":
            self._answer(410, b"gone")
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(40):
                threading.Event().wait(0.1)
                try:
                    self.wfile.write(b"x")
                    self.wfile.flush()
                except OSError:
                    return
        else:
            self._answer(200, b"<p>Hello</p>")

    def _answer(self, status: int, body: bytes, *, location: str = "", encoding: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Type", 'text/html; charset="ISO-8859-1"')
        self.send_header("ETag", '"a"')
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the tests speak."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def refusal(address: str, **options: object) -> str:
    with pytest.raises(FetchError) as refused:
        fetch(address, **options)  # type: ignore[arg-type]
    return refused.value.code


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.1.2.3/",
        "http://192.168.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://2130706433/",
        "http://127.1/",
        "https://example.org:22/",
    ],
)
def test_a_private_address_is_refused(address: str) -> None:
    assert refusal(address) == "private-address"


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.org/", "http://", "http://user:word@example.org/", "x y"],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    assert refusal(address) == "bad-address"


def test_a_name_that_answers_with_a_private_address_is_refused() -> None:
    assert refusal("http://example.org/", resolver=lambda *_: ["192.168.1.1"]) == "private-address"


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    both = ["93.184.216.34", "127.0.0.1"]
    assert refusal("http://example.org/", resolver=lambda *_: both) == "private-address"


def test_a_name_is_resolved_once_and_the_checked_address_is_used() -> None:
    answers = [["127.0.0.2"], ["93.184.216.34"]]
    assert refusal("http://example.org/", resolver=lambda *_: answers.pop(0)) == "private-address"
    assert len(answers) == 1


def test_a_redirect_out_of_the_web_is_refused(site: str) -> None:
    assert refusal(f"{site}/file", allow_private=True) == "bad-address"


def test_a_redirect_into_a_private_network_is_refused(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.rpartition(":")[2])
    monkeypatch.setattr("dedere.reader.fetch._PORTS", frozenset({80, port}))
    monkeypatch.setattr("dedere.reader.fetch.is_public", lambda ip: ip == "127.0.0.1")
    assert refusal(f"{site}/away") == "private-address"


def test_redirects_come_to_an_end(site: str) -> None:
    assert refusal(f"{site}/loop", allow_private=True) == "too-many-redirects"


def test_a_bomb_is_cut_off_at_the_limit(site: str) -> None:
    assert refusal(f"{site}/bomb", allow_private=True, limit=1_000_000) == "too-large"


def test_a_page_that_trickles_is_cut_off(site: str) -> None:
    assert refusal(f"{site}/slow", allow_private=True, seconds=0.5) == "too-slow"


def test_another_status_is_told(site: str) -> None:
    assert refusal(f"{site}/gone", allow_private=True) == "bad-status"


def test_a_packed_page_is_unpacked(site: str) -> None:
    assert fetch(f"{site}/packed", allow_private=True).body == b"Ulaanbaatar"


def test_type_and_charset_are_read_from_the_header(site: str) -> None:
    page = fetch(f"{site}/page", allow_private=True)
    assert (page.content_type, page.charset) == ("text/html", "iso-8859-1")


def test_an_unchanged_page_is_told_by_its_status(site: str) -> None:
    page = fetch(f"{site}/same", allow_private=True, headers={"If-None-Match": '"a"'})
    assert (page.status, page.body) == (304, b"")


@given(st.ip_addresses(v=4))
def test_a_mapped_address_is_judged_as_the_one_inside(address: object) -> None:
    assert is_public(f"::ffff:{address}") == is_public(str(address))
