"""The last gate before a generated module is written: it may hold what its templates hold, and text in literals.

Whatever the specs say, a rendered module is made of a few kinds of statements, of names that stand in a template or that
the view made as ``Identifier``, and of imports from a fixed list. Text of a page is in literals and docstrings only; there
it may say what it likes, as long as no character misleads a reader.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path, PurePosixPath
from typing import Final, cast

from generator.names import Identifier
from generator.problems import Problem
from generator.render import environment

_WORD: Final = re.compile(r"[A-Za-z_]\w*")
_IMPORTABLE: Final = frozenset(
    {"__future__", "asyncio", "collections", "decimal", "enum", "json", "typing"}
    | {"msgspec", "pytest", "binance_derivatives", "documented"}
)
# Names in the types that the view spells out, and of the modules they come from.
_TYPES: Final = frozenset(
    {
        "Any",
        "Decimal",
        "Decoder",
        "Literal",
        "Mapping",
        "NotRequired",
        "Number",
        "Rejection",
        "Sequence",
        "TypedDict",
        "UserEvent",
    }
    | {"UNSET", "UnsetType", "field"}
    | {"bool", "dict", "int", "list", "object", "str", "abc", "answers", "operation", "payloads", "rules", "streams"}
)
# Words that a template's prose may hold by chance, and that no generated module has a use for.
_NEVER: Final = frozenset(
    {"breakpoint", "compile", "delattr", "eval", "exec", "getattr", "globals", "help", "input", "locals", "memoryview"}
    | {"open", "os", "setattr", "subprocess", "sys", "vars"}
)
_EVERYWHERE: Final = (
    ast.AnnAssign,
    ast.Assign,
    ast.Assert,
    ast.AsyncFunctionDef,
    ast.AsyncWith,
    ast.ClassDef,
    ast.Expr,
    ast.For,
    ast.FunctionDef,
    ast.If,
    ast.ImportFrom,
    ast.Import,
    ast.Return,
    ast.With,
)
_AT_TOP: Final = (
    ast.AnnAssign,
    ast.Assign,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Expr,
    ast.FunctionDef,
    ast.If,
    ast.Import,
    ast.ImportFrom,
)


@dataclass(frozen=True)
class Vocabulary:
    """The names a rendered module may use.

    Attributes:
        fixed: Words of the templates' own text and of the types the view spells out; only these may be called.
        declared: Identifiers that the view made of checked wire names.
    """

    fixed: frozenset[str]
    declared: frozenset[str]

    @classmethod
    def of(cls, templates: Path, view: object) -> Vocabulary:
        """Collect the names of a folder of templates and of the view that is rendered with them."""
        made = environment(templates)
        fixed = set(_TYPES)
        for path in templates.rglob("*.j2"):
            tokens = made.lex(path.read_text("utf-8"), filename=str(path))
            fixed.update(word for _, kind, text in tokens if kind == "data" for word in _WORD.findall(text))
        return cls(frozenset(fixed) - _NEVER, frozenset(_identifiers(view)))

    def __contains__(self, name: str) -> bool:
        return name in self.fixed or name in self.declared


def distrust(text: str, path: PurePosixPath, vocabulary: Vocabulary) -> list[Problem]:
    """Return what a rendered module holds that no template put there; ``text`` is known to be Python."""
    lines = text.splitlines()
    found = [*_misleading(lines), *_Suspicion(vocabulary).about(ast.parse(text))]
    return [
        Problem(str(path), line, 0, f"not from a template: {message}", lines[line - 1] if line else "")
        for line, message in sorted(set(found))
    ]


def _identifiers(value: object) -> Iterator[str]:
    """Yield every ``Identifier`` inside a view, and the words of the modules it says to import."""
    if isinstance(value, Identifier):
        yield str(value)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _identifiers(getattr(value, field.name))
    elif isinstance(value, tuple | list):
        for item in cast("tuple[object, ...] | list[object]", value):
            yield from _identifiers(item)


def _misleading(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines, 1):
        for character in line:
            if not character.isprintable():
                yield number, f"the character U+{ord(character):04X}"


@dataclass(frozen=True)
class _Suspicion:
    vocabulary: Vocabulary

    def about(self, module: ast.Module) -> Iterator[tuple[int, str]]:
        for statement in module.body:
            if not isinstance(statement, _AT_TOP):
                yield statement.lineno, f"a statement of kind {type(statement).__name__}"
            elif isinstance(statement, ast.Expr) and not isinstance(statement.value, ast.Constant):
                yield statement.lineno, "an expression that stands alone"
        for node in ast.walk(module):
            yield from ((getattr(node, "lineno", 0), message) for message in self._node(node))

    def _node(self, node: ast.AST) -> Iterator[str]:
        if isinstance(node, ast.stmt) and not isinstance(node, _EVERYWHERE):
            yield f"a statement of kind {type(node).__name__}"
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from self._imports(node)
        elif isinstance(node, ast.Call):
            yield from self._call(node)
        for name in _names(node):
            if name not in self.vocabulary:
                yield f"the name {name}"

    def _imports(self, node: ast.Import | ast.ImportFrom) -> Iterator[str]:
        modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        for module in modules:
            top, *below = module.split(".")
            if top not in _IMPORTABLE or not all(part in self.vocabulary for part in below):
                yield f"an import from {module or 'a relative module'}"

    def _call(self, node: ast.Call) -> Iterator[str]:
        called = node.func
        if (
            isinstance(called, ast.Name)
            and called.id not in self.vocabulary.fixed | self.vocabulary.declared - _BUILTINS
        ):
            yield f"a call of {called.id}"
        elif not isinstance(called, ast.Name | ast.Attribute):
            yield "a call of something that has no name"


_BUILTINS: Final = frozenset(dir(builtins))


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.keyword) and node.arg is not None:
        yield node.arg
    elif isinstance(node, ast.alias):
        yield from node.name.split(".") if node.asname is None else [*node.name.split("."), node.asname]
