"""What both HTTP transports do with a socket: how it is set, what is never sent on it, and what they leave behind."""

from __future__ import annotations

import asyncio
import os
import select
import socket
import ssl
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from scripted import PATIENCE, Awaiting, Beside, Blocking, Scripted, Talk, answer, both, certified, serving, trusting

from binance_derivatives import NO_RETRIES, Environment, NotSent, OutcomeUnknown, usdm
from binance_derivatives._http import addresses, async_dial
from binance_derivatives._http.awaiting import AsyncHttpTransport
from binance_derivatives._http.blocking import HttpTransport
from binance_derivatives._http.connection import Connection
from binance_derivatives._protocol.replies import Failure, Reply

Kind = Callable[..., Any]
HINTS = b"HTTP/1.1 103 Early Hints\r\n\r\n"
UPDATE = b"what the encryption has to say"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified(tmp_path_factory.mktemp("tls"))


def echo(talk: Talk) -> None:
    while head := talk.head():
        talk.send(answer(head.split()[1]))


@both
def test_requests_wait_for_no_acknowledgement_and_silence_is_looked_into(kind: Kind) -> None:
    with Scripted(echo) as server, kind(server.address) as client:
        client.ask(server.send())
        sock = client.transport._idle[-1]._sock
        assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
        for name, value in (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3)):
            if hasattr(socket, name):
                assert sock.getsockopt(socket.IPPROTO_TCP, getattr(socket, name)) == value


@both
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_shares_no_encrypted_connection(kind: Kind, certificate: Path) -> None:
    with (
        Scripted(echo, tls=serving(certificate)) as server,
        kind(server.address, ssl_context=trusting(certificate)) as client,
    ):
        assert client.ask(server.send("/before"))[0].body == b"/before"
        child = os.fork()
        if not child:
            # Nothing of the parent is cleaned up here.
            try:
                if isinstance(client, Awaiting):
                    client.runner = asyncio.Runner()
                os._exit(0 if client.ask(server.send("/child"))[0].body == b"/child" else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        # Had the child said anything on it, not even a farewell, its records would be out of order now.
        assert client.ask(server.send("/after"))[0].body == b"/after"
        assert len(server.connections) == 2


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_fork_that_goes_on_with_the_event_loop_of_its_parent_is_told_so_before_anything_is_sent() -> None:
    """The selector of such a loop belongs to both processes."""
    with Scripted(echo) as server, Awaiting(server.address) as client:
        assert client.ask(server.send("/before"))[0].body == b"/before"
        child = os.fork()
        if not child:
            # Nothing of the parent is cleaned up here.
            try:
                [failure] = client.ask(server.send("/child"))
                refused = isinstance(failure, Failure) and not failure.sent and "forked" in failure.cause
                client.runner = asyncio.Runner()
                os._exit(0 if refused and client.ask(server.send("/own"))[0].body == b"/own" else 1)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert client.ask(server.send("/after"))[0].body == b"/after"
        assert [head.split()[1] for head in server.received] == [b"/before", b"/own", b"/after"]
        assert len(server.connections) == 2


@both
@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
@pytest.mark.parametrize("own_loop", [True, False])
def test_a_client_that_is_closed_in_a_fork_says_nothing_on_the_connections_of_its_parent(
    kind: Kind, own_loop: bool, certificate: Path
) -> None:
    with (
        Scripted(echo, tls=serving(certificate)) as server,
        kind(server.address, ssl_context=trusting(certificate)) as client,
    ):
        assert client.ask(server.send("/before"))[0].body == b"/before"
        child = os.fork()
        if not child:
            # Nothing of the parent is cleaned up here.
            try:
                if isinstance(client, Awaiting):
                    runner = asyncio.Runner() if own_loop else client.runner
                    runner.run(client.transport.close())
                else:
                    client.transport.close()
                os._exit(0)
            finally:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert client.ask(server.send("/after"))[0].body == b"/after"
        assert len(server.connections) == 1


@both
@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See", "307 Temporary", "308 Permanent"])
def test_a_redirect_is_an_answer_and_nobody_follows(kind: Kind, status: str) -> None:
    with Scripted(echo) as elsewhere:
        moved = answer(b"", f"Location: {elsewhere.address}/a", status=status)
        with Scripted(lambda talk: talk.answers(moved)) as server, kind(server.address) as client:
            [reply] = client.ask(server.send())
        assert (str(reply.status), reply.headers["Location"]) == (status[:3], f"{elsewhere.address}/a")
        assert elsewhere.received == []


@pytest.mark.parametrize("body", [b"", b'{"code":-2010,"msg":"refused"}', b'{"orderId":1,"clientOrderId":"mine"}'])
def test_an_order_that_is_redirected_may_have_been_placed_or_not(body: bytes) -> None:
    def script(talk: Talk) -> None:
        talk.answers(answer(body, f"Location: {elsewhere.address}/fapi/v1/order", status="307 Temporary Redirect"))
        talk.ended()

    with Scripted(echo) as elsewhere:
        with Scripted(script) as server, order_client(server.address) as client:
            with pytest.raises(OutcomeUnknown):
                place(client)
            assert len(server.received) == 1
        assert elsewhere.received == []


def test_a_server_that_signed_its_own_certificate_gets_no_order_from_a_client_that_was_told_nothing(
    certificate: Path,
) -> None:
    with Scripted(echo, tls=serving(certificate)) as server, order_client(server.address) as client:
        with pytest.raises(NotSent, match="(?i)certificate verify failed"):
            place(client)
        assert server.received == []


@both
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "TLS"])
def test_a_request_that_finds_no_room_at_all_was_not_sent(kind: Kind, encrypted: bool, certificate: Path) -> None:
    context = trusting(certificate) if encrypted else None
    full, far = socket.socketpair()
    full.setblocking(False)
    with full, far, Scripted(echo, tls=serving(certificate) if encrypted else None) as server:
        with suppress(BlockingIOError):
            while True:
                full.send(b"x" * 65_536)
        with kind(server.address, ssl_context=context) as client:
            client.ask(server.send("/1"))
            line = client.transport._idle[-1]
            line._sock = Beside(line._sock, send=full.send)
            [failure] = client.ask(server.send("/2"))
            assert isinstance(failure, Failure) and failure.sent is False
            # Those below hold the bytes of the request.
            assert [frame.f_code.co_name for frame, _ in traceback.walk_tb(failure.__traceback__)][-1] == "exchange"
            assert client.ask(server.send("/3"))[0].body == b"/3"
        assert [head.split()[1] for head in server.received] == [b"/1", b"/3"]


