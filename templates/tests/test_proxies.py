"""Proxies and certificates of one's own, for both REST clients."""

import asyncio
import base64
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from invented import BUY, KEY, NOW, SECRET, THE_TICKET, TICKET_JSON, RawServer, http, unused_port
from scripted import carry, certified
from waiting import HANG

from binance_derivatives import NO_RETRIES, Environment, NotSent
from binance_derivatives._clients import rest
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncRest, Rest

Made = Callable[..., Any]
FAR = "http://127.0.0.1:1"


def blocking(kind: Any, account: Any, call: Any, **options: Any) -> Any:
    with kind(account, timeout=HANG, retries=NO_RETRIES, **options) as client:
        return client.send(call)


def awaiting(kind: Any, account: Any, call: Any, **options: Any) -> Any:
    async def run() -> Any:
        async with kind(account, timeout=HANG, retries=NO_RETRIES, **options) as client:
            return await client.send(call)

    return asyncio.run(run())


both = pytest.mark.parametrize(
    ("sent_by", "invented", "real"), [(blocking, rest.Rest, Rest), (awaiting, rest.AsyncRest, AsyncRest)]
)


@both
def test_a_request_goes_through_the_proxy_as_it_was_signed(sent_by: Made, invented: Any, real: Any) -> None:
    with RawServer(http(TICKET_JSON)) as proxy:
        account = Environment(rest=FAR).account(KEY, SECRET)
        through = proxy.address.replace("http://", "http://me:secret%20word@")
        assert sent_by(invented, account, BUY, proxy=through, clock=lambda: NOW) == THE_TICKET
    head, _, body = proxy.received[0].partition(b"\r\n\r\n")
    assert head.startswith(b"POST http://127.0.0.1:1/inv/v1/ticket HTTP/1.1\r\n")
    assert body.startswith(b"side=BUY&price=0.00001&timestamp=1700000000000&signature=")
    login = base64.b64encode(b"me:secret word").decode()
    assert f"proxy-authorization: basic {login}".lower() in head.decode().lower()


@both
def test_without_the_proxy_nothing_is_sent(sent_by: Made, invented: Any, real: Any) -> None:
    account = Environment(rest=FAR).account(KEY, SECRET)
    with pytest.raises(NotSent) as caught:
        sent_by(invented, account, BUY, proxy=f"http://me:hidden@127.0.0.1:{unused_port()}")
    assert "hidden" not in str(caught.value)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of loopback that signed itself, with its key."""
    return certified(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def exchange(certificate: Path) -> Iterator[Exchange]:
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate)
    with Exchange("usdm", tls=server) as running:
        yield running


@both
def test_a_certificate_that_nobody_vouches_for_is_refused_before_anything_is_sent(
    sent_by: Made, invented: Any, real: Any, exchange: Exchange
) -> None:
    with pytest.raises(NotSent):
        sent_by(real, exchange.environment, real.server_time())
    assert exchange.received == ()


@both
def test_a_certificate_that_the_context_given_knows_is_accepted(
    sent_by: Made, invented: Any, real: Any, exchange: Exchange, certificate: Path
) -> None:
    known = ssl.create_default_context(cafile=str(certificate))
    assert sent_by(real, exchange.environment, real.server_time(), ssl_context=known).server_time > 0


@both
def test_an_encrypted_request_goes_through_a_tunnel(
    sent_by: Made, invented: Any, real: Any, exchange: Exchange, certificate: Path
) -> None:
    known = ssl.create_default_context(cafile=str(certificate))
    with Tunnel() as proxy:
        value = sent_by(real, exchange.environment, real.server_time(), ssl_context=known, proxy=proxy.address)
    assert value.server_time > 0
    assert proxy.asked[0].startswith(f"CONNECT {exchange.environment.rest.removeprefix('https://')} HTTP/1.")


class Tunnel:
    """A proxy that makes one tunnel."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(HANG)
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> "Tunnel":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.join(10)
        self._listener.close()

    def _run(self) -> None:
        near, _ = self._listener.accept()
        with near:
            head = b""
            while not head.endswith(b"\r\n\r\n"):
                head += near.recv(1)
            self.asked.append(head.decode())
            host, _, port = head.split()[1].decode().rpartition(":")
            with socket.create_connection((host, int(port)), 5) as far:
                near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                carry(near, far)
