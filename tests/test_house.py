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
    "half halves called told trust demand demands vocabulary kept building verdict verdicts fitting mailbox desk".split()
)
# In the generator these were ours as well; the client waits in two ways, and does some things later.
OF_THE_GENERATOR = frozenset("later awaiting blocking".split())
# What says nothing of a module by itself, though it may be a part of a name: page_kinds.
NO_MODULES = frozenset("account called kinds layout other others outcome parts told trust turn".split())
RUNTIME = ROOT / "templates" / "binance_derivatives"
# An account is what users of the client have, and what trades on the loopback exchange.
ACCOUNTS = {"account.py", "testing/market/account.py"}
# Named for what networks call so.
FIELDS_OWN = {"send_half", "half_open", "half_open_streams"}


def definitions(path: Path) -> set[str]:
    """Give the names of a module, its classes and functions wherever they stand, and what is assigned at its top."""
    return {path.stem} | defined(ast.parse(path.read_text(encoding="utf-8")))


def defined(tree: ast.Module) -> set[str]:
    nodes = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    targets = [node.target for node in tree.body if isinstance(node, ast.AnnAssign)]
    targets += [target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets]
    named = {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}
    return named | {node.name for node in ast.walk(tree) if isinstance(node, nodes)}


def given(tree: ast.Module) -> set[str]:
    """Give the names of what functions take and of what classes have: whoever calls or reads them writes these too."""
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    fields = {
        one.target.id
        for body in bodies
        for one in body
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
    }
    own = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)}
    return {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)} | fields | own


def words_of(name: str) -> set[str]:
    return set(re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().split("_"))


def test_a_name_is_looked_at_word_by_word_wherever_it_is_defined() -> None:
    names = defined(ast.parse("TOLD, b = 1, 2\nAsTold: Alias = int\nclass A:\n    def half_of(self): later = 1"))
    assert names == {"TOLD", "b", "AsTold", "A", "half_of"}
    assert [words_of(name) & OURS_ALONE for name in ("AsTold", "half_of", "behalf", "_TOLD")] == [
        {"told"}, {"half"}, set(), {"told"},
    ]  # fmt: skip


def test_what_is_given_are_parameters_and_members() -> None:
    tree = ast.parse("class A:\n    kept: int\n    def f(self, told, *, half=1): self._desk = verdict = self.b")
    assert given(tree) == {"self", "kept", "told", "half", "_desk"}


def test_definitions_of_the_generator_are_called_by_the_fields_words() -> None:
    named = {name for path in modules().values() for name in definitions(path)}
    named |= {name for path in modules().values() for name in given(ast.parse(path.read_text(encoding="utf-8")))}
    assert {name for name in named if words_of(name) & (OURS_ALONE | OF_THE_GENERATOR)} == set()
    assert {name for name in modules() if not NO_MODULES.isdisjoint(name.split("."))} == set()


def test_definitions_of_the_client_are_called_by_the_fields_words() -> None:
    paths = {path.relative_to(RUNTIME).as_posix(): path for path in sorted(RUNTIME.rglob("*.py"))}
    found = {
        f"{name}: {one}"
        for name, path in paths.items()
        for one in definitions(path) - FIELDS_OWN
        if words_of(one) & OURS_ALONE
    }
    assert found == set()
    assert {name for name, path in paths.items() if path.stem in NO_MODULES} == ACCOUNTS
