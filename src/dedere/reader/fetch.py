"""Fetch one address safely: http and https only, and no way into private networks.

Every name is resolved here, each of its addresses is checked, and the connection is made to the
address that was checked, so that a name cannot answer differently the second time. Redirects are
followed by hand and checked the same way. Time and decompressed size are bounded.
"""

from __future__ import annotations

import ipaddress
import socket
import time
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from dedere.errors import FetchError, Place

if TYPE_CHECKING:
    import httpcore

Resolver = Callable[[str, int], list[str]]

_PORTS: Final = frozenset({80, 443, 8080, 8443})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_LONGEST_ADDRESS: Final = 2_000
# Ways to write an IPv4 address inside an IPv6 one: 6to4, Teredo, NAT64.
_WRAPPERS: Final = tuple(
    ipaddress.ip_network(text)
    for text in ("2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48")
)
_AGENT: Final = "dedere/0.1 (reads one page that a person points at)"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the decompressed body and what its headers say of it.

    `status` is 200, or 304 with an empty body where the page has not changed; `headers` are all
    that the server gave, by small names.
    """

    body: bytes
    content_type: str | None
    charset: str | None
    final_address: str
    etag: str | None
    last_modified: str | None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def is_public(address: str) -> bool:
    """Return whether an IP address lies on the public internet."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if any(ip in network for network in _WRAPPERS):
            return False
    return ip.is_global and not ip.is_multicast


