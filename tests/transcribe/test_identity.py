"""A page under another's address: refused by its paths, by another page of the same request, and by what it was before."""

from __future__ import annotations

import re
from pathlib import Path

from tests.test_cli import PAGE, PRODUCT
from tests.transcribe.test_holding import Workplace, page
from tests.transcribe.test_memory import BOTH, CHINESE, Bilingual


def unlinked(text: str) -> str:
    return re.sub(r"^(#.*?)\[\u200b?\]\(.*$", r"\1", text, flags=re.MULTILINE)


def transcribed(folder: Path) -> Bilingual:
    place = Bilingual(folder)
    assert place.told().status == 0
    return place


def test_a_page_of_a_sister_product_without_links_is_refused(tmp_path: Path) -> None:
    place = transcribed(tmp_path)
    (place.specs / "ebb").mkdir()
    (place.specs / "ebb" / "product.yaml").write_text(PRODUCT.replace("tide", "ebb"))
    there = page("Buy").replace("docs/tide", "docs/ebb").replace("/tide/v1", "/ebb/v1")
    place.write("Buy.md", there)
    assert place.told().status == 0
    stranger = unlinked(page("Sell")).replace("docs/tide", "docs/ebb")
    place.write("Sell.md", stranger)
    told = place.told()
    assert told.status == 1 and told.held == ["Sell.md"]
    assert "/tide/v1/sell is a path of tide, expected one of ebb: /ebb/" in told.messages[0]
    assert not (place.specs / "ebb" / "rest" / "sell_ticket.yaml").exists()


def test_two_pages_of_one_request_are_both_held(tmp_path: Path) -> None:
    place: Workplace = transcribed(tmp_path)
    before = place.texts()
    assert isinstance(place, Bilingual)
    place.write("Again.md", page("Again").replace("/v1/again`", "/v1/close`"))
    told = place.told()
    assert told.status == 1 and sorted(told.held) == ["Again.md", "Close.md"]
    assert place.texts() == before


def test_a_page_that_was_moved_is_told_with_both_addresses(tmp_path: Path) -> None:
    place = transcribed(tmp_path)
    before = place.texts()
    (place.pages / "Close.md").unlink()
    place.write("Shut.md", page("Shut").replace("/v1/shut`", "/v1/close`"))
    told = place.told()
    assert told.status == 1 and told.held == ["Shut.md"]
    assert any("tide/rest/close_ticket has this request" in message for message in told.messages)
    assert place.transcribe()[1]["held"][0]["problems"] == 1
    assert place.texts() == before


def test_a_page_that_has_a_spec_does_not_become_prose(tmp_path: Path) -> None:
    place = transcribed(tmp_path)
    before = place.texts()
    lines = page("Close").split("## HTTP Request")[0]
    place.write("Close.md", lines)
    told = place.told()
    assert told.status == 1 and told.held == ["Close.md"]
    assert place.texts() == before


def test_a_request_that_a_person_settled_on_holds_when_its_language_is_missing(tmp_path: Path) -> None:
    place = Bilingual(tmp_path)
    mixed = page("Close", CHINESE).replace("/v1/close`", "/v1/open`")
    for verb in ("Cancel", "Close", "Open"):
        place.write(f"{verb}.md", page(verb, BOTH))
    place.write("Close.md", page("Close", BOTH).replace(page("Close", CHINESE), mixed))
    corrections = place.specs / "corrections" / "tide"
    corrections.mkdir(parents=True)
    (corrections / "disputes.yaml").write_text(
        "corrections:\n  - spec: tide/rest/close_ticket\n    path: request.path\n    replaces: /tide/v1/close\n"
        "    sets: /tide/v1/close\n    why: The Chinese half is another page's.\n    evidence: The title.\n"
        '    premise: ["the languages differ on the request: en says DELETE /tide/v1/close, zh says DELETE /tide/v1/open"]\n'
    )
    assert place.told().messages == []
    before = place.texts()
    head = "---\n".join(PAGE.split("---\n", 2)[:2])
    for verb in ("Cancel", "Close", "Open"):
        text = mixed if verb == "Close" else page(verb, CHINESE)
        place.write(f"{verb}.md", f"{page(verb, head)}---\n{text}")
    assert place.told("--languages", "zh").messages == []
    after = place.texts()
    assert {name for name in after if name.endswith(".yaml") and after[name] != before[name]} == set()
