"""YAML files that hold their schemas; what was found sound once is not parsed, checked and converted again.

It is kept by product, what people write apart from what the tool does, so that every command finds there what another one has read:
a run that reads one file of such a shelf reads them all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache as cached
from pathlib import Path, PurePosixPath
from typing import Any, Final

from generator.cache import Cache, Shelf, key_of
from generator.problems import Problem, Unusable
from generator.regular import read_regular
from generator.specs.file_kinds import is_transcribed, product_of
from generator.specs.schema.validate import SchemaName, Schemas
from generator.specs.yaml.places import DataPath, Places
from generator.specs.yaml.reader import Document, parse
from generator.stored import Form

_BYTES: Final = Form[bytes](bytes)
_PLAIN: Final = Form[Any](object)


class SoundFiles:
    """Reads files.

    Args:
        directory: The folder of specs that they lie in.
    """

    def __init__(self, directory: Path, cache: Cache | None = None) -> None:
        self._schemas = Schemas(directory)
        self._directory = directory
        self._cache = cache
        self._shelves: dict[str, Shelf[bytes]] = {}

    def read(
        self,
        path: Path,
        schema: SchemaName,
        below: DataPath = (),
        convert: Callable[[Document], object] | None = None,
        form: Form[Any] = _PLAIN,
        beside: Sequence[bytes] = (),
        cached: bool = True,
    ) -> tuple[Document | None, list[Problem]]:
        """Read one file; without problems the document is there, with problems it is not.

        ``below`` is as for ``Schemas.check``. ``convert`` makes of a sound document its value, which is kept in ``form``, and
        raises ``Unusable`` if it cannot; ``beside`` is what else that value depends on. A document need not be ``cached``.

        Raises:
            Unusable: The schema itself cannot be read.
        """
        try:
            data = read_regular(path)
        except OSError as error:
            return None, [Problem(str(path), 0, 0, f"cannot be read: {error.strerror}")]
        if self._cache is None or not cached:
            return self._checked(str(path), data, schema, below, convert)
        key = key_of(self._schemas.digest, schema, repr(below), str(path), data, *beside)
        shelf = self._shelf(path)
        known = shelf.get(key)
        if known is not None:
            with suppress(ValueError):
                return _known(str(path), data, form.decoded(known)), []
        document, problems = self._checked(str(path), data, schema, below, convert)
        if document is not None:
            with suppress(ValueError):
                shelf.put(key, form.encoded(document.value))
        return document, problems

    def close(self) -> None:
        """Keep what was read."""
        for shelf in self._shelves.values():
            shelf.close()

    def _shelf(self, path: Path) -> Shelf[bytes]:
        below = PurePosixPath(path.relative_to(self._directory).as_posix())
        name = f"sound {'facts' if is_transcribed(below) else 'written'} {product_of(below)}"
        if name not in self._shelves:
            self._shelves[name] = Shelf[bytes](self._cache, name, _BYTES)
        return self._shelves[name]

    def _checked(
        self,
        file: str,
        data: bytes,
        schema: SchemaName,
        below: DataPath,
        convert: Callable[[Document], object] | None,
    ) -> tuple[Document | None, list[Problem]]:
        document, problems = parse(file, data)
        if document:
            problems = self._schemas.check(schema, document, below)
        if document is None or problems:
            return None, problems
        try:
            return (replace(document, value=convert(document)) if convert else document), []
        except Unusable as unusable:
            return None, unusable.problems


def _known(file: str, data: bytes, value: object) -> Document:
    @cached
    def places() -> Places:
        document, _ = parse(file, data)
        assert document is not None
        return document.places

    return Document(value, places)
