"""Rivals take turns at the exchange of the benchmark: A B C, A B C, each in a process of its own that stays.

Machines are noisy and their speed drifts, so a ratio is that of two turns of the same round.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Generator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Timer
from typing import IO, Any

HERE = Path(__file__).parent
_PATIENCE = 120.0


@dataclass(frozen=True)
class Entrant:
    """Who takes part.

    Attributes:
        module: The module with its ``RIVALS``.
        rival: Its name there.
        python: The interpreter it runs in.
        tls: Whether it calls over TLS.
    """

    module: str
    rival: str
    python: Path = Path(sys.executable)
    tls: bool = False


@dataclass
class Result:
    """What an entrant's turns gave.

    Attributes:
        costs: Microseconds of CPU per call, one entry for each round.
        versions: The distributions in its environment.
        failed: Why there are no costs.
    """

    costs: list[float] = field(default_factory=list[float])
    versions: Mapping[str, str] = field(default_factory=dict[str, str])
    failed: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.costs)

    def over(self, other: Result) -> list[float]:
        """Give the ratios to another's costs, round by round."""
        return [mine / theirs for mine, theirs in zip(self.costs, other.costs, strict=True)]


@dataclass(frozen=True)
class Exchange:
    """The exchange of the benchmark: its ports, ``plain`` and ``tls``, and the certificate of the second."""

    ports: Mapping[str, int]
    certificate: Path


@contextmanager
def exchange(*, tls: bool = False) -> Generator[Exchange, None, None]:
    """Run the exchange while the block lasts."""
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, str(HERE / "exchange_server.py"), *(["--tls", name] if tls else [])]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None and process.stdin is not None
            try:
                yield Exchange(json.loads(process.stdout.readline()), Path(name) / "certificate.pem")
            finally:
                process.stdin.close()


def race(at: Exchange, entrants: Mapping[str, Entrant], rounds: int, seconds: float) -> dict[str, Result]:
    """Let entrants take ``rounds`` turns of so many seconds each; who fails is out, the others go on."""
    with ExitStack() as stack:
        runners = {name: stack.enter_context(_running(entrant, at)) for name, entrant in entrants.items()}
        for runner in runners.values():
            runner.started()
        for _ in range(rounds):
            for runner in runners.values():
                runner.turn(seconds)
        return {name: runner.result for name, runner in runners.items()}


class _Runner:
    def __init__(self, process: subprocess.Popen[str], complaints: IO[str]) -> None:
        self._process = process
        self._complaints = complaints
        self.result = Result()

    def started(self) -> None:
        self.result.versions = self._told().get("versions", {})

    def turn(self, seconds: float) -> None:
        if self.result.failed or self._process.stdin is None:
            return
        print(seconds, file=self._process.stdin, flush=True)
        told = self._told()
        if told:
            self.result.costs.append(told["cpu"] / told["calls"] * 1e6)

    def _told(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        timer = Timer(_PATIENCE, self._process.kill)
        timer.start()
        try:
            line = self._process.stdout.readline()
        finally:
            timer.cancel()
        if not line:
            self._complaints.seek(0)
            said = self._complaints.read().strip().splitlines()
            self.result.failed = said[-1] if said else f"no word within {_PATIENCE:g} s"
            return {}
        told: dict[str, Any] = json.loads(line)
        return told


@contextmanager
def _running(entrant: Entrant, at: Exchange) -> Generator[_Runner, None, None]:
    port, certificate = at.ports["tls" if entrant.tls else "plain"], [str(at.certificate)] if entrant.tls else []
    command = [str(entrant.python), str(HERE / "client_rival.py"), entrant.module, entrant.rival, "127.0.0.1"]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as complaints:
        with subprocess.Popen(
            [*command, str(port), *certificate],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env=_without_proxies(),
        ) as process:
            yield _Runner(process, complaints)
            assert process.stdin is not None
            process.stdin.close()


def _without_proxies() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return {**kept, "NO_PROXY": "*", "no_proxy": "*", "PYTHONDONTWRITEBYTECODE": "1"}
