"""Which events tell of orders, and how such an order is asked for: what people write in ``<product>/outcomes.yaml`` as ``orders``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.specs.outcomes import Pairs

ROLES: Final = ("id", "own_id", "status", "became")
Members = Mapping[str, str]


@dataclass(frozen=True)
class OrderEvent:
    """One entry.

    Attributes:
        product: Name of the product.
        place: Its position in the list.
        event: The kind of event, its member ``e``.
        inside: The member that holds the order; None where the event itself is all about it.
        members: Members of the order by ``ROLES``: its id, its own id, its status, the id of the order that it became.
        answer: The same for answers about such orders.
        apart: Members of the order that tell two events about it apart.
        when: A member of the event and its value, where one kind of event is about orders of several kinds.
        query: Key of the operation that shows the order.
        passes: Parameters of the query, each with the member of the order that it takes its value from.
        by: The same for what names the order: the first one that came is passed.
    """

    product: str
    place: int
    event: str
    members: Members
    answer: Members
    query: str
    by: Pairs
    passes: Pairs = ()
    inside: str | None = None
    apart: tuple[str, ...] = ()
    when: tuple[str, str] | None = None


def order_event_of(product: str, place: int, entry: Mapping[str, Any]) -> OrderEvent:
    """Return an entry from data that its JSON Schema has accepted."""
    given: dict[str, Any] = dict(entry)
    for key in ("passes", "by"):
        given[key] = tuple(given.get(key, {}).items())
    for key in ("members", "answer"):
        given[key] = dict(given[key])
    given["apart"] = tuple(given.get("apart", ()))
    given["when"] = next(iter(given.get("when", {}).items()), None)
    given["query"] = f"{product}/{given['query']}"
    return OrderEvent(product, place, **given)
