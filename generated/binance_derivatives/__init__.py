"""Typed clients of the Binance derivatives APIs; each product is a package of its own, such as ``binance_derivatives.usdm``.

Importing this package imports no network library; each client loads its own when it is entered or sends its first call.
"""

from binance_derivatives.answers import Mismatch, Rejection
from binance_derivatives.environment import Environment
from binance_derivatives.errors import (
    AnswerUnreadable,
    Banned,
    BinanceError,
    InvalidRequest,
    MissingCredentials,
    NoAnswer,
    NothingSent,
    NotSent,
    OutcomeUnknown,
    Overflow,
    Overloaded,
    RateLimited,
    Rejected,
    StreamEnded,
)
from binance_derivatives.operation import Call
from binance_derivatives.rules import Violation

__all__ = [
    "AnswerUnreadable",
    "Banned",
    "BinanceError",
    "Call",
    "Environment",
    "InvalidRequest",
    "Mismatch",
    "MissingCredentials",
    "NoAnswer",
    "NotSent",
    "NothingSent",
    "OutcomeUnknown",
    "Overflow",
    "Overloaded",
    "RateLimited",
    "Rejected",
    "Rejection",
    "StreamEnded",
    "Violation",
]
