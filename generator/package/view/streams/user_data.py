"""What a client needs to know to look after user data: the calls about the listen key, and the events of orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier, constant_case
from generator.package.view.operations.outcomes import OutcomeView, module_of
from generator.package.view.report import Report
from generator.specs.model import Event, Operation
from generator.specs.order_events import ROLES, OrderEvent

# By the verb of REST, or by the last word of the method of the WebSocket API.
_START: Final = ("POST", "start")
_KEEP: Final = ("PUT", "ping")


@dataclass(frozen=True)
class KeyCallsView:
    """The operations that start a user data stream and keep it, over one transport."""

    module: str
    start: Identifier
    keep: Identifier


@dataclass(frozen=True)
class OrderEventView:
    event: str
    inside: str | None
    members: tuple[str, ...]
    answer: tuple[str, ...]
    apart: tuple[str, ...]
    when: tuple[str, str] | None
    outcome: OutcomeView


def key_calls(operations: Iterable[Operation], product: str) -> tuple[KeyCallsView, ...]:
    """Return the calls about the listen key of a product, those of REST first."""
    found: dict[str, dict[str, Operation]] = {}
    for one in sorted(operations, key=lambda operation: operation.key):
        if one.product == product and one.security.type == "USER_STREAM":
            verb = (one.request.method or "").rpartition(".")[2]
            found.setdefault(one.kind, {})[verb] = one
    return tuple(calls for _, verbs in sorted(found.items()) if (calls := _calls(verbs)) is not None)


def _calls(verbs: dict[str, Operation]) -> KeyCallsView | None:
    start, keep = (next((verbs[verb] for verb in known if verb in verbs), None) for known in (_START, _KEEP))
    if start is None or keep is None:
        # A key that can not be kept alive is not cared for.
        return None
    return KeyCallsView(module_of(start), constant_case(start.name), constant_case(keep.name))


def order_events(events: Iterable[Event], report: Report) -> Iterator[OrderEventView]:
    """Yield what is known of orders in events; what has no query on the day that is rendered is left out."""
    kinds = {(event.product, event.event) for event in events}
    for one in report.specs.orders:
        query = report.specs.operation(one.query)
        if query is not None and (one.product, one.event) in kinds:
            yield _order_event(one, query)


def _order_event(one: OrderEvent, query: Operation) -> OrderEventView:
    return OrderEventView(
        one.event,
        one.inside,
        tuple(one.members.get(role, "") for role in ROLES),
        tuple(one.answer.get(role, "") for role in ROLES),
        one.apart,
        one.when,
        OutcomeView(module_of(query), constant_case(query.name), one.passes, one.by, ()),
    )
