"""Verdicts on assertions: pure functions of the record and of what was asserted."""
