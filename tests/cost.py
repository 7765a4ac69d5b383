"""What work costs, told so that a busy machine changes nothing."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


def steps(act: Callable[[], object]) -> int:
    """How many lines of Python it takes to do something; those inside of a library in C do not count."""
    count = 0

    def note(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        act()
    finally:
        sys.settrace(before)
    return count


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """End a run that would take for ever, such as a regular expression that tries everything.

    It counts what this process computes, not the time that passes; what is normal takes a thousandth of it.
    """

    def late(*_: object) -> None:
        raise AssertionError(f"computed for longer than {seconds} s")

    before = signal.signal(signal.SIGVTALRM, late)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
