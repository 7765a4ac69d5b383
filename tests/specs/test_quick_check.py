"""What the quick check lets through is what the full validator accepts, and of sound files it misses none."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012
from tests.specs.invented import ENUMS, ERRORS, EVENT, GADGETS, OUTCOMES, PRODUCT, STREAM, WIDGETS

from generator.specs.schema.quick_check import Compiler, Unsupported
from generator.specs.yaml.reader import parse

FOLDER = Path(__file__).parents[2] / "specs" / "schema"
SCHEMAS: dict[str, Any] = {
    schema["$id"]: schema
    for schema in (json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.iterdir()))
}
BASE = "https://apiscribe.invalid/schema/"
COMPILER = Compiler(SCHEMAS)
REGISTRY: Any = Registry[Any]().with_resources(
    [(address, DRAFT202012.create_resource(schema)) for address, schema in SCHEMAS.items()]
)
SOUND = {
    "operation": [WIDGETS, GADGETS],
    "stream": [STREAM],
    "event": [EVENT],
    "enums": [ENUMS],
    "errors": [ERRORS],
    "product": [PRODUCT],
    "outcomes": [OUTCOMES],
}


def value_of(text: str) -> Any:
    document, problems = parse("x.yaml", text.encode())
    assert document and not problems
    return document.value


CASES = [(name, value_of(text)) for name, texts in SOUND.items() for text in texts]


def full(name: str, value: object) -> bool:
    schema = SCHEMAS[f"{BASE}{name}.schema.json"]
    return Draft202012Validator(schema, registry=REGISTRY).is_valid(value)


def quick(name: str, value: object) -> bool:
    return COMPILER.compile(f"{BASE}{name}.schema.json")(value)


def below(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with every key or index of it."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from below(value[key])


@pytest.mark.parametrize(("name", "value"), CASES)
def test_sound_files_are_let_through(name: str, value: object) -> None:
    assert quick(name, value)
    assert full(name, value)


@pytest.mark.parametrize("address", SCHEMAS)
def test_every_schema_of_the_project_is_known(address: str) -> None:
    assert not COMPILER.compile(address)([])


odd = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        1,
        -1,
        2.5,
        "",
        "x",
        "X y",
        "rest",
        "zh:1",
        "list",
        "tuple",
        "map",
        "union",
        "flag",
        "window",
    ]
    + [[], {}, ["a"], ["a", "a"], [1], {"a": 1}, "required_if", "one_of_values", "prevails", "2\n", "corrected", "7d"]
)
ROUTES = [(index, route) for index, (_, value) in enumerate(CASES) for route in range(len(list(below(value))))]


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(ROUTES), st.sampled_from(["set", "remove", "rename", "copy"]), odd)
def test_it_agrees_with_the_full_validator_about_what_is_spoilt(place: tuple[int, int], way: str, value: Any) -> None:
    name, sound = CASES[place[0]]
    spoilt = copy.deepcopy(sound)
    container, key = list(below(spoilt))[place[1]]
    if way == "set":
        container[key] = value
    elif way == "remove":
        del container[key]
    elif isinstance(container, list):
        container.append(copy.deepcopy(container[key]))
    else:
        container[value if isinstance(value, str) else "more"] = container[key] if way == "copy" else container.pop(key)
    # Python lets a line break follow the end of a pattern, the schemas do not.
    if value == "2\n":
        assert not quick(name, spoilt) or full(name, spoilt)
    else:
        assert quick(name, spoilt) == full(name, spoilt)


def test_a_line_break_at_the_end_fits_no_pattern() -> None:
    check = Compiler({"a": {"pattern": "^[0-9]$"}}).compile("a")
    assert check("2")
    assert not check("2\n")


@pytest.mark.parametrize(
    "schema",
    [
        {"format": "date"},
        {"enum": [1]},
        {"type": "number"},
        {"$ref": "#/$defs/none"},
        {"items": {"patternProperties": {}}},
    ],
)
def test_what_only_the_full_validator_knows_is_left_to_it(schema: object) -> None:
    with pytest.raises(Unsupported):
        Compiler({"a": schema}).compile("a")
