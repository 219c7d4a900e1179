"""What happened after the visit: to the state's membership, and to the warrant."""

from __future__ import annotations

from collections.abc import Iterator

from dedere.days import english_day
from dedere.law import Assessment, assess
from dedere.law.facts import of_act, of_event
from dedere.law.finding import Fact
from dedere.law.warrant import relied_on
from dedere.law.words import opening
from dedere.publish.brief.model import Run, Words, strong
from dedere.publish.brief.view import View
from dedere.record.model import TreatyAct

_BEGINNINGS = frozenset({"issued", "unsealed"})


def row(view: View) -> tuple[Words, ...] | None:
    """Return label and text of what followed by the brief's day, or None where nothing did."""
    if view.moment != "after":
        return None
    told = (
        (opening(view.state), tuple(_acts(view))),
        (view.person, tuple((fact.text, fact) for fact in _ends(view))),
    )
    runs = tuple(run for who, found in told for run in _told(view, who, found))
    return (strong("Since then"), runs) if runs else None


def today(view: View) -> Assessment:
    """Return what the state would owe if the person came on the brief's day."""
    a = view.a
    return assess(view.record, a.person, a.state, view.seen, known=a.known, doctrine=a.doctrine)


def _told(view: View, who: str, found: tuple[tuple[str, Fact], ...]) -> Iterator[Run]:
    taken = [(text, fact) for text, fact in found if view.takes(unverified=fact.unverified)]
    if taken:
        facts = [fact for _, fact in taken]
        doubt = any(fact.unverified for fact in facts)
        text = "; ".join(text for text, _ in taken)
        yield Run(f"{who}: {text}.", "plain", view.sources.facts(facts), doubt)
        yield Run(" ")


def _acts(view: View) -> Iterator[tuple[str, Fact]]:
    for act in view.record.acts_of(view.a.state):
        if view.last < act.date <= view.seen:
            yield _act_words(act), of_act(act)


def _act_words(act: TreatyAct) -> str:
    """An act in words; what a notice was to bring is not said to have come."""
    day = english_day(act.date)
    if act.act == "withdrawal_notification" and act.effective_date:
        return f"notice of withdrawal on {day}, to take effect on {english_day(act.effective_date)}"
    if act.act == "withdrawal_rescinded":
        return f"notice of withdrawal taken back on {day}"
    return of_act(act).text


def _ends(view: View) -> Iterator[Fact]:
    a = view.a
    for warrant in relied_on(view.record, a.person, a.on, a.known):
        for event in view.record.events_of(warrant.warrant_id):
            if view.last < event.date <= view.seen and event.event not in _BEGINNINGS:
                yield of_event(event)
