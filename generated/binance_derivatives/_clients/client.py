"""What all clients have in common: account, options, session, and the two ways to wait."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import (
    Any,
    ClassVar,
    Concatenate,
    Final,
    Generic,
    ParamSpec,
    Protocol,
    Self,
    TypeVar,
    cast,
    runtime_checkable,
)

from msgspec.structs import replace

from binance_derivatives._answers.elements import Unsettled
from binance_derivatives._core.ids import with_ids
from binance_derivatives._core.locks import new_lock
from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.drive import AsyncTransport, Transport, awaited, run, sent, sent_awaited
from binance_derivatives._protocol.flow import Flow, Raw
from binance_derivatives._protocol.options import Options, check_seconds, check_window
from binance_derivatives._protocol.replies import Failure
from binance_derivatives._protocol.requests import Frame, Send
from binance_derivatives._protocol.session import Session, Source
from binance_derivatives._protocol.settling import Settlement, settling
from binance_derivatives.account import Account, Environment
from binance_derivatives.errors import NothingSent, NotSent, OutcomeUnknown
from binance_derivatives.hooks import Hooks, Tally
from binance_derivatives.limits import Budget, Limit
from binance_derivatives.retries import Retries

T = TypeVar("T")
P = ParamSpec("P")
ClientT = TypeVar("ClientT")
OptionsT = TypeVar("OptionsT", bound=Options)
RequestT = TypeVar("RequestT", Send, Frame)
TransportT = TypeVar("TransportT")


_MAKING = """Make a client; nothing is sent before the first call, and no network library is loaded before it or ``with``.

    Args:
        account: Where to connect, with or without a key: ``TESTNET`` or ``TESTNET.account(api_key, secret)``. There is no
            default, so that no order goes to a real account by accident.
        options: What else it can be told.

    Raises:
        TypeError: It is made from something else.
        ValueError: The environment is another product's or lacks the address, or an option can not be used.
"""


@runtime_checkable
class Startable(Protocol):
    """A transport that can connect before there is a request."""

    def start(self) -> None:
        """Begin to connect; nothing is waited for."""
        ...


def takes(
    options: Callable[P, OptionsT],
) -> Callable[
    [Callable[[ClientT, Account | Environment, OptionsT], None]],
    Callable[Concatenate[ClientT, Account | Environment, P], None],
]:
    """Let a constructor take a kind of options as keywords; they are spelt, checked and described there alone."""

    def decorated(
        begin: Callable[[ClientT, Account | Environment, OptionsT], None],
    ) -> Callable[Concatenate[ClientT, Account | Environment, P], None]:
        def __init__(self: ClientT, account: Account | Environment, /, *given: P.args, **keywords: P.kwargs) -> None:
            if not isinstance(cast("object", account), Account | Environment):
                # It may be a key, which no error shows.
                made_from = type(account).__name__
                raise TypeError(
                    f"a client is made from an account, TESTNET.account(api_key, secret), or an environment, not from {made_from}"
                )
            begin(self, account, options(*given, **keywords))

        kinds = [kind for kind in getattr(options, "__mro__", ()) if issubclass(kind, Options)]
        __init__.__doc__ = "\n\n".join([_MAKING, *(str(one.__doc__) for one in reversed(kinds))])
        setattr(__init__, "options", options)
        __init__.__qualname__ = begin.__qualname__
        return __init__

    return decorated


class MadeWith:
    """The signature of a client's class, for ``help`` and ``inspect``; made when somebody looks."""

    def __get__(self, client: object, owner: Any) -> Any:
        from inspect import Parameter, Signature

        kind = owner.__init__.options
        hints: dict[str, Any] = {}
        kinds: list[type[Any]] = list(kind.__mro__)
        for one in reversed(kinds):
            hints.update(one.__dict__.get("__annotations__", {}))
        fields, defaults = kind.__struct_fields__, kind.__struct_defaults__
        account = Parameter("account", Parameter.POSITIONAL_ONLY, annotation="Account | Environment")
        options = [
            Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=hints[name])
            for name, default in zip(fields, defaults, strict=True)
        ]
        return Signature([account, *options])


def _budget_of(account: Account, options: Options) -> Budget:
    """Give the budget that a client shares with those whose calls the exchange counts together with its own."""
    environment = account.environment
    if environment.limit_group is None or options.transport is not None:
        return Budget()
    return Budget.shared((environment.name, environment.limit_group, options.way_out()), account.api_key)


