"""Which language a text is in, by its script and its most frequent small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from dedere.reader.lexicon import languages, rows

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASCII_WORD: Final = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?")
_SAMPLE: Final = 6_000
_SCRIPTS: Final = (
    ("zh", re.compile(r"[\u4e00-\u9fff]+")),
    ("ja", re.compile(r"[\u3040-\u30ff]+")),
    ("ko", re.compile(r"[\uac00-\ud7af]+")),
    ("ar", re.compile(r"[\u0600-\u06ff]+")),
    ("he", re.compile(r"[\u0590-\u05ff]+")),
    ("el", re.compile(r"[\u0370-\u03ff]+")),
    ("hi", re.compile(r"[\u0900-\u097f]+")),
    ("th", re.compile(r"[\u0e00-\u0e7f]+")),
    ("ka", re.compile(r"[\u10a0-\u10ff]+")),
    ("hy", re.compile(r"[\u0530-\u058f]+")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]+")),
)
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]+")
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f]+")
UNKNOWN: Final = "und"
_ASCII: Final = frozenset("abcdefghijklmnopqrstuvwxyz'-")
# In a text of so many words a language is known by at least this share of them.
_SHORT: Final = 8
_KNOWN: Final = 0.2
# So few words may be a headline.
_BRIEF: Final = 12


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    """For each known word the languages that it speaks for; a word of many languages says less."""
    known: dict[str, set[str]] = {}
    for row in rows("languages.csv"):
        for word in row["words"].split("|"):
            known.setdefault(word, set()).add(row["lang"])
    for row in rows("states.csv"):
        for word in row["names"].lower().split("|"):
            known.setdefault(word, set()).add("en")
    for row in rows("names.csv"):
        # "Belgique" is French and "Hungria" Portuguese, which tells much in a headline.
        if row["class"] == "state":
            for word in row["names"].lower().split("|"):
                known.setdefault(word, set()).add(row["lang"])
    for lang in languages():
        folder = "words" if lang == "en" else "foreign"
        for row in rows(f"{folder}/{lang}.csv"):
            for phrase in row["words"].split("|"):
                for word in phrase.split():
                    if len(word) > 2:
                        known.setdefault(word, set()).add(lang)
    return {word: {lang: 1 / len(langs) for lang in sorted(langs)} for word, langs in known.items()}


@lru_cache(maxsize=1)
def _letters() -> dict[str, frozenset[str]]:
    return {row["lang"]: frozenset(row["letters"]) for row in rows("languages.csv")}


@lru_cache(maxsize=64)
def _alphabet(lang: str) -> frozenset[str]:
    """The letters beside a to z that words of the language hold; empty where not known."""
    return next(
        (frozenset(row["alphabet"]) for row in rows("languages.csv") if row["lang"] == lang),
        frozenset(),
    )


@lru_cache(maxsize=64)
def _unshared(lang: str) -> frozenset[str]:
    """The letters that mark this language alone."""
    others = (own for other, own in _letters().items() if other != lang)
    return _letters()[lang].difference(*others)


def covered(lang: str) -> bool:
    """Return whether claims can be read in the language."""
    return lang in languages()


def named(lang: str) -> str:
    """Return the English name of a language by its code, "unknown language" for `und`."""
    from babel import Locale

    if lang in {"", UNKNOWN}:
        return "unknown language"
    return str(Locale.parse("en").languages.get(lang, lang))


def why_unread(lang: str) -> str:
    """Return the sentence that says why nothing was read from a text in the language."""
    if lang in {"", UNKNOWN}:
        return "The language of the text could not be told, so no claim was read from it."
    return (
        f"The text is in {named(lang)} ({lang}), a language that is not covered. No claim was read"
        " from it; that does not mean that it makes none."
    )


def detect(text: str) -> str:
    """Return the ISO 639-1 code of the language, or `und` when the text does not show one.

    The first 6,000 characters decide. Nothing is guessed: a text whose small words are of no
    language that is known here is `und`.
    """
    sample = text[:_SAMPLE]
    counts = _scripts(sample)
    total = sum(counts.values())
    if not total:
        return UNKNOWN
    if counts["ja"] > 0.1 * total:
        return "ja"
    script = max(counts, key=lambda name: counts[name])
    if script == "ar":
        return _arabic(sample)
    if script not in ("latin", "cyrillic"):
        return script
    plain_letters = sample.isascii()
    found = Counter(_ASCII_WORD.findall(sample.lower()) if plain_letters else _WORD.findall(sample))
    spoken = found.total()
    scores, hits = _scores(found)
    beyond = [
        (set(raw.lower()) - _ASCII - {"’"}, times, raw[0].islower())
        for raw, times in (() if plain_letters else found.items())
        if not raw.replace("’", "'").isascii()
    ]
    letters = set(sample.lower()) if beyond else _ASCII
    for lang, own in _letters().items():
        if own.isdisjoint(letters):
            continue
        unshared = _unshared(lang)
        sole = 0
        if not unshared.isdisjoint(letters):
            sole = sum(times for marks, times, _ in beyond if not marks.isdisjoint(unshared))
        if lang in scores or sole > 1:
            near = 0.3 + 0.05 * sum(t for marks, t, _ in beyond if not marks.isdisjoint(own))
            scores[lang] = scores.get(lang, 0.0) + near + 0.2 * sole
            hits[lang] = hits.get(lang, 0) + sole
    # A name may hold any letter; a word in lower case holds those of its language.
    plain = [(marks, times) for marks, times, lower in beyond if lower]
    written: set[str] = set().union(*(marks for marks, _ in plain))
    for lang in scores if plain else ():
        alphabet = _alphabet(lang)
        strange = written - alphabet
        if alphabet and strange:
            scores[lang] -= 0.5 * sum(t for marks, t in plain if not marks.isdisjoint(strange))
    if not scores:
        return UNKNOWN
    best = max(scores, key=lambda lang: (round(scores[lang], 6), covered(lang)))
    if not covered(best) and spoken < _BRIEF:
        # A few words can be of two neighbours: the one whose names of states stand there.
        close = [lang for lang in scores if covered(lang) and scores[lang] >= 0.8 * scores[best]]
        best = max(close, key=lambda lang: scores[lang], default=best)
    if scores[best] < max(0.5, 0.04 * spoken):
        return UNKNOWN
    few = spoken >= _SHORT and hits.get(best, 0) < _KNOWN * spoken
    return UNKNOWN if few and covered(best) else best


def _scripts(sample: str) -> dict[str, int]:
    """How many letters of each script the sample holds; some number for one script alone."""
    if sample.isascii():
        return {"ja": 0, "latin": int(_LATIN.search(sample) is not None)}
    beyond = "".join(_BEYOND_ASCII.findall(sample))
    letters = "".join(set(beyond))
    counts = {
        name: sum(map(len, pattern.findall(beyond))) if pattern.search(letters) else 0
        for name, pattern in _SCRIPTS
    }
    counts["latin"] = sum(map(len, _LATIN.findall(sample)))
    return counts


def _scores(found: Counter[str]) -> tuple[dict[str, float], dict[str, int]]:
    """How much the words speak for each language, and how many of them belong to it."""
    scores: dict[str, float] = {}
    hits: dict[str, int] = {}
    weights = _weights()
    for raw, times in found.items():
        word = raw.lower()
        if not word.isascii():
            word = word.replace("’", "'")
        for part in (word, *word.split("'")) if "'" in word else (word,):
            langs = weights.get(part)
            if langs is None:
                continue
            for lang, weight in langs.items():
                scores[lang] = scores.get(lang, 0.0) + times * weight
                hits[lang] = hits.get(lang, 0) + times
    return scores, hits


def _arabic(sample: str) -> str:
    if re.search("[پچژگ]", sample) and not re.search("[ةىك]", sample):
        return "fa"
    if re.search("[ټډړښڼ]", sample):
        return "ps"
    return "ar"
