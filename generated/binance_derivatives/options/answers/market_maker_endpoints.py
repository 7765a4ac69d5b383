# Made by apiscribe from specs/options; not to be edited.
"""Options, answers: market maker endpoints."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from binance_derivatives._answers.decoders import Documented, typed


class AutoCancelHeartbeat(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``countdown_cancel_all_heartbeat``.

    Attributes:
        underlyings: Underlyings whose countdown was restarted; not all that were named, perhaps.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Auto-Cancel-All-Open-Orders-Heartbeat
    """

    underlyings: list[str]


class RunningAutoCancel(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``get_countdown_cancel_all``.

    Attributes:
        underlying: Underlying index. None when it is not sent.
        countdown_time: Milliseconds until the orders are canceled, counted anew from each heartbeat. None when it is
            not sent.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Get-Auto-Cancel-All-Open-Orders-Config
    """

    underlying: str | None = None
    countdown_time: int | None = None


class AutoCancelConfig(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``set_countdown_cancel_all``.

    Attributes:
        underlying: Underlying index.
        countdown_time: Milliseconds until the orders are canceled, counted anew from each heartbeat; 0 when disarmed.

    Source:
    https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Set-Auto-Cancel-All-Open-Orders-Config
    """

    underlying: str
    countdown_time: int


class MarketMakerProtection(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``market_maker_protection``, ``reset_market_maker_protection`` and ``set_market_maker_protection``.

    Attributes:
        underlying_id: Id of the underlying.
        underlying: Underlying index.
        window_time_in_milliseconds: Length of the window the protection watches, in milliseconds.
        frozen_time_in_milliseconds: Milliseconds the protection lasts once triggered; 0 until reset.
        qty_limit: Quantity traded in the window that triggers the protection.
        delta_limit: Net delta traded in the window that triggers the protection.
        last_trigger_time: Milliseconds since 1970 at which the protection last triggered; 0 in the examples, where it
            presumably has not.

    Sources:
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Reset-Market-Maker-Protection-Config
        https://developers.binance.com/docs/derivatives/options-trading/market-maker-endpoints/Set-Market-Maker-Protection-Config
    """

    underlying_id: int
    underlying: str
    window_time_in_milliseconds: int
    frozen_time_in_milliseconds: int
    qty_limit: Decimal
    delta_limit: Decimal
    last_trigger_time: int


COUNTDOWN_CANCEL_ALL_HEARTBEAT: Final = typed(AutoCancelHeartbeat)
GET_COUNTDOWN_CANCEL_ALL: Final = typed(RunningAutoCancel)
MARKET_MAKER_PROTECTION: Final = typed(MarketMakerProtection)
RESET_MARKET_MAKER_PROTECTION: Final = typed(MarketMakerProtection)
SET_COUNTDOWN_CANCEL_ALL: Final = typed(AutoCancelConfig)
SET_MARKET_MAKER_PROTECTION: Final = typed(MarketMakerProtection)
