"""What is recognised at a glance as proven, and what of a call's first answer, its limits and its time is kept on either way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from invented import BUY, LOOK, NOW, PLACE, TICKET, TICKET_JSON, Ticket, session
from msgspec import Struct
from msgspec.structs import replace
from test_edges import outcome
from test_retrying import Clock, Course, refusal

from binance_derivatives import Banned, Budget, Hooks, OutcomeUnknown, RateLimited, Retries
from binance_derivatives._core.proof import Proof, is_wordless, recognising
from binance_derivatives._core.terms import Retry
from binance_derivatives._protocol.clock import ServerTime
from binance_derivatives._protocol.drive import sent
from binance_derivatives._protocol.flow import rest_flow, rest_time_flow, ws_time_flow
from binance_derivatives._protocol.headers import Headers
from binance_derivatives._protocol.replies import Reply
from binance_derivatives._protocol.requests import Send, rest_request
from binance_derivatives._protocol.session import Source
from binance_derivatives.hooks import Answered, MismatchReport
from binance_derivatives.usdm.rest import trade

ADDRESS = "https://exchange.example"
ORDER = trade.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1, new_client_order_id="mine")


class Shown(Struct, rename="camel"):
    """An order that shows what it likes."""

    order_id: int | None = None
    own_id: str | None = None
    status: str = ""
    done: bool = True


class Words(Struct):
    """An answer of which nothing is certain to be there."""

    text: str
    count: int = 0


class Told(Struct):
    """An answer that says first whether it was done."""

    complete: bool
    count: int


class Counted(Struct):
    """An answer of which the second member alone is certain to say something."""

    text: str
    count: int
    price: int


def recognised(
    proof: Proof, kind: Any, value: Any, *sent: tuple[str, object], reads: bool = False, takes_away: bool = False
) -> bool | None:
    """Whether a value is recognised; None where only the bytes tell."""
    recognise = recognising(proof, kind, reads=reads, takes_away=takes_away)
    return None if recognise is None else recognise(sent, value)


class Closed(Struct, forbid_unknown_fields=True):
    """An answer with no word of its outcome, and no room for one."""

    order_id: int = 0


class Wordy(Struct, forbid_unknown_fields=True):
    """An answer that says what came of the call."""

    success: bool = True


def test_an_answer_says_nothing_in_words_only_where_its_type_has_none_and_takes_no_other() -> None:
    kinds: tuple[Any, ...] = (Closed, list[Words], Wordy, Words, dict, Closed | Wordy)
    assert [is_wordless(kind) for kind in kinds] == [True, True, False, False, False, False]
    decoders = [(one.answer.decoder(), one.documented) for one in (trade.CANCEL_ORDER, trade.NEW_ORDER)]
    assert [is_wordless(decoder.kind) for decoder, _ in decoders] == [True, True]


def test_what_is_as_documented_is_read_at_once_until_something_else_was_learnt() -> None:
    operation = replace(trade.CHANGE_LEVERAGE, name="read_at_once")
    told = b'{"leverage":21,"maxNotionalValue":"1000000","symbol":"BTCUSDT"}'
    new, refusal, odd = told[:-1] + b',"newMember":1}', told[:-1] + b',"code":-2011}', told.replace(b"1000", b"1_000")
    assert operation.documented(told) == operation.decode(told, None, operation)
    # Nothing is learnt of what is refused here, such as a word of the outcome.
    for other in (new, refusal, odd, told[:-1], b"[]", b'{"code":-2011,"msg":"no"}'):
        assert operation.documented(other) is None
    assert operation.documented(told) is not None
    assert operation.decode(new, None, operation).leverage == 21
    assert operation.documented(told) is None


def test_a_list_is_recognised_by_being_one_and_a_read_by_being_of_its_type() -> None:
    values: tuple[object, ...] = ([], [Words("")], (), {}, None)
    assert [recognised(Proof("list"), list[Words], one) for one in values] == [True, True, False, False, False]
    assert recognised(Proof("list"), Words, []) is None
    assert [recognised(Proof("object"), Words, one, reads=True) for one in (Words(""), None, [])] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("kind", ["confirmation", "nothing", "batch", "either"])
def test_what_only_the_bytes_tell_is_left_to_them(kind: Any) -> None:
    assert recognised(Proof(kind), Counted, Counted("", 1, 1)) is None
    assert recognised(Proof(kind), list[Counted], []) is None
    assert recognised(Proof("object"), list[Counted], []) is None
    assert recognised(Proof("object", shows=("elsewhere",)), Shown, Shown(1)) is None
    assert recognised(Proof("object", repeats=(("id", "orders[].orderId"),)), Shown, Shown(1)) is None
    # What may be empty, or has come from nowhere, shows nothing.
    assert recognised(Proof("object"), Words, Words("a", 1)) is None


def test_without_ids_to_show_the_first_member_that_is_certain_shows_it() -> None:
    assert recognised(Proof("object"), Counted, Counted("", 1, 0)) is True
    assert recognised(Proof("object"), Counted, None) is False
    assert recognised(Proof("object"), Counted, Shown(1)) is False


SHOWS = Proof("object", shows=("orderId", "ownId"))


@pytest.mark.parametrize(
    ("value", "seen"),
    [(Shown(1), True), (Shown(None, "a"), True), (Shown(None, ""), False), (Shown(), False), (Shown(own_id=""), False)],
)
def test_an_order_is_recognised_by_any_of_its_ids(value: Shown, seen: bool) -> None:
    assert recognised(SHOWS, Shown, value) is seen


def test_a_no_is_looked_at_more_closely() -> None:
    assert recognised(Proof("object", shows=("done",)), Shown, Shown(done=True)) is True
    assert recognised(Proof("object", shows=("done",)), Shown, Shown(done=False)) is False
    # Nor does what stands behind it show more.
    assert [recognised(Proof("object"), Told, Told(done, 7)) for done in (True, False)] == [True, False]


@pytest.mark.parametrize(
    ("sent", "seen"),
    [
        ([("newOwnId", "a")], True),
        ([("newOwnId", "b")], False),
        ([("side", "b"), ("newOwnId", "a"), ("id", 7)], True),
        ([("newOwnId", "a"), ("id", 8)], False),
        # It may be the same as text; the bytes tell.
        ([("id", "7")], False),
        ([], True),
    ],
)
@pytest.mark.parametrize("reads", [True, False])
def test_ids_that_were_sent_are_compared(sent: list[tuple[str, object]], seen: bool, reads: bool) -> None:
    proof = replace(SHOWS, repeats=(("newOwnId", "ownId"), ("id", "orderId")))
    assert recognised(proof, Shown, Shown(7, "a"), *sent, reads=reads) is seen
    # One that did not come contradicts nothing.
    assert recognised(proof, Shown, Shown(7, None), ("newOwnId", "b")) is True
    assert recognised(proof, Shown, Shown(7, ""), ("newOwnId", "b")) is True


def test_an_id_that_comes_back_twice_is_compared_with_both() -> None:
    proof = replace(SHOWS, repeats=(("newOwnId", "ownId"), ("newOwnId", "status")))
    for own_id, status in (("a", "a"), ("a", "b"), ("b", "a")):
        seen = recognised(proof, Shown, Shown(7, own_id, status), ("newOwnId", "a"))
        assert seen is (own_id == status), (own_id, status)


@pytest.mark.parametrize("status", ["NEW", "PARTIALLY_FILLED", "CANCELED"])
def test_an_order_that_stands_is_not_taken_for_canceled(status: str) -> None:
    assert recognised(SHOWS, Shown, Shown(1, status=status), takes_away=True) is (status == "CANCELED")
    assert recognised(SHOWS, Shown, Shown(1, status=status)) is True
    # An answer without a state is about no order.
    assert recognised(Proof("object"), Counted, Counted("", 1, 1), takes_away=True) is True


def test_a_member_that_did_not_come_shows_nothing() -> None:
    drifted = TICKET.decode(b'{"price":"1","side":"BUY"}', None, "")
    assert isinstance(drifted, Ticket)
    assert recognised(Proof("object", shows=("ticketId",)), Ticket, drifted) is False
    assert recognised(Proof("object", shows=("side",)), Ticket, drifted) is True


# The first attempt, and the flow


@pytest.mark.parametrize("flow", [True, False])
@pytest.mark.parametrize("name", [b"success", b"complete", b"\\u0073uccess"])
def test_an_order_that_says_no_is_not_known_however_it_is_spelled(name: bytes, flow: bool) -> None:
    body = b'{"orderId":1,"clientOrderId":"mine","%b":false}' % name
    assert type(outcome(ORDER, Reply(200, body), flow=flow)) is OutcomeUnknown


def test_what_is_as_documented_comes_with_all_that_it_came_in() -> None:
    # Of its own, so that nothing was learnt of its answers.
    operation = replace(trade.CHANGE_LEVERAGE, name="comes_at_once")
    call, headers = operation.call({"symbol": "BTCUSDT", "leverage": 21}), Headers(b"HTTP/1.1 200 OK\r\nX-A: 1\r\n")
    body = b'{"leverage":21,"maxNotionalValue":"1000000","symbol":"BTCUSDT"}'
    value = operation.documented(body)
    raw = outcome(call, Reply(200, body, headers))
    assert (raw.value, raw.status, raw.body, raw.mismatches, raw.call) == (value, 200, body, (), call)
    assert raw.headers is headers and value is not None


@pytest.mark.parametrize("flow", [True, False])
def test_what_is_not_as_documented_is_kept_told_and_named_either_way(flow: bool) -> None:
    told: list[MismatchReport] = []
    made = session(hooks=Hooks(mismatch=told.append))
    body = b'{"orderId":1,"clientOrderId":"mine"}'
    answers = [outcome(ORDER, Reply(200, body), made, flow=flow) for _ in range(10)]
    assert all(raw.mismatches and raw.body == body for raw in answers)
    assert [(one.source, one.times) for one in told] == [("usdm.new_order", 1), ("usdm.new_order", 10)]
    assert made.tally.mismatches == 10
    with pytest.raises(AttributeError, match="usdm.new_order"):
        _ = answers[0].value.price
    outcome(BUY, Reply(200, b'{"ticketId":1}'), made, flow=flow)
    outcome(LOOK.call({}), Reply(200, b'{"ticketId":1}'), made, flow=flow)
    # Each operation is counted by itself.
    assert [one.times for one in told[2:]] == [1, 1]


def test_who_listens_for_answers_alone_is_told_how_long_they_took() -> None:
    told: list[Answered] = []
    outcome(BUY, Reply(200, b"{}"), session(hooks=Hooks(answer=told.append), stopwatch=lambda: 100.0))
    assert [one.seconds for one in told] == [0.0]


def test_what_repeats_a_signature_is_masked_in_doubts_and_in_names_of_fields() -> None:
    for status, body in ((200, b'{"orderId":1,"clientOrderId":"%b"}'), (400, b'{"code":-1,"msg":"%b"}')):
        flow = rest_flow(ORDER, session(), ADDRESS)
        request = next(flow)
        assert isinstance(request, Send) and request.body is not None
        signature = request.body.rpartition(b"signature=")[2]
        with pytest.raises(Exception) as caught:
            flow.send(Reply(status, body % signature, {f"X-{signature.decode()}": "1"}))
        error: Any = caught.value
        assert signature.decode() not in f"{error} {getattr(error, 'headers', '')} {getattr(error, 'cause', '')}"


def test_a_redirect_says_what_came_with_it() -> None:
    assert outcome(BUY, Reply(300, b"there")).cause == "there (status 300)"


# Limits and time


def test_a_ban_without_a_time_holds_everything_for_two_minutes() -> None:
    made = session()
    assert type(outcome(BUY, Reply(418, b'{"code":-1015,"msg":"no"}'), made)) is Banned
    stop = made.budget.stopped(NOW)
    assert stop is not None and (stop.until, stop.banned) == (NOW + 120_000, True)


AGAIN = replace(BUY, operation=replace(PLACE, retry=Retry.REFUSED))
AT_ONCE = Retries(attempts=2, first=0.0, jitter=0.0)


@pytest.mark.parametrize(
    ("past", "trouble", "pause"),
    [
        # Orders are counted for ten seconds, which are over in half a second.
        (9_490, refusal(429, -1015, "too many orders"), 0.5),
        (0, refusal(429, -1015, "too many orders", **{"Retry-After": "2"}), 2.0),
        (0, refusal(429, -1003, f"until {NOW - 1}"), 0.0),
        (0, refusal(503, -1008, "busy", **{"Retry-After": "0"}), 0.0),
    ],
)
def test_a_call_is_made_again_as_soon_as_it_may(past: int, trouble: Reply, pause: float) -> None:
    clock = Clock()
    clock.now += past
    course = Course(AGAIN, trouble, refusal(429, -1003), clock=clock, retries=AT_ONCE, budget=Budget())
    assert (course.sleeps, type(course.error)) == ([pause], RateLimited)


def test_what_a_message_says_of_limits_is_of_the_exchanges_minute() -> None:
    time = ServerTime(lambda: NOW)
    time.measured(NOW + 600_000, NOW, NOW)
    made = session(time=time)
    limits = [{"rateLimitType": "REQUEST_WEIGHT", "interval": "MINUTE", "intervalNum": 1, "limit": 100, "count": 7}]
    outcome(BUY, Reply(200, b"{}", limits=json.dumps(limits).encode()), made)
    assert (made.budget.used("ip", NOW + 600_000), made.budget.used("ip", NOW - 600_000)) == (7, 0)


def test_the_clock_is_measured_over_the_websocket_api_too() -> None:
    made = session(time_source=Source("invented", "WS_CLOCK", "server_time"))
    flow = ws_time_flow(made, lambda: "7")
    frame = next(flow)
    assert json.loads(frame.text) == {"id": "7", "method": "time"}  # type: ignore[union-attr]
    with pytest.raises(StopIteration) as done:
        flow.send(Reply(200, b'{"serverTime":%d}' % (NOW + 500)))
    assert (done.value.value, made.time.offset) == (True, 500)


def test_a_measured_time_is_believed_beside_the_date_of_its_answer() -> None:
    made = session(time_source=Source("invented", "CLOCK", "server_time"))
    flow = rest_time_flow(made, ADDRESS)
    next(flow)
    head = Headers(b"HTTP/1.1 200 OK\r\nDate: Tue, 14 Nov 2023 22:13:20 GMT\r\n\r\n")
    with pytest.raises(StopIteration) as done:
        flow.send(Reply(200, b'{"serverTime":%d}' % (NOW + 500), head))
    assert (done.value.value, made.time.offset) == (True, 500)


def test_an_answer_whose_type_is_none_of_ours_is_recognised_by_its_bytes_alone() -> None:
    for reads in (True, False):
        assert recognising(Proof("object"), dict, reads=reads, takes_away=False) is None


@pytest.mark.parametrize("hooks", [Hooks(), Hooks(request=lambda event: None)], ids=["at a glance", "in its flow"])
def test_what_reads_an_answer_knows_whose_it_is(hooks: Hooks, monkeypatch: pytest.MonkeyPatch) -> None:
    operation = replace(LOOK, proof=Proof("object"))
    decode, whose = operation.decode, list[object]()

    def read(body: bytes, report: Any, source: object) -> Any:
        whose.append(source)
        return decode(body, report, source)

    monkeypatch.setitem(vars(operation), "decode", read)
    kept = session(hooks=hooks)
    answer = Reply(200, TICKET_JSON)
    raw = sent(operation.call({}), kept, lambda call: rest_request(call, kept, ADDRESS), lambda request: answer)
    assert (raw.body, whose) == (TICKET_JSON, [operation])
