"""What reading a page takes grows as the page does, whatever it is long of: counted in calls, not in time."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from tests.transcribe.invented_pages import Draft, bilingual

from generator.pipeline import transcribed

WORDS = Path(__file__).parents[1] / "golden" / "specs" / "words"
PRODUCT = """\
product: parcels
title: Parcels
address: derivatives/parcel-market
environments:
  - {name: production, rest: "https://parcels.example.org", source: "https://docs.example.org/docs/general", at: "en:1"}
"""
# Sentences are tried over up to so many lines that fewer of them would not show what one more takes.
FEW = 120
# What is done once for each of these costs little, so that more of them show what is done once for each two.
OF_LITTLE_COST = {"names of one half": 800}


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


def listed(item: str, count: int) -> tuple[str, ...]:
    return ("[", *(f"  {item.format(n=n)}," for n in range(count)), f"  {item.format(n=count)}", "]")


def same_names(count: int) -> str:
    return bilingual(Draft(rows=rows(count)), Draft(rows=rows(count)))


def names_of_its_own(count: int) -> str:
    return bilingual(Draft(rows=rows(count)), Draft(rows=rows(count, 30)))


def names_of_one_half(count: int) -> str:
    return bilingual(Draft(rows=rows(count)), Draft())


def no_rows_at_all(count: int) -> str:
    return bilingual(Draft(rows=tuple(f"no name {n}| WHAT| PERHAPS| " for n in range(count))))


def one_row_again(count: int) -> str:
    return bilingual(Draft(rows=rows(1) * count))


def lines_of_prose(count: int) -> str:
    return bilingual(Draft(more=tuple(f"Words of line {n}," for n in range(count))))


def code_outside_of_its_block(count: int) -> str:
    return bilingual(Draft(more=tuple(f'{{"line": {n}}},  ' for n in range(count))))


def members(count: int) -> str:
    return bilingual(Draft(answer=("{", *(f'  "m{n}": 1,' for n in range(count)), '  "parcelId": 7', "}")))


def objects(count: int) -> str:
    return bilingual(Draft(answer=listed('{{"parcelId": {n}, "label": "x"}}', count)))


def unlike_objects(count: int) -> str:
    return bilingual(Draft(answer=listed('{{"m{n}": 1}}', count)))


LONG: Mapping[str, Callable[[int], str]] = {
    made.__name__.replace("_", " "): made
    for made in (
        *(same_names, names_of_its_own, names_of_one_half, no_rows_at_all, one_row_again),
        *(lines_of_prose, code_outside_of_its_block, members, objects, unlike_objects),
    )
}


@pytest.mark.parametrize("of", LONG)
def test_a_page_twice_as_long_takes_twice_as_many_calls(of: str, tmp_path: Path) -> None:
    specs = tmp_path / "specs"
    (specs / "parcels").mkdir(parents=True)
    (specs / "parcels" / "product.yaml").write_text(PRODUCT)
    shutil.copytree(WORDS, specs / "words")

    def read(count: int) -> int:
        folder = tmp_path / str(count)
        folder.mkdir(exist_ok=True)
        (folder / "page.md").write_text(LONG[of](count))
        return calls_of(lambda: transcribed([folder], specs))

    # What happens once, imports above all, happens before.
    read(1)
    count = OF_LITTLE_COST.get(of, FEW)
    alone, few, more = read(1), read(count), read(2 * count)
    # Sorting takes a little more.
    assert more - alone < 2.4 * (few - alone)
