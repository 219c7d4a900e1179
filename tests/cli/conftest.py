"""The command line run in this process: its exit code, what it says and what it complains of."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from dedere.cli import main


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
