"""The fixtures that the package has for the tests of a bot, as pytest finds them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import binance_derivatives
from waiting import HANG

ROOT = Path(binance_derivatives.__file__).parents[1]
PLUGIN = 'pytest_plugins = ["binance_derivatives.testing.pytest_plugin"]'
TESTS = """
import socket

import pytest

ports = []

@pytest.mark.exchange("usdm", symbols=["BTCUSDT"])
def test_is_made_as_its_marker_says(exchange):
    exchange.trade("BTCUSDT", "100", "1")
    ports.append(int(exchange.environment.rest.rpartition(":")[2]))

def test_stops_with_its_test():
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", ports[0]))

def test_several_run_at_once(start_exchange):
    one, other = start_exchange("usdm"), start_exchange("coinm", symbols=["BTCUSD_PERP"])
    assert one.environment.rest != other.environment.rest

def test_lacks_a_marker(exchange):
    pass
"""


def outcome_of(folder: Path, *names: str) -> str:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "--strict-markers",
            "-p",
            "no:cacheprovider",
            "--rootdir",
            str(folder),
            *names,
        ],
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=HANG,
    )
    return done.stdout + done.stderr


def test_an_exchange_runs_for_a_test_and_is_made_as_its_marker_says(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(PLUGIN, "utf-8")
    (tmp_path / "test_bot.py").write_text(TESTS, "utf-8")
    said = outcome_of(tmp_path, str(tmp_path))
    assert "3 passed, 1 error" in said
    assert (
        'test_lacks_a_marker has no marker that says which exchange it wants, such as @pytest.mark.exchange("usdm"'
        in said
    )


def test_the_tests_of_the_example_pass(tmp_path: Path) -> None:
    assert "2 passed" in outcome_of(tmp_path, str(ROOT / "examples/test_a_bot.py"))
