"""The schemas are the documentation of the spec files: sound, closed, and described throughout."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from jsonschema import Draft202012Validator

from generator.specs import authored, continuity, model
from generator.specs.schema.validate import SchemaName, Schemas
from generator.specs.words import Words

FOLDER = Path(__file__).parents[2] / "specs" / "schema"
NAMES = sorted(get_args(SchemaName))


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return loaded


OPERATION = schema("operation")["$defs"]


def below(node: Any, path: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Everything that has keys, with where it stands."""
    if isinstance(node, dict):
        yield path, node
        for key, value in node.items():
            yield from below(value, f"{path}/{key}")
    if isinstance(node, list):
        for index, value in enumerate(node):
            yield from below(value, f"{path}/{index}")


def test_there_is_a_schema_for_each_kind_of_file() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == [f"{name}.schema.json" for name in NAMES]


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_of_draft_2020_12(name: str) -> None:
    assert schema(name)["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_property_of_a_schema_is_described(name: str) -> None:
    nameless = [
        f"{path}/properties/{key}"
        for path, node in below(schema(name))
        if isinstance(node.get("properties"), dict) and not path.endswith("/properties")
        for key, inner in node["properties"].items()
        if not inner.get("description")
    ]
    assert nameless == []


@pytest.mark.parametrize("name", NAMES)
def test_a_mapping_takes_only_the_keys_a_schema_names(name: str) -> None:
    opened = [
        path
        for path, node in below(schema(name))
        if node.get("type") == "object" and "additionalProperties" not in node and not path.endswith("/properties")
    ]
    assert opened == []


@pytest.mark.parametrize("name", NAMES)
def test_every_pattern_says_what_it_expects_in_words(name: str) -> None:
    silent = [
        path for path, node in below(schema(name)) if isinstance(node.get("pattern"), str) and "title" not in node
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("kind", "properties"),
    [
        (model.Operation, schema("operation")["properties"]),
        (model.Security, schema("operation")["properties"]["security"]["properties"]),
        (model.Request, schema("operation")["properties"]["request"]["properties"]),
        (model.Condition, OPERATION["condition"]["properties"]),
        (model.Weight, OPERATION["weight"]["properties"]),
        (model.Quota, OPERATION["quota"]["properties"]),
        (model.Parameter, OPERATION["parameter"]["properties"]),
        (model.Rule, OPERATION["rule"]["properties"]),
        (model.Shape, OPERATION["shape"]["properties"]),
        (model.Example, OPERATION["example"]["properties"]),
        (model.Repair, OPERATION["repair"]["properties"]),
        (model.Stream, schema("stream")["properties"]),
        (model.StreamName, schema("stream")["$defs"]["stream_name"]["properties"]),
        (model.Placeholder, schema("stream")["$defs"]["placeholder"]["properties"]),
        (continuity.Continuity, schema("stream")["$defs"]["continuity"]["properties"]),
        (continuity.Ids, schema("stream")["$defs"]["ids"]["properties"]),
        (continuity.Klines, schema("stream")["$defs"]["klines"]["properties"]),
        (continuity.Restored, schema("stream")["$defs"]["restored"]["properties"]),
        (continuity.Merged, schema("stream")["$defs"]["merged"]["properties"]),
        (model.Event, schema("event")["properties"]),
        (model.Enums, schema("enums")["properties"]),
        (model.Enum, schema("enums")["$defs"]["enum"]["properties"]),
        (model.EnumValue, schema("enums")["$defs"]["value"]["properties"]),
        (model.Errors, schema("errors")["properties"]),
        (model.ErrorCode, schema("errors")["$defs"]["error"]["properties"]),
        (authored.Host, schema("product")["$defs"]["host"]["properties"]),
        (authored.ErrorCode, schema("product")["$defs"]["error"]["properties"]),
    ],
)
def test_schema_and_class_have_the_same_names(kind: type, properties: dict[str, Any]) -> None:
    # Where facts stand is not in their file, but products are written by hand with their lines.
    apart = set[str]() if kind.__module__ == authored.__name__ else {"at", "lines"}
    assert set(properties) == {member.name for member in dataclasses.fields(kind)} - apart


def test_there_is_a_part_of_the_schema_for_every_file_of_words() -> None:
    assert {*schema("words")["properties"], "products"} == {member.name for member in dataclasses.fields(Words)}


def test_a_product_file_has_a_key_for_everything_a_product_has() -> None:
    members = {member.name for member in dataclasses.fields(authored.Product)}
    assert set(schema("product")["properties"]) == {*members, "environments"}


@pytest.mark.parametrize(
    ("kind", "place", "key"),
    [
        (model.Quota, "quota", "counter"),
        (model.Parameter, "parameter", "type"),
        (model.Rule, "rule", "rule"),
        (model.Repair, "repair", "repair"),
        (model.Weight, "weight", "counter"),
        (model.Example, "example", "role"),
        (model.Field, "field", "presence"),
    ],
)
def test_schema_and_class_have_the_same_vocabulary(kind: type, place: str, key: str) -> None:
    allowed = schema("operation")["$defs"][place]["properties"][key]["enum"]
    assert allowed == list(get_args(get_type_hints(kind)[key]))


@pytest.mark.parametrize(
    ("kind", "place", "key"), [(continuity.Continuity, "continuity", "pace"), (continuity.Restored, "restored", "by")]
)
def test_schema_and_class_know_the_same_words_about_streams(kind: type, place: str, key: str) -> None:
    assert schema("stream")["$defs"][place]["properties"][key]["enum"] == list(get_args(get_type_hints(kind)[key]))


def lines(at: str) -> dict[str, object]:
    return {"pages": {"zh": "0" * 64}, "facts": {"security": at}}


@pytest.mark.parametrize(
    "at", ["zh:1", "en:24-26", "en:24-26 zh:7", "zh:1 zh:3-4 zh:9", "zh:1 corrected", "corrected", "18-19 25"]
)
def test_places_are_lines_by_language(at: str) -> None:
    assert Schemas().findings("provenance", lines(at)) == []


@pytest.mark.parametrize(
    "at",
    ["", "fr:1", "zh:0", "zh:01", "zh:1,2", "zh:1  zh:2", "zh:1\n", "corrected zh:1", "zh:1 2", "2 corrected", "1,2"],
)
def test_anything_else_is_no_place(at: str) -> None:
    (finding,) = Schemas().findings("provenance", lines(at))
    assert finding.path == ("facts", "security")


@pytest.mark.parametrize("pages", [{}, {"fr": "0" * 64}, {"en": "0" * 63}, {"zh": "page.md"}])
def test_pages_are_known_by_the_hash_of_a_language(pages: dict[str, str]) -> None:
    assert Schemas().findings("provenance", {"pages": pages, "facts": {}}) != []
