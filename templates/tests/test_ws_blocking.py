"""The blocking client of the WebSocket API: threads share a connection that lives in the background."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any

import pytest
from invented import NOW, THE_TICKET, WS_LOOK, unused_port
from test_ws_client import ORDER, READ, TICKET, Ed25519, account, tickets
from waiting import HANG, interrupted, until, until_true
from ws_talk import LONG, Channel, answer, at_once, descriptors, frame, in_a_thread, never

from binance_derivatives import NO_RETRIES, NotSent, OutcomeUnknown, Retries
from binance_derivatives._clients.ws_api import WsApi
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._ws.background import BackgroundTransport
from binance_derivatives._ws.options import WsOptions
from binance_derivatives._ws.room import Room
from binance_derivatives.hooks import ConnectionEvent, Hooks

pytestmark = pytest.mark.filterwarnings("error")


def client_of(address: str, signer: Any = None, **changes: Any) -> WsApi:
    given: dict[str, Any] = {"clock": lambda: NOW, "timeout": LONG, "retries": NO_RETRIES}
    return WsApi(account(address, signer), **(given | changes))


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    threads, files = threading.active_count(), descriptors()
    yield
    assert threading.active_count() == threads
    assert descriptors() == files


def test_a_call_is_answered() -> None:
    with in_a_thread(tickets) as server, client_of(server.address) as client:
        assert client.send(ORDER) == THE_TICKET
        assert client.with_raw(READ).status == 200
        assert client.request("odd.thing", {"a": 1})["side"] == "BUY"
        assert server.handshakes == 1


def test_nothing_runs_before_the_first_call() -> None:
    threads = threading.active_count()
    client = client_of("ws://127.0.0.1:1")
    assert threading.active_count() == threads
    client.close()
    with pytest.raises(NotSent, match="closed"):
        client.send(READ)


def test_threads_share_one_connection_and_each_gets_its_own_answer() -> None:
    async def by_label(channel: Channel, request: dict[str, Any]) -> None:
        await channel.say(answer(request, TICKET | {"ticketId": int(request["params"]["label"])}))

    with in_a_thread(by_label) as server, client_of(server.address) as client, ThreadPoolExecutor(16) as pool:
        calls = [WS_LOOK.call({"label": str(number)}) for number in range(400)]
        assert [value.ticket_id for value in pool.map(client.send, calls)] == list(range(400))
        assert server.handshakes == 1


async def once(channel: Channel, request: dict[str, Any]) -> None:
    if request["method"] == "ticket.look":
        await tickets(channel, request)


def test_a_call_without_an_answer_ends_after_its_timeout() -> None:
    # Small, since they are to be reached, which nobody has to be quick for: an answer never comes. A connection is there before.
    with in_a_thread(once) as server, client_of(server.address) as patient:
        patient.send(READ)
        client = patient.with_options(timeout=0.1)
        with pytest.raises(OutcomeUnknown, match="no answer within 0.1 s"):
            client.send(ORDER)
        with pytest.raises(OutcomeUnknown, match="no answer within 0.05 s"):
            client.with_options(timeout=0.05).send(ORDER)


def test_without_a_connection_nothing_was_sent() -> None:
    # It is to be reached, and nothing can come before it.
    with client_of(f"ws://127.0.0.1:{unused_port()}", timeout=0.1) as client, pytest.raises(NotSent):
        client.send(ORDER)


def test_closing_ends_the_calls_of_other_threads() -> None:
    with in_a_thread(never) as server, ThreadPoolExecutor(4) as pool:
        client = client_of(server.address)
        waiting = [pool.submit(client.send, ORDER) for _ in range(4)]
        until_true(lambda: len(server.requests) == 4)
        client.close()
        causes = [str(one.exception(HANG)) for one in waiting]
    assert all("the client was closed" in cause for cause in causes)
    assert [type(one.exception()) for one in waiting] == [OutcomeUnknown] * 4


def test_a_client_that_is_closed_while_threads_go_on_calling_leaves_none_of_them_hanging() -> None:
    def call_on(client: WsApi) -> str:
        try:
            while True:
                client.send(READ)
        except Exception as error:
            return type(error).__name__

    with in_a_thread(tickets) as server, ThreadPoolExecutor(8) as pool:
        client = client_of(server.address)
        waiting = [pool.submit(call_on, client) for _ in range(8)]
        until_true(lambda: len(server.requests) > 50)
        client.close()
        assert {one.result(HANG) for one in waiting} <= {"NoAnswer", "NotSent"}


def test_a_transport_that_was_closed_carries_nothing_and_starts_no_thread() -> None:
    transport = BackgroundTransport("ws://127.0.0.1:1", WsOptions())
    transport.close()
    with pytest.raises(Failure, match="closed") as caught:
        transport.exchange(frame("1"))
    assert not caught.value.sent


def test_a_client_that_is_closed_while_it_connects_leaves_no_socket_open(monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda found: left.append(str(found.exc_value)))
    with in_a_thread(tickets) as server, warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        for number in range(60):
            with client_of(server.address):
                # A little later each time, so that it is closed in different moments of connecting; any of them will do.
                for _ in range(number % 20):
                    os.sched_yield() if hasattr(os, "sched_yield") else None
        gc.collect()
    assert left == []


def test_closing_twice_is_closing_once() -> None:
    with in_a_thread(tickets) as server:
        client = client_of(server.address)
        client.send(READ)
        client.close()
        client.close()


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="this system can not signal a thread")
def test_an_interrupted_call_leaves_the_connection_to_the_others(request: pytest.FixtureRequest) -> None:
    async def order_never(channel: Channel, asked: dict[str, Any]) -> None:
        if asked["method"] == "ticket.look":
            await tickets(channel, asked)
        else:
            # The order is in flight. A signal that comes before its caller waits would not end the waiting.
            await until(lambda: interrupted or signal.pthread_kill(main, signal.SIGINT))

    def interrupt(*_: object) -> None:
        if not interrupted:
            interrupted.append(True)
            raise KeyboardInterrupt

    interrupted: list[bool] = []
    before = signal.signal(signal.SIGINT, interrupt)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    main = threading.main_thread().ident
    assert main is not None

    with in_a_thread(order_never) as server, client_of(server.address, most_in_flight=1) as client:
        client.send(READ)
        with pytest.raises(KeyboardInterrupt):
            client.send(ORDER)
        # The room that it took is free again, long before its time was up.
        assert client.send(READ) == THE_TICKET
        assert server.handshakes == 1


def test_a_hook_that_closes_the_client_does_not_block_it(caplog: pytest.LogCaptureFixture) -> None:
    events: list[ConnectionEvent] = []

    def close(event: ConnectionEvent) -> None:
        events.append(event)
        if event.kind == "lost":
            client.close()

    async def lose(channel: Channel, request: dict[str, Any]) -> None:
        channel.wire.abort()

    with in_a_thread(lose) as server:
        client = client_of(server.address, hooks=Hooks(connection=close))
        with pytest.raises(OutcomeUnknown):
            client.send(ORDER)
        until_true(lambda: events[-1].kind == "closed")
        client.close()
    assert "hook failed" not in caplog.text


def test_a_call_that_a_hook_makes_in_the_thread_of_its_client_is_not_sent_and_harms_no_other() -> None:
    failures: list[Exception] = []

    def call(event: ConnectionEvent) -> None:
        # The last of them is what settling does.
        for act in (
            lambda: client.send(ORDER),
            lambda: client.with_raw(READ),
            lambda: client._carrier().exchange(frame("1")),
        ):
            try:
                act()
            except (NotSent, Failure) as failure:
                failures.append(failure)

    # It is told at once: nothing is tried again in the thread that everybody waits for.
    never_again = Retries(first=3600, longest=3600, deadline=7200)
    with in_a_thread(tickets) as server:
        # Entering it begins the thread in which the hook asks for it by this name.
        client = client_of(server.address, hooks=Hooks(connection=call), retries=never_again)
        with client:
            assert client.send(READ) == THE_TICKET
        assert len(server.requests) == 1
    assert [type(one) for one in failures] == [NotSent, NotSent, Failure] * 2
    assert all("use another thread" in str(one) for one in failures)


def test_a_logon_is_done_in_the_background() -> None:
    with in_a_thread(tickets) as server, client_of(server.address, Ed25519(), logon=True) as client:
        assert client.send(ORDER) == THE_TICKET
        assert [request["method"] for request in server.requests] == ["session.logon", "ticket.place"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
def test_a_client_made_before_a_fork_says_so_after_it_and_goes_on_in_the_parent() -> None:
    with in_a_thread(tickets) as server, client_of(server.address) as client:
        client.send(READ)
        child = os.fork()
        if not child:
            os._exit(_in_the_child(client))
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7
        assert client.send(READ) == THE_TICKET
        assert server.handshakes == 1


def _in_the_child(client: WsApi) -> int:
    try:
        client.send(READ)
    except NotSent as error:
        client.close()
        return 7 if "fork" in str(error) else 1
    return 2


def test_a_call_may_be_interrupted_anywhere_and_the_next_one_is_answered() -> None:
    numbers = count(1)

    def ask() -> Reply:
        return transport.exchange(frame(str(next(numbers))))

    with in_a_thread(at_once) as server:
        transport = BackgroundTransport(server.address, WsOptions(timeout=LONG))
        assert ask().status == 200
        moments = 0
        while interrupted(ask, moments + 1):
            moments += 1
            assert ask().status == 200
        transport.close()
        assert moments > 10 and server.handshakes == 1


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="this system can not signal a thread")
def test_the_end_of_the_thread_is_waited_for_again_after_an_interrupt(request: pytest.FixtureRequest) -> None:
    async def close() -> None:
        # A signal that comes before the waiting does not end it.
        await until(lambda: interrupts or signal.pthread_kill(main, signal.SIGINT))
        await until(lambda: seen)

    def interrupt(*_: object) -> None:
        if not interrupts:
            interrupts.append(True)
            raise KeyboardInterrupt

    interrupts: list[bool] = []
    seen: list[bool] = []
    main = threading.get_ident()
    before = signal.signal(signal.SIGINT, interrupt)
    request.addfinalizer(lambda: signal.signal(signal.SIGINT, before))
    threads, room = threading.active_count(), Room("closing", close)
    with pytest.raises(KeyboardInterrupt):
        room.end()
        room.join()
    assert room.lives and threading.active_count() == threads + 1
    seen.append(True)
    room.join()
    assert not room.lives


def test_what_the_end_of_a_room_breaks_off_does_not_cancel_who_waits_for_it() -> None:
    async def close() -> None:
        pass

    async def wait() -> None:
        room.end()
        await asyncio.Event().wait()

    room = Room("ending", close)
    with pytest.raises(RuntimeError, match="the client's thread is gone"):
        room.do(wait())
    room.join()


@pytest.mark.parametrize("closed", [False, True])
def test_what_a_room_does_not_take_up_before_its_end_is_not_waited_for(closed: bool) -> None:
    class Ending:
        """A loop that ends while it is asked for something."""

        def call_soon_threadsafe(self, act: Any) -> None:
            room.loop = loop
            room.end()
            if closed:
                room.join()
                loop.call_soon_threadsafe(act)

    async def close() -> None:
        pass

    room = Room("ending", close)
    loop, room.loop = room.loop, Ending()  # type: ignore[assignment]
    with pytest.raises(RuntimeError, match="the client's thread is gone"):
        room.do(close())
    room.join()
