"""What events of user data say of orders: whose they are, in what state, and where to ask for the order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final, cast

from msgspec import UNSET, Struct
from msgspec.structs import replace

from binance_derivatives._core.operation import Call, Outcome
from binance_derivatives._core.outcomes import query_of

# Of an order in the book, and of one that waits for a condition. A status that is not among these leaves an order open.
ENDED: Final = frozenset(("CANCELED", "FILLED", "REJECTED", "EXPIRED", "EXPIRED_IN_MATCH", "FINISHED"))
# No id has so many digits.
_LONG: Final = 40


class OrderEvent(Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """Where a kind of event tells of an order, and where an answer does. Members go by their names on the wire.

    Attributes:
        event: The kind of event, ``ORDER_TRADE_UPDATE``.
        inside: The member that holds the order; empty where the event itself is all about it.
        members: Where the event has the order's id, its own id, its status, and the id of the order that it became; empty for
            what it does not tell.
        answer: The same for an answer about such an order.
        apart: Members that tell two events about one order apart.
        when: A member of the event and its value, without which the event is about another kind of order.
        query: Where to ask for the order, by members of the order in the event.
    """

    event: str
    inside: str = ""
    members: tuple[str, str, str, str]
    answer: tuple[str, str, str, str]
    apart: tuple[str, ...] = ()
    when: tuple[str, str] | None = None
    query: Outcome

    @property
    def place(self) -> str:
        """What shows such orders, over REST as over the WebSocket API; ids of two places are of two kinds."""
        return self.query.name.lower()


class OrderNews(Struct, frozen=True):
    """What an event or an answer says of an order.

    Attributes:
        place: What shows such orders.
        id: Its id at the exchange; None where it is not said.
        own_id: Its own id.
        symbol: The contract, empty where it is not said.
        status: The status that it has by then; empty where it is not said.
        became: The id of the order that it became; None where there is none yet.
        conditional: It waits for a condition, and becomes another order then.
        identity: What no other event has; None for an answer, and for an event that does not say enough.
        query: The call that shows the order; None where not enough is said for it.
    """

    place: str
    id: int | None
    own_id: str
    symbol: str
    status: str = ""
    became: int | None = None
    conditional: bool = False
    identity: tuple[object, ...] | None = None
    query: Call[Any] | None = None

    @property
    def has_ended(self) -> bool:
        return self.status in ENDED


def news_of(event: object, known: Iterable[OrderEvent]) -> OrderNews | None:
    """Read what an event says of an order; None for an event about something else."""
    kind = member(event, "e")
    for one in known:
        if one.event == kind and (one.when is None or member(event, one.when[0]) == one.when[1]):
            order = member(event, one.inside) if one.inside else event
            said = _news(order, one, one.members)
            if said.id is None:
                return None
            given = {name: value for name in _asked_with(one.query) if (value := member(order, name)) is not None}
            identity = (
                (one.event, member(event, "T"), said.symbol, said.id, *(member(order, name) for name in one.apart))
                if one.apart
                else None
            )
            return replace(said, identity=identity, query=query_of(one.query, given))
    return None


def news_of_answer(answer: object, known: Iterable[OrderEvent], place: str = "") -> OrderNews | None:
    """Read what an answer says of an order, of those in one ``place`` where it is given; None for an answer about something else."""
    for one in known:
        said = _news(answer, one, one.answer)
        if said.id is not None and place in ("", one.place):
            given: dict[str, Any] = {"s": said.symbol, one.members[0]: said.id}
            return replace(said, query=query_of(one.query, given))
    return None


def _news(order: object, known: OrderEvent, names: tuple[str, str, str, str]) -> OrderNews:
    number, own_id, status, became = (member(order, name) if name else None for name in names)
    symbol = member(order, "s") or member(order, "symbol")
    return OrderNews(
        place=known.place,
        id=_number(number),
        own_id=_text(own_id),
        symbol=_text(symbol),
        status=_text(status),
        # Before it has become one, some events say nothing and others 0.
        became=_number(became) or None,
        conditional=bool(names[3]),
    )


def _asked_with(query: Outcome) -> Iterable[str]:
    return dict.fromkeys(source for _, source in (*query.parameters, *query.by))


def member(value: object, name: str) -> Any:
    """Give a member of a message by its name on the wire; None where it did not come, or not as its type."""
    if isinstance(value, Mapping):
        return cast("Mapping[str, Any]", value).get(name)
    kind: Any = type(value)
    attribute = _attributes(kind).get(name)
    found = None if attribute is None else getattr(value, attribute, None)
    return None if found is UNSET else found


@lru_cache(maxsize=512)
def _attributes(kind: type[Any]) -> Mapping[str, str]:
    names = getattr(kind, "__struct_encode_fields__", ())
    return dict(zip(names, getattr(kind, "__struct_fields__", ()), strict=True))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _number(value: object) -> int | None:
    """Give an id, which some events have as text and others as a number."""
    if isinstance(value, str):
        return int(value) if value.isascii() and value.isdecimal() and len(value) < _LONG else None
    return value if isinstance(value, int) else None
