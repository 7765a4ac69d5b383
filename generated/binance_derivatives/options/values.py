# Made by apiscribe from specs/options; not to be edited.
"""Closed sets of Options: all the values that are documented for a parameter or a member.

What is sent is checked against them. An answer may have a value that is new; it is kept as it came.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

Interval: TypeAlias = Literal[
    "12h", "15m", "1M", "1d", "1h", "1m", "1w", "2h", "30m", "3d", "3m", "4h", "5m", "6h", "8h"
]
"""What requests take."""
Liquidity: TypeAlias = Literal["MAKER", "TAKER"]
"""What requests take."""
NewOrderRespType: TypeAlias = Literal["ACK", "RESULT"]
"""What requests take."""
OrderStatus: TypeAlias = Literal[
    "NEW", "REJECTED", "PARTIALLY_FILLED", "FILLED", "CANCELED", "EXPIRED", "ACCEPTED", "EXPIRED_IN_MATCH"
]
"""What answers have."""
PositionSide: TypeAlias = Literal["LONG", "SHORT"]
"""What answers have."""
RateLimitType: TypeAlias = Literal["REQUEST_WEIGHT", "ORDERS"]
"""What answers have."""
SelfTradePreventionMode: TypeAlias = Literal["EXPIRE_TAKER", "EXPIRE_BOTH", "EXPIRE_MAKER"]
"""What requests take."""
Side: TypeAlias = Literal["BUY", "SELL"]
"""What requests take and answers have."""
TimeInForce: TypeAlias = Literal["GTC", "IOC", "FOK", "GTX"]
"""What requests take and answers have."""
