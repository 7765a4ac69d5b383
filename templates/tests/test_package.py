"""The package as a whole: what importing it costs, and that its values travel."""

import ast
import builtins
import pickle
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import cast

import pytest
from invented import BUY, DROP, THE_TICKET, TICKET_JSON

import binance_derivatives

ROOT = Path(binance_derivatives.__file__).parents[1]


MAKING = """
import sys
from binance_derivatives._clients.rest import AsyncRest, Rest
from binance_derivatives.account import Environment
from binance_derivatives._clients.streams import AsyncStreams
from binance_derivatives._clients.ws_api import AsyncWsApi, WsApi

place = Environment(rest="http://127.0.0.1:1", ws_api="ws://127.0.0.1:1", streams="ws://127.0.0.1:1")
made = [kind(place.account("key", "secret")) for kind in (Rest, AsyncRest, AsyncWsApi, WsApi, AsyncStreams)]
# Those of hashes are as large as all of the package.
libraries = {"aiohttp", "httptools", "picows", "asyncio", "ssl", "cryptography", "hashlib", "random", "email"}
print(*libraries & set(sys.modules))
with made[0]:
    print(*libraries & set(sys.modules))
"""


def test_making_clients_loads_no_network_library_and_entering_one_loads_its_own() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MAKING], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines() == ["", "httptools"]


def test_a_call_and_its_operation_survive_a_pickle() -> None:
    # The operation has been used, so that its compiled checks are there and must not be in the way.
    call = DROP.call({"ids": [1, 2]})
    copy = pickle.loads(pickle.dumps(call))
    assert copy == call
    assert copy.operation.call({"ids": [3]}).query == "ids=%5B3%5D"
    assert pickle.loads(pickle.dumps(BUY)).operation.answer.decoder().decode(TICKET_JSON) == THE_TICKET


def imports_of(path: Path) -> Iterator[str]:
    """Yield the modules of the package that one imports anywhere: for type checkers alone and inside functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        assert not (
            isinstance(node, ast.ImportFrom) and node.level
        ), f"{path}:{node.lineno}: imports are by whole names"
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            # Those that are declared lazy get the name from a table.
            assert not isinstance(
                node.args[0], ast.Constant
            ), f"{path}:{node.lineno}: imports by name are declared lazy"
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            members = [f"{node.module}.{alias.name}" for alias in node.names]
            known = [member for member in members if member in MODULES]
            yield from known or [node.module]


def circles(graph: dict[str, set[str]]) -> list[set[str]]:
    """List the sets of modules that reach each other."""

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        waiting = [start]
        while waiting:
            for module in graph[waiting.pop()] - found:
                found.add(module)
                waiting.append(module)
        return found

    reach = {module: reached(module) for module in graph}
    return [{one for one in reach[module] if module in reach[one]} for module in graph if module in reach[module]]


PACKAGE = ROOT / "binance_derivatives"
PRODUCTS = sorted(path.parent.name for path in PACKAGE.glob("[!_]*/client.py"))
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in PACKAGE.rglob("*.py")
}


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {module: {one for one in imports_of(path) if one in MODULES} for module, path in MODULES.items()}
    assert graph["binance_derivatives.usdm.client"] > {
        "binance_derivatives.methods",
        "binance_derivatives.usdm.rest.trade",
    }
    assert not circles(graph)
    graph["binance_derivatives._core.rules"].add("binance_derivatives._core.operation")
    assert {"binance_derivatives._core.rules", "binance_derivatives._core.operation"} <= circles(graph)[0]


def test_no_folder_of_modules_written_by_hand_is_a_crowd() -> None:
    testing = [PACKAGE / "testing", *(path.parent for path in PACKAGE.glob("testing/*/__init__.py"))]
    rooms = [PACKAGE, *testing, *PACKAGE.glob("_[a-z]*")]
    assert len(rooms) > 7
    assert {room.name: len(list(room.glob("*.py"))) for room in rooms if len(list(room.glob("*.py"))) > 26} == {}


def public_names(module: str) -> dict[str, ast.stmt]:
    """Give the classes and aliases that a module defines."""
    body = ast.parse(MODULES[module].read_text("utf-8")).body
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    aliases = {
        node.target.id: node
        for node in body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and "TypeAlias" in ast.unparse(node)
    }
    return {name: node for name, node in {**classes, **aliases}.items() if not name.startswith("_")}


def mentioned(node: ast.stmt) -> set[str]:
    """Give the names in what a user sees of a class or an alias: public annotations, or what the alias stands for."""
    if isinstance(node, ast.AnnAssign):
        seen: list[ast.AST | None] = [node.value]
    else:
        seen = []
        for member in cast("ast.ClassDef", node).body:
            if isinstance(member, ast.AnnAssign) and not ast.unparse(member.target).startswith("_"):
                seen.append(member.annotation)
            elif isinstance(member, ast.FunctionDef | ast.AsyncFunctionDef) and not member.name.startswith("_"):
                arguments = [*member.args.args, *member.args.kwonlyargs]
                seen += [member.returns, *(argument.annotation for argument in arguments)]
    return {one.id for part in seen if part is not None for one in ast.walk(part) if isinstance(one, ast.Name)}


def test_every_type_in_a_public_signature_can_be_imported_from_the_package() -> None:
    private = [module for module in MODULES if module.count(".") == 1 or "._" in module]
    defined = {name: node for module in private for name, node in public_names(module).items()}
    clients = {
        "AsyncClient",
        "SyncClient",
        "RestCalls",
        "WsCalls",
        "Client",
        "RestOptions",
        "WsOptions",
        "AsyncStreams",
        "Streams",
    }
    # Items of feeds have a module of their own, which is public.
    offered = {*binance_derivatives.__all__, *import_module("binance_derivatives.streams").__all__}
    missing = {
        (name, other)
        for name in {*binance_derivatives.__all__, *clients} & set(defined)
        for other in mentioned(defined[name]) & set(defined)
        if other not in offered
    }
    assert not missing
    assert {"Raw", "Plan", "Retries", "Tally"} <= set[str]().union(*(mentioned(defined[name]) for name in clients))
    assert all(hasattr(binance_derivatives, name) for name in binance_derivatives.__all__)


def test_every_type_that_the_exchange_on_loopback_takes_or_gives_can_be_imported() -> None:
    inside = [module for module in MODULES if module.startswith("binance_derivatives.testing")]
    defined = {name: node for module in inside for name, node in public_names(module).items()}
    exchange = import_module("binance_derivatives.testing")
    # A catalogue is read from its file; nobody names its parts.
    shown = {"Exchange", "Script", *exchange.__all__} - {"Catalog"}
    missing = {
        (name, other)
        for name in shown & set(defined)
        for other in mentioned(defined[name]) & set(defined)
        if other not in exchange.__all__
    }
    assert not missing
    assert all(hasattr(exchange, name) for name in exchange.__all__)


def offered(product: str) -> set[str]:
    """Give the names that a product's package lists."""
    return set(import_module(f"binance_derivatives.{product}").__all__)


