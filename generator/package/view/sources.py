"""Where the facts of each operation stand: the page, and its lines for every parameter and every rule."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.package.view.docstrings import sentence
from generator.package.view.operations.rules import said
from generator.specs.model import Operation, Parameter
from generator.specs.rules import Rule
from generator.specs.words import Words

Json = Mapping[str, object]


def sources_of(operations: Sequence[Operation], words: Words) -> tuple[str, ...]:
    """Return a member of a JSON object for each operation, ``"rest/new_order": {…}``, to be written on a line of its own."""
    return tuple(
        f"{json.dumps(operation.key.partition('/')[2])}: {json.dumps(_cites(operation, words))}"
        for operation in operations
    )


def _cites(operation: Operation, words: Words) -> Json:
    return {
        "address": operation.source.address,
        "request": operation.request.at,
        "security": operation.security.at,
        "weight": " ".join(dict.fromkeys(place for one in operation.weight for place in one.at.split())),
        "parameters": dict(_parameters(operation.parameters, "")),
        "rules": list(_rules(operation, words)),
    }


def _parameters(parameters: Sequence[Parameter], above: str) -> Iterator[tuple[str, str]]:
    """Yield each parameter, and each member of its items as ``batchOrders.symbol``."""
    for parameter in parameters:
        yield f"{above}{parameter.name}", parameter.at
        yield from _parameters(parameter.items, f"{above}{parameter.name}.")


def _rules(operation: Operation, words: Words) -> Iterator[tuple[str, str]]:
    product = operation.product
    for rule in operation.rules:
        yield _text(rule, operation.parameters, words, product), rule.at
    for parameter in operation.parameters:
        for rule in parameter.item_rules:
            yield f"{parameter.name}: {_text(rule, parameter.items, words, product)}", rule.at


def _text(rule: Rule, parameters: Sequence[Parameter], words: Words, product: str) -> str:
    [text] = said([rule], {}, parameters, lambda about: sentence(words.advisory(about, product) or about))
    # Names on the wire stand as they are; only a docstring sets them apart.
    return str(text).replace("``", "")
