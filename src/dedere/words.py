"""The words by which a status and an outcome are shown wherever English is printed."""

from __future__ import annotations

STATUS_WORDS = {
    "planned": "planned",
    "under_way": "under way",
    "made": "made",
    "postponed": "postponed",
    "cancelled": "cancelled",
    "declined": "declined",
    "denied": "denied",
    "hypothetical": "supposed",
}
OUTCOME_WORDS = {
    "obliged": "obliged to arrest",
    "unsc_duty": "obliged by the Security Council",
    "obliged_contested": "obliged, contested",
    "not_obliged_may_cooperate": "free to cooperate",
    "not_obliged": "no duty here",
    "warrant_not_public": "warrant not public then",
    "no_warrant": "no warrant",
}
