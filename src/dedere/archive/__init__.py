"""Whole web archives: gate on bytes, read what names a wanted person, on one machine or many."""

from dedere.archive.engines import Engine, InProcess, Pool
from dedere.archive.model import ArchiveSettings
from dedere.archive.ray_engine import RayEngine
from dedere.archive.run import Progress, run_archive

__all__ = [
    "ArchiveSettings",
    "Engine",
    "InProcess",
    "Pool",
    "Progress",
    "RayEngine",
    "run_archive",
]
