"""Small turns that tell of visits: what was granted, counted, carried, dated by a clause."""

from __future__ import annotations

from tests.reader.english import claims, dated, stays


def test_who_has_been_allowed_to_visit_has_visited() -> None:
    text = "Chad has allowed Omar al-Bashir to visit several times."

    assert stays("2013-04-09", text) == ["TCD made"]


def test_all_states_of_a_list_that_have_permitted_a_visit_were_visited() -> None:
    text = (
        "Three other members - Djibouti, Malawi and Kenya - have permitted Omar al-Bashir to visit."
    )

    assert stays("2013-04-09", text) == ["DJI made", "MWI made", "KEN made"]


def test_who_would_be_allowed_to_visit_has_not_been_there() -> None:
    assert stays("2013-04-09", "Chad would allow Omar al-Bashir to visit.") == ["TCD hypothetical"]


def test_the_trip_that_was_the_first_to_a_state_was_made() -> None:
    assert stays("2016-05-13", "The trip was Omar al-Bashir's first to Uganda.") == ["UGA made"]


def test_a_previous_visit_is_that_of_the_one_named_next() -> None:
    text = "A previous visit to the US in February, soon after Netanyahu had surgery, was short."

    assert dated("2025-04-07", text) == ["USA 2025-02"]


def test_a_plane_from_a_town_tells_where_one_was() -> None:
    text = "Rodrigo Duterte landed in Manila on a plane from Hong Kong."

    assert stays("2025-03-11", text) == ["CHN made"]


def test_a_clause_dates_the_summit_that_it_speaks_of() -> None:
    text = "Putin may attend the G20 summit, which will take place on September 9-10 in New Delhi."

    assert dated("2023-08-28", text) == ["IND 2023-09-09/2023-09-10"]


def test_visits_that_are_being_planned_are_planned_whatever_describes_them() -> None:
    assert stays("2023-10-12", "Putin is planning future visits to North Korea and China.") == [
        "PRK planned",
        "CHN planned",
    ]


def test_entry_that_is_denied_denies_no_claim() -> None:
    text = (
        "Omar al-Bashir has been invited to a summit in Jordan. Jordan should deny entry to Omar"
        " al-Bashir, the group said."
    )

    assert stays("2017-03-26", text) == ["JOR hypothetical"]


def test_the_hague_needs_no_capital_article() -> None:
    assert stays("2014-10-08", "Uhuru Kenyatta is in the Hague today.") == ["NLD under_way"]


def test_a_clause_without_commas_stands_between_a_subject_and_its_verb() -> None:
    text = "In 2017, Omar al-Bashir who was facing two warrants attended the Arab summit in Jordan."

    assert dated("2019-03-26", text) == ["JOR 2017"]


def test_alleged_crimes_say_nothing() -> None:
    text = "Omar al-Bashir, who faces a warrant for alleged crimes, attended the summit in Jordan."

    assert [claim.said_by for claim in claims("2019-03-26", text)] == ["the report"]


def test_who_should_be_somewhere_is_not() -> None:
    assert (
        stays("2025-10-08", '"Putin should be in The Hague to face the charges," she said.') == []
    )


def test_a_war_since_which_nobody_came_is_no_place_of_a_visit() -> None:
    text = (
        "Putin, who is on his first visit to India since the Ukraine war, touched down in New Delhi"
        " on Thursday for a brief state visit."
    )

    assert stays("2025-12-04", text) == ["IND under_way"]


def test_the_last_visit_is_not_the_one_told_of_now() -> None:
    text = (
        "This is Putin's first visit to India since then. His last visit was on December 6, 2021."
    )

    assert dated("2025-12-04", text) == ["IND None", "IND 2021-12-06"]


def test_who_has_found_no_way_to_hand_himself_in_goes_nowhere() -> None:
    text = "Saif al-Islam Gaddafi has not yet found a way to hand himself in at The Hague."

    assert stays("2011-10-28", text) == []


def test_a_quarter_of_a_state_is_in_it() -> None:
    assert stays("2011-10-28", "Abdullah al-Senussi is now in northern Mali.") == ["MLI under_way"]


def test_a_sentence_may_open_with_days_before_its_occasion() -> None:
    text = "In September, during the summit in China, Putin had given Modi a ride in his car."

    assert dated("2025-12-04", text) == ["CHN 2025-09"]


def test_a_year_before_a_cancelled_trip_is_that_of_the_trip() -> None:
    text = "In 2023, Putin cancelled his trip to the summit in South Africa."

    assert dated("2025-10-08", text) == ["ZAF 2023"]
