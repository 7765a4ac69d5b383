"""How deep a YAML text nests its brackets, counted before a parser sees it.

Parsers differ in how deep they go and in what they say then, and read ahead before they tell where they are. Only lists and
mappings in brackets have to be counted here: those made by indentation are told by a parser one at a time.
"""

from __future__ import annotations

import re
from typing import Final

# Outside of brackets: a literal or folded text with all its lines, or a line up to the bracket that begins its value.
_OUTSIDE: Final = re.compile(
    r"""^(?P<indent>[ ]*)(?:[^\n#]*[ ])?[|>][-+0-9]*[ ]*(?:\#.*)?$(?:\n(?:(?P=indent)[ ].*|[ ]*)$)+"""
    r"""|^[ ]*(?:---[ ]+)?(?:[-?][ ]+)*(?:(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s"'\#\[{|>][^\n"'\#]*?)[ ]*:[ ]+)?(?P<open>[\[{])""",
    re.MULTILINE | re.VERBOSE,
)
# Inside of brackets: a quoted text where one can begin, a comment, or a bracket.
_INSIDE: Final = re.compile(
    r"""(?<![^\s\[\]{},:])(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')|(?<!\S)\#.*|(?P<bracket>[\[\]{}])"""
)


def too_deep(text: str, deepest: int) -> int | None:
    """Return the index of the first bracket that opens more than ``deepest`` levels; None when there is none."""
    if text.count("[") + text.count("{") <= deepest:
        return None
    at = 0
    while (found := _OUTSIDE.search(text, at)) is not None:
        at = found.end()
        depth = 0 if found["open"] is None else 1
        while depth and (inner := _INSIDE.search(text, at)) is not None:
            at = inner.end()
            bracket = inner["bracket"]
            depth += 0 if bracket is None else 1 if bracket in "[{" else -1
            if depth > deepest:
                return inner.start()
        if depth:
            return None
    return None
