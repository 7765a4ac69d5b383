"""Which files below ``specs/`` the tool writes; people write all others."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

_FOLDERS = ("rest", "ws-api", "streams", "user-data")
_FILES = ("enums.yaml", "errors.yaml")
_OURS = ("corrections", "schema", "words")


def operation_files(specs: Path) -> list[PurePosixPath]:
    """Return the files that ``transcribe`` wrote, by their path below the folder of specs."""
    below = (PurePosixPath(path.relative_to(specs).as_posix()) for path in specs.rglob("*.yaml"))
    return sorted(path for path in below if is_operation_file(path))


def is_operation_file(path: PurePosixPath) -> bool:
    """Say whether a path below the folder of specs is that of a file ``transcribe`` writes."""
    if len(path.parts) == 2:
        return path.name in _FILES and path.parts[0] not in _OURS
    return len(path.parts) == 3 and path.parts[1] in _FOLDERS and path.parts[0] not in _OURS
