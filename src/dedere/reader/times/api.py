"""The one question asked of this package: which days does a text speak of?"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dedere.reader.times.find import find_english
from dedere.reader.times.spans import Tense, TimeMention


def find_times(
    text: str,
    published: date | None,
    *,
    lang: str = "en",
    tense_at: Callable[[int, int], Tense] | None = None,
) -> tuple[TimeMention, ...]:
    """Return the temporal expressions of a text in the order in which they stand.

    `published` is the day of the report; without it only expressions that name their own year are
    resolved. `lang` is an ISO 639-1 code; of a language without tables only dates in digits are
    read. `tense_at` may tell the tense of the clause around two offsets; without it the text
    itself is asked. Never raises for any text; the time taken is linear in its length.
    """
    code = lang.lower()[:2]
    if code == "en":
        return find_english(text, published, tense_at)
    # Most runs read English alone; the tables of the others load when they are asked for.
    from dedere.reader.times.foreign.tables import LANGUAGES

    if code == "zh":
        from dedere.reader.times.chinese import find_chinese

        return find_chinese(text, published, tense_at)
    if code in LANGUAGES:
        from dedere.reader.times.foreign.find import find_foreign

        return find_foreign(text, published, code, tense_at)
    from dedere.reader.times.digits_only import find_digits

    return find_digits(text, published, tense_at)
