"""One address for one page: what only tracks the reader is taken off."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

LONGEST = 2_000
_TRACKING = re.compile(
    r"utm_.*|mc_[ce]id|(?:fb|g|d|y|tt)clid|gclsrc|msclkid|igshid|wt[._]mc|at_(?:medium|campaign)|"
    r"ns_(?:campaign|mchannel|source|linkname)|cmpid|cmp|ref|ref_src|ref_url|referrer|"
    r"ito|smid|partner|_ga|_gl|spm|xtor|traffic_source|rss|feedtype",
    re.IGNORECASE,
)
_PORTS = {"http": "80", "https": "443"}
_KEPT = "/:@!$&'()*+,;=~-._%"


def canonical(address: str, base: str | None = None) -> str | None:
    """Return the canonical address, or None for what is no address of a page.

    The scheme and the host are lower case, the default port, the fragment and tracking parameters
    are gone, the other parameters are sorted. Applied twice it gives the same.
    """
    if len(address) > 2 * LONGEST:
        return None
    try:
        parts = urlsplit(urljoin(base or "", address.strip()))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host or parts.username is not None:
        return None
    if any(ord(sign) < 33 or sign in '"<>\\^`{|}' for sign in host):
        return None
    try:
        host = host.encode("idna").decode("ascii").lower().rstrip(".")
    except UnicodeError:
        return None
    if not host:
        return None
    if ":" in host:
        host = f"[{host}]"
    if port is not None and str(port) != _PORTS[scheme]:
        host = f"{host}:{port}"
    path = quote(_utf8(parts.path), safe=_KEPT) or "/"
    query = sorted(
        (name, value)
        for name, value in parse_qsl(_utf8(parts.query), keep_blank_values=True)
        if not _TRACKING.fullmatch(name)
    )
    found = urlunsplit((scheme, host, path, urlencode(query), ""))
    return found if len(found) <= LONGEST else None


def host_of(address: str) -> str:
    """Return the host of a canonical address, with its port if it is not the usual one."""
    return urlsplit(address).netloc


def origin_of(address: str) -> str:
    """Return scheme and host of a canonical address."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def _utf8(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
