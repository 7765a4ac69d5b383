"""Orders that are kept: placed, found, canceled, never twice, whichever way they came in."""

from __future__ import annotations

import http.client
import json
import random
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives import DuplicateOrderId, coinm, options, portfolio, usdm
from binance_derivatives._core.outcomes import queries_of
from binance_derivatives.testing import Exchange
from binance_derivatives.testing.catalog import load
from binance_derivatives.testing.orders import roles

if TYPE_CHECKING:
    from conftest import Caller, Clock, Reply

TIMES = [{"name": "recvWindow", "type": "long"}, {"name": "timestamp", "type": "long", "required": True}]
SYMBOL = {"name": "symbol", "type": "string", "required": True}
OWN = {"name": "newClientOrderId", "type": "string"}
TERMS = [
    SYMBOL,
    {"name": "type", "type": "string"},
    {"name": "quantity", "type": "decimal"},
    {"name": "price", "type": "decimal"},
    {"name": "reduceOnly", "type": "boolean"},
]
WHICH = [SYMBOL, {"name": "orderId", "type": "long"}, {"name": "origClientOrderId", "type": "string"}]
LISTS = [
    SYMBOL,
    {"name": "orderIdList", "type": "list<long>"},
    {"name": "origClientOrderIdList", "type": "list<string>"},
]
DOCUMENTED = (
    '{"clientOrderId": "theirs", "orderId": 9007199254740993, "symbol": "XYZ", "status": "NEW", "price": "0.50",'
    ' "origQty": "7", "executedQty": "0", "reduceOnly": false, "updateTime": 1566818724722, "mood": "calm"}'
)
ERRORS = {
    "-1102": ("MANDATORY_PARAM_EMPTY_OR_MALFORMED", "missing"),
    "-1022": ("INVALID_SIGNATURE", "wrong signature"),
    "-2011": ("CANCEL_REJECTED", "nothing to cancel"),
    "-2013": ("NO_SUCH_ORDER", "no such order"),
    "-4116": ("DUPLICATED_CLIENT_ORDER_ID", "id in use"),
}


def rest(name: str, method: str, path: str, parameters: list[Any], answer: str = DOCUMENTED) -> dict[str, Any]:
    weight = [{"counter": "ip", "cost": 1}]
    if name in ("place", "modify"):
        weight.append({"counter": "orders_1m", "cost": 1})
    return {
        "key": f"rest/{name}",
        "kind": "rest",
        "method": method,
        "path": f"/inv/v1/{path}",
        "security": "TRADE",
        "weight": weight,
        "parameters": [*parameters, *TIMES],
        "answer": answer,
        "repeats": {"quantity": ["origQty"]} if name == "place" else {},
    }


def ws(name: str, method: str, parameters: list[Any]) -> dict[str, Any]:
    return {
        "key": f"ws-api/{name}",
        "kind": "ws_api",
        "method": method,
        "security": "TRADE",
        "weight": [{"counter": "ip", "cost": 1}],
        "parameters": [*parameters, *TIMES],
        "answer": f'{{"id": 1, "status": 200, "result": {DOCUMENTED}}}',
    }


LISTED = f"[{DOCUMENTED}]"
BATCH = {"name": "batchOrders", "type": "list<object>", "required": True, "items": [*TERMS, OWN]}
CHANGES = {"name": "batchOrders", "type": "list<object>", "required": True, "items": [*WHICH, TERMS[2], TERMS[3]]}
OPERATIONS = [
    rest("place", "POST", "order", [*TERMS, OWN]),
    rest("modify", "PUT", "order", [*WHICH, TERMS[2], TERMS[3]]),
    rest("cancel", "DELETE", "order", WHICH),
    rest("query", "GET", "order", WHICH),
    rest("query_open", "GET", "openOrder", WHICH),
    rest("list_open", "GET", "openOrders", [{"name": "symbol", "type": "string"}], LISTED),
    rest("list_all", "GET", "allOrders", [SYMBOL, WHICH[1], {"name": "limit", "type": "int"}], LISTED),
    rest("place_many", "POST", "batchOrders", [BATCH], LISTED),
    rest("modify_many", "PUT", "batchOrders", [CHANGES], LISTED),
    rest("cancel_many", "DELETE", "batchOrders", LISTS, LISTED),
    rest("cancel_all", "DELETE", "allOpenOrders", [SYMBOL], '{"code": 200}'),
    rest("try_out", "POST", "order/test", [*TERMS, OWN]),
    ws("place", "order.place", [*TERMS, OWN]),
    ws("cancel", "order.cancel", WHICH),
    ws("query", "order.status", WHICH),
]


