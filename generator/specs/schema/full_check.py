"""Schemas checked by jsonschema, which knows why something is not sound; loading it takes longer than most checks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, cast

from jsonschema import Draft202012Validator, SchemaError, ValidationError, validators
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from generator.specs.schema.quick_check import ecma_pattern


def errors(schemas: Mapping[str, str], address: str, value: object) -> list[Any]:
    """Return jsonschema's errors of a value, by the texts of schemas by their addresses.

    Raises:
        ValueError: The schema at the address is none, or refers to one that is not there.
    """
    try:
        Draft202012Validator.check_schema(json.loads(schemas[address]))
        return list(_validators(tuple(schemas.items()))[address].iter_errors(value))
    except (SchemaError, Unresolvable) as error:
        raise ValueError(str(error)) from error


@cache
def _validators(schemas: tuple[tuple[str, str], ...]) -> Mapping[str, Any]:
    parsed = {address: {"$id": address, **json.loads(text)} for address, text in schemas}
    resources = [(address, DRAFT202012.create_resource(schema)) for address, schema in parsed.items()]
    registry: Registry[Any] = Registry[Any]().with_resources(resources)
    return {address: _EcmaValidator(schema, registry=registry) for address, schema in parsed.items()}


def _match_pattern(_validator: Any, pattern: str, instance: object, _schema: Any) -> Iterator[ValidationError]:
    if isinstance(instance, str) and not ecma_pattern(pattern).search(instance):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


_EcmaValidator: Final[Any] = cast(Any, validators).extend(Draft202012Validator, {"pattern": _match_pattern})
