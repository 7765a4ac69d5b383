"""Specs say what, provenance says where: each fact has its lines in a file beside, and a file that does not fit is told."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Any, get_type_hints

import pytest

from generator.cache import Cache
from generator.specs import model
from generator.specs.codec import to_plain
from generator.specs.dump import dump
from generator.specs.file_kinds import is_provenance, is_spec, is_transcribed
from generator.specs.load import load_specs
from generator.specs.provenance import file_of, join, key_of_file, split, spots
from generator.specs.recall import Recall
from generator.specs.remembered import remembered
from tests.specs.invented import ENUMS, ERRORS, EVENT, GADGETS, STREAM, WIDGETS, provenance, spec_of

Folder = Callable[..., Path]
SPEC = "specs/usdm/rest/freeze_widgets.yaml"
LINES = "specs/usdm/provenance/rest/freeze_widgets.json"
ANEW = "`apiscribe transcribe` writes it anew"


def placed(value: object) -> int:
    """How many facts of a spec's values have lines of their own."""
    if isinstance(value, tuple):
        return sum(map(placed, value))
    if not dataclasses.is_dataclass(value):
        return 0
    members = [getattr(value, member.name) for member in dataclasses.fields(value)]
    own = any(name in get_type_hints(type(value)) for name in ("at", "lines"))
    return int(own and getattr(value, "at", "lines") is not None) + sum(map(placed, members))


def told(specs: Path, cache: Cache | None = None) -> list[str]:
    return [str(problem).split("\n")[0] for problem in load_specs(specs, cache)[1]]


@pytest.mark.parametrize("text", [WIDGETS, GADGETS, STREAM, EVENT, ENUMS, ERRORS])
def test_every_fact_with_lines_has_one_entry_and_needs_it(text: str) -> None:
    spec = spec_of(text)
    facts, lines = split(to_plain(spec))
    assert len(lines["facts"]) == placed(spec)
    for missing in lines["facts"]:
        bare = json.loads(json.dumps(facts))
        fewer = {name: at for name, at in lines["facts"].items() if name != missing}
        found = [message for message, _ in join(bare, {**lines, "facts": fewer})]
        must = {spot.name: spot.must for spot in spots(facts)}
        assert found == ([f"no lines are given for {missing}"] if must[missing] else [])


@pytest.mark.parametrize("text", [WIDGETS, GADGETS, STREAM, EVENT, ENUMS, ERRORS])
def test_other_lines_and_another_page_change_nothing_of_the_facts(text: str) -> None:
    spec = spec_of(text)
    moved = provenance(text, {spot.name: "zh:7-9 zh:99 corrected" for spot in spots(split(to_plain(spec))[0])})
    plain: Any = split(to_plain(spec))[0]
    assert list(join(plain, json.loads(moved))) == []
    assert split(plain)[0] == split(to_plain(spec))[0]
    assert dump(spec)[0] == text


def test_elements_are_named_where_each_has_a_name_and_numbered_where_not() -> None:
    fields = [{"name": "a", "type": "string"}, {"name": "a", "type": "string"}]
    names = [spot.name for spot in spots({"answer": {"type": "object", "fields": fields}})]
    assert names == ["answer", "answer.fields.0", "answer.fields.1"]
    dotted = [{"name": "a.b"}, {"name": "c"}]
    assert [spot.name for spot in spots({"parameters": dotted})] == ["parameters.0", "parameters.1"]


def test_missing_provenance_is_told_with_its_place(spoilt: Folder) -> None:
    specs = spoilt()
    Path(LINES).unlink()
    assert told(specs) == [f"{LINES}: no such file, expected the lines of the facts in {SPEC}; {ANEW}"]


def test_a_fact_without_lines_is_told_where_it_stands(spoilt: Folder) -> None:
    text = provenance(WIDGETS).replace('    "parameters.widgetId": "zh:10",\n', "")
    specs = spoilt(files={"usdm/provenance/rest/freeze_widgets.json": text})
    assert told(specs) == [f"{SPEC}:14:5: no lines are given for parameters.widgetId in {LINES}; {ANEW}"]


def test_lines_of_no_fact_are_told_where_they_stand(spoilt: Folder) -> None:
    specs = spoilt(
        ("{name: widgetId, type: long,", "{name: widgetNo, type: long,"),
        ("[widgetId,", "[widgetNo,"),
        files={"usdm/provenance/rest/freeze_widgets.json": provenance(WIDGETS)},
    )
    assert told(specs) == [
        f"{LINES}:10:5: stale: the spec has no fact parameters.widgetId; {ANEW}",
        f"{SPEC}:14:5: no lines are given for parameters.widgetNo in {LINES}; {ANEW}",
    ]


