"""What went wrong, told by what happened to the request.

    BinanceError
    ├── NothingSent                 certain: no byte of the request left
    │   ├── InvalidRequest              a rule is broken; all violations are listed
    │   ├── MissingCredentials          the call needs a key or a secret that the client does not have
    │   ├── SigningFailed               the signer of the account failed
    │   ├── HeldBack                    a rate limit is used up, or the exchange said to wait ``until``
    │   └── NotSent                     no connection could be made
    ├── Rejected                    certain: the exchange answered and did nothing (status, code, message)
    │   ├── RateLimited                 too many requests: wait until ``retry_at``
    │   ├── Banned                      went on after RateLimited: the address is shut out ``until``
    │   ├── Overloaded                  the exchange could not take the request up; it may be sent again later
    │   ├── KeyRefused                  key, signature or permission: nothing will pass
    │   ├── OutsideTimeWindow           too late, or the clock is wrong
    │   ├── OrderNotFound               there is no such order
    │   ├── CancelRejected              not canceled: mostly it is filled, canceled or unknown
    │   ├── DuplicateOrderId            an order of this id stands already
    │   ├── NotEnoughFunds              balance, margin or position
    │   ├── MarketMoved                 would trigger, take, or not be filled at once
    │   ├── ReduceOnlyRejected          it conflicts with open orders, or there is nothing to reduce
    │   ├── FilterBroken                price, quantity or number of orders out of bounds
    │   └── ListenKeyGone               the user data stream has ended
    ├── OutcomeUnknown              it may have been done or not: ask before doing anything else, never just repeat
    ├── NoAnswer                    a read that was not answered; nothing can have changed, it may be repeated
    ├── StatusNotReached            an order has ended with another status than was waited for, or the time is up
    └── StreamEnded                 no more messages come; some may have been missed
        └── Overflow                    messages came faster than they were taken

What raised ``NothingSent`` or ``Rejected`` placed no order; where it is ``DuplicateOrderId``, an earlier one of that id stands. An
order that raised ``OutcomeUnknown`` may exist: send ``error.query``, or watch the user data stream. Rejections are told apart by the
documented name of the product's code; a code of another meaning is a plain ``Rejected``. Every error can be pickled, and none
holds a key, a secret or a signature.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from msgspec import Struct, field

from binance_derivatives._core.invalid import BinanceError, InvalidRequest, NothingSent
from binance_derivatives._core.operation import Call
from binance_derivatives._core.outcomes import client_order_ids_of, queries_of

__all__ = [
    "Banned",
    "BinanceError",
    "CancelRejected",
    "DuplicateOrderId",
    "FilterBroken",
    "HeldBack",
    "InvalidRequest",
    "KeyRefused",
    "ListenKeyGone",
    "MarketMoved",
    "MissingCredentials",
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
    "Refusal",
    "Rejected",
    "SigningFailed",
    "StatusNotReached",
    "StreamEnded",
]


class MissingCredentials(NothingSent):
    """The call needs a key or a secret that the client was not given; nothing was sent.

    Attributes:
        operation: Product and name of the operation.
        missing: The client's keywords to give, ``api_key`` and ``api_secret``.
    """

    def __init__(self, *, operation: str, missing: tuple[str, ...]) -> None:
        super().__init__(f"{operation} needs {' and '.join(missing)}, and the client was made without")
        self.operation = operation
        self.missing = missing


class SigningFailed(NothingSent):
    """The account's signer failed; nothing was sent.

    Attributes:
        operation: Product and name of the operation.
        cause: What the signer failed with, in words; what it was to sign is not kept.
    """

    def __init__(self, *, operation: str, cause: str) -> None:
        super().__init__(f"{operation} could not be signed: {cause}")
        self.operation = operation
        self.cause = cause


class HeldBack(NothingSent):
    """The request would break a rate limit, or the exchange has told this client to wait; nothing was sent.

    Attributes:
        call: The call that was held back.
        until: From when it may be sent, in milliseconds UTC by the exchange's clock.
        banned: The exchange has shut this address out; otherwise it is only to slow down.
    """

    def __init__(self, *, call: Call[object], until: int, banned: bool) -> None:
        super().__init__(f"{call.operation} was held back until {until}: {_WHY_HELD[banned]}")
        self.call = call
        self.until = until
        self.banned = banned


_WHY_HELD = {False: "the rate limits are used up", True: "the exchange has banned this address"}


class NotSent(NothingSent):
    """There was no connection to send the request on; it may be sent again.

    Attributes:
        call: The call that was not sent.
        cause: What the connection failed with, in words; a failure of the network is not kept, as its frames hold what was sent.
    """

    def __init__(self, *, call: Call[object], cause: str) -> None:
        super().__init__(f"{call.operation} was not sent: {cause}")
        self.call = call
        self.cause = cause


class Refusal(Struct, frozen=True):
    """An answer that does not report success, taken apart.

    Attributes:
        status: HTTP status, or the status of a WebSocket API message.
        code: The exchange's code, None when there is none.
        message: The exchange's message, or the start of whatever was sent instead.
        resume: When the exchange says to go on, in milliseconds UTC; None when it does not.
        headers: The headers of the answer.
        request_id: The id of a WebSocket API request.
        stated: It is the exchange's own error object: a code below zero that leaves nothing open, and a message.
    """

    status: int
    code: int | None
    message: str
    resume: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    request_id: str | None = None
    stated: bool = False


class Rejected(BinanceError):
    """The exchange answered that it did not do what was asked.

    Attributes:
        call: The call that was rejected.
        status: The HTTP status, or the status of the WebSocket API's message, which is like it.
        code: The exchange's own code, such as -2011; None when the answer has none.
        message: The exchange's message, or the start of an answer that is not the documented one.
        headers: The headers of the answer; empty for the WebSocket API.
        request_id: The id of the WebSocket API request; None for REST.
    """

    def __init__(self, *, call: Call[object], refusal: Refusal) -> None:
        numbers = f"status {refusal.status}" + ("" if refusal.code is None else f", code {refusal.code}")
        super().__init__(f"{call.operation} was rejected ({numbers}): {refusal.message}")
        self.call = call
        self.status = refusal.status
        self.code = refusal.code
        self.message = refusal.message
        # A copy that can be pickled, whatever the transport gave.
        self.headers = dict(refusal.headers)
        self.request_id = refusal.request_id


class RateLimited(Rejected):
    """Too many requests or orders; going on leads to a ban.

    Attributes:
        retry_at: When to go on, in milliseconds UTC; None when the exchange does not say.
    """

    def __init__(self, *, call: Call[object], refusal: Refusal) -> None:
        super().__init__(call=call, refusal=refusal)
        self.retry_at = refusal.resume


class Banned(Rejected):
    """This IP address is shut out for a while.

    Attributes:
        until: When the ban ends, in milliseconds UTC; None when the exchange does not say.
    """

    def __init__(self, *, call: Call[object], refusal: Refusal) -> None:
        super().__init__(call=call, refusal=refusal)
        self.until = refusal.resume


class Overloaded(Rejected):
    """The exchange was not able to take the request up: it certainly failed, and may be sent again after a pause.

    Attributes:
        retry_at: When to go on, in milliseconds UTC; None when the exchange does not say.
    """

    def __init__(self, *, call: Call[object], refusal: Refusal) -> None:
        super().__init__(call=call, refusal=refusal)
        self.retry_at = refusal.resume


class KeyRefused(Rejected):
    """The key is unknown, revoked or lacks a permission, or the signature is not that of its secret: nothing will pass."""


class OutsideTimeWindow(Rejected):
    """The request came too late, or this machine's clock is wrong; the client has measured the clock anew and tried again."""


