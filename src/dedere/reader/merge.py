"""Drafts of one text merged into claims: one trip, one claim, with all its quotations."""

from __future__ import annotations

from typing import Final

from dedere.reader.dating import NEVER, When
from dedere.reader.drafts import Draft, near
from dedere.reader.speaker import settled

# How many claims back a sentence can still speak of; keeps the time linear in any text.
_BACK: Final = 120
_AHEAD: Final = frozenset({"planned", "hypothetical"})
_DONE: Final = frozenset({"made", "under_way"})
_UNDONE: Final = frozenset({"cancelled", "postponed", "declined", "denied"})
# Which status stays when two sentences speak of the same trip.
_RANK: Final = {
    "denied": 6,
    "cancelled": 7,
    "postponed": 7,
    "declined": 6,
    "under_way": 5,
    "made": 4,
    "planned": 3,
    "hypothetical": 2,
}

# What a visitor does where he has come: it tells of no second trip.
_THERE: Final = frozenset({"meet", "attend", "speak", "host"})
# So many days a stay can last of which the first and the last day are told.
_STAY: Final = 8
# So many days later a trip that was put off may take place.
_PUT_OFF: Final = 200
# Characters within which words that name no state can belong to a claim.
_NEAR: Final = 600


def merge(drafts: list[Draft]) -> list[Draft]:
    """Return one draft for each trip, in the order of their first words."""
    out: list[Draft] = []
    pending: list[Draft] = []
    for draft in drafts:
        if draft.state is None:
            if draft.pending:
                pending.append(draft)
            else:
                _without_place(out, draft)
            continue
        home = _same(out, draft)
        if home is None:
            if draft.status is None:
                draft.status, draft.firm, draft.guessed = "made", False, True
            out.append(draft)
        else:
            _join(home, draft)
    for draft in pending[:_BACK]:
        nearest = min(
            (claim for claim in out[:_BACK] if _can_mean(claim, draft)),
            key=lambda claim: _apart(claim, draft),
            default=None,
        )
        if nearest is not None and _apart(nearest, draft) <= _NEAR:
            nearest.spans.extend(draft.spans)
            nearest.told.extend(draft.told)
    for claim in out:
        claim.spans = _tidy(claim.spans)
        claim.speaker = settled(claim.told, claim.status)
    out.sort(key=lambda claim: claim.spans[0][0])
    return out


def _can_mean(claim: Draft, draft: Draft) -> bool:
    """Whether "a member state" of the draft can be the state of the claim."""
    if claim.person != draft.person or claim.remote:
        return False
    return not draft.firm or _group(claim) == _group(draft)


def _apart(claim: Draft, draft: Draft) -> int:
    """Characters between the nearest words of both."""
    return min(
        max(0, start - last, first - end)
        for first, last in claim.spans
        for start, end in draft.spans
    )


def _group(draft: Draft) -> str:
    if draft.status in _AHEAD:
        return "ahead"
    return "done" if draft.status in _DONE else "undone"


def _latest(claims: list[Draft], draft: Draft) -> list[Draft]:
    """The claims that "the trip" can mean, the last one first.

    Before it comes one of the same sentence and status: "arrived in Riyadh after visiting Abu
    Dhabi, a rare trip".
    """
    out = claims[::-1]
    here = [c for c in out if any(one.sentence == draft.sentence for one in c.told)]
    if len(here) > 1 and here[0] is out[0] and here[0].status != draft.status:
        return [*(c for c in here if c.status == draft.status), *out]
    return out


def _without_place(out: list[Draft], draft: Draft) -> None:
    """A sentence about "the trip": a change of status, a day or a substitute for the last one."""
    for claim in _latest(out[-_BACK:], draft):
        if claim.person != draft.person or claim.remote != draft.remote:
            continue
        if draft.kind == "send":
            if claim.status in {"declined", "cancelled"}:
                _join(claim, draft)
                return
            continue
        if draft.sentence - claim.sentence > 4:
            return
        if _group(draft) == _group(claim) or draft.kind == "noun":
            claim.told.extend(draft.told)
        if claim.guessed and draft.firm and draft.status == "planned":
            # "Visit of X to Y", then "the arrival is scheduled for Thursday".
            _join(claim, draft)
            return
        if draft.status == "declined" and draft.firm and claim.status == "hypothetical":
            _join(claim, draft)
            claim.status = "declined"
            return
        if claim.status in _UNDONE and draft.status in _AHEAD and near(claim.time, draft.time, 1):
            claim.time = _tighter(claim.time, draft.time)
            return
        if draft.status in {"cancelled", "postponed"} and draft.firm and claim.status in _AHEAD:
            _join(claim, draft)
        elif _group(draft) == _group(claim) and near(claim.time, draft.time, 1):
            finer = claim.time is NEVER or (draft.kind == "noun" and _window(claim.time))
            if finer and draft.time is not NEVER and draft.kind != "speak":
                _join(claim, draft)
        elif draft.status in {"cancelled", "postponed"} and _group(claim) == "done":
            continue
        elif draft.status == "planned" and draft.kind in {"arrive", "go"} and draft.firm:
            if _group(claim) == "done":
                # "He had been in A. He would arrive on Tuesday.": where he is expected.
                continue
        return


