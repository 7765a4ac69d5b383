"""What the schema cannot say of rules and conditions: that they fit the parameters, and one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.specs.lint.satisfiable import Requests
from generator.specs.model import Operation, Parameter
from generator.specs.rules import Condition, Rule, kind_of
from generator.specs.schema.validate import Finding
from generator.specs.yaml.places import DataPath


def check_rules(operation: Operation) -> Iterator[Finding]:
    parameters = {parameter.name: parameter for parameter in operation.parameters}
    for index, weight in enumerate(operation.weight):
        yield from _conditions(weight.when, parameters, ("weight", index, "when"))
    yield from _rules(operation.rules, operation.parameters, ("rules",), ("parameters",))
    for index, parameter in enumerate(operation.parameters):
        path: DataPath = ("parameters", index)
        yield from _rules(parameter.item_rules, parameter.items, (*path, "item_rules"), (*path, "items"))


def _rules(
    rules: Sequence[Rule], parameters: Sequence[Parameter], path: DataPath, parameters_path: DataPath
) -> Iterator[Finding]:
    known = {parameter.name: parameter for parameter in parameters}
    findings = [finding for index, rule in enumerate(rules) for finding in _rule(rule, known, (*path, index))]
    findings += _second_data(rules, path)
    yield from findings or _contradictions(rules, parameters, path, parameters_path)


def _second_data(rules: Sequence[Rule], path: DataPath) -> Iterator[Finding]:
    """Report an advisory that has other data than one before, as where a page's languages have different numbers."""
    first: dict[object, Rule] = {}
    for index, rule in enumerate(rules):
        said = first.setdefault((rule.rule, rule.about, rule.of, rule.when), rule) if rule.about else rule
        if (said.values, said.longest) != (rule.values, rule.longest):
            data = [" or ".join(one.values) or one.longest or "nothing" for one in (rule, said)]
            message = f"{rule.about} is {data[0]} here and {data[1]} above, expected a correction that keeps one"
            yield Finding((*path, index), message)


def _rule(rule: Rule, parameters: Mapping[str, Parameter], path: DataPath) -> Iterator[Finding]:
    """Check that a rule is about parameters, and about more than one."""
    for index, name in enumerate(rule.of):
        yield from _is_known(name, parameters, (*path, "of", index), "rule")
    if rule.parameter is not None:
        yield from _is_known(rule.parameter, parameters, (*path, "parameter"), "rule")
        yield from _are_values(rule.parameter, rule.values, parameters, (*path, "values"))
    elif len(rule.of) > 1:
        # What an advisory says of its last parameter's values.
        yield from _are_values(rule.of[-1], rule.values, parameters, (*path, "values"))
    yield from _conditions(rule.when, parameters, (*path, "when"))
    if rule.rule == "prevails" and rule.parameter in rule.of:
        yield Finding((*path, "of"), f"{rule.parameter} prevails over itself, expected other parameters")
    if not kind_of(rule).alone and len(set(rule.names)) < 2:
        key = "of" if rule.of else "parameter"
        yield Finding((*path, key), f"{rule.rule} is about one parameter only, expected at least two")


def _conditions(
    conditions: Sequence[Condition], parameters: Mapping[str, Parameter], path: DataPath
) -> Iterator[Finding]:
    for index, condition in enumerate(conditions):
        where = (*path, index)
        if condition.parameter is not None:
            yield from _is_known(condition.parameter, parameters, (*where, "parameter"), "condition")
            yield from _are_values(condition.parameter, condition.one_of, parameters, (*where, "one_of"))
        for key in ("given", "absent"):
            for place, name in enumerate(getattr(condition, key)):
                yield from _is_known(name, parameters, (*where, key, place), "condition")


def _is_known(name: str, parameters: Mapping[str, Parameter], path: DataPath, what: str) -> Iterator[Finding]:
    if name not in parameters:
        known = f"expected one of {', '.join(parameters)}" if parameters else "there are no parameters"
        yield Finding(path, f"the {what} names {name!r}, which is no parameter, {known}")


def _are_values(
    name: str, values: Sequence[str], parameters: Mapping[str, Parameter], path: DataPath
) -> Iterator[Finding]:
    accepted = parameters[name].values if name in parameters else ()
    for index, value in enumerate(values):
        if accepted and value not in accepted:
            yield Finding((*path, index), f"{value!r} is no value of {name}, expected one of {', '.join(accepted)}")


def _contradictions(
    rules: Sequence[Rule], parameters: Sequence[Parameter], path: DataPath, parameters_path: DataPath
) -> Iterator[Finding]:
    """Report the first rule that no request can keep along with those above it, or else what can never be sent."""
    if not rules:
        return
    requests = Requests(parameters, rules)
    if not requests.exist({}):
        index = next(index for index in range(len(rules)) if not requests.exist({}, rules[: index + 1]))
        beside = "with the rules above and the required parameters" if index else "with the required parameters"
        yield Finding((*path, index), f"no request can keep this {rules[index].rule} rule along {beside}")
        return
    for index, rule in enumerate(rules):
        for place, value in enumerate(rule.values if rule.parameter else ()):
            if not requests.allow(rule, value):
                message = f"by the other rules {rule.parameter} can never be {value} under this condition"
                yield Finding((*path, index, "values", place), f"{message}, expected rules that some request keeps")
    for index, parameter in enumerate(parameters):
        given = [choice for choice in requests.choices(parameter.name) if choice.given]
        sendable = [choice for choice in given if requests.exist({parameter.name: choice})]
        where = (*parameters_path, index, "name")
        if not sendable:
            message = f"by the rules {parameter.name} can never be sent"
            yield Finding(where, f"{message}, expected rules that some request with it keeps")
        for choice in given:
            if sendable and choice not in sendable and choice.value is not None and choice.value.isprintable():
                message = f"by the rules {parameter.name} can never be {choice.value}"
                yield Finding(where, f"{message}, expected rules that some request with it keeps")