@both
def test_a_request_that_can_not_be_encrypted_was_not_sent(kind: Kind, certificate: Path) -> None:
    def broken(data: bytes) -> bytes:
        raise ssl.SSLError(1, "out of order")

    with Scripted(echo, tls=serving(certificate)) as server:
        with kind(server.address, ssl_context=trusting(certificate)) as client:
            client.ask(server.send("/1"))
            line = client.transport._idle[-1]
            line._link = Beside(line._link, seal=broken)
            [failure] = client.ask(server.send("/2"))
            assert isinstance(failure, Failure) and (failure.sent, "SSLError" in failure.cause) == (False, True)
            assert client.ask(server.send("/3"))[0].body == b"/3"
        assert [head.split()[1] for head in server.received] == [b"/1", b"/3"]


def test_an_answer_counts_though_its_encryption_finds_no_room_to_reply(certificate: Path) -> None:
    tried = list[bytes]()

    def send(data: bytes) -> int:
        tried.append(data)
        if data == UPDATE:
            raise BlockingIOError(11, "no room")
        return real.send(data)  # type: ignore[no-any-return]

    with Scripted(echo, tls=serving(certificate)) as server:
        transport = HttpTransport(server.address, PATIENCE, ssl_context=trusting(certificate))
        transport.exchange(server.send("/1"))
        line: Any = transport._idle[-1]
        real = line._sock
        line._sock, line._link = Beside(real, send=send), Beside(line._link, flush=lambda: UPDATE)
        assert transport.exchange(server.send("/2")).body == b"/2"
        # A record is missing on it, so nothing else may follow.
        assert (transport._idle, tried[1:]) == ([], [UPDATE])
        assert transport.exchange(server.send("/3")).body == b"/3"
        transport.close()


