"""Typed clients of the Binance derivatives APIs; each product is a package of its own, such as ``binance_derivatives.usdm``.

Importing this package imports no network library; each client loads its own when it is entered or sends its first call.
"""

from binance_derivatives._answers.decoders import Mismatch, Rejection, Unknown
from binance_derivatives._core.operation import Call
from binance_derivatives._core.rules import Violation
from binance_derivatives._core.terms import Retry, Security
from binance_derivatives.account import Account, Environment
from binance_derivatives.errors import (
    AnswerUnreadable,
    Banned,
    BinanceError,
    CancelRejected,
    DuplicateOrderId,
    FilterBroken,
    HeldBack,
    InvalidRequest,
    KeyRefused,
    ListenKeyGone,
    MarketMoved,
    MissingCredentials,
    NoAnswer,
    NotEnoughFunds,
    NothingSent,
    NotSent,
    OrderNotFound,
    OutcomeUnknown,
    OutsideTimeWindow,
    Overflow,
    Overloaded,
    RateLimited,
    ReduceOnlyRejected,
    Rejected,
    SigningFailed,
    StreamEnded,
)
from binance_derivatives.hooks import Hooks, MismatchReport
from binance_derivatives.limits import Budget
from binance_derivatives.retries import NO_RETRIES, Retries

__all__ = [
    "Account",
    "AnswerUnreadable",
    "Banned",
    "BinanceError",
    "Budget",
    "Call",
    "CancelRejected",
    "DuplicateOrderId",
    "Environment",
    "FilterBroken",
    "HeldBack",
    "Hooks",
    "InvalidRequest",
    "KeyRefused",
    "ListenKeyGone",
    "MarketMoved",
    "Mismatch",
    "MismatchReport",
    "MissingCredentials",
    "NO_RETRIES",
    "NoAnswer",
    "NotEnoughFunds",
    "NotSent",
    "NothingSent",
    "OrderNotFound",
    "OutcomeUnknown",
    "OutsideTimeWindow",
    "Overflow",
    "Overloaded",
    "RateLimited",
    "ReduceOnlyRejected",
    "Rejected",
    "Rejection",
    "Retries",
    "Retry",
    "Security",
    "SigningFailed",
    "StreamEnded",
    "Unknown",
    "Violation",
]
