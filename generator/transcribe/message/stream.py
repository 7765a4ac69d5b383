"""Pages of market data streams: names, speeds, placeholders, the route of the address and the payload."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.pages.blocks import Block, BulletList, Line, Page, Paragraph
from generator.specs.continuity import StreamName
from generator.specs.model import Placeholder, Shape, Stream
from generator.transcribe.languages.merge import Differences
from generator.transcribe.message.message import MessageFacts, left_of, merged_payload, read_message
from generator.transcribe.message.stream_names import (
    bullet_value,
    is_example,
    is_legend,
    labelled,
    paired,
    placeholders_of,
    quoted_values,
    read_levels,
    read_names,
    read_speeds,
)
from generator.transcribe.prose.remarks import settle_lines
from generator.transcribe.result import Context, Result
from generator.transcribe.text.ledger import Ledger
from generator.transcribe.text.naming import Identity, source_of
from generator.transcribe.text.passages import passage_of, problem_on
from generator.transcribe.text.provenance import at, both
from generator.transcribe.text.sections import Sections

_ARRAY = ("@arr", "@arr@1s")


@dataclass(frozen=True)
class Stated:
    """What one language says about a stream besides its payload; ``route`` is a text and its place."""

    names: tuple[StreamName, ...]
    placeholders: tuple[Placeholder, ...]
    route: tuple[str, str] | None


def read_stream(pages: Sequence[Page], context: Context) -> Result:
    """Return the stream that the languages of one address document, English first."""
    return read_message("stream", pages, context, _state, _lacking, _stream)


def _state(ledger: Ledger, sections: Sections) -> tuple[Stated, list[Block]]:
    reader = _Reader(ledger)
    return reader.read(sections), reader.rest


def _lacking(facts: MessageFacts[Stated]) -> Iterator[str]:
    if not facts.stated.names:
        yield "page names no stream, expected a code span in its part Stream Name"
    if facts.payload is None:
        yield "page shows no message that can be read, expected an example"


def _stream(identity: Identity, languages: Sequence[MessageFacts[Stated]], differences: Differences) -> Stream:
    first = languages[0]
    alike = [facts for facts in languages if _is_named_as(first, facts, differences)]
    stated = first.stated
    for facts in alike[1:]:
        stated = _merged(stated, facts.stated, differences)
    return Stream(
        kind="stream",
        product=identity.product,
        name=identity.name,
        title=identity.title,
        source=source_of([facts.sections.page for facts in languages]),
        names=stated.names,
        placeholders=stated.placeholders,
        payload=_of_all_names(merged_payload(alike, differences), [name.template for name in stated.names]),
        route=stated.route[0] if stated.route else None,
        examples=first.payload.examples if first.payload else (),
    )


class _Reader:
    """Reads one language; ``rest`` is the prose that is left."""

    def __init__(self, ledger: Ledger) -> None:
        self.rest: list[Block] = []
        self._page = ledger.page
        self._ledger = ledger
        self._templates: list[tuple[str, int]] = []
        self._speeds: list[tuple[str, int]] = []
        self._values: dict[str, list[tuple[str, int]]] = {}
        self._route: tuple[str, str] | None = None

    def read(self, sections: Sections) -> Stated:
        self.rest += left_of(sections.blocks("names", "event"), self._take_name)
        self.rest += left_of(sections.blocks("speed"), self._take_speed)
        self.rest += left_of(sections.blocks("route"), self._take_route)
        self._describe(sections.blocks("lead", "description"))
        return self._stated()

    def _take_name(self, line: Line) -> bool:
        known = [template for template, _ in self._templates]
        found = read_names(line.text)
        if found is None:
            return self._used(line) if is_example(line.text, known) else False
        templates, rest = found
        self._templates += [(template, line.number) for template in templates if template not in known]
        if rest and not is_example(rest, [*known, *templates]):
            begin = line.text.rfind(rest)
            settle_lines(self._ledger, [Line(line.number, line.text[begin:])])
        return self._used(line)

    def _take_speed(self, line: Line) -> bool:
        speeds = read_speeds(line.text)
        self._speeds += [(speed, line.number) for speed in speeds or ()]
        return self._used(line) if speeds else False

    def _take_route(self, line: Line) -> bool:
        text = line.text.strip("`* ")
        if not (text.startswith("/") and text[1:].isalpha() and text[1:].islower()):
            return False
        self._route = text[1:], at(self._page.language, [line.number])
        return self._used(line)

    def _used(self, line: Line) -> bool:
        self._ledger.use(line.numbers)
        return True

    def _describe(self, blocks: Iterable[Block]) -> None:
        """Take the values of placeholders out of the description; the rest of it is prose."""
        names = placeholders_of(template for template, _ in self._templates)
        about: str | None = None
        for block in blocks:
            if isinstance(block, Paragraph):
                about = self._about(block, names, about)
            elif isinstance(block, BulletList) and about:
                self._bullets(about, block)
            else:
                self.rest.append(block)

    def _about(self, block: Paragraph, names: Sequence[str], about: str | None) -> str | None:
        """Return the placeholder that the values below belong to; explanations between do not change it."""
        text = passage_of(self._page, block.lines)
        levels = read_levels(text.text, names)
        quoted = quoted_values(text.text) if about else None
        if levels:
            self._add(levels[0], levels[1], block.span.first)
        elif about and quoted:
            self._add(about, quoted, block.span.first)
        elif about and is_legend(text.text):
            pass
        elif announced := labelled(text.text, names) if text.text.startswith("**") else None:
            about = announced
        else:
            self.rest.append(block)
            return about
        self._ledger.use(block.span)
        return about

    def _bullets(self, about: str, block: BulletList) -> None:
        for item in block.items:
            value = bullet_value(item.text)
            if value is None or item.children:
                self.rest.append(BulletList((item,), item.span))
                continue
            self._ledger.use(number for line in item.lines for number in line.numbers)
            self._add(about, [value], item.span.first)

    def _add(self, name: str, values: Sequence[str], line: int) -> None:
        self._values.setdefault(name, []).extend((value, line) for value in values)

    def _stated(self) -> Stated:
        language = self._page.language
        templates = [template for template, _ in self._templates]
        speeds = paired(templates, [speed for speed, _ in self._speeds])
        if speeds is None:
            lines = [line for _, line in self._speeds]
            message = f"{len(lines)} speeds for {len(templates)} names, expected one each, as the names say, or one"
            self._ledger.problems.append(problem_on(self._page, lines, message))
            speeds = [None] * len(templates)
        stated = at(language, (line for _, line in self._speeds))
        names = (
            StreamName(template, both(at(language, [line]), stated if speed else None), speed)
            for (template, line), speed in zip(self._templates, speeds, strict=True)
        )
        return Stated(tuple(names), tuple(map(self._placeholder, placeholders_of(templates))), self._route)

    def _placeholder(self, name: str) -> Placeholder:
        named = [line for template, line in self._templates if f"<{name}>" in template][:1]
        values = self._values.get(name, [])
        lines = (named, (line for _, line in values))
        place = both(*(at(self._page.language, some) for some in lines))
        return Placeholder(name, place, tuple(value for value, _ in values))


def _is_named_as(first: MessageFacts[Stated], facts: MessageFacts[Stated], differences: Differences) -> bool:
    """Tell whether a language names the same stream; the facts of one that does not are left out, which is reported."""
    named, said = ({name.template for name in one.stated.names} for one in (first, facts))
    if said != named:
        names = [", ".join(sorted(some)) or "nothing" for some in (named, said)]
        differences.differ("names", "the name of the stream", (first.at, facts.at), names)
    return said == named


def _merged(one: Stated, other: Stated, differences: Differences) -> Stated:
    templates = {name.template: name for name in other.names}
    names = (
        differences.facts(name, templates[name.template], ("speed",), f"names.{name.template}", name.template)
        for name in one.names
    )
    values = {placeholder.name: placeholder for placeholder in other.placeholders}
    placeholders = (
        differences.facts(mine, values[mine.name], ("values",), f"placeholders.{mine.name}", mine.name)
        for mine in one.placeholders
    )
    if one.route and other.route and one.route[0] != other.route[0]:
        differences.differ("route", "the route", (one.route[1], other.route[1]), (one.route[0], other.route[0]))
    return Stated(tuple(names), tuple(placeholders), one.route or other.route)


def _of_all_names(payload: Shape, templates: Sequence[str]) -> Shape:
    """Return what all of the names send: where some names end in ``@arr``, the others send one element of the list."""
    lists = [template.endswith(_ARRAY) for template in templates]
    if payload.type == "list" and payload.items and any(lists) and not all(lists):
        return Shape("union", of=(payload, payload.items))
    return payload
