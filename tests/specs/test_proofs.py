"""What of an answer proves that a call was carried out, from the documented answer and what people wrote."""

from __future__ import annotations

import pytest


from generator.specs.outcomes import Outcome
from generator.specs.proof import Proof, proof_of
from tests.specs.test_repeats import operation, parameter

WRITES = Outcome("usdm/rest/add_widget", query="usdm/rest/look_up_widget")


@pytest.mark.parametrize(
    ("answer", "proof"),
    [
        ({}, Proof("nothing")),
        ({"code": 200, "msg": "done"}, Proof("confirmation", code=200)),
        ({"code": "200"}, Proof("confirmation", code="200")),
        ({"msg": "done"}, Proof("confirmation")),
        ({"code": 200, "colour": "RED"}, Proof("object")),
        ([{"colour": "RED"}], Proof("list")),
    ],
)
def test_the_documented_answer_says_what_kind_of_proof_there_is(answer: object, proof: Proof) -> None:
    assert proof_of(operation(answer), WRITES) == proof


def test_what_people_wrote_of_a_proof_replaces_what_the_answer_says() -> None:
    reviewed = Outcome("usdm/rest/add_widget", none="no query", proof="nothing")
    assert proof_of(operation({"listenKey": "a"}), reviewed) == Proof("nothing")


@pytest.mark.parametrize(
    "name",
    [
        *("orderId", "algoId", "strategyId", "clientOrderId", "clientAlgoId", "newClientStrategyId"),
        *("orderListId", "listClientOrderId", "blockTradeSettlementKey"),
    ],
)
def test_an_order_shows_one_of_its_ids_whatever_its_outcome_is_asked_by(name: str) -> None:
    made = operation({"symbol": "A", name: "1"})
    assert proof_of(made, WRITES).shows == (name,)
    assert proof_of(made, Outcome("usdm/rest/add_widget", none="no query")).shows == (name,)
    # Nothing hangs on a read but what it shows.
    assert proof_of(made, Outcome("usdm/rest/add_widget", retry="READ", why="it only asks")).shows == ()


@pytest.mark.parametrize("name", ["tradeId", "listenKey", "tranId", "underlyingId", "downloadId"])
def test_an_id_of_something_else_is_none_of_an_order(name: str) -> None:
    assert proof_of(operation({"symbol": "A", name: "1"}), WRITES).shows == ()


def test_ids_that_come_back_are_compared_and_other_values_are_not() -> None:
    made = operation(
        {"orderId": 1, "clientOrderId": "a", "symbol": "A"}, parameter("newClientOrderId"), parameter("symbol")
    )
    assert proof_of(made, WRITES).repeats == (("newClientOrderId", "clientOrderId"),)


def test_keys_of_block_trades_that_people_say_come_back_are_compared_too() -> None:
    key = "blockOrderMatchingKey"
    made = operation({"blockTradeSettlementKey": "a"}, parameter(key))
    told = Outcome("usdm/rest/add_widget", none="no query", repeats=((key, ("blockTradeSettlementKey",)),))
    assert proof_of(made, WRITES).repeats == ()
    assert proof_of(made, told).repeats == ((key, "blockTradeSettlementKey"),)


def test_a_list_that_follows_a_list_of_items_is_judged_item_by_item() -> None:
    items = parameter("orders", "list<object>", parameter("newClientOrderId"))
    proof = proof_of(operation([{"orderId": 1, "clientOrderId": "a"}], items), WRITES)
    assert proof == Proof(
        "batch", repeats=(("newClientOrderId", "clientOrderId"),), shows=("orderId", "clientOrderId"), each=("orders",)
    )
