"""The real pages without their links under the address of a sister product: nothing of them is taken for a page of that product.

Up to ten pages of a kind run with the tests, and with ``make memory`` up to fifty.
"""

from __future__ import annotations

import os
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Final, NamedTuple

import pytest

from generator.pages.identity import claimed_address
from generator.pages.saved import SavedFile, saved_files
from generator.specs.file_kinds import is_spec
from generator.specs.remembered import remembered
from generator.transcribe.run import transcription

SPECS = Path(__file__).parents[2] / "specs"
MANY = 50 if os.environ.get("APISCRIBE_ALL_PAGES") else 10
# Known addresses and new ones are met both ways: some twins have pages of one name, others have not.
_SISTERS: Final = {
    "usds-margined-futures": "coin-margined-futures",
    "coin-margined-futures": "usds-margined-futures",
    "options-trading": "usds-margined-futures",
    "portfolio-margin": "portfolio-margin-pro",
    "portfolio-margin-pro": "portfolio-margin",
}
_LINK: Final = re.compile(r"^(#.*?)\[\u200b?\]\([^)]*\)", re.MULTILINE)


class Moved(NamedTuple):
    """``is_alike`` says that the sister product has a page of that address that says the same to the letter."""

    kind: str
    address: str
    file: SavedFile
    is_alike: bool = False


def body(file: SavedFile) -> str:
    return _LINK.sub(r"\1", file.data.decode()).split("---", 2)[-1]


def moved(file: SavedFile, kind: str) -> Moved | None:
    address = claimed_address(file.data) or ""
    product = address.partition("/derivatives/")[2].partition("/")[0]
    if product not in _SISTERS:
        return None
    there = address.replace(f"/derivatives/{product}", f"/derivatives/{_SISTERS[product]}")
    text = _LINK.sub(r"\1", file.data.decode()).replace(address, there, 1)
    return Moved(kind, there, SavedFile(file.name, text.encode()))


@pytest.fixture(scope="module")
def strangers(documents: Path) -> list[Moved]:
    memory = remembered(SPECS, None)
    kinds: defaultdict[str, list[Moved]] = defaultdict(list)
    files = saved_files([documents / "pages"])[0]
    bodies = {claimed_address(file.data): body(file) for file in files}
    for file in files:
        keys = sorted(memory.keys_of(claimed_address(file.data) or ""))
        kind = memory.specs[keys[0]].kind if keys else "guide"
        if one := moved(file, kind):
            kinds[kind].append(one._replace(is_alike=bodies.get(one.address) == body(one.file)))
    assert kinds.keys() == {"rest", "ws_api", "stream", "event", "enums", "errors", "guide"}
    chance = random.Random(13)
    return [one for pages in kinds.values() for one in chance.sample(pages, min(MANY, len(pages)))]


def test_no_page_without_links_is_taken_for_one_of_a_sister_product(strangers: list[Moved]) -> None:
    run = transcription([one.file for one in strangers], SPECS, None)
    written = {path: text for path, text in run.tree.items() if is_spec(path)}
    # What two products say alike gives the spec that is there under either address.
    known = {path for path, text in written.items() if (SPECS / path).is_file() and (SPECS / path).read_bytes() == text}
    assert written.keys() - known == set()
    held = {one.address for one in run.held} | {problem.file for problem in run.problems}
    read = {account.file for account in run.accounts if account.used or account.acknowledged}
    taken = [one for one in strangers if one.file.name in read and not held & {one.address, one.file.name}]
    specs = remembered(SPECS, None).specs
    sources = {specs[path.with_suffix("").as_posix()].source.address for path in known}
    assert [one.file.name for one in taken if one.address not in sources and not one.is_alike] == []
