# Made by apiscribe from specs/tide; not to be edited.
"""Tide, payloads: streams."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from msgspec import field

from binance_derivatives._answers.decoders import Documented, typed


class PriceChangeOrder(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Part of the message of ``prices``.

    Attributes:
        quantity: Number of units.

    Source: https://docs.example.org/docs/tide/Prices
    """

    quantity: Decimal = field(name="q")


class PriceChange(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Prices as they change.

    Attributes:
        event: What the message is.
        event_time: Milliseconds since 1970 at which it was sent.
        price: Price per unit.
        order: The ticket that changed.

    Source: https://docs.example.org/docs/tide/Prices
    """

    event: str = field(name="e")
    event_time: int = field(name="E")
    price: Decimal = field(name="p")
    order: PriceChangeOrder = field(name="o")


PRICES: Final = typed(PriceChange)
