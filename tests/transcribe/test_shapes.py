"""The shape of an answer from its example."""

from __future__ import annotations

import pytest

from generator.pages.blocks import Line, Page, Span
from generator.spec.model import Field, Shape
from generator.transcribe.json_reader import read_example
from generator.transcribe.presence import is_conditional
from generator.transcribe.shapes import Inference, is_identifier


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
