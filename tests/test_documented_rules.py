"""Rules that stand in the prose of the pages, and what the generated client makes of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
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


Demand = tuple[str, str | None, str, str, list[str]]


def conditional_tables() -> Iterator[Demand]:
    """Yield each demand that holds for some value of a discriminating parameter: spec, list it is in, parameter, value, what is demanded."""
    for path in sorted(SPECS.glob("*/*/*.yaml")):
        spec = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        if "until" in spec:
            # It is gone, and no method of the client.
            continue
        lists = [(one["name"], one.get("item_rules", ())) for one in spec.get("parameters", ())]
        for inside, rules in [(None, spec.get("rules", ())), *lists]:
            for rule in rules:
                when = rule.get("when", [])
                asks = len(when) == 1 and when[0].get("parameter") in ("type", "strategyType")
                for value in when[0]["one_of"] if rule["rule"] == "required_if" and asks else ():
                    key = str(path.relative_to(SPECS).with_suffix(""))
                    yield key, inside, when[0]["parameter"], value, rule["of"]


def operation_of(key: str) -> Operation[Any]:
    product, folder, name = key.split("/")
    spec = yaml.safe_load((SPECS / f"{key}.yaml").read_text("utf-8"))
    module = import_module(f"binance_derivatives.{product}.{folder.replace('-', '_')}.{spec['section']}")
    operation: Operation[Any] = getattr(module, name.upper())
    return operation


def test_there_are_conditional_tables_on_ten_pages_and_of_orders_in_lists() -> None:
    assert len({key for key, *_ in conditional_tables()}) >= 9
    assert len({key for key, inside, *_ in conditional_tables() if inside}) >= 2


@pytest.mark.parametrize(("key", "inside", "parameter", "value", "demanded"), list(conditional_tables()))
def test_a_conditional_table_refuses_a_request_that_lacks_what_it_demands(
    key: str, inside: str | None, parameter: str, value: str, demanded: list[str]
) -> None:
    operation = operation_of(key)

    def missing(request: dict[str, Any], *rules: str) -> set[str]:
        made = request if inside is None else {inside: [request]}
        said = " ".join(str(one) for one in operation.violations(made) if one.rule in rules)
        return set(re.findall(r"\w+", said)) & set(demanded)

    assert missing({parameter: value}, "required", "required_if") == set(demanded)
    assert missing({parameter: value} | dict.fromkeys(demanded, "1"), "required_if") == set()


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
    needed = required(market_maker_endpoints.SET_MARKET_MAKER_PROTECTION)
    assert needed >= {"underlying", "windowTimeInMilliseconds", "frozenTimeInMilliseconds", "qtyLimit", "deltaLimit"}


def find(address: str) -> Operation[Any]:
    """Find an operation by the module and the constant it is."""
    module, _, name = address.rpartition(".")
    found: Operation[Any] = getattr(import_module(f"binance_derivatives.{module}"), name)
    return found


LIMIT_OPTION = {"symbol": "BTC-270101-9000-C", "side": "SELL", "type": "LIMIT", "quantity": "2", "price": "3"}
PRICED = ORDER | {"price": "1"}


@pytest.mark.parametrize(
    ("address", "request_"),
    [
        ("options.rest.trade.NEW_ORDER", LIMIT_OPTION),
        ("options.rest.trade.PLACE_MULTIPLE_ORDERS", {"orders": [LIMIT_OPTION]}),
        ("usdm.ws_api.trade.MODIFY_ORDER", MODIFY | {"price": "1", "priceMatch": "NONE"}),
        ("usdm.rest.trade.NEW_ORDER", PRICED | {"priceMatch": "NONE"}),
        ("coinm.rest.trade.NEW_ORDER", PRICED | {"priceMatch": "NONE"}),
        ("portfolio.rest.trade.NEW_UM_ORDER", PRICED | {"priceMatch": "NONE"}),
        ("usdm.rest.trade.PLACE_MULTIPLE_ORDERS", {"batchOrders": [PRICED | {"priceMatch": "NONE"}]}),
        ("usdm.rest.trade.NEW_ORDER", PRICED | {"selfTradePreventionMode": "NONE"}),
        ("coinm.rest.trade.NEW_ORDER", PRICED | {"selfTradePreventionMode": "NONE"}),
        ("usdm.rest.market_data.BASIS", {"pair": "ETHUSDT", "contractType": "PERPETUAL", "period": "1h"}),
    ],
)
def test_what_has_a_default_need_not_be_sent_and_what_answers_echo_may_be(
    address: str, request_: dict[str, Any]
) -> None:
    assert find(address).violations(request_) == ()


@pytest.mark.parametrize(
    ("address", "request_", "rules"),
    [
        (
            "options.rest.market_maker_block_trade.NEW_BLOCK_TRADE_ORDER",
            {"liquidity": "BOTH", "legs": [{"symbol": "A"}]},
            ["values"],
        ),
        ("usdm.rest.trade.NEW_ORDER", PRICED | {"positionSide": "SHORT", "reduceOnly": True}, ["forbidden_if"]),
        ("usdm.rest.trade.NEW_ORDER", ORDER | {"priceMatch": "NONE"}, ["at_least_one"]),
        ("usdm.ws_api.trade.MODIFY_ORDER", MODIFY | {"priceMatch": "NONE"}, ["exactly_one"]),
        ("usdm.rest.trade.NEW_ORDER", ORDER | {"priceMatch": "OPPONENT_10"}, ["values"]),
        ("coinm.rest.trade.NEW_ORDER", ORDER | {"priceMatch": "OPPONENT_20"}, ["values"]),
        ("portfolio.rest.trade.NEW_UM_ORDER", ORDER | {"priceMatch": "OPPONENT_20"}, ["values"]),
        ("usdm.rest.trade.QUERY_ORDER", {"symbol": "A", "orderId": 2, "recvWindow": 60002}, ["range"]),
        ("usdm.rest.trade.ALL_ORDERS", {"symbol": "A", "limit": 0}, ["range"]),
        ("usdm.rest.trade.NEW_ORDER", PRICED | {"quantity": "-2"}, ["range"]),
    ],
)
def test_what_the_exchange_refuses_for_certain_is_not_sent(
    address: str, request_: dict[str, Any], rules: list[str]
) -> None:
    assert broken(find(address), request_) == rules


SUPPLIED = ("apiKey", "timestamp", "signature")
# What is wrong with the example itself: parameters that no table has, one in other letters, a receive window as text.
WRONG_EXAMPLES = {
    "usdm/ws-api/modify_order": ["no parameter origType", "no parameter positionSide"],
    "usdm/ws-api/new_algo_order": [
        "recv_window (recvWindow) is a str, expected an integer",
        "no parameter triggerprice; did you mean triggerPrice?",
        "trigger_price (triggerPrice) is required when type is TAKE_PROFIT",
    ],
}


def request_examples() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each request that a page shows, by the operation's key, without what the client supplies.

    Over REST pages show the one list that a batch is sent as, in its address.
    """
    for path in sorted(SPECS.glob("*/*/*.yaml")):
        spec = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        key = path.relative_to(SPECS).with_suffix("").as_posix()
        for one in spec.get("parameters", ()):
            if one["type"] == "list<object>" and "example" in one:
                yield key, {one["name"]: json.loads(one["example"])}
        for example in spec.get("examples", ()):
            if example["role"] == "request" and "until" not in spec:
                sent = json.loads(example["json"], parse_float=Decimal).get("params", {})
                yield (
                    key,
                    {name: value for name, value in sent.items() if name not in SUPPLIED},
                )


