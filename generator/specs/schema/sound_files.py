"""YAML files that hold their schemas; what was found sound once is not parsed, checked and converted again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache as cached
from pathlib import Path
from typing import Any, Final

from generator.cache import Cache, Shelf, key_of
from generator.problems import Problem, Unusable
from generator.regular import read_regular
from generator.specs.schema.validate import SchemaName, Schemas
from generator.specs.yaml.places import DataPath, Places
from generator.specs.yaml.reader import Document, parse
from generator.stored import Form

_BYTES: Final = Form[bytes](bytes)
_PLAIN: Final = Form[Any](object)


class SoundFiles:
    """Reads files.

    Args:
        name: What the results are kept under, of a run that reads the same files.
    """

    def __init__(self, schemas: Schemas, cache: Cache | None = None, name: str = "") -> None:
        self._schemas = schemas
        self._cache = cache
        self._shelf = Shelf[bytes](cache, f"sound {name}", _BYTES)

    def read(
        self,
        path: Path,
        schema: SchemaName,
        below: DataPath = (),
        convert: Callable[[Document], object] | None = None,
        form: Form[Any] = _PLAIN,
        beside: Sequence[bytes] = (),
    ) -> tuple[Document | None, list[Problem]]:
        """Read one file; without problems the document is there, with problems it is not.

        ``below`` is as for ``Schemas.check``. ``convert`` makes of a sound document its value, which is kept in ``form``, and
        raises ``Unusable`` if it cannot; ``beside`` is what else that value depends on.

        Raises:
            Unusable: The schema itself cannot be read.
        """
        try:
            data = read_regular(path)
        except OSError as error:
            return None, [Problem(str(path), 0, 0, f"cannot be read: {error.strerror}")]
        if self._cache is None:
            return self._checked(str(path), data, schema, below, convert)
        key = key_of(self._schemas.digest, schema, repr(below), str(path), data, *beside)
        known = self._shelf.get(key)
        if known is not None:
            with suppress(ValueError):
                return _known(str(path), data, form.decoded(known)), []
        document, problems = self._checked(str(path), data, schema, below, convert)
        if document is not None:
            with suppress(ValueError):
                self._shelf.put(key, form.encoded(document.value))
        return document, problems

    def close(self) -> None:
        """Keep what was read."""
        self._shelf.close()

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
