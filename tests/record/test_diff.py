"""What changed between two versions is said in words."""

from __future__ import annotations

from pathlib import Path

from dedere.record.diff import Difference, compare
from dedere.record.load import data_folder

from .conftest import Change

SOURCE = "https://example.org/1"


def texts(found: Difference) -> list[str]:
    return [f"{line.sign} {line.text}" for part in found.parts for line in part.lines]


def add(folder: Path, file: str, row: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")


def test_the_same_version_has_no_difference(copy: Path) -> None:
    found = compare(data_folder(), copy)
    assert (found.empty, found.parts, found.consequences) == (True, (), ())


def test_a_changed_status_and_day(copy: Path, change: Change) -> None:
    change("trips.csv", "2026-12-14,2026-12-15,day,", "2026-12-14,2026-12-16,day,")
    change("trips.csv", ",USA,planned,in_person,", ",USA,cancelled,in_person,")
    assert texts(compare(data_folder(), copy)) == [
        "~ Vladimir Putin → United States of America, 14 December 2026 – 16 December 2026: "
        "end was 15 December 2026, is now 16 December 2026; "
        "status was planned, is now cancelled."
    ]


def test_a_new_party_and_what_follows(copy: Path) -> None:
    add(
        copy,
        "treaty_acts.csv",
        f"x,NPL,rome_statute,accession,2026-08-01,2026-10-01,,,{SOURCE},B",
    )
    found = compare(data_folder(), copy)
    assert texts(found) == [
        "+ Nepal, accession (the Statute), 1 August 2026; in effect from 1 October 2026; "
        "confidence B."
    ]
    assert found.consequences == ("On 24 November 2026: 126 parties instead of 125; now Nepal.",)


def test_a_warrant_that_ends(copy: Path) -> None:
    add(copy, "warrant_events.csv", f"putin-2023,vacated,2026-11-01,,,{SOURCE},B")
    found = compare(data_folder(), copy)
    assert texts(found) == ["+ putin-2023, vacated, 1 November 2026; confidence B."]
    assert found.consequences == (
        "On 24 November 2026: 30 persons at large instead of 31; no longer Vladimir Putin.",
    )


def test_a_row_that_is_gone(copy: Path) -> None:
    found = compare(with_row(copy), data_folder())
    assert texts(found) == ["- “Volodya” (en) for Vladimir Putin."]


def with_row(folder: Path) -> Path:
    add(folder, "aliases.csv", "vladimir-putin,Volodya,en,short,true")
    return folder


def test_a_source_more_and_a_source_less(copy: Path, change: Change) -> None:
    change("trips.csv", "https://sudantribune.com/?p=45504", SOURCE)
    assert texts(compare(data_folder(), copy)) == [
        "~ Abdel Raheem Hussein → Libya, 1 March 2012 – 24 April 2013: a source more "
        "(https://example.org/1); a source less (https://sudantribune.com/?p=45504)."
    ]


def test_a_version_with_another_column_can_be_compared(copy: Path, change: Change) -> None:
    change("applications.csv", "person_id,situation", "person_id,colour,situation")
    change("applications.csv", "min-aung-hlaing,", "min-aung-hlaing,blue,")
    assert texts(compare(data_folder(), copy)) == ["~ Min Aung Hlaing: colour is now blue."]


def test_the_titles_count(copy: Path) -> None:
    found = compare(data_folder(), with_row(copy))
    assert [part.title for part in found.parts] == ["Aliases: 1 new"]
