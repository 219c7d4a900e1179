"""The answer to one case: what it rests on, what it flags, what it refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dedere import load_record
from dedere.errors import InputError, RuleError
from dedere.law import assess
from dedere.record.model import Override
from tests.law.cases import ROWS, ask, ask_row


def override(**more: Any) -> Override:
    values: dict[str, Any] = {
        "sources": ("a test",),
        "confidence": "B",
        "override_id": "one",
        "person_id": "vladimir-putin",
        "iso3": "MNG",
        "start": date(2024, 9, 1),
        "end": date(2024, 9, 10),
        "article": "97",
        "kind": "chamber_exception",
        "effect": "suspends",
        "rank": 50,
        "note": "",
    }
    return Override(**{**values, **more})


def test_mongolia_rests_on_warrant_ratification_and_articles() -> None:
    a = ask("vladimir-putin", "MNG", "2024-09-03")
    facts = {fact.id for step in a.derivation.steps for fact in step.facts}
    assert {"putin-2023", "mng-rome-statute-ratification-2002-04-11"} <= facts
    assert {"art. 86", "art. 89(1)", "art. 27"} <= set(a.basis)


def test_knowledge_decides_on_hungary() -> None:
    before = ask("benjamin-netanyahu", "HUN", "2026-06-03", "2025-12-01")
    now = ask("benjamin-netanyahu", "HUN", "2026-06-03")
    assert (before.outcome, now.outcome) == ("obliged_contested", "obliged")


def test_armenia_becomes_bound_on_the_first_of_february() -> None:
    days = ("2024-01-31", "2024-02-01")
    found = [ask("vladimir-putin", "ARM", day).outcome for day in days]
    assert found == ["not_obliged_may_cooperate", "obliged"]


@pytest.mark.parametrize("doctrine", ["unsc_or_party", "customary_immunity"])
def test_other_doctrines_protect_a_sitting_leader_of_a_state_that_is_no_party(
    doctrine: str,
) -> None:
    a = ask("vladimir-putin", "MNG", "2024-09-03", doctrine=doctrine)
    assert (a.outcome, a.rule) == ("not_obliged", "immunity_bars")


def test_a_referral_lifts_immunity_under_the_waiver_doctrine() -> None:
    a = ask("omar-al-bashir", "ZAF", "2015-06-13", doctrine="unsc_or_party")
    assert a.outcome == "obliged"


def test_no_doctrine_protects_a_former_leader() -> None:
    a = ask("omar-al-bashir", "ZAF", "2020-01-01", doctrine="customary_immunity")
    assert a.outcome == "obliged"


def test_no_doctrine_protects_a_leader_at_home() -> None:
    a = ask("omar-al-bashir", "SDN", "2015-03-09", doctrine="customary_immunity")
    assert a.outcome == "unsc_duty"


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        ("2011-12-11", "obliged_contested"),
        ("2011-12-12", "obliged"),
        ("2014-04-08", "obliged"),
        ("2014-04-09", "not_obliged"),
        ("2019-05-05", "not_obliged"),
        ("2019-05-06", "obliged"),
    ],
)
def test_the_courts_own_line_turned_over_time(as_of: str, outcome: str) -> None:
    day = date.fromisoformat(as_of)
    assert ask("vladimir-putin", "MNG", "2024-09-03", doctrine_as_of=day).outcome == outcome


def test_a_request_that_is_served_on_opportunity_follows_the_arrival() -> None:
    a = ask("benjamin-netanyahu", "HUN", "2025-03-01")
    assert (a.outcome, "request_assumed" in a.flags) == ("obliged", True)


def test_a_request_to_all_parties_keeps_the_duty_alive_on_the_narrow_reading() -> None:
    step = ask("vladimir-putin", "VEN", "2027-08-01").find("residual")
    assert step is not None
    assert [(row.question, row.holds) for row in step.steps] == [
        ("residual.broad", "yes"),
        ("residual.narrow", "yes"),
    ]


def test_the_readings_part_over_a_preliminary_examination() -> None:
    step = ask("rodrigo-duterte", "PHL", "2025-03-11").find("residual")
    assert step is not None
    assert [row.holds for row in step.steps] == ["yes", "no"]


def test_occupied_territory_is_contested_only_there() -> None:
    there = ask("vladimir-putin", "UKR", "2026-01-10", occupied=True)
    elsewhere = ask("vladimir-putin", "UKR", "2026-01-10")
    assert (there.outcome, elsewhere.outcome) == ("obliged_contested", "obliged")
    assert "no_effective_control" in there.flags
    assert "part_without_control" in elsewhere.flags


def test_the_records_own_trip_says_that_the_place_was_occupied() -> None:
    assert ask("vladimir-putin", "UKR", "2023-03-18").rule == "out_of_reach"


def test_a_pending_challenge_is_a_flag_and_suspends_nothing() -> None:
    a = ask("benjamin-netanyahu", "FRA", "2025-05-01")
    assert (a.outcome, "pending_challenge" in a.flags) == ("obliged", True)


def test_a_supposed_exception_suspends() -> None:
    a = ask("vladimir-putin", "MNG", "2024-09-03", supposed=(override(),))
    assert (a.outcome, a.rule) == ("not_obliged", "suspended")


def test_overlapping_exceptions_of_one_rank_stop_the_build_of_the_rules() -> None:
    rows = (override(), override(override_id="two", iso3=""))
    broken = replace(load_record(), overrides=rows)
    with pytest.raises(RuleError, match="same rank 50"):
        assess(broken, "rodrigo-duterte", "PHL", date(2025, 3, 11))


def test_the_lower_rank_of_two_exceptions_decides() -> None:
    rows = (override(), override(override_id="two", rank=10, article="16", kind="deferral"))
    record = replace(load_record(), overrides=rows)
    a = assess(record, "vladimir-putin", "MNG", date(2024, 9, 3))
    assert a.basis == ("art. 16",)


def test_an_exit_without_membership_is_ignored() -> None:
    record = load_record()
    acts = [row for row in record.treaty_acts if row.iso3 == "PHL"]
    notice = next(row for row in acts if row.act == "withdrawal_notification")
    odd = replace(record, treaty_acts=(replace(notice, iso3="CHN"),))
    a = assess(odd, "vladimir-putin", "CHN", date(2024, 5, 16))
    assert a.outcome == "not_obliged_may_cooperate"


def test_a_state_that_withdrew_its_accession_in_time_never_joined() -> None:
    record = load_record()
    acts = {row.act: row for row in record.treaty_acts if row.iso3 == "PHL"}
    joined, left = acts["ratification"], acts["withdrawal_notification"]
    due = date(2019, 6, 1)
    rows = (
        replace(joined, iso3="MYS", date=date(2019, 3, 4), effective_date=due),
        replace(left, iso3="MYS", date=date(2019, 4, 29), effective_date=due),
    )
    odd = replace(record, treaty_acts=rows)
    a = assess(odd, "vladimir-putin", "MYS", date(2025, 8, 15))
    step = a.find("membership")
    assert step is not None
    assert (a.outcome, "never became a party" in step.because) == (
        "not_obliged_may_cooperate",
        True,
    )


def test_a_signature_that_was_disowned_is_no_flag() -> None:
    flags = [
        "signatory" in ask("vladimir-putin", state, "2024-06-01").flags for state in ("KGZ", "USA")
    ]
    assert flags == [True, False]


def test_unverified_rows_are_named() -> None:
    a = ask("saif-al-islam-gaddafi", "LBY", "2012-09-01")
    assert a.unverified == ("saif-gaddafi-2012-art95",)


def test_an_answer_on_checked_rows_names_none() -> None:
    assert ask("vladimir-putin", "MNG", "2024-09-03").unverified == ()


def test_libya_keeps_both_bases() -> None:
    a = ask("osama-elmasry-njeem", "LBY", "2025-11-06")
    assert {"Security Council resolution 1970", "art. 12(3)"} <= set(a.basis)


def test_a_day_after_the_record_was_compiled_is_flagged() -> None:
    assert "beyond_record" in ask("vladimir-putin", "MNG", "2099-01-01").flags


def test_a_day_before_the_statute_has_no_warrant() -> None:
    assert ask("vladimir-putin", "MNG", "1999-01-01").outcome == "no_warrant"


def test_knowledge_decades_before_the_day_is_answered() -> None:
    a = ask("vladimir-putin", "MNG", "2024-09-03", "1990-01-01")
    assert a.outcome == "warrant_not_public"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"person": "vladimir-putn"}, "unknown-person"),
        ({"state": "MGN"}, "unknown-state"),
        ({"presence": "telepathy"}, "unknown-presence"),
        ({"doctrine": "mine"}, "unknown-doctrine"),
        ({"doctrine_as_of": date(1990, 1, 1)}, "bad-date"),
    ],
)
def test_bad_input_is_refused_with_a_way_out(more: dict[str, Any], code: str) -> None:
    case: dict[str, Any] = {"person": "vladimir-putin", "state": "MNG", "on": "2024-09-03"}
    with pytest.raises(InputError) as caught:
        ask(**{**case, **more})
    assert caught.value.code == code
    assert caught.value.way_out


@pytest.mark.parametrize("row", ROWS, ids=[row["scenario_id"] for row in ROWS])
def test_every_answer_cites_something_and_ends_as_a_sentence(row: dict[str, str]) -> None:
    a = ask_row(row)
    assert a.basis
    assert a.summary.endswith(".")
    assert all(step.because.endswith((".", ")")) for step in a.derivation.steps)
