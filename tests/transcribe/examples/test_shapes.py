"""The shape of an answer from its example."""

from __future__ import annotations

from functools import reduce

import pytest

from generator.pages.blocks import Line, Page, Span
from generator.specs.model import Field, Shape
from generator.transcribe.examples.merge import Conflict, Seen, ShapeMerge
from generator.transcribe.examples.presence import is_conditional
from generator.transcribe.examples.reader import read_example
from generator.transcribe.examples.shapes import Inference, is_identifier


def infer(*lines: str) -> tuple[Shape, list[str]]:
    page = Page("p.md", "en", "https://x/docs/p", "0", lines, Span(1, len(lines)), ())
    [document] = read_example([Line(number, text) for number, text in enumerate(lines, 1)]).documents
    inference = Inference(document, page)
    shape = inference.shape(document.value)
    return shape, [f"{conflict.place} {conflict.message}" for conflict in inference.conflicts]


def types(*lines: str) -> dict[str, str]:
    shape, conflicts = infer(*lines)
    assert conflicts == []
    return {field.name: field.shape.type for field in shape.fields}


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("1", "integer"),
        ("20000000021625190001", "integer"),
        ("-3", "integer"),
        ("0.5", "number"),
        ("1e3", "number"),
        ('"0.5"', "decimal"),
        ('"-12"', "decimal"),
        ('"1.0.1"', "string"),
        ('"٣"', "string"),
        ('""', "string"),
        ("true", "boolean"),
        ("null", "any"),
        ("{}", "object"),
        ("[]", "list"),
    ],
)
def test_a_value_has_a_type(value: str, kind: str) -> None:
    assert types(f'{{"a": {value}}}') == {"a": kind}


def test_null_may_become_any_value() -> None:
    shape, _ = infer('{"a": null}')
    assert shape.fields == (Field("a", Shape("any"), "en:1", nullable=True),)


@pytest.mark.parametrize("name", ["id", "orderId", "parcelID", "uid", "code", "areaCode", "orderIds"])
def test_a_name_of_an_identifier_is_no_decimal(name: str) -> None:
    assert is_identifier(name)
    assert types(f'{{"{name}": "200"}}') == {name: "string"}


@pytest.mark.parametrize("name", ["paid", "bid", "price", "codes4", "idle", "barcodeless"])
def test_a_name_that_only_looks_like_one_is_no_identifier(name: str) -> None:
    assert not is_identifier(name)


def test_elements_are_merged_and_what_some_lack_is_conditional() -> None:
    shape, conflicts = infer("[", '{"a": 1,', '"b": null},', '{"a": 1.5,', '"b": "x", "c": true}', "]")
    assert conflicts == []
    assert shape.items == Shape(
        "object",
        fields=(
            Field("a", Shape("number"), "en:2"),
            Field("b", Shape("string"), "en:3", nullable=True),
            Field("c", Shape("boolean"), "en:5", presence="conditional"),
        ),
    )


def test_elements_without_a_common_shape_are_reported() -> None:
    shape, conflicts = infer("{", '"row": [1, "0.5", "0.6"]', "}")
    assert shape.fields[0].shape.items == Shape("any")
    assert conflicts == ["en:2 values have no shape in common: integer and decimal"]


def test_a_list_of_refusals_alone_is_a_list_of_objects() -> None:
    shape, _ = infer('[{"code": 1, "msg": "x"}]')
    assert shape.items is not None and shape.items.type == "object"


def test_deep_nesting_ends() -> None:
    shape, conflicts = infer("[" * 50 + "]" * 50)
    assert shape.type == "list"
    assert conflicts == ["en:1 nested more than 32 deep"]


@pytest.mark.parametrize(
    "comment",
    [
        "only return with STAMPED parcels",
        "weight of it, only returned when known",
        "will be only returned for boats.",
        "重量, 仅`STAMPED` 包裹返回此字段",
        "weight of it, only appears when it is heavy",
        "will not return if it is light",
        "its stamp, if existing",
        "Weight after packing if appliable",
        "没有邮票则不返回该字段",
        "仅在超重时显示",
    ],
)
def test_a_comment_may_say_that_a_member_is_not_always_sent(comment: str) -> None:
    assert is_conditional(comment)


@pytest.mark.parametrize("comment", ["", "return address", "the only address", "只是地址", "only for boats"])
def test_other_comments_say_nothing_about_presence(comment: str) -> None:
    assert not is_conditional(comment)