@pytest.fixture
def market(clock: Clock) -> Iterator[Exchange]:
    errors = {code: {"name": name, "msg": msg} for code, (name, msg) in ERRORS.items()}
    catalog = {"product": "invented", "ws_api_path": "/ws-inv/v1", "errors": errors, "operations": OPERATIONS}
    with Exchange("invented", clock=clock, catalog=catalog, keeps_orders=True) as exchange:
        yield exchange


@pytest.fixture
def trader(market: Exchange, caller_of: Callable[[Exchange], Caller]) -> Caller:
    return caller_of(market)


def call(trader: Caller, method: str, path: str, query: str) -> Reply:
    return trader.send(method, f"/inv/v1/{path}?{trader.signed(query)}")


def place(trader: Caller, own_id: str, **more: Any) -> Reply:
    said = {"symbol": "ABC", "type": "LIMIT", "quantity": "3", "price": "1.5", "newClientOrderId": own_id, **more}
    return call(trader, "POST", "order", "&".join(f"{name}={value}" for name, value in said.items()))


def executions(exchange: Exchange) -> list[tuple[str, int | None, str | None]]:
    return [(one.key, one.order_id, one.client_order_id) for one in exchange.executed]


def test_an_order_is_answered_with_its_own_facts_in_the_documented_form(trader: Caller) -> None:
    answer = place(trader, "mine", reduceOnly="true")
    assert answer.json == {
        "clientOrderId": "mine",
        "orderId": 1,
        "symbol": "ABC",
        "status": "NEW",
        "price": "1.5",
        "origQty": "3",
        "executedQty": "0",
        "reduceOnly": True,
        "updateTime": trader.clock.now,
        "mood": "calm",
    }
    placed = trader.exchange.executed[-1]
    assert (placed.key, placed.order_id, placed.client_order_id) == ("rest/place", 1, "mine")
    assert placed.time == trader.clock.now
    assert placed.parameters["price"] == "1.5"
    assert not {"signature", "apiKey"} & placed.parameters.keys()


def test_an_order_is_found_by_number_and_by_own_id_also_over_the_other_transport(trader: Caller) -> None:
    place(trader, "mine")
    by_number = call(trader, "GET", "order", "symbol=ABC&orderId=1").json
    by_own_id = call(trader, "GET", "order", "symbol=ABC&origClientOrderId=mine").json
    (answer,) = trader.ask({"id": 1, "method": "order.status", "params": trader.params(symbol="ABC", orderId=1)})
    assert by_number == by_own_id == answer["result"]
    assert (by_number["orderId"], by_number["clientOrderId"], by_number["status"]) == (1, "mine", "NEW")


def test_both_transports_place_into_one_book_with_numbers_from_1(trader: Caller) -> None:
    params = trader.params(symbol="ABC", newClientOrderId="second")
    place(trader, "first")
    (answer,) = trader.ask({"id": 1, "method": "order.place", "params": params})
    assert answer["result"]["orderId"] == 2
    assert call(trader, "GET", "order", "symbol=ABC&orderId=2").json["clientOrderId"] == "second"


def test_an_order_named_by_two_ids_that_are_not_of_one_order_is_not_found(trader: Caller) -> None:
    place(trader, "mine")
    place(trader, "other")
    both = "symbol=ABC&orderId=1&origClientOrderId="
    assert call(trader, "GET", "order", f"{both}mine").json["orderId"] == 1
    assert call(trader, "GET", "order", f"{both}other").code == -2013
    assert call(trader, "DELETE", "order", f"{both}other").code == -2011


