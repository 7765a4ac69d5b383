"""Connections that are awaited: addresses side by side, then what is said before the first request."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from typing import Final

from binance_derivatives._http.addresses import Address, new_socket
from binance_derivatives._http.dial import SIDE_BY_SIDE
from binance_derivatives._http.route import Link, Route

_PIECE: Final = 65_536


async def connect(loop: asyncio.AbstractEventLoop, addresses: Sequence[Address], source: str | None) -> socket.socket:
    """Connect to the address that answers first; each gets a head start of 250 ms over the next one."""
    if len(addresses) == 1:
        return await _reached(loop, addresses[0], source)
    waiting, failure = list(addresses), OSError("the name has no address")
    trying: set[asyncio.Task[socket.socket]] = set()
    try:
        while waiting or trying:
            if waiting:
                trying.add(loop.create_task(_reached(loop, waiting.pop(0), source)))
            done, trying = await asyncio.wait(
                trying, timeout=SIDE_BY_SIDE if waiting else None, return_when=asyncio.FIRST_COMPLETED
            )
            for task in done:
                try:
                    sock = task.result()
                except OSError as error:
                    failure = error
                else:
                    trying |= done - {task}
                    return sock
    finally:
        for task in trying:
            task.cancel()
        for late in await asyncio.gather(*trying, return_exceptions=True):
            if isinstance(late, socket.socket):
                late.close()
    raise failure


async def _reached(loop: asyncio.AbstractEventLoop, address: Address, source: str | None) -> socket.socket:
    sock = new_socket(address, source)
    try:
        await loop.sock_connect(sock, address.place)
    except BaseException:
        sock.close()
        raise
    return sock


async def open_link(loop: asyncio.AbstractEventLoop, route: Route, sock: socket.socket) -> Link | None:
    steps = route.opening()
    try:
        said = next(steps)
        while True:
            if said:
                await loop.sock_sendall(sock, said)
            received = await loop.sock_recv(sock, _PIECE)
            # What is there already is read without a pause: one who talks without end would hold up the deadline and the loop.
            await asyncio.sleep(0)
            said = steps.send(received)
    except StopIteration as done:
        link: Link | None = done.value
    if link is not None and (left := link.flush()):
        await loop.sock_sendall(sock, left)
    return link
