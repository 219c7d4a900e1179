"""Bringing a store's tables forward, by the migrations that ship with the package."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Engine


def configuration() -> Config:
    """Return Alembic's configuration for the packaged migrations."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the tables to a version, the newest unless told; each migration whole or not at all."""
    from alembic import command

    config = configuration()
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            # Two programs that start together on a new store must not both make the tables.
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(1684366437)")
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
