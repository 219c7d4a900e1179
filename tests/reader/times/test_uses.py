"""Dates of travel told from dates of everything else; datelines; the length of a stay."""

from datetime import date

import pytest

from tests.reader.times.helpers import days, only, times


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said on Tuesday that he would come.",
        "On Tuesday, the Kremlin announced the plan.",
        "The court issued a warrant in March.",
        "The court, which issued a warrant for him last March, has no police.",
        "He has not been there since 2000.",
        "The 2022 invasion of Ukraine changed it.",
        "Hamas' October 7 attack started the war.",
        "He will attend the 80th anniversary of the victory of 1945.",
        "Mongolia ratified the statute in 2002.",
        "He was elected in 2018.",
        "Updated: 3 September 2024",
        "In a statement on Monday he denied it.",
    ],
)
def test_dates_of_other_things_are_no_dates_of_travel(text):
    assert [mention.text for mention in times(text) if mention.travel] == []


@pytest.mark.parametrize(
    ("text", "travels"),
    [
        ("The Kremlin announced on Thursday that he would go on Tuesday.", ["Tuesday"]),
        ("He will arrive on Tuesday, the Kremlin said on Friday.", ["Tuesday"]),
        ("The Kremlin confirmed his arrival on Thursday.", ["Thursday"]),
        ("He has been in Beijing since Monday.", ["Monday"]),
        ("A 2019 trip to Ulaanbaatar", ["2019"]),
    ],
)
def test_the_date_of_the_trip_is_told_from_that_of_the_statement(text, travels):
    assert [mention.text for mention in times(text) if mention.travel] == travels


def test_an_anniversary_is_marked_as_one():
    found = times("A ceremony marks the anniversary of the battle of 20 August 1939.")
    assert [(mention.kind, mention.travel) for mention in found] == [("anniversary", False)]


@pytest.mark.parametrize(
    "text",
    [
        "BUDAPEST, April 3 (Agency) - The guest arrived.",
        "BISHKEK. April 3 (Agency) — The guest arrived.",
        "Moscow, 3 April - The guest arrived.",
        "DEAD SEA, Jordan, April 3 (Agency) - The guest arrived.",
    ],
)
def test_a_dateline_is_known_as_one(text):
    mention = only(text, date(2025, 4, 4))
    assert (mention.kind, mention.travel, days(mention)) == ("dateline", False, "2025-04-03")


def test_words_count_from_the_dateline_when_the_report_came_later():
    found = times("BUDAPEST, April 3 (Agency) - The guest arrived today.", date(2025, 4, 5))
    assert days(found[1]) == "2025-04-03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He begins a four-day visit on Tuesday.", "2024-09-10 2024-09-13"),
        ("A four-day visit starting Tuesday was announced.", "2024-09-10 2024-09-13"),
        ("He flew to Washington on Sunday for a three-day visit.", "2024-09-01 2024-09-03"),
        ("He left on Tuesday after a two-day visit.", "2024-09-02 2024-09-03"),
        ("He ended a two-day visit on Tuesday.", "2024-09-02 2024-09-03"),
        ("On the second day of a three-day visit, on Tuesday, he spoke.", "2024-09-02 2024-09-04"),
    ],
)
def test_the_length_of_a_stay_gives_its_other_end(text, expected):
    mention = only(text)
    assert (days(mention), mention.span.duration_known) == (expected, True)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("He stays until Friday.", "until"),
        ("He will be there by Friday.", "by"),
        ("He will be there from Friday.", "from"),
        ("He has been there since Monday.", "since"),
        ("He goes on Friday.", "at"),
    ],
)
def test_the_word_that_leads_in_is_kept(text, relation):
    assert only(text).relation == relation


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("He will come on Friday.", "future"),
        ("He came on Friday.", "past"),
        ("He comes on Friday.", "future"),
        ("Friday", "unknown"),
    ],
)
def test_the_direction_is_what_the_clause_said(text, direction):
    assert only(text).direction == direction


def test_offsets_hold_where_small_letters_are_longer_than_capitals():
    text = "İİİ 🛬 He came on\u00a0Tuesday to İzmir."
    mention = only(text)
    assert text[mention.start : mention.end] == "Tuesday"


def test_a_date_broken_by_the_end_of_a_line_is_one():
    assert days(only("He will come on\n3 October.")) == "2024-10-03"


def test_a_date_with_a_mark_of_direction_inside_is_one():
    assert days(only("He will come on 3\u200f October.")) == "2024-10-03"


def test_what_follows_a_deed_told_without_a_date_has_no_day():
    assert times("He spoke two weeks after he dismissed the minister.") == []


def test_a_week_named_before_does_not_hold_the_day_of_a_statement():
    found = times("The ministers met last week, the agency reported Tuesday.")
    assert [days(mention) for mention in found] == ["2024-08-26 2024-09-01", "2024-09-03"]


def test_an_attempt_takes_its_tense_from_the_verb_before():
    assert (
        days(only("He was stopped while trying to cross the border on Saturday.")) == "2024-08-31"
    )


def test_the_coming_season_is_the_one_that_comes():
    assert days(only("He will go there this coming autumn.")) == "2024-09-01 2024-11-30"


@pytest.mark.parametrize(
    "text",
    [
        "It follows the court issuing its arrest warrant for the leader last March.",
        "He has travelled little since ordering his army over the border two-and-a-half years ago.",
        "He has travelled little in recent years.",
    ],
)
def test_what_dates_another_deed_of_the_sentence_is_no_date_of_travel(text):
    assert [mention.text for mention in times(text) if mention.travel] == []
