"""Each grammar of a sentence: the forms it accepts, with the rule they make, and near misses it leaves alone."""

from __future__ import annotations

import time

import pytest

from generator.spec.model import ParameterType, Rule, RuleKind
from generator.transcribe.rules import read_sentence
from generator.transcribe.rules.grammar import Found, Row, Scope, Setting

NAMES = ("parcelId", "label", "from", "to", "weight")
NOTE = Scope(NAMES)


def in_cell(name: str, kind: ParameterType = "string") -> Scope:
    return Scope(NAMES, Row(name, kind))


def rule(kind: RuleKind, *of: str, parameter: str | None = None, about: str | None = None) -> Rule:
    return Rule(kind, at="", of=of, parameter=parameter, about=about)


def setting(found: Found | None) -> tuple[str, str, object]:
    """The one setting a sentence makes."""
    assert found is not None and not found.rules and not found.unknown
    [only] = found.settings
    return only.parameter, only.attribute, only.value


AT_LEAST_ONE = [
    "Either `parcelId` or `label` must be sent.",
    "Either`parcelId` or `label` must be sent",
    "Either parcelId or label is required",
    "either `ParcelID` or `LABEL` must be provided",
    "Either `parcelId ` or `label` should be sent",
    "At least one instance of `parcelId` and `label` must be sent.",
    "parcelId or label must be sent",
    "`parcelId` 与 `label` 必须至少发送一个",
    "`parcelId` 或 `label` 中的一个为必填参数.",
    "parcelId 或 label 其中一个必传",
    "至少需要发送 `parcelId` 与 `label`中的一个",
    "至少需要发送 `parcelId` 或 `label`",
    "必须发送 parcelId 或 label 其中一个",
    "用户应当parcelId和label参数至少填一个。",
    "参数parcelId或者label只需要提供其中一个。",
    "parcelId 和label需要填其中一个",
]


@pytest.mark.parametrize("sentence", AT_LEAST_ONE)
def test_either_or_is_at_least_one(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("at_least_one", "parcelId", "label"),))


def test_either_or_takes_more_than_two_names() -> None:
    found = read_sentence("Either `parcelId`, `label` or `weight` must be sent.", NOTE)
    assert found == Found(rules=(rule("at_least_one", "parcelId", "label", "weight"),))


@pytest.mark.parametrize(
    "sentence",
    [
        "Either `parcelId` or `label` must be sent, and the `parcelId` will prevail if both are sent.",
        "parcelId or label must be sent. parcelId takes precedence.",
        "`parcelId` 与 `label` 必须至少发送一个，同时发送则以 order `parcelId`为准",
        "至少需要发送 `parcelId` 与 `label`中的一个，同时发送则以 `parcelId`为准",
        "必须发送parcelId 或 label，parcelId 优先",
    ],
)
def test_the_one_that_prevails_is_kept_as_an_advisory(sentence: str) -> None:
    advisory = rule("advisory", "parcelId", "label", parameter="parcelId", about="precedence")
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("at_least_one", "parcelId", "label"), advisory))


def test_a_name_written_as_two_words_is_the_same_name() -> None:
    found = read_sentence("`parcelId` 与 `label` 必须至少发送一个，同时发送则以 parcel id为准", NOTE)
    assert found and found.rules[1].parameter == "parcelId"


@pytest.mark.parametrize(
    "sentence",
    [
        "Exactly one of `parcelId` and `label` must be sent.",
        "Either `parcelId` or `label` must be sent, but not both",
        "`parcelId` 与 `label` 必须至少发送一个，不可同时发送",
        "`parcelId` 与 `label` 必须至少发送一个,不可同时发送",
        "`parcelId` 或 `label`必须传一个，不能同时传",
    ],
)
def test_one_that_excludes_the_other_is_exactly_one(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("exactly_one", "parcelId", "label"),))


@pytest.mark.parametrize(
    "sentence",
    [
        "parcelId and label cannot be sent together",
        "`ParcelId` and label can not be sent together",
        "`parcelId` can't be sent with `label`",
        "parcelId 和 label 不接受同时发送",
        "`parcelId` 或 `label` 不能同时传",
        "parcelId和label不能一起传",
        "参数parcelId不能和label一起发送",
    ],
)
def test_parameters_that_exclude_each_other_are_at_most_one(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) == Found(rules=(rule("at_most_one", "parcelId", "label"),))


