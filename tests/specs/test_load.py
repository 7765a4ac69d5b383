"""Folders of specs: what is wrong in them is told all at once, each with its place and what was expected."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.specs.invented import ENUMS, ERRORS, EVENT, GADGETS, STREAM, WIDGETS

from generator.cache import Cache
from generator.specs import model
from generator.specs.authored import Environment, ErrorCode, GuideAcknowledgement, Host, OperationWords
from generator.specs.dump import dump
from generator.specs.load import load_specs
from generator.specs.model import Operation
from generator.specs.words import PayloadWords
from generator.specs.yaml.reader import parse

Folder = Callable[..., Path]
SPEC = "specs/usdm/rest/freeze_widgets.yaml"


def messages(specs: Path) -> list[str]:
    return [str(problem) for problem in load_specs(specs)[1]]


def test_a_sound_folder_is_loaded_whole(spoilt: Folder, widgets: Operation) -> None:
    specs, problems = load_specs(spoilt())
    assert problems == []
    assert specs.operations == (widgets,)
    product = specs.product("usdm")
    assert product
    page = "https://example.org/docs/hosts"
    assert product.hosts == (
        Host("production", "rest", "https://api.example.org", page, "en:3"),
        Host("production", "streams", "wss://stream.example.org", page, "en:4"),
    )
    hosts = Environment(
        "production", "https://api.example.org", page, "en:3", "usdm", streams="wss://stream.example.org"
    )
    assert product.environments == (hosts,)
    assert product.errors == (ErrorCode(-1, "STUCK", "en:4"), ErrorCode(-3, "LOST", "en:5"))
    assert specs.words.operation(widgets) == OperationWords("Freeze widgets.", "FrozenWidget")


def test_a_misspelt_key_is_told_with_the_one_that_was_meant(spoilt: Folder) -> None:
    specs = spoilt(("required: false, minimum", "requird: false, minimum"))
    assert messages(specs) == [
        f"{SPEC}:14:34: unknown key 'requird', expected 'required'\n"
        '      - {name: widgetId, type: long, requird: false, minimum: "1", maximum: "99", example: "7"}\n'
        "                                     ~~~~~~~"
    ]


def test_specs_with_dates_need_the_day_that_is_rendered(spoilt: Folder) -> None:
    dated = 'changes:\n  - {path: weight.ip.cost, since: "2026-02-03", was: 2, now: 1, evidence: "Told."}\n'
    specs = spoilt(("parameters:\n", f"{dated}parameters:\n"))
    assert messages(specs) == [
        "specs/as_of.yaml: is missing, expected the day that is rendered: facts of usdm/rest/freeze_widgets have dates"
    ]


def test_an_unknown_key_is_told_with_those_there_are(spoilt: Folder) -> None:
    specs = spoilt(("{counter: ip,", "{colour: 3, counter: ip,"))
    assert messages(specs) == [
        f"{SPEC}:11:6: unknown key 'colour', expected counter, cost, when only\n"
        "      - {colour: 3, counter: ip, cost: 1}\n"
        "         ~~~~~~"
    ]


def test_a_value_of_the_wrong_type_is_told_with_the_right_one(spoilt: Folder) -> None:
    specs = spoilt(("required: true, values", 'required: "YES", values'))
    assert messages(specs) == [
        f"{SPEC}:13:42: required is 'YES', expected true or false\n"
        '      - {name: colour, type: enum, required: "YES", values: [RED, "NO"]}\n'
        "                                             ~~~~~"
    ]


def test_two_errors_are_told_at_once_in_the_order_of_the_file(spoilt: Folder) -> None:
    specs = spoilt(("method: DELETE", "method: REMOVE"), ('minimum: "1"', "minimum: 1"))
    assert messages(specs) == [
        f"{SPEC}:9:19: method is 'REMOVE', expected one of GET, POST, PUT, DELETE, PATCH\n"
        "    request: {method: REMOVE, path: /fapi/v1/widgets}\n"
        "                      ~~~~~~",
        f'{SPEC}:14:60: minimum is 1 without quotes, expected text, as "1"\n'
        '      - {name: widgetId, type: long, required: false, minimum: 1, maximum: "99", example: "7"}\n'
        "                                                               ~",
    ]


def test_errors_of_several_files_are_told_together(spoilt: Folder) -> None:
    specs = spoilt(
        ("cost: 1", "cost: -1"),
        files={"usdm/product.yaml": "product: usdm\n", "words/fields.yaml": "price: 3\n", "usdm/notes.txt": ""},
    )
    assert [message.split("\n")[0] for message in messages(specs)] == [
        "specs/usdm/notes.txt: no file of the specs, expected as_of.yaml, <product>/<product|enums|errors|outcomes|proofs>.yaml, "
        "<product>/<rest|ws-api|streams|user-data>/<name>.yaml, words/<operations|parameters|fields|answers|errors|"
        "advisories|aliases|synonyms|homonyms|letters|streams|events>.yaml or words/<product>/ of the same, "
        "corrections/<acknowledged|guides>.yaml, corrections/settled.yaml or corrections/<product>/<name>.yaml",
        "specs/usdm/product.yaml:1:1: key 'address' is missing",
        "specs/usdm/product.yaml:1:1: key 'title' is missing",
        "specs/usdm/product.yaml:1:1: the file has none of the keys hosts, environments, expected at least one of them",
        f"{SPEC}:11:25: cost is -1, expected at least 0",
        'specs/words/fields.yaml:1:8: price is 3 without quotes, expected text, as "3"',
    ]


def test_a_duplicate_key_is_told_with_the_line_of_the_first(spoilt: Folder) -> None:
    specs = spoilt(("section: trade", "section: trade\nkind: ws_api"))
    assert messages(specs) == [
        f"{SPEC}:5:1: key 'kind' stands twice, the first time on line 2\n    kind: ws_api\n    ~~~~"
    ]


def test_a_tab_as_indentation_is_told_as_such(spoilt: Folder) -> None:
    specs = spoilt(("  - {counter: ip", "\t- {counter: ip"))
    assert messages(specs) == [
        f"{SPEC}:11:1: the line is indented with a tab, expected blanks\n" "     - {counter: ip, cost: 1}\n" "    ~"
    ]


def test_an_unclosed_bracket_is_told_at_a_line(spoilt: Folder) -> None:
    (message,) = messages(spoilt(("{type: TRADE}", "{type: TRADE")))
    assert message.startswith(f"{SPEC}:9:8: not YAML: ")
    assert "that starts on line 8" in message


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: NO\n", 'x:1:4: NO without quotes is not the same to every reader, expected "NO"\n    a: NO\n       ~~'),
        ("n: b\n", 'x:1:1: n without quotes is not the same to every reader, expected "n"\n    n: b\n    ~'),
        ("a: 12:30\n", 'x:1:4: 12:30 without quotes is not the same to every reader, expected "12:30"'),
        ("a: 1e5\n", 'x:1:4: 1e5 without quotes is not the same to every reader, expected "1e5"'),
        ("a: &b 1\n", "x:1:4: anchor &b, expected the value alone\n    a: &b 1\n       ~~~~"),
        ("a: *b\n", "x:1:4: alias *b, expected the value itself"),
        ("a: !!str 1\n", "x:1:4: tag tag:yaml.org,2002:str, expected the value alone"),
        ("1: b\n", 'x:1:1: key 1 is not text, expected text, as "1"\n    1: b\n    ~'),
        ("[a]: b\n", "x:1:1: a list or mapping as key, expected text"),
        ("a: 1\n---\nb: 1\n", "x:2:1: a second document, expected one document in the file\n    ---\n    ~~~"),
        ("a: 1\nb: \x01\n", "x:2:4: character U+0001 cannot stand in YAML, expected an escape in double quotes"),
    ],
)
def test_what_not_every_reader_of_yaml_agrees_about_is_refused(text: str, expected: str) -> None:
    document, problems = parse("x", text.encode())
    assert document is None
    assert any(str(problem).startswith(expected) for problem in problems), problems


DEEP = "not YAML: nested more than 100 deep"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[" * 2000, f"x:1:101: {DEEP}"),
        ("a: " + "[" * 2000, f"x:1:104: {DEEP}"),
        ("- a\n-\n  - " + "{[" * 2000, f"x:3:105: {DEEP}"),
        ("[x, " * 2000, f"x:1:401: {DEEP}"),
        ("{a: " * 2000, f"x:1:401: {DEEP}"),
        ('[\'a, ]\', "\\"]",\n' * 2000, f"x:101:1: {DEEP}"),
        ("[ # ]\n" * 2000, f"x:101:1: {DEEP}"),
        ("a: |\n  ]\nb: " + "[" * 101, f"x:3:104: {DEEP}"),
        ("- " * 2000 + "a", f"x:1:201: {DEEP}"),
        ("\n".join(" " * level + "a:" for level in range(2000)), f"x:101:101: {DEEP}"),
        ("\n".join(" " * level + "a:" for level in range(60)) + " " + "[" * 41, f"x:60:103: {DEEP}"),
    ],
)
def test_what_is_nested_too_deep_is_told_by_us_whatever_the_parser_allows(text: str, expected: str) -> None:
    document, problems = parse("x", text.encode())
    assert document is None
    assert [str(problem).partition("\n")[0] for problem in problems] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100 + "]" * 100,
        "".join(f"a{n}: [[x], {{b: [c]}}]\n" for n in range(200)),
        "".join(f"a{n}: from [0, and up\n" for n in range(200)),
        "".join(f"a{n}: '[[['\n" for n in range(200)),
        "[" + "'[', \"[\", # [\n" * 200 + "]",
        "a:\n  - b: |-\n" + "      [\n" * 200,
        "# [\n" * 200 + "a: b # [[[\n",
    ],
)
def test_brackets_that_nest_less_deep_or_stand_in_text_are_read(text: str) -> None:
    document, problems = parse("x", text.encode())
    assert document is not None, problems


def test_bytes_that_are_no_utf_8_are_told_with_their_line() -> None:
    assert [str(problem) for problem in parse("x", b"a: b\nc: \xff\n")[1]] == [
        "x:2: byte 0xFF is not UTF-8, expected UTF-8"
    ]


def test_alias_bombs_are_refused_without_being_expanded() -> None:
    bomb = "a: &a [x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(50))
    document, problems = parse("x", bomb.encode())
    assert document is None
    assert len(problems) == 151


def test_one_mistake_is_told_once(spoilt: Folder) -> None:
    """A wrong type would also make the keys that belong to the right one unexpected."""
    specs = spoilt(("  type: list\n  items:\n    type: union", "  type: lst\n  items:\n    type: union"))
    assert [message.split("\n")[0] for message in messages(specs)] == [
        f"{SPEC}:20:9: type is 'lst', expected one of string, decimal, integer, boolean, number, any, object, tuple, "
        "list, map, union, rejection"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[widgetId, widgetNames]", "[widgetId]", "of has 1 element, expected at least 2"),
        ("[widgetId, widgetNames]", "[widgetId, widgetId]", "of holds 'widgetId' twice, expected each once"),
        ("rule: exactly_one, of: [widgetId, widgetNames]", "rule: advisory", "key 'about' is missing"),
        ("rule: exactly_one, of:", "rule: requires, of:", "key 'parameter' is missing"),
        (", path: /fapi/v1/widgets", "", "key 'path' is missing"),
        ("kind: rest", "kind: ws_api", "unexpected key 'path': a WS API request has no path"),
        (
            "type: long, required: false,",
            "type: long, max_items: 2, required: false,",
            "unexpected key 'max_items': " "only a list has a number of elements",
        ),
        ("path: /fapi/v1/widgets", "path: fapi", "path is 'fapi', expected a path such as /fapi/v1/order"),
        ("title: Freeze Widgets", 'title: ""', "title is '', expected one line of text"),
        ("title: Freeze Widgets", "title:", "title is empty, expected text"),
        ("title: Freeze Widgets", "title: [a]", "title is a list, expected text"),
        (
            "widgetNames]}",
            'widgetNames], at: "zh:14"}',
            "unknown key 'at', expected rule, parameter, of, values, to, error, member, longest, about, when only",
        ),
    ],
)
def test_messages_say_what_is_there_and_what_was_expected(spoilt: Folder, old: str, new: str, expected: str) -> None:
    found = [problem.message for problem in load_specs(spoilt((old, new)))[1]]
    assert expected in found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("usdm/rest/thaw_widgets.yaml", "name is 'freeze_widgets', expected 'thaw_widgets', as the file's path says"),
        ("coinm/rest/freeze_widgets.yaml", "product is 'usdm', expected 'coinm', as the file's path says"),
        ("usdm/ws-api/freeze_widgets.yaml", "kind is 'rest', expected 'ws_api', as the file's path says"),
    ],
)
def test_a_spec_must_be_what_its_path_says(spoilt: Folder, path: str, expected: str) -> None:
    (problem,) = load_specs(spoilt(files={path: WIDGETS}))[1]
    assert (problem.file, problem.message) == (f"specs/{path}", expected)
    assert problem.line


@pytest.mark.parametrize(
    "name", ["widgets.yaml", "words/opertions.yaml", "usdm/rest/a/b.yaml", "usdm/rest/x.yml", "a/b.yaml"]
)
def test_files_that_belong_nowhere_are_told(spoilt: Folder, name: str) -> None:
    (problem,) = load_specs(spoilt(files={name: ""}))[1]
    assert problem.file == f"specs/{name}"
    assert problem.message.startswith(
        "no file of the specs, expected as_of.yaml, <product>/<product|enums|errors|outcomes|proofs>.yaml"
    )


def test_read_mes_and_hidden_files_are_let_alone(spoilt: Folder) -> None:
    assert messages(spoilt(files={"README.md": "x", "usdm/.keep": ""})) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    specs, problems = load_specs(tmp_path / "none")
    assert specs.operations == ()
    assert [problem.message for problem in problems] == ["no such directory, expected a directory of specs"]


def test_what_is_sound_is_loaded_beside_what_is_not(spoilt: Folder, widgets: Operation) -> None:
    specs, problems = load_specs(spoilt(files={"words/fields.yaml": "a: b: c\n"}))
    assert len(problems) == 1
    assert specs.operations == (widgets,)


def test_the_folder_may_have_schemas_of_its_own(spoilt: Folder) -> None:
    schema = '{"type": "object", "required": ["colour"]}'
    found = messages(spoilt(files={"schema/operation.schema.json": schema}))
    assert [message.split("\n")[0] for message in found] == [f"{SPEC}:2:1: key 'colour' is missing"]


def test_a_schema_that_is_none_is_told(spoilt: Folder) -> None:
    (problem,) = load_specs(spoilt(files={"schema/operation.schema.json": "{"}))[1]
    assert problem.file == "specs/schema/operation.schema.json"
    assert problem.message.startswith("no schema can be read from it")


def test_corrections_are_loaded_with_their_places(spoilt: Folder) -> None:
    entry = "spec: usdm/rest/a, path: title, replaces: A, sets: null, why: w, evidence: e"
    specs, problems = load_specs(spoilt(files={"corrections/usdm/x.yaml": f"corrections:\n  - {{{entry}}}\n"}))
    assert problems == []
    (correction,) = specs.corrections
    assert (correction.path, correction.replaces, correction.sets) == ("title", "A", None)
    assert (correction.file, correction.line, correction.column) == ("specs/corrections/usdm/x.yaml", 2, 5)


def test_a_correction_stands_in_the_folder_of_its_product(spoilt: Folder) -> None:
    entry = "spec: coinm/rest/a, path: title, replaces: A, sets: null, why: w, evidence: e"
    assert [
        message.split("\n")[0]
        for message in messages(spoilt(files={"corrections/usdm/x.yaml": f"corrections:\n  - {{{entry}}}\n"}))
    ] == [
        "specs/corrections/usdm/x.yaml:2:12: spec is 'coinm/rest/a', expected one that starts with usdm/, "
        "as the folder says"
    ]


def test_a_sentence_is_acknowledged_once(spoilt: Folder) -> None:
    general = 'acknowledged:\n  - {hash: "0123456789abcdef", means: x}\n'
    again = 'acknowledged:\n  - {hash: abcdefabcdefabcd, means: something, page: a/b}\n  - {hash: "0123456789abcdef", means: z}\n'
    files = {"corrections/acknowledged.yaml": general, "corrections/usdm/acknowledged.yaml": again}
    specs, problems = load_specs(spoilt(files=files))
    assert [problem.message for problem in problems] == [
        "0123456789abcdef is acknowledged twice, the first time at specs/corrections/acknowledged.yaml:2"
    ]
    assert len(specs.acknowledged) == 2


OTHERS = {
    "usdm/rest/post_gadgets.yaml": GADGETS,
    "usdm/streams/widget_depth.yaml": STREAM,
    "usdm/user-data/widget_update.yaml": EVENT,
    "usdm/enums.yaml": ENUMS,
    "usdm/errors.yaml": ERRORS,
}


def test_every_kind_of_spec_has_its_place(spoilt: Folder) -> None:
    specs, problems = load_specs(spoilt(files=OTHERS))
    assert problems == []
    loaded: list[model.SpecFile] = [*specs.operations[1:], *specs.streams, *specs.events, *specs.enums, *specs.errors]
    assert [dump(spec)[0] for spec in loaded] == list(OTHERS.values())
    assert [f"{spec.key}.yaml" for spec in loaded] == list(OTHERS)
    assert specs.places["usdm/streams/widget_depth"].values["name",].line == 4


def test_a_stream_must_be_what_its_path_says(spoilt: Folder) -> None:
    (message,) = messages(spoilt(files={"usdm/streams/trades.yaml": STREAM}))
    assert message.startswith("specs/usdm/streams/trades.yaml:4:7: name is 'widget_depth', expected 'trades'")


def test_codes_are_those_of_the_pages_and_then_those_written_by_hand(spoilt: Folder) -> None:
    specs, _ = load_specs(spoilt(files=OTHERS))
    assert specs.error_codes("usdm") == (
        model.ErrorCode(-1, "en:10", "MELTED"),
        model.ErrorCode(-2, "en:12"),
        model.ErrorCode(-3, "en:5", "LOST"),
    )
    assert specs.error_codes("coinm") == ()


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("of: [price, match], when: [{parameter: type, one_of: [MARKET]}]", "of: [price]", "key 'when' is missing"),
        (
            "rule: window, of: [startTime, endTime],",
            "rule: window, of: [startTime],",
            "of has 1 element, expected at least 2",
        ),
        (
            "of: [startTime, endTime], longest: 7d",
            "of: [startTime, endTime, price], longest: 7d",
            "of has 3 elements, expected at most 2",
        ),
        ("longest: 7d", "longest: 1w", 'longest is \'1w\', expected a time such as "7d", "1h" or "3mo"'),
        (", longest: 7d", "", "key 'longest' is missing"),
        ("rule: prevails, parameter: depth", "rule: prevails", "key 'parameter' is missing"),
        ("rule: prevails, parameter: depth", "rule: one_of_values, parameter: depth", "key 'values' is missing"),
        (
            "rule: prevails, parameter: depth",
            "rule: prevails, longest: 3d, parameter: depth",
            "unexpected key 'longest': only a window and an advisory have a length",
        ),
        (
            "{absent: [price]}",
            "{}",
            "element 2 of when has none of the keys parameter, given, absent, expected at least one of them",
        ),
        (
            '{parameter: depth, maximum: "50"}',
            "{parameter: depth}",
            "element 1 of when has none of the keys one_of, minimum, maximum, above, below, expected at least one of them",
        ),
        (
            '{parameter: depth, maximum: "50"}',
            '{given: [depth], maximum: "50"}',
            "key 'parameter' is missing, expected wherever 'maximum' is",
        ),
        (
            '{parameter: depth, maximum: "50"}',
            '{given: [price], parameter: depth, maximum: "50"}',
            "unexpected key 'given': a condition either compares one parameter or tells which are sent",
        ),
        ('values: ["true", "false"]', 'values: ["true"]', "values has 1 element, expected at least 2"),
        ("type: list<object>", "type: string", "unexpected key 'items': only a list<object> has elements with members"),
        ("          items: {type: decimal}\n", "", "key 'items' is missing"),
        ("tag: kind\n", "tag: a b\n", "tag is 'a b', expected a name without blanks, of ASCII characters"),
        ("per: 5m", "per: minute", 'per is \'minute\', expected a time such as "7d", "1h" or "3mo"'),
    ],
)
def test_the_parts_of_newer_rules_are_told_apart(spoilt: Folder, old: str, new: str, expected: str) -> None:
    assert GADGETS.count(old) == 1
    _, problems = load_specs(spoilt(files={"usdm/rest/post_gadgets.yaml": GADGETS.replace(old, new)}))
    assert expected in [problem.message for problem in problems]


def test_words_of_a_product_have_a_folder(spoilt: Folder, widgets: Operation) -> None:
    files = {
        "words/usdm/parameters.yaml": "rest/freeze_widgets.colour: Hue.\n",
        "words/usdm/streams.yaml": "widget_depth: {summary: Depth., payload: WidgetDepth}\n",
        "words/aliases.yaml": "E: event_time\nwidget_depth.E: sent_at\n",
    }
    specs, problems = load_specs(spoilt(files=files))
    assert problems == []
    assert specs.words.parameter(widgets, "colour") == "Hue."
    assert specs.words.stream("usdm", "widget_depth") == PayloadWords("Depth.", "WidgetDepth")
    assert specs.words.alias(["usdm/widget_depth"], "E") == "sent_at"


def test_a_page_may_be_given_a_name(spoilt: Folder) -> None:
    entry = "page: derivatives/widgets/Some-Page, path: name, replaces: null, sets: some_widgets, why: w, evidence: e"
    specs, problems = load_specs(spoilt(files={"corrections/usdm/x.yaml": f"corrections:\n  - {{{entry}}}\n"}))
    assert problems == []
    assert specs.names() == {"derivatives/widgets/Some-Page": "some_widgets"}
    (correction,) = specs.corrections
    assert (correction.spec, correction.page, correction.line) == (None, "derivatives/widgets/Some-Page", 2)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("path: name", "path: title", "path is 'title', expected name"),
        (
            "sets: some_widgets",
            "sets: Some",
            "sets is 'Some', expected a name of small letters, digits and _ that starts with a letter",
        ),
        (
            "page: a/b",
            "page: a/b, spec: usdm/enums",
            "unexpected key 'spec': a correction is about a spec or about a page",
        ),
        ("page: a/b, ", "", "element 1 of corrections has none of the keys spec, page, expected at least one of them"),
        ("replaces: null", "replaces: 3", "replaces is 3, expected text or null"),
    ],
)
def test_what_is_wrong_with_the_name_of_a_page_is_told(spoilt: Folder, old: str, new: str, expected: str) -> None:
    entry = "page: a/b, path: name, replaces: null, sets: some_widgets, why: w, evidence: e".replace(old, new)
    _, problems = load_specs(spoilt(files={"corrections/usdm/x.yaml": f"corrections:\n  - {{{entry}}}\n"}))
    assert [problem.message for problem in problems] == [expected]


def test_a_half_of_a_page_is_acknowledged_whole_and_once(spoilt: Folder) -> None:
    entry = "{hash: abcdefabcdefabcd, page: derivatives/faq, language: en, means: questions}"
    files = {
        "corrections/guides.yaml": f"guides:\n  - {entry}\n",
        "corrections/usdm/guides.yaml": f"guides:\n  - {entry.replace('en', 'zh', 1)}\n  - {entry}\n",
    }
    specs, problems = load_specs(spoilt(files=files))
    file = "specs/corrections/guides.yaml"
    assert specs.guides[0] == GuideAcknowledgement("abcdefabcdefabcd", "derivatives/faq", "en", "questions", file, 2)
    assert [one.language for one in specs.guides] == ["en", "zh"]
    assert [problem.message for problem in problems] == [
        f"the en page of derivatives/faq is acknowledged twice, the first time at {file}:2"
    ]


def test_what_was_sound_before_is_loaded_the_same_from_the_cache(spoilt: Folder, tmp_path: Path) -> None:
    folder = spoilt(files={**OTHERS, "words/fields.yaml": "price: 3\n"})
    cache = Cache(tmp_path / "cache")
    without, cold, warm = (load_specs(folder, kept) for kept in (None, cache, cache))
    assert list(tmp_path.glob("cache/*/*"))
    for specs, problems in (cold, warm):
        assert problems == without[1]
        assert {**vars(specs), "places": None} == {**vars(without[0]), "places": None}
        assert {key: specs.places[key] for key in specs.places} == {
            key: without[0].places[key] for key in without[0].places
        }


def test_a_changed_file_or_schema_is_checked_again_whatever_the_cache_has(spoilt: Folder, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    assert load_specs(spoilt(), cache)[1] == []
    assert [problem.line for problem in load_specs(spoilt(("cost: 1", "cost: -1")), cache)[1]] == [11]
    schema = '{"type": "object", "required": ["size"]}'
    (problem,) = load_specs(spoilt(files={"schema/operation.schema.json": schema}), cache)[1]
    assert problem.message == "key 'size' is missing"
