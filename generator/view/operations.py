"""Operations: a table row of facts, and the function that makes a call of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier, constant_case
from generator.spec.model import Operation, Rule
from generator.view.answers import DecoderView
from generator.view.docstrings import Section, code, docstring, listed, sentence
from generator.view.parameters import ParameterView
from generator.view.report import Report

_KEY_ONLY: Final = ("MARKET_DATA", "USER_STREAM")
_WS_READS: Final = ("NONE", "MARKET_DATA", "USER_DATA")
_COUNTERS: Final = {
    "ip": "weight {}",
    "uid": "weight {} of the account",
    "orders_10s": "{} of the orders in 10 s",
    "orders_1m": "{} of the orders in a minute",
}
_SENTENCES: Final = {
    "at_least_one": "Send at least one of {}.",
    "at_most_one": "Send at most one of {}.",
    "exactly_one": "Send exactly one of {}.",
    "all_or_none": "Send {} together or not at all.",
}


@dataclass(frozen=True)
class RuleView:
    """A rule as a call: ``exactly_one("a", "b")``."""

    function: Identifier
    names: tuple[str, ...]


@dataclass(frozen=True)
class CostView:
    cost: int
    counter: str | None


@dataclass(frozen=True)
class OperationView:
    """One operation.

    Attributes:
        kind: ``RestOperation`` or ``WsOperation``.
        path: None for the WebSocket API.
        parameters: In the order of the page.
        arguments: The same, required ones first.
        answer_hint: The type of the decoded answer.
    """

    name: Identifier
    constant: Identifier
    kind: Identifier
    method: str
    path: str | None
    security: Identifier
    retry: Identifier
    weight: tuple[CostView, ...]
    parameters: tuple[ParameterView, ...]
    rules: tuple[RuleView, ...]
    answer_module: str
    answer_name: Identifier
    answer_hint: str
    source: str
    docstring: str

    @property
    def arguments(self) -> tuple[ParameterView, ...]:
        return tuple(sorted(self.parameters, key=lambda parameter: not parameter.required))


def operation_view(
    operation: Operation, parameters: tuple[ParameterView, ...], decoder: DecoderView, report: Report
) -> OperationView:
    """Compute one operation; rules about parameters that are not there are reported."""
    rules = tuple(rule for rule in operation.rules if _check_rule(operation, rule, parameters, report))
    return OperationView(
        name=Identifier(operation.name),
        constant=constant_case(operation.name),
        kind=Identifier("RestOperation" if operation.kind == "rest" else "WsOperation"),
        method=operation.request.method,
        path=operation.request.path if operation.kind == "rest" else None,
        security=Identifier(operation.security.type),
        retry=_retry(operation),
        weight=tuple(
            CostView(weight.cost, None if weight.counter == "ip" else weight.counter) for weight in operation.weight
        ),
        parameters=parameters,
        rules=tuple(_rule_view(rule) for rule in rules if rule.rule != "advisory"),
        answer_module=f"binance_derivatives.{operation.product}.answers.{operation.section}",
        answer_name=decoder.name,
        answer_hint=decoder.hint,
        source=operation.source.address,
        docstring=_docstring(operation, parameters, rules, report),
    )


def _retry(operation: Operation) -> Identifier:
    """Return ``READ`` only for what certainly changes nothing; the WebSocket API has no verb that says so."""
    if operation.kind == "rest":
        return Identifier("READ" if operation.request.method == "GET" else "UNSENT")
    return Identifier("READ" if operation.security.type in _WS_READS else "UNSENT")


def _rule_view(rule: Rule) -> RuleView:
    names = rule.of if rule.parameter is None else (rule.parameter, *rule.of)
    return RuleView(Identifier(rule.rule), names)


def _check_rule(operation: Operation, rule: Rule, parameters: tuple[ParameterView, ...], report: Report) -> bool:
    place = ("rules", operation.rules.index(rule))
    known = {parameter.wire for parameter in parameters}
    named = (*rule.of, *((rule.parameter,) if rule.parameter else ()))
    unknown = [name for name in named if name not in known]
    if unknown:
        report.operation(operation, place, f"no parameter {listed(unknown, 'or')} that a caller gives")
    if rule.rule == "requires" and rule.parameter is None:
        report.operation(operation, place, "requires does not say which `parameter` has the requirement")
        return False
    if rule.rule == "advisory" and not (rule.about and report.specs.words.advisory(rule.about)):
        report.words("advisories.yaml", f"no line for {rule.about}, an advisory of {operation.key}")
        return False
    return not unknown


def _docstring(
    operation: Operation, parameters: tuple[ParameterView, ...], rules: tuple[Rule, ...], report: Report
) -> str:
    words = report.specs.words.operation(operation)
    if words is None:
        report.words("operations.yaml", f"no entry for {operation.key}, expected {{summary: …, answer: …}}")
    names = {parameter.wire: parameter.name for parameter in parameters}
    entries = [f"{one.name}: {one.words}" for one in sorted(parameters, key=lambda one: not one.required)]
    checked = bool(parameters)
    raises = ["InvalidRequest: A rule above is broken; nothing is sent."] if checked else []
    return docstring(
        [
            sentence(words.summary) if words else "",
            _headline(operation),
            Section("Args", entries),
            *(_said(rule, names, report) for rule in rules),
            Section("Raises", raises),
            f"Source: {operation.source.address}",
        ],
        indent=4,
    )


def _headline(operation: Operation) -> str:
    request, security = operation.request, operation.security.type
    address = f"{request.method} {request.path}" if request.path else f"{request.method} over the WebSocket API"
    proof = "no key" if security == "NONE" else f"{security}, {'key only' if security in _KEY_ONLY else 'signed'}"
    costs = [_COUNTERS[weight.counter].format(weight.cost) for weight in operation.weight]
    return " · ".join([address, proof, *costs])


def _said(rule: Rule, names: Mapping[str, str], report: Report) -> str:
    mentioned = listed([code(names[name]) for name in rule.of])
    if rule.rule == "advisory":
        return sentence(report.specs.words.advisory(rule.about or "") or "")
    if rule.rule == "requires":
        return f"{code(names[rule.parameter or ''])} requires {mentioned}."
    return _SENTENCES[rule.rule].format(mentioned)
