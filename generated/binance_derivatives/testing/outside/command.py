"""``python -m binance_derivatives.testing``: runs an exchange until a signal ends it."""

from __future__ import annotations

import argparse
import signal
import ssl
import sys
import threading
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Final

import msgspec

from binance_derivatives.testing.exchange import Exchange
from binance_derivatives.testing.outside.arguments import Asked, parser, read
from binance_derivatives.testing.outside.certificate import certified
from binance_derivatives.testing.outside.lines import lines, obey

# Where a lock that is waited for without end can not be interrupted, a signal is seen as soon as this is over.
_LOOKS_EVERY: Final = 0.5


def main(given: Sequence[str] | None = None) -> int:
    """Run an exchange as a command line says; return the exit status."""
    arguments = parser()
    asked = read(arguments, given)
    ended = threading.Event()

    def end(number: int, frame: FrameType | None) -> None:
        ended.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    with ExitStack() as until_end:
        tls, certificate = _tls(arguments, until_end) if asked.tls else (None, None)
        exchange = _started(arguments, asked, tls)
        until_end.callback(exchange.stop)
        _say(_ready(exchange, certificate))
        if sys.stdin is not None and not sys.stdin.isatty():
            threading.Thread(target=_follow, args=(exchange, sys.stdin.fileno()), daemon=True).start()
        while not ended.wait(_LOOKS_EVERY):
            pass
    return 0


def _tls(arguments: argparse.ArgumentParser, until_end: ExitStack) -> tuple[ssl.SSLContext, Path]:
    try:
        return certified(Path(until_end.enter_context(TemporaryDirectory())))
    except ImportError:
        arguments.error("argument --tls: needs the package cryptography: pip install binance-derivatives[crypto]")


def _started(arguments: argparse.ArgumentParser, asked: Asked, tls: ssl.SSLContext | None) -> Exchange:
    exchange = Exchange(
        asked.product,
        as_of=asked.as_of,
        keeps_orders=True,
        strict=not asked.lenient,
        symbols=asked.symbols,
        tls=tls,
        port=asked.port,
    )
    try:
        exchange.start()
    except OSError as error:
        arguments.error(f"argument --port: {asked.port} can't be listened on: {error.strerror}")
    return exchange


def _ready(exchange: Exchange, certificate: Path | None) -> bytes:
    place = exchange.environment
    told = {name: getattr(place, name) for name in ("product", "rest", "ws_api", "streams", "user_data")}
    told |= {"api_key": exchange.api_key, "api_secret": exchange.api_secret}
    return msgspec.json.encode({**told, "certificate": str(certificate) if certificate else None})


def _follow(exchange: Exchange, file: int) -> None:
    for line in lines(file):
        _say(obey(exchange, line))


def _say(line: bytes) -> None:
    sys.stdout.write(line.decode() + "\n")
    sys.stdout.flush()
