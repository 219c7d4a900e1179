from __future__ import annotations

from pathlib import Path

import pytest

from dedere.archive.gate import Gate, GatePlan, plan_gate
from dedere.archive.model import ArchiveSettings
from dedere.archive.work import Job, Worker
from dedere.record import Record, load_record


@pytest.fixture(scope="session")
def the_record() -> Record:
    return load_record()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the compiled gate is kept, shared by all processes of one test run."""
    return tmp_path_factory.getbasetemp().parent / "gate-cache" / "dedere"


@pytest.fixture(scope="session")
def plan(the_record: Record, cache: Path) -> GatePlan:
    return plan_gate(the_record, hyperscan=True, cache=cache)


@pytest.fixture(scope="session")
def gate(plan: GatePlan) -> Gate:
    return Gate(plan)


@pytest.fixture(scope="session")
def worker(the_record: Record, plan: GatePlan) -> Worker:
    return Worker(Job(ArchiveSettings(), plan), the_record)
