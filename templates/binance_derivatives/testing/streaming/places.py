"""Where a client connects for streams, and what it is sent there.

https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Important-WebSocket-Change-Notice: streams of
usdm are reached by a route each, and so are those of options. The addresses without one still answer, and bring what is public by its route; nothing says that
the rest does not come.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, unquote

from msgspec import Struct

PRODUCTS: Final = frozenset(("usdm", "coinm", "options"))
ROUTED: Final = frozenset(("usdm", "options"))
PUBLIC: Final = "public"
MARKET: Final = "market"
PRIVATE: Final = "private"
_PATH: Final = re.compile(r"(?:/(public|market|private))?/(?:(stream)|ws(?:/([^/]+))?)/?")
_PUBLIC_NAME: Final = re.compile(r".*@(bookTicker|depth|rpiDepth).*|!bookTicker")
_LISTEN_KEY: Final = re.compile(r"[A-Za-z0-9]{40,}")


class Place(Struct, frozen=True):
    """An address of streams.

    Attributes:
        route: ``public``, ``market`` or ``private``; empty for an address without a route.
        combined: Whether events come wrapped, with the name of their stream.
        names: What is subscribed to from the beginning; a listen key is the name of its user data.
        events: The kinds of user data that are wanted; empty for all.
    """

    route: str
    combined: bool
    names: tuple[str, ...]
    events: frozenset[str] = frozenset()


def read_place(product: str, path: str, query: str) -> Place | None:
    """Read an address; None when nothing is streamed there."""
    found = _PATH.fullmatch(path)
    if product not in PRODUCTS or found is None or (found[1] and product not in ROUTED):
        return None
    asked = parse_qs(query)
    names = [unquote(found[3])] if found[3] else []
    names += [name for text in asked.get("streams", ()) for name in text.split("/") if name]
    names += asked.get("listenKey", ())
    events = [name for text in asked.get("events", ()) for name in text.split("/") if name]
    return Place(found[1] or "", found[2] is not None, tuple(dict.fromkeys(names)), frozenset(events))


def carries(routed: bool, route: str, name: str) -> bool:
    """Whether events of a stream come over a route; any name can be subscribed to on all of them.

    Args:
        routed: Whether the day has come from which an address without a route brings only what is public.
        route: That of the address, empty for none.
        name: The stream.
    """
    if not route and not routed:
        return True
    return kind(name) == (route or PUBLIC)


def kind(name: str) -> str:
    """The route by which a stream comes."""
    if _LISTEN_KEY.fullmatch(name):
        return PRIVATE
    return PUBLIC if _PUBLIC_NAME.fullmatch(name) else MARKET
