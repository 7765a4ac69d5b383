"""Looking at a socket: whether there is something to read, or room to write."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from typing import Any

# Takes milliseconds to wait.
Look = Callable[[float], Any]


def reading(sock: socket.socket) -> Look:
    """Make a look for something to read; the end of the connection is something too."""
    return _watch(sock, write=False)


def either(sock: socket.socket) -> Look:
    """Make a look for something to read or room to write."""
    return _watch(sock, write=True)


def _watch(sock: socket.socket, *, write: bool) -> Look:
    if not hasattr(select, "poll"):
        return lambda milliseconds: any(select.select([sock], [sock] if write else [], [], milliseconds / 1000))
    # One that is kept costs half of a new one.
    poll = select.poll()
    poll.register(sock, select.POLLIN | (select.POLLOUT if write else 0))
    return poll.poll
