"""Rules that stand in the prose of the pages, and what the generated client makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from binance_derivatives._core.operation import Operation
from binance_derivatives.options.rest import market_maker_endpoints
from binance_derivatives.portfolio_pro.rest import account as portfolio_pro
from binance_derivatives.usdm.rest import trade as rest
from binance_derivatives.usdm.ws_api import trade as ws_api

SPECS = Path(__file__).parents[1] / "specs"
ORDER = {"symbol": "BTCUSDT", "side": "BUY", "type": "LIMIT", "timeInForce": "GTC", "quantity": "1"}
MODIFY = {"symbol": "BTCUSDT", "side": "BUY", "orderId": 1, "quantity": "1"}

NEW_ORDERS: list[Operation[Any]] = [rest.NEW_ORDER, ws_api.NEW_ORDER]
MODIFIED: list[Operation[Any]] = [rest.MODIFY_ORDER, ws_api.MODIFY_ORDER]


def broken(operation: Operation[Any], request: dict[str, Any]) -> list[str]:
    return [violation.rule for violation in operation.violations(request)]


@pytest.mark.parametrize("operation", NEW_ORDERS, ids=["rest", "ws_api"])
@pytest.mark.parametrize(
    ("more", "rules"),
    [
        ({"price": "1"}, []),
        ({"priceMatch": "QUEUE"}, []),
        ({}, ["at_least_one"]),
        ({"price": "1", "priceMatch": "QUEUE"}, ["at_most_one"]),
        ({"price": "1", "timeInForce": "GTD"}, ["required_if"]),
        ({"price": "1", "timeInForce": "GTD", "goodTillDate": 1893456000000}, []),
    ],
)
def test_a_new_order_needs_one_price_and_gtd_its_date(
    operation: Operation[Any], more: dict[str, Any], rules: list[str]
) -> None:
    assert broken(operation, ORDER | more) == rules


@pytest.mark.parametrize("operation", MODIFIED, ids=["rest", "ws_api"])
def test_a_modified_order_takes_a_price_match_in_place_of_a_price(operation: Operation[Any]) -> None:
    assert broken(operation, MODIFY | {"priceMatch": "QUEUE"}) == []
    assert broken(operation, MODIFY | {"price": "1"}) == []
    assert broken(operation, MODIFY) == ["exactly_one"]


def conditional_tables() -> Iterator[tuple[str, str, str, list[str]]]:
    """Yield each demand that holds for some value of a discriminating parameter: spec, parameter, value, what is demanded."""
    for path in sorted(SPECS.glob("*/*/*.yaml")):
        spec = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        if "until" in spec:
            # It is gone, and no method of the client.
            continue
        for rule in spec.get("rules", ()):
            when = rule.get("when", [])
            if (
                rule["rule"] == "required_if"
                and len(when) == 1
                and when[0].get("parameter") in ("type", "strategyType")
            ):
                for value in when[0]["one_of"]:
                    yield str(path.relative_to(SPECS).with_suffix("")), when[0]["parameter"], value, rule["of"]


def operation_of(key: str) -> Operation[Any]:
    product, folder, name = key.split("/")
    spec = yaml.safe_load((SPECS / f"{key}.yaml").read_text("utf-8"))
    module = import_module(f"binance_derivatives.{product}.{folder.replace('-', '_')}.{spec['section']}")
    operation: Operation[Any] = getattr(module, name.upper())
    return operation


def test_there_are_conditional_tables_on_ten_pages() -> None:
    assert len({key for key, *_ in conditional_tables()}) >= 9


@pytest.mark.parametrize(("key", "parameter", "value", "demanded"), list(conditional_tables()))
def test_a_conditional_table_refuses_a_request_that_lacks_what_it_demands(
    key: str, parameter: str, value: str, demanded: list[str]
) -> None:
    operation = operation_of(key)
    found = [violation for violation in operation.violations({parameter: value}) if violation.rule == "required_if"]
    assert {name for violation in found for name in violation.parameters} >= set(demanded) - required(operation)
    complete = {parameter: value} | dict.fromkeys(demanded, "1")
    assert not {
        name
        for violation in operation.violations(complete)
        if violation.rule == "required_if"
        for name in violation.parameters
    } & set(demanded)


def required(operation: Operation[Any]) -> set[str]:
    return {parameter.name for parameter in operation.parameters if parameter.required}


def test_a_parameter_that_only_the_chinese_page_has_is_there() -> None:
    (parameter,) = (one for one in rest.NEW_ALGO_ORDER.parameters if one.name == "newOrderRespType")
    assert set(parameter.values) == {"ACK", "RESULT"}


def test_a_python_keyword_goes_out_under_its_wire_name() -> None:
    assert portfolio_pro.repay_futures_negative_balance(from_="MARGIN").query == "from=MARGIN"


def test_items_of_a_batch_are_checked_like_orders() -> None:
    lacking = rest.PLACE_MULTIPLE_ORDERS.violations({"batchOrders": [{"symbol": "BTCUSDT"}]})
    assert [violation.message for violation in lacking] == [
        "batch_orders[0].side is required",
        "batch_orders[0].type is required",
        "batch_orders[0].quantity is required",
    ]


def test_the_flags_of_market_maker_protection_are_required() -> None:
    needed = required(market_maker_endpoints.SET_MARKET_MAKER_PROTECTION_CONFIG)
    assert needed >= {"underlying", "windowTimeInMilliseconds", "frozenTimeInMilliseconds", "qtyLimit", "deltaLimit"}
