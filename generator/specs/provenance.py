"""Where the facts of a spec stand, apart from what they are.

A spec file holds facts; ``<product>/provenance/`` has one JSON file for each, with the hash of each language's page, its day, and the
lines of each fact, by the fact's path through names: ``parameters.symbol``, or through numbers where elements have no names of
their own: ``rules.0``. As one value, ``plain``, the two are what ``codec`` makes a spec of, every fact with its ``at``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple

from generator.specs.yaml.places import DataPath
from generator.specs.yaml.plain import Plain, is_list, is_mapping

FOLDER: Final = "provenance"
# The forms of lines: ``en:24-26 zh:70``, and behind them the fact of a twin that says what they leave open.
PLACE: Final = re.compile(r"(en|zh):(\S+)")
TWIN: Final = re.compile(r" as:(\S+)#(\S+)")

# Elements of these lists, and these members, are facts that have lines; shapes may have some of their own.
_FACTS: Final = frozenset(
    {
        *("weight", "quotas", "parameters", "items", "item_rules", "rules", "fields", "examples", "repairs"),
        *("names", "placeholders", "enums", "values", "errors", "security", "request"),
    }
)
_LANGUAGES: Final = ("en", "zh")
# What is known of each language besides its hash.
_OF_LANGUAGES: Final = ("saved", "examples")
# Asked of every member, most of which are texts.
_WITH_MEMBERS: Final = frozenset({dict, list})
_NAMES: Final = ("code", "name", "value", "template", "repair")


class Spot(NamedTuple):
    """A mapping that lines may stand for: its path in provenance and in the file, the key of its lines, and if it must have some."""

    name: str
    path: DataPath
    members: Plain
    key: str
    must: bool


def spots(plain: Plain) -> list[Spot]:
    """Return everything in a spec that lines may stand for, in the order of the file."""
    found = [Spot("event", ("event",), plain, "at", True)] if plain.get("kind") == "event" else []
    for key, value in plain.items():
        if key not in ("source", "changes"):
            _collect(found, key, value, key, (key,))
    return found


def _collect(found: list[Spot], key: str, value: object, name: str, path: DataPath) -> None:
    if is_mapping(value):
        # The one shape of a list's elements is called as the members that objects in a list have.
        must = key in _FACTS and path[-1] != "items"
        found.append(Spot(name, path, value, "lines" if "repair" in value else "at", must))
        for inner, member in value.items():
            if inner != "when" and type(member) in _WITH_MEMBERS:
                _collect(found, inner, member, f"{name}.{inner}", (*path, inner))
    elif is_list(value):
        for index, (step, element) in enumerate(zip(_steps(value), value, strict=True)):
            _collect(found, key, element, f"{name}.{step}", (*path, index))


def _steps(elements: list[Any]) -> list[str]:
    """Return what tells elements apart: their names where all have one, else their numbers."""
    names = [next((str(one[key]) for key in _NAMES if key in one), "") if is_mapping(one) else "" for one in elements]
    clear = all(name and "." not in name for name in names) and len(set(names)) == len(names)
    return names if clear else [str(index) for index in range(len(elements))]


def split(plain: Plain) -> tuple[Plain, Plain]:
    """Return the facts of a spec, and their provenance."""
    source = plain["source"]
    pages = {language: source[language] for language in _LANGUAGES if language in source}
    known = {
        name: found
        for name in _OF_LANGUAGES
        if (found := {one: source[f"{one}_{name}"] for one in pages if f"{one}_{name}" in source})
    }
    lines = {spot.name: spot.members[spot.key] for spot in spots(plain) if spot.key in spot.members}
    bare = _bare({**plain, "source": source["address"]})
    return bare, {"pages": pages, **known, "facts": lines}


def _bare(value: Any) -> Any:
    if is_mapping(value):
        without = "lines" if "repair" in value else "at"
        return {key: _bare(member) for key, member in value.items() if key != without}
    return [_bare(element) for element in value] if is_list(value) else value


def join(facts: Plain, provenance: Plain) -> Iterator[tuple[str, DataPath]]:
    """Give the facts their lines, and the source its pages; yield what is amiss.

    A path that begins with ``facts`` leads into the provenance, any other into the spec.
    """
    places = {spot.name: spot for spot in spots(facts)}
    lines: dict[str, str] = provenance["facts"]
    pages: dict[str, str] = provenance["pages"]
    known = {f"{one}_{name}": what for name in _OF_LANGUAGES for one, what in provenance.get(name, {}).items()}
    facts["source"] = {"address": facts["source"], **pages, **known}
    missing = [language for language in _LANGUAGES if language not in pages]
    for name, place in lines.items():
        if name not in places:
            yield f"stale: the spec has no fact {name}", ("facts", name)
            continue
        places[name].members[places[name].key] = place
        for language in missing:
            if f"{language}:" in place:
                yield f"{name} stands on lines of the {language} page, expected its hash among pages", ("facts", name)
    for name, spot in places.items():
        if spot.must and name not in lines:
            yield f"no lines are given for {name}", spot.path


def file_of(key: str) -> PurePosixPath:
    """Return the file of a spec's provenance, both by their path below the folder of specs."""
    product, below = key.split("/", 1)
    return PurePosixPath(product, FOLDER, f"{below}.json")


def as_twin(at: str, spec: str, path: str) -> str:
    """Return lines with the fact of another spec that says what they leave open."""
    return f"{at} as:{spec}#{path}"


def key_of_file(path: PurePosixPath) -> str:
    """Return the key of the spec that a file of provenance belongs to."""
    product, _, *below = path.with_suffix("").parts
    return "/".join((product, *below))


def dump_provenance(provenance: Plain) -> str:
    """Return the text of its file, one fact a line."""
    return json.dumps(provenance, indent=2, ensure_ascii=False) + "\n"
