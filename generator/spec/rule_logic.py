"""Whether any request can satisfy a set of rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.spec.model import Rule


def can_be_kept(rules: Sequence[Rule], sent: Mapping[str, bool]) -> bool:
    """Tell whether some request keeps all rules; ``sent`` says which parameters it has for sure or must not have."""
    if any(_is_broken(rule, sent) for rule in rules):
        return False
    open_names = (name for rule in rules for name in _names(rule) if name not in sent)
    name = next(open_names, None)
    return name is None or any(can_be_kept(rules, {**sent, name: choice}) for choice in (False, True))


def _names(rule: Rule) -> tuple[str, ...]:
    if rule.rule == "advisory":
        return ()
    return (*rule.of, rule.parameter) if rule.parameter else rule.of


def _is_broken(rule: Rule, sent: Mapping[str, bool]) -> bool:
    """Tell whether a rule is broken whatever becomes of the parameters that are still open."""
    given = sum(sent.get(name) is True for name in rule.of)
    absent = sum(sent.get(name) is False for name in rule.of)
    match rule.rule:
        case "at_least_one":
            return absent == len(rule.of)
        case "at_most_one":
            return given > 1
        case "exactly_one":
            return given > 1 or absent == len(rule.of)
        case "all_or_none":
            return given > 0 and absent > 0
        case "requires":
            return absent > 0 and sent.get(rule.parameter or "") is True
        case "advisory":
            return False
