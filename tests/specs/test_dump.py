"""Operations are written in one reviewed form, and what is written is read back unchanged."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.specs.invented import ENUMS, ERRORS, EVENT, GADGETS, STREAM, WIDGETS, provenance, spec_of

from generator.specs import continuity, model
from generator.specs.codec import spec_from_plain, to_plain
from generator.specs.dump import dump
from generator.specs.provenance import join, split
from generator.specs.model import Enums, Errors, Event, Example, Field, Operation, Parameter, Shape, SpecFile, Stream
from generator.specs.yaml.reader import parse
from generator.specs.yaml.scalars import write_text

NASTY = [
    *(
        "NO",
        "no",
        "ON",
        "off",
        "Yes",
        "y",
        "n",
        "TRUE",
        "false",
        "null",
        "NULL",
        "~",
        "",
        "1e5",
        "1E-5",
        "12:30",
        "1:2:3",
    ),
    *(
        "0x1F",
        "0b1",
        "0o17",
        "017",
        "1_000",
        ".5",
        "5.",
        "0..",
        "1.2.3",
        "-1",
        "+1",
        ".inf",
        "-.INF",
        ".NaN",
        "2024-01-02",
        "=",
        "<<",
    ),
    *(
        " x",
        "x ",
        "a: b",
        "a:b",
        "a #b",
        "#",
        "- a",
        "-",
        "?",
        "? a",
        ":",
        "{a}",
        "[a]",
        "a, b",
        "a]",
        "&a",
        "*a",
        "!a",
    ),
    *(
        "|",
        ">",
        "%a",
        "@a",
        "`a`",
        "'",
        '"',
        "it's",
        'say "no"',
        """both ' and \"""",
        "\\",
        "a\\nb",
        "a\nb",
        "\n",
        "a\n",
    ),
    *("\t", "a\tb", "\r", "a\r\nb", "é", "ⓢ", "価格", "😀", "\x00", "\x07", "\x1b", "\x7f", "\x85", "\xa0", "\u200b"),
    *("\u2028", "\u2029", "\ufeff", "\ufffe", "---", "...", "null x", "https://a/b#c", "key:", "f" * 64, "1" * 16),
]
texts = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
documents = st.sampled_from(['{\n  "a": "\t😀"\n}', " {}", "{}\n", "[\n\n]", "[\r\n]", "\x00", "a\n b\n\tc"]) | texts


