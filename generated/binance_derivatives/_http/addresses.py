"""The addresses of a name, and sockets on the way to them."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from itertools import chain, zip_longest
from typing import Any, Final, NamedTuple, cast

# A connection that nobody answers on is found out within a minute; by itself that takes two hours.
_KEEP_ALIVE: Final = (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3))


class Address(NamedTuple):
    """Where a socket connects to, as ``getaddrinfo`` has it."""

    family: int
    kind: int
    protocol: int
    name: str
    place: tuple[Any, ...]


def spelled_out(host: str, port: int) -> list[Address] | None:
    """Give the address that a host is, which needs no resolver and no thread to wait for one; None for a name."""
    try:
        return _addresses(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST))
    except socket.gaierror:
        return None


def looked_up(host: str, port: int) -> list[Address]:
    """Ask the system's resolver, which takes its own time."""
    return in_turn(_addresses(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


def in_turn(found: Iterable[Any]) -> list[Address]:
    """Let the families take turns, beginning with that of the first address (RFC 8305, 4)."""
    addresses = _addresses(found)
    first = [one for one in addresses if one.family == addresses[0].family]
    other = [one for one in addresses if one.family != addresses[0].family]
    return [one for one in chain.from_iterable(zip_longest(first, other)) if one is not None]


def new_socket(address: Address, source: str | None) -> socket.socket:
    """Make a socket that is not connected yet and waits for nothing.

    Args:
        source: An address of this machine to connect from.

    Raises:
        OSError: The address is not this machine's, or of another family.
    """
    made = socket.socket(address.family, address.kind, address.protocol)
    try:
        made.setblocking(False)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in _KEEP_ALIVE:
            if hasattr(socket, option):
                made.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
        if source is not None:
            made.bind((source, 0))
    except BaseException:
        made.close()
        raise
    return made


def _addresses(found: Iterable[Any]) -> list[Address]:
    return [Address(*cast("tuple[Any, Any, Any, Any, Any]", one)) for one in found]
