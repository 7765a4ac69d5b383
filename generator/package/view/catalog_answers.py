"""The documented answer of an operation, as the exchange gives it on a day.

A page's example outlives what it shows: a member of which a dated correction says ``presence: conditional`` does not come from that
day on, and one that repeats a parameter and came after the page was written is not in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from generator.specs.dates import has_come
from generator.specs.model import Field, Operation, Shape
from generator.specs.yaml.plain import is_list, is_mapping

# What a member is filled with until something is put in its place.
_BLANK: Final[dict[str, object]] = {"integer": 0, "decimal": "0", "string": "", "boolean": False}


def answer_on(operation: Operation, day: str | None) -> str | None:
    """Return the JSON text of the documented answer; of what may have gone or not on the day, all is there."""
    text = next((example.json for example in operation.examples if example.role == "answer"), None)
    changes = [
        change for change in operation.changes if change.path.startswith("answer.") and has_come(change.since, day)
    ]
    states = [(change.path.split("."), change.now) for change in changes]
    gone = [steps[1:-1] for steps, now in states if (steps[-1], now) == ("presence", "conditional")]
    sent = {one.name for outer in operation.parameters for one in (outer, *outer.items)}
    new = sent & {steps[-1] for steps, now in states if is_mapping(now)}
    came = [one for one in _order_members(operation.answer) if one.name in new]
    if text is None or not (gone or came):
        return text
    message: Any = json.loads(text)
    answer: Any = message.get("result", {}) if operation.kind == "ws_api" else message
    before = json.dumps(message)
    for steps in gone:
        _leave_out(answer, steps)
    for element in answer if is_list(answer) else [answer]:
        _put_in(element, came)
    return text if json.dumps(message) == before else json.dumps(message, indent=2, ensure_ascii=False)


def _order_members(shape: Shape) -> tuple[Field, ...]:
    """Return the members of the object that an answer is, or is a list of."""
    inner = shape.items if shape.items is not None and shape.type == "list" else shape
    return inner.fields or next((one.fields for one in inner.of if one.type == "object"), ())


def _leave_out(value: Any, steps: list[str]) -> None:
    """Take a member out of a value, wherever the steps of a path through a spec lead in it."""
    match steps:
        case ["items", *rest] if is_list(value):
            for element in value:
                _leave_out(element, rest)
        case ["of", _, *rest]:
            _leave_out(value, rest)
        case ["fields", name] if is_mapping(value):
            value.pop(name, None)
        case ["fields", name, *rest] if is_mapping(value):
            _leave_out(value.get(name), rest)
        case _:
            return


def _put_in(element: Any, members: Iterable[Field]) -> None:
    """Give an object, which is no refusal of one item of a batch, the members that it lacks."""
    if not is_mapping(element) or "code" in element:
        return
    for one in members:
        if one.name not in element and one.shape.type in _BLANK:
            element[one.name] = _BLANK[one.shape.type]