@pytest.mark.parametrize("comment", ['the fee, for boats only. For trains, "" will be shown.', '运费，其他返回""'])
def test_a_number_that_is_empty_at_times_is_text(comment: str) -> None:
    assert types("{", f'"fee": "0.5", // {comment}', '"cost": "0.5"', "}") == {"fee": "string", "cost": "decimal"}


KINDS = (
    "[",
    '{"kind": "BIG_BOX", "width": "1.5"},',
    '{"kind": "BAG", "litres": 3, "zip": true},',
    '{"kind": "SMALL_BOX", "width": "2.5"}',
    "]",
)


def test_objects_that_share_nothing_but_their_kind_are_told_apart_by_it() -> None:
    shape, conflicts = infer(*KINDS)
    assert conflicts == [] and shape.items
    assert (shape.items.type, shape.items.tag) == ("union", "kind")
    assert [(one.value, [field.name for field in one.fields], one.at) for one in shape.items.of] == [
        ("BIG_BOX", ["kind", "width"], "en:2"),
        ("BAG", ["kind", "litres", "zip"], "en:3"),
        ("SMALL_BOX", ["kind", "width"], "en:4"),
    ]
    assert all(field.presence == "always" for one in shape.items.of for field in one.fields)


@pytest.mark.parametrize(
    "elements",
    [
        '[{"kind": "A", "x": 1}, {"kind": "B", "x": 2}]',
        '[{"kind": "A", "x": 1, "y": 1}, {"kind": "B", "x": 2, "z": 1}]',
        '[{"kind": "A", "x": 1}, {"kind": "A", "y": 2}]',
        '[{"kind": "a", "x": 1}, {"kind": "b", "y": 2}]',
        '[{"kind": 1, "x": 1}, {"kind": 2, "y": 2}]',
        '[{"kind": "12", "x": 1}, {"kind": "13", "y": 2}]',
        '[{"x": 1}, {"kind": "B", "y": 2}]',
    ],
)
def test_objects_that_no_kind_sets_apart_are_one(elements: str) -> None:
    shape, _ = infer(elements)
    assert shape.items and shape.items.type == "object" and shape.items.tag is None


def test_two_languages_have_the_kinds_of_both() -> None:
    one, _ = infer('[{"kind": "A", "x": "1"}, {"kind": "B", "y": 2}]')
    other, _ = infer('[{"kind": "C", "z": 1}, {"kind": "A", "x": 5}]')
    conflicts: list[Conflict] = []
    merged = ShapeMerge(conflicts, languages=True).two(Seen(one), Seen(other), "en:1", ("answer",)).shape
    assert merged.items and [part.value for part in merged.items.of] == ["A", "B", "C"]
    assert [conflict.path for conflict in conflicts] == [("answer", "items", "of", "A", "fields", "x", "type")]


def test_a_language_that_shows_one_kind_alone_makes_all_of_them_one_object() -> None:
    one, _ = infer('[{"kind": "A", "x": "1"}, {"kind": "B", "y": 2}]')
    other, _ = infer('[{"kind": "A", "x": "1"}]')
    conflicts: list[Conflict] = []
    merged = ShapeMerge(conflicts, languages=True).two(Seen(one), Seen(other), "en:1").shape
    assert merged.items and merged.items.type == "object" and conflicts == []
    assert {field.name: field.presence for field in merged.items.fields} == {
        "kind": "always",
        "x": "conditional",
        "y": "conditional",
    }


def test_many_objects_merge_as_two_by_two() -> None:
    elements = (
        '{"a": 1, "b": {"c": "1"}, "d": null}',
        '{"b": {"c": "x", "e": 1}, "a": 0.5}',
        '{"a": "no", "f": []}',
        '{"a": 2, "b": {"c": 1}, "f": [{"g": 1}]}',
        '{"f": ["h"], "d": 3}',
    )
    seen = [Seen(shape) for shape, _ in map(infer, elements)]
    apart: list[Conflict] = []
    folded = reduce(lambda one, other: ShapeMerge(apart).two(one, other, "en:1"), seen)
    together: list[Conflict] = []
    assert ShapeMerge(together).all(seen, "en:1") == folded
    assert sorted(map(str, together)) == sorted(map(str, apart)) and len(apart) == 3
