"""An exchange in a process of its own, to be killed: what it does it writes down first, and it begins where it was killed.

python proof_exchange.py port journal api_key api_secret
"""

from __future__ import annotations

import hmac
import json
import os
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from binance_derivatives.testing import Exchange, Executed
from binance_derivatives.testing.book import CANCELED


def journal(path: Path) -> Iterator[Executed]:
    """Read what was done; a line that the end of its writer cut was not done."""
    for line in path.read_bytes().splitlines(keepends=True) if path.exists() else ():
        if line.endswith(b"\n"):
            yield msgspec.json.decode(line, type=Executed)


class Kept(Exchange):
    """An exchange with a key that is known, orders that were placed before, and a journal."""

    def __init__(self, port: int, path: Path, api_key: str, api_secret: str) -> None:
        super().__init__("usdm", keeps_orders=True, remember=0, port=port)
        keys: Any = self._dispatch.keys
        self.api_key, self.api_secret = keys.api_key, keys.api_secret = api_key, api_secret
        keys._hmac = hmac.new(api_secret.encode(), b"", "sha256")
        book = self._dispatch.trading._roles["rest/new_order"].market.book
        for one in journal(path):
            order = book.find(one.order_id, None, None)
            if order is None:
                book.enter(book.draft(one.client_order_id, one.parameters, one.time, one.order_id))
            else:
                book.end(order, CANCELED, one.time)
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._enter = self._dispatch.ledger.enter
        setattr(self._dispatch.ledger, "enter", self._written)

    def _written(self, executed: Iterable[Executed]) -> None:
        done = tuple(executed)
        os.write(self._file, b"".join(msgspec.json.encode(one) + b"\n" for one in done))
        self._enter(done)


def main() -> None:
    """Serve until standard input ends, or until it is killed."""
    port, path, api_key, api_secret = sys.argv[1:]
    with Kept(int(port), Path(path), api_key, api_secret) as exchange:
        print(json.dumps({"rest": exchange.environment.rest}), flush=True)
        ended = threading.Event()
        threading.Thread(target=lambda: (sys.stdin.read(), ended.set()), daemon=True).start()
        ended.wait()


if __name__ == "__main__":
    main()
