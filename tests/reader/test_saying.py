"""Who says so, by the ways in which English names a source."""

from __future__ import annotations

import pytest

from dedere.reader.speaker import REPORT, Speaker, Told, settled
from tests.reader.english import claims

DAY = "2024-08-29"
TRIP = "Vladimir Putin will visit Mongolia on September 3"
WOULD = "Vladimir Putin would visit Mongolia on September 3"


def speakers(text: str, published: str = DAY) -> list[str]:
    return [claim.said_by for claim in claims(published, text)]


AFTER = [
    ("the Kremlin said", "the Kremlin"),
    ("the Kremlin said on Thursday", "the Kremlin"),
    ("the Kremlin's press service said in a statement", "the Kremlin's press service"),
    ("according to the Kremlin", "the Kremlin"),
    ("says Kremlin spokesman Dmitry Peskov", "Kremlin spokesman Dmitry Peskov"),
    ("Dmitry Peskov told TASS", "Dmitry Peskov"),
    ("Dmitry Peskov told a press briefing on Thursday", "Dmitry Peskov"),
    (
        "the Kremlin spokesman, Dmitry Peskov, told the broadcaster RTE on Friday",
        "the Kremlin spokesman, Dmitry Peskov",
    ),
    ("Interfax reported on Thursday", "Interfax"),
    ("TASS reported, citing Dmitry Peskov", "Dmitry Peskov"),
    ("TASS reports citing its own sources", "TASS"),
    ("reports TASS with reference to the Kremlin", "the Kremlin"),
    ("Russian news agencies reported", "Russian news agencies"),
    ("both countries' news agencies reported", "both countries' news agencies"),
    ("three Russian broadcasters reported on Thursday", "three Russian broadcasters"),
    ("officials in Ulaanbaatar said", "officials in Ulaanbaatar"),
    ("the Moscow-based daily Kommersant wrote", "the Moscow-based daily Kommersant"),
    ('the newspaper "Zuunii Medee" wrote', 'the newspaper "Zuunii Medee"'),
    ("according to the daily Folha de S. Paulo", "the daily Folha de S. Paulo"),
    ("with the presidency saying the day was right", "the presidency"),
    ("a diplomat of a neighbouring state whispered", "a diplomat of a neighbouring state"),
    ("say diplomats", "diplomats"),
    ("according to people familiar with the matter", "people familiar with the matter"),
    ("Kommersant understands", "Kommersant"),
    ("Dmitry Peskov was quoted as saying by TASS", "Dmitry Peskov"),
    ("the Kremlin has since confirmed", "the Kremlin"),
    ("said the spokesman, Dmitry Peskov", "the spokesman, Dmitry Peskov"),
    ("it was announced on Thursday", "the report"),
    ("it has emerged", "the report"),
]


@pytest.mark.parametrize(("words", "speaker"), AFTER)
def test_a_source_can_follow_what_it_says(words: str, speaker: str) -> None:
    assert speakers(f"{TRIP}, {words}.") == [speaker]


BEHIND = [
    ("a person familiar with the plans said", "a person familiar with the plans"),
    ("a person familiar with the visit said", "a person familiar with the visit"),
    ("reporters travelling with him said", "reporters travelling with him"),
    ("people close to the president said", "people close to the president"),
    ("an official who spoke on condition of anonymity said", "an official"),
]


@pytest.mark.parametrize(("words", "speaker"), BEHIND)
def test_a_source_keeps_what_stands_behind_its_noun(words: str, speaker: str) -> None:
    assert speakers(f"{TRIP}, {words}.") == [speaker]


