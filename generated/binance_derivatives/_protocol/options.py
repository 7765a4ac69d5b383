"""What every client can be told."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import force_setattr

from binance_derivatives._core.ids import client_id
from binance_derivatives._protocol.drive import AsyncTransport, Transport
from binance_derivatives._protocol.requests import Frame, Send
from binance_derivatives._protocol.session import Clock
from binance_derivatives._protocol.signing import Secret
from binance_derivatives.hooks import Hooks
from binance_derivatives.limits import Budget
from binance_derivatives.retries import Retries

if TYPE_CHECKING:
    from ssl import SSLContext

AnyTransport: TypeAlias = Transport[Send] | AsyncTransport[Send] | Transport[Frame] | AsyncTransport[Frame]


def now() -> int:
    """Give this machine's time in milliseconds UTC."""
    return time.time_ns() // 1_000_000


class Options(Struct, frozen=True, kw_only=True):
    """What every client can be told, as keywords when it is made.

    Attributes:
        timeout: Seconds for each attempt at a connection and, once it is made, for each step of an answer.
        recv_window: Milliseconds that a signed call stays valid, 1 to 60000; a call's own ``recv_window`` wins.
        retries: When calls are made again by themselves; ``NO_RETRIES`` for never.
        budget: What is known of the rate limits; without one, clients of one ``limit_group`` of environments, of one key and
            one way out share one. Clients with a ``transport`` of yours have one each.
        hooks: Functions to call on requests, answers, retries, mismatches and changes of a connection.
        proxy: ``http://user:password@host:port``; the environment variables of proxies are not looked at.
        ssl_context: Checks certificates instead of the default, for a proxy with a certificate authority of its own.
        user_agent: What the client calls itself.
        clock: Gives milliseconds UTC.
        client_ids: Makes an id, 1 to 32 letters and digits, for each order that has none of the caller's, so that every order can be
            asked for; None for orders without.
        transport: Carries the requests instead of the client's own; it blocks or awaits as the client does.

    Raises:
        ValueError: A value can not be used.
    """

    proxies: ClassVar[tuple[str, ...]] = ("http",)

    timeout: float = 10.0
    recv_window: int | None = None
    retries: Retries = Retries()
    budget: Budget | None = None
    hooks: Hooks = Hooks()
    proxy: str | Secret | None = None
    ssl_context: SSLContext | None = None
    user_agent: str = "binance-derivatives"
    clock: Clock = now
    client_ids: Callable[[], str] | None = client_id
    transport: AnyTransport | None = None

    def __post_init__(self) -> None:
        check_seconds("timeout", self.timeout)
        check_window(self.recv_window)
        if not self.user_agent or not self.user_agent.isascii() or not self.user_agent.isprintable():
            raise ValueError("user_agent is empty, or holds characters that no header has")
        # Its address may hold a password.
        force_setattr(self, "proxy", self.secret_proxy())
        address = self.proxy_address()
        if address is not None and not self._is_proxy(address):
            raise ValueError(f"proxy is not an address, expected {' or '.join(self.proxies)}, then ://host:port")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        # A struct's own would show every field.
        return [("timeout", self.timeout), ("recv_window", self.recv_window), ("retries", self.retries)]

    def secret_proxy(self) -> Secret | None:
        """Give the address of the proxy where nothing shows it."""
        return None if self.proxy is None else Secret.of(self.proxy)

    def proxy_address(self) -> str | None:
        """Give the address of the proxy as text."""
        proxy = self.secret_proxy()
        return None if proxy is None else proxy.reveal()

    def way_out(self) -> tuple[Secret | None, str | None]:
        """Give what tells apart the addresses that a client goes out by: its proxy and its own address."""
        return self.secret_proxy(), None

    def _is_proxy(self, address: str) -> bool:
        try:
            parts = urlsplit(address)
            return parts.scheme in self.proxies and bool(parts.hostname) and parts.port != 0
        except ValueError:
            return False


def check_seconds(name: str, seconds: float) -> None:
    """Raise ``ValueError`` for what is no time to wait."""
    if not 0 < seconds < float("inf"):
        raise ValueError(f"{name} is {seconds}, expected a number of seconds above 0")


def check_window(recv_window: int | None) -> None:
    """Raise ``ValueError`` for milliseconds that the exchange does not take."""
    if recv_window is not None and not 1 <= recv_window <= 60_000:
        raise ValueError(f"recv_window is {recv_window}, expected 1 to 60000 milliseconds")
