"""Whatever interrupts, floods or echoes: no error of somebody else's, no outcome lost, no secret shown."""

from __future__ import annotations

import asyncio
import gc
import json
import struct
import threading
import time
from collections.abc import Callable
from itertools import count
from typing import Any, Self

import pytest
from invented import BUY, LOOK, session
from test_ws_matching import asked, tell
from waiting import HANG
from ws_talk import Channel, Talk, in_a_thread, talking

from binance_derivatives import (
    Abandoned,
    BinanceError,
    Budget,
    HeldBack,
    Hooks,
    NoAnswer,
    NotSent,
    OutcomeUnknown,
    Retries,
    Security,
    usdm,
)
from binance_derivatives._core.terms import Retry
from binance_derivatives._core.undocumented import rest_call, ws_call
from binance_derivatives._protocol import flow
from binance_derivatives._protocol.drive import sent, sent_awaited
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send, rest_request
from binance_derivatives._protocol.session import Session
from binance_derivatives._ws import framed
from binance_derivatives._ws.background import BackgroundTransport
from binance_derivatives._ws.matching import Unanswered
from binance_derivatives._ws.options import WsOptions
from binance_derivatives.limits import Limit
from binance_derivatives.usdm.rest import trade

ADDRESS = "https://exchange.example"
READ = LOOK.call({})


def built(made: Session) -> Callable[[Any], Send]:
    return lambda call: rest_request(call, made, ADDRESS)


def result_of(call: Any, outcome: Reply | BaseException, made: Session | None = None) -> Any:
    """Give what a blocking call with one attempt comes to."""
    kept = made or session()

    def exchange(request: Send) -> Reply:
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    try:
        return sent(call, kept, built(kept), exchange)
    except BaseException as error:
        return error


def test_a_call_that_never_left_costs_nothing() -> None:
    # The first may leave and counts, the second does not; there is room for two.
    limits = [Limit(counter, 2 * cost, 60_000) for counter, cost in BUY.costs.items()]
    made = session(budget=Budget(gate="refuse", reserve=0.0, limits=limits))
    outcomes = [Failure("lost", sent=sent) for sent in (True, False, False, True, True)]
    kinds = [type(result_of(BUY, outcome, made)) for outcome in outcomes]
    assert kinds == [OutcomeUnknown, NotSent, NotSent, OutcomeUnknown, HeldBack]


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("listening", [False, True])
def test_an_interrupted_order_keeps_its_outcome(interruption: type[BaseException], listening: bool) -> None:
    told: list[Abandoned] = []
    # With a hook for requests the call runs in its flow, without one outside of it.
    watched = (lambda event: None) if listening else None
    error = result_of(BUY, interruption(), session(hooks=Hooks(abandoned=told.append, request=watched)))
    assert type(error) is interruption
    [abandoned] = told
    assert error.outcome is abandoned.outcome
    assert isinstance(error.outcome, OutcomeUnknown)
    assert (error.outcome.call, error.outcome.final_at) == (BUY, session().time.now() + 5000)
    assert error.outcome.cause == f"interrupted by {interruption.__name__}"


class Fault(Exception):
    """Somebody else's, with words of its own."""


@pytest.mark.parametrize(
    "fault", [RuntimeError, OverflowError, RecursionError, MemoryError, OSError, TimeoutError, Fault]
)
@pytest.mark.parametrize("listening", [False, True])
@pytest.mark.parametrize("awaits", [False, True])
def test_whatever_a_transport_raises_is_one_of_ours(fault: type[Exception], listening: bool, awaits: bool) -> None:
    watched = (lambda event: None) if listening else None

    def error_of(call: Any) -> Any:
        kept = session(hooks=Hooks(request=watched))

        async def exchange(request: Send) -> Reply:
            raise fault(f"lost {request.url} {request.body!r}")

        if not awaits:
            return result_of(call, fault("lost"), kept)
        with pytest.raises(BinanceError) as caught:
            asyncio.run(sent_awaited(call, kept, built(kept), exchange))
        return caught.value

    order, read = error_of(BUY), error_of(READ)
    assert (type(order), type(read)) == (OutcomeUnknown, NoAnswer)
    assert order.cause.startswith(f"{fault.__name__}: lost") and order.final_at == session().time.now() + 5000
    # What the transport shows of the request shows nobody who sent it.
    assert not awaits or "signature=***" in order.cause


