"""How a test waits for what it is about: for events, and on a time that it moves itself; never for a while."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import FrameType
from typing import Any

# Ends a test that hangs; nothing that works comes near it, however busy the machine is.
HANG = 60.0


def leap(loop: asyncio.AbstractEventLoop, seconds: float) -> None:
    """Move the time of an event loop on: what waits there for up to so many seconds is due at once. Any thread may ask for it."""
    given = loop.time
    setattr(loop, "time", lambda: given() + seconds)
    loop.call_soon_threadsafe(lambda: None)


def stand(loop: asyncio.AbstractEventLoop) -> None:
    """Let the time of an event loop stand, but for leaps; what comes over a socket comes all the same."""
    now = loop.time()
    setattr(loop, "time", lambda: now)


def leap_here(seconds: float) -> None:
    """Move the time of the running event loop on."""
    leap(asyncio.get_running_loop(), seconds)


def leap_of(exchange: Any, seconds: float) -> None:
    """Move on the time by which an exchange delays, falls silent, refuses connections and ends them."""
    leap(exchange._server._loop, seconds)


def stand_of(exchange: Any) -> None:
    """Let that time stand, but for leaps."""
    stand(exchange._server._loop)


async def until(condition: Callable[[], object]) -> None:
    """Wait for something to come true."""
    end = time.monotonic() + HANG
    while not condition():
        assert time.monotonic() < end, "it never came true"
        await turns(20)
        # The time of the event loop may stand, and other threads are to get on.
        time.sleep(0.001)


def until_true(condition: Callable[[], object]) -> None:
    """Wait for something that another thread makes true."""
    end = time.monotonic() + HANG
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.002)


async def turns(count: int = 200) -> None:
    """Let the event loop do whatever is due, and what follows from that."""
    for _ in range(count):
        await asyncio.sleep(0)


@asynccontextmanager
async def hanging_ends() -> AsyncIterator[None]:
    """Cancel a test that hangs; it counts the seconds of the machine, which no leap moves on."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None
    timer = threading.Timer(HANG, loop.call_soon_threadsafe, [task.cancel, "it hangs"])
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()


def steps(act: Callable[[], object]) -> int:
    """How many lines of Python it takes to do something: a cost that does not depend on the machine."""
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return note

    before, collects = sys.gettrace(), gc.isenabled()
    # What other tests left behind is not taken away at the expense of this one.
    gc.disable()
    sys.settrace(note)
    try:
        act()
    finally:
        sys.settrace(before)
        if collects:
            gc.enable()
    return count


@contextmanager
def told_for_ever(wake: Callable[[], None]) -> Iterator[threading.Thread]:
    """Have a thread wake those that wait, though there is nothing new; it is bounded, for those that wait for its end."""
    done, end = threading.Event(), time.monotonic() + HANG

    def tell() -> None:
        while not done.is_set() and time.monotonic() < end:
            wake()

    thread = threading.Thread(target=tell)
    thread.start()
    try:
        yield thread
    finally:
        done.set()
        thread.join()


def interrupted(act: Callable[[], object], after: int) -> bool:
    """Do something and interrupt it, as a signal does, when so many functions, of Python or below it, have begun or ended in this thread;
    False when it has ended before.
    """

    def look(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal after
        # A signal is seen where a function of Python begins, and behind every call.
        if event != "c_call":
            after -= 1
            if after == 0:
                raise KeyboardInterrupt

    sys.setprofile(look)
    try:
        act()
    except KeyboardInterrupt:
        return True
    finally:
        sys.setprofile(None)
    return False
