"""Whether the specs make sense together: what no schema of one file can tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from typing import Final

from generator.problems import Problem
from generator.specs.authored import Product, Specs
from generator.specs.lint.answers import check_examples, check_fields
from generator.specs.lint.changes import check_changes, check_moves
from generator.specs.lint.continuity import check_continuity
from generator.specs.lint.members import check_member_names
from generator.specs.lint.names import check_names
from generator.specs.lint.operations import check_operation_names
from generator.specs.lint.order_events import check_order_events
from generator.specs.lint.outcomes import check_outcomes
from generator.specs.lint.products import check_enum_use, check_enums, check_errors, check_stream
from generator.specs.lint.requests import check_parameters
from generator.specs.lint.rules import check_rules
from generator.specs.lint.stated import check_settled
from generator.specs.model import Errors, Event, Operation, SpecFile, Stream
from generator.specs.rules import PLACES, Rule
from generator.specs.schema.validate import Finding
from generator.specs.words import Words
from generator.specs.yaml.places import DataPath, Places

# What an advisory says of requests that leave parameters out.
_WITHOUT: Final = re.compile(r"\bWithout \{\w+\}(?: (?:and|or) \{\w+\})?")

_CHECKS: Final[tuple[Callable[[Operation], Iterator[Finding]], ...]] = (
    check_parameters,
    check_rules,
    check_fields,
    check_examples,
)


def lint(specs: Specs) -> list[Problem]:
    """Return everything that does not fit together, each at its line of the spec file where the file is known."""
    problems = lint_some(specs) | set(check_settled(specs))
    for check in (check_member_names, check_operation_names):
        problems.update(_located(specs, key, finding) for key, finding in check(specs))
    return sorted(problems)


def lint_some(specs: Specs, checked: Container[str] = ()) -> set[Problem]:
    """Return what does not fit together in the specs of some products, whatever there is of others.

    One thing has one name in all products, and words excuse what has more: who has some products alone can't judge that.

    Args:
        checked: Keys of what is known to make sense by itself, whatever else there is.
    """
    problems: set[Problem] = set()

    def collect(key: str, findings: Iterable[Finding]) -> None:
        problems.update(_located(specs, key, finding) for finding in findings)

    for operation in specs.operations:
        for check in () if operation.key in checked else _CHECKS:
            collect(operation.key, check(operation))
        collect(operation.key, _operation_words(operation, specs.words))
        collect(operation.key, check_enum_use(operation, specs.enums))
    messages: list[Stream | Event] = [*specs.streams, *specs.events]
    for message in messages:
        if message.key not in checked:
            collect(message.key, (*check_fields(message), *check_examples(message)))
    for stream in specs.streams:
        collect(stream.key, check_stream(stream))
        collect(stream.key, _payload_words(stream.name, "streams", specs.words.stream(stream.product, stream.name)))
    for event in specs.events:
        collect(event.key, _payload_words(event.name, "events", specs.words.event(event.product, event.name)))
    for enums in specs.enums:
        collect(enums.key, check_enums(enums))
    for errors in specs.errors:
        collect(errors.key, check_errors(errors))
    files: list[SpecFile] = [*specs.operations, *messages, *specs.enums, *specs.errors]
    for spec in files:
        if spec.key not in checked:
            collect(spec.key, check_changes(spec))
        if isinstance(spec, Stream | Event | Errors):
            collect(spec.key, _note_words(spec.notes, specs.words))
    across = (
        check_moves,
        _repeated_names,
        _missing_products,
        _parameter_words,
        check_names,
        check_outcomes,
        check_order_events,
        check_continuity,
    )
    for key, finding in [found for check in across for found in check(specs)]:
        collect(key, [finding])
    for product in specs.products:
        collect(f"{product.product}/product", _product(product, specs.words))
    return problems.union(_strange_pages(specs))


def _located(specs: Specs, key: str, finding: Finding) -> Problem:
    places = specs.places.get(key) or Places(f"{key}.yaml", (), {}, {})
    return (places.key if finding.at_key else places.value)(finding.path, finding.message)


def _repeated_names(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield operations of one name, product and kind, after the first one."""
    seen: set[str] = set()
    for operation in specs.operations:
        if operation.key in seen:
            message = f"there is another {operation.kind} operation {operation.name} of {operation.product}"
            yield operation.key, Finding(("name",), f"{message}, expected different names")
        seen.add(operation.key)


def _missing_products(specs: Specs) -> Iterator[tuple[str, Finding]]:
    for name in sorted({operation.product for operation in specs.operations}):
        if specs.product(name) is None:
            yield f"{name}/product", Finding((), f"{name} has operations, expected a file that says what {name} is")


def _payload_words(name: str, kind: str, words: object) -> Iterator[Finding]:
    if words is None:
        yield Finding(("name",), f"{name} has no words, expected its summary and payload in words/{kind}.yaml")


def _strange_pages(specs: Specs) -> Iterator[Problem]:
    """Yield names that are given to pages of no product."""
    addresses = [product.address for product in specs.products]
    for one in specs.corrections:
        if one.page is not None and not any(one.page.startswith(f"{address}/") for address in addresses):
            message = (
                f"{one.page} is no page of a product, expected a path that starts with one of {', '.join(addresses)}"
            )
            yield Problem(one.file, one.line, one.column, message)


