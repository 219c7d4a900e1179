"""What kind of destination the words mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dedere.checks.case import Case, Named
from dedere.checks.scopes import REGIONS, Scope

MEMBER = Scope("party", label="a party to the Statute")
OUTSIDE = Scope("non_party", label="states outside the Court")
OBLIGED = Scope("obliged", label="a state obliged to arrest")
ABROAD = Scope("abroad", label="a foreign state")

# Words without an agreed meaning; the value is the name by which a user can define them.
_UNDEFINED = (
    (
        r"\bthe [Ww]est\b|\b[Ww]estern (?:countr\w+|nations?|states?|world|capitals?|soil"
        r"|democrac\w+)",
        "west",
    ),
    (
        r"\b(?:clos\w+|friend\w*|all(?:y|ies|ied)|align\w*|loyal|sympathetic|trusted|partners?)\b",
        "allies",
    ),
    (r"\b[Gg]lobal [Ss]outh\b", "global-south"),
    (r"\b[Mm]iddle East\b", "middle-east"),
    (r"\b(?:democrac(?:y|ies)|democratic)\b", "democracies"),
    (r"\b(?:promised|guarantee\w*|safe|safely)\b", "safe"),
    (r"\bof (?:this|its|that) kind\b", "kind"),
    (r"\b(?:major|rich|wealthy|developed|hostile|unfriendly|neutral)\b", "kind"),
)
_UNDEFINED_RE = tuple((re.compile(pattern), name) for pattern, name in _UNDEFINED)
_NON_PARTY = re.compile(
    r"\bnon-(?:member|part|signator|ICC)\w*"
    r"|\b(?:is|are|was|were|has|have|had|do|does)(?:n['’]t| not"
    r"| never)(?: been)?(?: an?)?(?: \w+)? "
    r"(?:member|part|signator|signed|ratif|joined|recogni|bound|oblig)\w*"
    r"|\boutside the (?:ICC|court|Court|Rome|treaty)",
)
_OBLIGED = re.compile(
    r"\b(?:oblig(?:ed|ated)|bound|required|duty|obligation|would have) (?:\w+ )?to (?:arrest"
    r"|detain|hand)",
)
_PARTY = re.compile(
    r"\b(?:ICC|[Cc]ourt['’]s?)[ -](?:member|signator|state|countr|part)\w*|\bsignator(?:y|ies)\b"
    r"|\bstates? part(?:y|ies)\b|\bpart(?:y|ies) to the (?:Rome|court|ICC|[Ss]tatute|treaty)"
    r"|\bmembers?(?:[- ](?:state|countr|nation)\w*)?(?: of the (?:ICC|[Cc]ourt"
    r"|International Criminal Court"
    r"|Rome Statute))?(?! of| states? of)\b"
    r"|\b(?:recogni[sz]es?|ratified|joined|signed) (?:the )?(?:ICC|[Cc]ourt|Rome Statute|treaty)",
)
_OTHER_MEMBER = re.compile(
    r"\b(?P<body>NATO|EU|E\.U\.|European Union|G7|G-7|G20|BRICS|UN|U\.N\."
    r"|United Nations)(?:['’]s)?[ -]"
    r"(?:member|countr|state|nation|soil)\w*|\bmember(?: state"
    r"| countr\w+)?s? of (?:the )?(?P<body2>NATO"
    r"|EU|European Union|G7)\b|\b(?P<body3>NATO|EU) (?:territory|capital)s?\b"
)
_BODY = {"nato": "nato", "eu": "eu", "e.u.": "eu", "european union": "eu", "g7": "g7", "g-7": "g7"}
_LABELS = {"nato": "a NATO country", "eu": "an EU country", "g7": "a G7 country"}
_SOVIET = re.compile(
    r"\b(?:former |ex-|post-)(?:Soviet|USSR)(?:[- ](?:Union|republics?|states?|countr\w+|space"
    r"|neighbou?rs?))?"
)
_OUTSIDE_SOVIET = re.compile(
    r"\b(?:outside|beyond) (?:of )?(?:the )?(?:former |ex-|post-)(?:Soviet|USSR)"
)
_REGION = re.compile(
    r"\b(?P<name>Western Europe|Eastern Europe|Europe(?:an)?|North Africa|Africa(?:n)?"
    r"|Central Asia(?:n)?"
    r"|South-?[Ee]ast(?:ern)? Asia(?:n)?|East Asia(?:n)?|South Asia(?:n)?|Asia(?:n)?"
    r"|Latin America(?:n)?"
    r"|South America(?:n)?|North America(?:n)?|the Americas|Oceania)\b(?! (?:Union|Economic"
    r"|Parliament|Commission"
    r"|Council|Summit|summit|leader|Pacific))"
)
_ABROAD = re.compile(
    r"\b(?:abroad|foreign|overseas|international|outside (?:of )?(?:Russia|Israel|Sudan|his|her"
    r"|the country)"
    r"|left (?:Russia|Israel|Sudan|the country|his)|leav\w+ (?:Russia|Israel|Sudan|the country)"
    r"|another country"
    r"|beyond (?:Russia|Israel|his|its) )",
)
_COUNTRY = re.compile(r"\b(?:countr(?:y|ies)|nations?|states?|capitals?|destinations?)\b")


def scopes_in(case: Case, start: int, end: int, home: str = "") -> Sequence[Scope]:
    """Return the kinds of destination that a stretch of the text names, most telling first.

    A list ("to Europe or the West") gives several. The person's home state is none.
    """
    text = case.text[start:end]
    found: list[Scope] = []
    body = _OTHER_MEMBER.search(text)
    if body:
        name = (body["body"] or body["body2"] or body["body3"] or "").lower()
        if name in _BODY:
            return (Scope("group", _BODY[name], _LABELS[_BODY[name]]),)
        return (Scope("undefined", name, f"“{body[0]}”"),)
    if _OBLIGED.search(text):
        negative = re.search(r"\b(?:not|n['’]t|no) (?:\w+ )?(?:oblig|bound|requir|duty)", text)
        found.append(OUTSIDE if negative else OBLIGED)
    elif _NON_PARTY.search(text):
        found.append(OUTSIDE)
    elif _PARTY.search(text):
        found.append(MEMBER)
    for pattern, name in _UNDEFINED_RE:
        match = pattern.search(text)
        if match:
            found.append(
                Scope("undefined", name, f"“{match[0]}”" if name != "west" else "the West")
            )
    if _OUTSIDE_SOVIET.search(text):
        found.append(Scope("outside", "soviet", "a state outside the former Soviet Union"))
    elif _SOVIET.search(text):
        found.append(Scope("group", "soviet", "a former Soviet republic"))
    for match in _REGION.finditer(text):
        key = _region_key(match["name"])
        if key in REGIONS:
            found.append(
                Scope("region", key, key.title() if key != "the americas" else "the Americas")
            )
    if found:
        return tuple(dict.fromkeys(found))
    rows = [
        row for row in case.within(case.states, start, end) if row.id != home and row.end <= end
    ]
    if rows:
        return (place_scope(case, rows[0]),)
    if _ABROAD.search(text):
        return (ABROAD,)
    return ()


def place_scope(case: Case, row: Named) -> Scope:
    """The state, or the city in it, that is named."""
    city = case.text[row.start : row.end] if row.city else ""
    return Scope("state", row.id, city or case.basis.state_name(row.id), city=city)


def _region_key(name: str) -> str:
    key = name.lower().replace("-", "")
    key = re.sub(r"^south ?east(?:ern)? ", "southeast ", key)
    return (
        key.removesuffix("n")
        if key.endswith(("african", "asian", "american"))
        else ("europe" if key == "european" else key)
    )


def names_country(text: str) -> bool:
    """Return whether the words mean any country, such as "the first country"."""
    return bool(_COUNTRY.search(text))
