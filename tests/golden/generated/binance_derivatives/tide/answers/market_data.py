# Made by apiscribe from specs/tide; not to be edited.
"""Tide, answers: market data."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Decoder, Documented, Number, Unknown, typed


class LatestPrice(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``latest_price``.

    Attributes:
        symbol: What is traded.
        price: Price per unit.

    Source: https://docs.example.org/docs/tide/Latest-Price
    """

    symbol: str
    price: Decimal


class PriceBar(Documented, frozen=True, array_like=True):
    """Answer of ``price_bars``.

    Attributes:
        open_time: Milliseconds since 1970 at which it begins.
        open: Price at the begin.
        rate: Rate of the fee.
        from_: Id of the first ticket.

    Source: https://docs.example.org/docs/tide/Price-Bars
    """

    open_time: int
    open: Decimal
    rate: Number
    from_: str


class Levels(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``price_levels``.

    Attributes:
        bids: Levels on the side of buyers.
        extra_: What is there besides.
        limits: What each kind of ticket may be.

    Source: https://docs.example.org/docs/tide/Price-Levels
    """

    bids: list[list[Decimal]]
    extra_: object
    limits: dict[str, object]


class TradingLimitsFiltersStepSize(
    Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True, tag_field="filterType", tag="STEP_SIZE"
):
    """Part of the answer of ``trading_limits``.

    Attributes:
        step: Least difference.

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """

    step: Decimal


class TradingLimitsFiltersBigStep(
    Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True, tag_field="filterType", tag="BIG_STEP"
):
    """Part of the answer of ``trading_limits``.

    Attributes:
        step: Least difference.

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """

    step: Decimal


class TradingLimitsFiltersMostTickets(
    Documented,
    frozen=True,
    kw_only=True,
    rename="camel",
    omit_defaults=True,
    tag_field="filterType",
    tag="MOST_TICKETS",
):
    """Part of the answer of ``trading_limits``.

    Attributes:
        most: Most that may be open.

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """

    most: int


class TradingLimitsFiltersUnknown(Unknown, frozen=True, tag_field="filterType", tag=""):
    """Stands for an object whose ``filterType`` is none of those documented; ``members`` are all it has.

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """


class TradingLimitsBalances(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``trading_limits``.

    Attributes:
        free: What is free of the asset.

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """

    free: Decimal


class TradingLimitsDetail(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the answer of ``trading_limits``.

    Attributes:
        answer: What was answered. None when it is not sent.
        note: Remark on the ticket. None when it is not sent.

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """

    answer: str | None = field(default=None, name="a")
    note: str | None = None


class TradingLimits(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``trading_limits``.

    Attributes:
        filters: What tickets have to fit.
        balances: What is there of each asset.
        detail: More about it.

    Source: https://docs.example.org/docs/tide/Trading-Limits
    """

    filters: list[
        TradingLimitsFiltersStepSize
        | TradingLimitsFiltersBigStep
        | TradingLimitsFiltersMostTickets
        | TradingLimitsFiltersUnknown
    ]
    balances: dict[str, TradingLimitsBalances]
    detail: TradingLimitsDetail | str | int


LATEST_PRICE: Final[Decoder[LatestPrice | list[LatestPrice]]] = typed(LatestPrice | list[LatestPrice])
PING: Final = typed(dict[str, object])
PRICE_BARS: Final = typed(list[PriceBar])
PRICE_LEVELS: Final = typed(Levels)
TRADING_LIMITS: Final = typed(TradingLimits)
