"""What people decide: accept, correct, reject, merge, split. The machine's reading stays beside.

A decision is kept here and told by the watch: by its rules, digests and quiet hours, to everyone
who got what the decision corrects, whether it was made by command or at the desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, get_args

from dedere.days import PartialDay
from dedere.errors import InputError, Place
from dedere.record.model import Mode, Status
from dedere.store import Writer
from dedere.store.model import Bond, ClaimDraft, StoredClaim, Story
from dedere.watch.deriving import decided
from dedere.watch.matching import manner

if TYPE_CHECKING:
    from dedere.record import Record

# The fields of a claim that a person may correct.
FIELDS = (
    "person",
    "state",
    "place",
    "start",
    "end",
    "status",
    "mode",
    "presence",
    "representative",
    "occasion",
    "forum",
    "trip",
)
_PRESENCES = ("presence", "transit", "overflight", "un_headquarters")


def accept_story(
    writer: Writer, story: int, *, by: str, at: datetime, note: str | None = None
) -> None:
    """Say that a story is true as it stands; it can then be exported for the record."""
    _story(writer, story)
    writer.add_review("accept", story=story, by=by, at=at, note=note)
    decided(writer, story, at=at, by=by, review="accepted")


def reject_claim(
    writer: Writer, claim: int, *, by: str, at: datetime, note: str | None = None
) -> None:
    """Say that the machine misread; who was told of it gets a correction."""
    story = _place(writer, claim)
    writer.add_review("reject", claim=claim, by=by, at=at, note=note)
    decided(writer, story, at=at, by=by)


def reject_story(
    writer: Writer, story: int, *, by: str, at: datetime, note: str | None = None
) -> None:
    """Say that a story is not one: each of its claims is rejected, who was told is told so."""
    _story(writer, story)
    writer.add_review("reject", story=story, by=by, at=at, note=note)
    for one in writer.claims_of(story):
        writer.add_review("reject", claim=one.claim.id, by=by, at=at, note=note)
    decided(writer, story, at=at, by=by, review="rejected")


def correct_claim(
    writer: Writer,
    number: int,
    changes: Mapping[str, str | None],
    record: Record,
    *,
    by: str,
    at: datetime,
    note: str | None = None,
) -> int:
    """Keep a person's edit of a claim and return its number; who was told gets a correction.

    `changes` holds fields of `FIELDS`; None empties one. Raises InputError `bad-correction`.
    """
    old, story = _claim(writer, number), _place(writer, number)
    new = corrected(old, changes, record)
    if manner(new.mode) != manner(old.mode) or (new.person, new.state) != (old.person, old.state):
        story_of_new = writer.open_story(new.person, new.state, manner(new.mode), at=at, by=by)
    else:
        story_of_new = story
    edit = writer.edit_claim(old, new, by=by, at=at, note=note)
    writer.add_review("correct", claim=number, replaced_by=edit, by=by, at=at, note=note)
    writer.place_claim(edit, story_of_new, at=at, by=by, why="corrected by hand")
    for touched in dict.fromkeys((story, story_of_new)):
        decided(writer, touched, at=at, by=by)
    return edit


def corrected(old: StoredClaim, changes: Mapping[str, str | None], record: Record) -> ClaimDraft:
    """Return a claim with changes made, its days and its assessment derived again."""
    for name, value in changes.items():
        _check(name, value, record)
    draft = ClaimDraft(**{name: getattr(old, name) for name in ClaimDraft.__dataclass_fields__})
    values: dict[str, Any] = dict(changes)
    draft = replace(draft, **values)
    if "start" in changes or "end" in changes:
        start = PartialDay.parse(draft.start) if draft.start else None
        draft = replace(
            draft,
            precision=start.precision if start else "unknown",
            earliest=start.first if start else None,
            latest=start.last if start else None,
        )
        if (
            draft.start
            and draft.end
            and PartialDay.parse(draft.end).last < (draft.earliest or date.min)
        ):
            raise _bad("end", "The trip would end before it begins.")
    if draft.earliest is not None:
        from dedere.law import assess

        presence: Any = "remote" if draft.mode == "remote" else draft.presence
        law = assess(record, draft.person, draft.state, draft.earliest, presence=presence)
        draft = replace(draft, outcome=law.outcome, duty=law.duty, summary=law.summary)
    return draft


def merge(writer: Writer, left: int, right: int, *, by: str, at: datetime) -> None:
    """Make two stories one: the left's claims go to the right, and later ones follow."""
    one, other = _story(writer, left), _story(writer, right)
    if one.id == other.id:
        raise _bad("story", "A story cannot be merged with itself.")
    if (one.person, one.state) != (other.person, other.state):
        raise _bad("story", "Stories of different persons or states are different trips.")
    for found in writer.claims_of(left):
        writer.place_claim(found.claim.id, right, at=at, by=by, why="merged by hand")
    writer.add_bond(Bond(left_id=left, right_id=right, kind="merged", at=at, by=by))
    writer.add_review("merge", story=left, by=by, at=at, note=f"into story {right}")
    writer.add_review("merge", story=right, by=by, at=at, note=f"story {left} is part of it")
    decided(writer, right, at=at, by=by)
    decided(writer, left, at=at, by=by, review="merged")


