"""Where the facts about an operation stand in the exchange's documentation.

Lines are those of the saved page, ``en:24-26`` of its English half and ``zh:70`` of its Chinese one; ``corrected`` says that the
page was wrong and a person has set it right.
"""

from __future__ import annotations

from functools import cache

import msgspec
from msgspec import Struct


class Sources(Struct, frozen=True):
    """The page of an operation, and its lines.

    Attributes:
        address: The page whose lines these are; of an operation that was made from a sibling, that one's.
        request: Lines that name the path or the method.
        security: Lines that say what a call must prove.
        weight: Lines that say what a call costs.
        parameters: Lines of each parameter by its name on the wire; members of items are ``batchOrders.symbol``.
        rules: Each condition over several parameters in words, and its lines.
    """

    address: str
    request: str
    security: str
    weight: str
    parameters: dict[str, str]
    rules: tuple[tuple[str, str], ...]


def sources_of(product: str, folder: str, name: str) -> Sources | None:
    """Look up an operation's sources; a product's are read when they are first asked for. None for what is not documented."""
    return _of_product(product).get(f"{folder}/{name}")


@cache
def _of_product(product: str) -> dict[str, Sources]:
    # Most programs never ask.
    from importlib import resources

    try:
        data = resources.files("binance_derivatives").joinpath(product, "sources.json").read_bytes()
    except OSError:
        return {}
    return msgspec.json.decode(data, type=dict[str, Sources])
