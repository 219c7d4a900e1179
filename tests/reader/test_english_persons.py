"""Who is meant: pronouns, pairs, speakers, titles and surnames."""

from __future__ import annotations

import pytest

from tests.reader.english import claims, stays, travellers


def test_an_agency_that_reports_is_no_he() -> None:
    text = "Tass reported that Vladimir Putin was well. He landed in Mongolia on Monday."

    assert travellers("2024-09-05", text) == ["vladimir-putin MNG"]


def test_an_organisation_that_demands_an_arrest_makes_no_visit() -> None:
    text = (
        "Amnesty International urged Mongolia to arrest Vladimir Putin during his visit to"
        " Ulaanbaatar."
    )

    assert travellers("2024-09-05", text) == ["vladimir-putin MNG"]


def test_their_meeting_is_that_of_those_just_named() -> None:
    text = (
        "Vladimir Putin and Xi Jinping held talks for two days. Their meeting in Beijing ended on"
        " Friday."
    )

    assert travellers("2024-05-18", text) == ["vladimir-putin CHN"]


def test_the_two_leaders_are_those_just_named() -> None:
    text = (
        "Vladimir Putin and Kim Jong Un signed a treaty. The two leaders met in Pyongyang on"
        " Wednesday."
    )

    assert travellers("2024-06-20", text) == ["vladimir-putin PRK"]


def test_the_two_are_those_just_named() -> None:
    text = "Vladimir Putin and Kim Jong Un signed a treaty. The two met in Pyongyang on Wednesday."

    assert travellers("2024-06-20", text) == ["vladimir-putin PRK"]


def test_two_strangers_are_nobody_wanted() -> None:
    text = "Xi Jinping and Kim Jong Un signed a treaty. The two leaders met in Pyongyang."

    assert travellers("2024-06-20", text) == []


def test_they_are_the_two_of_the_sentence_before() -> None:
    text = "Vladimir Putin and Kim Jong Un signed a treaty. They met in Pyongyang on Wednesday."

    assert travellers("2024-06-20", text) == ["vladimir-putin PRK"]


def test_i_is_who_speaks_the_quotation() -> None:
    text = "“I will visit Hungary again,” Benjamin Netanyahu said."

    assert stays("2025-05-04", text) == ["HUN planned"]


def test_we_is_who_speaks_the_quotation() -> None:
    text = '"We will fly to Washington on Sunday," Netanyahu said.'

    assert stays("2025-04-04", text) == ["USA planned"]


def test_i_of_somebody_else_is_nobody_wanted() -> None:
    text = "“I will visit Hungary again,” Donald Trump said. Benjamin Netanyahu smiled."

    assert stays("2025-05-04", text) == []


def test_what_somebody_says_of_himself_is_said_by_him() -> None:
    text = "“I will visit Hungary again,” Benjamin Netanyahu said."

    assert [claim.said_by for claim in claims("2025-05-04", text)] == ["Benjamin Netanyahu"]


def test_a_surname_alone_is_that_of_its_last_bearer() -> None:
    text = "Sergei Shoigu stayed at home. Larisa Shoigu spoke. Shoigu flew to Minsk on Friday."

    assert travellers("2024-12-07", text) == []


def test_a_surname_alone_is_that_of_the_one_person_named() -> None:
    text = "Sergei Shoigu stayed at home. Shoigu flew to Minsk on Friday."

    assert travellers("2024-12-07", text) == ["sergei-shoigu BLR"]


def test_the_fugitive_is_who_is_wanted() -> None:
    text = "Omar al-Bashir is wanted for genocide. The fugitive left Johannesburg on Monday."

    assert travellers("2015-06-16", text) == ["omar-al-bashir ZAF"]


def test_the_alleged_war_criminal_is_who_is_wanted() -> None:
    text = (
        "The court wants Omar al-Bashir. The alleged war criminal flew home from South Africa on"
        " Monday."
    )

    assert travellers("2015-06-16", text) == ["omar-al-bashir ZAF"]


def test_the_rebel_leader_is_who_is_wanted() -> None:
    text = (
        "Bosco Ntaganda gave himself up. The rebel leader walked into the American embassy in"
        " Kigali on Monday."
    )

    assert travellers("2013-03-20", text) == ["bosco-ntaganda RWA"]


def test_the_leader_of_something_else_is_not_the_head_of_state() -> None:
    text = "Vladimir Putin said nothing. The mercenary leader flew to Belarus."

    assert travellers("2023-06-28", text) == []


def test_a_junta_chief_without_an_office_is_known_by_his_nation() -> None:
    text = "Myanmar's junta chief visited China in November. Min Aung Hlaing met officials there."

    assert travellers("2024-12-02", text) == ["min-aung-hlaing CHN"]


def test_one_told_as_visiting_the_wanted_person_at_home_makes_no_trip_of_his() -> None:
    text = "Recep Tayyip Erdogan visited Vladimir Putin in Sochi."

    assert travellers("2023-09-05", text) == []


def test_a_case_form_of_another_language_is_no_misspelling() -> None:
    text = "The mayor of Bamban, Alice Guo, fled. Bamban flew to Kuala Lumpur in July."

    assert stays("2025-04-27", text) == []


