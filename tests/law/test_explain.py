"""Three depths of one derivation."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dedere import load_record
from dedere.law.explain import reading, sentence, tree
from tests.law.cases import ROWS, ask, ask_row


def lines(person: str, state: str, on: str, known: str = "") -> dict[str, str]:
    found = reading(load_record(), ask(person, state, on, known))
    return {line.label: line.text for line in found}


def test_the_sentence_for_mongolia() -> None:
    assert sentence(ask("vladimir-putin", "MNG", "2024-09-03")) == (
        "On 3 September 2024, Mongolia is obliged to arrest Vladimir Putin and surrender him to "
        "the Court: it has been a party since 1 July 2002, and the warrant of 17 March 2023 is in "
        "force and public."
    )


def test_the_sentence_names_the_day_of_knowledge() -> None:
    text = sentence(ask("vladimir-putin", "MNG", "2024-09-03", "2024-08-29"))
    assert text.startswith("On 3 September 2024, as known on 29 August 2024, Mongolia is")


def test_a_state_with_an_article_is_written_as_prose_does() -> None:
    text = sentence(ask("rodrigo-duterte", "PHL", "2025-03-11"))
    assert text.startswith("On 11 March 2025, the Philippines may still be obliged")


@pytest.mark.parametrize("row", ROWS, ids=[row["scenario_id"] for row in ROWS])
def test_a_reading_has_at_most_twelve_lines_and_begins_with_the_answer(
    row: dict[str, str],
) -> None:
    a = ask_row(row)
    found = reading(load_record(), a)
    assert 1 <= len(found) <= 12
    assert found[0].text == sentence(a)


def test_the_reading_says_who_contests_immunity() -> None:
    text = lines("vladimir-putin", "MNG", "2024-09-03")["Contested"]
    assert "the African Union" in text
    assert "the Court on 12 December 2011, 6 May 2019 and 24 October 2024" in text


def test_what_came_later_is_explained_to_who_asks_as_of_before() -> None:
    text = lines("benjamin-netanyahu", "HUN", "2026-06-03", "2025-12-01")["Known since"]
    assert "retraction of the notice of withdrawal of 29 May 2026" in text
    assert "'obliged to arrest'" in text


def test_what_was_believed_before_is_explained_to_who_asks_today() -> None:
    text = lines("benjamin-netanyahu", "HUN", "2026-06-03")["Seen earlier"]
    assert text.startswith("Seen from 2 June 2025 until 29 May 2026 the answer was")


def test_what_the_court_held_later_is_not_told_to_who_asks_as_of_before() -> None:
    assert "Held" in lines("vladimir-putin", "MNG", "2024-09-03")
    assert "Held" not in lines("vladimir-putin", "MNG", "2024-09-03", "2024-09-01")


def test_steps_that_changed_nothing_are_folded_unless_asked_for() -> None:
    a = ask("vladimir-putin", "MNG", "2024-09-03")
    short, whole = tree(a), tree(a, unfold=True)
    hidden = sum(branch.folded for branch in short)
    assert hidden > 0
    assert len(whole) == len(short) - 1 + hidden


def test_the_plain_data_is_json_and_holds_the_agreed_names() -> None:
    data = json.loads(json.dumps(ask("vladimir-putin", "MNG", "2024-09-03").as_dict()))
    assert {
        "person",
        "state",
        "on",
        "known",
        "presence",
        "doctrine",
        "outcome",
        "summary",
        "derivation",
        "contested",
        "precedents",
        "procedure",
    } <= set(data)


def test_unverified_rows_end_the_reading() -> None:
    record = load_record()
    rows = tuple(
        replace(row, confidence="C") if row.warrant_id == "putin-2023" else row
        for row in record.warrants
    )
    from dedere.law import assess

    doubted = replace(record, warrants=rows)
    a = assess(doubted, "vladimir-putin", "MNG", ask("vladimir-putin", "MNG", "2024-09-03").on)
    last = reading(doubted, a)[-1]
    assert (last.label, last.unverified) == ("Unverified", True)
    assert "putin-2023" in last.text
