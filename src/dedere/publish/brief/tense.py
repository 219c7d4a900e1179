"""The answer of the law, put into the tense of the brief."""

from __future__ import annotations

from dedere.law.words import opening
from dedere.publish.brief.view import View

# Present to past, longer phrases first. The answers are built from these phrases (law.notes).
_PAST = (
    (" is not obliged", " was not obliged"),
    (" is obliged", " was obliged"),
    ("may still be obliged", "may still have been obliged"),
    ("is already obliged", "was already obliged"),
    ("it has been a party since", "it had been a party since"),
    ("it becomes a party on this day", "it became a party on that day"),
    ("it becomes a party only on", "it became a party only on"),
    (" is in force and public", " was in force and public"),
    (" are in force and public", " were in force and public"),
    ("it is no party", "it was no party"),
    ("it is not a party", "it was not a party"),
    ("it is bound by", "it was bound by"),
    ("it has signed but not ratified", "it had signed but not ratified"),
    ("a signature is no membership", "a signature is no membership"),
    ("though not a party, it has accepted", "though not a party, it had accepted"),
    (" binds it", " bound it"),
    ("stand against it", "stood against it"),
    ("but does not control the place; it owes", "but did not control the place; it owed"),
    ("has no duty to arrest", "had no duty to arrest"),
    ("who takes part from afar and is not", "who took part from afar and was not"),
    ("; it may cooperate", "; it was free to cooperate"),
    ("; it may refuse", "; it could refuse"),
    ("No duty can arise", "No duty could arise"),
    ("no duty can arise", "no duty could arise"),
    ("must not arrest", "was not to arrest"),
)
_SUPPOSED = (
    (" was not obliged", " would not have been obliged"),
    (" was obliged", " would have been obliged"),
)


def past(text: str) -> str:
    """Return a sentence of the law in the past tense."""
    for present, then in _PAST:
        text = text.replace(present, then)
    return text


def duty(view: View) -> str:
    """Return the sentence on the duty in the tense of the brief, a whole sentence."""
    text = opening(view.a.summary)
    if view.moment != "after":
        return text
    text = past(text)
    if view.course in {"stayed_away", "supposed"}:
        for was, would in _SUPPOSED:
            text = text.replace(was, would, 1)
    return text


def title(view: View) -> str:
    """Return the title: a sentence that states the finding."""
    text = _title(view)
    return opening(text)


def _title(view: View) -> str:
    state, person, him = view.state, view.person, view.him
    past = view.moment == "after"
    if view.a.outcome == "no_warrant":
        arises = "arose" if past else "arises"
        return f"No duty to arrest {person} {arises} in {state}: no warrant {_was(past)} in force"
    if view.a.outcome == "warrant_not_public":
        return f"No public warrant against {person} existed when the visit to {state} was looked at"
    if view.a.presence == "remote":
        owes, takes = ("owed", "took") if past else ("owes", "takes")
        return f"{state} {owes} no arrest of {person}, who {takes} part by video only"
    if view.a.duty == "no":
        return _free_title(view)
    contested = view.a.duty == "contested"
    if view.moment != "after":
        if contested:
            return f"Whether {state} must arrest {person} is contested"
        if view.course == "supposed":
            return f"{state} must arrest {person} should {view.he} come"
        return f"{state} must arrest {person} when {view.he} arrives"
    if view.freed:
        return f"{state} was obliged to surrender {person}, arrested {him} and let {him} go"
    if view.arrested:
        duty = "; whether it had to is contested" if contested else ", as it was obliged to"
        return f"{state} arrested {person}{duty}"
    if view.course == "stayed_away":
        may = "might have had to" if contested else "would have had to"
        return f"{state} {may} arrest {person} had {view.he} come"
    if view.course == "made":
        if contested:
            return f"{person} was in {state}; whether it had to arrest {him} is contested"
        return f"{state} was obliged to arrest {person} and did not"
    may = "might have had to" if contested else "would have had to"
    when = "on a visit then" if view.being_there.startswith("visit") else "then"
    return f"{state} {may} arrest {person} {when}"


def _free_title(view: View) -> str:
    state, person = view.state, view.person
    past = view.moment == "after"
    if view.arrested:
        return f"{state} arrested {person} without being obliged to"
    if view.a.presence == "overflight":
        may = "could have refused" if past else "may refuse"
        return f"{state} {may} an overflight by {person}, and {_was(past)} not obliged to stop it"
    text = f"{state} {_was(past)} not obliged to arrest {person}"
    if view.a.outcome == "not_obliged_may_cooperate":
        text += ", but free to cooperate with the Court"
    return text


def _was(past: bool) -> str:
    return "was" if past else "is"
