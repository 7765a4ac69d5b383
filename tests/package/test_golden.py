"""The rendered files of an invented exchange, compared with those kept in ``tests/golden/generated``.

After a change that is meant, ``UPDATE_GOLDEN=1 pytest tests/package/test_golden.py`` writes them anew, to be read in the diff.
"""

from __future__ import annotations

import ast
import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path, PurePosixPath

import black
import pytest
from black.mode import TargetVersion

from generator.package.format import format_python
from generator.package.render import render
from generator.package.view.package import package_view
from generator.problems import Unusable
from generator.specs.authored import Specs

GOLDEN = Path(__file__).parents[1] / "golden" / "generated"
MODE = black.Mode(target_versions={TargetVersion.PY311}, line_length=120)


@pytest.fixture(scope="module")
def rendered(tide: Specs, templates: Path, tree: dict[PurePosixPath, bytes]) -> dict[PurePosixPath, str]:
    """The rendered files alone, as they are written."""
    paths = [one.path for one in render(templates, package_view(tide)) if one.template is not None]
    return {path: tree[path].decode() for path in paths}


def test_the_invented_exchange_is_rendered_as_it_was_reviewed(rendered: dict[PurePosixPath, str]) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for path, text in rendered.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_text(text, encoding="utf-8", newline="\n")
    kept = {
        PurePosixPath(path.relative_to(GOLDEN).as_posix()): path.read_text(encoding="utf-8")
        for path in GOLDEN.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert rendered.keys() == kept.keys()
    for path, text in rendered.items():
        assert text == kept[path], f"{path} differs from tests/golden/generated/{path}"


def test_another_process_renders_the_same_bytes(rendered: dict[PurePosixPath, str], templates: Path) -> None:
    # Sets are ordered by the hash seed: whatever depends on that order differs between two processes.
    program = (
        "import hashlib, sys; from pathlib import Path\n"
        "from generator.package.build import build; from generator.specs.load import load_specs\n"
        "for path, data in build(load_specs(Path(sys.argv[1]))[0], Path(sys.argv[2])).package.items():\n"
        "    print(path, hashlib.sha256(data).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, GOLDEN.parent / "specs", templates],
        cwd=templates.parent,
        env={**os.environ, "PYTHONHASHSEED": "4711"},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    theirs = {PurePosixPath(line.split()[0]): line.split()[1] for line in done.stdout.splitlines()}
    for path, text in rendered.items():
        assert theirs[path] == hashlib.sha256(text.encode()).hexdigest(), path


def test_text_that_is_not_python_is_refused_with_its_line() -> None:
    with pytest.raises(Unusable) as caught:
        format_python("x = 1\ndef f(:\n    pass\n", "pkg/module.py")
    [problem] = caught.value.problems
    assert (problem.file, problem.line, problem.excerpt) == ("pkg/module.py", 2, "def f(:")
    assert problem.message.startswith("not Python: ")


def test_black_leaves_every_rendered_module_as_it_is(rendered: dict[PurePosixPath, str]) -> None:
    modules = {path: text for path, text in rendered.items() if path.suffix == ".py"}
    assert len(modules) > 15
    for path, text in modules.items():
        assert format_python(text, str(path)) == text
        assert black.format_str(text, mode=MODE) == text


def test_every_line_but_rows_of_tables_and_addresses_fits_the_width(rendered: dict[PurePosixPath, str]) -> None:
    for path, text in rendered.items():
        # Tables of the tests have one row a line, however long, for they are read and compared row by row.
        code = re.sub(r"(?s)# fmt: off.*?# fmt: on", "", text)
        for line in code.splitlines() if path.suffix == ".py" else ():
            assert len(line) <= 120 or "https://" in line, f"{path}: {line}"


def test_imports_are_sorted_and_none_is_unused(rendered: dict[PurePosixPath, str]) -> None:
    for path, text in rendered.items():
        if path.suffix != ".py" or path.name == "__init__.py":
            continue
        imports = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom)]
        names = [alias.asname or alias.name for node in imports if node.module != "__future__" for alias in node.names]
        assert len(names) == len(set(names)), path
        for name in names:
            assert text.count(name) > 1, f"{path} imports {name} and has no use for it"


def test_a_client_has_every_operation_of_its_product(tree: dict[PurePosixPath, bytes], tide: Specs) -> None:
    client = tree[PurePosixPath("binance_derivatives/tide/client.py")].decode()
    for operation in tide.operations:
        manners = ("blocking", "awaiting") if operation.kind == "rest" else ("awaiting",)
        alias = operation.section if operation.kind == "rest" else f"ws_{operation.section}"
        for manner in manners:
            binder = f"{manner}_one_or_many" if operation.answer.type == "union" else manner
            assert f"    {operation.name} = {binder}({alias}.{operation.name})\n" in client
