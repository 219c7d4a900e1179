"""The whole export: which files each format has, their sums, and the writing of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from dedere.errors import InputError, Place, missing_extra
from dedere.publish.dataset import colt, ftm, geo, jsonld, package
from dedere.publish.dataset.sheets import Sheet, sheets
from dedere.publish.stamp import Stamp, stamp
from dedere.record import Record

Files = dict[str, bytes]
SUMS = "SHA256SUMS"
NEWS = 200


@dataclass(frozen=True)
class _Job:
    record: Record
    described: Mapping[str, Any]
    on: date
    stamp: Stamp
    changes: tuple[Path, Path] | None
    reviews: Sequence[jsonld.Review]

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        return sheets(self.record, self.described, self.on)


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the paths with their sizes, and a sum over all that names this export.

    `digest` is the SHA-256 of the file SHA256SUMS, in hexadecimal.
    """

    folder: Path
    files: tuple[tuple[str, int], ...]
    version: str
    digest: str


def _csv(job: _Job) -> Files:
    return package.files(job.record, job.described, job.sheets, job.stamp)


def _parquet(job: _Job) -> Files:
    from dedere.publish.dataset import parquet

    return {f"parquet/{s.name}.parquet": parquet.write(s, job.stamp) for s in job.sheets}


def _sqlite(job: _Job) -> Files:
    from dedere.publish.dataset import sqlite

    return {"dedere.sqlite": sqlite.write(job.sheets, job.stamp)}


def _ftm(job: _Job) -> Files:
    return {"followthemoney.jsonl": ftm.write(job.record, job.stamp)}


def _jsonld(job: _Job) -> Files:
    return {"schema-org.jsonld": jsonld.write(job.record, job.described, job.stamp, job.reviews)}


def _geojson(job: _Job) -> Files:
    return {"trips.geojson": geo.write(job.record, job.stamp)}


def _colt(job: _Job) -> Files:
    table = colt.sheet(job.record)
    body = package.csv_of(table)
    described = package.resource_of(table, f"{colt.NAME}.csv")
    described |= {"bytes": len(body), "hash": f"sha256:{sha256(body).hexdigest()}"}
    described |= {"version": job.stamp.version, "dedere:digest": job.stamp.digest}
    return {
        f"{colt.NAME}.csv": body,
        f"{colt.NAME}.resource.json": package.json_of(described),
    }


def _feeds(job: _Job) -> Files:
    from dedere.publish.chronicle import changes, chronicle
    from dedere.publish.feeds import atom, json_feed

    entries = changes(*job.changes) if job.changes else chronicle(job.record, limit=NEWS)
    return {"feed.atom": atom(entries, job.stamp), "feed.json": json_feed(entries, job.stamp)}


def _calendar(job: _Job) -> Files:
    from dedere.publish.calendar import calendar

    return {"calendar.ics": calendar(job.record, job.on, past=True)}


_MAKERS: Mapping[str, Callable[[_Job], Files]] = {
    "csv": _csv,
    "parquet": _parquet,
    "sqlite": _sqlite,
    "ftm": _ftm,
    "jsonld": _jsonld,
    "geojson": _geojson,
    "colt": _colt,
    "feeds": _feeds,
    "calendar": _calendar,
}
FORMATS = tuple(_MAKERS)


def build(
    record: Record,
    described: Mapping[str, Any],
    formats: Iterable[str],
    *,
    on: date | None = None,
    changes: tuple[Path, Path] | None = None,
    reviews: Sequence[jsonld.Review] = (),
) -> Files:
    """Return the files of the formats by path, with CITATION.cff and SHA256SUMS.

    `on` is the day for calendars and coming summits; default: the day of the record's version, so
    that the same record gives the same bytes on every day. `changes` are the folders of an earlier
    and of this version: the feeds then tell the difference, and else the latest events. `reviews`
    are schema.org `ClaimReview` objects for the JSON-LD, as `dedere.checks.claim_review` makes
    them. Raises InputError `bad-format` for an unknown format and `missing-extra` when pyarrow is
    not there.
    """
    mark = stamp(record)
    job = _Job(record, described, on or mark.day, mark, changes, reviews)
    found: Files = {}
    for name in formats:
        if name not in _MAKERS:
            raise InputError(
                "bad-format",
                f"'{name}' is no format of the data set.",
                place=Place(field="--format"),
                way_out=f"Take one or more of {', '.join(FORMATS)}, or all.",
            )
        try:
            found |= _MAKERS[name](job)
        except ModuleNotFoundError as fault:
            needs = f"The format {name} needs the library '{fault.name}'."
            raise missing_extra("publish", needs) from None
    found["CITATION.cff"] = citation(described, mark).encode()
    found[SUMS] = "".join(
        f"{sha256(body).hexdigest()}  {path}\n" for path, body in sorted(found.items())
    ).encode()
    return dict(sorted(found.items()))


def export(
    record: Record,
    described: Mapping[str, Any],
    folder: Path,
    formats: Iterable[str] = FORMATS,
    *,
    on: date | None = None,
    changes: tuple[Path, Path] | None = None,
    reviews: Sequence[jsonld.Review] = (),
) -> Written:
    """Write the formats into a folder and return what was written.

    The folder is made when it is not there; other files in it stay. Raises InputError as `build`,
    and `bad-folder` when the folder cannot be written.
    """
    found = build(record, described, formats, on=on, changes=changes, reviews=reviews)
    try:
        for path, body in found.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
    except OSError as fault:
        raise InputError(
            "bad-folder",
            f"'{folder}' cannot be written: {fault.strerror or fault}.",
            place=Place(field="DIR"),
            way_out="Give a folder that exists or can be made, where you may write.",
        ) from None
    return Written(
        folder,
        tuple((path, len(body)) for path, body in found.items()),
        record.version,
        sha256(found[SUMS]).hexdigest(),
    )


def citation(described: Mapping[str, Any], mark: Stamp) -> str:
    """Return how to cite this version of the data set, in the Citation File Format 1.2."""
    return (
        "cff-version: 1.2.0\n"
        "message: If you use these data, please cite them by this version.\n"
        "type: dataset\n"
        f'title: "The dedere record: {described["title"]}"\n'
        "authors:\n"
        "  - name: dedere maintainers\n"
        f'version: "{mark.version}"\n'
        f"date-released: {mark.day.isoformat()}\n"
        "license: CC-BY-4.0\n"
        f'abstract: "{described["description"]}"\n'
        "identifiers:\n"
        "  - type: other\n"
        f'    value: "sha256:{mark.digest}"\n'
        "    description: SHA-256 of the tables\n"
    )
