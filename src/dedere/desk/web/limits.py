"""Bounds on what is sent to the desk: the size of a body by address, the length of an address."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from time import monotonic

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dedere.desk.web.plain import refuse

LONGEST_ADDRESS = 8_000


class Limits:
    """Refuse bodies above a size that depends on the address, and overlong addresses."""

    def __init__(self, app: ASGIApp, *, most: Callable[[str], int]) -> None:
        self.app = app
        self.most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if len(scope["path"]) + len(scope.get("query_string", b"")) > LONGEST_ADDRESS:
            await refuse(414, "address-too-long", "The address is too long.", scope, receive, send)
            return
        most = self.most(scope["path"])
        said = Headers(scope=scope).get("content-length", "0")
        if not said.isdecimal() or int(said) > most:
            text = f"More than {most:,} bytes were sent; this page takes no more."
            await refuse(413, "too-large", text, scope, receive, send)
            return
        seen, refused = 0, False

        async def counted() -> Message:
            nonlocal seen, refused
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > most:
                refused = True
                # The reader below gives up on a broken body; what it answers is replaced.
                return {"type": "http.disconnect"}
            return message

        async def answered(message: Message) -> None:
            if not refused:
                await send(message)

        try:
            await self.app(scope, counted, answered)
        except ClientDisconnect:
            if not refused:
                raise
        if refused:
            text = f"More than {most:,} bytes were sent; this page takes no more."
            await refuse(413, "too-large", text, scope, receive, send)


class Rate:
    """At most `count` calls a minute for each key; the oldest keys are forgotten."""

    KEYS = 10_000

    def __init__(self, count: int) -> None:
        self.count = count
        self._seen: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = Lock()

    def allows(self, key: str) -> bool:
        """Return whether one more call is allowed now, and count it if so."""
        now = monotonic()
        with self._lock:
            times = [at for at in self._seen.pop(key, []) if now - at < 60]
            allowed = len(times) < self.count
            if allowed:
                times.append(now)
            self._seen[key] = times
            if len(self._seen) > self.KEYS:
                self._seen.popitem(last=False)
        return allowed
