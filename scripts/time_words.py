"""Write the names of months and weekdays of other languages from the CLDR, by way of Babel.

Run it after an update of Babel:  python scripts/time_words.py
It writes src/dedere/reader/times/data/names.json; the forms that the CLDR does not give (cases,
other spellings) and every other word of time stand by hand in the .toml files beside it.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale

OUT = Path(__file__).parent.parent / "src/dedere/reader/times/data/names.json"
# Arabic has two sets of months, and a third in the Maghreb.
LOCALES = {
    "fr": ["fr"],
    "es": ["es"],
    "de": ["de", "de_AT"],
    "ru": ["ru"],
    "uk": ["uk"],
    "ar": ["ar", "ar_SY", "ar_IQ", "ar_DZ", "ar_MA"],
    "pt": ["pt", "pt_PT"],
    "it": ["it"],
    "tr": ["tr"],
    "pl": ["pl"],
}


def forms(names: list[str]) -> list[str]:
    """Return the different spellings, in small letters and without their final point."""
    plain = {name.lower().replace("i\u0307", "i").rstrip(".") for name in names}
    return sorted(name for name in plain if len(name) > 2)


def names_of(codes: list[str]) -> dict[str, list[list[str]]]:
    """Return twelve lists of names of months, and seven of weekdays from Monday on."""
    found = [Locale.parse(code) for code in codes]
    kinds = [
        (context, width)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
    ]
    months = [
        forms([loc.months[c][w][number] for loc in found for c, w in kinds])
        for number in range(1, 13)
    ]
    days = [
        forms([loc.days[c]["wide"][number] for loc in found for c in ("format", "stand-alone")])
        for number in range(7)
    ]
    return {"months": months, "weekdays": days}


if __name__ == "__main__":
    tables = {lang: names_of(codes) for lang, codes in LOCALES.items()}
    OUT.write_text(json.dumps(tables, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")