def _same(out: list[Draft], draft: Draft) -> Draft | None:
    for claim in reversed(out[-_BACK:]):
        if (
            draft.status == "hypothetical"
            and draft.sentence == claim.sentence
            and claim.status in _DONE
            and claim.person == draft.person
            and claim.state == draft.state
            and not draft.remote
        ):
            return claim
        if draft.again and draft.past and not claim.past:
            # "His last visit was in 2021": not the one that is told of now.
            continue
        if (
            claim.person == draft.person
            and claim.state == draft.state
            and claim.remote == draft.remote
            and _alike(claim, draft)
            and claim.occupied == draft.occupied
            and (near(claim.time, draft.time, _slack(claim, draft)) or _put_off(claim, draft))
            and _agree(claim, draft)
        ):
            return claim
    return None


def _slack(claim: Draft, draft: Draft) -> int:
    """So many days can part two days of one stay; its end lies further from its beginning."""
    if (claim.kind == "leave") != (draft.kind == "leave") and {claim.status, draft.status} <= _DONE:
        return _STAY
    return 6 if draft.sentence - claim.sentence <= 3 else 3


def _put_off(claim: Draft, draft: Draft) -> bool:
    """ "Will not come on 12 February", "was postponed to April": one trip and its new day."""
    if draft.status != "postponed" or claim.status not in {*_UNDONE, "planned"}:
        return False
    if claim.time.latest is None or draft.time.earliest is None:
        return False
    return 0 < (draft.time.earliest - claim.time.latest).days < _PUT_OFF


def _alike(claim: Draft, draft: Draft) -> bool:
    """A stop on the way and a stay in the same state are one, and so is a stay for the Assembly."""
    both = {claim.presence, draft.presence}
    if len(both) == 1 or both <= {"presence", "transit"}:
        return True
    return both == {"presence", "un_headquarters"} and {claim.place, draft.place} <= {
        None,
        "New York",
    }


def _of_two_meetings(claim: Draft, draft: Draft) -> bool:
    """Two absences from meetings in two towns of one state."""
    return {claim.status, draft.status} == {"declined"} and claim.forum != draft.forum


def _agree(claim: Draft, draft: Draft) -> bool:
    apart = bool(claim.place and draft.place and claim.place != draft.place)
    if apart and (claim.past != draft.past or _of_two_meetings(claim, draft)):
        return False
    if apart and {claim.status, draft.status} == {"planned", "declined"}:
        # "Will hold talks in Abu Dhabi and not go to the congress in Dubai".
        return False
    if claim.past != draft.past and "made" not in (claim.status if draft.past else draft.status,):
        if {claim.status, draft.status} & {"made"}:
            return False
    if draft.status is None or claim.status is None or claim.status == draft.status:
        return True
    if claim.guessed and draft.status in _AHEAD:
        return True
    pair = {claim.status, draft.status}
    if pair <= _UNDONE and claim.sentence == draft.sentence:
        return True
    if pair <= _DONE or pair <= _AHEAD or pair <= _UNDONE:
        return not ({"denied"} & pair and len(pair) > 1)
    if pair & _DONE and "planned" in pair:
        if claim.kind == "back" and draft.time is not NEVER and claim.time != draft.time:
            # "Returned from Y", then "before going there again next week".
            return False
        if "under_way" in pair:
            return True
        done, ahead = (claim, draft) if claim.status in _DONE else (draft, claim)
        if ahead.future and done.firm and done.status == "made" and done.kind == "attend":
            # "Will attend the forum in May. He attended the two before it."
            return False
        if done.recent:
            return True
        if draft.kind == "noun" and not draft.firm and draft.time is NEVER:
            if draft.sentence == claim.sentence:
                return True
        if claim.time is NEVER and draft.time is NEVER and draft.sentence - claim.sentence <= 6:
            there = ahead.kind in _THERE and done.kind in {"leave", "go", "arrive"}
            # "Was in Kenya to celebrate": what he was there for.
            there = there or (done.kind == "stay" and draft.sentence == claim.sentence)
            before = draft.kind == "go" and not draft.firm and claim.kind in _THERE
            going = claim.kind in {"leave", "go", "arrive"}
            return draft.kind in _THERE or going or there or before
        if claim.kind in {"leave", "go", "arrive"} and draft.kind in _THERE:
            return not claim.past
        return not (claim.firm and draft.firm)
    if pair & _DONE and "hypothetical" in pair:
        return True
    if pair & _UNDONE and pair & _AHEAD:
        return True
    if draft.status == "declined" and claim.status in _DONE and len(claim.told) > 1:
        # What several sentences tell of as done is not the trip that was declined.
        return False
    return pair & _UNDONE != set() and not (claim.firm and draft.firm)


