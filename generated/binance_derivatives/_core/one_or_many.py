"""Operations whose answer is one thing with a parameter, and a list of all such things without it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, ParamSpec, TypeVar, overload

from binance_derivatives._core.operation import Call

P = ParamSpec("P")
Q = ParamSpec("Q")
One = TypeVar("One")
Many = TypeVar("Many")


class OneOrMany(Generic[P, One, Q, Many]):
    """What a type checker takes such an operation for: it has two signatures, of which ``ParamSpec`` would keep one.

    When the program runs, the operation is a function like any other.
    """

    def __init__(self, one: Callable[P, Call[One]], many: Callable[Q, Call[Many]]) -> None:
        self._forms = one, many

    @overload
    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Call[One]: ...
    @overload
    def __call__(self, *args: Q.args, **kwargs: Q.kwargs) -> Call[Many]: ...
    def __call__(self, *args: Any, **kwargs: Any) -> Call[Any]:
        raise NotImplementedError


def as_asked(value: Any, is_one: bool | None) -> Any:
    """Give the form that was asked for: a list of one stands for it, and one by itself for a list."""
    came: Any = value
    if isinstance(value, list):
        return came[0] if is_one else came
    return came if is_one else [came]
