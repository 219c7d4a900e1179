"""What belongs to which clause: whose visit, whose video link, whose name."""

from __future__ import annotations

from tests.reader.english import stays


def test_the_visitor_of_an_opening_phrase_is_the_subject_behind_it() -> None:
    text = "Putin spoke to the press. During his visit to Beijing, Orban praised the plan."

    assert stays("2024-07-09", text) == []


def test_a_host_behind_an_opening_phrase_is_no_visitor() -> None:
    text = "Putin spoke to the press. During his visit to Beijing, Xi Jinping praised the plan."

    assert stays("2024-05-17", text) == ["CHN made"]


def test_a_colon_before_a_state_that_acts_opens_no_list() -> None:
    assert stays("2023-05-04", "Putin's spokesman: US behind attack in Moscow and Minsk") == []


def test_a_video_link_belongs_to_its_own_clause() -> None:
    text = "In 2021 Putin spoke by video link, and in 2019 he came to a summit in Japan."

    assert "JPN made" in stays("2023-03-13", text)


def test_a_confirmed_visit_is_the_one_that_was_made() -> None:
    text = (
        "Omar al-Bashir goes to Cairo\n\nOmar al-Bashir visited Cairo on Sunday. Bashir's visit to"
        " Cairo was confirmed by the ambassador."
    )

    assert len(stays("2019-01-27", text)) == 1


def test_a_name_keeps_its_verb_across_an_adverb() -> None:
    text = "Lavrov also represented Russia at the BRICS summit in Johannesburg, where Putin was missed."

    assert stays("2023-09-07", text) == ["ZAF declined represented"]
