"""The first leader to visit, and those whom somebody received: who is meant, and whether it was."""

from __future__ import annotations

import pytest

from tests.reader.english import stays

FIRST = {
    "became": (
        "2018-12-20",
        "Sudan's Omar al-Bashir became the first Arab League leader to visit Syria since the"
        " war began.",
        ["SYR made"],
    ),
    "is, in the present": (
        "2018-12-20",
        "Omar al-Bashir is the first Arab leader to visit Syria since 2011.",
        ["SYR made"],
    ),
    "head of state, set foot": (
        "2018-12-20",
        "Sudanese President Omar al-Bashir was the first Arab head of state to set foot in"
        " Syria in eight years.",
        ["SYR made"],
    ),
    "apposition": (
        "2018-12-20",
        "Omar al-Bashir, the first Arab leader to visit Syria since 2011, met Bashar al-Assad.",
        ["SYR made"],
    ),
    "named behind": (
        "2018-12-20",
        "The first Arab leader to visit Syria since 2011 was Omar al-Bashir.",
        ["SYR made"],
    ),
    "will be": (
        "2018-12-14",
        "Omar al-Bashir will be the first Arab leader to visit Syria since 2011.",
        ["SYR planned"],
    ),
    "set to become": (
        "2025-02-01",
        "Benjamin Netanyahu is set to become the first foreign leader to visit the White House"
        " since the inauguration.",
        ["USA planned"],
    ),
    "could become": (
        "2018-12-14",
        "Omar al-Bashir could become the first Arab leader to visit Syria since 2011.",
        ["SYR hypothetical"],
    ),
    "was received": (
        "2025-02-06",
        "Benjamin Netanyahu was the first foreign leader to be received by Donald Trump.",
        ["USA made"],
    ),
    "whom the host received": (
        "2025-02-06",
        "Benjamin Netanyahu was the first foreign leader Trump received in Washington.",
        ["USA made"],
    ),
    "the first to host": (
        "2024-09-05",
        "Mongolia became the first member of the court to host Vladimir Putin.",
        ["MNG made"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), FIRST.values(), ids=FIRST)
def test_the_first_to_visit_is_who_is_called_so(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected


OTHERS = {
    "not the first": ("2025-02-05", "Vladimir Putin was not the first leader to visit Syria."),
    "another, told by a person": (
        "2025-02-05",
        "Vladimir Putin said that Emmanuel Macron was the first leader to visit Kyiv that year.",
    ),
    "an apposition to another": (
        "2023-03-01",
        "Vladimir Putin wrote to Emmanuel Macron, the first leader to visit Kyiv that year.",
    ),
    "another, named behind": (
        "2025-09-10",
        "The first Russian leader to visit Washington after the war was Boris Yeltsin, not"
        " Vladimir Putin.",
    ),
    "no subject of hers": (
        "2018-12-20",
        "Omar al-Bashir, whom the court has sought since 2009, criticised Syria.",
    ),
}


@pytest.mark.parametrize(("day", "text"), OTHERS.values(), ids=OTHERS)
def test_the_first_to_visit_is_nobody_else(day: str, text: str) -> None:
    assert stays(day, text) == []


RECEIVED = {
    "whom": (
        "2024-09-05",
        "Vladimir Putin, whom Mongolia hosted on Tuesday, was not arrested.",
        ["MNG made"],
    ),
    "who": (
        "2024-09-05",
        "Vladimir Putin, who President Ukhnaa Khurelsukh received in Ulaanbaatar on Tuesday,"
        " left in the evening.",
        ["MNG made"],
    ),
}


@pytest.mark.parametrize(("day", "text", "expected"), RECEIVED.values(), ids=RECEIVED)
def test_whom_a_state_hosted_was_there(day: str, text: str, expected: list[str]) -> None:
    assert stays(day, text) == expected
