# Made by apiscribe from specs/portfolio_pro; not to be edited.
"""Closed sets of Portfolio Margin Pro: all the values that are documented for a parameter or a member.

What is sent is checked against them. An answer may have a value that is new; it is kept as it came.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

FutureType: TypeAlias = Literal["CM", "OPTION", "UM"]
"""What requests take."""
TransferSide: TypeAlias = Literal["FROM_UM", "TO_UM"]
"""What requests take."""
TransferType: TypeAlias = Literal["EARN_TO_FUTURE", "FUTURE_TO_EARN"]
"""What requests take."""
