"""Other people's clients on the exchange on loopback: what each of them can do there, and what not, and why.

    python tests/foreign/foreign.py [--short] [--environments FOLDER] [CLIENT ...]

Each is installed from the index into an environment of its own, and knows the exchange as a process with addresses and keys. A step that
does not come to its end is a failure, unless the client itself can't do it. The short run plays some steps, and leaves out
who can't be installed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

ROOT: Final = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/benchmarks"))

from client_environments import python  # noqa: E402
from steps import STEPS  # noqa: E402

# Its module here, and its environment.
CLIENTS: Final[Mapping[str, tuple[str, str]]] = {
    "ccxt": ("with_ccxt", "ccxt"),
    "ccxt.pro": ("with_ccxt_pro", "ccxt"),
    "python-binance": ("with_python_binance", "python-binance"),
    "exchange's own": ("with_own_client", "exchange's own"),
}
SHORT: Final = ("markets", "place", "fill", "ticker stream")
NOTHING: Final[Mapping[str, str]] = MappingProxyType({})
_LONGEST: Final = 900.0


@dataclass
class Outcome:
    """What a client did.

    Attributes:
        cells: By step: ``yes``, ``no``, or ``-`` for what it can't do.
        notes: What there is to say.
        failed: Whether something went wrong.
        skipped: Whether it was left out.
    """

    cells: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    failed: bool = False
    skipped: bool = False


def outcome_of(client: str, environments: Path, steps: Sequence[str], *, may_skip: bool) -> Outcome:
    """Install a client, and have it play the steps."""
    module, environment = CLIENTS[client]
    try:
        interpreter = python(environments, environment)
    except (OSError, subprocess.CalledProcessError) as error:
        return Outcome(notes=[f"not installed: {error}"], failed=not may_skip, skipped=True)
    return played(interpreter, module, steps)


def played(interpreter: Path, module: str, steps: Sequence[str], more: Mapping[str, str] = NOTHING) -> Outcome:
    """Have a client play the steps in the environment of an interpreter, with more variables of the environment."""
    done = subprocess.run(
        [interpreter, "steps.py", module, sys.executable, ROOT / "generated", *steps],
        cwd=Path(__file__).parent,
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        timeout=_LONGEST,
    )
    outcome = Outcome()
    for line in done.stdout.splitlines():
        _take(outcome, json.loads(line))
    missing = [step for step in steps if step not in outcome.cells]
    if done.returncode or missing:
        outcome.failed = True
        outcome.notes.append(f"ended with status {done.returncode}: {done.stderr.strip()[-600:]}")
    return outcome


def _take(outcome: Outcome, told: dict[str, Any]) -> None:
    if "step" not in told:
        outcome.notes += [f"let through: {one}" for one in told["let_through"]]
        outcome.notes += [f"refused: {one}" for one in told["refused"]]
        return
    outcome.cells[told["step"]] = "yes" if told["done"] else "no" if told["can"] else "-"
    outcome.failed |= told["can"] and not told["done"]
    if not told["done"]:
        outcome.notes.append(f"{told['step']}: {told['said']}")


def table(outcomes: Mapping[str, Outcome], steps: Sequence[str]) -> str:
    """Show who can do what, and the reasons below."""
    rows = [["", *outcomes], *([step, *(one.cells.get(step, "?") for one in outcomes.values())] for step in steps)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    notes = [f"{name}: {note}" for name, one in outcomes.items() for note in one.notes]
    return "\n".join([lines[0], "-+-".join("-" * width for width in widths), *lines[1:], "", *notes])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clients", nargs="*", metavar="CLIENT", help=f"all, unless named: {', '.join(CLIENTS)}")
    parser.add_argument("--short", action="store_true", help="some steps; who can't be installed is left out")
    parser.add_argument("--environments", type=Path, default=ROOT / ".bench", help="where clients are installed")
    asked = parser.parse_args()
    if unknown := sorted(set(asked.clients) - set(CLIENTS)):
        parser.error(f"argument CLIENT: there is no {', '.join(unknown)}, there are: {', '.join(CLIENTS)}")
    steps = SHORT if asked.short else STEPS
    outcomes: dict[str, Outcome] = {}
    for client in asked.clients or CLIENTS:
        print(f"{client} ...", file=sys.stderr, flush=True)
        outcomes[client] = outcome_of(client, asked.environments, steps, may_skip=asked.short)
    print(table(outcomes, steps))
    if skipped := [client for client, one in outcomes.items() if one.skipped]:
        print(f"skipped, since not installed: {', '.join(skipped)}")
    return int(any(one.failed for one in outcomes.values()))


if __name__ == "__main__":
    sys.exit(main())
