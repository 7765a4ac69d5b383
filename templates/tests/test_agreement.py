"""The client and the exchange on loopback judge rules by code of their own; on invented tables and requests they agree."""

from __future__ import annotations

import json
from random import Random
from typing import Any

import msgspec

from binance_derivatives._core import rules
from binance_derivatives._core.operation import Answer, Cost, Parameter, RestOperation
from binance_derivatives._core.terms import Retry, Security
from binance_derivatives.testing import catalog
from binance_derivatives.testing.checks import check_parameters
from binance_derivatives.testing.conditions import charged
from binance_derivatives.testing.refusal import Refusal

NAMES = ("kind", "whole", "near", "count", "from", "until", "tag")
VALUES: dict[str, list[Any]] = {
    "kind": ["A", "B", "C"],
    "whole": [True, False],
    "near": ["0.5", "1", "20.25"],
    "count": [1, 10, 100],
    "from": [0, 1_000, 90_000_000],
    "until": [0, 1_000, 90_000_000],
    "tag": ["x", "y"],
}
GROUPS = ("at_least_one", "at_most_one", "exactly_one", "all_or_none", "requires", "required_if", "forbidden_if")


def parameters(chance: Random) -> list[dict[str, Any]]:
    """A table over the same seven names, with other defaults and duties each time."""
    made: list[dict[str, Any]] = [
        {"name": "kind", "type": "enum", "values": ["A", "B", "C"]},
        {"name": "whole", "type": "flag", "values": ["TRUE", "FALSE"]},
        {"name": "near", "type": "decimal"},
        {"name": "count", "type": "int"},
        {"name": "from", "type": "long"},
        {"name": "until", "type": "long"},
        {"name": "tag", "type": "string"},
    ]
    defaults = {"kind": "B", "whole": "FALSE", "near": "3.5", "count": "10", "tag": "y"}
    for one in made:
        if one["name"] in defaults and chance.random() < 0.3:
            one["default"] = defaults[one["name"]]
        one["required"] = chance.random() < 0.1
    return made


def condition(chance: Random) -> dict[str, Any]:
    """One condition of any form."""
    form = chance.randrange(5)
    if form == 0:
        return {"parameter": "kind", "one_of": chance.sample(["A", "B", "C"], chance.randint(1, 2))}
    if form == 1:
        return {"parameter": "whole", "one_of": [chance.choice(["true", "FALSE", "TRUE"])]}
    if form == 2:
        name, limits = chance.choice(["near", "count"]), ("minimum", "maximum", "above", "below")
        return {"parameter": name, chance.choice(limits): chance.choice(["1", "10", "5.5"])}
    return {("given", "absent")[form - 3]: chance.sample(NAMES, chance.randint(1, 2))}


def rule(chance: Random) -> dict[str, Any]:
    """One rule of any kind, bound to up to two conditions."""
    when = [condition(chance) for _ in range(chance.randint(0, 2))]
    form = chance.randrange(10)
    if form == 7:
        return {"rule": "one_of_values", "parameter": "tag", "values": ["x"], "when": when}
    if form == 8:
        return {"rule": "window", "of": ["from", "until"], "longest": chance.choice(["1s", "1h", "1d"]), "when": when}
    if form == 9:
        return {"rule": "ascending", "of": chance.sample(["near", "far", "count"], 2), "when": when}
    of = chance.sample(NAMES, chance.randint(2, 3))
    made = {"rule": GROUPS[form], "of": of, "when": when or [condition(chance)] if form > 4 else when}
    return made | {"parameter": of.pop()} if GROUPS[form] == "requires" else made


def request(chance: Random, *, full: float) -> dict[str, Any]:
    return {name: chance.choice(VALUES[name]) for name in NAMES if chance.random() < full}


def text(value: Any) -> str:
    """What a value is on the wire, by this test's own rule."""
    return ("TRUE" if value else "FALSE") if isinstance(value, bool) else str(value)


def accepted(operation: catalog.Operation, sent: dict[str, str]) -> bool:
    try:
        check_parameters(operation, sent, ())
    except Refusal:
        return False
    return True


def test_client_and_exchange_agree_on_what_is_refused_and_on_weights() -> None:
    chance, verdicts = Random(20), list[bool]()
    for _ in range(400):
        table: dict[str, Any] = {
            "key": "rest/x",
            "kind": "rest",
            "method": "GET",
            "path": "/x",
            "security": "NONE",
            "parameters": parameters(chance),
            "rules": [rule(chance) for _ in range(chance.randint(1, 4))],
            "weight": [{"counter": "ip", "cost": cost, "when": [condition(chance)]} for cost in (1, 2, 3)],
        }
        theirs = msgspec.convert(table, catalog.Operation)
        ours = RestOperation[object](
            product="usdm",
            name="x",
            method="GET",
            path="/x",
            security=Security.NONE,
            retry=Retry.READ,
            parameters=msgspec.convert(table["parameters"], tuple[Parameter, ...]),
            rules=msgspec.convert(table["rules"], tuple[rules.Rule, ...]),
            weight=msgspec.convert(table["weight"], tuple[Cost, ...]),
            answer=Answer("invented", "TICKET"),
        )
        for full in (0.2, 0.5, 0.8, 1.0):
            given = request(chance, full=full)
            sent = {name: text(value) for name, value in given.items()}
            verdict = ours.violations(given) == ()
            assert verdict is accepted(theirs, sent), json.dumps([table, given])
            verdicts.append(verdict)
            if verdict:
                costs = {weight.counter: weight.cost for weight in charged(theirs.weight, sent, theirs.parameters)}
                assert ours.call(given).costs == costs, json.dumps([table, given])
    # A test that only ever saw one verdict would prove nothing.
    assert 0.25 < sum(verdicts) / len(verdicts) < 0.75
