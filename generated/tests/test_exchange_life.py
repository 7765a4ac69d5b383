"""Starting, stopping, catalogs, and what the exchange is made of."""

from __future__ import annotations

import ast
import asyncio
import gc
import http.client
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

import binance_derivatives.testing
from binance_derivatives.testing import Exchange
from waiting import HANG, hanging_ends, until, until_true

if TYPE_CHECKING:
    from conftest import Caller, Clock

OWN = "binance_derivatives.testing"
ALLOWED = {"binance_derivatives.account"}


def port_of(exchange: Exchange) -> int:
    return int(exchange.environment.rest.rpartition(":")[2])


def test_a_stopped_exchange_leaves_no_port_and_no_thread(invented: dict[str, Any]) -> None:
    before = set(threading.enumerate())
    with Exchange("invented", catalog=invented) as exchange:
        port = port_of(exchange)
        socket.create_connection(("127.0.0.1", port), timeout=HANG).close()
        assert len(set(threading.enumerate()) - before) == 1
    assert set(threading.enumerate()) <= before
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=HANG)


def test_starting_and_stopping_twice_is_the_same_as_once(invented: dict[str, Any]) -> None:
    exchange = Exchange("invented", catalog=invented)
    exchange.stop()
    exchange.start()
    port = port_of(exchange)
    exchange.start()
    assert port_of(exchange) == port
    exchange.stop()
    exchange.stop()
    exchange.start()
    assert exchange.environment.rest.startswith("http://127.0.0.1:")
    exchange.stop()


def test_an_exchange_that_is_not_running_has_no_address(invented: dict[str, Any]) -> None:
    with pytest.raises(RuntimeError, match="the exchange is not running"):
        _ = Exchange("invented", catalog=invented).environment


def test_the_environment_leads_to_both_transports(exchange: Exchange) -> None:
    environment = exchange.environment
    assert (environment.name, environment.product) == ("loopback", "invented")
    assert environment.ws_api == environment.rest.replace("http:", "ws:") + "/ws-inv/v1"


def test_a_product_without_a_ws_api_has_no_address_for_it(invented: dict[str, Any]) -> None:
    with Exchange("invented", catalog={**invented, "ws_api_path": None}) as exchange:
        assert exchange.environment.ws_api is None


def test_stopping_does_not_wait_for_idle_open_or_delayed_connections(
    invented: dict[str, Any], clock: Clock, caller_of: Callable[[Exchange], Caller]
) -> None:
    async def stop_in_the_middle() -> aiohttp.WSMsgType:
        async with hanging_ends(), caller_of(exchange).connected() as line:
            await line.send_json({"id": 1, "method": "v2/things.count"})
            await until(lambda: exchange.received)
            # An exchange that is held up says so.
            await asyncio.to_thread(exchange.stop)
            return (await line.receive()).type

    exchange = Exchange("invented", clock=clock, catalog=invented)
    exchange.start()
    exchange.delay("ws-api/count_things", 600)
    exchange.delay("rest/count_things", 600)
    idle = socket.create_connection(("127.0.0.1", port_of(exchange)), timeout=HANG)
    waiting = socket.create_connection(("127.0.0.1", port_of(exchange)), timeout=HANG)
    with idle, waiting:
        waiting.sendall(b"GET /inv/v1/count HTTP/1.1\r\nHost: x\r\n\r\n")
        end = asyncio.run(stop_in_the_middle())
        assert end is not aiohttp.WSMsgType.TEXT
        assert (idle.recv(1), waiting.recv(1)) == (b"", b"")


def test_what_nobody_reads_keeps_no_connection_of_a_stopped_exchange() -> None:
    with Exchange("usdm", clock=lambda: 0) as exchange, socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.connect(("127.0.0.1", port_of(exchange)))
        # More than the system takes off the exchange's hands.
        client.sendall(b"GET /fapi/v1/exchangeInfo HTTP/1.1\r\nHost: x\r\n\r\n" * 2000)
        until_true(lambda: len(exchange.received) == 2000)
        exchange.stop()
        # An open transport would be told of here, as an error.
        gc.collect()


def test_an_exchange_may_be_used_from_another_event_loop(caller: Caller) -> None:
    async def both() -> tuple[int, int]:
        async with aiohttp.ClientSession() as session:
            caller.exchange.answer("rest/count_things", [], status=202)
            async with session.get(f"{caller.exchange.environment.rest}/inv/v1/count") as reply:
                return reply.status, len(caller.exchange.received)

    assert asyncio.run(both()) == (202, 1)


def test_one_connection_serves_many_requests(caller: Caller) -> None:
    line = http.client.HTTPConnection("127.0.0.1", caller.port, timeout=HANG)
    line.connect()
    mine = line.sock
    for _ in range(3):
        line.request("GET", "/inv/v1/count")
        assert json.loads(line.getresponse().read()) == {"things": 3}
        assert line.sock is mine
    line.close()


def test_an_unknown_product_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"^no catalog for product 'atlantis', there are: "):
        Exchange("atlantis")


def test_a_catalog_of_another_form_or_product_is_refused(invented: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="the catalog is of product 'invented', expected 'usdm'"):
        Exchange("usdm", catalog=invented)
    operations = invented["operations"]
    broken = {**operations[0], "answer": "{", "parameters": [{"name": "tag", "type": "string", "pattern": "["}]}
    listed = {**operations[5], "answer": "[]"}
    with pytest.raises(ValueError) as refused:
        Exchange("invented", catalog={**invented, "operations": [operations[0], broken, listed]})
    assert str(refused.value) == (
        "the invented catalog is unusable: there are two operations rest/cancel_thing"
        "; rest/cancel_thing: pattern of tag is no regular expression: ["
        "; rest/cancel_thing: answer is no JSON text"
        "; ws-api/cancel_thing: answer is no JSON object"
    )
    wrong = {**operations[0], "rules": [{"rule": "at_least_two", "of": ["a", "b"]}]}
    with pytest.raises(ValueError, match="rest/cancel_thing has a rule of no known kind: at_least_two"):
        Exchange("invented", catalog={**invented, "operations": [wrong]})


def test_the_exchange_shares_no_code_with_the_client_it_checks() -> None:
    """Two copies of one mistake would agree: of the package only ``environment`` may be imported, under no other name."""
    folder = Path(binance_derivatives.testing.__file__).parent
    modules = sorted(folder.glob("*.py"))
    assert len(modules) > 5
    for module in modules:
        tree = ast.parse(module.read_text("utf-8"))
        imported = {name for node in ast.walk(tree) for name in _imported(node)}
        foreign = {name for name in imported if name.partition(".")[0] == "binance_derivatives"}
        assert {name for name in foreign if name != OWN and not name.startswith(f"{OWN}.")} <= ALLOWED, module.name
        assert "__import__" not in imported, module.name


def test_an_exchange_without_a_public_key_does_not_load_the_library_for_such_keys() -> None:
    code = "import sys; from binance_derivatives.testing import Exchange; Exchange('usdm'); print('cryptography' in sys.modules)"
    root = str(Path(binance_derivatives.testing.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": root}, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "False\n"


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0
        return [node.module or ""]
    if isinstance(node, ast.Name) and node.id == "__import__":
        return ["__import__"]
    return []
