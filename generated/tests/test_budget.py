"""The rate budget: what it learns, what it holds back, and that a gate never lets too much through."""

import gc
import json
import threading
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from binance_derivatives import Budget, Environment, portfolio
from binance_derivatives._core.terms import Counter
from binance_derivatives._protocol.headers import Headers
from binance_derivatives.limits import ORDERS, Limit, until_of

NOW = 1_700_000_010_000
MINUTE = 60_000
THIS_MINUTE = NOW // MINUTE * MINUTE
WEIGHT = Limit("ip", 100, MINUTE)


def gate(*limits: Limit, reserve: float = 0.0) -> Budget:
    return Budget(gate="refuse", reserve=reserve, limits=limits or (WEIGHT,))


def test_without_a_gate_everything_goes() -> None:
    budget = Budget(limits=[WEIGHT])
    assert not budget.watching
    assert budget.admit({"ip": 5000}, NOW) == 0


def test_a_gate_books_calls_and_holds_them_back_until_the_next_window() -> None:
    budget = gate()
    assert [budget.admit({"ip": 40}, NOW) for _ in range(3)] == [0, 0, THIS_MINUTE + MINUTE]
    assert budget.used("ip", NOW) == 80
    assert budget.admit({"ip": 40}, THIS_MINUTE + MINUTE) == 0


def test_what_was_held_back_is_not_booked() -> None:
    budget = gate(WEIGHT, Limit("orders_10s", 1, 10_000))
    costs: dict[Counter, int] = {"ip": 1, "orders_10s": 1}
    assert budget.admit(costs, NOW) == 0
    assert budget.admit(costs, NOW) > NOW
    assert budget.used("ip", NOW) == 1


def test_of_several_full_limits_the_latest_end_counts() -> None:
    budget = gate(Limit("orders_10s", 1, 10_000), Limit("orders_1m", 1, MINUTE))
    costs: dict[Counter, int] = {"orders_10s": 1, "orders_1m": 1}
    assert budget.admit(costs, NOW) == 0
    assert budget.admit(costs, NOW) == THIS_MINUTE + MINUTE


def test_the_reserve_is_for_calls_that_take_orders_away() -> None:
    budget = gate(reserve=0.2)
    assert budget.admit({"ip": 80}, NOW) == 0
    assert budget.admit({"ip": 1}, NOW) > NOW
    assert budget.admit({"ip": 20}, NOW, takes_away=True) == 0
    assert budget.admit({"ip": 1}, NOW, takes_away=True) > NOW


def test_a_call_that_costs_more_than_there_is_goes_to_the_exchange_which_decides() -> None:
    assert gate().admit({"ip": 101}, NOW) == 0


def test_a_call_that_never_left_is_taken_back() -> None:
    budget = gate()
    budget.admit({"ip": 100}, NOW)
    budget.release({"ip": 100}, NOW)
    assert budget.admit({"ip": 100}, NOW) == 0


def test_what_is_spent_without_asking_counts() -> None:
    budget = gate()
    budget.book({"ip": 100}, NOW)
    assert budget.admit({"ip": 1}, NOW) > NOW


@pytest.mark.parametrize(
    ("headers", "counter", "used"),
    [
        ({"X-MBX-USED-WEIGHT-1M": "77"}, "ip", 77),
        ({"x-mbx-used-weight-1m": "77"}, "ip", 77),
        ({"X-Mbx-Used-Weight-1m": "77"}, "ip", 77),
        ({"X-MBX-ORDER-COUNT-10S": "3"}, "orders_10s", 3),
        ({"X-MBX-ORDER-COUNT-1M": "9"}, "orders_1m", 9),
        ({"X-SAPI-USED-IP-WEIGHT-1M": "12"}, "ip", 12),
        ({"X-SAPI-USED-UID-WEIGHT-1M": "180"}, "uid", 180),
        ({"X-MBX-USED-WEIGHT-1M": "many"}, "ip", 0),
        ({"X-MBX-USED-WEIGHT-1M": "²"}, "ip", 0),
        ({"X-MBX-USED-WEIGHT-1M": "9" * 5000}, "ip", 0),
        ({"X-MBX-USED-WEIGHT-0M": "7"}, "ip", 0),
        ({"X-MBX-USED-WEIGHT": "5"}, "ip", 0),
        ({"Content-Length": "5", "X-Other-1M": "7"}, "ip", 0),
    ],
)
def test_counts_are_read_from_headers(headers: dict[str, str], counter: Counter, used: int) -> None:
    budget = Budget()
    budget.observe(headers, NOW)
    assert budget.used(counter, NOW) == used


