"""Operations: a table row of facts, and the function that makes a call of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier, constant_case
from generator.package.view.answers.answers import DecoderView
from generator.package.view.changes import changes_said
from generator.package.view.dated import ended_parameters
from generator.package.view.docstrings import Section, docstring, listed, sentence
from generator.package.view.operations.forms import FormsView, forms_of
from generator.package.view.operations.outcomes import OutcomeView, outcome_view
from generator.package.view.operations.parameters import ItemType, ParameterView
from generator.package.view.operations.rules import (
    ConditionView,
    RuleView,
    condition_views,
    conditions_said,
    rule_views,
    said,
)
from generator.package.view.report import Report
from generator.specs import spans
from generator.specs.model import Operation, Quota, Weight
from generator.specs.outcomes import placed_ids, retry_class
from generator.specs.proof import Proof, proof_of
from generator.specs.rules import Rule, kind_of

_KEY_ONLY: Final = ("MARKET_DATA", "USER_STREAM")
_COUNTERS: Final = {
    "ip": "weight {}",
    "uid": "weight {} of the account",
    "orders_10s": "{} of the orders in 10 s",
    "orders_1m": "{} of the orders in a minute",
}
_WHOSE: Final = {"ip": "for each IP address", "uid": "for each account"}


@dataclass(frozen=True)
class CostView:
    cost: int
    counter: str | None
    when: tuple[ConditionView, ...]


@dataclass(frozen=True)
class QuotaView:
    limit: int
    per: str
    counter: str
    shared: tuple[str, ...]


@dataclass(frozen=True)
class OperationView:
    """One operation.

    Attributes:
        kind: ``RestOperation`` or ``WsOperation``.
        path: None for the WebSocket API.
        parameters: In the order of the page.
        arguments: The same, required ones first.
        answer_hint: The type of the decoded answer.
        forms: Its two types where a parameter decides between one and many.
        lost: Whether it took parameters once that are told of when they are given.
    """

    name: Identifier
    constant: Identifier
    kind: Identifier
    method: str
    path: str | None
    security: Identifier
    retry: Identifier
    outcome: OutcomeView | None
    proof: Proof
    client_ids: tuple[str, ...]
    takes_away: bool
    misstates_weight: bool
    weight: tuple[CostView, ...]
    quotas: tuple[QuotaView, ...]
    deprecated: bool
    parameters: tuple[ParameterView, ...]
    rules: tuple[RuleView, ...]
    answer_module: str
    answer_name: Identifier
    answer_hint: str
    forms: FormsView | None
    lost: bool
    source: str
    docstring: str

    @property
    def arguments(self) -> tuple[ParameterView, ...]:
        return tuple(sorted(self.parameters, key=lambda parameter: not parameter.required))

    @property
    def item_types(self) -> tuple[ItemType, ...]:
        return tuple(one.item_type for one in self.parameters if one.item_type is not None)


def operation_view(
    operation: Operation, parameters: tuple[ParameterView, ...], decoder: DecoderView, report: Report
) -> OperationView:
    """Compute one operation; rules about parameters that are not there are reported."""
    rules = tuple(rule for rule in operation.rules if _check_rule(operation, rule, parameters, report))
    outcome = report.specs.outcomes.get(operation.key)
    return OperationView(
        name=Identifier(operation.name),
        constant=constant_case(operation.name),
        kind=Identifier("RestOperation" if operation.kind == "rest" else "WsOperation"),
        method=operation.request.method,
        path=operation.request.path if operation.kind == "rest" else None,
        security=Identifier(operation.security.type),
        retry=Identifier(retry_class(operation, outcome)),
        outcome=outcome_view(operation, outcome, report),
        proof=proof_of(operation, outcome),
        client_ids=placed_ids(operation, outcome),
        takes_away=outcome is not None and outcome.takes_away,
        misstates_weight=any(rule.about == "used_weight_wrong" for rule in operation.rules),
        weight=tuple(
            CostView(one.cost, None if one.counter == "ip" else one.counter, condition_views(one.when))
            for one in operation.weight
        ),
        quotas=tuple(QuotaView(one.limit, one.per, one.counter, one.shared) for one in operation.quotas),
        deprecated=operation.deprecated,
        parameters=parameters,
        rules=rule_views(rules),
        answer_module=f"binance_derivatives.{operation.product}.answers.{operation.section}",
        answer_name=decoder.name,
        answer_hint=decoder.hint,
        forms=forms_of(operation, parameters, decoder.hint),
        lost=any(within == "" for within, _, _ in ended_parameters(operation, report.specs.as_of)),
        source=report.specs.page_of(operation),
        docstring=_docstring(operation, parameters, rules, report),
    )


def _check_rule(operation: Operation, rule: Rule, parameters: tuple[ParameterView, ...], report: Report) -> bool:
    place = ("rules", operation.rules.index(rule))
    known = {parameter.wire for parameter in parameters}
    unknown = [name for name in dict.fromkeys(rule.names) if name not in known]
    if unknown:
        report.operation(operation, place, f"no parameter {listed(unknown, 'or')} that a caller gives")
    if kind_of(rule).about and rule.parameter is None:
        report.operation(operation, place, f"{rule.rule} does not say which `parameter` it is about")
        return False
    if rule.rule == "advisory" and not (rule.about and report.specs.words.advisory(rule.about, operation.product)):
        report.words("advisories.yaml", f"{rule.about} has no words", operation, (*place, "about"))
        return False
    return not unknown


def _docstring(
    operation: Operation, parameters: tuple[ParameterView, ...], rules: tuple[Rule, ...], report: Report
) -> str:
    words = report.specs.words.operation(operation)
    if words is None:
        report.words("operations.yaml", f"{operation.name} has no words", operation, ("name",))
    members = [item for parameter in parameters for item in parameter.items]
    names = {one.wire: one.name for one in (*members, *parameters)}
    entries = [f"{one.name}: {one.words}" for one in sorted(parameters, key=lambda one: not one.required)]
    known, product = report.specs.words, operation.product
    checked = bool(parameters)
    raises = ["InvalidRequest: A rule above is broken; nothing is sent."] if checked else []
    return docstring(
        [
            sentence(words.summary) if words else "",
            _headline(operation, names),
            "Deprecated by the exchange." if operation.deprecated else "",
            *(_quota(quota) for quota in operation.quotas),
            Section("Args", entries),
            *said(rules, names, operation.parameters, lambda about: sentence(known.advisory(about, product) or "")),
            changes_said(operation, names, report.specs.as_of),
            Section("Raises", raises),
            f"Source: {report.specs.page_of(operation)}",
        ],
        indent=4,
    )


def _headline(operation: Operation, names: Mapping[str, str]) -> str:
    request, security = operation.request, operation.security.type
    address = f"{request.method} {request.path}" if request.path else f"{request.method} over the WebSocket API"
    proof = "no key" if security == "NONE" else f"{security}, {'key only' if security in _KEY_ONLY else 'signed'}"
    by_counter: defaultdict[str, list[Weight]] = defaultdict(list)
    for weight in operation.weight:
        by_counter[weight.counter].append(weight)
    costs = [_COUNTERS[counter].format(_cost(operation, some, names)) for counter, some in by_counter.items()]
    return " · ".join([address, proof, *costs])


def _cost(operation: Operation, weights: list[Weight], names: Mapping[str, str]) -> str:
    """Return the cost that holds otherwise, then those with conditions: ``1, or 40 without ``symbol````."""
    otherwise = [str(weight.cost) for weight in weights if not weight.when]
    bound = [
        f"{weight.cost} {conditions_said(weight.when, names, operation.parameters)}"
        for weight in weights
        if weight.when
    ]
    text = ", or ".join([*otherwise, *bound])
    return f"{text}," if bound and weights[0].counter != "ip" else text


def _quota(quota: Quota) -> str:
    shared = f", shared with {listed(quota.shared)}" if quota.shared else ""
    return f"At most {quota.limit} calls in {spans.said(quota.per)} {_WHOSE[quota.counter]}{shared}."
