"""The value that tests give each parameter, elements of lists put together by the rules over their members."""

from __future__ import annotations

from collections.abc import Mapping

from generator.names import snake_case
from generator.package.literals import Literal
from generator.package.view.report import Report
from generator.package.view.tests import exact
from generator.package.view.tests.choices import Requests
from generator.package.view.tests.conditions import Request, Table
from generator.package.view.tests.exact import Json
from generator.package.view.tests.values import Value, value_of
from generator.specs.model import Operation, Parameter
from generator.specs.supplied import SUPPLIED

# A list shows an element with little in it and one with all it can have.
_SHOWN = 2


def samples(operation: Operation, report: Report) -> Mapping[str, Value]:
    """Return a value for every parameter that a caller gives; one that can not be found is reported."""
    found: dict[str, Value] = {}
    for index, parameter in enumerate(operation.parameters):
        if parameter.name in SUPPLIED:
            continue
        value = _elements(operation, parameter) if parameter.items else value_of(operation, parameter)
        if value is None:
            message = f"no value known that fits {parameter.name}: set its `example` in specs/corrections/{operation.product}/"
            report.operation(operation, ("parameters", index), message)
        else:
            found[parameter.name] = value
    return found


def member_values(operation: Operation, parameter: Parameter) -> Mapping[str, Value] | None:
    """Return a value for each member of a list's elements, None when one can not be found."""
    found = {one.name: value_of(operation, one) for one in parameter.items}
    known = {name: value for name, value in found.items() if value is not None}
    return known if len(known) == len(found) else None


def elements(requests: list[Request]) -> Value:
    """Return a list whose elements are these requests, under the names that type checkers know."""
    arguments: list[Literal] = [{snake_case(name): value.argument for name, value in one.items()} for one in requests]
    json: list[Json] = [{name: value.json for name, value in one.items()} for one in requests]
    return Value(exact.dumps(json), arguments, json)


def _elements(operation: Operation, parameter: Parameter) -> Value | None:
    values = member_values(operation, parameter)
    if values is None:
        return None
    accepted = Requests(Table(parameter.items, parameter.item_rules), values).accepted()
    most = min(_SHOWN, parameter.max_items or _SHOWN, len(accepted))
    shown = [accepted[0], max(accepted, key=len)][:most] if accepted else []
    return elements(shown) if shown else None
