"""Weekdays by tense, days without a year, anchors and ranges, each against another report's day."""

from datetime import date

import pytest

from tests.reader.times.helpers import days, only, said, times

THURSDAY = date(2024, 8, 29)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He arrived on Tuesday.", "2024-08-27"),
        ("He has visited Baku on Tuesday.", "2024-08-27"),
        ("He was received in Baku on Tuesday.", "2024-08-27"),
        ("He will arrive on Tuesday.", "2024-09-03"),
        ("He arrives on Tuesday.", "2024-09-03"),
        ("He is due to arrive on Tuesday.", "2024-09-03"),
        ("He is set to arrive on Tuesday.", "2024-09-03"),
        ("He plans to arrive on Tuesday.", "2024-09-03"),
        ("He is visiting Baku on Tuesday.", "2024-09-03"),
        ("Putin to visit Baku on Tuesday", "2024-09-03"),
        ("PUTIN TO VISIT BAKU ON TUESDAY", "2024-09-03"),
        ("Putin heads to Baku on Tuesday", "2024-09-03"),
        ("He would arrive on Tuesday, she said.", "2024-09-03"),
        ("If he comes on Tuesday he will be arrested.", "2024-09-03"),
        ("He won't come on Tuesday.", "2024-09-03"),
        ("He didn't come on Tuesday.", "2024-08-27"),
        ("On Tuesday he will fly to Baku.", "2024-09-03"),
        ("On Tuesday he flew to Baku.", "2024-08-27"),
        ("Putin on Tuesday arrived in Baku.", "2024-08-27"),
        ("Putin will on Tuesday arrive in Baku.", "2024-09-03"),
        ("He arrived on Thursday.", "2024-08-29"),
        ("He will arrive on Thursday.", "2024-08-29"),
        ("He will arrive next Thursday.", "2024-09-05"),
        ("He arrived last Thursday.", "2024-08-22"),
        ("The visit, which was agreed in secret, will begin on Tuesday.", "2024-09-03"),
        ("He met her ahead of Tuesday's summit.", "2024-09-03"),
        ("He left after Tuesday's summit.", "2024-08-27"),
    ],
)
def test_the_verb_decides_on_which_side_a_weekday_lies(text, expected):
    assert days(only(text, THURSDAY)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will go to Ulaanbaatar on September 3.", "2024-09-03"),
        ("He will go there on 12 January.", "2025-01-12"),
        ("He went there on 12 January.", "2024-01-12"),
        ("He went there on 12 November.", "2023-11-12"),
        ("He will be there in January.", "2025-01"),
        ("He was there in November.", "2023-11"),
        ("He was there last March.", "2024-03"),
        ("He was there last August.", "2023-08"),
        ("He will be there next March.", "2025-03"),
        ("In August of 2023 he stayed at home.", "2023-08"),
    ],
)
def test_a_day_or_month_without_a_year_is_the_nearest_on_its_side(text, expected):
    assert said(only(text, THURSDAY)) == expected


def test_a_year_that_the_sentence_names_holds_for_the_day_that_follows():
    found = times("He visited Tehran in July 2022 and Samarkand on September 15.")
    assert [said(mention) for mention in found] == ["2022-07", "2022-09-15"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He flew in on 2 March. Two days later he left.", "2024-03-04"),
        ("He flew in on 2 March. He left the next day.", "2024-03-03"),
        ("He flew in on 2 March. The following week he left.", "2024-03-04 2024-03-10"),
        ("He flew in on 2 March and left the same day.", "2024-03-02"),
        ("He flew in on 2 March, having left home a day earlier.", "2024-03-01"),
    ],
)
def test_what_is_told_later_counts_from_the_last_date_of_the_story(text, expected):
    last = times(text)[-1]
    assert (days(last), last.kind) == (expected, "anchored")


def test_a_weekday_of_a_week_just_named_lies_in_that_week():
    found = times("He will visit Baku next week, arriving on Friday.")
    assert [days(mention) for mention in found] == ["2024-09-09 2024-09-15", "2024-09-13"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will stay from 2 to 6 April.", "2025-04-02 2025-04-06"),
        ("He will stay from 28 December to 3 January.", "2024-12-28 2025-01-03"),
        ("He stayed 30 August – 2 September.", "2024-08-30 2024-09-02"),
        ("He stayed from late May to early June.", "2024-05-21 2024-06-10"),
        ("He comes from Monday to Wednesday.", "2024-09-09 2024-09-11"),
        ("He will come on Tuesday and Wednesday.", "2024-09-10 2024-09-11"),
        ("His Sept. 2-3 visit is over.", "2024-09-02 2024-09-03"),
        ("He came on 25–26 August and slept there.", "2024-08-25 2024-08-26"),
    ],
)
def test_a_range_has_both_its_ends(text, expected):
    mention = only(text, date(2024, 9, 6))
    assert (days(mention), mention.span.duration_known) == (expected, True)


def test_an_alternative_is_no_range():
    span = only("He will come on Tuesday or Wednesday.", THURSDAY).span
    assert (span.duration_known, span.approximate) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 1593 was adopted by 11 votes.",
        "Putin, aged 71, leads 2,000 troops in 2000 villages.",
        "It was a 2-6 vote.",
        "May is the aide who may march on, said Sun.",
        "The Boeing 747 and an F-16 met MH17.",
        "He led in the 1990s.",
        "The Sunday Times reported it after the Good Friday agreement.",
        "He came first, second and third.",
    ],
)
def test_numbers_and_names_that_are_no_dates_stay_alone(text):
    assert times(text) == []


@pytest.mark.parametrize(
    "text", ["He comes on Tuesday.", "He comes next week.", "He comes in May."]
)
def test_without_a_day_of_report_only_absolute_dates_resolve(text):
    assert times(text, None) == []


def test_an_absolute_date_needs_no_day_of_report():
    assert days(only("He came on 3 September 2024.", None)) == "2024-09-03"


def test_a_tense_given_from_outside_is_believed():
    from dedere.reader.times import find_times

    found = find_times("Baku, Tuesday", THURSDAY, tense_at=lambda start, end: "future")
    assert days(found[0]) == "2024-09-03"
