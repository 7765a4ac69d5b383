"""Whether the specs make sense together: what no schema of one file can tell."""

from __future__ import annotations

import builtins
import keyword
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from generator.problems import Problem
from generator.spec.answer_checks import check_examples, check_fields
from generator.spec.model import Operation
from generator.spec.places import Places
from generator.spec.request_checks import check_parameters, check_rules
from generator.spec.settings import Product, Specs, Words
from generator.spec.validate import Finding

# Names that generated modules of answers use for something else.
_TAKEN: Final = frozenset({"Any", "Decimal", "Decoder", "Final", "Literal", "Rejection", "Struct"})
_CHECKS: Final[tuple[Callable[[Operation], Iterator[Finding]], ...]] = (
    check_parameters,
    check_rules,
    check_fields,
    check_examples,
)


def lint(specs: Specs) -> list[Problem]:
    """Return everything that does not fit together, each at its line of the spec file where the file is known."""
    problems: set[Problem] = set()

    def collect(key: str, findings: Iterable[Finding]) -> None:
        places = specs.places.get(key) or Places(f"{key}.yaml", (), {}, {})
        problems.update(places.value(finding.path, finding.message) for finding in findings)

    for operation in specs.operations:
        for check in _CHECKS:
            collect(operation.key, check(operation))
        collect(operation.key, _operation_words(operation, specs.words))
    for key, finding in [*_repeated_names(specs), *_missing_products(specs), *_parameter_words(specs)]:
        collect(key, [finding])
    for product in specs.products:
        collect(f"{product.product}/product", _product(product, specs.words))
    collect("words/operations", _class_names(specs.words))
    return sorted(problems)


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


def _operation_words(operation: Operation, words: Words) -> Iterator[Finding]:
    if words.operation(operation) is None:
        message = f"{operation.name} has no words, expected its summary and answer in words/operations.yaml"
        yield Finding(("name",), message)
    for index, rule in enumerate(operation.rules):
        if rule.about is not None and words.advisory(rule.about) is None:
            message = f"{rule.about} has no words, expected a line for it in words/advisories.yaml"
            yield Finding(("rules", index, "about"), message)


def _parameter_words(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield each wire name without words once, at its first place, however many operations have it."""
    wordless: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for operation in specs.operations:
        for index, parameter in enumerate(operation.parameters):
            if specs.words.parameter(operation, parameter.name) is None:
                wordless[parameter.name].append((operation.key, index))
    for name, ((key, index), *others) in wordless.items():
        also = f" ({len(others)} more of this name)" if others else ""
        message = f"{name} has no words, expected a line for it in words/parameters.yaml{also}"
        yield key, Finding(("parameters", index, "name"), message)


def _product(product: Product, words: Words) -> Iterator[Finding]:
    environments = [environment.name for environment in product.environments]
    for index, name in enumerate(environments):
        if name in environments[:index]:
            yield Finding(("environments", index, "name"), f"environment {name} stands twice, expected it once")
    codes = [error.code for error in product.errors]
    for index, error in enumerate(product.errors):
        if error.code in codes[:index]:
            yield Finding(("errors", index, "code"), f"error code {error.code} stands twice, expected it once")
        if words.error(product.product, error.name) is None:
            message = f"{error.name} has no words, expected a line for it in words/errors.yaml"
            yield Finding(("errors", index, "name"), message)


def _class_names(words: Words) -> Iterator[Finding]:
    for key, entry in words.operations.items():
        name = entry.answer
        taken = keyword.iskeyword(name) or hasattr(builtins, name) or name in _TAKEN
        if not name.isidentifier() or not name[0].isupper() or "_" in name:
            message = f"answer is {name!r}, expected a class name such as CanceledOrder"
            yield Finding((key, "answer"), message)
        elif taken:
            message = (
                f"answer is {name}, which means something else in Python or in generated code, expected another name"
            )
            yield Finding((key, "answer"), message)
