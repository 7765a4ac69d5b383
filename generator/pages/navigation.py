"""What stands around the text of a page saved whole: links, marks and boilerplate.

A line is navigation only if a rule here says so. Above the title every rule looks at the line alone, or at the run of
bullets it stands in; below it, only what nothing but navigation follows can be navigation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.pages.blocks import Furniture, Span
from generator.pages.identity import canonical_path
from generator.pages.inline import visible
from generator.pages.source import Raw, bullet, next_filled

# The possessive repeats keep the time linear on text that is only almost a link.
_TARGET = r"\((?P<address>[^()\s]*+(?:\([^()\s]*+\)[^()\s]*+)*+)(?:\s+\"[^\"]*+\")?\)"
_LABEL = r"(?:[^\[\]]|\[[^\[\]]*+\]\([^()]*+\))*+"
_LINK = re.compile(rf"!?\[(?P<label>{_LABEL})\]{_TARGET}")
_PAGER = re.compile(r"\[(?:上一页|下一页|Previous|Next)(?:\s[^\[\]]*)?\]\([^()\s]*\)")
_COPYRIGHT = re.compile(r"Copyright © \d{4}\b.{0,60}")
_CONTENTS_MARKS = ("本页总览", "On this page")
_MARKS = {"当前全站": "search", **dict.fromkeys(_CONTENTS_MARKS, "contents mark")}
# Names of menus are this short, and those of pages at most twice as long; sentences need more.
_NAME_LENGTH = 40
_PAGER_LINES = 12


def links(text: str) -> list[re.Match[str]]:
    """The links in ``text`` if, bullet apart, it holds nothing else; otherwise none."""
    found: list[re.Match[str]] = []
    shown = text.strip()
    at = bullet(shown) or 0
    while at < len(shown):
        match = _LINK.match(shown, at)
        if match is None:
            return []
        found.append(match)
        at = match.end()
        while at < len(shown) and shown[at].isspace():
            at += 1
    return found


def above_title(lines: Sequence[Raw], title: str) -> tuple[list[Furniture], list[Raw]]:
    """Navigation among the lines above the title, and the lines that no rule knows."""
    furniture: list[Furniture] = []
    unknown: list[Raw] = []
    index = 0
    while (index := next_filled(lines, index)) < len(lines):
        end = _run_end(lines, index)
        if _is_breadcrumb(lines, index, end, title):
            furniture.append(Furniture(Span(lines[index].number, lines[end - 1].number), "breadcrumb"))
            index = end
        for at in range(index, end):
            rule = _rule(lines, at)
            if rule:
                furniture.append(Furniture(Span(lines[at].number, lines[at].number), rule))
            else:
                unknown.append(lines[at])
        index = end
    return furniture, unknown


def _rule(lines: Sequence[Raw], index: int) -> str | None:
    text = lines[index].text.strip()
    if found := links(text):
        if "#__docusaurus_skipToContent_fallback" in found[0]["address"]:
            return "skip link"
        return "menu" if bullet(text) is not None else "link"
    if text in _MARKS:
        return _MARKS[text]
    if len(text) > _NAME_LENGTH:
        return None
    if text.endswith("▼"):
        return "menu mark"
    if text.endswith("`⌘``K`"):
        return "search"
    following = next_filled(lines, index + 1)
    if following < len(lines) and bullet(text) is None:
        below = lines[following].text
        return "menu title" if bullet(below) is not None and links(below) else None
    return None


def _run_end(lines: Sequence[Raw], begin: int) -> int:
    """End of the bullets from ``begin`` on of which only the first may be a link; a line that is none ends at once."""
    end = begin + 1
    if bullet(lines[begin].text) is not None:
        while end < len(lines) and bullet(lines[end].text) is not None and not links(lines[end].text):
            end += 1
    return end


def _is_breadcrumb(lines: Sequence[Raw], begin: int, end: int, title: str) -> bool:
    """Whether a run of bullets leads to the page.

    Such a run begins with the link to the home page, or ends with the title, or stands directly above the mark of the
    page's contents list.
    """
    if bullet(lines[begin].text) is None or any(len(line.text) > 2 * _NAME_LENGTH for line in lines[begin + 1 : end]):
        return False
    if first := links(lines[begin].text):
        return end - begin > 1 and not visible(first[0]["label"])
    last = lines[end - 1].text.strip()
    following = next_filled(lines, end)
    marked = following < len(lines) and lines[following].text.strip() in _CONTENTS_MARKS
    return marked or same_letters(last, title)


def same_letters(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def below_text(lines: Sequence[Raw], path: str) -> list[Furniture]:
    """Navigation that ends the file: links to the pages before and after, contents list, copyright.

    Args:
        lines: The lines from the title on.
        path: The page's own canonical path, which every entry of its contents list leads into.
    """
    furniture: list[Furniture] = []
    end = _last_filled(lines, len(lines))
    if end and _COPYRIGHT.fullmatch(lines[end - 1].text.strip()):
        furniture.append(Furniture(Span(lines[end - 1].number, lines[end - 1].number), "copyright"))
        end = _last_filled(lines, end - 1)
    begin = end
    while begin and _is_contents_entry(lines[begin - 1], path):
        begin = _last_filled(lines, begin - 1)
    entries = [line.number for line in lines[begin:end] if not line.blank]
    furniture += [Furniture(Span(number, number), "contents list") for number in entries]
    return furniture + _pager(lines, _last_filled(lines, begin))


def _last_filled(lines: Sequence[Raw], end: int) -> int:
    while end and lines[end - 1].blank:
        end -= 1
    return end


def _is_contents_entry(line: Raw, path: str) -> bool:
    found = links(line.text) if bullet(line.text) is not None else []
    if len(found) != 1:
        return False
    address, mark, _ = found[0]["address"].partition("#")
    return bool(mark) and canonical_path(address) == path


def _pager(lines: Sequence[Raw], end: int) -> list[Furniture]:
    for begin in range(end - 1, max(end - _PAGER_LINES, 0) - 1, -1):
        if not lines[begin].text.startswith("["):
            continue
        text = " ".join(line.text.strip() for line in lines[begin:end])
        if re.fullmatch(rf"(?:{_PAGER.pattern}\s*)+", text):
            return [Furniture(Span(lines[begin].number, lines[end - 1].number), "pager")]
    return []
