"""Who spoke at a meeting by a screen: sentences that leave the screen out mean it all the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dedere.reader.drafts import Draft, near

# What one can do at a meeting without being there.
_FROM_AFAR: Final = frozenset({"speak", "attend"})
_DONE: Final = frozenset({"made", "under_way"})
_AHEAD: Final = frozenset({"planned"})
# So many drafts are looked at for each screen; keeps the time linear in any text.
_AROUND: Final = 40


def on_screen(drafts: Sequence[Draft]) -> None:
    """Mark as remote what a text tells of a meeting that it elsewhere says was joined by video.

    "X told the summit that …" and, a sentence later, "Speaking by video link, X …" are one
    appearance. A journey of the same person to the same state, told anywhere, keeps them apart.
    """
    screens = [k for k, draft in enumerate(drafts) if draft.remote and draft.state is not None]
    if not screens:
        return
    there = {
        (draft.person, draft.state, _side(draft))
        for draft in drafts
        if not draft.remote and draft.kind not in _FROM_AFAR
    }
    for k in screens:
        screen = drafts[k]
        side = _side(screen)
        if not side or (screen.person, screen.state, side) in there:
            continue
        for draft in drafts[max(0, k - _AROUND) : k + _AROUND]:
            if (
                draft.kind in _FROM_AFAR
                and draft.person == screen.person
                and draft.state == screen.state
                and not draft.remote
                and _side(draft) == side
                and _one_meeting(draft, screen)
                and near(draft.time, screen.time)
            ):
                draft.remote = True


def _side(draft: Draft) -> str:
    """Whether a draft tells of what was, of what will be, or of neither ("")."""
    if draft.status in _DONE:
        return "done"
    return "ahead" if draft.status in _AHEAD else ""


def _one_meeting(draft: Draft, screen: Draft) -> bool:
    """Whether both can be of the same meeting: no two forums, no two towns."""
    if draft.forum and screen.forum and draft.forum != screen.forum:
        return False
    return not (draft.place and screen.place and draft.place != screen.place)
