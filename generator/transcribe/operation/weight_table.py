"""Tables of weights by the value of one parameter.

::

    header = ["request"] "weight" | ["请求"] "权重"               (* of one column; the other one's names the parameter *)
    values = ("[" | "(") N "," N (")" | "]") | (">" | ">=" | "<" | "<=") N | word { "," word }
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.pages.blocks import Language, Table
from generator.specs.model import Counter, Weight
from generator.specs.rules import Condition
from generator.transcribe.text.provenance import at

_HEADER = re.compile(r"(?:(?:request )?weight|(?:请求)?权重)", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
_RANGE = re.compile(r"([\[(])\s*(\d+)\s*,\s*(\d+)\s*([\])])")
_LIMIT = re.compile(r"(>=|<=|>|<)\s*(\d+)")
_WORDS = re.compile(r"[A-Za-z0-9_]+(?:\s*,\s*[A-Za-z0-9_]+)*")


def is_weight_table(table: Table) -> bool:
    return len(table.header.cells) == 2 and _weight_column(table) is not None


def _weight_column(table: Table) -> int | None:
    return next((column for column in (1, 0) if _HEADER.fullmatch(_text(table, 0, column))), None)


def read_weight_table(table: Table, language: Language, counter: Counter) -> list[Weight] | None:
    """Return one weight a row, each with its own place; None if a row is not understood."""
    column = _weight_column(table) or 0
    name = _NAME.search(_text(table, 0, 1 - column))
    weights: list[Weight] = []
    for number, row in enumerate(table.rows, 1):
        cost = _text(table, number, column)
        when = _condition(name[0], _text(table, number, 1 - column)) if name else None
        if when is None or not cost.isdecimal():
            return None
        weights.append(Weight(counter, int(cost), at(language, row.span), (when,)))
    return weights or None


def _condition(name: str, values: str) -> Condition | None:
    if found := _RANGE.fullmatch(values):
        return _between(name, {">=" if found[1] == "[" else ">": found[2], "<=" if found[4] == "]" else "<": found[3]})
    if found := _LIMIT.fullmatch(values):
        return _between(name, {found[1]: found[2]})
    if _WORDS.fullmatch(values):
        return Condition(name, one_of=tuple(word.strip() for word in values.split(",")))
    return None


def _between(name: str, limits: Mapping[str, str]) -> Condition:
    return Condition(
        name, minimum=limits.get(">="), maximum=limits.get("<="), above=limits.get(">"), below=limits.get("<")
    )


def _text(table: Table, row: int, column: int) -> str:
    cells = (table.header, *table.rows)[row].cells
    text = cells[column].text if column < len(cells) else ""
    return text.replace("\\", "").replace("`", "").replace("*", "").replace("，", ",").strip()
