"""The invented operation as a value, and folders of specs to spoil."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.specs.invented import OUTCOMES, PRODUCT, WIDGETS, WORDS

from generator.specs.codec import from_plain
from generator.specs.model import Operation
from generator.specs.yaml.reader import parse


@pytest.fixture
def widgets() -> Operation:
    document, problems = parse("widgets.yaml", WIDGETS.encode())
    assert document and not problems
    assert isinstance(document.value, dict)
    return from_plain(Operation, document.value)


@pytest.fixture
def specs_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], Path]:
    """Makes a folder ``specs`` in the current directory out of texts by path, over those of a sound one."""

    def make(changes: dict[str, str]) -> Path:
        files = {"usdm/rest/freeze_widgets.yaml": WIDGETS, "usdm/product.yaml": PRODUCT, "usdm/outcomes.yaml": OUTCOMES}
        files |= {f"words/{name}.yaml": text for name, text in WORDS.items()}
        for name, text in (files | changes).items():
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