class OrderNotFound(Rejected):
    """There is no such order: it was never placed, or is too old to be shown."""


class CancelRejected(Rejected):
    """The cancel was refused: mostly the order is filled, canceled or unknown, but it may be open still. Query it to learn which."""


class DuplicateOrderId(Rejected):
    """An order with this id exists already, and stands; this one was not placed.

    COIN-M and portfolio margin document no code for that, only one for the id of a transfer, which no call has: it counts as this.
    """


class NotEnoughFunds(Rejected):
    """The balance, the margin or the position does not suffice."""


class MarketMoved(Rejected):
    """The market does not suit the order's own conditions now: it would trigger, take, or not be filled at once."""


class ReduceOnlyRejected(Rejected):
    """The order may only reduce a position, and conflicts with open orders of its side, or there is too little to reduce.

    Cancel those orders and send it again, or leave it.
    """


class FilterBroken(Rejected):
    """A price, a quantity or the number of orders is out of bounds; ``exchange_info`` tells most of them."""


class ListenKeyGone(Rejected):
    """The listen key has ended; start a user data stream anew."""


class _Unanswered(BinanceError):
    _said: ClassVar[str]

    def __init__(self, *, call: Call[object], cause: str, status: int | None = None, code: int | None = None) -> None:
        super().__init__(f"{call.operation} {self._said}: {cause}")
        self.call = call
        self.cause = cause
        self.status = status
        self.code = code


