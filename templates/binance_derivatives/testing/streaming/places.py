"""Where a client connects for streams, and what it is sent there.

https://developers.binance.com/docs/derivatives/usds-margined-futures/websocket-market-streams/Important-WebSocket-Change-Notice: streams of
usdm are reached by a route each. The addresses without one still answer, and bring what is public by its route; nothing says that
the rest does not come. Options have routes alone, and user data of portfolio margin an address of their own each.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, unquote

from msgspec import Struct

PUBLIC: Final = "public"
MARKET: Final = "market"
PRIVATE: Final = "private"
_PATH: Final = re.compile(r"(?:/([a-z-]+))?/(?:(stream)|ws(?:/([^/]+))?)/?")
_PUBLIC_NAME: Final = re.compile(r".*@(bookTicker|depth|rpiDepth|optionTicker|optionTrade).*|!bookTicker")
# By product: the first part of each address, and the route that it stands for.
_ROUTES: Final = {
    "usdm": {"": "", PUBLIC: PUBLIC, MARKET: MARKET, PRIVATE: PRIVATE},
    "coinm": {"": ""},
    "options": {PUBLIC: PUBLIC, MARKET: MARKET, PRIVATE: PRIVATE},
    "portfolio": {"pm": PRIVATE},
    "portfolio_pro": {"pm-classic": PRIVATE},
}
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


def has_streams(product: str) -> bool:
    """Whether a product has market streams."""
    return not _ROUTES.get(product, {}).keys().isdisjoint(("", PUBLIC))


def user_data_path(product: str, *, routed: bool) -> str | None:
    """What the address of user data begins with; None where there are none."""
    private = [
        first for first, route in _ROUTES.get(product, {}).items() if route == PRIVATE and (first != PRIVATE or routed)
    ]
    if private:
        return f"/{private[0]}"
    return "" if has_streams(product) else None


def read_place(product: str, path: str, query: str) -> Place | None:
    """Read an address; None when nothing is streamed there."""
    found, routes = _PATH.fullmatch(path), _ROUTES.get(product, {})
    if found is None or (found[1] or "") not in routes:
        return None
    asked = parse_qs(query)
    names = [unquote(found[3])] if found[3] else []
    names += [name for text in asked.get("streams", ()) for name in text.split("/") if name]
    names += asked.get("listenKey", ())
    events = [name for text in asked.get("events", ()) for name in text.split("/") if name]
    return Place(routes[found[1] or ""], found[2] is not None, tuple(dict.fromkeys(names)), frozenset(events))


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