@pytest.mark.parametrize("said", [b"", answer(b"too large", status="413 Content Too Large")], ids=["nothing", "why"])
def test_a_request_that_breaks_off_was_sent_and_what_the_server_said_of_it_is_read(said: bytes) -> None:
    begun, broken = threading.Event(), threading.Event()

    def script(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        talk.head()
        assert begun.wait(PATIENCE)
        talk.send(said)
        assert broken.wait(PATIENCE)

    def send(data: Any) -> int:
        if len(data) == size:
            return real.send(data[:1000])  # type: ignore[no-any-return]
        begun.set()
        if said:
            assert select.select([real], [], [], PATIENCE)[0]
        raise ConnectionResetError(104, "reset")

    with Scripted(script) as server, Blocking(server.address) as client:
        client.ask(server.send())
        line: Any = client.transport._idle[-1]
        real, body = line._sock, b"x" * 5000
        size = len(client.transport._spell(server.send(method="POST", body=body)))
        line._sock = Beside(real, send=send)
        [result] = client.ask(server.send(method="POST", body=body))
        broken.set()
        if said:
            assert (result.status, result.body) == (413, b"too large")
        else:
            assert isinstance(result, Failure) and result.sent
        assert client.transport._idle == []


def test_a_transport_that_is_closed_while_an_answer_is_read_keeps_no_connection(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = Connection.feed

    def feed(self: Connection, data: bytes) -> Reply | None:
        client.transport.close()
        return real(self, data)

    with Scripted(echo) as server, Blocking(server.address) as client:
        monkeypatch.setattr(Connection, "feed", feed)
        assert client.ask(server.send("/1"))[0].body == b"/1"
        assert client.transport._idle == []


@both
def test_an_encrypted_connection_that_is_closed_says_farewell(kind: Kind, certificate: Path) -> None:
    farewells = list[bool]()

    def script(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        # Without one this raises.
        talk.ended()
        farewells.append(True)

    with Scripted(script, tls=serving(certificate)) as server:
        with kind(server.address, ssl_context=trusting(certificate)) as client:
            client.ask(server.send())
    assert farewells == [True]


def test_nothing_comes_between_the_records_of_a_large_request(certificate: Path) -> None:
    size, sent, told = 16_000_000, list[bytes](), [UPDATE]

    def script(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        talk.head()
        talk.send(HINTS)
        left = size
        while left:
            left -= len(talk.sock.recv(min(left, 65536)))
        talk.send(answer(b"all"))
        talk.ended()

    def send(data: Any) -> int:
        done: int = real.send(data)
        sent.append(bytes(data[:done]))
        return done

    with Scripted(script, tls=serving(certificate)) as server:
        transport = HttpTransport(server.address, PATIENCE, ssl_context=trusting(certificate))
        transport.exchange(server.send())
        line: Any = transport._idle[-1]
        real, link = line._sock, line._link
        line._sock = Beside(real, send=send)
        line._link = Beside(link, flush=lambda: told.pop() if told else b"")
        assert transport.exchange(server.send(method="POST", body=b"x" * size)).body == b"all"
        transport.close()
    whole = b"".join(sent)
    assert not told and whole.find(UPDATE) > size


def test_an_unasked_answer_that_the_event_loop_reads_ends_its_connection() -> None:
    asked, closed = threading.Event(), threading.Event()

    def first(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        assert asked.wait(PATIENCE)
        talk.send(answer(b"nobody asked"))
        talk.ended()
        closed.set()

    with Scripted(first, echo) as server, Awaiting(server.address) as client:
        assert client.ask(server.send())[0].body == b"1"
        asked.set()
        assert client.runner.run(asyncio.to_thread(closed.wait, PATIENCE))
        assert client.ask(server.send("/2"))[0].body == b"/2"


def test_a_connection_that_is_lost_before_a_request_is_written_means_that_nothing_was_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = AsyncHttpTransport._dial

    async def lost(self: AsyncHttpTransport, loop: asyncio.AbstractEventLoop) -> Any:
        line = await real(self, loop)
        line.drop()
        return line

    with Scripted(echo) as server, Awaiting(server.address) as client:
        monkeypatch.setattr(AsyncHttpTransport, "_dial", lost)
        [failure] = client.ask(server.send())
        assert isinstance(failure, Failure) and failure.sent is False
        assert server.received == []


def test_what_the_encryption_has_to_say_is_written_by_an_awaiting_transport(certificate: Path) -> None:
    written, told = list[bytes](), [UPDATE]
    with (
        Scripted(echo, tls=serving(certificate)) as server,
        Awaiting(server.address, ssl_context=trusting(certificate)) as client,
    ):
        client.ask(server.send("/1"))
        line: Any = client.transport._idle[-1]
        line._link = Beside(line._link, flush=lambda: told.pop() if told else b"")
        line._transport = Beside(line._transport, write=written.append)
        assert client.ask(server.send("/2"))[0].body == b"/2"
    assert written == [UPDATE]


def test_a_call_with_less_time_than_those_before_it_is_given_up_in_its_own() -> None:
    def script(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        talk.head()
        talk.ended()

    # By this clock no stall of the machine fills the time for the whole attempt.
    ticks = count(step=0.01)
    with Scripted(script) as server, Awaiting(server.address, 3600.0, clock=lambda: next(ticks)) as client:
        _, failure = client.ask(server.send(), server.send(timeout=0.05))
        assert (failure.sent, failure.cause) == (True, "no answer within 0.05 s")


def test_of_two_addresses_that_answer_at_once_one_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    places = [addresses.Address(socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", port)) for port in (1, 2)]
    pairs = [socket.socketpair(), socket.socketpair()]
    begun = list[int]()

    async def connected() -> socket.socket:
        both_begun = asyncio.Event()

        async def reached(loop: Any, address: addresses.Address, source: str | None) -> socket.socket:
            begun.append(address.place[1])
            if len(begun) == 2:
                both_begun.set()
            await both_begun.wait()
            return pairs[address.place[1] - 1][0]

        monkeypatch.setattr(async_dial, "_reached", reached)
        monkeypatch.setattr(async_dial, "SIDE_BY_SIDE", 0.0)
        return await async_dial.connect(asyncio.get_running_loop(), places, None)

    taken = asyncio.run(connected())
    assert begun == [1, 2]
    [other] = [near for near, _ in pairs if near is not taken]
    assert (taken.fileno() == -1, other.fileno() == -1) == (False, True)
    for near, far in pairs:
        near.close()
        far.close()


@both
def test_the_frames_of_an_error_end_before_those_that_hold_the_key(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Any, data: bytes) -> None:
        raise MemoryError

    with Scripted(lambda talk: talk.answers(b"x")) as server, kind(server.address) as client:
        [failed] = client.ask(server.send())
        monkeypatch.setattr(Connection, "feed", full)
        with pytest.raises(MemoryError) as interrupted:
            client.ask(server.send())
    for error in (failed, interrupted.value):
        assert error.__context__ is None and error.__cause__ is None
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        assert frames[-1].f_code.co_name == "exchange"
        shown = {name: value for name, value in frames[-1].f_locals.items() if name not in ("self", "request")}
        assert "scripted-key" not in repr(shown)


def test_a_connection_that_the_loop_does_not_take_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refused(*given: Any, **options: Any) -> Any:
        raise OSError("no more connections")

    with Scripted(echo) as server, Awaiting(server.address) as client:
        monkeypatch.setattr(client.runner.get_loop(), "create_connection", refused)
        [failure] = client.ask(server.send())
        assert (failure.sent, client.transport._connections) == (False, set())
        assert server.received == []


def order_client(address: str) -> usdm.Rest:
    return usdm.Rest(Environment(rest=address).account("k" * 64, "s" * 64), retries=NO_RETRIES, timeout=PATIENCE)


def place(client: usdm.Rest) -> None:
    client.new_order(symbol="BTCUSDT", side="BUY", type="MARKET", quantity=1)