def _join(claim: Draft, draft: Draft) -> None:
    if draft.representative:
        claim.representative = claim.representative or draft.representative
    if draft.status in _DONE:
        claim.recent = claim.recent or draft.recent
    if {claim.status, draft.status} == {"made", "planned"} and (claim.recent or draft.recent):
        claim.status, claim.firm = "under_way", True
        claim.recent = True
    elif _goes_on_there(claim, draft):
        claim.status = "under_way"
    elif draft.status is not None and draft.kind != "send":
        stays = (
            claim.status == "under_way"
            and draft.status == "made"
            and draft.time is NEVER
            and draft.kind in _THERE
        )
        if claim.guessed and draft.status is not None and not draft.guessed:
            claim.status, claim.firm, claim.guessed = draft.status, draft.firm, False
        if stays:
            claim.firm = claim.firm or draft.firm
        elif (
            claim.recent
            and claim.status in _DONE
            and draft.status == "planned"
            and not _begins_later(claim, draft)
        ):
            # "Had reported that X would come", of a visit that has just been told.
            claim.firm = claim.firm or draft.firm
        elif claim.status is None or (draft.firm and not claim.firm):
            done = claim.status in _DONE and not claim.guessed and draft.status == "hypothetical"
            # A plan with its day stays one where an invitation is told of as well.
            done = done or (
                claim.status == "planned"
                and draft.status == "hypothetical"
                and draft.kind == "invite"
                and claim.time is not NEVER
            )
            if not done and not (claim.status in _UNDONE and draft.status in _AHEAD):
                claim.status, claim.firm = draft.status, draft.firm or claim.firm
        elif (draft.firm or not claim.firm) and _RANK[draft.status] > _RANK[claim.status]:
            claim.status = draft.status
    apart = not near(claim.time, draft.time, _STAY)
    if not (claim.status == "under_way" and draft.status == "planned") and not apart:
        claim.time = _begun(claim, draft) or _tighter(claim.time, draft.time)
    if claim.presence == "transit" and draft.presence == "presence":
        claim.presence = "presence"
    claim.over = claim.over or (draft.over and draft.status == "made" and draft.recent)
    if claim.over and claim.status == "under_way":
        # "Returned on Thursday from a visit".
        claim.status = "made"
    if draft.place and not claim.place:
        claim.place = draft.place
    claim.forum = claim.forum or draft.forum
    claim.occasion = claim.occasion or draft.occasion
    claim.spans.extend(draft.spans)
    claim.told.extend(draft.told)


def _begun(claim: Draft, draft: Draft) -> When | None:
    """The day of coming, where one of the two tells of it and the other of the day of leaving."""
    if (claim.kind == "leave") == (draft.kind == "leave"):
        return None
    came, left = (draft, claim) if claim.kind == "leave" else (claim, draft)
    if came.time.earliest is None or left.time.earliest is None or came.time.precision != "day":
        return None
    return came.time if came.time.earliest < left.time.earliest else None


def _begins_later(claim: Draft, draft: Draft) -> bool:
    """ "Is off to A this week. He will be there on the 13th.": the day lies ahead of the first."""
    first, then = claim.time.earliest, draft.time.earliest
    return first is not None and then is not None and then > first


def _goes_on_there(claim: Draft, draft: Draft) -> bool:
    """ "X's speech to Congress" as a headline, "he sees Y on Thursday": he is there meanwhile."""
    return (
        claim.status in _DONE
        and not (claim.firm or claim.guessed or claim.past)
        and claim.time is NEVER
        and claim.kind == "speak"
        and draft.status == "planned"
        and draft.kind in _THERE
    )


def _tighter(left: When, right: When) -> When:
    if left is NEVER or left.earliest is None or left.latest is None:
        return right if right is not NEVER else left
    if right.earliest is None or right.latest is None:
        return left
    spans = (left.latest - left.earliest, right.latest - right.earliest)
    week = left.loose or left.precision != "day"
    ranged = left.end is not None and left.earliest < left.latest and week
    if ranged and right.precision == "day":
        # "This week … on December 13": the day counts, also where the week seemed to end.
        if 0 < (right.earliest - left.latest).days <= 3 and spans[1] <= spans[0]:
            return right
    if _window(left) and right.latest < left.earliest and left.precision == "day":
        # "Next week … on Friday": not the Friday of this week.
        return left
    inside = right.earliest <= left.latest
    if inside and _window(left) and right.precision == "day" and not _window(right):
        return right
    if inside and left.loose and not right.loose and right.precision == "day":
        return right if spans[1] < spans[0] else left
    if (right.latest - right.earliest) < (left.latest - left.earliest) and right.end is None:
        if left.precision == "day" and left.end is not None and right.precision == "day":
            return right if _window(left) else left
        return right
    return left


def _window(time: When) -> bool:
    if time.earliest is None or time.latest is None:
        return False
    return (time.latest - time.earliest).days >= 6


def _tidy(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sort the spans and leave out those inside another."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if out and end <= out[-1][1]:
            continue
        out.append((start, end))
    return out
