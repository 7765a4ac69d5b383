"""What became of operations and parameters that are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.specs.authored import Specs
from generator.specs.dates import has_come, since
from generator.specs.model import Change, Operation, Parameter


@dataclass(frozen=True)
class GoneView:
    """``call`` is a verb with a path, or a method of the WebSocket API."""

    call: str
    since: str
    instead: str | None


def gone_of(specs: Specs, product: str) -> tuple[GoneView, ...]:
    """Return a product's operations that are not offered any more."""
    known = {operation.key: operation for operation in specs.operations}
    return tuple(
        GoneView(_call(one), str(since(one.until or "")), _instead(known.get(one.replaced_by or "")))
        for one in specs.gone
        if one.product == product
    )


@dataclass(frozen=True)
class EndedView:
    """A parameter that is not taken any more: of an ``operation``, or in its list ``within``; ``instead`` takes its place."""

    operation: str
    within: str
    name: str
    since: str
    instead: str | None


def ended_of(specs: Specs, product: str) -> tuple[EndedView, ...]:
    """Return the parameters that operations of a product took once."""
    known = {operation.key: operation for operation in specs.operations}
    found = [
        EndedView(one.key, within, name, str(since(change.since)), _successor(change.replaced_by, known))
        for one in specs.operations
        if one.product == product
        for within, name, change in ended_parameters(one, specs.as_of)
    ]
    return tuple(sorted(found, key=lambda one: (one.operation, one.within, one.name)))


def _successor(name: str | None, known: Mapping[str, Operation]) -> str | None:
    """Name a parameter as it is called on the wire, an operation as its product and its call."""
    return _instead(known.get(name or "")) or name


def ended_parameters(operation: Operation, day: str | None) -> Iterator[tuple[str, str, Change]]:
    """Yield the parameters that ended by a day, each with the list whose elements had it, if any."""
    there = {(within, one.name) for within, one in _all_parameters(operation)}
    for change in operation.changes:
        now: object = change.now
        if now is not None or not has_come(change.since, day):
            continue
        match change.path.split("."):
            case ["parameters", name] if ("", name) not in there:
                yield "", name, change
            case ["parameters", outer, "items", name] if (outer, name) not in there:
                yield outer, name, change
            case _:
                continue


def _all_parameters(operation: Operation) -> Iterator[tuple[str, Parameter]]:
    for outer in operation.parameters:
        yield "", outer
        yield from ((outer.name, one) for one in outer.items)


def _instead(operation: Operation | None) -> str | None:
    return None if operation is None else f"{operation.product}.{operation.name} ({_call(operation)})"


def _call(operation: Operation) -> str:
    request = operation.request
    return f"{request.method} {request.path}" if request.path else request.method
