"""Pages of market data streams: names, speeds, placeholders, the route of the address and the payload."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from generator.pages.blocks import Block, BulletList, Line, Page, Paragraph
from generator.problems import Problem
from generator.specs.model import Placeholder, Shape, Stream, StreamName
from generator.transcribe.message.payload import Payload, read_payload
from generator.transcribe.message.payload_merge import merged_payload
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
from generator.transcribe.result import Dispute, OtherContext, OtherResult
from generator.transcribe.text.ledger import Ledger, PageAccount
from generator.transcribe.text.naming import called, source_of
from generator.transcribe.text.parts import Parted, codes, parted, settle, settle_lines, without_codes
from generator.transcribe.text.passages import passage_of, problem_on
from generator.transcribe.text.provenance import at, both

_ARRAY = ("@arr", "@arr@1s")


@dataclass
class StreamHalf:
    """What one language says about a stream."""

    page: Page
    parted: Parted
    names: list[StreamName] = field(default_factory=list[StreamName])
    placeholders: list[Placeholder] = field(default_factory=list[Placeholder])
    route: tuple[str, str] | None = None
    payload: Payload | None = None
    problems: list[Problem] = field(default_factory=list[Problem])
    account: PageAccount | None = None


def read_stream(pages: Sequence[Page], context: OtherContext) -> OtherResult:
    """Return the stream that the languages of one address document, English first."""
    halves = [_Reader(page, context).read() for page in pages]
    identity, problems = called("stream", pages, [half.parted for half in halves], context)
    problems += [problem for half in halves for problem in half.problems]
    accounts = tuple(half.account for half in halves if half.account)
    first = halves[0]
    if not first.names:
        problems.append(_problem(first, "page names no stream, expected a code span in its part Stream Name"))
    if first.payload is None:
        problems.append(_problem(first, "page shows no message that can be read, expected an example"))
    if identity is None or not first.names or first.payload is None:
        return OtherResult((), accounts, tuple(problems), ())
    key = f"{identity.product}/streams/{identity.name}"
    merge = _Merge(key, first, halves[1:])
    stream = Stream(
        kind="stream",
        product=identity.product,
        name=identity.name,
        title=identity.title,
        source=source_of(pages),
        names=merge.names(),
        placeholders=merge.placeholders(),
        payload=_of_all_names(merge.payload(), [name.template for name in first.names]),
        route=merge.route(),
        examples=first.payload.examples,
    )
    return OtherResult((stream,), accounts, tuple(problems), tuple(merge.disputes))


class _Reader:
    """Reads one language."""

    def __init__(self, page: Page, context: OtherContext) -> None:
        self._page = page
        self._ledger = Ledger(page, context.readings)
        self._half = StreamHalf(page, parted(page))
        self._templates: list[tuple[str, int]] = []
        self._speeds: list[tuple[str, int]] = []
        self._values: dict[str, list[tuple[str, int]]] = {}
        self._rest: list[Block] = []

    def read(self) -> StreamHalf:
        parts = self._half.parted
        self._ledger.use(parts.read)
        self._lines(parts.blocks("names", "event"), self._take_name)
        self._lines(parts.blocks("speed"), self._take_speed)
        self._lines(parts.blocks("route"), self._take_route)
        self._describe(parts.blocks("lead", "description"))
        payload = parts.blocks("payload")
        self._half.payload = read_payload(self._page, codes(payload), self._ledger)
        self._rest += without_codes(payload)
        sometimes = settle(self._page, self._ledger, self._rest, parts.title)
        if self._half.payload:
            self._half.payload = self._half.payload.with_sometimes(sometimes)
        self._finish()
        self._half.account = self._ledger.close()
        self._half.problems = self._ledger.problems
        return self._half

    def _lines(self, blocks: Iterable[Block], take: Callable[[Line], bool]) -> None:
        for block in blocks:
            left = block
            if isinstance(block, Paragraph):
                lines = [line for line in block.lines if not take(line)]
                left = replace(block, lines=tuple(lines))
            if not (isinstance(left, Paragraph) and not left.lines):
                self._rest.append(left)

    def _take_name(self, line: Line) -> bool:
        known = [template for template, _ in self._templates]
        found = read_names(line.text)
        if found is None:
            return self._used(line) if is_example(line.text, known) else False
        templates, rest = found
        self._templates += [(template, line.number) for template in templates if template not in known]
        if rest and not is_example(rest, [*known, *templates]):
            begin = line.text.rfind(rest)
            settle_lines(self._page, self._ledger, [Line(line.number, line.text[begin:])])
        return self._used(line)

    def _take_speed(self, line: Line) -> bool:
        speeds = read_speeds(line.text)
        self._speeds += [(speed, line.number) for speed in speeds or ()]
        return self._used(line) if speeds else False

    def _take_route(self, line: Line) -> bool:
        text = line.text.strip("`* ")
        if not (text.startswith("/") and text[1:].isalpha() and text[1:].islower()):
            return False
        self._half.route = text[1:], at(self._page.language, [line.number])
        return self._used(line)

    def _used(self, line: Line) -> bool:
        self._ledger.use([line.number])
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
                self._rest.append(block)

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
            self._rest.append(block)
            return about
        self._ledger.use(block.span)
        return about

    def _bullets(self, about: str, block: BulletList) -> None:
        for item in block.items:
            value = bullet_value(item.text)
            if value is None or item.children:
                self._rest.append(BulletList((item,), item.span))
                continue
            self._ledger.use(line.number for line in item.lines)
            self._add(about, [value], item.span.first)

    def _add(self, name: str, values: Sequence[str], line: int) -> None:
        self._values.setdefault(name, []).extend((value, line) for value in values)

    def _finish(self) -> None:
        language = self._page.language
        templates = [template for template, _ in self._templates]
        speeds = paired(templates, [speed for speed, _ in self._speeds])
        if speeds is None:
            lines = [line for _, line in self._speeds]
            message = f"{len(lines)} speeds for {len(templates)} names, expected one each, as the names say, or one"
            self._ledger.problems.append(problem_on(self._page, lines, message))
            speeds = [None] * len(templates)
        stated = at(language, (line for _, line in self._speeds))
        for (template, line), speed in zip(self._templates, speeds, strict=True):
            place = both(at(language, [line]), stated if speed else None)
            self._half.names.append(StreamName(template, place, speed))
        for name in placeholders_of(templates):
            named = [line for template, line in self._templates if f"<{name}>" in template][:1]
            values = self._values.get(name, [])
            place = both(at(language, named), at(language, (line for _, line in values)))
            self._half.placeholders.append(Placeholder(name, place, tuple(value for value, _ in values)))


class _Merge:
    """Sets the facts of the other language beside those of the first, which stand; contradictions are disputes."""

    def __init__(self, key: str, first: StreamHalf, others: Sequence[StreamHalf]) -> None:
        self._key = key
        self._first = first
        self.disputes: list[Dispute] = []
        named = {name.template for name in first.names}
        self._others = [half for half in others if {name.template for name in half.names} == named]
        for half in others:
            if half not in self._others:
                said = ", ".join(name.template for name in half.names) or "nothing"
                self._dispute("names", half, f"the name of the stream: {', '.join(sorted(named))} here, {said} there")

    def names(self) -> tuple[StreamName, ...]:
        return tuple(self._name(name) for name in self._first.names)

    def _name(self, name: StreamName) -> StreamName:
        for half in self._others:
            other = next(one for one in half.names if one.template == name.template)
            if name.speed and other.speed and name.speed != other.speed:
                path = f"names.{name.template}.speed"
                self._dispute(path, half, f"the speed of {name.template}: {name.speed} here, {other.speed} there")
            else:
                name = replace(name, speed=name.speed or other.speed, at=both(name.at, other.at))
        return name

    def placeholders(self) -> tuple[Placeholder, ...]:
        return tuple(self._placeholder(one) for one in self._first.placeholders)

    def _placeholder(self, one: Placeholder) -> Placeholder:
        for half in self._others:
            other = next(mine for mine in half.placeholders if mine.name == one.name)
            if one.values and other.values and set(one.values) != set(other.values):
                differing = ", ".join(sorted(set(one.values) ^ set(other.values)))
                self._dispute(f"placeholders.{one.name}.values", half, f"the values of {one.name}: {differing}")
            else:
                one = replace(one, values=one.values or other.values, at=both(one.at, other.at))
        return one

    def route(self) -> str | None:
        route = self._first.route
        for half in self._others:
            if route and half.route and route[0] != half.route[0]:
                self._dispute("route", half, f"the route: {route[0]} here, {half.route[0]} there")
            route = route or half.route
        return route[0] if route else None

    def payload(self) -> Shape:
        assert self._first.payload is not None
        shape = self._first.payload.shape
        for half in self._others:
            if half.payload:
                shape, differences = merged_payload(shape, half.payload.shape)
                for path, message in differences:
                    self._dispute(path, half, message)
        return shape

    def _dispute(self, path: str, other: StreamHalf, message: str) -> None:
        shown = f"the languages differ on {message}; {other.page.language}:{other.parted.title_line} against this"
        self.disputes.append(Dispute(self._key, path, _problem(self._first, shown)))


def _of_all_names(payload: Shape, templates: Sequence[str]) -> Shape:
    """Return what all of the names send: where some names end in ``@arr``, the others send one element of the list."""
    lists = [template.endswith(_ARRAY) for template in templates]
    if payload.type == "list" and payload.items and any(lists) and not all(lists):
        return Shape("union", of=(payload, payload.items))
    return payload


def _problem(half: StreamHalf, message: str) -> Problem:
    line = half.parted.title_line
    return Problem(half.page.file, line, 0, message, half.page.lines[line - 1])
