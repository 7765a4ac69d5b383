"""Connections that threads wait for: addresses side by side, then what is said before the first request."""

from __future__ import annotations

import os
import selectors
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

from binance_derivatives._http.addresses import Address, looked_up, new_socket, spelled_out
from binance_derivatives._http.route import Link, Route
from binance_derivatives._http.watch import either, reading, unasked

# How long an address may be silent before the next one is tried beside it (RFC 8305, 5).
SIDE_BY_SIDE: Final = 0.25
_PIECE: Final = 65_536
Left = Callable[[], float]


def dial(route: Route, source: str | None, left: Left) -> tuple[socket.socket, Link | None]:
    """Make a connection that is ready for requests.

    Args:
        source: An address of this machine to connect from.
        left: Gives the seconds that are left, and raises ``TimeoutError`` when there are none.

    Raises:
        OSError: There is none; nothing of a request was sent.
    """
    host, port = route.dialed
    sock = connect(spelled_out(host, port) or looked_up(host, port), source, left)
    try:
        return sock, _open(route, sock, left)
    except BaseException:
        sock.close()
        raise


def connect(addresses: Sequence[Address], source: str | None, left: Left) -> socket.socket:
    """Connect to the address that answers first; each gets a head start of 250 ms over the next one.

    Raises:
        OSError: None does.
    """
    waiting, failure = list(addresses), OSError("the name has no address")
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or selector.get_map():
                if waiting:
                    try:
                        _begin(selector, waiting.pop(0), source)
                    except OSError as error:
                        failure = error
                        continue
                rest = left()
                for key, _ in selector.select(min(rest, SIDE_BY_SIDE) if waiting else rest):
                    sock = key.fileobj
                    assert isinstance(sock, socket.socket)
                    selector.unregister(sock)
                    number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                    if not number:
                        return sock
                    sock.close()
                    failure = OSError(number, os.strerror(number))
        finally:
            for key in list((selector.get_map() or {}).values()):
                if isinstance(key.fileobj, socket.socket):
                    key.fileobj.close()
    raise failure


def _begin(selector: selectors.BaseSelector, address: Address, source: str | None) -> None:
    sock = new_socket(address, source)
    try:
        with suppress(BlockingIOError):
            sock.connect(address.place)
        selector.register(sock, selectors.EVENT_WRITE)
    except BaseException:
        sock.close()
        raise


def _open(route: Route, sock: socket.socket, left: Left) -> Link | None:
    steps, look = route.opening(), reading(sock)
    try:
        said = next(steps)
        while True:
            _write(sock, said, left)
            while not look(left() * 1000):
                pass
            said = steps.send(sock.recv(_PIECE))
    except StopIteration as done:
        link: Link | None = done.value
    if link is not None:
        _write(sock, link.flush(), left)
    unasked(sock, link)
    return link


def _write(sock: socket.socket, data: bytes, left: Left) -> None:
    while data:
        try:
            data = data[sock.send(data) :]
        except BlockingIOError:
            either(sock)(left() * 1000)
