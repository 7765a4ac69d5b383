"""``python -m binance_derivatives.testing``, as a program of any language uses it: a process, lines of JSON, addresses."""

from __future__ import annotations

import hashlib
import hmac
import http.client
import json
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

import binance_derivatives
from binance_derivatives.testing.outside import arguments, command
from waiting import HANG

ROOT = Path(binance_derivatives.__file__).parents[1]
SYMBOLS = {"BTCUSDT": {"tick": "0.10", "step": "0.001", "price": 100}}
# What runs where a package is not installed.
WITHOUT = "import sys; sys.modules[sys.argv.pop(1)] = None; from binance_derivatives.testing.outside.command import main; main()"


class Outside:
    """An exchange in a process of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.ready = self._line()

    def call(self, name: str, **sent: Any) -> Any:
        return self.say(json.dumps({"call": name, **sent}))

    def say(self, line: str) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self._line()

    def ask(self, method: str, path: str, **sent: Any) -> Any:
        """Send a signed request, with the keys that were told."""
        now = self.look(f"/{path.split('/')[1]}/v1/time")["serverTime"]
        query = "&".join(f"{name}={value}" for name, value in {**sent, "timestamp": now}.items())
        signature = hmac.new(self.ready["api_secret"].encode(), query.encode(), hashlib.sha256).hexdigest()
        return self.look(f"{path}?{query}&signature={signature}", method)

    def look(self, target: str, method: str = "GET") -> Any:
        """Send a request to the address that was told."""
        place, certificate = urlsplit(self.ready["rest"]).netloc, self.ready["certificate"]
        connection = http.client.HTTPConnection(place, timeout=HANG)
        if certificate:
            trusting = ssl.create_default_context(cafile=certificate)
            connection = http.client.HTTPSConnection(place, timeout=HANG, context=trusting)
        try:
            connection.request(method, target, headers={"X-MBX-APIKEY": self.ready["api_key"]})
            return json.loads(connection.getresponse().read())
        finally:
            connection.close()

    def end(self, number: int) -> tuple[int, str]:
        """End it by a signal, and give its status and what it said of errors."""
        self._process.send_signal(number)
        _, errors = self._process.communicate(timeout=HANG)
        return self._process.returncode, errors

    def _line(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())


@contextmanager
def running(*given: str) -> Iterator[Outside]:
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "binance_derivatives.testing", *given],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with process:
        try:
            yield Outside(process)
        finally:
            process.kill()


@pytest.fixture
def symbols(tmp_path: Path) -> str:
    file = tmp_path / "symbols.json"
    file.write_text(json.dumps(SYMBOLS), "utf-8")
    return str(file)


def test_a_program_of_any_language_trades_on_it_and_has_its_script(symbols: str) -> None:
    with running("--product", "usdm", "--symbols", symbols) as outside:
        assert outside.call("book", symbol="BTCUSDT", asks=[["100.10", "1"]]) == {"call": "book", "result": None}
        sent = {"symbol": "BTCUSDT", "side": "BUY", "type": "MARKET", "quantity": "0.5"}
        placed = outside.ask("POST", "/fapi/v1/order", **sent)
        assert outside.ask("GET", "/fapi/v1/order", symbol="BTCUSDT", orderId=placed["orderId"])["avgPrice"] == "100.10"
        [executed] = outside.call("executed")["result"]
        assert (executed["key"], executed["order_id"]) == ("rest/new_order", placed["orderId"])
        # A number with a fraction is as exact as it is written.
        assert outside.say('{"call": "trade", "symbol": "BTCUSDT", "price": 100.30, "quantity": 1}')["result"] is None
        assert outside.look("/fapi/v2/ticker/price?symbol=BTCUSDT")["price"] == "100.30"
        assert outside.call("delay", key="rest/new_order", seconds=0.5)["result"] is None
        assert outside.end(signal.SIGTERM) == (0, "")


def test_a_line_that_is_no_call_is_answered_in_words_and_the_next_one_counts(symbols: str) -> None:
    with running("--product", "usdm", "--symbols", symbols) as outside:
        assert outside.say("trade")["error"].startswith("the line is no JSON: ")
        assert outside.say("[]")["error"].startswith("the line is no call, ")
        assert outside.call("stop")["error"].startswith("there is no call 'stop', there are: alter, ")
        assert outside.call("trade", symbol="BTCUSDT")["error"] == "trade: missing a required argument: 'price'"
        wrong = {"price": "100.00", "quantity": "1"}
        assert "ETHUSDT" in outside.call("trade", symbol="ETHUSDT", **wrong)["error"]
        assert outside.call("trade", symbol="BTCUSDT", **wrong)["result"] is None
        assert outside.end(signal.SIGINT) == (0, "")


def test_it_serves_over_tls_with_a_certificate_that_goes_with_it() -> None:
    with running("--product", "usdm", "--tls") as outside:
        assert outside.ready["rest"].startswith("https://127.0.0.1:")
        assert outside.ready["user_data"].startswith("wss://127.0.0.1:")
        assert outside.look("/fapi/v1/ping") == {}
        certificate = Path(outside.ready["certificate"])
        assert certificate.exists()
        assert outside.end(signal.SIGTERM) == (0, "")
        assert not certificate.parent.exists()


def test_it_listens_where_it_is_told_and_has_the_operations_of_a_day() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with running("--product", "coinm", "--port", str(port), "--as-of", "2026-01-15") as outside:
        assert outside.ready["rest"] == f"http://127.0.0.1:{port}"
        assert outside.ask("GET", "/dapi/v1/openAlgoOrders")["code"] == -1020
        taken = refused("--product", "usdm", "--port", str(port))
        assert f"argument --port: {port} can't be listened on: " in taken


def refused(*given: str, without: str | None = None) -> str:
    """Run a command that is refused, and give what it says."""
    program = ["-c", WITHOUT, without] if without else ["-m", "binance_derivatives.testing"]
    done = subprocess.run(
        [sys.executable, *program, *given],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=HANG,
    )
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_tls_without_the_library_is_refused_in_words() -> None:
    assert "argument --tls: needs the package cryptography" in refused(
        "--product", "usdm", "--tls", without="cryptography"
    )


@pytest.mark.parametrize(
    ("given", "content", "said"),
    [
        ("--product spot", "", "argument --product: invalid choice: 'spot'"),
        ("--port 1", "", "the following arguments are required: --product"),
        ("--product usdm --port 65536", "", "argument --port: '65536' is no port, expected 0 to 65535"),
        ("--product usdm --port ²", "", "argument --port: '²' is no port"),
        ("--product usdm --as-of today", "", "argument --as-of: 'today' is no day, expected one like 2026-01-15"),
        ("--product usdm --symbols {}", None, "can't be read: No such file or directory"),
        ("--product usdm --symbols {}", "{", "is no JSON: "),
        ("--product usdm --symbols {}", b"\xff", "is no JSON: "),
        ("--product usdm --symbols {}", "[" * 100_000, "is no JSON: "),
        ("--product usdm --symbols {}", "[1]", "holds neither rules by symbol nor a list of symbols"),
        ("--product usdm --symbols {}", "[]", "argument --symbols: symbols is empty, expected at least one"),
        ("--product usdm --symbols {}", '{"BTCUSDT": {"tack": 1}}', "argument --symbols: BTCUSDT has no rule tack"),
        ("--product usdm --symbols {}", '{"BTCUSDT": {"tick": 0}}', "argument --symbols: BTCUSDT.tick is 0"),
        ("--product options --symbols {}", '["BTCUSDT"]', "argument --symbols: nothing of options is traded here"),
    ],
)
def test_what_can_not_be_is_refused_in_words_that_name_the_option(
    given: str, content: str | bytes | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "symbols.json"
    if content is not None:
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(SystemExit) as ended:
        arguments.read(arguments.parser(), given.format(file).split())
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_an_exchange_ends_with_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    signals = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    # As if it came while the exchange starts.
    monkeypatch.setattr(
        command, "_say", lambda line: (said.append(json.loads(line)), signal.raise_signal(signal.SIGINT))
    )
    said: list[Any] = []
    try:
        assert command.main(["--product", "usdm"]) == 0
    finally:
        for number, handler in signals.items():
            signal.signal(number, handler)
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", urlsplit(said[0]["rest"]).port or 0), timeout=HANG)
