"""A book of rules: a base rule, exceptions to it, exceptions to those, each with a rank.

The form is that of defeasible rules with labelled exceptions. A rule applies when the findings
that it names have the values that it names. Where several exceptions to a rule apply, the lowest
rank decides; two that can apply together and have no rank, or the same, stop the build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from dedere.errors import RuleError
from dedere.law.finding import Finding, Holds, Outcome


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `when` all named findings hold as named, it gives the outcome.

    `excepts` names the rules to which it is an exception; the base rule names none.
    """

    label: str
    says: str
    outcome: Outcome
    when: tuple[tuple[str, frozenset[Holds]], ...] = ()
    excepts: tuple[str, ...] = ()
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Book:
    """Rules whose exceptions are ranked. Built by `build`."""

    base: Rule
    exceptions: Mapping[str, tuple[Rule, ...]]

    def decide(self, ask: Callable[[str], Finding]) -> tuple[Rule, ...]:
        """Return the chain of rules from the base to the one that decides.

        `ask` answers a question by its name; it is asked only what the rules need, in order.
        """
        chain: tuple[Rule, ...] = (self.base,)
        while True:
            for rule in self.exceptions.get(chain[-1].label, ()):
                if all(ask(question).holds in values for question, values in rule.when):
                    chain = (*chain, rule)
                    break
            else:
                return chain


def build(rules: Iterable[Rule]) -> Book:
    """Return the book of these rules; raise RuleError where it would contradict itself."""
    rows = tuple(rules)
    labels = {rule.label for rule in rows}
    bases = [rule for rule in rows if not rule.excepts]
    if len(bases) != 1 or len(labels) != len(rows):
        raise RuleError("bad-rules", "A book has one base rule and no label twice.")
    exceptions: dict[str, list[Rule]] = {}
    for rule in rows:
        for label in rule.excepts:
            if label not in labels:
                raise RuleError("bad-rules", f"'{rule.label}' excepts the unknown '{label}'.")
            exceptions.setdefault(label, []).append(rule)
    for label, group in exceptions.items():
        for one, two in combinations(group, 2):
            if (one.rank is None or one.rank == two.rank or two.rank is None) and _together(
                one, two
            ):
                raise RuleError(
                    "unranked-exceptions",
                    f"'{one.label}' and '{two.label}' can both except '{label}' and have no rank "
                    "between them.",
                    way_out="Rank them, or make their conditions exclude each other.",
                )
    ranked = {
        label: tuple(sorted(group, key=lambda rule: (rule.rank is None, rule.rank or 0)))
        for label, group in exceptions.items()
    }
    return Book(bases[0], ranked)


def _together(one: Rule, two: Rule) -> bool:
    """Return whether some findings let both rules apply."""
    mine = dict(one.when)
    return all(question not in mine or mine[question] & values for question, values in two.when)
