"""One run over an archive: the manifest, the shards, what is written when, and going on later."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dedere.archive.engines import Engine
from dedere.archive.finish import finish
from dedere.archive.gate import plan_gate
from dedere.archive.model import ArchiveSettings, Shard, ShardResult
from dedere.archive.output import shards_done, write_json, write_shard
from dedere.archive.shards import shards_of
from dedere.archive.work import Job
from dedere.errors import InputError, Place

if TYPE_CHECKING:
    from dedere.record import Record

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. Sizes are bytes as stored; `seconds` is what this run took so far."""

    shards: int
    shards_done: int
    size: int
    size_done: int
    size_before: int
    documents: int
    claims: int
    damaged: int
    seconds: float

    @property
    def rate(self) -> float:
        """Stored bytes a second in this run."""
        return (self.size_done - self.size_before) / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """The time left at this rate, or None before anything is done."""
        return (self.size - self.size_done) / self.rate if self.rate > 0 else None


def run_archive(
    record: Record,
    inputs: Sequence[str],
    out: Path,
    *,
    engine: Engine,
    settings: ArchiveSettings,
    resume: bool = False,
    cache: Path | None = None,
    tell: Callable[[Progress], None] | None = None,
) -> dict[str, Any]:
    """Read the inputs and write documents, claims, statements, a manifest and a summary to `out`.

    Each shard is written whole or not at all, so that an end at any moment loses at most the
    shards under way; `resume` goes on where a run with the same inputs, settings and record
    stopped. Returns the summary. Raises InputError `out-not-empty`, `other-run`, `no-such-file`.
    """
    shards = shards_of(inputs, settings.shard_bytes)
    manifest = manifest_of(record, inputs, settings, shards)
    done = _open(out, manifest, resume=resume)
    state = _State(shards, done, time.perf_counter())
    if tell:
        tell(state.progress())
    todo = [shard for shard in shards if shard.number not in done]
    if todo:
        job = Job(settings, plan_gate(record, cache=cache))
        for result in engine.run(job, todo):
            write_shard(out, result)
            state.add(result)
            if tell:
                tell(state.progress())
    return finish(out, record)


def manifest_of(
    record: Record, inputs: Sequence[str], settings: ArchiveSettings, shards: Sequence[Shard]
) -> dict[str, Any]:
    """Return what a run is of: program, record, settings, inputs, shards."""
    from dedere import __version__

    return {
        "format": FORMAT,
        "program": f"dedere {__version__}",
        "record": {"version": record.version, "sha256": record.digest},
        "settings": settings.as_dict(),
        "inputs": list(inputs),
        "shards": [_plain(shard) for shard in shards],
    }


def _plain(shard: Shard) -> dict[str, Any]:
    plain = asdict(shard)
    plain["members"] = list(shard.members)
    return plain


class _State:
    def __init__(
        self, shards: Sequence[Shard], done: dict[int, dict[str, int]], now: float
    ) -> None:
        self._shards = shards
        self._begun = now
        self._done = dict(done)
        self._before = sum(shard.size for shard in shards if shard.number in done)

    def add(self, result: ShardResult) -> None:
        self._done[result.shard.number] = result.counts

    def progress(self) -> Progress:
        counts = self._done.values()
        return Progress(
            shards=len(self._shards),
            shards_done=len(self._done),
            size=sum(shard.size for shard in self._shards),
            size_done=sum(shard.size for shard in self._shards if shard.number in self._done),
            size_before=self._before,
            documents=sum(count.get("documents", 0) for count in counts),
            claims=sum(count.get("claims", 0) for count in counts),
            damaged=sum(count.get("damaged", 0) for count in counts),
            seconds=time.perf_counter() - self._begun,
        )


def _open(out: Path, manifest: dict[str, Any], *, resume: bool) -> dict[int, dict[str, int]]:
    """Make the folder ready; return the counts of the shards that it holds already."""
    file = out / "manifest.json"
    if not resume:
        if out.exists() and any(out.iterdir()):
            raise InputError(
                "out-not-empty",
                "The output folder is not empty.",
                place=Place(file=str(out)),
                way_out="Give another folder, or go on with the run in it: --resume.",
            )
        (out / "shards").mkdir(parents=True, exist_ok=True)
        write_json(file, manifest)
        return {}
    if not file.is_file():
        raise InputError(
            "no-run",
            "There is no run to go on with.",
            place=Place(file=str(out)),
            way_out="Leave out --resume to begin one.",
        )
    before = json.loads(file.read_text(encoding="utf-8"))
    if before != manifest:
        changed = sorted(key for key in manifest if before.get(key) != manifest[key])
        raise InputError(
            "other-run",
            f"The run in this folder was begun with other {', '.join(changed)}.",
            place=Place(file=str(file)),
            way_out="Give the same inputs and options, or another folder.",
        )
    for left in (out / "shards").glob(".*"):
        shutil.rmtree(left)
    return {number: found["counts"] for number, found in shards_done(out)}
