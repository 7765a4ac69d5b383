"""Rendered Python, formatted in process by black."""

from __future__ import annotations

import ast
from typing import Final

from generator.problems import Problem, Unusable

LINE_LENGTH: Final = 120


def format_python(text: str, name: str) -> str:
    """Return the module in black's form; formatting that once more changes nothing.

    Raises:
        Unusable: The text is not Python; the problem has the line of ``name`` it stands at.
    """
    # Only what is not in the cache needs black, which takes longer to import than a run that changes nothing.
    import black
    from black.mode import TargetVersion

    try:
        ast.parse(text)
    except (SyntaxError, ValueError) as fault:
        raise Unusable([_problem(text, name, fault)]) from fault
    mode = black.Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    formatted: str = black.format_str(text, mode=mode)  # pyright: ignore[reportUnknownMemberType]
    return formatted


def _problem(text: str, name: str, fault: SyntaxError | ValueError) -> Problem:
    if not isinstance(fault, SyntaxError):
        return Problem(name, 0, 0, f"not Python: {fault}")
    lines = text.splitlines()
    line = fault.lineno or 0
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return Problem(name, line, fault.offset or 0, f"not Python: {fault.msg}", excerpt, 1)
