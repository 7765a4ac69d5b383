"""The README and the examples show the same program, and it runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "generated" / "examples" / "cancel_on_loopback.py"


def test_the_example_of_the_readme_is_the_one_in_examples() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert EXAMPLE.read_text("utf-8").partition('"""\n\n')[2] in blocks


def test_the_bot_of_the_readme_is_the_one_in_examples() -> None:
    bot = (ROOT / "generated" / "examples" / "stop_loss.py").read_text("utf-8")
    assert f"```python\n{bot[bot.index('def protect') :]}```" in (ROOT / "README.md").read_text("utf-8")


def test_the_example_cancels_the_orders_that_it_names() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}
    command = [sys.executable, "-W", "error", str(EXAMPLE)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == ["canceled: 1234567 BTCUSDT CANCELED", "canceled: 2345678 BTCUSDT CANCELED"]
    assert done.stderr == ""
