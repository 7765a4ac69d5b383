"""Signatures: what is signed, and with what.

REST signs the exact characters that go on the wire: the encoded query, directly followed by the body. The WebSocket API signs
its parameters sorted by name, as ``name=value`` joined by ``&``, not encoded.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from hashlib import sha256
from typing import NoReturn, Protocol

from binance_derivatives.wire import Value, text

_BLOCK = 64


class Secret:
    """Holds a secret that shows in no repr, log or pickle; ``reveal`` is the only way out."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        return self._value

    def __repr__(self) -> str:
        return "Secret(...)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled")


class Signer(Protocol):
    """Signs the bytes of a payload; the signature is text that is still to be percent-encoded."""

    def sign(self, payload: bytes) -> str: ...


class HmacSigner:
    """HMAC-SHA256 in lower case hex.

    Both of the key's first blocks are hashed once, and each signature goes on from copies of the two states.
    """

    def __init__(self, secret: str | Secret) -> None:
        key = (secret.reveal() if isinstance(secret, Secret) else secret).encode()
        block = (sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
        self._inner = sha256(bytes(byte ^ 0x36 for byte in block))
        self._outer = sha256(bytes(byte ^ 0x5C for byte in block))

    def sign(self, payload: bytes) -> str:
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(payload)
        outer.update(inner.digest())
        return outer.hexdigest()

    def __repr__(self) -> str:
        return "HmacSigner(...)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a signer holds a secret and is not pickled")


class RsaSigner:
    """RSASSA-PKCS1-v1_5 with SHA-256, in base64; needs the ``crypto`` extra.

    Args:
        private_key: PKCS#8 in PEM.
        password: Opens an encrypted key.
    """

    def __init__(self, private_key: bytes, password: bytes | None = None) -> None:
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        key = load_pem_private_key(private_key, password)
        if not isinstance(key, RSAPrivateKey):
            raise ValueError("the key is not an RSA key")
        self._key = key

    def sign(self, payload: bytes) -> str:
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.hashes import SHA256

        return base64.b64encode(self._key.sign(payload, PKCS1v15(), SHA256())).decode()

    def __repr__(self) -> str:
        return "RsaSigner(...)"


class Ed25519Signer:
    """Ed25519, in base64; needs the ``crypto`` extra.

    Args:
        private_key: PKCS#8 in PEM.
        password: Opens an encrypted key.
    """

    def __init__(self, private_key: bytes, password: bytes | None = None) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        key = load_pem_private_key(private_key, password)
        if not isinstance(key, Ed25519PrivateKey):
            raise ValueError("the key is not an Ed25519 key")
        self._key = key

    def sign(self, payload: bytes) -> str:
        return base64.b64encode(self._key.sign(payload)).decode()

    def __repr__(self) -> str:
        return "Ed25519Signer(...)"


def rest_payload(query: str, body: str = "") -> bytes:
    """Give the bytes a REST call signs: the encoded query directly followed by the body, no ``&`` between."""
    return (query + body).encode("ascii")


def ws_payload(params: Mapping[str, Value]) -> bytes:
    """Give the bytes a WebSocket API call signs, from all of its parameters but the signature."""
    return "&".join([f"{name}={text(params[name])}" for name in sorted(params)]).encode()
