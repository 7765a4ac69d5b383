"""The parameters one language states, and what its table, its cells and its notes say about them.

A page may have two tables of parameters: the second one is that of the members which the elements of a list have. It may
repeat ``timestamp`` and ``recvWindow``, which belong to the request alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from generator.pages.blocks import Page, Table
from generator.problems import Problem
from generator.specs.model import Parameter, Quota
from generator.specs.rules import Rule
from generator.specs.supplied import TIMING
from generator.transcribe.examples.blocks import Sent
from generator.transcribe.operation.columns import is_parameter_table
from generator.transcribe.operation.conditional_table import ConditionalTable
from generator.transcribe.operation.table import ReadRow, read_descriptions, read_rows
from generator.transcribe.prose.grammar import Found, Names, Scope, Setting
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.passages import Passage, problem_at, problem_on
from generator.transcribe.text.provenance import at, extended

_SECOND = "second table of parameters, expected one, or a list of objects in the first that it describes"


@dataclass
class Level:
    """The parameters of one table, by name."""

    rows: list[ReadRow] = field(default_factory=list[ReadRow])
    known: dict[str, Parameter] = field(default_factory=dict[str, Parameter])
    rules: list[Rule] = field(default_factory=list[Rule])
    demanded: list[Rule] = field(default_factory=list[Rule])

    def take(self, rows: Iterable[ReadRow]) -> None:
        self.rows = list(rows)
        self.known = {row.parameter.name: row.parameter for row in self.rows}


@dataclass
class Parameters:
    """``unnamed`` are the problems of sentences about names no table has; ``unlisted`` the names only an example sends."""

    page: Page
    ledger: Ledger
    own: Level = field(default_factory=Level)
    inner: Level = field(default_factory=Level)
    listed_in: str | None = None
    quotas: list[Quota] = field(default_factory=list[Quota])
    unnamed: list[Problem] = field(default_factory=list[Problem])
    unlisted: dict[str, Problem] = field(default_factory=dict[str, Problem])
    _conditional: list[tuple[ConditionalTable, Level]] = field(default_factory=list[tuple[ConditionalTable, Level]])

    def table(self, table: Table, before: str) -> bool:
        """Take a table of parameters; ``before`` is the text above it."""
        if not is_parameter_table(table):
            return False
        if not self.own.rows:
            self.own.take(read_rows(self.page, table, self.ledger))
            return True
        outer = self._outer(before)
        if outer is None or self.inner.rows:
            self.ledger.refuse_lines(table.span, _SECOND)
            return True
        self.listed_in = outer
        rows = read_rows(self.page, table, self.ledger)
        repeated = TIMING & self.own.known.keys()
        self.inner.take(row for row in rows if row.parameter.name not in repeated)
        return True

    def conditional(self, table: Table) -> None:
        self._conditional.append((ConditionalTable(self.page, table), self.inner if self.inner.rows else self.own))

    def scope(self) -> Scope:
        return Scope(Names(dict.fromkeys((*self.own.known, *self.inner.known))))

    def read_cells(self, sent: Sent) -> None:
        """Read the descriptions, the conditional tables and what a request example sends, in this order."""
        for level in (self.own, self.inner):
            for found, piece in read_descriptions(self.page, level.rows, self.ledger):
                self._state(found, piece, level)
        for table, level in self._conditional:
            level.demanded += table.rules(level.known, self.ledger, self.unnamed)
        names = Names(self.own.known)
        for name, (value, line) in sent.items():
            known = name if name in names else names.find(name)
            self._illustrate(name, known, value, line)

    def state(self, found: Found, passage: Passage) -> None:
        """Take over what a note says."""
        self._state(found, passage, None)

    def result(self) -> tuple[Parameter, ...]:
        if self.listed_in:
            outer = self.own.known[self.listed_in]
            rules = (*self.inner.rules, *self.inner.demanded)
            self.own.known[self.listed_in] = replace(outer, items=tuple(self.inner.known.values()), item_rules=rules)
        return tuple(self.own.known.values())

    def _outer(self, before: str) -> str | None:
        lists = [name for name, parameter in self.own.known.items() if parameter.type == "list<object>"]
        named = [name for name in lists if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", before)]
        return named[0] if len(named) == 1 else lists[0] if len(lists) == 1 else None

    def _state(self, found: Found, passage: Passage, level: Level | None) -> None:
        for name in found.unknown:
            start = max(passage.text.find(name), 0)
            message = f"no parameter is called {name}, expected a name from the table of parameters"
            self.ledger.use(passage.lines)
            self.unnamed.append(problem_at(self.page, passage.part(start, start + len(name)), message))
        place = at(self.page.language, passage.lines)
        for setting in found.settings:
            self._set(setting, place, passage, level or self._level((setting.parameter,)))
        for rule in found.rules:
            (level or self._level(rule.names)).rules.append(replace(rule, at=place))
        self.quotas += [replace(quota, at=place) for quota in found.quotas]

    def _level(self, names: Iterable[str]) -> Level:
        return self.own if all(name in self.own.known for name in names) else self.inner

    def _set(self, setting: Setting, place: str, passage: Passage, level: Level) -> None:
        parameter = level.known[setting.parameter]
        known = getattr(parameter, setting.attribute)
        if known and setting.attribute != "required" and known != setting.value:
            message = f"second {setting.attribute} of {parameter.name}, expected only {known}"
            self.ledger.report(passage, message)
            return
        fact: dict[str, Any] = {setting.attribute: setting.value}
        changed = replace(parameter, **fact)
        level.known[parameter.name] = replace(changed, at=extended(parameter.at, place))

    def _illustrate(self, name: str, known: str | None, value: str, line: int) -> None:
        """Take the value a request example sends as the parameter's example, unless its cell has one."""
        if known is None:
            message = f"request example sends {name[:40]!a}, which the table of parameters does not have"
            self.unlisted[name] = problem_on(self.page, [line], message)
        elif self.own.known[known].example is None:
            parameter = self.own.known[known]
            place = extended(parameter.at, at(self.page.language, [line]))
            self.own.known[known] = replace(parameter, example=value, at=place)
