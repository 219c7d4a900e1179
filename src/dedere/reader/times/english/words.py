"""The words of time in English."""

from __future__ import annotations

from typing import Final

from dedere.reader.times.spoken import Season, Unit

MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november "
        "december".split(),
        1,
    )
}
SHORT_MONTHS: Final = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
# These are words or names of people too and need more than a capital.
DOUBTFUL_MONTHS: Final = frozenset({"march", "may", "april", "june", "august"})
WEEKDAYS: Final = {
    name: number
    for number, name in enumerate(
        "monday tuesday wednesday thursday friday saturday sunday".split()
    )
}
SHORT_WEEKDAYS: Final = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
SEASONS: Final[dict[str, Season]] = {
    "spring": "spring",
    "springtime": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
}
UNITS: Final[dict[str, tuple[Unit, int]]] = {
    "hour": ("day", 0),
    "hours": ("day", 0),
    "minute": ("day", 0),
    "minutes": ("day", 0),
    "day": ("day", 1),
    "days": ("day", 1),
    "night": ("day", 1),
    "nights": ("day", 1),
    "week": ("week", 1),
    "weeks": ("week", 1),
    "fortnight": ("week", 2),
    "fortnights": ("week", 2),
    "weekend": ("weekend", 1),
    "weekends": ("weekend", 1),
    "month": ("month", 1),
    "months": ("month", 1),
    "quarter": ("quarter", 1),
    "quarters": ("quarter", 1),
    "year": ("year", 1),
    "years": ("year", 1),
    "decade": ("year", 10),
    "decades": ("year", 10),
}
SMALL: Final = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
ORDINALS: Final = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
        "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(),
        1,
    )
}
ROMAN_MONTHS: Final = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
# How many units "a few" and its like stand for, at most.
VAGUE: Final = {"few": 3, "several": 5, "couple": 2}
DAY_PARTS: Final = frozenset(
    "morning afternoon evening night noon midday midnight lunchtime overnight dawn".split()
)
# "Good Friday", "Super Tuesday": names, not days of this week.
NAMED_DAYS: Final = frozenset(
    "good black ash bloody palm super maundy shrove cyber fat holy".split()
)
NEWSPAPERS: Final = frozenset(
    "times telegraph mirror express mail post herald star independent people sport world".split()
)
TRIP_NOUNS: Final = frozenset(
    "visit visits trip trips tour tours summit summits meeting meetings talks journey stay stop "
    "stopover conference forum session gathering ceremony encounter travel travels arrival "
    "departure flight invitation itinerary engagement swing sessions outing delegation state "
    "official working conversations parade address speech event events bilateral mission "
    "g20 g7 brics nato un apec sco asean eu cop retreat dinner".split()
)
LEADS_TO_TIME: Final = frozenset(
    "in on by until till since from to through during before after of late early mid next last "
    "this coming come past previous following every each between and for around about end "
    "beginning start half week that middle throughout".split()
)
