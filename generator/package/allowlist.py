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
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, Final, NamedTuple, cast

from generator.names import Identifier
from generator.package.render import environment
from generator.problems import Problem

_WORD: Final = re.compile(r"[A-Za-z_]\w*")
_IMPORTABLE: Final = frozenset(
    {"__future__", "asyncio", "collections", "datetime", "decimal", "enum", "json", "typing"}
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
        "OrEmpty",
        "Rejection",
        "Sequence",
        "TypeAlias",
        "TypedDict",
        "Unsettled",
        "UserEvent",
    }
    | {"UNSET", "UnsetType", "field"}
    | {
        "bool",
        "datetime",
        "dict",
        "int",
        "list",
        "object",
        "str",
        "abc",
        "answers",
        "decoders",
        "one_or_many",
        "operation",
        "payloads",
        "rules",
    }
    | {"_answers", "_core", "_streams", "streams", "subscriptions"}
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
class AllowedNames:
    """The names a rendered module may use.

    Attributes:
        fixed: Words of the templates' own text and of the types the view spells out; only these may be called.
        declared: Identifiers that the view made of checked wire names.
    """

    fixed: frozenset[str]
    declared: frozenset[str]

    @classmethod
    def of(cls, templates: Path, *views: object) -> AllowedNames:
        """Collect the names of a folder of templates and of the views that are rendered with them."""
        return cls(template_words(templates), identifiers(views))

    def allows(self, used: Iterable[UsedName]) -> bool:
        return all(self._allows(one) for one in used)

    def _allows(self, one: UsedName) -> bool:
        if one.name is None:
            return False
        if one.is_call and one.name in _BUILTINS:
            return one.name in self.fixed
        return one.name in self.fixed or one.name in self.declared


class UsedName(NamedTuple):
    """A name that code mentions or calls; what has no name is never allowed."""

    name: str | None
    is_call: bool = False


def template_words(templates: Path) -> frozenset[str]:
    """Return the words of the templates' own text and of the types the view spells out."""
    made = environment(templates)
    words = set(_TYPES)
    for path in templates.rglob("*.j2"):
        tokens = made.lex(path.read_text("utf-8"), filename=str(path))
        words.update(word for _, kind, text in tokens if kind == "data" for word in _WORD.findall(text))
    return frozenset(words) - _NEVER


def used_names(text: str) -> frozenset[UsedName]:
    """Return the names that a module, or some statements of one, uses; ``text`` is known to be Python."""
    return frozenset(used_name for _, used_name, _ in _suspicions(text))


def distrust(text: str, path: PurePosixPath, allowed: AllowedNames) -> list[Problem]:
    """Return what a rendered module holds that no template put there; ``text`` is known to be Python."""
    lines = text.splitlines()
    found = {(line, message) for line, used_name, message in _suspicions(text) if not allowed.allows([used_name])}
    return [
        Problem(str(path), line, 0, f"not from a template: {message}", lines[line - 1] if line else "")
        for line, message in sorted(found)
    ]


def identifiers(view: object) -> frozenset[str]:
    """Return every ``Identifier`` inside a view."""
    found: set[str] = set()
    left: list[object] = [view]
    while left:
        value = left.pop()
        if isinstance(value, Identifier):
            found.add(str(value))
        elif isinstance(value, tuple | list):
            left += cast("tuple[object, ...] | list[object]", value)
        elif is_dataclass(value) and not isinstance(value, type):
            left += [getattr(value, name) for name in _fields(type(value))]
    return frozenset(found)


@cache
def _fields(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _suspicions(text: str) -> Iterator[tuple[int, UsedName, str]]:
    """Yield the line, the name and what to call it of all that could have come from outside."""
    yield from _misleading(text.splitlines())
    module = ast.parse(text)
    for statement in module.body:
        if not isinstance(statement, _AT_TOP):
            yield statement.lineno, _REFUSED, f"a statement of kind {type(statement).__name__}"
        elif isinstance(statement, ast.Expr) and not isinstance(statement.value, ast.Constant):
            yield statement.lineno, _REFUSED, "an expression that stands alone"
    for node in ast.walk(module):
        for used_name, message in _used(node):
            yield getattr(node, "lineno", 0), used_name, message


def _misleading(lines: Iterable[str]) -> Iterator[tuple[int, UsedName, str]]:
    for number, line in enumerate(lines, 1):
        for character in () if line.isprintable() else line:
            if not character.isprintable():
                yield number, _REFUSED, f"the character U+{ord(character):04X}"


def _used(node: ast.AST) -> Iterator[tuple[UsedName, str]]:
    if isinstance(node, ast.stmt) and not isinstance(node, _EVERYWHERE):
        yield _REFUSED, f"a statement of kind {type(node).__name__}"
    if isinstance(node, ast.Import | ast.ImportFrom):
        yield from _imports(node)
    elif isinstance(node, ast.Call):
        yield from _call(node)
    for name in _names(node):
        yield UsedName(name), f"the name {name}"


def _imports(node: ast.Import | ast.ImportFrom) -> Iterator[tuple[UsedName, str]]:
    modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    for module in modules:
        top, *below = module.split(".")
        message = f"an import from {module or 'a relative module'}"
        for used_name in map(UsedName, below) if top in _IMPORTABLE else [_REFUSED]:
            yield used_name, message


def _call(node: ast.Call) -> Iterator[tuple[UsedName, str]]:
    function = node.func
    if isinstance(function, ast.Name):
        yield UsedName(function.id, is_call=True), f"a call of {function.id}"
    elif not isinstance(function, ast.Attribute):
        yield _REFUSED, "a call of something that has no name"


_REFUSED: Final = UsedName(None)
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
