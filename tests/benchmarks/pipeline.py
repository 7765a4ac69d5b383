"""How long the tool takes, from pages to the package, and how that grows with the number of pages.

    python tests/benchmarks/pipeline.py PAGES [--rounds 3]

    python tests/benchmarks/pipeline.py PAGES --beside TREE [--rounds 5]

The second races another tree of this repository, such as a commit's that ``git archive`` gave, with a ``.venv`` of its own: both are run
in turns, each with its own specs, and user CPU is compared, children included.

Each figure is the median of the rounds; ratios are within one round, because machines are noisy. Copies of the pages stand for
more pages: each copy has addresses and a product of its own. Commands are timed as whole processes.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from generator import pipeline
from generator.cache import VARIABLE
from generator.output.write import write_files

TREE = Path(__file__).parents[2]
SPECS = TREE / "specs"
_COST = re.compile(r"^\*\*(\d+)\*\*$", re.MULTILINE)
# Far enough apart for the turns to meet pages of several products and sections.
_TURNS = 7


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def multiplied(pages: Path, times: int, folder: Path) -> tuple[Path, Path]:
    """Make ``times`` copies of the pages and of the products they belong to."""
    documents, specs = folder / "pages", folder / "specs"
    shutil.copytree(SPECS, specs)
    for copy in range(times):
        for page in sorted(pages.rglob("*.md")):
            text = page.read_text("utf-8")
            target = documents / str(copy) / page.relative_to(pages)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text.replace("/derivatives/", f"/derivatives-{copy}/") if copy else text, "utf-8")
        for product in SPECS.glob("*/product.yaml") if copy else ():
            name = f"{product.parent.name}_{copy}"
            text = re.sub(r"(?m)^product: .*", f"product: {name}", product.read_text("utf-8"))
            (specs / name).mkdir()
            (specs / name / "product.yaml").write_text(
                text.replace("address: derivatives/", f"address: derivatives-{copy}/")
            )
    return documents, specs


def raced(pages: Path, tree: Path, turn: int) -> dict[str, float]:
    """Return the user CPU seconds that the commands of a tree take, in the states of ``processes``."""
    taken: dict[str, float] = {}
    # Byte code is kept, as where people use it; a first, untimed round writes it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(pages, folder / "pages")
        shutil.copytree(tree / "specs", folder / "specs")
        environment[VARIABLE] = str(folder / "cache")
        for state in ("all new", "nothing changed", "one page changed"):
            if state == "one page changed":
                change_weight(folder / "pages", turn)
            spent = os.times().children_user
            for command in (["transcribe", "pages"], ["generate"]):
                start = [
                    str(tree / ".venv" / "bin" / "python"),
                    "-c",
                    "from generator.cli import main; main()",
                    *command,
                ]
                subprocess.run(start, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
            taken[state] = os.times().children_user - spent
    return taken


def race(pages: Path, other: Path, rounds: int) -> None:
    """Print the CPU that this tree takes, as a share of another's, round by round one after the other."""
    for tree in (TREE, other):
        raced(pages, tree, 0)
    shares: dict[str, list[float]] = {}
    for turn in range(rounds):
        order = (TREE, other) if turn % 2 else (other, TREE)
        found = {tree: raced(pages, tree, turn) for tree in order}
        for state, seconds in found[TREE].items():
            shares.setdefault(state, []).append(seconds / found[other][state])
    for state, ratios in shares.items():
        print(f"{state:18} {statistics.median(ratios):5.2f} x  ({min(ratios):.2f} to {max(ratios):.2f})")


def processes(pages: Path, turn: int) -> dict[str, float]:
    """Time the commands as people start them: with an empty cache, with nothing changed, and with one page changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        multiplied(pages, 1, folder)
        taken: dict[str, float] = {}
        for state in ("all new", "nothing changed", "one page changed"):
            if state == "one page changed":
                change_weight(folder / "pages", turn)
            spent = os.times()
            for command in (["transcribe", "pages"], ["generate"]):
                start = [sys.executable, "-c", "from generator.cli import main; main()", *command]
                environment = {**os.environ, VARIABLE: str(folder / "cache")}
                run = partial(subprocess.run, start, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
                taken[f"{command[0]}, {state}"] = timed(run)
            taken[f"both, {state}"] = taken[f"transcribe, {state}"] + taken[f"generate, {state}"]
            now = os.times()
            cpu = now.children_user + now.children_system - spent.children_user - spent.children_system
            taken[f"both, {state}, CPU time"] = cpu
    return taken


def change_weight(pages: Path, turn: int) -> None:
    """Change what a call costs on one page, another one each turn."""
    costs = [path for path in sorted(pages.rglob("*.md")) if _COST.search(path.read_text("utf-8"))]
    page = costs[(turn + 1) * len(costs) // _TURNS % len(costs)]
    page.write_text(_COST.sub(lambda cost: f"**{int(cost[1]) + 1}**", page.read_text("utf-8")), "utf-8")


def growth(pages: Path, copies: Sequence[int]) -> dict[str, float]:
    taken: dict[str, float] = {}
    for times in copies:
        with tempfile.TemporaryDirectory() as name:
            documents, specs = multiplied(pages, times, Path(name))

            def transcribe(documents: Path = documents, specs: Path = specs) -> None:
                write_files(specs, pipeline.transcribed([documents], specs).tree)

            taken[f"transcribe, {times}x the pages"] = timed(transcribe)
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--times", type=int, nargs="+", default=[1, 2, 4], help="how many copies of the pages; 1 is needed"
    )
    parser.add_argument("--beside", type=Path, metavar="TREE", help="race another tree, which has a .venv of its own")
    options = parser.parse_args()
    if options.beside:
        race(options.pages, options.beside, options.rounds)
        return
    rounds = [processes(options.pages, turn) | growth(options.pages, options.times) for turn in range(options.rounds)]
    for name in rounds[0]:
        seconds = statistics.median(taken[name] for taken in rounds)
        ratio = statistics.median(taken[name] / taken["transcribe, 1x the pages"] for taken in rounds)
        print(f"{name:36} {seconds:7.2f} s   {ratio:5.2f} x transcribing all pages once")


if __name__ == "__main__":
    main()
