# Made by apiscribe from specs/tide; not to be edited.
"""Tide: clients, environments, and the types of what is sent and answered."""

from typing import TYPE_CHECKING

from binance_derivatives._core.exports import lazy_exports
from binance_derivatives.tide.client import AsyncRest, Rest, AsyncWsApi, WsApi, AsyncStreams, Streams
from binance_derivatives.tide.environments import PRODUCTION, TESTNET

if TYPE_CHECKING:
    from binance_derivatives.tide.answers.account import Ticket, TicketFee, TicketFills
    from binance_derivatives.tide.answers.market_data import (
        LatestPrice,
        Levels,
        PriceBar,
        TradingLimits,
        TradingLimitsBalances,
        TradingLimitsDetail,
        TradingLimitsFiltersBigStep,
        TradingLimitsFiltersMostTickets,
        TradingLimitsFiltersStepSize,
        TradingLimitsFiltersUnknown,
    )
    from binance_derivatives.tide.answers.trade import CanceledTicket, PlacedTicket
    from binance_derivatives.tide.payloads.streams import PriceChange, PriceChangeOrder
    from binance_derivatives.tide.payloads.user_data import TicketChange, UserEvent
    from binance_derivatives.tide.rest.trade import PlaceTicketsItem
    from binance_derivatives.tide.values import PriceMatch, Side, TimeInForce
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "answers.account": ["Ticket", "TicketFee", "TicketFills"],
            "answers.market_data": [
                "LatestPrice",
                "Levels",
                "PriceBar",
                "TradingLimits",
                "TradingLimitsBalances",
                "TradingLimitsDetail",
                "TradingLimitsFiltersBigStep",
                "TradingLimitsFiltersMostTickets",
                "TradingLimitsFiltersStepSize",
                "TradingLimitsFiltersUnknown",
            ],
            "answers.trade": ["CanceledTicket", "PlacedTicket"],
            "payloads.streams": ["PriceChange", "PriceChangeOrder"],
            "payloads.user_data": ["TicketChange", "UserEvent"],
            "rest.trade": ["PlaceTicketsItem"],
            "values": ["PriceMatch", "Side", "TimeInForce"],
        },
    )

__all__ = [
    "AsyncRest",
    "AsyncStreams",
    "AsyncWsApi",
    "CanceledTicket",
    "LatestPrice",
    "Levels",
    "PRODUCTION",
    "PlaceTicketsItem",
    "PlacedTicket",
    "PriceBar",
    "PriceChange",
    "PriceChangeOrder",
    "PriceMatch",
    "Rest",
    "Side",
    "Streams",
    "TESTNET",
    "Ticket",
    "TicketChange",
    "TicketFee",
    "TicketFills",
    "TimeInForce",
    "TradingLimits",
    "TradingLimitsBalances",
    "TradingLimitsDetail",
    "TradingLimitsFiltersBigStep",
    "TradingLimitsFiltersMostTickets",
    "TradingLimitsFiltersStepSize",
    "TradingLimitsFiltersUnknown",
    "UserEvent",
    "WsApi",
]
