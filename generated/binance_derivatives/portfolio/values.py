# Made by apiscribe from specs/portfolio; not to be edited.
"""Closed sets of Portfolio Margin: all the values that are documented for a parameter or a member.

What is sent is checked against them. An answer may have a value that is new; it is kept as it came.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AnsweredOrderType: TypeAlias = Literal[
    "LIMIT",
    "MARKET",
    "LIQUIDATION",
    "LIMIT_MAKER",
    "STOP",
    "STOP_LOSS",
    "STOP_LOSS_LIMIT",
    "STOP_MARKET",
    "TAKE_PROFIT",
    "TAKE_PROFIT_LIMIT",
    "TAKE_PROFIT_MARKET",
    "TRAILING_STOP_MARKET",
]
"""What answers have."""
AnsweredPriceMatch: TypeAlias = Literal[
    "NONE", "OPPONENT", "OPPONENT_5", "OPPONENT_10", "OPPONENT_20", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20"
]
"""What answers have."""
AutoCloseType: TypeAlias = Literal["ADL", "LIQUIDATION"]
"""What requests take."""
FutureType: TypeAlias = Literal["CM", "OPTION", "UM"]
"""What requests take."""
IncomeType: TypeAlias = Literal[
    "API_REBATE",
    "AUTO_EXCHANGE",
    "COIN_SWAP_DEPOSIT",
    "COIN_SWAP_WITHDRAW",
    "COMMISSION",
    "COMMISSION_REBATE",
    "CONTEST_REWARD",
    "CROSS_COLLATERAL_TRANSFER",
    "DELIVERED_SETTELMENT",
    "FUNDING_FEE",
    "INSURANCE_CLEAR",
    "INTERNAL_TRANSFER",
    "OPTIONS_PREMIUM_FEE",
    "OPTIONS_SETTLE_PROFIT",
    "POSITION_LIMIT_INCREASE_FEE",
    "REALIZED_PNL",
    "REFERRAL_KICKBACK",
    "TRANSFER",
    "WELCOME_BONUS",
]
"""What requests take."""
NewOrderRespType: TypeAlias = Literal["ACK", "RESULT"]
"""What requests take."""
OrderStatus: TypeAlias = Literal[
    "NEW", "CANCELED", "REJECTED", "PARTIALLY_FILLED", "FILLED", "EXPIRED", "EXPIRED_IN_MATCH"
]
"""What answers have."""
OrderType: TypeAlias = Literal["LIMIT", "MARKET"]
"""What requests take."""
PositionSide: TypeAlias = Literal["BOTH", "LONG", "SHORT"]
"""What requests take and answers have."""
PriceMatch: TypeAlias = Literal["NONE", "OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20"]
"""What requests take."""
RateLimitType: TypeAlias = Literal["REQUEST_WEIGHT", "ORDERS"]
"""What answers have."""
SelfTradePreventionMode: TypeAlias = Literal["NONE", "EXPIRE_TAKER", "EXPIRE_BOTH", "EXPIRE_MAKER"]
"""What requests take and answers have."""
Side: TypeAlias = Literal["BUY", "SELL"]
"""What requests take and answers have."""
SideEffectType: TypeAlias = Literal["NO_SIDE_EFFECT", "MARGIN_BUY", "AUTO_REPAY", "AUTO_BORROW_REPAY"]
"""What requests take."""
StopLimitTimeInForce: TypeAlias = Literal["GTC", "IOC", "FOK"]
"""What requests take."""
StrategyStatus: TypeAlias = Literal["NEW", "CANCELED", "TRIGGERED", "FINISHED", "EXPIRED"]
"""What answers have."""
StrategyType: TypeAlias = Literal["STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"]
"""What requests take and answers have."""
TimeInForce: TypeAlias = Literal["GTC", "IOC", "FOK", "GTX", "GTD"]
"""What requests take and answers have."""
TransferSide: TypeAlias = Literal["FROM_UM", "TO_UM"]
"""What requests take."""
WorkingType: TypeAlias = Literal["MARK_PRICE", "CONTRACT_PRICE"]
"""What requests take and answers have."""
