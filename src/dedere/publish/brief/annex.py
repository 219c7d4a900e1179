"""The annex: the derivation, and from what and how the brief was made."""

from __future__ import annotations

from dedere.days import english_day
from dedere.law.explain import tree
from dedere.publish.brief.duty import unverified_words
from dedere.publish.brief.model import Outline, Points, Run, Section, Words, plain
from dedere.publish.brief.view import View
from dedere.publish.stamp import Stamp


def derivation(view: View) -> Section:
    """Return the derivation, step by step: question, answer, reason, authorities."""
    lines: list[tuple[int, Words]] = []
    for branch in tree(view.a):
        if branch.folded:
            lines.append((branch.depth, (Run(f"{branch.text}.", "quiet"),)))
            continue
        words = [
            Run(f"{branch.question} ", "strong"),
            Run(f"{_ANSWERS[branch.holds]}. "),
            Run(branch.text, "plain", (), branch.unverified),
        ]
        if branch.cites and branch.depth:
            words.append(Run(f" [{'; '.join(branch.cites)}]", "quiet"))
        lines.append((branch.depth, tuple(words)))
    return Section("Annex 1. The derivation", (Outline(tuple(lines)),), annex=True)


_ANSWERS = {"yes": "Yes", "no": "No", "contested": "Contested"}


def origin(view: View, stamp: Stamp) -> Section:
    """Return the version of the record, how to rebuild the brief, and its limits."""
    a = view.a
    points = [
        plain(
            f"Record of version {stamp.version}, SHA-256 of its tables {stamp.digest}. The text is "
            "composed by fixed templates from the record and the derivation; nothing in it is "
            "invented."
        ),
        plain(f"Rebuild with: {command(view)}"),
        plain(
            f"Facts public by {english_day(view.seen)} that the record holds. A warrant under seal "
            "cannot be known. The Court's own doctrine is applied; other positions are named where "
            "they change the answer. This is information on the law, no advice in a case."
            if a.doctrine == "court"
            else f"Facts public by {english_day(view.seen)} that the record holds. The doctrine "
            f"applied is not the Court's own but '{a.doctrine}'."
        ),
    ]
    if "beyond_record" in a.flags:
        points.append(
            plain("The day lies after the record was compiled; later acts may change the answer.")
        )
    doubt = unverified_words(view)
    if doubt:
        points.append(plain(doubt))
    if view.verified_only:
        points.append(plain("Facts for which no source was seen are left out."))
    else:
        points.append(plain("“Unverified” marks a fact for which no source was seen."))
    return Section("Annex 2. Where this comes from", (Points(tuple(points)),), annex=True)


def command(view: View) -> str:
    """The command that writes this brief again."""
    a = view.a
    if view.trip is not None:
        what = view.trip.trip_id
    else:
        what = f"{a.person} {a.state} --on {a.on.isoformat()}"
        if a.presence != "presence":
            what += f" --presence {a.presence}"
    parts = [f"dedere brief {what} --for {view.addressee} --written {view.seen.isoformat()}"]
    if a.known is not None:
        parts.append(f"--known {a.known.isoformat()}")
    if a.doctrine != "court":
        parts.append(f"--doctrine {a.doctrine}")
    if view.verified_only:
        parts.append("--verified-only")
    return " ".join(parts)