def test_lines_of_a_page_that_was_not_read_are_told(spoilt: Folder) -> None:
    text = provenance(WIDGETS).replace('"zh:5"', '"en:4 zh:5"')
    specs = spoilt(files={"usdm/provenance/rest/freeze_widgets.json": text})
    wanted = "security stands on lines of the en page, expected its hash among pages"
    assert told(specs) == [f"{LINES}:6:5: {wanted}; {ANEW}"]


def test_provenance_of_no_spec_is_told(spoilt: Folder) -> None:
    specs = spoilt(files={"usdm/provenance/rest/melt_widgets.json": provenance(WIDGETS)})
    assert told(specs) == [
        "specs/usdm/provenance/rest/melt_widgets.json: stale: there is no spec usdm/rest/melt_widgets.yaml"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"zh:5"', '"zh5"', f"{LINES}:6:17: security is 'zh5', expected lines such as "),
        ('"zh:5"', "5", f'{LINES}:6:17: security is 5 without quotes, expected text, as "5"'),
        ('"pages"', '"sites"', f"{LINES}:2:3: unknown key 'sites', expected pages, saved, examples, facts only"),
        ("}", "", f"{LINES}:"),
        # JSON's own reader would keep the last of two, and take more for numbers than YAML's.
        (
            '"zh:5"',
            '"zh:5",\n    "security": "zh:6"',
            f"{LINES}:7:5: key 'security' stands twice, the first time on line 6",
        ),
        ('"zh:5"', "NaN", f"{LINES}:6:17: "),
    ],
)
def test_provenance_that_breaks_its_schema_is_told_at_its_place(
    spoilt: Folder, old: str, new: str, expected: str
) -> None:
    specs = spoilt(files={"usdm/provenance/rest/freeze_widgets.json": provenance(WIDGETS).replace(old, new)})
    assert any(message.startswith(expected) for message in told(specs)), told(specs)


def test_changed_provenance_is_read_again_whatever_the_cache_has(spoilt: Folder, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    specs = spoilt()
    assert load_specs(specs, cache)[0].operations[0].security.at == "zh:5"
    Path(LINES).write_text(provenance(WIDGETS, {"security": "zh:6"}))
    assert load_specs(specs, cache)[0].operations[0].security.at == "zh:6"
    Path(LINES).unlink()
    assert told(specs, cache) == [f"{LINES}: no such file, expected the lines of the facts in {SPEC}; {ANEW}"]


@pytest.mark.parametrize("key", ["usdm/rest/a", "usdm/ws-api/a", "usdm/streams/a", "usdm/user-data/a", "usdm/enums"])
def test_a_spec_and_its_provenance_know_each_other_by_their_paths(key: str) -> None:
    assert is_spec(PurePosixPath(f"{key}.yaml"))
    assert is_provenance(file_of(key))
    assert key_of_file(file_of(key)) == key
    assert is_transcribed(file_of(key))


@pytest.mark.parametrize(
    "path",
    [
        "usdm/provenance/a.json",
        "usdm/provenance/rest/a.yaml",
        "words/provenance/enums.json",
        "usdm/rest/a.json",
        "usdm/provenance/rest/a/b.json",
        "provenance/rest/a.json",
        "usdm/provenance/product.json",
    ],
)
def test_no_other_file_is_provenance(path: str) -> None:
    assert not is_provenance(PurePosixPath(path))


def test_every_class_with_lines_is_known_to_provenance() -> None:
    kinds = [one for one in vars(model).values() if isinstance(one, type) and dataclasses.is_dataclass(one)]
    needing = {one.__name__ for one in kinds if {"at", "lines"} & get_type_hints(one).keys()}
    assert needing == {
        *("Security", "Request", "Weight", "Quota", "Parameter", "Rule", "Shape", "Field", "Repair", "Example"),
        *("Placeholder", "StreamName", "Event", "EnumValue", "Enum", "ErrorCode"),
    }


def test_a_spec_that_is_read_as_it_is_remembered_stays_whole() -> None:
    """Such specs are not set beside themselves: it would change nothing, and find nothing lost."""
    for spec in remembered(Path(__file__).parents[2] / "specs", None).specs.values():
        recall = Recall(frozenset())
        assert recall.spec(to_plain(spec), to_plain(spec)) == to_plain(spec)
        assert not recall.lost and not recall.older
