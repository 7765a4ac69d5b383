"""Whether what people wrote about outcomes fits the operations: nothing left out, nothing stale, every query can be made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.specs.authored import Specs
from generator.specs.lint.satisfiable import Requests
from generator.specs.model import Operation, Parameter
from generator.specs.rules import Rule
from generator.specs.outcomes import Outcome, retry_by_rule, retry_class
from generator.specs.repeats import misplaced
from generator.specs.schema.validate import Finding
from generator.specs.supplied import SUPPLIED
from generator.specs.yaml.places import DataPath


def check_outcomes(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield findings, each with the key of the file it is about."""
    operations = {operation.key: operation for operation in specs.operations}
    for operation in specs.operations:
        if operation.key not in specs.outcomes and retry_class(operation, None) != "READ":
            message = f"{operation.name} can change something, expected an entry in {operation.product}/outcomes.yaml"
            yield operation.key, Finding(("request", "method"), message)
    for outcome in specs.outcomes.values():
        product, _, name = outcome.operation.partition("/")
        for path, message in _Entry(outcome, name, operations).findings():
            yield f"{product}/outcomes", Finding(("outcomes", name, *path), message, at_key=not path)


@dataclass(frozen=True)
class _Entry:
    outcome: Outcome
    name: str
    operations: Mapping[str, Operation]

    def findings(self) -> Iterator[tuple[DataPath, str]]:
        operation = self.operations.get(self.outcome.operation)
        if operation is None:
            yield (), f"there is no operation {self.name} of the product, expected the name of one"
            return
        yield from self._class(operation)
        yield from (((("repeats", name)), message) for name, message in misplaced(operation, self.outcome))
        query = self.operations.get(self.outcome.query or "")
        if self.outcome.query is not None and query is None:
            yield ("query",), f"there is no operation {_short(self.outcome.query)} of the product"
        elif query is not None:
            yield from self._query(operation, query)

    def _class(self, operation: Operation) -> Iterator[tuple[DataPath, str]]:
        outcome, by_rule = self.outcome, retry_by_rule(operation, self.outcome)
        told = outcome.query is not None or outcome.none is not None
        is_read = retry_class(operation, outcome) == "READ"
        if outcome.retry is None and is_read and not outcome.repeats:
            yield (), f"{self.name} only reads, expected no entry for it"
            return
        if outcome.retry == by_rule:
            yield ("retry",), f"{self.name} is {by_rule} anyway, expected another class or none"
        if is_read and (told or outcome.takes_away):
            yield (), f"{self.name} is a read, expected nothing but retry, why and repeats"
        elif not is_read and not told:
            yield (), f"{self.name} has neither query nor none, expected one of them"

    def _query(self, operation: Operation, query: Operation) -> Iterator[tuple[DataPath, str]]:
        if retry_class(query, None) != "READ":
            yield ("query",), f"{_short(query.key)} can change something, expected a read"
            return
        if operation.kind == "rest" and query.kind != "rest":
            yield ("query",), f"{_short(query.key)} is of the WebSocket API, expected one of REST, as {self.name}"
        twin = f"{query.product}/ws-api/{query.name}"
        if operation.kind == "ws_api" and query.kind == "rest" and twin in self.operations:
            yield ("query",), f"{_short(query.key)} is of REST, expected {_short(twin)}, which there is"
        own, faults = self._own(operation)
        yield from faults
        theirs = {parameter.name: parameter for parameter in query.parameters}
        wrong = [
            finding
            for key, pairs in (("passes", self.outcome.passes), ("by", self.outcome.by))
            for to, source in pairs
            for message in _misfits(to, source, own, theirs, query)
            for finding in [((key, to), message)]
        ]
        yield from wrong
        if not wrong and not faults:
            yield from self._unsatisfied(own, query)

    def _own(self, operation: Operation) -> tuple[dict[str, Parameter], list[tuple[DataPath, str]]]:
        """Return what values can be taken from, for one item where there are several, and what is wrong with the lists."""
        known = {parameter.name: parameter for parameter in operation.parameters}
        found, faults = dict(known), list[tuple[DataPath, str]]()
        for index, name in enumerate(self.outcome.each):
            parameter = known.get(name)
            if parameter is None or not parameter.type.startswith("list<"):
                faults.append((("each", index), f"{self.name} has no list {name}, expected the name of one"))
                continue
            found |= {item.name: item for item in parameter.items}
        return found, faults

    def _unsatisfied(self, own: Mapping[str, Parameter], query: Operation) -> Iterator[tuple[DataPath, str]]:
        """Look whether the least and the most that can be passed on make a query that keeps its own rules."""
        sources = dict(self.outcome.passes)
        for parameter in query.parameters:
            source = sources.get(parameter.name)
            if not parameter.required or parameter.name in SUPPLIED:
                continue
            if source is None or not own[source].required:
                message = f"{_short(query.key)} requires {parameter.name}, which {self.name} does not always have"
                yield ("query",), message
                return
        least = [to for to, source in self.outcome.passes if own[source].required]
        alternatives: list[tuple[str, ...]] = [(to,) for to, _ in self.outcome.by]
        for named in alternatives or [()]:
            refused = [one for one in ((*least, *named), (*sources, *named)) if not _exists(query, one)]
            if refused:
                sent = " and ".join(refused[0]) or "nothing"
                yield ("query",), f"{_short(query.key)} refuses a request of {sent}, which it would be sent"
                return


def _misfits(
    to: str, source: str, own: Mapping[str, Parameter], theirs: Mapping[str, Parameter], query: Operation
) -> Iterator[str]:
    if to not in theirs:
        yield f"{_short(query.key)} has no parameter {to}, expected one of {', '.join(theirs) or 'none'}"
    if source not in own:
        yield f"there is no parameter {source} to take {to} from, expected one of {', '.join(own)}"
    elif to in theirs and _kind(theirs[to].type) != _kind(own[source].type):
        yield f"{source} is {own[source].type} and {to} is {theirs[to].type}, expected the same type"


def _kind(name: str) -> str:
    inner = name.removeprefix("list<").removesuffix(">")
    return {"int": "long", "enum": "string"}.get(inner, inner)


def _exists(query: Operation, names: Sequence[str]) -> bool:
    """Tell whether a request with these parameters, and with no others but what a client supplies, keeps the rules."""
    others = [one.name for one in query.parameters if one.name not in (*names, *SUPPLIED)]
    forced = [Rule("required_if", "", of=(name,)) for name in names]
    forced += [Rule("forbidden_if", "", of=(name,)) for name in others]
    return Requests(query.parameters, [*query.rules, *forced]).exist({})


def _short(key: str) -> str:
    return key.partition("/")[2]
