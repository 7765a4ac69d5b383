"""Python names for wire names.

An ``Identifier`` is the only kind of text from outside that templates place outside a literal, and one can only be made
from text that was checked. Everything here works on ASCII letters, digits and ``_``; whatever else a wire name holds
parts words.
"""

from __future__ import annotations

import keyword
import re
from typing import Final, Self

_VALID: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
# Either a run of capitals that is not the head of a capitalised word, or a word, or a run of digits with its tail.
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+(?:[0-9]+[a-z]*)?|[A-Z][0-9]*|[0-9]+[a-z]*")

# Names that annotations and calls in generated modules mean something by; an attribute of this name would hide them.
RESERVED: Final = frozenset(
    {"any", "bool", "bytes", "dict", "extra", "field", "float", "int", "list", "object", "self", "set", "str", "tuple"}
)


class NotAName(ValueError):
    """Text that no Python name can be made of."""


class Identifier(str):
    """A checked Python name: ASCII, no keyword, not private to Python (``__x__``)."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        if not _VALID.fullmatch(text) or keyword.iskeyword(text) or text.startswith("__"):
            raise NotAName(f"{text!r} is not a name that Python code can use")
        return super().__new__(cls, text)


def words(wire: str) -> list[str]:
    """Split a wire name into its words: ``BNBBurn`` is ``BNB``, ``Burn``; ``orderIdList`` is ``order``, ``Id``, ``List``."""
    return _WORD.findall(wire)


def snake_case(wire: str) -> Identifier:
    """Return the attribute or parameter name of a wire name, with ``_`` after it where Python has other plans for it.

    Raises:
        NotAName: The wire name has no letter or digit.
    """
    text = "_".join(word.lower() for word in words(wire))
    if not text:
        raise NotAName(f"{wire!r} has no letter or digit to make a Python name of")
    if text[0].isdigit():
        text = f"n{text}"
    if keyword.iskeyword(text) or text in RESERVED:
        text += "_"
    return Identifier(text)


def constant_case(snake: str) -> Identifier:
    """Return the module constant that belongs to a function name: ``cancel_order`` is ``CANCEL_ORDER``."""
    return Identifier(snake.rstrip("_").upper())


def class_name(*parts: str) -> Identifier:
    """Join wire names to a class name, leaving capitals where they are: ``CanceledOrder``, ``fills`` is ``CanceledOrderFills``.

    Raises:
        NotAName: No part has a letter or digit.
    """
    text = "".join(word[:1].upper() + word[1:] for part in parts for word in words(part))
    if not text:
        raise NotAName(f"{' '.join(parts)!r} has no letter or digit to make a class name of")
    return Identifier(f"N{text}" if text[0].isdigit() else text)


def wire_of(snake: str) -> str:
    """Return the wire name that a struct renamed ``camel`` gives an attribute; others need their own ``name=``."""
    first, *rest = snake.strip("_").split("_")
    # title() is what the encoder does: a letter after a digit becomes a capital as well.
    return first + "".join(word.title() for word in rest)
