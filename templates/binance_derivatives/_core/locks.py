"""Locks that keep nobody waiting for ever: neither a process that is forked, nor the handler of a signal."""

from __future__ import annotations

import os
from threading import RLock
from typing import Any, Final
from weakref import ref

# By the place in memory, where the next one takes the entry over of one that is gone. Nothing is called when one goes: an
# interrupt would be lost in there.
_made: Final[dict[int, ref[Any]]] = {}


def new_lock() -> RLock:
    """Make a lock that holds other threads up, but not the handler of a signal that finds its own thread under it.

    In a process that is forked it is open where another thread held it, which is not there to let it go.
    """
    made = RLock()
    _made[id(made)] = ref(made)
    return made


def _open_all() -> None:
    for one in tuple(_made.values()):
        made = one()
        # What the thread holds that has forked, it lets go itself.
        if made is not None and not made._is_owned():
            # As the library opens its own, such as those of its logging.
            made._at_fork_reinit()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_open_all)
