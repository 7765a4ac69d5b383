"""What it costs to decode answers that are not as documented, beside those that are.

    python tests/benchmarks/drift.py [--once]

Prints one table: CPU microseconds of a documented answer, and of others as multiples of it, measured by turns; and the lines that a
client would log. The first drifted answer is measured twice: in a process that is new to its type, against the first documented one
there, since either needs a decoder; and where documented ones came before, against one of those. Exit status: 0 when all are within
their bounds, else 1; 0 with --once, where the figures mean nothing.
"""

from __future__ import annotations

import argparse
import os
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import process_time_ns
from typing import Any, Final

import msgspec

sys.path.insert(0, str(Path(__file__).parents[2] / "generated"))

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
    {"filterType": "MIN_NOTIONAL", "notional": "5.0"},
    {"filterType": "PERCENT_PRICE", "multiplierUp": "1.1500", "multiplierDown": "0.8500", "multiplierDecimal": "4"},
]  # fmt: skip
SYMBOL: Final[Json] = {
    "symbol": "BLZUSDT", "pair": "BLZUSDT", "contractType": "PERPETUAL", "deliveryDate": 4133404800000,
    "onboardDate": 1598252400000, "status": "TRADING", "maintMarginPercent": "2.5000", "requiredMarginPercent": "5.0000",
    "baseAsset": "BLZ", "quoteAsset": "USDT", "marginAsset": "USDT", "pricePrecision": 5, "quantityPrecision": 0,
    "baseAssetPrecision": 8, "quotePrecision": 8, "underlyingType": "COIN", "underlyingSubType": ["STORAGE"],
    "triggerProtect": "0.15", "filters": FILTERS,
    "orderTypes": ["LIMIT", "MARKET", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"],
    "timeInForce": ["GTC", "IOC", "FOK", "GTX"], "liquidationFee": "0.010000", "marketTakeBound": "0.30",
}  # fmt: skip
NEW_FILTER: Final[Json] = {"filterType": "NET_EXPOSURE", "exposureSide": "NONE"}


def exchange_info(symbol: Json) -> Json:
    """Give an answer of 700 symbols."""
    limits = [{"interval": "MINUTE", "intervalNum": 1, "limit": 2400, "rateLimitType": "REQUEST_WEIGHT"}]
    asset = {"asset": "BUSD", "marginAvailable": True, "autoAssetExchange": "0"}
    return {
        "exchangeFilters": [], "rateLimits": limits, "serverTime": 1565613908500, "assets": [asset], "timezone": "UTC",
        "symbols": [{**symbol, "symbol": f"S{number}USDT"} for number in range(700)],
    }  # fmt: skip


def produced() -> Json:
    """Give a symbol as production might send it one day."""
    symbol = {name: value for name, value in SYMBOL.items() if name not in ("triggerProtect", "orderTypes")}
    more = {"venue": "U_MARGINED", "maxGridLimit": 10000, "audiences": ["GRID", "COPY"]}
    return {**symbol, "OrderTypes": SYMBOL["orderTypes"], **more, "filters": [*FILTERS, NEW_FILTER]}


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


def rounds(once: bool) -> int:
    return 1 if once else 15


def spent(work: Callable[[], object], times: int = 1) -> float:
    """Give the CPU microseconds of one of some runs."""
    begun = process_time_ns()
    for _ in range(times):
        work()
    return (process_time_ns() - begun) / times / 1000


def apart(work: Callable[[], float]) -> float:
    """Give the figure that a process of its own finds, in which nothing is warm that is cold in this one."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, struct.pack("d", work()))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as end:
        (found,) = struct.unpack("d", end.read())
    os.waitpid(child, 0)
    return float(found)


class Row:
    """One kind of answer, as documented and not.

    Args:
        title: What it is called.
        make: Gives a decoder.
        documented: An answer.
        bound: How many times the documented cost later ones may take.
    """

    def __init__(self, title: str, make: Callable[[], Decoder[Any]], documented: object, bound: float = LATER) -> None:
        self.title, self.make, self.bound = title, make, bound
        self.raw = packed(documented)

    def first(self, raw: bytes, once: bool) -> float:
        """Give what the first answer of all takes in a process that is new to its type."""

        def work() -> float:
            decoder = self.make()
            return spent(lambda: decoder.decode(raw, list[Mismatch]().append))

        return min(apart(work) for _ in range(rounds(once) // 3 + 1))

    def learning(self, raw: bytes, once: bool) -> float:
        """Give what the first drifted answer takes where documented ones came before it."""
        best = float("inf")
        for _ in range(rounds(once)):
            decoder = self.make()
            decoder.decode(self.raw, list[Mismatch]().append)
            best = min(best, spent(lambda: decoder.decode(raw, list[Mismatch]().append)))
        return best

    def later(self, raws: list[bytes], once: bool) -> tuple[float, float, int]:
        """Give what a documented answer takes, how many times that others take that came before, and how many lines are logged.

        Each stands between two documented ones; of the rounds the median counts.
        """
        documented, drifted = Logged(self.make()), Logged(self.make())
        for raw in raws:
            drifted.decode(raw)
        times = 1 if once else max(1, 100_000 // len(self.raw))
        usual: list[float] = []
        ratios: list[float] = []
        for _ in range(rounds(once)):
            # What stands beside each other has the same clock of the processor, which halves and doubles within a run.
            for raw in raws:
                before = spent(lambda: documented.decode(self.raw), times)
                here = spent(lambda raw=raw: drifted.decode(raw), times)  # type: ignore[misc]
                after = spent(lambda: documented.decode(self.raw), times)
                usual.append(min(before, after))
                ratios.append(2 * here / (before + after))
        return min(usual), sum(median(ratios[at :: len(raws)]) for at in range(len(raws))) / len(raws), drifted.lines

    def cold(self, drifted: list[object], once: bool) -> tuple[float, float]:
        """Give what the first answers of all take, a documented and a drifted one."""
        return self.first(self.raw, once), self.first(packed(drifted[-1]), once)

    def against(self, kind: str, drifted: list[object], cold_documented: float, cold: float, once: bool) -> bool:
        """Print what others cost, and tell whether that is within bounds."""
        raws = [packed(one) for one in drifted]
        usual, later, lines = self.later(raws, once)
        learning = self.learning(raws[-1], once)
        fine = cold <= FIRST * cold_documented and later <= self.bound and lines <= max(LINES, len(raws))
        print(
            f"{self.title:14}{kind:13}{usual:11.1f}{later:8.2f}{cold_documented:13.0f}{cold / cold_documented:8.2f}"
            f"{learning:13.0f}{learning / usual:8.1f}{lines:7}   {'' if fine else 'over'}",
            flush=True,
        )
        return fine


class Logged:
    """A decoder with a client's way of telling misfits."""

    def __init__(self, decoder: Decoder[Any]) -> None:
        self._decoder, self._counts, self.lines = decoder, Counts(), 0

    def decode(self, raw: bytes) -> object:
        found: list[Mismatch] = []
        value = self._decoder.decode(raw, found.append)
        if found:
            # More than the first of a mismatch is no warning.
            self.lines += 1 in self._counts.due("benchmark", found)
        return value


KLINE: Final = [
    1499040000000, "0.0163", "0.8", "0.0157", "0.0157", "148976.1", 1499644799999, "2434.1", 308, "1756.8", "28.4", "17",
]  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--once", action="store_true", help="each once, to see that it still runs; the figures mean nothing"
    )
    once: bool = parser.parse_args().once
    print(
        f"{'':27}{'documented':>11}{'later':>8}{'new process':>13}{'first':>8}{'first later':>13}{'':>8}{'lines':>7}\n"
        f"{'':27}{'us':>11}{'x':>8}{'us':>13}{'x':>8}{'us':>13}{'x':>8}"
    )
    # The new processes come first: what was decoded in this one is not new to them.
    cold = [row.cold(drifted, once) for row, _, drifted in works()]
    fine = [row.against(kind, drifted, *first, once) for (row, kind, drifted), first in zip(works(), cold, strict=True)]
    return 0 if once or all(fine) else 1


