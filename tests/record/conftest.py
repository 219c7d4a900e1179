"""The record, a copy of it that may be broken, and the command line run in this process."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from dedere.cli import main
from dedere.record import Record, load_record
from dedere.record.load import data_folder


@pytest.fixture(scope="session")
def record() -> Record:
    return load_record()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(data_folder(), tmp_path / "copy"))


Change = Callable[[str, str, str], None]


@pytest.fixture
def change(copy: Path) -> Change:
    """Replace the first occurrence of a text in one file of the copy."""

    def call(file: str, old: str, new: str) -> None:
        path = copy / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return call


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COLUMNS", "96")

    def call(*args: str) -> Ran:
        with pytest.raises(SystemExit) as left:
            main(list(args))
        out, err = capsys.readouterr()
        code = left.value.code
        return Ran(code if isinstance(code, int) else 0, out, err)

    return call
