"""Names that generated modules, or the clients in them, have from the runtime already; nothing from the specs may have them.

They are read out of the runtime's own modules and out of the template of the clients, so that a name that comes to the
runtime is refused from then on without being listed anywhere.
"""

from __future__ import annotations

import ast
import builtins
import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from generator.cache import Cache, memo
from generator.digests import digests, key_parts
from generator.shipped import TEMPLATES
from generator.stored import Form

_RUNTIME: Final = TEMPLATES / "binance_derivatives"
_CLIENTS: Final = "__product__/client.py.j2"
_METHODS: Final = "methods.py"
_PACKAGE: Final = "__init__.py"
_TESTS: Final = TEMPLATES / "tests"
# The base of all clients: what it and its heirs have, no operation may be called.
_CLIENT: Final = "Client"
# Each is in the interface of one of the modules that generated modules import from, or take the names of clients from.
_IMPORTED: Final = frozenset(
    {
        "RestOperation",
        "Rejection",
        "Subscription",
        "exactly_one",
        "Rest",
        "WsApi",
        "AsyncStreams",
        "Streams",
        "OneOrMany",
    }
)
# What generated modules import from elsewhere, or make themselves.
_OTHERS: Final = frozenset(
    {
        "Any",
        "Decimal",
        "Final",
        "Literal",
        "Mapping",
        "Never",
        "NotRequired",
        "Sequence",
        "Struct",
        "TypeAlias",
        "TypedDict",
    }
    | {"TYPE_CHECKING", "UNSET", "UnsetType", "UserEvent", "annotations", "datetime", "field"}
)
_TEMPLATE: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_IMPORT: Final = re.compile(r"^from \S+ import (.+)$", re.MULTILINE)
_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9]*")


def class_fault(name: str) -> str | None:
    """Return why a class of answers or messages cannot be called so."""
    # In capitals alone it could be the name of a decoder.
    if not _CLASS.fullmatch(name) or name.isupper():
        return "expected a class name such as CanceledOrder"
    if keyword.iskeyword(name) or hasattr(builtins, name) or name in imported_names():
        return "which means something else in Python or in generated code, expected another name"
    return None


class _Reserved(NamedTuple):
    imported: frozenset[str]
    of_clients: frozenset[str]
    of_package: frozenset[str]


_FORM: Final = Form[_Reserved](_Reserved)
# Read once, however often they are asked for.
_known: list[_Reserved] = []


def read_reserved_names(store: Cache | None = None) -> None:
    """Read the names out of the runtime, or take those that are kept of it."""
    if not _known:
        parts = ("reserved", *key_parts(digests(_RUNTIME)), "", *key_parts(digests(_TESTS)))
        _known.append(
            memo(store, parts, _FORM, lambda: _Reserved(_imported_names(), _client_names(), _package_names()))
        )


def imported_names() -> frozenset[str]:
    """Return what generated modules of operations, answers and streams may import."""
    read_reserved_names()
    return _known[0].imported


def client_names() -> frozenset[str]:
    """Return what a client has besides operations, and what the module of the clients imports."""
    read_reserved_names()
    return _known[0].of_clients


def package_names() -> frozenset[str]:
    """Return what stands where a product's package, and that of its tests, will stand."""
    read_reserved_names()
    return _known[0].of_package


def _package_names() -> frozenset[str]:
    """Return the modules of the package and its tests, and what users import from the package itself."""
    beside = [path for folder in (_RUNTIME, _TESTS) for path in folder.iterdir()]
    modules = (path.name.partition(".")[0] for path in beside)
    return frozenset(modules) | _interface(ast.parse((_RUNTIME / _PACKAGE).read_text("utf-8")))


def _imported_names() -> frozenset[str]:
    interfaces = map(_interface, _modules().values())
    return _OTHERS.union(*(names for names in interfaces if not _IMPORTED.isdisjoint(names)))


def _client_names() -> frozenset[str]:
    members: set[str] = set()
    modules: set[str] = set()
    classes = {one.name: (path, one) for path, tree in _modules().items() for one in _classes(tree)}
    for path, one in classes.values():
        if _CLIENT in _ancestry(one.name, {name: kind for name, (_, kind) in classes.items()}):
            members |= {name for name in _members(one) if not name.startswith("_")}
            modules.add(path.stem)
    template = _TEMPLATE.sub("", (_RUNTIME / _CLIENTS).read_text("utf-8"))
    words = {word.strip() for found in _IMPORT.findall(template) for word in found.split(",")}
    # The template names only those of them that a product needs.
    return frozenset(members | modules | words | _interface(_modules()[_RUNTIME / _METHODS]))


@cache
def _modules() -> Mapping[Path, ast.Module]:
    # What packages export again stands in another module as well.
    left_out = {"testing", "__init__.py"}
    paths = [path for path in sorted(_RUNTIME.rglob("*.py")) if left_out.isdisjoint(path.relative_to(_RUNTIME).parts)]
    return {path: ast.parse(path.read_text("utf-8")) for path in paths}


def _interface(tree: ast.Module) -> frozenset[str]:
    """Return what a module offers: what it lists in ``__all__``, else what it defines in public."""
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and _assigned(statement.targets) == ["__all__"]:
            return frozenset(ast.literal_eval(statement.value))
    return frozenset(name for name in _defined(tree.body) if not name.startswith("_"))


def _defined(body: Iterable[ast.stmt]) -> Iterator[str]:
    for statement in body:
        if isinstance(statement, ast.If):
            yield from _defined([*statement.body, *statement.orelse])
        elif isinstance(statement, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield statement.name
        elif isinstance(statement, ast.Assign):
            yield from _assigned(statement.targets)
        elif isinstance(statement, ast.AnnAssign):
            yield from _assigned([statement.target])


def _assigned(targets: Iterable[ast.expr]) -> list[str]:
    return [one.id for one in targets if isinstance(one, ast.Name)]


def _classes(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (statement for statement in tree.body if isinstance(statement, ast.ClassDef))


def _ancestry(name: str, classes: Mapping[str, ast.ClassDef]) -> set[str]:
    """Return a class and all that it inherits from, as far as the runtime defines it."""
    known = {name}
    for base in classes[name].bases:
        named = base.value if isinstance(base, ast.Subscript) else base
        if isinstance(named, ast.Name | ast.Attribute):
            word = named.id if isinstance(named, ast.Name) else named.attr
            known |= _ancestry(word, classes) if word in classes and word != name else set()
    return known


def _members(one: ast.ClassDef) -> Iterator[str]:
    yield from _defined(one.body)
    for node in ast.walk(one):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
