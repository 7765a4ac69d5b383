# Made by apiscribe from specs/coinm/ws-api; not to be edited.
"""COIN-M Futures, WebSocket API: account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, Retry, Security, WsOperation

if TYPE_CHECKING:
    from binance_derivatives.coinm.answers.account import AccountBalance, AccountStatus

ACCOUNT_INFO: Final[WsOperation[AccountStatus]] = WsOperation(
    product="coinm",
    name="account_info",
    method="account.status",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "ACCOUNT_INFO_WS_API"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api/Account-Information",
)


def account_info(
    *,
    recv_window: int | None = None,
) -> Call[AccountStatus]:
    """Get balances, margins and positions of the account.

    account.status over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    In one-way mode positions are those of BOTH alone, in hedge mode those of BOTH, LONG and SHORT.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api/Account-Information
    """
    return ACCOUNT_INFO.call(
        {
            "recvWindow": recv_window,
        }
    )


BALANCE: Final[WsOperation[list[AccountBalance]]] = WsOperation(
    product="coinm",
    name="balance",
    method="account.balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.account", "BALANCE"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api",
)


def balance(
    *,
    recv_window: int | None = None,
) -> Call[list[AccountBalance]]:
    """Get the balance of every asset in the account.

    account.balance over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/account/websocket-api
    """
    return BALANCE.call(
        {
            "recvWindow": recv_window,
        }
    )