def split(writer: Writer, story: int, claims: Iterable[int], *, by: str, at: datetime) -> int:
    """Put some of a story's claims into a new story, and hold the two apart; return its number."""
    old, numbers = _story(writer, story), list(claims)
    here = {found.claim.id for found in writer.claims_of(story)}
    if not numbers or not set(numbers) < here:
        raise _bad("claims", "Name some, but not all, of the claims that the story holds now.")
    new = writer.open_story(old.person, old.state, old.manner, at=at, by=by)
    for number in numbers:
        writer.place_claim(number, new, at=at, by=by, why="split by hand")
    writer.add_bond(Bond(left_id=story, right_id=new, kind="apart", at=at, by=by))
    writer.add_review("split", story=story, by=by, at=at, note=_parted(numbers, new))
    writer.add_review("split", story=new, by=by, at=at, note=f"from story {story}")
    decided(writer, new, at=at, by=by)
    decided(writer, story, at=at, by=by)
    return new


def _parted(claims: Sequence[int], new: int) -> str:
    names = ", ".join(str(number) for number in claims)
    return f"claim{'' if len(claims) == 1 else 's'} {names} to story {new}"


def _check(name: str, value: str | None, record: Record) -> None:
    if name not in FIELDS:
        raise _bad(name, f"'{name}' is no field that can be corrected.", ", ".join(FIELDS))
    allowed: Mapping[str, Iterable[str]] = {
        "person": record.person,
        "state": record.state,
        "status": get_args(Status),
        "mode": get_args(Mode),
        "presence": _PRESENCES,
    }
    if name in allowed and value not in list(allowed[name]):
        some = ", ".join(list(allowed[name])[:10])
        raise _bad(name, f"'{value}' is no {name}.", f"One of {some} …")
    if name == "trip" and value is not None and value not in record.trip:
        raise _bad(name, f"There is no trip '{value}' in the record.")
    if name in ("start", "end") and value is not None:
        try:
            PartialDay.parse(value)
        except InputError as fault:
            raise _bad(name, fault.message, fault.way_out) from None


def _bad(field: str, message: str, way_out: str | None = None) -> InputError:
    return InputError("bad-correction", message, place=Place(field=field), way_out=way_out)


def _story(writer: Writer, number: int) -> Story:
    story = writer.story(number)
    if story is None:
        raise InputError(
            "no-story", f"There is no story {number}.", way_out="'dedere watch stories' lists them."
        )
    return story


def _claim(writer: Writer, number: int) -> StoredClaim:
    claim = writer.claim(number)
    if claim is None:
        raise InputError("no-claim", f"There is no claim {number}.")
    return claim


def _place(writer: Writer, claim: int) -> int:
    _claim(writer, claim)
    story = writer.story_of_claim(claim)
    if story is None:
        raise InputError("no-story", f"Claim {claim} belongs to no story.")
    return story
