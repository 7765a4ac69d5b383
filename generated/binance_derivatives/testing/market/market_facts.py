"""What everybody sees of a contract: its book, its trades, candles and tickers."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from binance_derivatives.testing.catalog import Operation
from binance_derivatives.testing.market.account_facts import Sent, some
from binance_derivatives.testing.market.amounts import NONE, plain, rounded
from binance_derivatives.testing.market.candles import Candle, candles
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.feed import Print
from binance_derivatives.testing.market.listing import Level, Listing
from binance_derivatives.testing.market.shown import Fact, Facts, Whole
from binance_derivatives.testing.market.venue import Venue
from binance_derivatives.testing.refusal import Refusal

INVALID_DEPTH: Final = -4021
_DEPTHS: Final = frozenset(("5", "10", "20", "50", "100", "500", "1000"))
_DAY: Final = 86_400_000
FUNDING: Final = 8 * 3_600_000


def depth(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    listing, limit = venue.listing(sent["symbol"]), sent.get("limit", "500")
    if limit not in _DEPTHS:
        raise Refusal(INVALID_DEPTH)
    rpi = (operation.path or "").endswith("/rpiDepth")
    bids, asks = (Whole(_levels(listing.levels(buys, rpi=rpi)[: int(limit)])) for buys in (True, False))
    contract = listing.contract
    about: Facts = {"symbol": contract.symbol, "pair": contract.pair}
    return {**about, "lastUpdateId": listing.update, "E": now, "T": now, "bids": bids, "asks": asks}


def trades(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    listing = venue.listing(sent["symbol"])
    start = int(sent.get("fromId", "0"))
    found = [one for one in listing.prints if one.number >= start]
    return [_trade(listing.contract, one) for one in some(found, sent, 500, "fromId" in sent)]


def aggregate_trades(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    """Each trade stands for itself: none are put together."""
    listing = venue.listing(sent["symbol"])
    start, since, until = int(sent.get("fromId", "0")), int(sent.get("startTime", "0")), sent.get("endTime", now)
    found = [one for one in listing.prints if one.number >= start and since <= one.time <= int(until)]
    return [_aggregate(one) for one in some(found, sent, 500, "fromId" in sent or "startTime" in sent)]


def klines(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    """Candles of the trades; those of mark and index prices are theirs too, without amounts."""
    listing = _of_symbol_or_pair(venue, sent)
    amounts = (operation.path or "").rpartition("/")[2] in ("klines", "continuousKlines")
    found = candles(listing, sent["interval"], now)
    since, until = int(sent.get("startTime", "0")), int(sent.get("endTime", str(now)))
    wanted = [one for one in found if since <= one.start <= until]
    return Whole([_row(one, amounts) for one in some(wanted, sent, 500, "startTime" in sent)])


def prices(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return _each(venue, sent, [
        {"symbol": one.contract.symbol, "ps": one.contract.pair, "price": one.last or NONE, "time": _time(one, now)}
        for one in _wanted(venue, sent)
    ])  # fmt: skip


def best_quotes(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return _each(venue, sent, [_best(one, now) for one in _wanted(venue, sent)])


def day_tickers(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return _each(venue, sent, [day_ticker(one, now) for one in _wanted(venue, sent)])


def mark_prices(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return _each(venue, sent, [
        {
            "symbol": one.contract.symbol,
            "pair": one.contract.pair,
            "markPrice": one.mark or NONE,
            "indexPrice": one.mark or NONE,
            "estimatedSettlePrice": one.mark or NONE,
            "lastFundingRate": NONE,
            "interestRate": NONE,
            "nextFundingTime": now - now % FUNDING + FUNDING,
            "time": now,
        }
        for one in _wanted(venue, sent)
    ])  # fmt: skip


def open_interest(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    """The account's own positions, which are all that is known of."""
    contract = venue.listing(sent["symbol"]).contract
    held = sum((abs(one.quantity) for one in venue.account.of(contract.symbol)), NONE)
    return {"symbol": contract.symbol, "pair": contract.pair, "openInterest": held, "time": now}


