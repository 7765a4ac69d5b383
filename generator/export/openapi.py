"""A product's REST operations as OpenAPI 3.1.

Every documented parameter is a query parameter under its wire name; what every client computes (``timestamp``, ``signature``)
belongs to the security scheme. Weights, rules and provenance are ``x-`` members.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.export.schemas import (
    REJECTION,
    Json,
    described,
    is_list,
    parameter_schema,
    plain,
    shape_schema,
    source,
)
from generator.specs.authored import Product, Specs
from generator.specs.model import Operation, Parameter
from generator.specs.supplied import SIGNATURE, SUPPLIED

_SIGNED = frozenset({"USER_DATA", "TRADE", "MARGIN"})
_SCHEMES: Json = {
    "ApiKey": {"type": "apiKey", "in": "header", "name": "X-MBX-APIKEY"},
    "Signature": {
        "type": "apiKey",
        "in": "query",
        "name": SIGNATURE,
        "description": "Computed over all parameters, with `timestamp` in milliseconds UTC added; sent last.",
    },
}


def openapi(specs: Specs, product: Product, version: str) -> Json:
    """Return the OpenAPI document of one product, its members in a fixed order."""
    operations = [one for one in specs.operations if one.product == product.product and one.kind == "rest"]
    paths: dict[str, Json] = {}
    for operation in sorted(operations, key=lambda one: (one.request.path or "", one.request.method)):
        path = paths.setdefault(operation.request.path or "", {})
        path[operation.request.method.lower()] = _operation(operation, specs)
    return {
        "openapi": "3.1.0",
        "info": {"title": f"{product.title} REST API", "version": version},
        "servers": [{"url": one.rest, "description": one.name} for one in product.environments if one.rest],
        "tags": [{"name": section} for section in sorted({one.section for one in operations})],
        "paths": paths,
        "components": {"schemas": {"Error": {**REJECTION, "title": "Error"}}, "securitySchemes": _SCHEMES},
    }


def _operation(operation: Operation, specs: Specs) -> Json:
    words = specs.words.operation(operation)
    answer = shape_schema(operation.answer, specs.words, words.answer if words else None)
    error = {
        "description": "Refused",
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Error"}}},
    }
    return {
        "operationId": operation.name,
        "summary": words.summary if words else operation.title,
        "tags": [operation.section],
        **({"deprecated": True} if operation.deprecated else {}),
        "externalDocs": {"url": specs.page_of(operation)},
        "parameters": [_parameter(one, operation, specs) for one in _documented(operation.parameters)],
        "responses": {
            "200": {"description": "Accepted", "content": {"application/json": {"schema": answer}}},
            "4XX": error,
            "5XX": error,
        },
        "security": [_security(operation)],
        "x-security": operation.security.type,
        "x-weight": plain(operation.weight),
        **({"x-quotas": plain(operation.quotas)} if operation.quotas else {}),
        **({"x-rules": plain(operation.rules)} if operation.rules else {}),
        "x-source": source(operation),
    }


def _documented(parameters: Iterable[Parameter]) -> list[Parameter]:
    return [parameter for parameter in parameters if parameter.name not in SUPPLIED]


def _parameter(parameter: Parameter, operation: Operation, specs: Specs) -> Json:
    schema = parameter_schema(parameter, operation, specs.words)
    # A list travels as JSON text in the query, which OpenAPI says with a media type instead of a style.
    value: Json = {"content": {"application/json": {"schema": schema}}} if is_list(parameter) else {"schema": schema}
    return {
        "name": parameter.name,
        "in": "query",
        "required": parameter.required,
        **described(parameter, operation, specs.words),
        **value,
        **({"x-example": parameter.example} if parameter.example is not None else {}),
        "x-at": parameter.at,
    }


def _security(operation: Operation) -> Json:
    if operation.security.type == "NONE":
        return {}
    return {"ApiKey": [], "Signature": []} if operation.security.type in _SIGNED else {"ApiKey": []}
