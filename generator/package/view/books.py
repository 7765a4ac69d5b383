"""Local order books: which stream tells the changes of one, and which request gives the book that they change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier
from generator.package.view.operations.section import SectionView
from generator.package.view.streams.streams import StreamsView

# The pages on how to manage a local order book name them; the second pair counts orders of retail price improvement, too.
_PAIRS: Final = (
    (Identifier("diff_depth"), Identifier("depth"), False),
    (Identifier("rpi_diff_depth"), Identifier("rpi_depth"), True),
)


@dataclass(frozen=True)
class BookView:
    stream: Identifier
    module: str
    operation: Identifier
    rpi: bool


def book_views(streams: StreamsView | None, sections: Sequence[SectionView]) -> tuple[BookView, ...]:
    """Find the pairs that a product has."""
    by_name: dict[str, Identifier] = {
        one.name: one.constant for one in (streams.streams if streams is not None else ())
    }
    requests: dict[str, tuple[str, Identifier]] = {
        one.name: (section.module, one.constant) for section in sections for one in section.operations
    }
    return tuple(
        BookView(by_name[stream], *requests[request], rpi)
        for stream, request, rpi in _PAIRS
        if stream in by_name and request in requests
    )
