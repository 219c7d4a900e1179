"""The quality gate of the reader: floors on the gold reports, bound to their digest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gold_gate.floors import digest, floors, measured, table

SETS = sorted(floors()["floors"])


def test_floors_belong_to_this_gold_set():
    assert digest() == floors()["digest"]


@pytest.mark.parametrize("name", SETS)
def test_no_figure_falls_below_its_floor(name):
    figures = measured(name)
    fallen = {
        figure: (figures[figure], floor)
        for figure, floor in floors()["floors"][name].items()
        if figures[figure] < floor
    }

    assert fallen == {}


def test_the_documentation_shows_the_floors():
    page = Path(__file__).parents[2] / "docs" / "reader.md"

    assert table() in page.read_text(encoding="utf-8")
