"""Text from outside as Python literals.

``literal`` is the filter ``py`` of the templates and the only way for text that is no identifier into Python code outside a
docstring.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

Literal: TypeAlias = (
    "str | int | float | bool | None | Decimal | list[Literal] | tuple[Literal, ...] | dict[str, Literal]"
)

# From this many on, a list of one and the same item is written as a product.
_MANY = 3


def literal(value: Literal) -> str:
    """Return the literal of a value as black would write it, in ASCII.

    Raises:
        TypeError: The value is of a kind that templates have no business with.
    """
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Decimal):
        return f"Decimal({_string(str(value))})"
    if isinstance(value, list):
        if len(value) > _MANY and all(item == value[0] for item in value):
            return f"[{literal(value[0])}] * {len(value)}"
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(literal, value))}{',' if len(value) == 1 else ''})"
    if type(value) is dict:
        return f"{{{', '.join(f'{_string(key)}: {literal(item)}' for key, item in value.items())}}}"
    raise TypeError(f"no literal for a {type(value).__name__}")


def _string(text: str) -> str:
    # ascii() escapes whatever could mislead a reader: controls, bidirectional marks, look-alikes. It quotes with ' unless
    # the text holds one, which is where black would choose ", too, except for text without any quote.
    quoted = ascii(str(text))
    return quoted if '"' in text or "'" in text else f'"{quoted[1:-1]}"'
