"""A parameter that needs another one."""

from __future__ import annotations

import pytest
from tests.transcribe.prose.scopes import NOTE, in_cell, rule

from generator.transcribe.prose.rules import read_sentence
from generator.transcribe.prose.grammar import Found, Scope


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("`label` can only be sent together with parcelId", NOTE),
        ("label必须和parcelId一起提供", NOTE),
        ("If provided, `parcelId` is required.", in_cell("label")),
        ("It can only be used in combination with `parcelId`", in_cell("label")),
        ("如果提供，须配合提交`parcelId`", in_cell("label")),
        ("包裹的标签,缺省没有,仅支持配合parcelId使用", in_cell("label")),
        ("必须要和参数`parcelId`一起使用", in_cell("label")),
    ],
)
def test_a_parameter_may_require_another(sentence: str, scope: Scope) -> None:
    assert read_sentence(sentence, scope) == Found(rules=(rule("requires", "parcelId", parameter="label"),))
