"""What belongs to which clause: whose visit, whose video link, whose name."""

from __future__ import annotations

from tests.reader.english import dated, stays


def test_the_visitor_of_an_opening_phrase_is_the_subject_behind_it() -> None:
    text = "Putin spoke to the press. During his visit to Beijing, Orban praised the plan."

    assert stays("2024-07-09", text) == []


def test_a_host_behind_an_opening_phrase_is_no_visitor() -> None:
    text = "Putin spoke to the press. During his visit to Beijing, Xi Jinping praised the plan."

    assert stays("2024-05-17", text) == ["CHN made"]


def test_a_colon_before_a_state_that_acts_opens_no_list() -> None:
    assert stays("2023-05-04", "Putin's spokesman: US behind attack in Moscow and Minsk") == []


def test_a_video_link_belongs_to_its_own_clause() -> None:
    text = "In 2021 Putin spoke by video link, and in 2019 he came to a summit in Japan."

    assert "JPN made" in stays("2023-03-13", text)


def test_a_confirmed_visit_is_the_one_that_was_made() -> None:
    text = (
        "Omar al-Bashir goes to Cairo\n\nOmar al-Bashir visited Cairo on Sunday. Bashir's visit to"
        " Cairo was confirmed by the ambassador."
    )

    assert len(stays("2019-01-27", text)) == 1


def test_a_name_keeps_its_verb_across_an_adverb() -> None:
    text = "Lavrov also represented Russia at the BRICS summit in Johannesburg, where Putin was missed."

    assert stays("2023-09-07", text) == ["ZAF declined represented"]


def test_a_visit_that_another_one_follows_was_made() -> None:
    text = "Putin's visit to Vietnam follows his trip to China in May."

    assert stays("2024-06-19", text) == ["VNM made", "CHN made"]
    assert dated("2024-06-19", text) == ["VNM None", "CHN 2024-05"]


def test_the_day_of_another_visitor_is_none_of_the_visit() -> None:
    text = "Putin will pay a visit to North Korea following Kim Jong-un's visit to Russia in September."

    assert dated("2024-06-17", text) == ["PRK None"]


def test_a_visit_outside_the_own_state_names_no_place() -> None:
    text = "Putin landed in Vietnam, marking his fourth visit outside Russia this year."

    assert stays("2024-06-19", text) == ["VNM under_way"]


def test_visits_that_count_before_the_third_are_made() -> None:
    text = "It is only the third trip that Putin has made following visits to Iran and China."

    assert stays("2023-12-07", text) == ["IRN made", "CHN made"]


def test_who_is_invited_back_to_the_country_goes_home() -> None:
    text = (
        "Laurent Gbagbo landed in Abidjan on a flight from Brussels. Ouattara had invited him back"
        " to the country."
    )

    assert stays("2021-06-17", text) == ["BEL made"]


def test_who_has_returned_can_go_there_again() -> None:
    text = (
        "William Ruto returned from The Hague. He will see his ministers before going back to The"
        " Hague next week."
    )

    assert "NLD planned" in stays("2013-09-12", text)


def test_a_syllable_of_a_name_is_no_month() -> None:
    text = "Trump plans to welcome Benjamin Netanyahu to Mar-a-Lago."

    assert dated("2024-07-23", text) == ["USA None"]


def test_a_state_has_its_long_name_too() -> None:
    text = "Putin will pay a visit to the Democratic People's Republic of Korea on June 18."

    assert dated("2024-06-17", text) == ["PRK 2024-06-18"]


def test_two_towns_of_a_dateline_are_no_journeys() -> None:
    text = (
        "Putin to visit North Korea\n\nMoscow/Seoul, June 17\n\nPutin will visit North Korea on"
        " Tuesday."
    )

    assert stays("2024-06-17", text) == ["PRK planned"]


def test_a_screen_spoken_of_is_not_that_of_the_speaker() -> None:
    text = "Putin will not go to the G20 summit in Indonesia. “He could attend by video link,” he said."

    assert "IDN made remote" not in stays("2022-11-10", text)


def test_an_ordinal_that_counts_trips_counts_no_leaders() -> None:
    text = (
        "Putin landed in Riyadh. It is only the third trip the Russian leader has made following"
        " visits to Iran and China."
    )

    assert stays("2023-12-06", text) == ["SAU under_way", "IRN made", "CHN made"]


def test_a_welcome_somewhere_is_that_of_its_owner() -> None:
    assert stays("2024-09-04", "Kyiv condemned Putin's lavish welcome in Mongolia.") == ["MNG made"]
    assert stays("2024-09-04", "Putin thanked Xi for his warm words in Moscow.") == []


def test_a_place_behind_a_dash_is_that_of_the_meeting() -> None:
    text = "Putin and Joe Biden met only once – in Geneva in June 2021."

    assert dated("2025-08-13", text) == ["CHE 2021-06"]


def test_a_first_trip_that_would_be_lies_ahead_whatever_he_is_called() -> None:
    text = "The visit, which would be Mr. Putin's first trip to India in years, is not yet fixed."

    assert stays("2024-12-02", text) == ["IND planned"]


def test_who_misses_a_day_of_a_meeting_does_not_stay_away() -> None:
    text = "Benjamin Netanyahu will miss the first day of the General Assembly in New York."

    assert "USA declined" not in stays("2018-09-25", text)


def test_who_has_convened_somewhere_was_there() -> None:
    text = "Putin last convened with Modi in the Chinese city of Tianjin in September."

    assert dated("2025-11-28", text) == ["CHN 2025-09"]


def test_a_title_in_a_headline_is_that_of_who_is_named_below() -> None:
    text = (
        "PM on visits to Nicosia and Cairo\n\nPrime Minister Kyriakos Mitsotakis will then see his"
        " colleague Benjamin Netanyahu in Jerusalem."
    )

    assert stays("2021-02-08", text) == []


def test_who_is_asked_not_to_attend_has_not_said_so() -> None:
    text = (
        "Omar al-Bashir will fly to Chad on Tuesday for a summit. The minister denied that his"
        " government asked Bashir not to attend."
    )

    assert stays("2013-04-09", text) == ["TCD planned"]


def test_what_somebody_was_somewhere_for_is_no_other_trip() -> None:
    text = "Omar al-Bashir was in Kenya, a member state, to attend a ceremony in Nairobi."

    assert stays("2010-08-30", text) == ["KEN made"]


def test_officials_of_a_nation_are_no_scene() -> None:
    text = (
        "American officials no longer speak to Putin. Putin's plane landed on the evening of"
        " November 27."
    )

    assert stays("2024-11-29", text) == []
