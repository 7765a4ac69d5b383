"""Answers of the exchange that differ from its pages: learnt at the first one, at full speed from the second, told once."""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from binance_derivatives import Mismatch
from binance_derivatives._answers.counts import Counts
from binance_derivatives._answers.decoders import Decoder
from binance_derivatives._answers.learning import Learner
from binance_derivatives._core.operation import RestOperation
from binance_derivatives.usdm import streams


@dataclass(frozen=True)
class Case:
    """An answer: of a method and path, or of an event's name as a message."""

    called: tuple[str, str, str]
    answer: Any
    told: tuple[str, ...] = ()

    @property
    def decoder(self) -> Decoder[Any]:
        product, method, path = self.called
        if path == "aggTrade":
            return streams.AGG_TRADE.payload.decoder()
        if method == "stream":
            return streams.USER_DATA.events[path].decoder()
        return next(one for one in operations(product) if (one.method, one.path) == (method, path)).answer.decoder()


def operations(product: str) -> Iterator[RestOperation[Any]]:
    """Every operation over REST of a product."""
    package = import_module(f"binance_derivatives.{product}.rest")
    for module in pkgutil.iter_modules(package.__path__):
        members = vars(import_module(f"{package.__name__}.{module.name}")).values()
        yield from (one for one in members if isinstance(one, RestOperation))


FUNDING = ("usdm", "GET", "/fapi/v1/fundingRate")
RATE = {"symbol": "XRPUSDT", "fundingRate": "0.0003", "fundingTime": 1700000000000, "markPrice": "0.61"}
TRADES = ("usdm", "GET", "/fapi/v1/historicalTrades")
TRADE = {"id": 7, "price": "0.6", "qty": "10", "quoteQty": "6", "time": 1700000000001, "isBuyerMaker": True}
INCOME = ("usdm", "GET", "/fapi/v1/income")
PAID = {
    "symbol": "XRPUSDT", "incomeType": "COMMISSION", "income": "-0.1", "asset": "USDT", "info": "COMMISSION",
    "time": 1700000000002, "tranId": 11, "tradeId": "12",
}  # fmt: skip
CONFIGURATION = ("usdm", "stream", "ACCOUNT_CONFIG_UPDATE")
LEVERAGE = {"e": "ACCOUNT_CONFIG_UPDATE", "E": 1700000000003, "T": 1700000000004, "ac": {"s": "XRPUSDT", "l": 5}}
OWN = {
    "a member that is missing": Case(
        FUNDING,
        [RATE, {name: value for name, value in RATE.items() if name != "fundingTime"}],
        ("$[*].fundingTime is nothing, expected int",),
    ),
    "an empty text for a number": Case(
        FUNDING, [{**RATE, "fundingRate": ""}, RATE], ("$[*].fundingRate is empty text, expected Decimal",)
    ),
    "a flag that is missing and a member that is new": Case(
        TRADES,
        [{**TRADE, "isSettled": False}],
        ("$[*].isRPITrade is nothing, expected bool", "$[*].isSettled is boolean, expected nothing"),
    ),
    "an integer as text and a text as number": Case(
        INCOME, [PAID, {**PAID, "tranId": "11", "tradeId": 12}],
        ("$[*].tradeId is number, expected str | null", "$[*].tranId is text, expected int"),
    ),
    "null in an event": Case(
        CONFIGURATION, {**LEVERAGE, "ac": {"s": None, "l": 5}}, ("$.ac.s is null, expected str",)
    ),
    "no object where one stands": Case(
        CONFIGURATION, {**LEVERAGE, "ac": 5}, ("$.ac is number, expected AccountConfigurationUpdateLeverageUpdate | null",)
    ),
    "nothing of what is documented": Case(
        ("usdm", "GET", "/fapi/v1/time"), {}, ("$.serverTime is nothing, expected int",)
    ),
}  # fmt: skip


# Answers of other clients' tests that the page of today contradicts, by the page and what it says; what was recorded at the
# exchange all fits.
CONTRADICTED = {
    "coinm_GetOrder": "Query Order of COIN-M: positionSide, priceMatch and selfTradePreventionMode come",
    "http_futures_account_positions_hedge": "Position Information V2: breakEvenPrice, isolatedWallet and notional come",
    "http_futures_market_funding_rate": "Get Funding Rate History: markPrice comes",
    "order_update_adl": "Change Log: the order status NEW_ADL was taken away",
    "order_update_insurance": "Change Log: the order status NEW_INSURANCE was taken away",
    "sub_AggTrades": "Aggregate Trade Streams: nq comes",
    "usdm_CancelConditionalOrder": "Cancel Algo Order: algoId, clientAlgoId, code and msg alone",
    "usdm_GetIncomeHistory": "Get Income History: tranId is a number, tradeId a text",
    "usdm_GetPositions": "Position Information V3: the members of V2 come no more",
    "usdm_GetTradeHistory": "Old Trades Lookup: isRPITrade comes",
    "usdm_KeepAliveUserStream": "Keepalive User Data Stream: listenKey comes",
    "ws_futures_order_update_adl": "Order Update: no null, no W",
    "ws_futures_order_update_liquidation_zero_qty": "Order Update: no null, no W",
    "ws_futures_order_update_new_price_match": "Order Update: no null, no W",
    "ws_futures_order_update_settlement": "Order Update: no null, no W",
}


def decoded_twice(case: Case) -> list[Mismatch]:
    """What is told of an answer that is decoded twice, the second time by what was learnt at the first."""
    decoder, raw = case.decoder, json.dumps(case.answer).encode()
    counts = Counts()
    told: list[Mismatch] = []

    def decode() -> Any:
        found: list[Mismatch] = []
        value = decoder.decode(raw, found.append, "the operation")
        told.extend(one for due in counts.due("the operation", found).values() for one in due)
        return value

    value = decode()
    with pytest.MonkeyPatch.context() as patch:
        # The slow road: nothing is learnt, and nothing fitted by hand.
        patch.delattr(Learner, "_learning")
        assert decode() == value
    assert decoder.decode(decoder.encode(value)) == value
    assert len({(one.path, one.kind, one.found == "empty text") for one in told}) == len(told)
    return told


@pytest.mark.parametrize("case", OWN.values(), ids=OWN)
def test_an_answer_that_differs_is_learnt_once_and_told_once(case: Case) -> None:
    assert tuple(sorted(map(str, decoded_twice(case)))) == case.told


def test_recorded_answers_are_learnt_once_and_told_once(documents: Path) -> None:
    folder = documents.parent / "cases" / "answers"
    if not folder.is_dir():
        pytest.skip("no folder cases/answers lies beside that of the saved pages")
    told: dict[str, list[Mismatch]] = {}
    for path in sorted(folder.glob("*.json")):
        read = json.loads(path.read_text("utf-8"))
        product, method, name = read["operation"] or ("usdm", "stream", read["answer"]["e"])
        told[path.stem] = decoded_twice(Case((product, method, name), read["answer"]))
    assert len(told) >= 30
    assert {name for name, misfits in told.items() if misfits} == set(CONTRADICTED)
