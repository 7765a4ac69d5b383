"""Text from outside stays text: whatever a spec says, the code around it is the same."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.package.allowlist import AllowedNames, distrust
from generator.package.build import build
from generator.package.literals import Literal, literal
from generator.package.view.docstrings import Section, docstring
from generator.package.view.package import package_view
from generator.problems import Unusable
from generator.specs.authored import Specs
from generator.specs.model import Operation

Edited = Callable[[str, Callable[[Operation], Operation]], Specs]

HOSTILE = [
    '"""; import os; os.system("true") #',
    "'''\nimport os\n",
    "{{ 7*7 }}{% include 'x' %}{# #}",
    "../../x",
    "\\",
    "\\N{BULLET}\\x41\\",
    "a\nb\r\nc\u2028d\x0ce",
    "\u202e\u2066gnihtyna\u2069\u200b\ufeff",
    "\x00\x07\x1b[31m",
    'ends with a quote"',
    "\ud800",
]


def shape(text: str) -> str:
    """Return a module's syntax tree with every literal made the same."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def hostile_words(specs: Specs, text: str) -> Specs:
    words = specs.words
    return replace(
        specs,
        products=tuple(replace(product, title=text) for product in specs.products),
        words=replace(
            words,
            operations={name: replace(entry, summary=text) for name, entry in words.operations.items()},
            streams={name: replace(entry, summary=text) for name, entry in words.streams.items()},
            events={name: replace(entry, summary=text) for name, entry in words.events.items()},
            parameters=dict.fromkeys(words.parameters, text),
            fields=dict.fromkeys(words.fields, text),
            answers=dict.fromkeys(words.answers, text),
            errors=dict.fromkeys(words.errors, text),
            advisories=dict.fromkeys(words.advisories, text),
        ),
    )


def hostile_facts(operation: Operation, text: str) -> Operation:
    return replace(
        operation,
        title=text,
        source=replace(operation.source, address=text),
        request=replace(
            operation.request,
            # GET decides what may be repeated; it is one of a few words, whatever the page says.
            method=operation.request.method if operation.kind == "rest" else text,
            path=operation.request.path and text,
        ),
        parameters=tuple(
            replace(
                one,
                default=one.default and text,
                example=one.example and text,
                values=(text, *one.values[1:]) if one.values else (),
            )
            for one in operation.parameters
        ),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_and_facts_change_literals_only(
    tide: Specs, templates: Path, tree: dict[PurePosixPath, bytes], text: str
) -> None:
    specs = hostile_words(tide, text)
    specs = replace(specs, operations=tuple(hostile_facts(one, text) for one in specs.operations), places={})
    found = build(specs, templates).package
    assert found.keys() == tree.keys()
    modules = [path for path in found if path.parts[:2] == ("binance_derivatives", "tide")]
    assert len(modules) > 10
    for path in modules:
        assert shape(found[path].decode()) == shape(tree[path].decode()), path


@pytest.mark.parametrize("name", ["../../x", "a.b", "Upper", "os;x", "class", "__init__", "", "x" * 3 + "\n", "send"])
@pytest.mark.parametrize("part", ["name", "section"])
def test_a_name_that_could_be_another_path_or_code_is_refused(
    edited: Edited, templates: Path, part: str, name: str
) -> None:
    specs = edited(
        "tide/rest/ping", lambda one: replace(one, section=name) if part == "section" else replace(one, name=name)
    )
    with pytest.raises(Unusable):
        build(specs, templates)


@pytest.mark.parametrize(
    "wire", ['a"b', "import os", "x\n", "a'); os.system('", "{{ x }}", "eval", "__class__", "order-id"]
)
def test_a_hostile_wire_name_stays_inside_its_literal(edited: Edited, templates: Path, wire: str) -> None:
    def change(operation: Operation) -> Operation:
        return replace(operation, parameters=(replace(operation.parameters[0], name=wire), *operation.parameters[1:]))

    specs = edited("tide/rest/latest_price", change)
    specs = replace(specs, words=replace(specs.words, parameters={**specs.words.parameters, wire: "What it is."}))
    text = build(specs, templates).package[PurePosixPath("binance_derivatives/tide/rest/market_data.py")].decode()
    literals = [node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant)]
    assert literals.count(wire) == 3
    assert {
        alias.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import) for alias in node.names
    } == set()


def test_a_name_that_is_no_class_is_refused_as_an_answer(tide: Specs, templates: Path) -> None:
    operations = dict(tide.words.operations)
    operations["ping"] = replace(operations["ping"], answer="Pong(object): pass\nimport os\nclass A")
    with pytest.raises(Unusable, match="expected a class name such as CanceledOrder"):
        build(replace(tide, words=replace(tide.words, operations=operations), places={}), templates)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("import os", "an import from os"),
        ("from subprocess import run", "an import from subprocess"),
        ("from . import trade", "an import from a relative module"),
        ("from binance_derivatives.elsewhere import Call", "an import from binance_derivatives.elsewhere"),
        ("print('x')", "an expression that stands alone"),
        ("CANCEL = eval('1')", "a call of eval"),
        ("PLACE_TICKET = (lambda: 1)()", "a call of something that has no name"),
        ("Final = Final.__class__", "the name __class__"),
        ("while True:\n    pass", "a statement of kind While"),
        ("def place_ticket():\n    global Final", "a statement of kind Global"),
        ("try:\n    pass\nexcept Exception:\n    pass", "a statement of kind Try"),
        ("Final = 'a\u202eb'", "the character U+202E"),
        ("del Final", "a statement of kind Delete"),
        ("Final = open('x')", "a call of open"),
    ],
)
def test_what_no_template_holds_is_found_with_its_line(tide: Specs, templates: Path, line: str, message: str) -> None:
    allowed = AllowedNames.of(templates, package_view(tide))
    found = distrust(f'"""A module."""\n{line}\n', PurePosixPath("binance_derivatives/tide/x.py"), allowed)
    assert any(message in problem.message for problem in found), found
    assert all(problem.file == "binance_derivatives/tide/x.py" and problem.line >= 2 for problem in found)


def test_the_vocabulary_has_no_name_that_runs_or_reads_anything(tide: Specs, templates: Path) -> None:
    allowed = AllowedNames.of(templates, package_view(tide))
    dangerous = {"eval", "exec", "open", "compile", "getattr", "globals", "__import__", "__builtins__", "os", "sys"}
    assert dangerous.isdisjoint(allowed.fixed)


TEXT = st.text(max_size=200)


@given(TEXT)
def test_a_literal_reads_back_as_its_value(text: str) -> None:
    shown = literal(text)
    assert shown.isascii() and "\n" not in shown
    assert ast.literal_eval(shown) == text


@given(st.recursive(TEXT | st.integers() | st.booleans() | st.none(), lambda inner: st.lists(inner, max_size=3)))
def test_a_literal_of_lists_reads_back(value: Literal) -> None:
    assert ast.literal_eval(literal(value)) == value


@given(st.lists(TEXT, max_size=4), TEXT, st.integers(0, 8))
def test_a_docstring_is_one_literal_whatever_is_in_it(paragraphs: list[str], entry: str, indent: int) -> None:
    text = docstring(["Start.", *paragraphs, Section("Args", [f"x: {entry}"])], indent)
    [statement] = ast.parse(text).body
    assert isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    assert all(character.isprintable() or character == "\n" for character in text)
