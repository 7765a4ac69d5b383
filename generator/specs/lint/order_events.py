"""Whether what people wrote about events of orders fits the events, the query and its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.specs.authored import Specs
from generator.specs.model import Event, Operation, Shape
from generator.specs.order_events import OrderEvent
from generator.specs.outcomes import retry_class
from generator.specs.schema.validate import Finding
from generator.specs.yaml.places import DataPath


def check_order_events(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield findings, each with the key of the file it is about."""
    events = {(event.product, event.event): event for event in specs.events}
    operations = {operation.key: operation for operation in specs.operations}
    for entry in specs.orders:
        for path, message in _findings(entry, events.get((entry.product, entry.event)), operations.get(entry.query)):
            yield f"{entry.product}/outcomes", Finding(("orders", entry.place, *path), message)


def _findings(entry: OrderEvent, event: Event | None, query: Operation | None) -> Iterator[tuple[DataPath, str]]:
    if event is None:
        yield ("event",), f"there is no event {entry.event} of the product, expected the member e of one"
        return
    if query is None or retry_class(query, None) != "READ":
        yield ("query",), f"{entry.query.partition('/')[2]} is no operation that reads, expected one"
        return
    whole = _members(event.payload)
    inner = whole.get(entry.inside) if entry.inside else event.payload
    if inner is None:
        yield ("inside",), f"{entry.event} has no member {entry.inside}, expected one of {', '.join(whole)}"
        return
    if entry.when is not None and entry.when[0] not in whole:
        yield ("when",), f"{entry.event} has no member {entry.when[0]}, expected one of {', '.join(whole)}"
    order = _members(inner)
    yield from _missing("members", entry.members, order, entry.event)
    yield from _missing("answer", entry.answer, _members(query.answer), entry.query)
    for index, name in enumerate(entry.apart):
        if name not in order:
            yield ("apart", index), f"{entry.event} has no member {name}, expected one of {', '.join(order)}"
    theirs = [parameter.name for parameter in query.parameters]
    for key, pairs in (("passes", entry.passes), ("by", entry.by)):
        for to, source in pairs:
            if to not in theirs:
                yield (key, to), f"{entry.query} has no parameter {to}, expected one of {', '.join(theirs)}"
            if source not in order:
                yield (key, to), f"{entry.event} has no member {source}, expected one of {', '.join(order)}"


def _missing(
    key: str, named: Mapping[str, str], there: Mapping[str, Shape], where: str
) -> Iterator[tuple[DataPath, str]]:
    for role, name in named.items():
        if name not in there:
            yield (key, role), f"{where} has no member {name}, expected one of {', '.join(there)}"


def _members(shape: Shape) -> Mapping[str, Shape]:
    """Return the members of an object, or of the objects in a list."""
    if shape.type == "list" and shape.items is not None:
        return _members(shape.items)
    return {field.name: field.shape for field in shape.fields}
