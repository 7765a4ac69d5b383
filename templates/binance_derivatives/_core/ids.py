"""Ids that a client gives to orders, so that each can be asked for: the exchange's own come with the answer, which may be lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from os import urandom
from typing import Any, Final

from msgspec.structs import replace

from binance_derivatives._core.operation import Call
from binance_derivatives._core.wire import Item

# What every product takes; some take more.
_fit: Final = re.compile(r"[A-Za-z0-9]{1,32}").fullmatch


def client_id() -> str:
    """Make an id that no other order has: 24 hexadecimal digits."""
    return urandom(12).hex()


def with_ids(call: Call[Any], make: Callable[[], str]) -> Call[Any]:
    """Give a call in which each order has an id of the caller's; those that are given stay, and a call without orders is itself.

    Raises:
        ValueError: What ``make`` gives is no id, or one that another order of the call has.
    """
    names = call.operation.client_ids
    if not names:
        return call
    given = dict(call.parameters)
    if call.operation.outcome is None or not call.operation.outcome.each:
        taken = {str(given[name]) for name in names if name in given}
        added = tuple((name, _made(make, taken)) for name in names if name not in given)
        return replace(call, parameters=(*call.parameters, *added)) if added else call
    each = call.operation.outcome.each
    lists = {name: value for name, value in given.items() if name in each and isinstance(value, tuple)}
    items = [item for value in lists.values() for item in value if isinstance(item, Mapping)]
    taken = {str(item[name]) for item in items for name in names if name in item}
    changed = {name: tuple(_item(item, names, make, taken) for item in value) for name, value in lists.items()}
    return replace(call, parameters=tuple((given | changed).items()))


def _item(item: Item, names: tuple[str, ...], make: Callable[[], str], taken: set[str]) -> Item:
    if not isinstance(item, Mapping):
        return item
    return {**item, **{name: _made(make, taken) for name in names if name not in item}}


def _made(make: Callable[[], str], taken: set[str]) -> str:
    """Make an id that is not taken: a query by one that two orders have would find the same order for both."""
    made = make()
    if not _fit(made):
        raise ValueError(f"client_ids gave {made!r}, expected 1 to 32 letters and digits")
    if made in taken:
        raise ValueError(f"client_ids gave {made!r}, which another order of this call has, expected one of its own")
    taken.add(made)
    return made
