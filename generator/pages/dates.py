"""When a page was saved, as its head says under whatever key, and which of its languages is older."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from generator.pages.blocks import LANGUAGES, Page

# One crawl of the whole site takes days.
_A_CRAWL: Final = timedelta(days=7)
_DAY: Final = re.compile(r"[\w-]+\s*[:=]\s*[\"']?(\d{4}-\d{2}-\d{2})(?![\d-])")


def days_saved(pages: Iterable[Page]) -> dict[str, date | None]:
    """Return the day on which each language was saved; those in one file have one head."""
    found = {page.language: (page.file, _saved_on(page)) for page in pages}
    heads = {file: day for file, day in found.values() if day}
    return {language: heads.get(file) for language, (file, _) in found.items()}


def _saved_on(page: Page) -> date | None:
    """Return the last day that the lines above the title name alone under a key; None when they name none."""
    head = {line for piece in page.furniture if piece.rule == "front matter" for line in piece.span}
    found = (_DAY.match(page.lines[line - 1].strip()) for line in head)
    days = [day for one in found if one and (day := _day(one[1]))]
    return max(days, default=None)


def older(days: Mapping[str, date | None]) -> str | None:
    """Return the language that is of an earlier crawl than the other; where a day is not known nothing is said."""
    known = sorted((day, language) for language, day in days.items() if day)
    return known[0][1] if len(known) > 1 and known[-1][0] - known[0][0] > _A_CRAWL else None


def ages(days: Mapping[str, date | None]) -> str:
    """Return which language is older, with the day of each, as messages say it; nothing if neither is."""
    if (first := older(days)) is None:
        return ""
    (other,) = days.keys() - {first}
    return f"the {LANGUAGES[first]} page is older, of {days[first]}, the {LANGUAGES[other]} one of {days[other]}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
