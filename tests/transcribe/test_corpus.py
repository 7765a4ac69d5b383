"""Real pages, where there are any: the five that are transcribed without a word left, and all the others."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.committed import committed

from generator.pages.read import read_pages
from generator.specs import corrections
from generator.specs.authored import Product
from generator.specs.model import Operation
from generator.transcribe.addresses import Transcription, transcribe
from generator.transcribe.languages.disputes import unsettled

SPECS = Path(__file__).parents[2] / "specs"
PRODUCTS = [
    Product("usdm", "USD-M", "derivatives/usds-margined-futures", ()),
    Product("coinm", "COIN-M", "derivatives/coin-margined-futures", ()),
    Product("options", "Options", "derivatives/options-trading", ()),
    Product("portfolio", "Portfolio", "derivatives/portfolio-margin", ()),
    Product("portfolio_pro", "Portfolio Pro", "derivatives/portfolio-margin-pro", ()),
]
OPERATIONS = {
    ("usdm", "rest"): 95,
    ("coinm", "rest"): 64,
    ("options", "rest"): 43,
    ("portfolio", "rest"): 102,
    ("portfolio_pro", "rest"): 21,
    ("usdm", "ws_api"): 18 + 3,
    ("coinm", "ws_api"): 10 + 3,
}


def transcribed(folder: Path) -> Transcription:
    pages, problems = read_pages([folder])
    assert problems == []
    specs = committed()
    return transcribe(pages, PRODUCTS, specs.acknowledged, specs.names(), specs.guides)


@pytest.fixture
def five(documents: Path) -> Transcription:
    return transcribed(documents / "seeds")


def test_five_pages_give_five_operations(five: Transcription) -> None:
    assert [(operation.key, operation.request.method, operation.request.path) for operation in five.operations] == [
        ("portfolio/rest/cancel_cm_order", "DELETE", "/papi/v1/cm/order"),
        ("usdm/rest/cancel_algo_order", "DELETE", "/fapi/v1/algoOrder"),
        ("usdm/rest/cancel_multiple_orders", "DELETE", "/fapi/v1/batchOrders"),
        ("usdm/ws-api/cancel_algo_order", "algoOrder.cancel", None),
        ("usdm/ws-api/cancel_order", "order.cancel", None),
    ]


def test_five_pages_leave_nothing_unexplained(five: Transcription) -> None:
    assert [str(problem) for problem in five.problems] == []
    assert [account.unexplained for account in five.accounts] == [()] * 6


def test_five_pages_state_their_rules(five: Transcription) -> None:
    rules = {
        operation.key: [(rule.rule, rule.of, rule.at) for rule in operation.rules] for operation in five.operations
    }
    assert rules == {
        "portfolio/rest/cancel_cm_order": [("at_least_one", ("orderId", "origClientOrderId"), "zh:33")],
        "usdm/rest/cancel_algo_order": [("at_least_one", ("algoId", "clientAlgoId"), "en:31 zh:70")],
        "usdm/rest/cancel_multiple_orders": [("exactly_one", ("orderIdList", "origClientOrderIdList"), "zh:95")],
        "usdm/ws-api/cancel_algo_order": [("at_least_one", ("algoId", "clientAlgoId"), "zh:82")],
        "usdm/ws-api/cancel_order": [("at_least_one", ("orderId", "origClientOrderId"), "zh:83")],
    }


def test_a_list_keeps_its_size_and_its_example(five: Transcription) -> None:
    [operation] = [operation for operation in five.operations if operation.name == "cancel_multiple_orders"]
    lists = [(p.name, p.type, p.max_items, p.example, p.at) for p in operation.parameters if p.max_items]
    assert lists == [
        ("orderIdList", "list<long>", 10, "[1234567,2345678]", "zh:87-89"),
        ("origClientOrderIdList", "list<string>", 10, '["my_id_1","my_id_2"]', "zh:90-92"),
    ]
    assert operation.answer.items is not None
    order, refused = operation.answer.items.of
    assert [field.name for field in order.fields if field.presence == "conditional"] == ["activatePrice", "priceRate"]
    assert refused.type == "rejection"


@pytest.fixture(scope="module")
def everything(documents: Path) -> Transcription:
    return transcribed(documents / "pages")


@pytest.fixture(scope="module")
def corrected(everything: Transcription) -> dict[str, Operation]:
    specs = committed()
    mine = {operation.key for operation in everything.operations}
    made, stale = corrections.apply(everything.operations, [one for one in specs.corrections if one.spec in mine])
    assert [str(problem) for problem in stale] == []
    return {operation.key: operation for operation in made}


def test_every_operation_of_every_page_is_found(everything: Transcription) -> None:
    assert len(everything.accounts) == 956
    assert Counter((operation.product, operation.kind) for operation in everything.operations) == OPERATIONS


def test_pages_leave_no_problem_but_sentences_nobody_has_read(everything: Transcription) -> None:
    others = [problem for problem in everything.problems if not problem.message.startswith(("unexplained", "text of "))]
    assert [str(problem) for problem in others] == []


def test_every_dispute_about_an_operation_is_settled(everything: Transcription) -> None:
    specs = committed()
    mine = {operation.key for operation in everything.operations}
    disputes = [dispute for dispute in everything.disputes if dispute.spec in mine]
    assert len(disputes) > 50
    assert [str(dispute.problem) for dispute in unsettled(disputes, specs.corrections)] == []


def names(operation: Operation) -> list[str]:
    return [parameter.name for parameter in operation.parameters]


def test_damaged_tables_give_their_parameters(corrected: dict[str, Operation]) -> None:
    assert names(corrected["coinm/rest/force_orders"]) == [
        *("symbol", "autoCloseType", "startTime", "endTime", "limit", "recvWindow", "timestamp")
    ]
    basis = corrected["usdm/rest/basis"]
    assert names(basis) == ["pair", "contractType", "period", "limit", "startTime", "endTime"]
    assert all("zh:72" in parameter.at for parameter in basis.parameters)
    orders, *_ = corrected["options/rest/place_multiple_orders"].parameters
    assert [item.name for item in orders.items] == [
        *("symbol", "side", "type", "quantity", "price", "timeInForce", "reduceOnly", "postOnly", "newOrderRespType"),
        *("clientOrderId", "isMmp", "selfTradePreventionMode"),
    ]
    assert [(rule.rule, rule.of) for rule in orders.item_rules if rule.rule == "required_if"] == [
        ("required_if", ("quantity", "price"))
    ]


def test_what_one_language_or_one_table_alone_has_is_there(corrected: dict[str, Operation]) -> None:
    assert "newOrderRespType" in names(corrected["usdm/rest/new_algo_order"])
    assert "from" in names(corrected["portfolio_pro/rest/repay_futures_negative_balance"])
    mmp = corrected["options/rest/set_market_maker_protection"]
    assert [parameter.name for parameter in mmp.parameters if not parameter.required] == ["recvWindow"]
    batch, *_ = corrected["usdm/rest/place_multiple_orders"].parameters
    assert [item.name for item in batch.items if item.required] == ["symbol", "side", "type", "quantity"]


@pytest.mark.parametrize(
    "key",
    [
        "usdm/rest/new_order",
        "usdm/rest/test_order",
        "usdm/ws-api/new_order",
        "coinm/rest/new_order",
        "coinm/ws-api/new_order",
    ],
)
def test_an_order_with_a_limit_takes_its_price_from_either_parameter(key: str, corrected: dict[str, Operation]) -> None:
    rules = corrected[key].rules
    limit = [(rule.rule, rule.of) for rule in rules if any(when.one_of == ("LIMIT",) for when in rule.when)]
    assert sorted(limit) == [("at_least_one", ("price", "priceMatch")), ("required_if", ("timeInForce", "quantity"))]
    assert ("at_most_one", {"price", "priceMatch"}) in [(rule.rule, set(rule.of)) for rule in rules]


@pytest.mark.parametrize(
    "key", ["usdm/rest/modify_order", "usdm/ws-api/modify_order", "portfolio/rest/modify_um_order"]
)
def test_an_order_is_modified_with_one_of_two_prices(key: str, corrected: dict[str, Operation]) -> None:
    operation = corrected[key]
    [price] = [parameter for parameter in operation.parameters if parameter.name == "price"]
    assert not price.required
    assert ("exactly_one", {"price", "priceMatch"}) in [(rule.rule, set(rule.of)) for rule in operation.rules]


def test_intervals_are_those_of_candlesticks(corrected: dict[str, Operation]) -> None:
    [interval] = [one for one in corrected["usdm/rest/klines"].parameters if one.name == "interval"]
    assert (interval.values[0], interval.values[-1]) == ("1m", "1M")
