# Made by apiscribe from specs/coinm/ws-api; not to be edited.
"""COIN-M Futures, WebSocket API: session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Outcome,
    Parameter,
    Proof,
    Retry,
    Security,
    WsOperation,
)

if TYPE_CHECKING:
    from binance_derivatives.coinm.answers.session import ClosedSession, Session, SessionStatus

SESSION_LOGON: Final[WsOperation[Session]] = WsOperation(
    product="coinm",
    name="session_logon",
    method="session.logon",
    security=Security.USER_DATA,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.coinm.ws_api.session", "SESSION_STATUS"),
    weight=(Cost(2),),
    parameters=(Parameter("recvWindow", "int", maximum="60000"),),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.session", "SESSION_LOGON"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-api-general-info",
)


def session_logon(
    *,
    recv_window: int | None = None,
) -> Call[Session]:
    """Log the connection in with an Ed25519 key so that later requests need no signature.

    session.logon over the WebSocket API · USER_DATA, signed · weight 2

    Args:
        recv_window: Milliseconds after its timestamp for which the request stays valid, at most 60000.

    Raises:
        InvalidRequest: A rule above is broken; nothing is sent.

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-api-general-info
    """
    return SESSION_LOGON.call(
        {
            "recvWindow": recv_window,
        }
    )


SESSION_LOGOUT: Final[WsOperation[ClosedSession]] = WsOperation(
    product="coinm",
    name="session_logout",
    method="session.logout",
    security=Security.NONE,
    retry=Retry.REFUSED,
    outcome=Outcome("binance_derivatives.coinm.ws_api.session", "SESSION_STATUS"),
    weight=(Cost(2),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.session", "SESSION_LOGOUT"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-api-general-info",
)


def session_logout() -> Call[ClosedSession]:
    """Log the connection out and keep it open.

    session.logout over the WebSocket API · no key · weight 2

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-api-general-info
    """
    return SESSION_LOGOUT.call({})


SESSION_STATUS: Final[WsOperation[SessionStatus]] = WsOperation(
    product="coinm",
    name="session_status",
    method="session.status",
    security=Security.NONE,
    retry=Retry.READ,
    weight=(Cost(2),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.coinm.answers.session", "SESSION_STATUS"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-api-general-info",
)


def session_status() -> Call[SessionStatus]:
    """Tell which API key the connection is logged in with.

    session.status over the WebSocket API · no key · weight 2

    Source: https://developers.binance.com/docs/derivatives/coin-margined-futures/websocket-api-general-info
    """
    return SESSION_STATUS.call({})