def test_the_first_parameter_excludes_each_of_the_others() -> None:
    expected = Found(rules=(rule("at_most_one", "parcelId", "from"), rule("at_most_one", "parcelId", "to")))
    assert read_sentence("The parameter `parcelId` cannot be sent with `from` or `to`", NOTE) == expected
    assert read_sentence("参数 parcelId 不能和from 与 to一起发送", NOTE) == expected


@pytest.mark.parametrize(
    "sentence", ["Can't be passed together with `label`", "Cannot be sent with label", "不能与label同时传"]
)
def test_a_cell_excludes_what_it_names(sentence: str) -> None:
    assert read_sentence(sentence, in_cell("parcelId")) == Found(rules=(rule("at_most_one", "parcelId", "label"),))
    assert read_sentence(sentence, NOTE) is None


@pytest.mark.parametrize(
    "sentence", ["If supplied, neither `from` or `to` can be provided", "提供该项后，from 和 to 都不可提供"]
)
def test_a_cell_may_exclude_several(sentence: str) -> None:
    expected = Found(rules=(rule("at_most_one", "parcelId", "from"), rule("at_most_one", "parcelId", "to")))
    assert read_sentence(sentence, in_cell("parcelId")) == expected


@pytest.mark.parametrize(
    "sentence", ["Both `from` and `to` must be sent", "from 与 to 均必须发送", "`from` 与 `to` 必须全部发送"]
)
def test_parameters_that_must_all_be_sent_are_mandatory(sentence: str) -> None:
    expected = Found(settings=(Setting("from", "required", True), Setting("to", "required", True)))
    assert read_sentence(sentence, NOTE) == expected


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("`label` can only be sent together with parcelId", NOTE),
        ("label必须和parcelId一起提供", NOTE),
        ("If provided, `parcelId` is required.", in_cell("label")),
        ("It can only be used in combination with `parcelId`", in_cell("label")),
        ("如果提供，须配合提交`parcelId`", in_cell("label")),
    ],
)
def test_a_parameter_may_require_another(sentence: str, scope: Scope) -> None:
    assert read_sentence(sentence, scope) == Found(rules=(rule("requires", "parcelId", parameter="label"),))


@pytest.mark.parametrize(
    "sentence",
    [
        "Either `parcelId` and `label` must be sent",
        "`parcelId` and `label` must be sent",
        "Either `parcelId` or `label` must be sent in winter",
        "In winter either `parcelId` or `label` must be sent",
        "Either `parcelId` must be sent",
        "Both `from` or `to` must be sent",
        "Eitherparcel parcelId or label must be sent",
        "cannot be sent with `label`=`true`",
        "`parcelId` 与 `label` 必须至少发送一个，冬季除外",
        "`parcelId` or `label` may be sent",
        "",
    ],
)
def test_near_misses_are_left_to_a_reader(sentence: str) -> None:
    assert read_sentence(sentence, NOTE) is None
    assert read_sentence(sentence, in_cell("weight")) is None


def test_names_that_the_table_lacks_make_no_rule() -> None:
    found = read_sentence("Either `parcelId` or `tag` must be sent.", NOTE)
    assert found == Found(unknown=("tag",))


@pytest.mark.parametrize(
    ("text", "size"), [("max length 10", 10), ("Max 5 orders", 5), ("最多支持10个订单", 10), ("Max 3 items.", 3)]
)
def test_a_list_has_a_size(text: str, size: int) -> None:
    assert setting(read_sentence(text, in_cell("parcelId", "list<long>"))) == ("parcelId", "max_items", size)


def test_only_a_list_has_a_size() -> None:
    assert read_sentence("max length 10", in_cell("label")) is None
    assert read_sentence("max 10", in_cell("label")) is None


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("max 1000.", "maximum", "1000"),
        ("Max:100", "maximum", "100"),
        ("The value cannot be greater than `60000`", "maximum", "60000"),
        ("赋值不能超过 60000", "maximum", "60000"),
        ("此值不能大于 60000", "maximum", "60000"),
        ("最大值:1500", "maximum", "1500"),
        ("min 0.1", "minimum", "0.1"),
        ("最小 0.1", "minimum", "0.1"),
    ],
)
def test_a_number_has_bounds(text: str, attribute: str, value: str) -> None:
    assert setting(read_sentence(text, in_cell("weight", "decimal"))) == ("weight", attribute, value)


@pytest.mark.parametrize(
    "text", ["int from 1 to 125", "1 到 125 整数", "[1, 125]", "min 1, max 125", "可取值范围[1, 125]"]
)
def test_a_range_has_both_bounds(text: str) -> None:
    expected = Found(settings=(Setting("weight", "minimum", "1"), Setting("weight", "maximum", "125")))
    assert read_sentence(text, in_cell("weight", "int")) == expected


