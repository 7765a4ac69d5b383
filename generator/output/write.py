"""The output tree onto the disk: atomic file by file, and without what earlier runs left.

Only a folder that is new, empty, or that carries the marker of an earlier run is written to, for whatever else it holds is
removed. Links are never followed: one that stands in the way is taken out, what it points to stays as it is.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter, not_
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from generator.problems import Problem, Unusable

MARKER: Final = PurePosixPath(".apiscribe")
MARKER_TEXT: Final = b"apiscribe writes this folder, and removes from it whatever it did not write.\n"

# What others keep in a package's folder: caches, builds, environments, repositories.
_IGNORED: Final = frozenset(
    {"__pycache__", ".git", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".tox", ".venv", "build", "dist"}
)
_PARTS: Final = attrgetter("parts")
# A section or an operation that is gone takes about as many files with it.
_FEW: Final = 5


@dataclass(frozen=True)
class Written:
    """What a run did, as sorted paths below the output folder."""

    added: tuple[PurePosixPath, ...]
    changed: tuple[PurePosixPath, ...]
    removed: tuple[PurePosixPath, ...]
    unchanged: tuple[PurePosixPath, ...]


def write_tree(out: Path, tree: Mapping[PurePosixPath, bytes], prune: bool = False) -> Written:
    """Make ``out`` hold exactly the files of ``tree``; files that are right already keep their time.

    Args:
        prune: Remove as many files as it takes. Otherwise more than a few are taken for the mark of a broken input.

    Raises:
        Unusable: ``out`` is not a folder of ours, a path leads out of it, many files would go, or a folder is closed to the user;
            nothing is written.
    """
    problems = [*_foreign(out), *_wrong_paths(out, tree)]
    if MARKER not in tree:
        problems.append(Problem(str(out), 0, 0, f"the tree to write lacks {MARKER}"))
    if problems:
        raise Unusable(problems)
    found = set(present(out))
    stale = found - tree.keys()
    if len(stale) > _FEW and not prune:
        message = (
            f"{len(stale)} files would be removed, {min(stale)} the first; with --prune they are, if that is meant"
        )
        raise Unusable([Problem(str(out), 0, 0, message)])
    if MARKER not in found:
        # The marker comes first: should this run be interrupted, the next one may go on.
        _exchange(out, {MARKER: MARKER_TEXT}, ())
    return _made_so(out, tree, found, stale)


def expect_writable(folders: Iterable[Path]) -> None:
    """Make sure that files can be made in folders, or where these are to be made.

    Raises:
        Unusable: The user may not write to some of them.
    """
    there = {next(one for one in (folder, *folder.parents) if one.is_dir()) for folder in folders}
    closed = sorted(str(folder) for folder in there if not os.access(folder, os.W_OK | os.X_OK))
    if closed:
        raise Unusable([Problem(one, 0, 0, "cannot be written to, expected a folder of this user") for one in closed])


def write_files(folder: Path, tree: Mapping[PurePosixPath, bytes]) -> Written:
    """Write files into a folder that holds others too, which stay as they are.

    Raises:
        Unusable: A path leads out of the folder, by a link too, or a folder is closed to the user; nothing is written.
    """
    problems = [*_wrong_paths(folder, tree), *_linked(folder, tree)]
    if problems:
        raise Unusable(problems)
    return _made_so(folder, tree, {path for path in tree if _is_file(folder / path)}, set())


def _made_so(
    out: Path, tree: Mapping[PurePosixPath, bytes], found: set[PurePosixPath], stale: set[PurePosixPath]
) -> Written:
    # Compared by their parts, and each once: comparing paths is slow, and most runs change nothing.
    paths = sorted(tree, key=_PARTS)
    there = [path in found for path in paths]
    same = [is_there and _holds(out, path, tree[path]) for path, is_there in zip(paths, there, strict=True)]
    removed = sorted(stale, key=_PARTS)
    new = list(compress(paths, map(not_, same)))
    if new or stale:
        _exchange(out, {path: tree[path] for path in new}, removed)
    return Written(
        added=tuple(compress(paths, map(not_, there))),
        changed=tuple(path for path, one, is_there in zip(paths, same, there, strict=True) if is_there and not one),
        removed=tuple(removed),
        unchanged=tuple(compress(paths, same)),
    )


def _holds(out: Path, path: PurePosixPath, data: bytes) -> bool:
    with open(os.path.join(out, path), "rb", buffering=0) as file:
        return file.read() == data


def present(out: Path) -> Iterator[PurePosixPath]:
    """Yield the files and links below ``out`` that a run answers for, without following links."""
    for folder, folders, files in os.walk(out):
        for name in list(folders):
            if name in _IGNORED or name.endswith(".egg-info"):
                folders.remove(name)
            elif os.path.islink(os.path.join(folder, name)):
                files.append(name)
        below = PurePosixPath(Path(folder).relative_to(out).as_posix())
        yield from (below / name for name in files)


def _foreign(out: Path) -> Iterator[Problem]:
    if not out.exists():
        return
    if not out.is_dir():
        yield Problem(str(out), 0, 0, "not a folder")
    elif {path.name for path in out.iterdir()} - _IGNORED and not _is_file(out / MARKER):
        message = f"holds files and no {MARKER}, expected a new or empty folder, or one that an earlier run wrote"
        yield Problem(str(out), 0, 0, message)


def _wrong_paths(out: Path, tree: Mapping[PurePosixPath, bytes]) -> Iterator[Problem]:
    inner = {path.parent for path in tree}
    folders = inner.union(*(folder.parents for folder in inner))
    wrong = {part for part in {part for path in tree for part in path.parts} if _is_wrong(part)}
    for path in sorted(tree, key=_PARTS):
        if path.is_absolute() or not path.parts or not wrong.isdisjoint(path.parts):
            yield Problem(str(out), 0, 0, f"{str(path)!r} is no path for a generated file")
        elif path in folders:
            yield Problem(str(out), 0, 0, f"{path} would be a file and a folder")


def _linked(folder: Path, tree: Mapping[PurePosixPath, bytes]) -> Iterator[Problem]:
    for inner in sorted({parent for path in tree for parent in path.parents if parent.parts}):
        if (folder / inner).is_symlink():
            yield Problem(
                str(folder / inner), 0, 0, "is a link, expected a folder: what it points to is not written to"
            )


def _is_wrong(part: str) -> bool:
    return part == ".." or part in _IGNORED or not part.isprintable() or any(mark in part for mark in '\\/:*?"<>|')


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def _remove(out: Path, path: PurePosixPath) -> None:
    """Remove a file or link, and the folders that hold nothing any more but what Python compiled."""
    (out / path).unlink()
    for folder in path.parents[:-1]:
        if any(one.name != "__pycache__" for one in (out / folder).iterdir()):
            return
        shutil.rmtree(out / folder)


def _exchange(out: Path, new: Mapping[PurePosixPath, bytes], stale: Iterable[PurePosixPath]) -> None:
    """Write drafts of everything first, so that a full disk leaves all files as they were; then move them into place."""
    stale = list(stale)
    expect_writable([out, *{(out / path).parent for path in (*new, *stale)}])
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".drafts-", dir=out) as drafts:
        drafted = {path: Path(drafts, str(number)) for number, path in enumerate(new)}
        for path, draft in drafted.items():
            draft.write_bytes(new[path])
        for path in stale:
            _remove(out, path)
        for path, draft in drafted.items():
            target = out / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.is_dir() and not target.is_symlink():
                target.rmdir()
            os.replace(draft, target)