def test_what_others_on_the_address_used_counts_too() -> None:
    budget = gate()
    budget.observe({"X-MBX-USED-WEIGHT-1M": "95"}, NOW)
    assert budget.admit({"ip": 6}, NOW) == THIS_MINUTE + MINUTE


def test_counts_are_read_from_the_bytes_of_a_head_as_from_its_fields() -> None:
    head = b"HTTP/1.1 200 OK\r\nX-MBX-USED-WEIGHT-1M: 95\r\nX-MBX-ORDER-COUNT-10S:7\r\n\r\n"
    budget = Budget()
    budget.observe(Headers(head), NOW)
    assert (budget.used("ip", NOW), budget.used("orders_10s", NOW)) == (95, 7)
    assert [key for key in budget._meanings if isinstance(key, bytes)], "read without taking the head apart"


_FIELDS = (
    "X-MBX-USED-WEIGHT-1M",
    "x-mbx-used-weight-1m",
    "X-MBX-ORDER-COUNT-10S",
    "X-SAPI-USED-UID-WEIGHT-1M",
    "X-Other-1M",
)


# Within a second, over its end, over that of ten seconds, and over that of a minute.
STEPS = st.sampled_from((0, 0, 1, 400, 999, 1000, 1001, 9_000, 60_000))


@given(st.lists(st.tuples(STEPS, st.integers(0, 200), st.sampled_from(_FIELDS), *[st.booleans()] * 3), max_size=80))
@example([(0, 5, _FIELDS[0], True, True, False), (60_000, 7, _FIELDS[0], True, True, False)])
@example([(0, 160, _FIELDS[0], True, True, False), (0, 150, _FIELDS[0], True, True, False)])
@example([(0, 7, _FIELDS[2], True, True, False), (0, 5, _FIELDS[2], True, False, False)])
def test_answers_that_are_read_together_tell_what_each_tells_for_itself(
    answers: list[tuple[int, int, str, bool, bool, bool]],
) -> None:
    now, counters = NOW, ("ip", "uid", "orders_10s")
    # Two accounts at one address, whose answers wait in one line.
    together, singly = ([Budget.shared(place, who) for who in ("me", "you")] for place in (object(), object()))
    for budget in (*together, *singly):
        budget.learn([WEIGHT])
        budget.book({"ip": 50}, NOW)
    for later, count, name, is_head, mine, is_asked in answers:
        now += later
        told = Headers(f"HTTP/1.1 200 OK\r\n{name}: {count}\r\n".encode()) if is_head else {name: str(count)}
        together[mine].observe(told, now)
        singly[mine].observe(told, now)
        singly[mine].used("ip", now)
        if is_asked:
            together[mine].used("ip", now)
    for one, other in zip(together, singly, strict=True):
        assert [one.used(counter, now) for counter in counters] == [other.used(counter, now) for counter in counters]


def test_a_count_that_arrives_late_lowers_nothing() -> None:
    budget = gate()
    budget.observe({"X-MBX-USED-WEIGHT-1M": "60"}, NOW)
    budget.observe({"X-MBX-USED-WEIGHT-1M": "50"}, NOW)
    assert budget.used("ip", NOW) == 60


def test_answers_that_nobody_asks_about_do_not_pile_up_and_count_in_their_order() -> None:
    budget = Budget()
    for count in range(1, 1000):
        budget.observe({"X-MBX-USED-WEIGHT-1M": str(count)}, NOW + count)
    assert len(budget._address.untold) < 100
    assert budget.used("ip", NOW + 1000) == 999
    budget.observe({"X-MBX-USED-WEIGHT-1M": "3"}, THIS_MINUTE + MINUTE)
    budget.observe({"X-MBX-USED-WEIGHT-1M": "2"}, THIS_MINUTE + MINUTE)
    assert budget.used("ip", THIS_MINUTE + MINUTE) == 3


