"""Requests that the saved pages show, of January and of May, on pages of operations and in prose: the client would send them."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from binance_derivatives._core.operation import RestOperation, WsOperation

from generator.pages.blocks import Block, Code, Line, Quote
from generator.pages.read import read_pages
from generator.transcribe.examples.reader import JsonValue, Number, read_example

PRODUCTS = {
    "usds-margined-futures": "usdm",
    "coin-margined-futures": "coinm",
    "options-trading": "options",
    "portfolio-margin": "portfolio",
    "portfolio-margin-pro": "portfolio_pro",
}
SUPPLIED = ("apiKey", "timestamp", "signature")
# A path and what is sent there: a list over several lines, what stands in the address, the data of a command, or both.
REST = re.compile(
    r"""
    (?P<path>/[a-z]api/v\d/[\w/-]+)
    (?:\?(?:(?P<name>\w+)=(?P<list>\[.*?\])|(?P<query>\w+=[\w&=.%+-]*)))?
    ['"]?(?:\s+-d\s+['"](?P<data>[\w&=.%+\ -]+)['"])?
    """,
    re.ASCII | re.DOTALL | re.VERBOSE,
)
# What is wrong with a request itself, and who says so.
WRONG = {
    **{
        f"{called}: recv_window (recvWindow) is 9999999, at most 60000": "the error code for a longer one"
        for called in ("coinm /dapi/v1/order", "portfolio /papi/v1/um/order", "usdm /fapi/v1/order")
    },
    "portfolio /papi/v1/order: no such operation": "the pages of operations, which have /papi/v1/um/order",
    "usdm order.modify: no parameter origType": "the table of its page",
    "usdm order.modify: no parameter positionSide": "the table of its page",
    "usdm algoOrder.place: no parameter triggerprice; did you mean triggerPrice?": "the table of its page",
    "usdm algoOrder.place: trigger_price (triggerPrice) is required when type is TAKE_PROFIT": "the table of its page",
    "usdm algoOrder.place: recv_window (recvWindow) is a str, expected an integer": "the table of its page",
}


@cache
def operations(product: str, called: str) -> Sequence[RestOperation[Any] | WsOperation[Any]]:
    """Every operation of a product at a path, or by a method of the WebSocket API."""
    rest = called.startswith("/")
    package = import_module(f"binance_derivatives.{product}.{'rest' if rest else 'ws_api'}")
    modules = [import_module(f"{package.__name__}.{one.name}") for one in pkgutil.iter_modules(package.__path__)]
    there = [one for module in modules for one in vars(module).values() if isinstance(one, RestOperation | WsOperation)]
    return [one for one in there if called == (one.path if isinstance(one, RestOperation) else one.method)]


def wrong(product: str, called: str, sent: dict[str, Any]) -> list[str]:
    """What is wrong with a request, for the operation there that has least against it."""
    sent = {name: value for name, value in sent.items() if name not in SUPPLIED}
    there = [[str(one) for one in operation.violations(sent)] for operation in operations(product, called)]
    return [f"{product} {called}: {one}" for one in min(there, key=len, default=["no such operation"])]


def over_ws_api(product: str, blocks: Sequence[Block]) -> Iterator[list[str]]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from over_ws_api(product, block.blocks)
        for document in read_example(block.lines).documents if isinstance(block, Code) else ():
            value = plain(document.value)
            # What a stream is asked for is a list.
            if isinstance(value, dict) and isinstance(value.get("params"), dict):
                yield wrong(product, value["method"], value["params"])


def over_rest(product: str, text: str) -> Iterator[list[str]]:
    for found in REST.finditer(text.replace("\\", "")):
        sent: dict[str, Any] = dict(parse_qsl("&".join(filter(None, (found["query"], found["data"])))))
        # On the wire a number is a text as well.
        sent |= {name: int(sent[name]) for name in ("recvWindow", "limit") if name in sent}
        if found["list"]:
            (document,) = read_example(
                [Line(number, one) for number, one in enumerate(found["list"].split("\n"))]
            ).documents
            sent[found["name"]] = plain(document.value)
        if sent:
            yield wrong(product, found["path"], sent)


def plain(value: JsonValue) -> Any:
    """Take a value as a program would have it; what is no whole number stays as it is printed."""
    if isinstance(value, Number):
        return int(str(value)) if str(value).lstrip("-").isdigit() else str(value)
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list) else value


def product_of(path: Path) -> str | None:
    return next((PRODUCTS[part] for part in path.with_suffix("").parts if part in PRODUCTS), None)


@pytest.mark.parametrize(
    ("folder", "over_rests", "over_ws_apis"), [("documents/pages", 40, 60), ("later/2026-05", 20, 30)]
)
def test_a_request_that_a_saved_page_shows_passes(
    documents: Path, folder: str, over_rests: int, over_ws_apis: int
) -> None:
    root = documents.parent / folder
    if not root.is_dir():
        pytest.skip(f"there is no folder {folder} beside that of the saved pages")
    pages = [(product, page) for page in read_pages([root])[0] if (product := product_of(Path(page.file)))]
    files = [(product, path) for path in sorted(root.rglob("*.md")) if (product := product_of(path))]
    by_ws_api = [one for product, page in pages for one in over_ws_api(product, page.blocks)]
    by_rest = [one for product, path in files for one in over_rest(product, path.read_text("utf-8"))]
    assert (len(by_rest) >= over_rests, len(by_ws_api) >= over_ws_apis) == (True, True)
    assert {one for told in (*by_ws_api, *by_rest) for one in told} - WRONG.keys() == set()
