"""The weights and quotas one language states, wherever it does: collected here, resolved when its parameters are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from generator.pages.blocks import Block, BulletList, Line, Page, Paragraph, Span, Table
from generator.specs.model import Counter, Quota, Weight
from generator.specs.rules import Condition
from generator.transcribe.operation.weight import Stated, has_label, is_bare_label, read_weight
from generator.transcribe.operation.weight_table import is_weight_table, read_weight_table
from generator.transcribe.prose.grammar import Scope
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.passages import Passage, passage_lines, passage_of
from generator.transcribe.text.provenance import at, both
from generator.transcribe.text.sections import Section

_REFUSED = "weight not understood, expected one number, one for each counter, or one for each case"
_WORDS = {"交易对": "symbol"}


@dataclass
class WeightReader:
    """``refused`` tells that a weight is stated in a way that was not understood and reported."""

    page: Page
    ledger: Ledger
    refused: bool = False
    quotas: list[Quota] = field(default_factory=list[Quota])
    _found: list[tuple[Weight, Passage]] = field(default_factory=list[tuple[Weight, Passage]])
    _announced: bool = False

    def block(self, section: Section, block: Block, following: Block | None) -> list[Block] | None:
        """Return what is left of a block that states a weight; None if it does not."""
        if section.name != "weight" and not self._announced:
            return None
        if isinstance(block, Table) and is_weight_table(block):
            return self._table(section, block)
        if isinstance(block, BulletList) and not any(item.children for item in block.items):
            return self._text(
                passage_of(self.page, [line for item in block.items for line in item.lines]), section.unit
            )
        if not isinstance(block, Paragraph):
            return None
        self._announced = False
        text = passage_of(self.page, block.lines)
        if isinstance(following, Table) and is_weight_table(following) and not _has_digit(text):
            self.ledger.use(text.lines)
            return []
        return self._text(text, section.unit)

    def line(self, section: Section, lines: tuple[Line, ...]) -> list[Block] | None:
        """Return what is left of lines whose first one has a weight's label; None if it has none."""
        if not has_label(passage_of(self.page, lines[:1]).text):
            return None
        text = passage_of(self.page, lines)
        if is_bare_label(text.text):
            self.ledger.use(text.lines)
            self._announced = True
            return []
        return self._text(text, section.unit)

    def weights(self, scope: Scope) -> tuple[Weight, ...]:
        """Return the weights with their conditions on parameters the table has; others are reported."""
        merged: list[Weight] = []
        for weight, text in self._found:
            resolved = self._resolved(weight, text, scope)
            same = next((n for n, known in enumerate(merged) if _of_one_case(known, resolved)), None)
            if same is None:
                merged.append(resolved)
                continue
            if merged[same].cost != resolved.cost:
                message = f"second weight, expected only {merged[same].cost} as stated at {merged[same].at}"
                self.ledger.report(text, message)
            merged[same] = replace(merged[same], at=both(merged[same].at, resolved.at))
        return tuple(merged)

    def _text(self, text: Passage, unit: str) -> list[Block] | None:
        stated = read_weight(text.text, unit)
        if stated is None:
            if not _has_digit(text):
                return None
            self._refuse(text)
            return []
        self._keep(stated, text.part(0, stated.end))
        left = text.part(stated.end, len(text.text))
        return [_paragraph(left)] if left.text.strip(" ;.；。") else []

    def _keep(self, stated: Stated, text: Passage) -> None:
        self.ledger.use(text.lines)
        place = at(self.page.language, text.lines)
        self._found += [(replace(weight, at=place), text) for weight in stated.weights]
        for quota in stated.quotas:
            self.quotas.append(replace(quota, at=place))

    def _table(self, section: Section, table: Table) -> list[Block]:
        counter: Counter = "uid" if section.unit == "uid" else "ip"
        weights = read_weight_table(table, self.page.language, counter)
        text = passage_of(self.page, table.header.cells[0].lines, table.header.cells[0].column)
        if weights is None:
            self._refuse(text)
            self.ledger.use(table.span)
        else:
            self.ledger.use(table.span)
            self._found += [(weight, text) for weight in weights]
        return []

    def _refuse(self, text: Passage) -> None:
        self.refused = True
        self.ledger.refuse(text, _REFUSED)

    def _resolved(self, weight: Weight, text: Passage, scope: Scope) -> Weight:
        return replace(weight, when=tuple(self._condition(condition, text, scope) for condition in weight.when))

    def _condition(self, condition: Condition, text: Passage, scope: Scope) -> Condition:
        return replace(
            condition,
            parameter=condition.parameter and self._name(condition.parameter, text, scope),
            given=self._names(condition.given, text, scope),
            absent=self._names(condition.absent, text, scope),
        )

    def _names(self, words: Iterable[str], text: Passage, scope: Scope) -> tuple[str, ...]:
        return tuple(self._name(word, text, scope) for word in words)

    def _name(self, word: str, text: Passage, scope: Scope) -> str:
        name = scope.find(_WORDS.get(word, word))
        if name is None:
            self.refused = True
            self.ledger.report(text, f"no parameter is called {word}, expected a name from the table of parameters")
        return name or word


def _of_one_case(one: Weight, other: Weight) -> bool:
    return one.counter == other.counter and one.when == other.when


def _has_digit(text: Passage) -> bool:
    return any(letter.isdigit() for letter in text.text)


def _paragraph(text: Passage) -> Paragraph:
    lines = passage_lines(text)
    return Paragraph(lines, Span(lines[0].number, lines[-1].number))
