"""A dead man's switch: all open orders of a contract are canceled unless the program goes on saying that it lives.

    with usdm.Rest(account) as client, CountdownCancel(client, "BTCUSDT", seconds=60) as switch:
        ...

The exchange counts down, so that orders go also when this machine, its power or its network does. While the block runs the countdown is
started anew each third of its time. A block that ends in order stops the countdown, and orders stay; one that ends by an exception
leaves it to run out, and orders are canceled by the exchange.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

from binance_derivatives._clients.countdown import CountdownCalls, CountdownCare
from binance_derivatives.errors import BinanceError
from binance_derivatives.hooks import tell

if TYPE_CHECKING:
    import asyncio

    from binance_derivatives._clients.rest import AsyncRest, Rest

OnTrouble = Callable[[BinanceError], None]
Failures: TypeAlias = list[tuple[str, BinanceError]]


class _Switch:
    """What both switches have in common."""

    def __init__(
        self,
        client: Rest | AsyncRest,
        names: tuple[str, ...],
        seconds: float,
        pulse: float | None,
        on_trouble: OnTrouble | None,
    ) -> None:
        if client.countdown_calls is None:
            raise ValueError(f"{client.product} has no countdown that cancels orders")
        if not names or "" in names:
            raise ValueError("expected the contracts whose orders are to be canceled, at least one")
        self._calls: CountdownCalls = client.countdown_calls
        self._names = names
        self._care = CountdownCare(seconds, pulse)
        self._on_trouble = on_trouble
        self.trouble: BinanceError | None = None

    @property
    def has_lapsed(self) -> bool:
        """Whether a countdown may have run out meanwhile, and its orders with it: look which are open before you go on."""
        return self._care.has_lapsed or self._now() >= self._care.may_end_at

    def beat(self) -> None:
        """Say that the program lives; it counts where ``pulse`` is given."""
        self._care.beat(self._now())

    def _now(self) -> float:
        return time.monotonic()

    def _stopped(self, failures: Failures, error: BaseException | None = None) -> None:
        """Note what came of stopping the countdowns, and say which of them may run: beside the error for which they were stopped, or else
        by one of theirs.
        """
        if not failures:
            self._care.stopped(self._now())
            return
        told = failures[0][1] if error is None else error
        for name, failure in failures:
            told.add_note(f"the countdown of {name} may run, and cancel orders: stopping it failed ({failure})")
        if error is None:
            raise told

    def _restarted(self, sent: float, failures: list[BinanceError]) -> None:
        """Note what came of starting the countdowns anew; those that failed are started sooner the next time, with the others."""
        self.trouble = failures[0] if failures else None
        if failures:
            self._care.failed(self._now())
            tell(self._on_trouble, failures[0])
        else:
            self._care.started(sent)


_ARGUMENTS = """
    Attributes:
        trouble: Why a countdown could not be started anew the last time; None when it could.

    Args:
        client: A client of REST of the account; it has to be open for as long as the block runs.
        names: The contracts whose orders are canceled; of options their underlyings.
        seconds: How long the countdown is: how long orders stay behind a program that has died. It costs three requests in that time.
        pulse: Seconds within which the program has to call ``beat``, else the countdown is left to run out also while this process
            lives: a loop that hangs is dead too. None, and it is enough that the process lives.
        on_trouble: Told each time that the countdown could not be started anew.

    Raises:
        ValueError: The product has no such countdown, or an argument can not be used.
        BinanceError: On entering, a countdown could not be started: nothing watches over the orders, and those of the other
            contracts were stopped again. On leaving, one could not be stopped, and its orders will be canceled; the others were. The
            error's notes name the contracts whose countdown may still run.
