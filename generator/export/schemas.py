"""JSON Schemas of parameters and answers, for both formats.

What JSON Schema cannot say stands in ``x-`` members: limits of decimals that travel as text, and the lines of the page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from generator.specs.authored import Words
from generator.specs.codec import to_plain
from generator.specs.model import Field, Operation, Parameter, ParameterType, Quota, Shape, Weight
from generator.specs.rules import Rule

Json: TypeAlias = dict[str, Any]

"""Parameters of the protocol: every client computes them, so they belong to the security scheme."""

_PARAMETERS: Final[Mapping[ParameterType, Json]] = {
    "string": {"type": "string"},
    "enum": {"type": "string"},
    "flag": {"type": "string"},
    "decimal": {"type": "string", "format": "decimal"},
    "int": {"type": "integer", "format": "int32"},
    "long": {"type": "integer", "format": "int64"},
    "boolean": {"type": "boolean"},
    "list<string>": {"type": "string"},
    "list<long>": {"type": "integer", "format": "int64"},
    "list<object>": {"type": "object"},
}
_SCALARS: Final[Mapping[str, Json]] = {
    "string": {"type": "string"},
    "decimal": {"type": "string", "format": "decimal"},
    "integer": {"type": "integer", "format": "int64"},
    "boolean": {"type": "boolean"},
    "number": {"type": "number"},
    "any": {},
}
REJECTION: Final[Json] = {
    "type": "object",
    "title": "Rejection",
    "properties": {"code": {"type": "integer"}, "msg": {"type": "string"}},
    "required": ["code", "msg"],
}


def is_list(parameter: Parameter) -> bool:
    return parameter.type.startswith("list<")


def parameter_schema(parameter: Parameter, operation: Operation, words: Words) -> Json:
    """Return what one value of a parameter may be; a list's limits are its items', as in the specs."""
    one = {**_PARAMETERS[parameter.type], **_limits(parameter)}
    if parameter.items:
        one |= object_schema(parameter.items, operation, words)
        one |= {"x-rules": plain(parameter.item_rules)} if parameter.item_rules else {}
    if not is_list(parameter):
        return one | _default(parameter)
    most = {} if parameter.max_items is None else {"maxItems": parameter.max_items}
    return {"type": "array", "items": one, "minItems": 1, **most}


def object_schema(parameters: Sequence[Parameter], operation: Operation, words: Words) -> Json:
    """Return the schema of parameters sent together as one JSON object."""
    required = [parameter.name for parameter in parameters if parameter.required]
    properties = {
        parameter.name: described(parameter, operation, words) | parameter_schema(parameter, operation, words)
        for parameter in parameters
    }
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def described(parameter: Parameter, operation: Operation, words: Words) -> Json:
    text = words.parameter(operation, parameter.name)
    return {"description": text} if text else {}


def shape_schema(shape: Shape, words: Words, title: str | None = None) -> Json:
    """Return the schema of an answer; ``title`` names the object, or a list's elements."""
    if shape.type == "object":
        return _object_shape(shape.fields, words, title)
    if shape.type == "tuple":
        positions = [_field_schema(field, words, None) for field in shape.fields]
        return {"type": "array", "prefixItems": positions, "minItems": len(positions), **_titled(title)}
    if shape.type == "list":
        return {"type": "array", "items": shape_schema(shape.items, words, title) if shape.items else {}}
    if shape.type == "map":
        return {
            "type": "object",
            "additionalProperties": shape_schema(shape.items, words, title) if shape.items else {},
        }
    if shape.tag is not None:
        return {"oneOf": [_kind_schema(choice, shape.tag, words) for choice in shape.of]}
    if shape.type == "union":
        return {"anyOf": [shape_schema(choice, words, title) for choice in shape.of]}
    return dict(REJECTION) if shape.type == "rejection" else dict(_SCALARS[shape.type])


def plain(facts: Sequence[Rule | Weight | Quota]) -> list[Json]:
    """Return facts as the spec file writes them, provenance included."""
    return [to_plain(fact) for fact in facts]


def source(operation: Operation) -> Json:
    """Return the page of an operation and the lines that state what it is, for ``x-source``."""
    return {"page": operation.source.address, "security": operation.security.at, "request": operation.request.at}


def _limits(parameter: Parameter) -> Json:
    limits: Json = {}
    if parameter.values:
        limits["enum"] = [_typed(value, parameter) for value in parameter.values]
    if parameter.pattern is not None:
        limits["pattern"] = parameter.pattern
    prefix = "" if _is_integer(parameter) else "x-"
    for name in ("minimum", "maximum"):
        text = getattr(parameter, name)
        if text is not None:
            limits[f"{prefix}{name}"] = _typed(text, parameter)
    return limits


def _default(parameter: Parameter) -> Json:
    return {} if parameter.default is None else {"default": _typed(parameter.default, parameter)}


def _is_integer(parameter: Parameter) -> bool:
    return _PARAMETERS[parameter.type].get("type") == "integer"


def _typed(text: str, parameter: Parameter) -> str | int | bool:
    if _is_integer(parameter):
        try:
            return int(text)
        except ValueError:
            return text
    return text.lower() == "true" if parameter.type == "boolean" else text


def _object_shape(fields: Sequence[Field], words: Words, title: str | None) -> Json:
    required = [field.name for field in fields if field.presence == "always"]
    return {
        "type": "object",
        **_titled(title),
        "properties": {field.name: _field_schema(field, words, title) for field in fields},
        **({"required": required} if required else {}),
    }


def _kind_schema(shape: Shape, tag: str, words: Words) -> Json:
    """Return the schema of an object that the value of a member tells from others."""
    schema = _object_shape(shape.fields, words, None)
    schema["properties"][tag] = schema["properties"].get(tag, {}) | {"const": shape.value}
    return schema


def _field_schema(field: Field, words: Words, owner: str | None) -> Json:
    schema = shape_schema(field.shape, words)
    if field.nullable:
        schema = {"anyOf": [schema, {"type": "null"}]}
    if field.empty:
        schema = {"anyOf": [schema, {"const": ""}]}
    text = words.field(owner or "", field.name)
    return ({"description": text} if text else {}) | schema | {"x-at": field.at}


def _titled(title: str | None) -> Json:
    return {"title": title} if title else {}
