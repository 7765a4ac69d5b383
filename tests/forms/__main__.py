"""Write real pages as other scrapers would have saved them, and see whether they give the same specs.

    python -m tests.forms PAGES [--pages 40] [--seed 1] [--combinations 5] [--keep FOLDER]

Exit status 1 if a page gave another spec in silence, fewer than 90 % gave the same, or more than 10 % of a kind were refused.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from tests.forms.compare import Trial, sampled, settings, trials


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.forms", description=__doc__)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--combinations", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="folder for the pages that did not give the same spec")
    given = parser.parse_args(arguments)
    written = settings()
    samples = sampled(given.documents, given.pages, Random(given.seed), written)
    found = trials(samples, given.seed, given.combinations, written)
    _print(found)
    if given.keep:
        _keep(found, given.keep)
    return 0 if accepted(found) else 1


def accepted(found: Sequence[Trial]) -> bool:
    """Tell whether no page gave another spec in silence, and of each kind nine in ten the same."""
    verdicts = Counter((trial.kind, trial.verdict) for trial in found)
    kinds = Counter(trial.kind for trial in found)
    silent = any(trial.verdict not in ("same", "refused") for trial in found)
    return bool(found) and not silent and all(verdicts[kind, "same"] * 10 >= kinds[kind] * 9 for kind in kinds)


def _print(found: Iterable[Trial]) -> None:
    counted: dict[str, Counter[str]] = {}
    for trial in found:
        counted.setdefault(trial.kind, Counter())[trial.verdict] += 1
        if trial.verdict != "same":
            print(f"{trial.kind}: {trial.verdict}: {trial.file}", file=sys.stderr)
            for problem in trial.problems[:2]:
                print(f"    {problem}", file=sys.stderr)
    print(f"{'kind':20}{'same':>6}{'refused':>9}{'silent':>8}")
    for kind, verdicts in counted.items():
        others = sum(verdicts.values()) - verdicts["same"] - verdicts["refused"]
        print(f"{kind:20}{verdicts['same']:6}{verdicts['refused']:9}{others:8}")


def _keep(found: Iterable[Trial], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, trial in enumerate(trial for trial in found if trial.verdict != "same"):
        (folder / f"{number}-{trial.kind.replace(' ', '-')}-{trial.verdict}.md").write_text(
            trial.text, encoding="utf-8"
        )


if __name__ == "__main__":
    sys.exit(main())
