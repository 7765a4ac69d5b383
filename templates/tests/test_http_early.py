"""What a server says before it is asked: no answer to a request that goes out later."""

from __future__ import annotations

import os
import socket
import ssl
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from far_end import Far
from scripted import Awaiting, Scripted, Talk, answer, both, carry, certified, serving, trusting
from waiting import HANG, until

from binance_derivatives._http import awaiting, dial
from binance_derivatives._http.awaiting import _SocketConnection
from binance_derivatives._http.tls import Settings, Tls
from binance_derivatives._http.watch import reading, unasked
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret

Kind = Callable[..., Any]
EARLY = answer(b"early")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified(tmp_path_factory.mktemp("early"))


@pytest.fixture
def hasty(certificate: Path) -> Callable[[Talk], None]:
    """Says something in one piece with the last word of the handshake."""

    def script(talk: Talk) -> None:
        far = Far(certificate, ssl.TLSVersion.TLSv1_2)
        while not far.greeted:
            said = far.hears(talk.sock.recv(65536))
            talk.send(said + (far.says(EARLY) if far.greeted else b""))
        # Whatever follows would be a request.
        if data := talk.sock.recv(65536):
            talk._said.append(far.opens(data))

    return script


def through(scheme: str) -> Callable[[Talk], None]:
    """A proxy that carries bytes to where it is asked to."""

    def script(talk: Talk) -> None:
        if scheme == "socks5":
            talk.sock.recv(3)
            talk.send(b"\x05\x00")
            port = int.from_bytes(talk.sock.recv(100)[-2:], "big")
            granted = b"\x05\x00\x00\x01" + bytes(6)
        else:
            port = int(talk.head().split()[1].rpartition(b":")[2])
            granted = b"HTTP/1.1 200 OK\r\n\r\n"
        with socket.create_connection(("127.0.0.1", port), HANG) as far:
            talk.send(granted)
            carry(talk.sock, far)

    return script


@both
@pytest.mark.parametrize("scheme", [None, "http", "https", "socks5"])
def test_what_comes_with_the_last_word_of_a_handshake_ends_the_connection_before_anything_is_sent(
    kind: Kind, scheme: str | None, hasty: Callable[[Talk], None], certificate: Path
) -> None:
    to_proxy = serving(certificate) if scheme == "https" else None
    with Scripted(hasty) as server, Scripted(through(scheme or ""), tls=to_proxy) as proxy:
        address = server.address.replace("http:", "https:")
        way = None if scheme is None else Secret(f"{scheme}://127.0.0.1:{proxy.port}")
        with kind(address, proxy=way, ssl_context=trusting(certificate)) as client:
            [failure] = client.ask(Send("GET", f"{address}/a", {}))
    assert (failure.sent, "something came before anything was sent" in failure.cause) == (False, True), failure.cause
    assert server.received == []


@both
def test_what_a_proxy_says_with_its_last_word_ends_the_connection_before_anything_is_sent(
    kind: Kind, hasty: Callable[[Talk], None], certificate: Path
) -> None:
    with Scripted(hasty) as proxy:
        way = Secret(f"https://127.0.0.1:{proxy.port}")
        for address in ("http://exchange.invalid", "https://exchange.invalid"):
            with kind(address, proxy=way, ssl_context=trusting(certificate)) as client:
                [failure] = client.ask(Send("GET", f"{address}/a", {}))
            assert failure.sent is False and "something came before anything was sent" in failure.cause
    assert proxy.received == []


def greeting(certificate: Path, version: ssl.TLSVersion) -> tuple[Tls, Far, Generator[bytes, bytes, None], bytes]:
    """Give both ends, the steps of the near one, and the last word it is to be sent."""
    near, far = Tls(Settings("127.0.0.1", trusting(certificate))), Far(certificate, version)
    steps = near.handshake()
    said = next(steps)
    while True:
        heard = far.hears(said)
        if far.greeted or version is ssl.TLSVersion.TLSv1_3:
            return near, far, steps, heard
        said = steps.send(heard)


