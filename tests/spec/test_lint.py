"""Specs that each hold their schema may still not make sense together; every such thing is told with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.spec.lint import lint
from generator.spec.load import load_specs
from generator.spec.model import Rule
from generator.spec.rule_logic import can_be_kept
from tests.spec.invented import PRODUCT, WIDGETS, WORDS

Folder = Callable[..., Path]
SPEC = "specs/usdm/rest/freeze_widgets.yaml"


def found(specs: Path) -> list[str]:
    loaded, problems = load_specs(specs)
    assert problems == []
    return [str(problem) for problem in lint(loaded)]


def first_lines(specs: Path) -> list[str]:
    return [message.split("\n")[0] for message in found(specs)]


def test_nothing_is_said_of_what_makes_sense(spoilt: Folder) -> None:
    assert found(spoilt()) == []


def test_a_rule_about_no_parameter_is_told_with_those_there_are(spoilt: Folder) -> None:
    specs = spoilt(("of: [widgetId, widgetNames]", "of: [widgetId, widgetName]"))
    assert found(specs) == [
        f"{SPEC}:20:40: the rule names 'widgetName', which is no parameter, "
        "expected one of colour, widgetId, widgetNames, timestamp\n"
        '      - {rule: exactly_one, of: [widgetId, widgetName], at: "zh:14"}\n'
        "                                           ~~~~~~~~~~"
    ]


def test_everything_wrong_is_told_at_once(spoilt: Folder) -> None:
    specs = spoilt(
        ('minimum: "1", maximum: "99"', 'minimum: "9.5", maximum: "9.25"'),
        ("max_items: 3", "max_items: 3, pattern: '[a'"),
        ("name: timestamp", "name: colour"),
        files={"words/parameters.yaml": "colour: A.\nwidgetId: B.\n"},
    )
    assert first_lines(specs) == [
        f"{SPEC}:16:60: minimum 9.5 is above maximum 9.25",
        f"{SPEC}:16:93: the example does not fit widgetId: 7 is below the minimum 9.5",
        f"{SPEC}:17:12: widgetNames has no words, expected a line for it in words/parameters.yaml",
        f"{SPEC}:17:85: pattern is no regular expression: unterminated character set at position 0",
        f"{SPEC}:18:12: parameter colour stands twice, expected it once",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('example: "7"', "example: seven", "'seven' is no long, expected an integer of 64 bits"),
        (
            'example: "7"',
            'example: "9223372036854775808"',
            "'9223372036854775808' is no long, expected an integer of 64 bits",
        ),
        ('example: "7"', 'example: "100"', "100 is above the maximum 99"),
        (
            'type: long, required: false, minimum: "1"',
            'type: decimal, required: false, minimum: "8"',
            "7 is below the minimum 8",
        ),
        ("""'["a","b"]'""", '"a,b"', "'a,b' is no JSON list, expected one of type list<string>"),
        ("""'["a","b"]'""", '"[1]"', "1 is no string"),
        ("""'["a","b"]'""", """'["a","b","c","d"]'""", """'["a","b","c","d"]' holds 4 items, at most 3"""),
        ("""'["a","b"]'""", """'["a","b!"]', pattern: '[a-z]+'""", "'b!' does not fit [a-z]+"),
        (
            'values: [RED, "NO"]',
            'values: [RED, "NO"], example: BLUE',
            "'BLUE' is no value of it, expected one of RED, NO",
        ),
        (
            'type: enum, required: true, values: [RED, "NO"]',
            'type: boolean, required: true, example: "1"',
            "'1' is no boolean, " "expected true or false",
        ),
    ],
)
def test_an_example_value_fits_its_parameter(spoilt: Folder, old: str, new: str, expected: str) -> None:
    (message,) = first_lines(spoilt((old, new)))
    assert message.endswith(f": {expected}")
    assert "the example does not fit" in message


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "of: [widgetId, widgetNames]",
            "of: [colour, timestamp]",
            "20:5: no request can keep this exactly_one rule along with the required parameters",
        ),
        (
            '  - {rule: exactly_one, of: [widgetId, widgetNames], at: "zh:14"}',
            '  - {rule: all_or_none, of: [widgetId, widgetNames], at: "zh:14"}\n'
            '  - {rule: exactly_one, of: [widgetId, widgetNames], at: "zh:15"}',
            "21:5: no request can keep this exactly_one rule along with the rules above and the required parameters",
        ),
        (
            "of: [widgetId, widgetNames]",
            "of: [widgetId, timestamp]",
            "16:12: by the rules widgetId can never be sent, expected rules that some request with it keeps",
        ),
    ],
)
def test_rules_that_no_request_can_keep_are_told(spoilt: Folder, old: str, new: str, expected: str) -> None:
    assert first_lines(spoilt((old, new))) == [f"{SPEC}:{expected}"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"widgetId": 7', '"widgetId": NaN', "the example is not JSON: NaN is no number of JSON"),
        (
            '"widgetId": 7,',
            '"widgetId": 7',
            "the example is not JSON: Expecting ',' delimiter: line 4 column 5 (char 28)",
        ),
        ('"widgetId": 7', '"widgetId": "7"', '$[].widgetId is integer but the example has "7", expected an integer'),
        (
            '"weight": "0.10"',
            '"weight": "heavy"',
            '$[].weight is decimal but the example has "heavy", expected a number as text',
        ),
        ('"holders": []', '"holders": [3]', "$[].holders[] is string but the example has 3, expected text"),
        ('"widgetId": 7', '"id": 7, "widgetId": 7', "$[] has no field for 'id', which the example has"),
        ('"widgetId": 7,', "", "$[].widgetId is missing from the example, expected presence: conditional"),
        ('{"code": -1, "msg": "stuck"}', "4", "$[] has no alternative for 4 of the example, expected one"),
    ],
)
def test_the_shape_of_the_answer_fits_the_example(spoilt: Folder, old: str, new: str, expected: str) -> None:
    assert expected in [message.partition(": ")[2] for message in first_lines(spoilt((old, new)))]


def test_an_example_may_lack_what_is_conditional_and_have_null_where_it_is_nullable(spoilt: Folder) -> None:
    specs = spoilt(
        ('"weight": "0.10",', ""),
        ("widgetId, type: integer,", "widgetId, type: integer, nullable: true,"),
        ('"widgetId": 7', '"widgetId": null'),
    )
    assert found(specs) == []


def test_where_a_person_had_the_last_word_the_example_may_differ(spoilt: Folder) -> None:
    removed = spoilt(
        ('          - {name: widgetId, type: integer, at: "zh:18"}\n', ""),
        ("answer:\n", "answer:\n  at: corrected\n"),
    )
    assert found(removed) == []
    retyped = spoilt(('type: integer, at: "zh:18"', 'type: string, at: "zh:18 corrected"'))
    assert found(retyped) == []


def test_a_message_of_the_socket_answers_in_its_result(spoilt: Folder) -> None:
    answer = 'answer:\n  type: object\n  fields:\n    - {name: id, type: integer, at: "en:3"}\n'
    text = WIDGETS[: WIDGETS.index("answer:")].replace("kind: rest", "kind: ws_api")
    text = text.replace("{method: DELETE, path: /fapi/v1/widgets,", "{method: widgets.freeze,") + answer
    examples = 'examples:\n  - role: answer\n    at: "en:4"\n    json: |-\n      %s\n'
    sound = spoilt(files={"usdm/ws-api/freeze_widgets.yaml": text + examples % '{"id": "x", "result": {"id": 1}}'})
    assert found(sound) == []
    bare = spoilt(files={"usdm/ws-api/freeze_widgets.yaml": text + examples % '{"id": 1}'})
    assert [message.partition(": ")[2] for message in first_lines(bare)] == [
        "the example has no member 'result', expected the whole message of an answer"
    ]


def test_a_field_stands_once_in_an_object(spoilt: Folder) -> None:
    specs = spoilt(("{name: weight, type: decimal, presence: conditional,", "{name: widgetId, type: integer,"))
    assert f"{SPEC}:29:20: field widgetId stands twice in one object, expected it once" in first_lines(specs)


def test_missing_words_are_told_once_however_often_they_are_needed(spoilt: Folder) -> None:
    thaw = WIDGETS.replace("freeze_widgets", "thaw_widgets")
    specs = spoilt(
        files={
            "usdm/rest/thaw_widgets.yaml": thaw,
            "words/parameters.yaml": "colour: A.\nwidgetId: B.\nwidgetNames: C.\n",
        }
    )
    assert first_lines(specs) == [
        f"{SPEC}:18:12: timestamp has no words, expected a line for it in words/parameters.yaml (1 more of this name)",
        "specs/usdm/rest/thaw_widgets.yaml:5:7: thaw_widgets has no words, expected its summary and answer in "
        "words/operations.yaml",
    ]


def test_an_advisory_and_an_error_need_words(spoilt: Folder) -> None:
    specs = spoilt(
        ('at: "zh:14"}', 'at: "zh:14"}\n  - {rule: advisory, about: cold_weather, at: "zh:15"}'),
        files={"words/errors.yaml": "OTHER: text\n"},
    )
    assert first_lines(specs) == [
        "specs/usdm/product.yaml:8:22: STUCK has no words, expected a line for it in words/errors.yaml",
        f"{SPEC}:21:29: cold_weather has no words, expected a line for it in words/advisories.yaml",
    ]


@pytest.mark.parametrize("name", ["ValueError", "Struct", "None", "Rejection", "Warning"])
def test_an_answer_is_not_named_like_something_else(spoilt: Folder, name: str) -> None:
    words = WORDS["operations"].replace("FrozenWidget", f'"{name}"')
    assert first_lines(spoilt(files={"words/operations.yaml": words})) == [
        f"specs/words/operations.yaml:1:52: answer is {name}, which means something else in Python or in generated code, "
        "expected another name"
    ]


def test_a_product_lists_each_environment_and_code_once(spoilt: Folder) -> None:
    product = PRODUCT.replace(
        "errors_source",
        '  - {name: production, rest: https://b.example.org, source: https://c.d, at: "en:9"}\nerrors_source',
    )
    product += '  - {code: -1, name: STUCK, at: "en:8"}\n'
    assert first_lines(spoilt(files={"usdm/product.yaml": product})) == [
        "specs/usdm/product.yaml:6:12: environment production stands twice, expected it once",
        "specs/usdm/product.yaml:10:12: error code -1 stands twice, expected it once",
    ]


def test_operations_need_their_product(spoilt: Folder) -> None:
    specs = spoilt()
    (specs / "usdm" / "product.yaml").unlink()
    assert found(specs) == ["usdm/product.yaml: usdm has operations, expected a file that says what usdm is"]


NAMES = ["a", "b", "c", "d"]
groups = st.builds(
    Rule,
    st.sampled_from(["at_least_one", "at_most_one", "exactly_one", "all_or_none"]),
    st.just("zh:1"),
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True).map(tuple),
)
needs = st.builds(
    lambda names: Rule("requires", "zh:1", tuple(names[1:]), names[0]),
    st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True),
)


def keeps(rule: Rule, sent: set[str]) -> bool:
    """The rules' meaning, for a request that is known whole."""
    count = len(sent & set(rule.of))
    return {
        "at_least_one": count >= 1,
        "at_most_one": count <= 1,
        "exactly_one": count == 1,
        "all_or_none": count in (0, len(rule.of)),
        "requires": rule.parameter not in sent or count == len(rule.of),
    }[rule.rule]


@given(st.lists(groups | needs, max_size=6), st.sets(st.sampled_from(NAMES)))
def test_rules_can_be_kept_when_some_request_keeps_them_all(rules: list[Rule], required: set[str]) -> None:
    requests = ({name for bit, name in enumerate(NAMES) if number >> bit & 1} for number in range(16))
    possible = any(required <= sent and all(keeps(rule, sent) for rule in rules) for sent in requests)
    assert can_be_kept(rules, dict.fromkeys(required, True)) == possible
