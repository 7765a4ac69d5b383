"""What the exchange knows about a product: its operations and its documented error codes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import resources
from typing import Literal, TypeAlias

import msgspec

from binance_derivatives.testing.conditions import KINDS, SPAN, Parameter, Rule, Weight

Security: TypeAlias = Literal["NONE", "MARKET_DATA", "USER_STREAM", "USER_DATA", "TRADE", "MARGIN"]

UNSIGNED: frozenset[Security] = frozenset(("NONE", "MARKET_DATA", "USER_STREAM"))
# The clock of the exchange can be asked everywhere, also when the specs at hand do not include that operation.
TIME_PATHS = {"usdm": "/fapi/v1/time", "coinm": "/dapi/v1/time", "options": "/eapi/v1/time"}


class Operation(msgspec.Struct, frozen=True, kw_only=True):
    """One REST endpoint or WS API method; ``request`` and ``answer`` are JSON texts as documented.

    ``repeats`` maps parameters to the members of the answer, or of its ``result``, that come back with the same value;
    ``batchOrders[].price`` and ``orderIdList[]`` come back at the same position. ``remembered`` are the parameters of a setting
    that later answers show, ``conditional`` the members that an answer does not always have.
    """

    key: str
    kind: Literal["rest", "ws_api"]
    method: str
    security: Security
    path: str | None = None
    weight: tuple[Weight, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    rules: tuple[Rule, ...] = ()
    request: str | None = None
    answer: str | None = None
    repeats: dict[str, tuple[str, ...]] = {}
    remembered: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()

    @property
    def needs_key(self) -> bool:
        return self.security != "NONE"

    @property
    def signed(self) -> bool:
        return self.security not in UNSIGNED

    @property
    def is_batch(self) -> bool:
        """Whether it is about several orders, each of which may be refused alone."""
        return self.path is not None and self.path.endswith("/batchOrders")


class DocumentedError(msgspec.Struct, frozen=True):
    name: str
    msg: str


class Catalog(msgspec.Struct, frozen=True, kw_only=True):
    """What a product has on a day.

    Attributes:
        routed: Whether streams come by a route each, and the address without one brings what is public.
        stream_names: How many streams a connection may have; None where no page says it.
        merged: Whether it is one venue with another product, whose events say of which one they are.
    """

    product: str
    operations: tuple[Operation, ...]
    errors: dict[str, DocumentedError] = {}
    ws_api_path: str | None = None
    routed: bool = False
    stream_names: int | None = None
    merged: bool = False

    @property
    def time_path(self) -> str | None:
        return TIME_PATHS.get(self.product)

    def documents(self, code: int) -> bool:
        return str(code) in self.errors

    def code(self, *preferred: int) -> int:
        """The first of several codes that this product documents, or else the first."""
        return next((code for code in preferred if self.documents(code)), preferred[0])

    def named(self, *names: str) -> int:
        """The code of the first of several names that this product documents; -1000 when it documents none."""
        by_name = {error.name: int(code) for code, error in self.errors.items()}
        return next((by_name[name] for name in names if name in by_name), -1000)

    def message(self, code: int, parameters: tuple[str, ...] = ()) -> str:
        """The text of an error, with the names of the parameters it is about."""
        error = self.errors.get(str(code))
        text = error.msg if error else "request refused"
        return f"{text}: {', '.join(parameters)}" if parameters else text


def load(
    product: str, source: Mapping[str, object] | Catalog | None = None, as_of: date | str | None = None
) -> Catalog:
    """Return the catalog of a product.

    Args:
        product: Name of the product, such as ``usdm``.
        source: A catalog to use instead of the one in the package, as a value or as the mapping its JSON file holds.
        as_of: The day whose operations and codes are wanted, None for the one the package was made for.

    Raises:
        ValueError: There is no catalog for the product, it is not of the expected form, or another product's; the day is none,
            or is asked of a catalog that is a value.
    """
    if isinstance(source, Catalog):
        if as_of is not None:
            raise ValueError(
                "a catalog that is a value is that of one day; give the mapping of its file for another one"
            )
        catalog = source
    else:
        found = _read(product) if source is None else source
        catalog = _convert(found if as_of is None else on(found, as_of))
    if catalog.product != product:
        raise ValueError(f"the catalog is of product {catalog.product!r}, expected {product!r}")
    faults = list(_faults(catalog))
    if faults:
        raise ValueError(f"the {product} catalog is unusable: {'; '.join(faults)}")
    return catalog


class _OtherDays(msgspec.Struct, frozen=True, rename={"first": "from"}):
    """What is other until a day, or from one on: entries that are not there are None, of the others what differs."""

    until: str | None = None
    first: str | None = None
    routed: bool | None = None
    merged: bool | None = None
    errors: dict[str, dict[str, object] | None] = {}
    operations: dict[str, dict[str, object] | None] = {}


def on(source: Mapping[str, object], day: date | str) -> Mapping[str, object]:
    """Return a catalog, as its JSON file holds it, as it is on another day.

    Raises:
        ValueError: The day is none, or the catalog is not of the expected form.
    """
    asked = (day if isinstance(day, date) else date.fromisoformat(day)).isoformat()
    earlier = msgspec.convert(source.get("earlier", ()), tuple[_OtherDays, ...])
    later = msgspec.convert(source.get("later", ()), tuple[_OtherDays, ...])
    errors = msgspec.convert(source.get("errors", {}), dict[str, dict[str, object]])
    listed = msgspec.convert(source["operations"], tuple[dict[str, object], ...])
    operations = {str(one["key"]): one for one in listed}
    flags: dict[str, object] = {}
    for other in (*earlier, *later):
        if (other.until is not None and asked < other.until) or (other.first is not None and asked >= other.first):
            errors, operations = _other(errors, other.errors), _other(operations, other.operations)
            told = {"routed": other.routed, "merged": other.merged}
            flags |= {name: value for name, value in told.items() if value is not None}
    return {**source, **flags, "errors": errors, "operations": [operations[key] for key in sorted(operations)]}


def _other(
    entries: Mapping[str, dict[str, object]], changed: Mapping[str, dict[str, object] | None]
) -> dict[str, dict[str, object]]:
    made = dict(entries)
    for key, members in changed.items():
        if members is None:
            made.pop(key, None)
        else:
            merged = {**made.get(key, {}), **members}
            made[key] = {name: value for name, value in merged.items() if value is not None}
    return made


def _faults(catalog: Catalog) -> Iterator[str]:
    """Find what would otherwise come to light in the middle of a request."""
    keys = [operation.key for operation in catalog.operations]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        yield f"there are two operations {key}"
    for operation in catalog.operations:
        for parameter in (one for outer in operation.parameters for one in (outer, *outer.items)):
            if parameter.pattern is not None and not _compiles(parameter.pattern):
                yield f"{operation.key}: pattern of {parameter.name} is no regular expression: {parameter.pattern}"
        inner = (rule for parameter in operation.parameters for rule in parameter.item_rules)
        for rule in (*operation.rules, *inner):
            if rule.rule not in KINDS:
                yield f"{operation.key} has a rule of no known kind: {rule.rule}"
            if rule.longest is not None and not SPAN.fullmatch(rule.longest):
                yield f"{operation.key}: {rule.longest} is no span of time"
        if operation.answer is not None and not _is_answer(operation):
            yield f"{operation.key}: answer is no JSON {'object' if operation.kind == 'ws_api' else 'text'}"


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _is_answer(operation: Operation) -> bool:
    try:
        answer: object = json.loads(operation.answer or "")
    except ValueError:
        return False
    return operation.kind == "rest" or isinstance(answer, dict)


def _read(product: str) -> Mapping[str, object]:
    folder = resources.files("binance_derivatives.testing") / "catalog"
    file = folder / f"{product}.json"
    if not file.is_file():
        there = sorted(entry.name.removesuffix(".json") for entry in folder.iterdir()) if folder.is_dir() else []
        raise ValueError(f"no catalog for product {product!r}, there are: {', '.join(there) or 'none'}")
    return msgspec.json.decode(file.read_bytes(), type=dict[str, object])


def _convert(source: Mapping[str, object]) -> Catalog:
    return msgspec.convert(_with_server_time(source), Catalog)


def _with_server_time(source: Mapping[str, object]) -> Mapping[str, object]:
    """Return the catalog with the server-time operation, which every product with a clock of its own answers."""
    path = TIME_PATHS.get(str(source.get("product")))
    operations = msgspec.convert(source.get("operations", ()), tuple[dict[str, object], ...])
    if path is None or any(operation.get("path") == path for operation in operations):
        return source
    time = {"key": "rest/server_time", "kind": "rest", "method": "GET", "path": path, "security": "NONE"}
    return {**source, "operations": (*operations, {**time, "weight": [{"counter": "ip", "cost": 1}]})}
