"""A local order book joins snapshots with differences, and says at every moment whether it is the exchange's own."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import msgspec
import pytest

from binance_derivatives._book.book import Book
from binance_derivatives._book.changes import AskSnapshot, Broken, Effect, Level, Resynchronised, Top
from binance_derivatives._book.messages import DIFFERENCE, Difference, Snapshot
from binance_derivatives._book.pace import Pace

D = Decimal
Levels = Sequence[tuple[str, str]]


def difference(
    first: int, final: int, previous: int, bids: Levels = (), asks: Levels = (), **more: object
) -> Difference:
    event = {"e": "depthUpdate", "E": 1_000 + final, "T": 1_000 + final, "s": "BTCUSDT"}
    event |= {"U": first, "u": final, "pu": previous, "b": bids, "a": asks} | more
    return DIFFERENCE.decode(msgspec.json.encode(event))


def snapshot(
    update: int, bids: Levels = (("99", "1"), ("98", "2")), asks: Levels = (("101", "1"), ("102", "2"))
) -> Snapshot:
    return Snapshot(update, *([(D(price), D(quantity)) for price, quantity in side] for side in (bids, asks)))


def synchronised(**options: object) -> Book:
    """A book at update 10 with two bids and two asks, which are all there are."""
    book = Book("BTCUSDT", **options)  # type: ignore[arg-type]
    book.receive(difference(8, 10, 7), 0)
    [told] = book.join(snapshot(9), 0)
    assert told == Resynchronised(10, True) and book.synchronised
    return book


def levels(book: Book, side: str) -> list[tuple[str, str]]:
    return [(str(one.price), str(one.quantity)) for one in book.depth(side, 100)]  # type: ignore[arg-type]


def asked(effects: Sequence[Effect]) -> list[float]:
    return [effect.not_before for effect in effects if isinstance(effect, AskSnapshot)]


def test_a_snapshot_is_asked_for_only_after_a_difference_has_come() -> None:
    book = Book("BTCUSDT")
    assert (book.synchronised, book.bid, book.ask, book.spread) == (False, None, None, None)
    assert book.receive(difference(8, 10, 7), 5) == (AskSnapshot(5, urgent=True),)
    assert book.receive(difference(11, 11, 10), 6) == (), "one is on its way"


def test_differences_that_came_before_the_answer_are_joined_with_it() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(1, 3, 0, bids=[("98", "7")]), 0)
    book.receive(difference(4, 6, 3, bids=[("99", "3")], asks=[("101", "0")]), 0)
    book.receive(difference(7, 9, 6, asks=[("103", "4")]), 0)
    assert book.join(snapshot(5), 0) == (Resynchronised(9, True),)
    # The first was before the snapshot.
    assert levels(book, "bids") == [("99", "3"), ("98", "2")]
    assert levels(book, "asks") == [("102", "2"), ("103", "4")]
    assert (book.last_update_id, book.event_time, book.snapshots, book.why) == (9, 1_009, 1, "")


@pytest.mark.parametrize("update", [8, 9, 10])
def test_a_difference_that_straddles_the_id_of_the_snapshot_is_kept(update: int) -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7, bids=[("99", "3")]), 0)
    book.join(snapshot(update), 0)
    assert book.synchronised and levels(book, "bids")[0] == ("99", "3")


def test_a_snapshot_newer_than_the_stream_waits_for_the_difference_that_straddles_it() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    assert book.join(snapshot(14), 0) == () and not book.synchronised
    assert book.receive(difference(11, 13, 10, bids=[("97", "5")]), 0) == ()
    assert book.receive(difference(14, 15, 13, bids=[("96", "5")]), 0) == (Resynchronised(15, True),)
    assert levels(book, "bids") == [("99", "1"), ("98", "2"), ("96", "5")]


def test_a_snapshot_that_the_stream_does_not_reach_is_given_up() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    book.join(snapshot(1_000_000), 0)
    assert book.receive(difference(11, 11, 10), 29) == ()
    assert asked(book.receive(difference(12, 12, 11), 31)) == [31]


def test_a_snapshot_older_than_the_first_difference_is_not_joined_and_what_waits_stays() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    book.receive(difference(11, 12, 10, bids=[("97", "5")]), 0)
    # First event with U > id.
    [again] = asked(book.join(snapshot(7), 0))
    assert not book.synchronised and again > 0
    assert book.join(snapshot(8), again) == (Resynchronised(12, True),)
    assert levels(book, "bids")[-1] == ("97", "5")


def test_a_snapshot_too_old_twenty_times_is_asked_for_ever_less_often() -> None:
    book, now, times = Book("BTCUSDT"), 0.0, list[float]()
    [at] = asked(book.receive(difference(8, 10, 7), now))
    for number in range(20):
        times.append(at)
        now = max(now, at)
        book.receive(difference(11 + number, 11 + number, 10 + number), now)
        [at] = asked(book.join(snapshot(7), now))
    pauses = [after - before for before, after in zip(times, times[1:], strict=False)]
    assert pauses == [0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, *[60.0] * 11]
    assert book.join(snapshot(15), at) and book.synchronised, "then one is new enough"


def test_a_book_that_breaks_every_four_seconds_does_not_ask_every_four_seconds() -> None:
    book, last, asking, asks = Book("BTCUSDT"), 0, False, list[float]()
    due = 0.0
    for step in range(9_000):
        now, update = step / 10, 10 * (step + 1)
        # A difference is missing.
        previous = last if step % 40 else last - 1
        for at in asked(book.receive(difference(update, update, previous), now)):
            asking, due = True, at
        if asking and now >= due:
            asking = False
            asks.append(now)
            book.join(snapshot(update), now)
        last = update
    assert len(asks) < 900 / 4 / 8, "a fifteen minutes' stream, one break in four seconds"


def test_a_snapshot_answered_350_ms_late_at_ten_differences_a_second_is_joined_after_two() -> None:
    """Its contents are 350 ms old, too: older than the first difference that waits."""
    book, asks, coming = Book("BTCUSDT"), 0, list[tuple[float, int]]()
    for step in range(20):
        now, update = step / 10, 10 * (step + 1)
        coming += [
            (max(at, now) + 0.35, update - 35)
            for at in asked(book.receive(difference(update - 9, update, update - 10), now))
        ]
        while coming and now >= coming[0][0]:
            asks += 1
            coming += [(max(at, now) + 0.35, update - 35) for at in asked(book.join(snapshot(coming.pop(0)[1]), now))]
        if book.synchronised:
            break
    assert (book.synchronised, asks) == (True, 2)


def test_an_update_that_is_missing_breaks_the_book() -> None:
    book = synchronised()
    told = book.receive(difference(13, 14, 12), 1)
    assert told[0] == Broken("an update is missing: the difference from 13 follows 12, not 10")
    assert not book.synchronised and asked(told)


def test_the_old_book_stays_and_is_marked_until_the_new_one_is_joined() -> None:
    book = synchronised()
    before = levels(book, "bids"), levels(book, "asks")
    book.receive(difference(13, 14, 12, bids=[("99", "0")]), 100)
    book.receive(difference(15, 16, 14, asks=[("101", "0")]), 100)
    assert (levels(book, "bids"), levels(book, "asks")) == before
    assert not book.synchronised and book.last_update_id == 10 and "missing" in book.why
    assert book.join(snapshot(13, bids=[("90", "1")]), 100) == (Resynchronised(16, True),)
    assert levels(book, "bids") == [("90", "1")]
    assert levels(book, "asks") == [("102", "2")]


def test_differences_put_together_with_an_intact_chain_are_one_change() -> None:
    book = synchronised(tell="levels")
    told = book.receive(difference(11, 5_000, 10, bids=[("99", "0"), ("99.5", "1"), ("99.5", "3")]), 1)
    assert told == (
        Level("bids", D(99), D(0)),
        Level("bids", D("99.5"), D(1)),
        Level("bids", D("99.5"), D(3)),
        Top(Level("bids", D("99.5"), D(3)), Level("asks", D(101), D(1))),
    )
    assert book.synchronised and levels(book, "bids") == [("99.5", "3"), ("98", "2")]


@pytest.mark.parametrize("nothing", ["0", "0.000", "0.00000000", "0E-8"])
def test_a_quantity_of_zero_removes_a_level_however_it_is_written(nothing: str) -> None:
    book = synchronised()
    book.receive(difference(11, 11, 10, bids=[("99.00", nothing)]), 1)
    assert levels(book, "bids") == [("98", "2")]
    assert book.quantity_at("bids", D(99)) == 0


def test_a_removal_of_a_level_that_is_not_there_is_nothing() -> None:
    book = synchronised()
    book.receive(difference(11, 11, 10, bids=[("50", "0.000")], asks=[("5000", "0")]), 1)
    assert book.synchronised and len(levels(book, "bids")) == len(levels(book, "asks")) == 2


def test_what_lies_beyond_the_depth_of_the_snapshot_is_not_taken_for_known() -> None:
    book = Book("BTCUSDT", limit=3)
    book.receive(difference(8, 10, 7), 0)
    asks = [("101", "1"), ("102", "2"), ("103", "3")]
    book.join(snapshot(9, asks=asks), 0)
    assert (book.complete_to("bids"), book.complete_to("asks")) == (None, D(103)), "two bids are all there are"
    book.receive(difference(11, 11, 10, asks=[("104", "9"), ("102.5", "1")]), 1)
    assert [price for price, _ in levels(book, "asks")] == ["101", "102", "102.5", "103"]
    assert book.quantity_at("asks", D(104)) is book.quantity_to("asks", D(104)) is book.price_for("asks", D(8)) is None
    assert (book.quantity_to("asks", D(103)), book.price_for("asks", D(7))) == (7, D(103))


@pytest.mark.parametrize("count", [100, 500])
def test_a_snapshot_that_ends_where_answers_end_is_not_taken_for_the_whole_side(count: int) -> None:
    book = Book("BTCUSDT", limit=1000)
    book.receive(difference(8, 10, 7), 0)
    book.join(snapshot(9, asks=[(str(101 + number), "1") for number in range(count)]), 0)
    assert book.complete_to("asks") == 100 + count


def test_a_deeper_snapshot_is_asked_for_while_few_known_levels_are_left_and_the_book_goes_on() -> None:
    book = Book("BTCUSDT", limit=8, pace=Pace(1, 1))
    book.receive(difference(8, 10, 7), 0)
    asks = [(str(101 + number), "1") for number in range(8)]
    book.join(snapshot(9, asks=asks), 0)
    told = book.receive(difference(11, 11, 10, asks=[(price, "0") for price, _ in asks[:7]]), 9)
    assert told == (AskSnapshot(9, urgent=False),) and book.synchronised
    book.receive(difference(12, 12, 11, asks=[("107", "5")]), 9)
    assert book.synchronised and levels(book, "asks") == [("107", "5"), ("108", "1")]
    deeper = [(str(107 + number), "2") for number in range(8)]
    assert book.join(snapshot(11, bids=[(str(90 - one), "1") for one in range(8)], asks=deeper), 9) == (
        Resynchronised(12, True),
    )
    assert book.complete_to("asks") == 114 and levels(book, "asks")[0] == ("107", "5")
    assert levels(book, "bids") == [("99", "1"), ("98", "2")], "all bids were known: that is deeper than eight"


def test_a_price_that_leaves_the_depth_of_the_snapshot_breaks_the_book() -> None:
    book = Book("BTCUSDT", limit=2)
    book.receive(difference(8, 10, 7), 0)
    book.join(snapshot(9), 0)
    told = book.receive(difference(11, 11, 10, bids=[("105", "1")], asks=[("101", "0"), ("102", "0"), ("106", "1")]), 9)
    assert told[0] == Broken("no ask is left of those that the snapshot told of") and asked(told)
    assert not book.synchronised


def test_a_side_that_is_known_as_a_whole_may_be_empty() -> None:
    book = synchronised()
    book.receive(difference(11, 11, 10, asks=[("101", "0"), ("102", "0")]), 1)
    assert book.synchronised and book.ask is None and book.spread is None


@pytest.mark.parametrize("bid", ["101", "101.5"])
def test_a_book_whose_bid_meets_its_ask_is_broken_and_shows_nothing(bid: str) -> None:
    book = synchronised()
    told = book.receive(difference(11, 11, 10, bids=[(bid, "1")]), 1)
    assert told[0] == Broken(f"the bid {bid} is not below the ask 101")
    assert (book.synchronised, book.bid, book.ask) == (False, None, None)


def test_a_snapshot_whose_bid_meets_its_ask_is_not_joined() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    assert asked(book.join(snapshot(9, bids=[("101", "1")]), 0)) and not book.synchronised


def test_after_a_connection_was_lost_the_chain_tells_whether_something_is_missing() -> None:
    book = synchronised()
    assert book.lost("the connection was lost") == (Broken("the connection was lost"),)
    assert not book.synchronised and book.lost("again") == ()
    # Nothing happened in between.
    assert book.receive(difference(11, 11, 10, bids=[("99", "5")]), 9) == (Resynchronised(11, False),)
    assert book.synchronised and levels(book, "bids")[0] == ("99", "5")
    book.lost("the connection was lost")
    told = book.receive(difference(20, 21, 19), 99)
    assert not book.synchronised and asked(told), "and then something did"


def test_a_takeover_that_repeats_differences_breaks_nothing() -> None:
    book = synchronised()
    for update in (11, 12, 13):
        book.receive(difference(update, update, update - 1, bids=[("99", str(update))]), 1)
    for update in (12, 13, 14):
        assert book.receive(difference(update, update, update - 1, bids=[("99", str(update))]), 1) == ()
    assert (book.synchronised, book.repeated, book.last_update_id) == (True, 2, 14)


def test_a_silent_stream_marks_the_book_until_the_next_difference() -> None:
    book = synchronised()
    book.lost("the stream is silent")
    assert not book.synchronised and book.why == "the stream is silent"
    book.receive(difference(11, 11, 10), 60)
    assert book.synchronised


def test_a_snapshot_joined_while_cut_off_is_no_reason_to_trust() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    book.lost("the connection was lost")
    assert book.join(snapshot(9), 10) == () and not book.synchronised
    assert levels(book, "bids") == [("99", "1"), ("98", "2")]
    assert book.receive(difference(11, 11, 10), 2) == (Resynchronised(11, True),)


def test_ids_that_begin_anew_break_the_book_and_what_was_asked_before_is_not_joined() -> None:
    book = synchronised()
    told = book.receive(difference(2, 3, 1, E=99_999), 100)
    assert isinstance(told[0], Broken) and asked(told) == [100]
    book.receive(difference(1, 2, 0, E=199_999), 101)
    again = book.join(snapshot(10), 101)
    assert asked(again) and book.join(snapshot(2), 102) == (Resynchronised(2, True),)


def test_two_symbols_interleaved_are_two_books() -> None:
    btc, eth = Book("BTCUSDT"), Book("ETHUSDT")
    for update in (10, 11, 12):
        btc.receive(difference(update, update, update - 1), 0)
        eth.receive(difference(update * 7, update * 7, (update - 1) * 7, s="ETHUSDT"), 0)
    btc.join(snapshot(11), 0)
    eth.join(snapshot(77), 0)
    assert (btc.last_update_id, eth.last_update_id) == (12, 84) and btc.synchronised and eth.synchronised
    with pytest.raises(ValueError, match="a difference of ETHUSDT was given to the book of BTCUSDT"):
        btc.receive(difference(13, 13, 12, s="ETHUSDT"), 0)


@pytest.mark.parametrize(
    "level", [("1,5", "1"), ("NaN", "1"), ("-1", "1"), ("0", "1"), ("99", "x"), ("99", "-1"), ("99", "")]
)
def test_a_level_that_can_not_be_read_breaks_the_book_instead_of_ending_it(level: tuple[str, str]) -> None:
    book = synchronised()
    told = book.receive(difference(11, 11, 10, bids=[("98", "9"), level]), 1)
    assert isinstance(told[0], Broken) and told[0].reason.startswith("a level can not be read: a ")
    assert (book.synchronised, book.bid) == (False, None)


def test_a_difference_without_an_id_breaks_the_book() -> None:
    book = synchronised()
    raw = {"e": "depthUpdate", "E": 1, "T": 1, "s": "BTCUSDT", "U": 11, "u": 11, "b": [], "a": []}
    told = book.receive(DIFFERENCE.decode(msgspec.json.encode(raw)), 1)
    assert isinstance(told[0], Broken) and "can not be read" in told[0].reason
    assert asked(book.receive(difference(12, 12, 11), 2))


def test_no_more_than_so_many_differences_wait_and_the_latest_are_kept() -> None:
    book = Book("BTCUSDT", most_waiting=3)
    for update in range(10, 20):
        book.receive(difference(update, update, update - 1), 0)
    assert asked(book.join(snapshot(16), 0)) and not book.synchronised
    assert book.join(snapshot(17), 10) == (Resynchronised(19, True),)


def test_a_snapshot_that_never_comes_is_asked_for_again_later() -> None:
    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    assert [asked(book.missed(0)), asked(book.missed(1))] == [[0.25], [1.0]]


def test_a_snapshot_that_nobody_asked_for_is_left_out() -> None:
    book = synchronised()
    assert book.join(snapshot(10, bids=[("1", "1")]), 10) == () and levels(book, "bids")[0] == ("99", "1")


def test_with_a_tick_prices_are_whole_numbers_too() -> None:
    book = synchronised(tick=D("0.5"))
    assert (book.best_ticks("bids"), book.best_ticks("asks"), book.bid) == (198, 202, Level("bids", D(99), D(1)))
    with pytest.raises(ValueError, match="the tick of BTCUSDT is not known"):
        synchronised().best_ticks("bids")


def test_a_price_that_is_no_multiple_of_the_tick_ends_the_tick_and_not_the_book() -> None:
    book = synchronised(tick=D("0.5"))
    assert book.receive(difference(11, 11, 10, bids=[("97", "1"), ("98.75", "4")], asks=[("101.0001", "3")]), 1) == ()
    assert (book.synchronised, book.tick) == (True, None)
    assert levels(book, "bids") == [("99", "1"), ("98.75", "4"), ("98", "2"), ("97", "1")]
    assert levels(book, "asks") == [("101", "1"), ("101.0001", "3"), ("102", "2")]
    assert (
        book.quantity_to("bids", D("98.7")),
        book.quantity_at("bids", D("98.7")),
        book.quantity_at("bids", D("98.75")),
    ) == (5, 0, 4)


def test_sums_lose_no_digit_whatever_the_program_calculates_with() -> None:
    import decimal

    book = Book("BTCUSDT")
    book.receive(difference(8, 10, 7), 0)
    with decimal.localcontext(prec=3):
        book.join(
            snapshot(9, asks=[("101.123456789012", "1.00000000000000000001"), ("102", "200000000000000000000")]), 0
        )
        assert book.quantity_to("asks", D(102)) == D("200000000000000000001.00000000000000000001")
        assert book.spread == D("2.123456789012")


def test_only_what_is_wanted_is_told() -> None:
    for tell, kinds in (("state", []), ("top", [Top]), ("levels", [Level, Top])):
        told = synchronised(tell=tell).receive(difference(11, 11, 10, bids=[("99", "8")]), 1)
        assert [type(one) for one in told] == kinds
        assert not [
            one
            for one in synchronised(tell=tell).receive(difference(11, 11, 10, bids=[("98", "8")]), 1)
            if isinstance(one, Top)
        ]


@pytest.mark.parametrize(
    ("options", "says"),
    [({"tick": D(0)}, "tick is 0"), ({"limit": 0}, "limit is 0"), ({"most_waiting": 0}, "most_waiting 0")],
)
def test_what_no_book_can_be_made_with_is_refused(options: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Book("BTCUSDT", **options)  # type: ignore[arg-type]


def test_a_side_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="side is 'buys', expected 'bids' or 'asks'"):
        synchronised().depth("buys", 1)  # type: ignore[arg-type]
