"""JSON Schemas as Python functions that tell soundness at once, so that messages are worked out for what is not sound only.

A function may refuse what the schema allows, as its caller asks the full validator then; it never allows what the schema
refuses. Keywords that the project's schemas do not use are not known here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Final, TypeAlias
from urllib.parse import urljoin

from generator.specs.yaml.plain import is_list, is_mapping

Check: TypeAlias = Callable[[Any], bool]

_ANNOTATIONS: Final = frozenset({"$schema", "$id", "$defs", "title", "description"})
_LAST_DOLLAR: Final = re.compile(r"\$$")


class Unsupported(ValueError):
    """A schema with something in it that only the full validator knows."""


class Compiler:
    """Makes functions of schemas that may refer to one another; ``schemas`` holds each under its address."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        self._schemas = schemas
        self._checks: dict[str, Check | None] = {}

    def compile(self, address: str) -> Check:
        """Return the function for the schema, or the part of one, at an address.

        Raises:
            Unsupported: It, or one it refers to, has a keyword that is not known here.
        """
        if address in self._checks:
            # A schema that refers to itself is found here before its function is made.
            return self._checks[address] or (lambda value: self._made(address)(value))
        self._checks[address] = None
        check = self._checks[address] = self._check(self._at(address), address.partition("#")[0])
        return check

    def _made(self, address: str) -> Check:
        check = self._checks[address]
        assert check is not None
        return check

    def _at(self, address: str) -> Any:
        base, _, pointer = address.partition("#")
        schema = self._schemas.get(base)
        for step in pointer.split("/")[1:]:
            schema = schema.get(step) if is_mapping(schema) else None
        if schema is None:
            raise Unsupported(f"there is no schema {address}")
        return schema

    def _check(self, schema: Any, base: str) -> Check:
        if schema is False:
            return _never
        if not is_mapping(schema):
            return _always
        if schema.get("not") == {}:
            return _never
        known: dict[str, Any] = {key: part for key, part in schema.items() if key not in _ANNOTATIONS}
        checks: list[Check] = []
        for make in (self._references, self._choices, self._object, self._array, _scalar):
            checks += make(known, base)
        if known:
            raise Unsupported(f"keyword {min(known)} is not known")
        return _all(checks)

    def _references(self, known: dict[str, Any], base: str) -> Iterable[Check]:
        if "$ref" in known:
            yield self.compile(urljoin(base, known.pop("$ref")))
        for part in known.pop("allOf", ()):
            yield self._check(part, base)

    def _choices(self, known: dict[str, Any], base: str) -> Iterable[Check]:
        if "anyOf" in known:
            yield _any([self._check(part, base) for part in known.pop("anyOf")])
        if "if" in known:
            condition, then, otherwise = (self._check(known.pop(key, True), base) for key in ("if", "then", "else"))
            yield lambda value: (then if condition(value) else otherwise)(value)

    def _object(self, known: dict[str, Any], base: str) -> Iterable[Check]:
        keys = [*("properties", "additionalProperties", "propertyNames", "required", "dependentRequired")]
        parts = {key: known.pop(key) for key in keys if key in known}
        if not parts:
            return
        members = {key: self._check(part, base) for key, part in parts.get("properties", {}).items()}
        others = self._check(parts.get("additionalProperties", True), base)
        names = self._check(parts["propertyNames"], base) if "propertyNames" in parts else None
        required = frozenset(parts.get("required", ()))
        companions = tuple((key, frozenset(needs)) for key, needs in parts.get("dependentRequired", {}).items())

        def check(value: Any) -> bool:
            if not is_mapping(value):
                return True
            if not required <= value.keys() or any(
                key in value and not needs <= value.keys() for key, needs in companions
            ):
                return False
            for key, member in value.items():
                if not members.get(key, others)(member):
                    return False
            return names is None or all(map(names, value))

        yield check

    def _array(self, known: dict[str, Any], base: str) -> Iterable[Check]:
        items = self._check(known.pop("items", True), base)
        least, most = known.pop("minItems", 0), known.pop("maxItems", None)
        distinct = known.pop("uniqueItems", False)
        if items is _always and not least and most is None and not distinct:
            return

        def check(value: Any) -> bool:
            if not is_list(value):
                return True
            if len(value) < least or (most is not None and len(value) > most):
                return False
            return all(map(items, value)) and (not distinct or _are_distinct_texts(value))

        yield check


@cache
def ecma_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of JSON Schema, whose ``$`` is the end of the text where Python's lets a line break follow."""
    return re.compile(_LAST_DOLLAR.sub(r"\\Z", pattern))


def _scalar(known: dict[str, Any], _base: str) -> Iterable[Check]:
    if "type" in known:
        yield _of_type(known.pop("type"))
    if "const" in known:
        yield _one_of([known.pop("const")])
    if "enum" in known:
        yield _one_of(known.pop("enum"))
    if "pattern" in known:
        search = ecma_pattern(known.pop("pattern")).search
        yield lambda value: not isinstance(value, str) or search(value) is not None
    if "minLength" in known:
        shortest: int = known.pop("minLength")
        yield lambda value: not isinstance(value, str) or len(value) >= shortest
    if "minimum" in known:
        least: float = known.pop("minimum")
        yield lambda value: not isinstance(value, int | float) or value >= least


def _of_type(name: str | list[str]) -> Check:
    if isinstance(name, list):
        return _any([_of_type(one) for one in name])
    if name == "integer":
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    kind = {"string": str, "boolean": bool, "object": dict, "array": list, "null": type(None)}.get(name)
    if kind is None:
        raise Unsupported(f"type {name} is not known")
    return lambda value: isinstance(value, kind)


def _one_of(values: list[Any]) -> Check:
    if not all(isinstance(value, str) for value in values):
        raise Unsupported("only texts are known as constants")
    choices = frozenset(values)
    return lambda value: isinstance(value, str) and value in choices


def _are_distinct_texts(values: list[Any]) -> bool:
    return all(isinstance(value, str) for value in values) and len(set(values)) == len(values)


def _always(_value: Any) -> bool:
    return True


def _never(_value: Any) -> bool:
    return False


def _all(checks: list[Check]) -> Check:
    needed = [check for check in checks if check is not _always]
    if not needed:
        return _always
    if len(needed) == 1:
        return needed[0]
    if len(needed) == 2:
        one, other = needed
        return lambda value: one(value) and other(value)
    return lambda value: all(check(value) for check in needed)


def _any(checks: list[Check]) -> Check:
    return lambda value: any(check(value) for check in checks)
