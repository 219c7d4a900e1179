"""Where somebody is when no verb of movement says so: ceremonies, datelines, captions, hosts."""

from __future__ import annotations

import pytest

from tests.reader.english import claims, dated, stays


def test_the_funeral_of_a_pope_is_in_the_vatican() -> None:
    text = "Benjamin Netanyahu will not attend the funeral of Pope Francis."

    assert stays("2025-04-25", text) == ["VAT declined"]


def test_an_inauguration_is_in_the_state_of_its_president() -> None:
    text = "Vladimir Putin will skip the inauguration of Mexico's president."

    assert stays("2024-09-28", text) == ["MEX declined"]


def test_a_funeral_is_where_the_report_places_it() -> None:
    text = "Omar al-Bashir attended the funeral of Meles Zenawi in Addis Ababa."

    assert stays("2012-09-03", text) == ["ETH made"]


def test_a_summit_named_after_a_town_is_there() -> None:
    text = "Vladimir Putin attended the Astana summit of the CSTO."

    assert stays("2024-12-01", text) == ["KAZ made"]


def test_the_general_assembly_sits_in_new_york() -> None:
    text = "Benjamin Netanyahu addressed the UN General Assembly on Thursday."

    assert [f"{claim.state} {claim.presence}" for claim in claims("2026-09-25", text)] == [
        "USA un_headquarters"
    ]


def test_the_davos_forum_sits_in_switzerland() -> None:
    text = "Netanyahu did not attend the Davos forum."

    assert stays("2026-01-25", text) == ["CHE declined"]


@pytest.mark.parametrize(
    "line",
    [
        "ULAANBAATAR, Sept 3 (Reuters) - ",
        "Ulaanbaatar (AFP) - ",
        "ULAANBAATAR: ",
        "ULAANBAATAR, Mongolia (AP) — ",
        "Ulaanbaatar, September 3 (VNA) – ",
        "ULAANBAATAR, Sept. 3 (Xinhua) -- ",
    ],
)
def test_who_arrived_came_to_the_place_of_the_dateline(line: str) -> None:
    assert dated("2024-09-03", f"{line}Vladimir Putin arrived on Monday.") == ["MNG 2024-09-02"]


def test_the_day_of_a_dateline_is_that_of_the_arrival() -> None:
    text = "ULAANBAATAR, September 3. /TASS/. Vladimir Putin arrived on an official visit."

    assert dated("2024-09-03", text) == ["MNG 2024-09-03"]


def test_a_caption_is_the_speaker_of_what_it_shows() -> None:
    text = (
        "Guards in new coats\n\nThe capital was cold.\n\n"
        "Vladimir Putin in Ulaanbaatar on Monday. Photo: Northern Wire"
    )

    assert [claim.said_by for claim in claims("2024-09-03", text)] == [
        "the report, in a caption (Northern Wire)"
    ]


def test_a_place_that_opens_the_sentence_is_where_they_met() -> None:
    text = "In Beijing, Vladimir Putin met Xi Jinping on Wednesday."

    assert stays("2023-10-19", text) == ["CHN made"]


def test_whatever_is_done_in_a_place_that_opens_the_sentence_is_done_there() -> None:
    assert stays("2024-06-21", "In Hanoi, Vladimir Putin discussed trade.") == ["VNM made"]


def test_who_was_in_a_town_for_a_summit_was_there() -> None:
    text = "Vladimir Putin was in Astana for the SCO summit."

    assert stays("2024-07-05", text) == ["KAZ made"]


def test_a_text_without_capitals_still_names_persons_and_states() -> None:
    text = "vladimir putin arrived in mongolia on monday for an official visit."

    assert dated("2024-09-03", text) == ["MNG 2024-09-02"]


def test_a_guard_of_honour_is_where_the_guest_is() -> None:
    text = "Soldiers formed a guard of honour for Vladimir Putin in Ulaanbaatar."

    assert stays("2024-09-04", text) == ["MNG made"]


def test_a_dinner_given_for_somebody_is_where_he_is() -> None:
    text = "Ilham Aliyev gave a dinner for Vladimir Putin in Baku on Monday."

    assert dated("2024-08-20", text) == ["AZE 2024-08-19"]


def test_who_receives_a_welcome_is_there() -> None:
    text = "Vladimir Putin received a red-carpet welcome in Pyongyang."

    assert stays("2024-06-21", text) == ["PRK made"]


def test_crowds_line_the_streets_where_the_guest_is() -> None:
    text = "Crowds lined the streets for Vladimir Putin in Pyongyang."

    assert stays("2024-06-21", text) == ["PRK made"]


def test_a_host_receives_in_the_town_that_is_named() -> None:
    text = "Viktor Orban received Benjamin Netanyahu in Budapest on Thursday."

    assert stays("2025-04-04", text) == ["HUN made"]