@pytest.mark.parametrize(("key", "request_"), list(request_examples()))
def test_a_request_that_a_page_shows_passes(key: str, request_: dict[str, Any]) -> None:
    assert [str(one) for one in operation_of(key).violations(request_)] == WRONG_EXAMPLES.get(key, [])


def test_batches_are_among_the_requests_that_pages_show() -> None:
    batches = {key for key, _ in request_examples() if key.endswith("/place_multiple_orders")}
    assert batches == {f"{product}/rest/place_multiple_orders" for product in ("coinm", "options", "usdm")}


def rows(parameters: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one in parameters:
        yield one
        yield from rows(one.get("items", ()))


# No page of options names NONE for a prevention of self trades, and no answer shows it.
NOT_ECHOED = {"options/rest/new_order", "options/rest/place_multiple_orders"}


def test_what_answers_echo_for_nothing_may_be_sent_back_everywhere() -> None:
    refusing = set[str]()
    for path in sorted([*SPECS.glob("*/rest/*.yaml"), *SPECS.glob("*/ws-api/*.yaml")]):
        spec = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        for one in rows(spec.get("parameters", ())):
            if one["name"] in ("priceMatch", "selfTradePreventionMode") and "NONE" not in one["values"]:
                refusing.add(path.relative_to(SPECS).with_suffix("").as_posix())
    assert refusing == NOT_ECHOED
