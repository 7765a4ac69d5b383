"""Reads the examples of the pages, which are JSON with comments and slips, without guessing at keys or values.

An example is one value behind the other. Keys may lack their quotes, commas may be missing, doubled or left over, comments stand
anywhere, and the very last closer may be missing: each of these is a repair that names its line. Everything else that is not JSON is a
problem, and reading stops there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NoReturn, TypeAlias

from generator.pages.blocks import Line
from generator.specs.model import Repair
from generator.transcribe.examples.tokens import Repairs, Token, TokenKind, line_ranges, tokens
from generator.transcribe.examples.values import JsonValue, Number, to_text

__all__ = [
    "Document",
    "JsonValue",
    "Member",
    "Number",
    "MemberPath",
    "Reading",
    "line_ranges",
    "read_example",
    "to_text",
]

MAX_DEPTH = 64
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
MemberPath: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Member:
    """A value of a document with the place it is found at: its key's line, or its own in an array.

    Attributes:
        path: Keys and indices that lead to it; ``()`` is the document itself.
        line: Number of the line.
        comment: Comments that stand behind it on its line, parted by a blank, and those that go on below it. Where none stands behind a
            member, those on lines of their own are of the member below them.
    """

    path: MemberPath
    line: int
    comment: str


@dataclass(frozen=True)
class Document:
    """One JSON value and its members in the order of the lines, the document itself being the first of them."""

    value: JsonValue
    members: tuple[Member, ...]
    first: int
    last: int


@dataclass(frozen=True)
class Reading:
    """What an example holds; ``problems`` are line, column and message of what cannot be mended."""

    documents: tuple[Document, ...]
    repairs: tuple[Repair, ...]
    problems: tuple[tuple[int, int, str], ...]


def read_example(lines: Sequence[Line]) -> Reading:
    """Read the content of a code block. Documents in front of a problem are kept, the one that holds it is not."""
    repairs = Repairs()
    parser = _Parser(tokens(lines, repairs), repairs)
    documents = parser.documents()
    if not documents and not parser.problems:
        parser.problems.append((lines[0].number if lines else 0, 0, "holds no JSON value, expected one"))
    return Reading(tuple(documents), repairs.values(), tuple(parser.problems))


class _Unreadable(Exception):
    """Reading cannot go on; the problem has been noted."""


@dataclass
class _Found:
    """A member whose comments are still being collected."""

    path: MemberPath
    line: int
    comments: list[str] = field(default_factory=list[str])

    def member(self) -> Member:
        return Member(self.path, self.line, " ".join(comment for comment in self.comments if comment))


def _members(found: Mapping[MemberPath, _Found]) -> tuple[Member, ...]:
    return tuple(one.member() for one in found.values())


class _Parser:
    def __init__(self, found: Sequence[Token], repairs: Repairs) -> None:
        self.problems: list[tuple[int, int, str]] = []
        self._tokens = found
        self._repairs = repairs
        self._at = 0
        self._last = found[0] if found else Token("unreadable", "", 0, 0)
        self._unclosed = 0
        self._members: dict[MemberPath, _Found] = {}
        # Comments above the first token belong to the document that follows.
        self._early: list[str] = []
        self._recent: _Found | None = None

    def documents(self) -> list[Document]:
        read: list[tuple[JsonValue, dict[MemberPath, _Found], int, int]] = []
        try:
            while (token := self._peek()) is not None:
                if read:
                    self._begin_another(token)
                self._members = {}
                value = self._value(())
                read.append((value, self._members, token.line, self._last.line))
        except _Unreadable:
            pass
        # Only now have comments behind a last closer been met, too.
        return [Document(value, _members(found), first, last) for value, found, first, last in read]

    def _begin_another(self, token: Token) -> None:
        if token.kind not in ("{", "["):
            self._fail(token, "the end, or another object or array,")
        self._repairs.add("second_document", token.line)

    def _peek(self) -> Token | None:
        """The next token that is no comment; comments on the way go to the member that they are of."""
        found: list[Token] = []
        while self._at < len(self._tokens) and self._tokens[self._at].kind == "comment":
            found.append(self._tokens[self._at])
            self._at += 1
        token = self._tokens[self._at] if self._at < len(self._tokens) else None
        if found:
            self._comments_of(found[0], token).extend(comment.text for comment in found)
        return token

    def _comments_of(self, first: Token, following: Token | None) -> list[str]:
        """Return those of the member read last, or, where nothing stands behind it, of the one below."""
        is_alone = first.line > self._last.line and self._last.kind not in ("{", "[")
        is_above = is_alone and following is not None and following.kind not in ("}", "]", ",")
        return self._early if self._recent is None or is_above else self._recent.comments

    def _take(self) -> Token:
        token = self._peek()
        assert token is not None
        self._last = token
        self._at += 1
        return token

    def _fail(self, token: Token | None, expected: str) -> NoReturn:
        if token is None:
            place, message = self._last, f"the example ends here, expected {expected}"
        elif token.kind == "unreadable":
            place, message = token, token.text
        else:
            place, message = token, f"{token.text[:40]!r} where {expected} was expected"
        self.problems.append((place.line, place.column, message))
        raise _Unreadable

    def _note(self, path: MemberPath, line: int) -> _Found:
        found = self._members.setdefault(path, _Found(path, line, self._early))
        self._early = []
        self._recent = found
        return found

    def _value(self, path: MemberPath) -> JsonValue:
        token = self._peek()
        if token is not None and path not in self._members:
            self._note(path, token.line)
        found = self._recent
        if token is not None and token.kind in ("{", "[") and len(path) >= MAX_DEPTH:
            self.problems.append((token.line, token.column, f"nested more than {MAX_DEPTH} deep"))
            raise _Unreadable
        value = self._read(token, path)
        self._recent = found
        return value

    def _read(self, token: Token | None, path: MemberPath) -> JsonValue:
        if token is None:
            self._fail(token, "a value")
        match token.kind:
            case "{":
                return self._object(path)
            case "[":
                return self._array(path)
            case "string":
                return self._take().text
            case "number":
                return Number(self._take().text)
            case "word" if token.text in _WORDS:
                return _WORDS[self._take().text]
            case _:
                self._fail(token, "a value")

    def _object(self, path: MemberPath) -> JsonValue:
        self._take()
        entries: dict[str, JsonValue] = {}
        while self._at_entry("}", not entries):
            key = self._key()
            below = (*path, key.text)
            self._recent = self._note(below, key.line)
            if (colon := self._peek()) is None or colon.kind != ":":
                self._fail(colon, f"a colon behind {key.text!r}")
            self._take()
            value = self._value(below)
            if key.text in entries and entries[key.text] != value:
                message = f"{key.text!r} stands twice in one object, with different values"
                self.problems.append((key.line, key.column, message))
            entries.setdefault(key.text, value)
        return entries

    def _key(self) -> Token:
        token = self._peek()
        if token is None or token.kind not in ("string", "word", "number"):
            self._fail(token, "a key or }")
        if token.kind != "string":
            self._repairs.add("unquoted_key", token.line)
        return self._take()

    def _array(self, path: MemberPath) -> JsonValue:
        self._take()
        entries: list[JsonValue] = []
        while self._at_entry("]", not entries):
            entries.append(self._value((*path, len(entries))))
        return entries

    def _at_entry(self, closer: TokenKind, first: bool) -> bool:
        """Pass the commas in front of the next entry, or the closer; say whether there is an entry."""
        before = self._last
        commas: list[Token] = []
        while (token := self._peek()) is not None and token.kind == ",":
            commas.append(self._take())
        if token is None:
            self._end_without(closer)
        at_end = token is None or token.kind == closer
        if first:
            for comma in commas:
                self._repairs.add("stray_character", comma.line)
        else:
            for comma in commas[1:]:
                self._repairs.add("double_comma", comma.line)
            if commas and at_end:
                self._repairs.add("trailing_comma", commas[0].line)
            elif not commas and not at_end:
                self._missing_comma(before, token, closer)
        if token is not None and at_end:
            self._take()
        return not at_end

    def _missing_comma(self, before: Token, token: Token | None, closer: TokenKind) -> None:
        if token is not None and token.kind not in ("{", "[", "string", "number", "word"):
            self._fail(token, f"a comma or {closer}")
        self._repairs.add("missing_comma", before.line)

    def _end_without(self, closer: TokenKind) -> None:
        """The end stands for one closer; more than one missing means that the example was cut off."""
        self._unclosed += 1
        if self._unclosed > 1:
            self._fail(None, closer)
        self._repairs.add("missing_closer", self._last.line)
