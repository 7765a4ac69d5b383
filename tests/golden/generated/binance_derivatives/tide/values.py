# Made by apiscribe from specs/tide; not to be edited.
"""Closed sets of Tide: all the values that are documented for a parameter or a member.

What is sent is checked against them. An answer may have a value that is new; it is kept as it came.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

PriceMatch: TypeAlias = Literal["BEST", "WORST"]
"""What requests take."""
Side: TypeAlias = Literal["BUY", "SELL"]
"""What requests take."""
TimeInForce: TypeAlias = Literal["KEEP", "NOW", "UNTIL"]
"""What requests take."""
