"""How values are spelt on the wire.

A number never appears in exponent form, a list is JSON without blanks, and percent-encoding leaves nothing bare but the
unreserved characters of RFC 3986, so that the text that is signed is the text that is sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias
from urllib.parse import quote as percent_encode

import msgspec

Item: TypeAlias = "str | int | bool | tuple[Item, ...] | Mapping[str, Item]"
Value: TypeAlias = "str | int | bool | tuple[Item, ...]"
"""A checked parameter: decimals are already their text, lists are tuples, and nothing is a float."""

_bare = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch


def text(value: Value | Decimal) -> str:
    """Spell a value as in a query string before percent-encoding, and as in the text a WebSocket API call signs."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if isinstance(value, Decimal):
        return decimal_text(value)
    return json_list(value)


def decimal_text(value: Decimal) -> str:
    """Spell a finite decimal in digits; zero has no sign."""
    spelt = format(value, "f")
    return spelt[1:] if not value and spelt[0] == "-" else spelt


def json_list(items: Iterable[Item]) -> str:
    """Spell a list as JSON: no blank after a comma, characters outside ASCII as themselves."""
    return msgspec.json.encode(tuple(items)).decode()


def quote(spelt: str) -> str:
    """Percent-encode everything but letters, digits and ``-._~``."""
    # Most values are symbols, ids and signatures in hex; this tells them from the others without a regular expression.
    if (spelt.isalnum() and spelt.isascii()) or _bare(spelt):
        return spelt
    return percent_encode(spelt, safe="")


def query(parameters: Iterable[tuple[str, Value]]) -> str:
    """Join parameters as ``name=value&name=value`` in the order given, values percent-encoded."""
    spelt = ""
    for name, value in parameters:
        if type(value) is str:
            spelt += f"&{name}={value if value.isalnum() and value.isascii() else quote(value)}"
        else:
            spelt += f"&{name}={value if type(value) is int else quote(text(value))}"
    return spelt[1:]
