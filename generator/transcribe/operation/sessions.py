"""Methods of the WS API that stand inside a page of general information.

::

    label = "**" ("Weight" | "Method" | "Parameters" | "Request" | "Response") [":"] "**" [":"]
    name  = method | '"' method '"'

Weight, name and parameters, a table or a word behind the label, state a method; code below the other two labels shows one. Both may
stand in either order, far apart or not. The pieces of one method are laid out anew as a page of one method has them, with the lines they
stand on, and read as that. Only the English page is read so: others leave out the names. A method whose table has a signature is signed; of the security
types that sign, the one that allows least is meant, USER_DATA. All else on the page is prose, acknowledged whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.pages.blocks import Block, Code, Furniture, Heading, Line, Page, Paragraph, Quote, Span, Table
from generator.specs.authored import page_path
from generator.specs.model import Operation
from generator.specs.supplied import SIGNATURE
from generator.transcribe.examples.reader import read_example
from generator.transcribe.lists.guides import GuideLedger
from generator.transcribe.lists.prose import refuse_operations
from generator.transcribe.operation.operation import read_operation
from generator.transcribe.result import Context, Result, joined
from generator.transcribe.run_result import PageAccount

SECTION = "session"
_LABEL = re.compile(r"\*\*(Request|Response|Weight|Method|Parameters)\s*:?\s*\*\*\s*:?\s*(.*)", re.DOTALL)
_NAME = re.compile(r"\"?([a-z]+(?:\.[a-zA-Z]+)+)\"?")


@dataclass
class Piece:
    """What a page says about one method: blocks as on a page of that method alone; ``signature`` is that row's place."""

    method: str
    blocks: list[Block] = field(default_factory=list[Block])
    signature: Span | None = None

    def page(self, page: Page) -> Page:
        lines = {line for block in self.blocks for line in block.span}
        span = Span(min(lines), max(lines))
        others = tuple(Furniture(Span(line, line), "of another part") for line in span if line not in lines)
        words = self.method.replace(".", " ").title()
        title = Heading(1, words, None, self.blocks[0].span)
        if self.signature:
            title = Heading(1, f"{words} (USER_DATA)", None, self.signature)
        return replace(page, span=span, blocks=(title, *self.blocks), furniture=others)


def read_page_with_sessions(pages: Sequence[Page], context: Context) -> Result:
    """Return the methods as operations; what else stands on the pages has to be acknowledged.

    Most pages read here have no methods, and are prose altogether.
    """
    accounts: list[PageAccount] = []
    results: list[Result] = []
    found = {page.language: pieces_of(page) if page.language == "en" else [] for page in pages}
    for page in pages:
        ledger = GuideLedger(page, context.readings)
        pieces = found[page.language]
        if not any(found.values()):
            refuse_operations(page, ledger)
        inner = [_read_method(piece, page, context) for piece in pieces]
        ledger.use(line for piece in pieces for block in piece.blocks for line in block.span)
        account = ledger.close_rest(context.guides)
        accounts.append(_together(account, [one for result in inner for one in result.accounts]))
        results += [*inner, Result((), (), tuple(ledger.problems), ())]
    return replace(joined(results), accounts=tuple(accounts))


def pieces_of(page: Page) -> list[Piece]:
    """Return the methods a page documents, in the order of their statements or examples, whichever is first."""
    reader = _Reader()
    for block in page.blocks:
        reader.take(block)
    return list(reader.pieces.values())


class _Reader:
    def __init__(self) -> None:
        self.pieces: dict[str, Piece] = {}
        self._stated: Piece | None = None
        self._shown: Piece | None = None
        self._weight: Paragraph | None = None
        self._label: Heading | None = None

    def take(self, block: Block) -> None:
        text = _only_paragraph(block)
        label = _LABEL.fullmatch(text.text.strip()) if text else None
        if isinstance(block, Heading):
            self._stated = self._shown = self._weight = self._label = None
        elif text and label:
            self._take_label(text, label[1], label[2].strip())
        elif isinstance(block, Table) and self._stated and self._label and self._label.text == "Parameters":
            self._stated.blocks += [block]
            signatures = (row.span for row in block.rows if row.cells and row.cells[0].text.strip("`") == SIGNATURE)
            self._stated.signature = next(signatures, None)
            self._label = None
        elif isinstance(block, Code) and self._label:
            self._take_code(block, self._label)

    def _take_label(self, text: Paragraph, word: str, rest: str) -> None:
        heading = Heading(2, word, None, text.span)
        name = _NAME.fullmatch(rest)
        if word == "Weight":
            self._weight = text
        elif word == "Method" and name:
            self._stated = self._piece(name[1])
            self._stated.blocks += [heading, Paragraph((Line(text.span.first, f"`{name[1]}`"),), text.span)]
            if self._weight:
                self._stated.blocks += [Heading(2, "Weight", None, self._weight.span), self._weight]
        elif word == "Parameters" and self._stated:
            self._stated.blocks.append(heading)
            if rest:
                self._stated.blocks.append(Paragraph((Line(text.span.first, rest),), text.span))
        self._label = heading

    def _take_code(self, block: Code, label: Heading) -> None:
        if label.text == "Request":
            method = _method_sent(block)
            self._shown = self._piece(method) if method else None
        if self._shown and label.text in ("Request", "Response"):
            self._shown.blocks += [label, block]
        self._label = None

    def _piece(self, method: str) -> Piece:
        return self.pieces.setdefault(method, Piece(method))


def _only_paragraph(block: Block) -> Paragraph | None:
    if isinstance(block, Quote):
        return _only_paragraph(block.blocks[0]) if len(block.blocks) == 1 else None
    return block if isinstance(block, Paragraph) else None


def _method_sent(block: Code) -> str | None:
    """Return the session method that a request calls; None for other code."""
    for document in read_example(block.lines).documents:
        method = document.value.get("method") if isinstance(document.value, dict) else None
        if isinstance(method, str) and method.startswith(f"{SECTION}."):
            return str(method)
    return None


def _read_method(piece: Piece, page: Page, context: Context) -> Result:
    names = {page_path(page.address): piece.method.replace(".", "_").lower()}
    result = read_operation("ws_api", [piece.page(page)], replace(context, names=names))
    specs = (replace(spec, section=SECTION) if isinstance(spec, Operation) else spec for spec in result.specs)
    return replace(result, specs=tuple(specs))


def _together(whole: PageAccount, inner: Sequence[PageAccount]) -> PageAccount:
    """Return the account of a page with its pieces, whose lines the whole page's counts as used."""
    counted = sum(one.used + one.acknowledged + len(one.unexplained) for one in inner)
    return replace(
        whole,
        used=whole.used - counted + sum(one.used for one in inner),
        acknowledged=whole.acknowledged + sum(one.acknowledged for one in inner),
        unexplained=tuple(sorted({*whole.unexplained, *(line for one in inner for line in one.unexplained)})),
    )
