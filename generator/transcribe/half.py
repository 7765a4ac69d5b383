"""One language of one page: every fact it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from generator.pages.blocks import Block, Code, Line, Page, Paragraph, Quote, Span, Table
from generator.problems import Problem
from generator.spec.model import Example, Kind, Parameter, Request, Rule, SecurityType, Shape, Weight
from generator.transcribe.account import Ledger, PageAccount, Readings, normal_sentence
from generator.transcribe.examples import Sent, answer_shape, read_examples, request_values
from generator.transcribe.passage import Passage, passage_of, problem_on
from generator.transcribe.prose import Prose
from generator.transcribe.provenance import at, both, extended
from generator.transcribe.request_line import http_request, looks_like_request, ws_method
from generator.transcribe.rules.grammar import Found, Scope, Setting
from generator.transcribe.sections import Section, code_blocks, flattened, sections_of
from generator.transcribe.table import WIDTH, ReadRow, read_descriptions, read_rows
from generator.transcribe.titles import split_title
from generator.transcribe.weight import has_label, weights

_NO_PARAMETERS = frozenset({"none", "na", "no parameters", "no parameters required", "无", "无需参数"})
_WEIGHT = "weight not understood, expected one number, or one for each counter"


@dataclass(frozen=True)
class Half:
    """What one language says; what it does not say is None or empty.

    ``weight_refused`` tells that it does say a weight, but in a way that is not understood and was reported.
    """

    page: Page
    title: str
    security: SecurityType | None
    security_at: str
    request: Request | None
    weight: tuple[Weight, ...]
    weight_refused: bool
    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]
    answer: Shape | None
    examples: tuple[Example, ...]
    problems: tuple[Problem, ...]
    account: PageAccount


@dataclass
class _Facts:
    """Facts of a half as they are found; sentences about parameters come after all of the table has been read."""

    request: Request | None = None
    weight_refused: bool = False
    weight: list[Weight] = field(default_factory=lambda: list[Weight]())
    rows: list[ReadRow] = field(default_factory=lambda: list[ReadRow]())
    parameters: dict[str, Parameter] = field(default_factory=lambda: dict[str, Parameter]())
    rules: list[Rule] = field(default_factory=lambda: list[Rule]())
    answer: Shape | None = None
    examples: list[Example] = field(default_factory=lambda: list[Example]())


def read_half(page: Page, kind: Kind, readings: Readings) -> Half:
    """Return the facts of one language of a page, its problems and its account."""
    reader = _HalfReader(page, kind, Ledger(page, readings))
    return reader.read()


class _HalfReader:
    def __init__(self, page: Page, kind: Kind, ledger: Ledger) -> None:
        self._page = page
        self._kind: Kind = kind
        self._ledger = ledger
        self._facts = _Facts()
        self._sent: Sent = {}

    def read(self) -> Half:
        heading, sections = sections_of(self._page)
        title, security = split_title(heading.text if heading else "")
        span = heading.span if heading else Span(self._page.span.first, self._page.span.first)
        if heading:
            self._ledger.use(heading.span)
        else:
            self._ledger.problems.append(Problem(self._page.file, span.first, 0, "page has no title"))
        rest = [(section, list(self._take_facts(section))) for section in sections]
        self._read_cells()
        scope = Scope(tuple(self._facts.parameters))
        prose = Prose(self._page, self._ledger, title, scope)
        for _, blocks in rest:
            for statement in prose.read(blocks):
                self._state(statement.found, statement.passage)
        account = self._ledger.close()
        return Half(
            page=self._page,
            title=title,
            security=security,
            security_at=at(self._page.language, span),
            request=self._facts.request,
            weight=tuple(self._facts.weight),
            weight_refused=self._facts.weight_refused,
            parameters=tuple(self._facts.parameters.values()),
            rules=tuple(self._facts.rules),
            answer=self._facts.answer,
            examples=tuple(self._facts.examples),
            problems=tuple(self._ledger.problems),
            account=account,
        )

    def _take_facts(self, section: Section) -> Iterator[Block]:
        """Read what a section is there for, and yield the blocks that are left as prose."""
        if section.heading:
            self._ledger.use(section.heading.span)
        if section.name == "answer" or section.name == "request":
            return self._take_examples(section)
        return self._take(section, section.blocks)

    def _take(self, section: Section, blocks: Iterable[Block]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Paragraph):
                left = [line for line in block.lines if not self._take_line(section, line)]
                if left:
                    yield replace(block, lines=tuple(left))
            elif isinstance(block, Quote):
                yield Quote(tuple(self._take(section, block.blocks)), block.span)
            elif not (isinstance(block, Table) and self._take_table(section, block)):
                yield block

    def _take_line(self, section: Section, line: Line) -> bool:
        text = passage_of(self._page, [line])
        if not text.text:
            return True
        if section.name == "http" and looks_like_request(text.text):
            self._request(text)
        elif section.name == "method" and text.text.startswith("`"):
            self._method(text)
        elif section.name == "weight" or has_label(text.text):
            return self._weight(text, section.unit)
        elif section.name == "parameters" and normal_sentence(text.text) in _NO_PARAMETERS:
            self._ledger.use(text.lines)
        else:
            return False
        return True

    def _request(self, text: Passage) -> None:
        found = http_request(text.text)
        if found is None:
            self._ledger.refuse(
                text, "request line is not understood, expected a verb and a path of letters, digits, / _ . -"
            )
            return
        self._add_request(text, Request(found[0], at(self._page.language, text.lines), path=found[1]))

    def _method(self, text: Passage) -> None:
        method = ws_method(text.text)
        if method is None:
            self._ledger.refuse(text, "method is not understood, expected one code span of letters, digits, . _ /")
            return
        self._add_request(text, Request(method, at(self._page.language, text.lines)))

    def _add_request(self, text: Passage, request: Request) -> None:
        known = self._facts.request
        if known and (known.method, known.path) != (request.method, request.path):
            self._ledger.refuse(text, f"second request, expected only {known.method} {known.path or ''}".rstrip())
            return
        self._ledger.use(text.lines)
        self._facts.request = replace(known, at=both(known.at, request.at)) if known else request

    def _weight(self, text: Passage, unit: str) -> bool:
        found = weights(text.text, unit)
        if found is None:
            if not any(letter.isdigit() for letter in text.text):
                return False
            self._facts.weight_refused = True
            self._ledger.refuse(text, _WEIGHT)
            return True
        self._ledger.use(text.lines)
        for counter, cost in found:
            self._add_weight(text, Weight(counter, cost, at(self._page.language, text.lines)))
        return True

    def _add_weight(self, text: Passage, weight: Weight) -> None:
        for n, known in enumerate(self._facts.weight):
            if known.counter != weight.counter:
                continue
            if known.cost != weight.cost:
                self._ledger.report(text, f"second weight, expected only {known.cost} as stated at {known.at}")
            self._facts.weight[n] = replace(known, at=both(known.at, weight.at))
            return
        self._facts.weight.append(weight)

    def _take_table(self, section: Section, table: Table) -> bool:
        if section.name == "weight" and len(table.header.cells) != WIDTH:
            self._facts.weight_refused = True
            self._ledger.refuse_lines(table.span, _WEIGHT)
            return True
        if len(table.header.cells) != WIDTH:
            return False
        if self._facts.rows:
            self._ledger.refuse_lines(
                table.span, "second table of parameters, expected one: nested ones are not understood"
            )
            return True
        self._facts.rows = read_rows(self._page, table, self._ledger)
        self._facts.parameters = {row.parameter.name: row.parameter for row in self._facts.rows}
        return True

    def _take_examples(self, section: Section) -> Iterator[Block]:
        codes = code_blocks(section)
        read = read_examples(self._page, "request" if section.name == "request" else "answer", codes, self._ledger)
        if read and section.name == "answer":
            self._facts.answer = answer_shape(self._page, self._kind, read, self._ledger)
        if read:
            self._facts.examples.append(read.example)
        if read and section.name == "request":
            self._sent = request_values(read)
        yield from (block for block in flattened(section.blocks) if not isinstance(block, Code))

    def _read_cells(self) -> None:
        for found, piece in read_descriptions(self._page, self._facts.rows, self._ledger):
            self._state(found, piece)
        for name, (value, line) in self._sent.items():
            self._illustrate(name, value, line)

    def _illustrate(self, name: str, value: str, line: int) -> None:
        """Take the value a request example sends as the parameter's example, unless its cell has one."""
        parameter = self._facts.parameters.get(name)
        if parameter is None:
            message = f"request example sends {name[:40]!a}, which the table of parameters does not have"
            self._ledger.problems.append(problem_on(self._page, [line], message))
        elif parameter.example is None:
            place = extended(parameter.at, at(self._page.language, [line]))
            self._facts.parameters[name] = replace(parameter, example=value, at=place)

    def _state(self, found: Found, passage: Passage) -> None:
        """Take over what a sentence says; a name that is not in the table is reported instead."""
        for name in found.unknown:
            start = max(passage.text.find(name), 0)
            word = passage.part(start, start + len(name))
            self._ledger.use(passage.lines)
            self._ledger.report(word, f"no parameter is called {name}, expected a name from the table of parameters")
        place = at(self._page.language, passage.lines)
        for setting in found.settings:
            self._set(setting, place, passage)
        for rule in found.rules:
            self._facts.rules.append(replace(rule, at=place))

    def _set(self, setting: Setting, place: str, passage: Passage) -> None:
        parameter = self._facts.parameters[setting.parameter]
        known = getattr(parameter, setting.attribute)
        if known and setting.attribute != "required" and known != setting.value:
            self._ledger.report(passage, f"second {setting.attribute} of {parameter.name}, expected only {known}")
            return
        fact: dict[str, Any] = {setting.attribute: setting.value}
        changed = replace(parameter, **fact)
        self._facts.parameters[parameter.name] = replace(changed, at=extended(parameter.at, place))
