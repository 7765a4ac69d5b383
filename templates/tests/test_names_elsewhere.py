"""The table of names in other clients names what this package has."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from binance_derivatives import __as_of__ as AS_OF

TABLE = Path(__file__).parents[1] / "NAMES.md"
NAMED = re.findall(r"^\| `(\w+)\.Rest\.(\w+)` \|", TABLE.read_text(encoding="utf-8"), re.MULTILINE)


def test_each_request_stands_there_once() -> None:
    assert len(NAMED) > 200 and len(set(NAMED)) == len(NAMED)


@pytest.mark.parametrize("product", sorted({product for product, _ in NAMED}))
def test_each_name_is_a_method_of_the_client(product: str) -> None:
    client = import_module(f"binance_derivatives.{product}").Rest
    missing = {name for named, name in NAMED if named == product and not hasattr(client, name)}
    # What begins later is not in the package of an earlier day.
    assert not missing or (AS_OF or "9") < "2026-08", missing
