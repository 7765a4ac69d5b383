"""What a client of streams has, whether it blocks or awaits: account, addresses, options, and what its feeds are made of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypedDict, cast
from weakref import WeakSet

from msgspec.structs import replace

from binance_derivatives._answers.counts import Counts
from binance_derivatives._answers.mismatches import Mismatch
from binance_derivatives._clients.account_side import AccountSide, check_account
from binance_derivatives._clients.books import BookClient
from binance_derivatives._clients.client import MadeWith, takes
from binance_derivatives._core.outcomes import client_order_ids_of
from binance_derivatives._protocol.signing import masked
from binance_derivatives._streams.inbox import Inbox, Overflowing
from binance_derivatives._streams.liveness import Silence
from binance_derivatives._streams.open_orders import OpenOrders
from binance_derivatives._streams.options import StreamOptions, Surroundings
from binance_derivatives._streams.order_tracker import OrderTracker
from binance_derivatives._streams.reading import Reader
from binance_derivatives._streams.sequence import Follower
from binance_derivatives._streams.subscriptions import Stream, Subscription
from binance_derivatives._streams.tracking import Liveness, Tracker
from binance_derivatives._ws.allowance import Allowance
from binance_derivatives.account import Account, Environment
from binance_derivatives.hooks import Answered, ConnectionEvent, MismatchReport, Tally, tell

if TYPE_CHECKING:

    from binance_derivatives._streams.keeper import Keeper

# https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams: 300 attempts in five minutes.
_ATTEMPTS: Final = 300
_FIVE_MINUTES: Final = 300.0
_DONE: Final = 200


class Backpressure(TypedDict, total=False):
    """What becomes of messages that come faster than they are taken.

    Attributes:
        waiting: How many may wait, 10,000 without it.
        overflow: What becomes of more. ``wait``, as without it: the connections of the feed take nothing in until there is room; what
            the exchange sends meanwhile waits in the network, and after a while the exchange cuts the connection, which is told.
            ``drop_oldest``: the oldest give way. ``latest``: those give way that a later message of the same stream and symbol
            follows, then the oldest. Both are told by ``Dropped``. ``fail``: the feed ends with ``Overflow``.
    """

    waiting: int
    overflow: Overflowing


class StreamsClient(BookClient):
    """Account, addresses and options of one product's streams.

    Attributes:
        most_names: How many streams the exchange allows on a connection; None where it does not say.
    """

    product: ClassVar[str] = ""
    most_names: ClassVar[int | None] = None
    _feeds: list[Any]
    __signature__ = MadeWith()

    @takes(StreamOptions)
    def __init__(self, account: Account | Environment, options: StreamOptions) -> None:
        if isinstance(account, Environment):
            account = Account(environment=account)
        self.environment = account.environment
        field = "streams" if self.environment.streams or not self.environment.user_data else "user_data"
        self.environment.require(self.product, field)
        self._account = account
        self._options = options
        self._counts = Counts()
        self._attempts: dict[str, Allowance] = {}
        self._connections = 0
        self._feeds = []
        self._watches: WeakSet[Silence] = WeakSet()
        self.tally = Tally()

    def answered(self, report: Answered) -> None:
        """Take an answer to a client that places orders as evidence: when no event comes of the order, user data are ``Stale``.

        It is a hook of that client: ``usdm.Rest(account, hooks=Hooks(answer=streams.answered))``; any thread may call it.
        """
        if report.status == _DONE and report.call.operation.client_ids:
            ids = client_order_ids_of(report.call)
            for watch in tuple(self._watches):
                watch.ordered(report.call.operation.product, ids)

    def __repr__(self) -> str:
        return f"{type(self).__module__}.{type(self).__qualname__}(environment={self.environment.name!r})"

    def _keeper(self, inbox: Inbox) -> Keeper:
        from binance_derivatives._streams.keeper import Keeper

        side = AccountSide(self.product, self._account, self._options)
        around = Surroundings(
            options=self._options,
            inbox=inbox,
            report=self._report,
            attempts=self._attempts_at,
            reader=self._reader,
            tracker=partial(self._tracker, side.orders),
            orders=side.orders,
            liveness=self._liveness(),
        )
        return Keeper(around, self._root, side.key, self._options.names or self.most_names, side.close)

    def _check(self, subscriptions: Sequence[Subscription[Any]]) -> None:
        if not subscriptions:
            raise ValueError("no subscription is given")
        odd = [repr(one) for one in subscriptions if not isinstance(cast("object", one), Subscription)]
        if odd:
            streams = f"{self.product or 'usdm'}.streams"
            raise TypeError(
                f"{', '.join(odd)} is no subscription: expected what {streams} makes, as agg_trade(symbol=...) does"
            )
        strange = [str(one) for one in subscriptions if self.product not in ("", one.product)]
        if strange:
            raise ValueError(f"{', '.join(strange)} is not of product {self.product}")
        for one in subscriptions:
            self._root(one)
            check_account(one, self._account, self._options)

    def _root(self, subscription: Subscription[Any]) -> str:
        if subscription.path:
            return self.environment.require(self.product or subscription.product, "user_data")
        root = self.environment.require(self.product or subscription.product, "streams")
        return f"{root}/{subscription.route}" if subscription.route else root

    def _tracker(self, orders: OpenOrders, subscription: Subscription[Any]) -> Tracker | None:
        """Make what follows the events of a subscription."""
        return OrderTracker(subscription, orders) if subscription.path else Follower(subscription)

    def _liveness(self) -> Liveness | None:
        """Make what watches the subscriptions of a feed for silence."""
        silence = Silence()
        self._watches.add(silence)
        return silence

    def _reader(self, subscription: Subscription[Any]) -> Reader:
        stream = subscription.stream
        source = f"{subscription.product}.{stream.name}" if isinstance(stream, Stream) else str(subscription)

        def mismatched(name: str, raw: bytes, found: list[Mismatch]) -> None:
            self.tally.mismatches += 1
            reports = self._counts.due(name, found)
            if not reports:
                return
            for times, due in reports.items():
                tell(self._options.hooks.mismatch, MismatchReport(source, due, raw, times))

        return Reader(subscription, mismatched)

    def _attempts_at(self, root: str) -> Allowance:
        host = root.split("/")[2]
        return self._attempts.setdefault(host, Allowance(_ATTEMPTS, _FIVE_MINUTES))

    def _report(self, event: ConnectionEvent) -> None:
        if event.kind in ("connected", "taken over"):
            self.tally.reconnects += self._connections > 0
            self._connections += 1
        key = "" if self._account.api_key is None else self._account.api_key.reveal()
        tell(self._options.hooks.connection, replace(event, cause=masked(event.cause, (key,))))