@pytest.mark.parametrize("query", ["symbol=ABC&orderId=2", "symbol=ABC&origClientOrderId=x", "symbol=XYZ&orderId=1"])
def test_what_does_not_exist_is_neither_found_nor_canceled(trader: Caller, query: str) -> None:
    place(trader, "mine")
    assert call(trader, "GET", "order", query).code == -2013
    assert call(trader, "DELETE", "order", query).code == -2011
    assert call(trader, "PUT", "order", query).code == -2013
    assert [one.executed for one in trader.exchange.received] == [True, False, False, False]
    assert len(trader.exchange.executed) == 1


def test_an_own_id_is_refused_while_its_order_is_open_and_free_again_afterwards(trader: Caller) -> None:
    place(trader, "mine")
    assert place(trader, "mine").code == -4116
    assert call(trader, "DELETE", "order", "symbol=ABC&origClientOrderId=mine").json["status"] == "CANCELED"
    assert place(trader, "mine").json["orderId"] == 2
    assert call(trader, "GET", "order", "symbol=ABC&origClientOrderId=mine").json["orderId"] == 2
    assert executions(trader.exchange) == [
        ("rest/place", 1, "mine"),
        ("rest/cancel", 1, "mine"),
        ("rest/place", 2, "mine"),
    ]


def test_a_canceled_order_is_remembered_and_not_canceled_twice(trader: Caller) -> None:
    place(trader, "mine")
    call(trader, "DELETE", "order", "symbol=ABC&orderId=1")
    assert call(trader, "DELETE", "order", "symbol=ABC&orderId=1").code == -2011
    assert call(trader, "GET", "order", "symbol=ABC&orderId=1").json["status"] == "CANCELED"
    assert call(trader, "GET", "openOrder", "symbol=ABC&orderId=1").code == -2013


def test_an_order_without_an_id_is_given_one(trader: Caller) -> None:
    given = call(trader, "POST", "order", "symbol=ABC").json["clientOrderId"]
    assert call(trader, "GET", "order", f"symbol=ABC&origClientOrderId={given}").json["orderId"] == 1


def test_an_order_at_any_price_is_filled_at_once(trader: Caller) -> None:
    answer = place(trader, "mine", type="MARKET").json
    assert (answer["status"], answer["executedQty"]) == ("FILLED", "3")
    assert call(trader, "DELETE", "order", "symbol=ABC&orderId=1").code == -2011


def test_a_modified_order_has_its_new_terms(trader: Caller) -> None:
    place(trader, "mine")
    assert call(trader, "PUT", "order", "symbol=ABC&orderId=1&price=9").json["price"] == "9"
    found = call(trader, "GET", "order", "symbol=ABC&orderId=1").json
    assert (found["price"], found["origQty"], found["clientOrderId"]) == ("9", "3", "mine")
    assert executions(trader.exchange)[-1] == ("rest/modify", 1, "mine")


def test_open_orders_and_all_orders_are_listed(trader: Caller) -> None:
    place(trader, "a")
    place(trader, "b")
    place(trader, "c", symbol="XYZ")
    call(trader, "DELETE", "order", "symbol=ABC&orderId=1")

    def ids(path: str, query: str) -> list[str]:
        return [order["clientOrderId"] for order in call(trader, "GET", path, query).json]

    assert ids("openOrders", "recvWindow=5000") == ["b", "c"]
    assert ids("openOrders", "symbol=ABC") == ["b"]
    assert ids("allOrders", "symbol=ABC") == ["a", "b"]
    assert ids("allOrders", "symbol=ABC&orderId=2") == ["b"]
    assert ids("allOrders", "symbol=ABC&limit=1") == ["b"]


