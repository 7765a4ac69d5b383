"""A short run of the proof, and that a client which lied would be found out."""

import logging
from collections import Counter

import proof
import pytest


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    # Late and doubled answers are sent on purpose here.
    caplog.set_level(logging.ERROR, "binance_derivatives")


@pytest.mark.parametrize("seed", [1, 2])
def test_what_the_clients_say_of_every_order_agrees_with_the_books_of_the_exchange(seed: int) -> None:
    report = proof.prove(1000, seed)
    print(report)
    assert report.lies == ()
    assert report.duplicates == 0
    assert report.orders == 1000
    assert report.cancels > 500
    assert report.told["unknown"] == report.resolved > 20
    assert report.told["rejected"] > 20
    assert len(report.faults) > 12


@pytest.mark.parametrize(
    ("told", "found", "executed", "lies"),
    [
        ("done", None, 1, 0),
        ("done", None, 0, 1),
        ("rejected", None, 1, 1),
        ("rejected", None, 0, 0),
        ("not sent", None, 1, 1),
        ("unknown", True, 1, 0),
        ("unknown", True, 0, 1),
        ("unknown", False, 1, 1),
        ("unknown", False, 0, 0),
    ],
)
def test_a_lie_is_found_out(told: proof.Told, found: bool | None, executed: int, lies: int) -> None:
    books = proof.Books(placed={"mine": told}, found={} if found is None else {("mine", "placed"): found})
    assert len(proof.lies_in(books, Counter({"mine": executed}), Counter())) == lies
