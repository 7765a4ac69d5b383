"""Names that nothing from the specs may have are those of the runtime itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from binance_derivatives import usdm
from generator.reserved import class_fault, client_names, imported_names

GENERATED = Path(__file__).parents[2] / "generated" / "binance_derivatives"
PRODUCTS = sorted(path.parent.name for path in GENERATED.glob("[!_]*/client.py"))


def imports(path: Path) -> Iterator[str]:
    """The names a module imports from anywhere but its own product."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and not set(PRODUCTS) & set((node.module or "").split(".")):
            yield from (alias.asname or alias.name for alias in node.names)


@pytest.mark.parametrize("folder", ["rest", "ws_api", "answers", "payloads"])
def test_what_generated_modules_import_is_reserved(folder: str) -> None:
    found = {name for path in GENERATED.glob(f"*/{folder}/*.py") for name in imports(path)}
    assert found and found <= imported_names()


def test_what_the_modules_of_clients_import_is_reserved() -> None:
    found = {name for path in GENERATED.glob("[!_]*/client.py") for name in imports(path)}
    assert found and found <= client_names()


def test_no_operation_is_called_like_anything_that_a_client_has() -> None:
    members = {name for name in dir(usdm.Rest.__bases__[0]) if not name.startswith("_")}
    assert members and members <= client_names()


@pytest.mark.parametrize(
    "name",
    ["Cost", "Decimal", "Rejection", "RestOperation", "Exception", "None", "canceled", "ABC", "AsyncStreams", "WsApi"],
)
def test_a_class_of_such_a_name_is_refused(name: str) -> None:
    assert class_fault(name)


def test_a_class_may_be_called_like_what_is_never_beside_it() -> None:
    assert class_fault("Account") is None and class_fault("CanceledOrder") is None
