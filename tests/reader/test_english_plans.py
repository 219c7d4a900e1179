"""What is planned, possible, wished or invited, and what was done after all."""

from __future__ import annotations

from tests.reader.english import dated, stays


def test_a_visit_not_ruled_out_is_open() -> None:
    text = "The Kremlin has not ruled out a visit by Vladimir Putin to the United States."

    assert stays("2026-07-20", text) == ["USA hypothetical"]


def test_a_visit_ruled_out_is_denied() -> None:
    text = "The Kremlin has ruled out a visit by Vladimir Putin to the United States."

    assert stays("2026-07-20", text) == ["USA denied"]


def test_who_is_unlikely_to_travel_may_travel() -> None:
    text = "Vladimir Putin is unlikely to travel to Budapest."

    assert stays("2025-10-25", text) == ["HUN hypothetical"]


def test_what_nothing_stops_is_possible() -> None:
    text = "Nothing stops Vladimir Putin from flying to South Africa."

    assert stays("2023-07-10", text) == ["ZAF hypothetical"]


def test_what_somebody_might_do_is_possible() -> None:
    text = "Vladimir Putin might go to Miami in December."

    assert stays("2026-11-01", text) == ["USA hypothetical"]


def test_a_condition_makes_a_visit_possible() -> None:
    text = "If Vladimir Putin visits Mongolia, the authorities would have to arrest him."

    assert stays("2024-08-20", text) == ["MNG hypothetical"]


def test_who_could_host_has_not_hosted() -> None:
    text = "Switzerland could host Vladimir Putin in Geneva."

    assert stays("2025-08-01", text) == ["CHE hypothetical"]


def test_an_invitation_held_is_a_possible_visit_to_the_host() -> None:
    text = "Vladimir Putin holds an invitation from the president of Turkey."

    assert stays("2024-01-10", text) == ["TUR hypothetical"]


def test_who_is_invited_may_come() -> None:
    text = "Viktor Orban invited Benjamin Netanyahu to Hungary."

    assert stays("2024-11-25", text) == ["HUN hypothetical"]


def test_a_journey_at_an_invitation_was_made() -> None:
    text = "Omar al-Bashir travelled to China at the invitation of Xi Jinping."

    assert stays("2018-09-05", text) == ["CHN made"]


def test_a_trip_at_an_invitation_leads_to_the_state_of_the_host() -> None:
    text = "Omar al-Bashir made a trip at the invitation of the president of Russia."

    assert stays("2017-11-25", text) == ["RUS made"]


def test_what_one_flew_somewhere_to_do_adds_no_second_trip() -> None:
    text = "Vladimir Putin flew to China to meet Xi Jinping."

    assert stays("2024-05-17", text) == ["CHN made"]


def test_a_purpose_leaves_the_day_with_the_journey() -> None:
    text = (
        "Omar al-Bashir flew to Nairobi on Friday to watch the signing of Kenya's new constitution."
    )

    assert dated("2010-08-28", text) == ["KEN 2010-08-27"]


def test_before_somebody_arrives_tells_of_a_plan() -> None:
    text = "Mongolia must act before Vladimir Putin arrives in Ulaanbaatar on Tuesday."

    assert stays("2024-08-30", text) == ["MNG planned"]


def test_when_somebody_visits_next_week_tells_of_a_plan() -> None:
    text = "When Vladimir Putin visits Mongolia next week, a guard of honour will meet him."

    assert stays("2024-08-30", text) == ["MNG planned"]


def test_once_somebody_lands_tells_of_a_plan() -> None:
    text = "Once Vladimir Putin lands in Ulaanbaatar, the police could act."

    assert stays("2024-08-30", text) == ["MNG planned"]


def test_who_will_become_the_first_to_visit_plans_to() -> None:
    text = "Vladimir Putin will become the first Russian leader to visit Hanoi in years."

    assert stays("2024-06-17", text) == ["VNM planned"]


def test_who_was_the_first_to_travel_has_travelled() -> None:
    text = "Omar al-Bashir was the first president to travel to Syria in seven years."

    assert stays("2018-12-20", text) == ["SYR made"]


def test_what_was_planned_and_has_begun_is_one_trip() -> None:
    text = (
        "Vladimir Putin is due to visit Mongolia on Monday. Putin landed in Ulaanbaatar on Monday."
    )

    assert stays("2024-09-02", text) == ["MNG under_way"]


def test_preparations_for_a_visit_are_a_plan() -> None:
    text = "Preparations for a visit by Vladimir Putin to Turkey are under way."

    assert stays("2024-09-05", text) == ["TUR planned"]


def test_no_plans_for_a_visit_deny_it() -> None:
    text = "There are no plans for a visit by Vladimir Putin to Turkey."

    assert stays("2024-02-20", text) == ["TUR denied"]


def test_who_refused_to_host_was_not_visited() -> None:
    assert stays("2012-07-01", "Malawi refused to host Omar al-Bashir.") == ["MWI declined"]


def test_talks_that_took_place_were_held() -> None:
    text = (
        "The meeting between Sergei Shoigu and the president of Azerbaijan took place in Baku on"
        " Tuesday."
    )

    assert stays("2024-08-07", text) == ["AZE made"]
