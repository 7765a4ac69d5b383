"""The review page: every fact beside its page and line, in one file that needs nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.reports.coverage import Entry

_PAGE = Path(__file__).with_name("review.html")


def review_page(listed: Sequence[Entry], summary: Mapping[str, Any]) -> str:
    """Return the HTML page; facts travel in it as JSON and become text only, never markup."""
    data = {
        "summary": summary,
        "kinds": sorted({fact.kind for entry in listed for fact in entry.facts}),
        "entries": [
            {
                "key": entry.key,
                "product": entry.product,
                "title": entry.title,
                "address": entry.address,
                "facts": [[fact.kind, fact.text, fact.at] for fact in entry.facts],
            }
            for entry in listed
        ],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Inside a script element only this could end it or open a comment.
    return _PAGE.read_text("utf-8").replace("@DATA@", text.replace("<", "\\u003c"))
