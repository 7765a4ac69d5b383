"""How long the tool takes, from pages to the package, and how that grows with the number of pages.

    python tests/benchmarks/pipeline.py PAGES [--rounds 3]

Each figure is the median of the rounds; ratios are within one round, because machines are noisy. Copies of the pages stand for
more pages: each copy has addresses and a product of its own.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator import pipeline
from generator.cache import Cache
from generator.write import write_files, write_tree

SPECS = Path(__file__).parents[2] / "specs"


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


def transcription(pages: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents, specs = multiplied(pages, 1, folder)
        cache = Cache(folder / "cache")
        cold = timed(lambda: pipeline.transcribed([documents], specs, cache))
        again = timed(lambda: pipeline.transcribed([documents], specs, cache))
        page = next(documents.rglob("*.md"))
        page.write_text(page.read_text("utf-8") + "\n", "utf-8")
        changed = timed(lambda: pipeline.transcribed([documents], specs, cache))
    return {"transcribe, all new": cold, "transcribe, nothing changed": again, "transcribe, one page changed": changed}


def generation() -> dict[str, float]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cache = Cache(folder / "cache")

        def generate() -> None:
            write_tree(folder / "out", pipeline.generated(SPECS, cache=cache))

        return {"generate, all new": timed(generate), "generate, nothing changed": timed(generate)}


def growth(pages: Path) -> dict[str, float]:
    taken: dict[str, float] = {}
    for times in (1, 2, 4):
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
    options = parser.parse_args()
    rounds = [transcription(options.pages) | generation() | growth(options.pages) for _ in range(options.rounds)]
    for name in rounds[0]:
        seconds = statistics.median(taken[name] for taken in rounds)
        ratio = statistics.median(taken[name] / taken["transcribe, 1x the pages"] for taken in rounds)
        print(f"{name:32} {seconds:7.2f} s   {ratio:5.2f} x transcribing all pages once")


if __name__ == "__main__":
    main()
