"""Real pages, where there are any: the five that are transcribed without a word left, and all the others without a crash."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.read import read_pages
from generator.spec.load import load_specs
from generator.spec.settings import Product
from generator.transcribe.transcribe import Transcription, transcribe

SPECS = Path(__file__).parents[2] / "specs"
PRODUCTS = [
    Product("usdm", "USD-M", "derivatives/usds-margined-futures", ()),
    Product("coinm", "COIN-M", "derivatives/coin-margined-futures", ()),
    Product("options", "Options", "derivatives/options-trading", ()),
    Product("portfolio", "Portfolio", "derivatives/portfolio-margin", ()),
    Product("portfolio_pro", "Portfolio Pro", "derivatives/portfolio-margin-pro", ()),
]


def transcribed(folder: Path) -> Transcription:
    pages, problems = read_pages([folder])
    assert problems == []
    specs, _ = load_specs(SPECS)
    return transcribe(pages, PRODUCTS, specs.acknowledged)


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


def test_all_pages_are_read_without_a_crash(documents: Path) -> None:
    transcription = transcribed(documents / "pages")
    read = {account.file for account in transcription.accounts if account.transcribed}
    assert len(transcription.accounts) == 956
    assert len(read) == 353
    assert len(transcription.operations) == 350
