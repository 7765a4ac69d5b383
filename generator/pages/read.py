"""Reads saved pages. Bad content never raises: a page that cannot be trusted is refused with a located problem."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator.pages.blocks import Furniture, Language, Page
from generator.pages.dialects import Translation, Opened, Refused, open_page
from generator.pages.headings import levelled
from generator.pages.identity import Address, Anchors, read_anchors
from generator.pages.lists import bullets_at
from generator.pages.parse import parse
from generator.pages.saved import saved_files
from generator.pages.source import EXCERPT, Context, Raw, has_breaks
from generator.pages.wrapping import is_wrapped
from generator.problems import Problem


def read_pages(paths: Sequence[Path]) -> tuple[list[Page], list[Problem]]:
    """Read files, and all ``.md`` and ``.txt`` files below folders.

    Returns:
        The pages in the order of the paths and, below a folder, of their names; and every problem found.
    """
    files, problems = saved_files(paths)
    pages: list[Page] = []
    for file in files:
        read, wrong = read_page(file.name, file.data)
        pages += read
        problems += wrong
    return pages, problems


def read_page(file: str, data: bytes) -> tuple[list[Page], list[Problem]]:
    """Read one saved file, which holds a page in one or two languages.

    Returns:
        The page in each of its languages, none when it was refused; and every problem found.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return [], [_not_utf8(file, data, error)]
    # Only line feeds count: other separators stand inside a line for every tool that shows line numbers.
    texts = tuple(line.removesuffix("\r") for line in text.removesuffix("\n").split("\n"))
    lines = [Raw(number, line) for number, line in enumerate(texts, 1)]
    try:
        opened, problems = open_page(file, lines)
    except Refused as refusal:
        return [], [refusal.problem]
    pages: list[Page] = []
    anchors: list[Anchors] = []
    for translation in opened.translations:
        page, wrong = _page(file, opened, translation)
        pages.append(replace(page, sha256=sha256(data).hexdigest(), lines=texts))
        anchors.append(read_anchors(page.blocks))
        problems += wrong
    foreign = next((named for named in anchors if not _agrees(opened.address, named)), None)
    if foreign is not None:
        return [], [_foreign(file, opened, foreign, texts)]
    languages = _languages(opened, anchors)
    if len(set(languages)) != len(languages):
        message = "the file holds the same language twice, expected English and then Chinese"
        return [], [Problem(file, opened.translations[-1].span.first, 0, message)]
    return [replace(page, language=language) for page, language in zip(pages, languages, strict=True)], problems


def _not_utf8(file: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    message = f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}, expected a page saved as UTF-8"
    return Problem(file, line, 0, message)


def _page(file: str, opened: Opened, translation: Translation) -> tuple[Page, list[Problem]]:
    body = translation.body
    context = Context(file, bullets_at(body, translation.title), is_wrapped(body), has_breaks(body))
    blocks = levelled(parse(body, context), translation.title)
    furniture: list[Furniture] = sorted(
        [*translation.furniture, *context.furniture], key=lambda piece: piece.span.first
    )
    page = Page(file, "en", opened.address.text, "", (), translation.span, blocks, tuple(furniture))
    return page, context.problems


def _agrees(address: Address, anchors: Anchors) -> bool:
    return anchors.heading is None or anchors.path == address.path


def _foreign(file: str, opened: Opened, anchors: Anchors, texts: Sequence[str]) -> Problem:
    assert anchors.heading is not None
    line = anchors.heading.span.first
    several = anchors.path is None
    linked = (
        f"headings link to several pages, {anchors.shown} among them"
        if several
        else f"headings link to {anchors.shown}"
    )
    says = f"the file gives its address as {opened.address.text} (line {opened.address_line})"
    return Problem(file, line, 0, f"{linked}, but {says}", texts[line - 1][:EXCERPT])


def _languages(opened: Opened, anchors: Sequence[Anchors]) -> list[Language]:
    """Links in the headings decide; without any, the address does for a single text and the order for two."""
    by_order: tuple[Language, ...] = ("en", "zh")
    if len(opened.translations) == 1:
        by_order = (opened.address.language,)
    return [named.language or by_order[min(at, len(by_order) - 1)] for at, named in enumerate(anchors)]