def works() -> Iterator[tuple[Row, str, list[object]]]:
    """Give each kind of answer with its name and the answers that drift."""
    order = Row("order", lambda: typed(trade.Order), ORDER)
    ticker = Row("bookTicker", lambda: typed(streams.BookTickerUpdate), TICKER)
    for row, members, member in ((order, ORDER, "avgPrice"), (ticker, TICKER, "b")):
        kinds = changed(members, member)
        for kind, one in kinds.items():
            yield row, kind, [one]
        yield row, "alternating", [members, *kinds.values()]
    information = Row("exchangeInfo", lambda: typed(market_data.ExchangeInformation), exchange_info(SYMBOL))
    for kind, symbol in changed(SYMBOL, "triggerProtect").items():
        yield information, kind, [exchange_info(symbol)]
    yield information, "production", [exchange_info(produced())]
    foreign = exchange_info({**SYMBOL, "filters": [*FILTERS, 7]})
    yield information, "foreign item", [foreign]
    tagless = [{"type": one["filterType"], **one} for one in FILTERS]
    for one in tagless:
        del one["filterType"]
    yield information, "no kind", [exchange_info({**SYMBOL, "filters": tagless})]
    orders = Row("batch of 200", lambda: list_or_rejections(trade.Order), [ORDER] * 200)
    yield orders, "mixed", [[[ORDER, *changed(ORDER, "avgPrice").values()][number % 6] for number in range(200)]]
    klines = Row("klines", lambda: typed(list[market_data.Kline]), [KLINE] * 500, TUPLES)
    yield klines, "shorter", [[KLINE[:-1]] * 500]
    yield klines, "longer", [[[*KLINE, "1"]] * 500]
    yield klines, "retyped", [[[*KLINE[:-1], True]] * 500]


if __name__ == "__main__":
    sys.exit(main())
