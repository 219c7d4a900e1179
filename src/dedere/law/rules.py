"""The rules of the duty to arrest and surrender, with their exceptions and ranks.

The base: nobody is obliged who has not bound himself (article 87(5)). Sources of a duty, and what
stands before them, are exceptions to it; what takes a duty away or leaves it open are exceptions
to those. The ranks give the order of evaluation.
"""

from __future__ import annotations

from dedere.law.book import Rule, build
from dedere.law.finding import Holds

YES: frozenset[Holds] = frozenset({"yes"})
NO: frozenset[Holds] = frozenset({"no"})
OPEN: frozenset[Holds] = frozenset({"contested"})

_DUTY = ("security_council", "party", "acceptance", "residual")
_STATUTE = ("party", "acceptance")

RULES = (
    Rule(
        "no_duty",
        "A state that is not bound may be invited to help, and may.",
        "not_obliged_may_cooperate",
    ),
    Rule(
        "no_warrant",
        "Without a warrant of arrest in force there is nothing to execute.",
        "no_warrant",
        (("warrant", NO),),
        ("no_duty",),
        10,
    ),
    Rule(
        "warrant_not_public",
        "A warrant under seal gives the public nothing to go by.",
        "warrant_not_public",
        (("public", NO),),
        ("no_duty",),
        20,
    ),
    Rule(
        "not_there",
        "No duty to arrest arises where the person is not on the territory.",
        "not_obliged",
        (("presence", NO),),
        ("no_duty",),
        30,
    ),
    Rule(
        "suspended",
        "A deferral, postponement or granted exception suspends the duty.",
        "not_obliged",
        (("suspension", YES),),
        ("no_duty",),
        40,
    ),
    Rule(
        "immunity_bars",
        "Under this doctrine an arrest would breach the duty to the third state.",
        "not_obliged",
        (("immunity", YES),),
        ("no_duty",),
        50,
    ),
    Rule(
        "party",
        "A state party arrests and surrenders a wanted person found on its territory.",
        "obliged",
        (("membership", YES),),
        ("no_duty",),
        60,
    ),
    Rule(
        "security_council",
        "A resolution under Chapter VII obliges the state that it names.",
        "unsc_duty",
        (("referral", YES),),
        ("no_duty",),
        70,
    ),
    Rule(
        "acceptance",
        "A state that accepted jurisdiction over the situation cooperates under Part 9.",
        "obliged",
        (("acceptance", YES),),
        ("no_duty",),
        80,
    ),
    Rule(
        "residual",
        "A duty from before the withdrawal may go on.",
        "obliged_contested",
        (("residual", OPEN),),
        ("no_duty",),
        90,
    ),
    Rule(
        "overhead",
        "No duty to refuse an overflight or to force a landing is established.",
        "not_obliged_may_cooperate",
        (("presence", OPEN),),
        _DUTY,
        10,
    ),
    Rule(
        "premises",
        "At a meeting of the United Nations two duties of the host conflict.",
        "obliged_contested",
        (("premises", YES),),
        _DUTY,
        20,
    ),
    Rule(
        "out_of_reach",
        "Where the state has no control the duty stands and cannot be performed.",
        "obliged_contested",
        (("control", NO),),
        _DUTY,
        30,
    ),
    Rule(
        "not_yet_asked",
        "Whether a public warrant binds before the request arrives is open.",
        "obliged_contested",
        (("request", OPEN),),
        _STATUTE,
        40,
    ),
    Rule(
        "immunity_open",
        "The Court had not yet ruled whether immunity bars the arrest.",
        "obliged_contested",
        (("immunity", OPEN),),
        _DUTY,
        50,
    ),
)

BOOK = build(RULES)
