"""What jsonschema-rs lets through is what jsonschema, which gives the reasons, has nothing to say about."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.specs.invented import ENUMS, ERRORS, EVENT, GADGETS, OUTCOMES, PRODUCT, STREAM, WIDGETS, provenance

from generator.problems import Unusable
from generator.specs.schema.files import SchemaFiles
from generator.specs.yaml.reader import parse

FILES = SchemaFiles(None)
SOUND = {
    "operation": [WIDGETS, GADGETS],
    "stream": [STREAM],
    "event": [EVENT],
    "enums": [ENUMS],
    "errors": [ERRORS],
    "provenance": [provenance(WIDGETS), provenance(GADGETS)],
    "product": [PRODUCT],
    "outcomes": [OUTCOMES],
}


def value_of(text: str) -> Any:
    document, problems = parse("x.yaml", text.encode())
    assert document and not problems
    return document.value


CASES = [(name, value_of(text)) for name, texts in SOUND.items() for text in texts]


def below(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with every key or index of it."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from below(value[key])


@pytest.mark.parametrize(("name", "value"), CASES)
def test_sound_files_are_let_through(name: str, value: object) -> None:
    assert FILES.accepts(name, value)
    assert FILES.errors(name, value) == []


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


@settings(max_examples=600)
@given(st.sampled_from(ROUTES), st.sampled_from(["set", "remove", "rename", "copy"]), odd)
def test_both_agree_about_what_is_spoilt(place: tuple[int, int], way: str, value: Any) -> None:
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
    assert FILES.accepts(name, spoilt) == (not FILES.errors(name, spoilt))


def schema_in(folder: Path, schema: object) -> SchemaFiles:
    (folder / "enums.schema.json").write_text(json.dumps(schema), encoding="utf-8")
    return SchemaFiles(folder)


def test_a_line_break_at_the_end_fits_no_pattern(tmp_path: Path) -> None:
    files = schema_in(tmp_path, {"pattern": "^[0-9]$"})
    assert files.accepts("enums", "2") and not files.errors("enums", "2")
    assert not files.accepts("enums", "2\n") and files.errors("enums", "2\n")


@pytest.mark.parametrize("schema", [{"type": "text"}, {"$ref": "#/$defs/none"}, {"$ref": "none.schema.json"}, 7])
def test_a_schema_that_is_none_is_no_check(tmp_path: Path, schema: object) -> None:
    with pytest.raises(Unusable, match="no schema can be read from it"):
        schema_in(tmp_path, schema).accepts("enums", [])
