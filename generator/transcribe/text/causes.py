"""Problems of one cause made one: what a single damaged line does to its neighbours is not told line by line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from generator.pages.blocks import Page
from generator.problems import Problem

UNEXPLAINED: Final = "unexplained, expected a known phrase or an acknowledgement of"
_UNNAMED: Final = "no parameter is called "
_NO_TABLE: Final = "rows are no table"
# So many problems of one kind on a page are shown each; the rest is counted.
_SHOWN: Final = 5
_VARYING: Final = re.compile(r"[0-9a-f]{16}|\d+|(?<=called )\S+|'[^']*'")
# Neighbours in a table, or the pieces of one row, are at most a blank line apart.
_APART: Final = 2


def causes(problems: Iterable[Problem], pages: Sequence[Page]) -> tuple[Problem, ...]:
    """Return the problems of one address, sorted: rows without a table are one, many of a kind are a few and a count."""
    return _counted(_rows_made_one(sorted(set(problems)), {page.file: page for page in pages}))


def follows(problem: Problem, found: Iterable[Problem]) -> bool:
    """Say whether a problem is only that a name is missing which rows have that are no table."""
    return problem.message.startswith(_UNNAMED) and any(_NO_TABLE in one.message for one in found)


def _rows_made_one(problems: Sequence[Problem], pages: dict[str, Page]) -> list[Problem]:
    kept: list[Problem] = []
    rows: list[list[Problem]] = []
    for problem in problems:
        if not _is_row(problem, pages):
            kept.append(problem)
        elif rows and rows[-1][-1].file == problem.file and problem.line - rows[-1][-1].line <= _APART:
            rows[-1].append(problem)
        else:
            rows.append([problem])
    for row in rows:
        lines = {problem.line for problem in row}
        if len(lines) == 1:
            kept += row
            continue
        message = f"{len(lines)} {_NO_TABLE}, expected a line of --- in as many cells below the first one"
        kept.append(replace(row[0], message=message, column=0, width=0))
    return sorted(kept)


def _is_row(problem: Problem, pages: dict[str, Page]) -> bool:
    page = pages.get(problem.file)
    if page is None or not problem.message.startswith(UNEXPLAINED) or not 0 < problem.line <= len(page.lines):
        return False
    return page.lines[problem.line - 1].replace("\\|", "").count("|") > 1


def _counted(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    kinds: defaultdict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        kinds[problem.file, _VARYING.sub("", problem.message)].append(problem)
    kept: list[Problem] = []
    for alike in kinds.values():
        kept += alike[:_SHOWN]
        if left := alike[_SHOWN:]:
            message = f"{len(left)} more like it down to line {left[-1].line}: {left[0].message}"
            kept.append(replace(left[0], message=message))
    return tuple(sorted(kept))
