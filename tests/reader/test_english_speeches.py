"""Speeches as nouns, the United Nations as a place, and what is told to those gathered."""

from __future__ import annotations

from tests.reader.english import claims, dated, stays


def test_the_owner_of_a_speech_abroad_gave_it_there() -> None:
    text = "Netanyahu's speech to Congress last month was boycotted by dozens of Democrats."

    assert dated("2024-08-10", text) == ["USA 2024-07"]


def test_a_speech_that_is_planned_lies_ahead() -> None:
    text = "Netanyahu's planned speech to Congress next month has angered the White House."

    assert stays("2015-02-10", text) == ["USA planned"]


def test_those_who_boycott_a_speech_do_not_keep_its_speaker_away() -> None:
    text = "Dozens of Democrats plan to boycott Netanyahu's address to Congress on Wednesday."

    assert stays("2024-07-20", text) == ["USA planned"]


def test_a_speech_that_opens_a_sentence_is_its_subjects() -> None:
    text = "In his address to the UN General Assembly, Netanyahu held up two maps."

    assert stays("2024-09-28", text) == ["USA made"]


def test_a_recorded_speech_is_no_presence_in_person() -> None:
    text = "In a recorded speech to the summit in Johannesburg, Putin blamed the West."

    assert {(c.state, c.mode) for c in claims("2023-08-23", text)} == {("ZAF", "remote")}


def test_a_speech_that_another_read_puts_nobody_there() -> None:
    text = "Putin's speech, read by his ambassador in Bali, was heard in silence."

    assert stays("2022-11-20", text) == []


def test_remarks_on_a_country_are_not_made_where_they_are_dismissed() -> None:
    text = "Putin's remarks on Ukraine in Moscow on Friday were dismissed in Berlin."

    assert stays("2018-06-05", text) == []


def test_who_speaks_at_the_united_nations_is_in_new_york() -> None:
    assert dated("2025-09-27", "Netanyahu spoke at the UN on Friday.") == ["USA 2025-09-26"]


def test_a_united_nations_speech_is_given_in_new_york() -> None:
    text = "Netanyahu's UN speech on Friday was met by a mass walkout."

    assert dated("2025-09-27", text) == ["USA 2025-09-26"]


def test_a_body_that_is_accused_is_no_place() -> None:
    assert stays("2024-05-27", "Netanyahu accused the UN of bias on Friday.") == []


def test_who_tells_a_summit_something_is_there_on_that_day() -> None:
    text = "Putin told the BRICS summit in Brasilia on Thursday that trade had grown."

    assert dated("2019-11-15", text) == ["BRA 2019-11-14"]


def test_who_tells_a_summit_by_video_is_not_there_in_person() -> None:
    text = (
        "Putin told the Johannesburg gathering by video link on Wednesday that the deal was over."
    )

    assert {(c.mode, c.start) for c in claims("2023-08-24", text)} == {("remote", "2023-08-23")}


def test_a_speech_that_a_subject_makes_its_case_in_is_his() -> None:
    text = "Netanyahu Defends War in Speech to Congress"

    assert stays("2024-07-24", text) == ["USA made"]


def test_a_speech_under_pressure_of_what_it_is_to_say_lies_ahead() -> None:
    text = "Netanyahu Under Pressure to Name a Date in His Speech to Congress"

    assert stays("2024-07-24", text) == ["USA planned"]


def test_a_headline_of_two_sentences_is_still_one() -> None:
    text = "Netanyahu Will Address Congress. Some Lawmakers Will Not Be There.\n\nThe rest will be."

    assert stays("2024-07-23", text) == ["USA planned"]


def test_talks_that_a_place_follows_between_commas_are_there() -> None:
    text = "In talks with China's leader, in Beijing, the Russian president called for more trade."

    assert stays("2024-05-16", text) == ["CHN made"]


def test_what_a_host_gains_from_a_welcome_is_no_refusal() -> None:
    text = "What does Vietnam stand to gain from welcoming Putin?"

    assert "declined" not in {c.status for c in claims("2024-06-20", text)}
