"""Is the state a party to the Statute on the day? (articles 126, 127(1))

A signatory is not a party. A press release, a law or a regional communiqué is no withdrawal.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dedere.days import Interval, english_day
from dedere.law import articles, facts
from dedere.law.finding import Authority, Fact, Finding
from dedere.law.words import opening, state_name
from dedere.record.model import TreatyAct
from dedere.record.record import Record
from dedere.record.standing import JOINING, membership

ENTRY_INTO_FORCE = date(2002, 7, 1)


@lru_cache(maxsize=65536)
def spans(record: Record, state: str, known: date | None) -> tuple[Interval, ...]:
    """Return the intervals in which the state is a party, as far as known."""
    return membership(record, state, known)


@lru_cache(maxsize=65536)
def span_on(record: Record, state: str, on: date, known: date | None) -> Interval | None:
    """Return the interval of membership that holds the day, or None."""
    return next((span for span in spans(record, state, known) if on in span), None)


def left_by(record: Record, state: str, on: date, known: date | None) -> date | None:
    """Return the day from which the state was out again, if it has been a party and left."""
    ends = [span.end for span in spans(record, state, known) if span.end and span.end <= on]
    return max(ends, default=None)


@lru_cache(maxsize=65536)
def party(record: Record, state: str, on: date, known: date | None) -> Finding:
    """Answer whether the state is a party on the day (articles 126, 127(1))."""
    acts = [act for act in record.acts_of(state) if known is None or act.date <= known]
    span = span_on(record, state, on, known)
    if span is not None:
        return _is_party(record, state, on, span, acts)
    return _is_not(record, state, on, known, acts)


def _is_party(
    record: Record, state: str, on: date, span: Interval, acts: list[TreatyAct]
) -> Finding:
    name = opening(state_name(record, state))
    joined = next(act for act in acts if act.act in JOINING and act.effective_date == span.start)
    since = (
        "becomes a party on this day"
        if span.start == on
        else (f"has been a party since {english_day(span.start)}")
    )
    because = f"{name} {since} ({joined.act} of {english_day(joined.date)})."
    told: list[Fact] = [facts.of_act(joined)]
    cited: list[Authority] = [articles.RS_126]
    notice = next((act for act in reversed(acts) if act.act == "withdrawal_notification"), None)
    if notice is not None and notice.effective_date is not None and _is_recent(notice, on):
        told.append(facts.of_act(notice))
        cited.append(articles.RS_127_1)
        because += f" Its notice of withdrawal of {english_day(notice.date)}"
        if span.end is None:
            back = next(act for act in reversed(acts) if act.act == "withdrawal_rescinded")
            told.append(facts.of_act(back))
            because += (
                f" was taken back on {english_day(back.date)}, before it could take effect on "
                f"{english_day(notice.effective_date)}; membership never broke."
            )
        else:
            because += (
                f" takes effect only on {english_day(notice.effective_date)}; until then it is a "
                "party in full."
            )
    announced = next(
        (act for act in reversed(acts) if act.act == "withdrawal_announced" and act.date <= on),
        None,
    )
    if announced is not None and (notice is None or notice.date > on):
        told.append(facts.of_act(announced))
        cited.append(articles.RS_127_1)
        because += (
            f" The withdrawal announced on {english_day(announced.date)} is no notice to the "
            "depositary and has no effect."
        )
    return Finding("membership", "yes", because, tuple(cited), tuple(told))


def _is_recent(notice: TreatyAct, on: date) -> bool:
    """Return whether a notice of withdrawal still explains something on the day."""
    due = notice.effective_date or notice.date
    return notice.date <= on <= due + timedelta(days=365)


def _is_not(
    record: Record, state: str, on: date, known: date | None, acts: list[TreatyAct]
) -> Finding:
    name = opening(state_name(record, state))
    if on < ENTRY_INTO_FORCE:
        because = "The Statute itself came into force only on 1 July 2002; no state was bound."
        return Finding("membership", "no", because, (articles.RS_126,))
    left = left_by(record, state, on, known)
    if left is not None:
        notice = next(
            act
            for act in acts
            if act.act == "withdrawal_notification" and act.effective_date == left
        )
        because = (
            f"{name} is no longer a party: it notified its withdrawal on "
            f"{english_day(notice.date)}, with effect from {english_day(left)}."
        )
        return Finding("membership", "no", because, (articles.RS_127_1,), (facts.of_act(notice),))
    joining = next((act for act in acts if act.act in JOINING and act.effective_date), None)
    if joining is not None:
        return _not_yet(name, on, joining, acts)
    return _outsider(name, on, acts)


def _not_yet(name: str, on: date, joining: TreatyAct, acts: list[TreatyAct]) -> Finding:
    assert joining.effective_date is not None  # noqa: S101 - the caller looked
    start = english_day(joining.effective_date)
    gone = next((act for act in acts if act.act == "withdrawal_notification"), None)
    told = [facts.of_act(joining)]
    if gone is not None and gone.date < joining.effective_date and gone.date <= on:
        told.append(facts.of_act(gone))
        because = (
            f"{name} never became a party: it withdrew its {joining.act} on "
            f"{english_day(gone.date)}, before that could take effect on {start}."
        )
    else:
        because = (
            f"{name} is not yet a party: its {joining.act} of {english_day(joining.date)} takes "
            f"effect on {start}."
        )
    return Finding("membership", "no", because, (articles.RS_126,), tuple(told))


def _outsider(name: str, on: date, acts: list[TreatyAct]) -> Finding:
    signed = next((act for act in acts if act.act == "signature" and act.date <= on), None)
    if signed is None:
        because = f"{name} is not a party and has not signed the Statute."
        return Finding("membership", "no", because, (articles.RS_87_5,))
    told = [facts.of_act(signed)]
    unsigned = next(
        (act for act in acts if act.act == "intention_not_to_become_party" and act.date <= on),
        None,
    )
    because = f"{name} signed on {english_day(signed.date)} but has not ratified"
    if unsigned is None:
        because += "; a signature is no membership and carries no duty to arrest."
    else:
        told.append(facts.of_act(unsigned))
        because += (
            f", and on {english_day(unsigned.date)} gave notice that it will not; it owes nothing "
            "by its signature."
        )
    cited = (articles.RS_87_5,) if unsigned else (articles.VCLT_18, articles.RS_87_5)
    return Finding("membership", "no", because, cited, tuple(told))
