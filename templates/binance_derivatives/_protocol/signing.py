"""Signatures: what is signed, and with what.

REST signs the exact characters that go on the wire: the encoded query, directly followed by the body. The WebSocket API signs
its parameters sorted by name, as ``name=value`` joined by ``&``, not encoded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, NoReturn, Protocol, Self, TypeAlias, TypeVar
from urllib.parse import unquote

from binance_derivatives._core.wire import Value, text

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

Kind: TypeAlias = Literal["hmac", "rsa", "ed25519"]

_BLOCK = 64


class _Sealed:
    """Shows nothing of what it holds, and is not written anywhere; a copy of it is itself."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(...)"

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} holds a secret and is not pickled")

    def __getstate__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} holds a secret and is not pickled")


class Secret(_Sealed):
    """Holds a secret that shows in no repr, log or pickle; ``reveal``, which gives it, is the only way out."""

    __slots__ = ("reveal",)

    def __init__(self, value: str) -> None:
        # In a closure, where tools that list the attributes of objects don't come upon it.
        self.reveal: Callable[[], str] = lambda: value

    @classmethod
    def of(cls, value: str | bytes | Secret) -> Secret:
        """Give a secret as it is, and text or bytes as a secret; nothing is checked."""
        if isinstance(value, Secret):
            return value
        return cls(value.decode("utf-8", "surrogateescape") if isinstance(value, bytes) else value)

    def __eq__(self, other: object) -> bool:
        from hmac import compare_digest

        return isinstance(other, Secret) and compare_digest(_bytes(self), _bytes(other))

    def __hash__(self) -> int:
        return hash((Secret, self.reveal()))


def _bytes(secret: Secret) -> bytes:
    # What can not be encoded would be named, secret and all, by the error that says so.
    return secret.reveal().encode("utf-8", "surrogatepass")


class Signer(Protocol):
    """Signs the bytes of a payload; the signature is text that is still to be percent-encoded."""

    @property
    def kind(self) -> Kind:
        """What the exchange must know to check a signature."""
        ...

    def sign(self, payload: bytes) -> str: ...


class _State(Protocol):
    """What was hashed so far."""

    def copy(self) -> _State: ...

    def update(self, data: bytes, /) -> None: ...

    def digest(self) -> bytes: ...

    def hexdigest(self) -> str: ...


