"""Misbehaviour that a test asks for, and what was really carried out meanwhile."""

from __future__ import annotations

import http.client
import json
import random
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives.testing import Exchange
from waiting import HANG, leap_of, until_true

if TYPE_CHECKING:
    from conftest import Caller, Clock

CANCEL = "rest/cancel_thing"
THING = "symbol=ABC&thingId=1"


def cancel(caller: Caller) -> Any:
    return caller.cancel(caller.signed(THING))


def takes_connections(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=HANG).close()
    except ConnectionRefusedError:
        return False
    return True


def outcome(caller: Caller) -> tuple[int | None, bool, int]:
    """How the last request was settled, and how much was carried out."""
    received = caller.exchange.received[-1]
    return received.status, received.executed, len(caller.exchange.executed)


@pytest.mark.parametrize(
    ("variant", "code", "start"),
    [
        ("unknown", -1000, "Unknown error"),
        ("unavailable", None, "Service Unavailable."),
        ("internal", -1001, "Internal error; unable to process"),
        ("throttled", -1008, ""),
    ],
)
def test_the_four_overloads_are_told_apart_by_code_and_message(
    invented: dict[str, Any],
    clock: Clock,
    caller_of: Callable[[Exchange], Caller],
    variant: Any,
    code: int | None,
    start: str,
) -> None:
    errors = {**invented["errors"], "-1008": {"name": "REQUEST_THROTTLED", "msg": "too much"}}
    with Exchange("invented", clock=clock, catalog={**invented, "errors": errors}) as exchange:
        caller = caller_of(exchange)
        exchange.overload(CANCEL, variant)
        answer = cancel(caller)
        assert (answer.status, answer.code) == (503, code)
        assert answer.json["msg"].startswith(start)
        assert outcome(caller) == (503, False, 0)
        assert cancel(caller).status == 200


def test_an_overload_of_the_unknown_kind_may_have_been_carried_out(caller: Caller) -> None:
    caller.exchange.overload(CANCEL, "unknown", executed=True, times=2)
    assert [cancel(caller).status for _ in range(3)] == [503, 503, 200]
    assert [one.executed for one in caller.exchange.received] == [True] * 3
    assert len(caller.exchange.executed) == 3


def test_an_overload_that_is_not_documented_is_refused(caller: Caller) -> None:
    with pytest.raises(ValueError, match="only one of unknown may be"):
        caller.exchange.overload(CANCEL, "internal", executed=True)
    with pytest.raises(ValueError, match="documents no throttling with -1008"):
        caller.exchange.overload(CANCEL, "throttled")
    wrong: Any = "tired"
    with pytest.raises(ValueError, match="there is no 503 variant 'tired', there are: unknown, unavailable"):
        caller.exchange.overload(CANCEL, wrong)


