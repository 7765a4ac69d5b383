"""Where a product is reached."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

from msgspec import Struct
from msgspec.structs import force_setattr


class Environment(Struct, frozen=True, kw_only=True):
    """Addresses of one product: production, a testnet, or a server of your own.

    Attributes:
        name: For people: ``production``, ``testnet``.
        product: The product found there; a client of another product refuses it. None suits any client.
        rest: Address of the REST interface, ``https://host``; empty when there is none.
        ws_api: Address of the WebSocket API, ``wss://host/path``; None when there is none.
        streams: Address of the market data streams, ``wss://host``, to which routes and ``/stream`` are added; None when
            there is none.
        user_data: Address of the user data streams, ``wss://host``; None when there is none.

    Raises:
        ValueError: An address is not one, or would send keys unencrypted: ``http`` and ``ws`` are for this machine alone.
    """

    name: str = "custom"
    product: str | None = None
    rest: str = ""
    ws_api: str | None = None
    streams: str | None = None
    user_data: str | None = None

    def __post_init__(self) -> None:
        for field in ("rest", "streams", "user_data"):
            address: str | None = getattr(self, field)
            if address is not None:
                force_setattr(self, field, address.rstrip("/"))
        for field in ("rest", "ws_api", "streams", "user_data"):
            if getattr(self, field):
                _refuse_unsafe(field, getattr(self, field))

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
        return address


def _refuse_unsafe(field: str, address: str) -> None:
    secure, plain = ("https", "http") if field == "rest" else ("wss", "ws")
    parts = urlsplit(address)
    if parts.scheme not in (secure, plain) or not parts.hostname:
        raise ValueError(f"{field} is {address!r}, expected {secure}://host")
    if parts.username is not None or parts.fragment or (parts.query and field != "ws_api") or not _printable(address):
        raise ValueError(f"{field} is {address!r}, expected no user, query, fragment or blank in it")
    if parts.scheme == plain and not _is_loopback(parts):
        raise ValueError(f"{field} is {address!r}: {plain} is for this machine alone, use {secure}")


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
