"""Problems are values: collected everywhere, reported together, each with the place it stands at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

# What steers a terminal or reorders its line, and halves of characters, which cannot be written at all.
_STEERING: Final = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufff9-\\ufffb]"
)


def printable(text: str) -> str:
    """Return a text with what would steer a terminal written as an escape; line feeds and tabs stay."""
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one file.

    Attributes:
        file: Path as the user gave it.
        line: First line concerned, counted from 1; 0 when the whole file is meant.
        column: Column concerned, counted from 1; 0 when the whole line is meant.
        message: What is wrong and what was expected, without a full stop.
        excerpt: The line itself, shown below the message; empty when there is none to show.
        width: Number of characters underlined from ``column``; 0 underlines nothing.
    """

    file: str
    line: int
    column: int
    message: str
    excerpt: str = ""
    width: int = 0

    def __str__(self) -> str:
        # A file may be called anything; its name must not begin another line.
        place = ":".join([printable(self.file).replace("\n", "\\n"), *(str(n) for n in (self.line, self.column) if n)])
        shown = printable(f"{place}: {self.message}")
        if not self.excerpt:
            return shown
        # A tab would move the marks away from what they mark.
        excerpt = self.excerpt.replace("\t", " ").rstrip()
        shown += f"\n    {printable(excerpt)}"
        if self.width and self.column:
            before, marked = excerpt[: self.column - 1], excerpt[self.column - 1 : self.column - 1 + self.width]
            left = self.column - 1 + len(printable(before)) - len(before)
            shown += f"\n    {' ' * left}{'~' * (self.width + len(printable(marked)) - len(marked))}"
        return shown

    def as_json(self) -> dict[str, str | int]:
        return {"file": self.file, "line": self.line, "column": self.column, "message": self.message}


class Unusable(Exception):
    """Input that nothing can be made of; carries every problem found, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in sorted(problems)))
        self.problems = sorted(problems)
