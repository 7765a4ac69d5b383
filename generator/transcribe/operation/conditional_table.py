"""Tables of two columns that say which parameters a value of another one demands.

::

    header = ["additional"] "mandatory parameters" | "强制要求的参数"      (* of one column, with demands; the other one has keys *)
    key    = "/" | comma                                                   (* between keys *)
    comma  = "," | "，" | "、"                                             (* between what is demanded *)
    choice = P ("or" | "或") P

The parameter that has the keys for values is the one the table is about. Where several have them, or none, it is the one
the header names, or else the only one whose name ends in the header's word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.blocks import Page, Row, Table
from generator.problems import Problem
from generator.specs.model import Parameter
from generator.specs.rules import Condition, Rule
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.passages import passage_of, problem_at
from generator.transcribe.text.provenance import at

_HEADER = re.compile(r"(?:additional\s+)?mandatory parameters|强制要求的参数", re.IGNORECASE)
_FIRST = {"类型": "type"}
_BETWEEN_KEYS = re.compile(r"[/,，、]")
_BETWEEN_CHOICES = re.compile(r"[,，、]")
_OR = re.compile(r"(?<!\w)or(?!\w)|或", re.IGNORECASE)


@dataclass(frozen=True)
class ConditionalTable:
    page: Page
    table: Table

    def rules(self, parameters: Mapping[str, Parameter], ledger: Ledger, unnamed: list[Problem]) -> list[Rule]:
        """Return the rules of all rows; what names no parameter that is known is told in ``unnamed``."""
        column = _mandatory_column(self.table) or 0
        rows = [(row, _words(_text(row, 1 - column), _BETWEEN_KEYS)) for row in self.table.rows]
        keys = {key for _, values in rows for key in values}
        subject = _subject(_text(self.table.header, 1 - column), keys, parameters)
        if subject is None:
            ledger.refuse_lines(self.table.span, "table demands parameters by the value of none that is known")
            return []
        ledger.use(self.table.span)
        conditions = [(row, Condition(subject, values)) for row, values in rows]
        known = {name.casefold(): name for name in parameters}
        return [rule for row, when in conditions for rule in self._row(row, column, when, known, unnamed)]

    def _row(
        self, row: Row, column: int, when: Condition, known: Mapping[str, str], unnamed: list[Problem]
    ) -> list[Rule]:
        place = at(self.page.language, row.span)
        demanded: list[str] = []
        rules: list[Rule] = []
        for choice in _words(_text(row, column), _BETWEEN_CHOICES):
            words = [word.strip("` ") for word in _OR.split(choice)]
            names = tuple(known[word.casefold()] for word in words if word.casefold() in known)
            if len(names) < len(words):
                cell = passage_of(self.page, row.cells[column].lines, row.cells[column].column)
                message = f"no parameter is called {choice}, expected a name from the table of parameters"
                unnamed.append(problem_at(self.page, cell, message))
            elif len(names) == 1:
                demanded.append(names[0])
            else:
                rules.append(Rule("at_least_one", place, of=names, when=(when,)))
        if demanded:
            rules.insert(0, Rule("required_if", place, of=tuple(demanded), when=(when,)))
        return rules


def is_conditional_table(table: Table) -> bool:
    return len(table.header.cells) == 2 and _mandatory_column(table) is not None


def _mandatory_column(table: Table) -> int | None:
    """Return the column that lists what is mandatory; the other one has the values that make it so."""
    return next((column for column in (1, 0) if _HEADER.fullmatch(_text(table.header, column))), None)


def _subject(header: str, keys: set[str], parameters: Mapping[str, Parameter]) -> str | None:
    word = _FIRST.get(header, header).casefold()
    named = [name for name in parameters if name.casefold() == word]
    holding = [name for name, parameter in parameters.items() if keys <= set(parameter.values)]
    ending = [
        name for name, parameter in parameters.items() if name.casefold().endswith(word) and not parameter.default
    ]
    for fitting in (set(named) & set(holding), holding, named, ending):
        if len(fitting) == 1:
            return next(iter(fitting))
    return None


def _words(text: str, between: re.Pattern[str]) -> tuple[str, ...]:
    words = (word.strip("`* ") for word in between.split(text))
    return tuple(word for word in words if word)


def _text(row: Row, column: int) -> str:
    return row.cells[column].text.strip() if column < len(row.cells) else ""
