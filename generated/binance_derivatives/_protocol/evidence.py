"""Whether an answer that reports success proves it.

An answer counts as what it proves. A 200 with an empty object is no placed order, and one that shows another order's id is no
answer to this one: believing it means that nobody asks what became of the order. What proves success is stated for each operation
(``Proof``), from its documented answer. For reads the kind of JSON decides, since nothing hangs on them but what they show; but a
query of an order that shows another order is no answer either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

import msgspec

from binance_derivatives._core.operation import Call
from binance_derivatives._core.proof import STANDING, Proof
from binance_derivatives._core.terms import Retry
from binance_derivatives._core.wire import text

# The exchange's names for these: UNKNOWN, UNEXPECTED_RESP, TIMEOUT, and UNKNOWN once more, of portfolio margin; they leave open what
# became of the request.
OPEN_CODES: Final = frozenset({-1000, -1006, -1007, -51999})
_OUTSIDE: Final = frozenset({"code", "msg"})
_KINDS: Final[Mapping[str, str]] = {"object": "{", "confirmation": "{", "nothing": "{", "list": "[", "batch": "["}
_EMPTY: Final = (None, "")
# All that shows the cancel of an algo order of portfolio margin is one of these, true.
_SAYS_DONE: Final = ("success", "complete")


def doubt(call: Call[Any], body: bytes) -> str | None:
    """Say why a body that came with status 200 does not prove success; None when it does."""
    proof = call.operation.proof
    wanted = _KINDS.get(proof.kind, "{[")
    if body.lstrip()[:1].decode("latin-1") not in wanted or not body.strip():
        return f"the answer is {_shown(body)}, expected {'a list' if wanted == '[' else 'an object'}"
    if wanted == "{[" and call.asks_for_one and body.lstrip()[:1] == b"[":
        return _doubt_of_one(body)
    if call.operation.retry is Retry.READ and not (proof.repeats and proof.kind == "object"):
        return None
    try:
        answer = msgspec.json.decode(body)
    except (ValueError, RecursionError):
        return "the answer is not JSON"
    return _doubt(call, proof, answer)


def doubts_of_items(call: Call[Any], body: bytes) -> dict[int, str]:
    """Say for each element of a batch's answer that proves nothing, neither success nor rejection, why."""
    proof = call.operation.proof
    if proof.kind != "batch":
        return {}
    members = call.operation.answer.decoder().members
    found: dict[int, str] = {}
    for index, (item, element) in enumerate(zip(_items(call, proof), msgspec.json.decode(body), strict=True)):
        if not is_rejection(element):
            why = _doubt_of_object(proof, item, element, members)
            if why is not None:
                found[index] = why
    return found


def is_rejection(value: object) -> bool:
    """Recognise the exchange's error object: a code below zero, as number or text, that leaves nothing open, and a message."""
    if not isinstance(value, dict):
        return False
    members = cast("dict[str, object]", value)
    code = code_of(members.get("code"))
    return code is not None and code < 0 and code not in OPEN_CODES and isinstance(members.get("msg"), str)


def code_of(code: object) -> int | None:
    """Read a code, which comes as number or as text."""
    if isinstance(code, str):
        sign, digits = code[:1] == "-", code.removeprefix("-")
        return (-1 if sign else 1) * int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
    return code if isinstance(code, int) and not isinstance(code, bool) and abs(code) < 10**9 else None


def _doubt(call: Call[Any], proof: Proof, answer: object) -> str | None:
    if proof.kind == "either":
        return None
    if proof.kind == "batch":
        sent, came = len(_items(call, proof)), len(cast("list[object]", answer))
        return None if came == sent else f"the answer has {came} elements for {sent} items"
    if not isinstance(answer, dict):
        return None
    members = cast("dict[str, object]", answer)
    match proof.kind:
        case "confirmation":
            return _doubt_of_confirmation(proof, members)
        case "nothing":
            return f"the answer has the code {members['code']!r}" if "code" in members else None
        case _:
            known = call.operation.answer.decoder().members
            return _doubt_of_object(proof, dict(call.parameters), members, known) or _doubt_of_end(call, members)


