"""Where somebody has been, told by exceptions, limits and superlatives."""

from __future__ import annotations

import pytest

from tests.reader.english import dated, stays

DAY = "2024-12-01"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Except for Mongolia, Putin has avoided member states of the Court.", ["MNG made"]),
        ("With the exception of Mongolia and Tajikistan, Putin has not visited any member.",
         ["MNG made", "TJK made"]),
        ("Aside from Mongolia, Putin has not set foot in any member state.", ["MNG made"]),
        ("Other than Mongolia, Putin has visited no member state.", ["MNG made"]),
        ("Putin's travel has been limited to friendly states, such as North Korea and Belarus.",
         ["PRK made", "BLR made"]),
        ("Mongolia is the only member state that Putin has visited.", ["MNG made"]),
        ("Germany, Belgium and Israel are some of the countries that William Ruto has toured.",
         ["DEU made", "BEL made", "ISR made"]),
    ],
)  # fmt: skip
def test_the_bounds_of_his_travel_tell_where_he_was(text: str, found: list[str]) -> None:
    assert stays(DAY, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Apart from Kazakhstan, Putin has stayed at home.",
        "Russia is the only country that Putin has visited.",
        "Mongolia is the only country that Putin would visit.",
        "Hungary is among the places where Putin has not been.",
        "Putin's imports have been limited to states such as North Korea.",
    ],
)
def test_other_bounds_tell_nothing(text: str) -> None:
    assert stays(DAY, text) == []


def test_who_has_not_been_there_since_was_there_then() -> None:
    assert dated(DAY, "Putin had not been to Mongolia since 2019.") == ["MNG 2019"]
