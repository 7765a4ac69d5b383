"""Pages that document something else than an operation: streams, events, enums, error codes, and guides."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from generator.pages.blocks import Page
from generator.transcribe.lists.enums import is_enum_page, read_enums
from generator.transcribe.lists.errors import is_error_page, read_errors
from generator.transcribe.message.event import read_event
from generator.transcribe.message.stream import read_stream
from generator.transcribe.operation.sessions import read_page_with_sessions
from generator.transcribe.result import Dispute, GuideEntry, OtherContext, OtherResult
from generator.transcribe.text.parts import parted
from generator.transcribe.text.sections import kind_of

__all__ = ["Dispute", "GuideEntry", "OtherContext", "OtherResult", "kind_of_other", "read_other"]

Read: TypeAlias = Callable[[Sequence[Page], OtherContext], OtherResult]

_READERS: dict[str, Read] = {
    "stream": read_stream,
    "event": read_event,
    "enums": read_enums,
    "errors": read_errors,
    "guide": read_page_with_sessions,
}


def kind_of_other(pages: Sequence[Page]) -> str | None:
    """Return what the languages of an address together document: stream, event, enums, errors, or guide.

    None stands for an operation. A guide is what has no form of its own: all of its text has to be acknowledged.
    """
    if kind_of(pages) in ("rest", "ws_api"):
        return None
    parts = [parted(page) for page in pages]
    if any(half.has("event") for half in parts):
        return "event"
    if any(half.has("names") for half in parts):
        return "stream"
    if any(is_error_page(page) for page in pages):
        return "errors"
    return "enums" if any(is_enum_page(page) for page in pages) else "guide"


def read_other(kind: str, pages: Sequence[Page], context: OtherContext) -> OtherResult | None:
    """Read the languages of one address, English first; None for a kind that is none of these."""
    reader = _READERS.get(kind)
    return reader(pages, context) if reader else None