def test_an_interrupted_order_brings_the_question_that_tells() -> None:
    call = trade.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1, new_client_order_id="mine")
    told: list[Abandoned] = []
    error = result_of(call, asyncio.CancelledError(), session(hooks=Hooks(abandoned=told.append)))
    query = trade.query_order(symbol="BTCUSDT", orig_client_order_id="mine")
    assert error.outcome.query == told[0].outcome.query == query


@pytest.mark.parametrize("place", ["_observe", "_value", "_refused", "_unreplied"])
@pytest.mark.parametrize("listening", [False, True])
@pytest.mark.parametrize("awaits", [False, True])
@pytest.mark.parametrize("kind", [KeyboardInterrupt, TimeoutError, MemoryError], ids=["Ctrl-C", "alarm", "memory"])
def test_an_order_that_is_interrupted_behind_its_answer_keeps_its_outcome(
    place: str, listening: bool, awaits: bool, kind: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*given: object) -> None:
        raise kind

    monkeypatch.setattr(flow, place, interrupted)
    told: list[Abandoned] = []
    made = session(hooks=Hooks(abandoned=told.append, request=(lambda event: None) if listening else None))
    came: Reply | Failure = Failure("lost", sent=True)
    if place != "_unreplied":
        came = Reply(400, b'{"code":-2019,"msg":"no"}') if place == "_refused" else Reply(200, b'{"orderId":1}')

    async def exchange(request: Send) -> Reply:
        if isinstance(came, Failure):
            raise came
        return came

    async def awaited() -> Any:
        # A task that ends so would end the loop.
        with pytest.raises(kind) as caught:
            await sent_awaited(BUY, made, built(made), exchange)
        return caught.value

    error = asyncio.run(awaited()) if awaits else result_of(BUY, came, made)
    assert type(error) is kind
    assert [one.outcome for one in told] == [vars(error)["outcome"]]


@pytest.mark.parametrize("at", [1, 2])
def test_an_interruption_is_about_an_order_only_while_it_may_stand(at: int) -> None:
    told: list[Abandoned] = []
    calls = count(1)

    def exchange(request: Send) -> Reply:
        if next(calls) == at:
            raise KeyboardInterrupt
        raise Failure("no connection", sent=False)

    made = session(retries=Retries(attempts=2, first=0.0), hooks=Hooks(abandoned=told.append))
    with pytest.raises(KeyboardInterrupt):
        sent(BUY, made, built(made), exchange)
    assert len(told) == 1


def test_an_interruption_of_the_pause_behind_an_order_that_never_left_is_about_no_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def sleep(seconds: float) -> None:
        raise KeyboardInterrupt

    told: list[Abandoned] = []
    monkeypatch.setattr(time, "sleep", sleep)
    made = session(retries=Retries(attempts=2, first=0.1), hooks=Hooks(abandoned=told.append))
    error = result_of(BUY, Failure("no connection", sent=False), made)
    assert (type(error), hasattr(error, "outcome"), told) == (KeyboardInterrupt, False, [])


def test_an_interruption_of_an_order_that_is_held_back_is_about_no_order(monkeypatch: pytest.MonkeyPatch) -> None:
    def sleep(seconds: float) -> None:
        raise KeyboardInterrupt

    told: list[Abandoned] = []
    monkeypatch.setattr(time, "sleep", sleep)
    made = session(budget=Budget(gate="wait"), hooks=Hooks(abandoned=told.append))
    made.budget.stop(made.time.now() + 1000)
    error = result_of(BUY, Failure("never asked", sent=False), made)
    assert (type(error), hasattr(error, "outcome"), told) == (KeyboardInterrupt, False, [])


def test_an_interruption_of_the_question_for_the_time_is_about_no_order() -> None:
    told: list[Abandoned] = []

    def exchange(request: Send) -> Reply:
        if request.method == "GET":
            raise KeyboardInterrupt
        return Reply(400, b'{"code":-1021,"msg":"too late"}')

    made = session(time_source=usdm.Rest.time_source, hooks=Hooks(abandoned=told.append))
    with pytest.raises(KeyboardInterrupt) as caught:
        sent(BUY, made, built(made), exchange)
    assert (hasattr(caught.value, "outcome"), told) == (False, [])


def test_a_read_that_is_interrupted_has_nothing_to_keep() -> None:
    told: list[Abandoned] = []
    assert not hasattr(result_of(READ, KeyboardInterrupt(), session(hooks=Hooks(abandoned=told.append))), "outcome")
    assert not told


