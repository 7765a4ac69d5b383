"""Whether an order has a status yet, by all that events and answers tell of it and of the order that it became; without I/O."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from msgspec.structs import replace

from binance_derivatives._core.operation import Call
from binance_derivatives._core.outcomes import client_order_ids_of, query_of, queries_of_items
from binance_derivatives._streams.open_orders import OrderState
from binance_derivatives._streams.order_events import ENDED, OrderEvent, OrderNews, news_of_answer


class OrderWait:
    """Waits for one order.

    Attributes:
        order: The order as it was told last.
        became: The order that it became, if it is conditional; None before it has.

    Args:
        order: What names it: an answer that shows it, the call that places it, or an order of ``feed.orders``.
        wanted: The statuses that are waited for. That of the order which a conditional one became counts as well.
        known: The events and answers that tell of orders.

    Raises:
        ValueError: It names no order, or several.
    """

    def __init__(self, order: object, wanted: Iterable[str], known: tuple[OrderEvent, ...]) -> None:
        self._known = known
        self._wanted = frozenset(wanted)
        self._place, self.order = _named(order, known)
        self.became: OrderState | None = None

    @property
    def has_reached(self) -> bool:
        """Whether it has a status that is waited for."""
        return any(one.status in self._wanted for one in self._both)

    @property
    def has_ended(self) -> bool:
        """Whether it will never have one any more: it has ended with another."""
        return not self.has_reached and self._both[-1].status in ENDED

    @property
    def last(self) -> OrderState:
        """The order, or the one that it became, as it was told last: first the one with a status that is waited for."""
        return next((one for one in self._both if one.status in self._wanted), self._both[-1])

    @property
    def query(self) -> Call[Any] | None:
        """The call that shows how it stands."""
        return self._both[-1].query

    def take(self, news: OrderNews) -> bool:
        """Take in what an event says of an order; False where it is another order."""
        if self.became is not None and self._is_child(news):
            self.became = _updated(self.became, news)
            return True
        if news.place != self._place or not self._is_same(news):
            return False
        self.order = _updated(self.order, news)
        if news.became is not None and self.became is None:
            self.became = self._child(news.became)
        return True

    def answered(self, answer: object) -> None:
        """Take in the answer to ``query``: an order, or a list of them."""
        place = self._place if self.became is None else ""
        items = cast("list[object]", answer) if isinstance(answer, list) else [answer]
        for item in items:
            news = news_of_answer(item, self._known, place)
            if news is not None:
                self.take(news)

    @property
    def _both(self) -> tuple[OrderState, ...]:
        return (self.order,) if self.became is None else (self.order, self.became)

    def _is_same(self, news: OrderNews) -> bool:
        if self.order.id is None:
            return bool(news.own_id) and news.own_id == self.order.own_id
        return news.id == self.order.id and (not self.order.symbol or news.symbol in ("", self.order.symbol))

    def _is_child(self, news: OrderNews) -> bool:
        child = self.became
        return child is not None and not news.conditional and (news.symbol, news.id) == (child.symbol, child.id)

    def _child(self, became: int) -> OrderState:
        symbol = self.order.symbol
        plain = next((one for one in self._known if not one.members[3]), None)
        query = None if plain is None else query_of(plain.query, {"s": symbol, plain.members[0]: became})
        return OrderState(symbol=symbol, id=became, came_from=self.order.id, query=query)


def _updated(order: OrderState, news: OrderNews) -> OrderState:
    if order.status in ENDED:
        # A late event, or an answer of a server that is behind.
        return replace(order, became=news.became or order.became)
    return replace(
        order,
        id=news.id,
        own_id=news.own_id or order.own_id,
        symbol=news.symbol or order.symbol,
        status=news.status or order.status,
        became=news.became or order.became,
        query=news.query or order.query,
    )


def _named(order: object, known: tuple[OrderEvent, ...]) -> tuple[str, OrderState]:
    """Give what shows orders of its kind, and what is known of it."""
    if isinstance(order, OrderState) and order.query is not None:
        return order.query.operation.name, order
    if isinstance(order, Call):
        call = cast("Call[Any]", cast("Any", order))
        queries, ids = queries_of_items(call), client_order_ids_of(call)
        query = queries[0] if len(queries) == len(ids) == 1 else None
        if query is not None:
            symbol = str(dict(query.parameters).get("symbol", ""))
            return query.operation.name, OrderState(symbol=symbol, own_id=ids[0], query=query)
    answer = cast("object", cast("Any", order))
    news = news_of_answer(answer, known)
    if news is None:
        raise ValueError(
            f"{type(answer).__name__} names no order: expected an answer that shows one, or a call that places one under an id of its own"
        )
    return news.place, _updated(OrderState(), news)
