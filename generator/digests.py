"""What tells whether anything in a folder changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, TypeAlias

from generator.regular import read_regular

Digests: TypeAlias = Mapping[str, bytes]
"""The SHA-256 of files by their path below a folder, with strokes; text, for making paths of a thousand names takes longer."""

_IGNORED: Final = frozenset({"__pycache__", ".mypy_cache", ".pytest_cache"})


def is_ignored(path: Path) -> bool:
    """Tell whether a file was left among templates by a tool."""
    return not _IGNORED.isdisjoint(path.parts)


def names(folder: Path) -> Iterator[str]:
    """Yield the paths of all files below a folder, with strokes, without following links to folders."""
    top = os.fspath(folder)
    for name, inner, files in os.walk(top):
        inner[:] = [one for one in inner if one not in _IGNORED]
        below = "" if name == top else f"{PurePosixPath(Path(name).relative_to(folder).as_posix())}/"
        yield from (f"{below}{file}" for file in files)


def digests(folder: Path) -> dict[str, bytes]:
    """Return what tells whether anything in a folder changed."""
    top = os.fspath(folder)
    found: dict[str, bytes] = {}
    for name in sorted(names(folder)):
        # What cannot be read is told by whoever reads it.
        with suppress(OSError):
            found[name] = sha256(read_regular(f"{top}{os.sep}{name}")).digest()
    return found


def key_parts(contents: Digests) -> Iterator[str | bytes]:
    """Yield what a key is made of."""
    for path, digest in contents.items():
        yield path
        yield digest
