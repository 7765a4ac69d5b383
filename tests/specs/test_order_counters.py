"""Whatever places or changes an order takes of the counters of orders, at the prices that pages and notices name, on both transports."""

from __future__ import annotations


import pytest
from tests.committed import committed

from generator.specs.dates import as_of
from generator.specs.model import Operation

SPECS = committed()
# Costs in 10 s and in a minute.
ONE, BATCH, A_MINUTE = (1, 1), (5, 1), (None, 1)
TAKES = {
    "usdm/rest/new_order": ONE,
    "usdm/rest/modify_order": ONE,
    "usdm/rest/place_multiple_orders": BATCH,
    "usdm/rest/modify_multiple_orders": BATCH,
    "usdm/rest/new_algo_order": ONE,
    "usdm/ws-api/new_order": ONE,
    "usdm/ws-api/modify_order": ONE,
    "usdm/ws-api/new_algo_order": ONE,
    "coinm/rest/new_order": ONE,
    "coinm/rest/modify_order": ONE,
    "coinm/rest/place_multiple_orders": BATCH,
    "coinm/rest/modify_multiple_orders": BATCH,
    "coinm/rest/new_algo_order": ONE,
    "coinm/ws-api/new_order": ONE,
    "coinm/ws-api/modify_order": ONE,
    "options/rest/new_order": ONE,
    "portfolio/rest/new_um_order": A_MINUTE,
    "portfolio/rest/new_cm_order": A_MINUTE,
    "portfolio/rest/new_margin_order": A_MINUTE,
    "portfolio/rest/modify_um_order": A_MINUTE,
    "portfolio/rest/modify_cm_order": A_MINUTE,
}
# Of these nobody says what they take: the answer's header tells what was counted.
UNTOLD = {
    "usdm/rest/test_order": "it places nothing, and its page has no weight",
    "options/rest/place_multiple_orders": "the page names the weight of the address, and no price per order",
    "portfolio/rest/new_um_algo_order": "the page of May names the weight of the address alone",
    "portfolio/rest/new_um_conditional_order": "held by the strategy service, the page names the weight of the address alone",
    "portfolio/rest/new_cm_conditional_order": "held by the strategy service, the page names the weight of the address alone",
    "portfolio/rest/new_margin_oco_order": "two orders at once, and no page says what they count",
}


def orders(operation: Operation) -> bool:
    """Tell whether an operation hands the exchange an order, new or changed."""
    names = {one.name for outer in operation.parameters for one in (outer, *outer.items)}
    ways = ("POST", "PUT", "order.place", "order.modify", "algoOrder.place")
    return (
        operation.security.type in ("TRADE", "MARGIN")
        and {"side", "quantity"} <= names
        and operation.request.method in ways
    )


def taken(operation: Operation) -> tuple[int | None, int | None]:
    costs = {one.counter: one.cost for one in operation.weight}
    return costs.get("orders_10s"), costs.get("orders_1m")


def test_every_operation_that_hands_in_orders_is_known_by_its_counters() -> None:
    assert {one.key for one in SPECS.operations if orders(one)} == TAKES.keys() | UNTOLD.keys()


@pytest.mark.parametrize("key", TAKES)
def test_an_order_takes_of_the_counters_of_orders(key: str) -> None:
    operation = SPECS.operation(key)
    assert operation is not None
    assert taken(operation) == TAKES[key]


def test_orders_of_coinm_were_counted_by_the_minute_before_the_venues_became_one() -> None:
    before = as_of(SPECS, "2026-06-23")
    told = {one.key: taken(one) for one in before.operations if one.key in TAKES and one.product == "coinm"}
    assert told["coinm/rest/new_order"] == told["coinm/ws-api/new_order"] == A_MINUTE
    assert told["coinm/rest/place_multiple_orders"] == (None, None)
