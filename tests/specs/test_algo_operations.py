"""The algo operations of portfolio margin are those of its own pages, and COIN-M's those of their USDS-M twins, parameter by parameter."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.committed import committed

from generator.package.view.operations.parameters import parameter_views
from generator.package.view.report import Report
from generator.specs.dates import state_of
from generator.specs.model import Operation
from generator.specs.rules import Rule

SPECS = committed()
STOPS = {"STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"}
# What the pages of May have in their tables, * where it is mandatory; and the request weights.
MAY = {
    "new_um_algo_order": (
        "algoType* symbol* side* positionSide type* timeInForce quantity* price triggerPrice workingType priceMatch priceProtect "
        "reduceOnly activatePrice callbackRate clientAlgoId newOrderRespType selfTradePreventionMode goodTillDate",
        [1],
    ),
    "cancel_um_algo_order": ("algoId clientAlgoId", [1]),
    "cancel_all_open_um_algo_orders": ("symbol*", [1]),
    "query_open_um_algo_order": ("algoId clientAlgoId", [1]),
    "open_um_algo_orders": ("algoType symbol algoId", [1, 40]),
    "um_algo_order_history": ("symbol* algoId startTime endTime limit", [5]),
}
WEIGHTS_OF_COINM = {
    "new_algo_order": [0, 1, 1],
    "cancel_algo_order": [1],
    "cancel_all_open_algo_orders": [1],
    "query_algo_order": [1],
    "open_algo_orders": [1],
    "all_algo_orders": [5],
}


def of(key: str, day: str) -> Operation:
    operation = SPECS.operation(key)
    assert operation is not None
    return state_of(operation, day)


def table(operation: Operation) -> str:
    return " ".join(f"{one.name}{'*' if one.required else ''}" for one in operation.parameters)


def members(operation: Operation) -> set[tuple[str, str, str]]:
    shape = operation.answer.items or operation.answer
    return {(one.name, one.shape.type, one.presence) for one in shape.fields}


@pytest.mark.parametrize("name", MAY)
def test_portfolio_margin_takes_what_its_page_of_may_says(name: str) -> None:
    operation = of(f"portfolio/rest/{name}", "2026-05-27")
    parameters, costs = MAY[name]
    assert table(operation) == f"{parameters} recvWindow timestamp*"
    assert [one.cost for one in operation.weight] == costs
    assert operation.since == "2026-04-28"


def test_portfolio_margin_closes_positions_by_november() -> None:
    may, inside, november = (
        {one.name: one.required for one in of("portfolio/rest/new_um_algo_order", day).parameters}
        for day in ("2026-05-27", "2026-09-01", "2026-11-28")
    )
    assert [one.get("closePosition") for one in (may, inside, november)] == [None, False, False]
    assert [one["quantity"] for one in (may, inside, november)] == [True, False, False]


def test_rules_about_a_closed_position_bind_once_it_has_come_for_certain() -> None:
    about = [
        sum("closePosition" in (*rule.of, *(one.parameter for one in rule.when)) for rule in of(key, day).rules)
        for key, day in (
            ("portfolio/rest/new_um_algo_order", "2026-05-27"),
            ("portfolio/rest/new_um_algo_order", "2026-09-01"),
            ("portfolio/rest/new_um_algo_order", "2026-11-28"),
            ("usdm/rest/new_algo_order", "2026-11-28"),
        )
    ]
    assert about == [0, 0, 7, 7]


@pytest.mark.parametrize("name", WEIGHTS_OF_COINM)
def test_coinm_takes_what_its_twin_takes_at_weights_of_its_own(name: str) -> None:
    coinm, usdm = (of(f"{product}/rest/{name}", "2026-11-28") for product in ("coinm", "usdm"))
    assert table(coinm) == table(usdm)
    assert [one.cost for one in coinm.weight] == WEIGHTS_OF_COINM[name]
    assert members(coinm) == members(usdm)


@pytest.mark.parametrize(
    "key",
    [
        "usdm/rest/new_algo_order",
        "usdm/ws-api/new_algo_order",
        "coinm/rest/new_algo_order",
        "portfolio/rest/new_um_algo_order",
    ],
)
def test_each_type_of_a_conditional_order_wants_what_it_is_made_of(key: str) -> None:
    wanted = {
        (rule.rule, rule.of, rule.when[0].one_of)
        for rule in of(key, "2026-11-28").rules
        if rule.rule in ("required_if", "at_least_one") and rule.when and rule.when[0].parameter == "type"
    }
    assert wanted == {
        ("required_if", ("triggerPrice",), ("STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET")),
        ("required_if", ("quantity",), ("STOP", "TAKE_PROFIT", "TRAILING_STOP_MARKET")),
        ("required_if", ("callbackRate",), ("TRAILING_STOP_MARKET",)),
        ("at_least_one", ("price", "priceMatch"), ("STOP", "TAKE_PROFIT")),
        ("at_least_one", ("quantity", "closePosition"), ("STOP_MARKET", "TAKE_PROFIT_MARKET")),
    }


def test_nothing_is_said_of_orders_that_have_moved() -> None:
    moved = 0
    for operation in (state_of(one, "2026-11-28") for one in SPECS.operations):
        for rules in (operation.rules, *(one.item_rules for one in operation.parameters)):
            gone = {value for rule in rules if rule.rule == "moved" for value in rule.values}
            moved += bool(gone)
            said = [rule for rule in rules if rule.rule != "moved" and gone & {*rule.values, *_values_of(rule)}]
            assert said == [], operation.key
    assert moved == 3


def types_shown(key: str, day: str) -> tuple[set[str], set[str]]:
    """The types of orders that the docstring of an operation lists, and those that its annotation takes."""
    operation = of(key, day)
    views = parameter_views(operation, Report(replace(SPECS, operations=(operation,))))
    [shown] = [view for one in views for view in (one, *one.items) if view.wire == "type"]
    return set(re.findall("``([A-Z_]+)``", shown.words)), set(re.findall('"([A-Z_]+)"', shown.annotation))


@pytest.mark.parametrize("key", ["rest/new_order", "ws-api/new_order", "rest/place_multiple_orders"])
def test_what_reads_of_a_type_is_what_can_be_placed(key: str) -> None:
    taken = {"LIMIT", "MARKET"}
    assert types_shown(f"usdm/{key}", "2026-11-28") == (taken, taken)
    # Whoever sends another one is told where it goes: requests are judged by all.
    [judged] = [
        one for it in of(f"usdm/{key}", "2026-11-28").parameters for one in (it, *it.items) if one.name == "type"
    ]
    assert set(judged.values) == taken | STOPS
    if key != "rest/place_multiple_orders":
        assert types_shown(f"usdm/{key}", "2025-12-08")[0] == taken | STOPS
    # COIN-M takes them still, and has announced that it will not.
    assert types_shown(f"coinm/{key}", "2026-11-28")[0] == taken | STOPS


def test_who_tests_an_order_is_told_that_it_can_not_be_placed() -> None:
    told = [one for one in of("usdm/rest/test_order", "2026-11-28").rules if one.about == "refused_if_placed"]
    assert [(one.of, set(one.values)) for one in told] == [(("type",), STOPS)]


def _values_of(rule: Rule) -> set[str]:
    return {value for condition in rule.when for value in condition.one_of}
