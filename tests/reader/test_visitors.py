"""Guests by a word or a dateline, companions on a journey, and sentences that open somewhere."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays

DAY = "2016-10-27"
LINE = "TOKYO, Oct. 26 (Agency) -- "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Abe met visiting Philippine President Rodrigo Duterte.", ["JPN made"]),
        ("Visiting Philippine President Rodrigo Duterte told Abe that he was a friend.",
         ["JPN made"]),
        ("Abe is visiting Philippine President Rodrigo Duterte.", []),
        ("Abe did his duty by visiting Philippine President Rodrigo Duterte.", []),
        ("Visiting Foreign Minister Fumio Kishida met Rodrigo Duterte in Davao.", []),
    ],
)  # fmt: skip
def test_a_visiting_leader_is_with_his_host(text: str, found: list[str]) -> None:
    assert stays(DAY, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shinzo Abe and Rodrigo Duterte agreed on Wednesday to work together.", ["JPN made"]),
        ("Shinzo Abe discussed the sea with Rodrigo Duterte by phone.", []),
        ("Shinzo Abe said that Rodrigo Duterte had been right.", []),
        ("Xi Jinping and Rodrigo Duterte agreed last week to work together.", []),
    ],
)
def test_who_meets_the_host_of_the_dateline_is_there(text: str, found: list[str]) -> None:
    assert stays(DAY, LINE + text) == found


def test_here_is_the_place_of_the_dateline() -> None:
    text = LINE + "Philippine President Rodrigo Duterte left here on Wednesday."

    assert stays(DAY, text) == ["JPN made"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ministers accompanied Duterte to Beijing.", ["CHN made"]),
        ("Accompanying Duterte to China are two ministers.", ["CHN under_way"]),
        ("Two hundred businessmen flew with Duterte to Beijing.", ["CHN made"]),
        ("Duterte took 200 businessmen to Beijing.", ["CHN made"]),
        ("Two ministers will travel with Duterte to Beijing.", ["CHN planned"]),
        ("Duterte took the case to Beijing.", []),
        ("The troops that Duterte sent followed him to Davao.", []),
    ],
)
def test_where_others_go_with_somebody_he_goes(text: str, found: list[str]) -> None:
    assert stays(DAY, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Beijing, Duterte announced his separation from the US.", ["CHN made"]),
        ("At a forum in China, Duterte announced his separation from the US.", ["CHN made"]),
        ("During a speech in Beijing, Duterte praised Xi.", ["CHN made"]),
        ("In China, Duterte announced a new friend.", []),
        ("In Beijing, Duterte has a new friend.", []),
        ("In Beijing, Duterte will announce his separation from the US.", ["CHN planned"]),
    ],
)
def test_a_sentence_that_opens_somewhere_is_told_there(text: str, found: list[str]) -> None:
    assert stays(DAY, text) == found


def test_the_day_of_the_opening_is_that_of_the_stay() -> None:
    text = "At a dinner in Tokyo on Tuesday, Duterte announced his friendship."

    assert dated(DAY, text) == ["JPN 2016-10-25"]


def test_the_border_of_his_country_is_at_home() -> None:
    text = "Strikes hit Lebanon as Benjamin Netanyahu visited his country's northern border."

    assert stays("2024-10-06", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Modi recalled their joint ride during the SCO summit in Tianjin with Putin.", []),
        ("Modi recalled Putin's performance during the SCO summit in Tianjin.", ["CHN made"]),
        ("Putin's performance at the G20 summit in Hamburg drew praise.", ["DEU made"]),
        ("Putin's minister at the BRICS summit in Johannesburg was Sergei Lavrov.", []),
    ],
)  # fmt: skip
def test_a_deed_at_a_summit_is_done_there(text: str, found: list[str]) -> None:
    assert stays("2025-12-05", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The head of Myanmar's military government arrived in Thailand on Thursday. Min Aung"
         " Hlaing is wanted.", ["THA under_way"]),
        ("Chief of Russia's General Staff Valery Gerasimov will visit Baku.", ["AZE planned"]),
        ("Putin accused of a bluff in meeting with Erdogan in Tehran", ["IRN made"]),
    ],
)  # fmt: skip
def test_a_rank_and_a_name_are_one(text: str, found: list[str]) -> None:
    assert stays("2025-04-03", text) == found
