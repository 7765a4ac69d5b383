"""Since when a fact holds: a day, or only between which two days it came; and the specs as they were on a day.

A spec file holds what is known last. Its ``changes`` say what was, one after another, so that the state of any earlier day
is had by taking back those that came later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any, Final, TypeVar, cast

from generator.specs.authored import Host, LimitGroup, Product, Specs
from generator.specs.codec import spec_from_plain, to_plain
from generator.specs.corrections import Stale, target_of
from generator.specs.model import Change, Event, Operation, SpecFile, Stream
from generator.specs.yaml.plain import Plain, is_list, is_mapping, without_empty_lists

S = TypeVar("S", bound=SpecFile)


# A day before all that is known.
_BEFORE: Final = "0001-01-01"


@dataclass(frozen=True)
class Since:
    """The first day on which something holds is not before ``after``, and not later than ``by``; None: that is to come."""

    after: str
    by: str | None

    def has_come(self, day: str) -> bool:
        return self.by is not None and self.by <= day

    def may_have_come(self, day: str) -> bool:
        return self.after <= day

    def is_near(self, day: str, days: int) -> bool:
        """Tell whether it comes, or came, not more than so many days before or after a day; what is announced always does."""
        if self.by is None:
            return True
        first, last, middle = map(date.fromisoformat, (self.after, self.by, day))
        return (first - middle).days <= days and (middle - last).days <= days

    def __str__(self) -> str:
        if self.by is None:
            return f"a day after {self.after} that is not announced"
        return self.after if self.by == self.after else f"a day from {self.after} to {self.by}"


def since(text: str) -> Since:
    """Read ``2026-06-24``, ``2026-06-24..2026-06-30``, or ``2026-06-24..`` where no day is known.

    The schemas of the specs have checked the text.
    """
    after, dots, by = text.partition("..")
    return Since(after, (by or None) if dots else after)


def as_of(specs: Specs, day: str | None) -> Specs:
    """Return the specs as they were on a day; without one, as they are when everything dated has come.

    What may have come or not is told leniently: both states are accepted, and the dearer weight counts.
    """
    return replace(
        specs,
        as_of=day,
        whole=specs,
        products=tuple(_product(one, day) for one in specs.products),
        gone=tuple(one for one in specs.operations if one.until is not None and has_come(one.until, day)),
        operations=_states(specs.operations, day),
        streams=_states(specs.streams, day),
        events=_states(specs.events, day),
        enums=_states(specs.enums, day),
        errors=_states(specs.errors, day),
    )


def _product(product: Product, day: str | None) -> Product:
    """Return a product with the hosts it had on a day, and with the limits that were, or may have been, counted together."""
    hosts = tuple(one for one in product.hosts if _is_there(one, day))
    return replace(product, hosts=hosts, limits=tuple(_group_of(one, day) for one in product.limits))


def _is_there(host: Host, day: str | None) -> bool:
    begun = host.since is None or day is None or since(host.since).has_come(day)
    return begun and (host.until is None or not has_come(host.until, day))


def _group_of(limits: LimitGroup, day: str | None) -> LimitGroup:
    begun = day is None or since(limits.since).may_have_come(day)
    return limits if begun else replace(limits, group=limits.was)


def _states(found: Sequence[S], day: str | None) -> tuple[S, ...]:
    return tuple(state_of(one, day) for one in found if is_offered(one, day))


def is_offered(spec: SpecFile, day: str | None) -> bool:
    """Tell whether what a spec describes is there, or may be, on a day."""
    if not isinstance(spec, Operation | Stream | Event):
        return True
    begun = spec.since is None or day is None or since(spec.since).may_have_come(day)
    return begun and (spec.until is None or not has_come(spec.until, day))


def state_of(spec: S, day: str | None) -> S:
    """Return a spec as it was on a day."""
    later = _to_come(spec, day)
    if not later:
        return spec
    plain = to_plain(spec)
    _take_back(plain, later, day)
    return cast(S, spec_from_plain(without_empty_lists(plain)))


def _to_come(spec: SpecFile, day: str | None) -> list[Change]:
    return [one for one in spec.changes if not has_come(one.since, day)]


def _take_back(plain: Plain, to_come: Sequence[Change], day: str | None) -> None:
    for change in reversed(to_come):
        may_be = day is not None and since(change.since).may_have_come(day)
        was = _both(change) if may_be else change.was
        target_of(plain, change.path).correct(change.now, was)


def inconsistent(spec: SpecFile) -> Iterator[tuple[str, str]]:
    """Yield the days whose state cannot be had, for what a change has set is not what stands, and why."""
    if not spec.changes:
        return
    days = {day for one in spec.changes for day in (since(one.since).after, since(one.since).by) if day is not None}
    for day in (_BEFORE, *sorted(days)):
        try:
            _take_back(to_plain(spec), _to_come(spec, day), day)
        except Stale as stale:
            yield day, str(stale)


def has_come(text: str, day: str | None) -> bool:
    """Tell whether what a date says has come for certain by a day; without one, whether it will on a day that is known."""
    found = since(text)
    return found.by is not None if day is None else found.has_come(day)


def _both(change: Change) -> object:
    """Return what accepts the state before a change as well as the one after it."""
    was, now = cast(Any, change.was), cast(Any, change.now)
    if change.path.startswith(("answer.", "payload.")):
        # Its members may have any name, ``weight`` too.
        return now if was is None else was
    if change.path.startswith("names."):
        # A stream is asked for by one name: by the old one, while it may still be that.
        return was
    match change.path.rpartition(".")[2]:
        case "weight" if is_list(was) and is_list(now):
            return _dearer(was, now)
        case "cost" | "weight":
            return max((was, now), key=_dearest)
        case "required":
            return False
        case "values" if is_list(now) and was is None:
            # Anything went, and may still.
            return None
        case "values" if {"true", "false"} == {str(value).lower() for value in [*(was or ()), *(now or ())]}:
            # A flag goes out in one spelling: in the old one, while it may still be that.
            return was
        case "values" if is_list(was) and is_list(now):
            return [*was, *(value for value in now if value not in was)]
        case "minimum" | "maximum" as limit:
            if was is None or now is None:
                return None
            lowest, highest = sorted((str(was), str(now)), key=lambda text: Decimal(text))
            return lowest if limit == "minimum" else highest
        case "rules" | "item_rules":
            # A rule that came or went binds nobody yet, or no longer.
            return None
        case _:
            return _at_ease(now if was is None else was)


def _at_ease(state: Any) -> Any:
    """Return a state of what is not there for sure, or not any more: a parameter that nobody has to send."""
    return {**state, "required": False} if is_mapping(state) and "required" in state else state


def _dearer(was: list[Any], now: list[Any]) -> list[Any]:
    """Return weights of which each call takes the dearer of two: of the first entries of both whose conditions hold."""
    both: list[Any] = []
    for one, other in product(was, now):
        mine, theirs = one.get("when", []), other.get("when", [])
        when = [*mine, *(more for more in theirs if more not in mine)]
        cost = {**one, "cost": max(one["cost"], other["cost"])}
        both += [{**cost, "when": when} if when else cost] if one["counter"] == other["counter"] else []
    # A call of which one list says nothing takes what the other says.
    alone = [*([] if _says_all(now) else was), *([] if _says_all(was) else now)]
    return [*both, *(one for one in alone if one not in both)]


def _says_all(weights: list[Any]) -> bool:
    """Tell whether there is a weight for every call: one without conditions, or one each with and without a parameter."""
    conditions = [one.get("when", []) for one in weights]
    without = [[{"absent": when[0]["given"]}] for when in conditions if len(when) == 1 and "given" in when[0]]
    return [] in conditions or any(one in conditions for one in without)


def _dearest(weight: Any) -> int:
    """Return the most that a cost or a weight takes."""
    return -1 if weight is None else int(weight["cost"] if is_mapping(weight) else weight)
