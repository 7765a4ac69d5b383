# Made by apiscribe from specs/tide; not to be edited.
"""Tide, answers: market data."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final, cast

from msgspec import Struct

from binance_derivatives.answers import typed


class LatestPrice(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``latest_price``.

    Attributes:
        price: Price per unit.

    Source: https://docs.example.org/docs/tide/Latest-Price
    """

    symbol: str
    price: Decimal


class Levels(Struct, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``price_levels``.

    Source: https://docs.example.org/docs/tide/Price-Levels
    """

    bids: list[list[Decimal]]
    extra: Any
    limits: dict[str, Any]


LATEST_PRICE: Final = typed(cast("type[LatestPrice | list[LatestPrice]]", LatestPrice | list[LatestPrice]))
PING: Final = typed(dict[str, Any])
PRICE_LEVELS: Final = typed(Levels)
