"""The reader as machine code says the same as the plain one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests/gold/reports.jsonl"
READ = """
import json, sys
from datetime import date
from pathlib import Path
import dedere.reader.nodes
from dedere import load_record
from dedere.reader import document_from_text, read_document

record = load_record()
told = {}
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    row = json.loads(line)
    document = document_from_text(row["text"], published=date.fromisoformat(row["published"]))
    told[row["id"]] = [repr(claim) for claim in read_document(record, document).claims]
print(json.dumps([Path(dedere.reader.nodes.__file__).suffix, told]))
"""


@pytest.fixture(scope="module")
def machine_code(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with dedere as `DEDERE_COMPILE=1 pip install .` installs it."""
    source = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE", "LICENSE-RECORD"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(
        ROOT / "src", source / "src", ignore=shutil.ignore_patterns("*.egg-info", "__pycache__")
    )
    out = tmp_path_factory.mktemp("compiled")
    # Without optimisation and debugging tables it is built in half the time.
    settings = {"DEDERE_COMPILE": "1", "DEDERE_COMPILE_LEVEL": "0", "CFLAGS": "-g0"}
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", str(out), str(source)],
        env={**os.environ, **settings, "PIP_CONSTRAINT": str(ROOT / "constraints.txt")},
        check=True,
        capture_output=True,
    )
    (wheel,) = out.glob("*.whl")
    with ZipFile(wheel) as packed:
        packed.extractall(out)
    return out


def read(folder: Path) -> tuple[str, dict[str, list[str]]]:
    """The kind of file that a module of the reader comes from, and the claims of each report."""
    done = subprocess.run(
        [sys.executable, "-c", READ, str(GOLD)],
        env={**os.environ, "PYTHONPATH": str(folder)},
        check=True,
        capture_output=True,
        text=True,
    )
    kind, told = json.loads(done.stdout)
    return kind, told


def test_a_compiled_reader_tells_the_claims_that_the_plain_one_tells(machine_code: Path) -> None:
    plain = read(ROOT / "src")
    compiled = read(machine_code)
    assert (plain[0], compiled[0]) == (".py", ".so")
    assert plain[1] == compiled[1]
