"""What it costs to decode answers that are not as documented, beside those that are.

    PYTHONPATH=generated python tests/benchmarks/drift.py

Prints one table: CPU microseconds of the first answer and of later ones, as multiples of the documented answer's in the same run,
and the lines that a client would log. The first is compared with the first documented one: a decoder is made when it is first
needed, so either has that in it. Exit status: 0 when all are within their bounds, else 1.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import process_time_ns
from typing import Any, Final

import msgspec

from binance_derivatives._answers.counts import Counts
from binance_derivatives._answers.decoders import Decoder, Mismatch, list_or_rejections, typed
from binance_derivatives.usdm.answers import market_data, trade
from binance_derivatives.usdm.payloads import streams

Json = dict[str, Any]
Change = Callable[[Json], None]

FIRST: Final = 5.0
LATER: Final = 1.5
TUPLES: Final = 5.0
LINES: Final = 2

ORDER: Final[Json] = {
    "avgPrice": "0.00000", "clientOrderId": "abc", "cumQuote": "0", "executedQty": "0", "orderId": 1917641, "origQty": "0.40",
    "origType": "TRAILING_STOP_MARKET", "price": "0", "reduceOnly": False, "side": "BUY", "positionSide": "SHORT",
    "status": "NEW", "stopPrice": "9300", "closePosition": False, "symbol": "BTCUSDT", "time": 1579276756075,
    "timeInForce": "GTC", "type": "TRAILING_STOP_MARKET", "activatePrice": "9020", "priceRate": "0.3",
    "updateTime": 1579276756075, "workingType": "CONTRACT_PRICE", "priceProtect": False, "priceMatch": "NONE",
    "selfTradePreventionMode": "NONE", "goodTillDate": 0,
}  # fmt: skip
TICKER: Final[Json] = {
    "e": "bookTicker", "u": 400900217, "E": 1568014460893, "T": 1568014460891, "s": "BNBUSDT", "b": "25.35190000",
    "B": "31.21000000", "a": "25.36520000", "A": "40.66000000",
}  # fmt: skip
FILTERS: Final[list[Json]] = [
    {"filterType": "PRICE_FILTER", "maxPrice": "300", "minPrice": "0.0001", "tickSize": "0.0001"},
    {"filterType": "LOT_SIZE", "maxQty": "10000000", "minQty": "1", "stepSize": "1"},
    {"filterType": "MARKET_LOT_SIZE", "maxQty": "590119", "minQty": "1", "stepSize": "1"},
    {"filterType": "MAX_NUM_ORDERS", "limit": 200},
    {"filterType": "MAX_NUM_ALGO_ORDERS", "limit": 100},
    {"filterType": "MIN_NOTIONAL", "notional": "5.0"},
    {"filterType": "PERCENT_PRICE", "multiplierUp": "1.1500", "multiplierDown": "0.8500", "multiplierDecimal": "4"},
]  # fmt: skip
SYMBOL: Final[Json] = {
    "symbol": "BLZUSDT", "pair": "BLZUSDT", "contractType": "PERPETUAL", "deliveryDate": 4133404800000,
    "onboardDate": 1598252400000, "status": "TRADING", "maintMarginPercent": "2.5000", "requiredMarginPercent": "5.0000",
    "baseAsset": "BLZ", "quoteAsset": "USDT", "marginAsset": "USDT", "pricePrecision": 5, "quantityPrecision": 0,
    "baseAssetPrecision": 8, "quotePrecision": 8, "underlyingType": "COIN", "underlyingSubType": ["STORAGE"],
    "settlePlan": 0, "triggerProtect": "0.15", "filters": FILTERS,
    "OrderType": ["LIMIT", "MARKET", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"],
    "timeInForce": ["GTC", "IOC", "FOK", "GTX"], "liquidationFee": "0.010000", "marketTakeBound": "0.30",
}  # fmt: skip
NEW_FILTER: Final[Json] = {"filterType": "POSITION_RISK_CONTROL", "positionControlSide": "NONE"}


def exchange_information(symbol: Json) -> Json:
    """Give an answer of 700 symbols."""
    limits = [{"interval": "MINUTE", "intervalNum": 1, "limit": 2400, "rateLimitType": "REQUEST_WEIGHT"}]
    asset = {"asset": "BUSD", "marginAvailable": True, "autoAssetExchange": "0"}
    return {
        "exchangeFilters": [], "rateLimits": limits, "serverTime": 1565613908500, "assets": [asset], "timezone": "UTC",
        "symbols": [{**symbol, "symbol": f"S{number}USDT"} for number in range(700)],
    }  # fmt: skip


def produced() -> Json:
    """Give a symbol as production sends it."""
    symbol = {name: value for name, value in SYMBOL.items() if name not in ("settlePlan", "OrderType")}
    more = {"futuresType": "U_MARGINED", "maxMoveOrderLimit": 10000, "permissionSets": ["GRID", "COPY"]}
    return {**symbol, "orderTypes": SYMBOL["OrderType"], **more, "filters": [*FILTERS, NEW_FILTER]}


def changed(members: Json, member: str) -> dict[str, Json]:
    """Give an object with one member missing, new, renamed, of another type, and empty."""
    without = {name: value for name, value in members.items() if name != member}
    return {
        "missing": without,
        "new": {**members, "brandNew": "1.5"},
        "renamed": {**without, f"{member}s": members[member]},
        "retyped": {**members, member: [members[member]]},
        "empty": {**members, member: ""},
    }


def packed(value: object) -> bytes:
    return msgspec.json.encode(value)


def cost(decode: Callable[[bytes], object], raws: list[bytes]) -> float:
    """Give microseconds for one of some answers: the least of several rounds, since others use the machine too."""
    times = max(1, 200_000 // sum(map(len, raws)))
    best = float("inf")
    for _ in range(15):
        begun = process_time_ns()
        for _ in range(times):
            for raw in raws:
                decode(raw)
        best = min(best, (process_time_ns() - begun) / times / len(raws) / 1000)
    return best


def first(make: Callable[[], Decoder[Any]], raw: bytes) -> float:
    """Give microseconds for the first answer that a decoder is given."""
    best = float("inf")
    for _ in range(5):
        decoder, found = make(), list[Mismatch]()
        begun = process_time_ns()
        decoder.decode(raw, found.append)
        best = min(best, (process_time_ns() - begun) / 1000)
    return best


class Row:
    """One kind of answer, as documented and not."""

    def __init__(self, title: str, make: Callable[[], Decoder[Any]], documented: object, bound: float = LATER) -> None:
        self.title, self.make, self.bound = title, make, bound
        self.raw = packed(documented)
        self.first = first(make, self.raw)
        self.cost = cost(self._decoding(Counts(), [0]), [self.raw])

    def _decoding(self, counts: Counts, lines: list[int]) -> Callable[[bytes], object]:
        decoder = self.make()

        def decode(raw: bytes) -> object:
            found: list[Mismatch] = []
            value = decoder.decode(raw, found.append)
            if found:
                # More than the first of a mismatch is no warning.
                lines[0] += 1 in counts.due("benchmark", found)
            return value

        return decode

    def against(self, kind: str, drifted: list[object]) -> bool:
        """Print what others cost, and tell whether that is within bounds."""
        raws, lines = [packed(one) for one in drifted], [0]
        decode = self._decoding(Counts(), lines)
        for raw in raws:
            decode(raw)
        later = cost(decode, raws) / self.cost * len(self.raw) / (sum(map(len, raws)) / len(raws))
        begun = first(self.make, raws[0]) / self.first
        most = max(LINES, len(raws))
        fine = begun <= FIRST and later <= self.bound and lines[0] <= most
        print(
            f"{self.title:22}{kind:14}{self.cost:10.2f}{begun:8.2f}{later:8.2f}{lines[0]:6}   {'' if fine else 'over'}"
        )
        return fine


def main() -> int:
    print(f"{'':22}{'':14}{'documented':>10}{'first':>8}{'later':>8}{'lines':>6}")
    fine: list[bool] = []
    order = Row("order", lambda: typed(trade.Order), ORDER)
    ticker = Row("bookTicker", lambda: typed(streams.BookTickerUpdate), TICKER)
    information = Row("exchangeInfo", lambda: typed(market_data.ExchangeInformation), exchange_information(SYMBOL))
    orders = Row("batch of 200", lambda: list_or_rejections(trade.Order), [ORDER] * 200)
    for row, members, member in ((order, ORDER, "avgPrice"), (ticker, TICKER, "b")):
        kinds = changed(members, member)
        fine += [row.against(kind, [one]) for kind, one in kinds.items()]
        fine.append(row.against("alternating", [members, *kinds.values()]))
    for kind, symbol in changed(SYMBOL, "triggerProtect").items():
        fine.append(information.against(kind, [exchange_information(symbol)]))
    fine.append(information.against("production", [exchange_information(produced())]))
    mixed = [[ORDER, *changed(ORDER, "avgPrice").values()][number % 6] for number in range(200)]
    fine.append(orders.against("mixed", [mixed]))
    kline = [
        1499040000000,
        "0.0163",
        "0.8",
        "0.0157",
        "0.0157",
        "148976.1",
        1499644799999,
        "2434.1",
        308,
        "1756.8",
        "28.4",
        "17",
    ]
    klines = Row("klines", lambda: typed(list[market_data.Kline]), [kline] * 500, TUPLES)
    fine.append(klines.against("shorter", [[kline[:-1]] * 500]))
    fine.append(klines.against("longer", [[[*kline, "1"]] * 500]))
    fine.append(klines.against("retyped", [[[*kline[:-1], True]] * 500]))
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
