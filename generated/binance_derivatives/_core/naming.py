"""What a caller calls a parameter, and how a message names it: as it is written in Python, with the name on the wire."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from keyword import iskeyword
from typing import Final

_words = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+(?:[0-9]+[a-z]*)?|[A-Z][0-9]*|[0-9]+[a-z]*").findall
_RESERVED: Final = frozenset(
    {"any", "bool", "bytes", "dict", "extra", "field", "float", "int", "list", "object", "self", "set", "str", "tuple"}
)


@cache
def argument(wire: str) -> str:
    """Give the argument that stands for a wire name: ``orderIdList`` is ``order_id_list``."""
    name = "_".join(word.lower() for word in _words(wire)) or wire
    return f"{name}_" if iskeyword(name) or name in _RESERVED else name


@cache
def named(wire: str) -> str:
    """Name a parameter in a message: ``order_id (orderId)``; one that is alike in both is named once."""
    name = argument(wire)
    return name if name == wire else f"{name} ({wire})"


def all_named(wires: Iterable[str]) -> list[str]:
    """Name several."""
    return [named(wire) for wire in wires]
