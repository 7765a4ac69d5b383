"""What an answer may take up, and how long an attempt may last; a parser has no limit of its own on anything."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

MOST_BODY: Final = 64 * 1024 * 1024
# How often the time for one step fits into the time for a whole attempt: to connect, to answer, and once to spare.
STEPS: Final = 3


class Limits(Struct, frozen=True):
    """Limits of one connection.

    Attributes:
        body: Bytes of a body, after decompression.
        head: Bytes of the heads of one answer, interim ones included.
        fields: Header fields of one head.
        interim: Interim answers (1xx) before the one that counts.
    """

    body: int = MOST_BODY
    head: int = 64 * 1024
    fields: int = 256
    interim: int = 16


class Keeping(Struct, frozen=True):
    """How many idle connections are kept, and for how long.

    Attributes:
        most: Connections; the one used last is used first, and beyond this number the one used first is closed.
        seconds: Servers and routers forget a connection that is idle for a minute or so, and an order that runs into that would be
            an unknown outcome; one that was idle for this long is closed instead.
    """

    most: int = 64
    seconds: float = 45.0
