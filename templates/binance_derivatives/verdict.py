"""What an answer other than success says about the request.

Only what is documented to mean that nothing was done counts as a rejection. Everything else is an unknown outcome, or, for a
call that changes nothing, no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

import msgspec
from msgspec import Struct

from binance_derivatives.errors import (
    Banned,
    BinanceError,
    NoAnswer,
    OutcomeUnknown,
    Overloaded,
    RateLimited,
    Rejected,
)
from binance_derivatives.operation import Call, Retry

# The exchange's names for these: UNEXPECTED_RESP and TIMEOUT; both leave open what became of the request.
_OPEN_CODES = frozenset({-1006, -1007})
_THROTTLED = -1008
# A backend that did not answer in time, and a request that was carried out in part.
_OPEN_STATUSES = frozenset({408, 409})
# A 503 is told apart by its message alone; these two are failures for certain, any other is not.
_FAILED_503 = ("service unavailable", "internal error; unable to process")
_until = re.compile(r"until (\d{13})").search


class Refusal(Struct, frozen=True):
    """An answer that does not report success, taken apart.

    Attributes:
        status: HTTP status, or the status of a WebSocket API message.
        code: The exchange's code, None when there is none.
        message: The exchange's message, or the start of whatever was sent instead.
        resume: When the exchange says to go on, in milliseconds UTC; None when it does not.
    """

    status: int
    code: int | None
    message: str
    resume: int | None = None


def read_refusal(status: int, headers: Mapping[str, str], body: bytes, now: int) -> Refusal:
    """Take an answer apart; whatever its bytes are, there is a refusal in it."""
    try:
        error = msgspec.json.decode(body)
    except ValueError:
        error = None
    members = cast("dict[str, object]", error) if isinstance(error, dict) else {}
    message = members.get("msg")
    shown = message if isinstance(message, str) else body[:200].decode("utf-8", "backslashreplace").strip()
    return Refusal(status, _number(members.get("code")), shown, _resume(headers, members, shown, now))


def refused(call: Call[Any], refusal: Refusal) -> BinanceError:
    """Choose the error that says what became of the call."""
    status, code, message = refusal.status, refusal.code, refusal.message
    if code in _OPEN_CODES:
        return _open(call, refusal)
    if code == _THROTTLED or (status == 503 and message.lower().startswith(_FAILED_503)):
        return Overloaded(call=call, status=status, code=code, message=message)
    if status == 429:
        return RateLimited(call=call, status=status, code=code, message=message, retry_at=refusal.resume)
    if status == 418:
        return Banned(call=call, status=status, code=code, message=message, until=refusal.resume)
    stated = 400 <= status < 500 and status not in _OPEN_STATUSES
    if stated or (200 <= status < 300 and code is not None):
        return Rejected(call=call, status=status, code=code, message=message)
    return _open(call, refusal)


def unanswered(call: Call[Any], cause: str, status: int | None = None, code: int | None = None) -> BinanceError:
    """Choose between an unknown outcome and a read that can be repeated."""
    if call.operation.retry is Retry.READ:
        return NoAnswer(call=call, cause=cause, status=status, code=code)
    return OutcomeUnknown(call=call, cause=cause, status=status, code=code)


def _open(call: Call[Any], refusal: Refusal) -> BinanceError:
    numbers = f"status {refusal.status}" + ("" if refusal.code is None else f", code {refusal.code}")
    return unanswered(call, f"{refusal.message} ({numbers})", refusal.status, refusal.code)


def _resume(headers: Mapping[str, str], members: Mapping[str, object], message: str, now: int) -> int | None:
    seconds = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    if seconds.isascii() and seconds.isdigit():
        return now + 1000 * int(seconds)
    data = members.get("data")
    told = cast("dict[str, object]", data).get("retryAfter") if isinstance(data, dict) else None
    if isinstance(told, int):
        return told
    moment = _until(message)
    return int(moment[1]) if moment else None


def _number(code: object) -> int | None:
    if isinstance(code, str) and re.fullmatch(r"-?\d{1,9}", code):
        return int(code)
    return code if isinstance(code, int) else None
