# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: market maker endpoints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Outcome,
    Parameter,
    Proof,
    RestOperation,
    Retry,
    Security,
)
from binance_derivatives._core.rules import refused_if, within

if TYPE_CHECKING:
    from decimal import Decimal

    from binance_derivatives.options.answers.market_maker_endpoints import (
        AutoCancelConfig,
        AutoCancelHeartbeat,
        MarketMakerProtection,
        RunningAutoCancel,
    )

COUNTDOWN_CANCEL_ALL_HEARTBEAT: Final[RestOperation[AutoCancelHeartbeat]] = RestOperation(
    product="options",
    name="countdown_cancel_all_heartbeat",
    method="POST",
    path="/eapi/v1/countdownCancelAllHeartBeat",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    takes_away=True,
    weight=(Cost(10),),
    parameters=(
        Parameter("underlyings", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_endpoints", "COUNTDOWN_CANCEL_ALL_HEARTBEAT"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Auto-Cancel-All-Open-Orders-Heartbeat",
)


def countdown_cancel_all_heartbeat(
    *,
    underlyings: str,
    recv_window: int | None = None,
) -> Call[AutoCancelHeartbeat]:
    """Restart the kill-switch countdown of one or more underlyings.

    POST /eapi/v1/countdownCancelAllHeartBeat · TRADE, signed · weight 10

    Args:
        underlyings: Underlyings whose countdown restarts, separated by commas.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Has to be called again and again, before each countdown is over.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Auto-Cancel-All-Open-Orders-Heartbeat
    """
    return COUNTDOWN_CANCEL_ALL_HEARTBEAT.call(
        {
            "underlyings": underlyings,
            "recvWindow": recv_window,
        }
    )


GET_COUNTDOWN_CANCEL_ALL: Final[RestOperation[RunningAutoCancel]] = RestOperation(
    product="options",
    name="get_countdown_cancel_all",
    method="GET",
    path="/eapi/v1/countdownCancelAll",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("underlying", "string"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_endpoints", "GET_COUNTDOWN_CANCEL_ALL"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Get-Auto-Cancel-All-Open-Orders-Config",
)


def get_countdown_cancel_all(
    *,
    underlying: str | None = None,
    recv_window: int | None = None,
) -> Call[RunningAutoCancel]:
    """Get the kill-switch countdown of an underlying.

    GET /eapi/v1/countdownCancelAll · TRADE, signed · weight 1

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only countdowns that run are given: one that is 0 is left out.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Get-Auto-Cancel-All-Open-Orders-Config
    """
    return GET_COUNTDOWN_CANCEL_ALL.call(
        {
            "underlying": underlying,
            "recvWindow": recv_window,
        }
    )


MARKET_MAKER_PROTECTION: Final[RestOperation[MarketMakerProtection]] = RestOperation(
    product="options",
    name="market_maker_protection",
    method="GET",
    path="/eapi/v1/mmp",
    security=Security.TRADE,
    retry=Retry.READ,
    weight=(Cost(1),),
    parameters=(
        Parameter("underlying", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_endpoints", "MARKET_MAKER_PROTECTION"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints",
)


def market_maker_protection(
    *,
    underlying: str,
    recv_window: int | None = None,
) -> Call[MarketMakerProtection]:
    """Get the market maker protection of an underlying.

    GET /eapi/v1/mmp · TRADE, signed · weight 1

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints
    """
    return MARKET_MAKER_PROTECTION.call(
        {
            "underlying": underlying,
            "recvWindow": recv_window,
        }
    )


RESET_MARKET_MAKER_PROTECTION: Final[RestOperation[MarketMakerProtection]] = RestOperation(
    product="options",
    name="reset_market_maker_protection",
    method="POST",
    path="/eapi/v1/mmpReset",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    weight=(Cost(1),),
    parameters=(
        Parameter("underlying", "string", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_endpoints", "RESET_MARKET_MAKER_PROTECTION"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Reset-Market-Maker-Protection-Config",
)


def reset_market_maker_protection(
    *,
    underlying: str,
    recv_window: int | None = None,
) -> Call[MarketMakerProtection]:
    """Lift a market maker protection that has triggered.

    POST /eapi/v1/mmpReset · TRADE, signed · weight 1

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Reset-Market-Maker-Protection-Config
    """
    return RESET_MARKET_MAKER_PROTECTION.call(
        {
            "underlying": underlying,
            "recvWindow": recv_window,
        }
    )


SET_COUNTDOWN_CANCEL_ALL: Final[RestOperation[AutoCancelConfig]] = RestOperation(
    product="options",
    name="set_countdown_cancel_all",
    method="POST",
    path="/eapi/v1/countdownCancelAll",
    security=Security.TRADE,
    retry=Retry.REFUSED,
    outcome=Outcome(
        "binance_derivatives.options.rest.market_maker_endpoints",
        "GET_COUNTDOWN_CANCEL_ALL",
        (("underlying", "underlying"),),
    ),
    takes_away=True,
    weight=(Cost(1),),
    parameters=(
        Parameter("underlying", "string", required=True),
        Parameter("countdownTime", "long", required=True, minimum="0"),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(refused_if(when=(within("countdownTime", above="0", below="5000"),)),),
    answer=Answer("binance_derivatives.options.answers.market_maker_endpoints", "SET_COUNTDOWN_CANCEL_ALL"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Set-Auto-Cancel-All-Open-Orders-Config",
)


def set_countdown_cancel_all(
    *,
    underlying: str,
    countdown_time: int,
    recv_window: int | None = None,
) -> Call[AutoCancelConfig]:
    """Arm or disarm the kill switch of an underlying.

    POST /eapi/v1/countdownCancelAll · TRADE, signed · weight 1

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        countdown_time: Milliseconds without a heartbeat after which orders are canceled; 0 disarms, at least 0.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    The request is refused when ``countdown_time`` is more than 0 and less than 5000. Countdowns are looked at about
    every 100 milliseconds: leave room for it. When the countdown is over, open orders are canceled and new ones refused
    with -2010, until a heartbeat comes or the countdown is set to 0. It cancels orders under market maker protection as
    well as others.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Set-Auto-Cancel-All-Open-Orders-Config
    """
    return SET_COUNTDOWN_CANCEL_ALL.call(
        {
            "underlying": underlying,
            "countdownTime": countdown_time,
            "recvWindow": recv_window,
        }
    )


SET_MARKET_MAKER_PROTECTION: Final[RestOperation[MarketMakerProtection]] = RestOperation(
    product="options",
    name="set_market_maker_protection",
    method="POST",
    path="/eapi/v1/mmpSet",
    security=Security.TRADE,
    retry=Retry.UNSENT,
    outcome=Outcome(
        "binance_derivatives.options.rest.market_maker_endpoints",
        "MARKET_MAKER_PROTECTION",
        (("underlying", "underlying"),),
    ),
    weight=(Cost(1),),
    parameters=(
        Parameter("underlying", "string", required=True),
        Parameter("windowTimeInMilliseconds", "long", required=True, minimum="1", maximum="5000"),
        Parameter("frozenTimeInMilliseconds", "long", required=True),
        Parameter("qtyLimit", "decimal", required=True),
        Parameter("deltaLimit", "decimal", required=True),
        Parameter("recvWindow", "long", maximum="60000"),
    ),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.market_maker_endpoints", "SET_MARKET_MAKER_PROTECTION"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Set-Market-Maker-Protection-Config",
)


def set_market_maker_protection(
    *,
    underlying: str,
    window_time_in_milliseconds: int,
    frozen_time_in_milliseconds: int,
    qty_limit: Decimal | int | str,
    delta_limit: Decimal | int | str,
    recv_window: int | None = None,
) -> Call[MarketMakerProtection]:
    """Configure the market maker protection of an underlying.

    POST /eapi/v1/mmpSet · TRADE, signed · weight 1

    Args:
        underlying: Underlying of the options, such as BTCUSDT.
        window_time_in_milliseconds: Length of the window the protection watches, in milliseconds, from 1 to 5000.
        frozen_time_in_milliseconds: Milliseconds the protection lasts once triggered; 0 until reset.
        qty_limit: Quantity traded in the window that triggers the protection.
        delta_limit: Net delta traded in the window that triggers the protection.
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    When more is traded in the window than allowed, all orders under the protection are canceled and new ones refused
    while it lasts.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Set-Market-Maker-Protection-Config
    """
    return SET_MARKET_MAKER_PROTECTION.call(
        {
            "underlying": underlying,
            "windowTimeInMilliseconds": window_time_in_milliseconds,
            "frozenTimeInMilliseconds": frozen_time_in_milliseconds,
            "qtyLimit": qty_limit,
            "deltaLimit": delta_limit,
            "recvWindow": recv_window,
        }
    )