def test_an_answer_confirms_what_was_booked_and_counts_it_once() -> None:
    budget = gate()
    budget.admit({"ip": 40}, NOW)
    budget.admit({"ip": 40}, NOW)
    budget.observe({"X-MBX-USED-WEIGHT-1M": "40"}, NOW)
    assert budget.used("ip", NOW) == 80


def test_a_window_ends_with_the_minute_of_the_exchange() -> None:
    budget = gate()
    budget.observe({"X-MBX-USED-WEIGHT-1M": "99"}, THIS_MINUTE + MINUTE - 1)
    assert budget.used("ip", THIS_MINUTE + MINUTE - 1) == 99
    assert budget.used("ip", THIS_MINUTE + MINUTE) == 0


LIMITS: list[dict[str, Any]] = [
    {"rateLimitType": "REQUEST_WEIGHT", "interval": "MINUTE", "intervalNum": 1, "limit": 2400, "count": 70},
    {"rateLimitType": "ORDERS", "interval": "SECOND", "intervalNum": 10, "limit": 300, "count": 4},
    {"rateLimitType": "RAW_REQUESTS", "interval": "MINUTE", "intervalNum": 5, "limit": 61000},
    {"rateLimitType": "ORDERS", "interval": "FORTNIGHT", "intervalNum": 1, "limit": 1},
]


def test_messages_of_the_websocket_api_tell_limits_and_counts() -> None:
    budget = Budget()
    budget.observe(json.dumps(LIMITS).encode(), NOW)
    assert budget.limits("ip") == (Limit("ip", 2400, MINUTE),)
    assert (budget.used("ip", NOW), budget.used("orders_10s", NOW)) == (70, 4)


def told_over_the_websocket_api(*limits: Mapping[str, object]) -> bytes:
    return json.dumps(limits).encode()


@given(st.lists(st.tuples(STEPS, st.integers(0, 200), st.integers(0, 200), st.integers(0, 50)), max_size=30))
@example([(0, 5, 5, 0), (60_000, 7, 7, 0)])
def test_messages_of_the_websocket_api_tell_what_header_fields_tell(answers: list[tuple[int, int, int, int]]) -> None:
    weight, orders, _, _ = LIMITS
    messages, fields, now = Budget(), Budget(), NOW
    for budget in (messages, fields):
        budget.learn([weight, orders])
    for later, spent, placed, booked in answers:
        now += later
        for budget in (messages, fields):
            budget.book({"ip": booked, "orders_10s": booked}, now)
        messages.observe(told_over_the_websocket_api({**weight, "count": spent}, {**orders, "count": placed}), now)
        fields.observe({"X-MBX-USED-WEIGHT-1M": str(spent), "X-MBX-ORDER-COUNT-10S": str(placed)}, now)
        for counter in ("ip", "orders_10s"):
            assert messages.used(counter, now) == fields.used(counter, now)


