"""Pages of the user data stream's events. The member ``e`` of the message names the event, not the page's heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import Block, Line, Page, Paragraph
from generator.problems import Problem
from generator.specs.model import Event, Shape
from generator.transcribe.message.payload import Payload, read_payload
from generator.transcribe.message.payload_merge import merged_payload
from generator.transcribe.result import Dispute, OtherContext, OtherResult
from generator.transcribe.text.ledger import Ledger, PageAccount
from generator.transcribe.text.naming import called, source_of
from generator.transcribe.text.parts import Parted, codes, parted, settle, without_codes
from generator.transcribe.text.provenance import at, both


@dataclass(frozen=True)
class EventHalf:
    """What one language says about an event; ``headings`` are the names it states itself, each with its line."""

    page: Page
    parted: Parted
    headings: tuple[tuple[str, int], ...]
    payload: Payload | None
    problems: tuple[Problem, ...]
    account: PageAccount

    @property
    def event(self) -> str | None:
        """The name the messages carry."""
        return self.payload.events[0][0] if self.payload and self.payload.events else None

    @property
    def at(self) -> str:
        lines = [line for _, line in self.headings]
        lines += [line for _, line in self.payload.events] if self.payload else []
        return at(self.page.language, lines)


def read_event(pages: Sequence[Page], context: OtherContext) -> OtherResult:
    """Return the event that the languages of one address document, English first."""
    halves = [_read_half(page, context) for page in pages]
    identity, problems = called("event", pages, [half.parted for half in halves], context)
    problems += [problem for half in halves for problem in half.problems]
    accounts = tuple(half.account for half in halves)
    first = halves[0]
    if first.payload is None or first.event is None:
        problems.append(_problem(first, "page shows no message with a member e, expected an example"))
    if identity is None or first.payload is None or first.event is None:
        return OtherResult((), accounts, tuple(problems), ())
    key = f"{identity.product}/user-data/{identity.name}"
    differences = [difference for half in halves for difference in _slips(half, first.event)]
    shape, more = _payload(first.payload, halves[1:])
    event = Event(
        kind="event",
        product=identity.product,
        name=identity.name,
        title=identity.title,
        source=source_of(pages),
        event=first.event,
        at=both(*(half.at for half in halves)),
        payload=shape,
        examples=first.payload.examples,
    )
    disputes = tuple(Dispute(key, path, _problem(half, message)) for half, path, message in (*differences, *more))
    return OtherResult((event,), accounts, tuple(problems), disputes)


def _read_half(page: Page, context: OtherContext) -> EventHalf:
    parts = parted(page)
    ledger = Ledger(page, context.readings)
    ledger.use(parts.read)
    headings, rest = _headings(parts.blocks("event", "names"), ledger)
    blocks = parts.blocks("payload")
    payload = read_payload(page, codes(blocks), ledger)
    prose = [*parts.blocks("lead", "description", "route", "speed"), *rest, *without_codes(blocks)]
    sometimes = settle(page, ledger, prose, parts.title)
    payload = payload.with_sometimes(sometimes) if payload else None
    account = ledger.close()
    return EventHalf(page, parts, tuple(headings), payload, tuple(ledger.problems), account)


def _headings(blocks: Iterable[Block], ledger: Ledger) -> tuple[list[tuple[str, int]], list[Block]]:
    """Return the names stated in code spans, and the blocks that are left."""
    found: list[tuple[str, int]] = []
    rest: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            rest.append(block)
            continue
        named = [line for line in block.lines if _span(line)]
        found += [(_span(line), line.number) for line in named]
        ledger.use(line.number for line in named)
        left = tuple(line for line in block.lines if line not in named)
        rest += [replace(block, lines=left)] if left else []
    return found, rest


def _span(line: Line) -> str:
    text = line.text.strip()
    inner = text[1:-1].strip()
    return inner if len(text) > 2 and text[0] == text[-1] == "`" and inner.isidentifier() else ""


def _slips(half: EventHalf, event: str) -> list[tuple[EventHalf, str, str]]:
    """Return where a half names another event; the same words in another spelling are the slip of a heading."""
    names = [name for name, _ in half.headings]
    names += [name for name, _ in half.payload.events] if half.payload else []
    wrong = dict.fromkeys(name for name in names if _letters(name) != _letters(event))
    return [(half, "event", f"page names the event {name}, but the message says {event}") for name in wrong]


def _letters(name: str) -> str:
    return name.replace("_", "").casefold()


def _payload(first: Payload, others: Sequence[EventHalf]) -> tuple[Shape, list[tuple[EventHalf, str, str]]]:
    shape = first.shape
    found: list[tuple[EventHalf, str, str]] = []
    for half in others:
        if half.payload:
            shape, differences = merged_payload(shape, half.payload.shape)
            found += [(half, path, f"the languages differ on {message}") for path, message in differences]
    return shape, found


def _problem(half: EventHalf, message: str) -> Problem:
    line = half.parted.title_line
    return Problem(half.page.file, line, 0, message, half.page.lines[line - 1])
