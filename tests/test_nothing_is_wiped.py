"""Whatever becomes of the specs or the templates, a package that is there stays as it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import pipeline
from generator.cli import main

GOLDEN = Path(__file__).parent / "golden" / "specs"


class Place:
    """Specs of two products and the package made of them."""

    def __init__(self, folder: Path) -> None:
        self.specs, self.out = folder / "specs", folder / "out"
        shutil.copytree(GOLDEN, self.specs)
        for path in sorted((self.specs / "tide").rglob("*.*")):
            target = self.specs / "ebb" / path.relative_to(self.specs / "tide")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text().replace("product: tide", "product: ebb"))
        status, said = self.generate()
        assert status == 0, said

    def generate(self, *more: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["generate", "--specs", str(self.specs), "--out", str(self.out), *more])
        return result.exit_code, result.output

    def package(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in self.out.rglob("*") if path.is_file()}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def emptied(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.mkdir()


def cut_short(specs: Path) -> None:
    """Leave half of every file, as a disk that was full does."""
    for path in specs.rglob("*.yaml"):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no folder": (shutil.rmtree, "no such directory"),
    "nothing in it": (emptied, "holds no product, expected <product>/product.yaml"),
    "no product": (lambda specs: [path.unlink() for path in specs.glob("*/product.yaml")], "holds no product"),
    "no operation of a product": (lambda specs: emptied(specs / "ebb" / "rest"), "ebb"),
    "no operation at all": (
        lambda specs: [shutil.rmtree(path) for kind in ("rest", "ws-api") for path in specs.glob(f"*/{kind}")],
        "holds no operation, expected rest/<name>.yaml or ws-api/<name>.yaml",
    ),
    "no words": (lambda specs: shutil.rmtree(specs / "words"), "has no words"),
    "a product less": (lambda specs: shutil.rmtree(specs / "ebb"), "files would be removed"),
    "files without contents": (lambda specs: [path.write_bytes(b"") for path in specs.rglob("*.yaml")], "product.yaml"),
    "files cut short": (cut_short, "product.yaml"),
}


@pytest.mark.parametrize(("damage", "told"), DAMAGES.values(), ids=DAMAGES)
def test_damaged_specs_are_unusable_and_change_nothing(
    place: Place, damage: Callable[[Path], object], told: str
) -> None:
    before = place.package()
    damage(place.specs)
    status, said = place.generate()
    assert (status, told in said) == (2, True), said
    assert place.package() == before


def test_without_templates_nothing_is_changed(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = place.package()
    monkeypatch.setattr(pipeline.generated, "__defaults__", (tmp_path / "templates", None, None))
    for make in (lambda: None, (tmp_path / "templates").mkdir):
        make()
        status, said = place.generate()
        assert (status, "templates: holds no template, expected files ending in .j2" in said) == (2, True), said
    assert place.package() == before


def test_a_product_that_is_meant_to_go_goes_when_that_is_said(place: Place) -> None:
    shutil.rmtree(place.specs / "ebb")
    status, said = place.generate("--prune")
    assert status == 0, said
    assert not [path for path in place.package() if "/ebb/" in path]
