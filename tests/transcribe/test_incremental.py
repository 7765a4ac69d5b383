"""Whatever changes, and whatever the cache holds, the specs and the problems are those of a clean run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.pipeline import Transcribed, transcribed
from generator.problems import Problem, Unusable
from generator.transcribe import incremental

GOLDEN = Path(__file__).parents[1] / "golden" / "specs"
PRODUCT = """\
product: tide
title: Tide
address: tide
environments:
  - {name: production, rest: "https://tide.example.org", source: "https://docs.example.org/docs/tide/general", at: "en:1"}
"""
PAGE = """\
---
exchange: tide
source_url: https://docs.example.org/docs/tide/tickets/VERB-Ticket
api_type: Trading
updated_at: 2026-01-01T00:00:00
---

# VERB Ticket (TRADE)

## API Description[](/docs/tide/tickets/VERB-Ticket#api-description "Direct link to API Description")

VERB ticket

## HTTP Request[](/docs/tide/tickets/VERB-Ticket#http-request "Direct link to HTTP Request")

DELETE `/tide/v1/VERB`

## Request Weight[](/docs/tide/tickets/VERB-Ticket#request-weight "Direct link to Request Weight")

**1**

## Request Parameters[](/docs/tide/tickets/VERB-Ticket#request-parameters "Direct link to Request Parameters")

Name| Type| Mandatory| Description
---|---|---|---
ticketId| LONG| NO|
label| STRING| NO|
timestamp| LONG| YES|

>   * Either `ticketId` or `label` must be sent.
>

## Response Example[](/docs/tide/tickets/VERB-Ticket#response-example "Direct link to Response Example")


    {
       "ticketId": 9007199254740993,
    }
"""
CORRECTION = """\
corrections:
  - spec: tide/rest/cancel_ticket
    path: parameters.label.example
    replaces: {}
    sets: note
    why: It is so.
    evidence: Tried.
"""


class Workplace:
    def __init__(self, folder: Path) -> None:
        self.specs, self.pages = folder / "specs", folder / "pages"
        self.kept = folder / "cache"
        self.cache = Cache(self.kept)
        (self.specs / "tide").mkdir(parents=True)
        (self.specs / "tide" / "product.yaml").write_text(PRODUCT)
        shutil.copytree(GOLDEN / "words", self.specs / "words")
        self.pages.mkdir()
        for verb in ("Cancel", "Close", "Open"):
            (self.pages / f"{verb}.md").write_text(PAGE.replace("VERB", verb))

    def cached(self) -> Transcribed | tuple[Problem, ...]:
        return outcome(lambda: transcribed([self.pages], self.specs, self.cache))

    def clean(self) -> Transcribed | tuple[Problem, ...]:
        return outcome(lambda: transcribed([self.pages], self.specs))

    def edit(self, page: str, old: str, new: str) -> None:
        text = (self.pages / page).read_text()
        assert old in text
        (self.pages / page).write_text(text.replace(old, new))

    def write(self, path: str, text: str) -> None:
        (self.specs / path).parent.mkdir(parents=True, exist_ok=True)
        (self.specs / path).write_text(text)


def outcome(run: Callable[[], Transcribed]) -> Transcribed | tuple[Problem, ...]:
    try:
        return run()
    except Unusable as unusable:
        return tuple(sorted(unusable.problems))


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    return Workplace(tmp_path)


EDITS: dict[str, Callable[[Workplace], object]] = {
    "a fact": lambda place: place.edit("Close.md", "**1**", "**5**"),
    "a sentence that nobody knows": lambda place: place.edit("Close.md", "must be sent", "may be hidden"),
    "a page more": lambda place: (place.pages / "More.md").write_text(PAGE.replace("VERB", "Sell")),
    "a page less": lambda place: (place.pages / "Close.md").unlink(),
    "a page under another name": lambda place: (place.pages / "Close.md").rename(place.pages / "Shut.md"),
    "a page saved twice": lambda place: shutil.copy(place.pages / "Close.md", place.pages / "Again.md"),
    "two pages of one name": lambda place: place.edit("Close.md", "# Close Ticket", "# Open Ticket"),
    "a page that is none": lambda place: (place.pages / "Close.md").write_text("Nothing."),
    "a correction": lambda place: place.write("corrections/tide/x.yaml", CORRECTION.format("null")),
    "a correction that is stale": lambda place: place.write("corrections/tide/x.yaml", CORRECTION.format(7)),
    "a correction of nothing": lambda place: place.write(
        "corrections/tide/x.yaml", CORRECTION.format("null").replace("cancel_ticket", "no_ticket")
    ),
    "an acknowledgement that nothing needs": lambda place: place.write(
        "corrections/acknowledged.yaml", 'acknowledged:\n  - {hash: 0123456789abcdef, means: "nothing"}\n'
    ),
    "what people wrote is no YAML": lambda place: place.write("corrections/acknowledged.yaml", "]"),
    "a product under another address": lambda place: place.write(
        "tide/product.yaml", PRODUCT.replace("address: tide", "address: ebb")
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_a_change_the_cache_gives_what_a_clean_run_gives(
    place: Workplace, edit: Callable[[Workplace], object]
) -> None:
    before = place.cached()
    assert isinstance(before, Transcribed) and len(before.tree) == 2 * 3 and before.problems == ()
    edit(place)
    after = place.clean()
    assert after != before
    for _ in range(2):
        assert place.cached() == after
    shutil.rmtree(place.specs)
    shutil.rmtree(place.pages)
    again = Workplace(place.specs.parent)
    assert again.cached() == before


def test_a_correction_is_made_again_when_its_page_changes(place: Workplace) -> None:
    place.write("corrections/tide/x.yaml", CORRECTION.format("null"))
    place.cached()
    place.edit("Cancel.md", "**1**", "**5**")
    found = place.cached()
    assert isinstance(found, Transcribed) and found == place.clean()
    text = next(data.decode() for path, data in found.tree.items() if path.stem == "cancel_ticket")
    assert "example: note" in text and "cost: 5" in text


def test_only_the_page_that_changed_is_read(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    place.cached()
    names: list[str] = []
    read = incremental.read_page

    def counted(file: str, data: bytes) -> object:
        names.append(file)
        return read(file, data)

    monkeypatch.setattr(incremental, "read_page", counted)
    place.edit("Close.md", "**1**", "**5**")
    place.cached()
    assert names == ["Close.md"]


@pytest.mark.parametrize(
    "spoil", [lambda data: data[:-1], lambda data: b"", lambda data: b"x" + data[1:], lambda data: data + b"x"]
)
def test_a_cache_that_is_spoilt_changes_nothing(place: Workplace, spoil: Callable[[bytes], bytes]) -> None:
    expected = place.cached()
    for path in place.kept.rglob("*"):
        if path.is_file():
            path.write_bytes(spoil(path.read_bytes()))
    assert place.cached() == expected
