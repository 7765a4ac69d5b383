"""What a request must be like because of what else is in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Final, Literal, TypeAlias

import msgspec

from binance_derivatives.testing import refusal
from binance_derivatives.testing.refusal import Refusal

ParameterType: TypeAlias = Literal[
    "string", "decimal", "int", "long", "boolean", "flag", "enum", "list<string>", "list<long>", "list<object>"
]
Counter: TypeAlias = Literal["ip", "uid", "orders_10s", "orders_1m"]

SPAN: Final = re.compile(r"([0-9]+)(s|m|h|d|mo|y)")
KINDS: Final = frozenset(
    (
        *("at_least_one", "at_most_one", "exactly_one", "all_or_none", "requires", "required_if", "forbidden_if"),
        *("refused_if", "one_of_values", "window", "ascending", "prevails", "moved", "distinct_by", "advisory"),
    )
)
_INTEGER: Final = re.compile(r"-?[0-9]{1,19}")
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86400, "mo": 31 * 86400, "y": 366 * 86400}


class Condition(msgspec.Struct, frozen=True, kw_only=True):
    parameter: str | None = None
    one_of: tuple[str, ...] = ()
    minimum: str | None = None
    maximum: str | None = None
    above: str | None = None
    below: str | None = None
    given: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()


class Weight(msgspec.Struct, frozen=True):
    counter: Counter
    cost: int
    when: tuple[Condition, ...] = ()


class Parameter(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    type: ParameterType
    required: bool = False
    values: tuple[str, ...] = ()
    minimum: str | None = None
    maximum: str | None = None
    max_items: int | None = None
    pattern: str | None = None
    default: str | None = None
    items: tuple[Parameter, ...] = ()
    item_rules: tuple[Rule, ...] = ()


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    rule: str
    of: tuple[str, ...] = ()
    parameter: str | None = None
    values: tuple[str, ...] = ()
    longest: str | None = None
    to: str | None = None
    error: int | None = None
    member: str | None = None
    when: tuple[Condition, ...] = ()


def applies(conditions: Iterable[Condition], sent: Mapping[str, str], parameters: Sequence[Parameter]) -> bool:
    """Tell whether all of some conditions are true of a request; what is not sent has its default."""
    for condition in conditions:
        if not _true(condition, sent, parameters):
            return False
    return True


def charged(weights: Iterable[Weight], sent: Mapping[str, str], parameters: Sequence[Parameter]) -> tuple[Weight, ...]:
    """Choose, for each counter, the first weight whose conditions are true of a request."""
    chosen: dict[str, Weight] = {}
    for weight in weights:
        if applies(weight.when, sent, parameters):
            chosen.setdefault(weight.counter, weight)
    return tuple(chosen.values())


def _true(condition: Condition, sent: Mapping[str, str], parameters: Sequence[Parameter]) -> bool:
    for name in condition.given:
        if name not in sent:
            return False
    for name in condition.absent:
        if name in sent:
            return False
    if condition.parameter is None:
        return True
    value = sent.get(condition.parameter)
    if value is None or (condition.one_of and value not in condition.one_of):
        # Rarely wanted, so only then looked up: a default, or other letters for a truth.
        parameter = next((one for one in parameters if one.name == condition.parameter), None)
        value = value if value is not None or parameter is None else parameter.default
        truth = parameter is not None and parameter.type in ("boolean", "flag")
        if value is None or (condition.one_of and not _among(value, condition.one_of, truth)):
            return False
    return _between(condition, value)


def _among(value: str, values: Iterable[str], truth: bool) -> bool:
    return value.lower() in {one.lower() for one in values} if truth else value in values


def _between(condition: Condition, value: str) -> bool:
    limits = (condition.minimum, condition.maximum, condition.above, condition.below)
    if all(limit is None for limit in limits):
        return True
    try:
        number = Decimal(value)
    except InvalidOperation:
        return False
    low, high, floor, ceiling = (None if limit is None else Decimal(limit) for limit in limits)
    inside = (low is None or low <= number) and (high is None or number <= high)
    return inside and (floor is None or floor < number) and (ceiling is None or number < ceiling)


def check_rule(rule: Rule, sent: Mapping[str, str], parameters: Sequence[Parameter]) -> None:
    """Refuse parameters that break a rule; an advisory is what nobody can check from the request alone.

    Of orders that have to differ the book refuses the later one, by itself, if the earlier one is open by then.
    """
    if rule.rule == "advisory" or (rule.when and not applies(rule.when, sent, parameters)):
        return
    given = tuple(name for name in rule.of if name in sent)
    absent = tuple(name for name in rule.of if name not in sent)
    match rule.rule:
        case "at_least_one" | "exactly_one" if not given:
            raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=rule.of)
        case "at_most_one" | "exactly_one" if len(given) > 1:
            raise Refusal(refusal.OPTIONAL_PARAMS_BAD_COMBO, about=given)
        case "all_or_none" if given and absent:
            raise Refusal(refusal.OPTIONAL_PARAMS_BAD_COMBO, about=rule.of)
        case "requires" if rule.parameter in sent and absent:
            raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=absent)
        case "required_if" if absent:
            raise Refusal(refusal.MANDATORY_PARAM_EMPTY_OR_MALFORMED, about=absent)
        case "forbidden_if" if given:
            closes = any(one.parameter == "closePosition" for one in rule.when)
            own = (refusal.QUANTITY_OF_CLOSE_POSITION,) if closes and given == ("quantity",) else ()
            raise Refusal(*own, refusal.PARAM_NOT_REQUIRED, about=given)
        case "refused_if":
            raise Refusal(refusal.INVALID_PARAMETER, about=tuple(one.parameter for one in rule.when if one.parameter))
        case "one_of_values" if sent.get(rule.parameter or "") not in (None, *rule.values):
            matched = any("priceMatch" in one.given for one in rule.when)
            own = (refusal.WRONG_TYPE_FOR_PRICE_MATCH,) if matched and rule.parameter == "type" else ()
            raise Refusal(*own, refusal.INVALID_PARAMETER, about=(rule.parameter or "",))
        case "moved" if sent.get(rule.parameter or "") in rule.values:
            raise Refusal(rule.error or refusal.UNSUPPORTED_OPERATION, about=(rule.parameter or "",))
        case "window" if all(_INTEGER.fullmatch(sent.get(name, "")) for name in rule.of):
            _check_window(rule, int(sent[rule.of[0]]), int(sent[rule.of[1]]))
        case "ascending" if not absent and not _ascends(sent[rule.of[0]], sent[rule.of[1]]):
            raise Refusal(refusal.INVALID_PARAMETER, about=rule.of)
        case _:
            return


def _ascends(less: str, more: str) -> bool:
    """Tell whether one number is smaller than another; what is no number is refused for that elsewhere."""
    try:
        return Decimal(less) < Decimal(more)
    except InvalidOperation:
        return True


def _check_window(rule: Rule, start: int, end: int) -> None:
    if end < start:
        raise Refusal(*refusal.END_BEFORE_START, refusal.INVALID_PARAMETER, about=rule.of)
    span = SPAN.fullmatch(rule.longest or "")
    if span is not None and end - start > 1000 * int(span[1]) * _SECONDS[span[2]]:
        raise Refusal(refusal.MORE_THAN_LONGEST, refusal.INVALID_PARAMETER, about=rule.of)
