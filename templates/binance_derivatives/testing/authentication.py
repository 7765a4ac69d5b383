"""API key, time window and signature, as the exchange looks at them.

The order is key, timestamp, window, signature; the parameters themselves are looked at afterwards.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Mapping
from typing import Final

from binance_derivatives.testing import refusal
from binance_derivatives.testing.refusal import Refusal

DEFAULT_WINDOW: Final = 5000
LARGEST_WINDOW: Final = 60000
AHEAD: Final = 1000
_KEY: Final = re.compile(r"[A-Za-z0-9]{64}")
_MILLISECONDS: Final = re.compile(r"[0-9]{1,18}")


def check_key(sent: str | None, known: str) -> None:
    """Refuse a key that is missing or cannot be one, and, with another code, one that is not known here."""
    if sent is None or not _KEY.fullmatch(sent):
        raise Refusal(refusal.BAD_API_KEY_FMT, status=401)
    if not hmac.compare_digest(sent.encode(), known.encode()):
        raise Refusal(refusal.REJECTED_MBX_KEY, status=401)


def check_time(parameters: Mapping[str, str], now: int) -> None:
    """Refuse a timestamp outside the window: more than ``recvWindow`` old, or a second or more ahead."""
    sent = parameters.get("timestamp", "")
    if not _MILLISECONDS.fullmatch(sent):
        raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("timestamp",))
    timestamp = int(sent)
    if not (timestamp < now + AHEAD and now - timestamp <= _window(parameters)):
        raise Refusal(refusal.INVALID_TIMESTAMP)


def _window(parameters: Mapping[str, str]) -> int:
    sent = parameters.get("recvWindow")
    if sent is None:
        return DEFAULT_WINDOW
    if not sent:
        raise Refusal(refusal.PARAM_EMPTY, about=("recvWindow",))
    if not _MILLISECONDS.fullmatch(sent):
        raise Refusal(refusal.INVALID_PARAMETER, about=("recvWindow",))
    if int(sent) > LARGEST_WINDOW:
        raise Refusal(refusal.BAD_RECV_WINDOW, refusal.INVALID_PARAMETER, about=("recvWindow",))
    return int(sent)


def check_rest_signature(query: bytes, body: bytes, secret: str) -> None:
    """Check the signature over the bytes that came: the query string directly followed by the body.

    ``signature`` has to stand once, as the last parameter of the query string or of the body.
    """
    places = [query, body]
    holders = [
        number
        for number, place in enumerate(places)
        for segment in place.split(b"&")
        if segment.partition(b"=")[0] == b"signature"
    ]
    if not holders:
        raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("signature",))
    before, _, last = places[holders[0]].rpartition(b"&")
    name, _, signature = last.partition(b"=")
    if len(holders) > 1 or name != b"signature":
        raise Refusal(refusal.INVALID_SIGNATURE)
    places[holders[0]] = before
    _compare(signature, b"".join(places), secret)


def check_ws_signature(parameters: Mapping[str, str], secret: str) -> None:
    """Check the signature over ``name=value`` of all other parameters, sorted by name, joined by ``&``, not encoded."""
    if "signature" not in parameters:
        raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("signature",))
    names = sorted(name for name in parameters if name != "signature")
    payload = "&".join(f"{name}={parameters[name]}" for name in names)
    _compare(parameters["signature"].encode("utf-8", "replace"), payload.encode("utf-8", "replace"), secret)


def _compare(signature: bytes, payload: bytes, secret: str) -> None:
    if not signature:
        raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("signature",))
    # Hex digits are not case-sensitive.
    expected = hmac.new(secret.encode(), payload, hashlib.sha256).hexdigest().encode()
    if not hmac.compare_digest(signature.lower(), expected):
        raise Refusal(refusal.INVALID_SIGNATURE)