def _note_words(notes: Sequence[str], words: Words) -> Iterator[Finding]:
    for index, note in enumerate(notes):
        if words.advisory(note) is None:
            message = f"{note} has no words, expected a line for it in words/advisories.yaml"
            yield Finding(("notes", index), message)
        elif places := PLACES.findall(words.advisory(note) or ""):
            yield Finding(("notes", index), f"the words of {note} want {', '.join(places)}, which no note has")


def _operation_words(operation: Operation, words: Words) -> Iterator[Finding]:
    if words.operation(operation) is None:
        message = f"{operation.name} has no words, expected its summary and answer in words/operations.yaml"
        yield Finding(("name",), message)
    lists: list[tuple[DataPath, Sequence[Rule]]] = [(("rules",), operation.rules)]
    lists += [(("parameters", place, "item_rules"), one.item_rules) for place, one in enumerate(operation.parameters)]
    for path, rules in lists:
        for index, rule in enumerate(rules):
            if rule.about is not None:
                said = words.advisory(rule.about, operation.product)
                yield from _advisory_words(rule, rule.about, said, (*path, index, "about"))
                yield from _never_absent(operation, rule, said or "", (*path, index, "of"))


def _advisory_words(rule: Rule, about: str, words: str | None, path: DataPath) -> Iterator[Finding]:
    if words is None:
        yield Finding(path, f"{about} has no words, expected a line for it in words/advisories.yaml")
        return
    wanted, unsaid = _lacking(words, rule)
    if wanted:
        yield Finding(path, f"{about} has no {' and no '.join(wanted)}, which its words in words/advisories.yaml want")
    if unsaid:
        places = " and ".join(f"{{{name}}}" for name in unsaid)
        yield Finding(path, f"the words of {about} in words/advisories.yaml do not say its data, expected {places}")


def _never_absent(operation: Operation, rule: Rule, words: str, path: DataPath) -> Iterator[Finding]:
    """Find an advisory that tells what comes without a parameter that no request is without."""
    if without := _WITHOUT.search(words):
        named = {"{of}": rule.of, "{first}": rule.of[:1], "{last}": rule.of[-1:]}
        absent = {name for place in PLACES.finditer(without[0]) for name in named.get(place[0], ())}
        for name in sorted({one.name for one in operation.parameters if one.required} & absent):
            message = f"{rule.about} tells what comes without {name}, which is required, expected an optional parameter"
            yield Finding(path, message)


def _lacking(words: str, rule: Rule) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the data that the words of an advisory want and it has not, and those that it has and they do not say."""
    places = {place[1] for place in PLACES.finditer(words)}
    named = {"of", "first", "last"}
    has = {name for name, there in (("values", rule.values), ("longest", rule.longest)) if there}
    wanted = (places - named) | ({"of"} if places & named else set[str]())
    return tuple(sorted(wanted - has - ({"of"} if rule.of else set[str]()))), tuple(sorted(has - places))


def _parameter_words(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield each wire name without words once, at its first place, however many operations have it."""
    wordless: defaultdict[str, list[tuple[str, DataPath]]] = defaultdict(list)
    for operation in specs.operations:
        for index, parameter in enumerate(operation.parameters):
            path: DataPath = ("parameters", index)
            members = [(item.name, (*path, "items", place)) for place, item in enumerate(parameter.items)]
            for name, where in [(parameter.name, path), *members]:
                if specs.words.parameter(operation, name) is None:
                    wordless[name].append((operation.key, (*where, "name")))
    for name, ((key, where), *others) in wordless.items():
        also = f" ({len(others)} more of this name)" if others else ""
        yield key, Finding(where, f"{name} has no words, expected a line for it in words/parameters.yaml{also}")


def _product(product: Product, words: Words) -> Iterator[Finding]:
    hosts = [(host.environment, host.use) for host in product.hosts]
    for index, (environment, use) in enumerate(hosts):
        before = [one for one in product.hosts[:index] if (one.environment, one.use) == (environment, use)]
        if before and (before[-1].until is None or before[-1].until != product.hosts[index].since):
            message = f"{use} of {environment} stands twice, expected it once or since the end of the other one"
            yield Finding(("hosts", index), message)
        elif (environment, "rest") not in hosts:
            message = f"environment {environment} has no rest, expected an address for it"
            yield Finding(("hosts", index, "environment"), message)
    for index, limits in enumerate(product.limits):
        if (limits.environment, "rest") not in hosts:
            message = f"there is no environment {limits.environment}, expected one of hosts"
            yield Finding(("limits", index, "environment"), message)
    codes = [error.code for error in product.errors]
    for index, error in enumerate(product.errors):
        if error.code in codes[:index]:
            yield Finding(("errors", index, "code"), f"error code {error.code} stands twice, expected it once")
        if words.error(product.product, error.name) is None:
            message = f"{error.name} has no words, expected a line for it in words/errors.yaml"
            yield Finding(("errors", index, "name"), message)
