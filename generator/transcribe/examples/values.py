"""JSON values that keep every number as it was printed, and their text."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from typing import TypeAlias

ONE_LINE = 100
_ESCAPED = frozenset({"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"})


class Number(str):
    """A number by its digits: ``9020.00`` stays that, and 2000000002162519 loses nothing; unequal to any string."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Number) and str.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((Number, str(self)))

    def __repr__(self) -> str:
        return f"Number({str(self)!r})"


JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | Number | bool | None"


def to_text(value: JsonValue) -> str:
    """``value`` as valid JSON, indented by two blanks; lists of scalars stay on one line where they fit."""
    return _text(value, "")


def _text(value: JsonValue, indent: str) -> str:
    if isinstance(value, dict):
        return _block("{}", (f"{_quoted(key)}: {_text(item, indent + '  ')}" for key, item in value.items()), indent)
    if not isinstance(value, list):
        return _scalar(value)
    if not any(isinstance(item, (dict, list)) for item in value):
        line = f"[{', '.join(_text(item, '') for item in value)}]"
        if len(indent) + len(line) <= ONE_LINE:
            return line
    return _block("[]", (_text(item, indent + "  ") for item in value), indent)


def _block(brackets: str, entries: Iterable[str], indent: str) -> str:
    inner = ",\n".join(f"{indent}  {entry}" for entry in entries)
    return f"{brackets[0]}\n{inner}\n{indent}{brackets[1]}" if inner else brackets


def _scalar(value: str | Number | bool | None) -> str:
    if isinstance(value, Number):
        return str(value)
    return _quoted(value) if isinstance(value, str) else json.dumps(value)


def _quoted(text: str) -> str:
    """JSON string whose characters all show: what no editor displays, or YAML takes for a line end, is escaped."""
    shown = json.dumps(text, ensure_ascii=False)
    if shown.isprintable():
        return shown
    return "".join(json.dumps(c)[1:-1] if unicodedata.category(c) in _ESCAPED else c for c in shown)
