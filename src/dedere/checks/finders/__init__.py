"""Where in a text something checkable is asserted, and what."""
