"""Which states a word in a sentence is said of."""

from __future__ import annotations

import re

from dedere.checks.case import Case, Named, Sentence

_JOIN = re.compile(r"^,?\s*(?:and|or|nor|,|&|as well as)?\s*(?:the\s+)?(?:nor\s+)?$")
_EXAMPLES = re.compile(r"^[,:]?\s*(?:such as|including|like|among them|–|—|:)?\s*(?:the\s+)?$")
_THAT_STATE = re.compile(
    r"\b(?:(?:the |a |its |this |that |another )(?:\w+ )?(?:country|nation|host|state)"
    r"|host (?:country|nation|state)|it)\b",
    re.I,
)


def names_in(case: Case, start: int, end: int) -> list[Named]:
    """The states (not cities) named inside a stretch, possessives left out."""
    return [
        row
        for row in case.within(case.states, start, end)
        if not row.city and row.end <= end and not _possessive(case, row)
    ]


def _possessive(case: Case, row: Named) -> bool:
    return case.text[row.end - 2 : row.end] in {"'s", "’s", "s'"} or case.text[
        row.end : row.end + 2
    ] in {"'s", "’s"}


def group_before(case: Case, floor: int, pos: int) -> tuple[tuple[str, ...], int, int]:
    """The last state, or list of states, that ends before the position, with its offsets."""
    rows = names_in(case, floor, pos)
    if not rows:
        return (), pos, pos
    group = [rows[-1]]
    for row in reversed(rows[:-1]):
        if not _JOIN.match(case.text[row.end : group[0].start]):
            break
        group.insert(0, row)
    return tuple(dict.fromkeys(row.id for row in group)), group[0].start, group[-1].end


def group_after(case: Case, pos: int, ceiling: int) -> tuple[tuple[str, ...], int]:
    """The state or list of states that follows the position directly, with the end of it."""
    group: list[Named] = []
    at = pos
    for row in names_in(case, pos, ceiling):
        gap = case.text[at : row.start]
        if not (_EXAMPLES.match(gap) if not group else _JOIN.match(gap)):
            break
        group.append(row)
        at = row.end
    return tuple(dict.fromkeys(row.id for row in group)), at


def meant_state(case: Case, sentence: Sentence, pos: int) -> tuple[str, int, int] | None:
    """Which state "the country", "the host" or "it" means before the position, with its offsets.

    The state of a claim whose words touch the sentence comes first, then the last state named
    before, the home of the person left out.
    """
    floor = max(sentence.start, pos - 90)
    words = list(_THAT_STATE.finditer(case.text, floor, pos))
    if not words:
        return None
    start, end = words[-1].span()
    person = case.person_at(sentence, pos)
    home = case.home(person)
    claim = case.claim_for(person, None, sentence.start, sentence.end) or case.claim_for(
        None, None, sentence.start, sentence.end
    )
    if claim is not None:
        return claim.state, start, end
    rows = [
        row
        for row in case.within(case.states, max(0, pos - 500), pos)
        if row.end <= pos and row.id != home
    ]
    return (str(rows[-1].id), start, end) if rows else None
