"""Both HTTP transports against servers that nobody here wrote: nginx, aiohttp's, and the standard library's."""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from invented import unused_port
from scripted import both, certified, trusting
from waiting import HANG
from ws_talk import at_port

from binance_derivatives import NO_RETRIES, Environment
from binance_derivatives._protocol.requests import Send
from binance_derivatives.testing import Exchange
from binance_derivatives.usdm import AsyncRest, Rest

Kind = Callable[..., Any]
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
CONFIGURATION = """
daemon off; master_process off; pid {folder}/pid; error_log {folder}/errors; worker_rlimit_nofile 1024;
events {{ worker_connections 256; }}
http {{
  access_log off; gzip on; gzip_proxied any; gzip_types application/json; gzip_min_length 1; keepalive_requests 4;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c; uwsgi_temp_path {folder}/d;
  scgi_temp_path {folder}/e;
  server {{
    listen 127.0.0.1:{port} ssl; ssl_certificate {certificate}; ssl_certificate_key {certificate};
    location / {{ proxy_pass http://127.0.0.1:{behind}; proxy_http_version 1.1; proxy_set_header Connection ""; }}
    location /moved {{ return 302 http://127.0.0.1:1/elsewhere; }}
  }}
}}
"""


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def exchange() -> Iterator[Exchange]:
    with Exchange("usdm", keeps_orders=True) as running:
        yield running


@pytest.fixture
def nginx(exchange: Exchange, certificate: Path, tmp_path: Path) -> Iterator[str]:
    """An address where nginx speaks TLS and hands requests on to the exchange."""
    if NGINX is None:
        assert not os.environ.get("APISCRIBE_REQUIRE_NGINX"), "nginx is required here, and is not installed"
        pytest.skip("nginx is not installed")
    port, behind = unused_port(), exchange.environment.rest.rpartition(":")[2]
    configuration = tmp_path / "nginx.conf"
    text = CONFIGURATION.format(folder=tmp_path, port=port, certificate=certificate, behind=behind)
    configuration.write_text(text, "utf-8")
    command = [NGINX, "-e", f"{tmp_path}/errors", "-p", str(tmp_path), "-c", str(configuration)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(500):
                with socket.socket() as trial:
                    trial.settimeout(HANG)
                    if not trial.connect_ex(("127.0.0.1", port)):
                        break
                assert process.poll() is None, (tmp_path / "errors").read_text("utf-8")
                threading.Event().wait(0.01)
            yield f"https://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(HANG)


def test_orders_through_nginx_over_tls_are_all_carried_out_once(
    nginx: str, exchange: Exchange, certificate: Path
) -> None:
    """Its connections end after four requests, and its answers are packed and in chunks."""
    account = Environment(product="usdm", rest=nginx).account(exchange.api_key, exchange.api_secret)
    options: dict[str, Any] = {"ssl_context": trusting(certificate), "retries": NO_RETRIES}
    order: dict[str, Any] = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": 1}
    wanted = [f"nginx-{index}" for index in range(40)]
    with Rest(account, **options) as client:
        for name in wanted[:20]:
            client.new_order(**order, new_client_order_id=name)

    async def awaiting() -> None:
        async with AsyncRest(account, **options) as client:
            for start in range(20, 40, 5):
                names = wanted[start : start + 5]
                await asyncio.gather(*[client.new_order(**order, new_client_order_id=name) for name in names])

    asyncio.run(awaiting())
    assert sorted(one.client_order_id or "" for one in exchange.executed) == sorted(wanted)


@both
def test_nginx_redirects_and_nobody_follows(kind: Kind, nginx: str, certificate: Path) -> None:
    with kind(nginx, ssl_context=trusting(certificate)) as client:
        [reply] = client.ask(Send("GET", f"{nginx}/moved", {"X-MBX-APIKEY": "k"}))
    assert (reply.status, reply.headers["location"]) == (302, "http://127.0.0.1:1/elsewhere")


class Library(BaseHTTPRequestHandler):
    """Answers in every form that the standard library's server has."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        body = self.path.encode()
        if self.path == "/hint":
            self.send_response_only(103)
            self.end_headers()
        if self.path == "/error":
            self.send_error(418)
            return
        self.send_response(204 if self.path == "/nothing" else 200)
        if self.path == "/close":
            self.close_connection = True
        elif self.path != "/nothing":
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.path != "/nothing":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def library() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Library) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join(HANG)


@both
def test_the_librarys_server_is_understood(kind: Kind, library: str) -> None:
    paths = ["/length", "/hint", "/nothing", "/length", "/error", "/hint", "/close", "/length"]
    with kind(library) as client:
        replies = client.ask(*[Send("GET", library + path, {}) for path in paths])
    assert [reply.status for reply in replies] == [200, 200, 204, 200, 418, 200, 200, 200]
    bodies = [reply.body.decode() for reply in replies]
    assert bodies[:4] + bodies[5:] == ["/length", "/hint", "", "/length", "/hint", "/close", "/length"]


@pytest.fixture
def aiohttp_server() -> Iterator[str]:
    web = pytest.importorskip("aiohttp.web")
    ready, place = threading.Event(), list[Any]()

    async def respond(request: Any) -> Any:
        text = request.path
        if text == "/stream":
            response = web.StreamResponse()
            response.enable_chunked_encoding()
            await response.prepare(request)
            for letter in text:
                await response.write(letter.encode())
            return response
        response = web.Response(text=text + (await request.text()))
        if text == "/packed":
            response.enable_compression(web.ContentCoding.gzip)
        return response

    async def serve() -> None:
        server, stop = web.Server(respond, access_log=None), asyncio.Event()
        async with at_port(server, server.shutdown) as port:
            place[:] = [port, stop, asyncio.get_running_loop()]
            ready.set()
            await stop.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    assert ready.wait(HANG)
    yield f"http://127.0.0.1:{place[0]}"
    place[2].call_soon_threadsafe(place[1].set)
    thread.join(HANG)


@both
def test_aiohttps_server_is_understood(kind: Kind, aiohttp_server: str) -> None:
    sends = [
        Send("GET", f"{aiohttp_server}{path}", {"Accept-Encoding": "gzip"}) for path in ("/stream", "/packed", "/a")
    ]
    with kind(aiohttp_server) as client:
        replies = client.ask(*sends, Send("POST", f"{aiohttp_server}/b", {}, b"=1"))
        assert [reply.body for reply in replies] == [b"/stream", b"/packed", b"/a", b"/b=1"]
        assert len(client.transport._idle) == 1
