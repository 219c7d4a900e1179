"""A real PostgreSQL for the tests: made by initdb, run on a free port by an ordinary user."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


def programs() -> Path:
    """The folder of initdb and pg_ctl; distributions do not put it on the path."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found += sorted(Path("/opt/homebrew/opt").glob("postgresql*/bin/initdb"))
    if not found:
        raise RuntimeError("These tests need a PostgreSQL server: install 'postgresql'.")
    return found[-1].parent


def _ordinary_user() -> str | None:
    """PostgreSQL refuses to run as root, so root hands it to somebody else."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    raise RuntimeError("There is no user 'postgres' or 'nobody' to run PostgreSQL as.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server() -> Iterator[str]:
    """Yield the address of a running server without its database's name."""
    user, bin_ = _ordinary_user(), programs()
    base = Path(tempfile.mkdtemp(prefix="dedere-postgres-"))
    data, port = base / "data", _free_port()
    extra: dict[str, Any] = {"cwd": base}
    if user is not None:
        account = pwd.getpwnam(user)
        os.chown(base, account.pw_uid, account.pw_gid)
        extra |= {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        extra["env"] = {"PATH": os.environ["PATH"], "HOME": str(base), "LC_ALL": "C"}
    subprocess.run(
        [
            *(bin_ / "initdb", "-D", data, "-U", "dedere", "-E", "UTF8", "-A", "trust", "-N"),
            *("--locale", "C.UTF-8"),
        ],
        check=True,
        capture_output=True,
        **extra,
    )
    # The server must not outlive the tests, however they end: the guard waits for our end of the
    # pipe to close, which also happens when this process is killed.
    end = 'cat > /dev/null; "$0" -D "$1/data" -m immediate -w stop > /dev/null 2>&1; rm -rf "$1"'
    guard = subprocess.Popen(
        ["sh", "-c", end, bin_ / "pg_ctl", base],
        stdin=subprocess.PIPE,
        start_new_session=True,
        **{**extra, "cwd": "/"},
    )
    try:
        options = f"-p {port} -h 127.0.0.1 -k {base} -F -c max_connections=60"
        subprocess.run(
            [bin_ / "pg_ctl", "-D", data, "-l", base / "log", "-o", options, "-w", "start"],
            check=True,
            stdout=subprocess.DEVNULL,
            **extra,
        )
        yield f"postgresql://dedere@127.0.0.1:{port}"
    finally:
        guard.communicate(timeout=300)


class Databases:
    """Fresh databases on one server, each a copy of one that has the tables already."""

    def __init__(self, address: str) -> None:
        from dedere.store import open_store

        self.address = address
        self.count = 0
        self._run("CREATE DATABASE pattern")
        open_store(f"{address}/pattern").close()

    def empty(self) -> str:
        """The address of a new database without tables."""
        self.count += 1
        self._run(f"CREATE DATABASE empty{self.count}")
        return f"{self.address}/empty{self.count}"

    def new(self) -> str:
        """The address of a new database with the tables of a store."""
        self.count += 1
        self._run(f"CREATE DATABASE store{self.count} TEMPLATE pattern")
        return f"{self.address}/store{self.count}"

    def _run(self, statement: str) -> None:
        import psycopg

        with psycopg.connect(f"{self.address}/postgres", autocommit=True) as connection:
            connection.execute(statement.encode())
