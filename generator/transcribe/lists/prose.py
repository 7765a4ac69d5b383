"""What no page of prose may hold, whoever has read it: operations, which would be acknowledged away with their parameters.

::

    operation = request [parameters] | parameters

A request is a line, or a heading, of a verb and a path and nothing else; the table of parameters belongs to it if no heading parts them. A
bullet is none: change logs name requests in bullets, and ``apiscribe binding`` tells of those that no spec makes.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.blocks import Block, Heading, Page, Paragraph, Table
from generator.transcribe.lists.guides import GuideLedger
from generator.transcribe.operation.columns import is_parameter_table
from generator.transcribe.operation.request_line import http_request
from generator.transcribe.text.sections import flattened


def refuse_operations(page: Page, ledger: GuideLedger) -> None:
    """Report the requests and the tables of parameters of a page that documents no operation."""
    if found := list(_signs(page)):
        noun = "signs of an operation" if len(found) > 1 else "sign of an operation"
        message = f"a page of prose has {len(found)} {noun}, this the first; expected a page for each operation"
        ledger.refuse_rest(found[0].span, message)


def _signs(page: Page) -> Iterator[Block]:
    has_request = False
    for block in flattened(page.blocks):
        if isinstance(block, Heading):
            has_request = False
        if any(map(http_request, _texts(block))):
            has_request = True
            yield block
        elif isinstance(block, Table) and is_parameter_table(block):
            if not has_request:
                yield block
            has_request = False


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield from (line.text for line in block.lines)
        case _:
            return
