"""What a run found: per person, state, month, outlet and language, and what the record lacks."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dedere.errors import InputError, Place

_CLAIM_COLUMNS = [
    *("document number person state place start earliest latest status mode said_by").split(),
    *("said_by_kind trip outcome evidence").split(),
]


@dataclass(slots=True)
class Group:
    """Claims of one kind: how many, in how many reports, in how many that are no copies."""

    claims: int = 0
    reports: set[int] = field(default_factory=set)
    independent: set[int] = field(default_factory=set)
    months: Counter[str] = field(default_factory=Counter)

    def as_dict(self) -> dict[str, Any]:
        """The counts as plain data."""
        return {
            "claims": self.claims,
            "reports": len(self.reports),
            "independent_reports": len(self.independent),
        }


@dataclass(frozen=True, slots=True)
class _Source:
    number: int
    like: int
    month: str
    outlet: str
    language: str
    address: str
    day: str


def report_of(out: Path, *, person: str | None = None, unmatched: int = 200) -> dict[str, Any]:
    """Return what the run in the folder found, as plain data.

    A report is a document; an independent one is not a copy, or nearly, of an earlier. `stays`
    gathers claims of one person, state, status and month; `unmatched` of those with no trip in the
    record are listed, the most reported first. `person` limits all to one person's id. Raises
    InputError `no-run` where the folder holds no finished run.
    """
    summary = _summary(out)
    sources = _sources(out)
    groups: dict[str, dict[str, Group]] = {
        name: defaultdict(Group) for name in ("person", "state", "month", "outlet", "language")
    }
    statuses: Counter[str] = Counter()
    stays: dict[tuple[str, str, str, str], _Stay] = {}
    claims = matched = 0
    for claim in _claims(out):
        if person is not None and claim["person"] != person:
            continue
        source = sources[claim["document"]]
        claims += 1
        matched += claim["trip"] is not None
        statuses[claim["status"]] += 1
        for name, value in (
            ("person", claim["person"]),
            ("state", claim["state"]),
            ("month", source.month),
            ("outlet", source.outlet),
            ("language", source.language),
        ):
            group = groups[name][value]
            group.claims += 1
            group.reports.add(source.number)
            group.independent.add(source.like)
        if claim["trip"] is None:
            month = (claim["start"] or str(claim["earliest"] or source.month))[:7]
            key = (claim["person"], claim["state"], claim["status"], month)
            stays.setdefault(key, _Stay()).add(claim, source)
    listed = sorted(stays.items(), key=lambda pair: (-len(pair[1].independent), pair[0]))
    return {
        "summary": summary,
        "claims": claims,
        "claims_with_a_trip": matched,
        "claims_without_a_trip": claims - matched,
        "statuses": dict(statuses.most_common()),
        **{
            f"by_{name}": {key: found[key].as_dict() for key in _order(name, found)}
            for name, found in groups.items()
        },
        "without_a_trip": [
            {"person": key[0], "state": key[1], "status": key[2], "month": key[3], **stay.as_dict()}
            for key, stay in listed[:unmatched]
        ],
        "without_a_trip_in_all": len(listed),
    }


@dataclass(slots=True)
class _Stay:
    """Claims of one stay that the record does not have."""

    claims: int = 0
    reports: set[int] = field(default_factory=set)
    independent: set[int] = field(default_factory=set)
    first: tuple[str, str, str, str] | None = None
    quote: str = ""

    def add(self, claim: dict[str, Any], source: _Source) -> None:
        self.claims += 1
        self.reports.add(source.number)
        self.independent.add(source.like)
        told = (source.day or "9999", source.outlet, source.address, claim["document"])
        if self.first is None or told < self.first:
            self.first = told
            self.quote = claim["evidence"][0]["text"] if claim["evidence"] else ""

    def as_dict(self) -> dict[str, Any]:
        day, outlet, address, document = self.first or ("", "", "", "")
        return {
            "claims": self.claims,
            "reports": len(self.reports),
            "independent_reports": len(self.independent),
            "first_reported": None if day == "9999" else day,
            "first_outlet": outlet,
            "first_address": address,
            "document": document,
            "quote": self.quote[:300],
        }


def _order(name: str, found: dict[str, Group]) -> list[str]:
    if name == "month":
        return sorted(found)
    return sorted(found, key=lambda key: (-len(found[key].independent), -found[key].claims, key))


def _summary(out: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        begun = (out / "manifest.json").is_file()
        raise InputError(
            "no-run",
            "The run in this folder is not finished." if begun else "There is no run here.",
            place=Place(file=str(out)),
            way_out="Go on with it: dedere archive INPUT… --out DIR --resume."
            if begun
            else "Give the folder that 'dedere archive INPUT… --out DIR' wrote.",
        ) from None
    return found


def _sources(out: Path) -> dict[str, _Source]:
    """The documents that hold claims, by their ids."""
    import pyarrow.parquet as pq

    number: dict[str, int] = {}
    found: dict[str, _Source] = {}
    copies = pq.ParquetFile(out / "copies.parquet").iter_batches(columns=["document", "like"])
    like = (pair for batch in copies for pair in batch.to_pylist())
    columns = ["document", "address", "captured", "outlet", "published", "language", "claims"]
    for batch in pq.ParquetFile(out / "documents.parquet").iter_batches(columns=columns):
        for row, pair in zip(batch.to_pylist(), like, strict=False):
            at = number[row["document"]] = len(number)
            if not row["claims"]:
                continue
            day = row["published"].isoformat() if row["published"] else ""
            found[row["document"]] = _Source(
                number=at,
                like=number[pair["like"]],
                month=day[:7] or "undated",
                outlet=row["outlet"] or _host(row["address"]) or "unknown",
                language=row["language"],
                address=row["address"] or "",
                day=day,
            )
    return found


def _host(address: str | None) -> str:
    from urllib.parse import urlsplit

    if not address:
        return ""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _claims(out: Path) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet as pq

    for batch in pq.ParquetFile(out / "claims.parquet").iter_batches(columns=_CLAIM_COLUMNS):
        yield from batch.to_pylist()
