"""The record, and a copy of it that may be broken."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

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
