"""How a run over an archive, its findings and its forecast are shown on a terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dedere.cli.style import labelled, paint, table, trip_sign, wrapped

if TYPE_CHECKING:
    from dedere.archive import Progress
    from dedere.record import Record


def sized(count: float) -> str:
    """A number of bytes in the unit that fits it."""
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if count < 1000 or unit == "TB":
            return f"{count:.0f} {unit}" if unit == "B" else f"{count:.1f} {unit}"
        count /= 1000
    raise AssertionError


def lasting(seconds: float) -> str:
    """A time in the units that fit it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = seconds / 60
    if minutes < 90:
        return f"{minutes:.0f} min"
    return f"{minutes / 60:.1f} h" if minutes < 60 * 72 else f"{minutes / 1440:.1f} days"


def progress_line(progress: Progress) -> str:
    """One line: how much is done, how fast, what was found, how long it will take."""
    share = 100 * progress.size_done / progress.size if progress.size else 100.0
    left = progress.seconds_left
    parts = [
        f"{progress.shards_done} of {progress.shards} shards",
        f"{share:.0f} %",
        f"{sized(progress.rate)}/s",
        f"{progress.documents:,} documents",
        f"{progress.claims:,} claims",
    ]
    if progress.damaged:
        parts.append(f"{progress.damaged:,} passed over")
    if left is not None and progress.shards_done < progress.shards:
        parts.append(f"{lasting(left)} left")
    return " · ".join(parts)


_FUNNEL = (
    ("records", "records seen"),
    ("gate_passed", "with a name in their bytes"),
    ("text_passed", "with a name in their visible text"),
    ("article_passed", "with a name in their article"),
    ("documents", "documents kept"),
)
_ASIDE = (
    ("not_a_page", "requests and other records that are no page"),
    ("other_type", "images, films, sounds, fonts"),
    ("pdf_not_read", "PDF files, not read without --pdf"),
    ("cut", "longer than is read; their beginning was read"),
)


def show_summary(summary: dict[str, Any], out: Path, seconds: float) -> None:
    """Print the stages, what was found, what was passed over, and where it lies."""
    counts = summary["counts"]
    click.echo(
        paint(
            f"{summary['claims']:,} claims in {summary['documents']:,} documents, "
            f"{summary['independent_reports']:,} of them independent reports "
            f"({lasting(seconds)})",
            "strong",
        )
    )
    click.echo()
    click.echo(_counted((counts.get(key, 0), text) for key, text in _FUNNEL))
    aside = [(counts[key], text) for key, text in _ASIDE if counts.get(key)]
    if aside:
        click.echo()
        click.echo(_counted(aside))
    if summary["damage"]:
        click.echo()
        click.echo(paint(f"{counts['damaged']:,} passed over, all in damage.jsonl", "bad"))
        for code, examples in summary["damage"].items():
            number = counts.get(f"damaged:{code}", 0)
            line = f"{code}: {examples[0]}"
            click.echo(f"{number:>13,}  " + wrapped(line, 15)[15:])
    click.echo()
    click.echo(paint(f"What was found: dedere archive report {out}", "quiet"))


def _counted(rows: Any) -> str:
    return "\n".join(f"{number:>13,}  {text}" for number, text in rows)


