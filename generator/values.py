"""``dataclass``, made in a third of the time: a command defines well over a hundred, and mostly has less to do than that.

The standard library compiles six methods for each frozen one; here that is ``__init__`` alone, and the others are shared. That a
member is set once is held by the type checkers, to which it is the standard library's own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(kind: type[Any] | None = None, /, **options: bool) -> Any:
        """Make a dataclass, with the options of the standard library's."""
        if kind is None:
            return lambda kind: dataclass(kind, **options)
        # What is found out later stands beside the members, and is none.
        if options != _VALUE or any(
            isinstance(one, cached_property) for base in kind.__mro__ for one in vars(base).values()
        ):
            return dataclasses.dataclass(kind, **options)
        # Without one it would be made of the signature, which takes longest of all.
        kind.__doc__ = kind.__doc__ or kind.__name__
        made = dataclasses.dataclass(kind, eq=False, repr=False)
        for name, method in _SHARED.items():
            setattr(made, name, method)
        return made


def _members(value: Any) -> tuple[object, ...]:
    return tuple(getattr(value, name) for name in value.__dataclass_fields__)


def _equal(value: Any, other: Any) -> bool:
    return value.__dict__ == other.__dict__ if other.__class__ is value.__class__ else NotImplemented


def _hash(value: Any) -> int:
    return hash(_members(value))


def _shown(value: Any) -> str:
    members = (f"{name}={member!r}" for name, member in zip(value.__dataclass_fields__, _members(value), strict=True))
    return f"{value.__class__.__qualname__}({', '.join(members)})"


_VALUE: Final = {"frozen": True}
_SHARED: Final[dict[str, Callable[..., object]]] = {"__eq__": _equal, "__hash__": _hash, "__repr__": _shown}
