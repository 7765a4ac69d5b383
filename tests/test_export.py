"""The specs in OpenAPI and AsyncAPI, as other tools read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from openapi_spec_validator import validate
from tests.committed import committed

from generator.cli import main

SPECS = Path(__file__).parents[1] / "specs"
READ = committed()
PRODUCTS = [product.product for product in READ.products]


@cache
def exported(form: str, product: str) -> dict[str, Any]:
    return exported_anew(form, product)


def exported_anew(form: str, product: str) -> dict[str, Any]:
    result = CliRunner().invoke(main, ["export", form, "--product", product, "--specs", str(SPECS)])
    assert result.exit_code == 0, result.output
    document: dict[str, Any] = json.loads(result.stdout)
    return document


def methods(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            yield method.upper(), path, operation


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (ref for ref in [value.get("$ref")] if isinstance(ref, str))
        for member in value.values():
            yield from references(member)
    elif isinstance(value, list):
        for member in value:
            yield from references(member)


@pytest.mark.parametrize("product", PRODUCTS)
def test_an_openapi_document_is_valid_and_has_every_rest_operation(product: str) -> None:
    document = exported("openapi", product)
    validate(document)
    specs = [one for one in READ.operations if (one.product, one.kind) == (product, "rest")]
    assert {(one.request.method, one.request.path) for one in specs} == {(m, p) for m, p, _ in methods(document)}


@pytest.mark.parametrize("product", PRODUCTS)
def test_documented_parameters_are_query_parameters_and_the_protocol_s_are_left_to_the_security_scheme(
    product: str,
) -> None:
    named = {(one.request.method, one.request.path): one for one in READ.operations if one.product == product}
    for method, path, operation in methods(exported("openapi", product)):
        parameters = {one["name"]: one for one in operation["parameters"]}
        documented = {one.name: one.required for one in named[method, path].parameters if one.name != "timestamp"}
        assert {name: one["required"] for name, one in parameters.items()} == documented
        assert {one["in"] for one in parameters.values()} <= {"query"}


def test_a_list_travels_as_json_text_with_its_limit_and_the_rule_stands_beside_it() -> None:
    operation = exported("openapi", "usdm")["paths"]["/fapi/v1/batchOrders"]["delete"]
    (ids,) = (one for one in operation["parameters"] if one["name"] == "orderIdList")
    schema = ids["content"]["application/json"]["schema"]
    assert schema == {"type": "array", "items": {"type": "integer", "format": "int64"}, "minItems": 1, "maxItems": 10}
    assert [rule["rule"] for rule in operation["x-rules"]] == ["exactly_one"]
    assert operation["x-source"]["page"].endswith("/trade/rest-api/Cancel-Multiple-Orders")


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_reference_of_an_asyncapi_document_leads_somewhere(product: str) -> None:
    document = exported("asyncapi", product)
    assert document["asyncapi"] == "3.0.0"
    for reference in references(document):
        target: Any = document
        for part in reference.removeprefix("#/").split("/"):
            target = target[part]


@pytest.mark.parametrize("form", ["openapi", "asyncapi"])
def test_the_same_specs_give_the_same_document(form: str) -> None:
    assert json.dumps(exported_anew(form, "usdm")) == json.dumps(exported(form, "usdm"))


def test_an_unknown_product_is_refused_with_those_there_are() -> None:
    result = CliRunner().invoke(main, ["export", "openapi", "--product", "spot", "--specs", str(SPECS)])
    assert result.exit_code == 2
    assert "no product spot, expected one of" in result.output
