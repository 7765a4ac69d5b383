"""What it costs to begin: to import the package and make a client, in a new process each time."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Final

TITLE: Final = "import and client"
MOST_SECONDS, MOST_MIB = 0.10, 18
_GENERATED: Final = Path(__file__).parents[2] / "generated"
_OURS: Final = f"""
import sys
sys.path.insert(0, {str(_GENERATED)!r})
from binance_derivatives import Environment
from binance_derivatives.usdm import Rest
Rest(Environment(rest="http://127.0.0.1:1").account("key", "secret"))
"""
# The most memory that getrusage tells may be that of the process which began this one.
_TOLD: Final = """
import time
cpu = time.process_time()
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
print([cpu, peak / 1024])
"""


def start(rounds: int) -> tuple[list[str], str]:
    """Measure, by turns with an interpreter that does nothing.

    Returns:
        The cells of a row (what is done, the floor, ours, the target, whether it is met), and why there are none.
    """
    if not Path("/proc/self/status").exists():
        return [], "it is told by /proc, which is not here"
    bare, ours = list[list[float]](), list[list[float]]()
    try:
        # The first one compiles.
        _begun(_OURS)
        for _ in range(rounds):
            bare.append(_begun(""))
            ours.append(_begun(_OURS))
    except subprocess.CalledProcessError as error:
        return [], str(error.stderr).strip().splitlines()[-1]
    (cpu, memory), floor = map(statistics.median, zip(*ours, strict=True)), _spelled(bare)
    met = cpu <= MOST_SECONDS and memory <= MOST_MIB
    target = f"≤ {MOST_SECONDS:.2f} s, {MOST_MIB} MiB"
    return [TITLE, f"bare interpreter {floor}", _spelled(ours), target, "met" if met else "missed"], ""


def _spelled(told: list[list[float]]) -> str:
    seconds, mib = zip(*told, strict=True)
    spread = f"({min(seconds):.2f}-{max(seconds):.2f})"
    return f"{statistics.median(seconds):.2f} s {spread}, {statistics.median(mib):.1f} MiB"


def _begun(code: str) -> list[float]:
    command = [sys.executable, "-I", "-c", code + _TOLD]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    told: list[float] = json.loads(done.stdout)
    return told
