"""Rules over several parameters: as calls in an operation's table, and as sentences of its docstring."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.names import Identifier
from generator.package.literals import Literal
from generator.package.view.docstrings import Section, code, listed
from generator.specs import spans
from generator.specs.model import Parameter, Weight
from generator.specs.rules import Condition, PLACES, Rule, checked, kind_of

Names: TypeAlias = Mapping[str, str]
"""What each parameter is called where the sentence stands, by its wire name."""


@dataclass(frozen=True)
class ConditionView:
    """A condition as a call: ``is_one_of("type", "LIMIT")``, ``within("limit", maximum="100")``."""

    function: Identifier
    arguments: tuple[str, ...]
    limits: tuple[tuple[Identifier, str], ...] = ()


@dataclass(frozen=True)
class RuleView:
    """A rule as a call: ``window("a", "b", longest="7d")``."""

    function: Identifier
    arguments: tuple[Literal, ...]
    data: tuple[tuple[Identifier, Literal], ...]
    when: tuple[ConditionView, ...]


def rule_views(rules: Sequence[Rule]) -> tuple[RuleView, ...]:
    """Return the rules that a client checks."""
    return tuple(_rule_view(rule) for rule in checked(rules))


def _rule_view(rule: Rule) -> RuleView:
    singled = () if rule.parameter is None else (rule.parameter,)
    data = tuple((Identifier(name), value) for name, value in _data(rule).items())
    return RuleView(Identifier(rule.rule), (*singled, *rule.of), data, condition_views(rule.when))


def _data(rule: Rule) -> dict[str, Literal]:
    """Return the data of a rule, an operation by what it is called in its product."""
    return {name: str(value).rpartition("/")[2] if name == "to" else value for name, value in rule.data.items()}


def condition_views(when: Sequence[Condition]) -> tuple[ConditionView, ...]:
    return tuple(view for condition in when for view in _condition_views(condition))


def condition_subjects(rules: Sequence[Rule], weight: Sequence[Weight]) -> frozenset[str]:
    """Return the parameters whose values conditions compare."""
    when = [condition for rule in rules for condition in rule.when]
    when += [condition for entry in weight for condition in entry.when]
    return frozenset(condition.parameter for condition in when if condition.parameter is not None)


def functions(rules: Sequence[RuleView]) -> set[str]:
    """Return what a module must import for rules."""
    return {str(rule.function) for rule in rules} | {str(one.function) for rule in rules for one in rule.when}


def said(
    rules: Sequence[Rule], names: Names, parameters: Sequence[Parameter], advice: Callable[[str], str]
) -> list[str | Section]:
    """Put rules into sentences; those that depend on one parameter's value are gathered under that parameter.

    Args:
        advice: Gives the sentence of an advisory by what it is about, with places for its data.
    """
    speech = _Speech(names, {one.name: one for one in parameters})
    grouped: defaultdict[str, defaultdict[tuple[str, ...], list[Rule]]] = defaultdict(lambda: defaultdict(list))
    for rule in rules:
        if (subject := _subject(rule)) is not None:
            grouped[subject][rule.when[0].one_of].append(rule)
    tables = {subject: by_value for subject, by_value in grouped.items() if sum(map(len, by_value.values())) > 1}
    found: list[str] = []
    for rule in rules:
        subject = _subject(rule)
        if rule.rule == "advisory":
            found.append(speech.advice(advice(rule.about or ""), rule))
        elif subject is None or subject not in tables:
            found.append(speech.sentence(rule))
    sections = [speech.table(subject, by_value) for subject, by_value in tables.items()]
    return [" ".join(dict.fromkeys(found)), *sections]


def conditions_said(when: Sequence[Condition], names: Names, parameters: Sequence[Parameter]) -> str:
    """Put the conditions of a cost into words: ``without ``symbol``, ``when ``limit`` is more than 100``."""
    if len(when) == 1 and when[0].parameter is None and not (when[0].given and when[0].absent):
        word = "with" if when[0].given else "without"
        return f"{word} {listed([code(names.get(name, name)) for name in when[0].given or when[0].absent])}"
    return f"when {_Speech(names, {one.name: one for one in parameters}).conditions(when)}"


def spelling(parameter: Parameter | None, value: str) -> str:
    """Return a value as a caller writes it: truth values as Python has them."""
    if parameter is not None and parameter.type in ("flag", "boolean"):
        return "True" if value.lower() == (parameter.values or ("true",))[0].lower() else "False"
    return value


def _condition_views(condition: Condition) -> list[ConditionView]:
    views: list[ConditionView] = []
    if condition.parameter is not None and condition.one_of:
        views.append(ConditionView(Identifier("is_one_of"), (condition.parameter, *condition.one_of)))
    limits = tuple(
        (Identifier(word), limit)
        for word in ("minimum", "maximum", "above", "below")
        if (limit := getattr(condition, word)) is not None
    )
    if condition.parameter is not None and limits:
        views.append(ConditionView(Identifier("within"), (condition.parameter,), limits))
    if condition.given:
        views.append(ConditionView(Identifier("given"), condition.given))
    if condition.absent:
        views.append(ConditionView(Identifier("absent"), condition.absent))
    return views


def _subject(rule: Rule) -> str | None:
    """Return the parameter whose value alone decides whether a rule binds."""
    if len(rule.when) != 1 or rule.rule == "advisory":
        return None
    [condition] = rule.when
    plain = Condition(parameter=condition.parameter, one_of=condition.one_of)
    return condition.parameter if condition == plain and condition.one_of else None


@dataclass(frozen=True)
class _Speech:
    names: Names
    parameters: Mapping[str, Parameter]

    def sentence(self, rule: Rule) -> str:
        clause = self._clause(rule)
        text = f"{clause} when {self.conditions(rule.when)}" if rule.when else clause
        return f"{text[:1].upper()}{text[1:]}."

    def advice(self, words: str, rule: Rule) -> str:
        """Fill in what the words of an advisory have places for."""
        numbers = all(value.isdigit() for value in rule.values)
        data = {
            "values": listed([value if numbers else code(value) for value in rule.values], "or"),
            "longest": spans.said(rule.longest) if rule.longest else "",
            "of": listed(list(map(self._name, rule.of))),
            "first": self._name(rule.of[0]) if rule.of else "",
            "last": self._name(rule.of[-1]) if rule.of else "",
        }
        return PLACES.sub(lambda place: data[place[1]], words)

    def table(self, subject: str, by_value: Mapping[tuple[str, ...], Sequence[Rule]]) -> Section:
        entries = [
            f"{self._values(subject, values)}: {'; '.join(map(self._clause, _joined(rules)))}."
            for values, rules in by_value.items()
        ]
        return Section(f"When {self._name(subject)} is", entries)

    def conditions(self, when: Sequence[Condition]) -> str:
        return " and ".join(part for condition in when for part in self._condition(condition))

    def _clause(self, rule: Rule) -> str:
        data = {name: self._name(value) if isinstance(value, str) else value for name, value in _data(rule).items()}
        places = {
            "of": listed(list(map(self._name, rule.of))),
            "are": "is" if len(rule.of) == 1 else "are",
            "parameter": self._name(rule.parameter or ""),
            "values": self._values(rule.parameter or "", rule.values),
            "window": self._window(rule) if rule.rule == "window" else "",
            "ascending": " must be less than ".join(map(self._name, rule.of)),
        }
        return kind_of(rule).clause.format_map(data | places)

    def _window(self, rule: Rule) -> str:
        order = " to ".join(map(self._name, rule.of[:2]))
        return f"{order} is at most {spans.said(rule.longest)}" if rule.longest else f"{order} runs forward"

    def _name(self, wire: str) -> str:
        return code(self.names.get(wire, wire))

    def _values(self, wire: str, values: Sequence[str]) -> str:
        return listed([code(spelling(self.parameters.get(wire), value)) for value in values], "or")

    def _condition(self, condition: Condition) -> list[str]:
        found: list[str] = []
        if condition.parameter is not None and condition.one_of:
            found.append(f"{self._name(condition.parameter)} is {self._values(condition.parameter, condition.one_of)}")
        limits = [f"{words} {limit}" for words, limit in _limits(condition) if limit is not None]
        if condition.parameter is not None and limits:
            found.append(f"{self._name(condition.parameter)} is {' and '.join(limits)}")
        for names, state in ((condition.given, "sent"), (condition.absent, "left out")):
            if names:
                found.append(f"{listed(list(map(self._name, names)))} {'is' if len(names) == 1 else 'are'} {state}")
        return found


def _limits(condition: Condition) -> tuple[tuple[str, str | None], ...]:
    return (
        ("at least", condition.minimum),
        ("more than", condition.above),
        ("at most", condition.maximum),
        ("less than", condition.below),
    )


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Make one rule of those that require, or forbid, one after the other."""
    joined: dict[tuple[object, ...], Rule] = {}
    for index, rule in enumerate(rules):
        key: tuple[object, ...] = (rule.rule,) if rule.rule in ("required_if", "forbidden_if") else (rule.rule, index)
        known = joined.get(key)
        of = rule.of if known is None else tuple(dict.fromkeys((*known.of, *rule.of)))
        joined[key] = replace(rule, of=of, when=())
    return list(joined.values())
