"""The data set: every format opens in its own program, and rebuilds byte for byte."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet as pq
import pytest
import yaml

from dedere.errors import InputError
from dedere.publish.dataset import FORMATS, Written, export
from dedere.publish.dataset.geo import places
from dedere.record import Record
from dedere.record.load import TABLES, data_folder, describe


@pytest.fixture(scope="module")
def written(record: Record, tmp_path_factory: pytest.TempPathFactory) -> Written:
    return export(record, describe(data_folder()), tmp_path_factory.mktemp("export"))


def test_another_process_writes_the_same_bytes(written: Written, tmp_path: Path) -> None:
    code = (
        "import sys, pathlib\n"
        "from dedere.publish.dataset import export\n"
        "from dedere.record.load import data_folder, describe, load_record\n"
        "print(export(load_record(), describe(data_folder()), pathlib.Path(sys.argv[1])).digest)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        check=True,
        capture_output=True,
        text=True,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PATH": ""},
    )
    assert done.stdout.strip() == written.digest
    for path, _ in written.files:
        assert (tmp_path / path).read_bytes() == (written.folder / path).read_bytes(), path


def test_the_sums_are_those_of_the_files(written: Written) -> None:
    lines = (written.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = dict(reversed(line.split("  ")) for line in lines)
    assert set(sums) | {"SHA256SUMS"} == {path for path, _ in written.files}
    for path, expected in sums.items():
        assert sha256((written.folder / path).read_bytes()).hexdigest() == expected, path


def test_frictionless_finds_no_fault_in_the_package(written: Written) -> None:
    report = frictionless.validate(str(written.folder / "datapackage.json"))
    assert [error.message for task in report.tasks for error in task.errors] == []
    assert report.valid


def test_the_tables_of_the_record_keep_their_bytes(written: Written) -> None:
    for resource in describe(data_folder())["resources"]:
        shipped = (data_folder() / resource["path"]).read_bytes()
        assert (written.folder / "data" / resource["path"]).read_bytes() == shipped


def test_the_description_carries_version_digest_and_sums(written: Written, record: Record) -> None:
    package = json.loads((written.folder / "datapackage.json").read_text(encoding="utf-8"))
    assert (package["version"], package["dedere:digest"]) == (record.version, record.digest)
    for resource in package["resources"]:
        body = (written.folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{sha256(body).hexdigest()}"
        assert resource["bytes"] == len(body)


def test_the_dictionary_has_every_table_and_column(written: Written) -> None:
    text = (written.folder / "DICTIONARY.md").read_text(encoding="utf-8")
    package = json.loads((written.folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        assert f"### {resource['name']}\n" in text
        for field in resource["schema"]["fields"]:
            assert field["description"].replace("|", "\\|") in text


def test_parquet_has_real_types_and_all_rows(written: Written, record: Record) -> None:
    for name in TABLES:
        table = pq.read_table(written.folder / "parquet" / f"{name}.parquet")
        assert table.num_rows == len(record.table(name))
    trips = pq.read_table(written.folder / "parquet" / "trips.parquet")
    assert str(trips.schema.field("start").type) == "date32[day]"
    row = trips.to_pylist()[0]
    assert isinstance(row["sources"], list)
    assert trips.schema.metadata[b"dedere:digest"].decode() == record.digest


@pytest.fixture
def store(written: Written) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(f"file:{written.folder / 'dedere.sqlite'}?mode=ro", uri=True)
    yield opened
    opened.close()


def test_sqlite_holds_together(store: sqlite3.Connection, record: Record) -> None:
    assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert store.execute("PRAGMA foreign_key_check").fetchall() == []
    assert store.execute("SELECT value FROM about WHERE name = 'digest'").fetchone() == (
        record.digest,
    )


def test_sqlite_answers_a_question_across_tables(store: sqlite3.Connection) -> None:
    query = (
        "SELECT count(*) FROM trips JOIN trip_duties USING (trip_id) "
        "WHERE person_id = 'vladimir-putin' AND status = 'made' AND mode = 'in_person' "
        "AND duty = 'yes' AND trips.presence = 'presence'"
    )
    ledger = (
        "SELECT count(*) FROM opportunities WHERE person_id = 'vladimir-putin' AND duty = 'yes'"
    )
    assert store.execute(query).fetchone() == store.execute(ledger).fetchone()


def geojson(written: Written) -> Any:
    return json.loads((written.folder / "trips.geojson").read_text(encoding="utf-8"))


def test_geojson_has_every_trip_once(written: Written, record: Record) -> None:
    ids = [feature["id"] for feature in geojson(written)["features"]]
    assert ids == [trip.trip_id for trip in record.trips]


def test_points_lie_on_earth_to_a_tenth_of_a_degree() -> None:
    for point in (spot.point for spot in places().values()):
        if point is not None:
            assert -180 <= point[0] <= 180
            assert -90 <= point[1] <= 90
            assert point == (round(point[0], 1), round(point[1], 1))


def test_each_point_says_where_it_is_from(written: Written) -> None:
    for row in geojson(written)["features"]:
        sources = row["properties"]["point_from"]
        assert all(re.fullmatch(r"geonames \d+|by hand", source) for source in sources)
        assert bool(sources) == (row["geometry"] is not None)


def test_nearly_every_trip_that_has_a_place_has_a_point(written: Written) -> None:
    features = [
        row
        for row in geojson(written)["features"]
        if row["properties"]["presence"] != "overflight"
        and row["properties"]["place"] not in {None, "unknown"}
    ]
    without = [row["properties"]["place"] for row in features if row["geometry"] is None]
    assert len(without) <= 0.03 * len(features), without


def test_an_overflight_has_no_point(written: Written) -> None:
    for row in geojson(written)["features"]:
        if row["properties"]["presence"] == "overflight":
            assert row["geometry"] is None


def test_json_ld_names_the_data_set_persons_and_events(written: Written, record: Record) -> None:
    data = json.loads((written.folder / "schema-org.jsonld").read_text(encoding="utf-8"))
    graph = data["@graph"]
    assert data["@context"] == "https://schema.org"
    kinds = [node["@type"] for node in graph]
    assert kinds.count("Dataset") == 1
    assert kinds.count("Person") == len(record.persons)
    assert kinds.count("Event") == len(record.trips)
    assert kinds.count("ClaimReview") == 0
    ids = {node["@id"] for node in graph}
    assert len(ids) == len(graph)
    assert {node["attendee"]["@id"] for node in graph if "attendee" in node} <= ids


def test_one_who_stayed_away_attended_nothing(written: Written) -> None:
    graph = json.loads((written.folder / "schema-org.jsonld").read_text(encoding="utf-8"))["@graph"]
    trip = next(n for n in graph if n.get("identifier") == "putin-2023-08-south-africa-brics")
    assert "attendee" not in trip
    assert trip["eventStatus"] == "https://schema.org/EventCancelled"


def colt(written: Written) -> dict[str, dict[str, str]]:
    text = (written.folder / "trips_colt.csv").read_text(encoding="utf-8")
    return {row["DedereTripID"]: row for row in csv.DictReader(io.StringIO(text))}


def test_the_colt_table_holds_visits_by_leaders_in_office(written: Written, record: Record) -> None:
    rows = colt(written)
    mongolia = rows["putin-2024-09-mongolia"]
    assert (mongolia["CountryVisited"], mongolia["TripYear"]) == ("Mongolia", "2024")
    assert (mongolia["TripDuration"], mongolia["LeaderCountryISO"]) == ("2", "RUS")
    assert (mongolia["LeaderRole"], mongolia["AttendedMultilatEvent"]) == ("S", "No")
    assert "putin-2023-08-south-africa-brics" not in rows
    assert all(record.trip[key].status == "made" for key in rows)


# The columns of COLT itself that a join or a comparison can need.
COLT = """
    TripID LeaderID LeaderCountryOrIGO LeaderCountryISO LeaderRegion LeaderSubregion LeaderRole
    LeaderTitle LeaderSurname LeaderFullName Exiled CountryVisited CountryVisitedISO RegionVisited
    TripYear TripStartDate TripEndDate TripDuration MetHostHoGS AttendedMultilatEvent
    NameMultilatEvent Notes Confidence
