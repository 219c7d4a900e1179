"""What is disputed about an answer, and who says what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dedere.law import articles, immunity
from dedere.law.book import Rule
from dedere.law.case import Case
from dedere.law.doctrine import positions
from dedere.law.finding import Contest, Position

if TYPE_CHECKING:
    from dedere.law.assessment import Findings


def contests(case: Case, rule: Rule, found: Findings) -> tuple[Contest, ...]:
    """Return the disputed points that bear on the answer, those that decide it first."""
    if rule.label in {"no_warrant", "warrant_not_public", "not_there", "suspended"}:
        return ()
    rows = []
    bound = rule.label != "no_duty"
    if rule.label in _OPEN:
        rows.append(_OPEN[rule.label])
    if bound and found.ask("membership").holds == "no":
        rest = found.ask("residual")
        if rest.holds == "contested" and rule.label != "residual":
            rows.append(_OPEN["residual"])
    if bound and rule.label != "overhead" and immunity.in_dispute(case):
        rows.append(_immunity(case))
    aboard = case.presence == "transit"
    if bound and aboard and immunity.leading_office(case.record, case.person, case.on):
        rows.append(_AIRCRAFT)
    return tuple(rows)


def _immunity(case: Case) -> Contest:
    office = immunity.leading_office(case.record, case.person, case.on)
    role = immunity.TROIKA[office.office] if office else "leader"
    return Contest(
        "immunity",
        f"the immunity of a sitting {role} of a state that is no party",
        positions(case.record, case.person, case.known),
        settled=True,
    )


_AIRCRAFT = Contest(
    "presence",
    "whether a leader may be arrested aboard a state aircraft on the ground",
    (
        Position("a landing is presence, and the Statute knows no exception for aircraft", ()),
        Position("a foreign state aircraft is inviolable", ("many states",)),
    ),
    settled=False,
)
_OPEN = {
    "residual": Contest(
        "residual",
        "whether the duty to cooperate outlives the withdrawal",
        (
            Position(
                "it does for every investigation open before the exit (broad reading of the text)",
                (),
                (articles.RS_127_2, articles.RS_86),
            ),
            Position(
                "it does only in the state's own situation or for requests served before the exit "
                "(narrow reading)",
                (),
                (articles.RS_127_2,),
            ),
        ),
        settled=False,
    ),
    "premises": Contest(
        "premises",
        "whether the duty to arrest reaches guests of the United Nations",
        (
            Position(
                "the Statute binds the host; conflicts go to the Court first", (), (articles.RS_97,)
            ),
            Position(
                "the host's duties to the United Nations protect them",
                ("host states",),
                (articles.UN_PRIVILEGES,),
            ),
        ),
        settled=False,
    ),
    "not_yet_asked": Contest(
        "request",
        "whether a public warrant binds before the request arrives",
        (
            Position("parties owe cooperation once the warrant is public", (), (articles.RS_86,)),
            Position(
                "only a state that has received a request must act",
                (),
                (articles.RS_58_5, articles.RS_59_1),
            ),
        ),
        settled=False,
    ),
    "out_of_reach": Contest(
        "control",
        "what a state owes where it has no control",
        (
            Position(
                "the duty stands, performance is impossible; best efforts are owed",
                (),
                (articles.RS_97,),
            ),
            Position("no duty without the power to arrest", ()),
        ),
        settled=False,
    ),
    "overhead": Contest(
        "presence",
        "whether a state must refuse an overflight or force a landing",
        (
            Position(
                "airspace is territory, and clearance for a wanted person defeats article 86",
                (),
                (articles.RS_86, articles.RS_89_1),
            ),
            Position(
                "no text orders interception, and no finding ever rested on an overflight",
                (),
                (articles.RS_89_3, articles.CHICAGO_3),
            ),
        ),
        settled=False,
    ),
}