class _Shared(Generic[TransportT]):
    """The transport of a client and of those made from it; it is made when it is first needed."""

    def __init__(self, transport: TransportT | None) -> None:
        self.transport = transport
        self.closed = False
        self.lock = new_lock()


class _Closed:
    """What a client has that was closed before it ever had a transport."""

    def exchange(self, request: object) -> Any:
        raise Failure("the client is closed", sent=False)


_CLOSED: Final = _Closed()


class Client(Generic[TransportT, RequestT]):
    """Account, address and options of one product."""

    product: ClassVar[str] = ""
    time_source: ClassVar[Source | None] = None
    limits_source: ClassVar[Source | None] = None
    documented_limits: ClassVar[tuple[Limit, ...]] = ()
    _field: ClassVar[str]
    _folder: ClassVar[str]
    __signature__ = MadeWith()

    def _begin(self, account: Account | Environment, options: Options) -> None:
        if isinstance(account, Environment):
            account = Account(environment=account)
        self.environment = account.environment
        self._address = account.environment.require(self.product, self._field)
        self._session = Session(
            clock=options.clock,
            time=ServerTime(options.clock),
            api_key=account.api_key,
            signer=account.signer,
            recv_window=options.recv_window,
            retries=options.retries,
            budget=options.budget or _budget_of(account, options),
            hooks=options.hooks,
            time_source=self.time_source,
            user_agent=options.user_agent,
            client_ids=options.client_ids,
        )
        self._shared = _Shared(cast("TransportT | None", options.transport))

    def __repr__(self) -> str:
        return f"{type(self).__module__}.{type(self).__qualname__}(environment={self.environment.name!r})"

    @property
    def tally(self) -> Tally:
        """How many requests, retries, mismatches and reconnects there were."""
        return self._session.tally

    @property
    def budget(self) -> Budget:
        """What is known of the exchange's rate limits."""
        return self._session.budget

    def with_options(
        self,
        *,
        timeout: float | None = None,
        recv_window: int | None = None,
        retries: Retries | None = None,
        hooks: Hooks | None = None,
    ) -> Self:
        """Give a client like this one, with other options and the same connections: for one call, or for many.

        ``client.with_options(timeout=1, retries=NO_RETRIES).new_order(...)``. What is None stays as it is; closing either closes
        both.
        """
        if timeout is not None:
            check_seconds("timeout", timeout)
        check_window(recv_window)
        session = self._session
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made._session = replace(
            session,
            timeout=session.timeout if timeout is None else timeout,
            recv_window=session.recv_window if recv_window is None else recv_window,
            retries=retries or session.retries,
            hooks=hooks or session.hooks,
        )
        return made

    def _carrier(self) -> TransportT:
        """Give the transport; one of its own, and the network library below it, are loaded when they are first needed."""
        shared = self._shared
        if shared.transport is None:
            with shared.lock:
                if shared.closed:
                    return cast("TransportT", _CLOSED)
                made = shared.transport or self._own_transport()
                # The handler of a signal may have used the client meanwhile, and closed it.
                if shared.closed:
                    return cast("TransportT", _CLOSED)
                shared.transport = shared.transport or made
        return shared.transport

    def _own_transport(self) -> TransportT:
        raise NotImplementedError

    def _start(self) -> None:
        """Load the network library and, where a connection is kept, begin to connect, so that the first call need not wait.

        Raises:
            NothingSent: The client is closed, or can not be used here.
        """
        if self._shared.closed:
            raise NothingSent("the client is closed")
        transport = self._carrier()
        if isinstance(transport, Startable):
            try:
                transport.start()
            except Failure as failure:
                raise NothingSent(failure.cause) from None

    def _accept(self, call: Call[T]) -> Call[T]:
        """Give a call as it is sent, with an id of its own for each order.

        Raises:
            NotSent: The client is closed.
            ValueError: The call is another product's.
        """
        if self._shared.closed:
            raise NotSent(call=call, cause="the client is closed")
        if self.product not in ("", call.operation.product):
            raise ValueError(f"{call.operation} is not an operation of product {self.product}")
        make = self._session.client_ids
        return call if make is None or not call.operation.client_ids else with_ids(call, make)

    def _build(self, call: Call[Any]) -> RequestT:
        """Build and sign a request, as of now."""
        raise NotImplementedError

    def _can_ask(self, call: Call[Any]) -> bool:
        """Tell whether a call is of the kind that this client carries, and of its product."""
        return call.operation.folder == self._folder and self.product in ("", call.operation.product)

    def _time_flow(self) -> Flow[RequestT, bool]:
        raise NotImplementedError


