"""What those who watch over compliance can do, and when: days counted from the visit.

Non-governmental organisations cannot set proceedings under article 87(7) in motion; the
Prosecutor, the Registry's report or a chamber of its own motion can. Usual times, not limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from dedere.law.assessment import Assessment
from dedere.law.procedure import Step
from dedere.law.referral import urged
from dedere.law.warrant import situations
from dedere.record.record import Record


def overseers(record: Record, a: Assessment) -> tuple[Step, ...]:
    """Return the steps open to overseers for this case, in order of their days."""
    if a.rule in {"no_warrant", "warrant_not_public", "not_there", "suspended"}:
        return ()
    steps = list(_bound(a)) if a.duty != "no" else list(_free(a))
    if a.duty != "no":
        steps += _after(record, a)
    return tuple(steps)


def _span(a: Assessment, first: int, last: int) -> tuple[date, date]:
    return a.on + timedelta(days=first), a.on + timedelta(days=last)


def _free(a: Assessment) -> Iterator[Step]:
    what = "clearance" if a.presence == "overflight" else "entry"
    start, end = _span(a, -60, -1)
    yield Step(
        f"Ask the government to refuse {what} or to cooperate of its own accord; it may do both "
        "lawfully.",
        ("art. 87(5)",),
        start,
        end,
    )


def _bound(a: Assessment) -> Iterator[Step]:
    start, end = _span(a, -60, -14)
    yield Step(
        "Write to the ministers of foreign affairs and of justice: the duty, the channel for the "
        "request, no consultation that suspends; ask the Registry and the Prosecutor to notify.",
        ("art. 86", "art. 87(1)", "art. 97"),
        start,
        end,
    )
    start, end = _span(a, -21, -7)
    yield Step(
        "Speak in public; write to the President of the Assembly, its focal points on "
        "non-cooperation and the European Union; ask for refusal of entry or another venue.",
        ("ICC-ASP/10/Res.5, annex",),
        start,
        end,
    )
    start, end = _span(a, -14, 0)
    yield Step(
        "Go to a national court for a declaration or a provisional warrant, as in Kenya in 2010 "
        "and 2011 and in South Africa in 2015 and 2023; complain to the central authority.",
        ("art. 59",),
        start,
        end,
    )
    start, end = _span(a, -3, 3)
    yield Step(
        "Seek an urgent order against departure; the Prosecutor can file urgently, as on 13 June "
        "2015.",
        ("art. 59(1)", "art. 97"),
        start,
        end,
    )
    start, end = _span(a, 1, 60)
    yield Step(
        "Collect proof of presence and send it to the Prosecutor and the Registry; the chamber "
        "invites the state's observations, usually within three to six weeks.",
        ("art. 87(7)", "Regulation 109 of the Regulations of the Court"),
        start,
        end,
    )


def _after(record: Record, a: Assessment) -> Iterator[Step]:
    start, end = _span(a, 40, 270)
    to = "the Assembly of States Parties"
    referred = urged(record, situations(record, a.person, a.on, a.known))
    if a.outcome == "unsc_duty":
        to = "the Security Council"
    elif referred:
        to = "the Assembly of States Parties and the Security Council"
    yield Step(
        f"A finding of failure to comply may follow, and a referral to {to}; the second is at the "
        "chamber's discretion.",
        ("art. 87(7)",),
        start,
        end,
    )
    session = date(a.on.year if a.on.month < 11 else a.on.year + 1, 11, 1)
    yield Step(
        "Have it raised at the Assembly's next session, in November or December: the Bureau's "
        "report on non-cooperation, the plenary debate, national statements.",
        ("art. 112(2)(f)",),
        session,
        date(session.year, 12, 31),
    )
