"""Screens, substitutes, refusals and trips that were called off."""

from __future__ import annotations

from tests.reader.english import claims, dated, stays


def test_a_virtual_summit_is_attended_by_a_screen() -> None:
    text = "Vladimir Putin took part in the virtual SCO summit hosted by India on Tuesday."

    assert stays("2023-07-05", text) == ["IND made remote"]


def test_a_summit_that_is_not_virtual_is_attended_in_person() -> None:
    text = "Vladimir Putin took part in the SCO summit in Astana on Wednesday."

    assert stays("2024-07-05", text) == ["KAZ made"]


def test_remotely_behind_the_verb_tells_of_a_screen() -> None:
    text = "Putin took part remotely in the BRICS meeting that Brazil hosted on Monday."

    assert stays("2025-09-09", text) == ["BRA made remote"]


def test_a_video_link_tells_of_a_screen() -> None:
    text = "Vladimir Putin addressed the BRICS summit in Johannesburg by video link."

    assert stays("2023-08-24", text) == ["ZAF made remote"]


def test_who_speaks_from_home_speaks_by_a_screen() -> None:
    text = "Putin spoke to the BRICS summit in Johannesburg from the Kremlin."

    assert stays("2023-08-24", text) == ["ZAF made remote"]


def test_who_appears_on_a_screen_is_not_there() -> None:
    text = "Vladimir Putin appeared on a screen at the BRICS summit in Rio de Janeiro."

    assert stays("2025-07-08", text) == ["BRA made remote"]


def test_a_recorded_message_is_heard_from_afar() -> None:
    text = (
        "Vladimir Putin told the BRICS summit in Rio de Janeiro in a recorded message that trade"
        " was growing."
    )

    assert stays("2025-07-08", text) == ["BRA made remote"]


def test_the_security_council_can_be_addressed_by_video() -> None:
    text = "Maria Lvova-Belova spoke to the Security Council in New York by video on Wednesday."

    assert stays("2023-04-06", text) == ["USA made remote"]


def test_who_telephones_somebody_abroad_is_not_there() -> None:
    assert stays("2025-01-22", "Vladimir Putin telephoned Xi Jinping in Beijing.") == []


def test_the_one_represented_stays_away() -> None:
    text = "Sergei Lavrov represented Vladimir Putin at the G20 summit in New Delhi."

    assert stays("2023-09-11", text) == ["IND declined represented"]


def test_the_representative_is_named_as_the_report_names_him() -> None:
    text = "Sergei Lavrov represented Vladimir Putin at the G20 summit in New Delhi."

    assert [c.representative for c in claims("2023-09-11", text)] == ["Sergei Lavrov"]


def test_who_is_sent_rather_than_somebody_represents_him() -> None:
    text = (
        "Russia sent Sergei Lavrov rather than Vladimir Putin to the G20 summit in Rio de Janeiro."
    )

    assert stays("2024-11-20", text) == ["BRA declined represented"]


def test_who_is_sent_instead_represents_the_sender() -> None:
    text = "Vladimir Putin skipped the G20 summit in Bali and sent Sergei Lavrov instead."

    assert stays("2022-11-16", text) == ["IDN declined represented"]


def test_who_deputises_represents() -> None:
    text = "Sergei Lavrov deputised for Vladimir Putin at the BRICS summit in Johannesburg."

    assert stays("2023-08-23", text) == ["ZAF declined represented"]


def test_who_stands_in_represents() -> None:
    text = "Alexei Overchuk stood in for Vladimir Putin at the APEC summit in Gyeongju."

    assert stays("2025-11-01", text) == ["KOR declined represented"]


def test_who_goes_instead_of_somebody_represents_him() -> None:
    text = "Maxim Oreshkin went to the G20 summit in Johannesburg instead of Vladimir Putin."

    assert stays("2025-11-24", text) == ["ZAF declined represented"]


def test_rather_than_between_commas_names_who_stays_away() -> None:
    text = "Yoav Kisch, rather than Benjamin Netanyahu, attended the ceremony in Oswiecim, Poland."

    assert stays("2025-01-28", text) == ["POL declined represented"]


def test_who_leads_the_delegation_in_place_of_somebody_represents_him() -> None:
    text = (
        "Maxim Oreshkin led the Russian delegation at the G20 summit in Johannesburg in place of"
        " Vladimir Putin."
    )

    assert stays("2025-11-24", text) == ["ZAF declined represented"]


def test_the_leader_of_the_delegation_represents_who_will_not_go() -> None:
    text = (
        "Vladimir Putin will not go to Rio de Janeiro; Sergei Lavrov will lead the Russian"
        " delegation."
    )

    assert stays("2024-11-10", text) == ["BRA declined represented"]


def test_a_summit_boycotted_by_somebody_is_declined() -> None:
    text = "The G20 summit in New Delhi was boycotted by Vladimir Putin."

    assert stays("2023-09-10", text) == ["IND declined"]


def test_who_gives_a_summit_a_miss_declines() -> None:
    text = "Vladimir Putin gave the summit in Johannesburg a miss."

    assert stays("2023-08-20", text) == ["ZAF declined"]


def test_who_had_to_stay_away_declines() -> None:
    text = "Vladimir Putin had to stay away from the BRICS summit in Johannesburg."

    assert stays("2023-07-15", text) == ["ZAF declined"]


def test_neither_of_two_attends() -> None:
    text = "Neither Vladimir Putin nor Xi Jinping will attend the summit in Baku."

    assert stays("2024-11-10", text) == ["AZE declined"]


def test_who_turns_down_an_invitation_declines_the_state_of_the_host() -> None:
    text = "Benjamin Netanyahu turned down an invitation from the president of Egypt."

    assert stays("2025-10-14", text) == ["EGY declined"]


def test_the_day_of_a_cancellation_is_not_that_of_the_trip() -> None:
    text = "On Saturday, Benjamin Netanyahu cancelled his trip to Azerbaijan."

    assert dated("2025-05-04", text) == ["AZE None"]


def test_a_trip_cancelled_is_not_declined() -> None:
    text = "On Saturday, Benjamin Netanyahu cancelled his trip to Azerbaijan."

    assert stays("2025-05-04", text) == ["AZE cancelled"]


def test_plans_scrapped_are_a_trip_cancelled() -> None:
    assert stays("2025-09-02", "Netanyahu has scrapped plans to visit Argentina.") == [
        "ARG cancelled"
    ]


def test_a_visit_put_off_is_postponed() -> None:
    assert stays("2024-02-14", "Vladimir Putin put off a visit to Turkey.") == ["TUR postponed"]


def test_the_trip_of_the_next_sentence_is_the_one_just_told() -> None:
    text = "Vladimir Putin was expected in Ankara. The trip was postponed on Tuesday."

    assert stays("2024-02-14", text) == ["TUR postponed"]


def test_the_postponement_of_a_visit_postpones_it() -> None:
    text = "The postponement of Vladimir Putin's visit to Hungary was announced."

    assert stays("2025-10-25", text) == ["HUN postponed"]


def test_what_never_happened_is_no_refusal() -> None:
    assert stays("2024-09-05", "Vladimir Putin never visited Mongolia in 2023.") == []


def test_what_will_never_happen_is_declined() -> None:
    assert stays("2024-08-20", "Vladimir Putin will never visit Mongolia.") == ["MNG declined"]
