"""Specs that each hold their schema may still not make sense together; every such thing is told with its place."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.specs.invented import ENUMS, ERRORS, EVENT, GADGETS, OUTCOMES, PRODUCT, STREAM, WIDGETS, WORDS, provenance

from generator.specs.lint.lint import lint
from generator.specs.lint.satisfiable import Requests
from generator.specs.load import load_specs
from generator.specs.model import Parameter
from generator.specs.rules import Condition, Rule

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
        f"{SPEC}:18:40: the rule names 'widgetName', which is no parameter, "
        "expected one of colour, widgetId, widgetNames, timestamp\n"
        "      - {rule: exactly_one, of: [widgetId, widgetName]}\n"
        "                                           ~~~~~~~~~~"
    ]


def test_everything_wrong_is_told_at_once(spoilt: Folder) -> None:
    specs = spoilt(
        ('minimum: "1", maximum: "99"', 'minimum: "9.5", maximum: "9.25"'),
        ("max_items: 3", "max_items: 3, pattern: '^[z-a]{1,9}$'"),
        ("name: timestamp", "name: colour"),
        files={"words/parameters.yaml": "colour: A.\nwidgetId: B.\n"},
    )
    assert first_lines(specs) == [
        f"{SPEC}:14:60: minimum 9.5 is above maximum 9.25",
        f"{SPEC}:14:93: the example does not fit widgetId: 7 is below the minimum 9.5",
        f"{SPEC}:15:12: widgetNames has no words, expected a line for it in words/parameters.yaml",
        f"{SPEC}:15:85: pattern is no regular expression: bad character range z-a at position 2",
        f"{SPEC}:16:12: parameter colour stands twice, expected it once",
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
        ("""'["a","b"]'""", """'["a","b!"]', pattern: '^[a-z]{1,9}$'""", "'b!' does not fit ^[a-z]{1,9}$"),
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
            "18:5: no request can keep this exactly_one rule along with the required parameters",
        ),
        (
            "  - {rule: exactly_one, of: [widgetId, widgetNames]}",
            "  - {rule: all_or_none, of: [widgetId, widgetNames]}\n"
            "  - {rule: exactly_one, of: [widgetId, widgetNames]}",
            "19:5: no request can keep this exactly_one rule along with the rules above and the required parameters",
        ),
        (
            "of: [widgetId, widgetNames]",
            "of: [widgetId, timestamp]",
            "14:12: by the rules widgetId can never be sent, expected rules that some request with it keeps",
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
        ("widgetId, type: integer}", "widgetId, type: integer, nullable: true}"),
        ('"widgetId": 7', '"widgetId": null'),
    )
    assert found(specs) == []


def test_where_a_person_had_the_last_word_the_example_may_differ(spoilt: Folder) -> None:
    fields = "answer.items.of.0.fields"
    removed = WIDGETS.replace("          - {name: widgetId, type: integer}\n", "")
    retyped = WIDGETS.replace("type: integer", "type: string")
    for text, corrected in ((removed, {"answer": "corrected"}), (retyped, {f"{fields}.widgetId": "zh:18 corrected"})):
        places = {"usdm/provenance/rest/freeze_widgets.json": provenance(text, corrected)}
        assert found(spoilt(files={"usdm/rest/freeze_widgets.yaml": text, **places})) == []
        assert found(spoilt(files={"usdm/rest/freeze_widgets.yaml": text})) != []


def test_a_message_of_the_socket_answers_in_its_result(spoilt: Folder) -> None:
    answer = "answer:\n  type: object\n  fields:\n    - {name: id, type: integer}\n"
    text = WIDGETS[: WIDGETS.index("answer:")].replace("kind: rest", "kind: ws_api")
    text = text.replace("{method: DELETE, path: /fapi/v1/widgets}", "{method: widgets.freeze}") + answer
    examples = "examples:\n  - role: answer\n    json: |-\n      %s\n"
    text = text.replace("{type: TRADE}", "{type: USER_DATA}")
    sound = spoilt(files={"usdm/ws-api/freeze_widgets.yaml": text + examples % '{"id": "x", "result": {"id": 1}}'})
    assert found(sound) == []
    bare = spoilt(files={"usdm/ws-api/freeze_widgets.yaml": text + examples % '{"id": 1}'})
    assert [message.partition(": ")[2] for message in first_lines(bare)] == [
        "the example has no member 'result', expected the whole message of an answer"
    ]


def test_a_field_stands_once_in_an_object(spoilt: Folder) -> None:
    specs = spoilt(("{name: weight, type: decimal, presence: conditional}", "{name: widgetId, type: integer}"))
    assert f"{SPEC}:27:20: field widgetId stands twice in one object, expected it once" in first_lines(specs)


def test_missing_words_are_told_once_however_often_they_are_needed(spoilt: Folder) -> None:
    thaw = WIDGETS.replace("freeze_widgets", "thaw_widgets")
    specs = spoilt(
        files={
            "usdm/rest/thaw_widgets.yaml": thaw,
            "usdm/outcomes.yaml": OUTCOMES + "  rest/thaw_widgets: {none: nothing shows them}\n",
            "words/parameters.yaml": "colour: A.\nwidgetId: B.\nwidgetNames: C.\n",
        }
    )
    assert first_lines(specs) == [
        f"{SPEC}:16:12: timestamp has no words, expected a line for it in words/parameters.yaml (1 more of this name)",
        "specs/usdm/rest/thaw_widgets.yaml:5:7: thaw_widgets has no words, expected its summary and answer in "
        "words/operations.yaml",
    ]


def test_an_advisory_and_an_error_need_words(spoilt: Folder) -> None:
    specs = spoilt(
        ("widgetNames]}", "widgetNames]}\n  - {rule: advisory, about: cold_weather}"),
        files={"words/errors.yaml": "LOST: text\n"},
    )
    assert first_lines(specs) == [
        "specs/usdm/product.yaml:9:22: STUCK has no words, expected a line for it in words/errors.yaml",
        f"{SPEC}:19:29: cold_weather has no words, expected a line for it in words/advisories.yaml",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("section: trade", "section: send", "send means something else in the package already"),
        ("section: trade", "section: freeze_widgets", "freeze_widgets is what the client calls a section"),
    ],
)
def test_names_that_the_package_cannot_have_are_refused(spoilt: Folder, old: str, new: str, message: str) -> None:
    assert any(line.endswith(message) for line in first_lines(spoilt((old, new))))


@pytest.mark.parametrize("name", ["ValueError", "Struct", "None", "Rejection", "Warning", "Cost"])
def test_an_answer_is_not_named_like_something_else(spoilt: Folder, name: str) -> None:
    words = WORDS["operations"].replace("FrozenWidget", f'"{name}"')
    assert first_lines(spoilt(files={"words/operations.yaml": words})) == [
        f"specs/words/operations.yaml:1:52: answer is {name}, which means something else in Python or in generated code, "
        "expected another name"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "words/usdm/streams.yaml",
            "WidgetDepth",
            "PostedGadget",
            "streams/widget_depth.yaml:4:7: its message is called PostedGadget, as the answer of usdm/rest/post_gadgets is",
        ),
        (
            "words/usdm/operations.yaml",
            "PostedGadget",
            "PostGadgetsItem",
            "rest/post_gadgets.yaml:24:11: its element is called PostGadgetsItem, as the answer of usdm/rest/post_gadgets is",
        ),
    ],
)
def test_what_a_product_offers_has_names_of_its_own(
    spoilt: Folder, file: str, old: str, new: str, expected: str
) -> None:
    told = first_lines(spoilt(files={**OTHERS, file: OTHERS[file].replace(old, new)}))
    assert told == [f"specs/usdm/{expected}, expected another name"]


def test_answers_and_messages_may_share_a_class_of_their_kind(spoilt: Folder) -> None:
    words = OTHERS["words/events.yaml"].replace("payload: WidgetUpdate", "payload: WidgetDepth")
    assert first_lines(spoilt(files={**OTHERS, "words/events.yaml": words})) == []


def test_a_product_lists_each_host_and_code_once(spoilt: Folder) -> None:
    page = 'source: https://c.d, at: "en:9"}\nerrors_source'
    more = (
        f"  - {{environment: production, use: rest, address: https://b.example.org, {page.removesuffix('errors_source')}"
        f"  - {{environment: testnet, use: ws_api, address: wss://b.example.org, {page}"
    )
    product = PRODUCT.replace("errors_source", more) + '  - {code: -1, name: STUCK, at: "en:8"}\n'
    assert first_lines(spoilt(files={"usdm/product.yaml": product})) == [
        "specs/usdm/product.yaml:7:5: rest of production stands twice, expected it once or since the end of the other one",
        "specs/usdm/product.yaml:8:19: environment testnet has no rest, expected an address for it",
        "specs/usdm/product.yaml:13:12: error code -1 stands twice, expected it once",
    ]


def test_a_host_may_follow_another_and_limits_are_of_an_environment_there_is(spoilt: Folder) -> None:
    page = 'source: https://c.d, at: "en:9"'
    old = next(line for line in PRODUCT.splitlines() if "use: rest" in line)
    new = f"  - {{environment: production, use: rest, address: https://b.example.org, {page}, evidence: seen, "
    days = f'{old[:-1]}, until: "2026-04-23", evidence: seen}}\n{new}since: "2026-04-23"}}'
    limits = "limits:\n  - {environment: mars, group: futures, was: usdm, since: '2026-06-24', evidence: seen}\n"
    assert first_lines(spoilt(files={"usdm/product.yaml": PRODUCT.replace(old, days)})) == []
    assert first_lines(spoilt(files={"usdm/product.yaml": PRODUCT + limits})) == [
        f"specs/usdm/product.yaml:{PRODUCT.count(chr(10)) + 2}:19: there is no environment mars, expected one of hosts",
    ]


def test_operations_need_their_product(spoilt: Folder) -> None:
    specs = spoilt()
    (specs / "usdm" / "product.yaml").unlink()
    assert found(specs) == ["usdm/product.yaml: usdm has operations, expected a file that says what usdm is"]


OTHERS = {
    "usdm/outcomes.yaml": OUTCOMES + "  rest/post_gadgets: {none: nothing shows gadgets}\n",
    "usdm/rest/post_gadgets.yaml": GADGETS,
    "usdm/streams/widget_depth.yaml": STREAM,
    "usdm/user-data/widget_update.yaml": EVENT,
    "usdm/enums.yaml": ENUMS,
    "usdm/errors.yaml": ERRORS,
    "words/usdm/operations.yaml": "post_gadgets: {summary: Post gadgets., answer: PostedGadget}\n",
    "words/usdm/parameters.yaml": "".join(
        f"{name}: {name.title()}.\n"
        for name in ("type price match depth hidden startTime endTime gadgets side quantity cost timestamp").split()
    ),
    "words/usdm/streams.yaml": "widget_depth: {summary: Depth., payload: WidgetDepth}\n",
    "words/events.yaml": "usdm/widget_update: {summary: Update., payload: WidgetUpdate}\n",
}


def test_nothing_is_said_of_other_kinds_of_spec_that_make_sense(spoilt: Folder) -> None:
    assert found(spoilt(files=OTHERS)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            "rest/post_gadgets",
            "when: [{parameter: type, one_of: [LIMIT]}]",
            "when: [{parameter: tipe, one_of: [LIMIT]}]",
            "the condition names 'tipe', which is no parameter, "
            "expected one of type, price, match, depth, hidden, startTime, endTime, gadgets, timestamp",
        ),
        (
            "rest/post_gadgets",
            "when: [{parameter: type, one_of: [LIMIT]}]",
            "when: [{parameter: type, one_of: [STOP]}]",
            "'STOP' is no value of type, expected one of LIMIT, MARKET",
        ),
        (
            "rest/post_gadgets",
            "{absent: [price]}",
            "{absent: [side]}",
            "the condition names 'side', which is no parameter, "
            "expected one of type, price, match, depth, hidden, startTime, endTime, gadgets, timestamp",
        ),
        (
            "rest/post_gadgets",
            "of: [quantity, cost]",
            "of: [quantity, price]",
            "the rule names 'price', which is no parameter, expected one of side, quantity, cost",
        ),
        (
            "rest/post_gadgets",
            "- {rule: exactly_one, of: [quantity, cost]",
            "- {rule: one_of_values, parameter: side, values: [HOLD], when: [{given: [cost]}]",
            "'HOLD' is no value of side, expected one of BUY, SELL",
        ),
        (
            "rest/post_gadgets",
            "rule: prevails, parameter: depth, of: [startTime]",
            "rule: prevails, parameter: depth, of: [startTime, depth]",
            "depth prevails over itself, expected other parameters",
        ),
        (
            "rest/post_gadgets",
            "when: [{parameter: type, one_of: [MARKET]}]",
            "when: [{parameter: type, one_of: [LIMIT, MARKET]}]",
            "by the rules type can never be LIMIT, expected rules that some request with it keeps",
        ),
        (
            "rest/post_gadgets",
            "rule: at_least_one, of: [price, match]",
            "rule: required_if, of: [price]",
            "by the rules match can never be sent, expected rules that some request with it keeps",
        ),
        (
            "rest/post_gadgets",
            "rule: at_least_one, of: [price, match]",
            "rule: required_if, of: [price, match]",
            "by the rules type can never be LIMIT, expected rules that some request with it keeps",
        ),
        (
            "rest/post_gadgets",
            "{rule: at_least_one, of: [price, match], when: [{parameter: type, one_of: [LIMIT]}]",
            "{rule: one_of_values, parameter: type, values: [LIMIT, MARKET], when: [{given: [match]}]",
            "by the other rules type can never be MARKET under this condition, expected rules that some request keeps",
        ),
        (
            "rest/post_gadgets",
            "enum: Gadget types (type)",
            "enum: Types",
            "there is no enum Types of usdm, expected one of Gadget types (type)",
        ),
        (
            "enums",
            "{value: MARKET}",
            "{value: STOP}",
            "'MARKET' is no value of enum Gadget types (type), expected one of LIMIT, STOP, NO",
        ),
        (
            "enums",
            "{value: MARKET}",
            "{value: LIMIT}",
            "value LIMIT of Gadget types (type) stands twice, expected it once",
        ),
        ("errors", "{code: -2}", "{code: -1}", "error code -1 stands twice, expected it once"),
        (
            "rest/post_gadgets",
            "security: {type: TRADE}",
            "security: {type: MARKET_DATA}",
            "timestamp is required although MARKET_DATA needs no signature, expected a correction of security.type or of "
            "timestamp",
        ),
        (
            "streams/widget_depth",
            "<symbol>@depth<levels>",
            "<pair>@depth<levels>",
            "<pair> is no placeholder of the stream, expected one of symbol, levels",
        ),
        (
            "streams/widget_depth",
            "@depth<levels>",
            "@depth5",
            "no name of the stream has the placeholder <levels>, expected one that has",
        ),
        ("streams/widget_depth", '"E": 1', '"E": "1"', '$.E is integer but the example has "1", expected an integer'),
        (
            "streams/widget_depth",
            "route: public\n",
            "route: public\ncontinuity: {pace: book, ids: {last: u}}\n",
            "last is u, expected a member of the payload",
        ),
        (
            "streams/widget_depth",
            "route: public\n",
            "route: public\ncontinuity: {pace: book, restored: {operation: usdm/rest/depths, by: id}}\n",
            "there is no operation usdm/rest/depths, expected the spec that has what was missed",
        ),
        (
            "streams/widget_depth",
            'speed: 250ms}\n  - {template: "<symbol>@depth"}\n',
            'speed: real-time}\n  - {template: "<symbol>@depth"}\ncontinuity: {pace: steady}\n',
            "a steady stream has no speed, expected how often it sends in one of its names",
        ),
    ],
)
def test_what_does_not_fit_together_is_told(spoilt: Folder, name: str, old: str, new: str, expected: str) -> None:
    path = f"usdm/{name}.yaml"
    assert OTHERS[path].count(old) == 1
    assert expected in [
        message.partition(": ")[2]
        for message in first_lines(spoilt(files={**OTHERS, path: OTHERS[path].replace(old, new)}))
    ]


@pytest.mark.parametrize("name", ["streams/widget_depth", "user-data/widget_update", "errors"])
def test_a_note_needs_words(spoilt: Folder, name: str) -> None:
    path = f"usdm/{name}.yaml"
    files = {**OTHERS, path: OTHERS[path] + "notes: [hedge_mode, cold_weather]\n"}
    (line,) = first_lines(spoilt(files={**files, "words/advisories.yaml": "hedge_mode: Both sides.\n"}))
    assert line.startswith(f"specs/{path}:")
    assert line.endswith("cold_weather has no words, expected a line for it in words/advisories.yaml")


@pytest.mark.parametrize(
    ("words", "data", "message"),
    [
        ("In {values}.", "", "cold_weather has no values, which its words in words/advisories.yaml want"),
        (
            "For {longest}.",
            ", of: [widgetId]",
            "cold_weather has no longest, which its words in words/advisories.yaml want",
        ),
        ("{first} is cold.", "", "cold_weather has no of, which its words in words/advisories.yaml want"),
        (
            "Cold.",
            ", values: [ICE]",
            "the words of cold_weather in words/advisories.yaml do not say its data, expected {values}",
        ),
    ],
)
def test_an_advisory_has_the_data_that_its_words_say_and_no_other(
    spoilt: Folder, words: str, data: str, message: str
) -> None:
    rule = f"{{rule: advisory{data}, about: cold_weather}}"
    said = {"words/advisories.yaml": f'cold_weather: "{words}"\n'}
    assert [
        line.partition(": ")[2]
        for line in first_lines(spoilt(("widgetNames]}", f"widgetNames]}}\n  - {rule}"), files=said))
    ] == [message]


@pytest.mark.parametrize("words", ["Without {of} all.", "Without {first} all.", "Without {first} and {last} all."])
def test_an_advisory_tells_nothing_of_requests_without_what_is_required(spoilt: Folder, words: str) -> None:
    said = {"words/advisories.yaml": f'cold_weather: "{words}"\n'}
    rule = "{rule: advisory, of: [%s], about: cold_weather}"

    def told(name: str) -> list[str]:
        specs = spoilt(("widgetNames]}", "widgetNames]}\n  - " + rule % name), files=said)
        return [line.partition(": ")[2] for line in first_lines(specs)]

    assert told("widgetId") == []
    message = "cold_weather tells what comes without colour, which is required, expected an optional parameter"
    assert told("colour") == [message]


def test_the_words_of_a_note_have_no_place_for_data(spoilt: Folder) -> None:
    path = "usdm/streams/widget_depth.yaml"
    files = {**OTHERS, path: OTHERS[path] + "notes: [cold_weather]\n"}
    (line,) = first_lines(spoilt(files={**files, "words/advisories.yaml": 'cold_weather: "For {longest}."\n'}))
    assert line.endswith("the words of cold_weather want longest, which no note has")


def test_streams_and_events_need_words_and_class_names(spoilt: Folder) -> None:
    files = {**OTHERS, "words/usdm/streams.yaml": "x: {summary: X., payload: Decimal}\n"}
    del files["words/events.yaml"]
    assert first_lines(spoilt(files=files)) == [
        "specs/usdm/streams/widget_depth.yaml:4:7: widget_depth has no words, expected its summary and payload in "
        "words/streams.yaml",
        "specs/usdm/user-data/widget_update.yaml:4:7: widget_update has no words, expected its summary and payload in "
        "words/events.yaml",
        "specs/words/usdm/streams.yaml:1:27: payload is Decimal, which means something else in Python or in generated code, "
        "expected another name",
    ]


def test_a_page_that_is_given_a_name_belongs_to_a_product(spoilt: Folder) -> None:
    entry = "page: derivatives/widget/A, path: name, replaces: null, sets: a, why: w, evidence: e"
    assert first_lines(spoilt(files={"corrections/usdm/x.yaml": f"corrections:\n  - {{{entry}}}\n"})) == [
        "specs/corrections/usdm/x.yaml:2:5: derivatives/widget/A is no page of a product, "
        "expected a path that starts with one of derivatives/widgets"
    ]


@pytest.mark.parametrize(
    ("shape", "example", "expected"),
    [
        ("type: tuple\n  fields:\n{fields}", '["1", 2]', None),
        (
            "type: tuple\n  fields:\n{fields}",
            '["1"]',
            "$.b is missing from the example, expected presence: conditional",
        ),
        (
            "type: tuple\n  fields:\n{fields}",
            '["1", 2, 3]',
            "$ is a tuple but the example has 3 elements, expected 2 positions to fit them",
        ),
        (
            "type: tuple\n  fields:\n{fields}",
            '["1", "x"]',
            '$.b is integer but the example has "x", expected an integer',
        ),
        ("type: map\n  items: {{type: integer}}", '{"A": 1, "B": 2}', None),
        (
            "type: map\n  items: {{type: integer}}",
            '{"A": 1, "B": "2"}',
            '$[] is integer but the example has "2", expected an integer',
        ),
        ("type: map\n  items: {{type: integer}}", "[1]", "$ is map but the example has a list, expected an object"),
    ],
)
def test_examples_fit_tuples_and_maps(spoilt: Folder, shape: str, example: str, expected: str | None) -> None:
    fields = "    - {name: a, type: decimal}\n    - {name: b, type: integer}"
    text = WIDGETS[: WIDGETS.index("answer:")] + "answer:\n  " + shape.format(fields=fields)
    text += f"\nexamples:\n  - role: answer\n    json: |-\n      {example}\n"
    said = [
        message.partition(": ")[2] for message in first_lines(spoilt(files={"usdm/rest/freeze_widgets.yaml": text}))
    ]
    assert said == ([expected] if expected else [])


NAMES = ["a", "b", "c", "d"]
parameters = [
    Parameter("a", "enum", False, "zh:1", values=("X", "Y", "Z"), default="Y"),
    Parameter("b", "int", False, "zh:1"),
    Parameter("c", "string", False, "zh:1"),
    Parameter("d", "decimal", False, "zh:1", minimum="0"),
]
# Enough for every outcome of the conditions below.
VALUES: dict[str, list[str]] = {
    "a": ["X", "Y", "Z"],
    "b": ["-1", "4", "5", "6"],
    "c": ["P", "Q"],
    "d": ["0", "1", "1.5"],
}
conditions = st.sampled_from(
    [
        Condition("a", one_of=("X",)),
        Condition("a", one_of=("Y", "Z")),
        Condition("b", minimum="5"),
        Condition("b", above="5"),
        Condition("b", below="0"),
        Condition("c", one_of=("P",)),
        Condition("d", maximum="1"),
        Condition(given=("a", "b")),
        Condition(absent=("c",)),
        Condition(given=("d",), absent=("b",)),
    ]
)
whens = st.lists(conditions, max_size=2).map(tuple)
distinct = st.lists(st.sampled_from(NAMES), min_size=2, max_size=4, unique=True)
groups = st.builds(
    lambda kind, names, when: Rule(kind, "zh:1", of=tuple(names), when=when),
    st.sampled_from(["at_least_one", "at_most_one", "exactly_one", "all_or_none", "required_if", "forbidden_if"]),
    distinct,
    whens,
)
needs = st.builds(
    lambda names, when: Rule("requires", "zh:1", of=tuple(names[1:]), parameter=names[0], when=when), distinct, whens
)
limits = st.builds(
    lambda subject, when: Rule("one_of_values", "zh:1", parameter=subject[0], values=subject[1], when=when),
    st.sampled_from([("a", ("X",)), ("a", ("Y",)), ("c", ("Q",)), ("b", ("5", "6"))]),
    whens,
)


def holds(condition: Condition, sent: dict[str, str]) -> bool:
    if not all(name in sent for name in condition.given) or any(name in sent for name in condition.absent):
        return False
    if condition.parameter is None:
        return True
    text = sent.get(condition.parameter, "Y" if condition.parameter == "a" else None)
    if text is None:
        return False
    if condition.one_of:
        return text in condition.one_of
    number = float(text)
    return (
        (condition.minimum is None or number >= float(condition.minimum))
        and (condition.maximum is None or number <= float(condition.maximum))
        and (condition.above is None or number > float(condition.above))
        and (condition.below is None or number < float(condition.below))
    )


def keeps(rule: Rule, sent: dict[str, str]) -> bool:
    """The rules' meaning, for a request that is known whole."""
    if not all(holds(condition, sent) for condition in rule.when):
        return True
    count = len(sent.keys() & set(rule.of))
    return {
        "at_least_one": count >= 1,
        "at_most_one": count <= 1,
        "exactly_one": count == 1,
        "all_or_none": count in (0, len(rule.of)),
        "requires": rule.parameter not in sent or count == len(rule.of),
        "required_if": count == len(rule.of),
        "forbidden_if": count == 0,
        "one_of_values": rule.parameter not in sent or sent[rule.parameter] in rule.values,
    }[rule.rule]


