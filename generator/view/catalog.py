"""What the exchange on loopback knows of a product, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias
from urllib.parse import urlsplit

from generator.spec.model import Operation, Parameter
from generator.spec.settings import Product, Words

Json: TypeAlias = "None | bool | int | str | Sequence[Json] | Mapping[str, Json]"

_LIMITS = ("values", "minimum", "maximum", "max_items", "pattern")


def catalog_of(product: Product, operations: Sequence[Operation], words: Words) -> Mapping[str, Json]:
    """Return the catalog of a product; its examples are the pages' JSON, repaired, as text."""
    return {
        "product": product.product,
        "ws_api_path": next((urlsplit(one.ws_api).path for one in product.environments if one.ws_api), None),
        "errors": {
            str(error.code): {
                "name": error.name,
                "msg": words.error(product.product, error.name) or _spoken(error.name),
            }
            for error in sorted(product.errors, key=lambda one: -one.code)
        },
        "operations": [_entry(operation) for operation in operations],
    }


def _spoken(name: str) -> str:
    return name.replace("_", " ").lower()


def _entry(operation: Operation) -> Mapping[str, Json]:
    entry: dict[str, Json] = {
        "key": operation.key.partition("/")[2],
        "kind": operation.kind,
        "method": operation.request.method,
    }
    if operation.request.path is not None:
        entry["path"] = operation.request.path
    return {
        **entry,
        "security": operation.security.type,
        "weight": [{"counter": weight.counter, "cost": weight.cost} for weight in operation.weight],
        "parameters": [_parameter(parameter) for parameter in operation.parameters],
        "rules": [
            {"rule": rule.rule, "of": rule.of} | ({"parameter": rule.parameter} if rule.parameter is not None else {})
            for rule in operation.rules
            if rule.rule != "advisory"
        ],
        "request": _example(operation, "request"),
        "answer": _example(operation, "answer"),
    }


def _parameter(parameter: Parameter) -> Mapping[str, Json]:
    limits: dict[str, Json] = {word: getattr(parameter, word) for word in _LIMITS}
    return {
        "name": parameter.name,
        "type": parameter.type,
        "required": parameter.required,
        **{word: limit for word, limit in limits.items() if limit not in (None, ())},
    }


def _example(operation: Operation, role: str) -> str | None:
    return next((example.json for example in operation.examples if example.role == role), None)
