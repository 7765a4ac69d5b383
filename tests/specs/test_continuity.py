"""Of every stream there is, people have said when it sends and how its messages are told apart."""

from __future__ import annotations


import pytest
from tests.committed import committed

from generator.specs.authored import Specs
from generator.specs.dates import as_of

_MERGED = ("book_tickers", "force_orders", "mark_prices", "mini_tickers", "tickers")
_SHARED = ("contract_info", *(f"all_{name}" for name in _MERGED))


@pytest.fixture(scope="module")
def specs() -> Specs:
    return committed()


def test_no_stream_is_without_it(specs: Specs) -> None:
    assert [stream.key for stream in specs.streams if stream.continuity is None] == []


def test_trades_have_one_row_of_ids_and_books_are_chained(specs: Specs) -> None:
    known = {stream.key: stream.continuity for stream in specs.streams}
    for product in ("usdm", "coinm"):
        trades, book = known[f"{product}/streams/agg_trade"], known[f"{product}/streams/diff_depth"]
        assert trades is not None and trades.ids is not None and book is not None and book.ids is not None
        assert (trades.ids.first, trades.ids.last) == ("a", "a")
        assert (book.ids.first, book.ids.last, book.ids.previous) == ("U", "u", "pu")


def test_streams_are_shared_since_the_venues_merged(specs: Specs) -> None:
    today = {one.key: one.continuity.merged for one in specs.streams if one.continuity and one.continuity.merged}
    own = {key: merged.own for key, merged in today.items()}
    assert own == {
        **{f"usdm/streams/{name}": 1 for name in _SHARED},
        **{f"coinm/streams/{name}": 2 for name in _SHARED},
    }
    january = as_of(specs, "2026-01-15")
    assert [one.key for one in january.streams if one.continuity and one.continuity.merged] == []
    assert {one.key for one in specs.streams} - {one.key for one in january.streams} == {
        "coinm/streams/all_mark_prices"
    }


def test_every_stream_that_both_venues_send_on_tells_them_apart(specs: Specs) -> None:
    shared = {one.key for one in specs.streams if "both_venues" in one.notes}
    assert shared == {one.key for one in specs.streams if one.continuity and one.continuity.merged}


def test_what_a_shared_stream_tells_of_a_contract_is_known_to_both_venues(specs: Specs) -> None:
    for name in ("Contract type", "Contract status"):
        lists = [one for enums in specs.enums if enums.product in ("usdm", "coinm") for one in enums.enums]
        known = [{value.value for value in one.values} for one in lists if one.name == name]
        assert len(known) == 2 and known[0] == known[1], name
