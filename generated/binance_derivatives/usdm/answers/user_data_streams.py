# Made by apiscribe from specs/usdm; not to be edited.
"""USDⓈ-M Futures, answers: user data streams."""

from __future__ import annotations

from typing import Final

from binance_derivatives._answers.decoders import Documented, typed


class ListenKey(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``keepalive_user_data_stream`` and ``start_user_data_stream``.

    Attributes:
        listen_key: Key that names the user data stream.

    Sources:
        https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Keepalive-User-Data-Stream
        https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Keepalive-User-Data-Stream-Wsp
        https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Start-User-Data-Stream
        https://developers.binance.com/docs/derivatives/usds-margined-futures/user-data-streams/Start-User-Data-Stream-Wsp
    """

    listen_key: str


CLOSE_USER_DATA_STREAM: Final = typed(dict[str, object])
KEEPALIVE_USER_DATA_STREAM: Final = typed(ListenKey)
START_USER_DATA_STREAM: Final = typed(ListenKey)
