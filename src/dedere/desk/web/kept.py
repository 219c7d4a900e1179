"""Pages that were made already, sent again as they were for as long as nothing has changed.

Only what anybody may see is kept: answers to requests without a cookie or a token. They hold for
one day of the calendar and one state of the store; the mark of both is asked for each time. A
browser that has the page still is told so (ETag, RFC 9110) and gets nothing more.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from hashlib import sha256
from threading import Lock

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# A page longer than this is not kept, so that a few cannot drive out all others.
LARGEST = 1_000_000
# What the address, the headers and the rest of a kept answer take at most, about.
OVERHEAD = 10_000
PASSED = ("/static/", "/read", "/sign-in", "/account", "/admin", "/queue", "/calendar.ics")
Key = tuple[str, bytes, bool]


class Kept:
    """Keep answers up to `most` bytes; 0 keeps nothing."""

    def __init__(self, app: ASGIApp, *, mark: Callable[[], Awaitable[Hashable]], most: int) -> None:
        self.app, self.mark, self.most = app, mark, most
        self._pages: OrderedDict[Key, list[Message]] = OrderedDict()
        self._of: Hashable = None
        self._size = 0
        self._lock = Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not self.most or not _open(scope):
            await self.app(scope, receive, send)
            return
        mark = await self.mark()
        packed = "gzip" in Headers(scope=scope).get("accept-encoding", "")
        key = (scope["path"], scope.get("query_string", b""), packed)
        kept = self._get(key, mark)
        if kept is not None:
            if Headers(scope=scope).get("if-none-match") == kept[0]["tag"]:
                kept = _unchanged(kept[0])
            for message in kept:
                await send(message)
            return
        seen: list[Message] = []

        async def watched(message: Message) -> None:
            seen.append(message)
            await send(message)

        await self.app(scope, receive, watched)
        self._put(key, mark, seen)

    def _get(self, key: Key, mark: Hashable) -> list[Message] | None:
        with self._lock:
            if mark != self._of:
                self._pages.clear()
                self._of, self._size = mark, 0
            found = self._pages.get(key)
            if found is not None:
                self._pages.move_to_end(key)
            return found

    def _put(self, key: Key, mark: Hashable, seen: list[Message]) -> None:
        size = _size(seen)
        if not 0 < size <= min(LARGEST, self.most):
            return
        with self._lock:
            # What was made from an older state than is now known is not kept.
            if mark != self._of or key in self._pages:
                return
            self._pages[key] = [_tagged(seen), *seen[1:]]
            self._size += size
            while self._size > self.most:
                self._size -= _size(self._pages.popitem(last=False)[1])


def _open(scope: Scope) -> bool:
    """Whether a request is one whose answer is the same for everybody."""
    if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(PASSED):
        return False
    headers = Headers(scope=scope)
    return "cookie" not in headers and "authorization" not in headers


def _tagged(seen: list[Message]) -> Message:
    """The head of an answer with a tag that tells this page from any other."""
    digest = sha256(b"".join(message.get("body", b"") for message in seen)).hexdigest()
    tag = f'"{digest[:24]}"'
    return {**seen[0], "tag": tag, "headers": [*seen[0]["headers"], (b"etag", tag.encode())]}


def _unchanged(head: Message) -> list[Message]:
    """The answer that a page is still what the browser has."""
    headers = [(name, value) for name, value in head["headers"] if name != b"content-length"]
    start = {"type": "http.response.start", "status": 304, "headers": headers}
    return [start, {"type": "http.response.body", "body": b""}]


def _size(seen: list[Message]) -> int:
    """The bytes that a whole answer takes which may be kept; 0 for any other."""
    if not seen or seen[0].get("status") != 200 or seen[-1].get("more_body"):
        return 0
    if any(name.lower() == b"set-cookie" for name, _ in seen[0]["headers"]):
        return 0
    return OVERHEAD + sum(len(message.get("body", b"")) for message in seen)
