"""What of an answer is not as documented, and where: the words in which misfits are told, learnt and reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from types import NoneType
from typing import Any, Final, Literal, TypeAlias, cast

from msgspec import UNSET, Struct

Key: TypeAlias = tuple[str, str, str]
Kind: TypeAlias = Literal["missing", "new", "null", "type", "unknown", "value"]


class Mismatch(Struct, frozen=True, cache_hash=True):
    """What of an answer is not of the documented type.

    Attributes:
        path: Where it stands, the items of a list alike: ``$[*].avgPrice``; positions of tuples have their number. Where objects of
            several kinds may stand, the kind is named: ``$.symbols[*].filters[*](LOT_SIZE).stepSize``.
        expected: The documented type; ``nothing`` for a member that no page has.
        found: What stands there instead: ``object``, ``list``, ``text``, ``number``, ``boolean``, ``null``, ``empty text``, ``nothing``.
            A number of more than 3,300 digits, or with an exponent of more than three, is text.
        kind: ``missing``, ``new``, ``null``, ``type``; ``unknown`` for an object whose kind, ``found``, no page has; ``value`` for a
            member of a closed set with a value that no page has: ``found``.
    """

    path: str
    expected: str
    found: str
    kind: Kind = "type"

    @property
    def key(self) -> tuple[str, str, str]:
        """What one report of an operation stands for: path and kind, and what was found where that is corrected apart."""
        named = self.kind in ("unknown", "value") or (self.kind == "missing" and self.found == "empty text")
        return (self.path, self.kind, self.found if named else "")

    def __str__(self) -> str:
        return f"{self.path} is {self.found}, expected {self.expected}"


OnMismatch: TypeAlias = Callable[[Mismatch], None]


def once_each(found: Iterable[Mismatch]) -> Iterable[Mismatch]:
    """Give of mismatches that are one report the first."""
    first: dict[Key, Mismatch] = {}
    for mismatch in found:
        first.setdefault(mismatch.key, mismatch)
    return first.values()


class Step(Struct, frozen=True):
    """One step down: to a member of an object, where there is an owner, else to each item of a list or each value of a map."""

    text: str
    owner: type[Struct] | None = None
    member: str = ""


Place: TypeAlias = "tuple[Place, Step] | None"


class Misfit(Struct, frozen=True):
    """A mismatch, and the member that it makes unreadable.

    Attributes:
        mismatch: What is told of it.
        key: What tells it from others.
        way: The way to where it stands.
        depth: How many steps of it lead to the object that has the member, which the next one leads to.
        owner: The documented type of that object; None where no object is around it.
        member: The member's name in Python, on the wire if it is new; the kind of an unknown object.
        expected: The documented type of what stands there.
        loose: No type takes it beside what is documented.
        wild: So that what stands there is decoded by itself; else all is taken there without a type.
        name: Of an object of an unknown kind, one of its members on the wire.
        known: Of a closed set, its documented values.
        told: False for what is documented, and only not decoded by msgspec.
    """

    mismatch: Mismatch
    key: Key
    way: tuple[Step, ...]
    depth: int
    owner: type[Struct] | None
    member: str
    expected: Any = None
    loose: bool = False
    wild: bool = False
    name: str = ""
    known: frozenset[str] = frozenset()
    told: bool = True

    @property
    def steps(self) -> tuple[Step, ...]:
        """The way to the object that has the member."""
        return self.way[: self.depth]

    @property
    def inside(self) -> bool:
        """Whether it is an item within the member that does not fit, so that there is no member to leave out."""
        return len(self.way) > self.depth + 1


def slot_of(step: Step) -> Callable[[Any], Any]:
    """Give what reads the member that a step leads to, whatever stands in the member's place in a subclass."""
    return cast("Callable[[Any], Any]", getattr(step.owner, step.member).__get__)


def way_to(place: Place) -> tuple[tuple[Step, ...], str]:
    """Give the steps to a place, and its path."""
    steps: list[Step] = []
    while place is not None:
        place, step = place
        steps.append(step)
    steps.reverse()
    return tuple(steps), "$" + "".join([step.text for step in steps])


_FOUND: Final[dict[type, str]] = {dict: "object", list: "list", str: "text", bool: "boolean", NoneType: "null"}


_is_name = re.compile("[A-Za-z][A-Za-z0-9_]{0,31}").fullmatch


def named(value: str) -> str:
    """Give a value of a closed set as a report names it: what looks like none of them may be a secret at the wrong place."""
    return value if _is_name(value) else found_in(value)


def found_in(value: object) -> str:
    """Give the kind of JSON that a value came as."""
    return "nothing" if value is UNSET else "empty text" if value == "" else _FOUND.get(type(value), "number")
