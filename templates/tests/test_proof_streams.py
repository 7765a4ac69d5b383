"""The comparison of the proof of streams: what is lost in silence, given twice or excused by the wrong gap is found out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from proof_streams_lists import Log, ToldGap, compared, given, read

from binance_derivatives.streams import Gap
from market_events import BOOK_TICKER, TIME, trade


def sent(*numbers: int, kind: str = "aggTrade") -> list[bytes]:
    """Events with a number and a time, as the list of an exchange has them."""
    return [json.dumps({"E": TIME + number, "a": number, "e": kind}).encode() for number in numbers]


def gap(at: int, **told: Any) -> ToldGap:
    known = {"since": None, "until": None, "reason": "", **told}
    return ToldGap(TIME + at, Gap(subscriptions=(BOOK_TICKER,), **known))


def missed(log: Log, kind: str = "aggTrade") -> list[int]:
    """The numbers of what is missing of five events and lies in no gap."""
    return [json.loads(one)["a"] for one in compared(sent(1, 2, 3, 4, 5, kind=kind), log).unreported]


def test_what_is_missing_without_a_gap_is_found() -> None:
    log = Log(told=sent(1, 2, 5))
    assert missed(log) == [3, 4]
    found = compared(sent(1, 2, 3, 4, 5), log)
    assert (found.sent, found.given, found.missing, found.gaps, found.twice) == (5, 3, 2, 0, [])


def test_what_lies_in_a_gap_where_it_was_told_is_reported() -> None:
    assert missed(Log(told=[*sent(1, 2), gap(5), *sent(5)])) == []
    assert missed(Log(told=[*sent(1, 2), gap(5), gap(5), *sent(5)])) == []
    found = compared(sent(1, 2, 3, 4, 5), Log(told=[gap(5), *sent(1, 2, 3, 4, 5)]))
    assert (found.gaps, found.empty) == (1, 1)


def test_a_gap_at_another_place_excuses_nothing() -> None:
    assert missed(Log(told=[*sent(1), gap(5), *sent(2, 5)])) == [3, 4]
    assert missed(Log(told=[*sent(1, 2, 5), gap(5)])) == [3, 4]


def test_a_gap_excuses_only_the_ids_and_times_that_it_names_and_nothing_that_happened_after_it_was_told() -> None:
    assert missed(Log(told=[*sent(1, 2), gap(5, ids=(4, 4)), *sent(5)])) == [3]
    assert missed(Log(told=[*sent(1, 2), gap(5, since=TIME + 4), *sent(5)], begun=0)) == [3]
    assert missed(Log(told=[*sent(1, 2), gap(5, until=TIME + 3), *sent(5)])) == [4]
    assert missed(Log(told=[*sent(1, 2), gap(3), *sent(5)])) == [4]
    # The ids of a gap of klines are times.
    assert missed(Log(told=[*sent(1, 2, kind="kline"), gap(5, ids=(9, 9)), *sent(5, kind="kline")]), "kline") == []


def test_what_never_comes_at_the_end_is_missing_and_what_was_before_the_beginning_is_not() -> None:
    assert missed(Log(told=sent(3), begun=TIME + 2)) == [4, 5]
    assert missed(Log(told=[*sent(3), gap(5)], begun=TIME + 2)) == []


def test_what_came_twice_or_was_never_sent_is_found() -> None:
    found = compared(sent(1, 2), Log(told=sent(1, 2, 2, 7)))
    assert found.twice == sent(2, 7) and found.unreported == []
    # Two events that are alike are two.
    assert compared(sent(1, 1), Log(told=sent(1, 1))).twice == []


def test_what_comes_late_is_not_missing() -> None:
    found = compared(sent(1, 2, 3, 4, 5), Log(told=[*sent(1), gap(5, ids=(2, 3)), *sent(4, 2, 3, 5)]))
    assert (found.missing, found.twice, found.empty) == (0, [], 1)


def test_an_event_of_a_feed_is_written_as_the_list_has_it(tmp_path: Path) -> None:
    body = {
        "e": "aggTrade",
        "E": TIME + 5,
        "s": "BTCUSDT",
        "a": 5,
        "p": "1",
        "q": "1",
        "nq": "1",
        "f": 5,
        "l": 5,
        "T": TIME,
    }
    journal = tmp_path / "journal"
    journal.write_text("btcusdt@aggTrade\t" + json.dumps({**body, "m": True}) + "\n")
    assert read(journal) == {"btcusdt@aggTrade": [given(trade(5))]}
