"""Deeds of others in the sentence of a person: who is asked, appointed, watched, handed back."""

from __future__ import annotations

from tests.reader.english import dated, stays, travellers


def test_rebels_who_are_called_on_to_join_talks_join_them_alone() -> None:
    text = "Omar al-Bashir calls on Darfur rebels to join the talks in Doha."

    assert stays("2009-09-19", text) == []


def test_rebels_who_are_urged_to_disarm_and_join_talks_join_them_alone() -> None:
    text = "Omar al-Bashir urged the Darfur rebels to disarm and join the talks in Qatar."

    assert stays("2009-09-19", text) == []


def test_who_calls_on_an_emir_to_talk_visits_him() -> None:
    text = "Putin called on the emir in Doha to discuss gas."

    assert stays("2009-09-19", text) == ["QAT made"]


def test_whom_somebody_appoints_is_not_the_one_who_travels() -> None:
    text = (
        "Uhuru Kenyatta named William Ruto as acting president while he attends a hearing in The"
        " Hague."
    )

    assert "william-ruto NLD" not in travellers("2014-10-07", text)


def test_children_who_are_returned_are_no_journey() -> None:
    text = "African leaders asked Vladimir Putin to return the children taken from Ukraine."

    assert stays("2023-06-17", text) == []


def test_a_court_whose_warrant_is_defied_is_no_subject() -> None:
    text = (
        "Omar al-Bashir on Friday defied an International Criminal Court warrant for war crimes and"
        " genocide to attend the promulgation of Kenya's constitution."
    )

    assert dated("2010-08-27", text) == ["KEN 2010-08-27"]


def test_a_clause_with_who_parts_a_subject_from_its_journey() -> None:
    text = "Omar al-Bashir who refused to recognise court rulings went to Chad in July."

    assert dated("2010-08-26", text) == ["TCD 2010-07"]


def test_an_inauguration_is_in_the_state_of_its_president() -> None:
    text = "Omar al-Bashir joined the inauguration of Ugandan president Yoweri Museveni."

    assert stays("2016-05-13", text) == ["UGA made"]


def test_who_is_among_those_in_attendance_is_where_a_president_is_sworn_in() -> None:
    text = (
        "Djibouti's President Ismail Omar Guelleh was sworn in on Sunday. Omar al-Bashir and"
        " Somalia's president were among those in attendance."
    )

    assert stays("2016-05-08", text) == ["DJI made"]


def test_a_summit_that_is_watched_in_a_state_is_not_held_there() -> None:
    text = (
        "The summit of India and Russia will be watched in the United States. Putin watched a dance"
        " on the tarmac."
    )

    assert stays("2025-12-04", text) == []


def test_power_that_is_surrendered_hands_nobody_over() -> None:
    text = "Uhuru Kenyatta surrendered power because of his case at The Hague."

    assert stays("2014-10-06", text) == []


def test_who_does_not_plan_on_attending_stays_away() -> None:
    text = "Putin does not plan on attending the G20 summit in New Delhi."

    assert stays("2023-08-28", text) == ["IND declined"]


def test_a_state_may_bear_its_people_in_its_name() -> None:
    text = "Putin will visit the Democratic People's Republic of Korea on June 18."

    assert dated("2024-06-17", text) == ["PRK 2024-06-18"]


def test_the_same_day_as_another_is_no_day_of_the_report() -> None:
    text = "Netanyahu is to speak in New York on the same day as Trump."

    assert dated("2017-08-03", text) == ["USA None"]


def test_who_was_received_by_none_was_not_there() -> None:
    text = "None of the members received Omar al-Bashir, and Uganda even warned him to stay away."

    assert stays("2010-03-04", text) == []


def test_a_move_that_states_embraced_brought_nobody_there() -> None:
    text = (
        "In his speech Benjamin Netanyahu condemned a move embraced by ten nations, including"
        " France, Britain and Canada."
    )

    assert stays("2025-09-26", text) == []


def test_a_state_behind_a_comma_and_a_month_is_no_scene() -> None:
    text = "When the president met Vladimir Putin in July, Syria was a large part of it."

    assert stays("2018-09-24", text) == []


def test_the_year_of_the_stay_of_another_is_not_that_of_a_welcome() -> None:
    text = "Narendra Modi welcomed Putin to Delhi, a nod to Modi's Russian visit last year."

    assert dated("2025-12-05", text) == ["IND None"]


def test_a_ban_that_is_asked_for_keeps_nobody_away() -> None:
    text = "The group urged Tajikistan to ban Putin from entering the country."

    assert stays("2025-10-08", text) == ["TJK hypothetical"]


def test_a_deed_behind_an_arrival_is_another_one() -> None:
    text = (
        "The group called on Hungary to detain Netanyahu upon his arrival in the country and send"
        " him to The Hague in the Netherlands."
    )

    assert "benjamin-netanyahu NLD" not in travellers("2025-04-03", text)


def test_a_ministry_is_no_he() -> None:
    text = (
        "Omar al-Bashir would arrive in Beijing. The Chinese Foreign Ministry said he would arrive"
        " on Tuesday."
    )

    assert dated("2011-06-27", text) == ["CHN 2011-06-28"]


def test_a_coup_leader_is_the_one_without_an_office() -> None:
    text = "Min Aung Hlaing of Myanmar spoke. The junta leader arrived in Moscow on Sunday."

    assert dated("2022-07-13", text) == ["RUS 2022-07-10"]


def test_the_state_of_atlanta_is_no_state_of_its_own() -> None:
    text = "William Ruto landed in Atlanta, the capital of Georgia, and stayed there."

    assert stays("2024-05-25", text) == ["USA under_way"]


def test_tbilisi_is_in_a_state_of_its_own() -> None:
    text = "Sergei Shoigu landed in Tbilisi, the capital of Georgia."

    assert stays("2024-05-25", text) == ["GEO under_way"]


def test_conflicts_that_are_talked_of_are_no_stops() -> None:
    text = (
        "Putin is visiting Saudi Arabia on Wednesday and will discuss oil, trade and the conflicts"
        " in Gaza and Ukraine."
    )

    assert stays("2023-12-06", text) == ["SAU under_way"]


def test_visits_that_states_have_avoided_were_not_made() -> None:
    text = "Other members, including Kenya and Nigeria, have avoided such visits by Omar al-Bashir."

    assert stays("2017-11-14", text) == []


def test_he_in_front_of_a_name_is_the_one_named() -> None:
    text = (
        "Vladimir Putin slept outside Moscow. In Helsinki, where he was meeting leaders, Volodymyr"
        " Zelenskiy denied any role."
    )

    assert stays("2023-05-03", text) == []


def test_a_state_that_is_persuaded_is_alone_in_the_talks() -> None:
    text = (
        "Netanyahu landed in Moscow to persuade Russia to take a tough line in the talks in Geneva."
    )

    assert stays("2013-11-20", text) == ["RUS under_way"]


def test_next_week_is_no_next_stop() -> None:
    text = "Putin was in Sochi after he visited Turkey. Next week, Israel will have elections."

    assert stays("2019-09-13", text) == ["TUR made"]


def test_a_refusal_to_host_is_not_said_of_the_town_of_the_report() -> None:
    text = (
        "NAIROBI - The union will move its summit after the refusal of Malawi to host Omar"
        " al-Bashir."
    )

    assert "omar-al-bashir KEN" not in travellers("2012-06-08", text)
