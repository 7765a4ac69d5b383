"""Specs as YAML text, always in the one form that is reviewed.

A mapping of scalars, or of lists of scalars, stands on one line, however long, and so do the conditions it has under
``when``; anything larger is a block. JSON examples are literal blocks. Loading the text gives the spec back.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.specs.codec import to_plain
from generator.specs.model import SpecFile
from generator.specs.provenance import dump_provenance, split
from generator.specs.yaml.plain import is_list, is_mapping
from generator.specs.yaml.scalars import fits_literal_block, write_text

_TITLE: Final = 6
"""Words of a title on one line."""


def dump(spec: SpecFile) -> tuple[str, str]:
    """Return the whole text of a spec file, and of the file of its provenance.

    Raises:
        ValueError: A text cannot be written as UTF-8, or a field's shape has an ``at`` of its own.
    """
    facts, provenance = split(to_plain(spec))
    note = "Written by `apiscribe transcribe`. Not to be edited: corrections go to specs/corrections"
    lines = [f"# {note}/{spec.product}/.", *_block_mapping(facts)]
    return "\n".join(lines) + "\n", dump_provenance(provenance)


def flow(value: object) -> str:
    """Return a value as YAML on one line."""
    if is_mapping(value):
        return "{" + ", ".join(f"{write_text(key)}: {flow(member)}" for key, member in value.items()) + "}"
    if is_list(value):
        return "[" + ", ".join(map(flow, value)) + "]"
    # JSON's words for numbers, true, false and null are YAML's too.
    return write_text(value) if isinstance(value, str) else json.dumps(value)


def _block_mapping(members: Mapping[str, object]) -> Iterator[str]:
    for key, value in members.items():
        yield from _member(write_text(key), key, value)


def _member(label: str, key: str, value: object) -> Iterator[str]:
    if key == "json" and isinstance(value, str) and fits_literal_block(value):
        yield f"{label}: |-"
        yield from _indented(value.split("\n"))
    elif key == "title" and isinstance(value, str) and _is_long(value):
        yield f"{label}: >-"
        words = value.split(" ")
        yield from _indented([" ".join(words[start : start + _TITLE]) for start in range(0, len(words), _TITLE)])
    elif _is_leaf(value):
        yield f"{label}: {flow(value)}"
    else:
        yield f"{label}:"
        yield from _indented(_block(value))


def _is_long(title: str) -> bool:
    """Say whether a title is folded: it has many words, and folding keeps every character of it."""
    words = title.split(" ")
    return len(words) > _TITLE and all(re.fullmatch(r"[A-Za-z0-9()/&',.-]+", word) for word in words)


def _block(value: object) -> Iterator[str]:
    if is_mapping(value):
        yield from _block_mapping(value)
    for element in value if is_list(value) else ():
        lines = iter([flow(element)]) if _is_leaf(element) else _block(element)
        yield f"- {next(lines)}"
        yield from _indented(lines)


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _is_leaf(value: object) -> bool:
    """Tell whether a value stands on one line: a scalar, a list of scalars, or a mapping of these and of conditions."""
    if is_mapping(value):
        return "json" not in value and all(key == "when" or _is_scalar_or_list(value[key]) for key in value)
    return _is_scalar_or_list(value)


def _is_scalar_or_list(value: object) -> bool:
    if is_list(value):
        return not any(is_mapping(element) or is_list(element) for element in value)
    return not is_mapping(value)
