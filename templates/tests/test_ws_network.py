"""The WebSocket API through proxies and TLS, on 127.0.0.1."""

from __future__ import annotations

import asyncio
import base64
import datetime
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from invented import unused_port
from scripted import silent_address
from waiting import HANG, hanging_ends, leap_here, stand, turns, until
from ws_talk import LONG, QUICK, at_once, conversing, descriptors, frame, listening

from binance_derivatives._http import async_dial
from binance_derivatives._http.addresses import Address
from binance_derivatives._protocol.replies import Failure
from binance_derivatives._ws import dial
from binance_derivatives._ws.options import WsOptions
from binance_derivatives._ws.transport import PicowsTransport
from binance_derivatives.hooks import ConnectionEvent

pytestmark = pytest.mark.filterwarnings("error")

Opening = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[int]]
LOGIN = base64.b64encode(b"user:pass word").decode()


async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
    """The opening of an HTTP proxy that wants a password; gives the port to go on to."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    if f"Proxy-Authorization: Basic {LOGIN}\r\n" not in head:
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")
        return 0
    writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
    return int(head.split()[1].rpartition(":")[2])


async def socks5(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> int:
    """The opening of a SOCKS5 proxy without a password."""
    _, count = await reader.readexactly(2)
    await reader.readexactly(count)
    writer.write(b"\x05\x00")
    kind = (await reader.readexactly(4))[3]
    length = (await reader.readexactly(1))[0] if kind == 3 else 4
    await reader.readexactly(length)
    port = int.from_bytes(await reader.readexactly(2), "big")
    writer.write(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
    return port


async def pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
    writer.close()


@asynccontextmanager
async def proxying(opening: Opening) -> AsyncIterator[tuple[int, list[int]]]:
    """A proxy: its port, and the ports that it connected to."""
    went: list[int] = []
    tasks: list[asyncio.Task[Any]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        port = await opening(reader, writer)
        if not port:
            writer.close()
            return
        went.append(port)
        there, back = await asyncio.open_connection("127.0.0.1", port)
        tasks.append(asyncio.ensure_future(pump(there, writer)))
        tasks.append(asyncio.ensure_future(pump(reader, back)))

    async with conversing(serve) as port:
        try:
            yield port, went
        finally:
            if tasks:
                await asyncio.wait(tasks, timeout=HANG)
            await turns()


async def ask(address: str, **options: Any) -> int | Failure:
    """Give the status of an answer, or what the request came to instead."""
    tried: list[ConnectionEvent] = []
    given: dict[str, Any] = {"timeout": HANG, "backoff": QUICK} | options
    transport = PicowsTransport(address, WsOptions(**given), on_event=tried.append)
    try:
        asking = asyncio.ensure_future(transport.exchange(frame("1")))
        await until(lambda: tried)
        if tried[0].kind != "connected":
            # It would be tried again until the time is up.
            leap_here(HANG)
        return (await asking).status
    except Failure as failure:
        return failure
    finally:
        await transport.close()


@pytest.mark.parametrize(("opening", "scheme"), [(connect, "http://user:pass%20word@"), (socks5, "socks5://")])
def test_a_connection_is_made_through_a_proxy(opening: Opening, scheme: str) -> None:
    async def run() -> None:
        before = descriptors()
        async with listening(at_once) as server, proxying(opening) as (port, went):
            assert await ask(server.address, proxy=f"{scheme}127.0.0.1:{port}") == 200
            assert server.address.endswith(f":{went[0]}/ws-fapi/v1")
        assert descriptors() == before

    asyncio.run(run())


def test_a_proxy_that_refuses_means_that_nothing_was_sent_and_its_password_is_not_told() -> None:
    async def run() -> int | Failure:
        async with listening(at_once) as server, proxying(connect) as (port, _):
            return await ask(server.address, proxy=f"http://user:other@127.0.0.1:{port}")

    failure = asyncio.run(run())
    assert isinstance(failure, Failure) and not failure.sent
    assert "407" in failure.cause and "other" not in failure.cause


def contexts(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context with a certificate of its own, and a client's that trusts it."""
    x509 = pytest.importorskip("cryptography.x509")
    ec = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "invented")])
    day = datetime.timedelta(days=1)
    today = datetime.datetime.now(datetime.UTC)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), today - day, today + day)
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    certificate = made.add_extension(names, critical=False).sign(key, hashes.SHA256())
    pem = certificate.public_bytes(form.Encoding.PEM)
    secret = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    (folder / "both.pem").write_bytes(pem + secret)
    server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    server.load_cert_chain(folder / "both.pem")
    return server, ssl.create_default_context(cadata=pem.decode())