def no_funding_yet(venue: Venue, operation: Operation, sent: Sent, now: int) -> Fact:
    return []


def _wanted(venue: Venue, sent: Sent) -> list[Listing]:
    asked = (sent.get("symbol"), sent.get("pair"))
    return [
        listing
        for symbol, listing in venue.listings.items()
        if asked[0] in (None, symbol) and asked[1] in (None, listing.contract.pair)
    ]


def _each(venue: Venue, sent: Sent, found: list[Facts]) -> Fact:
    """One where a symbol is asked for, a list where none is."""
    return found[0] if "symbol" in sent else found


def _of_symbol_or_pair(venue: Venue, sent: Sent) -> Listing:
    if "symbol" in sent:
        return venue.listing(sent["symbol"])
    return next(iter(_wanted(venue, sent)))


def _levels(levels: Iterable[Level]) -> list[list[str]]:
    return [[plain(level.price), plain(level.quantity)] for level in levels]


def _trade(contract: Contract, one: Print) -> Facts:
    value = contract.value(one.price, one.quantity)
    facts: Facts = {
        "id": one.number,
        "price": one.price,
        "qty": one.quantity,
        "time": one.time,
        "isBuyerMaker": one.sold,
    }
    return {**facts, "quoteQty": value, "baseQty": value, "isRPITrade": False}


def _aggregate(one: Print) -> Facts:
    amounts: Facts = {"p": one.price, "q": one.quantity, "nq": one.quantity}
    return {**amounts, "a": one.number, "f": one.number, "l": one.number, "T": one.time, "m": one.sold}


def _row(one: Candle, amounts: bool) -> list[object]:
    volume, value, bought, bought_value = (
        plain(amount if amounts else NONE) for amount in (one.volume, one.value, one.bought, one.bought_value)
    )
    prices_ = [plain(price) for price in (one.open, one.high, one.low, one.close)]
    return [one.start, *prices_, volume, one.end, value, one.count, bought, bought_value, "0"]


def _best(listing: Listing, now: int) -> Facts:
    bid, ask = listing.best(True), listing.best(False)
    contract = listing.contract
    return {
        "lastUpdateId": listing.update,
        "symbol": contract.symbol,
        "pair": contract.pair,
        "bidPrice": bid.price if bid else NONE,
        "bidQty": bid.quantity if bid else NONE,
        "askPrice": ask.price if ask else NONE,
        "askQty": ask.quantity if ask else NONE,
        "time": now,
    }


def day_ticker(listing: Listing, now: int) -> Facts:
    """What was traded of a contract in the last 24 hours."""
    contract, found = listing.contract, list(listing.since(now - _DAY))
    last = listing.last or NONE
    opened = found[0].price if found else last
    volume = sum((one.quantity for one in found), NONE)
    value = sum((contract.value(one.price, one.quantity) for one in found), NONE)
    change = last - opened
    return {
        "symbol": contract.symbol,
        "pair": contract.pair,
        "priceChange": change,
        "priceChangePercent": _percent(change, opened),
        "weightedAvgPrice": _weighted(contract, volume, value),
        "lastPrice": last,
        "lastQty": found[-1].quantity if found else NONE,
        "openPrice": opened,
        "highPrice": max((one.price for one in found), default=last),
        "lowPrice": min((one.price for one in found), default=last),
        "volume": volume,
        "quoteVolume": value,
        "baseVolume": value,
        "openTime": now - _DAY,
        "closeTime": now,
        "firstId": found[0].number if found else -1,
        "lastId": found[-1].number if found else -1,
        "count": len(found),
    }


def _percent(change: Decimal, opened: Decimal) -> Decimal:
    return round(change * 100 / opened, 3) if opened else NONE


def _weighted(contract: Contract, volume: Decimal, value: Decimal) -> Decimal:
    if not volume:
        return NONE
    return rounded(value / volume if contract.size is None else volume * contract.size / value)


def _time(listing: Listing, now: int) -> int:
    return listing.prints[-1].time if listing.prints else now
