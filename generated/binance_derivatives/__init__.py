"""Typed clients of the Binance derivatives APIs; each product is a package of its own, such as ``binance_derivatives.usdm``.

Importing this package imports no network library; each client loads its own when it is entered or sends its first call.
"""

from typing import TYPE_CHECKING

from binance_derivatives._answers.elements import Rejection, Unsettled
from binance_derivatives._answers.mismatches import Mismatch, OnMismatch
from binance_derivatives._clients.countdown import CountdownCalls
from binance_derivatives._clients.listening import Backpressure
from binance_derivatives._core.dated import AS_OF as __as_of__
from binance_derivatives._core.exports import lazy_exports
from binance_derivatives._core.operation import (
    Answer,
    Call,
    Cost,
    Operation,
    Outcome,
    Quota,
    RestOperation,
    WsOperation,
)
from binance_derivatives._core.parameter import Parameter, ParameterType
from binance_derivatives._core.plan import Plan
from binance_derivatives._core.proof import Proof
from binance_derivatives._core.rules import Condition, GroupRule, ParameterRule, Rule, Violation
from binance_derivatives._core.sources import Sources
from binance_derivatives._core.terms import Counter, Retry, Security
from binance_derivatives._core.wire import Value
from binance_derivatives._http.options import RestOptions
from binance_derivatives._protocol.drive import AsyncTransport, Transport
from binance_derivatives._protocol.flow import Raw
from binance_derivatives._protocol.options import AnyTransport, Options
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame, Send
from binance_derivatives._protocol.session import Clock, Source
from binance_derivatives._protocol.settling import Settlement
from binance_derivatives._protocol.signing import Kind, Secret, Signer
from binance_derivatives._streams.inbox import Overflowing
from binance_derivatives._streams.continuity import Continuity, Ids, Klines, Merged, Pace, Restored
from binance_derivatives._streams.key_care import KeyCalls
from binance_derivatives._streams.open_orders import OpenOrders, OrderState
from binance_derivatives._streams.options import StreamOptions
from binance_derivatives._streams.order_events import OrderEvent, OrderNews
from binance_derivatives._streams.subscriptions import Message, Stream, Subscription, UserData
from binance_derivatives._ws.options import Backoff, ConnectionOptions, WsOptions
from binance_derivatives.account import Account, Environment
from binance_derivatives.countdown import AsyncCountdownCancel, CountdownCancel
from binance_derivatives.errors import (
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
    Refusal,
    Rejected,
    SigningFailed,
    StatusNotReached,
    StreamEnded,
)
from binance_derivatives.hooks import (
    Abandoned,
    Answered,
    ConnectionEvent,
    Hooks,
    MismatchReport,
    Requested,
    Retried,
    Tally,
)
from binance_derivatives.limits import Budget, Limit, Stop
from binance_derivatives.retries import NO_RETRIES, Retries

if TYPE_CHECKING:
    from binance_derivatives._answers.decoders import Decoder, Documented, Number, OrEmpty, Unknown, asdict
    from binance_derivatives._streams.blocking import Feed
    from binance_derivatives._streams.feed import AsyncFeed
else:
    # They load what decodes, and what connects.
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "_answers.decoders": ["Decoder", "Documented", "Number", "OrEmpty", "Unknown", "asdict"],
            "_streams.blocking": ["Feed"],
            "_streams.feed": ["AsyncFeed"],
        },
    )

__version__ = "0.1.0"

__all__ = [
    "Abandoned",
    "Account",
    "Answer",
    "Answered",
    "AnyTransport",
    "AsyncCountdownCancel",
    "AsyncFeed",
    "AsyncTransport",
    "Backoff",
    "Backpressure",
    "Banned",
    "BinanceError",
    "Budget",
    "Call",
    "CancelRejected",
    "Clock",
    "Condition",
    "ConnectionEvent",
    "ConnectionOptions",
    "Continuity",
    "Cost",
    "CountdownCalls",
    "CountdownCancel",
    "Counter",
    "Decoder",
    "Documented",
    "DuplicateOrderId",
    "Environment",
    "Failure",
    "Feed",
    "FilterBroken",
    "Frame",
    "GroupRule",
    "HeldBack",
    "Hooks",
    "Ids",
    "InvalidRequest",
    "KeyCalls",
    "KeyRefused",
    "Kind",
    "Klines",
    "Limit",
    "ListenKeyGone",
    "MarketMoved",
    "Merged",
    "Message",
    "Mismatch",
    "MismatchReport",
    "MissingCredentials",
    "NO_RETRIES",
    "NoAnswer",
    "NotEnoughFunds",
    "NotSent",
    "NothingSent",
    "Number",
    "OnMismatch",
    "OpenOrders",
    "Operation",
    "Options",
    "OrEmpty",
    "OrderEvent",
    "OrderNews",
    "OrderNotFound",
    "OrderState",
    "Outcome",
    "OutcomeUnknown",
    "OutsideTimeWindow",
    "Overflow",
    "Overflowing",
    "Overloaded",
    "Pace",
    "Parameter",
    "ParameterRule",
    "ParameterType",
    "Plan",
    "Proof",
    "Quota",
    "RateLimited",
    "Raw",
    "ReduceOnlyRejected",
    "Refusal",
    "Rejected",
    "Rejection",
    "Reply",
    "Requested",
    "RestOperation",
    "RestOptions",
    "Restored",
    "Retried",
    "Retries",
    "Retry",
    "Rule",
    "Secret",
    "Security",
    "Send",
    "Signer",
    "SigningFailed",
    "Settlement",
    "Source",
    "Sources",
    "StatusNotReached",
    "Stop",
    "Stream",
    "StreamEnded",
    "StreamOptions",
    "Subscription",
    "Tally",
    "Transport",
    "Unknown",
    "Unsettled",
    "UserData",
    "Value",
    "Violation",
    "WsOperation",
    "WsOptions",
    "__as_of__",
    "__version__",
    "asdict",
]
