"""Everything below ``specs/``, read, checked and turned into values; every problem of every file at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from generator.cache import Cache
from generator.problems import Problem, Unusable
from generator.specs.authored import Specs
from generator.specs.folder import Folder


def load_specs(
    directory: Path,
    cache: Cache | None = None,
    wanted: Callable[[PurePosixPath], bool] | None = None,
) -> tuple[Specs, list[Problem]]:
    """Load a whole directory of specs; with problems, the specs lack what could not be used.

    The JSON Schemas are those of ``directory/schema``, or the project's own where it has none. With a cache, files that were
    found sound before are not checked again. ``wanted`` is asked whether to load a path below the directory, of all
    or none of what is kept together.
    """
    folder = Folder(directory, cache)
    if not directory.is_dir():
        return folder.specs(), [Problem(str(directory), 0, 0, "no such directory, expected a directory of specs")]
    try:
        for path in sorted(directory.rglob("*")):
            if wanted is None or wanted(PurePosixPath(path.relative_to(directory).as_posix())):
                folder.file(path)
    except Unusable as error:
        folder.problems += error.problems
    if wanted is None or wanted(PurePosixPath("as_of.yaml")):
        folder.finish()
    folder.close()
    return folder.specs(), sorted(set(folder.problems))