@given(st.lists(st.tuples(STEPS, st.integers(0, 40), st.integers(0, 3), st.sampled_from((1, 2, 3))), max_size=80))
@example([(0, 7, 2, 3), (0, 4, 1, 3), (0, 3, 0, 1), (0, 0, 2, 2)])
@example([(0, 9, 9, 3), (9_000, 1, 0, 3), (1000, 1, 1, 3)])
def test_messages_that_are_read_together_tell_what_each_tells_for_itself(
    answers: list[tuple[int, int, int, int]],
) -> None:
    weight, orders, _, _ = LIMITS
    together, singly, now = Budget(), Budget(), NOW
    spent, placed = defaultdict[int, int](int), defaultdict[int, int](int)
    for later, cost, new, shown in answers:
        now += later
        spent[now // MINUTE] += cost
        placed[now // 10_000] += new
        counts = {**weight, "count": spent[now // MINUTE]}, {**orders, "count": placed[now // 10_000]}
        told = told_over_the_websocket_api(*(one for at, one in enumerate(counts, 1) if shown & at))
        together.observe(told, now)
        singly.observe(told, now)
        singly.used("ip", now)
    for counter in ("ip", "orders_10s"):
        assert together.used(counter, now) == singly.used(counter, now)
        assert together.limits(counter) == singly.limits(counter)


def test_of_messages_that_differ_in_digits_alone_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    budget, read = Budget(), list[bytes]()
    monkeypatch.setattr(Budget, "_read_limits", lambda self, raw, now: read.append(raw))
    messages = [told_over_the_websocket_api({**LIMITS[0], "count": count}) for count in (97, 99, 98, 100)]
    for message in messages:
        budget.observe(message, NOW)
    budget.used("ip", NOW)
    assert read == [messages[3], messages[1]]


def test_messages_of_one_length_about_other_limits_are_all_read() -> None:
    budget, orders = Budget(), {**LIMITS[1], "count": 4}
    longer = {**orders, "interval": "MINUTE", "intervalNum": 1, "limit": 1200, "count": 6}
    ten_seconds, minute = told_over_the_websocket_api(orders), told_over_the_websocket_api(longer)
    assert len(ten_seconds) == len(minute)
    budget.observe(ten_seconds, NOW)
    budget.observe(minute, NOW)
    assert (budget.used("orders_10s", NOW), budget.used("orders_1m", NOW)) == (4, 6)


def test_a_limit_of_one_is_a_limit_and_one_that_says_less_hides_none_behind_it() -> None:
    weight, orders, raw, odd = LIMITS
    budget, silent = Budget(), {name: value for name, value in weight.items() if name != "count"}
    budget.observe(told_over_the_websocket_api(raw, odd, {**weight, "limit": 0}, silent, {**orders, "limit": 1}), NOW)
    assert (budget.limits("ip"), budget.used("ip", NOW)) == ((Limit("ip", 2400, MINUTE),), 0)
    assert (budget.limits("orders_10s"), budget.used("orders_10s", NOW)) == ((Limit("orders_10s", 1, 10_000),), 4)


@pytest.mark.parametrize("raw", [b"", b"null", b'{"a":1}', b'[{"limit":"x"}]', b"\xff"])
def test_limits_that_can_not_be_read_harm_no_answer(raw: bytes) -> None:
    budget = Budget()
    budget.observe(raw, NOW)
    assert budget.limits("ip") == ()


def test_exchange_information_tells_limits() -> None:
    budget = Budget()
    budget.learn([*LIMITS, "nonsense", None])
    assert budget.limits("ip") == (Limit("ip", 2400, MINUTE),)
    assert budget.limits("orders_10s") == (Limit("orders_10s", 300, 10_000),)
    assert budget.used("ip", NOW) == 0
    budget.learn(None)


@pytest.mark.parametrize("counters", [None, ORDERS])
def test_a_stop_holds_whatever_the_gate_until_its_time(counters: frozenset[Counter] | None) -> None:
    budget = Budget()
    budget.stop(NOW + 500, counters=counters)
    assert budget.watching
    assert budget.admit({"orders_1m": 1}, NOW) == NOW + 500
    assert budget.admit({"orders_1m": 1}, NOW + 500) == 0
    assert not budget.watching


def test_the_longer_stop_wins() -> None:
    budget = Budget()
    budget.stop(NOW + 500, banned=True)
    budget.stop(NOW + 100)
    stop = budget.stopped(NOW)
    assert stop is not None and (stop.until, stop.banned) == (NOW + 500, True)


def test_a_stop_of_orders_holds_orders_alone() -> None:
    budget = Budget()
    budget.stop(NOW + 500, counters=ORDERS)
    assert budget.admit({"ip": 1}, NOW) == 0
    assert budget.admit({"ip": 1, "orders_1m": 1}, NOW) == NOW + 500


@pytest.mark.parametrize(
    ("answer", "until", "counters"),
    [
        ((429, -1003, NOW + 7), NOW + 7, None),
        ((429, -1003, None), THIS_MINUTE + MINUTE, None),
        ((429, -1015, None), NOW // 10_000 * 10_000 + 10_000, ORDERS),
        ((418, -1003, None), NOW + 120_000, None),
        ((418, -1015, NOW + 9), NOW + 9, None),
        # What ended while the answer was on its way is over; what ended before its request left is told by another clock.
        ((418, -1003, NOW - 50), NOW - 50, None),
        ((418, -1003, NOW - 51), NOW + 120_000, None),
        ((429, -1003, NOW - 50), NOW - 50, None),
        ((429, -1003, NOW - 51), THIS_MINUTE + MINUTE, None),
    ],
)
def test_a_refusal_says_for_how_long_and_for_what(answer: Any, until: int, counters: Any) -> None:
    assert until_of(*answer, NOW, NOW - 50) == (until, counters)


@pytest.mark.parametrize("arguments", [{"gate": "ajar"}, {"reserve": 1.0}, {"reserve": -0.1}])
def test_a_budget_that_can_not_work_is_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="expected off, wait or refuse, and 0 up to 1"):
        Budget(**arguments)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 30), st.booleans(), st.booleans()), max_size=120),
    st.integers(20, 60),
)
def test_a_gate_never_lets_more_through_than_the_exchange_allows(
    calls: list[tuple[int, int, bool, bool]], most: int
) -> None:
    budget = Budget(gate="refuse", reserve=0.2, limits=[Limit("ip", most, 10_000)])
    now, counted = NOW, dict[int, int]()
    for wait, cost, takes_away, answered in calls:
        now += wait
        window = now // 10_000
        if budget.admit({"ip": cost}, now, takes_away=takes_away) or cost > most:
            continue
        counted[window] = counted.get(window, 0) + cost
        if answered:
            budget.observe({"X-MBX-USED-WEIGHT-10S": str(counted[window])}, now)
    assert all(count <= most for count in counted.values())