def show_report(record: Record, found: dict[str, Any], top: int) -> None:
    """Print the tables of a report, the claims without a trip last."""
    summary = found["summary"]
    click.echo(
        paint(
            f"{found['claims']:,} claims; {found['claims_without_a_trip']:,} match no trip of the "
            "record",
            "strong",
        )
    )
    click.echo(
        f"{summary['documents']:,} documents, {summary['distinct_texts']:,} distinct texts, "
        f"{summary['independent_reports']:,} independent reports"
    )
    for name, head in (
        ("person", "Person"),
        ("state", "State"),
        ("month", "Month of report"),
        ("outlet", "Outlet"),
        ("language", "Language"),
    ):
        _show_group(record, found[f"by_{name}"], name, head, top)
    rows = found["without_a_trip"]
    if not rows:
        return
    click.echo()
    click.echo(paint("Claimed, and no such trip in the record", "strong"))
    click.echo(
        table(
            [
                [
                    row["month"],
                    f"{trip_sign(row['status'], 'in_person')} {row['status']}",
                    _person(record, row["person"]),
                    _state(record, row["state"]),
                    f"{row['independent_reports']:,}",
                    f"{row['first_reported'] or 'undated'} {row['first_outlet']}",
                ]
                for row in rows[:top]
            ],
            ["When", "Status", "Person", "State", "Reports", "First reported"],
        )
    )
    rest = found["without_a_trip_in_all"] - min(top, len(rows))
    if rest > 0:
        click.echo(paint(f"and {rest:,} more: --top, or --json for all with quotes", "quiet"))


def _show_group(
    record: Record, groups: dict[str, dict[str, int]], name: str, head: str, top: int
) -> None:
    if not groups:
        return
    keys = list(groups)
    shown = keys[-top:] if name == "month" else keys[:top]
    rows = []
    for key in shown:
        group = groups[key]
        label = (
            _person(record, key)
            if name == "person"
            else _state(record, key)
            if name == "state"
            else key
        )
        rows.append(
            [
                f"{group['independent_reports']:>9,}",
                f"{group['reports']:>7,}",
                f"{group['claims']:>6,}",
                label,
            ]
        )
    click.echo()
    click.echo(table(rows, ["independent", "reports", "claims", head]))
    if len(keys) > len(shown):
        click.echo(paint(f"and {len(keys) - len(shown):,} more", "quiet"))


def _person(record: Record, key: str) -> str:
    return record.person[key].name if key in record.person else key


def _state(record: Record, key: str) -> str:
    return record.state[key].name if key in record.state else key


def show_forecast(found: dict[str, Any]) -> None:
    """Print time, memory and output to expect, what drives the cost, and what was measured."""
    sample = found["sample"]
    memory = found["machine_memory"]
    click.echo(
        paint(
            f"About {lasting(found['seconds'])} on {found['workers']} "
            f"{'worker' if found['workers'] == 1 else 'workers'} "
            f"({found['core_hours']:.2f} core hours)",
            "strong",
        )
    )
    click.echo()
    for label, value in (
        (
            "archive",
            f"{sized(found['stored_bytes'])} in {found['files']:,} files, "
            f"{found['shards']:,} shards",
        ),
        (
            "pages",
            f"{found['pages']:,}; {found['gate_passed']:,} pass the gate, "
            f"{found['documents']:,} are kept with {found['claims']:,} claims",
        ),
        (
            "memory",
            f"{sized(found['memory_a_worker'])} a worker, {sized(found['memory'])} in all"
            + (f" of {sized(memory)} here" if memory else ""),
        ),
        ("output", sized(found["output_bytes"])),
        (
            "measured",
            f"{sample['share'] * 100:.1f} % of the bytes in {sample['seconds']:.1f} s: "
            f"{sized(sample['bytes_a_second'])}/s as stored, "
            f"{sample['records'] / max(sample['seconds'], 1e-9):,.0f} pages/s",
        ),
    ):
        click.echo(labelled(label, value, 10))
    click.echo()
    click.echo(paint("What the time goes into", "strong"))
    for stage, share in sorted(found["cost"].items(), key=lambda pair: -pair[1]):
        click.echo(f"{100 * share:>5.0f} %  {stage}")
    if found["longest_shard_seconds"] * found["workers"] > found["core_hours"] * 3600 * 1.5:
        click.echo()
        click.echo(
            wrapped(
                "The largest shard alone takes "
                f"{lasting(found['longest_shard_seconds'])}, so more workers will not help: "
                "repack files that cannot be read from the middle, or lower --shard-size."
            )
        )
