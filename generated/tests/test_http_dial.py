"""The way to a server: what endless talk there does not hold up, and that whatever ends it means that nothing was sent."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from scripted import Awaiting, Beside, Blocking, Scripted, Talk, answer, both, certified, serving, trusting
from waiting import interrupted

from binance_derivatives._http import awaiting, dial
from binance_derivatives._protocol.replies import Failure
from binance_derivatives._protocol.requests import Send
from binance_derivatives._protocol.signing import Secret

Kind = Callable[..., Any]
ELSEWHERE = "127.0.0.1:9"
# Each is passed over by whoever makes a connection: an interim answer, and a request to begin anew (RFC 5246, 7.4.1.1).
ENDLESS = {
    "tunnel": b"HTTP/1.1 100 Continue\r\n\r\n",
    "TLS": b"\x16\x03\x03\x00\x04" + bytes(4),
}
MOST = 1000


def listening(talk: Talk) -> None:
    talk.ended()


def way(what: str, server: Scripted) -> tuple[str, Secret | None]:
    """Give an address and a proxy so that the server is what is dialed."""
    if what == "tunnel":
        return f"https://{ELSEWHERE}", Secret(server.address)
    return f"https://127.0.0.1:{server.port}", None


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified(tmp_path_factory.mktemp("tls"))


class Talkative:
    """An event loop's reading, on a socket on which there always is more; each time takes a second."""

    def __init__(self, more: bytes, loop: asyncio.AbstractEventLoop, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reads, self._more = 0, more
        monkeypatch.setattr(loop, "sock_recv", self._read)
        monkeypatch.setattr(loop, "time", lambda: float(self.reads))

    async def _read(self, sock: object, size: int) -> bytes:
        self.reads += 1
        if self.reads == MOST:
            raise ConnectionError("nothing else had a turn")
        return self._more


@pytest.mark.parametrize("what", ENDLESS)
def test_endless_talk_on_the_way_ends_when_the_time_for_a_connection_does(
    what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Scripted(listening) as server:
        address, proxy = way(what, server)
        with Awaiting(address, 5.0, proxy=proxy) as client:
            talk = Talkative(ENDLESS[what], client.runner.get_loop(), monkeypatch)
            [failure] = client.ask(Send("GET", f"{address}/", {}))
            assert isinstance(failure, Failure)
            assert (failure.sent, failure.cause) == (False, "no connection within 5 s")
            assert talk.reads < 10


@pytest.mark.parametrize("what", ENDLESS)
def test_other_tasks_go_on_beside_endless_talk_on_the_way(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def interrupted(client: Any, request: Send, talk: Talkative) -> None:
        task = asyncio.create_task(client.transport.exchange(request))
        while not talk.reads:
            await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    with Scripted(listening) as server:
        address, proxy = way(what, server)
        with Awaiting(address, 10.0 * MOST, proxy=proxy) as client:
            talk = Talkative(ENDLESS[what], client.runner.get_loop(), monkeypatch)
            client.runner.run(interrupted(client, Send("GET", f"{address}/", {}), talk))
            assert talk.reads < 10


def echo(talk: Talk) -> None:
    while head := talk.head():
        talk.send(answer(head.split()[1]))


def raising(error: BaseException) -> Callable[..., Any]:
    def raises(*given: Any) -> Any:
        raise error

    return raises


@both
@pytest.mark.parametrize(
    "error",
    [RuntimeError("can't start new thread"), ValueError("odd"), MemoryError("full"), OSError(5, "worn")],
    ids=repr,
)
def test_whatever_is_raised_on_the_way_means_that_nothing_was_sent(
    kind: Kind, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (dial, awaiting):
        monkeypatch.setattr(module, "spelled_out", raising(error))
    with Scripted(echo) as server, kind(server.address) as client:
        [failure] = client.ask(server.send())
        assert isinstance(failure, Failure)
        assert (failure.sent, failure.cause) == (False, f"{type(error).__name__}: {error}")
        assert server.received == []


@both
@pytest.mark.parametrize("error", [KeyboardInterrupt, asyncio.CancelledError, SystemExit])
def test_what_ends_a_program_or_a_task_stays_what_it_is(
    kind: Kind, error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (dial, awaiting):
        monkeypatch.setattr(module, "spelled_out", raising(error()))
    with Scripted(echo) as server, kind(server.address) as client, pytest.raises(error):
        client.ask(server.send())


def test_a_resolver_that_gets_no_thread_means_that_nothing_was_sent() -> None:
    async def threadless(client: Any, request: Send) -> Any:
        await asyncio.get_running_loop().shutdown_default_executor()
        return await client._awaited(request)

    with Scripted(echo) as server, Awaiting(address := f"http://localhost:{server.port}") as client:
        failure = client.runner.run(threadless(client, Send("GET", f"{address}/", {})))
        assert (failure.sent, "RuntimeError" in failure.cause) == (False, True)
        assert server.received == []


@both
def test_a_host_that_is_too_long_for_socks_means_that_nothing_was_sent(kind: Kind) -> None:
    def script(talk: Talk) -> None:
        talk.sock.recv(3)
        talk.send(b"\x05\x00")
        talk.ended()

    address = "http://" + ".".join(["a" * 60] * 5)
    with Scripted(script) as server:
        proxy = Secret(server.address.replace("http", "socks5"))
        with kind(address, proxy=proxy) as client:
            [failure] = client.ask(Send("GET", f"{address}/", {}))
            assert isinstance(failure, Failure)
            assert (failure.sent, "longer than 255 bytes" in failure.cause) == (False, True)


@both
def test_whatever_encryption_raises_before_a_request_is_written_means_that_nothing_was_sent(
    kind: Kind, certificate: Path
) -> None:
    with Scripted(echo, tls=serving(certificate)) as server:
        with kind(server.address, ssl_context=trusting(certificate)) as client:
            client.ask(server.send("/1"))
            line = client.transport._idle[-1]
            line._link = Beside(line._link, seal=raising(MemoryError("full")))
            [failure] = client.ask(server.send("/2"))
            assert isinstance(failure, Failure)
            assert (failure.sent, failure.cause) == (False, "MemoryError: full")
            assert client.ask(server.send("/3"))[0].body == b"/3"
        assert [head.split()[1] for head in server.received] == [b"/1", b"/3"]


@both
@pytest.mark.parametrize("error", [TimeoutError("told by a signal"), MemoryError("full")], ids=repr)
def test_an_error_that_may_have_come_when_all_had_left_does_not_say_that_nothing_was_sent(
    kind: Kind, error: Exception
) -> None:
    def send(data: bytes) -> int:
        real.send(data)
        raise error

    with Scripted(echo) as server, kind(server.address) as client:
        client.ask(server.send("/1"))
        line = client.transport._idle[-1]
        real, line._sock = line._sock, Beside(line._sock, send=send)
        with pytest.raises(type(error), match=str(error)):
            client.ask(server.send("/2"))
        assert line.wrote


@both
def test_what_goes_wrong_behind_an_answer_does_not_say_that_nothing_was_sent(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Scripted(echo) as server, kind(server.address) as client:
        monkeypatch.setattr(client.transport, "_unrepeated", raising(RuntimeError("odd")))
        with pytest.raises(RuntimeError, match="odd"):
            client.ask(server.send())
        assert len(server.received) == 1


def test_a_connection_that_is_kept_already_is_left_to_whoever_took_it() -> None:
    with Scripted(echo) as server, Blocking(server.address) as client:
        taken = list[Any]()

        def took(reply: object) -> None:
            # As another thread does at this very moment.
            taken.append(client.transport._taken(0.0))
            raise RuntimeError("odd")

        client.transport._unrepeated = took
        with pytest.raises(RuntimeError, match="odd"):
            client.ask(server.send())
        [line] = taken
        assert line._sock.fileno() >= 0 and not line.wrote
        line.drop()


# One that is interrupted as it is handed on is closed when it is freed.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_no_connection_is_kept_that_an_interruption_has_closed() -> None:
    with Scripted(echo) as server, Blocking(server.address) as client:
        # More moments than a call has; Python itself may lose an interrupt among them.
        for moment in range(1, 100):
            client.ask(server.send())
            interrupted(lambda: client.ask(server.send()), moment)
            assert all(line._sock.fileno() >= 0 for line in client.transport._idle)
        gc.collect()


@both
def test_what_the_handler_of_a_signal_raises_does_not_say_that_nothing_was_sent(kind: Kind) -> None:
    """It comes right behind what was sent, and its number is that of another file."""
    with Scripted(echo) as server, kind(server.address) as client:
        client.ask(server.send("/1"))
        line: Any = client.transport._idle[-1]
        real = line._sock

        def send(data: bytes) -> int:
            real.send(data)
            raise BrokenPipeError(32, "the handler's")

        line._sock = Beside(real, send=send)
        try:
            [failure] = client.ask(server.send("/2"))
        except OSError as raised:
            failure = raised
        # Whatever a transport raises besides its failures is taken for one after sending.
        assert not isinstance(failure, Failure) or failure.sent
        assert client.ask(server.send("/3"))[0].body == b"/3"
