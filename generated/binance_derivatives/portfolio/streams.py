# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, streams: what to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._streams.subscriptions import Payload, Subscription, UserData

if TYPE_CHECKING:
    from binance_derivatives.portfolio.payloads.user_data import UserEvent

USER_DATA: Final[UserData[UserEvent]] = UserData(
    product="portfolio",
    events={
        "ALGO_UPDATE": Payload("binance_derivatives.portfolio.payloads.user_data", "ALGO_ORDER_UPDATE"),
        "CONDITIONAL_ORDER_TRADE_UPDATE": Payload(
            "binance_derivatives.portfolio.payloads.user_data", "CONDITIONAL_ORDER_TRADE_UPDATE"
        ),
        "ACCOUNT_CONFIG_UPDATE": Payload(
            "binance_derivatives.portfolio.payloads.user_data", "FUTURES_ACCOUNT_CONFIGURATION_UPDATE"
        ),
        "ACCOUNT_UPDATE": Payload(
            "binance_derivatives.portfolio.payloads.user_data", "FUTURES_BALANCE_AND_POSITION_UPDATE"
        ),
        "ORDER_TRADE_UPDATE": Payload("binance_derivatives.portfolio.payloads.user_data", "FUTURES_ORDER_UPDATE"),
        "liabilityChange": Payload("binance_derivatives.portfolio.payloads.user_data", "LIABILITY_UPDATE"),
        "outboundAccountPosition": Payload("binance_derivatives.portfolio.payloads.user_data", "MARGIN_ACCOUNT_UPDATE"),
        "balanceUpdate": Payload("binance_derivatives.portfolio.payloads.user_data", "MARGIN_BALANCE_UPDATE"),
        "executionReport": Payload("binance_derivatives.portfolio.payloads.user_data", "MARGIN_ORDER_UPDATE"),
        "openOrderLoss": Payload("binance_derivatives.portfolio.payloads.user_data", "OPEN_ORDER_LOSS_UPDATE"),
        "riskLevelChange": Payload("binance_derivatives.portfolio.payloads.user_data", "RISK_LEVEL_CHANGE"),
        "listenKeyExpired": Payload("binance_derivatives.portfolio.payloads.user_data", "USER_DATA_STREAM_EXPIRED"),
    },
)


def user_data(listen_key: str | None = None) -> Subscription[UserEvent]:
    """What happens to the account of the client.

    Args:
        listen_key: A key that you care for yourself; by itself the client creates one, keeps it alive and renews it.

    Raises:
        InvalidRequest: The listen key is empty; nothing is sent.
    """
    return USER_DATA.subscription(listen_key)
