"""How a story stands, derived from its claims alone. Pure, so it can always be derived again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from dedere.store.model import ClaimInStory, StoryState
from dedere.watch.copies import independent

# What a later report may not undo by saying less: a trip that was made was once planned too.
_STICKY: Mapping[str, frozenset[str]] = {
    "hypothetical": frozenset(),
    "planned": frozenset({"hypothetical"}),
    "under_way": frozenset({"hypothetical", "planned", "postponed"}),
    "made": frozenset({"hypothetical", "planned", "under_way", "postponed"}),
    "postponed": frozenset({"hypothetical"}),
    "cancelled": frozenset({"hypothetical"}),
    "declined": frozenset({"hypothetical"}),
    "denied": frozenset({"hypothetical"}),
}
_PRECISE = {"day": 3, "month": 2, "year": 1}
# Within one day, what happened outweighs what is announced.
_WEIGHT = {
    "hypothetical": 0,
    "denied": 1,
    "planned": 2,
    "postponed": 3,
    "declined": 4,
    "cancelled": 5,
    "under_way": 6,
    "made": 7,
}
_OFF = frozenset({"postponed", "cancelled", "declined", "denied"})


def standing(
    claims: Sequence[ClaimInStory],
    verdicts: Mapping[int, str],
    *,
    review: str = "open",
    before: StoryState | None = None,
) -> StoryState:
    """Return how a story stands after these claims.

    Rejected claims do not count. The status is that of the newest report, unless it only says less
    (see `_STICKY`); the days are those of the newest report that names them most precisely. With
    no claim left, the story keeps what it said `before`, with no report behind it.
    """
    counted = [one for one in claims if verdicts.get(one.claim.id) != "reject"]
    if not counted:
        old = before or StoryState(status="hypothetical", mode="in_person")
        kept = {name: getattr(old, name) for name in StoryState.__dataclass_fields__}
        gone = "rejected" if claims else review
        return StoryState(**{**kept, "reports": 0, "sources": 0, "review": gone})
    ordered = sorted(counted, key=_order)
    lead = _lead(ordered)
    dated = _dated(ordered, lead)
    newest_first = [one.claim for one in reversed(ordered)]

    def first(name: str) -> str | None:
        return next((value for one in newest_first if (value := getattr(one, name))), None)

    assessed = next(
        (
            one
            for one in (dated.claim, lead.claim, *newest_first)
            if one.outcome is not None and one.mode == lead.claim.mode
        ),
        dated.claim,
    )
    return StoryState(
        review=review,
        status=lead.claim.status,
        mode=lead.claim.mode,
        presence=lead.claim.presence,
        start=dated.claim.start,
        end=dated.claim.end,
        precision=dated.claim.precision,
        earliest=dated.claim.earliest,
        latest=dated.claim.latest,
        place=first("place"),
        occasion=first("occasion"),
        forum=first("forum"),
        representative=lead.claim.representative or first("representative"),
        outcome=assessed.outcome,
        duty=assessed.duty,
        summary=assessed.summary,
        trip=first("trip"),
        reports=len({one.claim.document_id for one in counted}),
        sources=independent(
            [(one.outlet or one.source or one.address, one.sketch) for one in counted]
        ),
        newest=day_of(ordered[-1]),
        lead_claim=lead.claim.id,
    )


def day_of(claim: ClaimInStory) -> date:
    """Return the day of the report: as it says, or that on which it was seen."""
    return claim.published or claim.seen_at.date()


def _order(one: ClaimInStory) -> tuple[date, int, int, int]:
    """By day; of one day's reports the most trusted comes last, and so decides."""
    return day_of(one), -one.rank, _WEIGHT.get(one.claim.status, 0), one.claim.id


def _lead(ordered: Sequence[ClaimInStory]) -> ClaimInStory:
    lead = ordered[0]
    for one in ordered[1:]:
        if one.claim.status not in _STICKY[lead.claim.status]:
            lead = one
    return lead


def _dated(ordered: Sequence[ClaimInStory], lead: ClaimInStory) -> ClaimInStory:
    """The claim whose days count: the newest that names them, unless it only blurs them."""
    best = lead
    for one in ordered:
        if one.claim.start is not None and (best.claim.start is None or _sets(one, best)):
            best = one
    return best


def _sets(one: ClaimInStory, best: ClaimInStory) -> bool:
    finer = _PRECISE.get(one.claim.precision, 0) - _PRECISE.get(best.claim.precision, 0)
    if day_of(one) < day_of(best) and finer <= 0:
        return False
    if finer < 0 and _within(best, one):
        return False
    # "Not on the tenth after all" names a day that is off, and sets no other.
    off = one.claim.status in _OFF and best.claim.status not in _OFF
    return not off or _within(one, best)


def _within(inner: ClaimInStory, outer: ClaimInStory) -> bool:
    day, first, last = inner.claim.earliest, outer.claim.earliest, outer.claim.latest
    return day is not None and first is not None and last is not None and first <= day <= last
