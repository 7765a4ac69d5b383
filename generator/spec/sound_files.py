"""YAML files that hold their schemas; what was found sound once is not parsed and checked again."""

from __future__ import annotations

import json
from functools import cache as cached
from pathlib import Path

from generator.cache import Cache, key_of
from generator.problems import Problem
from generator.spec.places import DataPath, Places
from generator.spec.validate import SchemaName, Schemas
from generator.spec.yaml_reader import Document, parse


class SoundFiles:
    def __init__(self, schemas: Schemas, cache: Cache | None = None) -> None:
        self._schemas = schemas
        self._cache = cache

    def read(self, path: Path, schema: SchemaName, below: DataPath = ()) -> tuple[Document | None, list[Problem]]:
        """Read one file; without problems the document is there, with problems it is not.

        ``below`` is as for ``Schemas.check``.

        Raises:
            Unusable: The schema itself cannot be read.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            return None, [Problem(str(path), 0, 0, f"cannot be read: {error.strerror}")]
        if self._cache is None:
            return self._checked(str(path), data, schema, below)
        key = key_of("sound", self._schemas.digest, schema, repr(below), data)
        known = self._cache.get(key)
        if known is not None:
            return _known(str(path), data, json.loads(known)), []
        document, problems = self._checked(str(path), data, schema, below)
        if document is not None:
            self._cache.put(key, json.dumps(document.value).encode())
        return document, problems

    def _checked(
        self, file: str, data: bytes, schema: SchemaName, below: DataPath
    ) -> tuple[Document | None, list[Problem]]:
        document, problems = parse(file, data)
        if document:
            problems = self._schemas.check(schema, document, below)
        return (None, problems) if problems else (document, [])


def _known(file: str, data: bytes, value: object) -> Document:
    @cached
    def places() -> Places:
        document, _ = parse(file, data)
        assert document is not None
        return document.places

    return Document(value, places)
