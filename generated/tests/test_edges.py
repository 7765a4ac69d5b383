"""Edges of what decides about orders, limits and time: values right beside those that other tests stand on."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.utils import formatdate
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import BUY, LOOK, NOW, PLACE, TICKET_JSON, session
from msgspec.structs import replace

from binance_derivatives import (
    Banned,
    Budget,
    Hooks,
    NoAnswer,
    OutcomeUnknown,
    Overloaded,
    RateLimited,
    Rejected,
    Retries,
    Unsettled,
    usdm,
)
from binance_derivatives._core.operation import Call, Cost, Operation
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.drive import run, sent
from binance_derivatives._protocol.flow import Flow, Sleep, rest_flow, rest_time_flow, ws_flow, ws_time_flow
from binance_derivatives._protocol.headers import Headers
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame, Send, rest_request
from binance_derivatives._protocol.session import Session, Source
from binance_derivatives.errors import HeldBack
from binance_derivatives.limits import Limit
from binance_derivatives.usdm.rest import trade

ADDRESS = "https://exchange.example"
MINUTE = 60_000
CHEAP = replace(LOOK, weight=(Cost(1),)).call({})
MIDNIGHT = NOW // 86_400_000 * 86_400_000
DATE = "Tue, 14 Nov 2023 22:13:20 GMT"
SHOWN = 1_700_000_000_000


def outcome(call: Call[Any], reply: Reply | Failure, made: Session | None = None, *, flow: bool = False) -> Any:
    """Give what a call comes to, its first attempt made in its flow or outside of it."""
    kept = made or session()

    def exchange(request: Send) -> Reply:
        if isinstance(reply, Failure):
            raise reply
        return reply

    try:
        if flow:
            return run(rest_flow(call, kept, ADDRESS), exchange)
        return sent(call, kept, lambda one: rest_request(one, kept, ADDRESS), exchange)
    except Exception as error:
        return error


# Codes


@pytest.mark.parametrize("flow", [True, False])
@pytest.mark.parametrize("code", ["0", '"0"', "1", '"1"', "false"])
def test_only_a_code_below_zero_makes_an_answer_an_error(code: str, flow: bool) -> None:
    body = TICKET_JSON[:-1] + b',"code":%b,"msg":"?"}' % code.encode()
    assert outcome(BUY, Reply(200, body), flow=flow).value.ticket_id
    assert type(outcome(BUY, Reply(400, b'{"code":%b,"msg":"?"}' % code.encode()))) is OutcomeUnknown


@pytest.mark.parametrize("code", ["-1", '"-1"'])
def test_a_code_right_below_zero_is_an_error(code: str) -> None:
    body = TICKET_JSON[:-1] + b',"code":%b,"msg":"?"}' % code.encode()
    assert isinstance(outcome(BUY, Reply(200, body)), Rejected)


@pytest.mark.parametrize("body", [b'{"a":{"code":-1},"ticketId":1}', b' {"note":"\\"code\\"","ticketId":1}'])
def test_a_code_that_is_not_the_answers_own_makes_it_no_error(body: bytes) -> None:
    assert outcome(BUY, Reply(200, body)).value.ticket_id == 1


@pytest.mark.parametrize("status", [200, 400, 429, 500, 503])
def test_throttled_is_overload_whatever_its_status_and_is_told_apart_from_too_many(status: int) -> None:
    throttled = outcome(BUY, Reply(status, b'{"code":-1008,"msg":"Request throttled by system-level protection"}'))
    assert type(throttled) is Overloaded
    # In one product this code is named TOO_MANY_REQUESTS, which is about this client.
    pro = replace(BUY, operation=replace(PLACE, product="portfolio_pro"))
    assert isinstance(outcome(pro, Reply(status, b'{"code":-1008,"msg":"x"}')), Overloaded | RateLimited)
    assert type(outcome(BUY, Reply(503, b'{"code":-1007,"msg":"x"}'))) is OutcomeUnknown


def test_too_many_needs_no_code_and_no_other_status_means_it() -> None:
    assert type(outcome(BUY, Reply(429, b"slower"))) is RateLimited
    assert type(outcome(BUY, Reply(430, b"slower"))) is OutcomeUnknown


@pytest.mark.parametrize("status", [300, 500])
def test_an_error_under_a_status_that_is_neither_success_nor_refusal_is_not_certain(status: int) -> None:
    assert type(outcome(BUY, Reply(status, b'{"code":-2010,"msg":"no"}'))) is OutcomeUnknown
    moved = outcome(BUY, Reply(300, TICKET_JSON))
    assert type(moved) is OutcomeUnknown and moved.cause.endswith("(status 300)")


def test_what_is_not_known_is_told_in_words_with_its_numbers() -> None:
    error = outcome(BUY, Reply(500, b'{"code":-1000,"msg":"down"}'))
    assert (error.cause, error.status, error.code) == ("down (status 500, code -1000)", 500, -1000)
    assert outcome(BUY, Reply(502, b"<html>")).cause == "<html> (status 502)"
    read = outcome(LOOK.call({}), Reply(500, b'{"code":-1000,"msg":"down"}'))
    assert (type(read), read.status, read.code) == (NoAnswer, 500, -1000)
    odd = outcome(BUY, Reply(202, TICKET_JSON))
    assert (odd.cause, odd.status) == ("status 202, which is documented for no answer", 202)
    # Only a list of reads is decoded before it is known to be JSON.
    broken = outcome(LOOK.call({}), Reply(200, b'{"ticketId":1'))
    assert (broken.cause, broken.status) == ("the answer is not JSON", 200)


# Answers


@pytest.mark.parametrize("flow", [True, False])
def test_a_plain_success_keeps_what_it_came_in_and_is_counted(flow: bool) -> None:
    kept = session()
    raw = outcome(BUY, Reply(200, TICKET_JSON, {"X-A": "1"}), kept, flow=flow)
    assert (raw.status, raw.headers, raw.body, raw.mismatches, raw.call) == (200, {"X-A": "1"}, TICKET_JSON, (), BUY)
    outcome(BUY, Reply(200, b'{"ticketId":"a"}'), kept, flow=flow)
    outcome(BUY, Reply(200, b'{"ticketId":"a"}'), kept, flow=flow)
    assert (kept.tally.requests, kept.tally.mismatches) == (3, 2)


def test_misfits_are_counted_for_each_operation_and_told_with_how_often_they_came() -> None:
    told: list[Any] = []
    kept = session(hooks=Hooks(mismatch=told.append))
    body = b'{"ticketId":1,"side":"BUY"}'
    value = outcome(BUY, Reply(200, body), kept).value
    with pytest.raises(AttributeError, match="price"):
        _ = value.price
    outcome(LOOK.call({}), Reply(200, body), kept)
    for _ in range(9):
        outcome(BUY, Reply(200, body), kept)
    counts = [(event.source, event.times) for event in told]
    assert counts == [("usdm.place_ticket", 1), ("usdm.look_up_ticket", 1), ("usdm.place_ticket", 10)]


@pytest.mark.parametrize(
    ("label", "body", "prices"),
    [("a", b"[%b]", 1), ("a", b"%b", 1), (None, b"[%b,%b]", [1, 1]), (None, b"[]", []), (None, b"%b", [1])],
)
def test_one_is_given_where_one_was_asked_for_and_else_a_list(label: str | None, body: bytes, prices: Any) -> None:
    given = usdm.Rest.ticker_price() if label is None else usdm.Rest.ticker_price(symbol=label)
    told = outcome(given, Reply(200, body.replace(b"%b", b'{"symbol":"a","price":"1","time":1}'))).value
    assert ([one.price for one in told] if isinstance(told, list) else told.price) == prices


def test_what_a_refusal_says_is_cut_and_names_of_its_fields_show_no_signature() -> None:
    requests: list[Send] = []

    def exchange(request: Send) -> Reply:
        requests.append(request)
        assert request.body is not None
        signature = request.body.rpartition(b"=")[2].decode()
        return Reply(400, b'{"code":-1,"msg":"no"}', {f"X-{signature}": signature})

    kept = session()
    with pytest.raises(Rejected) as caught:
        sent(BUY, kept, lambda one: rest_request(one, kept, ADDRESS), exchange)
    assert requests and requests[0].body is not None
    assert requests[0].body.rpartition(b"=")[2].decode() not in str(dict(caught.value.headers))
    assert outcome(BUY, Reply(502, b"a" * 300)).cause == f"{'a' * 200} (status 502)"
    assert str(Failure("lost", sent=True)) == "lost"


def test_a_doubt_about_an_answer_that_repeats_the_signature_does_not_show_it() -> None:
    shown: list[str] = []

    def exchange(request: Send) -> Reply:
        assert request.body is not None
        shown.append(request.body.rpartition(b"=")[2].decode())
        return Reply(200, b'{"orderId":1,"clientOrderId":"%b"}' % shown[0].encode())

    kept = session()
    order = trade.new_order(symbol="A", side="BUY", type="MARKET", quantity=1, new_client_order_id="mine")
    with pytest.raises(OutcomeUnknown, match="sent was 'mine'") as caught:
        sent(order, kept, lambda one: rest_request(one, kept, ADDRESS), exchange)
    assert len(shown[0]) == 64 and shown[0] not in str(caught.value)


def test_what_is_not_signed_has_no_moment_from_which_on_it_is_final() -> None:
    start = usdm.Rest.start_user_data_stream()
    assert outcome(start, Failure("lost", sent=True)).final_at is None


@pytest.mark.parametrize(("told", "pause"), [(NOW, 0.1), (NOW + 300, 0.3), (NOW - 1, 0.1)])
def test_a_read_waits_as_long_as_it_is_told_and_no_longer(told: int, pause: float) -> None:
    kept = session(retries=Retries(first=0.1, jitter=0))
    flow = rest_flow(LOOK.call({}), kept, ADDRESS)
    next(flow)
    step = flow.send(Reply(429, b'{"code":-1003,"msg":"slower","data":{"retryAfter":%d}}' % told))
    assert isinstance(step, Sleep) and step.seconds == pytest.approx(pause)


def test_a_ban_without_an_end_is_two_minutes_and_a_limit_without_one_is_over_with_the_minute() -> None:
    for status, until in ((418, NOW + 120_000), (429, (NOW // MINUTE + 1) * MINUTE)):
        budget = Budget()
        outcome(BUY, Reply(status, b""), session(budget=budget))
        stop = budget.stopped(NOW)
        assert stop is not None and (stop.until, stop.banned) == (until, status == 418)


@pytest.mark.parametrize("offset", [0, 5000, -5000])
@pytest.mark.parametrize(("uncertainty", "tolerated"), [(None, 1000), (0, 0), (300, 300)])
def test_a_ban_that_was_over_before_its_request_left_is_told_by_another_clock(
    uncertainty: int | None, tolerated: int, offset: int
) -> None:
    now = NOW + offset
    for ahead, until in ((0, None), (1, now + 120_000)):
        time = ServerTime(lambda: NOW)
        time.offset, time.uncertainty = offset, uncertainty
        made = session(time=time)
        told = b'{"code":-1003,"msg":"banned until %d"}' % (now - tolerated - ahead)
        assert isinstance(outcome(BUY, Reply(418, told), made), Banned)
        stop = made.budget.stopped(now)
        assert (stop and stop.until) == until


@pytest.mark.parametrize("heard", ["request", "answer"])
def test_one_hook_alone_is_told_of_its_call(heard: str) -> None:
    told: list[Any] = []
    clock = iter(range(100))
    outcome(
        BUY, Reply(200, TICKET_JSON), session(hooks=Hooks(**{heard: told.append}), stopwatch=lambda: float(next(clock)))
    )
    [event] = told
    assert (event.call, event.attempt) == (BUY, 1)
    assert heard == "request" or event.seconds == 1.0


def test_a_call_that_is_made_again_tells_which_and_is_bounded_by_its_first_attempt() -> None:
    told: list[Any] = []
    now = [0.0]

    def exchange(request: Send) -> Reply:
        now[0] += 2.0
        raise Failure("lost", sent=False)

    retries = Retries(attempts=9, first=0.0, deadline=4.0)
    kept = session(hooks=Hooks(retry=told.append), stopwatch=lambda: now[0], retries=retries)
    with pytest.raises(Exception, match="lost"):
        sent(BUY, kept, lambda one: rest_request(one, kept, ADDRESS), exchange)
    # Begun at 0, and after 2 s and 4 s; the third ends beyond the deadline.
    assert ([event.call for event in told], now[0]) == ([BUY, BUY], 6.0)


@pytest.mark.parametrize(
    ("body", "shown"),
    [(b"\xff\xfe" * 30, r"'\\xff\\xfe"), (b" \n", "empty"), (b"", "empty"), (b"a" * 50, f"'{'a' * 40}'")],
)
def test_whatever_came_instead_of_an_answer_is_shown_in_part(body: bytes, shown: str) -> None:
    assert outcome(BUY, Reply(200, body)).cause.startswith(f"the answer is {shown}")


def test_an_element_is_compared_with_the_item_at_its_place_and_a_message_that_is_no_text_is_none() -> None:
    item = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": "1"}
    batch = trade.place_multiple_orders(batch_orders=[{**item, "newClientOrderId": one} for one in ("a", "b")])
    first, second = outcome(batch, Reply(200, b'[{"orderId":1,"clientOrderId":"b"},{"code":-1007,"msg":5}]')).value
    assert isinstance(first, Unsettled) and "clientOrderId 'b', sent was 'a'" in first.cause
    assert isinstance(second, Unsettled) and (second.code, second.msg) == (-1007, None)


# Limits


def gate(most: int, reserve: float) -> Budget:
    return Budget(gate="refuse", reserve=reserve, limits=[Limit("ip", most, MINUTE)])


def test_a_dear_call_gets_into_an_empty_window_though_a_reserve_is_kept() -> None:
    budget = gate(100, 0.2)
    # 95 is more than is ever left beside the reserve: it goes alone, and after anything else it waits.
    assert budget.admit({"ip": 95}, MIDNIGHT) == 0
    assert budget.admit({"ip": 1}, MIDNIGHT) == MIDNIGHT + MINUTE
    other = gate(100, 0.2)
    assert other.admit({"ip": 1}, MIDNIGHT) == 0
    assert other.admit({"ip": 95}, MIDNIGHT) == MIDNIGHT + MINUTE
    assert other.admit({"ip": 79}, MIDNIGHT) == 0
    assert gate(100, 0.2).admit({"ip": 101}, MIDNIGHT) == 0
    # More than the limit as it is known: the exchange is to say so, whatever else was sent.
    assert other.admit({"ip": 101}, MIDNIGHT) == 0


def test_a_limit_holds_back_only_what_counts_against_it() -> None:
    limits = [Limit("ip", 10, MINUTE), Limit("orders_1m", 1, MINUTE)]
    for gate_of, later in (("off", 0), ("refuse", MIDNIGHT + MINUTE)):
        budget = Budget(gate=gate_of, reserve=0.0, limits=limits)
        budget.observe({"X-MBX-ORDER-COUNT-1M": "3", "X-MBX-USED-WEIGHT-1M": "5"}, MIDNIGHT)
        assert budget.admit({"ip": 1}, MIDNIGHT) == 0
        assert budget.admit({"ip": 1, "orders_1m": 0}, MIDNIGHT) == 0
        assert budget.admit({"ip": 1, "orders_1m": 1}, MIDNIGHT) == later
        assert budget.admit({"ip": 9}, MIDNIGHT) == later
    assert Budget(gate="refuse").admit({"ip": 1}, MIDNIGHT) == 0


def test_a_clock_that_steps_back_by_a_window_or_less_frees_nothing_and_one_far_ahead_is_put_right() -> None:
    budget = gate(10, 0.0)
    assert budget.admit({"ip": 10}, MIDNIGHT + MINUTE) == 0
    # Into the window before: the counts are those of the later window, which is still the exchange's.
    assert budget.admit({"ip": 1}, MIDNIGHT + MINUTE - 1) == MIDNIGHT + 2 * MINUTE
    assert budget.admit({"ip": 1}, MIDNIGHT + MINUTE) == MIDNIGHT + 2 * MINUTE
    # Two windows back: the clock was wrong, and the counts go with the window that is now.
    assert budget.admit({"ip": 1}, MIDNIGHT - 1) == MIDNIGHT
    assert budget.admit({"ip": 1}, MIDNIGHT) == 0


def test_what_is_booked_and_taken_back_is_what_it_costs() -> None:
    budget = gate(100, 0.0)
    budget.book({"ip": 5}, MIDNIGHT)
    budget.book({"ip": 7}, MIDNIGHT)
    budget.release({"ip": 5}, MIDNIGHT)
    assert budget.used("ip", MIDNIGHT) == 7
    budget.observe({"X-MBX-USED-WEIGHT-1M": "4"}, MIDNIGHT)
    assert budget.used("ip", MIDNIGHT) == 7
    budget.observe({"X-MBX-USED-WEIGHT-1M": "6"}, MIDNIGHT)
    assert budget.used("ip", MIDNIGHT) == 7
    budget.observe({"X-MBX-USED-WEIGHT-1M": "50"}, MIDNIGHT)
    budget.observe({"X-MBX-USED-WEIGHT-1M": "9" * 16}, MIDNIGHT)
    assert budget.used("ip", MIDNIGHT) == 50
    budget.observe({"X-MBX-USED-WEIGHT-1M": "9" * 15}, MIDNIGHT)
    assert budget.used("ip", MIDNIGHT) == 10**15 - 1


def test_counts_follow_each_other_in_a_window_and_the_next_begins_with_its_own() -> None:
    budget = gate(100, 0.0)
    for count, used in (("5", 5), ("9", 9), ("7", 9), ("50", 50)):
        budget.observe({"X-Other": "99", "X-MBX-USED-WEIGHT-1M": count}, MIDNIGHT)
        assert budget.used("ip", MIDNIGHT) == used
    budget.observe({"X-MBX-USED-WEIGHT-1M": "7"}, MIDNIGHT + MINUTE)
    assert budget.used("ip", MIDNIGHT + MINUTE) == 7


def test_of_several_stops_the_latest_that_concerns_a_call_holds() -> None:
    budget = Budget()
    budget.stop(MIDNIGHT + 10, counters=frozenset(("orders_1m",)))
    budget.stop(MIDNIGHT + 20)
    budget.stop(MIDNIGHT + 5, banned=True)
    found = budget.stopped(MIDNIGHT, ("orders_1m",))
    assert found is not None and (found.until, found.banned) == (MIDNIGHT + 20, False)
    orders = Budget()
    orders.stop(MIDNIGHT + 30, counters=frozenset(("orders_1m",)))
    orders.stop(MIDNIGHT + 20)
    # A sooner one of the same kind shortens nothing.
    orders.stop(MIDNIGHT + 25, counters=frozenset(("orders_1m",)))
    stops = [orders.stopped(MIDNIGHT, counters) for counters in [("orders_1m",), ("ip",)]]
    assert [one and one.until for one in stops] == [MIDNIGHT + 30, MIDNIGHT + 20]


def test_limits_that_are_not_understood_do_not_hide_those_behind_them() -> None:
    budget = Budget(gate="refuse")
    good = {"rateLimitType": "REQUEST_WEIGHT", "interval": "MINUTE", "intervalNum": 1, "limit": 1}
    budget.learn([{"limit": "x"}, {**good, "interval": "YEAR"}, {**good, "limit": 0}, {**good, "intervalNum": 0}, good])
    assert budget.limits("ip") == (Limit("ip", 1, MINUTE),)


def test_a_client_that_waits_for_its_budget_takes_a_cancel_from_the_reserve_and_waits_no_longer_than_it_may() -> None:
    budget = gate(10, 0.5)
    budget.book({"ip": 5}, NOW)
    for takes_away in (True, False):
        call = replace(CHEAP, operation=replace(CHEAP.operation, takes_away=takes_away))
        result = outcome(call, Reply(200, TICKET_JSON), session(budget=budget))
        assert isinstance(result, HeldBack) is not takes_away
    waiting = Budget(gate="wait", reserve=0.0, limits=[Limit("ip", 1, MINUTE)])
    waiting.book({"ip": 1}, NOW)
    left = (NOW // MINUTE + 1) * MINUTE - NOW
    for deadline, waits in ((left / 1000, True), (left / 1000 - 0.001, False)):
        kept = session(budget=waiting, retries=Retries(deadline=deadline))
        flow = rest_flow(CHEAP, kept, ADDRESS)
        if waits:
            pause = next(flow)
            assert isinstance(pause, Sleep) and pause.seconds == pytest.approx(left / 1000, abs=1e-9)
        else:
            with pytest.raises(HeldBack):
                next(flow)


def test_a_request_that_never_left_gives_its_weight_back() -> None:
    budget = gate(10, 0.0)
    outcome(replace(BUY, operation=PLACE), Failure("no way", sent=False), session(budget=budget))
    assert budget.used("ip", NOW) == 0
    outcome(replace(BUY, operation=PLACE), Failure("lost", sent=True), session(budget=budget))
    assert budget.used("ip", NOW) == BUY.weight > 0


@pytest.mark.parametrize(
    "told", [{"X-MBX-USED-WEIGHT-1M": "42"}, Headers(b"HTTP/1.1 200 OK\r\nX-MBX-USED-WEIGHT-1M: 42\r\n")]
)
def test_counts_belong_to_the_minute_of_the_exchange(told: Mapping[str, str]) -> None:
    time = ServerTime(lambda: NOW)
    time.measured(NOW + 3 * MINUTE, NOW, NOW)
    budget = gate(100, 0.0)
    outcome(LOOK.call({}), Reply(200, TICKET_JSON, told), session(time=time, budget=budget))
    assert (budget.used("ip", NOW + 3 * MINUTE), budget.used("ip", NOW)) == (42, 0)


@pytest.mark.parametrize(
    "told", [{"X-MBX-USED-WEIGHT-1M": "42"}, Headers(b"HTTP/1.1 200 OK\r\nX-MBX-USED-WEIGHT-1M: 42\r\n")]
)
def test_a_used_weight_that_is_documented_as_wrong_is_left_out(told: Mapping[str, str]) -> None:
    budget = gate(100, 0.0)
    call = replace(LOOK, misstates_weight=True).call({})
    outcome(call, Reply(200, TICKET_JSON, told), session(budget=budget))
    assert budget.used("ip", NOW) == call.weight
    limits = b'[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":9,"count":8}]'
    outcome(call, Reply(200, TICKET_JSON, {}, limits=limits), session(budget=budget))
    assert budget.used("ip", NOW) == 2 * call.weight
    # Its refusals count all the same.
    outcome(call, Reply(429, b"", {"Retry-After": "5", **told}), session(budget=budget))
    assert budget.stopped(NOW) is not None


def test_the_operations_with_a_wrong_used_weight() -> None:
    modules = [
        import_module(f"binance_derivatives.{name}.market_data") for name in ("usdm.rest", "usdm.ws_api", "coinm.rest")
    ]
    operations = [one for module in modules for one in vars(module).values() if isinstance(one, Operation)]
    wrong = [f"{one.folder} {one}" for one in operations if one.misstates_weight]
    assert wrong == [
        "rest usdm.book_ticker",
        "rest usdm.ticker_price_v2",
        "ws-api usdm.book_ticker",
    ]


# Retries


@pytest.mark.parametrize("name", ["first", "longest", "deadline", "jitter"])
def test_pauses_may_be_nothing_and_are_never_less(name: str) -> None:
    assert getattr(Retries(**{name: 0}), name) == 0
    assert Retries(jitter=1).jitter == 1
    with pytest.raises(ValueError):
        Retries(**{name: -0.001})
    with pytest.raises(ValueError):
        Retries(jitter=1.001)


def test_nothing_is_waited_for_that_nobody_told_to_wait_for() -> None:
    error = NoAnswer(call=LOOK.call({}), cause="lost")
    assert Retries(first=0.1, jitter=0).pause(error, LOOK.retry, 1, lambda: 0.0) == 0.1


# Time


def test_a_date_bounds_the_clock_to_its_second_and_what_lay_between_sending_and_receiving() -> None:
    time = ServerTime(lambda: SHOWN)
    time.seen(DATE, SHOWN + 9000, SHOWN + 9300)
    # It is between 22:13:20.000 as received and 22:13:20.999 as sent.
    assert (time.offset, time.uncertainty) == (-8000, 1300)
    time.seen(DATE, SHOWN + 8000, SHOWN + 9000)
    assert (time.offset, time.uncertainty) == (-8000, 1300)
    time.seen(DATE, SHOWN + 8500, SHOWN + 8600)
    assert (time.offset, time.uncertainty) == (-8000, 1300)
    time.seen(DATE, SHOWN + 8000, SHOWN + 8000)
    assert (time.offset, time.uncertainty) == (-8000, 1300)
    time.seen(DATE, SHOWN + 9000, SHOWN + 9500)
    assert (time.offset, time.uncertainty) == (-8000, 1300)


@pytest.mark.parametrize(
    ("ahead", "at", "offset"),
    [(300_000, 0, 300_000), (300_000, -1, 0), (-301_000, 0, -300_000), (-301_000, 1, 0), (-300_000, 0, -299_000)],
)
def test_a_date_more_than_five_minutes_off_is_somebody_elses(ahead: int, at: int, offset: int) -> None:
    time = ServerTime(lambda: SHOWN)
    time.seen(DATE, SHOWN, SHOWN)
    time.seen(formatdate((SHOWN + ahead) // 1000, usegmt=True), SHOWN + at, SHOWN + at)
    assert time.offset == offset


@pytest.mark.parametrize(
    ("moment", "known"), [(946_684_800_000, False), (4_102_444_800_000, False), (946_684_801_000, True)]
)
def test_a_date_before_this_century_or_after_it_moves_no_clock(moment: int, known: bool) -> None:
    time = ServerTime(lambda: moment)
    time.seen(formatdate(moment // 1000, usegmt=True), moment - 90_000, moment - 90_000)
    assert (time.offset != 0) is known


def test_a_measured_time_is_off_by_half_of_the_way_at_most() -> None:
    time = ServerTime(lambda: NOW)
    time.measured(NOW + 1000, NOW, NOW + 101)
    assert (time.offset, time.uncertainty) == (949, 51)
    time.measured(NOW + 500, NOW, NOW)
    assert (time.offset, time.uncertainty) == (500, 0)
    time.measured(NOW, NOW + 1, NOW)
    assert (time.offset, time.uncertainty) == (500, 0)


@pytest.mark.parametrize(
    "date", ["Tue, 14 Nov 2023 22:13:2O GMT", "Tue, 14 Nov 2023 22:13:20 UTC", DATE + " ", DATE[1:]]
)
def test_what_is_not_the_one_form_of_a_date_moves_no_clock(date: str) -> None:
    time = ServerTime(lambda: NOW - 90_000_000)
    time.seen(date, NOW - 90_000_000, NOW - 90_000_000)
    assert (time.offset, time.uncertainty) == (0, None)


def test_the_clock_is_measured_by_the_call_that_the_product_has() -> None:
    asked: list[Send] = []

    def exchange(request: Send) -> Reply:
        asked.append(request)
        return Reply(200, b'{"serverTime":%d}' % (NOW + 70), {"X-MBX-USED-WEIGHT-1M": "3", "Date": DATE})

    kept = session(time_source=Source("invented", "CLOCK", "server_time"))
    assert run(rest_time_flow(kept, ADDRESS), exchange)
    assert ([one.url for one in asked], kept.time.offset) == ([f"{ADDRESS}/inv/v1/time"], 70)
    assert kept.budget.used("ip", NOW + 70) == 0 or kept.budget.limits("ip") == ()


def test_the_clock_is_measured_over_the_websocket_api_by_a_call_under_an_id_of_its_own() -> None:
    asked: list[Frame] = []

    def exchange(request: Frame) -> Reply:
        asked.append(request)
        return Reply(200, b'{"serverTime":%d}' % (NOW + 70))

    kept = session(time_source=Source("invented", "WS_CLOCK", "server_time"))
    assert run(ws_time_flow(kept, lambda: "own"), exchange)
    assert ([json.loads(one.text) for one in asked], kept.time.offset) == ([{"id": "own", "method": "time"}], 70)
    assert asked[0].id == "own"


@pytest.mark.parametrize("moment", [946_684_800_000, 4_102_444_800_000])
def test_a_time_of_this_century_is_believed_to_its_last_millisecond(moment: int) -> None:
    for told in (moment - 1, moment, moment + 1):
        time = ServerTime(lambda told=told: told + 50)
        time.measured(told, told + 50, told + 50)
        assert (time.offset == -50) is (946_684_800_000 < told < 4_102_444_800_000)


WINDOWS = st.one_of(st.none(), st.integers(1, 60_000))
SHIFTS = st.integers(-(10**9), 10**9)


@given(own=WINDOWS, called=WINDOWS, offset=SHIFTS, later=SHIFTS, age=st.integers(0, 10**6), algo=..., over_ws=...)
def test_an_outcome_is_final_by_what_was_signed_whatever_is_learned_meanwhile(
    own: int | None, called: int | None, offset: int, later: int, age: int, algo: bool, over_ws: bool
) -> None:
    order: dict[str, Any] = {"symbol": "BTCUSDT", "side": "BUY", "quantity": 1}
    kind: Any = usdm.WsApi if over_ws else usdm.Rest
    call: Call[Any] = (
        kind.new_algo_order(algo_type="CONDITIONAL", type="STOP_MARKET", trigger_price=1, **order)
        if algo
        else kind.new_order(type="MARKET", **order)
    )
    if called is not None:
        call = replace(call, parameters=(*call.parameters, ("recvWindow", called)))
    time = ServerTime(lambda: NOW)
    time.measured(NOW + offset, NOW, NOW)
    made = session(time=time, recv_window=own)
    flow: Flow[Any, Any] = ws_flow(call, made, lambda: "1") if over_ws else rest_flow(call, made, ADDRESS)
    request = next(flow)
    signed = (
        json.loads(request.text)["params"]
        if over_ws
        else dict(pair.split("=") for pair in request.body.decode().split("&"))
    )
    time.measured(NOW + later, NOW, NOW)
    with pytest.raises(OutcomeUnknown) as caught:
        flow.send(Reply(504, b"", Headers(b"\r\nDate: %b\r\nAge: %d\r\n" % (DATE.encode(), age))))
    window = int(signed.get("recvWindow", 5000))
    assert window == (called or own or 5000)
    # The algo service shows an order up to 40 s after it stands.
    assert caught.value.final_at == int(signed["timestamp"]) + window + 40_000 * algo
    assert int(signed["timestamp"]) == NOW + offset
