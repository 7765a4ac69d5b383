"""The client classes of a product: what binds which operations, and which calls tell them the time and the limits."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier, constant_case, snake_case
from generator.package.view.docstrings import docstring
from generator.package.view.operations.outcomes import module_of
from generator.package.view.operations.section import SectionView
from generator.specs.authored import Product
from generator.specs.model import Kind, Operation
from generator.specs.spans import milliseconds

# Name, kind, module and name of the base, binder, and how it is used.
_CLIENTS: Final[tuple[tuple[str, Kind, str, str, str, str], ...]] = (
    ("AsyncRest", "rest", "rest", "AsyncRest", "awaiting", "over REST; every method is awaited"),
    ("Rest", "rest", "rest", "Rest", "blocking", "over REST; every method waits for the answer"),
    ("AsyncWsApi", "ws_api", "ws_api", "AsyncWsApi", "awaiting", "over the WebSocket API; every method is awaited"),
    (
        "WsApi",
        "ws_api",
        "ws_api",
        "WsApi",
        "blocking",
        "over the WebSocket API; every method waits for the answer",
    ),
)


@dataclass(frozen=True)
class SourceView:
    """A call without parameters, and the attribute of its answer that a client reads."""

    module: str
    operation: Identifier
    attribute: Identifier


@dataclass(frozen=True)
class CountdownView:
    """The operation that starts a countdown which cancels orders, and the one that starts several anew, with their parameters."""

    module: str
    start: Identifier
    by: str
    beat: Identifier | None
    beats: str


@dataclass(frozen=True)
class ClientView:
    """One client class: its base, and what binds the operations of its sections to it."""

    name: Identifier
    module: Identifier
    base: Identifier
    binder: Identifier
    forms_binder: Identifier
    docstring: str
    sections: tuple[SectionView, ...]
    time: SourceView | None
    limits: SourceView | None
    rates: tuple[tuple[str, int, int], ...]
    countdown: CountdownView | None

    @property
    def binders(self) -> set[Identifier]:
        """What the lines of the class call."""
        forms = [operation.forms for section in self.sections for operation in section.operations]
        return {self.binder if one is None else self.forms_binder for one in forms}


def client_views(
    product: Product,
    sections: dict[Kind, tuple[SectionView, ...]],
    operations: Sequence[Operation],
    reads: Sequence[Operation],
) -> tuple[ClientView, ...]:
    """Make the clients of a product; one whose kind of operations it lacks is left out.

    Args:
        operations: All operations of the product.
        reads: Operations that change nothing, which a client may call by itself.
    """
    made: list[ClientView] = []
    for name, kind, module, base, binder, manner in _CLIENTS:
        if sections[kind]:
            askable = [one for one in reads if one.kind == kind and not any(p.required for p in one.parameters)]
            made.append(
                ClientView(
                    Identifier(name),
                    Identifier(module),
                    Identifier(base),
                    Identifier(binder),
                    Identifier(f"{binder}_one_or_many"),
                    docstring([f"{product.title} {manner}."], indent=4),
                    sections[kind],
                    _source((one for one in askable if _tells_time(one)), "serverTime"),
                    _source((one for one in askable if _is_public(one)), "rateLimits"),
                    tuple((one.counter, one.most, milliseconds(one.per) or 0) for one in product.rates),
                    _countdown(operations) if kind == "rest" else None,
                )
            )
    return tuple(made)


def _countdown(operations: Sequence[Operation]) -> CountdownView | None:
    start, beat = (_posted(operations, path) for path in ("/countdownCancelAll", "/countdownCancelAllHeartBeat"))
    if start is None:
        return None
    return CountdownView(
        module_of(start),
        constant_case(start.name),
        _named(start),
        None if beat is None else constant_case(beat.name),
        "" if beat is None else _named(beat),
    )


def _posted(operations: Sequence[Operation], path: str) -> Operation | None:
    return next(
        (one for one in operations if one.request.method == "POST" and (one.request.path or "").endswith(path)), None
    )


def _named(operation: Operation) -> str:
    """Return the parameter that says whose orders are canceled."""
    return next(one.name for one in operation.parameters if one.type == "string" and one.required)


def _tells_time(operation: Operation) -> bool:
    """Tell an operation that is asked for the time from one whose answer shows it in passing, which may be old."""
    if operation.kind == "rest":
        return (operation.request.path or "").endswith("/time")
    return operation.security.type == "NONE"


def _is_public(operation: Operation) -> bool:
    return operation.kind == "rest" and operation.security.type == "NONE"


def _source(operations: Iterable[Operation], member: str) -> SourceView | None:
    for one in sorted(operations, key=lambda operation: operation.key):
        if any(field.name == member for field in one.answer.fields):
            module = f"binance_derivatives.{one.product}.{one.kind}.{one.section}"
            return SourceView(module, constant_case(one.name), snake_case(member))
    return None
