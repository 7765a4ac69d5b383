# Made by apiscribe from specs/usdm/ws-api; not to be edited.
"""USDⓈ-M Futures, WebSocket API: user data streams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Proof, Retry, Security, WsOperation

if TYPE_CHECKING:
    from binance_derivatives.usdm.answers.user_data_streams import ListenKey

CLOSE_USER_DATA_STREAM: Final[WsOperation[dict[str, object]]] = WsOperation(
    product="usdm",
    name="close_user_data_stream",
    method="userDataStream.stop",
    security=Security.USER_STREAM,
    retry=Retry.REFUSED,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.user_data_streams", "CLOSE_USER_DATA_STREAM"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Close-User-Data-Stream-Wsp",
)


def close_user_data_stream() -> Call[dict[str, object]]:
    """Close the user data stream and void its listen key.

    userDataStream.stop over the WebSocket API · USER_STREAM, key only · weight 1

    An account has one key: closing it silences every program that reads by it, and the next keep-alive is refused with
    -1125.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Close-User-Data-Stream-Wsp
    """
    return CLOSE_USER_DATA_STREAM.call({})


KEEPALIVE_USER_DATA_STREAM: Final[WsOperation[ListenKey]] = WsOperation(
    product="usdm",
    name="keepalive_user_data_stream",
    method="userDataStream.ping",
    security=Security.USER_STREAM,
    retry=Retry.REFUSED,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.user_data_streams", "KEEPALIVE_USER_DATA_STREAM"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Keepalive-User-Data-Stream-Wsp",
)


def keepalive_user_data_stream() -> Call[ListenKey]:
    """Keep the user data stream open until 60 minutes from now.

    userDataStream.ping over the WebSocket API · USER_STREAM, key only · weight 1

    A listen key ends 60 minutes after it was started or last kept alive.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Keepalive-User-Data-Stream-Wsp
    """
    return KEEPALIVE_USER_DATA_STREAM.call({})


START_USER_DATA_STREAM: Final[WsOperation[ListenKey]] = WsOperation(
    product="usdm",
    name="start_user_data_stream",
    method="userDataStream.start",
    security=Security.USER_STREAM,
    retry=Retry.REFUSED,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.usdm.answers.user_data_streams", "START_USER_DATA_STREAM"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Start-User-Data-Stream-Wsp",
)


def start_user_data_stream() -> Call[ListenKey]:
    """Open a user data stream, or prolong the open one, and get its listen key.

    userDataStream.start over the WebSocket API · USER_STREAM, key only · weight 1

    A listen key ends 60 minutes after it was started or last kept alive. An account has one key: a second program that
    starts gets the same one.

    Source:
    https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Start-User-Data-Stream-Wsp
    """
    return START_USER_DATA_STREAM.call({})