def resolve(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host; raise FetchError `unreachable` if there are none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise FetchError(
            "unreachable",
            f"The host '{host}' was not found.",
            way_out="Check the address, or save the page and give the file.",
        ) from None
    return [str(row[4][0]) for row in found]


def fetch(
    address: str,
    *,
    seconds: float = 10.0,
    limit: int = 5_000_000,
    headers: Mapping[str, str] | None = None,
    allow_private: bool = False,
    resolver: Resolver = resolve,
) -> Fetched:
    """Return the body of an address, at most `limit` bytes after decompression, within `seconds`.

    Raises FetchError: `bad-address`, `private-address`, `unreachable`, `too-slow`, `too-large`,
    `bad-status`, `too-many-redirects`. `allow_private` is for a server of one's own in tests.
    """
    import httpcore

    deadline = time.monotonic() + seconds
    asked = {
        "User-Agent": _AGENT,
        "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        **(headers or {}),
    }
    current = address
    with httpcore.ConnectionPool(
        network_backend=_checked_backend(allow_private, resolver), retries=0
    ) as pool:
        for _ in range(_MOST_REDIRECTS + 1):
            _check_address(current, allow_private)
            answer = _one(pool, current, asked, deadline, limit)
            if isinstance(answer, Fetched):
                return answer
            current = urljoin(current, answer)
    raise FetchError(
        "too-many-redirects",
        f"The address leads on more than {_MOST_REDIRECTS} times.",
        place=Place(file=address),
        way_out="Give the address at which it ends.",
    )


def _check_address(address: str, allow_private: bool) -> None:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if (
        parts.scheme not in {"http", "https"}
        or not parts.hostname
        or parts.username is not None
        or len(address) > _LONGEST_ADDRESS
        or any(ord(mark) < 33 for mark in address)
    ):
        raise FetchError(
            "bad-address",
            f"'{address[:80]}' is not an address that is fetched.",
            way_out="Give one that begins with http:// or https:// and names a host.",
        )
    if port is not None and port not in _PORTS and not allow_private:
        raise FetchError(
            "private-address",
            f"Port {port} is not one of the web's.",
            place=Place(file=address),
            way_out="Save the page and give the file.",
        )


def _checked_backend(allow_private: bool, resolver: Resolver) -> httpcore.NetworkBackend:
    import httpcore

    class Checked(httpcore.NetworkBackend):
        """Connects only to addresses that were checked."""

        def __init__(self) -> None:
            self._plain = httpcore.SyncBackend()

        def connect_tcp(
            self,
            host: str,
            port: int,
            timeout: float | None = None,
            local_address: str | None = None,
            socket_options: Iterable[Any] | None = None,
        ) -> httpcore.NetworkStream:
            found = resolver(host, port)
            if not allow_private and not all(is_public(ip) for ip in found):
                raise FetchError(
                    "private-address",
                    f"'{host}' lies in a private network.",
                    way_out="Only public addresses are fetched; save the page and give the file.",
                )
            last: Exception | None = None
            for ip in found[:4]:
                try:
                    return self._plain.connect_tcp(ip, port, timeout, local_address, socket_options)
                except (httpcore.ConnectError, httpcore.ConnectTimeout) as fault:
                    last = fault
            raise last or httpcore.ConnectError(f"no address for {host}")

    return Checked()


def _one(
    pool: httpcore.ConnectionPool,
    address: str,
    headers: Mapping[str, str],
    deadline: float,
    limit: int,
) -> Fetched | str:
    """Return the page, or the address that a redirect names."""
    import httpcore

    left = max(deadline - time.monotonic(), 0.05)
    timeout = {"connect": left, "read": left, "write": left, "pool": left}
    try:
        with pool.stream(
            "GET", address, headers=list(headers.items()), extensions={"timeout": timeout}
        ) as answer:
            given = {
                name.decode("latin-1").lower(): value.decode("latin-1")
                for name, value in answer.headers
            }
            if answer.status in _REDIRECTS and given.get("location"):
                return given["location"]
            if answer.status not in {200, 203, 304}:
                refused = FetchError(
                    "bad-status",
                    f"The server answered {answer.status}.",
                    place=Place(file=address),
                    way_out="Open it in a browser; save the page and give the file.",
                )
                refused.status, refused.retry_after = answer.status, given.get("retry-after")
                raise refused
            body = _body(answer, given.get("content-encoding", ""), address, deadline, limit)
    except httpcore.TimeoutException:
        raise _slow(address) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as fault:
        raise FetchError(
            "unreachable",
            f"The server could not be reached: {type(fault).__name__}.",
            place=Place(file=address),
            way_out="Try again later, or save the page and give the file.",
        ) from None
    kind, charset = _content_type(given.get("content-type", ""))
    return Fetched(
        body=body,
        content_type=kind,
        charset=charset,
        final_address=address,
        etag=given.get("etag"),
        last_modified=given.get("last-modified"),
        status=304 if answer.status == 304 else 200,
        headers=given,
    )


def _body(
    answer: httpcore.Response, encoding: str, address: str, deadline: float, limit: int
) -> bytes:
    unpack = _unpacker(encoding.strip().lower(), address)
    parts: list[bytes] = []
    size = 0
    try:
        for piece in answer.iter_stream():
            if time.monotonic() > deadline:
                raise _slow(address)
            out = unpack(piece, limit - size + 1)
            size += len(out)
            if size > limit:
                raise FetchError(
                    "too-large",
                    f"The page has more than {limit:,} bytes.",
                    place=Place(file=address),
                    way_out="Save the part that matters and give the file.",
                )
            parts.append(out)
    except zlib.error:
        raise FetchError(
            "bad-encoding", "The page's compression is broken.", place=Place(file=address)
        ) from None
    return b"".join(parts)


def _unpacker(encoding: str, address: str) -> Callable[[bytes, int], bytes]:
    """Return a function that unpacks a piece into at most so many bytes."""
    if encoding in {"", "identity"}:
        return lambda piece, _most: piece
    if encoding in {"gzip", "x-gzip", "deflate"}:
        stream = zlib.decompressobj(47 if encoding != "deflate" else 15)

        def inflate(piece: bytes, most: int) -> bytes:
            return stream.decompress(piece, most)

        return inflate
    raise FetchError(
        "bad-encoding",
        f"The page is packed as '{encoding[:20]}', which was not asked for.",
        place=Place(file=address),
    )


def _slow(address: str) -> FetchError:
    return FetchError(
        "too-slow",
        "The page did not arrive in time.",
        place=Place(file=address),
        way_out="Try again later, or save the page and give the file.",
    )


def _content_type(header: str) -> tuple[str | None, str | None]:
    kind, _, rest = header.partition(";")
    charset = None
    for part in rest.split(";"):
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip("\"'").lower() or None
    return kind.strip().lower() or None, charset
