# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Parameter, Proof, Retry, Security, WsOperation

if TYPE_CHECKING:
    from binance_derivatives.usdm.answers.account import AccountBalance, AccountStatus, AccountStatusV2

ACCOUNT_INFO_V2: Final[WsOperation[AccountStatus]] = WsOperation(
    product="usdm",
    name="account_info_v2",
    method="account.status",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "ACCOUNT_INFO_V2_WS_API"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information",
)


def account_info_v2(
    *,
    recv_window: int | None = None,
) -> Call[AccountStatus]:
    """Get balances, margins and positions of the account, symbols without a position included.

    account.status over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It was announced to end, on a day that is not told yet: the method of the same name that ends in ``_v3`` takes its
    place. In one-way mode positions are those of BOTH alone, in hedge mode those of LONG and SHORT alone. Every symbol
    comes, with a position or without.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information
    """
    return ACCOUNT_INFO_V2.call(
        {
            "recvWindow": recv_window,
        }
    )


ACCOUNT_INFO_V3: Final[WsOperation[AccountStatusV2]] = WsOperation(
    product="usdm",
    name="account_info_v3",
    method="v2/account.status",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "ACCOUNT_INFO_V3_WS_API"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information-V2",
)


def account_info_v3(
    *,
    recv_window: int | None = None,
) -> Call[AccountStatusV2]:
    """Get balances and margins of the account, and positions wherever a position or an open order exists.

    v2/account.status over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Only symbols with a position or an open order come. In one-way mode positions are those of BOTH alone, in hedge mode
    those of LONG and SHORT alone.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Account-Information-V2
    """
    return ACCOUNT_INFO_V3.call(
        {
            "recvWindow": recv_window,
        }
    )


BALANCE_V2: Final[WsOperation[list[AccountBalance]]] = WsOperation(
    product="usdm",
    name="balance_v2",
    method="account.balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "BALANCE_V2"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Futures-Account-Balance",
)


def balance_v2(
    *,
    recv_window: int | None = None,
) -> Call[list[AccountBalance]]:
    """Get the balance of every asset in the account.

    account.balance over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    It was announced to end, on a day that is not told yet: the method of the same name that ends in ``_v3`` takes its
    place.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api/Futures-Account-Balance
    """
    return BALANCE_V2.call(
        {
            "recvWindow": recv_window,
        }
    )


BALANCE_V3: Final[WsOperation[list[AccountBalance]]] = WsOperation(
    product="usdm",
    name="balance_v3",
    method="v2/account.balance",
    security=Security.USER_DATA,
    retry=Retry.READ,
    weight=(Cost(5),),
    parameters=(Parameter("recvWindow", "long", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.account", "BALANCE_V3"),
    proof=Proof("list"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api",
)


def balance_v3(
    *,
    recv_window: int | None = None,
) -> Call[list[AccountBalance]]:
    """Get the balance of every asset in the account.

    v2/account.balance over the WebSocket API · USER_DATA, signed · weight 5

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/account/websocket-api
    """
    return BALANCE_V3.call(
        {
            "recvWindow": recv_window,
        }
    )
