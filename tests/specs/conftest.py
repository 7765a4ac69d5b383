"""The invented operation as a value, and folders of specs to spoil."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from tests.specs.invented import OUTCOMES, PRODUCT, WIDGETS, WORDS, provenance, spec_of

from generator.specs.model import Operation
from generator.specs.file_kinds import is_spec
from generator.specs.provenance import file_of


@pytest.fixture
def widgets() -> Operation:
    operation = spec_of(WIDGETS)
    assert isinstance(operation, Operation)
    return operation


@pytest.fixture
def specs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], Path]:
    """Makes a folder ``specs`` in the current directory out of texts by path, over those of a sound one.

    Specs have the provenance they need where none is given.
    """

    def make(changes: dict[str, str]) -> Path:
        files = {"usdm/rest/freeze_widgets.yaml": WIDGETS, "usdm/product.yaml": PRODUCT, "usdm/outcomes.yaml": OUTCOMES}
        files |= {f"words/{name}.yaml": text for name, text in WORDS.items()}
        files |= changes
        specs = {name.removesuffix(".yaml"): text for name, text in files.items() if is_spec(PurePosixPath(name))}
        files = {str(file_of(key)): provenance(text) for key, text in specs.items()} | files
        for name, text in files.items():
            path = tmp_path / "specs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        return Path("specs")

    return make


@pytest.fixture
def spoilt(specs_dir: Callable[[dict[str, str]], Path]) -> Callable[..., Path]:
    """Makes a folder of specs whose operation has some texts replaced, each of which must be there."""

    def make(*replacements: tuple[str, str], files: dict[str, str] | None = None) -> Path:
        text = WIDGETS
        for old, new in replacements:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return specs_dir({"usdm/rest/freeze_widgets.yaml": text, **(files or {})})

    return make
