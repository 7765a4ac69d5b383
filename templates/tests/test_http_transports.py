"""Both HTTP transports against servers that do what a script says: whose answer it is, what was sent, and when it ends."""

from __future__ import annotations

import asyncio
import gc
import os
import select
import socket
import threading
import weakref
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from invented import unused_port
from scripted import (
    PATIENCE,
    Awaiting,
    Blocking,
    Scripted,
    Talk,
    answer,
    both,
    certified,
    serving,
    silent_address,
    trusting,
)

from binance_derivatives._http import addresses, async_dial, awaiting, dial
from binance_derivatives._http.connection import Connection
from binance_derivatives._http.limits import Keeping, Limits
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send

Kind = Callable[..., Any]
HINTS = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"


def bodies(results: list[Any]) -> list[bytes]:
    return [one.body if isinstance(one, Reply) else one for one in results]


def echo(talk: Talk) -> None:
    """Answer each request with its path."""
    while head := talk.head():
        talk.send(answer(head.split()[1]))


@both
def test_interim_answers_never_shift_the_answers_of_later_requests(kind: Kind) -> None:
    def script(talk: Talk) -> None:
        talk.answers(HINTS + answer(b"1"), HINTS + HINTS + answer(b"2"), answer(b"3"))

    with Scripted(script) as server, kind(server.address) as client:
        assert bodies(client.ask(*[server.send()] * 3)) == [b"1", b"2", b"3"]
        assert len(server.connections) == 1


@both
def test_a_surplus_answer_is_nobodys(kind: Kind) -> None:
    with Scripted(lambda talk: talk.answers(answer(b"1") + answer(b"surplus"), answer(b"no"))) as server:
        with kind(server.address) as client:
            assert bodies(client.ask(*[server.send()] * 2)) == [b"1", b"1"]
        assert [talk.number for talk in server.connections] == [0, 1]


