"""Bringing a store's tables forward, by the migrations that ship with the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection, Engine


def configuration() -> Config:
    """Return Alembic's configuration for the packaged migrations."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def is_known(revision: str) -> bool:
    """Return whether the packaged migrations lead on from a version."""
    from alembic.script import ScriptDirectory
    from alembic.util.exc import CommandError

    try:
        return ScriptDirectory.from_config(configuration()).get_revision(revision) is not None
    except CommandError:
        return False


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to a version, the newest unless told; all of it or nothing."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            # Two programs that start together on a new store must not both make the tables.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(1684366437)")
        upgrade_on(connection, revision)


def upgrade_on(connection: Connection, revision: str = "head") -> None:
    """Bring the tables to a version within the caller's transaction."""
    from alembic import command

    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
