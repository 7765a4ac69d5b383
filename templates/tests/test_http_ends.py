"""How attempts and clients end over both transports: the time of the whole attempt, closing, forks, and what is not kept."""

from __future__ import annotations

import os
import socket
import threading
from typing import Any

import pytest
from scripted import PATIENCE, Awaiting, Blocking, Scripted, Talk, answer

from binance_derivatives._http import blocking, dial
from binance_derivatives._http.addresses import Address
from binance_derivatives._http.connection import Connection
from binance_derivatives._protocol.replies import Failure, Reply


def echo(talk: Talk) -> None:
    while head := talk.head():
        talk.send(answer(head.split()[1]))


def test_a_request_that_is_taken_ever_so_slowly_ends_with_the_whole_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    now, waits, given_up = [0.0], list[float](), threading.Event()

    def script(talk: Talk) -> None:
        talk.head()
        assert given_up.wait(PATIENCE)

    def look(milliseconds: float) -> bool:
        # There seems to be room each time just before the end.
        waits.append(milliseconds)
        now[0] = 9.0 * len(waits)
        return len(waits) < 4

    monkeypatch.setattr(blocking, "either", lambda sock: look)
    with Scripted(script) as server, Blocking(server.address, 10.0, clock=lambda: now[0]) as client:
        [failure] = client.ask(server.send(method="POST", body=b"x" * 30_000_000))
        given_up.set()
        assert isinstance(failure, Failure)
        assert (failure.sent, failure.cause) == (True, "no whole answer within 30 s")
        assert waits == [10_000.0, 10_000.0, 10_000.0, 3_000.0]


def test_a_last_wait_for_an_answer_ends_with_the_whole_attempt(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an awaiting transport does; the blocking one has no timer."""
    now, fed, real = [0.0], threading.Event(), Connection.feed

    def script(talk: Talk) -> None:
        talk.head()
        for seconds, piece in ((900.0, b"HTTP/1.1 "), (1800.0, b"200 OK\r\n"), (2700.0, b"Content-Length: 1\r\n")):
            fed.clear()
            now[0] = seconds
            loop.call_soon_threadsafe(client.transport._sweep, loop)
            talk.send(piece)
            assert fed.wait(PATIENCE)
        now[0] = 3000.0
        loop.call_soon_threadsafe(client.transport._sweep, loop)
        # Less than a step after the last piece, and too late.
        talk.send(b"\r\n1")

    def feed(self: Connection, data: bytes) -> Reply | None:
        reply = real(self, data)
        fed.set()
        return reply

    monkeypatch.setattr(Connection, "feed", feed)
    with Scripted(script) as server, Awaiting(server.address, 1000.0, clock=lambda: now[0]) as client:
        loop = client.runner.get_loop()
        [failure] = client.ask(server.send())
        assert isinstance(failure, Failure)
        assert (failure.sent, failure.cause) == (True, "no whole answer within 3000 s")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_client_that_is_closed_in_a_fork_leaves_the_calls_in_flight_to_its_parent() -> None:
    asked, closed, results = threading.Event(), threading.Event(), list[Any]()

    def script(talk: Talk) -> None:
        talk.head()
        asked.set()
        assert closed.wait(PATIENCE)
        talk.send(answer(b"flying"))
        talk.ended()

    with Scripted(script) as server, Blocking(server.address) as client:
        thread = threading.Thread(target=lambda: results.extend(client.ask(server.send())))
        thread.start()
        assert asked.wait(PATIENCE)
        child = os.fork()
        if not child:
            # Nothing of the parent is cleaned up here.
            try:
                client.transport.close()
                os._exit(0)
            finally:
                os._exit(2)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        closed.set()
        thread.join(PATIENCE)
        assert ended == 0
        assert [getattr(one, "body", one) for one in results] == [b"flying"]


@pytest.mark.parametrize("said", [answer(), b"", b"junk\r\n\r\n"], ids=["answer", "end", "junk"])
def test_a_connection_is_in_use_no_longer_than_its_call(said: bytes) -> None:
    with Scripted(lambda talk: talk.answers(said)) as server, Blocking(server.address) as client:
        [result] = client.ask(server.send())
        assert isinstance(result, Reply) == (said == answer())
        assert client.transport._busy == set()


def test_closing_an_awaiting_transport_waits_until_its_sockets_are_closed_and_leaves_no_timer() -> None:
    async def closed(client: Any) -> list[int]:
        sockets = [line._sock for line in client.transport._connections]
        await client.transport.close()
        return [sock.fileno() for sock in sockets]

    with Scripted(echo) as server, Awaiting(server.address) as client:
        client.at_once([server.send(), server.send()])
        alarm = client.transport._alarm
        assert not alarm.cancelled()
        assert client.runner.run(closed(client)) == [-1, -1]
        assert alarm.cancelled()


def test_a_socket_that_can_not_begin_to_connect_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    class Unreachable(socket.socket):
        def connect(self, place: Any) -> None:
            raise OSError(101, "unreachable")

    def new_socket(address: Address, source: str | None) -> socket.socket:
        made.append(Unreachable())
        return made[-1]

    made = list[socket.socket]()
    monkeypatch.setattr(dial, "new_socket", new_socket)
    places = [Address(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", port)) for port in (1, 2)]
    with pytest.raises(OSError, match="unreachable"):
        dial.connect(places, None, lambda: PATIENCE)
    assert [sock.fileno() for sock in made] == [-1, -1]