ALL_REQUESTS = [
    {name: value for name, value in zip(NAMES, chosen, strict=True) if value is not None}
    for chosen in itertools.product(*([None, *VALUES[name]] for name in NAMES))
]


@settings(max_examples=300)
@given(st.lists(groups | needs | limits, max_size=6), st.sets(st.sampled_from(NAMES)))
def test_rules_can_be_kept_when_some_request_keeps_them_all(rules: list[Rule], required: set[str]) -> None:
    demanded = [replace(parameter, required=parameter.name in required) for parameter in parameters]
    possible = [sent for sent in ALL_REQUESTS if required <= sent.keys() and all(keeps(rule, sent) for rule in rules)]
    requests = Requests(demanded, rules)
    assert requests.exist({}) == bool(possible)
    for name in NAMES:
        sendable = any(requests.exist({name: choice}) for choice in requests.choices(name) if choice.given)
        assert sendable == any(name in sent for sent in possible)


def test_the_search_for_a_request_comes_to_an_end() -> None:
    """Pigeons in holes: hopeless for any search that tries all, and given up as if there were a request."""
    cells = [[f"p{pigeon}h{hole}" for hole in range(9)] for pigeon in range(10)]
    rules = [Rule("at_least_one", "zh:1", of=tuple(row)) for row in cells]
    rules += [Rule("at_most_one", "zh:1", of=tuple(row[hole] for row in cells)) for hole in range(9)]
    holes = [Parameter(name, "int", False, "zh:1") for row in cells for name in row]
    assert Requests(holes, rules).exist({})