class SyncClient(Client[Transport[RequestT], RequestT]):
    """Waits for answers; threads may share a client."""

    def send(self, call: Call[T]) -> T:
        """Send a call and wait for its value.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        return sent(
            self._accept(call), self._session, self._build, (self._shared.transport or self._carrier()).exchange
        ).value

    def with_raw(self, call: Call[T]) -> Raw[T]:
        """Send a call, made by the method of the class: ``client.with_raw(Rest.query_order(...))``.

        Returns:
            The value with the status, the headers and the bytes it came in.
        """
        return sent(
            self._accept(call), self._session, self._build, (self._shared.transport or self._carrier()).exchange
        )

    def settle(self, unknown: OutcomeUnknown | Unsettled) -> tuple[Settlement, ...]:
        """Find out what became of a call whose outcome is not known: one settlement for each order.

        Asks, waits until the answer is final if the order is not there yet (seconds; 40 and more for algo orders), and asks again.
        """
        return run(settling(unknown, self._session, self._build, self._can_ask), self._carrier().exchange)

    def sync_time(self) -> bool:
        """Measure the exchange's clock; False when it can not be had. It is done by itself when a call needs it."""
        return run(self._time_flow(), self._carrier().exchange)

    def learn_limits(self) -> None:
        """Read the exchange's rate limits, for the budget's gate; of a product whose exchange tells none, take the documented ones."""
        self.budget.learn(self.documented_limits)
        if self.limits_source is not None:
            self.budget.learn(self.limits_source.read(self.send(self.limits_source.call())))

    def close(self) -> None:
        """Close every connection; the client can not be used after it.

        Calls in flight end: as ``OutcomeUnknown`` (a read as ``NoAnswer``) if they left, as ``NotSent`` if they did not.
        """
        with self._shared.lock:
            # No transport is made after this.
            self._shared.closed = True
        if self._shared.transport is not None:
            self._shared.transport.close()

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(Client[AsyncTransport[RequestT], RequestT]):
    """Awaits answers; a client belongs to the event loop it is first used in."""

    async def send(self, call: Call[T]) -> T:
        """Send a call; awaiting gives its value. Any number may be in flight.

        Raises:
            BinanceError: One of its kinds, by what happened to the call.
        """
        raw = await sent_awaited(
            self._accept(call), self._session, self._build, (self._shared.transport or self._carrier()).exchange
        )
        return raw.value

    async def with_raw(self, call: Call[T]) -> Raw[T]:
        """Send a call, made by the method of the class: ``await client.with_raw(AsyncRest.query_order(...))``.

        Returns:
            The value with the status, the headers and the bytes it came in.
        """
        return await sent_awaited(
            self._accept(call), self._session, self._build, (self._shared.transport or self._carrier()).exchange
        )

    async def settle(self, unknown: OutcomeUnknown | Unsettled) -> tuple[Settlement, ...]:
        """Find out what became of a call whose outcome is not known: one settlement for each order.

        Asks, waits until the answer is final if the order is not there yet (seconds; 40 and more for algo orders), and asks again.
        """
        return await awaited(settling(unknown, self._session, self._build, self._can_ask), self._carrier().exchange)

    async def sync_time(self) -> bool:
        """Measure the exchange's clock; False when it can not be had. It is done by itself when a call needs it."""
        return await awaited(self._time_flow(), self._carrier().exchange)

    async def learn_limits(self) -> None:
        """Read the exchange's rate limits, for the budget's gate; of a product whose exchange tells none, take the documented ones."""
        self.budget.learn(self.documented_limits)
        if self.limits_source is not None:
            self.budget.learn(self.limits_source.read(await self.send(self.limits_source.call())))

    async def close(self) -> None:
        """Close every connection; the client can not be used after it.

        Calls in flight end: as ``OutcomeUnknown`` (a read as ``NoAnswer``) if they left, as ``NotSent`` if they did not.
        """
        with self._shared.lock:
            # No transport is made after this.
            self._shared.closed = True
        if self._shared.transport is not None:
            await self._shared.transport.close()

    async def __aenter__(self) -> Self:
        self._start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
