"""The JSON Schemas of a folder of specs, read and made ready for use."""

from __future__ import annotations

import hashlib
import importlib
import json
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

from generator.problems import Problem, Unusable
from generator.specs.schema.quick_check import Check, Compiler

_SHIPPED: Final = Path(__file__).parents[3] / "specs" / "schema"
_SUFFIX: Final = ".schema.json"
_BASE: Final = "https://apiscribe.invalid/schema/"


class SchemaFiles:
    """All schemas together, as they refer to one another.

    Args:
        directory: Folder of schemas; those it has not are the project's own.

    Raises:
        Unusable: A file cannot be read as JSON.
    """

    def __init__(self, directory: Path | None) -> None:
        self._paths = {path.name: path for path in sorted(_SHIPPED.glob(f"*{_SUFFIX}"))}
        if directory is not None:
            self._paths |= {path.name: path for path in sorted(directory.glob(f"*{_SUFFIX}"))}
        self._texts = {_BASE + name: _text(path) for name, path in self._paths.items()}

    @cached_property
    def digest(self) -> str:
        """SHA-256 over all of them, by which results of checks can be kept."""
        parts = (part for name, text in sorted(self._texts.items()) for part in (name, text))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def accepts(self, name: str, value: object) -> bool:
        """Tell whether a value is sound for sure; when not, ``errors`` knows."""
        check = self._checks[_BASE + name + _SUFFIX]
        return check is not None and check(value)

    @cached_property
    def _checks(self) -> Mapping[str, Check | None]:
        return _checks(tuple(self._texts.items()))

    def errors(self, name: str, value: object) -> list[Any]:
        """Return jsonschema's errors.

        Raises:
            Unusable: The schema is none, or refers to one that is not there.
        """
        # Loaded only when there is something to report.
        full_check: Any = importlib.import_module("generator.specs.schema.full_check")
        try:
            found: list[Any] = full_check.errors(self._texts, _BASE + name + _SUFFIX, value)
        except ValueError as error:
            raise _unusable(self._paths[name + _SUFFIX], error) from error
        return found


def _text(path: Path) -> str:
    """Return the text of a schema.

    Raises:
        Unusable: It is no JSON.
    """
    try:
        text = path.read_text(encoding="utf-8")
        json.loads(text)
    except (OSError, ValueError) as error:
        raise _unusable(path, error) from error
    return text


def _unusable(path: Path, error: Exception) -> Unusable:
    return Unusable([Problem(str(path), 0, 0, f"no schema can be read from it: {error}")])


@cache
def _checks(schemas: tuple[tuple[str, str], ...]) -> Mapping[str, Check | None]:
    compiler = Compiler({address: json.loads(text) for address, text in schemas})
    checks: dict[str, Check | None] = {}
    for address, _ in schemas:
        try:
            checks[address] = compiler.compile(address)
        except (ValueError, TypeError, AttributeError):
            # Either a keyword that is not known there, or no schema at all, which jsonschema can say better.
            checks[address] = None
    return checks
