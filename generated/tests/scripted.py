"""A server that does to each connection what a script says, and both transports to ask it with."""

from __future__ import annotations

import asyncio
import datetime
import ipaddress
import select
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest
from waiting import HANG

from binance_derivatives._http.addresses import Address
from binance_derivatives._http.awaiting import AsyncHttpTransport
from binance_derivatives._http.blocking import HttpTransport
from binance_derivatives._protocol.replies import Failure, Reply
from binance_derivatives._protocol.requests import Send

Script = Callable[["Talk"], None]
FIELDS: Mapping[str, str] = {"X-MBX-APIKEY": "scripted-key"}
PATIENCE = HANG


def answer(body: bytes = b"{}", *fields: str, status: str = "200 OK") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *fields]
    return "\r\n".join([*lines, "", ""]).encode() + body


@contextmanager
def silent_address() -> Iterator[Address]:
    """An address that does not answer: its queue is full."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        place = listener.getsockname()
        waiting = [socket.socket() for _ in range(3)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(place)
        yield Address(socket.AF_INET, socket.SOCK_STREAM, 0, "", place)
        for one in waiting:
            one.close()


class Talk:
    """One connection of the server."""

    def __init__(self, sock: socket.socket, number: int, said: list[bytes]) -> None:
        self.sock, self.number, self._said = sock, number, said
        self.peer = sock.getpeername()[0]

    def head(self) -> bytes:
        """Read a request up to its empty line; empty when the other side hung up."""
        data = b""
        while not data.endswith(b"\r\n\r\n"):
            piece = self.sock.recv(1)
            if not piece:
                return b""
            data += piece
        self._said.append(data)
        return data

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def answers(self, *data: bytes) -> None:
        """Answer one request with each."""
        for one in data:
            if not self.head():
                return
            self.send(one)

    def ended(self) -> None:
        """Wait until the other side hangs up."""
        while self.sock.recv(65536):
            pass


class Scripted:
    """Listens on loopback; each connection runs the next script in a thread of its own, the last one again and again."""

    def __init__(self, *scripts: Script, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._scripts, self._tls = scripts, tls
        self._listener = socket.create_server((host, 0), family=family)
        self.port: int = self._listener.getsockname()[1]
        self.address = f"{'https' if tls else 'http'}://{f'[{host}]' if ':' in host else host}:{self.port}"
        self.received: list[bytes] = []
        self.connections: list[Talk] = []
        self.errors: list[BaseException] = []
        self._threads = [threading.Thread(target=self._accept)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A listener that is only closed goes on in accept().
        with socket.socket(self._listener.family) as last:
            self._stopping = True
            last.connect(self._listener.getsockname())
            for thread in self._threads:
                thread.join(PATIENCE)
        self._listener.close()
        assert not any(thread.is_alive() for thread in self._threads)
        if kind is None and self.errors:
            raise self.errors[0]

    _stopping = False

    def _accept(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            if self._stopping:
                sock.close()
                return
            sock.settimeout(PATIENCE)
            thread = threading.Thread(target=self._run, args=(sock, len(self._threads) - 1))
            self._threads.append(thread)
            thread.start()

    def _run(self, sock: socket.socket, number: int) -> None:
        script = self._scripts[min(number, len(self._scripts) - 1)]
        try:
            if self._tls is not None:
                sock = self._tls.wrap_socket(sock, server_side=True, suppress_ragged_eofs=False)
            talk = Talk(sock, number, self.received)
            self.connections.append(talk)
            script(talk)
        except (OSError, ssl.SSLError):
            # The other side has gone, which many tests are about.
            pass
        except BaseException as error:
            self.errors.append(error)
        finally:
            sock.close()

    def send(
        self, path: str = "/a", method: str = "GET", body: bytes | None = None, timeout: float | None = None
    ) -> Send:
        return Send(method, self.address + path, FIELDS, body, timeout)


class Blocking:
    """The blocking transport."""

    def __init__(self, address: str, timeout: float = PATIENCE, **options: Any) -> None:
        self.transport: Any = HttpTransport(address, timeout, **options)

    def ask(self, *requests: Send) -> list[Reply | Failure]:
        """Send requests one after the other; give what each came to."""
        return [self._one(request) for request in requests]

    def at_once(self, requests: Sequence[Send]) -> list[Reply | Failure]:
        results: list[Any] = [None] * len(requests)

        def work(index: int) -> None:
            results[index] = self._one(requests[index])

        threads = [threading.Thread(target=work, args=(index,)) for index in range(len(requests))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE)
        return results

    def _one(self, request: Send) -> Reply | Failure:
        try:
            return self.transport.exchange(request)  # type: ignore[no-any-return]
        except Failure as failure:
            return failure

    def close(self) -> None:
        self.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Awaiting(Blocking):
    """The awaiting transport, in an event loop of its own."""

    def __init__(self, address: str, timeout: float = PATIENCE, **options: Any) -> None:
        self.transport = AsyncHttpTransport(address, timeout, **options)
        self.runner = asyncio.Runner()

    def ask(self, *requests: Send) -> list[Reply | Failure]:
        async def work() -> list[Reply | Failure]:
            return [await self._awaited(request) for request in requests]

        results: list[Reply | Failure] = self.runner.run(work())
        return results

    def at_once(self, requests: Sequence[Send]) -> list[Reply | Failure]:
        async def work() -> list[Reply | Failure]:
            return await asyncio.gather(*map(self._awaited, requests))

        results: list[Reply | Failure] = self.runner.run(work())
        return results

    async def _awaited(self, request: Send) -> Reply | Failure:
        try:
            return await self.transport.exchange(request)  # type: ignore[no-any-return]
        except Failure as failure:
            return failure

    def close(self) -> None:
        if self.runner is not None:
            self.runner.run(self.transport.close())
            self.runner.close()
            del self.runner

    runner: Any = None


class Beside:
    """Stands before something and does a few things otherwise."""

    def __init__(self, real: Any, **otherwise: Callable[..., Any]) -> None:
        self._real = real
        self.__dict__.update(otherwise)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


both = pytest.mark.parametrize("kind", [Blocking, Awaiting], ids=["blocking", "awaiting"])


def carry(near: socket.socket, far: socket.socket) -> None:
    """Carry bytes both ways until both ends have ended, in one thread: an encrypted socket is not for two at once."""
    ends = {near: far, far: near}
    while ends:
        # What was decrypted already shows on no socket.
        held = [near] if near in ends and isinstance(near, ssl.SSLSocket) and near.pending() else []
        try:
            ready = held or select.select([*ends], [], [], HANG)[0]
            for source in ready:
                if piece := source.recv(65536):
                    ends[source].sendall(piece)
                else:
                    ends.pop(source).shutdown(socket.SHUT_WR)
        except (OSError, ValueError):
            # One of them was closed meanwhile.
            return
        if not ready:
            return


def certified(folder: Path) -> Path:
    """Make a certificate of loopback that signed itself, with its key in the same file."""
    x509 = pytest.importorskip("cryptography.x509")
    form = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    curves = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    key = curves.generate_private_key(curves.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "loopback")])
    today, day = datetime.datetime.now(datetime.UTC), datetime.timedelta(days=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), today - day, today + day)
    places = [x509.IPAddress(ipaddress.ip_address(one)) for one in ("127.0.0.1", "::1")]
    alone = x509.SubjectAlternativeName([*places, x509.DNSName("localhost")])
    signed = made.add_extension(alone, critical=False).sign(key, hashes.SHA256())
    path = folder / "both.pem"
    private = key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption())
    path.write_bytes(private + signed.public_bytes(form.Encoding.PEM))
    return path


def serving(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def trusting(certificate: Path) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate))
