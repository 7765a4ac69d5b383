"""Which members of an answer repeat what was sent: ``newClientOrderId`` comes back as ``clientOrderId``, also in a list.

``repeats(operation)`` maps parameters to paths below the answer; for the WebSocket API the answer is the ``result``. A parameter
is written as it is called, ``batchOrders[].price`` for a member of a list's elements, ``orderIdList[]`` for the elements themselves;
both come back at the same position of a list that the answer is. In a path, ``orders[].symbol`` is meant in all elements.

A member repeats a parameter of its own name, and else one that is called alike:

    member ::= name | "orig" Name                      what an order was placed with
    name   ::= name without "new", "orig", "is"        newClientOrderId, origClientOrderId, isMmp
             | one of its other words                  quantity -> qty, activationPrice -> activatePrice
             | singular of a list                      orderIdList, clientOrderIds -> orderId, clientOrderId

What bounds or pages a list does not come back, nor does an id from which on a list of such things is asked for. Deeper than the
elements of a list, a member repeats only if in the documented answer it says the same wherever it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias, cast

from generator.specs.model import Operation, Parameter, Shape
from generator.specs.outcomes import Outcome
from generator.specs.supplied import SIGNATURE, TIMING

Repeats: TypeAlias = Mapping[str, tuple[str, ...]]

# What proves who asks and when, what bounds a time, and what pages a list.
_NEVER: Final = frozenset(
    (
        *TIMING,
        SIGNATURE,
        "startTime",
        "endTime",
        "fromId",
        "limit",
        "page",
        "size",
        "current",
        "rows",
    )
)
_OTHER_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "quantity": ("qty",),
    "activationPrice": ("activatePrice",),
    "callbackRate": ("priceRate",),
    "type": ("orderType",),
}
_ASKED_FOR: Final = re.compile(r"(?:new|orig|is)(?=[A-Z])")
_SCOPES: Final = frozenset(("symbol", "pair", "underlying", "asset"))
_OWN_IDS: Final = ("id", "tradeId", "amendmentId")


def repeats(operation: Operation, outcome: Outcome | None = None) -> Repeats:
    """Return the members that repeat each parameter, as far as any does.

    Args:
        operation: Whose parameters and documented answer are compared.
        outcome: What people wrote of it; what that says of a parameter replaces what the names say.
    """
    answer = _Answer(operation)
    reviewed = dict(outcome.repeats) if outcome is not None else {}
    sent = tuple(_sent(operation.parameters, answer.is_list))
    rivals = frozenset(parameter.name for _, parameter in sent)
    found: dict[str, tuple[str, ...]] = {}
    for label, parameter in sent:
        if label in reviewed:
            paths = reviewed[label]
        elif answer.starts_from(parameter):
            paths = ()
        else:
            paths = answer.repeating(parameter, rivals - {parameter.name}, element=label.endswith("[]"))
        if paths:
            found[label] = paths
    return found


def remembered(operation: Operation, outcome: Outcome | None, query: Operation | None) -> tuple[str, ...]:
    """Return the parameters of a setting, such as a leverage: those that the read which tells the outcome shows again.

    An order, which has a side, is no setting.
    """
    names = {parameter.name for parameter in operation.parameters} - _NEVER
    if outcome is None or query is None or outcome.by or outcome.each or "side" in names or "apiKey" in names:
        return ()
    shown = {_last(path) for path in _Answer(query).kinds}
    kept = (names & shown) - {source for _, source in outcome.passes} - _SCOPES
    return tuple(sorted(name for name in kept if not name.endswith("Id")))


def conditional(operation: Operation) -> tuple[str, ...]:
    """Return the members of an answer, or of its elements, that are not always sent."""
    return tuple(sorted({name for name, always in _outer(operation.answer) if not always}))


def misplaced(operation: Operation, outcome: Outcome) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with what people wrote of repeating members, each by the parameter it is said of."""
    answer, derived = _Answer(operation), repeats(operation)
    labels = [label for label, _ in _sent(operation.parameters, answer.is_list)]
    for label, paths in outcome.repeats:
        unknown = [path for path in paths if re.sub(r"\[[0-9]+\]", "[]", path) not in answer.kinds]
        if label not in labels:
            yield label, f"{operation.name} is not sent {label}, expected one of {', '.join(labels) or 'none'}"
        elif unknown:
            yield label, f"the answer of {operation.name} has no member {unknown[0]}"
        elif paths == derived.get(label, ()):
            yield label, f"the names of {operation.name} show that anyway, expected other members or no entry"