def test_all_orders_of_a_symbol_are_canceled_one_record_each(trader: Caller) -> None:
    for own_id in "ab":
        place(trader, own_id)
    place(trader, "c", symbol="XYZ")
    assert call(trader, "DELETE", "allOpenOrders", "symbol=ABC").json == {"code": 200}
    assert executions(trader.exchange)[-2:] == [("rest/cancel_all", 1, "a"), ("rest/cancel_all", 2, "b")]
    assert [order["clientOrderId"] for order in call(trader, "GET", "openOrders", "symbol=XYZ").json] == ["c"]


def test_a_batch_does_what_it_can_and_says_what_it_cannot(trader: Caller) -> None:
    orders = [{"symbol": "ABC", "newClientOrderId": own_id} for own_id in ("a", "a", "b")]
    text = json.dumps(orders, separators=(",", ":")).replace("{", "%7B").replace("}", "%7D").replace('"', "%22")
    first, twin, second = call(trader, "POST", "batchOrders", f"batchOrders={text}").json
    assert (first["orderId"], second["orderId"], twin["code"]) == (1, 2, -4116)
    assert executions(trader.exchange) == [("rest/place_many", 1, "a"), ("rest/place_many", 2, "b")]
    gone, missing = call(trader, "DELETE", "batchOrders", "symbol=ABC&orderIdList=[1,7]").json
    assert (gone["status"], missing["code"]) == ("CANCELED", -2011)
    (by_own_id,) = call(trader, "DELETE", "batchOrders", "symbol=ABC&origClientOrderIdList=[%22b%22]").json
    assert (by_own_id["orderId"], by_own_id["status"]) == (2, "CANCELED")
    assert executions(trader.exchange)[2:] == [("rest/cancel_many", 1, "a"), ("rest/cancel_many", 2, "b")]


def test_an_order_that_is_only_tried_out_is_not_placed(trader: Caller) -> None:
    assert call(trader, "POST", "order/test", "symbol=ABC&newClientOrderId=mine").status == 200
    assert call(trader, "GET", "order", "symbol=ABC&origClientOrderId=mine").code == -2013


def test_a_set_answer_is_given_and_the_order_placed_all_the_same(trader: Caller) -> None:
    """What the book refuses is refused, whatever was set; a set error places nothing."""
    trader.exchange.answer("rest/place", {"set": True}, times=2)
    assert place(trader, "mine").json == {"set": True}
    assert place(trader, "mine").code == -4116
    trader.exchange.refuse("rest/place", -2013, times=1)
    assert place(trader, "other").code == -2013
    assert executions(trader.exchange) == [("rest/place", 1, "mine")]


def test_refused_orders_are_not_counted(trader: Caller) -> None:
    assert place(trader, "mine").headers["X-MBX-ORDER-COUNT-1M"] == "1"
    assert "X-MBX-ORDER-COUNT-1M" not in place(trader, "mine").headers
    assert place(trader, "other").headers["X-MBX-ORDER-COUNT-1M"] == "2"


def test_reset_forgets_orders_and_what_was_executed(trader: Caller) -> None:
    place(trader, "mine")
    trader.exchange.reset()
    assert trader.exchange.executed == ()
    assert call(trader, "GET", "order", "symbol=ABC&orderId=1").code == -2013
    assert place(trader, "mine").json["orderId"] == 1


def test_without_keeping_orders_the_ledger_still_shows_what_was_carried_out(caller: Caller) -> None:
    caller.cancel(caller.signed("symbol=ABC&thingId=1"))
    caller.cancel("symbol=ABC&thingId=1")
    caller.send("GET", "/inv/v1/things")
    (one,) = caller.exchange.executed
    assert (one.key, one.order_id, one.parameters["thingId"]) == ("rest/cancel_thing", None, "1")