""".split()


def test_columns_bear_the_names_of_colt_or_our_own(written: Written) -> None:
    names = next(iter(colt(written).values())).keys()
    assert [n for n in names if n not in COLT and not n.startswith("Dedere")] == []


def test_the_colt_table_joins_by_state_and_day(written: Written) -> None:
    theirs = {("RUS", "MNG", "2024-09-02"): "Putin"}
    keys = ("LeaderCountryISO", "CountryVisitedISO", "TripStartDate")
    joined = [
        row["DedereTripID"]
        for row in colt(written).values()
        if tuple(row[key] for key in keys) in theirs
    ]
    assert joined == ["putin-2024-09-mongolia"]


def test_frictionless_finds_no_fault_in_the_colt_table(written: Written) -> None:
    report = frictionless.validate(str(written.folder / "trips_colt.resource.json"))
    assert [error.message for task in report.tasks for error in task.errors] == []
    assert report.valid


def test_the_citation_names_version_and_digest(written: Written, record: Record) -> None:
    cited = yaml.safe_load((written.folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["cff-version"] == "1.2.0"
    assert cited["version"] == record.version
    assert cited["identifiers"][0]["value"] == f"sha256:{record.digest}"


def test_other_files_in_the_folder_stay(record: Record, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    export(record, describe(data_folder()), tmp_path, ["colt"])
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"


def test_an_unknown_format_writes_nothing(record: Record, tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        export(record, describe(data_folder()), tmp_path / "out", ["xlsx"])
    assert raised.value.code == "bad-format"
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_told(record: Record, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        export(record, describe(data_folder()), tmp_path / "file" / "out", ["colt"])
    assert raised.value.code == "bad-folder"


def test_the_command_offers_the_formats_there_are() -> None:
    from dedere.cli import record_export

    assert record_export.FORMATS == FORMATS
