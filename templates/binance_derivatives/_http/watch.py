"""Looking at a socket: whether there is something to read, or room to write."""

from __future__ import annotations

import select
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from binance_derivatives._http.proxies import TOO_EARLY

if TYPE_CHECKING:
    from binance_derivatives._http.route import Link

_PIECE: Final = 65_536
# Tickets for resumption and a change of keys come in one or two.
_MOST_PIECES: Final = 16
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


def unasked(sock: socket.socket, link: Link | None) -> None:
    """Take what came on a new connection before anything was sent, which only the encryption may have done.

    Raises:
        OSError: There is something else, or the connection ended.
    """
    look = reading(sock)
    for _ in range(_MOST_PIECES):
        if link is not None and link.ended:
            break
        if not look(0):
            return
        if not says_nothing(sock, link, sock.recv(_PIECE)):
            break
    raise ConnectionError(TOO_EARLY)


def says_nothing(sock: socket.socket, link: Link | None, received: bytes | memoryview) -> bool:
    """Whether what came on a new connection concerns its encryption alone, which is answered where it wants an answer."""
    if link is None or not received:
        return False
    try:
        if link.open(received) or link.ended:
            return False
        left = link.flush()
        return not left or sock.send(left) == len(left)
    except OSError:
        return False


def refused_by_system(error: OSError) -> bool:
    """Whether the system itself refused what was to be written, and took nothing of it.

    What the handler of a signal raises comes from a frame of its own or has no number of the system's, and may come when all has left.
    """
    trace = error.__traceback__
    return error.errno is not None and trace is not None and trace.tb_next is None
