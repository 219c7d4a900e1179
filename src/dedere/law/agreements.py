"""Is there an agreement under article 98(2)? A flag only: it changes no outcome here.

The agreements with the United States protect its own nationals, and no public warrant concerns
one; whether agreements that cover all nationals qualify is disputed.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dedere.days import english_day
from dedere.law import articles
from dedere.law.finding import Fact, Finding, Holds
from dedere.record.record import Record

USA = "USA"


@lru_cache(maxsize=4096)
def with_the_usa(record: Record, state: str, nationality: str) -> Finding | None:
    """Return a finding on the state's agreement with the United States, or None."""
    row = next((row for row in record.bilateral_agreements if row.iso3 == state), None)
    if row is None:
        return None
    day: date | None = row.in_force or row.signed
    text = "agreement with the United States" + (f" of {english_day(day)}" if day else "")
    if nationality == USA:
        because = (
            f"An {text} asks for its consent before one of its nationals is surrendered; whether "
            "it is one that article 98(2) means is disputed."
        )
    else:
        because = f"An {text} protects its nationals only and does not concern this person."
    fact = Fact("bilateral_agreements", f"{state}:usa", day, text, row.sources, row.unverified)
    holds: Holds = "contested" if nationality == USA else "no"
    return Finding("agreement", holds, because, (articles.RS_98_2,), (fact,), changed=False)
