"""The harness of other people's clients, tried with a client that is made up; the clients themselves are run by ``make foreign``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent / "foreign"
MADE_UP = """
import asyncio

class Client:
    CANNOT = {"user events": "is deaf"}

    def __init__(self, exchange):
        asyncio.get_running_loop()
        self.exchange = exchange

    def close(self):
        pass

    def markets(self):
        assert self.exchange.ready["product"] == "usdm"
        return "there"

    async def place(self):
        self.exchange.place("50000.00", "0.01")
        [order] = self.exchange.call("executed")
        assert order["key"] == "rest/new_order"
        return "placed"

    async def ticker_stream(self):
        seen, times = asyncio.get_running_loop().create_future(), []

        def cause():
            self.exchange.print("60000.00")
            times.append(1)
            if len(times) == 2:
                seen.set_result("seen at the second time")

        return await self.exchange.until(seen, cause)

    def fill(self):
        raise ValueError("can't")
"""


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(HERE))
    import foreign

    return foreign


def test_a_client_plays_its_steps_and_what_came_of_each_is_told(foreign: Any, tmp_path: Path) -> None:
    (tmp_path / "made_up.py").write_text(MADE_UP, "utf-8")
    steps = ["markets", "place", "ticker stream", "user events", "fill"]
    outcome = foreign.played(Path(sys.executable), "made_up", steps, {"PYTHONPATH": str(tmp_path)})
    assert outcome.failed and not outcome.skipped
    assert outcome.cells == dict(zip(steps, ["yes", "yes", "yes", "-", "no"], strict=True))
    assert outcome.notes == ["user events: is deaf", "fill: ValueError: can't"]
    assert foreign.table({"made up": outcome}, steps).splitlines() == [
        "              | made up",
        "--------------+--------",
        "markets       | yes",
        "place         | yes",
        "ticker stream | yes",
        "user events   | -",
        "fill          | no",
        "",
        "made up: user events: is deaf",
        "made up: fill: ValueError: can't",
    ]


def test_a_client_that_does_not_come_to_its_end_has_failed(foreign: Any, tmp_path: Path) -> None:
    (tmp_path / "made_up.py").write_text("raise ValueError('broken')", "utf-8")
    outcome = foreign.played(Path(sys.executable), "made_up", ["markets"], {"PYTHONPATH": str(tmp_path)})
    assert outcome.failed
    assert "ValueError: broken" in outcome.notes[-1]
    assert "markets | ?" in foreign.table({"made up": outcome}, ["markets"])


@pytest.mark.parametrize(("given", "status"), [(["--short"], 0), ([], 1)])
def test_who_can_not_be_installed_is_left_out_of_the_short_run_alone(
    foreign: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], given: list[str], status: int
) -> None:
    def fails(folder: Path, name: str) -> Path:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr(foreign, "python", fails)
    monkeypatch.setattr(sys, "argv", ["foreign.py", *given, "ccxt", "ccxt.pro"])
    assert foreign.main() == status
    said = capsys.readouterr().out
    assert "skipped, since not installed: ccxt, ccxt.pro" in said
    assert "ccxt: not installed: Command 'pip' returned" in said


def test_a_client_that_is_not_known_is_named(
    foreign: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["foreign.py", "ccxt", "hummingbird"])
    with pytest.raises(SystemExit) as ended:
        foreign.main()
    assert ended.value.code == 2
    assert (
        "there is no hummingbird, there are: ccxt, ccxt.pro, python-binance, exchange's own" in capsys.readouterr().err
    )
