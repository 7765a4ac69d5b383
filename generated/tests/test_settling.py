"""Every order can be asked for: ids that a client adds, when an answer is final, and what settles an unknown outcome."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Generator
from typing import Any

import pytest
from invented import NOW, session
from msgspec.structs import replace

from binance_derivatives import (
    Budget,
    InvalidRequest,
    OutcomeUnknown,
    Retries,
    Settlement,
    Unsettled,
    coinm,
    options,
    portfolio,
    usdm,
)
from binance_derivatives._core.ids import client_id, with_ids
from binance_derivatives._core.operation import Call
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.flow import Sleep, rest_flow
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Frame, Send, rest_request, ws_request
from binance_derivatives._protocol.session import Session, Source
from binance_derivatives._protocol.settling import settling
from binance_derivatives.limits import Limit
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm.rest import trade
from binance_derivatives.usdm.ws_api import trade as ws_trade

ADDRESS = "https://exchange.example"
ITEM = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": "1"}
ORDER = trade.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1, new_client_order_id="mine")
ALGO_GIVEN: dict[str, Any] = {
    "algo_type": "CONDITIONAL",
    "symbol": "BTCUSDT",
    "side": "BUY",
    "type": "STOP_MARKET",
    "quantity": 1,
    "trigger_price": 1,
    "client_algo_id": "a",
}
ALGO = trade.new_algo_order(**ALGO_GIVEN)
MINUTE = 60_000
DAYS = 3 * 24 * 3_600_000
QUERY = trade.query_order(symbol="BTCUSDT", orig_client_order_id="mine")
NOT_THERE = Reply(400, b'{"code":-2013,"msg":"Order does not exist."}')


def counted() -> Callable[[], str]:
    numbers = iter(range(1, 100))
    return lambda: f"id{next(numbers)}"


@pytest.mark.parametrize(
    ("call", "added"),
    [
        (trade.new_order(symbol="A", side="BUY", type="MARKET", quantity=1), {"newClientOrderId": "id1"}),
        (ORDER, {"newClientOrderId": "mine"}),
        (trade.modify_order(symbol="A", side="BUY", quantity=1, price=1, order_id=1), {}),
        (trade.cancel_order(symbol="A", order_id=1), {}),
        (trade.test_order(symbol="A", side="BUY", type="MARKET", quantity=1), {}),
        (portfolio.Rest.cancel_margin_order(symbol="A", order_id=1), {}),
        (
            portfolio.Rest.new_cm_conditional_order(symbol="A", side="BUY", strategy_type="STOP_MARKET", stop_price=1),
            {"newClientStrategyId": "id1"},
        ),
        (
            portfolio.Rest.new_margin_oco_order(symbol="A", side="BUY", quantity=1, price=1, stop_price=2),
            {"listClientOrderId": "id1", "limitClientOrderId": "id2", "stopClientOrderId": "id3"},
        ),
    ],
    ids=str,
)
def test_an_order_has_an_id_of_its_own_and_nothing_else_gets_one(call: Call[Any], added: dict[str, str]) -> None:
    made = dict(with_ids(call, counted()).parameters)
    assert {name: value for name, value in made.items() if "lient" in name} == added


def test_each_item_of_a_batch_has_an_id_of_its_own() -> None:
    call = trade.place_multiple_orders(batch_orders=[ITEM, {**ITEM, "newClientOrderId": "mine"}, ITEM])
    [(_, items)] = with_ids(call, counted()).parameters
    assert [item["newClientOrderId"] for item in items] == ["id1", "mine", "id2"]  # type: ignore[index, union-attr, call-overload]


@pytest.mark.parametrize(
    "call",
    [
        trade.place_multiple_orders(batch_orders=[ITEM, ITEM]),
        trade.place_multiple_orders(batch_orders=[ITEM, {**ITEM, "newClientOrderId": "same"}]),
        portfolio.Rest.new_margin_oco_order(symbol="A", side="BUY", quantity=1, price=1, stop_price=2),
    ],
    ids=str,
)
def test_two_orders_of_one_call_are_not_given_one_id(call: Call[Any]) -> None:
    with pytest.raises(ValueError, match="client_ids gave 'same', which another order of this call has"):
        with_ids(call, lambda: "same")


def test_ids_are_short_different_and_checked() -> None:
    made = {client_id() for _ in range(1000)}
    assert len(made) == 1000 and all(re.fullmatch("[A-Za-z0-9]{1,32}", one) for one in made)
    order = trade.new_order(symbol="A", side="BUY", type="MARKET", quantity=1)
    assert ("newClientOrderId", "aZ9" + "b" * 29) in with_ids(order, lambda: "aZ9" + "b" * 29).parameters
    for wrong in ("no id", "", "b" * 33, "a-b", "\u00e9"):
        with pytest.raises(ValueError, match="expected 1 to 32 letters and digits"):
            with_ids(order, lambda wrong=wrong: wrong)  # type: ignore[misc]


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.WsApi])
def test_a_client_adds_ids_as_it_sends_and_says_so_before(kind: Any) -> None:
    call: Call[Any] = kind.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1)
    assert call.plan().adds == ("newClientOrderId",) and call.plan().call is None
    with Exchange("usdm") as exchange:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        with kind(account) as client:
            planned = client.plan(call).call
            raw = client.with_raw(planned)
            assert raw.call == planned and raw.value.client_order_id == dict(planned.parameters)["newClientOrderId"]
            assert dict(client.with_raw(call).call.parameters)["newClientOrderId"] != raw.value.client_order_id
        with kind(account, client_ids=None) as client:
            assert client.with_raw(call).call == client.plan(call).call == call


RETRIED = Retries(attempts=3, first=0.0, jitter=0.0)


class Failing:
    """Carries requests of either interface; only each third one leaves, and is answered with its own id."""

    def __init__(self) -> None:
        self.sent: list[dict[str, str]] = []

    def exchange(self, request: Send | Frame) -> Reply:
        if isinstance(request, Send):
            assert request.body is not None
            self.sent.append(dict(pair.split("=") for pair in request.body.decode().split("&")))
        else:
            self.sent.append(json.loads(request.text)["params"])
        if len(self.sent) % 3:
            raise Failure("refused", sent=False)
        return Reply(200, b'{"orderId":1,"clientOrderId":"%b"}' % self.sent[-1]["newClientOrderId"].encode())

    def close(self) -> None:
        return None


class FailingLater(Failing):
    async def exchange(self, request: Send | Frame) -> Reply:  # type: ignore[override]
        return super().exchange(request)

    async def close(self) -> None:  # type: ignore[override]
        return None


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.AsyncRest, usdm.WsApi, usdm.AsyncWsApi])
def test_every_attempt_of_one_send_carries_the_same_id_under_a_signature_of_its_own(kind: Any) -> None:
    awaits = kind in (usdm.AsyncRest, usdm.AsyncWsApi)
    transport = FailingLater() if awaits else Failing()
    moments = iter(range(NOW, NOW + 100))
    account = usdm.TESTNET.account("key", "secret")
    client = kind(account, transport=transport, retries=RETRIED, clock=lambda: next(moments))

    async def order() -> None:
        answer = client.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1)
        if awaits:
            await answer

    for _ in range(2):
        asyncio.run(order())
    ids = [one["newClientOrderId"] for one in transport.sent]
    assert ids[:3] == ids[:1] * 3 and ids[3:] == ids[3:4] * 3 and ids[0] != ids[3]
    assert len({one["signature"] for one in transport.sent}) == 6


@pytest.mark.parametrize(
    ("call", "own", "window"),
    [
        (ORDER, None, 5000),
        (ORDER, 2000, 2000),
        (replace(ORDER, parameters=(*ORDER.parameters, ("recvWindow", 70))), 9, 70),
    ],
)
def test_an_outcome_is_final_when_the_window_of_what_was_signed_is_over(
    call: Call[Any], own: int | None, window: int
) -> None:
    time = ServerTime(lambda: NOW)
    time.measured(NOW + 400, NOW - 20, NOW)
    flow = rest_flow(call, session(time=time, recv_window=own), ADDRESS)
    request = next(flow)
    assert isinstance(request, Send) and request.body is not None
    stamp = int(dict(pair.split("=") for pair in request.body.decode().split("&"))["timestamp"])
    # What is learned meanwhile moves the clock, not what was signed.
    time.measured(NOW + 90_000, NOW - 20, NOW)
    with pytest.raises(OutcomeUnknown) as caught:
        flow.throw(Failure("lost", sent=True))
    assert caught.value.final_at == stamp + window


def test_a_query_that_another_service_answers_makes_it_final_later() -> None:
    assert rest_request(ALGO, session(), ADDRESS).final_at == NOW + 5000
    assert unknown(ALGO).final_at == NOW + 45_000
    frame = ws_request(
        ws_trade.new_order(symbol="A", side="BUY", type="MARKET", quantity=1), session(recv_window=100), "1"
    )
    assert frame.final_at == NOW + 100


def test_a_date_from_a_cache_moves_no_clock() -> None:
    kept = session()
    flow = rest_flow(ORDER, kept, ADDRESS)
    next(flow)
    with pytest.raises(StopIteration):
        flow.send(Reply(200, b'{"orderId":1}', {"Date": "Tue, 14 Nov 2023 22:13:10 GMT", "Age": "10"}))
    assert (kept.time.offset, kept.time.uncertainty) == (0, None)


def test_a_date_that_jumps_and_a_time_that_is_none_move_no_clock() -> None:
    time = ServerTime(lambda: NOW)
    time.seen("Tue, 14 Nov 2023 22:13:20 GMT", NOW - 10, NOW)
    for wrong in ("Tue, 14 Nov 2023 23:13:20 GMT", "Fri, 01 Jan 1999 00:00:00 GMT", "Fri, 01 Jan 2286 00:00:00 GMT"):
        time.seen(wrong, NOW - 10, NOW)
    time.measured(10**18, NOW - 10, NOW)
    assert time.offset == 0


def unknown(call: Call[Any]) -> OutcomeUnknown:
    flow = rest_flow(call, session(), ADDRESS)
    next(flow)
    with pytest.raises(OutcomeUnknown) as caught:
        flow.throw(Failure("lost", sent=True))
    return caught.value


def settled(
    error: OutcomeUnknown | Unsettled, *replies: Reply, made: Session | None = None, can_ask: bool = True
) -> tuple[tuple[Settlement, ...], list[float]]:
    """Give the settlements and the pauses; each request gets the next reply."""
    kept = made or session()
    flow: Generator[Any, Any, tuple[Settlement, ...]] = settling(
        error, kept, lambda call: rest_request(call, kept, ADDRESS), lambda _: can_ask
    )
    pauses: list[float] = []
    waiting = list(replies)
    try:
        step = next(flow)
        while True:
            if isinstance(step, Sleep):
                pauses.append(step.seconds)
                step = flow.send(None)
            else:
                step = flow.send(waiting.pop(0))
    except StopIteration as done:
        assert not waiting
        return done.value, pauses


def test_an_order_that_is_there_is_found_at_once() -> None:
    [found], pauses = settled(unknown(ORDER), Reply(200, b'{"orderId":5,"clientOrderId":"mine"}'))
    assert (found.query, found.found.order_id, found.absent, pauses) == (QUERY, 5, False, [])


def test_an_order_that_is_not_there_is_asked_for_again_when_that_is_final() -> None:
    [late], pauses = settled(unknown(ORDER), NOT_THERE, Reply(200, b'{"orderId":5,"clientOrderId":"mine"}'))
    assert (late.found.order_id, pauses) == (5, [6.0])
    [never], pauses = settled(unknown(ORDER), NOT_THERE, NOT_THERE)
    assert (never.found, never.absent, never.why, pauses) == (None, True, "", [6.0])
    assert settled(unknown(ALGO), NOT_THERE, NOT_THERE)[1] == [46.0]


def strategies(*ids: str) -> Reply:
    shown = [{"strategyId": at, "newClientStrategyId": own_id, "symbol": "A"} for at, own_id in enumerate(ids, 1)]
    return Reply(200, json.dumps(shown).encode())


STRATEGY = portfolio.Rest.new_cm_conditional_order(
    symbol="A", side="BUY", strategy_type="STOP_MARKET", stop_price=1, new_client_strategy_id="mine"
)
NO_STRATEGY = portfolio.Rest.cancel_cm_conditional_order(symbol="A", strategy_id=2, new_client_strategy_id="mine")


def test_an_order_that_only_a_list_of_all_shows_is_picked_out_of_it() -> None:
    [found], pauses = settled(unknown(STRATEGY), strategies("other", "mine", "another"))
    assert (found.found.strategy_id, found.absent, found.why, pauses) == (2, False, "", [])
    assert found.query == unknown(STRATEGY).query
    [late], pauses = settled(unknown(STRATEGY), strategies("other"), strategies("mine"))
    assert (late.found.strategy_id, pauses) == (1, [6.0])
    for replies in ([strategies("other"), strategies()], [strategies(*["other"] * 499)] * 2):
        [never], pauses = settled(unknown(STRATEGY), *replies)
        assert (never.found, never.absent, never.why, pauses) == (None, True, "", [6.0])


@pytest.mark.parametrize("call", [STRATEGY, NO_STRATEGY], ids=["new", "cancel"])
def test_a_list_that_need_not_go_back_to_an_order_does_not_say_that_there_is_none(call: Call[Any]) -> None:
    # That many are shown at most, and of some days alone.
    shown = strategies(*["other"] * 500) if call is STRATEGY else strategies("other", "another")
    [open_], pauses = settled(unknown(call), shown)
    assert (open_.query, open_.found, open_.absent, pauses) == (unknown(call).query, None, False, [])
    assert (
        open_.why == "the list that portfolio.all_cm_conditional_orders gives does not show it, and need not show all"
    )


def test_an_order_that_has_some_of_the_ids_is_another_one() -> None:
    [found], _ = settled(unknown(NO_STRATEGY), *[strategies("other", "mine", "mine")] * 2)
    assert found.found.strategy_id == 2
    [open_], _ = settled(unknown(NO_STRATEGY), strategies("mine", "other"))
    assert open_.found is None and open_.why


@pytest.mark.parametrize("way", [0, 101, 1900])
def test_what_the_clock_may_be_off_is_waited_for_too(way: int) -> None:
    time = ServerTime(lambda: NOW)
    time.measured(NOW, NOW - way, NOW)
    error = unknown(ORDER)
    error.final_at = time.now() + 5000
    _, pauses = settled(error, NOT_THERE, NOT_THERE, made=session(time=time))
    # It is off by half of the way there and back at most.
    assert (time.uncertainty, pauses) == ((way + 1) // 2, [5 + (way + 1) // 2 / 1000])


def test_an_order_is_absent_for_good_only_when_its_last_moment_is_past_by_a_clock_that_may_be_off() -> None:
    for late, pauses in ((5999, [0.001]), (6000, []), (6001, [])):
        clock = NOW + late
        made = session(clock=lambda clock=clock: clock, time=ServerTime(lambda clock=clock: clock))
        replies = [NOT_THERE] * (len(pauses) + 1)
        assert settled(unknown(ORDER), *replies, made=made) == ((Settlement(QUERY, absent=True),), pauses)


def test_what_would_be_waited_for_longer_than_three_minutes_is_left_open() -> None:
    error = unknown(ORDER)
    for ahead, pauses in ((180_000, [180.0]), (180_001, [])):
        error.final_at = NOW + ahead - 1000
        [settlement], slept = settled(error, *[NOT_THERE] * (len(pauses) + 1))
        assert (settlement.absent, slept) == (bool(pauses), pauses)
    assert settlement.why == "it is not there, which is final in 180 s only"
    error.final_at = NOW + 3_599_000
    assert settled(error, NOT_THERE) == ((Settlement(QUERY, why="it is not there, which is final in 3600 s only"),), [])
    error.final_at = None
    why = "it is not there, and how long it may still come is not known"
    assert settled(error, NOT_THERE) == ((Settlement(QUERY, why=why),), [])


@pytest.mark.parametrize(("final_at", "pauses"), [(None, []), (NOW - 1001, []), (NOW - 1000, []), (NOW - 999, [0.001])])
def test_a_cancel_whose_order_still_stands_is_over_when_nothing_can_come_any_more(
    final_at: int | None, pauses: list[float]
) -> None:
    error = unknown(CANCEL)
    error.final_at = final_at
    [found], slept = settled(error, *[shown("NEW")] * (len(pauses) + 1))
    assert (found.found.status, found.why, slept) == ("NEW", "", pauses)


def test_a_setting_that_has_no_state_is_asked_for_again_when_nothing_can_come_any_more() -> None:
    for query in (b'[{"symbol":"A","leverage":3}]', b"[]"):
        [found], pauses = settled(unknown(trade.change_leverage(symbol="A", leverage=3)), *[Reply(200, query)] * 2)
        assert (found.absent, found.why, pauses) == (False, "", [6.0]) and found.found is not None


def test_what_is_final_is_judged_by_the_clock_as_the_answer_has_put_it_right() -> None:
    # This machine is ten seconds ahead: by its own clock the order's window is over before it is asked for.
    made = session(
        clock=lambda: NOW + 10_000,
        time=ServerTime(lambda: NOW + 10_000),
        time_source=Source("invented", "CLOCK", "server_time"),
    )
    late, now = Reply(400, b'{"code":-1021,"msg":"ahead"}'), Reply(200, b'{"serverTime":%d}' % NOW)
    found = Reply(200, b'{"orderId":5,"clientOrderId":"mine"}')
    [settlement], pauses = settled(unknown(ORDER), late, now, NOT_THERE, found, made=made)
    assert (settlement.absent, settlement.found.order_id, pauses) == (False, 5, [5.0])
    dated = session(clock=lambda: NOW + 10_000, time=ServerTime(lambda: NOW + 10_000))
    shown_by_date = Reply(400, NOT_THERE.body, {"Date": "Tue, 14 Nov 2023 22:13:20 GMT"})
    [settlement], pauses = settled(unknown(ORDER), shown_by_date, found, made=dated)
    # Its date has whole seconds: the clock is put back by nine, and may be off by one more.
    assert (settlement.absent, settlement.found.order_id, pauses) == (False, 5, [5.0])


def test_an_order_that_ended_days_ago_need_not_be_shown() -> None:
    for late, absent in ((DAYS, True), (DAYS + 1, False)):
        clock = NOW + 6000 + late
        made = session(clock=lambda clock=clock: clock, time=ServerTime(lambda clock=clock: clock))
        [settlement], pauses = settled(unknown(ORDER), NOT_THERE, made=made)
        assert (settlement.query, settlement.absent, settlement.found, pauses) == (QUERY, absent, None, [])
        assert (
            absent or settlement.why == "it is not there, and an order that ended days ago need not be shown any more"
        )


@pytest.mark.skipif(
    not hasattr(portfolio.Rest, "new_um_algo_order"),
    reason="the package is of a day before portfolio margin had algo orders",
)
@pytest.mark.parametrize("cancels", [False, True])
def test_a_query_that_shows_what_is_open_alone_says_of_no_order_that_it_never_was(cancels: bool) -> None:
    place = portfolio.Rest.new_um_algo_order(
        algo_type="CONDITIONAL",
        symbol="A",
        side="BUY",
        type="STOP_MARKET",
        quantity=1,
        trigger_price=1,
        client_algo_id="mine",
    )
    cancel = portfolio.Rest.cancel_um_algo_order(client_algo_id="mine")
    [settlement], pauses = settled(unknown(cancel if cancels else place), NOT_THERE, NOT_THERE)
    assert (settlement.absent, settlement.found, pauses) == (False, None, [46.0])
    why = "portfolio.query_open_um_algo_order shows what is open alone, and it is not there"
    assert settlement.why == why and settlement.query == unknown(place).query


def test_a_question_is_asked_as_often_as_the_retries_say_and_no_more() -> None:
    made = session(retries=RETRIED)
    [nothing], pauses = settled(unknown(ORDER), *[Reply(504, b"")] * 3, made=made)
    assert "was not answered" in nothing.why and (made.tally.requests, pauses) == (3, [0.0, 0.0])
    made = session(retries=RETRIED)
    settled(unknown(ORDER), Reply(504, b""), Reply(504, b""), NOT_THERE, Reply(504, b""), NOT_THERE, made=made)
    assert made.tally.requests == 5


def full(gate: Any) -> Budget:
    budget = Budget(gate=gate, reserve=0.0, limits=[Limit("ip", 2, MINUTE)])
    budget.book({"ip": 2}, NOW)
    return budget


def test_questions_count_against_the_limits_and_wait_for_them() -> None:
    budget = Budget(gate="refuse", reserve=0.0, limits=[Limit("ip", 2, MINUTE)])
    made = session(budget=budget)
    settled(unknown(ORDER), NOT_THERE, NOT_THERE, made=made)
    assert budget.used("ip", NOW) == 2 * trade.query_order(symbol="A", order_id=1).weight
    left = (NOW // MINUTE + 1) * MINUTE - NOW
    clock = [NOW]
    waiting = session(budget=full("wait"), time=ServerTime(lambda: clock[0]), retries=Retries(deadline=60.0))
    flow = settling(unknown(ORDER), waiting, lambda call: rest_request(call, waiting, ADDRESS), lambda _: True)
    pause = next(flow)
    assert isinstance(pause, Sleep) and pause.seconds == left / 1000
    clock[0] += left
    assert isinstance(flow.send(None), Send)


def test_a_question_that_the_limits_hold_back_is_not_sent_and_settles_nothing() -> None:
    made = session(budget=full("refuse"))
    [held], pauses = settled(unknown(ORDER), made=made)
    assert not held.absent and "held back" in held.why and pauses == [] and made.tally.requests == 0
    stopped = Budget()
    stopped.stop(NOW + 50_000)
    [held], _ = settled(unknown(ORDER), made=session(budget=stopped))
    assert not held.absent and "held back" in held.why


CANCEL = trade.cancel_order(symbol="BTCUSDT", orig_client_order_id="mine")


@pytest.mark.parametrize("status", ["CANCELED", "FILLED", "EXPIRED"])
def test_a_cancel_is_settled_at_once_when_its_order_has_ended(status: str) -> None:
    [found], pauses = settled(unknown(CANCEL), shown(status))
    assert (found.found.status, pauses) == (status, [])


def test_a_cancel_that_shows_no_effect_is_asked_for_again_when_none_can_come_any_more() -> None:
    for last in ("CANCELED", "NEW"):
        [found], pauses = settled(unknown(CANCEL), shown("NEW"), shown(last))
        assert (found.found.status, found.why, pauses) == (last, "", [6.0])
    far = unknown(CANCEL)
    far.final_at = NOW + 10**9
    [open_], pauses = settled(far, shown("NEW"))
    assert (open_.found, pauses) == (None, []) and "it is not as it was to be, which is final in" in open_.why


def shown(status: str) -> Reply:
    return Reply(200, b'{"orderId":5,"clientOrderId":"mine","status":"%b"}' % status.encode())


def test_after_its_window_one_answer_is_enough() -> None:
    later = session(clock=lambda: NOW + 60_000, time=ServerTime(lambda: NOW + 60_000))
    [never], pauses = settled(unknown(ORDER), NOT_THERE, made=later)
    assert (never.absent, pauses) == (True, [])


def test_a_query_that_shows_another_order_or_fails_settles_nothing() -> None:
    [other], _ = settled(unknown(ORDER), Reply(200, b'{"orderId":5,"clientOrderId":"other"}'))
    assert not other.absent and "was not answered" in other.why
    [refused], _ = settled(unknown(ORDER), Reply(401, b'{"code":-2015,"msg":"no"}'))
    assert not refused.absent and "-2015" in refused.why
    assert other.query == refused.query == QUERY


def test_why_nothing_can_be_had_is_told() -> None:
    [nothing], _ = settled(unknown(trade.countdown_cancel_all(symbol="A", countdown_time=0)))
    assert nothing.why == "no query of the exchange tells what became of it"
    [unasked], _ = settled(Unsettled("?"))
    assert (unasked.query, unasked.why) == (None, nothing.why)
    [elsewhere], _ = settled(unknown(ORDER), can_ask=False)
    assert elsewhere.query == QUERY
    assert elsewhere.why == "usdm.query_order is not asked over this kind of client"


def test_a_client_asks_nothing_that_it_does_not_carry() -> None:
    algo = usdm.WsApi.new_algo_order(**ALGO_GIVEN)
    for kind, account, call, query in (
        (usdm.WsApi, usdm.TESTNET.account("key", "secret"), algo, "usdm.query_algo_order"),
        (coinm.Rest, coinm.TESTNET.account("key", "secret"), ORDER, "usdm.query_order"),
    ):
        transport: Any = Failing()
        client: Any = kind(account, transport=transport)
        [elsewhere] = client.settle(OutcomeUnknown(call=call, cause="lost"))
        assert (elsewhere.why, elsewhere.absent) == (f"{query} is not asked over this kind of client", False)
        assert transport.sent == []


def test_a_batch_is_settled_item_by_item() -> None:
    batch = trade.place_multiple_orders(batch_orders=[{**ITEM, "newClientOrderId": one} for one in ("a", "b")])
    later = session(clock=lambda: NOW + 60_000, time=ServerTime(lambda: NOW + 60_000))
    settlements, _ = settled(unknown(batch), Reply(200, b'{"orderId":5,"clientOrderId":"a"}'), NOT_THERE, made=later)
    assert [(one.found is not None, one.absent) for one in settlements] == [(True, False), (False, True)]


@pytest.mark.parametrize("product", [usdm, coinm, options])
def test_no_two_orders_of_a_batch_have_one_id(product: Any) -> None:
    """A query by it would find one order, and both would be told to stand."""
    name, own = ("orders", "clientOrderId") if product is options else ("batch_orders", "newClientOrderId")
    item = {**ITEM, "type": "LIMIT", "price": "1", "timeInForce": "GTC", own: "mine"}
    product.Rest.place_multiple_orders(**{name: [item, {**item, own: "other"}]})
    with pytest.raises(InvalidRequest, match=rf"{name}\[0\] and \[1\] have the same \w+ \({own}\), mine$"):
        product.Rest.place_multiple_orders(**{name: [item, item]})


def test_an_item_that_nothing_names_keeps_its_place_among_the_settlements() -> None:
    batch = trade.place_multiple_orders(batch_orders=[ITEM, {**ITEM, "newClientOrderId": "b"}, ITEM])
    settlements, _ = settled(unknown(batch), Reply(200, b'{"orderId":5,"clientOrderId":"b"}'))
    assert [(one.query is None, one.found is not None, one.absent) for one in settlements] == [
        (True, False, False),
        (False, True, False),
        (True, False, False),
    ]
    assert settlements[0].why == settlements[2].why == "no query of the exchange tells what became of it"


def test_an_element_that_is_unsettled_brings_its_own_question() -> None:
    batch = trade.place_multiple_orders(batch_orders=[{**ITEM, "newClientOrderId": one} for one in ("a", "b")])
    flow = rest_flow(batch, session(), ADDRESS)
    next(flow)
    with pytest.raises(StopIteration) as done:
        flow.send(Reply(200, b'[{"orderId":1,"clientOrderId":"a"},{"code":-1007,"msg":"timeout"}]'))
    _, second = done.value.value.value
    assert isinstance(second, Unsettled)
    assert str(second.query) == "usdm.query_order(symbol='BTCUSDT', origClientOrderId='b')"
    assert (second.final_at, second.places) == (NOW + 5000, True)
    [found], _ = settled(second, Reply(200, b'{"orderId":2,"clientOrderId":"b"}'))
    assert found.found.order_id == 2


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.AsyncRest, usdm.WsApi, usdm.AsyncWsApi])
@pytest.mark.parametrize("executed", [True, False])
def test_an_order_whose_answer_was_lost_is_settled_by_every_client(kind: Any, executed: bool) -> None:
    async def settle() -> tuple[OutcomeUnknown, Settlement]:
        client: Any = kind(account, recv_window=100)
        try:
            await given(client.new_order, symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1)
        except OutcomeUnknown as error:
            # By the exchange's clock this is a while ago, so that one answer is enough.
            assert error.final_at is not None
            error.final_at -= MINUTE
            [settlement] = await given(client.settle, error)
            return error, settlement
        finally:
            await given(client.close)
        raise AssertionError

    async def given(method: Any, *arguments: Any, **keywords: Any) -> Any:
        answer = method(*arguments, **keywords)
        return await answer if isinstance(answer, Awaitable) else answer

    with Exchange("usdm", keeps_orders=True) as exchange:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        exchange.drop("ws-api/new_order" if "Ws" in kind.__name__ else "rest/new_order", executed=executed)
        error, settlement = asyncio.run(settle())
    assert (settlement.found is not None, settlement.absent, settlement.why) == (executed, not executed, "")
    assert [settlement.query] == list(error.queries) and error.client_order_ids
    assert not executed or [settlement.found.client_order_id] == list(error.client_order_ids)


def test_a_lost_answer_is_settled_over_a_client() -> None:
    with Exchange("coinm", keeps_orders=True) as exchange:
        account = exchange.environment.account(exchange.api_key, exchange.api_secret)
        with coinm.Rest(account) as client:
            exchange.drop("rest/new_order", executed=True)
            with pytest.raises(OutcomeUnknown) as caught:
                client.new_order(symbol="BTCUSD_PERP", side="BUY", type="MARKET", quantity=1)
            [own_id] = caught.value.client_order_ids
            [settlement] = client.settle(caught.value)
            assert settlement.found.client_order_id == own_id
