# Made by apiscribe from specs/options; not to be edited.
"""Options, answers: user data streams."""

from __future__ import annotations

from typing import Final

from binance_derivatives._answers.decoders import Documented, typed


class ListenKey(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``start_user_data_stream``.

    Attributes:
        listen_key: Key that names the user data stream.
        expiration: Milliseconds since 1970 at which the listen key ends.

    Source: https://developers.binance.com/docs/derivatives/options-trading/user-data-streams/Start-User-Data-Stream
    """

    listen_key: str
    expiration: int


CLOSE_USER_DATA_STREAM: Final = typed(dict[str, object])
KEEPALIVE_USER_DATA_STREAM: Final = typed(dict[str, object])
START_USER_DATA_STREAM: Final = typed(ListenKey)
