"""A small local server: hosts with feeds and pages that a test writes, and a webhook."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from email.utils import format_datetime
from html import escape
from http.server import BaseHTTPRequestHandler
from typing import Any

from tests.watch.sim.serving import Serving

Answer = tuple[int, dict[str, str], bytes]
Route = Answer | Callable[[dict[str, str]], Answer]
REST = (
    "The visit was agreed on in spring. Officials of both countries had prepared it for weeks. "
    "Farmers in the region hope for a good harvest, and the museum has opened a new hall."
)


class Press(Serving):
    """Everything that the local hosts say, and all that was asked of them."""

    def __init__(self) -> None:
        super().__init__()
        self.routes: dict[tuple[str, str], Route] = {}
        self.asked: list[tuple[float, str, str, dict[str, str]]] = []
        self.received: list[dict[str, Any]] = []
        self.posts: list[tuple[dict[str, str], bytes]] = []
        self.hook_status: list[int] = []

    def address(self, host: str, path: str) -> str:
        return f"http://{host}:{self.port}{path}"

    def page(
        self, host: str, path: str, title: str, text: str, *, day: date, rest: str = REST
    ) -> None:
        body = (
            f"<html><head><title>{escape(title)}</title>"
            f"<meta property='article:published_time' content='{day}'></head><body><article>"
            f"<h1>{escape(title)}</h1><p>{escape(text)}</p><p>{rest}</p></article></body></html>"
        )
        self.routes[host, path] = (200, {"Content-Type": "text/html"}, body.encode())

    def feed(self, host: str, *entries: tuple[str, str, date], path: str = "/feed") -> None:
        """Make a host's feed list these (path, title, day) entries."""
        items = "".join(
            f"<item><title>{escape(title)}</title><link>{self.address(host, where)}</link>"
            f"<pubDate>{format_datetime(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))}"
            f"</pubDate><guid isPermaLink='false'>{where}</guid></item>"
            for where, title, day in entries
        )
        body = f"<rss><channel><title>News</title>{items}</channel></rss>".encode()
        mark = f'"{hash(body)}"'

        def answer(headers: dict[str, str]) -> Answer:
            if headers.get("If-None-Match") == mark:
                return 304, {"ETag": mark}, b""
            return 200, {"Content-Type": "application/rss+xml", "ETag": mark}, body

        self.routes[host, path] = answer

    def paths(self, host: str) -> list[str]:
        return [path for _, asked, path, _ in self.asked if asked == host]

    def titles(self) -> list[str]:
        return [one["title"] for one in self.received]

    def _get(self, request: BaseHTTPRequestHandler) -> None:
        host = (request.headers.get("Host") or "").partition(":")[0]
        headers = dict(request.headers.items())
        self.asked.append((time.monotonic(), host, request.path, headers))
        found = self.routes.get((host, request.path), (404, {}, b""))
        self._answer(request, *(found(headers) if callable(found) else found))

    def _post(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        self.posts.append((dict(request.headers.items()), body))
        status = self.hook_status.pop(0) if self.hook_status else 204
        if status < 300:
            self.received += json.loads(body)["messages"]
        self._answer(request, status, {}, b"")