def test_threads_share_a_budget() -> None:
    budget = gate(Limit("ip", 1000, MINUTE))
    admitted: list[int] = []

    def hammer() -> None:
        admitted.extend(budget.admit({"ip": 1}, NOW) for _ in range(500))

    threads = [threading.Thread(target=hammer) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert admitted.count(0) == 1000


def test_accounts_at_one_address_share_what_is_counted_for_the_address_and_not_their_orders() -> None:
    mine, yours = Budget.shared("here", "me"), Budget.shared("here", "you")
    mine.observe({"X-MBX-USED-WEIGHT-1M": "70", "X-MBX-ORDER-COUNT-1M": "7"}, NOW)
    yours.observe({"X-MBX-USED-WEIGHT-1M": "80", "X-MBX-ORDER-COUNT-1M": "1"}, NOW)
    assert [one.used("ip", NOW) for one in (mine, yours)] == [80, 80]
    assert [one.used("orders_1m", NOW) for one in (mine, yours)] == [7, 1]


def test_a_ban_holds_for_the_address_and_too_many_orders_for_the_account() -> None:
    mine, yours, elsewhere = Budget.shared("there", "me"), Budget.shared("there", "you"), Budget.shared("far", "me")
    mine.stop(NOW + 1, counters=ORDERS)
    assert mine.stopped(NOW, ("orders_1m",)) and not yours.stopped(NOW, ("orders_1m",))
    mine.stop(NOW + 9, banned=True)
    assert mine.watching and yours.watching and not elsewhere.watching
    assert [one.admit({"ip": 1}, NOW) for one in (mine, yours, elsewhere)] == [NOW + 9, NOW + 9, 0]


def test_the_limits_of_an_address_are_known_to_all_its_accounts() -> None:
    mine, yours = Budget.shared("near", "me"), Budget.shared("near", "you")
    mine.learn(
        [
            {"rateLimitType": "REQUEST_WEIGHT", "interval": "MINUTE", "intervalNum": 1, "limit": 2400},
            {"rateLimitType": "ORDERS", "interval": "MINUTE", "intervalNum": 1, "limit": 1200},
        ]
    )
    assert yours.limits("ip") == (Limit("ip", 2400, MINUTE),)
    assert yours.limits("orders_1m") == ()
    mine.observe(told_over_the_websocket_api({**LIMITS[0], "limit": 1200}, {**LIMITS[1], "limit": 50}), NOW)
    assert mine.limits("ip") == yours.limits("ip") == (Limit("ip", 1200, MINUTE),)
    assert mine.limits("orders_10s") and yours.limits("orders_10s") == ()


def test_a_budget_is_shared_for_as_long_as_somebody_has_it() -> None:
    first = Budget.shared("nowhere", "me")
    assert Budget.shared("nowhere", "me") is first
    first.stop(NOW)
    del first
    gc.collect()
    assert not Budget.shared("nowhere", "me").watching


def test_a_product_whose_exchange_tells_no_limits_has_the_documented_ones() -> None:
    with portfolio.Rest(Environment(rest="http://127.0.0.1:9").account("key", "secret")) as client:
        client.learn_limits()
        assert client.budget.limits("ip") == (Limit("ip", 6000, 60_000),)
        assert client.budget.limits("orders_1m") == (Limit("orders_1m", 1200, 60_000),)