def a(kind: type, /, **overrides: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Instances of one of the model's classes, with any text wherever it has text."""
    hints = {member.name: overrides.get(member.name, texts) for member in dataclasses.fields(kind)}
    return st.builds(kind, **hints)


def some(elements: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(elements, max_size=3).map(tuple)


maybe = st.none() | texts
scalars = st.builds(Shape, st.sampled_from(["string", "any"]))


def containers(inner: st.SearchStrategy[Shape]) -> st.SearchStrategy[Shape]:
    members = a(Field, shape=inner, presence=st.sampled_from(["always", "conditional"]), nullable=st.booleans())
    return (
        st.builds(lambda kind, fields: Shape(kind, fields=fields), st.sampled_from(["object", "tuple"]), some(members))
        | st.builds(lambda items: Shape("list", items=items), inner)
        | st.builds(lambda keys, items: Shape("map", keys=keys, items=items), some(texts), inner)
        | st.builds(lambda of, tag: Shape("union", of=of, tag=tag), some(inner), maybe)
    )


shapes = st.recursive(scalars, containers, max_leaves=8)
digests = st.none() | st.text("0123456789abcdef", min_size=1)
besides = {name: st.none() for name in ("en_saved", "zh_saved", "en_examples", "zh_examples")}
undated = a(model.Source, en=digests, zh=digests, **besides)
digest, days = digests.filter(bool), st.none() | st.dates().map(str)
several = st.none() | st.integers(2, 9)
known = {"en_saved": days, "zh_saved": days, "en_examples": several, "zh_examples": several}
sources = undated | a(model.Source, en=digest, zh=digest, **known)
limits = {"minimum": maybe, "maximum": maybe, "above": maybe, "below": maybe}
conditions = some(
    a(model.Condition, parameter=maybe, one_of=some(texts), given=some(texts), absent=some(texts), **limits)
)
rules = some(
    a(
        model.Rule,
        of=some(texts),
        values=some(texts),
        when=conditions,
        **dict.fromkeys(["parameter", "longest", "about", "to"], maybe),
        error=st.none() | st.integers(),
    )
)
optional = dict.fromkeys(["enum", "default", "minimum", "maximum", "pattern", "example"], maybe)


def some_parameters(items: st.SearchStrategy[Any], item_rules: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    own = {"required": st.booleans(), "values": some(texts), "max_items": st.none() | st.integers(1), **optional}
    return some(a(Parameter, items=items, item_rules=item_rules, **own))


states = st.none() | st.integers() | st.booleans() | texts | st.lists(texts, min_size=1, max_size=3)
changes = some(a(model.Change, was=states, now=states))
lifetime = {"since": maybe, "until": maybe, "changes": changes}
notes = some(texts)
examples = some(a(Example, json=documents, repairs=some(a(model.Repair))))
common = {"product": st.sampled_from(["usdm", "options"]), "source": sources}
operations = a(
    Operation,
    kind=st.sampled_from(["rest", "ws_api"]),
    **common,
    security=a(model.Security),
    request=a(model.Request, path=maybe),
    weight=some(a(model.Weight, cost=st.integers(0, 9999), when=conditions)),
    quotas=some(a(model.Quota, limit=st.integers(1), shared=some(texts))),
    deprecated=st.booleans(),
    parameters=some_parameters(some_parameters(st.just(()), st.just(())), rules),
    rules=rules,
    answer=shapes,
    examples=examples,
    replaced_by=maybe,
    **lifetime,
)
continuities = st.none() | a(
    continuity.Continuity,
    ids=st.none() | a(continuity.Ids, first=maybe, previous=maybe, by=maybe),
    klines=st.none() | a(continuity.Klines),
    restored=st.none() | a(continuity.Restored),
    merged=st.none() | a(continuity.Merged, own=st.integers()),
)
streams = a(
    Stream,
    kind=st.just("stream"),
    **common,
    route=maybe,
    names=some(a(model.StreamName, speed=maybe)),
    placeholders=some(a(model.Placeholder, values=some(texts))),
    payload=shapes,
    continuity=continuities,
    notes=notes,
    examples=examples,
    replaced_by=maybe,
    **lifetime,
)
events = a(Event, kind=st.just("event"), **common, payload=shapes, notes=notes, examples=examples, **lifetime)
enums = a(
    Enums,
    kind=st.just("enums"),
    **common,
    enums=some(a(model.Enum, parameters=some(texts), values=some(a(model.EnumValue)))),
    changes=changes,
)
errors = a(
    Errors,
    kind=st.just("errors"),
    **common,
    errors=some(a(model.ErrorCode, code=st.integers(), name=maybe)),
    notes=notes,
    changes=changes,
)
specs = operations | streams | events | enums | errors


def read_back(facts: str, provenance: str) -> SpecFile:
    document, problems = parse("x.yaml", facts.encode())
    assert document and isinstance(document.value, dict), problems
    assert list(join(document.value, json.loads(provenance))) == []
    return spec_from_plain(document.value)


def everything_in(node: Any) -> Iterator[Any]:
    yield node
    if isinstance(node, yaml.SequenceNode):
        for element in node.value:
            yield from everything_in(element)
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from (key, *everything_in(value))


@settings(max_examples=100)
@given(specs)
def test_reading_what_was_written_gives_the_same_spec(spec: SpecFile) -> None:
    assert read_back(*dump(spec)) == spec


@settings(max_examples=100)
@given(specs)
def test_a_reader_of_yaml_1_1_reads_the_same_values(spec: SpecFile) -> None:
    assert yaml.safe_load(dump(spec)[0]) == split(to_plain(spec))[0]


@settings(max_examples=50)
@given(operations)
def test_mappings_and_lists_in_flow_style_stand_on_one_line(operation: Operation) -> None:
    nodes = list(everything_in(yaml.compose(dump(operation)[0], Loader=yaml.SafeLoader)))
    flows = [node for node in nodes if not isinstance(node, yaml.ScalarNode) and node.flow_style]
    assert flows
    assert all(node.start_mark.line == node.end_mark.line for node in flows)


# Independent of the patterns under test: the productions of YAML 1.1's type repository and of 1.2's core schema.
OTHER_READINGS = re.compile(
    r"""(?x) ~ | null | Null | NULL | y | Y | n | N | yes | Yes | YES | no | No | NO | true | True | TRUE | false | False
    | FALSE | on | On | ON | off | Off | OFF | = | <<
    | [-+]? 0b [01_]+ | [-+]? 0 [0-7_]+ | [-+]? (?: 0 | [1-9][0-9_]* ) | [-+]? 0x [0-9a-fA-F_]+
    | [-+]? [1-9][0-9_]* (?: :[0-5]?[0-9] )+ (?: \.[0-9_]* )?
    | [-+]? (?: [0-9][0-9_]* )? \.[0-9.]* (?: [eE][-+][0-9]+ )? | [-+]? \.(?: inf | Inf | INF ) | \.(?: nan | NaN | NAN )
    | [-+]? [0-9]+ | 0o [0-7]+ | [-+]? (?: \.[0-9]+ | [0-9]+ (?: \.[0-9]* )? ) (?: [eE] [-+]? [0-9]+ )?
    | [0-9]{4}-[0-9]{2}-[0-9]{2} | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?: [Tt] | [\ \t]+ ) [0-9]{1,2} :[0-9]{2} :[0-9]{2} .*"""
)


@given(texts | st.from_regex(OTHER_READINGS, fullmatch=True) | st.text("0123456789abefnoxy:._+-", max_size=12))
def test_no_text_without_quotes_has_another_reading_in_either_version_of_yaml(text: str) -> None:
    written = write_text(text)
    if written == text:
        assert not OTHER_READINGS.fullmatch(text)
        assert not set(text) & set("#,[]{}&*!|'\"%@`\\")
    else:
        assert written[0] == written[-1] and written[0] in "'\""


@pytest.mark.parametrize(
    "text", ["NO", "ON", "1e5", "12:30", "~", "", "2024-01-02", "0x1F", "1_000", "n", "007", "=", ".inf"]
)
def test_text_that_some_reader_takes_for_something_else_is_quoted(text: str) -> None:
    assert write_text(text) == f'"{text}"'


def test_keys_are_quoted_like_values() -> None:
    plain = Operation.__annotations__
    assert all(write_text(key) == key for key in plain)
    assert write_text("n") == '"n"'


def test_the_written_form_is_the_reviewed_one(widgets: Operation) -> None:
    assert dump(widgets)[0] == WIDGETS


def test_control_characters_are_escaped_and_no_line_holds_them(widgets: Operation) -> None:
    text = dump(dataclasses.replace(widgets, title="a\x07\x1b\u200bb"))[0]
    assert 'title: "a\\x07\\x1B\\u200Bb"\n' in text


def test_half_a_surrogate_pair_is_refused(widgets: Operation) -> None:
    with pytest.raises(ValueError, match=r"half of a surrogate pair, U\+D800, cannot be written"):
        dump(dataclasses.replace(widgets, title="\ud800"))[0]


def test_a_place_that_could_not_be_written_is_refused(widgets: Operation) -> None:
    member = Field("a", Shape("string", at="zh:1"), at="zh:2")
    with pytest.raises(ValueError, match="the shape of field 'a' has an `at` of its own"):
        dump(dataclasses.replace(widgets, answer=Shape("object", fields=(member,))))[0]


@pytest.mark.parametrize("json", ["{}", '[\n  {\n    "a": "x: #y"\n  }\n]'])
def test_examples_are_literal_blocks(widgets: Operation, json: str) -> None:
    text = dump(dataclasses.replace(widgets, examples=(Example("answer", "zh:1", json),)))[0]
    indented = "".join(f"      {line}\n" for line in json.split("\n"))
    assert text.endswith(f"examples:\n  - role: answer\n    json: |-\n{indented}")


@pytest.mark.parametrize("text", [WIDGETS, GADGETS, STREAM, EVENT, ENUMS, ERRORS])
def test_every_kind_of_file_is_written_in_the_form_it_was_read_in(text: str) -> None:
    facts, lines = dump(spec_of(text))
    assert facts == text
    assert json.loads(lines) == json.loads(provenance(text))
