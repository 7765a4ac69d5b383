"""The other end of the client benchmark: as little of an exchange as can be, on 127.0.0.1, in a process of its own.

    python tests/benchmarks/exchange_server.py [--tls FOLDER]

It checks nothing but framing and answers from bytes made beforehand, so that it costs every client the same. The answers are
the documented examples, out of the catalog of the generated package; the list of symbols is its documented entry, repeated.
Below ``/chunked`` and ``/gzip`` the same answers come in that form, below ``/close`` they are the last of their connection. The
ports are told on standard output, as one line of JSON; the process ends when its standard input does.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import gzip
import hashlib
import json
import os
import re
import socket
import ssl
import struct
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import formatdate
from ipaddress import ip_address
from pathlib import Path
from typing import Any

CATALOG = Path(__file__).parents[2] / "generated/binance_derivatives/testing/catalog/usdm.json"
SYMBOLS = 960  # 1 MB

# As many as a real answer has, so that a client spends on headers what it spends in production.
_HEADERS = (
    "Content-Type: application/json\r\nConnection: keep-alive\r\nDate: Mon, 01 Jan 2024 00:00:00 GMT\r\nServer: loopback\r\n"
    "x-mbx-used-weight-1m: 1\r\nx-mbx-order-count-10s: 1\r\nx-mbx-order-count-1m: 1\r\nx-response-time: 2ms\r\n"
    "Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Methods: GET, HEAD, OPTIONS\r\n"
    "Strict-Transport-Security: max-age=31536000; includeSubdomains\r\nX-Frame-Options: SAMEORIGIN\r\n"
    "X-Xss-Protection: 1; mode=block\r\nX-Content-Type-Options: nosniff\r\n"
    "Cache-Control: no-cache, no-store, must-revalidate\r\nX-Cache: Miss\r\nVia: 1.1 loopback\r\nX-Place: A1-P1\r\n"
    "X-Request: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"
)
_WS_KEY = re.compile(rb"\r\nsec-websocket-key: *([^\r\n]+)", re.IGNORECASE)
_WS_MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_IDENTITY = re.compile(rb'"id": ?("[^"]*"|[0-9]+)')
_METHOD = re.compile(rb'"method": ?"([^"]*)"')
_DATE = b"Mon, 01 Jan 2024 00:00:00 GMT"
_CLOSE, _PING = 8, 9


def answers(catalog: Path) -> tuple[dict[bytes, bytes], dict[bytes, bytes]]:
    """Give REST answers by verb and path, and what follows the id in WebSocket API messages by method."""
    operations = {one["key"]: one for one in json.loads(catalog.read_text("utf-8"))["operations"]}
    rest = {key: _documented(operations[key]) for key in ("rest/cancel_order", "rest/server_time")}
    rest["rest/exchange_info"] = _many_symbols(_documented(operations["rest/exchange_info"]))
    by_path: dict[bytes, bytes] = {}
    for key, answer in rest.items():
        verb, path, body = operations[key]["method"], operations[key]["path"], _compact(answer)
        by_path[f"{verb} {path}".encode()] = _plain(body)
        by_path[f"{verb} /chunked{path}".encode()] = _chunked(body)
        by_path[f"{verb} /gzip{path}".encode()] = _plain(gzip.compress(body), "Content-Encoding: gzip\r\n")
    message = _documented(operations["ws-api/cancel_order"])
    del message["id"]
    return by_path, {b"order.cancel": b"," + _compact(message)[1:]}


def _documented(operation: Mapping[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(operation["answer"])
    return answer


def _many_symbols(documented: dict[str, Any]) -> dict[str, Any]:
    entry = documented["symbols"][0]
    named = ((f"{index:04}".translate({48 + digit: 65 + digit for digit in range(10)})) for index in range(SYMBOLS))
    symbols = [{**entry, "symbol": f"{name}USDT", "pair": f"{name}USDT", "baseAsset": name} for name in named]
    symbols[0] = {**entry, "symbol": "BTCUSDT", "pair": "BTCUSDT", "baseAsset": "BTC"}
    return {**documented, "symbols": symbols}


def _compact(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _plain(body: bytes, more: str = "") -> bytes:
    return f"HTTP/1.1 200 OK\r\n{_HEADERS}{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


def _chunked(body: bytes) -> bytes:
    pieces = [body[start : start + 16_384] for start in range(0, len(body), 16_384)]
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)
    return f"HTTP/1.1 200 OK\r\n{_HEADERS}Transfer-Encoding: chunked\r\n\r\n".encode() + chunks + b"0\r\n\r\n"


_NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"


class Connection(asyncio.Protocol):
    """One connection: HTTP until it is upgraded, then WebSocket."""

    def __init__(self, rest: Mapping[bytes, bytes], ws: Mapping[bytes, bytes]) -> None:
        self._rest = rest
        self._ws = ws
        self._unread = b""
        self._upgraded = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def data_received(self, data: bytes) -> None:
        self._unread += data
        while not self._upgraded and (end := self._unread.find(b"\r\n\r\n")) >= 0:
            head = self._unread[:end]
            length = _LENGTH.search(head)
            end += 4 + (int(length[1]) if length else 0)
            if len(self._unread) < end:
                return
            self._unread = self._unread[end:]
            self._request(head)
        if self._upgraded:
            self._frames()

    def _request(self, head: bytes) -> None:
        key = _WS_KEY.search(head)
        if key:
            accept = base64.b64encode(hashlib.sha1(key[1].strip() + _WS_MAGIC).digest())
            upgrade = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            self._transport.write(upgrade + b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n")
            self._upgraded = True
            return
        line = head[: head.find(b" HTTP/")]
        last = b" /close/" in line
        answer = self._rest.get(line.partition(b"?")[0].replace(b" /close/", b" /"), _NOT_FOUND)
        # The clock of an exchange goes on; a client that had to set its own right with each answer would be busy with that.
        self._transport.write(answer.replace(_DATE, formatdate(usegmt=True).encode(), 1))
        if last:
            self._transport.close()

    def _frames(self) -> None:
        replies: list[bytes] = []
        unread = self._unread
        while (framed := _frame_in(unread)) is not None:
            code, payload, unread = framed
            if code == _CLOSE:
                self._transport.write(_frame(payload, _CLOSE))
                self._transport.close()
                return
            replies.append(_frame(payload, 10) if code == _PING else self._answer(payload) if code == 1 else b"")
        self._unread = unread
        if replies:
            self._transport.write(b"".join(replies))

    def _answer(self, text: bytes) -> bytes:
        identity, method = _IDENTITY.search(text), _METHOD.search(text)
        tail = self._ws.get(
            method[1] if method else b"", b',"status":400,"error":{"code":-1000,"msg":"no such method"}}'
        )
        return _frame(b'{"id":' + (identity[1] if identity else b"null") + tail)


def _frame_in(unread: bytes) -> tuple[int, bytes, bytes] | None:
    """Give the code and payload of the first masked frame, and what follows it."""
    if len(unread) < 6:
        return None
    size, start = unread[1] & 0x7F, 6
    if size == 126:
        size, start = int.from_bytes(unread[2:4], "big"), 8
    elif size == 127:
        size, start = int.from_bytes(unread[2:10], "big"), 14
    end = start + size
    if len(unread) < end:
        return None
    mask = (unread[start - 4 : start] * (size // 4 + 1))[:size]
    payload = int.from_bytes(unread[start:end], "little") ^ int.from_bytes(mask, "little")
    return unread[0] & 0x0F, payload.to_bytes(size, "little"), unread[end:]


def _frame(payload: bytes, code: int = 1) -> bytes:
    size = len(payload)
    if size < 126:
        return bytes((0x80 | code, size)) + payload
    head = struct.pack("!BBH", 0x80 | code, 126, size) if size < 65_536 else struct.pack("!BBQ", 0x80 | code, 127, size)
    return head + payload


def certified(folder: Path) -> ssl.SSLContext:
    """Make a certificate of 127.0.0.1 that holds for a day, in ``certificate.pem``, and serve with it."""
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "loopback")])
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now - timedelta(hours=1)).not_valid_after(now + timedelta(days=1))
    builder = builder.add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), False)
    certificate = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), True).sign(key, SHA256())
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    (folder / "key.pem").write_bytes(private)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    return context


def keep_apart() -> None:
    """Leave the first processor to the client."""
    if hasattr(os, "sched_setaffinity"):
        processors = os.sched_getaffinity(0)
        os.sched_setaffinity(0, processors - {min(processors)} or processors)


async def serve(tls: Path | None) -> None:
    """Serve until standard input ends."""
    loop = asyncio.get_running_loop()
    rest, ws = answers(CATALOG)
    servers = {"plain": await loop.create_server(lambda: Connection(rest, ws), "127.0.0.1", 0)}
    if tls is not None:
        servers["tls"] = await loop.create_server(lambda: Connection(rest, ws), "127.0.0.1", 0, ssl=certified(tls))
    ports = {name: server.sockets[0].getsockname()[1] for name, server in servers.items()}
    print(json.dumps(ports), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    for server in servers.values():
        server.close()


def main() -> None:
    """Serve as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tls", type=Path, help="serve over TLS as well, with a certificate made in this folder")
    keep_apart()
    asyncio.run(serve(parser.parse_args().tls))


if __name__ == "__main__":
    main()
