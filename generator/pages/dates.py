"""When a page was saved, as its head says under whatever key."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from generator.pages.blocks import Page

# One crawl of the whole site takes days.
_A_CRAWL: Final = timedelta(days=7)
_DAY: Final = re.compile(r"[\w-]+\s*[:=]\s*[\"']?(\d{4}-\d{2}-\d{2})(?![\d-])")


def saved_on(page: Page) -> date | None:
    """Return the last day that the lines above the title name alone under a key; None when they name none."""
    head = {line for piece in page.furniture if piece.rule == "front matter" for line in piece.span}
    found = (_DAY.match(page.lines[line - 1].strip()) for line in head)
    days = [day for one in found if one and (day := _day(one[1]))]
    return max(days, default=None)


def is_long_before(one: date | None, other: date | None) -> bool:
    """Say whether a day is not of the crawl of another; of a day that is not known nothing is said."""
    return one is not None and other is not None and other - one > _A_CRAWL


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
