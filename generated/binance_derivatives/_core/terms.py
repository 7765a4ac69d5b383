"""The words that operations are described by."""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

Counter: TypeAlias = Literal["ip", "uid", "orders_10s", "orders_1m"]
"""What the exchange counts requests by: the weight of an address or an account, and orders in two spans."""


class Security(Enum):
    """What a call must prove: the key is sent as it is, the signature is made with the secret."""

    NONE = "NONE"
    MARKET_DATA = "MARKET_DATA"
    USER_STREAM = "USER_STREAM"
    USER_DATA = "USER_DATA"
    TRADE = "TRADE"
    MARGIN = "MARGIN"

    needs_key: bool
    needs_signature: bool

    def __init__(self, word: str) -> None:
        self.needs_key = word != "NONE"
        self.needs_signature = word in {"USER_DATA", "TRADE", "MARGIN"}


class Retry(Enum):
    """When a call may be sent again by itself.

    ``READ``: at any time, for it changes nothing. ``REFUSED``: when the exchange has certainly not carried it out, as cancels and
    listen keys. ``UNSENT``: only if it certainly never left, as orders, changes and money.
    """

    READ = "read"
    REFUSED = "refused"
    UNSENT = "unsent"
