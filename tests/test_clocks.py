"""No test measures time, sleeps for a result or counts on a fast machine."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parents[1]
CLOCKS = {
    "monotonic",
    "perf_counter",
    "process_time",
    "thread_time",
    "timeit",
    "repeat",
    "monotonic_ns",
    "perf_counter_ns",
}
WAITS = {"timeout", "settimeout", "wait_for", "wait", "join", "result"}
SHORT = 5.0

# Where it is right, how often, and why.
ALLOWED = {
    # The bound that ends a hang, and the pause between two looks.
    "templates/tests/waiting.py": {"monotonic": 6, "sleep": 2},
    # No test: it runs against a server for as long as it is told.
    "templates/tests/proof.py": {"monotonic": 2},
    "templates/tests/proof_kills.py": {"sleep": 1},
    "templates/tests/proof_traders.py": {"monotonic": 2, "sleep": 2},
    "templates/tests/proof_streams.py": {"monotonic": 2},
    "templates/tests/proof_streams_growth.py": {"monotonic": 4, "sleep": 2},
    "templates/tests/proof_streams_play.py": {"monotonic": 4, "sleep": 6, "timeout": 1},
    # The pause between two looks whether a server of other people's make is up.
    "templates/tests/test_http_servers.py": {"wait": 1},
    # Timeouts that are to be reached, in clients that take no clock; nothing else can end the call.
    "templates/tests/test_clients.py": {"timeout": 1},
    "templates/tests/test_http_sockets.py": {"timeout": 1},
    "templates/tests/test_http_transports.py": {"timeout": 2},
    "templates/tests/test_rest_clients.py": {"timeout": 2},
    "templates/tests/test_secrets.py": {"timeout": 2},
    "templates/tests/test_streams_blocking.py": {"timeout": 2},
    "templates/tests/test_streams_client.py": {"wait_for": 1},
    "templates/tests/test_streams_limits.py": {"timeout": 1},
    "templates/tests/test_ws_blocking.py": {"timeout": 3},
}


def clocks(source: str) -> Counter[str]:
    """What a module does with the time, and how often."""
    return Counter(name for node in ast.walk(ast.parse(source)) for name in _of(node))


def _of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom) and node.module in ("time", "timeit"):
        yield from (alias.name for alias in node.names if alias.name in CLOCKS)
    elif isinstance(node, ast.Dict):
        options = zip(node.keys, node.values, strict=True)
        yield from ("timeout" for key, value in options if key and ast.unparse(key) == "'timeout'" and _is_short(value))
    elif isinstance(node, ast.Attribute) and (node.attr in CLOCKS or ast.unparse(node) == "time.time"):
        yield node.attr
    elif isinstance(node, ast.Call):
        name = ast.unparse(node.func).rpartition(".")[2]
        if name == "sleep" and ast.unparse(node.args[0]) != "0":
            yield "sleep"
        if name in WAITS and node.args and _is_short(node.args[-1]):
            yield name
        yield from ("timeout" for keyword in node.keywords if keyword.arg == "timeout" and _is_short(keyword.value))


def _is_short(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, (int, float)) and 0 < node.value <= SHORT


def modules() -> list[Path]:
    """The tests of the generator and of the client; benchmarks measure time by trade."""
    found = [path for path in (ROOT / "tests").rglob("*.py") if not {"benchmarks", "golden"} & set(path.parts)]
    return sorted({*found, *(ROOT / "templates/tests").rglob("*.py")} - {Path(__file__)})


def test_tests_leave_the_clock_of_the_machine_alone() -> None:
    used = {path.relative_to(ROOT).as_posix(): dict(clocks(path.read_text("utf-8"))) for path in modules()}
    assert len(used) > 60
    assert {name: what for name, what in used.items() if what} == ALLOWED


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("time.sleep(0.1)", "sleep"),
        ("await asyncio.sleep(pause)", "sleep"),
        ("begun = time.perf_counter()", "perf_counter"),
        ("from time import monotonic", "monotonic"),
        ("from timeit import repeat", "repeat"),
        ("until = time.time() + 5", "time"),
        ("asyncio.timeout(2)", "timeout"),
        ("line.settimeout(0.2)", "settimeout"),
        ("thread.join(5)", "join"),
        ("client_of(address, timeout=2.0)", "timeout"),
        ('given = {"timeout": 2.0}', "timeout"),
    ],
)
def test_a_test_that_uses_the_clock_is_found(source: str, found: str) -> None:
    assert clocks(source) == {found: 1}


@pytest.mark.parametrize(
    "source", ["await asyncio.sleep(0)", "asyncio.timeout(HANG)", "loop.time()", "client_of(timeout=60)"]
)
def test_waiting_without_the_clock_is_not(source: str) -> None:
    assert clocks(source) == {}


def test_no_made_up_example_is_judged_by_the_time_it_takes() -> None:
    assert settings().deadline is None and HealthCheck.too_slow in settings().suppress_health_check
    own = [
        path
        for path in modules()
        if re.search(r"settings\([^)]*deadline", path.read_text("utf-8")) and path.name != "conftest.py"
    ]
    assert not own