BEFORE = [
    ("The Kremlin said Thursday that", "the Kremlin"),
    ("The Kremlin on Thursday announced that", "the Kremlin"),
    ("Dmitry Peskov, the Kremlin spokesman, said", "Dmitry Peskov, the Kremlin spokesman"),
    ("The Kremlin spokesman, Dmitry Peskov, told us that", "the Kremlin spokesman, Dmitry Peskov"),
    ("Dmitry Peskov, writing on Telegram, said that", "Dmitry Peskov"),
    ("Speaking to reporters in Moscow, Dmitry Peskov said", "Dmitry Peskov"),
    ("Asked about his plans, Dmitry Peskov replied that", "Dmitry Peskov"),
    ("Dmitry Peskov was quoted by TASS as saying that", "Dmitry Peskov"),
    ("TASS quoted Dmitry Peskov as saying that", "Dmitry Peskov"),
    ("TASS cited a Kremlin aide as saying", "a Kremlin aide"),
    ("According to the Kremlin,", "the Kremlin"),
    ("As announced by the Kremlin,", "the Kremlin"),
    ("As the Kremlin announced,", "the Kremlin"),
    ("As TASS reported earlier,", "TASS"),
    ("As reported by TASS earlier,", "TASS"),
    ("As reported earlier,", "the report"),
    ("The Kremlin, however, insisted that", "the Kremlin"),
    ("The Kremlin, for its part, insisted that", "the Kremlin"),
    ("Dmitry Peskov denied it and said that", "Dmitry Peskov"),
    ("Dmitry Peskov responded, saying that", "Dmitry Peskov"),
    ("But Putin’s lawyer responded, saying", "Putin’s lawyer"),
    ("Dmitry Peskov briefed the press on Thursday, confirming that", "Dmitry Peskov"),
    ("In a statement, the Kremlin said", "the Kremlin"),
    ("A spokesperson for the Kremlin told AFP that", "a spokesperson for the Kremlin"),
    ("Sources close to the Kremlin told Reuters that", "sources close to the Kremlin"),
    ("Sources in the foreign ministry say", "sources in the foreign ministry"),
    ("Local media report that", "local media"),
    ("Bloomberg has learned that", "Bloomberg"),
    ("There are reports that", "the report"),
    ("Dmitry Peskov hinted that", "Dmitry Peskov"),
    ("Dmitry Peskov did not rule out that", "Dmitry Peskov"),
    ("Russia's sherpa, Svetlana Lukash, does not exclude that", "Russia's sherpa, Svetlana Lukash"),
    ("Mongolia's foreign minister promised that", "Mongolia's foreign minister"),
    ("The Kremlin let it be known that", "the Kremlin"),
    ("The Kremlin gave notice that", "the Kremlin"),
    ("The Kremlin put out a statement that", "the Kremlin"),
    ("The Kremlin issued a statement saying that", "the Kremlin"),
    ("In the words of Dmitry Peskov,", "Dmitry Peskov"),
    ("Dmitry Peskov would say only that", "Dmitry Peskov"),
    ("Dmitry Peskov gave no date but said that", "Dmitry Peskov"),
    ("Dmitry Peskov told Reuters by telephone that", "Dmitry Peskov"),
    ("Mongolia's foreign ministry notified the court that", "Mongolia's foreign ministry"),
    ("A statement of the ministry shows that", "a statement of the ministry"),
    ("An aide to the president said", "an aide to the president"),
    ("A member of the Russian delegation said", "a member of the Russian delegation"),
    ("Moscow said", "Moscow"),
]


@pytest.mark.parametrize(("words", "speaker"), BEFORE)
def test_a_source_can_stand_before_what_it_says(words: str, speaker: str) -> None:
    assert speakers(f"{words} {WOULD}.") == [speaker]


NOUNS = [
    "The Kremlin's announcement that",
    "The Kremlin's Thursday announcement that",
    "An announcement by the Kremlin that",
]


@pytest.mark.parametrize("words", NOUNS)
def test_a_noun_of_saying_has_a_source_too(words: str) -> None:
    assert speakers(f"{words} {TRIP} drew protests.") == ["the Kremlin"]


def test_a_source_can_part_a_sentence() -> None:
    text = "Vladimir Putin, the Kremlin said, will visit Mongolia on September 3."

    assert speakers(text) == ["the Kremlin"]


SENTENCES_AFTER = [
    ("This was announced by the press service of the Kremlin.", "the press service of the Kremlin"),
    ("The Kremlin announced this on Thursday.", "the Kremlin"),
    ("TASS writes about it.", "TASS"),
    ("The visit was confirmed on Thursday by Dmitry Peskov.", "Dmitry Peskov"),
    ("The announcement was made by the Kremlin on Thursday.", "the Kremlin"),
    ("The news came from the presidency.", "the presidency"),
    (
        "As Interfax reports with reference to TASS, this was announced today, August 29, by his"
        " office.",
        "his office",
    ),
]


@pytest.mark.parametrize(("words", "speaker"), SENTENCES_AFTER)
def test_the_next_sentence_can_name_the_source(words: str, speaker: str) -> None:
    assert speakers(f"{TRIP}. {words}") == [speaker]


def test_he_is_who_spoke_before_and_not_the_one_he_names() -> None:
    text = "Dmitry Peskov met the press on Thursday. He said Vladimir Putin would visit Mongolia."

    assert speakers(text) == ["Dmitry Peskov"]


def test_he_after_the_words_is_not_the_one_whom_they_name() -> None:
    text = "Dmitry Peskov spoke on Thursday. Vladimir Putin would visit Mongolia, he said."

    assert speakers(text) == ["Dmitry Peskov"]


def test_he_of_himself_is_the_traveller() -> None:
    text = "Vladimir Putin met the press on Thursday. He said he would visit Mongolia."

    assert speakers(text) == ["Vladimir Putin"]


