"""Corrections out of reports of answers that are not as documented.

A report is a line of JSON, as ``MismatchReport.evidence()`` of the client writes it: the operation, how often, and for each mismatch
path, kind, what was expected, what was found. Values of an answer are neither in it nor read from it.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from generator.problems import Problem
from generator.specs.authored import Correction, Specs
from generator.specs.codec import to_plain
from generator.specs.corrections import apply
from generator.specs.dump import flow
from generator.specs.model import Event, Operation, Stream
from generator.specs.yaml.plain import Plain, facts, is_list, is_mapping

_STEP: Final = re.compile(
    r"\.(?P<member>[A-Za-z_][A-Za-z0-9_]{0,63})|(?P<items>\[\*\]|\.\*)|\[(?P<position>[0-9]{1,3})\]"
    r"|(?P<kind>\([A-Za-z0-9_]{1,64}\))"
)
_SOURCE: Final = re.compile(r"[a-z_]{1,64}\.[a-z0-9_]{1,128}")
_TYPES: Final = {
    "text": "string",
    "number": "number",
    "boolean": "boolean",
    "object": "any",
    "list": "any",
    "null": "any",
    "empty text": "any",
}
_ALIKE: Final = 0.75


@dataclass(frozen=True)
class Sighting:
    """One mismatch of a report, and the line it stands on."""

    source: str
    times: int
    path: str
    kind: str
    found: str
    line: int


def sightings(text: str, file: str) -> tuple[list[Sighting], list[Problem]]:
    """Read reports, of each mismatch the one that was made last."""
    found: dict[tuple[str, str, str, bool], Sighting] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            for one in _read(json.loads(line), number):
                # An empty text and nothing at all are corrected apart.
                found[one.source, one.path, one.kind, one.found == "empty text"] = one
        except (ValueError, TypeError, KeyError, RecursionError):
            problems.append(Problem(file, number, 1, "no report, expected a line of MismatchReport.evidence()"))
    return list(found.values()), problems


def _read(report: Any, line: int) -> Iterator[Sighting]:
    source, times = report["source"], report.get("times", 1)
    if not _SOURCE.fullmatch(source) or not isinstance(times, int):
        raise ValueError(source)
    for one in report["mismatches"]:
        path, kind, found = str(one["path"]), str(one["kind"]), str(one["found"])
        _steps(path)
        yield Sighting(source, times, path, kind, found if found in (*_TYPES, "nothing") else "", line)


def proposed(specs: Specs, seen: list[Sighting], file: str) -> tuple[list[Correction], list[Problem]]:
    """Make a correction of each mismatch that one can tell; those that it cannot are problems, each with the reason."""
    corrections: list[Correction] = []
    problems: list[Problem] = []
    for one in seen:
        every: list[Operation | Stream | Event] = [*specs.operations, *specs.streams, *specs.events]
        known = [spec for spec in every if _has_name(spec, one.source)]
        if not known:
            problems.append(Problem(file, one.line, 1, f"nothing is called {one.source}"))
        for spec in known:
            try:
                correction = _correction(spec, one, seen, file)
            except ValueError as reason:
                problems.append(Problem(file, one.line, 1, f"{one.source} {one.path}: {reason}"))
                continue
            _, refused = apply((spec,), (correction,))
            problems += [Problem(file, one.line, 1, problem.message) for problem in refused]
            corrections += [] if refused else [correction]
    return corrections, problems


def written(corrections: list[Correction]) -> str:
    """Give corrections as a file below ``specs/corrections``."""
    lines = ["corrections:"]
    for one in corrections:
        lines += [f"  - spec: {one.spec}", f"    path: {one.path}", f"    replaces: {flow(one.replaces)}"]
        lines += [f"    sets: {flow(one.sets)}", f'    why: "{one.why}"', f'    evidence: "{one.evidence}"']
    return "\n".join(lines) + "\n"


def _has_name(spec: Operation | Stream | Event, source: str) -> bool:
    return f"{spec.product}.{spec.name}" == source


def _correction(spec: Operation | Stream | Event, one: Sighting, seen: list[Sighting], file: str) -> Correction:
    top = "answer" if isinstance(spec, Operation) else "payload"
    *steps, last = _steps(one.path)
    shape, path = _followed(to_plain(spec).get(top), steps, top)
    fields = shape.get("fields")
    if not is_list(fields) or last in ("[*]", ".*"):
        raise ValueError("it is no member of an object, settle it by hand")
    field = _member(fields, last)
    name = last if field is None else str(field["name"])
    replaces: object = None
    sets: object = "conditional"
    if one.kind == "new" and field is None and not last.isdecimal():
        replaces, sets, leads, why = (
            None,
            _new(one, last, fields, seen),
            f"{path}.fields",
            f"{last} is sent, which no page has.",
        )
    elif field is None:
        raise ValueError("the specs differ from what the client was made from, or it is a position of a tuple")
    elif one.kind == "missing" and one.found == "nothing":
        leads = f"{path}.fields.{name}.presence"
        replaces, sets, why = field.get("presence"), "conditional", f"{name} is not always sent."
    elif one.kind == "missing" and one.found == "empty text" and field["type"] in ("decimal", "integer"):
        leads, why = f"{path}.fields.{name}.empty", f"{name} may be an empty text."
        replaces, sets = field.get("empty"), True
    elif one.kind == "null":
        leads, why = f"{path}.fields.{name}.nullable", f"{name} may be null."
        replaces, sets = field.get("nullable"), True
    elif one.kind == "type" and one.found in ("text", "number", "boolean"):
        leads, why = f"{path}.fields.{name}.type", f"{name} is sent as {one.found}."
        replaces, sets = field["type"], _TYPES[one.found]
    else:
        raise ValueError("what is right can not be told from the report, settle it by hand")
    evidence = (
        f"Seen by the client in {one.times} answer{'s' if one.times != 1 else ''} of {one.source}, at {one.path}."
    )
    return Correction(spec.key, leads, replaces, sets, why, evidence, file, one.line, 1)


def _new(one: Sighting, name: str, fields: list[Any], seen: list[Sighting]) -> Plain:
    """Make a new member: of the type of the one that it replaces, if one of nearly the same name is missing, else as it came."""
    parent = one.path[: -len(name)]
    gone = [other.path[len(parent) :] for other in seen if _is_gone(other, one, parent)]
    old = next(
        (gap for gap in gone if difflib.SequenceMatcher(None, gap.lower(), name.lower()).ratio() >= _ALIKE), None
    )
    before = None if old is None else _member(fields, old)
    if before is not None:
        kept = {key: value for key, value in facts(before).items() if key not in ("name", "presence")}
        return {"name": name, **kept, "presence": "conditional"}
    nullable = {"nullable": True} if one.found == "null" else {}
    return {"name": name, "type": _TYPES.get(one.found, "any"), "presence": "conditional", **nullable}


def _is_gone(other: Sighting, one: Sighting, parent: str) -> bool:
    return other.source == one.source and other.kind == "missing" and other.path.rpartition(".")[0] + "." == parent


def _followed(shape: object, steps: list[str], path: str) -> tuple[Plain, str]:
    for step in steps:
        if not is_mapping(shape):
            break
        if step in ("[*]", ".*"):
            shape, path = shape.get("items"), f"{path}.items"
        elif step.startswith("("):
            kind = step[1:-1]
            kinds = cast("list[Any]", shape.get("of", []))
            shape, path = next((one for one in kinds if one["value"] == kind), None), f"{path}.of.{kind}"
        else:
            fields = cast("list[Any]", shape.get("fields", []))
            shape = _member(fields, step)
            path = f"{path}.fields.{shape['name'] if shape else step}"
    if not is_mapping(shape):
        raise ValueError("the specs have no such place, settle it by hand")
    return shape, path


def _member(fields: list[Any], step: str) -> Plain | None:
    if step.isdecimal():
        return fields[int(step)] if int(step) < len(fields) else None
    return next((field for field in fields if field["name"] == step), None)


def _steps(path: str) -> list[str]:
    found: list[str] = []
    at = 1
    while at < len(path):
        match = _STEP.match(path, at)
        if match is None:
            raise ValueError(path)
        found.append(match["member"] or match["items"] or match["position"] or match["kind"])
        at = match.end()
    if not path.startswith("$") or not found:
        raise ValueError(path)
    return found
