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
    kind: str
    address: str
    file: SavedFile


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
    for file in saved_files([documents / "pages"])[0]:
        keys = sorted(memory.keys_of(claimed_address(file.data) or ""))
        kind = memory.specs[keys[0]].kind if keys else "guide"
        if one := moved(file, kind):
            kinds[kind].append(one)
    assert kinds.keys() == {"rest", "ws_api", "stream", "event", "enums", "errors", "guide"}
    chance = random.Random(13)
    return [one for pages in kinds.values() for one in chance.sample(pages, min(MANY, len(pages)))]


def test_no_page_without_links_is_taken_for_one_of_a_sister_product(strangers: list[Moved]) -> None:
    run = transcription([one.file for one in strangers], SPECS, None)
    written = {path: text for path, text in run.tree.items() if is_spec(path)}
    # What two products say to the letter alike says the same under either address.
    known = {path for path, text in written.items() if (SPECS / path).is_file() and (SPECS / path).read_bytes() == text}
    assert written.keys() - known == set()
    held = {one.address for one in run.held} | {problem.file for problem in run.problems}
    read = {account.file for account in run.accounts if account.used or account.acknowledged}
    taken = [one for one in strangers if one.file.name in read and not held & {one.address, one.file.name}]
    assert len(taken) <= len(known)