def _doubt_of_end(call: Call[Any], members: Mapping[str, object]) -> str | None:
    """Doubt that an order has ended whose answer shows it as standing: it may be the answer to its placing.

    Elements of batches are not asked: a page shows them so (options-trading/trade/Cancel-Multiple-Option-Orders).
    """
    status = members.get("status") if call.operation.takes_away else None
    return f"the answer shows the order as {status}" if status in STANDING else None


def _doubt_of_one(body: bytes) -> str | None:
    """Doubt a list where one thing was asked for, unless it has just that: the exchange answers some with a list of one."""
    try:
        came = len(msgspec.json.decode(body, type=list[msgspec.Raw]))
    except (ValueError, RecursionError):
        return "the answer is not JSON"
    return None if came == 1 else f"the answer is a list of {came}, expected one"


def _doubt_of_confirmation(proof: Proof, members: Mapping[str, object]) -> str | None:
    code = members.get("code")
    if proof.code is None:
        if "code" in members or not isinstance(members.get("msg"), str):
            return "the answer is not the documented message without a code"
        return None
    if isinstance(code, bool) or str(code) != str(proof.code):
        return f"the answer has the code {code!r}, expected {proof.code!r}"
    return None


def _doubt_of_object(proof: Proof, sent: Mapping[str, Any], answer: object, known: frozenset[str]) -> str | None:
    if not isinstance(answer, dict):
        return "an element of the answer is no object"
    members = cast("dict[str, object]", answer)
    for name, value in members.items():
        if value not in _EMPTY and name in known and name not in _OUTSIDE:
            break
    else:
        return "the answer shows nothing of what was asked for"
    if any(members.get(name) is False for name in _SAYS_DONE):
        return "the answer says that it was no success"
    if proof.shows and not any(_is_id(members.get(name)) for name in proof.shows):
        return f"the answer shows no {' and no '.join(proof.shows)}"
    return _contradiction(proof.repeats, sent, members)


def _is_id(value: object) -> bool:
    return isinstance(value, int | str) and value != "" and not isinstance(value, bool)


def _contradiction(
    repeats: tuple[tuple[str, str], ...], sent: Mapping[str, Any], members: Mapping[str, object]
) -> str | None:
    """Compare ids as text; one that is absent or empty contradicts nothing."""
    for parameter, path in repeats:
        given = sent.get(parameter)
        if given is not None:
            # Most stand in the answer itself.
            deep = "." in path or "[" in path
            for told in _at(members, path.split(".")) if deep else (members.get(path),):
                if told not in _EMPTY and str(told) != text(given):
                    return f"the answer is about {path.rpartition('.')[2]} {told!r}, sent was {text(given)!r}"
    return None


def _at(value: object, path: Sequence[str]) -> Iterator[object]:
    if not path:
        yield value
        return
    name, _, index = path[0].partition("[")
    inner = cast("dict[str, object]", value).get(name) if isinstance(value, dict) else None
    if not index:
        yield from _at(inner, path[1:])
    elif isinstance(inner, list):
        items = cast("list[object]", inner)
        chosen = items if index == "]" else items[int(index[:-1]) : int(index[:-1]) + 1]
        for item in chosen:
            yield from _at(item, path[1:])


def _items(call: Call[Any], proof: Proof) -> list[Mapping[str, Any]]:
    """Give what was sent for each item of a batch, in the order sent."""
    for name, value in call.parameters:
        if name in proof.each and isinstance(value, tuple):
            return [item if isinstance(item, Mapping) else {name: item} for item in value]
    return []


def _shown(body: bytes) -> str:
    return repr(body[:40].decode("utf-8", "backslashreplace")) if body.strip() else "empty"
