"""What follows from the facts: rules of law as functions that return findings."""

from dedere.law.assessment import Assessment, assess
from dedere.law.finding import OUTCOMES, PRESENCES, Finding, Outcome, Presence

__all__ = ["OUTCOMES", "PRESENCES", "Assessment", "Finding", "Outcome", "Presence", "assess"]
