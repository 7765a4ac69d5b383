"""The pieces of an example: marks, strings, numbers, words and comments, with what had to be mended to know them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.pages.blocks import Line
from generator.specs.model import Repair, RepairKind

TokenKind: TypeAlias = Literal["{", "}", "[", "]", ",", ":", "string", "number", "word", "comment", "unreadable"]

_TOKEN = re.compile(
    r"""
    (?P<space>[ \t\r\f\v]+)
  | (?P<comment>//.*|\#.*|/\*)
  | (?P<mark>[{}\[\],:])
  | (?P<wide>[，：])
  | (?P<number>-?\d[\w.+-]*)
  | (?P<word>[^\W\d][\w$]*)
  | (?P<quote>["'“”])
  | (?P<stray>\.{3,}|…+|`+|[\u00a0\u3000\u200b\ufeff]+)
    """,
    re.VERBOSE,
)
_STRINGS = {
    '"': re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"'),
    "'": re.compile(r"'([^'\\]*(?:\\.[^'\\]*)*)'"),
    "“": re.compile(r'[“”]([^“”"\\]*(?:\\.[^“”"\\]*)*)[“”"]'),
}
_STRINGS["”"] = _STRINGS["“"]
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?")
_MARKS: dict[str, TokenKind] = {mark: mark for mark in ("{", "}", "[", "]", ",", ":")}
_WIDE = {"，": ",", "：": ":"}


@dataclass(frozen=True)
class Token:
    """``text`` is a string's value, a comment without its slashes, or for ``unreadable`` what was wrong."""

    kind: TokenKind
    text: str
    line: int
    column: int


class Repairs:
    """Collects on which lines what was mended, in the order in which each kind was met first."""

    def __init__(self) -> None:
        self._lines: dict[RepairKind, list[int]] = {}

    def add(self, kind: RepairKind, line: int) -> None:
        self._lines.setdefault(kind, []).append(line)

    def values(self) -> tuple[Repair, ...]:
        return tuple(Repair(kind, line_ranges(lines)) for kind, lines in self._lines.items())


def line_ranges(lines: Sequence[int]) -> str:
    """Line numbers as ``107-126 131``."""
    ranges: list[list[int]] = []
    for line in sorted(set(lines)):
        if ranges and ranges[-1][1] == line - 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    return " ".join(str(first) if first == last else f"{first}-{last}" for first, last in ranges)


def tokens(lines: Sequence[Line], repairs: Repairs) -> list[Token]:
    """All tokens of an example. The rest of a line behind something unreadable is left out."""
    scanner = _Scanner(repairs)
    found = [token for line in lines for token in scanner.scan(line)]
    if scanner.in_comment:
        found.append(
            Token("unreadable", "comment is not closed before the example ends, expected */", lines[-1].number, 0)
        )
    return found


class _Scanner:
    def __init__(self, repairs: Repairs) -> None:
        self._repairs = repairs
        self.in_comment = False

    def scan(self, line: Line) -> Iterator[Token]:
        at = 0
        while at < len(line.text):
            token, at = self._comment_part(line, at) if self.in_comment else self._next(line, at)
            if token is not None:
                yield token

    def _next(self, line: Line, at: int) -> tuple[Token | None, int]:
        match = _TOKEN.match(line.text, at)
        if match is None:
            return self._unreadable(line, at, f"{line.text[at]!r} has no place in JSON")
        text, end = match[0], match.end()
        match match.lastgroup:
            case "mark":
                return Token(_MARKS[text], text, line.number, at + 1), end
            case "wide":
                self._repairs.add("full_width", line.number)
                return Token(_MARKS[_WIDE[text]], _WIDE[text], line.number, at + 1), end
            case "comment":
                self.in_comment = text == "/*"
                return (None, end) if self.in_comment else (self._comment(line, at, text.lstrip("/#")), end)
            case "number":
                if _NUMBER.fullmatch(text) is None:
                    return self._unreadable(line, at, f"{text[:40]} is not a number as JSON writes them")
                return Token("number", text, line.number, at + 1), end
            case "word":
                return Token("word", text, line.number, at + 1), end
            case "quote":
                return self._string(line, at)
            case "stray":
                self._repairs.add("stray_character", line.number)
                return None, end
            case _:
                return None, end

    def _comment(self, line: Line, at: int, text: str) -> Token:
        self._repairs.add("comment", line.number)
        return Token("comment", text.strip(), line.number, at + 1)

    def _comment_part(self, line: Line, at: int) -> tuple[Token | None, int]:
        end = line.text.find("*/", at)
        self.in_comment = end < 0
        stop = len(line.text) if end < 0 else end
        return self._comment(line, at, line.text[at:stop]), stop + 2 * (end >= 0)

    def _string(self, line: Line, at: int) -> tuple[Token | None, int]:
        quote = line.text[at]
        match = _STRINGS[quote].match(line.text, at)
        if match is None:
            return self._unreadable(line, at, f"string is not closed on its line, expected {quote}")
        value = _decoded(match[1])
        if value is None:
            return self._unreadable(line, at, "string holds a backslash that JSON does not allow there")
        if any(character < " " for character in match[1]):
            self._repairs.add("raw_control", line.number)
        if quote == "'":
            self._repairs.add("single_quotes", line.number)
        elif quote != '"':
            self._repairs.add("curly_quotes", line.number)
        return Token("string", value, line.number, at + 1), match.end()

    def _unreadable(self, line: Line, at: int, message: str) -> tuple[Token, int]:
        return Token("unreadable", message, line.number, at + 1), len(line.text)


def _decoded(content: str) -> str | None:
    """The value of what stands between the quotes, which may be others than JSON's; None for an unknown escape."""
    if "\\" not in content:
        return content
    inner = re.sub(r"\\(.)|\"", lambda found: found[0] if found[1] not in ("'", None) else found[1] or '\\"', content)
    try:
        value: str = json.loads(f'"{inner}"', strict=False)
    except ValueError:
        return None
    return value
