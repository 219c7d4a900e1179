"""A local server that plays all hosts of a world, and takes what the webhook sends."""

from __future__ import annotations

import json
import time
from hashlib import md5
from http.server import BaseHTTPRequestHandler
from threading import Lock
from typing import Any

from tests.watch.sim.pages import feed, page
from tests.watch.sim.serving import Serving
from tests.watch.sim.world import World


class Server(Serving):
    """Plays a world on one port; the host named in the request says which feed is meant."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self.world = world
        self.received: list[dict[str, Any]] = []
        self.requests: list[tuple[float, str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.refuse = 0
        self.slow_seconds = 0.05
        self.lock = Lock()

    def _get(self, request: BaseHTTPRequestHandler) -> None:
        host = (request.headers.get("Host") or "").partition(":")[0]
        with self.lock:
            self.requests.append((time.monotonic(), host, request.path))
        number = int(host.removeprefix("feed").removesuffix(".test") or 0)
        path = request.path.partition("?")[0]
        if path == "/robots.txt":
            body = b"User-agent: *\nDisallow: /secret\n"
            return self._answer(request, 200 if number % 2 else 404, {}, body)
        if path == "/feed":
            if number % 20 == 1:
                time.sleep(self.slow_seconds)
            status, headers, body = feed(self.world, number, self.port)
            mark = f'"{md5(body, usedforsecurity=False).hexdigest()}"'
            if status == 200 and request.headers.get("If-None-Match") == mark:
                return self._answer(request, 304, {"ETag": mark}, b"")
            return self._answer(request, status, {**headers, "ETag": mark}, body)
        tail = path.rpartition("/")[2]
        article = self.world.current(int(tail)) if tail.isdigit() else None
        if article is None:
            return self._answer(request, 404, {}, b"nothing here")
        if article.trap == "private":
            return self._answer(request, 302, {"Location": "http://10.1.2.3/inside"}, b"")
        return self._answer(request, *page(article))

    def _post(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers.get("Content-Length") or 0))
        with self.lock:
            if self.refuse > 0:
                self.refuse -= 1
                return self._answer(request, 500, {}, b"not now")
            self.received += json.loads(body)["messages"]
            self.headers.append({**dict(request.headers.items()), "body": body.decode()})
        return self._answer(request, 204, {}, b"")
