# Made by apiscribe from specs/usdm; not to be edited.
"""Closed sets of USDⓈ-M Futures: all the values that are documented for a parameter or a member.

What is sent is checked against them. An answer may have a value that is new; it is kept as it came.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

AnsweredContractType: TypeAlias = Literal[
    "PERPETUAL",
    "CURRENT_MONTH",
    "NEXT_MONTH",
    "CURRENT_QUARTER",
    "NEXT_QUARTER",
    "PERPETUAL_DELIVERING",
    "TRADIFI_PERPETUAL",
    "CURRENT_QUARTER_DELIVERING",
    "NEXT_QUARTER_DELIVERING",
]
"""What answers have."""
AnsweredPriceMatch: TypeAlias = Literal[
    "NONE", "OPPONENT", "OPPONENT_5", "OPPONENT_10", "OPPONENT_20", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20"
]
"""What answers have."""
AutoCloseType: TypeAlias = Literal["ADL", "LIQUIDATION"]
"""What requests take."""
ContractStatus: TypeAlias = Literal[
    "PENDING_TRADING", "TRADING", "PRE_DELIVERING", "DELIVERING", "DELIVERED", "PRE_SETTLE", "SETTLING", "CLOSE"
]
"""What answers have."""
ContractType: TypeAlias = Literal["PERPETUAL", "CURRENT_QUARTER", "NEXT_QUARTER", "TRADIFI_PERPETUAL"]
"""What requests take."""
IncomeType: TypeAlias = Literal[
    "API_REBATE",
    "AUTO_EXCHANGE",
    "BFUSD_REWARD",
    "COIN_SWAP_DEPOSIT",
    "COIN_SWAP_WITHDRAW",
    "COMMISSION",
    "COMMISSION_REBATE",
    "CONTEST_REWARD",
    "CROSS_COLLATERAL_TRANSFER",
    "DELIVERED_SETTELMENT",
    "FEE_RETURN",
    "FUNDING_FEE",
    "INSURANCE_CLEAR",
    "INTERNAL_TRANSFER",
    "OPTIONS_PREMIUM_FEE",
    "OPTIONS_SETTLE_PROFIT",
    "POSITION_LIMIT_INCREASE_FEE",
    "REALIZED_PNL",
    "REFERRAL_KICKBACK",
    "SPECIAL_FUNDING_FEE",
    "STRATEGY_UMFUTURES_TRANSFER",
    "TRANSFER",
    "WELCOME_BONUS",
]
"""What requests take."""
Interval: TypeAlias = Literal[
    "12h", "15m", "1M", "1d", "1h", "1m", "1w", "2h", "30m", "3d", "3m", "4h", "5m", "6h", "8h"
]
"""What requests take."""
MarginType: TypeAlias = Literal["CROSSED", "ISOLATED"]
"""What requests take."""
NewOrderRespType: TypeAlias = Literal["ACK", "RESULT"]
"""What requests take."""
OrderStatus: TypeAlias = Literal[
    "NEW", "PARTIALLY_FILLED", "FILLED", "CANCELED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH"
]
"""What answers have."""
OrderType: TypeAlias = Literal[
    "LIMIT", "MARKET", "STOP", "STOP_MARKET", "TAKE_PROFIT", "TAKE_PROFIT_MARKET", "TRAILING_STOP_MARKET"
]
"""What requests take."""
Period: TypeAlias = Literal["12h", "15m", "1d", "1h", "2h", "30m", "4h", "5m", "6h"]
"""What requests take."""
PositionSide: TypeAlias = Literal["BOTH", "LONG", "SHORT"]
"""What requests take and answers have."""
PriceMatch: TypeAlias = Literal["NONE", "OPPONENT", "OPPONENT_5", "QUEUE", "QUEUE_5", "QUEUE_10", "QUEUE_20"]
"""What requests take."""
RateLimitType: TypeAlias = Literal["REQUEST_WEIGHT", "ORDERS"]
"""What answers have."""
SelfTradePreventionMode: TypeAlias = Literal["EXPIRE_TAKER", "EXPIRE_BOTH", "EXPIRE_MAKER", "NONE"]
"""What requests take and answers have."""
Side: TypeAlias = Literal["BUY", "SELL"]
"""What requests take and answers have."""
TimeInForce: TypeAlias = Literal["GTC", "IOC", "FOK", "GTX", "GTD", "RPI"]
"""What requests take and answers have."""
WorkingType: TypeAlias = Literal["MARK_PRICE", "CONTRACT_PRICE"]
"""What requests take and answers have."""
