"""What went wrong, told by what happened to the request.

    BinanceError
    ├── NothingSent                 certain: no byte of the request left
    │   ├── InvalidRequest              a rule is broken; all violations are listed
    │   ├── MissingCredentials          the call needs a key or a secret that the client does not have
    │   └── NotSent                     no connection could be made
    ├── Rejected                    certain: the exchange answered and did nothing (status, code, message)
    │   ├── RateLimited                 too many requests: wait until ``retry_at``
    │   ├── Banned                      went on after RateLimited: the address is shut out ``until``
    │   └── Overloaded                  the exchange could not take the request up; it may be sent again later
    ├── OutcomeUnknown              it may have been done or not: ask before doing anything else, never just repeat
    ├── NoAnswer                    a read that was not answered; nothing can have changed, it may be repeated
    ├── AnswerUnreadable            the exchange reports success in bytes that are not JSON
    └── StreamEnded                 no more messages come; some may have been missed
        └── Overflow                    messages came faster than they were taken

An order that raised ``NothingSent`` or ``Rejected`` does not exist. An order that raised ``OutcomeUnknown`` may: query it by
its client order id, or watch the user data stream. Every error can be pickled, and none holds a key, a secret or a signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from binance_derivatives.operation import Call
    from binance_derivatives.rules import Violation


class BinanceError(Exception):
    """Every error of this package; its attributes are given by name."""

    def __reduce__(self) -> tuple[object, ...]:
        return _restored, (type(self), self.args, self.__dict__.copy())


def _restored(kind: type[BinanceError], args: tuple[object, ...], attributes: dict[str, object]) -> BinanceError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(attributes)
    return error


class NothingSent(BinanceError):
    """The request did not leave: it certainly has no effect."""


class InvalidRequest(NothingSent, ValueError):
    """The parameters break documented rules; nothing was sent.

    Attributes:
        operation: Product and name of the operation, ``usdm.cancel_order``.
        violations: Every rule broken, in the order of the parameters, then of the rules over several.
    """

    def __init__(self, *, operation: str, violations: tuple[Violation, ...]) -> None:
        super().__init__(f"{operation}: " + "; ".join(violation.message for violation in violations))
        self.operation = operation
        self.violations = violations


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


class NotSent(NothingSent):
    """There was no connection to send the request on; it may be sent again.

    Attributes:
        call: The call that was not sent.
        cause: What the connection failed with, in words; the exception itself is ``__cause__``.
    """

    def __init__(self, *, call: Call[object], cause: str) -> None:
        super().__init__(f"{call.operation} was not sent: {cause}")
        self.call = call
        self.cause = cause


class Rejected(BinanceError):
    """The exchange answered that it did not do what was asked.

    Attributes:
        call: The call that was rejected.
        status: The HTTP status, or the status of the WebSocket API's message, which is like it.
        code: The exchange's own code, such as -2011; None when the answer has none.
        message: The exchange's message, or the start of an answer that is not the documented one.
    """

    def __init__(self, *, call: Call[object], status: int, code: int | None, message: str) -> None:
        numbers = f"status {status}" if code is None else f"status {status}, code {code}"
        super().__init__(f"{call.operation} was rejected ({numbers}): {message}")
        self.call = call
        self.status = status
        self.code = code
        self.message = message


class RateLimited(Rejected):
    """Too many requests or orders; going on leads to a ban.

    Attributes:
        retry_at: When to go on, in milliseconds UTC; None when the exchange does not say.
    """

    def __init__(
        self, *, call: Call[object], status: int, code: int | None, message: str, retry_at: int | None
    ) -> None:
        super().__init__(call=call, status=status, code=code, message=message)
        self.retry_at = retry_at


class Banned(Rejected):
    """This IP address is shut out for a while.

    Attributes:
        until: When the ban ends, in milliseconds UTC; None when the exchange does not say.
    """

    def __init__(self, *, call: Call[object], status: int, code: int | None, message: str, until: int | None) -> None:
        super().__init__(call=call, status=status, code=code, message=message)
        self.until = until


class Overloaded(Rejected):
    """The exchange was not able to take the request up: it certainly failed, and may be sent again after a pause."""


class OutcomeUnknown(BinanceError):
    """Whether the exchange did what was asked is not known.

    Never repeat the call before finding out: query the order by its client order id, or watch the user data stream.

    Attributes:
        call: The call whose outcome is not known.
        cause: What is known, in words; an exception that led here is ``__cause__``.
        status: The status of the answer, None when there was none.
        code: The exchange's code in the answer, None when there was none.
    """

    def __init__(self, *, call: Call[object], cause: str, status: int | None = None, code: int | None = None) -> None:
        super().__init__(f"{call.operation} may have been done or not: {cause}")
        self.call = call
        self.cause = cause
        self.status = status
        self.code = code


class NoAnswer(BinanceError):
    """A call that changes nothing was not answered; it may be repeated.

    Attributes:
        call: The call without an answer.
        cause: What is known, in words; an exception that led here is ``__cause__``.
        status: The status of the answer, None when there was none.
        code: The exchange's code in the answer, None when there was none.
    """

    def __init__(self, *, call: Call[object], cause: str, status: int | None = None, code: int | None = None) -> None:
        super().__init__(f"{call.operation} was not answered: {cause}")
        self.call = call
        self.cause = cause
        self.status = status
        self.code = code


class AnswerUnreadable(BinanceError):
    """The exchange reports that the call succeeded, but what it sent is not JSON.

    Attributes:
        call: The call; what it asked for was done.
        status: The status of the answer, 2XX.
        raw: The bytes of the answer.
    """

    def __init__(self, *, call: Call[object], status: int, raw: bytes) -> None:
        super().__init__(f"{call.operation} succeeded (status {status}), but its answer is not JSON: {raw[:80]!r}")
        self.call = call
        self.status = status
        self.raw = raw


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