def test_the_latest_requests_are_remembered_as_far_as_asked_for(
    invented: dict[str, Any], clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    with Exchange("invented", clock=clock, catalog=invented, remember=2) as exchange:
        for _ in range(3):
            caller_of(exchange).send("GET", "/inv/v1/count")
        caller_of(exchange).send("GET", "/inv/v1/nowhere")
        assert [one.path for one in exchange.received] == ["/inv/v1/count", "/inv/v1/nowhere"]


def test_in_a_run_with_faults_the_ledger_agrees_with_the_book_and_with_every_answer(trader: Caller) -> None:
    """Answered is executed, refused is not, and what came to no answer is what a query says."""
    rates: Any = {
        "refused": 0.1,
        "dropped_before": 0.1,
        "dropped_after": 0.1,
        "cut": 0.1,
        "unknown": 0.1,
        "internal": 0.1,
    }
    drawn = trader.exchange.faults(random.Random(3), rates)
    told: dict[str, int | None] = {}
    for number in range(200):
        try:
            told[f"o{number}"] = place(trader, f"o{number}").status
        except (http.client.HTTPException, ConnectionError):
            told[f"o{number}"] = None
    executed = [one.client_order_id for one in trader.exchange.executed]
    assert len(executed) == len(set(executed))
    for own_id, status in told.items():
        found = call(trader, "GET", "order", f"symbol=ABC&origClientOrderId={own_id}").status == 200
        assert found == (own_id in executed)
        assert status in (None, 503) or found == (status == 200)
    assert set(drawn) == set(rates)
    assert list(told.values()).count(None) == drawn["dropped_before"] + drawn["dropped_after"] + drawn["cut"]
    # Some of those without an answer were carried out, and some were not.
    assert {own_id in executed for own_id, status in told.items() if status is None} == {True, False}


MARKETS = {
    "usdm": {"orderId", "algoId"},
    "coinm": {"orderId", "algoId"},
    "options": {"orderId"},
    "portfolio": {"orderId", "strategyId", "algoId"},
}


@pytest.mark.parametrize("product", MARKETS)
def test_every_product_has_its_orders_recognised(product: str) -> None:
    """In each market an order can be placed, canceled and queried."""
    found = roles(load(product, as_of="2026-11-28"))
    markets = {id(role.market): role.market for role in found.values()}
    assert {market.number for market in markets.values()} == MARKETS[product]
    assert len(markets) == {"usdm": 2, "coinm": 2, "portfolio": 5}.get(product, 1)
    for market in markets:
        assert {role.verb for role in found.values() if id(role.market) == market} >= {"place", "cancel", "query"}


def test_both_transports_of_a_product_are_about_the_same_orders() -> None:
    found = roles(load("usdm"))
    assert found["rest/new_order"].market is found["ws-api/query_order"].market
    assert found["rest/new_algo_order"].market is found["ws-api/cancel_algo_order"].market
    assert found["rest/new_order"].market is not found["rest/new_algo_order"].market


@pytest.mark.parametrize(
    ("module", "name", "own_id", "symbol"),
    [
        (usdm, "new_order", "new_client_order_id", "BTCUSDT"),
        (coinm, "new_order", "new_client_order_id", "BTCUSD_PERP"),
        (options, "new_order", "client_order_id", "BTC-200730-9000-C"),
        (portfolio, "new_um_order", "new_client_order_id", "BTCUSDT"),
    ],
)
def test_an_id_that_is_in_use_says_so_in_every_product(module: Any, name: str, own_id: str, symbol: str) -> None:
    """The order of that id stands, as the error says, and none is placed beside it."""
    order = {"symbol": symbol, "side": "BUY", "type": "LIMIT", "time_in_force": "GTC", "quantity": 1, "price": 100}
    product = module.__name__.rpartition(".")[2]
    with Exchange(product, keeps_orders=True) as exchange:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        with module.Rest(account) as client:
            first = getattr(client, name)(**order, **{own_id: "mine"})
            with pytest.raises(DuplicateOrderId) as refused:
                getattr(client, name)(**order, **{own_id: "mine"})
            [query] = queries_of(refused.value.call)
            assert client.send(query).order_id == first.order_id
        assert len([one for one in exchange.executed if one.key == f"rest/{name}"]) == 1
