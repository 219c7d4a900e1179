"""How somebody gets somewhere: flights, stops, borders, delegations, arrests."""

from __future__ import annotations

from tests.reader.english import claims, dated, stays, travellers


def test_who_takes_a_flight_goes_where_it_goes() -> None:
    text = "Rodrigo Duterte took a flight to Hong Kong on March 7."

    assert dated("2025-03-12", text) == ["CHN 2025-03-07"]


def test_who_takes_a_train_goes_where_it_goes() -> None:
    assert stays("2025-01-20", "Osama Elmasry Njeem took a train to Brussels.") == ["BEL made"]


def test_what_is_passed_via_is_a_transit() -> None:
    text = "Omar al-Bashir flew to Beijing via Lahore on Monday."

    assert [f"{claim.state} {claim.presence}" for claim in claims("2015-09-02", text)] == [
        "CHN presence",
        "PAK transit",
    ]


def test_a_stop_on_the_way_is_a_stay() -> None:
    text = "Omar al-Bashir arrived in Beijing after a stop in Lahore."

    assert stays("2015-09-01", text) == ["CHN under_way", "PAK made"]


def test_where_somebody_flew_from_he_was() -> None:
    text = "Omar al-Bashir flew from Tehran to Beijing."

    assert stays("2011-06-29", text) == ["CHN made", "IRN made"]


def test_where_somebody_arrived_from_he_was() -> None:
    text = "Rodrigo Duterte arrived from Hong Kong on Tuesday."

    assert stays("2025-03-12", text) == ["CHN made"]


def test_where_somebody_returned_from_he_was() -> None:
    text = "Omar al-Bashir returned from Kigali on Wednesday."

    assert stays("2018-03-25", text) == ["RWA made"]


def test_what_was_left_was_visited_before_the_next_place() -> None:
    text = "After leaving Budapest, Benjamin Netanyahu flew to Washington."

    assert stays("2025-04-10", text) == ["HUN made", "USA made"]


def test_and_later_to_needs_no_second_verb() -> None:
    assert stays("2024-09-20", "Shoigu went to Damascus and later to Tehran.") == [
        "SYR made",
        "IRN made",
    ]


def test_a_second_verb_keeps_its_own_day() -> None:
    text = "Shoigu met Bashar al-Assad in Damascus on Monday and travelled on to Tehran on Tuesday."

    assert dated("2024-09-18", text) == ["SYR 2024-09-16", "IRN 2024-09-17"]


def test_who_crosses_the_border_into_a_state_is_there() -> None:
    text = "Ali Kushayb crossed the border into the Central African Republic in February."

    assert dated("2020-06-20", text) == ["CAF 2020-02"]


def test_who_flies_over_a_state_is_in_its_sky() -> None:
    text = "Omar al-Bashir flew over Saudi Arabia on Sunday."

    assert [f"{c.state} {c.presence}" for c in claims("2013-08-05", text)] == ["SAU overflight"]


def test_who_leads_a_delegation_arrives_with_it() -> None:
    text = "A Russian delegation led by Sergei Shoigu arrived in Pyongyang on Friday."

    assert travellers("2024-09-14", text) == ["sergei-shoigu PRK"]


def test_a_delegation_led_by_somebody_else_brings_nobody_wanted() -> None:
    text = "A Russian delegation led by Denis Manturov arrived in Pyongyang on Friday."

    assert travellers("2024-09-14", text) == []


def test_two_subjects_travel_together() -> None:
    text = "Vladimir Putin and Sergei Shoigu flew to Astana on Wednesday."

    assert travellers("2024-11-28", text) == ["vladimir-putin KAZ", "sergei-shoigu KAZ"]


def test_those_in_attendance_were_there() -> None:
    text = "In attendance were Sergei Shoigu and Vladimir Putin at the meeting in Minsk."

    assert sorted(travellers("2024-12-07", text)) == ["sergei-shoigu BLR", "vladimir-putin BLR"]


def test_a_participle_shares_the_past_of_its_verb() -> None:
    assert stays("2025-01-18", "Osama Njeem rented a car heading to Bonn.") == ["DEU made"]


def test_who_speaks_in_a_town_and_thanks_was_there() -> None:
    text = "Speaking in Harbin, Vladimir Putin praised trade with China."

    assert stays("2024-05-20", text) == ["CHN made"]


def test_who_is_arrested_at_an_airport_is_in_its_state() -> None:
    text = "Abdullah al-Senussi was arrested at Nouakchott airport."

    assert stays("2012-03-18", text) == ["MRT made"]


def test_the_police_of_a_state_arrest_there() -> None:
    text = "French police arrested Callixte Mbarushimana on Monday."

    assert dated("2010-10-12", text) == ["FRA 2010-10-11"]


def test_a_state_arrests_at_home() -> None:
    assert stays("2013-11-25", "Belgium arrested Aime Kilolo on Saturday.") == ["BEL made"]


def test_an_arrest_as_a_noun_places_who_was_arrested() -> None:
    text = "After the arrest of Aime Kilolo in Brussels, his office was searched."

    assert stays("2013-11-25", text) == ["BEL made"]


def test_a_demand_for_an_arrest_places_nobody() -> None:
    assert stays("2013-11-20", "The court wants the arrest of Aime Kilolo in Brussels.") == []


def test_a_stay_that_lasts_until_a_day_is_under_way() -> None:
    text = "Benjamin Netanyahu is in Budapest until Sunday."

    assert stays("2025-04-04", text) == ["HUN under_way"]


def test_a_stay_of_two_days_that_began_yesterday_is_under_way() -> None:
    text = "Vladimir Putin began a two-day visit to Mongolia on Monday."

    assert dated("2024-09-03", text) == ["MNG 2024-09-02/2024-09-03"]


def test_since_when_somebody_is_somewhere_is_the_first_day() -> None:
    text = "Omar al-Bashir has been in Mecca since Wednesday."

    assert dated("2014-10-06", text) == ["SAU 2014-10-01"]
