"""The invented exchange of ``tests/golden/specs``, as values and as a tree of rendered files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from generator.package.build import build
from generator.specs.authored import Specs
from generator.specs.load import load_specs
from generator.specs.model import Operation

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def templates() -> Path:
    """The project's own templates."""
    return ROOT / "templates"


@pytest.fixture(scope="session")
def tide() -> Specs:
    """The specs of the invented exchange, which are without fault."""
    specs, problems = load_specs(ROOT / "tests" / "golden" / "specs")
    assert problems == []
    return specs


@pytest.fixture(scope="session")
def tree(tide: Specs, templates: Path) -> dict[PurePosixPath, bytes]:
    """The whole output for the invented exchange."""
    return build(tide, templates).package


@pytest.fixture
def edited(tide: Specs) -> Callable[[str, Callable[[Operation], Operation]], Specs]:
    """Return the specs with one operation replaced, named by its key."""

    def edit(key: str, change: Callable[[Operation], Operation]) -> Specs:
        operations = tuple(change(one) if one.key == key else one for one in tide.operations)
        assert operations != tide.operations
        # Positions in the unchanged files would mislead.
        return replace(tide, operations=operations, places={})

    return edit
