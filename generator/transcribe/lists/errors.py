"""Pages of error codes.

::

    heading = "-" digits [capitals | words]                                (* only capitals, digits and "_" are a name *)

What stands below it, up to the next heading, is its message. Names are taken from the English page alone; that of another language is
only compared. Everything else on the page is prose, acknowledged whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.pages.blocks import Heading, Page, Span
from generator.problems import Problem
from generator.specs.model import ErrorCode, Errors
from generator.transcribe.lists.guides import GuideLedger
from generator.transcribe.result import Context, Dispute, Result
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.naming import product_of, source_of
from generator.transcribe.text.passages import problem_on
from generator.transcribe.text.provenance import at, both

_CODE = re.compile(r"(-\d{3,6})(?:\s+(.*))?")
_NAME = re.compile(r"[A-Z][A-Z0-9_]*", re.ASCII)


@dataclass(frozen=True)
class Coded:
    """One heading with a code, and the lines from it up to the next heading."""

    page: Page
    code: int
    name: str | None
    line: int
    lines: Span


def is_error_page(page: Page) -> bool:
    return any(True for _ in codes_of(page))


def read_errors(pages: Sequence[Page], context: Context) -> Result:
    """Return the codes that the languages of one address document, in the order of the English page."""
    coded: list[Coded] = []
    accounts: list[PageAccount] = []
    problems: list[Problem] = []
    for page in pages:
        ledger = GuideLedger(page, context.readings)
        found = list(codes_of(page))
        for one in found:
            ledger.use(one.lines)
        coded += found
        accounts.append(ledger.close_rest(context.guides))
        problems += ledger.problems
    product = product_of(pages[0], context.products)
    if product is None:
        problems.append(problem_on(pages[0], [pages[0].span.first], "page belongs to no product"))
        return Result((), tuple(accounts), tuple(problems), ())
    codes, disputes = merged_codes(f"{product.product}/errors", coded)
    errors = Errors("errors", product.product, source_of(pages), codes)
    return Result((errors,), tuple(accounts), tuple(problems), tuple(disputes))


def codes_of(page: Page) -> Iterator[Coded]:
    for n, block in enumerate(page.blocks):
        found = _CODE.fullmatch(block.text.strip()) if isinstance(block, Heading) else None
        if not found:
            continue
        name = (found[2] or "").strip()
        last = block.span.last
        for following in page.blocks[n + 1 :]:
            if isinstance(following, Heading):
                break
            last = following.span.last
        constant = name if _NAME.fullmatch(name) else None
        yield Coded(page, int(found[1]), constant, block.span.first, Span(block.span.first, last))


def merged_codes(key: str, coded: Sequence[Coded]) -> tuple[tuple[ErrorCode, ...], list[Dispute]]:
    """Return each code once, with the places of all its headings; a second name for a code is a dispute."""
    merged: dict[int, ErrorCode] = {}
    disputes: list[Dispute] = []
    for one in coded:
        place = at(one.page.language, [one.line])
        known = merged.get(one.code)
        # A name that only another language has would be one that the exchange has dropped, or a slip.
        name = one.name if one.page.language == coded[0].page.language else None
        if known is None:
            merged[one.code] = ErrorCode(one.code, place, name)
            continue
        if one.name and known.name and one.name != known.name:
            message = f"second name of {one.code}: {one.name}, expected {known.name} as stated at {known.at}"
            problem = problem_on(one.page, [one.line], message)
            disputes.append(Dispute(key, f"errors.{one.code}.name", problem))
        merged[one.code] = replace(known, at=both(known.at, place))
    return tuple(merged.values()), disputes
