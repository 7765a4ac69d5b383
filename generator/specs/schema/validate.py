"""Spec files against their JSON Schemas, with messages for people.

A schema's ``title`` says what was expected where a pattern would not, and the ``description`` of what is not allowed
says why.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast

from generator.problems import Problem
from generator.specs.schema.files import SchemaFiles
from generator.specs.yaml.places import DataPath
from generator.specs.yaml.plain import is_list
from generator.specs.yaml.reader import Document

SchemaName: TypeAlias = Literal[
    "operation",
    "stream",
    "event",
    "enums",
    "errors",
    "provenance",
    "product",
    "outcomes",
    "words",
    "corrections",
    "acknowledged",
    "guides",
    "settled",
    "as_of",
]

_TYPES: Final = {
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "object": "a mapping",
    "array": "a list",
    "null": "null",
}

# jsonschema declares neither the types of its errors' attributes nor of the schemas.
_Error: TypeAlias = Any


@dataclass(frozen=True)
class Finding:
    """What a schema does not allow; ``at_key`` when the key at ``path`` is meant and not its value."""

    path: DataPath
    message: str
    at_key: bool = False


@dataclass(frozen=True)
class Schemas:
    """The schemas of one directory of specs; those it has not are the project's own."""

    directory: Path | None = None

    def check(self, name: SchemaName, document: Document, below: DataPath = ()) -> list[Problem]:
        """Return every problem of a file, in the file's order.

        ``below`` is the path in the schema's terms that the file's contents stand at, for a schema of several files.
        """
        value: object = document.value
        for key in reversed(below):
            value = {key: value}
        # Places are asked for when there is something to tell: finding them may be the work of parsing once more.
        found = (
            (document.places.key if finding.at_key else document.places.value)(
                finding.path[len(below) :], finding.message
            )
            for finding in self.findings(name, value)
        )
        return sorted(set(found))

    def findings(self, name: SchemaName, value: object) -> list[Finding]:
        """Return every problem of a value.

        Raises:
            Unusable: The schema cannot be read.
        """
        if self._files.accepts(name, value):
            return []
        return list(_findings(self._files.errors(name, value)))

    @property
    def digest(self) -> str:
        """SHA-256 over the schemas, by which results of checks can be kept."""
        return self._files.digest

    @cached_property
    def _files(self) -> SchemaFiles:
        return SchemaFiles(self.directory and self.directory / "schema")


def _findings(errors: list[_Error]) -> Iterator[Finding]:
    """Turn errors into findings, leaving out those that only follow from another one."""
    unsettled = {_path(error) for error in errors if error.validator == "required"}
    unsettled |= {_path(error)[:-1] for error in errors if error.validator in ("enum", "const") and error.path}
    misspelt = {(_path(error), meant) for error in errors for _, meant in _strangers(error) if meant}
    for error in errors:
        if error.validator == "not" and _path(error)[:-1] in unsettled:
            continue
        if error.validator == "minLength" and "pattern" in error.schema:
            continue
        for finding in _describe(error):
            if error.validator != "required" or (finding.path, _missing(error)) not in misspelt:
                yield finding


def _describe(error: _Error) -> Iterable[Finding]:
    path = _path(error)
    if "propertyNames" in error.schema_path:
        return [Finding((*path, error.instance), f"key {error.instance!r} is not {error.schema['title']}", True)]
    if error.validator == "additionalProperties":
        return _unknown_keys(error)
    if error.validator == "not":
        reason: str = error.schema["description"]
        return [Finding(path, f"unexpected key {path[-1]!r}: {reason[0].lower()}{reason[1:].rstrip('.')}", True)]
    describe = _MESSAGES.get(error.validator)
    return [Finding(path, describe(error) if describe else f"{_label(path)}: {error.message}")]


def _unknown_keys(error: _Error) -> Iterator[Finding]:
    known = error.schema["properties"]
    for key, meant in _strangers(error):
        expected = repr(meant) if meant else f"{', '.join(known)} only"
        yield Finding((*_path(error), key), f"unknown key {key!r}, expected {expected}", True)


def _strangers(error: _Error) -> Iterator[tuple[str, str | None]]:
    """Yield each key that the schema does not have, with the one that was probably meant."""
    if error.validator != "additionalProperties":
        return
    known: Mapping[str, object] = error.schema["properties"]
    for key in cast("Mapping[str, object]", error.instance):
        if key not in known:
            near = difflib.get_close_matches(key, [name for name in known if name not in error.instance], 1, 0.7)
            yield key, near[0] if near else None


def _type(error: _Error) -> str:
    wanted: Any = error.validator_value
    expected = " or ".join(_TYPES[name] for name in (wanted if is_list(wanted) else [wanted]))
    value = error.instance
    if wanted == "string" and isinstance(value, int | float):
        shown = json.dumps(value)
        return f'{_label(_path(error))} is {shown} without quotes, expected text, as "{shown}"'
    return f"{_label(_path(error))} is {_shown(value)}, expected {expected}"


def _choice(error: _Error) -> str:
    choices = error.validator_value if error.validator == "enum" else [error.validator_value]
    one_of = "one of " if len(choices) > 1 else ""
    return f"{_label(_path(error))} is {_shown(error.instance)}, expected {one_of}{', '.join(map(str, choices))}"


def _form(error: _Error) -> str:
    expected = error.schema.get("title") or f"what fits {error.validator_value}"
    return f"{_label(_path(error))} is {_shown(error.instance)}, expected {expected}"


def _too_few(error: _Error) -> str:
    count = len(error.instance)
    return f"{_label(_path(error))} has {count} element{'' if count == 1 else 's'}, expected at least {error.validator_value}"


def _too_many(error: _Error) -> str:
    return f"{_label(_path(error))} has {len(error.instance)} elements, expected at most {error.validator_value}"


def _repeated(error: _Error) -> str:
    values = error.instance
    again = next(value for index, value in enumerate(values) if value in values[:index])
    return f"{_label(_path(error))} holds {_shown(again)} twice, expected each once"


def _missing(error: _Error) -> str:
    # One error per missing key; only the message says which.
    keys: list[str] = error.validator_value
    return next(key for key in keys if error.message.startswith(f"{key!r} "))


def _alternatives(error: _Error) -> str:
    keys = [key for alternative in error.validator_value for key in alternative.get("required", [])]
    return f"{_label(_path(error))} has none of the keys {', '.join(keys)}, expected at least one of them"


def _companion(error: _Error) -> str:
    pairs = ((key, need) for key, needs in error.validator_value.items() if key in error.instance for need in needs)
    key, need = next((key, need) for key, need in pairs if need not in error.instance)
    return f"key {need!r} is missing, expected wherever {key!r} is"


_MESSAGES: Final[dict[str, Callable[[_Error], str]]] = {
    "type": _type,
    "enum": _choice,
    "const": _choice,
    "pattern": _form,
    "minLength": lambda error: f"{_label(_path(error))} is empty, expected text",
    "minimum": lambda error: f"{_label(_path(error))} is {error.instance}, expected at least {error.validator_value}",
    "minItems": _too_few,
    "maxItems": _too_many,
    "uniqueItems": _repeated,
    "required": lambda error: f"key {_missing(error)!r} is missing",
    "anyOf": _alternatives,
    "dependentRequired": _companion,
}


def _path(error: _Error) -> DataPath:
    return tuple(error.absolute_path)


def _label(path: DataPath) -> str:
    if not path:
        return "the file"
    last = path[-1]
    return last if isinstance(last, str) else f"element {last + 1} of {_label(path[:-1])}"


def _shown(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return repr(value) if isinstance(value, str) else json.dumps(value)
