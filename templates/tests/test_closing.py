"""Closing a client while calls are in flight: whoever waits is told what became of the order, over all four clients."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import pytest
from scripted import Scripted, Talk
from waiting import HANG, until_true
from ws_talk import LONG, in_a_thread, never

from binance_derivatives import NO_RETRIES, Environment, NothingSent, NotSent, OutcomeUnknown, usdm

ORDER: dict[str, Any] = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": 1}
# What a SOCKS proxy says to a client without a password, and when it has connected (RFC 1928).
WELCOME, CONNECTED = b"\x05\x00", b"\x05\x00\x00\x01" + bytes(6)


class User:
    """A client in use: calls begin and end in other threads, or in an event loop that lives in one."""

    def __init__(self, kind: Any, **options: Any) -> None:
        environment = Environment(**{name: options.pop(name) for name in ("rest", "ws_api") if name in options})
        self.client = kind(environment.account("key", "secret"), timeout=LONG, retries=NO_RETRIES, **options)
        self._awaits = kind in (usdm.AsyncRest, usdm.AsyncWsApi)
        self._pool = ThreadPoolExecutor(4)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    def begin(self, method: str, **given: Any) -> Future[Any]:
        if self._awaits:

            async def call() -> Any:
                return await getattr(self.client, method)(**given)

            return asyncio.run_coroutine_threadsafe(call(), self._loop)
        return self._pool.submit(getattr(self.client, method), **given)

    def end(self) -> None:
        self.begin("close").result(HANG)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(HANG)
        self._loop.close()
        self._pool.shutdown()


@contextmanager
def using(kind: Any, **options: Any) -> Generator[User, None, None]:
    user = User(kind, **options)
    try:
        yield user
    finally:
        user.end()


def silent(talk: Talk) -> None:
    talk.head()
    talk.ended()


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.AsyncRest])
def test_closing_a_client_of_rest_leaves_the_outcome_of_what_left_unknown(kind: Any) -> None:
    with Scripted(silent) as server, using(kind, rest=server.address) as user:
        calls = [user.begin("new_order", **ORDER) for _ in range(3)]
        until_true(lambda: len(server.received) == 3)
        user.begin("close").result(HANG)
        for call in calls:
            error = call.exception(HANG)
            assert isinstance(error, OutcomeUnknown)
            assert error.cause == "the client was closed"
            assert error.query is not None and error.final_at is not None


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.AsyncRest])
def test_an_answer_without_an_end_is_not_ended_by_closing(kind: Any) -> None:
    def half(talk: Talk) -> None:
        talk.head()
        # The end of the connection would end this body, and it is JSON already.
        talk.send(b'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"orderId":1}')
        read.set()
        talk.ended()

    read = threading.Event()
    with Scripted(half) as server, using(kind, rest=server.address) as user:
        call = user.begin("new_order", **ORDER)
        assert read.wait(HANG)
        user.begin("close").result(HANG)
        assert isinstance(call.exception(HANG), OutcomeUnknown)


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.AsyncRest])
def test_closing_a_client_of_rest_that_still_connects_sends_nothing(kind: Any) -> None:
    closed, begun, said = threading.Event(), threading.Event(), list[bytes]()

    def proxy(talk: Talk) -> None:
        talk.sock.recv(100)
        begun.set()
        assert closed.wait(HANG)
        talk.send(WELCOME)
        talk.sock.recv(100)
        talk.send(CONNECTED)
        said.append(talk.sock.recv(100))

    with Scripted(proxy) as server:
        way = server.address.replace("http", "socks5")
        with using(kind, rest="http://127.0.0.1:9", proxy=way) as user:
            call = user.begin("new_order", **ORDER)
            assert begun.wait(HANG)
            closing = user.begin("close")
            until_true(lambda: user.client._shared.transport._closed)
            closed.set()
            assert isinstance(call.exception(HANG), NotSent)
            closing.result(HANG)
    assert said == [b""]


@pytest.mark.parametrize("kind", [usdm.WsApi, usdm.AsyncWsApi])
def test_closing_a_client_of_the_websocket_api_tells_what_left_from_what_did_not(kind: Any) -> None:
    with in_a_thread(never) as server, using(kind, ws_api=server.address, most_in_flight=1) as user:
        left = user.begin("new_order", **ORDER)
        until_true(lambda: len(server.requests) == 1)
        waiting = [user.begin("new_order", **ORDER) for _ in range(2)]
        until_true(lambda: len(_queue(user.client)) == 2)
        user.begin("close").result(HANG)
        error = left.exception(HANG)
        assert isinstance(error, OutcomeUnknown) and "the client was closed" in error.cause
        assert error.query is not None and error.final_at is not None
        for call in waiting:
            assert isinstance(call.exception(HANG), NotSent)
        assert len(server.requests) == 1


def test_a_client_of_the_websocket_api_is_neither_entered_nor_closed_in_another_event_loop() -> None:
    with in_a_thread(never) as server, using(usdm.AsyncWsApi, ws_api=server.address) as user:
        left = user.begin("new_order", **ORDER)
        until_true(lambda: len(server.requests) == 1)
        with pytest.raises(NothingSent, match="belongs to the event loop it was first used in"):
            asyncio.run(user.client.__aenter__())
        with pytest.raises(RuntimeError, match="belongs to the event loop it was first used in"):
            asyncio.run(user.client.close())
        assert not left.done()
        user.begin("close").result(HANG)
        assert isinstance(left.exception(HANG), OutcomeUnknown)


def _queue(client: Any) -> Any:
    transport = client._shared.transport
    return getattr(transport, "_transport", transport)._queue


@pytest.mark.parametrize("kind", [usdm.WsApi, usdm.AsyncWsApi])
def test_closing_a_client_of_the_websocket_api_that_still_connects_sends_nothing(kind: Any) -> None:
    begun = threading.Event()

    def deaf(talk: Talk) -> None:
        talk.head()
        begun.set()
        talk.ended()

    with Scripted(deaf) as server, using(kind, ws_api=server.address.replace("http", "ws")) as user:
        call = user.begin("new_order", **ORDER)
        assert begun.wait(HANG)
        user.begin("close").result(HANG)
        assert isinstance(call.exception(HANG), NotSent)


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.AsyncRest, usdm.WsApi, usdm.AsyncWsApi])
def test_a_closed_client_says_that_nothing_was_sent(kind: Any) -> None:
    with using(kind, rest="http://127.0.0.1:9", ws_api="ws://127.0.0.1:9") as user:
        user.begin("close").result(HANG)
        with pytest.raises(NotSent, match="the client is closed"):
            user.begin("new_order", **ORDER).result(HANG)


@pytest.mark.parametrize("kind", [usdm.Rest, usdm.AsyncRest, usdm.WsApi, usdm.AsyncWsApi])
def test_a_client_that_is_closed_before_its_first_call_asks_and_connects_no_more(kind: Any) -> None:
    unknown = OutcomeUnknown(call=kind.new_order(**ORDER, new_client_order_id="mine"), cause="lost")
    with Scripted() as server:
        with using(kind, rest=server.address, ws_api=server.address.replace("http", "ws")) as user:
            user.begin("close").result(HANG)
            with pytest.raises(NotSent, match="the client is closed"):
                user.client.plan(unknown.call)
            assert user.begin("sync_time").result(HANG) is False
            [settlement] = user.begin("settle", unknown=unknown).result(HANG)
            assert settlement.why == "usdm.query_order was not sent: the client is closed"
            enter = "__aenter__" if kind in (usdm.AsyncRest, usdm.AsyncWsApi) else "__enter__"
            with pytest.raises(NothingSent, match="the client is closed"):
                user.begin(enter).result(HANG)
            assert user.client._shared.transport is None
        assert server.received == []
