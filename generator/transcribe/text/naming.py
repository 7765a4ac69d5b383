"""What streams and events are called, and the product they belong to.

::

    name  = title in snake case, words such as "OpenOrder" parted, without the words below
    title = ["Event:"] words ["(" words ")"]            events
          | words, "Stream" or "Streams" among them     streams
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.pages.blocks import Page
from generator.problems import Problem
from generator.specs.authored import page_path
from generator.specs.model import PageFile, Source
from generator.transcribe.result import OtherContext
from generator.transcribe.text.parts import Parted
from generator.transcribe.text.titles import last_segment, name_from, product_of

_PARENTHESES = re.compile(r"\s*[(（][^()（）]*[)）]")
_EVENT = re.compile(r"^Event\s*[:：-]\s*|^Event\s+", re.IGNORECASE)
_STREAM = re.compile(r"\bstreams?\b", re.IGNORECASE)
_LONGEST = 100
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Called:
    product: str
    name: str
    title: str


def called(
    kind: Literal["stream", "event"], pages: Sequence[Page], halves: Sequence[Parted], context: OtherContext
) -> tuple[Called | None, list[Problem]]:
    """Return product, name and title; a name that a correction gives counts more than the title's."""
    page, half = pages[0], halves[0]
    title = half.title if page.language == "en" else last_segment(page).replace("-", " ")
    problems: list[Problem] = []
    product = product_of(page, context.products)
    if product is None:
        known = ", ".join(product.address for product in context.products) or "none are known"
        problems.append(_problem(page, half, f"page belongs to no product, expected one below {known}"))
    name = context.names.get(page_path(page.address)) or name_of(kind, title)
    if name is None:
        message = f"title makes no name, expected a name in a correction: {page_path(page.address)}"
        problems.append(_problem(page, half, message))
    return (Called(product.product, name, title) if product and name else None), problems


def name_of(kind: Literal["stream", "event"], title: str) -> str | None:
    if len(title) > _LONGEST:
        return None
    plain = _PARENTHESES.sub("", title)
    plain = _STREAM.sub(" ", plain) if kind == "stream" else _EVENT.sub("", plain)
    return name_from(_CAPITAL.sub(" ", plain).strip()) if plain.isascii() else None


def source_of(pages: Sequence[Page]) -> Source:
    files = {page.language: PageFile(page.file, page.sha256) for page in pages}
    return Source(pages[0].address, en=files.get("en"), zh=files.get("zh"))


def _problem(page: Page, half: Parted, message: str) -> Problem:
    return Problem(page.file, half.title_line, 0, message, page.lines[half.title_line - 1])
