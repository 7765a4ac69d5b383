"""How WebSocket connections are kept: their patience, their life, their room."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Literal, TypeAlias

from msgspec import Struct

from binance_derivatives._protocol.flow import Sleep
from binance_derivatives._protocol.options import Options, check_seconds
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Frame
from binance_derivatives.retries import drawn

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


class ConnectionOptions(Options, frozen=True, kw_only=True):
    """What a client that keeps WebSocket connections can be told besides.

    Attributes:
        connect_timeout: Seconds that one attempt to connect may take, from the first packet to the answered logon; None is for
            ``timeout``.
        lifetime: Seconds: the age at which a connection is replaced by a new one; the exchange cuts connections after 24 hours.
        idle: Seconds that nothing may come before the other side is asked whether it is there.
        patience: Seconds that it has to answer before it counts as dead.
        backoff: Pauses between attempts to connect again.
        random: Draws from 0 to 1, for the jitter of pauses.

    Raises:
        ValueError: A value can not be used.
    """

    proxies = ("http", "https", "socks4", "socks5")

    connect_timeout: float | None = None
    lifetime: float = 23.5 * 3600
    idle: float = 30.0
    patience: float = 10.0
    backoff: Backoff = Backoff()
    random: Callable[[], float] = drawn

    def __post_init__(self) -> None:
        super().__post_init__()
        check_seconds("connect_timeout", self.connecting)
        for name in ("lifetime", "idle", "patience"):
            check_seconds(name, getattr(self, name))

    @property
    def connecting(self) -> float:
        """Seconds that one attempt to connect may take."""
        return self.timeout if self.connect_timeout is None else self.connect_timeout


class WsOptions(ConnectionOptions, frozen=True, kw_only=True):
    """What a client of the WebSocket API can be told besides; ``timeout`` is for a call from its start to its answer, waiting
    for a connection or for room included.

    Attributes:
        logon: Prove the key once for each connection instead of in every call; for Ed25519 keys alone.
        most_in_flight: How many calls may wait for their answers on the connection.
        when_full: What becomes of calls beyond that, or while the network takes no more: they ``wait``, first come, first
            served, or the client is to ``refuse`` them with ``NotSent``.

    Raises:
        ValueError: A value can not be used.
    """

    logon: bool = False
    most_in_flight: int = 1000
    when_full: Literal["wait", "refuse"] = "wait"

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.most_in_flight < 1:
            raise ValueError(f"most_in_flight is {self.most_in_flight}, expected at least 1")
        if self.when_full not in ("wait", "refuse"):
            raise ValueError(f"when_full is {self.when_full!r}, expected 'wait' or 'refuse'")
