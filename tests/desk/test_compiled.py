"""Compiled templates that are kept from one start to the next."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from dedere.desk.web.compiled import Compiled


def said(folder: Path, text: str = "Hello {{ name }}") -> str:
    """What a template says in an environment of its own, as after a new start."""
    found = Environment(
        loader=DictLoader({"one": text}), autoescape=True, bytecode_cache=Compiled(folder)
    )
    return found.get_template("one").render(name="you")


def no_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("compiled anew")

    monkeypatch.setattr(Environment, "_generate", refuse)


def test_a_second_start_compiles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said(tmp_path / "kept")
    no_compiling(monkeypatch)
    assert said(tmp_path / "kept") == "Hello you"


def test_a_template_that_has_changed_is_compiled_anew(tmp_path: Path) -> None:
    said(tmp_path)
    assert said(tmp_path, "Good day {{ name }}") == "Good day you"


@pytest.mark.parametrize("left", [b"", b"j2", b"\x80" * 400])
def test_a_damaged_file_is_passed_over(tmp_path: Path, left: bytes) -> None:
    said(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(left)
    assert said(tmp_path) == "Hello you"


def test_a_cut_file_is_passed_over(tmp_path: Path) -> None:
    said(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-9])
    assert said(tmp_path) == "Hello you"


def test_where_nothing_can_be_written_the_page_is_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert said(tmp_path / "file" / "folder") == "Hello you"