@pytest.mark.parametrize("text", ["Range (0,5000]", "max 5 parcels", "greater than 5", "max"])
def test_bounds_that_cannot_be_expressed_are_left_to_a_reader(text: str) -> None:
    assert read_sentence(text, in_cell("weight", "decimal")) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Default 500;", "500"),
        ("Default:100", "100"),
        ("default 30, ", "30"),
        ('default "ACK"', "ACK"),
        ("默认`EXPIRE_MAKER`", "EXPIRE_MAKER"),
        ("默认值：1", "1"),
        ("（Default GTC）", "GTC"),
        ("default `false`.", "false"),
        ("默认为 NO_SIDE_EFFECT", "NO_SIDE_EFFECT"),
    ],
)
def test_a_parameter_has_a_default(text: str, value: str) -> None:
    assert setting(read_sentence(text, in_cell("label"))) == ("label", "default", value)


@pytest.mark.parametrize("text", ["default as the mark", "Default gets most of them", "默认100最大500", "(Default GTC"])
def test_a_default_is_one_value(text: str) -> None:
    assert read_sentence(text, in_cell("label")) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("`SEA`, `AIR`", ("SEA", "AIR")),
        ('"SEA" or "AIR"', ("SEA", "AIR")),
        ('"SEA", "AIR", and "RAIL"', ("SEA", "AIR", "RAIL")),
        ("SEA, AIR", ("SEA", "AIR")),
        ("SEA ; AIR", ("SEA", "AIR")),
        ("`SEA`:by boat/ `AIR`:by plane, quick/ `RAIL`:by train", ("SEA", "AIR", "RAIL")),
        ('"true": heavy parcels; "false": light parcels', ("true", "false")),
        ("`SEA`或`AIR`", ("SEA", "AIR")),
        ("`SEA`，`AIR`", ("SEA", "AIR")),
        ("can be set to `SEA`/`AIR`", ("SEA", "AIR")),
        ("Valid limits:[5, 10, 20]", ("5", "10", "20")),
        ("可选值:[1000]", ("1000",)),
    ],
)
def test_a_parameter_has_values(text: str, values: tuple[str, ...]) -> None:
    assert setting(read_sentence(text, in_cell("label", "enum"))) == ("label", "values", values)


@pytest.mark.parametrize(
    "text", ["`SEA`", '"SEA","AIR",...', "`SEA` or `AIR` for boats", "Sea, Air", "`SEA` `AIR`", "`SEA`, AIR"]
)
def test_a_set_of_values_is_complete_and_of_one_form(text: str) -> None:
    assert read_sentence(text, in_cell("label", "enum")) is None


def test_a_pattern_keeps_its_backslashes() -> None:
    expected = ("label", "pattern", r"^[\.a-c\:/]{1,36}$")
    for text in (
        r"Can only be string following the rule: `^[\.a-c\:/]{1,36}$`",
        r"必须满足正则规则 `^[\.a-c\:/]{1,36}$`",
        r"`^[\.a-c\:/]{1,36}$`",
    ):
        assert setting(read_sentence(text, in_cell("label"))) == expected


def test_a_pattern_is_anchored_at_both_ends() -> None:
    assert read_sentence("`^[A-Z]+`", in_cell("label")) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("e.g. P-77", "P-77"),
        ("e.g P-77", "P-77"),
        ("e.g. [1234,5678]", "[1234,5678]"),
        ('比如`["a","b"]`', '["a","b"]'),
        ("如P77", "P77"),
    ],
)
def test_a_parameter_has_an_example(text: str, value: str) -> None:
    assert setting(read_sentence(text, in_cell("label"))) == ("label", "example", value)


def test_facts_of_a_row_are_read_in_its_cell_only() -> None:
    for text in ("max 1000", "Default 500", "`SEA`, `AIR`", "e.g. P-77", "`^[A-Z]+$`"):
        assert read_sentence(text, NOTE) is None


@pytest.mark.parametrize(
    "text",
    [
        "Either " + ", ".join(["label"] * 300) + " or",
        ", ".join(['"A"'] * 240) + " and",
        "`A`" + " : x," * 190,
        "label ," * 140,
        "max " + " " * 900 + "x",
        "x" * 100_000,
    ],
)
def test_hostile_sentences_are_given_up_soon(text: str) -> None:
    begin = time.perf_counter()
    assert read_sentence(text, in_cell("label", "enum")) is None
    assert time.perf_counter() - begin < 1
