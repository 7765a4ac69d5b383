"""The way to a server: what endless talk there does not hold up, and that whatever ends it means that nothing was sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from scripted import Awaiting, Scripted, Talk

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
