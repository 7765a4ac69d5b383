"""What the pages of streams and of events have in common: a name, a payload, and prose that is settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeAlias, TypeVar

from generator.pages.blocks import Block, Line, Page, Paragraph
from generator.problems import Problem
from generator.specs.model import Event, Shape, Stream
from generator.transcribe.languages.merge import Differences
from generator.transcribe.message.payload import Payload, read_payload
from generator.transcribe.prose.remarks import settle
from generator.transcribe.result import Context, Result, result_of
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.naming import Identity, identified
from generator.transcribe.text.provenance import at
from generator.transcribe.text.sections import Sections, parted, sections_of

T = TypeVar("T")


@dataclass(frozen=True)
class MessageFacts(Generic[T]):
    """What one language says; ``stated`` is what streams, or events, say besides the payload."""

    sections: Sections
    stated: T
    payload: Payload | None
    problems: tuple[Problem, ...]
    account: PageAccount

    @property
    def at(self) -> str:
        return at(self.sections.page.language, [self.sections.title_line])


State: TypeAlias = Callable[[Ledger, Sections], tuple[T, list[Block]]]
"""Reads what is stated besides the payload, and returns the prose that is left of all sections but the examples."""
Build: TypeAlias = Callable[[Identity, Sequence[MessageFacts[T]], Differences], Stream | Event]


def read_message(
    thing: Literal["stream", "event"],
    pages: Sequence[Page],
    context: Context,
    state: State[T],
    lacking: Callable[[MessageFacts[T]], Iterable[str]],
    build: Build[T],
) -> Result:
    """Return what the languages of one address document, English first, unless the first lacks its name or ``lacking``."""
    languages = [_read(page, context, state) for page in pages]
    sections = languages[0].sections
    identity, problems = identified(thing, sections, sections.title, context)
    problems += [problem for facts in languages for problem in facts.problems]
    missing = [sections.problem(message) for message in lacking(languages[0])]
    differences = Differences(pages)
    spec = build(identity, languages, differences) if identity and not missing else None
    accounts = [facts.account for facts in languages]
    return result_of(spec, accounts, [*problems, *missing], differences.found, differences.older)


def merged_payload(languages: Sequence[MessageFacts[T]], differences: Differences) -> Shape:
    """Return what the examples of all languages show, of which the first has some."""
    shape: Shape | None = None
    for facts in languages:
        shape = differences.shape(shape, facts.payload.shape if facts.payload else None, facts.at, "payload")
    assert shape is not None
    return shape


def left_of(blocks: Iterable[Block], take: Callable[[Line], bool]) -> list[Block]:
    """Return the blocks without the lines of paragraphs that are taken."""
    left: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            left.append(block)
        elif lines := tuple(line for line in block.lines if not take(line)):
            left.append(replace(block, lines=lines))
    return left


def _read(page: Page, context: Context, state: State[T]) -> MessageFacts[T]:
    sections = sections_of(page)
    ledger = Ledger(page, context.readings)
    ledger.use(sections.headings)
    stated, rest = state(ledger, sections)
    codes, prose = parted(sections.blocks("answer"))
    payload = read_payload(codes, ledger)
    conditional = settle(ledger, [*rest, *prose], sections.title)
    payload = payload.with_sometimes(conditional) if payload else None
    account = ledger.close()
    return MessageFacts(sections, stated, payload, tuple(ledger.problems), account)
