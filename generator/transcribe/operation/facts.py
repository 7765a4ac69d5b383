"""One language of one page: every fact it states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from generator.pages.blocks import Block, BulletList, Code, Heading, Line, Page, Paragraph, Quote, Table
from generator.problems import Problem
from generator.specs.model import Example, Kind, Parameter, Quota, Request, SecurityType, Shape, Weight
from generator.specs.rules import Rule
from generator.transcribe.examples.blocks import Sent, answer_in, read_examples, request_values, shown_shape
from generator.transcribe.operation.broken_tables import mended
from generator.transcribe.operation.conditional_table import is_conditional_table
from generator.transcribe.operation.parameters import Parameters
from generator.transcribe.operation.request_line import http_request, looks_like_request, ws_method
from generator.transcribe.operation.weight_section import WeightReader
from generator.transcribe.prose.sentences import Prose
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.labels import is_answer_label
from generator.transcribe.text.ledger import Ledger, Readings, normal_sentence
from generator.transcribe.text.naming import is_deprecated, says_deprecated, split_title
from generator.transcribe.text.passages import Passage, passage_of
from generator.transcribe.text.provenance import at, both
from generator.transcribe.text.sections import Section, Sections, flattened, parted, sections_of

_NOTHING = frozenset({"none", "na", "no parameters", "no parameters required", "无", "无需参数"})


@dataclass(frozen=True)
class Facts:
    """What one language says; what it does not say is None or empty.

    ``weight_refused`` tells that it does say a weight, but in a way that is not understood and was reported. ``demanded`` are
    the rules of its conditional tables. ``unnamed`` are problems of sentences about parameters that no table has,
    ``unlisted`` those of parameters that only an example has, by name.
    """

    sections: Sections
    title: str
    security: SecurityType | None
    security_at: str
    request: Request | None
    weight: tuple[Weight, ...]
    weight_refused: bool
    quotas: tuple[Quota, ...]
    parameters: tuple[Parameter, ...]
    rules: tuple[Rule, ...]
    demanded: tuple[Rule, ...]
    answer: Shape | None
    answer_at: str
    examples: tuple[Example, ...]
    deprecated: bool
    unnamed: tuple[Problem, ...]
    unlisted: tuple[tuple[str, Problem], ...]
    problems: tuple[Problem, ...]
    account: PageAccount


@dataclass
class _Stated:
    request: Request | None = None
    answer: Shape | None = None
    examples: list[Example] = field(default_factory=list[Example])
    sent: Sent = field(default_factory=dict[str, tuple[str, int]])
    deprecated: bool = False


def read_facts(page: Page, kind: Kind, readings: Readings) -> Facts:
    """Return the facts of one language of a page, its problems and its account."""
    reader = _Reader(page, kind, Ledger(page, readings))
    return reader.read()


class _Reader:
    def __init__(self, page: Page, kind: Kind, ledger: Ledger) -> None:
        self._page = page
        self._kind: Kind = kind
        self._ledger = ledger
        self._stated = _Stated()
        self._weights = WeightReader(page, ledger)
        self._parameters = Parameters(page, ledger)
        self._shows_answer = False
        self._security: SecurityType | None = None
        self._security_at = ""

    def read(self) -> Facts:
        sections = sections_of(self._page)
        title, self._security = split_title(sections.title)
        span = sections.heading.span if sections.heading else [sections.title_line]
        self._security_at = at(self._page.language, span)
        self._ledger.use(sections.headings)
        if not sections.heading:
            self._ledger.problems.append(Problem(self._page.file, sections.title_line, 0, "page has no title"))
        self._shows_answer = bool(parted(sections.blocks("answer"))[0])
        left = [block for section in sections.sections for block in self._take_facts(section)]
        self._parameters.read_cells(self._stated.sent)
        scope = self._parameters.scope()
        weight = self._weights.weights(scope)
        prose = Prose(self._page, self._ledger, title, scope)
        for statement in prose.read(left):
            self._parameters.state(statement.found, statement.passage)
        account = self._ledger.close()
        return Facts(
            sections=sections,
            title=title,
            security=self._security,
            security_at=self._security_at,
            request=self._stated.request,
            weight=weight,
            weight_refused=self._weights.refused,
            quotas=(*self._weights.quotas, *self._parameters.quotas),
            parameters=self._parameters.result(),
            rules=tuple(self._parameters.own.rules),
            demanded=tuple(self._parameters.own.demanded),
            answer=self._stated.answer,
            answer_at=at(
                self._page.language, (n for one in sections.sections if one.shows("answer") for n in one.heading)
            ),
            examples=tuple(self._stated.examples),
            deprecated=self._stated.deprecated or is_deprecated(title),
            unnamed=tuple(self._parameters.unnamed),
            unlisted=tuple(self._parameters.unlisted.items()),
            problems=tuple(self._ledger.problems),
            account=account,
        )

    def _take_facts(self, section: Section) -> list[Block]:
        """Read what a section is there for, and return the blocks that are left as prose."""
        if section.name in ("answer", "request"):
            return self._take_examples(section)
        if section.name == "lead":
            section = self._without_titles(section)
        if section.name in ("lead", "description"):
            self._stated.deprecated |= any(says_deprecated(block.text) for block in _paragraphs(section.blocks))
        return self._take(section, mended(self._page, section.blocks, self._ledger))

    def _without_titles(self, section: Section) -> Section:
        """Return the lead without further headings, which repeat the title in other words; they may add the security."""
        for heading in (block for block in section.blocks if isinstance(block, Heading)):
            self._ledger.use(heading.span)
            if self._security is None and (security := split_title(heading.text)[1]):
                self._security, self._security_at = security, at(self._page.language, heading.span)
        return replace(section, blocks=tuple(block for block in section.blocks if not isinstance(block, Heading)))

    def _take(self, section: Section, blocks: Sequence[Block]) -> list[Block]:
        left: list[Block] = []
        for block, following in zip_longest(blocks, blocks[1:]):
            rest = self._weights.block(section, block, following)
            if rest is not None:
                left += rest
            elif isinstance(block, Paragraph):
                left += self._lines(section, block)
            elif isinstance(block, Quote):
                left.append(Quote(tuple(self._take(section, block.blocks)), block.span))
            elif isinstance(block, Table) and self._take_table(block, left):
                continue
            elif isinstance(block, Code) and not self._shows_answer and _is_document(block):
                self._take_answer([block])
            else:
                left.append(block)
        return left

    def _lines(self, section: Section, block: Paragraph) -> list[Block]:
        """Take the lines of a paragraph that state facts, and return what is left of it."""
        kept: list[Line] = []
        for position, line in enumerate(block.lines):
            rest = self._weights.line(section, block.lines[position:])
            if rest is not None:
                return [*_paragraph(block, kept), *rest]
            if not self._take_line(section, line):
                kept.append(line)
        return _paragraph(block, kept)

    def _take_line(self, section: Section, line: Line) -> bool:
        text = passage_of(self._page, [line])
        if not text.text:
            return True
        if section.name == "http" and looks_like_request(text.text):
            self._request(text)
        elif section.name == "method" and text.text.startswith("`"):
            self._method(text)
        elif section.name in ("parameters", "answer") and normal_sentence(text.text) in _NOTHING:
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
        known = self._stated.request
        if known and (known.method, known.path) != (request.method, request.path):
            self._ledger.refuse(text, f"second request, expected only {known.method} {known.path or ''}".rstrip())
            return
        self._ledger.use(text.lines)
        self._stated.request = replace(known, at=both(known.at, request.at)) if known else request

    def _take_table(self, table: Table, above: list[Block]) -> bool:
        """Take a table; ``above`` are the blocks before it that are left, of which its introduction is no longer."""
        if is_conditional_table(table):
            if above and isinstance(above[-1], Paragraph) and above[-1].text.rstrip("* ").endswith((":", "：")):
                self._ledger.use(above.pop().span)
            self._parameters.conditional(table)
            return True
        before = " ".join(block.text for block in above[-3:] if isinstance(block, Paragraph))
        return self._parameters.table(table, before)

    def _take_examples(self, section: Section) -> list[Block]:
        codes, others = parted(section.blocks)
        if section.name == "answer" and codes:
            self._take_answer(codes)
        elif section.name == "request":
            for read in read_examples("request", codes, self._ledger):
                self._stated.examples.append(read.example)
                self._stated.sent = request_values(read)
        left = [block for block in others if not self._is_label(block)]
        named = [self._without_labels(block) if isinstance(block, Paragraph) else block for block in left]
        return self._take(section, named)

    def _take_answer(self, codes: Sequence[Code]) -> None:
        read = read_examples("answer", codes, self._ledger)
        self._stated.answer = shown_shape([answer_in(one.document, self._kind) for one in read], self._ledger)
        self._stated.examples += [one.example for one in read]

    def _is_label(self, block: Block) -> bool:
        if not isinstance(block, BulletList) or not all(is_answer_label(item.text) for item in block.items):
            return False
        self._ledger.use(block.span)
        return True

    def _without_labels(self, block: Paragraph) -> Paragraph:
        """Return a paragraph without the lines that name the case an example shows."""
        labels = [line for line in block.lines if is_answer_label(line.text)]
        self._ledger.use(number for line in labels for number in line.numbers)
        return replace(block, lines=tuple(line for line in block.lines if line not in labels))


def _paragraph(block: Paragraph, lines: Sequence[Line]) -> list[Block]:
    return [replace(block, lines=tuple(lines))] if lines else []


def _paragraphs(blocks: Sequence[Block]) -> list[Paragraph]:
    return [block for block in flattened(blocks) if isinstance(block, Paragraph)]


def _is_document(block: Code) -> bool:
    return any(line.text.strip().startswith(("{", "[")) for line in block.lines[:1])
