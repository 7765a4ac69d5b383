"""How the generator is laid out: no circles of imports, and no folder that nobody can look over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MOST_MODULES = 25
MOST_LINES = 400


def modules() -> dict[str, Path]:
    found: dict[str, Path] = {}
    for path in sorted((ROOT / "generator").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported(text: str, known: Mapping[str, object]) -> Iterator[str]:
    """Yield the modules that a module imports anywhere: at its top, for type checkers, or in a function."""
    for node in ast.walk(ast.parse(text)):
        assert not (isinstance(node, ast.ImportFrom) and node.level), f"line {node.lineno}: imports are by whole names"
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                below = f"{node.module}.{alias.name}"
                yield below if below in known else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in known:
            # What is imported by its name is imported.
            yield node.value


def circle(texts: Mapping[str, str]) -> list[str]:
    """Return the modules of one circle, none where there is none."""
    graph = {name: {one for one in imported(text, texts) if one in texts} - {name} for name, text in texts.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_module_of_the_generator_imports_itself_by_way_of_others() -> None:
    assert circle({name: path.read_text(encoding="utf-8") for name, path in modules().items()}) == []


@pytest.mark.parametrize(
    "back",
    ["from g.a import x", "if TYPE_CHECKING:\n    import g.a", "def f():\n    from g import a", 'import_module("g.a")'],
)
def test_a_circle_is_found_wherever_the_import_stands(back: str) -> None:
    assert set(circle({"g.a": "from g import b", "g.b": "import g.c", "g.c": back})) == {"g.a", "g.b", "g.c"}


@pytest.mark.parametrize("relative", ["from . import b", "def f():\n    from .b import x"])
def test_what_this_can_not_follow_is_no_import(relative: str) -> None:
    with pytest.raises(AssertionError, match="imports are by whole names"):
        circle({"g.a": relative, "g.b": ""})


def test_no_folder_holds_more_modules_than_one_can_look_over() -> None:
    folders: dict[Path, int] = {}
    for path in modules().values():
        folders[path.parent] = folders.get(path.parent, 0) + (path.name != "__init__.py")
    assert {str(folder.relative_to(ROOT)): n for folder, n in folders.items() if n > MOST_MODULES} == {}


def test_no_module_is_too_long() -> None:
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in modules().items()}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


# Words that were ours alone, and the field's instead: facts of a language, name, shown, build, stored, request, reply, lazy, async.
OURS_ALONE = frozenset(
    "half halves called told trust demand vocabulary kept building verdict fitting mailbox desk later awaiting blocking".split()
)


def test_definitions_of_the_generator_are_called_by_the_fields_words() -> None:
    named: set[str] = set()
    for path in modules().values():
        named |= {path.stem} | {
            node.name
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        }
    words = {name: set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_")) for name in named}
    assert {name for name, parts in words.items() if parts & OURS_ALONE} == set()
