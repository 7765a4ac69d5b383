"""The header fields of an answer, decoded when somebody asks."""

from __future__ import annotations

import re
from collections.abc import ItemsView, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

# The head was read by the parser before: its lines end in CRLF and none is folded. A field that repeats is a list (RFC 9110, 5.3).
_fields: Final = re.compile(r"\r\n([^:\r\n]+):([^\r\n]*)").findall


@lru_cache(maxsize=256)
def _mark(name: str) -> bytes:
    """Give what a field's line begins with; no line has a line end in its name."""
    return b"\r\n" + name.lower().translate({10: " ", 13: " "}).encode("latin-1", "replace") + b":"


class Headers(Mapping[str, str]):
    """Header fields by name in any case; the values of a name that repeats are joined by a comma, each is in ``all``.

    Args:
        head: The bytes of an answer up to its empty line: the status line, then fields, each with its CRLF.
        lowered: The same in lower case, when that is at hand.

    Attributes:
        lowered: The bytes of the head in lower case.
    """

    __slots__ = ("_head", "_known", "lowered")

    def __init__(self, head: bytes, lowered: bytes | None = None) -> None:
        self._head = head
        self.lowered: bytes = head.lower() if lowered is None else lowered
        self._known: dict[str, str] | None = None

    def all(self, name: str) -> list[str]:
        """Give each value of a name, in the order in which they came."""
        # Looking for one name among the bytes is cheaper than taking all of them apart.
        mark, found, start = _mark(name), list[str](), 0
        while (at := self.lowered.find(mark, start)) >= 0:
            at += len(mark)
            start = self._head.index(b"\r", at)
            found.append(self._head[at:start].decode("latin-1").strip(" \t"))
        return found

    def get(self, name: str, default: Any = None) -> Any:
        # Asked of every answer, so spared what a mapping's own costs.
        mark, lowered = _mark(name), self.lowered
        at = lowered.find(mark)
        if at < 0:
            return default
        start = at + len(mark)
        end = lowered.index(b"\r", start)
        return self[name] if lowered.find(mark, end) >= 0 else self._head[start:end].decode("latin-1").strip(" \t")

    def __getitem__(self, name: str) -> str:
        found = self.all(name)
        if not found:
            raise KeyError(name)
        return found[0] if len(found) == 1 else ", ".join(found)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(self.all(name))

    def __iter__(self) -> Iterator[str]:
        return iter(self._spelled())

    def __len__(self) -> int:
        return len(self._spelled())

    def __bool__(self) -> bool:
        return True

    def items(self) -> ItemsView[str, str]:
        return self._spelled().items()

    def __repr__(self) -> str:
        return f"Headers({', '.join(self)})"

    def without(self, said: bytes) -> Headers:
        """Give the same fields with a secret masked."""
        return Headers(self._head.replace(said, b"***"))

    def _spelled(self) -> dict[str, str]:
        """Give the fields by their names as they were spelled first."""
        if self._known is None:
            found: list[tuple[str, str]] = _fields(self._head.decode("latin-1"))
            # A pattern that leaves blanks out tries each place among them.
            self._known = {name: value.strip(" \t") for name, value in found}
            first: dict[str, str] = {}
            for name, _ in found:
                first.setdefault(name.lower(), name)
            if len(first) < len(found):
                self._known = {name: self[name] for name in first.values()}
        return self._known
