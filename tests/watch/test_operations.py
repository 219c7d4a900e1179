"""Status, metrics, logs, and the command line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dedere.cli.store import command as store_command
from dedere.cli.watch import command as watch_command
from dedere.errors import DedereError
from dedere.watch.logs import structured
from dedere.watch.metrics import Metrics
from dedere.watch.status import Speed, status
from tests.watch.newsroom import Newsroom, planned


def test_status_says_how_each_source_stands(room: Newsroom) -> None:
    room.press.routes["one.test", "/feed"] = (500, {}, b"")
    room.publish("two", planned())
    room.once()
    with room.store.reading() as reader:
        found = status(reader, room.now())
    assert [(one.name, one.healthy, one.error, one.done) for one in found.sources] == [
        ("one", False, "http-500: The server answered 500.", 0),
        ("two", True, None, 1),
    ]
    assert [(one.name, one.sent) for one in found.channels] == [("hook", 1)]
    assert (found.working, found.untold, found.speed) == (
        (),
        0,
        Speed(count=1, whole=0.0, slowest=0.0, own=0.0),
    )


def test_status_says_why_items_were_not_taken(room: Newsroom) -> None:
    room.publish("one", planned(), planned("Kenya"), planned("Chile"))
    for path, code in (("/1", 404), ("/2", 404), ("/3", 500)):
        room.press.routes["one.test", path] = (code, {}, b"")
    room.once()
    with room.store.reading() as reader:
        found = status(reader, room.now())
    assert [(one.code, one.count, (one.example or "")[-2:]) for one in found.faults] == [
        ("http-404", 2, "/2"),
        ("http-500", 1, "/3"),
    ]


def test_metrics_count_what_was_done(room: Newsroom) -> None:
    metrics = Metrics()
    room.publish("one", planned())
    room.once(metrics=metrics)
    text = metrics.text().decode()
    for line in (
        'dedere_polls_total{result="done",source="one"} 1.0',
        'dedere_items_total{result="new"} 1.0',
        "dedere_alerts_total 1.0",
        'dedere_deliveries_total{channel="hook",result="sent"} 1.0',
    ):
        assert line in text


def test_logs_are_one_json_object_a_line(room: Newsroom) -> None:
    stream = io.StringIO()
    room.publish("one", planned())
    room.once(log=structured(stream, as_json=True))
    events = [json.loads(line)["event"] for line in stream.getvalue().splitlines()]
    assert events == ["begun", "polled", "alerts queued", "kept", "sent", "ended"]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Run `dedere watch …` or `dedere store …` in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DEDERE_STORE", str(tmp_path / "store.sqlite3"))

    def runner(*args: str) -> Result:
        verb = watch_command if args[0] == "watch" else store_command
        return CliRunner().invoke(verb, list(args[1:]), catch_exceptions=True)

    return runner


def test_a_first_file_of_sources_is_one_that_can_be_read(run: Callable[..., Result]) -> None:
    assert (run("watch", "init").exit_code, run("watch", "check").exit_code) == (0, 0)


def test_a_file_of_sources_is_not_written_over(run: Callable[..., Result]) -> None:
    run("watch", "init")
    fault = run("watch", "init").exception
    assert isinstance(fault, DedereError)
    assert fault.code == "file-exists"


def test_the_commands_look_at_what_a_watch_has_left(
    run: Callable[..., Result], room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = room.store.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("DEDERE_STORE", address)
    room.publish("one", planned())
    room.once()
    found = json.loads(run("watch", "stories", "--json").stdout)
    assert [one["now"]["status"] for one in found] == ["planned"]
    assert "Mongolia" in run("watch", "stories", "--state", "mongolia").stdout
    assert "the Kremlin" in run("watch", "story", "1").stdout
    assert "2 sources, 0 not well" in run("watch", "status").stdout
    hits = json.loads(run("store", "search", "will visit", "Kremlin", "--json").stdout)
    assert [(hit["title"], "visit]" in hit["excerpt"]) for hit in hits] == [
        ("Putin to visit Mongolia", True)
    ]
    assert "Putin to visit Mongolia" in run("store", "search", "harvest").stdout
    assert "No kept report" in run("store", "search", "visit will").stdout
    assert run("watch", "accept", "1", "--by", "Ana").exit_code == 0
    assert "putin-2026-03-10-mongolia" in run("watch", "export").stdout
    assert run("watch", "correct", "1", "--set", "place=Darkhan", "--by", "Ana").exit_code == 0
    assert run("watch", "reject", "1", "--by", "Ana").exit_code == 0
    assert json.loads(run("store", "info", "--json").stdout)["rows"]["documents"] == 1
    assert run("store", "check").exit_code == 0


def test_a_backup_is_restored_by_command(run: Callable[..., Result], tmp_path: Path) -> None:
    run("store", "migrate")
    assert run("store", "backup", "dump.jsonl.gz").exit_code == 0
    other = str(tmp_path / "other.sqlite3")
    assert run("store", "restore", "dump.jsonl.gz", "--store", other).exit_code == 0


def test_once_polls_and_says_what_it_did(run: Callable[..., Result], tmp_path: Path) -> None:
    text = '[[source]]\nname = "a"\naddress = "http://127.0.0.1:1/feed"\n'
    (tmp_path / "sources.toml").write_text(text)
    found = run("watch", "once", "--json")
    assert json.loads(found.stdout)["polls_failed"] == 1


def test_a_trial_message_reaches_its_channel(
    run: Callable[..., Result], room: Newsroom, tmp_path: Path
) -> None:
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nname = "a"\naddress = "https://a.test/feed"\n'
        f'[[channel]]\nname = "hook"\nkind = "webhook"\nurl = "http://127.0.0.1:{room.press.port}/"\n'
    )
    assert run("watch", "test", "hook").exit_code == 0
    assert room.press.titles() == ["dedere: a trial message"]


def test_help_needs_no_heavy_library() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from dedere.cli.main import group\n"
        "try: group(['watch', '--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('sqlalchemy', 'apprise', 'trafilatura') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.splitlines()[-1] == "[]"
