"""The rulings alone, as pure functions of the record."""

from __future__ import annotations

from datetime import date

import pytest

from dedere.checks.anchors import WHOLE, Window, war_window, warrant_window
from dedere.checks.basis import Basis
from dedere.checks.rulings.counts import rule_count
from dedere.checks.rulings.duty import rule_duty
from dedere.checks.rulings.member_count import rule_member_count
from dedere.checks.rulings.membership import rule_dated, rule_membership
from dedere.checks.rulings.offices import rule_office
from dedere.checks.rulings.outcomes import rule_outcome
from dedere.checks.rulings.trips import rule_substitute, rule_trip, same_name
from dedere.checks.rulings.visits import Occasion, rule_first, rule_never
from dedere.checks.rulings.warrants import rule_warrant, rule_warrant_date
from dedere.checks.scopes import Scope
from dedere.record.record import Record

PUTIN = "vladimir-putin"
MEMBER = Scope("party", label="a party")


def at(record: Record, day: str, known: str | None = None, **definitions: str) -> Basis:
    on = date.fromisoformat(day)
    return Basis(record, on, date.fromisoformat(known) if known else on, definitions)


@pytest.mark.parametrize(
    ("state", "day", "asserted", "verdict"),
    [
        ("MNG", "2024-08-29", "party", "supported"),
        ("MNG", "2024-08-29", "signatory", "imprecise"),
        ("UKR", "2024-11-29", "party", "contradicted"),
        ("UKR", "2024-08-29", "signed_only", "supported"),
        ("RUS", "2024-08-29", "left", "imprecise"),
        ("HUN", "2025-07-01", "leaving", "supported"),
        ("HUN", "2026-06-10", "left", "contradicted"),
        ("CHN", "2024-08-29", "never_signed", "supported"),
    ],
)
def test_membership(record: Record, state: str, day: str, asserted: str, verdict: str) -> None:
    assert verdict == rule_membership(at(record, day), (state,), asserted).verdict  # type: ignore[arg-type]


def test_joining_counts_by_deposit_and_by_effect(record: Record) -> None:
    ruling = rule_dated(
        at(record, "2025-03-01"), "UKR", "joined", date(2024, 10, 1), date(2024, 10, 31)
    )
    assert ruling.verdict == "supported"
    assert "1 January 2025" in (ruling.definition or "")


def test_count_of_members_names_both_fair_numbers(record: Record) -> None:
    ruling = rule_member_count(at(record, "2024-11-29"), 124, "exact", False)
    assert ruling.verdict == "supported"
    assert "125" in (ruling.definition or "")


def test_duty_follows_the_law(record: Record) -> None:
    basis = at(record, "2024-08-30")
    assert rule_duty(basis, PUTIN, ("MNG",), True, date(2024, 9, 2)).verdict == "supported"
    assert rule_duty(basis, PUTIN, ("CHN",), True, date(2024, 9, 2)).verdict == "contradicted"


def test_crime_that_no_warrant_names_is_contradicted(record: Record) -> None:
    ruling = rule_warrant(at(record, "2024-08-30"), (PUTIN,), "wanted", ("genocide",))
    assert ruling.verdict == "contradicted"


def test_day_of_publication_given_as_day_of_issue_is_imprecise(record: Record) -> None:
    day = date(2025, 3, 11)
    ruling = rule_warrant_date(
        at(record, "2025-03-20"), ("rodrigo-duterte",), day, day, "11 March", False
    )
    assert ruling.verdict == "imprecise"


def test_first_needs_a_closed_list(record: Record) -> None:
    bashir = "omar-al-bashir"
    basis = at(record, "2010-07-21")
    window = warrant_window(basis, bashir)
    assert window is not None
    occasion = Occasion("TCD", date(2010, 7, 21), None)
    assert rule_first(basis, bashir, MEMBER, window, occasion).verdict == "not_checkable"


def test_one_counter_example_decides_anywhere(record: Record) -> None:
    basis = at(record, "2016-06-15")
    scope = Scope("region", "asia", "Asia")
    window = Window(date(2009, 3, 4), label="the warrant")
    assert rule_never(basis, "omar-al-bashir", scope, window, basis.on).verdict == "contradicted"


def test_occupied_territory_is_left_open(record: Record) -> None:
    basis = at(record, "2023-03-19")
    window = war_window(basis, PUTIN)
    assert window is not None
    scope = Scope("state", "UKR", "Ukraine")
    assert rule_never(basis, PUTIN, scope, window, basis.on).verdict == "not_checkable"


def test_unknown_day_decides_nothing(record: Record) -> None:
    basis = at(record, "2024-08-29")
    window = Window(None, unknown=True, label="the mutiny")
    assert rule_never(basis, PUTIN, MEMBER, window, basis.on).verdict == "not_checkable"


def test_at_least_is_decided_without_a_closed_list(record: Record) -> None:
    basis = at(record, "2019-04-12")
    scope = Scope("abroad")
    args = (scope, WHOLE, basis.on, 20, "at_least", "states")
    assert rule_count(basis, "omar-al-bashir", *args).verdict == "supported"  # type: ignore[arg-type]


def test_absence_contradicts_a_visit_to_the_same_meeting(record: Record) -> None:
    basis = at(record, "2024-02-01")
    ruling = rule_trip(basis, PUTIN, "went", "ZAF", "brics", date(2023, 8, 1), date(2023, 8, 31))
    assert ruling.verdict == "contradicted"


def test_wrong_deputy_is_contradicted_with_the_right_one(record: Record) -> None:
    basis = at(record, "2024-12-01")
    ruling = rule_substitute(basis, PUTIN, "Mishustin", "BRA", "g20", None, None, basis.on)
    assert ruling.verdict == "contradicted"
    assert "Lavrov" in ruling.because


def test_spellings_of_a_name_are_one() -> None:
    assert same_name("Sergei Lavrov", "Sergey Lavrov")
    assert not same_name("Sergei Lavrov", "Mikhail Mishustin")


def test_office_that_has_ended_is_contradicted(record: Record) -> None:
    ruling = rule_office(
        at(record, "2024-07-01"),
        "sergei-shoigu",
        "defence minister",
        ("defence_minister",),
        (),
        False,
    )
    assert ruling.verdict == "contradicted"
    assert "Security Council" in ruling.because


def test_referral_is_held_against_its_addressee(record: Record) -> None:
    basis = at(record, "2024-10-26")
    args = (PUTIN, "MNG", None, None)
    assert rule_outcome(basis, "referred", *args, "asp").verdict == "supported"
    assert rule_outcome(basis, "referred", *args, "unsc").verdict == "contradicted"
