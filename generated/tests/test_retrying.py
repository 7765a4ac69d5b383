"""Flows that go on after a failure: what is made again, when, and what never is."""

import json
from typing import Any

import pytest
from invented import BUY, DROP, LOOK, NOW, THE_TICKET, TICKET_JSON, WS_LOOK, session
from msgspec import structs

from binance_derivatives import (
    Banned,
    Budget,
    HeldBack,
    NoAnswer,
    OutcomeUnknown,
    OutsideTimeWindow,
    Overloaded,
    RateLimited,
    Retries,
)
from binance_derivatives._core.operation import Call
from binance_derivatives._core.terms import Retry
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.flow import Sleep, rest_flow, ws_flow
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.session import Session, Source
from binance_derivatives.hooks import Answered, Hooks, Requested, Retried, Tally

ADDRESS = "https://exchange.example"
READ = LOOK.call({"label": "a"})
CANCEL: Call[Any] = structs.replace(DROP.call({"ids": [1]}), operation=structs.replace(DROP, retry=Retry.REFUSED))
GOOD = Reply(200, TICKET_JSON)
LOST = Failure("lost", sent=True)
UNSENT = Failure("refused", sent=False)


class Clock:
    """Time that only sleeps, and what a test adds, move on; as milliseconds, and as the seconds of a stopwatch."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> int:
        return self.now

    def seconds(self) -> float:
        return self.now / 1000


def refusal(status: int, code: int | None = None, message: str = "", **headers: str) -> Reply:
    return Reply(status, json.dumps({"code": code, "msg": message}).encode(), headers)


BUSY = refusal(503, None, "Service Unavailable.")
LATE = refusal(400, -1021, "outside")


class Course:
    """What a flow did with the replies it was given in turn: the requests, the sleeps, and what came of it."""

    def __init__(self, call: Call[Any], *replies: Reply | Failure, clock: Clock | None = None, **changes: Any) -> None:
        self.clock = clock or Clock()
        self.requests: list[Send] = []
        self.sleeps: list[float] = []
        self.value: Any = None
        self.error: Any = None
        made = session(clock=self.clock, time=ServerTime(self.clock), stopwatch=self.clock.seconds)
        self.session: Session = structs.replace(made, **({"retries": Retries()} | changes))
        self._run(rest_flow(call, self.session, ADDRESS), list(replies))

    def _run(self, flow: Any, replies: list[Reply | Failure]) -> None:
        try:
            step = next(flow)
            while True:
                step = self._carried_out(flow, step, replies)
        except StopIteration as done:
            self.value = done.value.value
        except Exception as error:
            self.error = error
        assert not replies, "the flow ended before it took every reply"

    def _carried_out(self, flow: Any, step: Send | Sleep, replies: list[Reply | Failure]) -> Any:
        if isinstance(step, Sleep):
            self.sleeps.append(step.seconds)
            self.clock.now += round(step.seconds * 1000)
            return flow.send(None)
        self.requests.append(step)
        self.clock.now += 10
        reply = replies.pop(0)
        return flow.throw(reply) if isinstance(reply, Failure) else flow.send(reply)


@pytest.mark.parametrize("trouble", [LOST, UNSENT, BUSY, Reply(502, b"<html>"), refusal(503, None, "Unknown error")])
def test_a_read_is_made_again_whatever_became_of_it(trouble: Reply | Failure) -> None:
    course = Course(READ, trouble, trouble, GOOD)
    assert course.value == THE_TICKET
    assert course.sleeps == [0.2, 0.4]


def test_the_pauses_are_those_the_exchange_recommends_and_jitter_only_shortens_them() -> None:
    assert Course(READ, LOST, LOST, LOST, LOST).sleeps == [0.2, 0.4, 0.8]
    jittered = Course(READ, LOST, LOST, LOST, GOOD, random=lambda: 1.0)
    assert jittered.sleeps == pytest.approx([0.15, 0.3, 0.6])


def test_a_read_that_never_succeeds_ends_with_its_last_error() -> None:
    course = Course(READ, LOST, LOST, LOST, BUSY)
    assert type(course.error) is Overloaded
    assert len(course.requests) == 4


def test_a_read_whose_answer_ends_in_mid_json_is_made_again() -> None:
    course = Course(READ, Reply(200, b'{"label":"a'), Reply(200, b'{"label":'), GOOD)
    assert (course.value, course.sleeps) == (THE_TICKET, [0.2, 0.4])


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (LOST, OutcomeUnknown),
        (BUSY, Overloaded),
        (refusal(503, -1008, "throttled"), Overloaded),
        (refusal(503, None, "Unknown error"), OutcomeUnknown),
        (refusal(400, -1007, "timeout"), OutcomeUnknown),
        (refusal(429, -1015, "slower", **{"Retry-After": "1"}), RateLimited),
    ],
)
def test_an_order_is_never_made_again_once_it_was_sent(trouble: Reply | Failure, kind: type[Any]) -> None:
    course = Course(BUY, trouble)
    assert type(course.error) is kind
    assert (len(course.requests), course.sleeps) == (1, [])


def test_an_order_that_certainly_never_left_is_made_again_and_signed_anew() -> None:
    course = Course(BUY, UNSENT, GOOD)
    assert course.value == THE_TICKET
    first, second = (request.body or b"" for request in course.requests)
    assert f"timestamp={NOW}&".encode() in first
    assert f"timestamp={NOW + 210}&".encode() in second
    assert first.rpartition(b"signature=")[2] != second.rpartition(b"signature=")[2]


def test_a_cancel_is_made_again_when_the_exchange_certainly_did_not_carry_it_out() -> None:
    assert Course(CANCEL, BUSY, Reply(200, b"[]")).value == []
    assert type(Course(CANCEL, LOST).error) is OutcomeUnknown


def test_the_options_decide_how_often() -> None:
    assert type(Course(READ, LOST, retries=Retries(attempts=1)).error) is NoAnswer
    assert Course(READ, LOST, LOST, GOOD, retries=Retries(attempts=3, first=1.0, longest=1.5)).sleeps == [1.0, 1.5]


def test_no_attempt_is_started_after_the_deadline() -> None:
    course = Course(READ, LOST, LOST, retries=Retries(deadline=0.5))
    assert (type(course.error), course.sleeps) == (NoAnswer, [0.2])


@pytest.mark.parametrize("changes", [{"attempts": 0}, {"first": -1.0}, {"jitter": 1.5}, {"deadline": -0.1}])
def test_retries_that_can_not_work_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="attempts is 0|below 0|outside 0 to 1"):
        Retries(**changes)


def test_a_read_waits_as_long_as_the_exchange_says() -> None:
    course = Course(READ, refusal(429, -1003, "slower", **{"Retry-After": "3"}), GOOD)
    assert course.value == THE_TICKET
    assert course.sleeps == [3.0]
    patient = Course(READ, refusal(503, None, "Service Unavailable.", **{"Retry-After": "2"}), GOOD)
    assert patient.sleeps == [2.0]


def test_a_read_does_not_wait_beyond_its_deadline() -> None:
    course = Course(READ, refusal(429, -1003, "slower", **{"Retry-After": "31"}))
    assert (type(course.error), course.sleeps) == (RateLimited, [])


def test_after_a_rate_limit_the_whole_client_sends_nothing_until_the_time_named() -> None:
    clock, budget = Clock(), Budget()
    Course(BUY, refusal(429, -1003, "slower", **{"Retry-After": "5"}), clock=clock, budget=budget)
    held = Course(READ, clock=clock, budget=budget)
    assert type(held.error) is HeldBack
    assert (held.error.until, held.error.banned, held.requests) == (NOW + 10 + 5000, False, [])
    clock.now = held.error.until
    assert Course(READ, GOOD, clock=clock, budget=budget).value == THE_TICKET


def test_a_ban_stops_the_client_and_is_not_waited_out() -> None:
    clock, budget = Clock(), Budget()
    message = f"banned until {NOW + 60_000}."
    assert type(Course(READ, refusal(418, -1003, message), clock=clock, budget=budget).error) is Banned
    held = Course(BUY, clock=clock, budget=budget)
    assert (held.error.until, held.error.banned) == (NOW + 60_000, True)


def test_a_limit_on_orders_stops_orders_and_leaves_reads_alone() -> None:
    clock, budget = Clock(), Budget()
    Course(BUY, refusal(429, -1015, "too many orders"), clock=clock, budget=budget)
    assert type(Course(BUY, clock=clock, budget=budget).error) is HeldBack
    assert Course(READ, GOOD, clock=clock, budget=budget).value == THE_TICKET


def test_a_client_whose_gate_waits_sends_when_the_time_has_come() -> None:
    clock, budget = Clock(), Budget(gate="wait")
    Course(BUY, refusal(429, -1003, "slower", **{"Retry-After": "5"}), clock=clock, budget=budget)
    waited = Course(BUY, GOOD, clock=clock, budget=budget)
    assert waited.value == THE_TICKET
    assert sum(waited.sleeps) == pytest.approx(5.0)


TIME = Source("invented", "CLOCK", "server_time")


def clock_reply(server_time: int) -> Reply:
    return Reply(200, json.dumps({"serverTime": server_time}).encode())


def test_a_request_outside_the_time_window_is_signed_again_under_the_time_of_the_exchange() -> None:
    course = Course(BUY, LATE, clock_reply(NOW + 60_015), GOOD, time_source=TIME)
    assert course.value == THE_TICKET
    assert course.sleeps == []
    order, asked, again = course.requests
    assert (order.method, asked.url, again.method) == ("POST", f"{ADDRESS}/inv/v1/time", "POST")
    # Asked from 10 ms to 20 ms: at 15 ms the exchange's clock was 60 s ahead.
    assert f"timestamp={NOW + 60_020}&".encode() in (again.body or b"")


def test_that_is_done_once() -> None:
    course = Course(BUY, LATE, clock_reply(NOW), LATE, time_source=TIME)
    assert type(course.error) is OutsideTimeWindow


@pytest.mark.parametrize("trouble", [LOST, Reply(500, b""), Reply(200, b"<html>"), Reply(200, b"{}")])
def test_where_the_time_can_not_be_had_the_refusal_stands(trouble: Reply | Failure) -> None:
    assert type(Course(BUY, LATE, trouble, time_source=TIME).error) is OutsideTimeWindow


def test_without_a_call_for_the_time_the_date_of_the_answers_will_do() -> None:
    late = refusal(400, -1021, "outside", Date="Tue, 14 Nov 2023 22:14:20 GMT")
    course = Course(BUY, late, GOOD)
    assert course.value == THE_TICKET
    [_, again] = course.requests
    stamp = int((again.body or b"").partition(b"timestamp=")[2].partition(b"&")[0])
    assert 60_000 - 20 <= stamp - NOW <= 61_000 + 20


def test_every_attempt_is_told_to_the_hooks() -> None:
    told: list[Any] = []
    tally = Tally()
    hooks = Hooks(request=told.append, answer=told.append, retry=told.append)
    Course(READ, BUSY, LOST, GOOD, hooks=hooks, tally=tally)
    assert [type(event) for event in told] == [Requested, Answered, Retried, Requested, Retried, Requested, Answered]
    assert [event.attempt for event in told] == [1, 1, 1, 2, 2, 3, 3]
    assert (told[1].status, told[1].seconds) == (503, pytest.approx(0.01))
    assert (type(told[4].error), told[4].seconds) == (NoAnswer, 0.4)
    assert (tally.requests, tally.retries) == (3, 2)


def test_a_hook_that_fails_harms_no_order(caplog: pytest.LogCaptureFixture) -> None:
    def broken(event: object) -> None:
        raise RuntimeError("metrics are down")

    assert Course(BUY, GOOD, hooks=Hooks(request=broken, answer=broken)).value == THE_TICKET
    assert "a hook failed" in caplog.text


def test_the_websocket_api_makes_a_call_again_under_a_new_id() -> None:
    ids = iter("123")
    flow = ws_flow(WS_LOOK.call({}), session(retries=Retries()), lambda: next(ids))
    first: Any = next(flow)
    assert flow.throw(LOST) == Sleep(0.2)
    second: Any = flow.send(None)
    assert (first.id, second.id) == ("1", "2")


def test_what_the_websocket_api_says_of_limits_is_learned() -> None:
    budget = Budget()
    flow = ws_flow(WS_LOOK.call({}), session(budget=budget), lambda: "1")
    next(flow)
    limits = (
        b'[{"rateLimitType":"REQUEST_WEIGHT","interval":"MINUTE","intervalNum":1,"limit":2400,"count":77},'
        b'{"rateLimitType":"ORDERS","interval":"SECOND","intervalNum":10,"limit":300,"count":3}]'
    )
    with pytest.raises(StopIteration):
        flow.send(Reply(200, TICKET_JSON, limits=limits))
    assert (budget.used("ip", NOW), budget.used("orders_10s", NOW)) == (77, 3)


def test_what_the_headers_say_of_limits_is_learned() -> None:
    budget = Budget()
    Course(READ, Reply(200, TICKET_JSON, {"X-MBX-USED-WEIGHT-1M": "41", "x-mbx-order-count-10s": "2"}), budget=budget)
    assert (budget.used("ip", NOW), budget.used("orders_10s", NOW)) == (41, 2)
