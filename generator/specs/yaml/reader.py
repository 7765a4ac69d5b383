"""YAML files as plain values, with the position of every one of them.

Only what all readers agree about is accepted: no duplicate keys, aliases, anchors or tags, one document, and quotes
around text that some version of YAML takes for something else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final, TypeAlias, cast

import yaml

from generator.problems import Problem
from generator.specs.yaml.nesting import too_deep
from generator.specs.yaml.places import DataPath, Place, Places
from generator.specs.yaml.scalars import Ambiguous, read_plain

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE: Final = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAK: Final = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_DEEPEST: Final = 100
_TOO_DEEP: Final = f"nested more than {_DEEPEST} deep"

# The events' attributes are not declared by the stubs of every version.
_Event: TypeAlias = Any


@dataclass(frozen=True)
class Document:
    """One file's value; ``places`` may be the work of parsing it again, when the value was known without."""

    value: object
    find_places: Callable[[], Places]

    @property
    def places(self) -> Places:
        return self.find_places()


def parse(file: str, data: bytes) -> tuple[Document | None, list[Problem]]:
    """Parse the bytes of one file; ``file`` is shown in problems."""
    if file.endswith(".json"):
        # JSON is YAML, and read much faster without positions; whatever is wrong with it is found, and placed, as YAML.
        with suppress(ValueError, RecursionError):
            return (
                Document(
                    json.loads(data, object_pairs_hook=_members, parse_constant=_refused), lambda: _placed(file, data)
                ),
                [],
            )
    return _parsed(file, data)


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Return an object of JSON; raises ``ValueError`` for a key that stands twice."""
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError
    return members


def _refused(name: str) -> object:
    raise ValueError(name)


def _placed(file: str, data: bytes) -> Places:
    document, _ = _parsed(file, data)
    return document.places if document else Places(file, (), {}, {})


def _parsed(file: str, data: bytes) -> tuple[Document | None, list[Problem]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [Problem(file, line, 0, f"byte 0x{data[error.start]:02X} is not UTF-8, expected UTF-8")]
    lines = tuple(_LINE_BREAK.split(text))
    if bad := _UNPRINTABLE.search(text):
        return None, [_unprintable(file, text, bad.start())]
    if (index := too_deep(text, _DEEPEST)) is not None:
        return None, [_at(file, lines, text, index, f"not YAML: {_TOO_DEEP}")]
    builder = _Builder(file, lines)
    try:
        value = builder.document(_events(text))
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, _syntax(file, lines, error)]
    return (None, builder.problems) if builder.problems else (Document(value, cache(builder.places)), [])


def _events(text: str) -> Iterator[_Event]:
    return cast("Iterator[_Event]", yaml.parse(text, Loader=_LOADER))  # pyright: ignore[reportUnknownMemberType]


class _TooDeep(yaml.MarkedYAMLError):
    pass


class _Builder:
    """Makes values from the parser's events, and positions once somebody asks for them: mostly nobody does."""

    def __init__(self, file: str, lines: tuple[str, ...]) -> None:
        self.problems: list[Problem] = []
        self._values: dict[DataPath, tuple[_Event, _Event]] = {}
        self._keys: dict[DataPath, _Event] = {}
        self._nowhere = Places(file, lines, {}, {})

    def places(self) -> Places:
        values = {path: self._place(start, end) for path, (start, end) in self._values.items()}
        keys = {path: self._place(event, event) for path, event in self._keys.items()}
        return replace(self._nowhere, values=values, keys=keys)

    def document(self, events: Iterator[_Event]) -> object:
        value: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents == 2:
                    self._refuse(event, "a second document, expected one document in the file")
                value = self._value(next(events), events, ())
        return value

    def _value(self, event: _Event, events: Iterator[_Event], path: DataPath) -> object:
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"alias *{event.anchor}, expected the value itself")
            return None
        if event.anchor is not None:
            self._refuse(event, f"anchor &{event.anchor}, expected the value alone")
        if event.tag is not None:
            self._refuse(event, f"tag {event.tag}, expected the value alone")
        if isinstance(event, yaml.ScalarEvent):
            self._values[path] = event, event
            return self._scalar(event)
        if len(path) >= _DEEPEST:
            raise _TooDeep(problem=_TOO_DEEP, problem_mark=event.start_mark)
        read = self._mapping if isinstance(event, yaml.MappingStartEvent) else self._sequence
        value, end = read(events, path)
        self._values[path] = event, end
        return value

    def _sequence(self, events: Iterator[_Event], path: DataPath) -> tuple[list[object], _Event]:
        elements: list[object] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            elements.append(self._value(event, events, (*path, len(elements))))
        return elements, event

    def _mapping(self, events: Iterator[_Event], path: DataPath) -> tuple[dict[str, object], _Event]:
        members: dict[str, object] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, events, path)
            below = (*path, key)
            first = self._keys.setdefault(below, event)
            if first is not event:
                self._refuse(event, f"key {key!r} stands twice, the first time on line {first.start_mark.line + 1}")
            members[key] = self._value(next(events), events, below)
        return members, event

    def _key(self, event: _Event, events: Iterator[_Event], path: DataPath) -> str:
        """Return a key; what is no text gets a problem and a key that nothing else has."""
        if not isinstance(event, yaml.ScalarEvent):
            self._value(event, events, (*path, "?"))
            self._refuse(event, "a list or mapping as key, expected text")
            return f"?{event.start_mark.index}"
        if event.anchor is not None or event.tag is not None:
            self._refuse(event, "a key with an anchor or tag, expected the key alone")
        value = self._scalar(event)
        if not isinstance(value, str):
            self._refuse(event, f'key {event.value} is not text, expected text, as "{event.value}"')
        return str(event.value)

    def _scalar(self, event: _Event) -> str | int | float | bool | None:
        text: str = event.value
        if event.style:
            return text
        try:
            return read_plain(text)
        except Ambiguous:
            self._refuse(event, f'{text} without quotes is not the same to every reader, expected "{text}"')
            return text

    def _refuse(self, event: _Event, message: str) -> None:
        self.problems.append(self._nowhere.at(self._place(event, event), message))

    def _place(self, start: _Event, end: _Event) -> Place:
        row: int = start.start_mark.line
        first: int = start.start_mark.column
        last: int = end.end_mark.column
        line = self._nowhere.lines[row] if row < len(self._nowhere.lines) else ""
        stop = last if end.end_mark.line == row and last > first else len(line.rstrip())
        return Place(row + 1, first + 1, max(1, stop - first))


