"""Times in Chinese: "9月3日", "2024年9月3日至5日", "下周二", "今天", "本月"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from dedere.reader.han import simplified
from dedere.reader.times.arithmetic import plus_days
from dedere.reader.times.meanings import Context, Meaning
from dedere.reader.times.mentions import mention_of
from dedere.reader.times.resolve import resolve
from dedere.reader.times.spans import Tense, TimeMention, TimeSpan
from dedere.reader.times.spoken import (
    After,
    Away,
    Between,
    DayFrom,
    DayOf,
    MonthOf,
    Part,
    Season,
    SeasonOf,
    Spoken,
    Stretch,
    Unit,
    UnitFrom,
    WeekdayOf,
    YearOf,
)

_NUMBER: Final = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_YEAR: Final = r"(?:(?P<year>(?<!\d)\d{4}) ?年 ?|(?P<relyear>今年|去年|明年|前年))?"
_LINK: Final = r"(?:至|到|-|－|—|~|～|、|和)"
_TO_WEEKDAY: Final = rf"(?:{_LINK}(?:周|星期|礼拜)(?P<wd_end>[一二三四五六日天]))?"
_TO_WEEKDAY2: Final = _TO_WEEKDAY.replace("wd_end", "wd2_end")
_TIME: Final = re.compile(
    "|".join(
        [
            rf"{_YEAR}(?<!\d)(?P<month>{_NUMBER}) ?月 ?(?P<day>{_NUMBER}) ?[日号]"
            rf"(?: ?{_LINK} ?(?:(?P<month2>{_NUMBER}) ?月 ?)?(?P<day2>{_NUMBER}) ?[日号])?",
            rf"(?P<span>(?<![\d月])(?P<d1>\d{{1,2}})[日号]?{_LINK}(?P<d2>\d{{1,2}})[日号])",
            rf"(?P<ym>(?:(?P<y3>(?<!\d)\d{{4}}) ?年 ?|(?P<rel3>今年|去年|明年))?(?<!\d)"
            rf"(?P<m3>{_NUMBER}) ?月(?P<part>初|上旬|中旬|下旬|底|末|上半月|下半月)?(?!\d|份额))",
            r"(?P<bare>(?<![\d月第])(?P<d3>\d{1,2}) ?[日号])(?!线|楼|院|令|文件)",
            r"(?P<ago>(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|几)(?P<u>天|日|周|个星期|个月|年)(?P<tail>前|之前|后|之后|内))",
            rf"(?P<week>(?P<ws>上上|下下|上|下|本|这)(?:个)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天末])?{_TO_WEEKDAY})",
            rf"(?P<wday>(?:周|星期|礼拜)(?P<wd2>[一二三四五六日天末]){_TO_WEEKDAY2})",
            r"(?P<mon>(?P<ms>上|下|本|这)(?:个)?月(?P<mp>初|中旬|底|末)?)",
            r"(?P<yr>(?P<y4>(?<!\d)\d{4}) ?年(?P<yp>初|底|末|上半年|下半年|春|夏|秋|冬)?)",
            r"(?P<rely>(?P<r4>今年|去年|明年|前年|后年)(?P<rp>初|底|末|上半年|下半年|[春夏秋冬][天季]?)?)",
            r"(?P<rel>大前天|前天|昨天|昨日|昨晚|今天|今日|今晚|今早|明天|明日|明晚|后天|当天|同日)",
            r"(?P<after>次日|翌日|第二天|隔天|前一天)",
            r"(?P<yend>(?:(?<=[在于到至])|(?<![年月周\d]))年底(?:之?前)?)",
            r"(?P<soon>近日|日前|未来几天|未来数天|未来几周|最近几天|近几天)",
        ]
    )
)
_DIGITS: Final = {mark: number for number, mark in enumerate("零一二三四五六七八九十")} | {
    "两": 2,
    "几": 3,
}
_DAYS: Final = {
    "大前天": -3,
    "前天": -2,
    "昨天": -1,
    "昨日": -1,
    "昨晚": -1,
    "今天": 0,
    "今日": 0,
    "今晚": 0,
    "今早": 0,
    "明天": 1,
    "明日": 1,
    "明晚": 1,
    "后天": 2,
}
_YEARS: Final = {"前年": -2, "去年": -1, "今年": 0, "明年": 1, "后年": 2}
_STEPS: Final = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_PARTS: Final[dict[str, Part]] = {
    "初": "early",
    "上旬": "early",
    "中旬": "mid",
    "下旬": "late",
    "底": "late",
    "末": "late",
    "上半年": "half1",
    "下半年": "half2",
    "上半月": "half1",
    "下半月": "half2",
}
_SEASONS: Final[dict[str, Season]] = {
    "春": "spring",
    "夏": "summer",
    "秋": "autumn",
    "冬": "winter",
}
_UNITS: Final[dict[str, Unit]] = {
    "天": "day",
    "日": "day",
    "周": "week",
    "个星期": "week",
    "个月": "month",
    "年": "year",
}
_AHEAD: Final = re.compile(
    r"将|不会|会在|会出席|会前往|会访问|不出席|会于|拟|计划|预计|(?<!原)定于|即将|准备|打算|邀请|推迟|取消|应邀"
)
_BEHIND: Final = re.compile(
    r"了|抵达|到达|来到|曾|已|访问了|会见了|结束|举行了|宣布|表示|说|发表|刚刚"
)
_SAID: Final = re.compile(
    r"(?:宣布|表示|说|称|发表声明|通报|证实|报道|(?:电|讯)(?![话视脑邀台息]))"
)
_STOP: Final = re.compile(r"[。！？；\n]")


def find_chinese(
    text: str, published: date | None, tense: Callable[[int, int], Tense] | None
) -> tuple[TimeMention, ...]:
    """Return the temporal expressions of a Chinese text in order; linear in its length."""
    found: list[TimeMention] = []
    plain = simplified(text)
    for match in _TIME.finditer(plain):
        spoken = _spoken(match)
        if spoken is None:
            continue
        start, end = match.span()
        said = tense(start, end) if tense else _tense(plain, start, end)
        anchor = found[-1].span if found else None
        meaning = resolve(spoken, Context(published, said, anchor))
        if meaning is None:
            continue
        if match["yend"] and match["yend"].endswith("前") and published is not None:
            last = date(published.year, 12, 31)
            meaning = meaning.over(TimeSpan(published, last, "range"))
        meaning = _with_stay(meaning, plain, end)
        travel = _SAID.match(plain, end, end + 5) is None
        found.append(mention_of(text, start, end, meaning, said, published, travel=travel))
    return tuple(found)


_STAY: Final = re.compile(r"为期(?P<days>[一二两三四五六七八九十]|\d{1,2})[天日]")


def _with_stay(meaning: Meaning, text: str, end: int) -> Meaning:
    """Give a day its end where the same sentence says "为期两天"."""
    span = meaning.span
    if span.precision != "day" or span.duration_known:
        return meaning
    stop = _STOP.search(text, end, end + 40)
    stay = _STAY.search(text, end, stop.start() if stop else end + 40)
    if stay is None:
        return meaning
    last = plus_days(span.earliest, _number(stay["days"]) - 1)
    if last is None or last <= span.earliest:
        return meaning
    return meaning.over(TimeSpan(span.earliest, last, "range", True))


def _tense(text: str, start: int, end: int) -> Tense:
    left = text[max(0, start - 24) : start]
    right = text[end : end + 24]
    breaks = [mark.end() for mark in _STOP.finditer(left)]
    left = left[breaks[-1] :] if breaks else left
    stop = _STOP.search(right)
    right = right[: stop.start()] if stop else right
    # What a later clause plans tells nothing of the days in this one.
    near, comma, rest = right.replace(",", "，").partition("，")
    if _AHEAD.search(left + "|" + near):
        return "future"
    if _BEHIND.search(left + "|" + near):
        return "past"
    if comma and (_LATER.match(rest) or _MOVES.search(near)):
        return "unknown"
    return "future" if _AHEAD.search(rest) else "past" if _BEHIND.search(rest) else "unknown"


# A clause that tells of a journey by itself.
_MOVES: Final = re.compile(r"赴|前往|启程|出发|飞往|访问|到访|会见|会晤|离开|返回|动身")
# A clause that goes on with another day of its own.
_LATER: Final = re.compile(r"(?:并|且|随后|之后|然后|再|另)")


def _number(text: str) -> int:
    """Return a number of one or two figures, in digits or in characters."""
    if text.isdecimal():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return 10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)
    return _DIGITS.get(text[-1], 0)


def _weekday(mark: str) -> int:
    return 6 if mark in "日天" else "一二三四五六".index(mark)


def _spoken(match: re.Match[str]) -> Spoken | None:
    said = match.groupdict()
    if said["day"]:
        return _dated(said)
    if said["span"]:
        return Between(DayOf(int(said["d1"])), DayOf(int(said["d2"])))
    if said["ym"]:
        year = int(said["y3"]) if said["y3"] else None
        shift = _YEARS[said["rel3"]] if said["rel3"] else None
        month = _number(said["m3"])
        part = _PARTS.get(said["part"] or "", "")
        return MonthOf(month, year, shift, part=part) if 1 <= month <= 12 else None
    if said["bare"]:
        return DayOf(int(said["d3"])) if 1 <= int(said["d3"]) <= 31 else None
    if said["ago"]:
        return _ago(said)
    if said["week"]:
        shift = _STEPS[said["ws"]]
        if said["wd"] is None:
            return UnitFrom("week", shift)
        if said["wd"] == "末":
            return UnitFrom("weekend", shift)
        first = WeekdayOf(_weekday(said["wd"]), week=shift)
        end = said["wd_end"]
        return Between(first, WeekdayOf(_weekday(end))) if end else first
    return _unit(said)


def _unit(said: dict[str, str | None]) -> Spoken | None:
    if said["wday"]:
        mark = said["wd2"] or ""
        if mark == "末":
            return UnitFrom("weekend", None)
        end = said["wd2_end"]
        first = WeekdayOf(_weekday(mark))
        return Between(first, WeekdayOf(_weekday(end))) if end else first
    if said["mon"]:
        return UnitFrom("month", _STEPS[said["ms"] or "本"], _PARTS.get(said["mp"] or "", ""))
    if said["yr"]:
        year = int(said["y4"] or 0)
        season = _SEASONS.get(said["yp"] or "")
        if not 1900 <= year <= 2100:
            return None
        if season is not None:
            return SeasonOf(season, year)
        return YearOf(year, _PARTS.get(said["yp"] or "", ""))
    if said["rely"]:
        return _of_year(said["rp"] or "", _YEARS[said["r4"] or "今年"])
    if said["after"]:
        return After(-1 if said["after"] == "前一天" else 1, "day")
    if said["yend"]:
        return UnitFrom("year", 0, "late")
    if said["rel"]:
        word = said["rel"]
        return DayFrom(_DAYS[word]) if word in _DAYS else None
    soon = said["soon"] or ""
    if soon == "未来几周":
        return Stretch(3, "week", True)
    return Stretch(7, "day", soon.startswith("未来"))


def _of_year(part: str, shift: int) -> Spoken:
    season = _SEASONS.get(part[:1])
    if season is not None:
        return SeasonOf(season, year_shift=shift)
    return UnitFrom("year", shift, _PARTS.get(part, ""))


def _dated(said: dict[str, str | None]) -> Spoken | None:
    year = int(said["year"]) if said["year"] else None
    shift = _YEARS[said["relyear"]] if said["relyear"] else None
    first = DayOf(_number(said["day"] or ""), _number(said["month"] or ""), year, shift)
    if not (1 <= first.day <= 31 and 1 <= (first.month or 0) <= 12) or year == 0:
        return None
    if said["day2"] is None:
        return first
    month = _number(said["month2"]) if said["month2"] else first.month
    last = DayOf(_number(said["day2"]), month, year, shift)
    return Between(first, last) if 1 <= last.day <= 31 and 1 <= (month or 0) <= 12 else first


def _ago(said: dict[str, str | None]) -> Spoken:
    count = _number(said["n"] or "")
    unit = _UNITS[said["u"] or "天"]
    tail = said["tail"] or ""
    if tail == "内":
        return Stretch(max(count, 1), unit, True)
    return Away(-count if tail.endswith("前") else count, unit, said["n"] == "几")
