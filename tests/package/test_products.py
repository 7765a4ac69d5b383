"""Whatever changes, and whatever the cache holds, the package is that of a clean run; and so is what is wrong with it."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.package import products
from generator.package.output import Output
from generator.package.output_tree import built
from generator.pipeline import generated
from generator.problems import Problem, Unusable
from generator.specs.authored import Specs

ROOT = Path(__file__).parents[2]
Outcome = Output | tuple[Problem, ...]


class Workplace:
    """Two products, templates of their own, and a cache."""

    def __init__(self, folder: Path) -> None:
        self.specs, self.templates = folder / "specs", folder / "templates"
        self.cache = Cache(folder / "cache")
        self.kept = folder / "cache"
        shutil.copytree(ROOT / "tests" / "golden" / "specs", self.specs)
        shutil.copytree(ROOT / "templates", self.templates, ignore=shutil.ignore_patterns("__pycache__"))
        for path in sorted((self.specs / "tide").rglob("*.*")):
            target = self.specs / "ebb" / path.relative_to(self.specs / "tide")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(path.read_text().replace("product: tide", "product: ebb"))
        for path in sorted((self.specs / "words" / "tide").rglob("*.yaml")):
            target = self.specs / "words" / "ebb" / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)

    def cached(self) -> Outcome:
        return outcome(lambda: generated(self.specs, self.templates, self.cache))

    def clean(self) -> Outcome:
        return outcome(lambda: generated(self.specs, self.templates))

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.specs.parent / path).read_text()
        assert old in text
        (self.specs.parent / path).write_text(text.replace(old, new, 1))

    def append(self, path: str, text: str) -> None:
        (self.specs.parent / path).parent.mkdir(parents=True, exist_ok=True)
        with (self.specs.parent / path).open("a") as file:
            file.write(text)

    def remove(self, path: str) -> None:
        (self.specs.parent / path).unlink()


def outcome(run: Callable[[], Output]) -> Outcome:
    try:
        return run()
    except Unusable as unusable:
        return tuple(sorted(unusable.problems))


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """A workplace whose cache has seen everything as it is at first; tests copy it."""
    place = Workplace(tmp_path_factory.mktemp("parts"))
    assert isinstance(place.cached(), Output)
    return place


@pytest.fixture
def place(workplace: Workplace, tmp_path: Path) -> Workplace:
    shutil.copytree(workplace.specs.parent, tmp_path, dirs_exist_ok=True)
    copy = object.__new__(Workplace)
    copy.specs, copy.templates = tmp_path / "specs", tmp_path / "templates"
    copy.cache, copy.kept = Cache(tmp_path / "cache"), tmp_path / "cache"
    return copy


PING = "specs/tide/rest/ping.yaml"
ACKNOWLEDGED = 'acknowledged:\n  - {hash: 0123456789abcdef, means: "nothing"}\n'
EDITS: dict[str, Callable[[Workplace], None]] = {
    "nothing": lambda place: None,
    "a fact": lambda place: place.edit(PING, "cost: 1", "cost: 7"),
    "a name": lambda place: place.edit(
        "specs/tide/rest/latest_price.yaml",
        "name: symbol, type: string, req",
        "name: clientTicketId, type: string, req",
    ),
    "a word of all": lambda place: place.edit(
        "specs/words/operations.yaml", "ping: {summary: ", "ping: {summary: Now "
    ),
    "a word of one": lambda place: place.append("specs/words/ebb/parameters.yaml", "symbol: Another symbol.\n"),
    "the title": lambda place: place.edit("specs/ebb/product.yaml", "title: ", "title: Low "),
    "a host": lambda place: place.edit("specs/tide/product.yaml", "https://", "https://other."),
    "a template": lambda place: place.append(
        "templates/binance_derivatives/__product__/client.py.j2", "\n\nPING = 1\n"
    ),
    "a copied file": lambda place: place.append("templates/binance_derivatives/errors.py", "# More.\n"),
    "a template of all": lambda place: place.append(
        "templates/all.txt.j2", "{% for product in package.products %}{{ product.name }} {% endfor %}\n"
    ),
    "a spec less": lambda place: place.remove(PING),
    "a product less": lambda place: shutil.rmtree(place.specs / "ebb"),
    "a spec under another name": lambda place: (
        place.edit(PING, "name: ping", "name: pong"),
        (place.specs / "tide/rest/ping.yaml").rename(place.specs / "tide/rest/pong.yaml"),
        (place.specs / "tide/provenance/rest/ping.json").rename(place.specs / "tide/provenance/rest/pong.json"),
        place.edit("specs/words/operations.yaml", "ping: ", "pong: {summary: Pong., answer: Pong}\nping: "),
    )[0],
    "a file that is none": lambda place: place.append("specs/tide/notes.txt", "Notes."),
    "a file that is no YAML": lambda place: place.append(PING, "\n]"),
    "a fact that makes no sense": lambda place: place.edit(PING, "method: GET", "method: {}"),
    "a word that is missing": lambda place: place.edit("specs/words/parameters.yaml", "symbol: ", "cymbal: "),
    "two files that disagree": lambda place: (
        place.append("specs/corrections/tide/acknowledged.yaml", ACKNOWLEDGED),
        place.append("specs/corrections/ebb/acknowledged.yaml", ACKNOWLEDGED),
    )[0],
    "a product that is not described": lambda place: place.remove("specs/ebb/product.yaml"),
    "a template that is none": lambda place: place.append("templates/all.txt.j2", "{% for %}"),
    "code of no template": lambda place: place.append(
        "templates/binance_derivatives/__product__/client.py.j2", "\n\n{{ 'import os' }}\n"
    ),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_a_change_the_cache_gives_what_a_clean_run_gives(
    place: Workplace, edit: Callable[[Workplace], None]
) -> None:
    before = place.cached()
    edit(place)
    after = place.clean()
    for _ in range(2):
        assert place.cached() == after
    shutil.rmtree(place.specs)
    shutil.rmtree(place.templates)
    Workplace.__init__(other := object.__new__(Workplace), place.specs.parent / "again")
    other.cache = place.cache
    again = other.cached()
    assert again == before


def test_each_problem_is_told_as_without_a_cache(place: Workplace) -> None:
    place.edit(PING, "cost: 1", "cost: x")
    place.append("specs/ebb/rest/ping.yaml", "\n]")
    place.edit("specs/words/parameters.yaml", "symbol: ", "cymbal: ")
    found = place.cached()
    assert isinstance(found, tuple) and len(found) >= 2
    assert found == place.clean()


def test_the_cache_may_go_or_be_spoilt_at_any_time(place: Workplace) -> None:
    expected = place.clean()
    chance = random.Random(5)
    for spoil in (lambda data: data[:-1], lambda data: b"", lambda data: b"x" + data[1:], None):
        files = sorted(path for path in place.kept.rglob("*") if path.is_file())
        for path in files if spoil is None else chance.sample(files, len(files) // 2):
            if spoil is None:
                path.unlink()
            else:
                path.write_bytes(spoil(path.read_bytes()))
        assert place.cached() == expected


def test_a_change_of_one_product_leaves_the_others_alone(place: Workplace, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    make = products.Job.part

    def counted(job: products.Job, product: str) -> bytes | None:
        made.append(product)
        return make(job, product)

    monkeypatch.setattr(products.Job, "part", counted)
    place.edit(PING, "cost: 1", "cost: 7")
    place.cached()
    assert made == ["tide"]


def test_the_products_of_the_repository_are_made_each_by_itself(tmp_path: Path) -> None:
    def load() -> Specs:
        raise AssertionError("nothing is wrong with the specs of any product taken alone, so that nobody asks for all")

    output = built(ROOT / "specs", ROOT / "templates", Cache(tmp_path), load)
    assert {path: (ROOT / "generated" / path).read_bytes() for path in output.package} == output.package
