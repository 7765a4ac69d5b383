# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, streams: what to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Outcome
from binance_derivatives._streams.subscriptions import KeyCalls, OrderEvent, Payload, Subscription, UserData

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
    keys=(
        KeyCalls(
            "binance_derivatives.portfolio.rest.user_data_streams",
            "START_USER_DATA_STREAM",
            "KEEPALIVE_USER_DATA_STREAM",
        ),
    ),
    orders=(
        OrderEvent(
            event="ORDER_TRADE_UPDATE",
            inside="o",
            members=("i", "c", "X", ""),
            answer=("orderId", "clientOrderId", "status", ""),
            apart=("x", "X", "t", "z", "T", "M"),
            when=("fs", "UM"),
            query=Outcome(
                "binance_derivatives.portfolio.rest.trade", "QUERY_UM_ORDER", (("symbol", "s"),), by=(("orderId", "i"),)
            ),
        ),
        OrderEvent(
            event="ORDER_TRADE_UPDATE",
            inside="o",
            members=("i", "c", "X", ""),
            answer=("orderId", "clientOrderId", "status", ""),
            apart=("x", "X", "t", "z", "T", "M"),
            when=("fs", "CM"),
            query=Outcome(
                "binance_derivatives.portfolio.rest.trade", "QUERY_CM_ORDER", (("symbol", "s"),), by=(("orderId", "i"),)
            ),
        ),
        OrderEvent(
            event="ALGO_UPDATE",
            inside="ao",
            members=("aid", "caid", "X", "ai"),
            answer=("algoId", "clientAlgoId", "algoStatus", "actualOrderId"),
            apart=("X", "ia", "ai"),
            when=("fs", "UM"),
            query=Outcome(
                "binance_derivatives.portfolio.rest.trade", "QUERY_OPEN_UM_ALGO_ORDER", by=(("algoId", "aid"),)
            ),
        ),
        OrderEvent(
            event="CONDITIONAL_ORDER_TRADE_UPDATE",
            inside="so",
            members=("si", "c", "os", "i"),
            answer=("strategyId", "newClientStrategyId", "strategyStatus", "orderId"),
            apart=("os", "i", "ut"),
            when=("fs", "CM"),
            query=Outcome(
                "binance_derivatives.portfolio.rest.trade",
                "ALL_CM_CONDITIONAL_ORDERS",
                (("symbol", "s"),),
                by=(("strategyId", "si"),),
            ),
        ),
        OrderEvent(
            event="executionReport",
            members=("i", "c", "X", ""),
            answer=("orderId", "clientOrderId", "status", ""),
            apart=("x", "X", "t", "z", "I"),
            query=Outcome(
                "binance_derivatives.portfolio.rest.trade",
                "QUERY_MARGIN_ORDER",
                (("symbol", "s"),),
                by=(("orderId", "i"),),
            ),
        ),
    ),
)


def user_data(listen_key: str | None = None) -> Subscription[UserEvent]:
    """What happens to the account of the client.

    Args:
        listen_key: A key that you care for yourself; by itself the client creates one, keeps it alive and renews it.

    Raises:
        InvalidRequest: The listen key is empty; nothing is sent.
    """
    return USER_DATA.subscription(listen_key)
