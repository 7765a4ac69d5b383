# Made by apiscribe from specs/portfolio; not to be edited.
"""Portfolio Margin, answers: user data streams."""

from __future__ import annotations

from typing import Final

from binance_derivatives._answers.decoders import Documented, typed


class ListenKey(Documented, frozen=True, kw_only=True, rename="camel", omit_defaults=True):
    """Answer of ``start_user_data_stream``.

    Attributes:
        listen_key: Key that names the user data stream.

    Source: https://developers.binance.com/docs/derivatives/portfolio-margin/user-data-streams/Start-User-Data-Stream
    """

    listen_key: str


CLOSE_USER_DATA_STREAM: Final = typed(dict[str, object])
KEEPALIVE_USER_DATA_STREAM: Final = typed(dict[str, object])
START_USER_DATA_STREAM: Final = typed(ListenKey)
