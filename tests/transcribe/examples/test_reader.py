"""Examples with every slip the pages have, mended and named; and what is no JSON, refused with its place."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.blocks import Block, Code, Line, Quote
from generator.pages.read import read_pages
from generator.transcribe.examples.reader import JsonValue, Number, Reading, line_ranges, read_example, to_text


def reading(text: str) -> Reading:
    return read_example([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])


def mended(text: str) -> tuple[JsonValue, dict[str, str]]:
    result = reading(text)
    assert result.problems == ()
    (document,) = result.documents
    return document.value, {repair.repair: repair.lines for repair in result.repairs}


def refused(text: str) -> tuple[int, int, str]:
    result = reading(text)
    assert result.documents == ()
    (problem,) = result.problems
    return problem


def comments(text: str) -> dict[tuple[str | int, ...], str]:
    (document,) = reading(text).documents
    return {member.path: member.comment for member in document.members if member.comment}


ONE = Number("1")
TWO = Number("2")


@pytest.mark.parametrize(
    ("text", "value", "repairs"),
    [
        ('{"a": 1}', {"a": ONE}, {}),
        ('{"a": 1, // one\n"b": 2 # two\n}', {"a": ONE, "b": TWO}, {"comment": "1-2"}),
        ('{"a": /* one */ 1}', {"a": ONE}, {"comment": "1"}),
        ('{\n"a": 1,\n}', {"a": ONE}, {"trailing_comma": "2"}),
        ("[1, 2, ]", [ONE, TWO], {"trailing_comma": "1"}),
        ('{"a": 1\n\n"b": 2}', {"a": ONE, "b": TWO}, {"missing_comma": "1"}),
        ("[{}\n{}]", [{}, {}], {"missing_comma": "1"}),
        ("[1,, 2]", [ONE, TWO], {"double_comma": "1"}),
        ("[, 1]", [ONE], {"stray_character": "1"}),
        ('{"a"：1，"b": 2}', {"a": ONE, "b": TWO}, {"full_width": "1"}),
        ("{'a': 'it\\'s \"b\"'}", {"a": 'it\'s "b"'}, {"single_quotes": "1"}),
        ("{“a”: “b”}", {"a": "b"}, {"curly_quotes": "1"}),
        ("{a: 1, 7: 2}", {"a": ONE, "7": TWO}, {"unquoted_key": "1"}),
        ('{"a": "0\t"}', {"a": "0\t"}, {"raw_control": "1"}),
        ('{"a": 1}\n```', {"a": ONE}, {"stray_character": "2"}),
        ("[\n1\n...\n]", [ONE], {"stray_character": "3"}),
        ('{"a": [1]', {"a": [ONE]}, {"missing_closer": "1"}),
    ],
)
def test_each_slip_is_mended_and_named(text: str, value: JsonValue, repairs: dict[str, str]) -> None:
    assert mended(text) == (value, repairs)


def test_every_slip_at_once_is_mended() -> None:
    value, repairs = mended("{\n'a'：1 // one\nb: [1,,2,],“c”:\"\t\"，`\n")
    assert value == {"a": ONE, "b": [ONE, TWO], "c": "\t"}
    assert list(repairs) == [
        "single_quotes",
        "full_width",
        "comment",
        "curly_quotes",
        "raw_control",
        "stray_character",
        "missing_comma",
        "unquoted_key",
        "double_comma",
        "trailing_comma",
        "missing_closer",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", (1, 0, "holds no JSON value, expected one")),
        ("// nothing", (1, 0, "holds no JSON value, expected one")),
        ("GET", (1, 1, "'GET' where a value was expected")),
        ('{"a": BUY}', (1, 7, "'BUY' where a value was expected")),
        ('{"a": }', (1, 7, "'}' where a value was expected")),
        ('{"a" 1}', (1, 6, "'1' where a colon behind 'a' was expected")),
        ('{"a": 1 : 2}', (1, 9, "':' where a comma or } was expected")),
        ('{\n"a": [1}', (2, 8, "'}' where a comma or ] was expected")),
        ('{"a": [1', (1, 8, "the example ends here, expected }")),
        ('{"a": "b}', (1, 7, 'string is not closed on its line, expected "')),
        ('{"a": "\\x22"}', (1, 7, "string holds a backslash that JSON does not allow there")),
        ('{"a": 012}', (1, 7, "012 is not a number as JSON writes them")),
        ('{"a": 1 % 2}', (1, 9, "'%' has no place in JSON")),
        ('{"a": /* b', (1, 0, "comment is not closed before the example ends, expected */")),
        ("[" * 65 + "]" * 65, (1, 65, "nested more than 64 deep")),
    ],
)
def test_what_cannot_be_mended_is_refused_with_its_place(text: str, problem: tuple[int, int, str]) -> None:
    assert refused(text) == problem


def test_two_documents_in_one_example_are_both_read() -> None:
    result = reading('{"a": 1}\n// between\n[2]')
    assert [document.value for document in result.documents] == [{"a": ONE}, [TWO]]
    assert [(document.first, document.last) for document in result.documents] == [(1, 1), (3, 3)]
    assert result.documents[1].members[0].comment == "between"
    assert [(repair.repair, repair.lines) for repair in result.repairs] == [("comment", "2"), ("second_document", "3")]


def test_a_comment_on_a_line_of_its_own_goes_on_behind_a_member_or_is_of_the_one_below() -> None:
    def comments(text: str) -> dict[str, str]:
        members = reading(text).documents[0].members
        return {str(member.path[-1]): member.comment for member in members if member.path and member.comment}

    assert comments('{\n// the id\n"i": 1,\n// the quantity\n"q": "2"\n}') == {"q": "the quantity"}
    assert comments('{\n"i": 1, // the id\n// of the order\n"q": "2" // the quantity\n}') == {
        "i": "the id of the order",
        "q": "the quantity",
    }
    assert comments('{\n"i": 1,\n/* the quantity,\n in lots */\n"q": "2"\n// no more\n}') == {
        "q": "the quantity, in lots no more"
    }


def test_only_objects_and_arrays_may_follow_a_document() -> None:
    result = reading("{}\nand text")
    assert [document.value for document in result.documents] == [{}]
    assert [problem[:2] for problem in result.problems] == [(2, 1)]


def test_a_key_that_stands_twice_needs_one_value() -> None:
    assert mended('{"a": 1, "a": 1}')[0] == {"a": ONE}
    (problem,) = reading('{"a": 1,\n "a": "1"}').problems
    assert problem == (2, 2, "'a' stands twice in one object, with different values")


@pytest.mark.parametrize("digits", ["2000000002162519", "12345678901234567890123", "9020.00", "-0.10", "1E-8"])
def test_numbers_keep_their_digits(digits: str) -> None:
    value, _ = mended(f"[{digits}]")
    assert value == [Number(digits)]
    assert to_text(value) == f"[{digits}]"


def test_a_number_is_no_string() -> None:
    assert Number("1") != "1"
    assert Number("1") == Number("1")
    assert len({Number("1"), "1"}) == 2


def test_a_comment_belongs_to_what_stands_before_it() -> None:
    text = """// top
{ // opening
  "a": 1, // first
  // still first
  "b": [ // list
    2, // position
    {} // empty
  ], // list again
  "c": { "d": 3 } // c
  // c again
} // end"""
    assert comments(text) == {
        (): "top opening end",
        ("a",): "first still first",
        ("b",): "list list again",
        ("b", 0): "position",
        ("b", 1): "empty",
        ("c",): "c c again",
    }


