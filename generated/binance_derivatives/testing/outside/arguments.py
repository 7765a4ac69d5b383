"""The options of ``python -m binance_derivatives.testing``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from importlib import resources
from pathlib import Path
from typing import Final, TypeAlias, cast

from msgspec import Struct

from binance_derivatives.testing.market.amounts import Amount
from binance_derivatives.testing.market.contract import contracts

Symbols: TypeAlias = "Mapping[str, Mapping[str, Amount]] | list[str]"
_PORTS: Final = range(65536)
_DESCRIPTION: Final = """\
An exchange on 127.0.0.1 to test programs of any language against. When it answers it prints its addresses and keys as one line of JSON;
SIGINT and SIGTERM end it. Each line of JSON that comes over standard input, unless that is a terminal, is a call of its script, and is
answered by a line: {"call": "trade", "symbol": "BTCUSDT", "price": "60000.0", "quantity": "1"}. Methods and arguments are those of
binance_derivatives.testing.Exchange; executed, received and let_through are told too."""


class Asked(Struct, frozen=True):
    """What the command line says.

    Attributes:
        symbols: What is traded; None for an exchange where nothing is.
    """

    product: str
    port: int
    tls: bool
    as_of: date | None
    symbols: Symbols | None
    lenient: bool


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m binance_derivatives.testing", description=_DESCRIPTION)
    made.add_argument("--product", required=True, choices=_products(), help="whose exchange it is")
    made.add_argument("--port", type=_port, default=0, help="where it listens; one that is free, unless given")
    made.add_argument("--tls", action="store_true", help="https and wss, with a certificate made for it")
    made.add_argument("--as-of", type=_day, metavar="DAY", help="the day whose operations it has, such as 2026-01-15")
    made.add_argument(
        "--symbols",
        type=_symbols,
        metavar="FILE",
        help='JSON of the contracts that are traded, such as {"BTCUSDT": {"tick": "0.1", "step": "0.001"}}, or ["BTCUSDT"]; '
        "without it nothing is traded, and any symbol is taken",
    )
    made.add_argument(
        "--lenient",
        action="store_true",
        help="let through what other clients send and the real exchange takes though no page has it; let_through tells of it",
    )
    return made


def read(arguments: argparse.ArgumentParser, given: Sequence[str] | None) -> Asked:
    """Read the command line; what is wrong with it ends the program with status 2, in words that name the option."""
    found = arguments.parse_args(given)
    asked = Asked(found.product, found.port, found.tls, found.as_of, found.symbols, found.lenient)
    if asked.symbols is not None:
        try:
            contracts(asked.product, asked.symbols)
        except (TypeError, ValueError) as error:
            arguments.error(f"argument --symbols: {error}")
    return asked


def _products() -> list[str]:
    folder = resources.files("binance_derivatives.testing") / "catalog"
    return sorted(entry.name.removesuffix(".json") for entry in folder.iterdir() if entry.name.endswith(".json"))


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) not in _PORTS:
        raise argparse.ArgumentTypeError(f"{text!r} is no port, expected 0 to {_PORTS.stop - 1}")
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day, expected one like 2026-01-15") from None


def _symbols(name: str) -> Symbols:
    try:
        found: object = json.loads(Path(name).read_text("utf-8"), parse_float=Decimal)
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{name} can't be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise argparse.ArgumentTypeError(f"{name} is no JSON: {error}") from None
    if isinstance(found, list) and all(isinstance(one, str) for one in cast("list[object]", found)):
        return cast("list[str]", found)
    if isinstance(found, dict) and all(isinstance(one, dict) for one in cast("dict[str, object]", found).values()):
        return cast("Mapping[str, Mapping[str, Amount]]", found)
    raise argparse.ArgumentTypeError(f"{name} holds neither rules by symbol nor a list of symbols")
