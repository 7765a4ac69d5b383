# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: session."""

from __future__ import annotations

from typing import Final

from binance_derivatives._answers.decoders import Documented, typed


class Session(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``session_logon``.

    Attributes:
        api_key: API key the connection is logged in with.
        authorized_since: Milliseconds since 1970 at which the connection logged in.
        connected_since: Milliseconds since 1970 at which the connection was opened.
        return_rate_limits: Whether answers on this connection tell how much of the limits is used.
        server_time: Clock of the exchange, in milliseconds since 1970.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-api-general-info
    """

    api_key: str
    authorized_since: int
    connected_since: int
    return_rate_limits: bool
    server_time: int


class ClosedSession(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``session_logout``.

    Attributes:
        api_key: API key the connection is logged in with; null once it is logged out. None when it is null.
        authorized_since: Milliseconds since 1970 at which the connection logged in; null once it is logged out. None
            when it is null.
        connected_since: Milliseconds since 1970 at which the connection was opened.
        return_rate_limits: Whether answers on this connection tell how much of the limits is used.
        server_time: Clock of the exchange, in milliseconds since 1970.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-api-general-info
    """

    api_key: str | None
    authorized_since: int | None
    connected_since: int
    return_rate_limits: bool
    server_time: int


class SessionStatus(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``session_status``.

    Attributes:
        api_key: API key the connection is logged in with; null without a login. None when it is null.
        authorized_since: Milliseconds since 1970 at which the connection logged in; null without a login. None when it
            is null.
        connected_since: Milliseconds since 1970 at which the connection was opened.
        return_rate_limits: Whether answers on this connection tell how much of the limits is used.
        server_time: Clock of the exchange, in milliseconds since 1970.

    Source: https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-api-general-info
    """

    api_key: str | None
    authorized_since: int | None
    connected_since: int
    return_rate_limits: bool
    server_time: int


SESSION_LOGON: Final = typed(Session)
SESSION_LOGOUT: Final = typed(ClosedSession)
SESSION_STATUS: Final = typed(SessionStatus)
