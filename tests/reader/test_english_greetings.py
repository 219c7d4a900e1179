"""Presence told by greetings, by a court, by hosts that came before, and by absentees."""

from __future__ import annotations

from tests.reader.english import dated, stays


def test_who_is_glad_to_meet_somebody_here_is_here() -> None:
    text = "“I am very glad to meet you here in Helsinki,” Vladimir Putin told Donald Trump."

    assert stays("2018-07-16", text) == ["FIN under_way"]
    assert dated("2018-07-16", text) == ["FIN 2018-07-16"]


def test_a_pleasure_to_be_somewhere_is_that_of_who_says_so() -> None:
    text = "“It is a pleasure to be back in Budapest,” Benjamin Netanyahu told his host."

    assert stays("2025-04-03", text) == ["HUN under_way"]
    guest = "“It is a pleasure to be back in Jerusalem,” Orban told Benjamin Netanyahu."
    assert stays("2025-04-03", guest) == []


def test_a_joy_that_would_be_is_no_presence() -> None:
    text = "“I would be glad to see you in Helsinki,” Vladimir Putin told Donald Trump."

    assert "FIN under_way" not in stays("2018-06-01", text)


def test_the_hosts_that_came_before_have_hosted_the_guest_too() -> None:
    text = "Thailand is the third country, after Russia and China, to host Min Aung Hlaing."

    assert sorted(stays("2025-04-03", text)) == ["CHN made", "RUS made", "THA made"]


def test_a_military_leader_is_that_of_the_state_named_before_him() -> None:
    text = (
        "Min Aung Hlaing spoke of peace. Myanmar's military leader arrived in Bangkok on Thursday."
    )

    assert stays("2025-04-03", text) == ["THA under_way"]
    other = "Vladimir Putin spoke of peace. Niger's military leader arrived in Minsk on Thursday."
    assert stays("2025-04-03", other) == []


def test_who_appears_before_the_court_is_in_the_hague() -> None:
    text = "Uhuru Kenyatta will appear before the International Criminal Court on Wednesday."

    assert stays("2014-10-06", text) == ["NLD planned"]


def test_a_demand_to_appear_before_the_court_is_no_trip() -> None:
    assert stays("2014-10-06", "Omar al-Bashir should appear before the ICC.") == []
    assert stays("2014-10-06", "Omar al-Bashir has yet to appear before the ICC.") == []
    assert stays("2014-10-06", "Omar al-Bashir was ordered to appear before the ICC.") == []


def test_an_absentee_stayed_away() -> None:
    text = "Putin was a notable absentee at the summit in Johannesburg in August."

    assert stays("2023-10-12", text) == ["ZAF declined"]
    text = "Putin will be a notable absentee at the summit in Johannesburg."
    assert stays("2023-07-20", text) == ["ZAF declined"]
    text = "Putin was among the absentees at the summit in New Delhi."
    assert stays("2023-09-12", text) == ["IND declined"]


def test_a_long_time_leader_is_the_one_just_spoken_of() -> None:
    text = "Putin is 71. The long-time leader rarely travels. He will visit China next week."

    assert stays("2023-10-12", text) == ["CHN planned"]


def test_states_without_names_are_not_the_one_named_before() -> None:
    text = "Putin went to Belarus in May. In December he visited two Gulf states."

    assert dated("2023-12-20", text) == ["BLR 2023-05"]


def test_what_is_added_to_a_list_belongs_to_it() -> None:
    text = "Last year Putin visited Tajikistan, as well as Iran and Belarus."

    assert dated("2023-12-20", text) == ["TJK 2022", "IRN 2022", "BLR 2022"]
    text = "Putin visited Tajikistan, in addition to other nations such as Iran and Belarus."
    assert stays("2023-12-20", text) == ["TJK made", "IRN made", "BLR made"]
