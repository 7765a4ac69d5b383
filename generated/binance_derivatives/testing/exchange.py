"""An exchange on 127.0.0.1, for tests of programs that trade."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from types import TracebackType

from binance_derivatives.account import Environment
from binance_derivatives.testing import arguments
from binance_derivatives.testing.authentication import Keys
from binance_derivatives.testing.catalog import Catalog, load
from binance_derivatives.testing.conditions import Counter
from binance_derivatives.testing.ledger import Executed, LetThrough, Received
from binance_derivatives.testing.limits import SHOWN, Rules
from binance_derivatives.testing.market.amounts import Amount
from binance_derivatives.testing.market.contract import contracts, wallets
from binance_derivatives.testing.market.script import MarketScript
from binance_derivatives.testing.script import Script
from binance_derivatives.testing.serving.dispatch import Dispatch
from binance_derivatives.testing.serving.server import HOST, Server
from binance_derivatives.testing.streaming.places import has_streams, user_data_path
from binance_derivatives.testing.streaming.script import StreamScript


def wall_clock() -> int:
    """Milliseconds since the epoch, UTC."""
    return time.time_ns() // 1_000_000


class Exchange(Script, MarketScript, StreamScript):
    """A product's exchange on loopback, with a thread and an event loop of its own.

    It checks what the real one documents (API key, time window, signature, parameters, rules), answers in the documented form
    or with what it was told to, remembers every request, and misbehaves when asked to. What an answer says of the request is
    what was sent: ids, symbols, prices, settings, one element for each item of a batch. Orders and settings are found again by the
    operations that ask for them; an order at any price is filled at once. It shares no code with the client that validates or
    signs, so that the two agree only if both are right::

        with Exchange("usdm", keeps_orders=True) as exchange:
            exchange.drop("rest/new_order", executed=True)
            ...
            assert [one.client_order_id for one in exchange.executed] == ["mine"]

    With ``symbols`` it trades: there are only the orders that were placed, ``trade`` and ``book`` fill them, positions, balances and
    lists follow, and whatever the filters of a contract, the margin or the position mode forbid is refused::

        with Exchange("usdm", symbols={"BTCUSDT": {"tick": "0.10", "step": "0.001"}}) as exchange:
            exchange.book("BTCUSDT", bids=[("59999.90", "2")], asks=[("60000.00", "2")])
            ...
            exchange.trade("BTCUSDT", "58000.00", "1")

    Market streams and user data are sent from the same state, at ``environment.streams`` and ``environment.user_data``; ``push`` and
    ``push_user_data`` send any other event, and all those of products of which nothing is traded here.

    All methods may be called from any thread, also while requests are being answered.

    Args:
        product: Name of the product, such as ``usdm``.
        clock: The time of the exchange: a function that returns milliseconds since the epoch.
        catalog: Operations and error codes to use instead of those of the product, in the form of the package's
            ``testing/catalog/*.json``.
        as_of: The day whose operations, parameters, weights, codes and routes of streams it has, such as ``2026-01-15``; None for the
            one the package was made for. Contracts are always those.
        migrate_at: The days it passes to while it runs, by the moments of its clock, in milliseconds.
        keeps_orders: Whether there are only orders that were placed: they stand until canceled, and are not placed twice; what
            names another one is refused, and so is what names a listen key that nobody asked for. Otherwise an order that a request names is taken to stand, as the first
            value of each enumeration and one of every amount.
        strict: Whether everything that is not documented is refused. Otherwise what other clients send and the real exchange takes is
            let through, and stands in ``let_through``.
        symbols: Names of the contracts that are traded, or the rules of each by name, as the attributes of
            ``testing.market.contract.Contract``; None for an exchange where nothing is traded and any symbol is taken.
        balances: What the account has of each asset at first; None for 10,000 of each margin asset.
        remember: How many requests ``received`` holds, the latest; None for all.
        public_key: PEM of the RSA or Ed25519 key that signs; None for HMAC with ``api_secret``.
        tls: A server's context, for https and wss; None for http and ws.
        connection_life: Seconds after which a WS API connection is closed; None for never.
        port: Where to listen; 0 for one that the system chooses.

    Attributes:
        api_key: The key this exchange knows, made at random.
        api_secret: The secret that belongs to it, where there is no public key.

    Raises:
        ValueError: There is no catalog for the product, a day is none, the public key is none, or a symbol, rule or balance is none.
        TypeError: A rule or a balance is no exact number, or an argument of a wrong type.
    """

    def __init__(
        self,
        product: str,
        *,
        clock: Callable[[], int] = wall_clock,
        catalog: Mapping[str, object] | Catalog | None = None,
        as_of: date | str | None = None,
        migrate_at: Mapping[int, date | str] | None = None,
        keeps_orders: bool = False,
        strict: bool = True,
        symbols: Mapping[str, Mapping[str, Amount]] | Iterable[str] | None = None,
        balances: Mapping[str, Amount] | None = None,
        remember: int | None = None,
        public_key: str | bytes | None = None,
        tls: ssl.SSLContext | None = None,
        connection_life: float | None = None,
        port: int = 0,
    ) -> None:
        _check_arguments(clock, tls, remember, connection_life, port)
        arguments.truth("keeps_orders", keeps_orders)
        arguments.truth("strict", strict)
        self.product = arguments.text("product", product)
        self._source = catalog
        keys = Keys(public_key)
        self.api_key = keys.api_key
        self.api_secret = keys.api_secret
        traded = contracts(product, symbols) if symbols is not None else None
        known = self._known_on(None if as_of is None else arguments.day("as_of", as_of))
        dispatch = Dispatch(
            known,
            clock,
            keys,
            keeps_orders=keeps_orders,
            strict=strict,
            remember=remember,
            contracts=traded,
            wallets=wallets(traded, balances),
            migrations={moment: self._known_on(day) for moment, day in _migrations(migrate_at).items()},
        )
        Script.__init__(self, dispatch)
        MarketScript.__init__(self, dispatch.trading.venue)
        StreamScript.__init__(self, dispatch.streams)
        self._tls = tls
        self._life = connection_life
        self._port = port
        self._server: Server | None = None
        self._lifecycle = threading.Lock()

    def _known_on(self, day: date | None) -> Catalog:
        return load(self.product, self._source, day)

    def migrate(self, as_of: date | str) -> None:
        """Pass to another day from now on: connections, orders, positions and settings stay, and so does the clock.

        What is open goes on by the facts of that day: stream connections without a route go silent in all that is not public when
        the routes of streams are split, a stop order that the order operation took stands on and the next one is refused with -4120.

        Args:
            as_of: The day, such as ``2026-04-23``.

        Raises:
            ValueError: The day is none.
        """
        self._dispatch.days.pass_to(self._known_on(arguments.day("as_of", as_of)))

    def start(self) -> None:
        """Start answering; does nothing when already running."""
        with self._lifecycle:
            if self._server is None:
                self._server = Server(self._dispatch, self._tls, self._life, self._port)

    def stop(self) -> None:
        """Close all connections and give thread and port back; does nothing when not running.

        Requests that wait for a delayed answer are cut off; those that wait to be carried out never are.
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
        place = f"{HOST}:{self._running().port}"
        path = self._dispatch.catalog.ws_api_path
        secure = "s" if self._tls is not None else ""
        sockets = f"ws{secure}://{place}"
        private = user_data_path(self.product, routed=self._dispatch.catalog.routed)
        return Environment(
            name="loopback",
            product=self.product,
            # Whoever asks it is counted together; another exchange counts anew.
            limit_group=place,
            rest=f"http{secure}://{place}",
            ws_api=f"{sockets}{path}" if path else None,
            streams=sockets if has_streams(self.product) else None,
            user_data=None if private is None else sockets + private,
        )

    @property
    def received(self) -> tuple[Received, ...]:
        """The requests so far, refused and unknown ones too, in the order in which they were settled.

        A request stands here before its answer goes out.
        """
        return self._dispatch.ledger.received()

    @property
    def executed(self) -> tuple[Executed, ...]:
        """What was really carried out, in that order: each order placed, modified or canceled, once.

        Other requests that are more than a question stand here too, without an order's number or id. What a request did stands
        here before its answer goes out.
        """
        return self._dispatch.ledger.executed()

    @property
    def let_through(self) -> tuple[LetThrough, ...]:
        """What was sent that is not documented, in that order; nothing unless ``strict`` is False.

        What a request was refused for besides changes nothing here.
        """
        return self._dispatch.ledger.let_through()

    def limit(
        self,
        most: Mapping[Counter, int],
        *,
        ban: float = 120.0,
        patience: int = 1,
        retry_after: bool | None = None,
    ) -> None:
        """Enforce limits from now on: 429 beyond them, and 418 for who goes on after a 429 for weight.

        Args:
            most: Units of each counter that may be used in a minute, or in ten seconds; what is left out is not limited.
            ban: How many seconds a ban takes; the message says until when.
            patience: How many requests are answered with 429 before the next is banned.
            retry_after: Whether ``Retry-After`` comes with refusals for weight and with bans; None for what the product
                documents.
        """
        arguments.mapping("most", most)
        for counter, units in most.items():
            arguments.one_of("a counter of most", counter, SHOWN)
            arguments.whole(f"most[{counter!r}]", units, 0)
        arguments.seconds("ban", ban)
        arguments.whole("patience", patience, 0)
        documents = self.product == "portfolio_pro"
        header = documents if retry_after is None else retry_after
        self._dispatch.limits.enforce(Rules(dict(most), ban, patience, header))

    def skew_clock(self, milliseconds: int) -> None:
        """Set the clock of the exchange this far ahead of the one it was given, or behind it."""
        self._dispatch.skew = arguments.whole("milliseconds", milliseconds)

    def show_algo_orders_after(self, seconds: float) -> None:
        """Have the algo service learn late of the orders that it takes, as the real one does.

        They stand and trigger from the beginning, but for so long by the clock of the exchange a query says -2013, a cancel -2011,
        and lists leave them out.

        Args:
            seconds: How long after it was placed; 40 was seen. 0 ends it, also for the orders that are not shown yet.

        Raises:
            ValueError: The product has no such orders, or the time is less than 0.
        """
        if not self._dispatch.trading.has_algo_orders:
            raise ValueError(f"{self.product} has no algo orders")
        self._dispatch.trading.shown_after = round(1000 * arguments.seconds("seconds", seconds))

    def revoke_key(self) -> None:
        """Refuse the key from now on, as one that was known: 401, and a message of the WS API without an id."""
        self._dispatch.keys.revoked = True

    def cut_connections(self, *, abrupt: bool = False) -> None:
        """End every WS API connection, with a close frame or without.

        Raises:
            RuntimeError: The exchange is not running.
        """
        self._running().cut(abrupt=arguments.truth("abrupt", abrupt))

    def fall_silent(self, seconds: float) -> None:
        """Be dead for a while on the WS API connections that are open: neither pong nor answer, nothing carried out.

        Raises:
            RuntimeError: The exchange is not running.
        """
        self._running().fall_silent(arguments.seconds("seconds", seconds))

    def refuse_connections(self, seconds: float) -> None:
        """Let nobody connect for a while; connections that are open go on.

        Raises:
            RuntimeError: The exchange is not running.
        """
        self._running().refuse_connections(arguments.seconds("seconds", seconds))

    def reset(self) -> None:
        """Forget everything that was set, received and carried out, with all orders. Weights and order counts go on."""
        self._dispatch.reset()

    def _running(self) -> Server:
        server = self._server
        if server is None:
            raise RuntimeError("the exchange is not running: use it in a with statement, or call start() first")
        return server


def _check_arguments(clock: object, tls: object, remember: object, connection_life: object, port: object) -> None:
    if not callable(clock):
        raise TypeError(f"clock is {clock!r}, expected a function")
    if tls is not None:
        arguments.instance("tls", tls, ssl.SSLContext, "a context of ssl")
    if remember is not None:
        arguments.whole("remember", remember, 0)
    if connection_life is not None:
        arguments.seconds("connection_life", connection_life)
    arguments.whole("port", port, 0, 65535)


def _migrations(given: Mapping[int, date | str] | None) -> dict[int, date]:
    if given is None:
        return {}
    arguments.mapping("migrate_at", given)
    return {
        arguments.whole("a moment of migrate_at", moment, 0): arguments.day(f"migrate_at[{moment!r}]", day)
        for moment, day in given.items()
    }
