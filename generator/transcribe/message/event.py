"""Pages of the user data stream's events. The member ``e`` of the message names the event, not the page's heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.pages.blocks import Block, Line, Page
from generator.specs.model import Event
from generator.transcribe.languages.merge import Differences
from generator.transcribe.message.message import MessageFacts, left_of, merged_payload, read_message
from generator.transcribe.result import Context, Result
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.naming import Identity, source_of
from generator.transcribe.text.provenance import at, both
from generator.transcribe.text.sections import Sections

Headings: TypeAlias = list[tuple[str, int]]
"""The names a page states itself, each with its line."""


def read_event(pages: Sequence[Page], context: Context) -> Result:
    """Return the event that the languages of one address document, English first."""
    return read_message("event", pages, context, _state, _lacking, _event)


def _state(ledger: Ledger, sections: Sections) -> tuple[Headings, list[Block]]:
    found: Headings = []

    def take(line: Line) -> bool:
        name = _span(line)
        if name:
            found.append((name, line.number))
            ledger.use(line.numbers)
        return bool(name)

    named = left_of(sections.blocks("event", "names"), take)
    return found, [*sections.blocks("lead", "description", "route", "speed"), *named]


def _span(line: Line) -> str:
    text = line.text.strip()
    inner = text[1:-1].strip()
    return inner if len(text) > 2 and text[0] == text[-1] == "`" and inner.isidentifier() else ""


def _lacking(facts: MessageFacts[Headings]) -> Iterator[str]:
    if not facts.payload or not facts.payload.events:
        yield "page shows no message with a member e, expected an example"


def _event(identity: Identity, languages: Sequence[MessageFacts[Headings]], differences: Differences) -> Event:
    first = languages[0].payload
    assert first is not None
    event = first.events[0][0]
    _report_slips(event, languages, differences)
    return Event(
        kind="event",
        product=identity.product,
        name=identity.name,
        title=identity.title,
        source=source_of([facts.sections.page for facts in languages]),
        event=event,
        at=both(*(at(facts.sections.page.language, (line for _, line in _named(facts))) for facts in languages)),
        payload=merged_payload(languages, differences),
        examples=first.examples,
    )


def _named(facts: MessageFacts[Headings]) -> Headings:
    return [*facts.stated, *(facts.payload.events if facts.payload else ())]


def _report_slips(event: str, languages: Sequence[MessageFacts[Headings]], differences: Differences) -> None:
    """Report where a language names another event; the same words in another spelling are the slip of a heading."""
    for facts in languages:
        wrong = {name: line for name, line in reversed(_named(facts)) if _letters(name) != _letters(event)}
        for name, line in wrong.items():
            place = at(facts.sections.page.language, [line])
            differences.report("event", place, f"page names the event {name}, but the message says {event}")


def _letters(name: str) -> str:
    return name.replace("_", "").casefold()
