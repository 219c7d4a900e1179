"""The desk: server-rendered pages over the record, the law and what this installation has seen."""

from dedere.desk.app import create_app
from dedere.desk.settings import DeskSettings

__all__ = ["DeskSettings", "create_app"]
