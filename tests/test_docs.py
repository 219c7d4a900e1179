"""The documentation is run: each console block shows what the command really prints."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.M | re.S)


LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def examples() -> list[tuple[str, str, str]]:
    """(page, command, expected output) for every `$ dedere …` in a console block."""
    found = []
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf-8")):
            for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
                command, _, output = part.partition("\n")
                if command.startswith("dedere "):
                    found.append((page.name, command, output.rstrip()))
    return found


EXAMPLES = examples()


def run(command: str) -> str:
    """The command's output, as a terminal of 96 columns shows it without colours."""
    done = subprocess.run(
        [sys.executable, "-m", "dedere", *shlex.split(command)[1:]],
        capture_output=True,
        text=True,
        env={"COLUMNS": "96", "LC_ALL": "C.UTF-8", "PATH": ""},
        timeout=60,
        check=False,
    )
    return (done.stdout + done.stderr).rstrip()


@pytest.mark.parametrize(
    ("command", "expected"), [row[1:] for row in EXAMPLES], ids=[row[1] for row in EXAMPLES]
)
def test_a_console_block_shows_what_the_command_prints(command: str, expected: str) -> None:
    lines = run(command).splitlines()
    if "\n…" in expected:
        head = expected.split("\n…", maxsplit=1)[0].splitlines()
        assert head == lines[: len(head)]
    else:
        assert expected.splitlines() == lines


def test_the_readme_shows_real_output() -> None:
    assert [row[0] for row in EXAMPLES if row[0] == "README.md"] != []


def test_every_verb_is_documented() -> None:
    from dedere.cli.main import VERBS

    text = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    missing = [verb for verb in VERBS if f"dedere {verb}" not in text]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_every_link_and_picture_is_there(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
