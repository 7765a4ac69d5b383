"""An exchange on 127.0.0.1, for tests of programs that trade."""

from __future__ import annotations

import secrets
import string
import threading
import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Final

import msgspec

from binance_derivatives.environment import Environment
from binance_derivatives.testing.catalog import Catalog, load
from binance_derivatives.testing.desk import Desk, rejection
from binance_derivatives.testing.ledger import Ledger, Received, Turn
from binance_derivatives.testing.server import HOST, Server

_ALPHABET: Final = string.ascii_letters + string.digits


def wall_clock() -> int:
    """Milliseconds since the epoch, UTC."""
    return time.time_ns() // 1_000_000


class Exchange:
    """A product's exchange on loopback, with a thread and an event loop of its own.

    It checks what the real one documents (API key, time window, signature, parameters, rules), answers with the
    documented examples or with what it was told to, and remembers every request. It shares no code with the client
    that validates or signs, so that the two agree only if both are right::

        with Exchange("usdm") as exchange:
            exchange.refuse("rest/cancel_order", -2011)
            ...
            assert exchange.received[-1].parameters["symbol"] == "BTCUSDT"

    All methods may be called from any thread, also while requests are being answered.

    Args:
        product: Name of the product, such as ``usdm``.
        clock: The time of the exchange: a function that returns milliseconds since the epoch.
        catalog: Operations and error codes to use instead of those of the product, in the form of the package's
            ``testing/catalog/*.json``.

    Attributes:
        api_key: The key this exchange knows, made at random.
        api_secret: The secret that belongs to it.

    Raises:
        ValueError: There is no catalog for the product.
    """

    def __init__(
        self,
        product: str,
        *,
        clock: Callable[[], int] = wall_clock,
        catalog: Mapping[str, object] | Catalog | None = None,
    ) -> None:
        self.product = product
        self.api_key = "".join(secrets.choice(_ALPHABET) for _ in range(64))
        self.api_secret = "".join(secrets.choice(_ALPHABET) for _ in range(64))
        self._catalog = load(product, catalog)
        self._keys = frozenset(operation.key for operation in self._catalog.operations)
        self._ledger = Ledger(clock)
        self._desk = Desk(self._catalog, self._ledger, clock, self.api_key, self.api_secret)
        self._server: Server | None = None
        self._lifecycle = threading.Lock()

    def start(self) -> None:
        """Start answering, on a port chosen by the system; does nothing when already running."""
        with self._lifecycle:
            if self._server is None:
                self._server = Server(self._desk)

    def stop(self) -> None:
        """Close all connections and give thread and port back; does nothing when not running.

        Requests that wait for a delayed answer are cut off.
        """
        with self._lifecycle:
            server, self._server = self._server, None
            if server is not None:
                server.stop()

    def __enter__(self) -> Exchange:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def environment(self) -> Environment:
        """Where a client finds this exchange.

        Raises:
            RuntimeError: The exchange is not running, so it has no address.
        """
        server = self._server
        if server is None:
            raise RuntimeError("the exchange is not running: use it in a with statement, or call start() first")
        place = f"{HOST}:{server.port}"
        path = self._catalog.ws_api_path
        return Environment(
            name="loopback",
            product=self.product,
            rest=f"http://{place}",
            ws_api=f"ws://{place}{path}" if path else None,
        )

    @property
    def received(self) -> tuple[Received, ...]:
        """Every request so far, in the order of arrival, refused and unknown ones too.

        A request stands here before its answer goes out.
        """
        return self._ledger.received()

    def answer(self, key: str, body: object, *, status: int = 200, times: int | None = None) -> None:
        """Set what requests of an operation are answered with, if they pass every check.

        Args:
            key: The operation, such as ``rest/cancel_order``.
            body: Bytes go out as they are, anything else as JSON. For REST the whole body, for the WS API the
                ``result`` of the message.
            status: HTTP status, or ``status`` of the WS API message, whose ``error`` the body is from 400 on.
            times: For how many requests; what was set next takes over after them, and in the end the documented
                answer. None is for all until something else is set.

        Raises:
            ValueError: There is no such operation, or ``times`` is less than 1.
        """
        encoded = body if isinstance(body, bytes) else msgspec.json.encode(body)
        self._plan(key, Turn(status=status, body=encoded, executed=status < 400, times=times))

    def refuse(
        self, key: str, code: int, *, msg: str | None = None, status: int = 400, times: int | None = None
    ) -> None:
        """Set that requests of an operation are answered with an error, as with ``answer``.

        Args:
            key: The operation.
            code: A documented error code, such as -2011.
            msg: The text to go with it, instead of this package's own.
            status: HTTP status, or ``status`` of the WS API message.
            times: For how many requests; None is for all until something else is set.

        Raises:
            ValueError: There is no such operation, or the product does not document the code.
        """
        if not self._catalog.documents(code):
            documented = ", ".join(sorted(self._catalog.errors, key=int, reverse=True)) or "none"
            raise ValueError(f"{self.product} documents no error {code}, it documents: {documented}")
        self._plan(key, rejection(code, msg if msg is not None else self._catalog.message(code), status, times))

    def drop(self, key: str, *, executed: bool, times: int | None = 1) -> None:
        """Set that the connection is closed instead of an answer, in turn with what else was set.

        Args:
            key: The operation.
            executed: Whether ``received`` and the order counters show the request as carried out.
            times: For how many requests; None is for all until something else is set.

        Raises:
            ValueError: There is no such operation, or ``times`` is less than 1.
        """
        self._plan(key, Turn(status=None, executed=executed, times=times))

    def delay(self, key: str, seconds: float) -> None:
        """Set how long answers of an operation wait, from now on; other requests are answered meanwhile.

        Raises:
            ValueError: There is no such operation.
        """
        self._known(key)
        self._ledger.delay(key, seconds)

    def reset(self) -> None:
        """Forget everything that was set and received. Weights and order counts go on."""
        self._ledger.reset()

    def _plan(self, key: str, turn: Turn) -> None:
        self._known(key)
        if turn.times is not None and turn.times < 1:
            raise ValueError(f"times is {turn.times}, at least 1")
        self._ledger.plan(key, turn)

    def _known(self, key: str) -> None:
        if key not in self._keys:
            raise ValueError(f"{self.product} has no operation {key!r}, it has: {', '.join(sorted(self._keys))}")
