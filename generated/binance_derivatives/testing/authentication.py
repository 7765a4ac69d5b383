"""API key, time window and signature, as the exchange looks at them.

The order is key, timestamp, window, signature; the parameters themselves are looked at afterwards. A key is of one kind: with
a public key on record, signatures are RSA (PKCS #1 v1.5 with SHA-256) or Ed25519 in base64, without one HMAC-SHA256 in hex.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import re
import secrets
import string
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, TypeAlias
from urllib.parse import unquote_to_bytes

from binance_derivatives.testing import refusal
from binance_derivatives.testing.refusal import Refusal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

Kind: TypeAlias = Literal["hmac", "rsa", "ed25519"]
_ALPHABET: Final = string.ascii_letters + string.digits
DEFAULT_WINDOW: Final = 5000
LARGEST_WINDOW: Final = 60000
AHEAD: Final = 1000
_KEY: Final = re.compile(r"[A-Za-z0-9]{64}")
_MILLISECONDS: Final = re.compile(r"[0-9]{1,18}")


class Keys:
    """The one API key an exchange knows, and how its signatures are checked.

    Args:
        public_key: PEM of an RSA or Ed25519 key; None for an HMAC key with a secret made at random.

    Attributes:
        revoked: Whether the key was known once and is refused now.

    Raises:
        ValueError: The PEM is no public key of these kinds.
    """

    def __init__(self, public_key: str | bytes | None = None) -> None:
        self.api_key = "".join(secrets.choice(_ALPHABET) for _ in range(64))
        self.api_secret = "".join(secrets.choice(_ALPHABET) for _ in range(64))
        self.revoked = False
        self._hmac = hmac.new(self.api_secret.encode(), b"", "sha256")
        self._public = None if public_key is None else _load(public_key)

    @property
    def kind(self) -> Kind:
        if self._public is None:
            return "hmac"
        return "ed25519" if hasattr(self._public, "public_bytes_raw") else "rsa"

    def check_key(self, sent: str | None) -> None:
        """Refuse a key that is missing or cannot be one, and, with another code, one that is not known here (any more)."""
        if sent is None or not _KEY.fullmatch(sent):
            raise Refusal(refusal.BAD_API_KEY_FMT, status=401)
        if not hmac.compare_digest(sent.encode(), self.api_key.encode()):
            raise Refusal(refusal.REJECTED_MBX_KEY, status=401)
        self.check_revoked()

    def check_revoked(self) -> None:
        """Refuse a key that was known; the refusal does not say which request it is about, where it could."""
        if self.revoked:
            raise Refusal(refusal.REJECTED_MBX_KEY, status=401, anonymous=True)

    def check_signature(self, signature: bytes, payload: bytes) -> None:
        if not signature:
            raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("signature",))
        good = self._is_mac(signature, payload) if self._public is None else _verified(self._public, signature, payload)
        if not good:
            raise Refusal(refusal.INVALID_SIGNATURE)

    def _is_mac(self, signature: bytes, payload: bytes) -> bool:
        mac = self._hmac.copy()
        mac.update(payload)
        # Hex digits are not case-sensitive.
        return hmac.compare_digest(signature.lower(), mac.hexdigest().encode())


def _load(pem: str | bytes) -> RSAPublicKey | Ed25519PublicKey:
    # Only who uses such keys has to have the library.
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
    from cryptography.hazmat.primitives.serialization import load_pem_public_key

    key = load_pem_public_key(pem.encode() if isinstance(pem, str) else pem)
    if not isinstance(key, (RSAPublicKey, Ed25519PublicKey)):
        raise ValueError(f"the public key is of {type(key).__name__.lstrip('_')}, expected RSA or Ed25519")
    return key


def _verified(key: RSAPublicKey | Ed25519PublicKey, signature: bytes, payload: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
    from cryptography.hazmat.primitives.hashes import SHA256

    try:
        signed = base64.b64decode(signature, validate=True)
        if isinstance(key, Ed25519PublicKey):
            key.verify(signed, payload)
        else:
            key.verify(signed, payload, PKCS1v15(), SHA256())
    except (InvalidSignature, binascii.Error):
        return False
    return True


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


def check_rest_signature(query: bytes, body: bytes, keys: Keys) -> None:
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
    # A plus sign stands for a blank there, and base64 has none.
    keys.check_signature(unquote_to_bytes(signature.replace(b"+", b" ")), b"".join(places))


def check_ws_signature(parameters: Mapping[str, str], keys: Keys) -> None:
    """Check the signature over ``name=value`` of all other parameters, sorted by name, joined by ``&``, not encoded."""
    if "signature" not in parameters:
        raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=("signature",))
    names = sorted(name for name in parameters if name != "signature")
    payload = "&".join(f"{name}={parameters[name]}" for name in names)
    keys.check_signature(parameters["signature"].encode("utf-8", "replace"), payload.encode("utf-8", "replace"))
