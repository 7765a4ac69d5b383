# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: market data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.one_or_many import OneOrMany
from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, Retry, Security, WsOperation
from binance_derivatives._core.rules import absent, given, is_one_of

if TYPE_CHECKING:
    from binance_derivatives.usdm.answers.market_data import BookTickerSnapshot, OrderBook, SymbolPrice

BOOK_TICKER: Final[WsOperation[BookTickerSnapshot | list[BookTickerSnapshot]]] = WsOperation(
    product="usdm",
    name="book_ticker",
    method="ticker.book",
    security=Security.NONE,
    retry=Retry.READ,
    misstates_weight=True,
    many_without="symbol",
    weight=(Cost(2, when=(given("symbol"),)), Cost(5, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "BOOK_TICKER_WS_API"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api/Symbol-Order-Book-Ticker",
)


if TYPE_CHECKING:

    def _one_book_ticker(
        *,
        symbol: str,
    ) -> Call[BookTickerSnapshot]: ...
    def _all_book_ticker(
        *,
        symbol: None = None,
    ) -> Call[list[BookTickerSnapshot]]: ...

    book_ticker: Final = OneOrMany(_one_book_ticker, _all_book_ticker)
else:

    def book_ticker(
        *,
        symbol: str | None = None,
    ) -> Call[BookTickerSnapshot | list[BookTickerSnapshot]]:
        """Get best bid and best ask of one symbol or of all.

        ticker.book over the WebSocket API · no key · weight 2 with ``symbol``, or 5 without ``symbol``

        Args:
            symbol: Contract to act on.

        Retail price improvement orders are left out. The used weight that comes with the answer is not accurate.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api/Symbol-Order-Book-Ticker
        """
        return BOOK_TICKER.call(
            {
                "symbol": symbol,
            }
        )


DEPTH: Final[WsOperation[OrderBook]] = WsOperation(
    product="usdm",
    name="depth",
    method="depth",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(
        Cost(2, when=(is_one_of("limit", "5", "10", "20", "50"),)),
        Cost(5, when=(is_one_of("limit", "100"),)),
        Cost(10, when=(is_one_of("limit", "500"),)),
        Cost(20, when=(is_one_of("limit", "1000"),)),
    ),
    parameters=(
        Parameter("symbol", "string", required=True),
        Parameter("limit", "int", values=("5", "10", "20", "50", "100", "500", "1000"), minimum="1", default="500"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "DEPTH"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api",
)


def depth(
    *,
    symbol: str,
    limit: int | None = None,
) -> Call[OrderBook]:
    """Get bids and asks of one symbol.

    depth over the WebSocket API · no key · weight 2 when ``limit`` is ``5``, ``10``, ``20`` or ``50``, or 5 when
    ``limit`` is ``100``, or 10 when ``limit`` is ``500``, or 20 when ``limit`` is ``1000``

    Args:
        symbol: Contract to act on.
        limit: Number of price levels a side, one of ``5``, ``10``, ``20``, ``50``, ``100``, ``500``, ``1000``, at least
            1; ``500`` when left out.

    Retail price improvement orders are left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api
    """
    return DEPTH.call(
        {
            "symbol": symbol,
            "limit": limit,
        }
    )


TICKER_PRICE: Final[WsOperation[SymbolPrice | list[SymbolPrice]]] = WsOperation(
    product="usdm",
    name="ticker_price",
    method="ticker.price",
    security=Security.NONE,
    retry=Retry.READ,
    many_without="symbol",
    weight=(Cost(1, when=(given("symbol"),)), Cost(2, when=(absent("symbol"),))),
    parameters=(Parameter("symbol", "string"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.market_data", "TICKER_PRICE"),
    proof=Proof("either"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api/Symbol-Price-Ticker",
)


if TYPE_CHECKING:

    def _one_ticker_price(
        *,
        symbol: str,
    ) -> Call[SymbolPrice]: ...
    def _all_ticker_price(
        *,
        symbol: None = None,
    ) -> Call[list[SymbolPrice]]: ...

    ticker_price: Final = OneOrMany(_one_ticker_price, _all_ticker_price)
else:

    def ticker_price(
        *,
        symbol: str | None = None,
    ) -> Call[SymbolPrice | list[SymbolPrice]]:
        """Get the last price of one symbol or of all.

        ticker.price over the WebSocket API · no key · weight 1 with ``symbol``, or 2 without ``symbol``

        Args:
            symbol: Contract to act on.

        Raises:
            InvalidRequest: A rule above is broken; nothing is sent.

        Source:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/websocket-api/Symbol-Price-Ticker
        """
        return TICKER_PRICE.call(
            {
                "symbol": symbol,
            }
        )
