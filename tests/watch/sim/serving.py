"""What the local servers of these tests have in common: a free port, threads, short answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Self


class Serving:
    """A server on a free port; what it says to a request is the matter of those who inherit."""

    protocol = "HTTP/1.0"

    def __init__(self) -> None:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = outer.protocol

            def log_message(self, *args: object) -> None:
                """Say nothing."""

            def do_GET(self) -> None:
                outer._get(self)

            def do_POST(self) -> None:
                outer._post(self)

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        self._http = Server(("127.0.0.1", 0), Handler)
        self.port = int(self._http.server_address[1])

    @contextmanager
    def running(self) -> Iterator[Self]:
        Thread(target=self._http.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield self
        finally:
            self._http.shutdown()
            self._http.server_close()

    def _get(self, request: BaseHTTPRequestHandler) -> None:
        raise NotImplementedError

    def _post(self, request: BaseHTTPRequestHandler) -> None:
        raise NotImplementedError

    def _answer(
        self, request: BaseHTTPRequestHandler, status: int, headers: dict[str, str], body: bytes
    ) -> None:
        try:
            request.send_response(status)
            for name, value in headers.items():
                request.send_header(name, value)
            request.send_header("Content-Length", str(len(body)))
            request.end_headers()
            request.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            # Whoever asked was killed, or has read enough.
            request.close_connection = True
