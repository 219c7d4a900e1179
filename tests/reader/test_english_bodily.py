"""Presence seen in what bodies do, and small turns of headlines."""

from __future__ import annotations

from tests.reader.english import claims, dated, stays


def test_a_hand_that_is_clasped_is_where_its_owner_is() -> None:
    text = (
        "ANCHORAGE, Alaska - Donald Trump clasped Vladimir Putin's hand on a red carpet before the"
        " two rode away in the same car."
    )

    assert "USA" in {c.state for c in claims("2025-08-16", text)}


def test_a_likeness_is_no_body() -> None:
    text = "A protester kissed a portrait of Vladimir Putin in Budapest."

    assert stays("2025-08-16", text) == []


def test_the_stop_of_an_abbreviation_ends_no_clause() -> None:
    text = "Netanyahu met Trump on Dec. 29 in Palm Beach."

    assert dated("2026-01-02", text) == ["USA 2025-12-29"]


def test_a_state_in_short_ends_no_clause() -> None:
    text = "Netanyahu met Donald Trump at Mar-a-Lago in Palm Beach, Fla., on Dec. 29, 2025."

    assert dated("2026-01-02", text) == ["USA 2025-12-29"]


def test_what_landed_outside_a_town_is_in_its_state() -> None:
    text = "Putin's plane touched down outside Ulaanbaatar late on Monday."

    assert dated("2024-09-04", text) == ["MNG 2024-09-02"]


def test_who_can_leave_a_state_is_there() -> None:
    text = "The appeals chamber ruled that Laurent Gbagbo can leave Belgium."

    assert stays("2021-04-01", text) == ["BEL under_way"]


def test_a_vow_to_let_somebody_visit_is_no_plan_of_his() -> None:
    text = "Poland promised to let Netanyahu visit without fear of arrest."

    assert stays("2025-01-10", text) == ["POL hypothetical"]


def test_who_complains_of_hosting_speaks_of_what_was_done() -> None:
    text = "The court has complained about Kenya hosting Omar al-Bashir on Friday."

    assert dated("2010-08-28", text) == ["KEN 2010-08-27"]


def test_whoever_lands_is_where_his_host_waits() -> None:
    text = "Kim was waiting on the tarmac in Pyongyang when Putin stepped off the plane."

    assert {c.state for c in claims("2024-06-19", text)} == {"PRK"}


def test_a_dinner_that_will_be_held_puts_its_guest_there_then() -> None:
    text = "At a dinner in Hanoi next Thursday, Putin will be joined by his host, To Lam."

    assert stays("2024-06-15", text) == ["VNM planned"]


def test_the_subject_of_the_next_clause_is_no_stop_of_the_list() -> None:
    text = "Putin likely to visit Mongolia next week, Ukraine demands arrest"

    assert stays("2024-08-28", text) == ["MNG planned"]


def test_who_will_be_received_has_not_been_yet() -> None:
    text = "Netanyahu will be the first foreign leader received by Donald Trump in Washington."

    assert stays("2025-02-02", text) == ["USA planned"]


def test_who_fled_a_state_was_there() -> None:
    text = "Sudan's Bashir back in Khartoum after fleeing South Africa"

    assert stays("2015-06-15", text) == ["ZAF made"]


def test_a_no_show_stayed_away() -> None:
    text = "Putin a no-show at Istanbul talks, sends aide Medinsky\n\nNo reason was given."

    assert "TUR declined" in stays("2025-05-15", text)


def test_a_plane_on_its_way_carries_its_owner() -> None:
    text = "Netanyahu's plane takes a detour over the Mediterranean on its way to New York"

    assert stays("2025-09-26", text) == ["USA under_way"]


def test_a_tour_that_began_in_a_state_was_there() -> None:
    text = "Vietnam welcomed Putin on the second leg of an Asian trip that began in North Korea."

    assert sorted(stays("2024-06-20", text)) == ["PRK made", "VNM made"]


def test_a_carpet_that_is_rolled_out_on_a_day_is_dated_by_it() -> None:
    text = "Vietnam rolled out the red carpet on Thursday for the Russian leader."

    assert dated("2024-06-20", text) == ["VNM 2024-06-20"]


def test_the_day_of_a_briefing_is_not_that_of_the_visit() -> None:
    assert dated("2024-06-20", "Friday Briefing: Vladimir Putin Visits Vietnam") == [
        "VNM 2024-06-20"
    ]


def test_what_redefines_a_war_is_no_stop_of_the_list() -> None:
    text = "Putin Will Head to North Korea as Ukraine War Redefines Ties With Kim"

    assert stays("2024-06-18", text) == ["PRK planned"]


def test_who_refuses_to_move_on_a_matter_refuses_no_visit() -> None:
    text = "Netanyahu refuses to move on conditions for a Gaza ceasefire"

    assert stays("2024-09-03", text) == []


def test_another_who_will_watch_puts_no_trip_ahead() -> None:
    text = "Putin's trip to North Korea underscores close ties - but China will be watching"

    assert stays("2024-06-19", text) == ["PRK made"]


def test_who_was_heading_somewhere_is_on_the_way() -> None:
    text = "The Israeli leader was heading to New York for talks."

    assert stays("2024-09-26", text) == ["USA under_way"]
