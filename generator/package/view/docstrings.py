"""Docstrings, assembled in Python: wrapped, indented and unable to end early.

Every character goes through ``plain``, whether the text is ours or a page's, so that a quote, a backslash or a mark that
reorders text can not do in a docstring what it could do in code.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 120
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True)
class Section:
    """A Google-style section: its heading and one entry a line, as ``name: what it is``."""

    heading: str
    entries: Sequence[str]


def docstring(paragraphs: Sequence[str | Section], indent: int = 0) -> str:
    """Return a docstring with its quotes, to be placed at column ``indent``; empty paragraphs and sections are left out."""
    blocks = [block for block in (_block(paragraph, indent) for paragraph in paragraphs) if block]
    if len(blocks) == 1 and "\n" not in blocks[0] and len(blocks[0]) + 6 <= WIDTH:
        return f'"""{blocks[0].lstrip()}"""'
    body = "\n\n".join(blocks).lstrip()
    return f'"""{body}\n{" " * indent}"""'


def plain(text: str) -> str:
    """Return text on one line that means itself between three double quotes."""
    shown = "".join(character if character.isprintable() else _named(character) for character in _BLANK.sub(" ", text))
    return shown.strip().replace("\\", "\\\\").replace('"', "'")


def code(text: str) -> str:
    """Return a fact as it is set apart in a sentence."""
    return f"``{text}``"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Put items into a sentence: ``a``, ``a and b``, ``a, b and c``."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _named(character: str) -> str:
    return f"U+{ord(character):04X}"


def _block(paragraph: str | Section, indent: int) -> str:
    margin = " " * indent
    if isinstance(paragraph, str):
        return _wrapped(paragraph, margin, margin)
    entries = [_wrapped(entry, f"{margin}    ", f"{margin}        ") for entry in paragraph.entries]
    return "\n".join([f"{margin}{paragraph.heading}:", *entries]) if entries else ""


def _wrapped(text: str, first: str, following: str) -> str:
    return textwrap.fill(
        plain(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=following,
        break_long_words=False,
        break_on_hyphens=False,
    )
