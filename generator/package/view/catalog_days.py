"""The catalog of a product on the day that is rendered, and how it differs on every other day that is known of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from generator.package.view.catalog import Json, catalog_of
from generator.specs.authored import Product, Specs
from generator.specs.dates import as_of, since
from generator.specs.model import Errors, Operation

_Entries = Mapping[str, Mapping[str, Json]]
# Lists or maps of the catalog whose elements come, go and change.
_PARTS: Final = ("errors", "operations")
# What is so or not.
_FLAGS: Final = ("routed", "merged")


def dated_catalog(product: Product, specs: Specs) -> Mapping[str, Json]:
    """Return the catalog of a product; ``earlier`` and ``later`` say what is other on other days, those next to it first.

    Each says until or from which day it holds, and, beside what holds a day nearer: an entry that is not there then is null, one
    that is there is whole, and of one that changed there are the members that differ.
    """
    here = _catalog(product, specs)
    if specs.whole is None or specs.as_of is None:
        return here
    own, day = _of_product(specs.whole, product), specs.as_of
    turns = sorted(_turns(own).items())
    before = [(turn, _day_before(turn), keys) for turn, keys in reversed(turns) if turn <= day]
    after = [(turn, turn, keys) for turn, keys in turns if turn > day]
    earlier = [{"until": turn, **other} for turn, other in _differences(product, own, here, before)]
    later = [{"from": turn, **other} for turn, other in _differences(product, own, here, after)]
    return {**here, **({"earlier": earlier} if earlier else {}), **({"later": later} if later else {})}


def _catalog(product: Product, specs: Specs) -> Mapping[str, Json]:
    own = sorted((one for one in specs.operations if one.product == product.product), key=lambda one: one.key)
    return catalog_of(product, own, specs.error_codes(product.product), specs.words, specs.outcomes, specs.as_of)


def _of_product(specs: Specs, product: Product) -> Specs:
    """Return what the catalog of a product is made from, all days in one."""
    return replace(
        specs,
        operations=tuple(one for one in specs.operations if one.product == product.product),
        errors=tuple(one for one in specs.errors if one.product == product.product),
        products=tuple(one for one in specs.products if one.product == product.product),
        streams=(),
        events=(),
        enums=(),
    )


def _turns(specs: Specs) -> dict[str, set[str]]:
    """Return the first days of all states that there are, each with the operations that are other from then on."""
    turns: defaultdict[str, set[str]] = defaultdict(set)
    for text, keys in _dates(specs):
        for day in (since(text).after, since(text).by or since(text).after):
            turns[day] |= keys
    queries = {one.operation: one.query for one in specs.outcomes.values() if one.query is not None}
    for keys in turns.values():
        # What later answers show of a setting is told with the operation that sets it.
        keys |= {key for key, query in queries.items() if query in keys}
    return dict(turns)


def _dates(specs: Specs) -> Iterator[tuple[str, set[str]]]:
    """Yield when something came, changed or went, and what; nothing for hosts and limits."""
    dated: list[Operation | Errors] = [*specs.operations, *specs.errors]
    for one in dated:
        lifetime = (one.since, one.until) if isinstance(one, Operation) else ()
        yield from ((text, {one.key}) for text in (*lifetime, *(change.since for change in one.changes)) if text)
    for product in specs.products:
        starts = (*(one.since for one in product.hosts), *(one.since for one in product.limits))
        yield from ((text, set()) for text in starts if text)


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _differences(
    product: Product, specs: Specs, here: Mapping[str, Json], days: Iterable[tuple[str, str, set[str]]]
) -> Iterator[tuple[str, dict[str, Json]]]:
    """Yield what differs from day to day, away from what is ``here``.

    Args:
        days: Days that are told, the days that are looked at for them, and the operations that may differ from the day before.
    """
    errors, operations = (dict(_entries(here, part)) for part in _PARTS)
    flags = {name: here[name] for name in _FLAGS}
    for told, day, keys in days:
        needed = {*keys, *(one.query for one in specs.outcomes.values() if one.operation in keys)}
        some = replace(specs, operations=tuple(one for one in specs.operations if one.key in needed))
        codes = some.errors if not keys.isdisjoint(one.key for one in some.errors) else ()
        then = as_of(replace(some, errors=codes), day)
        there = _catalog(then.products[0], then)
        new_flags = {name: there[name] for name in _FLAGS}
        short = {key.partition("/")[2] for key in keys}
        new_errors = _entries(there, "errors") if codes else errors
        new = {key: entry for key, entry in _entries(there, "operations").items() if key in short}
        old = {key: entry for key, entry in operations.items() if key in short}
        other: dict[str, Json] = {"errors": _difference(errors, new_errors), "operations": _difference(old, new)}
        other = {part: value for part, value in other.items() if value}
        other |= {name: value for name, value in new_flags.items() if value != flags[name]}
        if other:
            yield told, other
        flags = new_flags
        errors = dict(new_errors)
        operations = {key: entry for key, entry in operations.items() if key not in short} | new


def _entries(catalog: Mapping[str, Json], part: str) -> _Entries:
    entries = catalog[part]
    if isinstance(entries, Mapping):
        return {key: entry for key, entry in entries.items() if isinstance(entry, Mapping)}
    assert isinstance(entries, Sequence)
    return {str(entry["key"]): entry for entry in entries if isinstance(entry, Mapping)}


def _difference(here: _Entries, there: _Entries) -> dict[str, Json]:
    changed: dict[str, Json] = {}
    for key in sorted({*here, *there}):
        old, new = here.get(key), there.get(key)
        if old is None or new is None:
            changed[key] = new
        elif old != new:
            names = sorted({*old, *new})
            changed[key] = {name: new.get(name) for name in names if old.get(name) != new.get(name)}
    return changed
