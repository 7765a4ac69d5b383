# Made by apiscribe from specs/options/rest; not to be edited.
"""Options, REST: user data streams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from binance_derivatives._core.operation import Answer, Call, Cost, Proof, RestOperation, Retry, Security

if TYPE_CHECKING:
    from binance_derivatives.options.answers.user_data_streams import ListenKey

CLOSE_USER_DATA_STREAM: Final[RestOperation[dict[str, object]]] = RestOperation(
    product="options",
    name="close_user_data_stream",
    method="DELETE",
    path="/eapi/v1/listenKey",
    security=Security.USER_STREAM,
    retry=Retry.REFUSED,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.user_data_streams", "CLOSE_USER_DATA_STREAM"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Close-User-Data-Stream",
)


def close_user_data_stream() -> Call[dict[str, object]]:
    """End the user data stream of the API key.

    DELETE /eapi/v1/listenKey · USER_STREAM, key only · weight 1

    An account has one key: closing it silences every program that reads by it, and the next keep-alive is refused with
    -1125.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Close-User-Data-Stream
    """
    return CLOSE_USER_DATA_STREAM.call({})


KEEPALIVE_USER_DATA_STREAM: Final[RestOperation[dict[str, object]]] = RestOperation(
    product="options",
    name="keepalive_user_data_stream",
    method="PUT",
    path="/eapi/v1/listenKey",
    security=Security.USER_STREAM,
    retry=Retry.REFUSED,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.user_data_streams", "KEEPALIVE_USER_DATA_STREAM"),
    proof=Proof("nothing"),
    source="https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Keepalive-User-Data-Stream",
)


def keepalive_user_data_stream() -> Call[dict[str, object]]:
    """Keep the user data stream open until 60 minutes from now.

    PUT /eapi/v1/listenKey · USER_STREAM, key only · weight 1

    A listen key ends 60 minutes after it was started or last kept alive.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Keepalive-User-Data-Stream
    """
    return KEEPALIVE_USER_DATA_STREAM.call({})


START_USER_DATA_STREAM: Final[RestOperation[ListenKey]] = RestOperation(
    product="options",
    name="start_user_data_stream",
    method="POST",
    path="/eapi/v1/listenKey",
    security=Security.USER_STREAM,
    retry=Retry.REFUSED,
    weight=(Cost(1),),
    parameters=(),
    rules=(),
    answer=Answer("binance_derivatives.options.answers.user_data_streams", "START_USER_DATA_STREAM"),
    proof=Proof("object"),
    source="https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Start-User-Data-Stream",
)


def start_user_data_stream() -> Call[ListenKey]:
    """Open a user data stream and get its listen key.

    POST /eapi/v1/listenKey · USER_STREAM, key only · weight 1

    A listen key ends 60 minutes after it was started or last kept alive. An account has one key: a second program that
    starts gets the same one.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Start-User-Data-Stream
    """
    return START_USER_DATA_STREAM.call({})
