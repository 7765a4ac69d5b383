"""Which kind of page an address has, and what reads it: operations, streams, events, enums, error codes, and guides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, TypeAlias

from generator.pages.blocks import Page
from generator.transcribe.lists.enums import is_enum_page, read_enums
from generator.transcribe.lists.errors import is_error_page, read_errors
from generator.transcribe.message.event import read_event
from generator.transcribe.message.stream import read_stream
from generator.transcribe.operation.operation import read_operation
from generator.transcribe.operation.sessions import read_page_with_sessions
from generator.transcribe.result import Context, Result
from generator.transcribe.text.sections import kind_of, sections_of

Read: TypeAlias = Callable[[Sequence[Page], Context], Result]

_READERS: Final[Mapping[str, Read]] = {
    "rest": partial(read_operation, "rest"),
    "ws_api": partial(read_operation, "ws_api"),
    "stream": read_stream,
    "event": read_event,
    "enums": read_enums,
    "errors": read_errors,
    "guide": read_page_with_sessions,
}


def page_kind(pages: Sequence[Page]) -> str:
    """Return what the languages of an address together document: rest, ws_api, stream, event, enums, errors, or guide.

    A guide is what has no form of its own: all of its text has to be acknowledged.
    """
    if kind := kind_of(pages):
        return kind
    found = [sections_of(page) for page in pages]
    if any(sections.has("event") for sections in found):
        return "event"
    if any(sections.has("names") for sections in found):
        return "stream"
    if any(is_error_page(page) for page in pages):
        return "errors"
    return "enums" if any(is_enum_page(page) for page in pages) else "guide"


def read_pages(pages: Sequence[Page], context: Context) -> Result:
    """Read the languages of one address, English first."""
    return _READERS[page_kind(pages)](pages, context)
