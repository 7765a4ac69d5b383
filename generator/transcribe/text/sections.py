"""The title and the sections of a page, by the table of headings the documentation uses in either language.

::

    label = "**" heading [":"] "**" [":"]

A label stands for a heading that a page lacks, and the lines below it in its paragraph belong to the section; one without such lines is a
heading only on a page that has none but its title.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.pages.blocks import Block, Code, Heading, Page, Paragraph, Quote
from generator.problems import Problem
from generator.specs.model import Kind

SectionName: TypeAlias = Literal[
    "lead",
    "description",
    "http",
    "method",
    "request",
    "weight",
    "parameters",
    "answer",
    "names",
    "event",
    "route",
    "speed",
]

_HEADINGS: dict[str, SectionName] = {
    "api description": "description",
    "description": "description",
    "接口描述": "description",
    "stream description": "description",
    "数据流描述": "description",
    "event description": "description",
    "事件描述": "description",
    "http request": "http",
    "http请求": "http",
    "method": "method",
    "方式": "method",
    "request": "request",
    "请求": "request",
    "request weight": "weight",
    "request weigh": "weight",
    "weight": "weight",
    "请求权重": "weight",
    "request parameters": "parameters",
    "requestparameters": "parameters",
    "parameters": "parameters",
    "请求参数": "parameters",
    "response example": "answer",
    "response": "answer",
    "响应示例": "answer",
    "stream name": "names",
    "event name": "event",
    "事件类型": "event",
    "url path": "route",
    "update speed": "speed",
    "更新速度": "speed",
    "更新速度类型": "speed",
}
_UNIT = re.compile(r"^(.*?)\s*\(([^()]*)\)$")
_LABEL = re.compile(r"\*\*([^*]+?)\s*[:：]?\s*\*\*\s*[:：]?")
_LONGEST_LABEL = 80


@dataclass(frozen=True)
class Section:
    """``unit`` is what the heading adds in parentheses, such as the counter of a weight; ``heading`` are its lines."""

    name: SectionName
    heading: tuple[int, ...]
    unit: str
    blocks: tuple[Block, ...]

    def shows(self, name: SectionName) -> bool:
        return self.name == name and bool(self.blocks)


@dataclass(frozen=True)
class Sections:
    """A page in sections, the first of which is the lead; several may have one name."""

    page: Page
    heading: Heading | None
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        return self.heading.text if self.heading else ""

    @property
    def title_line(self) -> int:
        return self.heading.span.first if self.heading else self.page.span.first

    @property
    def headings(self) -> list[int]:
        """The lines of the title and of the headings."""
        return [*(self.heading.span if self.heading else ()), *(n for one in self.sections for n in one.heading)]

    def blocks(self, *names: SectionName) -> list[Block]:
        """Return what stands in all the sections of these names."""
        return [block for section in self.sections if section.name in names for block in section.blocks]

    def has(self, *names: SectionName) -> bool:
        return any(section.name in names for section in self.sections)

    def problem(self, message: str) -> Problem:
        """Return a problem of the page, shown at its title."""
        return Problem(self.page.file, self.title_line, 0, message, self.page.lines[self.title_line - 1])


def sections_of(page: Page) -> Sections:
    """Return the page's title and its sections; a heading that is not in the table stays a block where it stands."""
    title: Heading | None = None
    bold = sum(isinstance(block, Heading) for block in page.blocks) < 2
    found: list[tuple[SectionName, tuple[int, ...], str, list[Block]]] = [("lead", (), "", [])]
    for block in page.blocks:
        if isinstance(block, Heading) and title is None and block.level == 1:
            title = block
            continue
        name, unit, rest = _begun(block, bold)
        if name:
            lines = tuple(block.span) if isinstance(block, Heading) else (block.span.first,)
            found.append((name, lines, unit, list(rest)))
        else:
            found[-1][3].append(block)
    return Sections(page, title, tuple(Section(name, lines, unit, tuple(rest)) for name, lines, unit, rest in found))


def kind_of(pages: Sequence[Page]) -> Kind | None:
    """Return which kind of operation the languages of an address together document; None for anything else."""
    names = {section.name for page in pages for section in sections_of(page).sections}
    if names & {"names", "event"}:
        return None
    if "http" in names:
        return "rest"
    return "ws_api" if names >= {"method", "request"} else None


def flattened(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks with those inside quotations in the quotations' place."""
    flat: list[Block] = []
    for block in blocks:
        flat.extend(flattened(block.blocks) if isinstance(block, Quote) else [block])
    return flat


def parted(blocks: Iterable[Block]) -> tuple[list[Code], list[Block]]:
    """Return the code among the blocks, also that in quotations, and what else there is."""
    flat = flattened(blocks)
    return [one for one in flat if isinstance(one, Code)], [one for one in flat if not isinstance(one, Code)]


def _begun(block: Block, bold: bool) -> tuple[SectionName | None, str, Sequence[Block]]:
    """Return the section a block begins, what its heading adds, and what of the block belongs into it.

    ``bold`` tells that bold words alone may be a heading.
    """
    if isinstance(block, Heading):
        name, unit = _canonical(block.text)
        return name, unit, ()
    lines = list(block.lines) if isinstance(block, Paragraph) else []
    if isinstance(block, Paragraph) and lines and (lines[1:] or bold):
        label = _LABEL.fullmatch(lines[0].text[:_LONGEST_LABEL].strip())
        name, unit = _canonical(label[1]) if label else (None, "")
        return name, unit, (replace(block, lines=tuple(lines[1:])),) if lines[1:] else ()
    return None, "", ()


def _canonical(heading: str) -> tuple[SectionName | None, str]:
    text = " ".join(unicodedata.normalize("NFKC", heading).casefold().split()).rstrip(": ")
    text = re.sub(r"(?<=[a-z]) (?=[\u4e00-\u9fff])", "", text)
    unit = ""
    if found := _UNIT.match(text):
        text, unit = found[1], found[2]
    return _HEADINGS.get(text), unit
