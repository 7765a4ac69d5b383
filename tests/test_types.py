"""What type checkers find in a program that uses the client: every fault, and nothing else."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TYPED = ROOT / "tests" / "typed"
CHECKERS = {
    "mypy": ["-m", "mypy", "--strict", "--config-file="],
    "pyright": ["-m", "pyright", "--pythonpath", sys.executable],
}
_found = re.compile(r"(\w+)\.py:(\d+)(?::\d+)?:? (?:- )?error").search


def faults(checker: str, folder: Path) -> tuple[set[tuple[str, int]], str]:
    """Give the lines that a checker finds fault with, by file, and all it prints."""
    for path in TYPED.glob("*.py"):
        (folder / path.name).write_text(path.read_text("utf-8"), "utf-8")
    (folder / "pyrightconfig.json").write_text(
        f'{{"extraPaths": ["{ROOT / "generated"}"], "typeCheckingMode": "strict"}}'
    )
    done = subprocess.run(
        [sys.executable, *CHECKERS[checker], "right.py", "wrong.py"],
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(ROOT / "generated")},
        capture_output=True,
        text=True,
        timeout=300,
    )
    lines = [match for line in done.stdout.splitlines() if (match := _found(line))]
    return {(match[1], int(match[2])) for match in lines}, done.stdout + done.stderr


@pytest.mark.parametrize("checker", CHECKERS)
def test_a_checker_finds_each_wrong_line_and_no_right_one(checker: str, tmp_path: Path) -> None:
    found, shown = faults(checker, tmp_path)
    lines = (TYPED / "wrong.py").read_text("utf-8").splitlines()
    marked = {("wrong", number) for number, line in enumerate(lines, 1) if line.endswith("# wrong")}
    assert len(marked) > 10
    assert found == marked, shown
