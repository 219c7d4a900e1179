"""Presence on a scene that another sentence names: the line of the report, a craft, a court."""

from __future__ import annotations

from tests.reader.english import claims, dated, stays


def test_who_stands_at_the_end_of_a_row_is_where_the_report_comes_from() -> None:
    text = (
        "LILONGWE, Oct 14 - African presidents opened a trade summit on Friday. At the end of the"
        " front row stood Omar al-Bashir of Sudan."
    )

    assert stays("2011-10-14", text) == ["MWI made"]


def test_whom_an_aircraft_carries_is_where_it_takes_off() -> None:
    text = (
        "JOHANNESBURG - A white jet took off from a military field. On board, two airmen said, was"
        " Omar al-Bashir."
    )

    assert stays("2015-06-15", text) == ["ZAF made"]


def test_a_subject_before_the_verb_is_on_no_scene() -> None:
    text = "LILONGWE - At the table the talk was of Omar al-Bashir."

    assert stays("2011-10-14", text) == []


def test_the_second_day_of_a_trip_is_spent_where_the_report_comes_from() -> None:
    text = (
        "HARBIN, China - Vladimir Putin praised Chinese cars on Friday, the second day of a trip"
        " that began in the capital."
    )

    assert dated("2024-05-17", text) == ["CHN 2024-05-17"]


def test_the_last_day_of_the_trip_of_another_places_nobody() -> None:
    text = (
        "HARBIN, China - Vladimir Putin was not there on Friday, the second day of Narendra Modi's"
        " trip."
    )

    assert stays("2024-05-17", text) == []


def test_a_motorcade_that_sweeps_through_gates_carries_its_owner() -> None:
    text = (
        "Streets in Bishkek were closed on Thursday. Soldiers saluted as Vladimir Putin's motorcade"
        " swept through the gates."
    )

    assert stays("2023-10-12", text) == ["KGZ under_way"]


def test_flowers_are_laid_where_the_report_comes_from() -> None:
    text = "ANCHORAGE, Alaska - Vladimir Putin laid flowers at the graves of Soviet airmen."

    assert stays("2025-08-16", text) == ["USA made"]


def test_a_town_of_many_correspondents_tells_of_no_deed_done_there() -> None:
    text = "LONDON - Vladimir Putin toured a factory on Monday."

    assert stays("2025-08-18", text) == []


def test_who_had_been_there_before_made_an_earlier_trip() -> None:
    text = "Vladimir Putin is in Mongolia. He had last been there in 2019."

    assert dated("2024-09-03", text) == ["MNG 2024-09-03", "MNG 2019"]


def test_an_appearance_before_the_court_is_in_the_hague() -> None:
    text = "William Ruto appeared before the International Criminal Court on Tuesday."

    assert dated("2013-09-11", text) == ["NLD 2013-09-10"]


def test_the_first_president_in_the_dock_was_there() -> None:
    text = (
        "Uhuru Kenyatta became the first sitting president to sit in the dock of the International"
        " Criminal Court."
    )

    assert stays("2014-10-09", text) == ["NLD made"]


def test_an_appearance_before_the_court_by_a_link_is_remote() -> None:
    text = "Rodrigo Duterte appeared before the ICC by video link on Friday."

    assert stays("2025-03-15", text) == ["NLD made remote"]


def test_a_refusal_to_appear_before_the_court_places_nobody() -> None:
    assert stays("2013-09-11", "Walter Barasa refused to appear before the ICC.") == []


def test_a_square_with_its_town_opens_a_sentence() -> None:
    text = "On Sukhbaatar Square in Ulaanbaatar on Tuesday, Vladimir Putin bowed to the statue."

    assert dated("2024-09-03", text) == ["MNG 2024-09-03"]


def test_a_dateline_may_be_a_town_with_one_capital() -> None:
    text = (
        "Sudan's president defies warrant\n\nNairobi - Omar al-Bashir arrived on Friday for the"
        " ceremony."
    )

    assert dated("2010-08-27", text) == ["KEN 2010-08-27"]


def test_an_agency_in_brackets_ends_a_dateline_without_a_dash() -> None:
    text = "Bashir visit\n\nJohannesburg, June 14 (IANS) Omar al-Bashir arrived on Saturday."

    assert [c.place for c in claims("2015-06-14", text)] == ["Johannesburg"]


def test_a_name_before_a_dash_is_no_dateline() -> None:
    text = "A visit\n\nElection Day - The Russian president Vladimir Putin arrived in Beijing."

    assert stays("2024-05-16", text) == ["CHN under_way"]


def test_a_news_conference_is_told_where_the_report_comes_from() -> None:
    text = "BISHKEK - Vladimir Putin told a news conference on Friday that the talks went well."

    assert stays("2022-12-09", text) == ["KGZ made"]


def test_who_is_seated_next_to_another_is_there() -> None:
    text = (
        "SAMARKAND - This is no era of war, Narendra Modi told Vladimir Putin, seated next to him."
    )

    assert stays("2022-09-16", text) == ["UZB made"]


def test_those_named_among_leaders_do_what_the_leaders_do() -> None:
    text = "African leaders, including Uhuru Kenyatta of Kenya, met in Sochi on Wednesday."

    assert dated("2019-10-24", text) == ["RUS 2019-10-23"]


def test_leaders_who_inspect_something_do_so_where_the_report_comes_from() -> None:
    text = (
        "SOCHI, Russia - African leaders, among them Uhuru Kenyatta of Kenya, inspected rifles on"
        " Wednesday."
    )

    assert dated("2019-10-24", text) == ["RUS 2019-10-23"]


def test_states_that_have_had_a_guest_received_him() -> None:
    text = "Mongolia and Tajikistan have had Vladimir Putin as a guest."

    assert stays("2026-03-03", text) == ["MNG made", "TJK made"]