class OutcomeUnknown(_Unanswered):
    """Whether the exchange did what was asked is not known.

    Never repeat the call before finding out: send ``query``, or watch the user data stream.

    Attributes:
        call: The call whose outcome is not known.
        cause: What is known, in words.
        status: The status of the answer, None when there was none.
        code: The exchange's code in the answer, None when there was none.
        final_at: From when a query's answer is final, in milliseconds UTC by the exchange's clock: the timestamp that was signed, its
            window, and the time for which the query may not show what stands. None for a call that is not signed.
    """

    _said = "may have been done or not"
    final_at: int | None = None

    @property
    def client_order_ids(self) -> tuple[str, ...]:
        """The orders' own ids in the call, as they were given."""
        return client_order_ids_of(self.call)

    @property
    def queries(self) -> tuple[Call[Any], ...]:
        """Calls that tell what became of it, one for each order, or the one that shows the state a change was about.

        ``OrderNotFound`` in answer to one says from ``final_at`` on that the order does not exist; before, it may be on its way.
        """
        return queries_of(self.call)

    @property
    def query(self) -> Call[Any] | None:
        """The call that tells what became of it; None where there is none, or where there are several ``queries``."""
        queries = self.queries
        return queries[0] if len(queries) == 1 else None


class NoAnswer(_Unanswered):
    """A call that changes nothing was not answered; it may be repeated.

    Attributes:
        call: The call without an answer.
        cause: What is known, in words.
        status: The status of the answer, None when there was none.
        code: The exchange's code in the answer, None when there was none.
    """

    _said = "was not answered"


class StatusNotReached(BinanceError):
    """An order does not have the status that was waited for: it has ended with another one, the time is up, or the client was closed.

    Attributes:
        order: The order as it was told last, an ``OrderState``.
        wanted: The statuses that were waited for.
        why: Which of the three it is, in words.
    """

    def __init__(self, *, order: Any, wanted: tuple[str, ...], why: str) -> None:
        known = order.own_id or order.id
        super().__init__(f"order {known} is {order.status or 'not known'}, not {' or '.join(wanted)}, and {why}")
        self.order = order
        self.wanted = wanted
        self.why = why


class StreamEnded(BinanceError):
    """A feed of stream messages is over; what happens from now on is missed until it is subscribed to again.

    Attributes:
        cause: What happened, in words.
    """

    def __init__(self, cause: str) -> None:
        super().__init__(cause)
        self.cause = cause


class Overflow(StreamEnded):
    """More messages waited than the client allows; the feed ends rather than leave a gap that nobody notices."""
