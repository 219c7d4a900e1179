"""Templates as an earlier start compiled them, so that the first page need not wait for that.

Jinja asks with a digest of each template's text and of its own and Python's version, so that a
changed template is compiled anew.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache

_DIGEST = sha256().digest_size


class Compiled(BytecodeCache):
    """Compiled templates in a folder of the user's own; where it cannot be used, none are kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket from the folder; of a file that is damaged nothing is taken."""
        with suppress(OSError):
            kept = self._file(bucket).read_bytes()
            if sha256(kept[_DIGEST:]).digest() == kept[:_DIGEST]:
                bucket.bytecode_from_string(kept[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the bucket, whole or not at all: several processes may start at once."""
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            code, file = bucket.bytecode_to_string(), self._file(bucket)
            made = file.with_suffix(f".{os.getpid()}")
            made.write_bytes(sha256(code).digest() + code)
            made.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}.template"
