"""The sections of a page, by the table of headings the documentation uses in either language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.pages.blocks import Block, Code, Heading, Page, Quote
from generator.specs.model import Kind

SectionName: TypeAlias = Literal[
    "lead", "description", "http", "method", "request", "weight", "parameters", "answer", "stream", "event"
]

_HEADINGS: dict[str, SectionName] = {
    "api description": "description",
    "description": "description",
    "接口描述": "description",
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
    "stream name": "stream",
    "event name": "event",
    "事件类型": "event",
}
_UNIT = re.compile(r"^(.*?)\s*\(([^()]*)\)$")


@dataclass(frozen=True)
class Section:
    """``unit`` is what the heading adds in parentheses, such as the counter of a weight; the lead has no heading."""

    name: SectionName
    heading: Heading | None
    unit: str
    blocks: tuple[Block, ...]


def sections_of(page: Page) -> tuple[Heading | None, list[Section]]:
    """Return the page's title and its sections; a heading that is not in the table stays a block where it stands."""
    title: Heading | None = None
    found: list[tuple[SectionName, Heading | None, str, list[Block]]] = [("lead", None, "", [])]
    for block in page.blocks:
        if isinstance(block, Heading) and title is None and block.level == 1:
            title = block
            continue
        name, unit = _canonical(block) if isinstance(block, Heading) else (None, "")
        if name and isinstance(block, Heading):
            found.append((name, block, unit, []))
        else:
            found[-1][3].append(block)
    return title, [Section(name, heading, unit, tuple(blocks)) for name, heading, unit, blocks in found]


def kind_of(pages: Sequence[Page]) -> Kind | None:
    """Return what the languages of an address together document; None for a kind that is not transcribed."""
    names = {section.name for page in pages for section in sections_of(page)[1]}
    if names & {"stream", "event"}:
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


def code_blocks(section: Section) -> list[Code]:
    return [block for block in flattened(section.blocks) if isinstance(block, Code)]


def _canonical(heading: Heading) -> tuple[SectionName | None, str]:
    text = " ".join(unicodedata.normalize("NFKC", heading.text).casefold().split()).rstrip(": ")
    text = re.sub(r"(?<=[a-z]) (?=[\u4e00-\u9fff])", "", text)
    unit = ""
    if found := _UNIT.match(text):
        text, unit = found[1], found[2]
    return _HEADINGS.get(text), unit
