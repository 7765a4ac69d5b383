"""What an answer other than success says about the request.

Only what is documented to mean that nothing was done counts as a rejection. Everything else is an unknown outcome, or, for a
call that changes nothing, no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, Final, cast

import msgspec
from msgspec import Struct, field

from binance_derivatives import errors
from binance_derivatives._core.operation import Call
from binance_derivatives._core.terms import Retry
from binance_derivatives._protocol.evidence import OPEN_CODES, code_of, is_rejection
from binance_derivatives.errors import BinanceError, NoAnswer, OutcomeUnknown, Refusal, Rejected

# REQUEST_THROTTLED or SERVER_BUSY, in one product TOO_MANY_REQUESTS; whatever its status, nothing was done.
_THROTTLED = -1008
# A backend that did not answer in time, and a request that was carried out in part.
_OPEN_STATUSES = frozenset({408, 409})
# Documented to mean by themselves that nothing was done: a firewall's refusal, a ban, too many requests.
_CERTAIN_STATUSES = frozenset({403, 418, 429})
# The exchange's bans last up to three days; a longer wait than that is a fault of who says so.
_LONGEST_WAIT: Final = 3 * 24 * 3_600_000
# A 503 is told apart by its message alone; these two are failures for certain, any other is not.
_FAILED_503 = ("service unavailable", "internal error; unable to process")
_MOST_DIGITS: Final = 10
_until = re.compile(r"until (\d{13})").search

# Codes mean different things in different products; their documented names do not.
_BY_NAME: tuple[tuple[type[Rejected], str], ...] = (
    (errors.RateLimited, r"TOO_MANY_(REQUESTS|ORDERS)"),
    (
        errors.KeyRefused,
        r"UNAUTHORIZED|BAD_API_KEY_FMT|REJECTED_MBX_KEY|INVALID_API_KEY|INVALID_SIGNATURE|API_KEYS_LOCKED",
    ),
    (errors.OutsideTimeWindow, r"(ME_)?INVALID_TIMESTAMP|ME_RECVWINDOW_REJECT"),
    (errors.OrderNotFound, r"NO_SUCH_ORDER"),
    (errors.CancelRejected, r"CANCEL_REJECTED"),
    # Where only an id of transfers has a code, it is all that an id of an order can be refused with: no call names a transfer.
    (errors.DuplicateOrderId, r"DUPLICATED_CLIENT_(ORDER|TRAN)_ID|CLI_ORD_ID_ERROR"),
    (
        errors.NotEnoughFunds,
        (
            r"(BALANCE|(OPTION_)?MARGIN|POSITION)_NOT_SUFFICIENT?|(CROSS|ISOLATED)_BALANCE_INSUFFICIENT"
            r"|NOT_ENOUGH_POSITION|(BALANCE|(ASSET_)?ASSET)_NOT_ENOUGH|INSUFFICIENT_ASSET|NO_ENOUGH_ASSET|BALANCE_NOT_CLEARED"
        ),
    ),
    (
        errors.MarketMoved,
        r"ORDER_WOULD_IMMEDIATELY_TRIGGER|STRATEGY_INVALID_TRIGGER_PRICE|UNABLE_TO_FILL|(FOK|GTX|BBO)_ORDER_REJECT",
    ),
    (errors.ReduceOnlyRejected, r"REDUCE_ONLY_(REJECT|MARGIN_CHECK_FAILED)"),
    (
        errors.FilterBroken,
        (
            r"(STOP_)?PRICE_(LESS_THAN_(ZERO|MIN_PRICE)|GREATER_THAN_MAX_PRICE|NOT_INCREASED_BY_TICK_SIZE)"
            r"|QTY_(LESS_THAN_(ZERO|MIN_QTY)|GREATER_THAN_MAX_QTY|NOT_INCREASED_BY_STEP_SIZE)"
            r"|PRICE_(HIGHTER|LOWER)_THAN_(STOP_)?MULTIPLIER_(UP|DOWN)|BAD_PRECISION|(MODIFICATION_)?MIN_NOTIONAL"
            r"|STOP_PRICE_(HIGHER|LOWER)_THAN_PRICE_MULTIPLIER_LIMIT|INVALID_(TICK_SIZE|STEP_SIZE|QTY)_PRECISION"
            r"|MAX_(OPEN|STOP)_ORDER_EXCEEDED|MAX_OPEN_ORDERS_ON_(SYMBOL|INDEX)_EXCEEDED"
            r"|MAX_QUANTITY_ON_SINGLE_ORDER_EXCEEDED"
        ),
    ),
    (errors.ListenKeyGone, r"INVALID_LISTEN_KEY|LISTEN_KEY_NOT_FOUND"),
)


class Reply(Struct, frozen=True):
    """An answer: status, headers, and the bytes of the JSON (of ``result`` or ``error`` for the WebSocket API).

    ``limits`` is the JSON of the list ``rateLimits`` in a message of the WebSocket API. The repr shows no byte of an account.
    """

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    limits: bytes | None = None

    def __repr__(self) -> str:
        return f"Reply(status={self.status})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("status", self.status)]


class Failure(Exception):
    """No reply came.

    Attributes:
        sent: Whether a byte of the request may have left.
        cause: What happened, in words that hold no key and no signature.
    """

    def __init__(self, cause: str, *, sent: bool) -> None:
        super().__init__(cause)
        self.cause = cause
        self.sent = sent


def read_refusal(
    status: int, headers: Mapping[str, str], body: bytes, now: int, request_id: str | None = None
) -> Refusal:
    """Take an answer apart; whatever its bytes are, there is a refusal in it."""
    try:
        error = msgspec.json.decode(body)
    except (ValueError, RecursionError):
        error = None
    members = cast("dict[str, object]", error) if isinstance(error, dict) else {}
    message = members.get("msg")
    shown = message if isinstance(message, str) else body[:200].decode("utf-8", "backslashreplace").strip()
    resume = _resume(headers, members, shown, now)
    code = code_of(members.get("code"))
    return Refusal(status, code, shown, resume, headers, request_id, is_rejection(members))


def refused(call: Call[Any], refusal: Refusal) -> BinanceError:
    """Choose the error that says what became of the call: rejected for certain, or not known."""
    status, code = refusal.status, refusal.code
    kind = _kind_of(call.operation.product, code)
    if code == _THROTTLED and kind is not errors.RateLimited:
        return errors.Overloaded(call=call, refusal=refusal)
    if status == 503 and refusal.message.lower().startswith(_FAILED_503):
        return errors.Overloaded(call=call, refusal=refusal)
    if status == 429 or code == _THROTTLED:
        return errors.RateLimited(call=call, refusal=refusal)
    if status == 418:
        return errors.Banned(call=call, refusal=refusal)
    answered = (400 <= status < 500 and status not in _OPEN_STATUSES) or 200 <= status < 300
    if (answered and refusal.stated) or (status in _CERTAIN_STATUSES and code not in OPEN_CODES):
        return kind(call=call, refusal=refusal)
    return _open(call, refusal)


def unanswered(call: Call[Any], cause: str, status: int | None = None, code: int | None = None) -> BinanceError:
    """Choose between an unknown outcome and a read that can be repeated."""
    if call.operation.retry is Retry.READ:
        return NoAnswer(call=call, cause=cause, status=status, code=code)
    return OutcomeUnknown(call=call, cause=cause, status=status, code=code)


def _open(call: Call[Any], refusal: Refusal) -> BinanceError:
    numbers = f"status {refusal.status}" + ("" if refusal.code is None else f", code {refusal.code}")
    return unanswered(call, f"{refusal.message} ({numbers})", refusal.status, refusal.code)


def _kind_of(product: str, code: int | None) -> type[Rejected]:
    return _kind_named(_documented(product).get(code or 0, ""))


# By names, of which there are as many as are documented: a server may make up any number of codes.
@cache
def _kind_named(name: str) -> type[Rejected]:
    return next((kind for kind, names in _BY_NAME if re.fullmatch(names, name)), Rejected)


@cache
def _documented(product: str) -> dict[int, str]:
    """Give the names of a product's codes; they are imported at the first rejection."""
    try:
        codes = import_module(f"binance_derivatives.{product}.error_codes").ErrorCode
    except ModuleNotFoundError:
        return {}
    return {int(code): code.name for code in codes}


def _resume(headers: Mapping[str, str], members: Mapping[str, object], message: str, now: int) -> int | None:
    told = _stated_resume(headers, members, message, now)
    return None if told is None else min(told, now + _LONGEST_WAIT)


def _stated_resume(headers: Mapping[str, str], members: Mapping[str, object], message: str, now: int) -> int | None:
    seconds = next((value for name, value in headers.items() if name.lower() == "retry-after"), "")
    if seconds.isascii() and seconds.isdigit():
        return now + 1000 * (int(seconds) if len(seconds) < _MOST_DIGITS else _LONGEST_WAIT)
    data = members.get("data")
    told = cast("dict[str, object]", data).get("retryAfter") if isinstance(data, dict) else None
    if isinstance(told, int) and not isinstance(told, bool):
        return told
    moment = _until(message)
    return int(moment[1]) if moment else None
