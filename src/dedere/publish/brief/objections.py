"""What is said against the duty, and what the Court or the Statute answers."""

from __future__ import annotations

from collections.abc import Iterator

from dedere.days import english_day
from dedere.law.facts import of_council_duty, of_decision
from dedere.law.finding import Contest, Position
from dedere.law.immunity import leading_office
from dedere.law.warrant import situations
from dedere.law.words import listed, opening, state_name
from dedere.publish.brief.facts import office_title
from dedere.publish.brief.model import Grid, Run, Section, Words, plain
from dedere.publish.brief.view import View
from dedere.record.model import Office

HOLDERS = 5
# Rulings that answer the two objections which every state raises (rows of the table of decisions).
_LAW_NO_EXCUSE = "HUN-2025-netanyahu"
_CONSULTATION_TOO_LATE = "MNG-2024-putin"


def section(view: View) -> Section | None:
    """Return objections and answers side by side, or None where no duty is asserted."""
    if view.a.duty == "no":
        return None
    rows = [*_contests(view), *_request(view), *_withdrawal(view), *_general(view)]
    grid = Grid(("It is said that", "The answer"), tuple(rows), (36, 64))
    return Section("Objections, and the Court's answers", (grid,))


def _contests(view: View) -> Iterator[tuple[Words, ...]]:
    for row in view.a.contested:
        yield _immunity(view, row) if row.step == "immunity" else _open(view, row)


def _immunity(view: View, row: Contest) -> tuple[Words, ...]:
    office = leading_office(view.record, view.a.person, view.a.on)
    role = office_title(office) if office else "a leader in office"
    own = state_name(view.record, office.state) if office else "the own state"
    first, *others, last = row.positions
    held = _holders(view, last)
    said = f"{view.person}, as {role}, is immune from arrest, because {own} is no party{held}."
    said += "".join(f" Others hold that {each.view}{_holders(view, each)}." for each in others)
    step = view.a.find("immunity")
    rulings = [each for each in first.authorities if view.takes(unverified=each.unverified)]
    notes = view.sources.decisions(rulings)
    answer = "The Court rejects this. " if view.a.duty == "yes" else ""
    answer += _no_immunity(step.because if step else "")
    backed = f" So held: {'; '.join(each.cite for each in rulings)}." if rulings else ""
    names = _named(first.holders)
    shared = f" Shared by {names}." if names else ""
    doubt = any(each.unverified for each in rulings)
    runs = (Run(answer + backed + shared, "plain", notes, doubt), *_bound(view, office))
    return plain(said), runs


def _bound(view: View, office: Office | None) -> Iterator[Run]:
    """The second ground: a resolution that binds the person's own state to cooperate."""
    if office is None:
        return
    concerned = situations(view.record, view.a.person, view.a.on, view.a.known)
    for duty in view.record.security_council_duties:
        if (
            duty.iso3 == office.state
            and duty.situation in concerned
            and duty.start <= view.a.on
            and view.takes(unverified=duty.unverified)
        ):
            fact = of_council_duty(duty)
            own = state_name(view.record, office.state)
            text = (
                f" Besides, {fact.text} obliges {own} to cooperate fully with the Court, so that "
                f"{own} cannot claim an immunity against it (art. 27(2))."
            )
            yield Run(text, "plain", (view.sources.fact(fact),), fact.unverified)


def _no_immunity(because: str) -> str:
    """The reason without the sentence on the office, which stands on the left."""
    _, mark, rest = because.partition("No immunity bars the arrest: ")
    return opening(rest) if mark else because


def _holders(view: View, position: Position) -> str:
    """Who holds a view, in brackets, and the days on which a chamber of the Court once did."""
    rulings = {view.record.decision[each.id].date for each in position.authorities if each.id}
    names = [name for name in (_named(position.holders),) if name]
    if rulings:
        days = listed(english_day(day) for day in sorted(rulings))
        names.append(f"chambers of the Court on {days}")
    return f" ({'; '.join(names)})" if names else ""