def test_a_certificate_that_is_trusted_is_needed_for_a_connection(tmp_path: Path) -> None:
    serving, trusting = contexts(tmp_path)

    async def run() -> tuple[int | Failure, int | Failure]:
        before = descriptors()
        async with listening(at_once, serving) as server:
            trusted = await ask(server.address, ssl_context=trusting)
            distrusted = await ask(server.address)
            assert len(server.requests) == 1
        assert descriptors() == before
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return trusted, distrusted

    trusted, distrusted = asyncio.run(run())
    assert trusted == 200
    assert isinstance(distrusted, Failure) and not distrusted.sent
    assert distrusted.cause.startswith("SSLCertVerificationError")


def test_a_connection_with_tls_goes_through_a_proxy(tmp_path: Path) -> None:
    serving, trusting = contexts(tmp_path)

    async def run() -> int | Failure:
        async with listening(at_once, serving) as server, proxying(connect) as (port, _):
            proxy = f"http://user:pass%20word@127.0.0.1:{port}"
            return await ask(server.address, proxy=proxy, ssl_context=trusting)

    assert asyncio.run(run()) == 200


@pytest.mark.parametrize("begin", ["silent", "refusing"])
def test_the_address_that_answers_first_is_taken(begin: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def use(silent: Address) -> None:
        stand(asyncio.get_running_loop())
        before = descriptors()
        async with hanging_ends(), listening(at_once) as server:
            first = silent if begin == "silent" else silent._replace(place=("127.0.0.1", unused_port()))
            live = silent._replace(place=("127.0.0.1", int(server.address.split(":")[2].partition("/")[0])))
            monkeypatch.setattr(dial, "spelled_out", lambda host, port: [first, live])
            events: list[ConnectionEvent] = []
            transport = PicowsTransport(server.address, WsOptions(timeout=LONG), on_event=events.append)
            asking = asyncio.ensure_future(transport.exchange(frame("1")))
            if begin == "silent":
                await turns()
                assert not server.handshakes
                leap_here(async_dial.SIDE_BY_SIDE)
            assert (await asking).status == 200
            await transport.close()
        assert [event.kind for event in events] == ["connected", "closed"]
        assert descriptors() == before

    with silent_address() as silent:
        asyncio.run(use(silent))


def test_a_name_is_looked_up() -> None:
    async def use() -> None:
        async with hanging_ends(), listening(at_once) as server:
            transport = PicowsTransport(server.address.replace("127.0.0.1", "localhost"), WsOptions(timeout=LONG))
            assert (await transport.exchange(frame("1"))).status == 200
            await transport.close()

    asyncio.run(use())


@pytest.mark.skipif(not descriptors(), reason="this system does not tell how many sockets are open")
@pytest.mark.parametrize("by", ["time", "closing"])
def test_a_connection_that_no_address_takes_is_given_up_and_leaves_no_socket_open(
    by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def use(silent: Address) -> Failure:
        stand(asyncio.get_running_loop())
        monkeypatch.setattr(dial, "spelled_out", lambda host, port: [silent, silent])
        before = descriptors()
        transport = PicowsTransport("ws://exchange.example/", WsOptions(timeout=LONG, backoff=QUICK))
        asking = asyncio.ensure_future(transport.exchange(frame("1")))
        async with hanging_ends():
            await until(lambda: descriptors() == before + 1)
            leap_here(async_dial.SIDE_BY_SIDE)
            await until(lambda: descriptors() == before + 2)
            if by == "time":
                leap_here(LONG)
                with pytest.raises(Failure) as caught:
                    await asking
            await transport.close()
            if by == "closing":
                with pytest.raises(Failure) as caught:
                    await asking
        assert descriptors() == before
        return caught.value

    with silent_address() as silent:
        failure = asyncio.run(use(silent))
    assert not failure.sent
