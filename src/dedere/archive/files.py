"""Files on this machine or, through fsspec, in object stores: opened, sized, listed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from dedere.errors import InputError, Place, missing_extra


def is_remote(path: str) -> bool:
    """Return whether the path is an address of a store, such as `s3://bucket/key`."""
    return "://" in path


def open_file(path: str) -> IO[bytes]:
    """Return the file opened for reading bytes; it can be sought in."""
    if not is_remote(path):
        return Path(path).open("rb", buffering=1 << 20)
    system, inner = _system(path)
    return cast(IO[bytes], system.open(inner, "rb"))


def size_of(path: str) -> int:
    """Return the size of the file in bytes; raises InputError `no-such-file`."""
    if not is_remote(path):
        try:
            return Path(path).stat().st_size
        except OSError:
            raise _missing(path) from None
    system, inner = _system(path)
    try:
        return int(system.size(inner) or 0)
    except OSError:
        raise _missing(path) from None


def listed(path: str) -> Iterator[str]:
    """Yield the files that an input means, sorted: itself, those of a folder, those of a pattern.

    Raises InputError `no-such-file` where there is none.
    """
    found = _remote(path) if is_remote(path) else _local(path)
    if not found:
        raise _missing(path)
    yield from found


def _local(path: str) -> list[str]:
    at = Path(path)
    if at.is_dir():
        return sorted(str(file) for file in at.rglob("*") if _wanted(file, at))
    if at.is_file():
        return [path]
    if any(sign in path for sign in "*?["):
        from glob import glob

        found = glob(path, recursive=True)  # noqa: PTH207 - the pattern may be absolute
        return sorted(file for file in found if Path(file).is_file())
    return []


def _wanted(file: Path, root: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(root).parts)
    return file.is_file() and not hidden


def _remote(path: str) -> list[str]:
    system, inner = _system(path)
    if any(sign in inner for sign in "*?["):
        names = system.glob(inner)
    elif system.isdir(inner):
        names = system.find(inner)
    else:
        names = [inner] if system.exists(inner) else []
    return sorted(str(system.unstrip_protocol(name)) for name in names)


def _system(path: str) -> tuple[Any, str]:
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise missing_extra("archive", "Reading archives needs more packages.") from None
    try:
        system, inner = url_to_fs(path)
    except (ImportError, ValueError) as fault:
        raise InputError(
            "no-such-store",
            f"{path} cannot be opened: {fault}.",
            way_out="Install what fsspec needs for it, for example: pip install s3fs.",
        ) from None
    return system, str(inner)


def _missing(path: str) -> InputError:
    return InputError(
        "no-such-file",
        "There is no such file, folder or pattern.",
        place=Place(file=path),
        way_out="Check the path; a pattern such as 'crawl/*.warc.gz' works too.",
    )
