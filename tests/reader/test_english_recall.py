"""Visits that a sentence recalls or expects beside the one that the report is about."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays

TOLD = {
    "has not visited since": (
        "2024-06-18",
        "Vladimir Putin has not visited Pyongyang since July 2000.",
        ["PRK 2000-07"],
    ),
    "an invitation of last year": (
        "2024-06-18",
        "Kim Jong Un extended an invitation to Vladimir Putin to visit North Korea last September.",
        ["PRK None"],
    ),
    "a visit after that of another": (
        "2024-06-17",
        "Vladimir Putin will pay a visit to North Korea after a trip by Kim Jong Un to Russia in"
        " September 2023.",
        ["PRK None"],
    ),
    "a condition beside the day of what was said": (
        "2009-07-20",
        "A minister said last week that Omar al-Bashir would be arrested if he came to Uganda.",
        ["UGA None"],
    ),
    "expected at a summit of countries": (
        "2022-06-27",
        "Vladimir Putin is expected on Wednesday at a summit of Caspian countries in Turkmenistan.",
        ["TKM 2022-06-29"],
    ),
    "a country of a long name": (
        "2024-06-17",
        "Vladimir Putin will pay a visit to the Democratic People's Republic of Korea on June 18.",
        ["PRK 2024-06-18"],
    ),
    "the last trip abroad": (
        "2022-06-27",
        "Vladimir Putin will visit Turkmenistan on Wednesday. Vladimir Putin's last trip abroad"
        " dates back to February 4, when he visited China.",
        ["TKM 2022-06-29", "CHN 2022-02-04"],
    ),
    "one meeting after another": (
        "2022-06-27",
        "Vladimir Putin met Joe Biden in Geneva in June 2021, then the Indian Narendra Modi in New"
        " Delhi in December 2021.",
        ["CHE 2021-06", "IND 2021-12"],
    ),
    "a first trip in apposition": (
        "2022-06-27",
        "Vladimir Putin will on Tuesday make his first trip to Tajikistan, his first-ever trip"
        " since the offensive began.",
        ["TJK 2022-06-28"],
    ),
}


@pytest.mark.parametrize(("published", "text", "read"), TOLD.values(), ids=TOLD)
def test_the_day_of_what_is_recalled(published: str, text: str, read: list[str]) -> None:
    assert dated(published, text) == read


STAYS = {
    "before heading there": (
        "2024-06-18",
        "Vladimir Putin was met in Pyongyang by Kim Jong Un. Before heading to North Korea, he"
        " flew to Yakutsk.",
        ["PRK made"],
    ),
    "what had been reported of a visit": (
        "2016-05-12",
        "Omar al-Bashir returned on Thursday from a visit to Uganda. The agency had reported that"
        " he would spend two days in Uganda.",
        ["UGA made"],
    ),
    "including one of them": (
        "2016-05-12",
        "Omar al-Bashir has visited several African states, members of the court, including South"
        " Africa.",
        ["ZAF made"],
    ),
    "as well as": (
        "2023-08-30",
        "Yoav Gallant has met American officials in Israel as well as in Brussels.",
        ["BEL made"],
    ),
    "a headline whose visit has a day": (
        "2024-08-30",
        "The Kremlin has no worries about Vladimir Putin's trip to Mongolia. Putin visit to"
        " Mongolia is scheduled for September 3.",
        ["MNG planned"],
    ),
    "a title of Indian headlines": (
        "2022-06-27",
        "Russian Prez Putin to travel abroad\n\nPutin would visit Ashgabat on Wednesday\n\nPresident"
        " Vladimir Putin is leaving Russia for the first time since February.",
        ["TKM planned"],
    ),
    "who waits for a meeting": (
        "2023-08-30",
        "NEW YORK, August 29 - Benjamin Netanyahu, who awaits a meeting with President Joe Biden,"
        " has told his ministers to stay away.",
        [],
    ),
}


@pytest.mark.parametrize(("published", "text", "read"), STAYS.values(), ids=STAYS)
def test_what_is_recalled_is_no_other_stay(published: str, text: str, read: list[str]) -> None:
    assert stays(published, text) == read


def test_a_war_in_a_row_is_no_place_visited() -> None:
    text = (
        "Vladimir Putin visits Central Asia\n\n- Vladimir Putin is abroad for the first time\n\n"
        "- Vladimir Putin on first trip abroad since the beginning of the Ukraine conflict"
    )
    assert stays("2022-06-28", text) == []


SEATED = {
    "a hearing at the Court": (
        "2014-10-08",
        "Uhuru Kenyatta appeared on Wednesday for a “status” hearing at the International Criminal"
        " Court.",
        ["NLD 2014-10-08"],
    ),
    "an arrival at the Court": (
        "2014-10-08",
        "Uhuru Kenyatta arrives at the International Criminal Court on Wednesday.",
        ["NLD 2014-10-08"],
    ),
    "a route to a town": (
        "2025-09-25",
        "Benjamin Netanyahu's plane took an unusual route to New York on Thursday.",
        ["USA 2025-09-25"],
    ),
    "a day before a meeting": (
        "2025-01-29",
        "Donald Trump invited Benjamin Netanyahu to a February 4 meeting at the White House.",
        ["USA 2025-02-04"],
    ),
    "a summit that opens later": (
        "2025-08-31",
        "Vladimir Putin attended a ceremony for those who came for the summit of the Shanghai"
        " Cooperation Organisation in Tianjin on September 1.",
        ["CHN None"],
    ),
    "another visit after one of a year ago": (
        "2025-08-31",
        "Vladimir Putin is on another visit to China, following his state visit in May 2024.",
        ["CHN 2025-08-31", "CHN 2024-05"],
    ),
}


@pytest.mark.parametrize(("published", "text", "read"), SEATED.values(), ids=SEATED)
def test_where_and_when_somebody_stands(published: str, text: str, read: list[str]) -> None:
    assert dated(published, text) == read


@pytest.mark.parametrize(
    "text",
    [
        "Viktor Orban spoke of the prospect of Vladimir Putin visiting Budapest this month.",
        "The possibility of Presidents Donald Trump and Vladimir Putin arriving in Budapest on one"
        " plane was discussed.",
    ],
)
def test_what_is_only_thought_of_is_open(text: str) -> None:
    assert stays("2025-10-21", text) == ["HUN hypothetical"]


JOINED = {
    "two states that were to arrest": (
        "2011-06-27",
        "Both Chad and Kenya chose to ignore their duty to arrest Omar al-Bashir when he turned up.",
        ["TCD made", "KEN made"],
    ),
    "a place before brackets": (
        "2011-06-27",
        "Omar al-Bashir's plane returned to Iran (no party to the treaty) where he had been"
        " visiting.",
        ["IRN made"],
    ),
    "no arrest during a visit": (
        "2024-09-02",
        "Vladimir Putin had a promise from Mongolia that he would not be arrested during his visit"
        " to Mongolia.",
        ["MNG planned"],
    ),
}


@pytest.mark.parametrize(("published", "text", "read"), JOINED.values(), ids=JOINED)
def test_places_of_what_is_told_in_passing(published: str, text: str, read: list[str]) -> None:
    assert stays(published, text) == read


def test_the_visit_before_the_first_one_since() -> None:
    text = (
        "Benjamin Netanyahu will arrive in Italy on Thursday, his first visit to Italy after the"
        " one in 2015."
    )
    assert dated("2023-03-07", text) == ["ITA 2023-03-09", "ITA 2015"]
