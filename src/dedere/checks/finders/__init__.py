"""Where in a text something checkable is asserted, and what."""

from dedere.checks.finders import (
    duty,
    member_count,
    membership,
    offices,
    outcomes,
    trips,
    visits,
    warrants,
)

# Those that look at one sentence, and those that look at the whole case.
FINDERS = (
    membership.find,
    member_count.find,
    duty.find,
    warrants.find,
    visits.find,
    trips.find,
    outcomes.find,
)
WHOLE = (trips.find_all, offices.find_all)
