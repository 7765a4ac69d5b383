"""The part of the proof in which the exchange is a process, killed with -9 while orders are on their way and started again."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from proof_books import Books
from proof_exchange import journal
from proof_traders import Run, Traders

from binance_derivatives.testing import Exchange, Executed
from binance_derivatives.account import Environment

KILLED: Final = "killed"


class Process:
    """The exchange in its process."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "journal"
        self.api_key, self.api_secret = secrets.token_hex(32), secrets.token_hex(32)
        self.port = 0
        self.starts = 0
        self._start()

    def _start(self) -> None:
        script = str(Path(__file__).with_name("proof_exchange.py"))
        arguments = [str(self.port), str(self.path), self.api_key, self.api_secret]
        self._process = subprocess.Popen(
            [sys.executable, script, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # The package is not always installed where it is tested.
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
        assert self._process.stdout is not None
        self.port = int(json.loads(self._process.stdout.readline())["rest"].rpartition(":")[2])
        self.starts += 1

    def kill(self) -> None:
        """Kill it in the middle of whatever it does, and start it again in the same place."""
        self._process.kill()
        self._ended()
        self._start()

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._ended()

    def _ended(self) -> None:
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()

    @property
    def environment(self) -> Environment:
        path = Exchange("usdm")._dispatch.catalog.ws_api_path
        place = f"127.0.0.1:{self.port}"
        return Environment(name="killed", product="usdm", rest=f"http://{place}", ws_api=f"ws://{place}{path}")


def kill(books: Books, orders: int, seed: int, kills: int) -> list[Executed]:
    """Trade while the exchange is killed again and again; give what its journal says that it did."""
    with tempfile.TemporaryDirectory() as folder:
        process = Process(Path(folder))
        account = process.environment.account(process.api_key, process.api_secret)

        async def trade() -> None:
            run = Run(books, Traders(account, patient=False), seed, KILLED)
            trading = asyncio.ensure_future(run.trade(orders))
            for number in range(kills):
                # In the middle of the work, by what was done and not by the clock.
                while run.lived < orders * (number + 0.5) / kills and not trading.done():
                    await asyncio.sleep(0.001)
                await asyncio.to_thread(process.kill)
            await trading

        try:
            asyncio.run(trade())
        finally:
            process.end()
        for what, told in (("placed", books.placed), ("canceled", books.canceled)):
            for own_id in told:
                if own_id.startswith(KILLED):
                    books.faults.setdefault((what, own_id), KILLED)
        return list(journal(process.path))
