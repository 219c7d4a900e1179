"""From the words round a verb to the status of a trip."""

from __future__ import annotations

from collections.abc import Set as AbstractSet


def status_of(
    flags: AbstractSet[str], form: str, kind: str, direction: str, today: bool
) -> tuple[str | None, bool]:
    """Return the status that a verb with its auxiliaries gives, and whether that is certain.

    `direction` is past, future or unknown, from the date of the clause. A status of None means
    that the words report no stay at all.
    """
    negated = "not" in flags and "except" not in flags
    if "unable" in flags:
        return ("planned" if negated else "declined"), True
    if "denied" in flags:
        return "denied", True
    if "undone" in flags:
        return "cancelled", True
    if "delayed" in flags:
        return "postponed", True
    if "cond" in flags or "question" in flags:
        return "hypothetical", True
    if {"was", "to", "have"} <= flags and form in {"past", "pp"}:
        return "cancelled", True
    if {"had", "to"} <= flags and form == "base" and not flags & {"plan", "going", "not"}:
        return "made", True
    if "noplan" in flags:
        return ("declined" if kind == "attend" else "denied"), True
    if "invited" in flags:
        return (None if negated else "hypothetical"), True
    if "should" in flags and "to" not in flags:
        return (None if negated else "hypothetical"), True
    if "wish" in flags or "may" in flags:
        if negated and "absurd" in flags:
            return "hypothetical", True
        if negated:
            return "declined", True
        return "hypothetical", True
    ahead = (
        "will" in flags
        or "would" in flags
        or "plan" in flags
        or (form == "base" and "to" in flags and "did" not in flags and "do" not in flags)
        or ("is" in flags and "to" in flags)
        or ("was" in flags and "to" in flags)
        or (form in {"ing", "s", "pres"} and direction == "future")
        or form == "fut"
    )
    if ahead and not ("have" in flags and form in {"past", "pp"}):
        if negated:
            return "declined", True
        if "had" in flags and form == "base":
            return "planned", False
        return "planned", True
    return _factual(flags, form, kind, negated, today, direction)


def _factual(
    flags: AbstractSet[str], form: str, kind: str, negated: bool, today: bool, direction: str
) -> tuple[str | None, bool]:
    if negated:
        if "never" in flags or "have" in flags or "had" in flags:
            return None, True
        return ("declined" if kind in {"attend", "go", "visit"} else None), True
    if form in {"past", "pp"}:
        if "had" in flags:
            return "made", True
        if today and kind in {"arrive", "go", "leave", "host"}:
            return "under_way", True
        if kind == "arrive" and direction == "undated" and "have" in flags:
            return "under_way", True
        if kind == "arrive" and direction == "undated" and "after" not in flags:
            return "under_way", True
        return "made", True
    if "have" in flags and form in {"base", "pres"}:
        return "made", True
    if form == "ing":
        if "was" in flags and kind == "go" and direction == "undated":
            # "Was heading to New York": on the way when the report was written.
            return "under_way", False
        if "was" in flags or "had" in flags or (direction == "past" and "is" not in flags):
            return "made", False
        return "under_way", "is" in flags
    if form in {"s", "pres", "base"}:
        if "did" in flags or (form in {"base", "s", "pres"} and direction == "past"):
            return "made", True
        return "under_way", False
    return "made", False
