"""Problems of one cause made one: what a single damaged line does to its neighbours is not told line by line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from generator.pages.blocks import Block, Page, Quote, Table
from generator.problems import Problem

UNEXPLAINED: Final = "unexplained, expected a known phrase or an acknowledgement of"
_UNNAMED: Final = "no parameter is called "
_NO_TABLE: Final = "rows are no table"
# So many problems of one kind on a page are shown each; the rest is counted.
_SHOWN: Final = 5
_VARYING: Final = re.compile(r"[0-9a-f]{16}|\d+|(?<=called )\S+|(?<=lists )[^\s,]+|'[^']*'")
_NAME: Final = re.compile(r"[A-Za-z_]\w*", re.ASCII)
# Neighbours in a table, or the pieces of one row, are at most a blank line apart.
_APART: Final = 2


def causes(problems: Iterable[Problem], pages: Sequence[Page]) -> tuple[Problem, ...]:
    """Return the problems of one address, sorted: rows without a table are one, many of a kind are a few and a count."""
    lines = {page.file: page.lines for page in pages}
    rows = {(page.file, line) for page in pages for line in _lines_of_rows(page.blocks)}
    return counted(_rows_made_one(sorted(set(problems)), lines, rows))


def follows(problem: Problem, found: Iterable[Problem]) -> bool:
    """Say whether a problem is only that a name is missing which rows have that are no table."""
    return problem.message.startswith(_UNNAMED) and any(_NO_TABLE in one.message for one in found)


def _rows_made_one(
    problems: Sequence[Problem], lines: Mapping[str, Sequence[str]], rows: Collection[tuple[str, int]]
) -> list[Problem]:
    kept: list[Problem] = []
    loose: list[list[Problem]] = []
    for problem in problems:
        if (
            not _is_unexplained(problem, lines)
            or (problem.file, problem.line) in rows
            or not _has_cells(problem, lines)
        ):
            kept.append(problem)
        elif loose and loose[-1][-1].file == problem.file and problem.line - loose[-1][-1].line <= _APART:
            loose[-1].append(problem)
        else:
            loose.append([problem])
    names: set[tuple[str, str]] = set()
    tables: list[Problem] = []
    for run in loose:
        found = {problem.line for problem in run}
        if len(found) == 1:
            kept += run
            continue
        message = f"{len(found)} {_NO_TABLE}, expected a line of --- in as many cells below the first one"
        tables.append(replace(run[0], message=message, column=0, width=0))
        names |= {(run[0].file, name) for line in found if (name := _first_word(lines[run[0].file][line - 1]))}
    # What speaks of a name in such a row is not understood because of that.
    kept = [one for one in kept if not (_is_unexplained(one, lines) and _names_one(one, lines, names))]
    return sorted([*kept, *tables])


def _is_unexplained(problem: Problem, lines: Mapping[str, Sequence[str]]) -> bool:
    return problem.message.startswith(UNEXPLAINED) and 0 < problem.line <= len(lines.get(problem.file, ()))


def _has_cells(problem: Problem, lines: Mapping[str, Sequence[str]]) -> bool:
    return lines[problem.file][problem.line - 1].replace("\\|", "").count("|") > 1


def _first_word(row: str) -> str:
    found = _NAME.search(row)
    return found[0] if found else ""


def _names_one(problem: Problem, lines: Mapping[str, Sequence[str]], names: Collection[tuple[str, str]]) -> bool:
    return any((problem.file, name) in names for name in _NAME.findall(lines[problem.file][problem.line - 1]))


def _lines_of_rows(blocks: Iterable[Block]) -> Iterator[int]:
    """Yield the lines of rows that stand in a table."""
    for block in blocks:
        if isinstance(block, Quote):
            yield from _lines_of_rows(block.blocks)
        for row in (block.header, *block.rows) if isinstance(block, Table) else ():
            yield from row.span


def counted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, of many of a kind in one file the first and how many more there are."""
    kinds: defaultdict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in sorted(set(problems)):
        kinds[problem.file, _VARYING.sub("", problem.message)].append(problem)
    kept: list[Problem] = []
    for alike in kinds.values():
        kept += alike[:_SHOWN]
        if left := alike[_SHOWN:]:
            message = f"{len(left)} more like it down to line {left[-1].line}: {left[0].message}"
            kept.append(replace(left[0], message=message))
    return tuple(sorted(kept))
