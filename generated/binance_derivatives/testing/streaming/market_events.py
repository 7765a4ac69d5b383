"""Events of market streams, made of the changes that the feed of the exchange tells."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final, cast

import msgspec
from msgspec import Struct

from binance_derivatives.testing.market.amounts import NONE, plain
from binance_derivatives.testing.market.candles import Candle, add_trade, candles, span
from binance_derivatives.testing.market.contract import Contract
from binance_derivatives.testing.market.feed import Change, MarkChange, Print, Printed, QuotesChange
from binance_derivatives.testing.market.listing import Level, Listing
from binance_derivatives.testing.market.market_facts import FUNDING, day_ticker
from binance_derivatives.testing.market.venue import Venue
from binance_derivatives.testing.serving.days import Days
from binance_derivatives.testing.streaming.hub import Hub

SPEEDS: Final = ("", "@500ms", "@100ms")
LEVELS: Final = (5, 10, 20)
_KLINE: Final = re.compile(r"([a-z0-9_]+)@kline_([1-9][0-9]?[mhdwM])")
_DEPTH: Final = re.compile(r"([a-z0-9_]+)@(?:depth|bookTicker|(rpi)Depth).*")
_ALL_QUOTES: Final = "!bookTicker"
_TICKER: Final[Mapping[str, str]] = {
    "p": "priceChange", "P": "priceChangePercent", "w": "weightedAvgPrice", "c": "lastPrice", "Q": "lastQty",
    "o": "openPrice", "h": "highPrice", "l": "lowPrice", "v": "volume", "q": "quoteVolume", "O": "openTime",
    "C": "closeTime", "F": "firstId", "L": "lastId", "n": "count",
}  # fmt: skip
_VENUE_TYPES: Final = MappingProxyType({"usdm": 1, "coinm": 2})
_MINI: Final = ("c", "o", "h", "l", "v", "q")


class Quotes(Struct):
    """What was last told of a book: the levels of both sides, the best first, and the number of the change."""

    bids: list[Level]
    asks: list[Level]
    update: int


class Bar(Struct):
    """A candle in the making, and the numbers of its first and last trade."""

    candle: Candle
    first: int
    last: int


class MarketEvents:
    """Publishes what happens on the market to those who have subscribed to it.

    Args:
        venue: What is traded; changes are heard while it is locked.
        hub: Where events go.
        days: Which day's facts hold.
    """

    def __init__(self, venue: Venue, hub: Hub, days: Days) -> None:
        self._venue = venue
        self._hub = hub
        self._days = days
        product = days.catalog().product
        # Events name the pair of contracts that have an underlying one.
        self._pairs = product == "coinm"
        self._venue_type = _VENUE_TYPES[product]
        self._symbols = {symbol.lower(): symbol for symbol in venue.listings}
        # By symbol and number of levels, 0 for changes of the whole book.
        self._depths = {
            symbol: {count: _depth_names(symbol, count) for count in (0, *LEVELS)} for symbol in venue.listings
        }
        # By symbol, and whether orders of retail price improvement are among them.
        self._quotes: dict[tuple[str, bool], Quotes] = {}
        self._bars: dict[str, dict[str, Bar | None]] = {}

    def restart(self) -> None:
        """Begin anew with what is subscribed to, after everything was forgotten."""
        self._quotes.clear()
        self._bars.clear()
        for name in self._hub.names:
            self.watch(name)

    def watch(self, name: str) -> None:
        """Remember what stands now, so that the changes from here on can be told; for the holder of the lock."""
        if kline := _KLINE.fullmatch(name):
            self._watch_bars(kline[1], kline[2])
        elif depth := _DEPTH.fullmatch(name):
            self._watch_quotes(depth[1], rpi=depth[2] is not None)
        elif name == _ALL_QUOTES:
            for symbol in self._symbols:
                self._watch_quotes(symbol)

    def hear(self, change: Change) -> None:
        match change:
            case Printed(symbol, trade):
                self._tell_trade(self._venue.listings[symbol], trade)
            case QuotesChange(symbol, update, _, time):
                self._tell_quotes(self._venue.listings[symbol], update, time)
                self._tell_rpi(self._venue.listings[symbol], update, time)
            case MarkChange(symbol, price, time):
                self._tell_mark(self._venue.listings[symbol].contract, price, time)
            case _:
                return

    def _watch_bars(self, lower: str, interval: str) -> None:
        symbol = self._symbols.get(lower)
        if symbol is None or interval in self._bars.get(symbol, {}):
            return
        listing = self._venue.listings[symbol]
        last = listing.prints[-1] if listing.prints else None
        bar = None
        if last is not None:
            candle = candles(listing, interval, last.time)[-1]
            bar = Bar(candle, last.number - candle.count + 1, last.number)
        self._bars.setdefault(symbol, {})[interval] = bar

    def _watch_quotes(self, lower: str, *, rpi: bool = False) -> None:
        symbol = self._symbols.get(lower)
        if symbol is not None and (symbol, rpi) not in self._quotes:
            listing = self._venue.listings[symbol]
            self._quotes[symbol, rpi] = _shown(listing, listing.update, rpi=rpi)

    def _tell_trade(self, listing: Listing, trade: Print) -> None:
        contract = listing.contract
        lower = contract.symbol.lower()
        if self._hub.wanted(name := f"{lower}@aggTrade"):
            self._send(name, {
                "e": "aggTrade", "E": trade.time, "a": trade.number, "s": contract.symbol, **self._side(), "p": plain(trade.price),
                "q": plain(trade.quantity), **({} if self._pairs else {"nq": plain(trade.quantity)}),
                "f": trade.number, "l": trade.number, "T": trade.time, "m": trade.sold,
            })  # fmt: skip
        for interval in self._bars.get(contract.symbol, ()):
            self._tell_bar(contract, interval, trade)
        self._tell_tickers(listing, trade.time)

    def _tell_bar(self, contract: Contract, interval: str, trade: Print) -> None:
        bars, name = self._bars[contract.symbol], f"{contract.symbol.lower()}@kline_{interval}"
        bar = bars[interval]
        if bar is not None and trade.time > bar.candle.end:
            self._send(name, _kline(contract, interval, bar, trade.time, closed=True))
            bar = None
        if bar is None:
            start, end = span(trade.time, interval)
            candle = Candle(start, end, trade.price, trade.price, trade.price, trade.price)
            bar = bars[interval] = Bar(candle, trade.number, trade.number)
        add_trade(contract, bar.candle, trade)
        bar.last = trade.number
        self._send(name, _kline(contract, interval, bar, trade.time, closed=False))

    def _tell_tickers(self, listing: Listing, now: int) -> None:
        lower, wanted = listing.contract.symbol.lower(), self._hub.wanted
        names = (f"{lower}@ticker", "!ticker@arr", f"{lower}@miniTicker", "!miniTicker@arr")
        if not any(wanted(name) for name in names):
            return
        facts = day_ticker(listing, now)
        values = {short: _text(facts[name]) for short, name in _TICKER.items()}
        about = {**self._about(listing.contract), **self._side()}
        alone = {**self._about(listing.contract, merged=False), **self._side()}
        ticker, one = ({"e": "24hrTicker", "E": now, **said, **values} for said in (about, alone))
        mini = {"e": "24hrMiniTicker", "E": now, **about, **{name: values[name] for name in _MINI}}
        for name, event in zip(names, (one, [ticker], mini, [mini]), strict=True):
            self._send(name, event)

    def _tell_quotes(self, listing: Listing, update: int, now: int) -> None:
        before = self._quotes.get((listing.contract.symbol, False))
        if before is None:
            return
        after = self._quotes[listing.contract.symbol, False] = _shown(listing, update, rpi=False)
        if (before.bids[:1], before.asks[:1]) != (after.bids[:1], after.asks[:1]):
            self._tell_best(listing.contract, after, now)
        for count, names in self._depths[listing.contract.symbol].items():
            if any(map(self._hub.wanted, names)):
                shown = (
                    (_written(after.bids[:count]), _written(after.asks[:count]))
                    if count
                    else (_changed(before.bids, after.bids), _changed(before.asks, after.asks))
                )
                about = {
                    **self._about(listing.contract, merged=bool(count)),
                    **(self._side() if count else {}),
                }
                self._tell_depth(about, names, shown, before.update, update, now)

    def _tell_rpi(self, listing: Listing, update: int, now: int) -> None:
        symbol = listing.contract.symbol
        before = self._quotes.get((symbol, True))
        if before is None:
            return
        after = self._quotes[symbol, True] = _shown(listing, update, rpi=True)
        changed = _changed(before.bids, after.bids), _changed(before.asks, after.asks)
        about = {**self._about(listing.contract), **self._side()}
        self._tell_depth(about, (f"{symbol.lower()}@rpiDepth@500ms",), changed, before.update, update, now)

    def _tell_depth(
        self,
        about: Mapping[str, object],
        names: tuple[str, ...],
        sides: tuple[object, object],
        before: int,
        update: int,
        now: int,
    ) -> None:
        event = {"e": "depthUpdate", "E": now, "T": now, **about}
        event |= {"U": before + 1, "u": update, "pu": before, "b": sides[0], "a": sides[1]}
        for name in names:
            self._send(name, event)

    def _tell_best(self, contract: Contract, quotes: Quotes, now: int) -> None:
        names = f"{contract.symbol.lower()}@bookTicker", _ALL_QUOTES
        if not any(map(self._hub.wanted, names)):
            return
        bid, ask = (side[0] if side else Level(NONE, NONE) for side in (quotes.bids, quotes.asks))
        event = {"e": "bookTicker", "u": quotes.update, "E": now, "T": now, **self._about(contract), **self._side()}
        event |= {"b": plain(bid.price), "B": plain(bid.quantity), "a": plain(ask.price), "A": plain(ask.quantity)}
        for name in names:
            self._send(name, event)

    def _tell_mark(self, contract: Contract, price: Decimal, now: int) -> None:
        text, due = plain(price), now - now % FUNDING + FUNDING
        event = {
            "e": "markPriceUpdate",
            "E": now,
            "s": contract.symbol,
            **self._side(),
            "p": text,
            "i": text,
            "P": text,
        }
        event |= {"r": "0.00000000", "T": due}
        for speed in ("", "@1s"):
            self._send(f"{contract.symbol.lower()}@markPrice{speed}", event)
            # COIN-M has it since the two venues are one.
            if not self._pairs or self._days.catalog().merged:
                self._send(f"!markPrice@arr{speed}", [event])
            if contract.pair != contract.symbol:
                self._send(f"{contract.pair.lower()}@markPrice{speed}", [event])

    def _about(self, contract: Contract, *, merged: bool = True) -> dict[str, object]:
        """Name a contract; some events of both venues name its pair since they are one."""
        paired = self._pairs or (merged and self._days.catalog().merged)
        return {"s": contract.symbol, **({"ps": contract.pair} if paired else {})}

    def _side(self) -> dict[str, object]:
        """Which of the two venues an event is of, since they are one."""
        return {"st": self._venue_type} if self._days.catalog().merged else {}

    def _send(self, name: str, event: object) -> None:
        if self._hub.wanted(name):
            self._hub.publish(name, msgspec.json.encode(event))


def _shown(listing: Listing, update: int, *, rpi: bool) -> Quotes:
    return Quotes(listing.levels(True, rpi=rpi), listing.levels(False, rpi=rpi), update)


def _depth_names(symbol: str, count: int) -> tuple[str, ...]:
    return tuple(f"{symbol.lower()}@depth{count or ''}{speed}" for speed in SPEEDS)


def _changed(before: list[Level], after: list[Level]) -> list[list[str]]:
    """The new amount at each price where there is another one; 0 where there is nothing any more."""
    old, new = dict(before), dict(after)
    gone = [Level(price, NONE) for price in old if price not in new]
    return _written([*(level for level in after if old.get(level.price) != level.quantity), *gone])


def _written(levels: list[Level]) -> list[list[str]]:
    return [[plain(level.price), plain(level.quantity)] for level in levels]


def _kline(contract: Contract, interval: str, bar: Bar, now: int, *, closed: bool) -> dict[str, object]:
    candle, symbol = bar.candle, contract.symbol
    inner = {
        "t": candle.start, "T": candle.end, "s": symbol, "i": interval, "f": bar.first, "L": bar.last,
        "o": plain(candle.open), "c": plain(candle.close), "h": plain(candle.high), "l": plain(candle.low),
        "v": plain(candle.volume), "n": candle.count, "x": closed, "q": plain(candle.value),
        "V": plain(candle.bought), "Q": plain(candle.bought_value), "B": "0",
    }  # fmt: skip
    return {"e": "kline", "E": now, "s": symbol, "k": inner}


def _text(fact: object) -> object:
    return plain(fact) if isinstance(fact, Decimal) else cast("str | int", fact)
