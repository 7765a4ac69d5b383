"""Saved pages on the disk: found by their endings, each once, called alike wherever the folder lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem

SUFFIXES = (".md", ".txt")


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
    seen: set[Path] = set()
    for path in paths:
        for found, name in _files(path, problems):
            resolved = found.resolve()
            if resolved in seen:
                continue
            seen.add(resolved)
            try:
                files.append(SavedFile(name, found.read_bytes()))
            except OSError as error:
                problems.append(Problem(name, 0, 0, f"cannot be read: {error.strerror}"))
    return files, problems


def _files(path: Path, problems: list[Problem]) -> list[tuple[Path, str]]:
    try:
        if not path.is_dir():
            if path.exists():
                return [(path, path.name)]
            problems.append(Problem(str(path), 0, 0, "no such file or folder"))
            return []
        below = [found for found in path.rglob("*") if found.suffix in SUFFIXES and found.is_file()]
    except OSError as error:
        problems.append(Problem(str(path), 0, 0, f"cannot be read: {error.strerror}"))
        return []
    if not below:
        problems.append(Problem(str(path), 0, 0, f"holds no page, expected files ending in {' or '.join(SUFFIXES)}"))
    return sorted(((found, found.relative_to(path).as_posix()) for found in below), key=lambda pair: pair[1])
