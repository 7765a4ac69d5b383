"""The specs of the repository, read once for all tests that only look at them: reading takes seconds."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.specs.authored import Specs
from generator.specs.load import load_specs


@cache
def committed() -> Specs:
    specs, problems = load_specs(Path(__file__).parents[1] / "specs")
    assert problems == []
    return specs
