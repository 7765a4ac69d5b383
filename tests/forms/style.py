"""The forms that pages are rendered in. Each kind changes one thing; a combination changes several at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Final, TypeAlias


@dataclass(frozen=True)
class Style:
    """How a page is written; the defaults are those of a scraper that does nothing special."""

    head: str = "yaml"
    key: str = "url"
    repeated: bool = False
    source: str = ""
    headings: str = "atx"
    shift: int = 0
    bullet: str = "*"
    column: int = 0
    step: int = 2
    width: int = 0
    line_break: str = "  "
    entities: bool = False
    quotes: bool = False
    bold: str = "**"
    code_tag: bool = False
    fence: str = "```"
    tables: str = "outer"
    empty: str = ""
    order: tuple[int, ...] = ()
    names: Mapping[str, str] | None = None
    optional: bool = False
    wrapped_cells: bool = False


Change: TypeAlias = Callable[[Style, Random], Style]
_OTHER_NAMES: Final = {
    "Name": ("Parameter", "Field", "参数名"),
    "Type": ("Data Type", "类型"),
    "Mandatory": ("Required", "是否必填", "**Mandatory**"),
    "Description": ("Remarks", "说明", "Notes"),
}
_SOURCES: Final = ("> Source: <{}>", "Source: {}", "*Source: [{}]({})*", "**URL:** {}")


def _renamed(style: Style, random: Random) -> Style:
    return replace(style, names={name: random.choice(others) for name, others in _OTHER_NAMES.items()})


def _reordered(style: Style, random: Random) -> Style:
    order = [0, 1, 2, 3]
    random.shuffle(order)
    return replace(style, order=tuple(order))


KINDS: Final[Mapping[str, Change]] = {
    "front matter": lambda style, random: replace(
        style, key=random.choice(["link", "canonical", "source_url", "page"])
    ),
    "TOML front matter": lambda style, random: replace(style, head="toml"),
    "source line": lambda style, random: replace(style, head="", source=random.choice(_SOURCES)),
    "repeated title": lambda style, random: replace(style, repeated=True, source=random.choice(_SOURCES)),
    "heading levels": lambda style, random: replace(style, shift=random.choice([1, 2, 3])),
    "setext headings": lambda style, random: replace(style, headings="setext"),
    "bold headings": lambda style, random: replace(style, headings="bold"),
    "heading ids": lambda style, random: replace(style, headings="id"),
    "closed headings": lambda style, random: replace(style, headings="closed"),
    "bullet marks": lambda style, random: replace(style, bullet=random.choice("-+•")),
    "bullet columns": lambda style, random: replace(
        style, column=random.choice([1, 2, 3]), step=random.choice([2, 3, 4])
    ),
    "numbered notes": lambda style, random: replace(style, bullet="1.", step=3),
    "wrapped prose": lambda style, random: replace(style, width=random.choice([60, 72, 80, 100])),
    "br": lambda style, random: replace(style, line_break="<br>"),
    "backslash breaks": lambda style, random: replace(style, line_break="\\"),
    "trimmed lines": lambda style, random: replace(style, line_break=""),
    "entities": lambda style, random: replace(style, entities=True),
    "typographic quotes": lambda style, random: replace(style, quotes=True),
    "bold marks": lambda style, random: replace(style, bold=random.choice(["__", "<b>", "<strong>"])),
    "code tags": lambda style, random: replace(style, code_tag=True),
    "fences": lambda style, random: replace(style, fence=random.choice(["```json", "~~~", "~~~json", "indented"])),
    "bare tables": lambda style, random: replace(style, tables="bare"),
    "aligned tables": lambda style, random: replace(style, tables="aligned"),
    "HTML tables": lambda style, random: replace(style, tables="html"),
    "empty cells": lambda style, random: replace(style, empty=random.choice(["-", "&nbsp;"])),
    "wrapped cells": lambda style, random: replace(style, wrapped_cells=True),
    "column order": _reordered,
    "column names": _renamed,
    "optional column": lambda style, random: replace(style, optional=True),
}


def combined(random: Random) -> Style:
    """Return a style with three to six of the kinds."""
    style = Style()
    for kind in random.sample(sorted(KINDS), random.randint(3, 6)):
        style = KINDS[kind](style, random)
    return style
