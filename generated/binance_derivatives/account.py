"""Where a product is reached, and the key that opens an account there, in one object."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeAlias
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct
from msgspec.structs import force_setattr

from binance_derivatives._protocol.signing import Secret, Signer, can_be_sent, signer_of
from binance_derivatives.hosts import HOSTS

Home: TypeAlias = tuple[str, str]
"""A product and the name of one of its environments."""


class Environment(Struct, frozen=True, kw_only=True):
    """Addresses of one product: production, a testnet, or a server of your own.

    A documented host goes by its documented name: no environment with another name can point at production, and none can hold
    hosts of two environments. A server of your own may have any name.

    Attributes:
        name: ``production`` or ``testnet`` for the exchange's own hosts.
        product: The product found there; a client of another product refuses it. None suits any client.
        rest: Address of the REST interface, ``https://host``; empty when there is none.
        ws_api: Address of the WebSocket API, ``wss://host/path``; None when there is none.
        streams: Address of the market data streams, ``wss://host``, to which routes and ``/stream`` are added; None when
            there is none.
        user_data: Address of the user data streams, ``wss://host``; None when there is none.
        limit_group: Name of what the exchange counts together against its rate limits: environments of one name and one group
            share them, also across products. Clients that are given no budget share one for each. None: every client has its own.

    Raises:
        ValueError: An address is not one, or would send keys unencrypted: ``http`` and ``ws`` are for this machine alone. Or a
            host is documented as another environment's or another product's.
    """

    name: str = "custom"
    product: str | None = None
    rest: str = ""
    ws_api: str | None = None
    streams: str | None = None
    user_data: str | None = None
    limit_group: str | None = None

    def __post_init__(self) -> None:
        for field in ("rest", "streams", "user_data"):
            address: str | None = getattr(self, field)
            if address is not None:
                force_setattr(self, field, address.rstrip("/"))
        homes: dict[str, frozenset[Home]] = {}
        for field in ("rest", "ws_api", "streams", "user_data"):
            address = getattr(self, field)
            if address:
                host = _host(field, address)
                homes |= {f"{field} at {host}": _homes()[host]} if host in _homes() else {}
        _refuse_strangers(self, homes)

    def account(
        self,
        api_key: str | Secret,
        secret: str | bytes | Secret | None = None,
        *,
        password: str | bytes | Secret | None = None,
    ) -> Account:
        """Join a key to this environment: what clients are made from.

        Args:
            api_key: The key.
            secret: The secret of an HMAC key, or the private key of an RSA or Ed25519 key in PEM; None for a client that
                signs nothing.
            password: Opens an encrypted private key.

        Raises:
            ValueError: The key or the secret can not be used; the message does not show it.
        """
        key, given = Secret.of(api_key), None if secret is None else Secret.of(secret)
        word = None if password is None else Secret.of(password)
        # Some reports of errors show the variables of every frame.
        del api_key, secret, password
        if not can_be_sent(key):
            raise ValueError("api_key is empty, or holds characters that no key has")
        if given is None and word is not None:
            raise ValueError("a password opens a private key in PEM, and no secret was given")
        return Account(self, key, None if given is None else signer_of(given, word))

    def require(self, product: str, field: str) -> str:
        """Give the address a client of ``product`` connects to.

        Raises:
            ValueError: The environment is another product's, or has no such address.
        """
        if self.product is not None and self.product != product:
            raise ValueError(f"environment {self.name} is of product {self.product}, the client is of {product}")
        address: str | None = getattr(self, field)
        if not address:
            raise ValueError(f"environment {self.name} has no {field} address")
        host = _host(field, address)
        if (product, self.name) not in _homes().get(host, {(product, self.name)}):
            raise ValueError(f"{field} at {host} is {_listed(_homes()[host])}, the client is of {product}")
        return address


class Account(Struct, frozen=True):
    """A key and the environment it belongs to; what a client is made from.

    Attributes:
        environment: Where to connect.
        api_key: The key; None for calls that need none.
        signer: Signs; None for calls that are not signed.
    """

    environment: Environment
    api_key: Secret | None = None
    signer: Signer | None = None

    def __repr__(self) -> str:
        return f"Account(environment={self.environment.name!r})"


@cache
def _homes() -> Mapping[str, frozenset[Home]]:
    """Give the products and environments that are found at each documented host; some hosts are shared."""
    found: dict[str, set[Home]] = {}
    for host, product, name in HOSTS:
        found.setdefault(host, set()).add((product, name))
    return {host: frozenset(homes) for host, homes in found.items()}


def _refuse_strangers(environment: Environment, homes: Mapping[str, frozenset[Home]]) -> None:
    """Refuse documented hosts under another name or product than theirs, and hosts that don't belong together."""
    here = set[Home]().union(*homes.values())
    for found in homes.values():
        here &= found
    if not homes or any(name == environment.name and environment.product in (None, product) for product, name in here):
        return
    told = "; ".join(f"{where} is {_listed(found)}" for where, found in homes.items())
    product = "" if environment.product is None else f" of {environment.product}"
    raise ValueError(f"environment {environment.name!r}{product} points elsewhere: {told}")


def _listed(homes: Iterable[Home]) -> str:
    return " or ".join(f"{name} of {product}" for product, name in sorted(homes))


def _host(field: str, address: str) -> str:
    """Give the host of an address that keys may be sent to.

    Raises:
        ValueError: There is none.
    """
    secure, plain = ("https", "http") if field == "rest" else ("wss", "ws")
    parts = urlsplit(address)
    if parts.scheme not in (secure, plain) or not parts.hostname:
        raise ValueError(f"{field} is {_shown(address)}, expected {secure}://host")
    if parts.username is not None or parts.fragment or (parts.query and field != "ws_api") or not _printable(address):
        raise ValueError(f"{field} is {_shown(address)}, expected no user, query, fragment or blank in it")
    if not _authority(parts.netloc):
        raise ValueError(f"{field} is {_shown(address)}, expected {secure}://host or {secure}://host:port")
    if parts.scheme == plain and not _is_loopback(parts):
        raise ValueError(f"{field} is {_shown(address)}: {plain} is for this machine alone, use {secure}")
    return parts.hostname.rstrip(".")


# Libraries disagree on where a host ends that holds other characters.
_authority = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?").fullmatch
_login = re.compile(r"//[^/]*@")


def _shown(address: str) -> str:
    return repr(_login.sub("//***@", address))


def _printable(address: str) -> bool:
    return address.isascii() and address.isprintable() and " " not in address


def _is_loopback(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    if host == "localhost":
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