def test_part_of_a_record_behind_a_handshake_is_waited_for(certificate: Path) -> None:
    for rest in (True, False):
        _, far, steps, heard = greeting(certificate, ssl.TLSVersion.TLSv1_2)
        early = far.says(EARLY)
        for cut in (early[:3], early[3:9]):
            assert steps.send(heard + cut) == b""
            heard = b""
        with pytest.raises(ConnectionError, match="before anything was sent"):
            steps.send(early[9:] if rest else b"")


def test_only_the_encryption_may_say_something_before_anything_is_sent(certificate: Path) -> None:
    for early, end in ((False, False), (True, False), (False, True)):
        tls, far, steps, heard = greeting(certificate, ssl.TLSVersion.TLSv1_3)
        with pytest.raises(StopIteration):
            steps.send(heard)
        tickets = far.hears(tls.flush())
        assert tickets
        near, other = socket.socketpair()
        with near, other:
            other.sendall(tickets + (far.says(EARLY) if early else b""))
            if end:
                other.shutdown(socket.SHUT_WR)
            if not early and not end:
                unasked(near, tls)
                # They are out of the way.
                assert not unasked(near, tls)
                continue
            with pytest.raises(ConnectionError, match="before anything was sent"):
                unasked(near, tls)


@both
def test_an_answer_that_lies_on_a_new_connection_is_nobodys(kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    """It came while the connection was made: the look at it is the last thing before a request."""
    looked = list[bool]()

    def late(sock: socket.socket, link: Any) -> None:
        while not reading(sock)(HANG * 1000):
            pass
        looked.append(True)
        unasked(sock, link)

    for module in (dial, awaiting):
        monkeypatch.setattr(module, "unasked", late)

    def script(talk: Talk) -> None:
        talk.send(EARLY)
        if head := talk.head():
            talk._said.append(head)

    with Scripted(script) as server, kind(server.address) as client:
        [failure] = client.ask(server.send())
    assert (failure.sent, looked, server.received) == (False, [True], [])


@pytest.mark.parametrize("early", [False, True])
def test_what_an_event_loop_reads_before_it_goes_on_with_who_dialed_is_looked_at_too(
    early: bool, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not every loop lets whoever waits for a connection go on before it reads, and the tickets of TLS 1.3 may be there."""

    def script(talk: Talk) -> None:
        if early:
            talk.send(answer(EARLY))
        while head := talk.head():
            talk.send(answer(head.split()[1]))

    real, read = _SocketConnection.buffer_updated, list[Any]()

    def updated(self: Any, nbytes: int) -> None:
        real(self, nbytes)
        read.append(self)

    monkeypatch.setattr(_SocketConnection, "buffer_updated", updated)
    with (
        Scripted(script, tls=serving(certificate)) as server,
        Awaiting(server.address, ssl_context=trusting(certificate)) as client,
    ):
        loop: Any = client.runner.get_loop()
        given = loop.create_connection

        async def slowly(*arguments: Any, **options: Any) -> Any:
            made = await given(*arguments, **options)
            await until(lambda: read and not (early and read[0].open))
            return made

        loop.create_connection = slowly
        [reply] = client.ask(server.send("/1"))
        if early:
            assert isinstance(reply, Failure) and not reply.sent and server.received == []
        else:
            assert isinstance(reply, Reply) and reply.body == b"/1"


def test_part_of_a_record_on_an_idle_connection_ends_it(certificate: Path) -> None:
    """Its rest would be taken for an answer to what goes out next."""
    asked = threading.Event()

    def script(talk: Talk) -> None:
        talk.answers(answer(b"1"))
        assert asked.wait(HANG)
        os.write(talk.sock.fileno(), b"\x17\x03\x03\x00\x20")
        talk.ended()

    with (
        Scripted(script, tls=serving(certificate)) as server,
        Awaiting(server.address, ssl_context=trusting(certificate)) as client,
    ):
        client.ask(server.send())
        [line] = client.transport._idle
        asked.set()
        client.runner.run(until(lambda: not line.open))