def shown(path: Path) -> set[str]:
    """Give the names in all annotations of a generated module: arguments, answers, members, constants."""
    seen: list[ast.AST | None] = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef):
            seen += [node.returns, *(argument.annotation for argument in node.args.kwonlyargs)]
        elif isinstance(node, ast.AnnAssign):
            seen += [node.annotation, *([node.value] if "TypeAlias" in ast.unparse(node.annotation) else [])]
    return {one.id for part in seen if part is not None for one in ast.walk(part) if isinstance(one, ast.Name)}


@pytest.mark.parametrize("product", PRODUCTS)
def test_every_type_of_a_product_can_be_imported_from_it_or_from_the_package(product: str) -> None:
    paths = [path for path in (PACKAGE / product).rglob("*.py") if path.name not in ("__init__.py", "client.py")]
    from_elsewhere = {
        "Any",
        "Final",
        "Literal",
        "NotRequired",
        "TypeAlias",
        "UnsetType",
        "Decimal",
        "Mapping",
        "Sequence",
        "datetime",
    }
    named = set[str]().union(*map(shown, paths)) - from_elsewhere - set(dir(builtins))
    assert named and not named - offered(product) - set(binance_derivatives.__all__)


@pytest.mark.parametrize("product", PRODUCTS)
def test_a_product_offers_what_it_lists_each_from_where_it_is_defined(product: str) -> None:
    package = import_module(f"binance_derivatives.{product}")
    assert package.__all__ == sorted(set(package.__all__)) and set(package.__all__) <= set(dir(package))
    for name in package.__all__:
        value = getattr(package, name)
        home = getattr(value, "__module__", "")
        if home.startswith("binance_derivatives.") and isinstance(value, type):
            assert getattr(import_module(home), name) is value
    with pytest.raises(AttributeError, match=f"module 'binance_derivatives.{product}' has no attribute 'Canceled'"):
        _ = package.Canceled


def test_types_of_a_product_are_imported_when_they_are_named() -> None:
    code = """
import sys
from binance_derivatives import usdm
def loaded(): return sorted(name for name in sys.modules if ".usdm.answers." in name or ".usdm.rest." in name)
print(*loaded())
print(usdm.CanceledOrder.__module__)
print(*loaded())
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    nothing, home, after = done.stdout.splitlines()
    assert nothing == ""
    assert home == "binance_derivatives.usdm.answers.trade" and home in after.split()
    assert not [name for name in after.split() if ".rest." in name]


def test_the_version_is_that_of_the_distribution() -> None:
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert binance_derivatives.__version__ == metadata["project"]["version"]
