"""Three depths of one derivation."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from dedere import load_record
from dedere.law import assess
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


def later(known: str, person: str = "vladimir-putin") -> list[str]:
    """The rulings and positions of the immunity step that are marked as later, as data."""
    on = "2024-09-03" if person == "vladimir-putin" else "2017-03-29"
    step = ask(person, "MNG", on, known).find("immunity")
    assert step is not None
    data = step.as_dict()
    rows = [*data["authorities"], *data["facts"]]  # type: ignore[misc]
    assert all(isinstance(row["later"], bool) for row in rows)
    return [row["id"] for row in rows if row["later"]]


def test_a_ruling_after_the_day_of_knowledge_is_marked() -> None:
    assert later("2024-08-29") == ["MNG-2024-putin", "court-2024"]


def test_each_ruling_that_came_later_is_marked() -> None:
    rows = ["JOR-2019-appeal", "MNG-2024-putin", "court-2024"]
    assert later("2017-03-29", "omar-al-bashir") == rows


@pytest.mark.parametrize("known", ["2024-10-24", ""])
def test_a_ruling_of_the_day_of_knowledge_or_before_is_not_marked(known: str) -> None:
    assert later(known) == []


def test_the_doctrine_applied_is_the_same_whatever_was_known() -> None:
    before, after = (
        ask("vladimir-putin", "MNG", "2024-09-03", known).find("immunity")
        for known in ("2024-08-29", "")
    )
    assert before is not None
    assert after is not None
    assert before.because == after.because
    assert [row.id for row in before.authorities] == [row.id for row in after.authorities]


def test_the_reading_marks_a_later_ruling_and_says_that_it_could_not_be_known() -> None:
    found = reading(load_record(), ask("vladimir-putin", "MNG", "2024-09-03", "2024-08-29"))
    by = {line.label: line for line in found}
    assert (
        by["Immunity"].cites[-1]
        == "Pre-Trial Chamber II, 24 October 2024, ICC-01/22-90 (ruled later)"
    )
    assert by["Ruled later"].text == (
        "The doctrine on immunity is applied as it stands today; the ruling of 24 October 2024 "
        "could not be known on 29 August 2024."
    )


def test_the_tree_marks_a_later_ruling_in_its_citations_and_facts() -> None:
    found = tree(ask("vladimir-putin", "MNG", "2024-09-03", "2024-08-29"))
    (row,) = [row for row in found if row.question == "Does immunity bar the arrest?"]
    marked = [part for part in (*row.cites, *row.facts) if "(ruled later)" in part]
    assert [part.split(",")[0].split(":")[0] for part in marked] == ["Pre-Trial Chamber II"] * 2


def test_a_doctrine_as_it_stood_then_cites_nothing_later() -> None:
    found = assess(
        load_record(),
        "vladimir-putin",
        "MNG",
        date(2024, 9, 3),
        known=date(2024, 8, 29),
        doctrine_as_of=date(2024, 8, 29),
    )
    assert "Ruled later" not in [line.label for line in reading(load_record(), found)]
