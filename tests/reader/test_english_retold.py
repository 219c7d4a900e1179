"""Trips told by the way: earlier ones, those that others called off, those that were not made."""

from __future__ import annotations

from tests.reader.english import claims, dated, stays, travellers


def test_who_has_not_visited_since_a_month_visited_then() -> None:
    assert dated("2024-06-18", "Putin has not visited Pyongyang since July 2000.") == [
        "PRK 2000-07"
    ]


def test_a_first_visit_since_a_year_tells_of_the_one_before() -> None:
    text = "On his first visit to Vietnam since 2017, Putin met the president in Hanoi on Thursday."

    assert dated("2024-06-20", text) == ["VNM 2017", "VNM 2024-06-20"]


def test_not_since_a_year_had_he_been_there() -> None:
    assert dated("2025-08-16", "Not since 2015 had Putin been on American soil.") == ["USA 2015"]


def test_a_visit_follows_a_similar_one_of_the_same_traveller() -> None:
    text = "Putin is in Tajikistan. The visit follows a similar trip to Mongolia in September 2024."

    assert dated("2025-10-08", text) == ["TJK 2025-10-08", "MNG 2024-09"]


def test_a_visit_that_follows_that_of_another_is_not_of_its_day() -> None:
    text = (
        "Putin will visit North Korea. Putin's trip follows Kim Jong Un's visit to Russia in"
        " September 2023."
    )

    assert dated("2024-06-17", text) == ["PRK None"]


def test_a_swing_through_two_states_is_of_the_owner_of_the_trip() -> None:
    text = (
        "The talks are Putin's second trip abroad, after a swing through Tajikistan and"
        " Turkmenistan in June."
    )

    assert dated("2022-07-19", text) == ["TJK 2022-06", "TKM 2022-06"]


def test_travel_limited_except_for_a_trip_was_made_there() -> None:
    text = "Putin's foreign trips have been limited since then, except for a trip to Iran in 2022."

    assert dated("2023-08-29", text) == ["IRN 2022"]


def test_a_warrant_that_was_not_executed_had_its_man_within_reach() -> None:
    text = (
        "South Africa is a party to the Statute. In 2015 the country refused to execute a warrant"
        " against Omar al-Bashir."
    )

    assert dated("2023-07-20", text) == ["ZAF 2015"]


def test_states_that_have_agreed_to_receive_somebody_in_the_past_did() -> None:
    text = "Kenya and Chad have agreed to receive Omar al-Bashir in the past."

    assert stays("2011-05-09", text) == ["KEN made", "TCD made"]


def test_a_trip_that_another_calls_off_is_that_of_the_traveller() -> None:
    text = (
        "Defence Minister Yoav Gallant was to visit Washington on Wednesday. Benjamin Netanyahu"
        " cancelled the trip."
    )

    assert travellers("2024-10-08", text) == ["yoav-gallant USA"]
    assert stays("2024-10-08", text) == ["USA cancelled"]


def test_a_ban_on_visits_tells_of_no_visit_of_who_imposed_it() -> None:
    text = "The meeting ended a ban imposed by Benjamin Netanyahu on visits to Washington."

    assert stays("2023-10-01", text) == []


def test_a_trip_put_off_to_a_later_month_is_one_trip() -> None:
    text = (
        "Putin will not visit Turkey on 12 February. His visit to Turkey has been postponed to late"
        " April."
    )

    assert dated("2024-02-07", text) == ["TUR 2024-02-12"]


def test_no_such_plans_decline_what_was_asked_about() -> None:
    text = "Could Putin come to Turkey in May? There are no such plans, Dmitry Peskov said."

    assert stays("2025-04-22", text) == ["TUR declined"]


def test_a_ceremony_is_dated_by_a_sentence_of_its_own() -> None:
    text = "Putin will not be at the funeral in Rome. The ceremony is on Saturday."

    assert dated("2025-04-22", text) == ["ITA 2025-04-26"]


def test_a_journey_not_made_was_one_to_the_meeting_just_told_of() -> None:
    text = (
        "The BRICS summit in Johannesburg ended on Thursday. Putin did not make the journey because"
        " of the warrant."
    )

    assert stays("2023-08-24", text) == ["ZAF declined"]


def test_who_fills_a_seat_stands_in_for_its_owner() -> None:
    text = "Maxim Oreshkin will fill Putin's seat at the G20 summit in Johannesburg."

    assert stays("2025-11-20", text) == ["ZAF declined represented"]


def test_an_invitation_leaves_a_plan_as_it_is() -> None:
    text = "Putin to visit North Korea\n\nKim Jong Un extended an invitation to Putin last year."

    assert stays("2024-06-17", text) == ["PRK planned"]


def test_the_day_of_an_invitation_is_not_that_of_the_trip() -> None:
    text = "Kim Jong Un invited Putin to Pyongyang last September."

    assert dated("2024-06-17", text) == ["PRK None"]


def test_a_town_left_for_another_has_been_left_for_it() -> None:
    text = "Netanyahu left Budapest on Sunday for Washington."

    assert stays("2025-04-06", text) == ["USA under_way", "HUN made"]


def test_a_stay_began_with_the_arrival_that_a_departure_speaks_of() -> None:
    text = "Omar al-Bashir left Nigeria less than 24 hours after his arrival on Sunday."

    assert dated("2013-07-16", text) == ["NGA 2013-07-14"]


def test_days_of_a_meeting_hold_for_the_screen_too() -> None:
    text = (
        "Putin will not attend the BRICS summit in Brazil on July 6-7. Putin will take part in the"
        " BRICS summit in Brazil via video link."
    )

    assert [c.start for c in claims("2025-06-25", text)] == ["2025-07-06", "2025-07-06"]


def test_a_meeting_is_dated_by_its_relative_clause() -> None:
    text = "Netanyahu's meeting with Biden in New York, which took place on September 20, was warm."

    assert dated("2023-10-01", text) == ["USA 2023-09-20"]


def test_states_that_are_among_those_that_cancelled_visits_cancelled_them() -> None:
    text = (
        "Turkey and Zambia are among the countries that have cancelled visits by Bashir of Sudan."
    )

    assert stays("2011-06-28", text) == ["TUR cancelled", "ZMB cancelled"]


def test_a_planned_visit_that_is_cancelled_is_off() -> None:
    text = "Turkey has cancelled a planned visit by Omar al-Bashir."

    assert stays("2009-11-09", text) == ["TUR cancelled"]


def test_how_long_a_stay_was_to_last_calls_nothing_off() -> None:
    text = (
        "Omar al-Bashir is in China. He had been due to stay in China until Thursday, but a delay"
        " may prolong that."
    )

    assert stays("2011-06-28", text) == ["CHN under_way"]


def test_a_day_on_the_way_is_not_that_of_the_arrival() -> None:
    text = "Omar al-Bashir is in China. He was en route to China on Monday when the plane turned."

    assert dated("2011-06-28", text) == ["CHN 2011-06-28"]


def test_those_who_are_to_meet_are_they_in_the_next_sentence() -> None:
    text = "Benjamin Netanyahu will meet Donald Trump. They last met in Washington in March."

    assert dated("2018-09-24", text) == ["USA 2018-03"]


def test_neither_of_two_meetings_sees_him() -> None:
    text = "Neither in Peru nor at the G20 in Rio de Janeiro will Putin be among the guests."

    assert stays("2024-11-16", text) == ["PER declined", "BRA declined"]


def test_from_here_one_travels_later() -> None:
    text = "Rodrigo Duterte is in Israel. From here he travels to Jordan."

    assert stays("2018-09-05", text) == ["ISR under_way", "JOR planned"]
