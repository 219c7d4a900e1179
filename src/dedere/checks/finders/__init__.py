"""Where in a text something checkable is asserted, and what."""

from dedere.checks.finders import duty, member_count, membership, warrants

FINDERS = (membership.find, member_count.find, duty.find, warrants.find)
