"""How a WebSocket API connection is kept: its patience, its life, its room."""

from __future__ import annotations

from collections.abc import Callable, Generator
from random import random as drawn
from typing import TYPE_CHECKING, Any, Literal, TypeAlias
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import force_setattr

from binance_derivatives._protocol.flow import Sleep
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives._protocol.signing import Secret
from binance_derivatives.hooks import ConnectionEvent

if TYPE_CHECKING:
    from ssl import SSLContext

_PROXIES = ("http", "https", "socks4", "socks5")

Greeting: TypeAlias = Callable[[], Generator[Frame | Sleep, Reply | None, Reply]]
"""Makes a flow of what is said first on a connection; the reply that it ends with says whether the connection may be used."""


class Backoff(Struct, frozen=True, kw_only=True):
    """Pauses between attempts to connect; each is longer than the one before.

    Attributes:
        first: Seconds of the first pause.
        factor: How many times longer each next pause is.
        most: Seconds that a pause never exceeds. A connection that lasted this long makes the next pause the first again.
        jitter: The part of a pause that is left to chance, 0 to 1, so that many clients don't come back together.

    Raises:
        ValueError: A number can not be used.
    """

    first: float = 0.1
    factor: float = 2.0
    most: float = 5.0
    jitter: float = 0.5

    def __post_init__(self) -> None:
        if not (0 < self.first <= self.most < float("inf") and self.factor >= 1 and 0 <= self.jitter <= 1):
            raise ValueError(f"{self}: expected 0 < first <= most, factor at least 1, jitter from 0 to 1")

    def pause(self, tries: int, chance: float) -> float:
        """Give the seconds to wait after so many attempts in vain, from 0; ``chance`` is drawn from 0 to 1."""
        pause = self.first
        for _ in range(tries):
            if pause >= self.most:
                break
            pause *= self.factor
        return min(pause, self.most) * (1 - self.jitter * chance)


class WsOptions(Struct, frozen=True, kw_only=True):
    """What a WebSocket API transport can be told; times are in seconds.

    Attributes:
        timeout: How long a request may take from its start to its answer, waiting for a connection or for room included; a
            request's own ``timeout`` wins.
        connect_timeout: How long one attempt to connect may take, from the first packet to the answered greeting.
        greeting: What is said first on every connection, built anew for each, such as a logon; None is for nothing. No request
            is carried before the greeting was answered with status 200.
        lifetime: The age at which a connection is replaced by a new one; the exchange cuts connections after 24 hours.
        idle: How long nothing may come before the other side is asked whether it is there.
        patience: How long it has to answer before it counts as dead.
        backoff: Pauses between attempts to connect.
        most_in_flight: How many requests may wait for their answers on one connection.
        when_full: What becomes of a request beyond that, or while the network takes no more: it waits for room, first come,
            first served, or is refused at once.
        proxy: The address of a proxy: ``http://``, ``https://``, ``socks4://`` or ``socks5://``, with user and password if it
            needs them.
        user_agent: What the client calls itself when it connects.
        ssl_context: Used instead of the default one for ``wss``.
        on_event: Told when the connection changes; what it raises is logged.
        random: Draws from 0 to 1, for the jitter of pauses.

    Raises:
        ValueError: A value can not be used.
    """

    timeout: float = 10.0
    connect_timeout: float = 10.0
    greeting: Greeting | None = None
    lifetime: float = 23.5 * 3600
    idle: float = 30.0
    patience: float = 10.0
    backoff: Backoff = Backoff()
    most_in_flight: int = 1000
    when_full: Literal["wait", "refuse"] = "wait"
    proxy: str | Secret | None = None
    user_agent: str = "binance-derivatives"
    ssl_context: SSLContext | None = None
    on_event: Callable[[ConnectionEvent], None] | None = None
    random: Callable[[], float] = drawn

    def __post_init__(self) -> None:
        for name in ("timeout", "connect_timeout", "lifetime", "idle", "patience"):
            if not 0 < getattr(self, name) < float("inf"):
                raise ValueError(f"{name} is {getattr(self, name)}, expected a number of seconds above 0")
        if self.most_in_flight < 1:
            raise ValueError(f"most_in_flight is {self.most_in_flight}, expected at least 1")
        if self.when_full not in ("wait", "refuse"):
            raise ValueError(f"when_full is {self.when_full!r}, expected 'wait' or 'refuse'")
        if self.proxy is not None:
            # Its address may hold a password.
            force_setattr(self, "proxy", Secret.of(self.proxy))
        address = self.proxy_address()
        if address is not None and not _is_proxy(address):
            raise ValueError(f"proxy is not an address, expected one of {', '.join(_PROXIES)}, then ://host:port")

    def __repr__(self) -> str:
        # A proxy's address may hold a password.
        return (
            f"WsOptions(timeout={self.timeout!r}, lifetime={self.lifetime!r}, most_in_flight={self.most_in_flight!r})"
        )

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("timeout", self.timeout), ("lifetime", self.lifetime), ("most_in_flight", self.most_in_flight)]

    def proxy_address(self) -> str | None:
        """Give the address of the proxy as text."""
        return None if self.proxy is None else Secret.of(self.proxy).reveal()


def _is_proxy(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in _PROXIES and bool(parts.hostname) and parts.port is not None
    except ValueError:
        return False
