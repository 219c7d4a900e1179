"""Who asks."""

from __future__ import annotations
from fastapi import Request


def looker(request: Request) -> None:
    request.state.identity = None
