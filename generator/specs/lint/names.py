"""Names in the specs that become names in Python: of products, environments, sections, operations and classes."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from typing import Final

from generator.reserved import class_fault, client_names, imported_names
from generator.specs.authored import Product, Specs
from generator.specs.model import Operation
from generator.specs.schema.validate import Finding
from generator.specs.words import OperationWords, PayloadWords, Words

_SNAKE_CASE: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def check_names(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield, with the spec file it stands in, every name that the package cannot have."""
    for product in specs.products:
        for finding in _product(product):
            yield f"{product.product}/product", finding
    sections = {product.product: set[str]() for product in specs.products}
    for operation in specs.operations:
        sections.setdefault(operation.product, set()).add(section_alias(operation))
    for operation in specs.operations:
        for part in ("section", "name"):
            yield from ((operation.key, finding) for finding in _name(part, getattr(operation, part)))
        if operation.name in sections[operation.product]:
            yield operation.key, Finding(("name",), f"{operation.name} is what the client calls a section")
    for folder, words in (
        ("words", specs.words),
        *((f"words/{name}", own) for name, own in specs.words.products.items()),
    ):
        for kind in ("operations", "streams", "events"):
            yield from ((f"{folder}/{kind}", finding) for finding in _class_names(words, kind))


def section_alias(operation: Operation) -> str:
    """Return what the module of an operation's section is called in the client's."""
    return operation.section if operation.kind == "rest" else f"ws_{operation.section}"


def _product(product: Product) -> Iterator[Finding]:
    if not _SNAKE_CASE.fullmatch(product.product):
        yield Finding(("product",), f"product {product.product!r}: expected a name in snake case")
    for index, host in enumerate(product.hosts):
        if not _SNAKE_CASE.fullmatch(host.environment):
            message = f"environment {host.environment!r}: expected a name in snake case"
            yield Finding(("hosts", index, "environment"), message)


def _name(part: str, text: str) -> Iterator[Finding]:
    if keyword.iskeyword(text) or not _SNAKE_CASE.fullmatch(text):
        yield Finding((part,), f"{text!r} is not in snake case, or a word of Python")
    elif text in client_names() or text in imported_names():
        yield Finding((part,), f"{text} means something else in the package already")


def _class_names(words: Words, kind: str) -> Iterator[Finding]:
    entries: Mapping[str, OperationWords | PayloadWords] = getattr(words, kind)
    for key, entry in entries.items():
        part, name = ("answer", entry.answer) if isinstance(entry, OperationWords) else ("payload", entry.payload)
        if fault := class_fault(name):
            is_named = f"is {name}" if fault.startswith("which") else f"is {name!r}"
            yield Finding((key, part), f"{part} {is_named}, {fault}")
