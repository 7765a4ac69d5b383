"""Operations as methods of a client.

One line, ``cancel_order = blocking(trade.cancel_order)``, gives a client the operation under its own signature: type checkers,
hover and ``help()`` see its parameters and its docstring, with the value in place of the call.

A client has many operations and a program uses a few, so that the modules which define them are imported at their first use:
``trade = lazy("binance_derivatives.usdm.rest.trade")`` stands in for the module in such lines.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import update_wrapper
from importlib import import_module
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, TypeVar, overload

from binance_derivatives._core.one_or_many import OneOrMany
from binance_derivatives._core.operation import Call

P = ParamSpec("P")
Q = ParamSpec("Q")
S = TypeVar("S")
T = TypeVar("T")
Result = TypeVar("Result", covariant=True)


class Sender(Protocol):
    """What a client must have for ``blocking`` operations."""

    def send(self, call: Call[Result], /) -> Result:
        """Send the call and wait for its value."""
        ...


class AsyncSender(Protocol):
    """What a client must have for ``awaiting`` operations."""

    def send(self, call: Call[Result], /) -> Awaitable[Result]:
        """Send the call; awaiting gives its value."""
        ...


class _Lazy:
    """A function that is imported when it is first needed."""

    __slots__ = ("_module", "_name")

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def imported(self) -> Callable[..., Any]:
        function: Callable[..., Any] = getattr(import_module(self._module), self._name)
        return function


class lazy:
    """Stand in for a module of operations; its attributes can be given to ``blocking`` and ``awaiting``, nothing else."""

    __slots__ = ("_module",)

    def __init__(self, module: str) -> None:
        self._module = module

    def __getattr__(self, name: str) -> _Lazy:
        return _Lazy(self._module, name)


class _Bound(Generic[P, T]):
    """A descriptor around an operation; the method is built when it is first used."""

    __slots__ = ("_method", "_named", "_shown")

    def __init__(self, operation: Callable[P, Call[T]]) -> None:
        self._named: Callable[P, Call[T]] | _Lazy = operation
        self._method: Callable[..., Any] | None = None
        self._shown: Callable[P, Call[T]] | None = None

    @property
    def _operation(self) -> Callable[P, Call[T]]:
        if isinstance(self._named, _Lazy):
            self._named = self._named.imported()
        return self._named

    def _method_of(self, client: object) -> MethodType:
        if self._method is None:
            self._method = self._built()
        return MethodType(self._method, client)

    def _on_class(self) -> Callable[P, Call[T]]:
        """Give the operation as the class has it: it makes the call, and shows itself as the method that sends it."""
        if self._shown is None:
            self._shown = _twin(self._operation, self._returned)
        return self._shown

    _returned = "{}"

    def _built(self) -> Callable[..., Any]:
        raise NotImplementedError


class blocking(_Bound[P, T]):
    """Make an operation a method that sends the call and returns its value; on the class it makes the call and sends nothing."""

    __slots__ = ()

    @overload
    def __get__(self, client: None, owner: type, /) -> Callable[P, Call[T]]: ...
    @overload
    def __get__(self, client: Sender, owner: type, /) -> Callable[P, T]: ...
    def __get__(self, client: Sender | None, owner: type, /) -> Callable[P, Call[T]] | Callable[P, T]:
        if client is None:
            return self._on_class()
        return self._method_of(client) if self._method is None else MethodType(self._method, client)

    def _built(self) -> Callable[..., Any]:
        operation = self._operation

        def method(client: Sender, /, *args: P.args, **kwargs: P.kwargs) -> T:
            return client.send(operation(*args, **kwargs))

        return _dressed(method, operation)


class awaiting(_Bound[P, T]):
    """Make an operation a coroutine method that sends the call; on the class it makes the call and sends nothing."""

    __slots__ = ()
    _returned = "Awaitable[{}]"

    @overload
    def __get__(self, client: None, owner: type, /) -> Callable[P, Call[T]]: ...
    @overload
    def __get__(self, client: AsyncSender, owner: type, /) -> Callable[P, Coroutine[Any, Any, T]]: ...
    def __get__(
        self, client: AsyncSender | None, owner: type, /
    ) -> Callable[P, Call[T]] | Callable[P, Coroutine[Any, Any, T]]:
        if client is None:
            return self._on_class()
        return self._method_of(client) if self._method is None else MethodType(self._method, client)

    def _built(self) -> Callable[..., Any]:
        operation = self._operation

        async def method(client: AsyncSender, /, *args: P.args, **kwargs: P.kwargs) -> T:
            return await client.send(operation(*args, **kwargs))

        return _dressed(method, operation)


if TYPE_CHECKING:

    class OneOrManyMethod(Generic[P, T, Q, S]):
        """A method that gives one with a parameter, and a list without it."""

        @overload
        def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T: ...
        @overload
        def __call__(self, *args: Q.args, **kwargs: Q.kwargs) -> S: ...
        def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

    class AsyncOneOrManyMethod(Generic[P, T, Q, S]):
        """A coroutine method that gives one with a parameter, and a list without it."""

        @overload
        def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, T]: ...
        @overload
        def __call__(self, *args: Q.args, **kwargs: Q.kwargs) -> Coroutine[Any, Any, S]: ...
        def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

    class blocking_one_or_many(Generic[P, T, Q, S]):
        """``blocking`` for an operation whose answer is one or many."""

        def __init__(self, operation: OneOrMany[P, T, Q, S]) -> None: ...
        @overload
        def __get__(self, client: None, owner: type, /) -> OneOrMany[P, T, Q, S]: ...
        @overload
        def __get__(self, client: Sender, owner: type, /) -> OneOrManyMethod[P, T, Q, S]: ...
        def __get__(self, client: Sender | None, owner: type, /) -> Any: ...

    class awaiting_one_or_many(Generic[P, T, Q, S]):
        """``awaiting`` for an operation whose answer is one or many."""

        def __init__(self, operation: OneOrMany[P, T, Q, S]) -> None: ...
        @overload
        def __get__(self, client: None, owner: type, /) -> OneOrMany[P, T, Q, S]: ...
        @overload
        def __get__(self, client: AsyncSender, owner: type, /) -> AsyncOneOrManyMethod[P, T, Q, S]: ...
        def __get__(self, client: AsyncSender | None, owner: type, /) -> Any: ...

else:
    # What differs is what a type checker is told; called, such an operation is one function.
    blocking_one_or_many, awaiting_one_or_many = blocking, awaiting


def _twin(operation: Callable[P, Call[T]], returned: str) -> Callable[P, Call[T]]:
    """Give a function that is the operation but for its signature, so that a call costs no more."""
    if not isinstance(operation, FunctionType):
        return operation
    twin = FunctionType(
        operation.__code__, operation.__globals__, operation.__name__, operation.__defaults__, operation.__closure__
    )
    twin.__kwdefaults__ = operation.__kwdefaults__
    return _dressed(twin, operation, returned)


def _dressed(method: Callable[..., Any], operation: Callable[..., Any], form: str = "{}") -> Callable[..., Any]:
    """Give a method its operation's name, docstring and signature, with the value as what it returns."""
    update_wrapper(method, operation)
    import inspect

    signature = inspect.signature(operation)
    receiver = inspect.Parameter("self", inspect.Parameter.POSITIONAL_ONLY)
    returned = signature.return_annotation
    if isinstance(returned, str) and returned.startswith("Call["):
        returned = form.format(returned.removeprefix("Call[").removesuffix("]"))
    dressed = signature.replace(parameters=[receiver, *signature.parameters.values()], return_annotation=returned)
    setattr(method, "__signature__", dressed)
    return method
