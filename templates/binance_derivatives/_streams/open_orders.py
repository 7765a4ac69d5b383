"""The orders of an account that are open as far as events tell, and events that come a second time.

Without I/O. An order enters when it is sent, when an answer shows it, or when an event tells of it, whichever comes first; events may
come before the answer to the request that caused them. It leaves when its status says that it has ended, for good: a late event
does not bring it back. All that is kept is bounded; of more open orders than that the oldest are forgotten, and counted.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Final, Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from binance_derivatives._core.operation import Call
from binance_derivatives._core.outcomes import client_order_ids_of, queries_of_items
from binance_derivatives._streams.order_events import OrderEvent, OrderNews, news_of, news_of_answer

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_MOST_OPEN: Final = 20_000
_MOST_REMEMBERED: Final = 50_000


class OrderState(Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """An order as it was told last.

    Attributes:
        symbol: The contract; empty where nobody has said it.
        id: Its id at the exchange; None before an answer or an event has told it.
        own_id: Its own id, ``client_order_id`` or ``client_algo_id``.
        status: The status that was told last; empty before any was.
        became: Of a conditional order, the id of the order that it became.
        came_from: Of an order that a conditional order became, the id of that one.
        query: The call that shows it as it is now; None where not enough is known for that.
    """

    symbol: str = ""
    id: int | None = None
    own_id: str = ""
    status: str = ""
    became: int | None = None
    came_from: int | None = None
    query: Call[Any] | None = None


class Newest(dict[K, V], Generic[K, V]):
    """A mapping that forgets what was put into it first.

    Attributes:
        forgotten: How many entries that was so far.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self.forgotten = 0

    def __setitem__(self, key: K, value: V) -> None:
        super().__setitem__(key, value)
        if len(self) > self._most:
            del self[next(iter(self))]
            self.forgotten += 1


class OpenOrders:
    """Follows the orders of an account.

    Args:
        known: The events and answers that tell of orders.
        most: How many open orders are kept at most.
    """

    def __init__(self, known: tuple[OrderEvent, ...], *, most: int = _MOST_OPEN) -> None:
        self._known = known
        self._places = {one.place: bool(one.members[3]) for one in known}
        # Ids of orders count on for each contract by itself.
        self._open: Newest[tuple[str, str, int], OrderState] = Newest(most)
        # By their own ids, as long as nothing has told the one of the exchange.
        self._sent: Newest[tuple[str, str], OrderState] = Newest(most)
        self._ended: Newest[tuple[str, str, int], None] = Newest(_MOST_REMEMBERED)
        self._seen: Newest[tuple[object, ...], None] = Newest(_MOST_REMEMBERED)
        self._origins: Newest[tuple[str, int], int] = Newest(_MOST_REMEMBERED)

    @property
    def open(self) -> tuple[OrderState, ...]:
        """The orders that are open, those first of which the exchange has told."""
        return (*self._open.values(), *self._sent.values())

    @property
    def forgotten(self) -> int:
        """How many open orders were forgotten, since there were too many."""
        return self._open.forgotten + self._sent.forgotten

    @property
    def queries(self) -> tuple[Call[Any], ...]:
        """A call for each open order that shows it as it is now."""
        return tuple(one.query for one in self.open if one.query is not None)

    def origin(self, symbol: str, order_id: int) -> int | None:
        """Give the id of the conditional order that an order came from; None where it came from none, as far as was told."""
        return self._origins.get((symbol, order_id))

    def seen(self, event: object) -> OrderNews | None:
        """Take in an event; None where it is about no order. Ask ``is_repeat`` before."""
        news = news_of(event, self._known)
        if news is not None:
            if news.identity is not None:
                self._seen[news.identity] = None
            self._take(news)
        return news

    def is_repeat(self, event: object) -> bool:
        """Whether an event with the same ids has come before; of events without any, none is a repeat."""
        news = news_of(event, self._known)
        return news is not None and news.identity in self._seen

    def answered(self, answer: object, place: str = "") -> OrderNews | None:
        """Take in an answer that shows an order: to the request that placed it, or to a query; None where it shows none.

        Args:
            answer: The answer.
            place: The operation that shows such orders, where the answer alone does not say of which kind they are.
        """
        news = news_of_answer(answer, self._known, place)
        if news is not None:
            self._take(news)
        return news

    def sent(self, call: Call[Any]) -> None:
        """Take in a call that places orders, before it is sent; orders without an id of their own are known by answers alone."""
        queries, ids = queries_of_items(call), client_order_ids_of(call)
        if not call.operation.client_ids or len(queries) != len(ids):
            return
        for query, own_id in zip(queries, ids, strict=True):
            if query is not None and (place := query.operation.name) in self._places:
                symbol = str(dict(query.parameters).get("symbol", ""))
                self._sent[place, own_id] = OrderState(symbol=symbol, own_id=own_id, query=query)

    def not_placed(self, call: Call[Any]) -> None:
        """Take it that a call has placed nothing, for certain."""
        for query, own_id in zip(queries_of_items(call), client_order_ids_of(call), strict=False):
            if query is not None:
                self._sent.pop((query.operation.name, own_id), None)

    def _take(self, news: OrderNews) -> None:
        if news.became is not None and news.id is not None:
            self._link(news.symbol, news.became, news.id)
        sent = self._sent.pop((news.place, news.own_id), None) if news.own_id else None
        if news.id is None:
            return
        key = news.place, news.symbol, news.id
        if key in self._ended:
            return
        if news.has_ended:
            self._open.pop(key, None)
            self._ended[key] = None
        else:
            self._open[key] = self._merged(self._open.get(key) or sent or OrderState(), news)

    def _link(self, symbol: str, became: int, origin: int) -> None:
        self._origins[symbol, became] = origin
        for key in ((place, symbol, became) for place, conditional in self._places.items() if not conditional):
            if key in self._open:
                self._open[key] = replace(self._open[key], came_from=origin)

    def _merged(self, order: OrderState, news: OrderNews) -> OrderState:
        came_from = None if news.conditional or news.id is None else self.origin(news.symbol, news.id)
        return OrderState(
            symbol=news.symbol or order.symbol,
            id=news.id,
            own_id=news.own_id or order.own_id,
            status=news.status or order.status,
            became=news.became or order.became,
            came_from=came_from or order.came_from,
            query=news.query or order.query,
        )
