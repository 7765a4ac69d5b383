"""What became of a call whose answer never came: the orders it was about, and the calls that ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from binance_derivatives._core.invalid import InvalidRequest
from binance_derivatives._core.operation import Call, Outcome
from binance_derivatives._core.wire import Item, Value

_own_id = re.compile(r"(?i:client)\w*Id(s|List)?").search
# In a cancel, this names the cancel itself.
_OF_THE_CANCEL: Final = "newClientOrderId"


def queries_of(call: Call[Any]) -> tuple[Call[Any], ...]:
    """Give the calls that tell what became of a call, one for each order that it was about.

    There are none where nothing tells, or where the call does not name its order: one without an id of the caller's can only
    be found by its id at the exchange, which came with the answer.
    """
    return tuple(query for query in queries_of_items(call) if query is not None)


def queries_of_items(call: Call[Any]) -> tuple[Call[Any] | None, ...]:
    """Give the same for each item of a call, in its order; None where nothing tells."""
    outcome = call.operation.outcome
    if outcome is None:
        return ()
    return tuple(query_of(outcome, given) for given in _givens(outcome, dict(call.parameters)))


def client_order_ids_of(call: Call[Any]) -> tuple[str, ...]:
    """Give the caller's own ids of the orders in a call, in their order."""
    skipped = _OF_THE_CANCEL if call.operation.takes_away else ""
    return tuple(dict.fromkeys(_ids({name: value for name, value in call.parameters if name != skipped})))


def query_of(outcome: Outcome, given: Mapping[str, Item]) -> Call[Any] | None:
    """Give the call that shows an order, made of what is given of it; None where that does not suffice."""
    asked: dict[str, object] = {to: given[source] for to, source in outcome.parameters if source in given}
    if outcome.by:
        named = next(((to, given[source]) for to, source in outcome.by if source in given), None)
        if named is None:
            return None
        asked[named[0]] = named[1]
    try:
        query: Call[Any] = outcome.operation().call(asked)
    except InvalidRequest:
        # A call that was made by hand may lack what the query needs.
        return None
    return query


def _givens(outcome: Outcome, parameters: Mapping[str, Value]) -> Iterator[Mapping[str, Item]]:
    """Yield the parameters of a call; where it is about several orders, those of each."""
    if not outcome.each:
        yield parameters
        return
    shared = {name: value for name, value in parameters.items() if name not in outcome.each}
    for name in outcome.each:
        items = parameters.get(name)
        for item in items if isinstance(items, tuple) else ():
            yield {**shared, **(item if isinstance(item, Mapping) else {name: item})}


def _ids(given: Mapping[str, Item]) -> Iterator[str]:
    for name, value in given.items():
        if isinstance(value, Mapping):
            yield from _ids(value)
        elif isinstance(value, tuple):
            for item in value:
                yield from _ids({name: item})
        elif isinstance(value, str) and _own_id(name):
            yield value
