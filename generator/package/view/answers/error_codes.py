"""The codes a product refuses with, as names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.names import Identifier
from generator.specs.model import ErrorCode


@dataclass(frozen=True)
class ErrorCodeView:
    name: Identifier
    code: int


def error_codes(codes: Sequence[ErrorCode]) -> tuple[ErrorCodeView, ...]:
    """Return the codes in the order of the pages' numbers; a name that two of them have gets the number behind it."""
    named = [(_constant(code.name), code.code) for code in sorted(codes, key=lambda one: -one.code)]
    times = Counter(name for name, _ in named)
    return tuple(
        ErrorCodeView(Identifier(name if name and times[name] == 1 else f"{name or 'ERROR'}_{abs(code)}"), code)
        for name, code in named
    )


def _constant(name: str | None) -> str:
    text = re.sub(r"[^A-Z0-9]+", "_", (name or "").upper()).strip("_")
    return f"ERROR_{text}" if text[:1].isdigit() else text
