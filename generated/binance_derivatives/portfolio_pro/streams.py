# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Portfolio Margin Pro, streams: what to subscribe to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._streams.subscriptions import Payload, Subscription, UserData

if TYPE_CHECKING:
    from binance_derivatives.portfolio_pro.payloads.user_data import UserEvent

USER_DATA: Final[UserData[UserEvent]] = UserData(
    product="portfolio_pro",
    events={
        "PM_PRO_ACCOUNT_UPDATE": Payload("binance_derivatives.portfolio_pro.payloads.user_data", "ACCOUNT_UPDATE"),
        "riskLevelChange": Payload("binance_derivatives.portfolio_pro.payloads.user_data", "RISK_LEVEL_CHANGE"),
    },
)


def user_data(listen_key: str | None = None) -> Subscription[UserEvent]:
    """What happens to the account of the client.

    Args:
        listen_key: A key that you care for yourself. It has to be given: this product has no call that makes one.

    Raises:
        InvalidRequest: The listen key is empty; nothing is sent.
    """
    return USER_DATA.subscription(listen_key)
