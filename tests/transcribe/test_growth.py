"""What reading a table of parameters takes grows as the table does: counted in calls, not in time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from tests.transcribe.invented_pages import PARCELS, Draft, bilingual, pages_of

from generator.specs.authored import Acknowledgements
from generator.transcribe.addresses import Transcription, transcribe

FEW, MORE = 60, 240


def calls_of(work: Callable[[], object]) -> int:
    """Count the calls of functions, of built-in ones too, and the steps of generators."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def rows(count: int, first: int = 0) -> tuple[str, ...]:
    notes = ("Default 5", "Either `p1` or `p2` must be sent", "max 100")
    return tuple(f"p{n}| STRING| NO| {notes[n % 3]}" for n in range(first, first + count))


def read(count: int, other: int) -> Callable[[], Transcription]:
    pages = pages_of(bilingual(Draft(rows=rows(count)), Draft(rows=rows(count, other))))
    return lambda: transcribe(pages, [PARCELS], Acknowledgements(()))


@pytest.mark.parametrize("other", [0, 30], ids=["the same names", "names of its own"])
def test_four_times_as_many_rows_take_four_times_as_many_calls(other: int) -> None:
    read(FEW, other)()
    few, more = calls_of(read(FEW, other)), calls_of(read(MORE, other))
    assert more < 4.4 * few
