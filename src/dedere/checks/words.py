"""The words by which English reports make checkable assertions, as data for the finders."""

from __future__ import annotations

import re

COURT = (
    r"(?:ICC|ICJ|International Criminal Court|international criminal court|[Cc]ourt|CPI"
    r"|Rome (?:[Ss]tatut?e|[Tt]reaty)|[Tt]ribunal|[Tt]reaty|[Ss]tatute)"
)
COURT_RE = re.compile(rf"\b{COURT}\b")
# Courts and treaties that are not meant.
OTHER_COURT = re.compile(
    r"\b(?:[Ss]upreme|[Hh]igh|[Cc]onstitutional|[Dd]istrict|[Mm]agistrates?'?|[Ff]ederal|[Cc]ity"
    r"|[Aa]ppeals?|[Tt]rial|[Mm]ilitary|European|[Cc]ounty|[Cc]rown|[Cc]riminal|Moscow|[Ll]ocal"
    r"|Human Rights|Arbitration|[Pp]eace|NATO|START|test ban|[Nn]uclear)\s*$"
)
# Other bodies that have members.
_BODIES = (
    r"\b(?:NATO|Nato|EU|E\.U\.|European Union|BRICS|Brics|UN|U\.N\.|United Nations|SCO|CSTO|CIS"
    r"|OPEC|G7|G20|G-20|G-7|African Union|AU|Arab League|ASEAN|OSCE|Council of Europe|[Cc]abinet"
    r"|[Pp]arliament|Knesset|[Gg]overnment|[Cc]oalition|[Ff]amily|[Ss]taff|[Cc]rew|[Ss]quad|Likud"
    r"|[Cc]ommittee|Congress|Senate|House|[Cc]ouncil|Security Council|[Tt]eam|[Dd]elegation|IGAD"
    r"|Commonwealth|Hamas|Wagner|[Bb]oard|[Bb]loc|[Aa]lliance|[Uu]nion|Duma|[Cc]hamber|[Cc]lan"
    r"|[Ff]orum|[Gg]roup|[Ss]ecurity [Cc]ouncil|opposition|party's|ruling)"
)
OTHER_BODY = re.compile(rf"{_BODIES}\s*$")
OTHER_BODY_ANYWHERE = re.compile(rf"{_BODIES}\b")
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
NUMBER_WORDS: dict[str, int] = dict(zip(_NUMBERS.split(), range(21), strict=True))
NUMBER_WORDS |= {"once": 1, "twice": 2, "a dozen": 12, "thirty": 30, "forty": 40, "fifty": 50}
ORDINAL_WORDS: dict[str, int] = dict(zip(_ORDINALS.split(), range(1, 11), strict=True))
NEGATION = re.compile(
    r"\b(?:not|never|neither|nor|no longer|non|nobody|none|without|hardly|outside)\b|n['’]t\b", re.I
)
HEDGE = re.compile(
    r"\b(?:if|whether|could|may|might|possibly|perhaps|arguably|unless|should|hypothetical(?:ly)?"
    r"|wants?|wanted|hopes?|hoped|plans?|planned|promised|pledged|threatened|threatens|considers?"
    r"|considering|came close|urged|calls?|called|asked|were to|regret|expects?|expected|likely"
    r"|claims? to|refuses?|favou?r|want)\b",
    re.I,
)
JUDGED = re.compile(
    r"\b(?:most|loyal|reluctant|staunch|proud|good|bad|so-called|worst|best|reliable|close|closest"
    r"|morally|politically|in name only)\b",
    re.I,
)
ARREST = (
    r"(?:arrest|detain|hand|surrender|extradite|apprehend|deliver|turn|seize|execute|enforce|comply"
    r"|cooperate|co-operate|act on|honou?r|implement|transfer|give|hold|respect|abide)"
)
CRIMES = (
    (re.compile(r"\bgenocid", re.I), "genocide"),
    (re.compile(r"\bcrimes? against humanity", re.I), "crimes_against_humanity"),
    (re.compile(r"\bwar[- ]crimes?", re.I), "war_crimes"),
    (re.compile(r"\b(?:crime of|for) aggression\b", re.I), "aggression"),
)
TRAVEL = (
    r"(?:visit(?:s|ed|ing)?|travel(?:s|led|ed|ling|ing)?|trips?|journeys?|went|go(?:es|ne|ing)?"
    r"|flew"
    r"|fl(?:y|ies|own|ying)|arriv(?:e|ed|es|ing)|land(?:ed|s|ing)?|been|enter(?:ed|s|ing)?|set foot"
    r"|sets foot|setting foot|attend(?:ed|s|ing)?|stepped|tours?|touch(?:ed|es) down|returned|back"
    r"|ventured|left|be in|is in|was in|receive[sd]?|host(?:s|ed)?|welcome[sd]?)"
)
TRAVEL_RE = re.compile(rf"\b{TRAVEL}\b", re.I)
