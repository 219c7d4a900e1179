"""What all tests share: Hypothesis without a clock, and the command line run in this process."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import settings

from dedere.cli import main

settings.register_profile("steady", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("steady")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the build of the reader, which takes minutes, so that it runs beside the rest."""
    items.sort(key=lambda item: "test_compiled" not in item.nodeid)


class Ran(NamedTuple):
    """The command line's exit code, what it says and what it complains of."""

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
