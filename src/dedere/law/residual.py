"""What remains after withdrawal? (article 127(2))

Two readings. Broad: the state owed cooperation (article 86) in every investigation that was open
before it left. Narrow: only in its own situation, or where a request had reached it before. An
investigation opened after the exit leaves no duty; for the state's own situation a preliminary
examination before the exit is argued to be enough.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.days import english_day
from dedere.law import articles, facts
from dedere.law.finding import Finding
from dedere.law.membership import left_by
from dedere.law.words import opening, possessive, state_name
from dedere.record.record import Record

_NEVER = Finding(
    "residual", "no", "It has not left the Statute.", (articles.RS_127_2,), changed=False
)


@lru_cache(maxsize=65536)
def remains(
    record: Record,
    state: str,
    person: str,
    situations: tuple[str, ...],
    on: date,
    known: date | None,
) -> Finding:
    """Answer whether a duty survives the withdrawal: `contested` or `no`."""
    left = left_by(record, state, on, known)
    if left is None:
        return _NEVER
    rows = [record.situation[name] for name in situations]
    told = tuple(facts.of_situation(row) for row in rows)
    own = [row for row in rows if state in row.territory_states]
    open_before = [row for row in rows if row.opened < left]
    examined = [
        row
        for row in own
        if row.preliminary_examination is not None and row.preliminary_examination < left
    ]
    served = [
        row
        for row in record.requests_for(person)
        if (row.iso3 == state or (not row.iso3 and row.policy == "all_parties"))
        and row.date < left
        and (known is None or row.date <= known)
    ]
    out = english_day(left)
    name = opening(state_name(record, state))
    broad = Finding(
        "residual.broad",
        "yes" if open_before or examined else "no",
        f"Broad reading: {name} had to cooperate in every investigation open before {out}, and "
        "that duty goes on."
        if open_before
        else "Broad reading: the preliminary examination was open before the exit, which made "
        "this a matter under way."
        if examined
        else f"Broad reading: the investigation opened only after {out}, so no duty had arisen.",
        (articles.RS_127_2, articles.RS_86),
        told,
    )
    narrow_holds = bool((own and open_before) or served)
    if served:
        why = (
            f"Narrow reading: the request of {english_day(served[0].date)}"
            f"{'' if served[0].iso3 else ' to all parties'} came before the exit, and what was "
            "then due stays due."
        )
    elif narrow_holds:
        why = "Narrow reading: it is the state's own situation, and the investigation was open."
    elif examined:
        why = (
            "Narrow reading: a preliminary examination is no criminal investigation or "
            "proceeding, so the duty to cooperate ended."
        )
    else:
        why = (
            "Narrow reading: it is not the state's own situation, and no request is known to "
            "have been served before the exit."
        )
    narrow = Finding(
        "residual.narrow",
        "yes" if narrow_holds else "no",
        why,
        (articles.RS_127_2,),
        tuple(facts.of_request(row) for row in served),
    )
    if broad.holds == "no" and not narrow_holds:
        because = (
            f"The investigation was opened only after the withdrawal took effect on {out}; article "
            "127(2) keeps no duty alive."
        )
        return Finding("residual", "no", because, (articles.RS_127_2,), told, (broad, narrow))
    what = (
        "proceedings in this situation had begun before"
        if open_before
        else "a preliminary examination of its own situation had begun before"
    )
    owner = possessive(state_name(record, state))
    because = (
        f"The withdrawal has effect from {out}, but {what}; whether {owner} "
        "duty to cooperate goes on under article 127(2) is open."
    )
    return Finding("residual", "contested", because, (articles.RS_127_2,), told, (broad, narrow))