def _unprintable(file: str, text: str, index: int) -> Problem:
    message = f"character U+{ord(text[index]):04X} cannot stand in YAML, expected an escape in double quotes"
    return _at(file, (), text, index, message)


def _at(file: str, lines: Sequence[str], text: str, index: int, message: str) -> Problem:
    before = _LINE_BREAK.split(text[:index])
    row, column = len(before), len(before[-1]) + 1
    excerpt = lines[row - 1] if lines else ""
    return Problem(file, row, column, message, excerpt, 1 if excerpt else 0)


def _syntax(file: str, lines: tuple[str, ...], error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(file, 0, 0, f"not YAML: {error.problem or error.context}")
    excerpt = lines[mark.line] if mark.line < len(lines) else ""
    tab = excerpt[: len(excerpt) - len(excerpt.lstrip())].find("\t")
    if tab >= 0:
        return Problem(file, mark.line + 1, tab + 1, "the line is indented with a tab, expected blanks", excerpt, 1)
    message = f"not YAML: {error.problem}"
    if error.context:
        message += f" {error.context}"
        if error.context_mark and error.context_mark.line != mark.line:
            message += f" that starts on line {error.context_mark.line + 1}"
    return Problem(file, mark.line + 1, mark.column + 1, message, excerpt, 1 if excerpt else 0)