def _sent(parameters: Sequence[Parameter], by_position: bool) -> Iterator[tuple[str, Parameter]]:
    """Yield what can be sent, by its label; lists that the answer follows position by position are taken apart."""
    for parameter in parameters:
        if parameter.name in _NEVER:
            continue
        if not by_position or not parameter.type.startswith("list<"):
            yield parameter.name, parameter
        elif parameter.type != "list<object>":
            yield f"{parameter.name}[]", parameter
        for item in parameter.items if by_position else ():
            yield f"{parameter.name}[].{item.name}", item


class _Answer:
    """What is documented of an answer: the kind of each member, and what it says in the examples, by path."""

    def __init__(self, operation: Operation) -> None:
        self.kinds = dict(_kinds(operation.answer, ""))
        self.is_list = any(path.startswith("[]") for path in self.kinds)
        self.said: dict[str, set[str]] = {}
        for example in operation.examples:
            if example.role == "answer":
                _hear(result_of(operation, _read(example.json)), "", self.said)
        self._pages = any(parameter.name == "limit" for parameter in operation.parameters)

    def starts_from(self, parameter: Parameter) -> bool:
        """Tell an id from which on a list is asked for: it names the elements themselves, not what they belong to."""
        if not self._pages or parameter.type != "long" or not parameter.name.endswith("Id"):
            return False
        return self.is_list and not any(f"[].{name}" in self.kinds for name in _OWN_IDS)

    def repeating(self, parameter: Parameter, rivals: frozenset[str], *, element: bool) -> tuple[str, ...]:
        fitting = [path for path, kind in self.kinds.items() if _fits(parameter, kind)]
        for names in _spellings(parameter.name, element=element):
            paths = [path for path in fitting if _last(path) in names - rivals]
            outer = [path for path in paths if _is_outer(path)]
            heard = {text for path in outer for text in self.said.get(path, ())}
            inner = [path for path in paths if not _is_outer(path) and len(self.said.get(path, set()) | heard) == 1]
            if outer or inner:
                return tuple(outer + inner)
        return ()


def _kinds(shape: Shape, path: str) -> Iterator[tuple[str, str]]:
    match shape.type:
        case "object":
            for member in shape.fields:
                inner = f"{path}.{member.name}".lstrip(".")
                yield inner, member.shape.type
                yield from _kinds(member.shape, inner)
        case "list" if shape.items is not None:
            yield from _kinds(shape.items, f"{path}[]")
        case "map" if shape.items is not None:
            yield from _kinds(shape.items, f"{path}{{}}")
        case "union":
            for one in shape.of:
                yield from _kinds(one, path)
        case _:
            return


def _outer(shape: Shape) -> Iterator[tuple[str, bool]]:
    inner = (shape.items,) if shape.items is not None and shape.type == "list" else shape.of
    yield from ((member.name, member.presence == "always") for member in shape.fields)
    for one in inner:
        yield from _outer(one)


def _read(text: str) -> object:
    """Read an example; one that is no JSON, which ``lint`` reports, says nothing."""
    try:
        value: object = json.loads(text, parse_float=str)
    except ValueError:
        return {}
    return value


def result_of(operation: Operation, message: object) -> object:
    """Return the answer in a message: for the WebSocket API, what stands under ``result``."""
    if operation.kind == "ws_api":
        return cast("dict[str, object]", message).get("result") if isinstance(message, dict) else None
    return message


def _hear(value: object, path: str, said: dict[str, set[str]]) -> None:
    if isinstance(value, dict):
        for name, member in cast("dict[str, object]", value).items():
            _hear(member, f"{path}.{name}".lstrip("."), said)
    elif isinstance(value, list):
        for element in cast("list[object]", value):
            _hear(element, f"{path}[]", said)
    else:
        said.setdefault(path, set()).add(str(value))


def _fits(parameter: Parameter, kind: str) -> bool:
    if parameter.type == "list<object>":
        return kind == "list"
    return kind not in ("object", "map", "tuple", "union", "rejection") and (
        kind != "list" or parameter.type == "string"
    )


def _is_outer(path: str) -> bool:
    """Tell whether a member is the answer's own, or that of its elements."""
    return not re.search(r"[.\[{]", path.removeprefix("[]."))


def _last(path: str) -> str:
    return path.rpartition(".")[2]


def _spellings(name: str, *, element: bool) -> Iterator[frozenset[str]]:
    """Yield what members that repeat a parameter, or an element of it, may be called; the likeliest first."""
    if element:
        name = re.sub(r"List$|s$", "", name)
    yield frozenset((name,)) if element else _with_original(name)
    for other in _OTHER_WORDS.get(name, ()):
        yield _with_original(other)
    bare = _ASKED_FOR.sub("", name, count=1)
    if bare != name:
        yield frozenset((bare[0].lower() + bare[1:],))


def _with_original(name: str) -> frozenset[str]:
    return frozenset((name, f"orig{name[0].upper()}{name[1:]}"))
