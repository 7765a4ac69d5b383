"""Long lines broken as the formatter would break them, so that it finds nothing to do.

The formatter has the last word on every module. It goes over a text that it changed a second time, though, so that what is
laid out here takes it half the time. Only what templates produce is known: calls, literals, annotations and imports, a
statement or an element of one to a line; a line of any other kind is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

WIDTH: Final = 120
_CLOSERS: Final = {"(": ")", "[": "]", "{": "}"}
_STRING: Final = re.compile(r"""("|')(?:(?!\1)[^\\]|\\.)*\1""")
_OPTIONAL: Final = " | None = None"
_BLANK: Final = re.compile(r"\n{4,}")
_ASSIGNED: Final = re.compile(r"^([A-Z0-9_]+: Final)\[(.+)\] = (\w+)\(\n((?:    .*\n)+)\)$", re.MULTILINE)
_QUOTES: Final = '"""'

Part: TypeAlias = "str | _Group"


@dataclass
class _Item:
    """What stands between two commas: text, and brackets."""

    parts: list[Part] = field(default_factory=list["str | _Group"])

    def flat(self) -> str:
        return "".join(part if isinstance(part, str) else part.flat() for part in self.parts)


@dataclass
class _Group:
    """Brackets and what is in them; ``literal`` when they are no call's and no subscript's."""

    opener: str
    literal: bool
    items: list[_Item]
    comma: bool = False

    def flat(self) -> str:
        inner = ", ".join(item.flat() for item in self.items)
        return f"{self.opener}{inner}{',' if self.comma else ''}{_CLOSERS[self.opener]}"


class _Unknown(ValueError):
    """Text of a kind that is left to the formatter."""


def laid_out(text: str) -> str:
    """Return a module whose long lines are broken, and whose blank lines are no more than there may be."""
    text = _ASSIGNED.sub(_assigned, _BLANK.sub("\n\n\n", text).rstrip("\n") + "\n")
    lines: list[str] = []
    inside = as_it_is = False
    for line in text.split("\n"):
        as_it_is = line == "# fmt: off" or (as_it_is and line != "# fmt: on")
        if len(line) <= WIDTH or inside or as_it_is or _QUOTES in line:
            lines.append(line)
        else:
            lines += _broken(line)
        inside ^= line.count(_QUOTES) % 2 == 1
    return "\n".join(_joined(lines))


def _assigned(match: re.Match[str]) -> str:
    """Return an assignment of a call of many lines, with its first line broken where that is too long."""
    name, annotation, called, arguments = match.groups()
    if len(f"{name}[{annotation}] = {called}(") <= WIDTH:
        return match[0]
    if len(f"{name}[{annotation}] = (") <= WIDTH:
        inner = "".join(f"    {line}\n" for line in arguments.splitlines())
        return f"{name}[{annotation}] = (\n    {called}(\n{inner}    )\n)"
    return f"{name}[\n    {annotation}\n] = {called}(\n{arguments})"


def _joined(lines: list[str]) -> Iterator[str]:
    """Put a tuple of one element on one line where it fits: its comma does not ask for more."""
    at = 0
    while at < len(lines):
        opener, element, closer = (*lines[at : at + 3], "", "")[:3]
        whole = f"{opener}{element.strip()}{closer.strip()}"
        if opener.endswith(("=(", "= (")) and closer.strip() in (")", "),") and len(whole) <= WIDTH:
            yield whole
            at += 3
        else:
            yield opener
            at += 1


def _broken(line: str) -> list[str]:
    indent = len(line) - len(line.lstrip())
    if line.lstrip().startswith("from "):
        return list(_import(line))
    body = line.strip()
    tail = body[-1] if body[-1] in ",:" else ""
    try:
        return list(_lines(_parsed(body.removesuffix(tail)), indent, tail))
    except _Unknown:
        return [line]


def _import(line: str) -> Iterator[str]:
    module, _, names = line.partition(" import ")
    margin = " " * (len(line) - len(line.lstrip()))
    yield f"{module} import ("
    yield from (f"{margin}    {name}," for name in names.split(", "))
    yield f"{margin})"


def _lines(item: _Item, indent: int, tail: str) -> Iterator[str]:
    margin, flat = " " * indent, item.flat()
    if indent + len(flat) + len(tail) <= WIDTH:
        yield f"{margin}{flat}{tail}"
        return
    last = max((n for n, part in enumerate(item.parts) if isinstance(part, _Group)), default=None)
    if last is None:
        strings = [match[0] for match in _STRING.finditer(flat)]
        whole = " ".join(strings) == flat
        yield from (f"{margin}{one}" for one in (strings[:-1] if whole else ()))
        yield f"{margin}{strings[-1] if whole else flat}{tail}"
        return
    before, after = _Item(item.parts[:last]).flat(), _Item(item.parts[last + 1 :]).flat()
    group = item.parts[last]
    assert isinstance(group, _Group)
    if after == _OPTIONAL and ": " in before:
        yield from _optional(before, group, margin, indent, tail)
        return
    if after or not group.items:
        raise _Unknown
    yield f"{margin}{before}{group.opener}"
    yield from _inner(group, indent + 4)
    yield f"{margin}{_CLOSERS[group.opener]}{tail}"


def _optional(before: str, group: _Group, margin: str, indent: int, tail: str) -> Iterator[str]:
    """Yield an optional argument, whose annotation is put into brackets of its own."""
    name, _, annotation = before.partition(": ")
    yield f"{margin}{name}: ("
    yield from _lines(_Item([annotation, group]), indent + 4, "")
    yield f"{margin}    | None"
    yield f"{margin}) = None{tail}"


def _inner(group: _Group, indent: int) -> Iterator[str]:
    flat = ", ".join(item.flat() for item in group.items) + ("," if group.comma else "")
    together = not group.literal or len(group.items) == 1
    if together and indent + len(flat) <= WIDTH:
        yield f"{' ' * indent}{flat}"
        return
    single = len(group.items) == 1 and not group.comma
    # A comprehension of one item has no comma to put each on a line by; neither has a call with one argument of several lines.
    for item in group.items:
        yield from _lines(item, indent, "" if single and group.literal else ",")


def _parsed(text: str) -> _Item:
    item, at = _item(text, 0)
    if at != len(text):
        raise _Unknown
    return item


def _item(text: str, at: int) -> tuple[_Item, int]:
    item, start = _Item(), at
    while at < len(text) and text[at] not in ",)]}":
        character = text[at]
        if character in "\"'":
            match = _STRING.match(text, at)
            if match is None:
                raise _Unknown
            at = match.end()
        elif character in _CLOSERS:
            literal = at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "_])")
            item.parts.append(text[start:at])
            group, at = _group(text, at, literal)
            item.parts.append(group)
            start = at
        else:
            at += 1
    item.parts.append(text[start:at])
    item.parts = [part for part in item.parts if part != ""]
    return item, at


def _group(text: str, at: int, literal: bool) -> tuple[_Group, int]:
    group = _Group(text[at], literal, [])
    at += 1
    while at < len(text) and text[at] != _CLOSERS[group.opener]:
        item, at = _item(text, at)
        group.items.append(item)
        group.comma = at < len(text) and text[at] == ","
        at += 1 if group.comma else 0
        while at < len(text) and text[at] == " ":
            at += 1
        if not item.parts or not group.comma and (at >= len(text) or text[at] != _CLOSERS[group.opener]):
            raise _Unknown
    if at >= len(text):
        raise _Unknown
    return group, at + 1
