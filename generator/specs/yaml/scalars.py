"""Which YAML scalars need quotes, so that every reader, of YAML 1.1 or 1.2, reads the same value.

The two versions disagree about much: ``NO``, ``ON``, ``1e5``, ``12:30``, ``0o17`` are text for one and something else for
the other. Writing quotes whatever either could take for something else; reading refuses it without quotes.
"""

from __future__ import annotations

import re
from typing import Final

# Wider than both grammars on purpose: a pair of quotes too many does no harm.
_NUMBER: Final = re.compile(
    r"[-+]?(?:0[bB][01_]+|0[oO]?[0-7_]+|0[xX][0-9a-fA-F_]+"
    r"|(?:[0-9][0-9_]*(?:\.[0-9_.]*)?|\.[0-9_.]+)(?:[eE][-+]?[0-9_]+)?"
    r"|[0-9][0-9_]*(?::[0-9_]+)+(?:\.[0-9_]*)?"
    r"|\.(?:inf|nan))",
    re.IGNORECASE,
)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*", re.DOTALL)
_WORDS: Final = frozenset({"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<"})

_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)")
_FRACTION: Final = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_AGREED: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None, "~": None, "": None}

# A colon stands in addresses only, so that no reader finds a key or a time in it.
_PLAIN: Final = re.compile(r"(?:(?:https|wss)://)?[A-Za-z0-9_/](?:[A-Za-z0-9_./<>()+-]| (?=[A-Za-z0-9_(/]))*")
_DIGEST: Final = re.compile(r"[0-9a-f]{16,}")
_LITERAL_LINE: Final = re.compile(
    r"[\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*"
)
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


class Ambiguous(ValueError):
    """A scalar without quotes that not every version of YAML reads as the same value."""


def means_something_else(text: str) -> bool:
    """Tell whether some reader would take the text, written without quotes, for anything but text."""
    return text.casefold() in _WORDS or bool(_NUMBER.fullmatch(text) or _DATE.fullmatch(text))


def read_plain(text: str) -> str | int | float | bool | None:
    """Return the value of a scalar that stands without quotes.

    Raises:
        Ambiguous: It is written in a way that the versions of YAML read differently.
    """
    if text in _AGREED:
        return _AGREED[text]
    if not means_something_else(text):
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FRACTION.fullmatch(text):
        return float(text)
    raise Ambiguous(text)


def write_text(text: str) -> str:
    """Return the text as a scalar on one line, in quotes where any reader needs them.

    Raises:
        ValueError: The text has half of a surrogate pair, which no file can hold.
    """
    if _PLAIN.fullmatch(text) and not means_something_else(text) and not _DIGEST.fullmatch(text):
        return text
    if text.isprintable() and ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    return f'"{"".join(map(_escape, text))}"'


def fits_literal_block(text: str) -> bool:
    """Tell whether a block after ``|-`` gives the text back unchanged."""
    lines = text.split("\n")
    return not text[:1].isspace() and all(line.strip() and _LITERAL_LINE.fullmatch(line) for line in lines)


def _escape(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable():
        return character
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        raise ValueError(f"half of a surrogate pair, U+{code:04X}, cannot be written")
    if code <= 0xFF:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
