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

# Those that look at one sentence, with words of which a text must bear one, and those that look
# at the whole case.
FINDERS = tuple(
    (module.TRIGGERS, module.find)
    for module in (membership, member_count, duty, warrants, visits, trips, outcomes)
)
WHOLE = (trips.find_all, offices.find_all)
