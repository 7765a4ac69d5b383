"""What changed must be what a spec says, and what moved must have arrived."""

from __future__ import annotations

from collections.abc import Iterator

from generator.specs.authored import Specs
from generator.specs.dates import inconsistent, since
from generator.specs.model import Operation, Parameter, Rule, SpecFile
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
    """Yield rules that send a caller to where nobody takes the values."""
    operations = {operation.key: operation for operation in specs.operations}
    for operation in operations.values():
        for path, rule in _rules(operation):
            if rule.rule == "moved":
                for message in _amiss(rule, operations):
                    yield operation.key, Finding((*path, "to"), message)


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
