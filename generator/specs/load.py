"""Everything below ``specs/``, read, checked and turned into values; every problem of every file at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from generator.cache import Cache
from generator.problems import Problem, Unusable
from generator.specs.authored import Specs
from generator.specs.codec import spec_from_plain
from generator.specs.folder import Folder
from generator.specs.model import SpecFile
from generator.specs.schema.validate import SchemaName, Schemas
from generator.specs.yaml.plain import is_mapping
from generator.specs.yaml.reader import read_yaml

_SCHEMAS: dict[object, SchemaName] = {
    "rest": "operation",
    "ws_api": "operation",
    "stream": "stream",
    "event": "event",
    "enums": "enums",
    "errors": "errors",
}


def load_specs(
    directory: Path,
    cache: Cache | None = None,
    wanted: Callable[[PurePosixPath], bool] | None = None,
    name: str = "",
) -> tuple[Specs, list[Problem]]:
    """Load a whole directory of specs; with problems, the specs lack what could not be used.

    The JSON Schemas are those of ``directory/schema``, or the project's own where it has none. With a cache, files that were
    found sound before are not checked again. ``wanted`` is asked whether to load a path below the directory; ``name`` is what
    such a part is kept under.
    """
    folder = Folder(directory, cache, name)
    if not directory.is_dir():
        return folder.specs(), [Problem(str(directory), 0, 0, "no such directory, expected a directory of specs")]
    try:
        for path in sorted(directory.rglob("*")):
            if wanted is None or wanted(PurePosixPath(path.relative_to(directory).as_posix())):
                folder.file(path)
    except Unusable as error:
        folder.problems += error.problems
    folder.close()
    return folder.specs(), sorted(set(folder.problems))


def load_spec(path: Path, schemas: Schemas | None = None) -> tuple[SpecFile | None, list[Problem]]:
    """Load one spec file of any kind, wherever it lies; there is no spec when there are problems.

    Raises:
        Unusable: A schema itself cannot be read.
    """
    document, problems = read_yaml(path)
    if document is None:
        return None, problems
    kind = document.value.get("kind") if is_mapping(document.value) else None
    schema = _SCHEMAS.get(kind if isinstance(kind, str) else "", "operation")
    problems = (schemas or Schemas()).check(schema, document)
    assert problems or is_mapping(document.value)
    return (None, problems) if problems or not is_mapping(document.value) else (spec_from_plain(document.value), [])
