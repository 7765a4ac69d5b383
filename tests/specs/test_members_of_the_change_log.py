"""A member that the change log adds to an answer is in its spec, whatever the page of the operation shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.committed import committed

from generator.specs.model import Shape

LOG = "pages/derivatives/change-log.md"
_REQUEST = re.compile(r"(GET|POST|PUT|DELETE)[ `]*/?([a-z]+/v\d[\w/-]*)")
_ADDS = re.compile(r"\b(?:add|added|new)\b.*\bfields?\b", re.IGNORECASE)
_NAME = re.compile(r"`([a-z][A-Za-z]*)`")
_ITEM = re.compile(r"( *)\* (.*)")
# What is not there, and why: lists of OCO have ids of their orders alone, and the id of a book has another name since.
GONE = {
    ("portfolio/rest/query_margin_oco_order", "selfTradePreventionMode"),
    ("portfolio/rest/all_margin_oco_orders", "selfTradePreventionMode"),
    ("portfolio/rest/open_margin_oco_orders", "selfTradePreventionMode"),
    ("options/rest/depth", "u"),
}


def test_a_member_that_the_change_log_adds_is_in_the_answer(documents: Path) -> None:
    operations = {(one.request.method, one.request.path): one for one in committed().operations if one.until is None}
    added = [(operations[request], name) for request, name in _added(documents / LOG) if request in operations]
    assert len(added) > 60
    missing = {(one.key, name) for one, name in added if name not in set(_members(one.answer))}
    assert missing == GONE


def _added(log: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield requests and members: of one line, of a line and those below it, or of a line and what it stands below."""
    above: list[tuple[int, str, list[str]]] = []
    for line in log.read_text(encoding="utf-8").splitlines():
        item = _ITEM.match(line)
        if item is None:
            above = [] if line.startswith("#") else above
            continue
        indent, text = len(item[1]), item[2]
        above = [one for one in above if one[0] < indent]
        names = _NAME.findall(text) if _ADDS.search(text) else []
        above.append((indent, text, names))
        requests = next((found for _, said, _ in reversed(above) if (found := _REQUEST.findall(said))), [])
        listed = names if names else [name for _, _, some in above for name in some] if _REQUEST.search(text) else []
        yield from (((method, f"/{path}"), name) for method, path in requests for name in listed)


def _members(shape: Shape) -> Iterator[str]:
    for field in shape.fields:
        yield field.name
        yield from _members(field.shape)
    for part in (*shape.of, *([shape.items] if shape.items is not None else [])):
        yield from _members(part)