@pytest.mark.parametrize("executed", [True, False])
def test_an_answer_is_cut_in_the_middle(caller: Caller, executed: bool) -> None:
    caller.exchange.cut(CANCEL, executed=executed)
    caller.exchange.answer(CANCEL, b"x" * 1000)
    with pytest.raises(http.client.IncompleteRead) as cut:
        cancel(caller)
    documented = b'{"thingId":  9007199254740993, "price": "0.10"}'
    assert cut.value.partial == documented[: len(documented) // 2]
    assert outcome(caller) == (None, executed, int(executed))
    assert cancel(caller).body == b"x" * 1000


@pytest.mark.parametrize("executed", [True, False])
def test_an_answer_that_never_comes_leaves_the_connection_open(caller: Caller, executed: bool) -> None:
    caller.exchange.stall(CANCEL, executed=executed)
    with socket.create_connection(("127.0.0.1", caller.port), timeout=HANG) as line:
        query = caller.signed(THING)
        line.sendall(
            f"DELETE /inv/v1/thing?{query} HTTP/1.1\r\nX-MBX-APIKEY: {caller.exchange.api_key}\r\n\r\n".encode()
        )
        until_true(lambda: caller.exchange.received)
        assert outcome(caller) == (None, executed, int(executed))
        leap_of(caller.exchange, 3600)
        caller.come_round()
        line.setblocking(False)
        with pytest.raises(BlockingIOError):
            line.recv(1)
    assert cancel(caller).status == 200


def test_garbage_comes_in_the_place_of_an_answer(caller: Caller) -> None:
    caller.exchange.garble(CANCEL)
    answer = cancel(caller)
    assert answer.status == 200
    with pytest.raises(ValueError):
        json.loads(answer.body)
    assert outcome(caller) == (200, True, 1)


def test_one_value_is_of_another_type_and_all_else_as_documented(caller: Caller) -> None:
    caller.exchange.alter(CANCEL, "wrong_type")
    caller.exchange.alter(CANCEL, "wrong_type", field="price")
    assert cancel(caller).json == {"thingId": ["not a number"], "price": "0.10"}
    assert cancel(caller).body == b'{"thingId":9007199254740993,"price":{"not":"a text"}}'
    assert cancel(caller).json == {"thingId": 9007199254740993, "price": "0.10"}


def test_a_field_nobody_has_heard_of_stands_in_every_object(caller: Caller) -> None:
    caller.exchange.answer(CANCEL, {}, times=1)
    caller.exchange.alter(CANCEL, "unknown_field")
    assert cancel(caller).json == {}
    assert cancel(caller).json.keys() - {"thingId", "price"} == {"unheardOf"}
    assert outcome(caller) == (200, True, 2)


def test_an_enumeration_gets_a_value_it_does_not_have(
    invented: dict[str, Any], caller_of: Callable[[Exchange], Caller]
) -> None:
    operation = {**invented["operations"][4], "answer": '[{"id": 1.50, "word": "abc", "side": "BUY", "kind": "BIG"}]'}
    with Exchange("invented", catalog={**invented, "operations": [operation]}) as exchange:
        exchange.alter("rest/count_things", "unknown_value")
        exchange.alter("rest/count_things", "unknown_value", field="kind")
        first, second = (caller_of(exchange).send("GET", "/inv/v1/count").body for _ in range(2))
    assert first == b'[{"id":1.50,"word":"abc","side":"NEVER_DOCUMENTED","kind":"BIG"}]'
    assert second == b'[{"id":1.50,"word":"abc","side":"BUY","kind":"NEVER_DOCUMENTED"}]'


def test_an_alteration_that_cannot_be_made_is_refused(caller: Caller) -> None:
    with pytest.raises(ValueError, match="the answer has no mood to make an wrong_type of"):
        caller.exchange.alter(CANCEL, "wrong_type", field="mood")
    with pytest.raises(ValueError, match="the answer has no member to make an unknown_value of"):
        caller.exchange.alter(CANCEL, "unknown_value")


def test_a_request_may_wait_before_it_is_carried_out(caller: Caller) -> None:
    """A client that gives up meanwhile does not stop it."""
    caller.exchange.delay(CANCEL, 600, executed=False, times=1)
    with socket.create_connection(("127.0.0.1", caller.port), timeout=HANG) as line:
        query = caller.signed(THING)
        line.sendall(
            f"DELETE /inv/v1/thing?{query} HTTP/1.1\r\nX-MBX-APIKEY: {caller.exchange.api_key}\r\n\r\n".encode()
        )
        caller.come_round()
        assert caller.exchange.executed == ()
    leap_of(caller.exchange, 600)
    until_true(lambda: caller.exchange.executed)
    assert outcome(caller) == (200, True, 1)


def test_a_request_that_waited_beyond_its_window_is_refused(caller: Caller) -> None:
    caller.exchange.delay(CANCEL, 600, executed=False)
    with socket.create_connection(("127.0.0.1", caller.port), timeout=HANG) as line:
        query = caller.signed(THING + "&recvWindow=100")
        line.sendall(
            f"DELETE /inv/v1/thing?{query} HTTP/1.1\r\nX-MBX-APIKEY: {caller.exchange.api_key}\r\n\r\n".encode()
        )
        caller.come_round()
        caller.clock.now += 101
        leap_of(caller.exchange, 600)
        assert b"-1021" in line.recv(65536)
    assert outcome(caller) == (400, False, 0)


def test_a_delay_with_an_end_takes_its_turn(caller: Caller) -> None:
    caller.exchange.answer(CANCEL, {"first": 1}, times=1)
    caller.exchange.delay(CANCEL, 600, times=1)
    assert cancel(caller).json == {"first": 1}
    with ThreadPoolExecutor(1) as pool:
        delayed = pool.submit(cancel, caller)
        until_true(lambda: len(caller.exchange.received) == 2)
        assert cancel(caller).status == 200
        assert not delayed.done()
        leap_of(caller.exchange, 600)
        assert delayed.result(HANG).status == 200


def test_faults_take_their_turn_with_whatever_else_was_set(caller: Caller) -> None:
    caller.exchange.overload(CANCEL, "unavailable", times=2)
    caller.exchange.refuse(CANCEL, -2011, times=1)
    caller.exchange.throttle(CANCEL)
    assert [cancel(caller).status for _ in range(5)] == [503, 503, 400, 429, 200]


def test_a_fault_leaves_requests_alone_that_fail_a_check(caller: Caller) -> None:
    caller.exchange.overload(CANCEL, "unavailable")
    assert caller.cancel(THING).code == -1102
    assert cancel(caller).status == 503


def test_a_revoked_key_is_refused_until_the_exchange_is_reset(caller: Caller) -> None:
    caller.exchange.revoke_key()
    answer = cancel(caller)
    assert (answer.status, answer.code) == (401, -2015)
    caller.exchange.reset()
    assert cancel(caller).status == 200


def test_a_clock_can_be_set_apart(caller: Caller) -> None:
    caller.exchange.skew_clock(10_000)
    assert cancel(caller).code == -1021
    caller.clock.now += 10_000
    caller.exchange.skew_clock(0)
    assert cancel(caller).status == 200


def test_connections_are_refused_for_a_while_and_open_ones_go_on(caller: Caller) -> None:
    line = http.client.HTTPConnection("127.0.0.1", caller.port, timeout=HANG)
    line.request("GET", "/inv/v1/count")
    line.getresponse().read()
    caller.exchange.refuse_connections(600)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", caller.port), timeout=HANG)
    line.request("GET", "/inv/v1/count")
    assert line.getresponse().read() == b'{"things": 3}'
    line.close()
    leap_of(caller.exchange, 600)
    until_true(lambda: takes_connections(caller.port))
    assert caller.send("GET", "/inv/v1/count").status == 200


def test_an_exchange_that_refuses_connections_can_be_stopped(caller: Caller) -> None:
    caller.exchange.refuse_connections(60)
    caller.exchange.refuse_connections(0.01)
    caller.exchange.refuse_connections(60)
    caller.exchange.stop()


def test_random_faults_are_the_same_for_the_same_seed_and_are_counted(caller: Caller) -> None:
    rates: Any = {"refused": 0.2, "unavailable": 0.2, "unknown": 0.2, "wrong_type": 0.1}
    runs: list[list[int]] = []
    for _ in range(2):
        caller.exchange.reset()
        drawn = caller.exchange.faults(random.Random(7), rates, of=frozenset((CANCEL,)))
        runs.append([cancel(caller).status for _ in range(60)])
        assert sum(drawn.values()) == 60 - sum(status == 200 for status in runs[-1]) + drawn["wrong_type"]
        executed = [one for one in caller.exchange.received if one.executed]
        assert len(caller.exchange.executed) == len(executed)
        # Some of those whose outcome was called unknown were carried out, and some were not.
        assert runs[-1].count(200) < len(executed) < runs[-1].count(200) + drawn["unknown"]
    assert runs[0] == runs[1]
    assert set(runs[0]) == {200, 400, 503}


def test_random_faults_hit_only_what_they_are_for_and_only_where_nothing_was_set(caller: Caller) -> None:
    caller.exchange.faults(random.Random(1), {"refused": 1.0}, of=frozenset((CANCEL,)))
    caller.exchange.answer(CANCEL, {"set": 1}, times=1)
    assert caller.send("GET", "/inv/v1/count").status == 200
    assert [cancel(caller).status for _ in range(2)] == [200, 400]
    caller.exchange.reset()
    assert cancel(caller).status == 200


def test_rates_that_make_no_sense_are_refused(caller: Caller) -> None:
    wrong: Any = {"mood": 0.1}
    with pytest.raises(ValueError, match="there is no fault mood, there are: refused, dropped_before"):
        caller.exchange.faults(random.Random(1), wrong, of=frozenset())
    with pytest.raises(ValueError, match="come to at most 1"):
        caller.exchange.faults(random.Random(1), {"cut": 0.6, "late": 0.6}, of=frozenset())
    with pytest.raises(ValueError, match="invented has no operation 'rest/other'"):
        caller.exchange.faults(random.Random(1), of=frozenset(("rest/other",)))


def test_the_usual_mixture_is_drawn_for_orders_alone() -> None:
    """It leaves most requests alone, and none of it concerns a question."""
    with Exchange("usdm") as exchange:
        drawn = exchange.faults(random.Random(1))
        assert drawn == {}
        operations = exchange._dispatch.order_operations  # pyright: ignore[reportPrivateUsage]
    assert {"rest/new_order", "ws-api/cancel_order", "rest/place_multiple_orders"} <= operations
    assert not {"rest/query_order", "rest/test_order"} & operations
