"""What the exchange on loopback knows of a product, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TypeAlias
from urllib.parse import urlsplit

from generator.package.view.catalog_answers import answer_on
from generator.specs.authored import Product, Words
from generator.specs.model import ErrorCode, Operation, Parameter, Quota, Weight
from generator.specs.outcomes import Outcome
from generator.specs.repeats import conditional, remembered, repeats
from generator.specs.rules import Condition, Rule, checked

Json: TypeAlias = "None | bool | int | str | Sequence[Json] | Mapping[str, Json]"

_LIMITS = ("values", "default", "minimum", "maximum", "max_items", "pattern")


def catalog_of(
    product: Product,
    operations: Sequence[Operation],
    codes: Sequence[ErrorCode],
    words: Words,
    outcomes: Mapping[str, Outcome],
    day: str | None = None,
) -> Mapping[str, Json]:
    """Return the catalog of a product as it is on a day; its examples are the pages' JSON, repaired, as text."""
    known = {operation.key: operation for operation in operations}
    return {
        "product": product.product,
        "stream_names": None if product.stream_limit is None else product.stream_limit.most_names,
        "ws_api_path": next((urlsplit(one.ws_api).path for one in product.environments if one.ws_api), None),
        "routed": any((one.user_data or "").endswith("/private") for one in product.environments),
        "merged": any(one.group != product.product for one in product.limits),
        "errors": {
            str(error.code): {
                "name": error.name or f"ERROR_{abs(error.code)}",
                "msg": (error.name and words.error(product.product, error.name)) or _spoken(error.name or "refused"),
            }
            for error in sorted(codes, key=lambda one: -one.code)
        },
        "operations": [_with_relations(operation, outcomes, known, day) for operation in operations],
    }


def _with_relations(
    operation: Operation, outcomes: Mapping[str, Outcome], known: Mapping[str, Operation], day: str | None
) -> Mapping[str, Json]:
    """Return an operation's entry with what its answer repeats, and what later answers show of it."""
    outcome = outcomes.get(operation.key)
    repeated = repeats(operation, outcome)
    kept = remembered(operation, outcome, known.get((outcome.query or "") if outcome else ""))
    return {
        **_entry(operation, day),
        **({"repeats": repeated} if repeated else {}),
        **({"remembered": kept} if kept else {}),
        **({"conditional": sometimes} if (sometimes := conditional(operation)) else {}),
    }


def _spoken(name: str) -> str:
    return name.replace("_", " ").lower()


def _entry(operation: Operation, day: str | None) -> Mapping[str, Json]:
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
        "weight": [_plain(weight) for weight in operation.weight],
        **({"quotas": [_plain(quota) for quota in operation.quotas]} if operation.quotas else {}),
        "parameters": [_parameter(parameter) for parameter in operation.parameters],
        "rules": [_plain(rule) for rule in checked(operation.rules)],
        "request": next((example.json for example in operation.examples if example.role == "request"), None),
        "answer": answer_on(operation, day),
    }


def _parameter(parameter: Parameter) -> Mapping[str, Json]:
    limits: dict[str, Json] = {word: getattr(parameter, word) for word in _LIMITS}
    if parameter.items:
        limits["items"] = [_parameter(one) for one in parameter.items]
        limits["item_rules"] = [_plain(rule) for rule in checked(parameter.item_rules)]
    return {
        "name": parameter.name,
        "type": parameter.type,
        "required": parameter.required,
        **{word: limit for word, limit in limits.items() if limit not in (None, ())},
    }


def _plain(fact: Weight | Quota | Rule | Condition) -> Mapping[str, Json]:
    """Return what a fact says, without the lines of the page and what is not said."""
    members: dict[str, Json] = {}
    for name in (member.name for member in fields(fact) if member.name not in ("at", "about")):
        value = getattr(fact, name)
        if name == "when":
            value = [_plain(condition) for condition in value]
        if value not in (None, (), []):
            members[name] = value
    return members
