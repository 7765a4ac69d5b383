"""Modules are formatted once: what is laid out already, and what was seen before, costs next to nothing."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

import black
import pytest

from generator.cache import Cache
from generator.package import finish
from generator.package.allowlist import AllowedNames
from generator.package.build import build
from generator.package.format import format_python, formatted
from generator.package.pieces import joined, pieces_of
from generator.pipeline import generated
from generator.problems import Unusable
from generator.specs import load
from generator.specs.authored import Specs
from generator.specs.model import Operation

Edited = Callable[[str, Callable[[Operation], Operation]], Specs]
Tree = dict[PurePosixPath, bytes]


@pytest.fixture
def store(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def rows(*lines: str) -> str:
    return "\n".join(lines) + "\n"


def test_a_cache_changes_no_byte(tide: Specs, templates: Path, tree: Tree, store: Cache) -> None:
    assert build(tide, templates, store).package == tree
    assert build(tide, templates, store).package == tree


def test_only_the_operation_that_changed_is_formatted(
    edited: Edited, tide: Specs, templates: Path, store: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tide, templates, store)
    seen: list[str] = []

    def counted(texts: Sequence[str]) -> list[str | None]:
        seen.extend(texts)
        return formatted(texts)

    monkeypatch.setattr(finish, "formatted", counted)
    changed = build(edited("tide/rest/ping", lambda operation: replace(operation, weight=())), templates, store).package
    assert [re.findall("^[A-Z_]+: Final|^def .*?[(]", text, re.MULTILINE) for text in seen] == [
        # Between the two tables is no function: that of the first has two signatures, in an ``if``.
        ["LATEST_PRICE: Final", "PING: Final"],
        ["def ping("],
    ]
    assert (
        changed == build(edited("tide/rest/ping", lambda operation: replace(operation, weight=())), templates).package
    )


@pytest.mark.parametrize(
    "text",
    [
        rows("import x", "", "def f(): pass", "y = 1", "", "z = 2", "class A: pass", "", "w = 3"),
        rows("x = 1", "", "# about f", "def f():", "", "", "    pass", "", "# about y", "y = 1", "", "def g(): pass"),
        rows("@a", "@b", "def f(): pass", "", "", "", "", "async def g(): pass"),
        rows(
            "# fmt: off",
            "x = (1,  2)",
            "",
            "def f(): pass",
            "",
            "y  = 1",
            "# fmt: on",
            "",
            "def g(): pass",
            "",
            "y = 1",
        ),
        rows(
            "if x:", "    y = 1", "", "else:", "    y = 2", "", "def f(): ...", "def g(): ...", "", "@o", "def g(): ..."
        ),
        rows("def g():", '    """Text.', "", "    class A: pass", "", '    """', "", "x = 1"),
        rows("class A:", "    def f(self): pass", "", "    x = 1", "", "x = A()", "'text'", "", "'text'", "", "y = 1"),
    ],
)
def test_a_module_formatted_piece_by_piece_is_as_if_formatted_whole(text: str) -> None:
    pieces = pieces_of(text)
    assert len(pieces) > 1
    assert joined(format_python(piece, "a.py") for piece in pieces) == format_python(text, "a.py")


def test_black_is_not_given_what_it_is_told_to_leave_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []
    form: Callable[..., str] = black.format_str  # pyright: ignore[reportUnknownMemberType]

    def counted(text: str, **options: object) -> str:
        given.append(text)
        return form(text, **options)

    monkeypatch.setattr(black, "format_str", counted)
    table = rows("# fmt: off", "TABLE = (", "  1,   2,", ")", "# fmt: on")
    assert format_python(f"x  = 1\n{table}y  = 2\n", "a.py") == f"x = 1\n{table}y = 2\n"
    assert len(given) == 1 and "1,   2" not in given[0]


def test_a_module_that_cannot_be_parted_is_formatted_whole(store: Cache) -> None:
    text = rows('x = """', "", "def f(): return", '"""', "", "def g(): return")
    module = finish.Module(PurePosixPath("a.py"), text, AllowedNames(frozenset("xfg"), frozenset()))
    for _ in range(2):
        assert finish.finished([module], store, "")[module.path].decode() == format_python(text, "a.py")


def test_what_cannot_be_parted_and_is_no_python_is_refused_with_its_line(store: Cache) -> None:
    text = rows("x = 1", "", "def f(): return", "", "def g(: return")
    module = finish.Module(PurePosixPath("a.py"), text, AllowedNames(frozenset("xfg"), frozenset()))
    with pytest.raises(Unusable, match="a.py:5:.*not Python"):
        finish.finished([module], store, "")


def test_what_the_formatter_cannot_read_is_found_among_what_it_can() -> None:
    assert formatted(["x  = 1", "def f(:", "y  = 2"]) == ["x = 1\n", None, "y = 2\n"]


def test_no_settings_of_others_are_obeyed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ruff.py").write_text("raise SystemExit(1)\n")
    (tmp_path / "pyproject.toml").write_text("[tool.ruff]\nline-length = 10\nexclude = ['*']\n")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path)
    assert formatted(["x  = function_of(1, 2)"]) == ["x = function_of(1, 2)\n"]


def test_with_nothing_changed_the_specs_are_not_even_read(
    templates: Path, tree: Tree, store: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "specs"
    shutil.copytree(templates.parent / "tests" / "golden" / "specs", folder)
    reads: list[Path] = []

    def counted(path: Path, *rest: object, **named: object) -> object:
        reads.append(path)
        return read(path, *rest, **named)  # type: ignore[arg-type]

    read = load.load_specs
    monkeypatch.setattr(load, "load_specs", counted)
    assert generated(folder, templates, store).package == tree
    before = len(reads)
    # What it writes there itself is no input: a run that found it changed would never be over.
    (folder / "tide" / "proofs.yaml").write_text("product: tide\nproofs: {rest/ping: nonsense\n")
    again = generated(folder, templates, store)
    assert again.package == tree and PurePosixPath("tide/proofs.yaml") in again.proofs
    assert len(reads) == before > 0
    (folder / "words" / "fields.yaml").write_text("ticketId: Another line.\n")
    generated(folder, templates, store)
    assert len(reads) > before


def test_a_spoiled_entry_of_the_cache_is_made_anew(
    tide: Specs, templates: Path, tree: Tree, store: Cache, tmp_path: Path
) -> None:
    build(tide, templates, store)
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])
    assert build(tide, templates, store).package == tree


def test_what_is_refused_is_refused_again(
    tide: Specs, templates: Path, store: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spoiled(texts: Sequence[str]) -> list[str | None]:
        return formatted([f"{text}\nimport os\n" if "class Rest" in text else text for text in texts])

    monkeypatch.setattr(finish, "formatted", spoiled)
    for _ in range(2):
        with pytest.raises(Unusable, match="an import from os"):
            build(tide, templates, store)