def test_members_know_the_line_of_their_key() -> None:
    (document,) = reading('{\n"a":\n1,\n"b": [\n2]}').documents
    assert [(member.path, member.line) for member in document.members] == [
        ((), 1),
        (("a",), 2),
        (("b",), 4),
        (("b", 0), 5),
    ]
    assert (document.first, document.last) == (1, 5)


def test_addresses_in_strings_are_no_comments() -> None:
    assert mended('{"a": "https://h.org/#x"}') == ({"a": "https://h.org/#x"}, {})


def test_text_is_laid_out_to_be_read() -> None:
    value, _ = mended('{"a": {}, "b": [], "c": [1, "x"], "d": [[1], {"e": null}], "f": "é\u2028\u0085"}')
    assert to_text(value) == (
        '{\n  "a": {},\n  "b": [],\n  "c": [1, "x"],\n  "d": [\n    [1],\n    {\n      "e": null\n    }\n  ],\n'
        '  "f": "é\\u2028\\u0085"\n}'
    )


def test_a_long_list_takes_a_line_for_each_element() -> None:
    assert to_text(["x" * 60, "y" * 60]).count("\n") == 3


@pytest.mark.parametrize(("lines", "shown"), [([], ""), ([3], "3"), ([3, 4, 3, 5, 9], "3-5 9")])
def test_lines_are_shown_as_ranges(lines: list[int], shown: str) -> None:
    assert line_ranges(lines) == shown


SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=20
)


@settings(max_examples=300)
@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_valid_json_is_read_as_json_loads_reads_it(value: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    read, repairs = mended(text)
    assert repairs == {}
    assert json.loads(to_text(read)) == json.loads(text)
    to_text(read).encode()


@settings(max_examples=300)
@given(st.lists(st.sampled_from([*"{}[],:：，\"'“”`", '"a"', "1", "b", "true", "//", "/*", "...", "\n", "\\"])))
def test_no_text_makes_the_reader_raise(pieces: list[str]) -> None:
    result = reading("".join(pieces))
    assert result.documents or result.problems
    for document in result.documents:
        json.loads(to_text(document.value))


def code_blocks(blocks: tuple[Block, ...]) -> Iterator[Code]:
    for block in blocks:
        if isinstance(block, Quote):
            yield from code_blocks(block.blocks)
        elif isinstance(block, Code) and block.lines and block.lines[0].text.lstrip()[:1] in ("{", "["):
            yield block


def keys(value: JsonValue) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


def raw_keys(text: str) -> list[str]:
    """Keys by their colons alone, found another way than the reader finds them."""
    without_slashes = re.sub(r'"[^"\n]*"', lambda found: found[0].replace("//", "  "), text)
    without_comments = re.sub(r"//.*", "", without_slashes)
    without_values = re.sub(r"(?<=[:：])\s*[\"“'].*?[\"”']", " 0", without_comments)
    return re.findall(r"(?<!\w)[\"“'”]?(\w[\w.@]*)[\"”'“]?\s*[:：]", without_values)


def test_all_real_examples_are_read(documents: Path) -> None:
    pages, _ = read_pages([documents / "seeds", documents / "pages"])
    wrong: list[str] = []
    read = 0
    for page in pages:
        for code in code_blocks(page.blocks):
            text = "\n".join(line.text for line in code.lines)
            result = read_example(code.lines)
            values = [document.value for document in result.documents]
            read += not result.problems
            try:
                same = [json.loads(to_text(value)) for value in values] == [json.loads(text)]
            except ValueError:
                same = Counter(key for value in values for key in keys(value)) == Counter(raw_keys(text))
            if result.problems or not same:
                wrong.append(f"{page.file}:{code.span.first}")
    assert wrong == []
    assert read > 1000
