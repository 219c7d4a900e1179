"""Rules, exceptions and ranks."""

from __future__ import annotations

import pytest

from dedere.errors import RuleError
from dedere.law.book import Rule, build
from dedere.law.finding import Finding, Holds
from dedere.law.rules import BOOK, NO, RULES, YES

BASE = Rule("base", "the base rule", "not_obliged_may_cooperate")


def rule(label: str, question: str, value: frozenset[Holds], rank: int | None) -> Rule:
    return Rule(label, label, "obliged", ((question, value),), ("base",), rank)


def ask_all(value: Holds):  # type: ignore[no-untyped-def]
    return lambda question: Finding(question, value, "")


def test_two_exceptions_without_rank_that_can_apply_together_stop_the_build() -> None:
    with pytest.raises(RuleError, match="no rank between them"):
        build([BASE, rule("one", "a", YES, None), rule("two", "b", YES, None)])


def test_equal_ranks_stop_the_build_too() -> None:
    with pytest.raises(RuleError, match="one' and 'two"):
        build([BASE, rule("one", "a", YES, 1), rule("two", "b", YES, 1)])


def test_exceptions_that_exclude_each_other_need_no_rank() -> None:
    book = build([BASE, rule("one", "a", YES, None), rule("two", "a", NO, None)])
    assert [row.label for row in book.decide(ask_all("no"))] == ["base", "two"]


def test_the_lowest_rank_decides() -> None:
    book = build([BASE, rule("later", "a", YES, 2), rule("first", "b", YES, 1)])
    assert book.decide(ask_all("yes"))[-1].label == "first"


def test_a_book_has_one_base() -> None:
    with pytest.raises(RuleError, match="one base rule"):
        build([BASE, Rule("second", "another", "obliged")])


def test_an_exception_to_nothing_is_refused() -> None:
    with pytest.raises(RuleError, match="unknown 'nothing'"):
        build([BASE, Rule("lost", "lost", "obliged", (("a", YES),), ("nothing",), 1)])


def test_the_rules_of_the_duty_build_and_each_has_a_sentence() -> None:
    assert BOOK.base.label == "no_duty"
    assert all(row.says.endswith(".") for row in RULES)