@pytest.mark.parametrize("listening", [False, True])
def test_a_cancelled_order_keeps_its_outcome(listening: bool) -> None:
    told: list[Abandoned] = []
    # With a hook for requests the call runs in its flow, without one outside of it.
    watched = (lambda event: None) if listening else None
    kept = session(hooks=Hooks(abandoned=told.append, request=watched))

    async def run() -> BaseException:
        begun = asyncio.Event()

        async def exchange(request: Send) -> Reply:
            begun.set()
            await asyncio.Event().wait()
            raise AssertionError

        async def order() -> BaseException:
            try:
                await sent_awaited(BUY, kept, built(kept), exchange)
            except asyncio.CancelledError as cancelled:
                return cancelled
            raise AssertionError

        task = asyncio.ensure_future(order())
        await begun.wait()
        task.cancel()
        return await task

    cancelled = asyncio.run(run())
    outcome: object = vars(cancelled)["outcome"]
    assert outcome is told[0].outcome
    assert (told[0].outcome.call, told[0].outcome.final_at) == (BUY, session().time.now() + 5000)


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"a":' * 100_000, b'{"code":-1,"msg":' + b"[" * 100_000])
@pytest.mark.parametrize("status", [200, 400, 503])
def test_an_answer_that_nests_without_end_is_one_of_ours(body: bytes, status: int) -> None:
    assert type(result_of(BUY, Reply(status, body))) is OutcomeUnknown
    assert type(result_of(READ, Reply(status, body))) is NoAnswer


@pytest.mark.parametrize("seconds", ["9" * 5000, "9" * 30, "4000000000", "-5", "1e9", "\u0663"])
def test_a_pause_of_any_length_harms_no_call(seconds: str) -> None:
    error = result_of(BUY, Reply(429, b'{"code":-1003,"msg":"slower"}', {"Retry-After": seconds}))
    now = session().time.now()
    assert error.retry_at is None or now <= error.retry_at <= now + 3 * 24 * 3_600_000


def test_a_message_of_the_websocket_api_that_nests_without_end_ends_the_connection() -> None:
    async def nest(channel: Channel, request: dict[str, Any]) -> None:
        await channel.say('{"id":"1","status":200,"result":' + "[" * 200_000)

    async def use(talk: Talk) -> None:
        failure = await talk.fails()
        assert failure.sent and "not JSON" in failure.cause

    talking(nest, use)


@pytest.mark.parametrize("value", [{"a": 1}, {}, {"symbol": "x"}])
def test_a_mapping_is_no_value_of_a_parameter(value: dict[str, Any]) -> None:
    for make in (
        lambda: rest_call("usdm", "POST", "/fapi/v1/order", {"order": value}, Security.TRADE, None),
        lambda: ws_call("usdm", "order.place", {"order": value}, Security.TRADE, Retry.UNSENT),
    ):
        with pytest.raises(ValueError, match="order is a mapping"):
            make()


def test_a_list_of_mappings_is_json_and_half_a_character_is_refused() -> None:
    call = rest_call("usdm", "POST", "/fapi/v1/order", {"orders": [{"a": [1]}]}, Security.TRADE, None)
    assert call.query == "orders=%5B%7B%22a%22%3A%5B1%5D%7D%5D"
    for value in ("\ud800", ["a", "\udfff"]):
        with pytest.raises(ValueError, match="half a character"):
            rest_call("usdm", "POST", "/fapi/v1/order", {"a": value}, Security.TRADE, None)


def frame_of(opcode: int, payload: bytes, *, fin: bool = False, reserved: int = 0) -> bytes:
    assert len(payload) < 126
    return struct.pack("BB", (0x80 if fin else 0) | reserved << 4 | opcode, len(payload)) + payload


@pytest.mark.parametrize(
    ("frames", "cause"),
    [
        (frame_of(1, b"{") + frame_of(0, b"") * 20_000, "without end"),
        (frame_of(0, b"{}", fin=True), "not JSON"),
        (frame_of(1, b"{") + frame_of(1, b"}", fin=True), "not JSON"),
        (frame_of(1, b"{") + frame_of(1, b'{"id":"1","status":200}', fin=True), "not JSON"),
        (frame_of(2, b"{}", fin=True), "not JSON"),
        (frame_of(1, b"{}", fin=True, reserved=4), "extension"),
        (frame_of(1, b"{}", fin=True, reserved=2), "extension"),
        (frame_of(1, b"{}", fin=True, reserved=1), "extension"),
    ],
    ids=[
        "empty fragments",
        "goes on with nothing",
        "begins twice",
        "an answer amid fragments",
        "binary",
        "rsv1",
        "rsv2",
        "rsv3",
    ],
)
def test_frames_that_no_message_is_made_of_end_the_connection(frames: bytes, cause: str) -> None:
    async def send(channel: Channel, request: dict[str, Any]) -> None:
        channel.wire.write(frames)

    async def use(talk: Talk) -> None:
        failure = await talk.fails()
        assert failure.sent and cause in failure.cause, failure.cause

    talking(send, use)


@pytest.mark.parametrize(("pieces", "ends"), [(9, False), (10, False), (11, True)])
def test_a_message_is_put_together_up_to_its_limit_in_bytes_and_in_pieces(
    pieces: int, ends: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = b'{"id":"1","status":200}'.ljust(10 * 12)
    begun = frame_of(1, text[:12]) + b"".join(frame_of(0, text[12 * at : 12 * at + 12]) for at in range(1, pieces))

    async def send(channel: Channel, request: dict[str, Any]) -> None:
        channel.wire.write(begun if ends else begun + frame_of(0, b"", fin=True))

    async def use(talk: Talk) -> None:
        if ends:
            failure = await talk.fails()
            assert failure.sent and "without end" in failure.cause
        else:
            assert (await talk.ask()).status == 200

    # One byte and one piece more than either limit.
    begun += frame_of(0, b" ") if ends else b""
    for name, limit in (("_LONGEST", 120), ("_MOST_FRAGMENTS", 11)):
        with monkeypatch.context() as patched:
            patched.setattr(framed, name, limit)
            talking(send, use)


def test_a_message_in_many_pieces_is_read() -> None:
    async def send(channel: Channel, request: dict[str, Any]) -> None:
        text = json.dumps({"id": request["id"], "status": 200, "result": {}}).encode()
        pieces = [frame_of(0, text[index : index + 1], fin=index == len(text) - 1) for index in range(1, len(text))]
        channel.wire.write(frame_of(1, text[:1]) + b"".join(pieces))

    async def use(talk: Talk) -> None:
        assert (await talk.ask("a")).status == 200
        assert (await talk.ask("b")).status == 200

    talking(send, use)


class Counted(bytearray):
    """Counts the bytes that are put to it, and how often the whole is taken."""

    def __init__(self) -> None:
        super().__init__()
        self.put, self.taken = 0, 0

    def __iadd__(self, more: Any) -> Self:
        self.put += len(more)
        return super().__iadd__(more)

    def __bytes__(self) -> bytes:
        self.taken += 1
        return memoryview(self).tobytes()


def test_the_pieces_of_a_message_are_joined_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Counted] = []
    size = 0

    def counted() -> Counted:
        made.append(Counted())
        return made[-1]

    async def send(channel: Channel, request: dict[str, Any]) -> None:
        nonlocal size
        text = json.dumps({"id": request["id"], "status": 200, "result": {}}).encode()
        size += len(text)
        pieces = [frame_of(0, text[at : at + 1], fin=at == len(text) - 1) for at in range(1, len(text))]
        channel.wire.write(frame_of(1, text[:1]) + b"".join(pieces))

    async def use(talk: Talk) -> None:
        assert (await talk.ask("a")).status == 200
        assert (await talk.ask("b")).status == 200

    monkeypatch.setattr(framed, "bytearray", counted, raising=False)
    talking(send, use)
    [parts] = made
    assert (parts.put, parts.taken, len(parts)) == (size, 2, 0)


def test_a_second_answer_without_an_id_is_given_to_nobody() -> None:
    unanswered = Unanswered()
    [first] = asked(unanswered, "a")
    tell(unanswered, None, 401)
    assert first.status == 401
    [order] = asked(unanswered, "b")
    # A copy of the first, or the order's own: nobody can tell, so the connection ends and the order is not known.
    with pytest.raises(ValueError, match="without an id"):
        tell(unanswered, None, 401)
    unanswered.fail("no answer")
    assert isinstance(order.outcome, Failure) and order.outcome.sent


def test_a_blocking_client_that_is_forgotten_warns_and_frees_its_thread() -> None:
    async def answer(channel: Channel, request: dict[str, Any]) -> None:
        await channel.say({"id": request["id"], "status": 200, "result": {}})

    with in_a_thread(answer) as server:
        before = threading.active_count()
        transport = BackgroundTransport(server.address, WsOptions())
        transport.start()
        [thread] = [one for one in threading.enumerate() if one.name == "binance-derivatives-ws-api"]
        with pytest.warns(ResourceWarning, match="was not closed"):
            del transport
            gc.collect()
        thread.join(HANG)
        assert not thread.is_alive() and threading.active_count() == before
