"""The rule of the duty written for OpenFisca-Core; run by law_peers.py in its own environment.

Reads the pairs as JSON from standard input and prints times and duties as JSON.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date

import numpy
from openfisca_core import periods
from openfisca_core.entities import build_entity
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Case = build_entity(key="case", plural="cases", label="A person in a state", is_person=True)


def given(title: str) -> type[Variable]:
    """Return an input variable that holds a day for all time."""
    return type(
        title,
        (Variable,),
        {
            "value_type": date,
            "entity": Case,
            "definition_period": periods.ETERNITY,
            "label": title,
        },
    )


class member(Variable):  # noqa: N801
    value_type = bool
    entity = Case
    definition_period = periods.DAY
    label = "The state is a party (articles 126, 127)"

    def formula(case, period):  # noqa: N805
        day = numpy.datetime64(str(period.start))
        return (case("joined", period) <= day) * (day < case("left", period))


class wanted(Variable):  # noqa: N801
    value_type = bool
    entity = Case
    definition_period = periods.DAY
    label = "A warrant is in force and public (article 58)"

    def formula(case, period):  # noqa: N805
        day = numpy.datetime64(str(period.start))
        never = numpy.datetime64("9999-12-31")
        return (case("issued", period) <= day) * (case("public", period) < never)


class duty(Variable):  # noqa: N801
    value_type = bool
    entity = Case
    definition_period = periods.DAY
    label = "The state must arrest (articles 86, 89)"

    def formula(case, period):  # noqa: N805
        return case("member", period) * case("wanted", period)


NAMES = ("joined", "left", "issued", "public")


def system() -> TaxBenefitSystem:
    """Return the system with the four given days and the three rules."""
    found = TaxBenefitSystem([Case])
    found.add_variables(*(given(name) for name in NAMES), member, wanted, duty)
    return found


def single(tbs: TaxBenefitSystem, pairs: list[dict], day: str, count: int, *, trace: bool) -> float:
    """Return the mean milliseconds for one case from its description to its answer."""
    start = time.perf_counter()
    for turn in range(count):
        pair = pairs[turn * 37 % len(pairs)]
        described = {name: {"ETERNITY": pair[name]} for name in NAMES}
        simulation = SimulationBuilder().build_from_dict(tbs, {"cases": {"one": described}})
        simulation.trace = trace
        simulation.calculate("duty", day)
        if trace:
            simulation.tracer.computation_log.lines()
    return (time.perf_counter() - start) / count * 1e3


def grid(tbs: TaxBenefitSystem, pairs: list[dict], day: str) -> tuple[float, list[bool]]:
    """Return the seconds for all pairs in one vector, with the answers."""
    start = time.perf_counter()
    simulation = SimulationBuilder().build_default_simulation(tbs, count=len(pairs))
    for name in NAMES:
        values = numpy.array([pair[name] for pair in pairs], dtype="datetime64[D]")
        simulation.set_input(name, periods.ETERNITY, values)
    answers = simulation.calculate("duty", day)
    return time.perf_counter() - start, [bool(value) for value in answers]


def main() -> None:
    asked = json.load(sys.stdin)
    tbs = system()
    pairs, day, count = asked["pairs"], asked["day"], asked["singles"]
    plain = single(tbs, pairs, day, count, trace=False)
    traced = single(tbs, pairs, day, count, trace=True)
    seconds, duties = grid(tbs, pairs, day)
    json.dump({"single": plain, "traced": traced, "grid": seconds, "duties": duties}, sys.stdout)


if __name__ == "__main__":
    main()
