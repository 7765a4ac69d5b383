"""What tells whether anything in a folder changed."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from generator.regular import read_regular

Digests: TypeAlias = Mapping[PurePosixPath, bytes]

_IGNORED: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache"})


def is_ignored(path: Path) -> bool:
    """Tell whether a file was left among templates by a tool."""
    return not _IGNORED.isdisjoint(path.parts)


def digests(folder: Path) -> dict[PurePosixPath, bytes]:
    """Return what tells whether anything in a folder changed: the SHA-256 of each file by its path."""
    found: dict[PurePosixPath, bytes] = {}
    for name, inner, files in os.walk(folder):
        inner[:] = [one for one in inner if one not in _IGNORED]
        below = PurePosixPath(Path(name).relative_to(folder).as_posix())
        for file in files:
            # What cannot be read is told by whoever reads it.
            with suppress(OSError):
                found[below / file] = hashlib.sha256(read_regular(Path(name, file))).digest()
    return dict(sorted(found.items()))


def told(contents: Digests) -> Iterator[str | bytes]:
    """Yield what a key is made of."""
    for path, digest in contents.items():
        yield str(path)
        yield digest
