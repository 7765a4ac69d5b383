"""What a spec states, by the names that acknowledgements have for it; and whether what settles sections of guides is there."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

from generator.problems import Problem
from generator.shipped import TEMPLATES
from generator.specs.authored import Product, Settlement, Specs
from generator.specs.model import Enums, Errors, Event, Operation, Shape, SpecFile, Stream
from generator.specs.yaml.plain import is_mapping

CLIENT: Final = "client:"
OVERTAKEN: Final = "overtaken"
ITSELF: Final = "key"
# What the words of an operation, a stream or an event say of it.
SUMMARY: Final = "summary"
_RUNTIME: Final = TEMPLATES / "binance_derivatives"


def facts_of(spec: SpecFile) -> Iterator[str]:
    """Yield what an acknowledgement may name as stated: kinds of rules, advisories, notes, bounds of parameters, and their words."""
    yield from _in_force(spec)
    # What a page said of a parameter that ended since is stated as well.
    yield from _ended(spec)


def _in_force(spec: SpecFile) -> Iterator[str]:
    if isinstance(spec, Operation):
        yield from (kind for kind, there in (("weight", spec.weight), ("quotas", spec.quotas)) if there)
        yield "security"
        for rule in spec.all_rules:
            yield rule.about or rule.rule
        for parameter in (*spec.parameters, *(item for one in spec.parameters for item in one.items)):
            yield f"{parameter.name}.words"
            for name in ("required", "default", "minimum", "maximum", "max_items", "pattern", "values", "enum"):
                if getattr(parameter, name, None):
                    yield f"{parameter.name}.{name}"
    elif isinstance(spec, Stream | Event | Errors):
        yield from spec.notes


def _ended(spec: SpecFile) -> Iterator[str]:
    for change in spec.changes if isinstance(spec, Operation) else ():
        if change.path == "rules" and is_mapping(change.was):
            yield str(change.was.get("about") or change.was.get("rule"))


def numbers_of(fact: str, spec: SpecFile) -> Iterator[str]:
    """Yield the numbers that a rule of this name has in a spec, and those that it had."""
    if not isinstance(spec, Operation):
        return
    had = (dict(change.was) for change in spec.changes if change.path == "rules" and is_mapping(change.was))
    named = [(rule.about or rule.rule, rule.values) for rule in spec.all_rules]
    named += [(str(one.get("about") or one.get("rule")), tuple(map(str, one.get("values") or ()))) for one in had]
    yield from (value for name, values in named if name == fact for value in values if value.isdigit())


def check_settled(specs: Specs) -> Iterator[Problem]:
    """Check that each settled section is one of a guide, is settled once, and that the facts that are named for it are there."""
    sections = {section for guide in specs.guides for section in guide.sections}
    times = Counter(section for one in specs.settled for section in one.sections)
    find = _finder(specs)
    for one in specs.settled:
        for section in one.sections:
            if section not in sections:
                yield _problem(one, f"settles {section}, expected a section of a guide")
            if times[section] > 1:
                yield _problem(one, f"settles {section}, which is settled {times[section]} times, expected once")
        for fact in one.states:
            if (message := find(fact, one.because == OVERTAKEN)) is not None:
                yield _problem(one, f"states {fact}, {message}")


def _problem(entry: Settlement, message: str) -> Problem:
    return Problem(entry.file, entry.line, 0, f"({entry.means}) {message}")


def _finder(specs: Specs) -> Callable[[str, bool], str | None]:
    """Return what says why a fact is not there, None for one that is; one that ended is there for what is ``overtaken``."""
    files: list[SpecFile] = [*specs.operations, *specs.streams, *specs.events, *specs.enums, *specs.errors]
    by_key: dict[str, SpecFile | Product] = {one.key: one for one in files}
    by_key |= {f"{one.product}/product": one for one in specs.products}
    known: dict[str, frozenset[str]] = {}
    ended: dict[str, frozenset[str]] = {}

    def find(fact: str, overtaken: bool) -> str | None:
        if fact.startswith(CLIENT):
            module, _, name = fact.removeprefix(CLIENT).rpartition(".")
            return None if name in _names_in(module) else f"but no module {module} of the client has that name"
        key, _, name = fact.partition("#")
        if key not in by_key:
            return f"but there is no spec {key}"
        if key not in known:
            spec = by_key[key]
            known[key] = frozenset(stated_by(spec))
            ended[key] = frozenset() if isinstance(spec, Product) else frozenset(_ended(spec)) - {*_in_force(spec)}
        if name in known[key] and name in ended[key] and not overtaken:
            return f"which is not in force any more, expected one that is, or because: {OVERTAKEN}"
        return None if name in known[key] else f"but {key} has no {name}"

    return find


def stated_by(spec: SpecFile | Product) -> Iterator[str]:
    """Yield the facts of a spec, and what a section may be about besides: members, values, codes, and the thing itself."""
    if isinstance(spec, Product):
        yield from (name for name, value in vars(spec).items() if value)
        return
    yield from (ITSELF, SUMMARY)
    yield from facts_of(spec)
    if isinstance(spec, Errors):
        yield from (str(one.code) for one in spec.errors)
    elif isinstance(spec, Enums):
        yield from (f"{value.value}.value" for enum in spec.enums for value in enum.values)
    else:
        yield from _members(spec.answer if isinstance(spec, Operation) else spec.payload)
        if not isinstance(spec, Operation):
            yield from (name for name in ("until", "continuity", "names", "route") if getattr(spec, name, None))


def _members(shape: Shape) -> Iterator[str]:
    for field in shape.fields:
        yield f"{field.name}.member"
        yield from _members(field.shape)
    for part in (*shape.of, *([shape.items] if shape.items is not None else [])):
        yield from _members(part)


@cache
def _names_in(module: str) -> frozenset[str]:
    """Return what a module of the runtime defines at its top; nothing of one that is not there."""
    path = _RUNTIME.joinpath(*module.split(".")).with_suffix(".py")
    return frozenset(_defined(path)) if path.is_file() else frozenset()


def _defined(path: Path) -> Iterator[str]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))
