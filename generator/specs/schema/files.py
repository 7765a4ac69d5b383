"""The JSON Schemas of a folder of specs: jsonschema-rs tells whether a value is sound, jsonschema why it is not."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, cast

from jsonschema_rs import Draft202012, Registry, Validator, validator_for

from generator.problems import Problem, Unusable
from generator.shipped import SCHEMAS

_SUFFIX: Final = ".schema.json"
_BASE: Final = "https://apiscribe.invalid/schema/"
_LAST_DOLLAR: Final = re.compile(r"\$$")


class SchemaFiles:
    """All schemas together, as they refer to one another.

    Args:
        directory: Folder of schemas; those it has not are the project's own.

    Raises:
        Unusable: A file cannot be read as JSON.
    """

    def __init__(self, directory: Path | None) -> None:
        self._paths = {path.name: path for path in sorted(SCHEMAS.glob(f"*{_SUFFIX}"))}
        if directory is not None:
            self._paths |= {path.name: path for path in sorted(directory.glob(f"*{_SUFFIX}"))}
        self._texts = {_BASE + name: _text(path) for name, path in self._paths.items()}

    @cached_property
    def digest(self) -> str:
        """SHA-256 over all of them, by which results of checks can be kept."""
        parts = (part for name, text in sorted(self._texts.items()) for part in (name, text))
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def accepts(self, name: str, value: object) -> bool:
        """Tell whether a value is sound.

        Raises:
            Unusable: The schema is none, or refers to one that is not there.
        """
        try:
            return _checks(tuple(self._texts.items()), _BASE + name + _SUFFIX).is_valid(value)
        except (ValueError, TypeError) as error:
            raise _unusable(self._paths[name + _SUFFIX], error) from error

    def errors(self, name: str, value: object) -> list[Any]:
        """Return what is not sound, as errors of jsonschema."""
        validator = _reasons(tuple(self._texts.items()), _BASE + name + _SUFFIX)
        return list(validator.iter_errors(value))


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
def _checks(schemas: tuple[tuple[str, str], ...], address: str) -> Validator:
    parsed = _parsed(schemas)
    registry = Registry(list(parsed.items()), draft=Draft202012)
    return validator_for(parsed[address], registry=registry)


@cache
def _parsed(schemas: tuple[tuple[str, str], ...]) -> Mapping[str, Any]:
    return {address: {"$id": address, **json.loads(text)} for address, text in schemas}


@cache
def _reasons(schemas: tuple[tuple[str, str], ...], address: str) -> Any:
    # Loaded only when there is something to report, for it takes longer than most checks.
    from jsonschema import Draft202012Validator, ValidationError, validators
    from referencing import Registry as Resources
    from referencing.jsonschema import DRAFT202012

    def match_pattern(_validator: Any, pattern: str, instance: object, _schema: Any) -> Iterator[ValidationError]:
        # The ``$`` of JSON Schema is the end of the text, where Python's lets a line break follow.
        if isinstance(instance, str) and not re.search(_LAST_DOLLAR.sub(r"\\Z", pattern), instance):
            yield ValidationError(f"{instance!r} does not match {pattern!r}")

    validator: Any = cast(Any, validators).extend(Draft202012Validator, {"pattern": match_pattern})
    resources = [(name, DRAFT202012.create_resource(schema)) for name, schema in _parsed(schemas).items()]
    return validator(_parsed(schemas)[address], registry=Resources[Any]().with_resources(resources))
