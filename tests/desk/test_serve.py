"""`dedere serve`: the first admin, and the refusal of a second."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from click.testing import CliRunner

from dedere.cli.serve import app, command
from dedere.errors import InputError
from tests.desk.conftest import PASSWORD


def open_first(store: Path, password: str) -> object:
    return CliRunner().invoke(
        command,
        ["--store", str(store), "--first-admin", "ada"],
        env={"DEDERE_ADMIN_PASSWORD": password},
    )


def test_the_first_admin_is_opened_once(tmp_path: Path) -> None:
    store = tmp_path / "s.sqlite3"
    assert "is open" in open_first(store, PASSWORD).output  # type: ignore[attr-defined]
    again = open_first(store, PASSWORD)
    assert isinstance(again.exception, InputError)  # type: ignore[attr-defined]
    assert again.exception.code == "admin-exists"  # type: ignore[attr-defined]


def test_a_weak_password_is_refused(tmp_path: Path) -> None:
    found = open_first(tmp_path / "s.sqlite3", "short")
    assert isinstance(found.exception, InputError)  # type: ignore[attr-defined]


def test_a_private_desk_needs_a_store() -> None:
    found = CliRunner().invoke(command, ["--record-only", "--private"])
    assert (found.exit_code, "--private needs a store" in found.output) == (2, True)


def test_a_worker_builds_its_desk_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from starlette.testclient import TestClient

    monkeypatch.setenv("DEDERE_DESK", f'{{"address": "{tmp_path / "s.sqlite3"}", "private": true}}')
    assert TestClient(app()).get("/persons.json").status_code == 401


def test_without_its_extra_the_desk_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name: None if name == "uvicorn" else found(name)
    )
    done = CliRunner().invoke(command, [])
    assert isinstance(done.exception, InputError)
    assert (done.exception.code, done.output) == ("missing-extra", "")
    assert "sh scripts/setup.sh desk" in str(done.exception)