"""


class CountdownCancel(_Switch):
    __doc__ = f"""A dead man's switch that keeps its countdown alive in a thread.
{_ARGUMENTS}"""

    def __init__(
        self,
        client: Rest,
        *names: str,
        seconds: float = 60.0,
        pulse: float | None = None,
        on_trouble: OnTrouble | None = None,
    ) -> None:
        super().__init__(client, names, seconds, pulse, on_trouble)
        self._client = client
        self._ending: threading.Lock | None = None
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self.beat()
        sent = self._now()
        begun = 0
        # An interrupt inside of an event can leave it locked.
        ending = threading.Lock()
        ending.acquire()
        try:
            for call in self._calls.starting(self._names, self._care.milliseconds):
                begun += 1
                self._client.send(call)
            self._restarted(sent, [])
            thread = threading.Thread(
                target=self._keep, args=(ending,), name="binance-derivatives-countdown", daemon=True
            )
            thread.start()
            self._ending, self._thread = ending, thread
        except BaseException as error:
            # The block will not run, so nobody would keep those alive that run, the last one perhaps among them; and where the thread
            # has begun, it would do so for ever.
            ending.release()
            self._stopped(self._stop(self._names[:begun]), error)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._ending is not None and self._thread is not None:
            self._ending.release()
            # What is on its way must not come behind the call that stops the countdown.
            self._thread.join()
            self._ending = self._thread = None
        if error is None:
            self._stopped(self._stop(self._names))

    def _stop(self, names: tuple[str, ...]) -> Failures:
        """Stop countdowns, each of them whatever comes of the others."""
        failures: Failures = []
        for name, call in zip(names, self._calls.starting(names, 0), strict=True):
            try:
                self._client.send(call)
            except BinanceError as failure:
                failures.append((name, failure))
        return failures

    def _keep(self, ending: threading.Lock) -> None:
        while not self._pause(ending, max(0.0, self._care.due - self._now())):
            sent = self._now()
            if not self._care.may_go_on(sent):
                return
            failures: list[BinanceError] = []
            for call in self._calls.keeping(self._names, self._care.milliseconds):
                try:
                    self._client.send(call)
                except BinanceError as failure:
                    failures.append(failure)
            self._restarted(sent, failures)

    def _pause(self, ending: threading.Lock, seconds: float) -> bool:
        """Wait; True when the block has ended."""
        return ending.acquire(timeout=min(seconds, threading.TIMEOUT_MAX))


class AsyncCountdownCancel(_Switch):
    __doc__ = f"""A dead man's switch that keeps its countdown alive in a task of the event loop: a loop that hangs lets it run out.
{_ARGUMENTS}"""

    def __init__(
        self,
        client: AsyncRest,
        *names: str,
        seconds: float = 60.0,
        pulse: float | None = None,
        on_trouble: OnTrouble | None = None,
    ) -> None:
        super().__init__(client, names, seconds, pulse, on_trouble)
        self._client = client
        self._ending: asyncio.Event | None = None
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        import asyncio

        self.beat()
        sent = self._now()
        begun = 0
        try:
            for call in self._calls.starting(self._names, self._care.milliseconds):
                begun += 1
                await self._client.send(call)
        except BaseException as error:
            # The block will not run, so nobody would keep those alive that run, the last one perhaps among them.
            self._stopped(await self._stop(self._names[:begun]), error)
            raise
        self._restarted(sent, [])
        self._ending = asyncio.Event()
        self._task = asyncio.ensure_future(self._keep())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        import asyncio

        if self._ending is not None and self._task is not None:
            self._ending.set()
            # What is on its way must not come behind the call that stops the countdown.
            await asyncio.wait([self._task])
        if error is None:
            self._stopped(await self._stop(self._names))

    async def _stop(self, names: tuple[str, ...]) -> Failures:
        """Stop countdowns, each of them whatever comes of the others."""
        failures: Failures = []
        for name, call in zip(names, self._calls.starting(names, 0), strict=True):
            try:
                await self._client.send(call)
            except BinanceError as failure:
                failures.append((name, failure))
        return failures

    async def _keep(self) -> None:
        while not await self._pause(self._care.due):
            sent = self._now()
            if not self._care.may_go_on(sent):
                return
            failures: list[BinanceError] = []
            for call in self._calls.keeping(self._names, self._care.milliseconds):
                try:
                    await self._client.send(call)
                except BinanceError as failure:
                    failures.append(failure)
            self._restarted(sent, failures)

    async def _pause(self, until: float) -> bool:
        """Wait; True when the block has ended."""
        import asyncio

        ending = self._ending
        assert ending is not None
        try:
            async with asyncio.timeout_at(until):
                await ending.wait()
        except TimeoutError:
            return ending.is_set()
        return True

    def _now(self) -> float:
        import asyncio

        return asyncio.get_running_loop().time()
