"""What the comments in the examples of the pages say of the members of answers and messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from generator.specs.authored import Specs, page_path
from generator.specs.lint.members import Member, members_of
from generator.specs.model import Event, Operation, Stream


def commented_members(specs: Specs, pages: Path) -> Iterator[tuple[str, Member, str]]:
    """Yield each member with a comment on its page: where it is, what it is, and the comment; one a language."""
    lines: dict[str, list[str]] = {}
    of: list[Operation | Stream | Event] = [*specs.operations, *specs.streams, *specs.events]
    for spec in of:
        page = page_path(spec.source.address)
        # What has ended is not rendered: nobody reads its texts.
        if not (pages / f"{page}.md").is_file() or (isinstance(spec, Operation) and spec.until is not None):
            continue
        own = lines.setdefault(page, (pages / f"{page}.md").read_text(encoding="utf-8").split("\n"))
        for member in members_of(spec, specs.words):
            for number in _numbers(spec, member):
                code, mark, comment = own[number - 1].partition("//")
                # A line of a member says something of that member alone.
                if mark and code.count('"') >= 2:
                    below = takewhile(lambda line: line.lstrip().startswith("//"), own[number:])
                    yield f"{spec.key} {member.name}", member, " ".join([comment, *below])


def field_of(spec: Operation | Stream | Event, member: Member) -> object:
    at: object = spec
    for step in member.path[:-1]:
        at = (
            at[step]
            if isinstance(at, tuple) and isinstance(step, int)
            else getattr(getattr(at, "shape", at), str(step))
        )
    return at


def _numbers(spec: Operation | Stream | Event, member: Member) -> Iterator[int]:
    for part in re.findall(r"(?:en|zh):([\d,-]+)", str(getattr(field_of(spec, member), "at", ""))):
        for span in part.split(","):
            first, _, last = span.partition("-")
            yield from range(int(first), int(last or first) + 1)