def test_a_stay_recalled_in_passing_is_told_by_the_report() -> None:
    text = "Dmitry Peskov said the two had agreed on gas when Putin was in Beijing in May 2024."

    assert speakers(text) == ["the report"]


def test_a_plan_for_after_a_stop_is_all_told_by_its_source() -> None:
    text = "Sergei Shoigu will fly to Malaysia after his stop in Jakarta, the agency RIA reported."

    assert speakers(text, "2025-02-24") == ["the agency RIA", "the agency RIA"]


def test_a_stay_that_the_report_states_is_its_own() -> None:
    text = (
        "Vladimir Putin arrived in Ulaanbaatar on Monday. He will meet the president of Mongolia on"
        " Tuesday, the Kremlin said."
    )

    assert speakers(text, "2024-09-02") == ["the report"]


def test_a_trip_off_is_told_by_who_says_so_in_the_next_sentence() -> None:
    text = (
        "Sudan's president will not go to the Arab summit in Tunis after all. Omar al-Bashir has"
        " called off the trip, the state news agency said."
    )

    assert speakers(text, "2019-03-29") == ["the state news agency"]


def test_a_trip_that_the_report_calls_off_is_told_by_the_report() -> None:
    text = (
        "Omar al-Bashir has cancelled his trip to Kazakhstan on Saturday. A minister will lead the"
        " delegation to Astana, the presidency said."
    )

    assert speakers(text, "2017-09-07") == ["the report"]


def test_a_visit_denied_is_told_by_who_denies_it() -> None:
    office = Speaker("his office", "on_record")
    emirates = Speaker("the Emirates", "on_record")
    told = [Told(office, status="made"), Told(emirates, status="denied")]

    assert settled(told, "denied") == emirates


def test_a_source_with_a_name_counts_before_reports() -> None:
    reports = Speaker("media reports", "unnamed")
    kremlin = Speaker("the Kremlin", "on_record")
    told = [Told(reports, status="planned"), Told(kremlin, status="planned")]

    assert settled(told, "planned") == kremlin


def test_what_a_source_says_of_a_plan_is_not_said_of_the_stay() -> None:
    kremlin = Speaker("the Kremlin", "on_record")
    told = [Told(kremlin, status="planned"), Told(REPORT, status="under_way")]

    assert settled(told, "under_way") == REPORT


def test_a_source_by_name_counts_before_its_office() -> None:
    agency = Speaker("Sudan's state news agency", "on_record")
    suna = Speaker("SUNA news agency", "on_record")

    assert settled([Told(agency), Told(suna)], "declined") == suna


def test_an_office_is_no_name_of_another() -> None:
    own = Speaker("his office", "on_record")
    office = Speaker("the Israeli premier's office", "on_record")

    assert settled([Told(own), Told(office)], "planned") == own


def test_a_turn_in_a_transcript_names_its_speaker() -> None:
    text = (
        "MR. SULLIVAN: Good afternoon, everybody.\n\nThe President will welcome President William"
        " Ruto to the White House tomorrow."
    )

    assert speakers(text, "2024-05-22") == ["MR. SULLIVAN"]


def test_a_question_is_nobody_s_turn() -> None:
    text = "Q: Will Vladimir Putin visit Mongolia?\n\nA: Vladimir Putin will visit Mongolia."

    assert speakers(text) == ["the report"]


def test_a_rubric_in_the_text_is_no_source() -> None:
    text = "Darfur conflict: Omar al-Bashir will visit Qatar on Sunday."

    assert speakers(text, "2009-02-12") == ["the report"]


def test_he_is_the_one_of_whom_the_sentence_before_tells() -> None:
    text = (
        "Rex Tillerson said little. Vladimir Putin opened the forum in Arkhangelsk. He said he was"
        " ready to meet Donald Trump in Helsinki."
    )

    assert speakers(text, "2017-03-30") == ["Vladimir Putin"]


def test_the_official_visit_in_the_next_sentence_has_the_same_source() -> None:
    text = (
        "Uhuru Kenyatta is to visit Washington. State House said on Monday that the president had"
        " been invited for the official visit."
    )

    assert speakers(text, "2018-08-06") == ["State House"]


def test_what_is_asked_of_a_host_is_not_said_of_the_visit() -> None:
    text = "Human Rights Watch said Mongolia should arrest Vladimir Putin when he visits Mongolia."

    assert speakers(text) == ["the report"]


def test_a_name_with_its_office_is_the_speaker() -> None:
    text = '"Vladimir Putin will come to Mongolia," Khurelsukh, the president, told a rally.'

    assert speakers(text) == ["Khurelsukh, the president"]
