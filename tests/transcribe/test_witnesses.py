"""A page without links under a sister product's address: streams, events and methods that only their facts tell apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.test_cli import PRODUCT
from tests.transcribe.invented_others import code, half
from tests.transcribe.test_holding import page
from tests.transcribe.test_identity import unlinked
from tests.transcribe.test_memory import Bilingual, Told

HOST = "https://docs.example.org/docs"


def stream(symbol: str, title: str = "Berth Streams", name: str = "berth") -> list[str]:
    message = code("{", f'  "e": "{name}",', f'  "s": "{symbol}",', '  "w": "1.50",', '  "n": 3', "}")
    sections = {
        "Stream Description": [title],
        "Stream Name": [f"`<symbol>@{name}`"],
        "Update Speed": ["**250ms**"],
        "Response Example": message,
    }
    return half(title, sections, "LINK")


def event(symbol: str) -> list[str]:
    message = code("{", '  "e": "BERTH_TAKEN",', '  "E": 7,', f'  "s": "{symbol}"', "}")
    sections = {"Event Name": ["`BERTH_TAKEN`"], "Response Example": message}
    return half("Event: Berth Taken", sections, "LINK")


def method(symbol: str) -> list[str]:
    sections = {
        "API Description": ["Berth Price"],
        "Method": ["`berth.price`"],
        "Request": code(
            "{", '  "id": "1",', '  "method": "berth.price",', f'  "params": {{"symbol": "{symbol}"}}', "}"
        ),
        "Request Weight": ["**1**"],
        "Request Parameters": ["Name| Type| Mandatory| Description", "---|---|---|---", "symbol| STRING| YES|   "],
        "Response Example": code("{", '  "id": "1",', '  "status": 200,', f'  "result": {{"symbol": "{symbol}"}}', "}"),
    }
    return half("Berth Price", sections, "LINK")


def saved(draft: list[str], path: str) -> str:
    text = "\n".join(draft).replace("LINK", f"/docs/{path}")
    return f"---\nexchange: tide\nsource_url: {HOST}/{path}\napi_type: WebSocket\n---\n\n{text}\n"


@pytest.fixture
def place(tmp_path: Path) -> Bilingual:
    made = Bilingual(tmp_path)
    (made.specs / "ebb").mkdir()
    (made.specs / "ebb" / "product.yaml").write_text(PRODUCT.replace("tide", "ebb"))
    made.write("Buy.md", page("Buy").replace("docs/tide", "docs/ebb").replace("/tide/v1", "/ebb/v1"))
    return made


def told_of(place: Bilingual, name: str, text: str, *options: str) -> tuple[Told, bool]:
    """Return what is told of a page, and whether anything below ``ebb`` has changed for it."""
    place.write(name, text)
    before = {path: path.read_text() for path in (place.specs / "ebb").rglob("*") if path.is_file()}
    told = place.told(*options)
    return told, before != {path: path.read_text() for path in (place.specs / "ebb").rglob("*") if path.is_file()}


@pytest.mark.parametrize("make", [stream, event, method])
def test_a_page_without_links_under_a_sister_products_address_is_refused(
    place: Bilingual, make: Callable[[str], list[str]]
) -> None:
    at = "{}/websocket-api/Berth" if make is method else "{}/streams/Berth"
    place.write("tide.md", saved(make("OAKELM"), at.format("tide")))
    place.write("ebb.md", saved(make("ASHFIR_7"), at.format("ebb")))
    assert place.told().messages == []
    told, changed = told_of(place, "ebb.md", unlinked(saved(make("OAKELM"), at.format("ebb"))))
    assert (told.status, told.held, changed) == (1, ["ebb.md"], False)
    [message] = told.messages
    assert f"no heading links to {HOST}/{at.format('ebb')}, and this reads like another page: it has " in message
    assert "facts of tide/" in message
    told, changed = told_of(place, "ebb.md", unlinked(saved(make("ASHFIR_7"), at.format("ebb"))))
    assert (told.status, told.messages) == (0, [])


@pytest.mark.parametrize("make", [stream, event, method])
def test_a_page_without_links_is_refused_at_an_address_that_nothing_is_known_of(
    place: Bilingual, make: Callable[[str], list[str]]
) -> None:
    at = "{}/websocket-api/Berth" if make is method else "{}/streams/Berth"
    place.write("tide.md", saved(make("OAKELM"), at.format("tide")))
    assert place.told().messages == []
    told, changed = told_of(place, "ebb.md", unlinked(saved(make("OAKELM"), at.format("ebb"))))
    assert (told.status, told.held, changed) == (1, ["ebb.md"], False)
    name = told.messages[0].rpartition("--accept ")[2]
    told, changed = told_of(place, "ebb.md", unlinked(saved(make("OAKELM"), at.format("ebb"))), "--accept", name)
    assert (told.status, told.messages, changed) == (0, [], True)


def test_a_new_page_without_links_is_known_by_a_title_like_its_address_and_refused_without_one(
    place: Bilingual,
) -> None:
    assert place.told().messages == []
    text = unlinked(saved(stream("ASHFIR_7"), "ebb/streams/Ship-Logs"))
    told, changed = told_of(place, "new.md", text)
    assert (told.status, told.held, changed) == (1, ["new.md"], False)
    assert "nothing speaks for it: its title 'Berth Streams' is not like the address" in told.messages[0]
    told, changed = told_of(place, "new.md", text.replace("Ship-Logs", "Berth-Streams"))
    assert (told.status, told.messages, changed) == (0, [], True)


def test_a_page_without_links_that_has_lost_most_of_its_facts_is_refused(place: Bilingual) -> None:
    place.write("ebb.md", saved(stream("ASHFIR_7"), "ebb/streams/Berth"))
    assert place.told().messages == []
    sections = {
        "Stream Name": ["`<symbol>@quay`"],
        "Update Speed": ["**real-time**"],
        "Response Example": code("{", '  "e": "quay",', '  "depth": "2.5",', '  "tides": [1, 2, 3]', "}"),
    }
    stranger = unlinked(saved(half("Berth Streams", sections, "LINK"), "ebb/streams/Berth"))
    told, changed = told_of(place, "ebb.md", stranger)
    assert (told.held, changed) == (["ebb.md"], False)
    assert any("facts of ebb/streams/berth" in message for message in told.messages)


def test_a_stream_or_an_event_that_was_moved_is_told_with_both_addresses(place: Bilingual) -> None:
    place.write("berth.md", saved(stream("ASHFIR_7"), "ebb/streams/Berth"))
    place.write("taken.md", saved(event("ASHFIR_7"), "ebb/events/Taken"))
    assert place.told().messages == []
    place.write("berth.md", saved(stream("ASHFIR_7"), "ebb/streams/Other"))
    told, changed = told_of(place, "taken.md", saved(event("ASHFIR_7"), "ebb/events/Other"))
    assert (sorted(told.held), changed) == (["berth.md", "taken.md"], False)
    assert any("ebb/streams/berth has this stream, and its page" in message for message in told.messages)
    assert any("ebb/user-data/berth_taken has this event, and its page" in message for message in told.messages)


def test_two_pages_of_one_stream_are_both_held(place: Bilingual) -> None:
    place.write("berth.md", saved(stream("ASHFIR_7"), "ebb/streams/Berth"))
    place.write("again.md", saved(stream("ASHFIR_7", "Berth Again Streams"), "ebb/streams/Again"))
    told = place.told()
    assert sorted(told.held) == ["again.md", "berth.md"]
    assert all(message.startswith("second page of stream <symbol>@berth, expected one") for message in told.messages)
