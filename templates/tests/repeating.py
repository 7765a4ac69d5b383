"""What an answer has to repeat of a request, read from the catalogue by code that the exchange does not share."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final
from urllib.parse import parse_qsl

from binance_derivatives._core.operation import Call, RestOperation
from binance_derivatives.testing.catalog import Catalog, Operation, load

# What bounds or pages a list says nothing about what stands in it.
BOUNDS: Final = frozenset(
    ("startTime", "endTime", "fromId", "limit", "page", "size", "current", "timestamp", "recvWindow")
)


@cache
def catalog(product: str) -> Catalog:
    """The catalogue of a product, read once."""
    return load(product)


def documented_of(call: Call[object]) -> Operation:
    """What the exchange knows of the operation of a call."""
    folder = "rest" if isinstance(call.operation, RestOperation) else "ws-api"
    key = f"{folder}/{call.operation.name}"
    return next(one for one in catalog(call.operation.product).operations if one.key == key)


def sent_in(wire: str) -> dict[str, Any]:
    """Read what a request says: a query string, or the parameters of a frame as JSON."""
    given: dict[str, Any] = json.loads(wire) if wire.startswith("{") else dict(parse_qsl(wire))
    return given


def text(value: object) -> str:
    """Spell a value as a query string would."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ",".join(value)
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def told(operation: Operation, sent: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield each path of the answer with the value that has to stand there; elements of lists have paths of their own."""
    for label, paths in operation.repeats.items():
        name, listed, member = label.partition("[]")
        if name not in sent:
            continue
        value = sent[name]
        items = _items(value) if listed else []
        for path in paths:
            if not listed:
                yield path, value
            for position, item in enumerate(items):
                if not member or member[1:] in item:
                    yield f"[{position}]{path.removeprefix('[]')}", item[member[1:]] if member else item


def _items(value: Any) -> list[Any]:
    """Read a list that was sent: as JSON, or as words with commas between them."""
    if not isinstance(value, str):
        return list(value)
    return list(json.loads(value)) if value.startswith("[") else value.split(",")


def places(value: Any, path: str) -> Iterator[tuple[Any, Any]]:
    """Yield each container and key that a path leads to, as far as there is a member."""
    name, index, rest = _step(path)
    keys: list[Any] = []
    if name and isinstance(value, dict):
        keys = [name] if name in value else []
    elif not name and isinstance(value, list):
        keys = [int(index)] if index else list(range(len(value)))
    for key in keys:
        if rest:
            yield from places(value[key], rest)
        else:
            yield value, key


def _step(path: str) -> tuple[str, str, str]:
    step = re.match(r"\.?(?:([A-Za-z_]\w*)|\[(\d*)\])", path)
    assert step is not None, path
    return step[1] or "", step[2] or "", path[step.end() :]


def contradictions(operation: Operation, sent: Mapping[str, Any], answer: Any) -> list[str]:
    """Say where an answer names something else than what was sent."""
    found: list[str] = []
    for path, value in told(operation, sent):
        found += [
            f"{path} is {box[key]!r}, sent was {value!r}"
            for box, key in places(answer, path)
            if not _is(box[key], value)
        ]
    batch = [label.partition("[]")[0] for label in operation.repeats if "[]" in label]
    for box in answer if isinstance(answer, list) else [answer]:
        names = box.keys() & sent.keys() - BOUNDS if isinstance(box, dict) and not batch else ()
        for name in names:
            # The id from which on a list of such things is asked for is not that of each of them.
            starts = isinstance(answer, list) and name.endswith("Id") and name not in operation.repeats
            if not starts and not _is(box[name], sent[name]):
                found.append(f"{name} is {box[name]!r}, sent was {sent[name]!r}")
    return found


def _is(value: object, sent: object) -> bool:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        pairs = zip(value, _items(sent), strict=True)
        return all(text(one[name]) == text(item[name]) for one, item in pairs for name in one.keys() & item.keys())
    if isinstance(value, list) and text(sent).startswith("["):
        return value == _items(sent)
    if isinstance(value, bool):
        # Flags are sent in either case.
        return text(value) == text(sent).lower()
    return text(value) == text(sent)


def with_sent(operation: Operation, sent: Mapping[str, Any], answer: Any) -> Any:
    """Return a documented answer with what was sent put in; a batch has one element for each item."""
    lists = {label.partition("[]")[0] for label in operation.repeats if "[]" in label} & sent.keys()
    for name in lists:
        answer = [copy.deepcopy(answer[0]) for _ in _items(sent[name])]
    for path, value in told(operation, sent):
        for box, key in places(answer, path):
            box[key] = _like(box[key], value)
    return answer


def _like(documented: Any, value: Any) -> Any:
    if isinstance(documented, list):
        model: Any = documented[0]
        items = _items(value)
        if not isinstance(model, dict):
            return items
        return [{**model, **{name: one[name] for name in model.keys() & one.keys()}} for one in items]
    spelt = text(value)
    if isinstance(documented, bool):
        return spelt.lower() == "true"
    return int(spelt) if isinstance(documented, int) and re.fullmatch(r"-?\d+", spelt) else spelt