class HmacSigner(_Sealed):
    """HMAC-SHA256 in lower case hex.

    Both of the key's first blocks are hashed when it first signs, and each signature goes on from copies of the two states.
    """

    kind: Kind = "hmac"

    def __init__(self, secret: str | Secret) -> None:
        self._secret = Secret.of(secret)

    def sign(self, payload: bytes) -> str:
        inner, outer = self._states
        inner, outer = inner.copy(), outer.copy()
        inner.update(payload)
        outer.update(inner.digest())
        return outer.hexdigest()

    @cached_property
    def _states(self) -> tuple[_State, _State]:
        # A library of 4 MB, which nobody needs to make a client.
        from hashlib import sha256

        key = _bytes(self._secret)
        block = (sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
        return sha256(bytes(byte ^ 0x36 for byte in block)), sha256(bytes(byte ^ 0x5C for byte in block))


class RsaSigner(_Sealed):
    """RSASSA-PKCS1-v1_5 with SHA-256, in base64; needs the ``crypto`` extra.

    Args:
        key: A key of the ``cryptography`` package; ``signer_of`` reads one from PEM.
    """

    kind: Kind = "rsa"

    def __init__(self, key: RSAPrivateKey) -> None:
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.hashes import SHA256

        self._key = key
        self._padding, self._hash = PKCS1v15(), SHA256()

    def sign(self, payload: bytes) -> str:
        from base64 import b64encode

        return b64encode(self._key.sign(payload, self._padding, self._hash)).decode()


class Ed25519Signer(_Sealed):
    """Ed25519, in base64; needs the ``crypto`` extra.

    Args:
        key: A key of the ``cryptography`` package; ``signer_of`` reads one from PEM.
    """

    kind: Kind = "ed25519"

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    def sign(self, payload: bytes) -> str:
        from base64 import b64encode

        return b64encode(self._key.sign(payload)).decode()


def signer_of(secret: str | bytes | Secret, password: str | bytes | Secret | None = None) -> Signer:
    """Make the signer that a secret asks for: RSA or Ed25519 for a private key in PEM, HMAC for anything else.

    Args:
        secret: The secret of an HMAC key, or a private key in PEM, PKCS#8, encrypted or not.
        password: Opens an encrypted private key.

    Raises:
        ValueError: The secret can not be used; the message does not show it.
        ImportError: The private key needs the package ``cryptography``, which is not installed.
    """
    held, word = Secret.of(secret), None if password is None else Secret.of(password)
    # Some reports of errors show the variables of every frame: those that see the secret as text have ended by then.
    del secret, password
    kind: type[Exception] = ValueError
    try:
        return _signer_of_pem(held, word) if _is_pem(held) else _signer_of_text(held, word)
    except ImportError:
        kind, fault = ImportError, "RSA and Ed25519 keys need the package cryptography: binance-derivatives[crypto]"
    except ValueError as error:
        fault = str(error)
    raise kind(fault)


def can_be_sent(secret: Secret) -> bool:
    """Tell whether a key or a secret has the characters that keys have."""
    value = secret.reveal()
    return _is_text(value) and bool(value) and value.isascii() and value.isprintable() and " " not in value


def _is_pem(secret: Secret) -> bool:
    value = secret.reveal()
    return _is_text(value) and "-----BEGIN" in value


def _is_text(value: object) -> bool:
    # What is taken from an environment variable or a file is not always there.
    return isinstance(value, str)


def _signer_of_text(secret: Secret, password: Secret | None) -> Signer:
    if password is not None:
        raise ValueError("a password opens a private key in PEM, and the secret is none")
    if not can_be_sent(secret):
        raise ValueError(
            "the secret is empty, holds blanks or characters that no secret has, or is a key that is not in PEM"
        )
    return HmacSigner(secret)


def _signer_of_pem(secret: Secret, password: Secret | None) -> Signer:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    pem = secret.reveal()
    _check_pem(pem)
    try:
        word = None if password is None else password.reveal().encode("utf-8", "surrogateescape")
        key = load_pem_private_key(_bytes(secret), word)
    except TypeError:
        told = (
            "is encrypted and needs its password" if password is None else "is not encrypted, and a password was given"
        )
        raise ValueError(f"the private key {told}") from None
    except (ValueError, UnsupportedAlgorithm):
        raise ValueError("the private key can not be read: the password is wrong, or the PEM is damaged") from None
    if isinstance(key, Ed25519PrivateKey):
        return Ed25519Signer(key)
    if isinstance(key, RSAPrivateKey):
        return RsaSigner(key)
    raise ValueError(f"the private key is for {type(key).__name__}, expected RSA or Ed25519")


def _check_pem(pem: str) -> None:
    """Refuse what the reader of PEM would only call unreadable."""
    if "PRIVATE KEY-----" not in pem:
        raise ValueError("the secret is in PEM but no private key; a public key can not sign")
    if "OPENSSH PRIVATE KEY" in pem:
        raise ValueError("the private key is in the form of OpenSSH, expected PKCS#8")
    if "\\n" in pem:
        raise ValueError("the private key has the two characters \\n where its lines end, expected line breaks")


# Names and the values that follow them, in queries, JSON (in quotes or not, once or twice encoded), headers and reprs; what
# precedes the host of an address; and the key of a user data stream in its path.
_proofs = re.compile(
    r"""((?:signature|api_?Key|listen_?Key|X-MBX-APIKEY)\\*["']?\s*[=:,]\s*b?\\*["']?)([^\s"'&,)}\]\\]+)"""
    r"""|(?<=://)[^/\s@"']+(?=@)|(?<=/ws/)([A-Za-z0-9]{40,})""",
    re.IGNORECASE,
)


# So many characters of a key or a signature are nobody else's.
_TELLING: Final = 12


def redacted(text: str) -> str:
    """Mask keys, signatures and passwords in text that is shown to people: queries, forms, JSON, headers, addresses."""
    return _proofs.sub(_masked, text)


def proofs_in(text: str) -> tuple[str, ...]:
    """Give the values in a request or an address that prove who sends it, however a peer may spell them."""
    found = {value for match in _proofs.finditer(text) for value in (match[2], match[3]) if value}
    return tuple(sorted(found | {unquote(value) for value in found}, key=len, reverse=True))


def masked(text: str, values: Iterable[str]) -> str:
    """Mask values wherever they stand, also where only their beginnings do, besides what ``redacted`` finds."""
    for value in values:
        if value:
            text = re.sub(re.escape(value[:_TELLING]) + r"""[^\s"'&,)}\]\\]*""", "***", text)
    return redacted(text)


def _masked(found: re.Match[str]) -> str:
    return f"{found[1] or ''}***"


ErrorT = TypeVar("ErrorT", bound=BaseException)


def without_trace(error: ErrorT) -> ErrorT:
    """Give an error that forgets the frames it came through, for those whose variables hold a key or a signature."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def ws_payload(params: Mapping[str, Value]) -> bytes:
    """Give the bytes a WebSocket API call signs, from all of its parameters but the signature."""
    spelt = ""
    for name in sorted(params):
        value = params[name]
        spelt += f"&{name}={value if type(value) is str or type(value) is int else text(value)}"
    return spelt[1:].encode()
