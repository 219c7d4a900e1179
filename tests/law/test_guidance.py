"""Procedure, overseers, precedents, rates, agreement and contradictions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dedere import load_record
from dedere.law.agreement import compare
from dedere.law.base_rates import base_rates
from dedere.law.consistency import contradictions
from dedere.law.oversight import overseers
from dedere.law.precedents import precedents
from dedere.law.procedure import procedure
from tests.law.cases import ask

RECORD = load_record()


def test_sixty_days_run_from_a_provisional_arrest() -> None:
    steps = procedure(RECORD, ask("vladimir-putin", "MNG", "2024-09-03"))
    limit = next(step for step in steps if "RPE 188" in step.articles)
    assert (limit.start, limit.end) == (date(2024, 9, 3), date(2024, 11, 2))


def test_arrest_comes_before_the_judge_and_surrender_last() -> None:
    cited = [
        step.articles[0] for step in procedure(RECORD, ask("vladimir-putin", "MNG", "2024-09-03"))
    ]
    assert cited.index("art. 59(1)") < cited.index("art. 59(2)") < cited.index("art. 59(7)")
    assert cited[-1] == "art. 59(7)"


def test_nothing_is_due_without_a_warrant() -> None:
    assert procedure(RECORD, ask("vladimir-putin", "MNG", "2020-01-01")) == ()


def test_a_landing_is_foreseen_for_an_overflight() -> None:
    steps = procedure(RECORD, ask("vladimir-putin", "POL", "2025-10-30", presence="overflight"))
    assert [step.articles[0] for step in steps] == ["Chicago Convention, art. 3(c)", "art. 89(1)"]


def test_overseers_steps_are_dated_from_the_visit() -> None:
    steps = overseers(RECORD, ask("vladimir-putin", "MNG", "2024-09-03"))
    assert (steps[0].start, steps[0].end) == (date(2024, 7, 5), date(2024, 8, 20))
    assert steps[-1].end == date(2024, 12, 31)


def test_a_free_state_can_be_asked_to_refuse_entry() -> None:
    steps = overseers(RECORD, ask("vladimir-putin", "KGZ", "2023-10-12"))
    assert ["refuse entry" in step.action for step in steps] == [True]


def test_the_decided_case_itself_comes_first_with_its_days() -> None:
    found = precedents(RECORD, ask("vladimir-putin", "MNG", "2024-09-03"))
    first = found[0]
    assert (first.this_case, first.elapsed, first.similarity) == (True, 52, 1.0)
    assert len(first.followed) == 2


def test_only_decisions_known_by_then_are_precedents() -> None:
    found = precedents(RECORD, ask("vladimir-putin", "MNG", "2024-09-03", "2024-08-30"))
    assert {row.person for row in found} == {"omar-al-bashir"}


def test_days_to_a_finding_are_computed() -> None:
    found = {
        (row.state, row.elapsed)
        for row in precedents(RECORD, ask("omar-al-bashir", "KEN", "2016-01-01"), limit=50)
    }
    assert {("COD", 42), ("MWI", 59), ("UGA", 60), ("DJI", 64), ("ZAF", 754)} <= found


def test_rates_count_what_their_lists_hold() -> None:
    for rate in base_rates(RECORD):
        assert rate.total == len(rate.members)
        assert rate.count == len(rate.hits)
        assert set(rate.hits) <= set(rate.members)
        assert rate.definition


def test_no_sitting_leader_of_a_state_that_is_no_party_was_arrested_on_a_visit() -> None:
    rate = next(row for row in base_rates(RECORD) if row.id == "arrests_of_leaders")
    assert rate.count == 0
    assert "putin-2024-09-mongolia" in rate.members


def test_rates_can_be_asked_as_of_a_day() -> None:
    early = base_rates(RECORD, until=date(2010, 1, 1))
    assert all(rate.total <= now.total for rate, now in zip(early, base_rates(RECORD), strict=True))


# Decisions that only ask a state for its view; they decide no duty.
ASKING = {"MWI-2011-obs", "TCD-2013-order", "ITA-2025-open", "HUN-2025-open"}
# Reminders from before the first ruling on immunity, seen with the Court's line of their day.
UNRULED = {
    "KEN-2010-bashir",
    "TCD-2010-bashir",
    "KEN-2010-igad",
    "CAF-2010-bashir",
    "DJI-2011-bashir",
}


def test_duty_and_basis_agree_with_every_decision_of_the_court() -> None:
    odd = {row.decision.decision_id for row in compare(RECORD) if not row.agrees}
    assert odd == ASKING


def test_by_the_line_of_the_day_only_the_unruled_years_differ() -> None:
    rows = compare(RECORD, line_of_the_day=True)
    odd = {row.decision.decision_id: row.reason for row in rows if not row.agrees}
    assert set(odd) == ASKING | UNRULED
    assert all("had not yet ruled" in odd[name] for name in UNRULED)


def test_the_record_does_not_contradict_itself() -> None:
    assert contradictions(RECORD) == ()


def test_an_exit_without_membership_is_reported() -> None:
    notice = next(row for row in RECORD.treaty_acts if row.act == "withdrawal_notification")
    odd = replace(RECORD, treaty_acts=(notice,))
    assert [fault.code for fault in contradictions(odd)] == ["exit-without-membership"]


def test_overlapping_exceptions_of_one_rank_are_reported() -> None:
    row = RECORD.overrides[0]
    odd = replace(RECORD, overrides=(row, replace(row, override_id="again")))
    assert [fault.code for fault in contradictions(odd)] == ["unranked-exceptions"]
