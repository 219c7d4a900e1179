"""The loader is strict: each broken cell, row or table is an error with its place and a way out."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from dedere.errors import RecordError
from dedere.record import Record, load_record
from dedere.record.cells import written
from dedere.record.load import TABLES, data_folder, describe, read_tables

from .conftest import Change


def fault(folder: Path) -> RecordError:
    with pytest.raises(RecordError) as caught:
        load_record(folder)
    return caught.value


def where(found: RecordError) -> tuple[str | None, int | None, str | None]:
    assert found.place is not None
    return found.place.file, found.place.line, found.place.field


def line_of(folder: Path, file: str, start: str) -> int:
    lines = (folder / file).read_text(encoding="utf-8").splitlines()
    return next(i for i, line in enumerate(lines, start=1) if line.startswith(start))


def test_an_unknown_status_names_the_nearest(copy: Path, change: Change) -> None:
    change("trips.csv", ",LBY,made,", ",LBY,mad,")
    found = fault(copy)
    assert (found.code, where(found), found.way_out) == (
        "bad-value",
        ("trips.csv", 2, "status"),
        "Did you mean 'made'?",
    )


def test_a_value_near_to_nothing_lists_what_is_known(copy: Path, change: Change) -> None:
    change("trips.csv", ",in_person,", ",Q,")
    found = fault(copy)
    assert (found.code, found.way_out) == (
        "bad-value",
        "One of: in_person, remote, represented.",
    )


def test_a_dangling_key_names_the_nearest(copy: Path, change: Change) -> None:
    change("trips.csv", "hussein-2012-libya,abdel-raheem-hussein", "x-1,abdel-rahem-hussein")
    found = fault(copy)
    assert (found.code, where(found), found.way_out) == (
        "dangling-key",
        ("trips.csv", 2, "person_id"),
        "Did you mean 'abdel-raheem-hussein'?",
    )


def test_an_impossible_date_is_refused(copy: Path, change: Change) -> None:
    change("trips.csv", "2012-03-01", "2012-02-30")
    found = fault(copy)
    assert (found.code, where(found), found.way_out) == (
        "bad-date",
        ("trips.csv", 2, "start"),
        "Write it as YYYY-MM-DD, for example 2024-09-03.",
    )


def test_blanks_around_a_date_are_refused(copy: Path, change: Change) -> None:
    change("trips.csv", ",2012-03-01,", ", 2012-03-01,")
    found = fault(copy)
    assert (found.code, where(found)) == ("bad-date", ("trips.csv", 2, "start"))


def test_a_partial_date_must_be_one(copy: Path, change: Change) -> None:
    line = line_of(copy, "persons.csv", "vincent-otti")
    change(
        "persons.csv", "Vincent Otti,Vincent Otti,1946,", "Vincent Otti,Vincent Otti,about 1946,"
    )
    found = fault(copy)
    assert (found.code, where(found)) == ("bad-date", ("persons.csv", line, "born"))


def test_a_wrong_column_names_the_nearest(copy: Path, change: Change) -> None:
    change("warrants.csv", "made_public", "madepublic")
    found = fault(copy)
    assert (found.code, where(found), found.way_out) == (
        "bad-header",
        ("warrants.csv", 1, "madepublic"),
        "Did you mean 'made_public'?",
    )


def test_columns_in_another_order_are_refused(copy: Path, change: Change) -> None:
    change("aliases.csv", "person_id,alias", "alias,person_id")
    found = fault(copy)
    assert (found.code, found.way_out) == ("bad-header", "Put the columns in the expected order.")


def test_a_short_row_is_refused(copy: Path, change: Change) -> None:
    line = line_of(copy, "aliases.csv", "vladimir-putin,Vladimir Putin,en")
    change("aliases.csv", "vladimir-putin,Vladimir Putin,en,full,false", "vladimir-putin,Putin,en")
    found = fault(copy)
    assert (found.code, where(found), found.message) == (
        "bad-row",
        ("aliases.csv", line, None),
        "The row has 3 values for 5 columns.",
    )


def test_an_open_quote_is_refused(copy: Path) -> None:
    with (copy / "aliases.csv").open("a", encoding="utf-8") as table:
        table.write('vladimir-putin,"Volodya,ru,short,false\n')
    assert fault(copy).code == "bad-row"


def test_a_double_key_names_the_first_line(copy: Path) -> None:
    path = copy / "states.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([*lines, lines[1]]), encoding="utf-8")
    found = fault(copy)
    assert (found.code, where(found), found.message) == (
        "double-key",
        ("states.csv", len(lines) + 1, "iso3"),
        "'AFG' stands already in line 2.",
    )


def test_a_missing_value_says_what_it_holds(copy: Path, change: Change) -> None:
    change("persons.csv", "thomas-lubanga,Thomas Lubanga,", "thomas-lubanga,,")
    found = fault(copy)
    assert (found.code, where(found), found.way_out) == (
        "missing-value",
        ("persons.csv", 2, "name"),
        "It holds: name as it is usually written in English.",
    )


def test_a_number_must_be_one(copy: Path, change: Change) -> None:
    change("warrants.csv", ",war_crimes,3,", ",war_crimes,three,")
    found = fault(copy)
    assert (found.code, where(found)) == ("bad-number", ("warrants.csv", 2, "counts"))


def test_an_unknown_crime_in_a_list_is_refused(copy: Path, change: Change) -> None:
    change("warrants.csv", "war_crimes | crimes_against_humanity", "war_crimes | crime")
    found = fault(copy)
    assert (found.code, where(found)) == ("bad-value", ("warrants.csv", 3, "crimes"))


def test_an_empty_part_of_a_list_is_refused(copy: Path, change: Change) -> None:
    change("warrants.csv", "war_crimes | crimes_against_humanity", "war_crimes |  | genocide")
    assert fault(copy).code == "bad-list"


def test_bytes_that_are_no_utf8_are_refused(copy: Path) -> None:
    path = copy / "aliases.csv"
    path.write_bytes(path.read_bytes().replace(b"Lubanga", b"Lub\xffnga", 1))
    found = fault(copy)
    assert (found.code, where(found)) == ("bad-encoding", ("aliases.csv", 2, None))


def test_a_missing_table_is_named(copy: Path) -> None:
    (copy / "offices.csv").unlink()
    found = fault(copy)
    assert (found.code, where(found)) == ("missing-file", ("offices.csv", None, None))


def test_a_folder_without_a_description_is_none(tmp_path: Path) -> None:
    assert fault(tmp_path).code == "missing-file"


def test_a_broken_description_says_where(copy: Path, change: Change) -> None:
    change("datapackage.json", '"name": "dedere-record",', '"name": "dedere-record"')
    found = fault(copy)
    assert (found.code, where(found)) == ("bad-description", ("datapackage.json", 3, None))


def test_all_faults_are_found_and_the_good_rows_kept(copy: Path, change: Change) -> None:
    change("trips.csv", ",LBY,made,", ",LBY,mad,")
    change("trips.csv", ",SAU,made,", ",SAU,maid,")
    faults: list[RecordError] = []
    found = read_tables(copy, faults)
    assert [where(each)[1] for each in faults] == [2, 3]
    assert len(found.trips) == len(load_record().trips) - 2


def test_the_line_counts_lines_not_rows(copy: Path) -> None:
    path = copy / "persons.csv"
    text = path.read_text(encoding="utf-8")
    text = text.replace("UPC/FPLC leader;", '"UPC/FPLC leader;', 1)
    text = text.replace("sentence served 2020,", 'sentence\nserved 2020",', 1)
    text = text.replace(
        "katanga,Germain Katanga,Germain Katanga,1978-04-28", "katanga,G,G,1978-04-31"
    )
    path.write_text(text, encoding="utf-8")
    assert where(fault(copy)) == ("persons.csv", 4, "born")


def test_a_byte_order_mark_and_windows_line_ends_are_accepted(copy: Path) -> None:
    path = copy / "aliases.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_record(copy).aliases == load_record().aliases


@pytest.mark.parametrize("table", TABLES)
def test_each_table_is_written_as_it_was_read(record: Record, table: str) -> None:
    resource = next(r for r in describe(data_folder())["resources"] if r["name"] == table)
    names = [field["name"] for field in resource["schema"]["fields"]]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    for row in record.table(table):
        writer.writerow([written(getattr(row, name)) for name in names])
    assert text.getvalue() == (data_folder() / resource["path"]).read_text(encoding="utf-8")


def test_rows_are_frozen(record: Record) -> None:
    with pytest.raises(AttributeError):
        record.persons[0].name = "Somebody"  # type: ignore[misc]


def test_the_digest_changes_with_any_byte(copy: Path, change: Change) -> None:
    change("trips.csv", "Exact dates unknown", "Exact days unknown")
    assert load_record(copy).digest != load_record().digest
