"""What a test can set, and what the exchange counts."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from binance_derivatives.testing import Exchange
from waiting import HANG, until_true

if TYPE_CHECKING:
    from conftest import Caller, Clock

COUNT = "/inv/v1/count"
THING = "symbol=ABC&thingId=1"


def test_two_answers_are_given_in_turn_and_then_the_documented_one(caller: Caller) -> None:
    caller.exchange.answer("rest/count_things", {"things": 4}, times=1)
    caller.exchange.answer("rest/count_things", b"[ 5 ]", times=2)
    bodies = [caller.send("GET", COUNT).body for _ in range(4)]
    assert bodies == [b'{"things":4}', b"[ 5 ]", b"[ 5 ]", b'{"things": 3}']


def test_an_answer_without_an_end_lasts_until_something_else_is_set(caller: Caller) -> None:
    caller.exchange.answer("rest/count_things", 1)
    assert [caller.send("GET", COUNT).json for _ in range(3)] == [1, 1, 1]
    caller.exchange.answer("rest/count_things", 2, times=1)
    caller.exchange.answer("rest/count_things", 3)
    assert [caller.send("GET", COUNT).json for _ in range(3)] == [2, 3, 3]


def test_an_answer_may_have_a_status_and_exact_decimals(caller: Caller) -> None:
    caller.exchange.answer("rest/count_things", {"things": Decimal("0.10"), "id": 2**63 - 1}, status=503)
    reply = caller.send("GET", COUNT)
    assert (reply.status, reply.body) == (503, b'{"things":"0.10","id":9223372036854775807}')
    assert (caller.exchange.received[-1].status, caller.exchange.received[-1].executed) == (503, False)


def test_a_refusal_is_the_documented_error_in_our_words_or_in_those_given(caller: Caller) -> None:
    caller.exchange.refuse("rest/cancel_thing", -2011, times=1)
    caller.exchange.refuse("rest/cancel_thing", -2011, msg="gone", status=418)
    query = caller.signed(THING)
    first, second = caller.cancel(query), caller.cancel(query)
    assert (first.status, first.json) == (400, {"code": -2011, "msg": "no such thing to cancel"})
    assert (second.status, second.json) == (418, {"code": -2011, "msg": "gone"})
    assert caller.exchange.received[-1].executed is False


def test_a_request_that_breaks_a_rule_takes_no_turn(caller: Caller) -> None:
    caller.exchange.refuse("rest/cancel_thing", -2011, times=1)
    assert caller.cancel(caller.signed("symbol=ABC")).code == -1102
    assert caller.cancel(caller.signed(THING)).code == -2011


def test_what_is_set_must_name_an_operation_and_a_documented_code(exchange: Exchange) -> None:
    with pytest.raises(ValueError, match=r"^invented has no operation 'rest/cancel', it has: rest/cancel_thing, "):
        exchange.answer("rest/cancel", {})
    with pytest.raises(ValueError, match=r"^invented documents no error -9999, it documents: -1020, -1021, "):
        exchange.refuse("rest/cancel_thing", -9999)
    with pytest.raises(ValueError, match="times is 0, expected at least 1"):
        exchange.drop("rest/cancel_thing", executed=True, times=0)
    with pytest.raises(ValueError, match="no operation 'rest/cancel'"):
        exchange.delay("rest/cancel", 1)


def test_reset_forgets_what_was_set_and_received(caller: Caller) -> None:
    caller.exchange.answer("rest/count_things", 1)
    caller.exchange.delay("rest/count_things", 60)
    caller.send("GET", "/nowhere")
    caller.exchange.reset()
    assert caller.exchange.received == ()
    assert caller.send("GET", COUNT).json == {"things": 3}


@pytest.mark.parametrize("executed", [True, False])
def test_a_dropped_connection_leaves_the_caller_without_an_answer(caller: Caller, executed: bool) -> None:
    caller.exchange.drop("rest/cancel_thing", executed=executed)
    with pytest.raises((http.client.RemoteDisconnected, ConnectionResetError)):
        caller.cancel(caller.signed(THING))
    received = caller.exchange.received[-1]
    assert (received.status, received.code, received.executed) == (None, None, executed)
    assert caller.cancel(caller.signed(THING)).status == 200


def test_a_delayed_request_is_carried_out_before_its_answer_comes(caller: Caller) -> None:
    caller.exchange.delay("rest/cancel_thing", 600)
    with socket.create_connection(("127.0.0.1", caller.port), timeout=HANG) as line:
        target = f"/inv/v1/thing?{caller.signed(THING)}"
        line.sendall(f"DELETE {target} HTTP/1.1\r\nHost: x\r\nX-MBX-APIKEY: {caller.exchange.api_key}\r\n\r\n".encode())
        until_true(lambda: caller.exchange.received)
        assert [one.executed for one in caller.exchange.received] == [True]
        line.setblocking(False)
        with pytest.raises(BlockingIOError):
            line.recv(1)
    caller.exchange.delay("rest/cancel_thing", 0)
    assert caller.cancel(caller.signed(THING)).status == 200


def test_weights_add_up_within_a_minute(caller: Caller, clock: Clock) -> None:
    used = "X-MBX-USED-WEIGHT-1M"
    assert caller.send("GET", COUNT).headers[used] == "1"
    reply = caller.send("GET", "/inv/v1/things")
    assert (reply.headers[used], reply.headers["X-SAPI-USED-UID-WEIGHT-1M"]) == ("21", "7")
    assert caller.send("GET", "/inv/v1/things", key=None).headers[used] == "41"
    clock.now += 60_000
    assert caller.send("GET", COUNT).headers[used] == "1"


def test_orders_are_counted_when_they_are_carried_out(caller: Caller, clock: Clock) -> None:
    ten_seconds, minute = "X-MBX-ORDER-COUNT-10S", "X-MBX-ORDER-COUNT-1M"
    first = caller.cancel(caller.signed(THING)).headers
    assert (first[ten_seconds], first[minute]) == ("2", "1")
    refused = caller.cancel(caller.signed("symbol=ABC")).headers
    assert (refused.get(ten_seconds), refused.get(minute), refused["X-MBX-USED-WEIGHT-1M"]) == (None, None, "2")
    clock.now += 10_000
    later = caller.cancel(caller.signed(THING)).headers
    assert (later[ten_seconds], later[minute]) == ("2", "2")
    assert minute not in caller.send("GET", COUNT).headers


def test_the_time_of_the_exchange_is_that_of_its_clock(
    invented: dict[str, Any], clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    """A product with a clock of its own tells it even if its catalog does not list that operation."""
    with Exchange("usdm", clock=clock, catalog={**invented, "product": "usdm"}) as exchange:
        clock.now += 17
        reply = caller_of(exchange).send("GET", "/fapi/v1/time", key=None)
    assert reply.json == {"serverTime": clock.now}


def test_requests_from_many_threads_are_all_recorded(caller: Caller) -> None:
    def count() -> None:
        for _ in range(10):
            assert caller.send("GET", COUNT).status == 200

    threads = [threading.Thread(target=count) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(caller.exchange.received) == 80
    assert caller.send("GET", COUNT).headers["X-MBX-USED-WEIGHT-1M"] == "81"
