"""Saved pages on the disk: found by their endings, each once, called alike wherever the folder lies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.digests import names
from generator.problems import Problem
from generator.regular import opened

SUFFIXES = (".md", ".txt")
# The longest of the real pages, a change log of years, has 210 kB and 7,300 lines.
MOST_BYTES: Final = 4_000_000
MOST_LINES: Final = 40_000


@dataclass(frozen=True)
class SavedFile:
    """A saved page: its name as spec files have it, and its bytes."""

    name: str
    data: bytes


def saved_files(paths: Sequence[Path]) -> tuple[list[SavedFile], list[Problem]]:
    """Find the saved pages among files and below folders, each once.

    A page is called by its path below the folder given, or by its name when the file itself is given, so that the same
    pages have the same names wherever they are kept.
    """
    files: list[SavedFile] = []
    problems: list[Problem] = []
    seen: set[tuple[int, int]] = set()
    for path in paths:
        for found, name in _files(path, problems):
            try:
                identity, data = _bounded(found)
                if identity not in seen:
                    files.append(SavedFile(name, data))
                seen.add(identity)
            except OSError as error:
                problems.append(Problem(name, 0, 0, f"cannot be read: {error.strerror}"))
            except _Refused as refusal:
                problems.append(Problem(name, 0, 0, str(refusal)))
    return files, problems


class _Refused(Exception):
    """A file that no page is saved as; the message says why."""


def _bounded(path: Path) -> tuple[tuple[int, int], bytes]:
    """Return which file it is, by whatever name, and what it holds, without waiting for a pipe or reading what has no end.

    Raises:
        _Refused: It holds more than any page.
        OSError: It is no regular file, or cannot be read.
    """
    with opened(path) as file:
        found = os.fstat(file.fileno())
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise _Refused(f"holds more than {MOST_BYTES:,} bytes, expected one page")
    lines = data.count(b"\n")
    if lines > MOST_LINES:
        raise _Refused(f"holds {lines:,} lines, expected one page of at most {MOST_LINES:,}")
    return (found.st_dev, found.st_ino), data


def _is_text(path: Path, problems: list[Problem]) -> bool:
    """Say whether a name is one that can be printed; report the others."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        problems.append(Problem(shown, 0, 0, "the file's name is not UTF-8, expected one that can be printed"))
        return False
    return True


def _files(path: Path, problems: list[Problem]) -> list[tuple[Path, str]]:
    try:
        if not path.is_dir():
            if path.exists():
                return [(path, path.name)] if _is_text(path, problems) else []
            problems.append(Problem(str(path), 0, 0, "no such file or folder"))
            return []
        below = [(path / name, name) for name in sorted(names(path)) if os.path.splitext(name)[1] in SUFFIXES]
    except OSError as error:
        problems.append(Problem(str(path), 0, 0, f"cannot be read: {error.strerror}"))
        return []
    if not below:
        problems.append(Problem(str(path), 0, 0, f"holds no page, expected files ending in {' or '.join(SUFFIXES)}"))
    return [(found, name) for found, name in below if _is_text(found, problems)]
