"""What changed must be what a spec says, and what moved must have arrived."""

from __future__ import annotations

from collections.abc import Container, Iterator

from generator.specs.authored import Specs
from generator.specs.dates import inconsistent, since
from generator.specs.model import Operation, Parameter, SpecFile
from generator.specs.rules import Rule
from generator.specs.schema.validate import Finding
from generator.specs.yaml.places import DataPath


def check_changes(spec: SpecFile) -> Iterator[Finding]:
    """Check that what a spec was can be had of it, and that no day comes after the one by which something was."""
    for day, message in inconsistent(spec):
        yield Finding(("changes",), f"the state of {day} cannot be had: {message}")
    dates: list[tuple[DataPath, str]] = [
        (("changes", index, "since"), one.since) for index, one in enumerate(spec.changes)
    ]
    dates += [((key,), text) for key in ("since", "until") if (text := getattr(spec, key, None)) is not None]
    for path, text in dates:
        days = since(text)
        if days.by is not None and days.by < days.after:
            yield Finding(path, f"{text} ends before it begins, expected the earlier day first")


def check_moves(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield what sends a caller to where nobody takes the values, or the parameter."""
    operations = {operation.key: operation for operation in specs.operations}
    for operation in operations.values():
        for path, rule in _rules(operation):
            if rule.rule == "moved":
                for message in _amiss(rule, operations):
                    yield operation.key, Finding((*path, "to"), message)
        for finding in check_successors(operation, operations.keys()):
            yield operation.key, finding


def check_successors(operation: Operation, known: Container[str]) -> Iterator[Finding]:
    """Check that what takes the place of a parameter is there: a parameter beside it, or an operation among those known."""
    for index, change in enumerate(operation.changes):
        if change.replaced_by is None or change.replaced_by in known:
            continue
        if change.replaced_by not in {one.name for one in _beside(operation, change.path)}:
            message = f"there is no {change.replaced_by}, expected a parameter beside {change.path}, or an operation"
            yield Finding(("changes", index, "replaced_by"), message)


def _beside(operation: Operation, path: str) -> tuple[Parameter, ...]:
    match path.split("."):
        case ["parameters", outer, "items", _]:
            return next((one.items for one in operation.parameters if one.name == outer), ())
        case _:
            return operation.parameters


def _rules(operation: Operation) -> Iterator[tuple[DataPath, Rule]]:
    for index, rule in enumerate(operation.rules):
        yield ("rules", index), rule
    for place, parameter in enumerate(operation.parameters):
        for index, rule in enumerate(parameter.item_rules):
            yield ("parameters", place, "item_rules", index), rule


def _amiss(rule: Rule, operations: dict[str, Operation]) -> Iterator[str]:
    to = operations.get(rule.to or "")
    if to is None:
        yield f"there is no spec {rule.to}, expected the operation that takes the values"
        return
    taking: Parameter | None = next((one for one in to.parameters if one.name == rule.parameter), None)
    for value in rule.values:
        if taking is None or (taking.values and value not in taking.values):
            yield f"{rule.to} takes no {rule.parameter} {value}, expected the operation that does"
