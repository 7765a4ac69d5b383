# Made by apiscribe from specs/tide; not to be edited.
"""Tide, streams: what to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from binance_derivatives._core.operation import Outcome
from binance_derivatives._streams.subscriptions import (
    Continuity,
    Ids,
    OrderEvent,
    Parameter,
    Payload,
    Stream,
    Subscription,
    UserData,
)

if TYPE_CHECKING:
    from binance_derivatives.tide.payloads.streams import PriceChange
    from binance_derivatives.tide.payloads.user_data import UserEvent

PRICES: Final[Stream[PriceChange]] = Stream(
    product="tide",
    name="prices",
    names=("<symbol>@price", "<symbol>@price@<speed>"),
    placeholders=(
        Parameter("symbol", "string", required=True),
        Parameter("speed", "enum", values=("1s",)),
    ),
    payload=Payload("binance_derivatives.tide.payloads.streams", "PRICES"),
    continuity=Continuity(
        pace="steady",
        every=(("", 250), ("1s", 1000)),
        time="event_time",
        ids=Ids(last="order.quantity"),
    ),
    source="https://docs.example.org/docs/tide/Prices",
)


def prices(
    *,
    symbol: str,
    speed: Literal["1s"] | None = None,
) -> Subscription[PriceChange]:
    """Prices as they change.

    Stream:
        ``<symbol>@price``, 250ms
        ``<symbol>@price@1s``, 1s

    Nothing is sent at low water.

    Args:
        symbol: Symbol to trade.
        speed: How often messages come, one of ``1s``; 250ms when left out.

    Raises:
        InvalidRequest: A value does not fit; nothing is sent.

    Source: https://docs.example.org/docs/tide/Prices
    """
    return PRICES.subscription(
        {
            "symbol": symbol,
            "speed": speed,
        }
    )


USER_DATA: Final[UserData[UserEvent]] = UserData(
    product="tide",
    events={
        "TICKET_CHANGE": Payload("binance_derivatives.tide.payloads.user_data", "TICKET_CHANGE"),
    },
    orders=(
        OrderEvent(
            event="TICKET_CHANGE",
            members=("ticketId", "", "", ""),
            answer=("ticketId", "", "", ""),
            apart=("E",),
            query=Outcome("binance_derivatives.tide.rest.account", "LIST_TICKETS", by=(("from", "ticketId"),)),
        ),
    ),
)


def user_data(listen_key: str | None = None) -> Subscription[UserEvent]:
    """What happens to the account of the client.

    Args:
        listen_key: A key that you care for yourself. It has to be given: this product has no call that makes one.

    Raises:
        InvalidRequest: The listen key is empty; nothing is sent.
    """
    return USER_DATA.subscription(listen_key)
