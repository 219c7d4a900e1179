"""Where in a text something checkable is asserted, and what."""

from dedere.checks.finders import membership

FINDERS = (membership.find,)
