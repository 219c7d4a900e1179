"""What a calendar or a feed says of a trip or a summit, in one place."""

from __future__ import annotations

from dedere.law.words import state_name
from dedere.record.model import Trip
from dedere.record.record import Record
from dedere.words import OUTCOME_WORDS, STATUS_WORDS

OUTCOME = {
    "arrested": "arrested",
    "not_arrested": "not arrested",
    "left_early": "left early, not arrested",
}
FORUMS = {
    "apec": "APEC",
    "arab_league": "Arab League",
    "au": "African Union",
    "brics": "BRICS",
    "caspian": "Caspian summit",
    "cis": "CIS",
    "cop": "climate conference",
    "csto": "CSTO",
    "davos": "World Economic Forum",
    "eaeu": "Eurasian Economic Union",
    "eas": "East Asia Summit",
    "g20": "G20",
    "igad": "IGAD",
    "munich": "Munich Security Conference",
    "oic": "OIC",
    "sco": "SCO",
    "un": "United Nations",
}


def trip_title(record: Record, trip: Trip) -> str:
    """A trip in a line: Vladimir Putin → Mongolia (Ulaanbaatar), made."""
    person = record.person[trip.person_id].name
    place = "" if trip.place in {"", "unknown"} else f" ({trip.place})"
    mode = {"remote": ", by video", "represented": ", represented"}.get(trip.mode, "")
    over = ", overflight" if trip.presence == "overflight" else ""
    state = state_name(record, trip.iso3)
    return f"{person} → {state}{place}: {STATUS_WORDS[trip.status]}{mode}{over}"


def duty_words(outcome: str) -> str:
    """An outcome in words, as everywhere in the program."""
    return OUTCOME_WORDS[outcome]