def _named(holders: tuple[str, ...]) -> str:
    names = list(holders[:HOLDERS])
    if len(holders) > HOLDERS:
        more = len(holders) - HOLDERS
        names.append("one more" if more == 1 else f"{more} more")
    return listed(names)


def _open(view: View, row: Contest) -> tuple[Words, ...]:
    first, *others = row.positions
    said = " ".join(f"{opening(other.view)}{_holders(view, other)}." for other in others)
    cites = listed(each.cite for each in first.authorities)
    answer = f"{opening(first.view)}" + (f" ({cites})." if cites else ".")
    if not row.settled:
        answer += " The Court has not settled the point; put it to the Court (art. 97)."
    return plain(said), plain(answer)


def _request(view: View) -> Iterator[tuple[Words, ...]]:
    step = view.a.find("request")
    if step is None or "request_assumed" not in view.a.flags:
        return
    notes = view.sources.facts(step.facts)
    answer = (
        f"{step.because} The Registry sends it by the diplomatic channel or through Interpol, and "
        "in urgent cases asks for provisional arrest first (art. 87(1), art. 92). A state that has "
        "not seen it can ask the Registry; waiting is no defence."
    )
    doubt = any(fact.unverified for fact in step.facts)
    yield plain("No request of the Court has arrived."), (Run(answer, "plain", notes, doubt),)


def _withdrawal(view: View) -> Iterator[tuple[Words, ...]]:
    step = view.a.find("membership")
    if step is None or not any(row.cite == "art. 127(1)" for row in step.authorities):
        return
    answer = (
        "Withdrawal needs written notice to the Secretary-General and takes effect a year after "
        f"receipt; duties that arose before remain (art. 127). {step.because}"
    )
    yield (
        plain("The state has withdrawn or announced that it will."),
        plain(answer, *view.sources.facts(step.facts)),
    )


def _general(view: View) -> Iterator[tuple[Words, ...]]:
    if view.a.source == "security_council":
        yield (
            plain("National law has no procedure for such an arrest."),
            plain(
                "The resolution obliges the state to cooperate fully, and the Charter's "
                "obligations prevail over others (UN Charter, art. 25, art. 103); national law "
                "excuses no breach of them."
            ),
        )
    else:
        yield _no_procedure(view)
    yield (
        plain("Talks with the Court, or other interests of the state, come first."),
        _backed(
            view,
            "A problem is put to the Court without delay (art. 97), before the visit and not after "
            "it; consultation suspends nothing, and no interest of state is an exception.",
            _CONSULTATION_TOO_LATE,
        ),
    )
    for step in view.a.derivation.steps:
        american = view.record.person[view.a.person].nationality == "USA"
        if step.question == "challenge" or (step.question == "agreement" and american):
            yield (
                plain(
                    "The case is under challenge."
                    if step.question == "challenge"
                    else "An agreement with a third state stands in the way."
                ),
                plain(step.because, *view.sources.facts(step.facts)),
            )


def _no_procedure(view: View) -> tuple[Words, ...]:
    return (
        plain("National law has no procedure for such an arrest."),
        _backed(
            view,
            "States parties must have procedures for all forms of cooperation (art. 88), and "
            "national law is no reason for failing a treaty (Vienna Convention on the Law of "
            "Treaties, art. 27).",
            _LAW_NO_EXCUSE,
        ),
    )


def _backed(view: View, text: str, key: str) -> Words:
    """The answer with a ruling of the Court behind it, if it was known on the day."""
    ruling = view.record.decision.get(key)
    if ruling is None or ruling.date > view.seen or not view.takes(unverified=ruling.unverified):
        return plain(text)
    cited = of_decision(ruling)
    more = f" So held: {cited.cite}."
    return (Run(text + more, "plain", view.sources.decisions((cited,)), ruling.unverified),)
