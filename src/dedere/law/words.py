"""Names and days as a sentence of English needs them."""

from __future__ import annotations

from collections.abc import Iterable

from dedere.record.record import Record

_PROSE = {
    "ARE": "the United Arab Emirates",
    "BHS": "the Bahamas",
    "BOL": "Bolivia",
    "CAF": "the Central African Republic",
    "COD": "the Democratic Republic of the Congo",
    "COK": "the Cook Islands",
    "COM": "the Comoros",
    "DOM": "the Dominican Republic",
    "FSM": "Micronesia",
    "GBR": "the United Kingdom",
    "GMB": "the Gambia",
    "IRN": "Iran",
    "KOR": "the Republic of Korea",
    "LAO": "Laos",
    "MDA": "Moldova",
    "MDV": "the Maldives",
    "MHL": "the Marshall Islands",
    "NLD": "the Netherlands",
    "PHL": "the Philippines",
    "PRK": "North Korea",
    "PSE": "the State of Palestine",
    "RUS": "Russia",
    "SLB": "the Solomon Islands",
    "SYR": "Syria",
    "TZA": "Tanzania",
    "USA": "the United States",
    "VAT": "the Holy See",
    "VEN": "Venezuela",
}


def state_name(record: Record, iso3: str) -> str:
    """The state's name inside a sentence, with its article: the Philippines, Mongolia."""
    return _PROSE.get(iso3) or record.state[iso3].name


def opening(text: str) -> str:
    """The text with a capital first letter, as a sentence begins."""
    return text[:1].upper() + text[1:]


def listed(parts: Iterable[str], last: str = "and") -> str:
    """The parts as a series: a, b and c."""
    words = list(parts)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def possessive(name: str) -> str:
    """The name with its apostrophe: Mongolia's, the Philippines'."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def days_long(count: int) -> str:
    """A number of days in words: 1 day, 52 days."""
    return f"{count} day" if count == 1 else f"{count} days"


DOCTRINE_WORDS = {
    "court": "Court's own doctrine",
    "unsc_or_party": "doctrine of waiver by membership or referral",
    "customary_immunity": "doctrine of customary immunity",
}
QUESTIONS = {
    "duty": "Must the state arrest?",
    "warrant": "Is a warrant of arrest in force?",
    "public": "Was it public?",
    "presence": "Is the person on its territory?",
    "suspension": "Is the duty suspended?",
    "membership": "Is the state a party?",
    "referral": "Does the Security Council bind it?",
    "acceptance": "Has it accepted jurisdiction?",
    "residual": "Does a duty outlive its withdrawal?",
    "residual.broad": "On the broad reading?",
    "residual.narrow": "On the narrow reading?",
    "request": "Has the Court asked it?",
    "premises": "Do duties to the United Nations stand against it?",
    "control": "Does it control the place?",
    "immunity": "Does immunity bar the arrest?",
    "challenge": "Is a challenge pending?",
    "agreement": "Is there an agreement under article 98(2)?",
}
