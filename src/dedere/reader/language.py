"""Which language a text is in, by its script and its most frequent small words."""

from __future__ import annotations

import re
from functools import lru_cache

from dedere.reader.lexicon import languages, rows

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAMPLE = 6_000
_SCRIPTS = (
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("ka", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", re.compile(r"[\u0530-\u058f]")),
    ("cyrillic", re.compile(r"[\u0400-\u04ff]")),
    ("latin", re.compile(r"[A-Za-zÀ-ɏ]")),
)
UNKNOWN = "und"
_ASCII = frozenset("abcdefghijklmnopqrstuvwxyz'-")
# In a text of so many words a language is known by at least this share of them.
_SHORT = 8
_KNOWN = 0.2


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, float]]:
    """For each known word the languages that it speaks for; a word of many languages says less."""
    known: dict[str, set[str]] = {}
    for row in rows("languages.csv"):
        for word in row["words"].split("|"):
            known.setdefault(word, set()).add(row["lang"])
    for lang in languages():
        folder = "words" if lang == "en" else "foreign"
        for row in rows(f"{folder}/{lang}.csv"):
            for phrase in row["words"].split("|"):
                for word in phrase.split():
                    if len(word) > 2:
                        known.setdefault(word, set()).add(lang)
    return {word: {lang: 1 / len(langs) for lang in langs} for word, langs in known.items()}


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
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
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
    found = _WORD.findall(sample)
    words = [word.lower().replace("’", "'") for word in found]
    scores, hits = _scores(words)
    letters = set(sample.lower())
    marked = [set(word) - _ASCII for word in words if not word.isascii()]
    for lang, own in _letters().items():
        if own.isdisjoint(letters):
            continue
        unshared = _unshared(lang)
        sole = sum(1 for marks in marked if not marks.isdisjoint(unshared))
        if lang in scores or sole > 1:
            near = 0.3 + 0.05 * sum(1 for marks in marked if not marks.isdisjoint(own))
            scores[lang] = scores.get(lang, 0.0) + near + 0.2 * sole
            hits[lang] = hits.get(lang, 0) + sole
    # A name may hold any letter; a word in lower case holds those of its language.
    plain = [
        set(word) - _ASCII
        for word, raw in zip(words, found, strict=True)
        if not word.isascii() and raw[0].islower()
    ]
    for lang in scores if plain else ():
        alphabet = _alphabet(lang)
        if alphabet:
            scores[lang] -= 0.5 * sum(1 for marks in plain if not marks <= alphabet)
    if not scores:
        return UNKNOWN
    best = max(scores, key=lambda lang: (round(scores[lang], 6), covered(lang)))
    if scores[best] < max(0.5, 0.04 * len(words)):
        return UNKNOWN
    few = len(words) >= _SHORT and hits.get(best, 0) < _KNOWN * len(words)
    return UNKNOWN if few and covered(best) else best


def _scores(words: list[str]) -> tuple[dict[str, float], dict[str, int]]:
    """How much the words speak for each language, and how many of them belong to it."""
    scores: dict[str, float] = {}
    hits: dict[str, int] = {}
    weights = _weights()
    for word in words:
        for part in (word, *word.split("'")) if "'" in word else (word,):
            for lang, weight in weights.get(part, {}).items():
                scores[lang] = scores.get(lang, 0.0) + weight
                hits[lang] = hits.get(lang, 0) + 1
    return scores, hits


def _arabic(sample: str) -> str:
    if re.search("[پچژگ]", sample) and not re.search("[ةىك]", sample):
        return "fa"
    if re.search("[ټډړښڼ]", sample):
        return "ps"
    return "ar"
