"""The README and the examples show the same program, and it runs; what the README counts is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.committed import committed

from generator.reports.calendar import calendar
from generator.reports.coverage import entries, summary
from generator.specs.authored import Specs
from generator.specs.dates import as_of
from generator.specs.model import Event, Operation, Stream

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "generated" / "examples" / "cancel_on_loopback.py"


def test_the_example_of_the_readme_is_the_one_in_examples() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert EXAMPLE.read_text("utf-8").partition('"""\n\n')[2] in blocks


def test_the_bot_of_the_readme_is_the_one_in_examples() -> None:
    bot = (ROOT / "generated" / "examples" / "stop_loss.py").read_text("utf-8")
    # With its imports: it runs when it is copied from there.
    assert f"```python\n{bot[bot.index('from decimal') :]}```" in (ROOT / "README.md").read_text("utf-8")


def test_the_spread_monitor_of_the_readme_is_the_one_in_examples() -> None:
    monitor = (ROOT / "generated" / "examples" / "spread_monitor.py").read_text("utf-8")
    shown = monitor[monitor.index("async def watch") : monitor.index("\n\nasync def move")]
    assert f"```python\n{shown}```" in (ROOT / "README.md").read_text("utf-8")


def test_the_example_cancels_the_orders_that_it_names() -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generated")}
    command = [sys.executable, "-W", "error", str(EXAMPLE)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == ["canceled: 1234567 BTCUSDT CANCELED", "canceled: 2345678 BTCUSDT CANCELED"]
    assert done.stderr == ""


def test_the_readme_counts_what_is_offered() -> None:
    offered = as_of(*_specs())
    rows = dict(re.findall(r"^\| `(\w+)`[^|]*\|(.*)\|$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE))
    kinds: dict[str, tuple[Operation | Stream | Event, ...]] = {
        "rest": offered.operations,
        "ws_api": offered.operations,
        "stream": offered.streams,
        "event": offered.events,
    }
    counted = {
        product: [
            *(sum(one.product == product and one.kind == kind for one in found) for kind, found in kinds.items()),
            sum(len(one.enums) for one in offered.enums if one.product == product),
            len(offered.error_codes(product)),
        ]
        for product in (one.product for one in offered.products)
    }
    shown = {name: [int(cell.strip() or 0) for cell in row.split("|")] for name, row in rows.items() if name in counted}
    assert shown == counted


def _specs() -> tuple[Specs, str | None]:
    specs = committed()
    return specs, specs.as_of


def test_coverage_counts_facts_with_a_day_as_the_calendar_lists_them() -> None:
    specs, _ = _specs()
    found = summary(entries(specs), specs.corrections, (), calendar(specs))
    assert sum(of["dated"] for of in found.values()) == len(calendar(specs)) > 250