@both
@pytest.mark.parametrize("surprise", [answer(b"nobody asked"), HINTS, b"", b"x"], ids=["answer", "hint", "end", "junk"])
def test_what_comes_on_an_idle_connection_ends_it_before_the_next_request(kind: Kind, surprise: bytes) -> None:
    asked, sent = threading.Event(), threading.Event()

    def first(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        asked.wait(PATIENCE)
        talk.send(surprise)
        if not surprise:
            talk.sock.shutdown(socket.SHUT_WR)
        sent.set()
        talk.ended()

    with Scripted(first, echo) as server, kind(server.address) as client:
        assert bodies(client.ask(server.send())) == [b"1"]
        asked.set()
        assert sent.wait(PATIENCE)
        # The event loop stood still meanwhile, and has not seen it.
        assert bodies(client.ask(server.send("/2"))) == [b"/2"]


@both
def test_each_of_many_at_once_gets_its_own_answer(kind: Kind) -> None:
    with Scripted(echo) as server, kind(server.address) as client:
        for turn in range(3):
            paths = [f"/{turn}/{index}" for index in range(30)]
            assert bodies(client.at_once([server.send(path) for path in paths])) == [path.encode() for path in paths]
        assert len(server.connections) <= 90


@both
def test_a_refused_port_means_that_nothing_was_sent(kind: Kind) -> None:
    with kind(f"http://127.0.0.1:{(port := unused_port())}") as client:
        [failure] = client.ask(Send("GET", f"http://127.0.0.1:{port}/", {}))
    assert (failure.sent, "refused" in failure.cause.lower()) == (False, True)


@both
def test_a_name_that_no_resolver_takes_means_that_nothing_was_sent(kind: Kind) -> None:
    name = "a" * 70 + ".invalid"
    with kind(f"http://{name}") as client:
        [failure] = client.ask(Send("GET", f"http://{name}/", {}))
    assert failure.sent is False


@both
def test_what_the_system_did_not_take_was_not_sent(kind: Kind) -> None:
    done = threading.Event()

    def script(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        done.wait(PATIENCE)

    with Scripted(script) as server, kind(server.address) as client:
        client.ask(server.send())
        client.transport._idle[-1]._sock.shutdown(socket.SHUT_WR)
        [failure] = client.ask(server.send())
        done.set()
        assert failure.sent is False
        assert len(server.received) == 1


@both
def test_a_connection_that_ends_after_the_request_leaves_it_sent(kind: Kind) -> None:
    with Scripted(lambda talk: talk.answers(b"")) as server, kind(server.address) as client:
        [failure] = client.ask(server.send())
    assert (failure.sent, failure.cause) == (True, "the connection ended without an answer")


@both
def test_a_body_until_close_is_read_and_the_connection_not_kept(kind: Kind) -> None:
    with Scripted(lambda talk: talk.answers(b"HTTP/1.1 200 OK\r\n\r\n{}")) as server, kind(server.address) as client:
        assert bodies(client.ask(server.send(), server.send())) == [b"{}", b"{}"]
        assert len(server.connections) == 2


@both
def test_a_reset_is_no_end_of_a_body(kind: Kind) -> None:
    def script(talk: Talk) -> None:
        talk.answers(b"HTTP/1.1 200 OK\r\n\r\n{}")
        # Closes with a reset.
        talk.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    with Scripted(script) as server, kind(server.address) as client:
        [failure] = client.ask(server.send())
    assert isinstance(failure, Failure) and failure.sent


def ticking(step: float) -> Callable[[], float]:
    """A clock on which each look takes so many seconds."""
    ticks = count()
    return lambda: next(ticks) * step


@both
@pytest.mark.parametrize(
    ("begin", "more"),
    [
        (b"", b"HTTP/1.1 102 Wait\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9999999\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"x"),
    ],
    ids=["interim", "head", "length", "chunked", "until close"],
)
def test_an_answer_without_end_ends_after_three_times_the_timeout(kind: Kind, begin: bytes, more: bytes) -> None:
    def script(talk: Talk) -> None:
        talk.answers(begin)
        # Until the other side hangs up: however much comes while it stands still, it is read in more pieces than there is time for.
        for _ in range(100_000_000):
            talk.send(more)

    limits = Limits(head=10**9, interim=10**9)
    with Scripted(script) as server, kind(server.address, 5.0, clock=ticking(1.0), limits=limits) as client:
        [failure] = client.ask(server.send())
        assert (failure.sent, failure.cause) == (True, "no whole answer within 15 s")


def test_a_last_wait_that_the_whole_attempt_cuts_short_is_told_by_the_time_of_the_whole() -> None:
    now = [0.0]

    def script(talk: Talk) -> None:
        talk.head()
        now[0] = 29.999
        talk.send(b"HTTP/1.1 200")
        talk.ended()

    def clock() -> float:
        told = now[0]
        if told:
            now[0] = 30.0
        return told

    with Scripted(script) as server, Blocking(server.address, 10.0, clock=clock) as client:
        [failure] = client.ask(server.send())
        assert (failure.sent, failure.cause) == (True, "no whole answer within 30 s")


def test_each_step_of_an_answer_has_its_own_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Both transports wait so; the awaiting one has one timer for all its calls."""
    now, fed, real = [0.0], threading.Event(), Connection.feed

    def script(talk: Talk) -> None:
        talk.head()
        for seconds, piece in ((9.0, b"HTTP/1.1 200 OK\r\n"), (18.0, b"Content-Length: 1\r\n\r\n"), (27.0, b"1")):
            fed.clear()
            now[0] = seconds
            loop.call_soon_threadsafe(client.transport._sweep, loop)
            talk.send(piece)
            assert fed.wait(PATIENCE)
        talk.ended()

    def feed(self: Connection, data: bytes) -> Reply | None:
        reply = real(self, data)
        fed.set()
        return reply

    monkeypatch.setattr(Connection, "feed", feed)
    with Scripted(script) as server, Awaiting(server.address, 10.0, clock=lambda: now[0]) as client:
        loop = client.runner.get_loop()
        assert bodies(client.ask(server.send())) == [b"1"]


@both
def test_a_request_that_the_server_does_not_read_is_given_up_and_told_by_that(kind: Kind) -> None:
    now, given_up = [0.0], threading.Event()

    def script(talk: Talk) -> None:
        talk.head()
        # One step is over, and the whole attempt is not.
        now[0] = 0.06
        assert given_up.wait(PATIENCE)

    with Scripted(script) as server, kind(server.address, 0.05, clock=lambda: now[0]) as client:
        [failure] = client.ask(server.send(method="POST", body=b"x" * 30_000_000))
        given_up.set()
        assert (failure.sent, failure.cause) == (True, "the request could not be sent within 0.05 s")


@both
@pytest.mark.parametrize("begin", [b"", b"HTTP/1.1 200"])
def test_a_server_that_says_nothing_more_is_given_up(kind: Kind, begin: bytes) -> None:
    def script(talk: Talk) -> None:
        talk.answers(answer())
        talk.answers(begin) if begin else talk.head()
        talk.ended()

    # By this clock no stall of the machine fills the time for the whole attempt, and the connection stands before.
    with Scripted(script) as server, kind(server.address, clock=ticking(0.01)) as client:
        _, failure = client.ask(server.send(), server.send(timeout=0.05))
        assert (failure.sent, failure.cause) == (True, "no answer within 0.05 s")


@both
def test_a_connection_that_was_idle_for_long_is_not_used_again(kind: Kind) -> None:
    now, closed = [0.0], threading.Event()

    def first(talk: Talk) -> None:
        talk.answers(answer(b"1"), answer(b"2"))
        talk.ended()
        closed.set()

    with Scripted(first, echo) as server, kind(server.address, clock=lambda: now[0]) as client:
        client.ask(server.send())
        now[0] = 44.0
        assert bodies(client.ask(server.send())) == [b"2"]
        now[0] = 44.0 + 45.0
        assert bodies(client.ask(server.send("/3"))) == [b"/3"]
        assert closed.wait(PATIENCE)


@both
def test_idle_connections_are_limited(kind: Kind) -> None:
    together, closed = threading.Barrier(4), threading.Semaphore(0)

    def script(talk: Talk) -> None:
        talk.head()
        together.wait(PATIENCE)
        talk.send(answer())
        talk.ended()
        closed.release()

    with Scripted(script) as server, kind(server.address, keeping=Keeping(most=2)) as client:
        assert bodies(client.at_once([server.send()] * 4)) == [b"{}"] * 4
        client.ask()
        assert closed.acquire(timeout=PATIENCE) and closed.acquire(timeout=PATIENCE)
        assert len(client.transport._idle) == 2
        assert not closed.acquire(blocking=False)


def opened() -> int:
    gc.collect()
    return len(os.listdir("/proc/self/fd"))


@both
@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs a list of open files")
def test_nothing_is_left_open(kind: Kind) -> None:
    def cut(talk: Talk) -> None:
        talk.head()

    with Scripted(echo, cut, echo) as server:
        before, threads = opened(), threading.active_count()
        for _ in range(3):
            with kind(server.address) as client:
                client.at_once([server.send() for _ in range(5)])
                client.ask(server.send(), server.send(timeout=1e-9))
        for thread in server._threads[1:]:
            thread.join(PATIENCE)
        assert (opened(), threading.active_count()) == (before, threads)


@both
def test_a_client_that_is_closed_keeps_no_connection_and_one_without_calls_closes_too(kind: Kind) -> None:
    ended = threading.Event()

    def script(talk: Talk) -> None:
        talk.answers(answer())
        talk.ended()
        ended.set()

    with Scripted(script) as server:
        kind(server.address).close()
        client = kind(server.address)
        client.ask(server.send())
        client.close()
        assert ended.wait(PATIENCE)


@both
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_shares_no_connection(kind: Kind) -> None:
    with Scripted(echo) as server, kind(server.address) as client:
        assert bodies(client.ask(server.send("/before"))) == [b"/before"]
        child = os.fork()
        if not child:
            # Nothing of the parent is cleaned up here.
            try:
                if isinstance(client, Awaiting):
                    client.runner = asyncio.Runner()
                os._exit(0 if bodies(client.ask(server.send("/child"))) == [b"/child"] else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert bodies(client.ask(server.send("/after"))) == [b"/after"]
        assert len(server.connections) == 2


@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "TLS"])
def test_an_awaiting_transport_keeps_nothing_of_event_loops_that_are_closed(encrypted: bool, tmp_path: Path) -> None:
    async def some(transport: Any, *requests: Send) -> list[Any]:
        replies = await asyncio.gather(*map(transport.exchange, requests))
        lines.extend(weakref.ref(line) for line in transport._connections)
        sockets.extend(line._sock for line in transport._connections)
        return replies

    lines, sockets = list[weakref.ref[Any]](), list[socket.socket]()
    certificate = certified(tmp_path) if encrypted else None
    with Scripted(echo, tls=certificate and serving(certificate)) as server:
        context = certificate and trusting(certificate)
        transport = awaiting.AsyncHttpTransport(server.address, PATIENCE, ssl_context=context)
        for turn in range(3):
            paths = [f"/{turn}/{index}" for index in range(2)]
            replies = asyncio.run(some(transport, *map(server.send, paths)))
            assert bodies(replies) == [path.encode() for path in paths]
            gc.collect()
            # Those of the loop that was closed last are there until the next one begins.
            assert sum(line() is not None for line in lines) == len(transport._connections) == 2
            assert [sock.fileno() == -1 for sock in sockets] == [True] * 2 * turn + [False] * 2
        asyncio.run(transport.close())
        gc.collect()
        assert [line() for line in lines] == [None] * 6
        assert all(sock.fileno() == -1 for sock in sockets)
        assert len(server.connections) == 6


def test_who_waits_in_an_event_loop_that_is_closed_keeps_nobody_from_the_next() -> None:
    def silent(talk: Talk) -> None:
        talk.head()
        asked.set()
        talk.ended()

    asked = threading.Event()
    with Scripted(silent, echo) as server:
        transport = awaiting.AsyncHttpTransport(server.address, PATIENCE)
        loop = asyncio.new_event_loop()
        task = loop.create_task(transport.exchange(server.send()))
        loop.run_until_complete(asyncio.to_thread(asked.wait, PATIENCE))
        loop.run_until_complete(loop.shutdown_default_executor())
        [line] = transport._connections
        closing = loop.create_task(asyncio.wait([line.gone]))
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()
        assert asyncio.run(transport.exchange(server.send("/next"))).body == b"/next"
        asyncio.run(transport.close())
        assert not transport._connections
        # Nobody will ever run these.
        for one in (task, closing):
            one._log_destroy_pending = False  # type: ignore[attr-defined]


def test_an_awaiting_transport_refuses_a_second_event_loop_before_anything_is_sent() -> None:
    with Scripted(echo) as server, Awaiting(server.address) as client:
        client.ask(server.send())
        with asyncio.Runner() as other, pytest.raises(Failure, match="belongs to the event loop"):
            other.run(client.transport.exchange(server.send()))
        with asyncio.Runner() as other, pytest.raises(RuntimeError, match="belongs to the event loop"):
            other.run(client.transport.close())
        assert len(server.received) == 1
        client.transport._closed = False
        assert bodies(client.ask(server.send("/again"))) == [b"/again"]


def test_an_awaiting_call_that_is_canceled_closes_its_connection() -> None:
    asked, ended = threading.Event(), threading.Event()

    def script(talk: Talk) -> None:
        talk.head()
        asked.set()
        talk.ended()
        ended.set()

    async def cancel(transport: Any, request: Send) -> None:
        task = asyncio.create_task(transport.exchange(request))
        await asyncio.to_thread(asked.wait, PATIENCE)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await asyncio.to_thread(ended.wait, PATIENCE)
        assert not transport._connections

    with Scripted(script) as server, Awaiting(server.address) as client:
        client.runner.run(cancel(client.transport, server.send()))


def test_calls_in_flight_end_when_an_awaiting_transport_is_closed() -> None:
    asked = threading.Event()

    def script(talk: Talk) -> None:
        talk.head()
        asked.set()
        talk.ended()

    async def close(client: Any, request: Send) -> Any:
        task = asyncio.create_task(client._awaited(request))
        await asyncio.to_thread(asked.wait, PATIENCE)
        await client.transport.close()
        return await task, await client._awaited(request)

    with Scripted(script) as server, Awaiting(server.address) as client:
        flying, late = client.runner.run(close(client, server.send()))
    assert (flying.cause, flying.sent) == ("the client was closed", True)
    assert (late.cause, late.sent) == ("the client is closed", False)


@both
def test_whatever_interrupts_a_call_closes_its_connection(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = threading.Event()

    def script(talk: Talk) -> None:
        talk.answers(answer())
        talk.ended()
        ended.set()

    def full(self: Any, data: bytes) -> None:
        raise MemoryError

    with Scripted(script) as server, kind(server.address) as client:
        monkeypatch.setattr(Connection, "feed", full)
        with pytest.raises(MemoryError):
            client.ask(server.send())
        assert ended.wait(PATIENCE)


@both
def test_an_answer_before_the_end_of_a_large_request_counts(kind: Kind) -> None:
    answered = threading.Event()

    def script(talk: Talk) -> None:
        talk.answers(answer(b"too large", status="413 Content Too Large"))
        # Read before that, the request could have found its end in time.
        answered.wait(PATIENCE)
        talk.ended()

    with Scripted(script) as server, kind(server.address) as client:
        [reply] = client.ask(server.send(method="POST", body=b"x" * 30_000_000))
        assert (reply.status, reply.body) == (413, b"too large")
        assert not client.transport._idle
        answered.set()


@both
def test_a_large_request_arrives_whole(kind: Kind) -> None:
    size = 5_000_000

    def script(talk: Talk) -> None:
        talk.head()
        left = size
        while left:
            left -= len(talk.sock.recv(65536))
        talk.send(answer(b"all"))
        talk.ended()

    with Scripted(script) as server, kind(server.address) as client:
        assert bodies(client.ask(server.send(method="POST", body=b"x" * size))) == [b"all"]


@both
def test_the_key_goes_to_no_other_host(kind: Kind) -> None:
    with Scripted(echo) as server, kind(server.address) as client:
        for url in (
            "http://127.0.0.1:1/a",
            server.address + ".example/a",
            server.address,
            "https" + server.address[4:],
        ):
            [failure] = client.ask(Send("GET", url, {}))
            assert (failure.sent, "another host" in failure.cause) == (False, True)
        moved = answer(b"", "Location: http://127.0.0.1:1/elsewhere", status="307 Temporary Redirect")
    assert server.received == []
    with Scripted(lambda talk: talk.answers(moved)) as server, kind(server.address) as client:
        [reply] = client.ask(server.send())
        assert (reply.status, len(server.received)) == (307, 1)


@both
def test_what_would_be_two_lines_is_not_sent(kind: Kind) -> None:
    with Scripted(echo) as server, kind(server.address) as client:
        requests = [
            server.send("/a b"),
            server.send("/a\r\nX: y"),
            server.send("/\xe9"),
            Send("GET", server.address + "/a", {"X": "secret\r\nY: z"}),
        ]
        for failure in client.ask(*requests):
            assert isinstance(failure, Failure) and not failure.sent and "secret" not in failure.cause
    assert server.received == []


@both
def test_a_request_says_what_it_must_and_no_more(kind: Kind) -> None:
    with Scripted(lambda talk: talk.answers(*[answer()] * 3)) as server, kind(server.address) as client:
        client.ask(server.send("/a?b=c", "DELETE"), server.send("/a", "POST"), server.send("/a", "PUT"))
    host = server.address.removeprefix("http://")
    head = f"/a?b=c HTTP/1.1\r\nHost: {host}\r\nX-MBX-APIKEY: scripted-key\r\n\r\n"
    assert server.received[0].decode() == "DELETE " + head
    for received in server.received[1:]:
        assert received.endswith(b"scripted-key\r\nContent-Length: 0\r\n\r\n")


@both
def test_the_limit_of_a_body_is_named(kind: Kind) -> None:
    with Scripted(lambda talk: talk.answers(answer(b"x" * 11))) as server:
        with kind(server.address, limits=Limits(body=10)) as client:
            [failure] = client.ask(server.send())
    assert (failure.sent, failure.cause) == (True, "the body is larger than the 10 bytes that max_body allows")


@both
@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="only Linux has all of 127.0.0.0/8")
def test_a_source_address_is_used(kind: Kind) -> None:
    with Scripted(echo) as server, kind(server.address, source_address="127.0.0.2") as client:
        client.ask(server.send())
        assert server.connections[0].peer == "127.0.0.2"


@both
def test_a_source_address_that_is_not_this_machines_means_that_nothing_was_sent(kind: Kind) -> None:
    with Scripted(echo) as server, kind(server.address, source_address="192.0.2.1") as client:
        [failure] = client.ask(server.send())
        assert failure.sent is False


@both
@pytest.mark.skipif(not socket.has_ipv6, reason="there is no IPv6 here")
def test_an_ipv6_address_is_spelled_as_it_is(kind: Kind) -> None:
    try:
        server = Scripted(echo, host="::1")
    except OSError:
        pytest.skip("there is no IPv6 loopback here")
    with server, kind(server.address) as client:
        assert bodies(client.ask(server.send("/six"))) == [b"/six"]
        assert f"Host: [::1]:{server.port}\r\n".encode() in server.received[0]


@pytest.fixture
def silent() -> Iterator[addresses.Address]:
    with silent_address() as found:
        yield found


@both
@pytest.mark.parametrize("begin", ["silent", "refusing"])
def test_the_address_that_answers_first_is_taken(
    kind: Kind, begin: str, silent: addresses.Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dial, "SIDE_BY_SIDE", 0.001)
    monkeypatch.setattr(async_dial, "SIDE_BY_SIDE", 0.001)
    refusing = silent._replace(place=("127.0.0.1", unused_port()))
    with Scripted(echo) as server:
        live = silent._replace(place=("127.0.0.1", server.port))
        found = [silent if begin == "silent" else refusing, live]
        monkeypatch.setattr(dial, "spelled_out", lambda host, port: found)
        monkeypatch.setattr(awaiting, "spelled_out", lambda host, port: found)
        with kind(server.address) as client:
            assert bodies(client.ask(server.send("/live"))) == [b"/live"]


@both
def test_a_connection_that_is_not_made_in_time_means_that_nothing_was_sent(
    kind: Kind, silent: addresses.Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (dial, awaiting):
        monkeypatch.setattr(module, "spelled_out", lambda host, port: [silent])
    with kind("http://exchange.example", 0.05) as client:
        [failure] = client.ask(Send("GET", "http://exchange.example/", {}))
    assert (failure.sent, "no connection within 0.05 s" in failure.cause) == (False, True)


@both
def test_a_name_is_looked_up(kind: Kind) -> None:
    with Scripted(echo) as server, kind(f"http://localhost:{server.port}") as client:
        assert bodies(client.ask(Send("GET", f"http://localhost:{server.port}/name", {}))) == [b"/name"]


def test_families_take_turns() -> None:
    six, four = (socket.AF_INET6, 1, 6, "", ("::1", 1)), (socket.AF_INET, 1, 6, "", ("127.0.0.1", 1))
    assert [one.family for one in addresses.in_turn([six, six, six, four])] == [six[0], four[0], six[0], six[0]]
    assert addresses.in_turn([]) == []


@both
def test_sockets_are_looked_at_without_poll_where_there_is_none(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(select, "poll", raising=False)
    with Scripted(echo) as server, kind(server.address) as client:
        assert bodies(client.ask(server.send("/1"), server.send("/2"))) == [b"/1", b"/2"]
        assert len(server.connections) == 1


def test_a_transport_shows_nothing_of_what_it_sends() -> None:
    with Scripted(echo) as server, Blocking(server.address) as client:
        client.ask(server.send())
        route = client.transport._route
        shown = repr([client.transport.__dict__, {name: getattr(route, name) for name in type(route).__slots__}])
    assert "scripted-key" not in shown


@both
def test_the_time_for_an_answer_begins_when_the_connection_is_made(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    now, asked, released = [0.0], threading.Event(), threading.Event()

    def script(talk: Talk) -> None:
        head = talk.head()
        asked.set()
        assert released.wait(PATIENCE)
        talk.send(answer(head.split()[1]))

    def slowly(*_: Any) -> list[addresses.Address] | None:
        # Nine of the ten seconds for the way there are over; it is a step of its own.
        now[0] += 9.0
        return addresses.spelled_out(*_)

    monkeypatch.setattr(dial, "spelled_out", slowly)
    monkeypatch.setattr(awaiting, "spelled_out", slowly)
    with Scripted(script) as server, kind(server.address, 10.0, clock=lambda: now[0]) as client:

        def later() -> None:
            assert asked.wait(PATIENCE)
            now[0] += 9.0
            if isinstance(client, Awaiting):
                loop = client.runner.get_loop()
                loop.call_soon_threadsafe(client.transport._sweep, loop)
            released.set()

        thread = threading.Thread(target=later)
        thread.start()
        assert bodies(client.ask(server.send("/slow"))) == [b"/slow"]
        thread.join(PATIENCE)
