"""From an SVG file to PNG, beside this process: drawing takes half a second and lets nobody in."""

from __future__ import annotations

import subprocess
import sys
from threading import BoundedSemaphore

from dedere.errors import InputError

AT_ONCE, WAIT_SECONDS, LONGEST_SECONDS = 2, 2.0, 30.0
_PROGRAM = (
    "import sys, resvg_py; sys.stdout.buffer.write(bytes(resvg_py.svg_to_bytes("
    "svg_string=sys.stdin.buffer.read().decode(), width=int(sys.argv[1]))))"
)
_turns = BoundedSemaphore(AT_ONCE)


def png(picture: str, width: int = 2000) -> bytes:
    """Return an SVG file as PNG of a width in points.

    Raises InputError `too-often` when no turn comes, subprocess.SubprocessError when drawing fails.
    """
    if not _turns.acquire(timeout=WAIT_SECONDS):
        raise InputError(
            "too-often", "Too many pictures are being drawn.", way_out="Wait a moment, or take SVG."
        )
    try:
        done = subprocess.run(  # noqa: S603 - a program of our own, fed with a drawing of our own
            [sys.executable, "-c", _PROGRAM, str(width)],
            input=picture.encode(),
            capture_output=True,
            check=True,
            timeout=LONGEST_SECONDS,
        )
    finally:
        _turns.release()
    return done.stdout
