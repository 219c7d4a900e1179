"""Which trips an assertion is about: to parties, to a region, to a group, anywhere abroad.

A scope answers for one trip yes or no under each fair definition. Regions follow the United
Nations' list M49; the UN's regional groups are the second definition where they differ.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from dedere.checks.basis import Basis
from dedere.law import assess
from dedere.record.model import Trip
from dedere.record.standing import is_party

ScopeKind = Literal[
    "abroad",
    "state",
    "states",
    "party",
    "non_party",
    "obliged",
    "region",
    "group",
    "outside",
    "forum",
    "any",
    "undefined",
]

# A region's name -> M49 region or subregions, and the UN regional groups as second definition.
REGIONS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "europe": (("Europe",), ("eastern_european", "weog")),
    "western europe": (("Western Europe", "Northern Europe", "Southern Europe"), ()),
    "eastern europe": (("Eastern Europe",), ()),
    "africa": (("Africa",), ("african",)),
    "asia": (("Asia",), ("asia_pacific",)),
    "oceania": (("Oceania",), ()),
    "the americas": (("Americas",), ()),
    "latin america": (("Central America", "South America", "Caribbean"), ("grulac",)),
    "south america": (("South America",), ()),
    "north america": (("Northern America",), ()),
    "central asia": (("Central Asia",), ()),
    "southeast asia": (("South-eastern Asia",), ()),
    "east asia": (("Eastern Asia",), ()),
    "south asia": (("Southern Asia",), ()),
    "north africa": (("Northern Africa",), ()),
}
# Not in the UN's list as European although the regional group holds them.
OUTSIDE_EUROPE = frozenset({"AUS", "NZL", "CAN", "USA", "ISR", "TUR"})


@cache
def groups() -> Mapping[str, Mapping[str, str]]:
    """Return the groups: each member's code with the ISO day since which it is one."""
    table: dict[str, dict[str, str]] = {}
    text = (files("dedere.checks") / "data" / "groups.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        table.setdefault(row["group"], {})[row["iso3"]] = row["since"]
    return table


@dataclass(frozen=True, slots=True)
class Scope:
    """What kind of destination is meant; `label` is how our sentences name it. A scope of
    kind `any` holds where one of its `parts` does; a `city` narrows a state to stays there."""

    kind: ScopeKind
    value: str = ""
    label: str = "abroad"
    parts: tuple[Scope, ...] = ()
    city: str = ""


def defined(basis: Basis, scope: Scope) -> frozenset[str] | None:
    """Return the states that the user's own definition gives the words, or None without one.

    A definition is a list of ISO alpha-3 codes, `weog` or another UN regional group, or `eu`,
    `nato`, `g7`.
    """
    given = basis.definitions.get(scope.value)
    if given is None:
        return None
    name = given.strip().casefold()
    if name in groups():
        return frozenset(groups()[name])
    group = frozenset(
        row.iso3 for row in basis.record.states if row.un_regional_group.casefold() == name
    )
    return group or frozenset(code.strip().upper() for code in given.split(",") if code.strip())


def holds(basis: Basis, scope: Scope, trip: Trip) -> bool | None:
    """Return whether the trip falls under the scope, or None when the words have no definition."""
    if scope.city and not same_city(scope.city, trip.place):
        return False
    return contains(basis, scope, trip.iso3, trip.start, trip.person_id, trip.forum)


def same_city(named: str, places: str) -> bool:
    """Return whether one of the places of a row, parted by semicolons, is the city named."""
    city = named.casefold()
    parts = [part.strip().casefold() for part in places.split(";")]
    return "unknown" in parts or any(part in city or city in part for part in parts if part)


def contains(
    basis: Basis, scope: Scope, iso3: str, on: date, person: str = "", forum: str = ""
) -> bool | None:
    """Return whether a stay in the state on the day falls under the scope."""
    own = defined(basis, scope) if scope.kind in {"undefined", "region"} else None
    if own is not None:
        return iso3 in own
    if scope.kind == "abroad":
        return True
    if scope.kind == "state":
        return iso3 == scope.value
    if scope.kind == "party":
        return is_party(basis.record, iso3, on, basis.known)
    if scope.kind == "non_party":
        return not is_party(basis.record, iso3, on, basis.known)
    if scope.kind == "obliged":
        return assess(basis.record, person, iso3, on, known=basis.known).outcome in {
            "obliged",
            "obliged_contested",
            "unsc_duty",
        }
    if scope.kind == "region":
        return _in_region(basis, scope.value, iso3)
    if scope.kind == "group":
        joined = groups()[scope.value].get(iso3)
        return joined is not None and joined <= on.isoformat()
    if scope.kind == "any":
        return any(contains(basis, part, iso3, on, person, forum) for part in scope.parts)
    if scope.kind == "states":
        return iso3 in scope.value.split(",")
    if scope.kind == "outside":
        return iso3 not in groups()[scope.value]
    if scope.kind == "forum":
        return forum == scope.value
    return None


def _in_region(basis: Basis, name: str, iso3: str) -> bool:
    row = basis.record.state.get(iso3)
    regions = REGIONS[name][0]
    return row is not None and (row.m49_region in regions or row.m49_subregion in regions)


def by_group(basis: Basis, scope: Scope, iso3: str) -> bool | None:
    """Return whether the state is of the region by the UN's regional groups, None without one."""
    regional = REGIONS[scope.value][1] if scope.kind == "region" else ()
    row = basis.record.state.get(iso3)
    if not regional or row is None:
        return None
    if scope.value == "europe" and iso3 in OUTSIDE_EUROPE:
        return False
    return row.un_regional_group in regional


def definition_of(basis: Basis, scope: Scope) -> str | None:
    """Return in words the definition that a verdict on this scope depends on."""
    own = defined(basis, scope) if scope.kind in {"undefined", "region"} else None
    if own is not None:
        return f"{scope.label} as you defined it: {', '.join(sorted(own))}"
    if scope.city:
        return f"stays in {scope.city}, not elsewhere in the state"
    if scope.kind == "any":
        return "; ".join(filter(None, (definition_of(basis, part) for part in scope.parts))) or None
    if scope.kind == "party":
        return "a member is a state for which the Statute was in force on the day of the visit"
    if scope.kind == "non_party":
        return "outside the Court: no party on the day of the visit"
    if scope.kind == "obliged":
        return "obliged by the Court's own doctrine on the day of the visit"
    if scope.kind == "region":
        return f"{scope.label} by the UN's list of regions (M49)"
    if scope.value == "soviet":
        return "the fifteen states that were republics of the Soviet Union"
    if scope.kind == "group":
        return f"members of {scope.value.upper()} on the day of the visit"
    return None
