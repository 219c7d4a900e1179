"""What all tests share: Hypothesis without a clock, since machines differ, and repeatable."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("steady")
