"""The duty and its articles; in short, for the top of the page."""

from __future__ import annotations

from collections.abc import Iterator

from dedere.days import english_day
from dedere.law.articles import full as full_cite
from dedere.law.facts import of_decision
from dedere.law.finding import Authority
from dedere.law.words import listed, opening
from dedere.publish.brief import tense
from dedere.publish.brief.facts import course_words, failure_found
from dedere.publish.brief.model import Block, Grid, Para, Points, Run, Section, Words, plain, strong
from dedere.publish.brief.view import View

# Steps that say how the articles apply, in the order of the argument; facts stand above already.
_APPLIED = ("presence", "acceptance", "referral", "residual", "request", "suspension", "premises")
_ALSO = ("control",)


def in_short(view: View) -> Section:
    """Return the answer in three or four points that can stand alone."""
    points = [strong(tense.duty(view)), *_visit_point(view), *_contest_point(view)]
    return Section("In short", (Points(tuple(points)),))


def _visit_point(view: View) -> Iterator[Words]:
    found = failure_found(view)
    course = course_words(view)
    if found is not None:
        cited = of_decision(found)
        text = f"{course} On {english_day(found.date)} the Court found a failure to comply."
        yield (Run(text.strip(), "plain", view.sources.decisions((cited,)), found.unverified),)
    elif course and view.course != "supposed":
        trip = view.trip
        doubt = trip.unverified if trip is not None else False
        yield plain(course, unverified=doubt)


def _contest_point(view: View) -> Iterator[Words]:
    for row in view.a.contested:
        if row.step == "immunity" and row.settled and view.a.duty == "yes":
            yield plain(
                f"{opening(row.point)} is disputed by some states. The Court has ruled on it: no "
                "immunity stands against an arrest on its request (section on objections)."
            )
        else:
            yield plain(f"Contested: {row.point}.")


def section(view: View) -> Section:
    """Return the duty: the sentence, how the articles apply, and what each says."""
    a = view.a
    blocks: list[Block] = [Para(plain(text)) for text in _lead(view)]
    for name in (*_APPLIED, *_ALSO):
        step = a.find(name)
        if step is None or not step.changed or (name == "presence" and a.presence == "presence"):
            continue
        if name == "suspension" and step.holds == "no":
            continue
        if name == "residual" and step.holds == "no":
            continue
        notes = view.sources.facts(step.facts)
        doubt = any(fact.unverified for fact in step.facts)
        blocks.append(Para((Run(step.because, "plain", notes, doubt),)))
    rows = [(plain(full_cite(row)), plain(row.says)) for row in _authorities(view)]
    if rows:
        blocks.append(Grid(("Authority", "What it says"), tuple(rows), (32, 68)))
    heading = "The duty" if a.duty != "no" else "The law"
    return Section(heading, tuple(blocks))


def _lead(view: View) -> Iterator[str]:
    """How the duty is built, from its source; nothing where no duty was found."""
    source, state = view.a.source, opening(view.state)
    if view.a.rule == "overhead":
        return
    if source == "party":
        yield (
            "A party cooperates fully with the Court (art. 86). It complies with a request for the "
            "arrest and surrender of a person found on its territory (art. 89(1)), and takes steps "
            "at once when it has received one (art. 59(1))."
        )
    elif source == "security_council":
        yield (
            f"{state} owes cooperation by a decision of the Security Council under Chapter VII, "
            "which members of the United Nations carry out (UN Charter, art. 25)."
        )
    elif source == "acceptance":
        yield (
            f"{state} accepted the Court's jurisdiction by declaration, and cooperates without "
            "delay or exception (art. 12(3), Part 9)."
        )
    elif source == "residual":
        yield (
            f"{state} has left the Statute; what arose before is not undone by that (art. 127(2))."
        )


def _authorities(view: View) -> tuple[Authority, ...]:
    rows = [row for row in view.a.derivation.authorities if view.takes(unverified=row.unverified)]
    return tuple(rows)


def unverified_words(view: View) -> str:
    """Which rows behind the answer nobody has checked, in a sentence; empty where there is none."""
    if not view.a.unverified:
        return ""
    return (
        "The answer rests on rows of the record for which no source was seen: "
        f"{listed(view.a.unverified)}. Check them before this is sent."
    )
