"""Problems are values: collected everywhere, reported together, each with the place it stands at."""

from __future__ import annotations

from dataclasses import dataclass


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
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        shown = f"{place}: {self.message}"
        if not self.excerpt:
            return shown
        # A tab would move the marks away from what they mark.
        shown += f"\n    {self.excerpt.replace(chr(9), ' ').rstrip()}"
        if self.width and self.column:
            shown += f"\n    {' ' * (self.column - 1)}{'~' * self.width}"
        return shown

    def as_json(self) -> dict[str, str | int]:
        return {"file": self.file, "line": self.line, "column": self.column, "message": self.message}


class Unusable(Exception):
    """Input that nothing can be made of; carries every problem found, not only the first."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in sorted(problems)))
        self.problems = sorted(problems)
