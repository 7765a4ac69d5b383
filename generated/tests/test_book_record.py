"""What a book was told can be written down, and makes the same book again."""

from __future__ import annotations

from pathlib import Path

import pytest
from proof_depth import Proof

from binance_derivatives._book.book import Book
from binance_derivatives._book.changes import Effect
from binance_derivatives._book.record import Entry, Recorded, Recording
from test_book import D, difference, levels, snapshot

HEAD = '{"format":"binance_derivatives.book","version":1,"symbol":"BTCUSDT","limit":1000,"most_waiting":1000}\n'


def recorded(path: Path, *entries: Entry) -> tuple[Book, list[tuple[Entry, list[Effect]]]]:
    book, said = Book("BTCUSDT", tick=D("0.5")), []
    with Recording(path, book.head()) as recording:
        for entry in entries:
            recording.note(entry)
            said.append((entry, list(book.take(entry))))
    return book, said


ENTRIES = (
    Entry(1.0, difference(8, 10, 7, bids=[("99.00", "1.50")])),
    Entry(1.1, None),
    Entry(1.4, snapshot(9)),
    Entry(1.5, difference(11, 11, 10, bids=[("99.0", "0.000")])),
    Entry(1.6, "the connection was lost"),
    Entry(1.7, difference(14, 15, 13)),
    Entry(2.5, snapshot(14, bids=[("90", "1")])),
    Entry(2.6, difference(16, 20, 15, bids=[("91", "2")])),
)


def test_a_recording_makes_the_same_book_which_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "btcusdt.book"
    book, said = recorded(path, *ENTRIES)
    recorded_book = Recorded(path)
    found = Book.recorded(recorded_book.head)
    assert [(entry, list(found.take(entry))) for entry in recorded_book.entries()] == said
    for again in (found, Book.replay(path)):
        assert repr(again) == repr(book) and again.tick == D("0.5")
        assert levels(again, "bids") == levels(book, "bids") == [("91", "2"), ("90", "1")]


@pytest.mark.parametrize(
    ("until", "at", "synchronised", "best"),
    [(9, 0, False, None), (10, 10, True, "99.00"), (11, 11, False, "98"), (13, 11, False, "98"), (15, 15, True, "90"), (19, 15, True, "90"), (20, 20, True, "91")],
)  # fmt: skip
def test_the_book_can_be_had_as_of_an_update(
    tmp_path: Path, until: int, at: int, synchronised: bool, best: str | None
) -> None:
    path = tmp_path / "btcusdt.book"
    recorded(path, *ENTRIES)
    book = Book.replay(path, until)
    assert (book.last_update_id, book.synchronised, str(book.bid.price) if book.bid else None) == (
        at,
        synchronised,
        best,
    )


def test_the_format_is_the_one_that_is_documented(tmp_path: Path) -> None:
    path = tmp_path / "btcusdt.book"
    recorded(path, *ENTRIES[:3], ENTRIES[4])
    head, event, missed, joined, lost = path.read_text("utf-8").splitlines()
    assert head == HEAD.strip().replace('"limit"', '"tick":"0.5","limit"')
    assert event == (
        '{"at":1.0,"difference":{"e":"depthUpdate","E":1010,"T":1010,"s":"BTCUSDT","U":8,"u":10,"pu":7,"b":[["99.00","1.50"]],"a":[]}}'
    )
    assert (
        joined
        == '{"at":1.4,"snapshot":{"last_update_id":9,"bids":[["99","1"],["98","2"]],"asks":[["101","1"],["102","2"]]}}'
    )
    assert (missed, lost) == ('{"at":1.1,"missed":true}', '{"at":1.6,"lost":"the connection was lost"}')


def test_a_line_that_was_not_written_to_its_end_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "btcusdt.book"
    recorded(path, *ENTRIES)
    path.write_bytes(path.read_bytes()[:-30])
    assert Book.replay(path).last_update_id == 15


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", ":1: no recording of a book"),
        ("[]\n", ":1: no recording of a book: Expected `object`, got `array`"),
        (
            HEAD.replace(":1,", ":2,"),
            ":1: a recording of binance_derivatives.book 2, expected binance_derivatives.book 1",
        ),
        (HEAD + "x\n", ":2: no line of a recording of a book: JSON is malformed"),
        (HEAD + '{"at":1.0,"missed":true}\n{"at":1.0}\n', ":3: expected difference, snapshot, missed or lost"),
    ],
)
def test_what_is_no_recording_is_refused_with_file_and_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "other"
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="other" + says):
        Book.replay(path)


def test_a_recording_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "btcusdt.book"
    path.write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        Recording(path, Book("BTCUSDT").head())
    assert path.read_text("utf-8") == "mine"


def test_a_book_that_was_told_something_can_not_be_recorded_any_more(tmp_path: Path) -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    with pytest.raises(ValueError, match="was told something before"):
        Recording(tmp_path / "btcusdt.book", book.head())
    assert not (tmp_path / "btcusdt.book").exists()


def test_a_difference_that_is_not_as_documented_is_recorded_as_it_came(tmp_path: Path) -> None:
    from msgspec import json

    from binance_derivatives._book.messages import DIFFERENCE

    path = tmp_path / "btcusdt.book"
    event = {"e": "depthUpdate", "E": 1, "T": 1, "s": "BTCUSDT", "U": 11, "u": 11, "b": [["99", "1"]], "a": []}
    book, _ = recorded(path, ENTRIES[0], ENTRIES[2], Entry(2.0, DIFFERENCE.decode(json.encode(event))))
    assert not book.synchronised and repr(Book.replay(path)) == repr(book)


def test_books_are_the_markets_own_whenever_they_say_so() -> None:
    """The proof, with few changes; ``make prove-books`` runs it with a million."""
    proof = Proof(1)
    proof.run(4_000)
    assert proof.wrong == []
    assert proof.seen["compared: synchronised"] > 500 and proof.seen["told Broken"] > 3
