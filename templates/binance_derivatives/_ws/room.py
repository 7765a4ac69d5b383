"""A thread with an event loop, in which something lives for callers that block."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Coroutine, Generator
from contextlib import contextmanager, suppress
from threading import TIMEOUT_MAX, Lock, Thread, local
from time import monotonic
from typing import Any, Final, Generic, TypeVar

R = TypeVar("R")
IN_ITS_THREAD: Final = (
    "a hook is told in the thread that would do this, so that it would wait for itself: use another thread"
)
GONE: Final = "the client's thread is gone; a client made before a fork can not be used after it"


class Gone(RuntimeError):
    """The thread ends or has ended, or is another process's."""

    def __init__(self) -> None:
        super().__init__(GONE)


class _Here(local):
    """The room whose thread this is. A number would be the next thread's as well, once this one has ended, or was left behind by a fork."""

    room: Room | None = None


_here: Final = _Here()


def is_anywhere() -> bool:
    """Whether this is the thread of some room: hooks are told in it, and two that wait there could wait for each other."""
    return _here.room is not None


class Handover(Generic[R]):
    """What one thread waits for, and another one brings.

    An interrupt ends the waiting and harms nothing. A future can be left locked by one, and then its other thread, with all that
    lives there, waits for ever; or it makes an error of the interrupt.
    """

    _result: R
    _error: BaseException | None = None
    _done = False

    def __init__(self) -> None:
        self._lock = Lock()
        self._lock.acquire()

    def done(self) -> bool:
        """Whether it was brought."""
        return self._done

    def set_result(self, result: R, /) -> None:
        """Bring what is waited for."""
        self._result = result
        self._bring()

    def set_exception(self, exception: BaseException, /) -> None:
        """Bring what the waiting is to raise."""
        self._error = exception
        self._bring()

    def result(self) -> R:
        """Wait for it; any number of threads may."""
        with self._lock:
            pass
        if self._error is not None:
            raise self._error
        return self._result

    def _bring(self) -> None:
        self._done = True
        self._lock.release()


class Bell:
    """Wakes those that wait for something that other threads bring.

    An interrupt ends a wait and harms nothing. A condition can be left locked by one, and then whoever brings something waits for ever.
    """

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting = set[Lock]()

    def ring(self) -> None:
        """Have those that wait look again."""
        if self._waiting:
            # A copy in one step: while a tuple is made, what is collected as garbage may let others come and go.
            for one in self._waiting.copy():
                # It may have rung already.
                with suppress(RuntimeError):
                    one.release()

    def wait_for(self, is_there: Callable[[], bool], timeout: float | None) -> None:
        """Wait until something is there, for so many seconds; whoever brings it must need no lock that is held here."""
        end = None if timeout is None else monotonic() + timeout
        while True:
            one = Lock()
            one.acquire()
            # Before the look, so that nothing comes between the two.
            self._waiting.add(one)
            try:
                if is_there():
                    return
                rest = -1.0 if end is None else end - monotonic()
                if end is not None and rest <= 0:
                    return
                one.acquire(timeout=min(rest, TIMEOUT_MAX))
            finally:
                self._waiting.discard(one)


class Room:
    """The thread and its event loop; they know nothing of the client, which may be forgotten.

    Args:
        name: Of the thread.
        close: Closes what lives there, before the thread ends.
    """

    loop: asyncio.AbstractEventLoop
    _waits_for: Room | None = None

    def __init__(self, name: str, close: Callable[[], Awaitable[None]]) -> None:
        self._close: Callable[[], Awaitable[None]] | None = close
        self._closing = asyncio.Event()
        self._pid = os.getpid()
        self._over: Handover[None] = Handover()
        self._tasks = set[asyncio.Task[None]]()
        # What other threads wait for.
        self._asked = set[Handover[Any]]()
        started: Handover[None] = Handover()
        self._thread = Thread(target=self._run, args=(started,), name=name, daemon=True)
        try:
            self._thread.start()
            started.result()
        except BaseException:
            # Nobody will have this room: it ends as soon as it begins, and what would live there is left alone.
            self._close = None
            if started.done():
                self.end()
            raise

    @property
    def lives(self) -> bool:
        """Whether the thread runs, in this process.

        The thread itself is not asked: when it is interrupted while it looks, Python 3.11 takes a thread that runs for one that has
        ended.
        """
        return not self._over.done() and self._pid == os.getpid()

    @property
    def is_here(self) -> bool:
        """Whether this is the thread, where nobody may wait for what happens in it."""
        return _here.room is self

    def end(self) -> None:
        """Have what lives here closed, and with it the thread."""
        if self.lives:
            # The loop may close at any moment.
            with suppress(RuntimeError):
                self.loop.call_soon_threadsafe(self._closing.set)

    def join(self) -> None:
        """Wait for the end of the thread; not after a fork, nor in the thread of a room: two could wait for each other."""
        if self._pid == os.getpid() and not is_anywhere():
            self._over.result()
            # Only now, when it is no lie any more: for Python 3.11 a thread has ended when this is interrupted.
            self._thread.join()

    @contextmanager
    def awaited(self) -> Generator[None, None, None]:
        """Wait for this thread meanwhile.

        Raises:
            RuntimeError: It waits for the one that would wait, as hooks do that call each other's feeds, or is the same.
        """
        here = _here.room
        if here is None:
            yield
            return
        # Before the look, so that of two that begin at the same time one sees the other.
        here._waits_for = self
        try:
            one: Room | None = self
            while one is not None:
                if one is here:
                    raise RuntimeError(IN_ITS_THREAD)
                one = one._waits_for
            yield
        finally:
            here._waits_for = None

    def do(self, act: Coroutine[Any, Any, R]) -> R:
        """Have something done here, and wait for what comes of it.

        Raises:
            RuntimeError: This is the thread of the room or one that it waits for.
            Gone: It has ended, or ends meanwhile, or there is none after a fork.
        """
        done: Handover[R] = Handover()

        async def bring() -> None:
            try:
                done.set_result(await act)
            except asyncio.CancelledError:
                # The thread ends; nobody has canceled who waits in another one.
                done.set_exception(Gone())
            except BaseException as error:
                done.set_exception(error)

        def keep() -> None:
            task = self.loop.create_task(bring())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

        self._asked.add(done)
        is_begun = False
        try:
            with self.awaited():
                if not self.lives:
                    raise Gone()
                is_begun = True
                # The loop may close at any moment: what it does not take up any more ends with the thread.
                with suppress(RuntimeError):
                    self.loop.call_soon_threadsafe(keep)
                return done.result()
        finally:
            self._asked.discard(done)
            if not (is_begun and self.lives):
                # It was never begun, or has ended.
                act.close()

    def _run(self, started: Handover[None]) -> None:
        _here.room = self
        life = self._live(started)
        try:
            asyncio.run(life)
        except Exception as error:
            if started.done():
                raise
            # There is no loop where no file can be opened any more.
            started.set_exception(error)
        finally:
            life.close()
            self._over.set_result(None)
            for one in self._asked.copy():
                if not one.done():
                    one.set_exception(Gone())

    async def _live(self, started: Handover[None]) -> None:
        self.loop = asyncio.get_running_loop()
        started.set_result(None)
        try:
            if self._close is not None:
                await self._closing.wait()
        finally:
            # A hook may have ended the loop (SystemExit), and somebody waits for what lives here.
            if self._close is not None:
                await self._close()
