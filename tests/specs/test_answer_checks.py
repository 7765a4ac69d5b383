"""Objects that a member tells apart: each kind once, and every example of one of them."""

from __future__ import annotations

import dataclasses

from generator.specs.lint.answers import check_examples, check_fields
from generator.specs.model import Example, Field, Operation, Shape


def kind(value: str | None, *names: str) -> Shape:
    fields = (Field("kind", Shape("string"), "zh:5"), *(Field(name, Shape("integer"), "zh:6") for name in names))
    return Shape("object", value=value, fields=fields)


def said(widgets: Operation, example: str, *of: Shape) -> list[str]:
    answer = Shape("list", items=Shape("union", tag="kind", of=of))
    operation = dataclasses.replace(widgets, answer=answer, examples=(Example("answer", "zh:1", example),))
    return [finding.message for finding in (*check_fields(operation), *check_examples(operation))]


ROUND, SQUARE = kind("ROUND", "radius"), kind("SQUARE", "side")


def test_kinds_that_fit_the_example_are_in_order(widgets: Operation) -> None:
    assert said(widgets, '[{"kind": "ROUND", "radius": 1}, {"kind": "SQUARE", "side": 2}]', ROUND, SQUARE) == []


def test_an_object_is_held_against_its_own_kind(widgets: Operation) -> None:
    assert said(widgets, '[{"kind": "ROUND", "side": 2}]', ROUND, SQUARE) == [
        "$[] has no field for 'side', which the example has",
        "$[].radius is missing from the example, expected presence: conditional",
    ]


def test_an_example_of_no_kind_is_found(widgets: Operation) -> None:
    message = "$[] has no alternative for an object of the example, expected one"
    assert said(widgets, '[{"kind": "OVAL"}]', ROUND, SQUARE) == [message]
    assert said(widgets, "[{}]", ROUND, SQUARE) == [message]


def test_kinds_need_different_values_and_are_objects(widgets: Operation) -> None:
    assert said(widgets, "[]", ROUND, kind("ROUND")) == ["ROUND stands twice, expected it once"]
    assert said(widgets, "[]", ROUND, kind(None)) == ["this object lacks its value, expected what kind is for it"]
    assert said(widgets, "[]", ROUND, Shape("string", value="TEXT")) == [
        "only objects can be told apart by kind, expected objects only"
    ]