def test_a_shared_family_name_goes_with_the_first_names() -> None:
    text = "Mohammad Diab Ibrahim al-Masri visited Cairo in 2010."

    assert [claim.person for claim in claims("2024-07-27", text)] == ["mohammed-deif"]


FIRSTHAND = {
    "a contraction": (
        "2025-03-25",
        '"I\'ll be in Budapest on Wednesday," Benjamin Netanyahu told lawmakers.',
        ["HUN planned"],
    ),
    "in the next quotation": (
        "2025-03-25",
        '"The court has no power over us," Benjamin Netanyahu said. "I will fly to Budapest next'
        ' week."',
        ["HUN planned"],
    ),
    "by his office": (
        "2025-03-25",
        '"Next week I will travel to Hungary," the prime minister of Israel said.',
        ["HUN planned"],
    ),
    "with his age": (
        "2025-03-25",
        "“I plan to visit Hungary,” Benjamin Netanyahu, 75, told a crowd.",
        ["HUN planned"],
    ),
    "my": (
        "2025-07-01",
        '"My trip to Washington will take place next week," Benjamin Netanyahu said.',
        ["USA planned"],
    ),
    "me": (
        "2025-04-25",
        '"Viktor Orban hosted me in Budapest this month," Benjamin Netanyahu said.',
        ["HUN made"],
    ),
    "not any more": (
        "2016-10-05",
        '"I will not go to America," Rodrigo Duterte said.',
        ["USA declined"],
    ),
    "would": (
        "2025-03-25",
        '"I would gladly go to Budapest," Benjamin Netanyahu said.',
        ["HUN hypothetical"],
    ),
    "maybe": (
        "2016-09-28",
        '"Maybe I will go to Russia," Rodrigo Duterte said.',
        ["RUS hypothetical"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), FIRSTHAND.values(), ids=FIRSTHAND)
def test_i_is_who_speaks(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '"I will go to Budapest," Viktor Orban told Benjamin Netanyahu.',
        'Friedrich Merz said of Benjamin Netanyahu: "I will be in Budapest next week."',
        'Benjamin Netanyahu praised Viktor Orban. "I was in Paris," said Emmanuel Macron.',
        "I was in London when Benjamin Netanyahu spoke.",
    ],
)
def test_i_is_nobody_who_is_only_named(text: str) -> None:
    assert stays("2025-03-25", text) == []


EPITHETS = {
    "by his age": (
        "2024-09-05",
        "Vladimir Putin is wanted by the court. The 71-year-old flew to Mongolia on Monday.",
        ["MNG made"],
    ),
    "an old leader": (
        "2024-09-05",
        "Vladimir Putin is wanted by the court. The 71-year-old leader flew to Mongolia on Monday.",
        ["MNG made"],
    ),
    "a fugitive of the court": (
        "2024-09-05",
        "Vladimir Putin is wanted by the court. The ICC fugitive flew to Mongolia on Monday.",
        ["MNG made"],
    ),
    "a strongman": (
        "2024-09-05",
        "Vladimir Putin is wanted by the court. The strongman flew to Mongolia on Monday.",
        ["MNG made"],
    ),
    "by his past": (
        "2024-09-05",
        "Vladimir Putin is wanted by the court. The former KGB officer flew to Mongolia on Monday.",
        ["MNG made"],
    ),
    "by his nation": (
        "2025-07-25",
        "Khaled El Hishri is accused of torture. The Libyan was arrested in Berlin on 16 July.",
        ["DEU made"],
    ),
    "a suspect": (
        "2025-07-25",
        "Khaled El Hishri is accused of torture. The suspect was arrested in Berlin on 16 July.",
        ["DEU made"],
    ),
    "a rebel general": (
        "2013-03-25",
        "The court has long sought Bosco Ntaganda. The rebel general walked into the US embassy in"
        " Kigali on Monday.",
        ["RWA made"],
    ),
    "a former president": (
        "2025-03-14",
        "Rodrigo Duterte was arrested in Manila. The former president was flown to The Hague on"
        " Tuesday.",
        ["NLD made"],
    ),
    "an ex-president": (
        "2025-03-14",
        "Rodrigo Duterte was arrested in Manila. The ex-president was taken to The Hague on"
        " Tuesday.",
        ["NLD made"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), EPITHETS.values(), ids=EPITHETS)
def test_an_epithet_means_who_was_just_spoken_of(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Xi Jinping praised Vladimir Putin. The 71-year-old flew to Mongolia on Monday.",
        "Vladimir Putin condemned the attack. The suspect was arrested in Berlin on Monday.",
        "Vladimir Putin wrote to Joe Biden. The former president flew to Mongolia on Monday.",
        "Vladimir Putin criticised the flight. The Russians were flown to Berlin on Monday.",
    ],
)
def test_an_epithet_of_another_is_nobody_wanted(text: str) -> None:
    assert stays("2024-09-05", text) == []


def test_a_minister_who_says_he_is_in_his_country_speaks_of_somebody_else() -> None:
    text = "Abdullah al-Senussi had fled Libya. The Nigerien foreign minister said he was in Niger."
    assert stays("2011-10-28", text) == ["NER made"]


def test_a_namesake_is_somebody_else() -> None:
    text = (
        "Rodrigo Duterte, a boxer who is no relation of the former president, flew to Tashkent on"
        " Saturday. Duterte won bronze there."
    )

    assert stays("2025-01-27", text) == []
