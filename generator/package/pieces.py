"""A rendered module in pieces that can be formatted one by one, so that a change of one operation is formatted alone.

A piece starts where two blank lines stand whatever is around them: before a function or a class, and after one. Nothing is
parted before the end of what the formatter is told to leave alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_STATEMENT: Final = re.compile(r"\n\n+(?=[A-Za-z@])")
_DEFINITION: Final = re.compile(r"(?:async def|class|def) |@")
_WITHIN: Final = re.compile(rf" |{_DEFINITION.pattern}")
_RESUMED: Final = "\n# fmt: on\n"


def pieces_of(text: str) -> list[str]:
    """Return the pieces of a module, which ``joined`` puts together again once each is formatted.

    Text in a literal may look like a statement: a piece that is no Python says that its module cannot be parted.
    """
    pieces: list[str] = []
    start = statement = 0
    for blank in _STATEMENT.finditer(text, max(0, text.rfind(_RESUMED))):
        last_line = text.rfind("\n", statement, blank.start()) + 1 or statement
        if _DEFINITION.match(text, blank.end()) or (
            _DEFINITION.match(text, statement) and _WITHIN.match(text, last_line)
        ):
            pieces.append(text[start : blank.start()] + "\n")
            start = blank.end()
        statement = blank.end()
    return [*pieces, text[start:]]


def joined(pieces: Iterable[str]) -> str:
    """Put formatted pieces together to a formatted module."""
    return "\n\n".join(pieces)
