"""Names in the specs that become names in Python: of products, environments, sections, operations and classes."""

from __future__ import annotations

import keyword
import re
from collections.abc import Container, Iterator, Mapping
from contextlib import suppress
from typing import Final

from generator.names import Identifier, NotAName, class_name
from generator.reserved import class_fault, client_names, imported_names, package_names
from generator.specs.authored import Product, Specs
from generator.specs.model import Event, Operation, Parameter, Stream
from generator.specs.schema.validate import Finding
from generator.specs.words import OperationWords, PayloadWords, Words
from generator.specs.yaml.places import DataPath

_SNAKE_CASE: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
# What the module of streams has beside them.
_OF_STREAMS: Final = frozenset({"user_data"})


def check_names(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield, with the spec file it stands in, every name that the package cannot have."""
    for product in specs.products:
        for finding in _product(product):
            yield f"{product.product}/product", finding
    sections = {product.product: set[str]() for product in specs.products}
    for operation in specs.operations:
        sections.setdefault(operation.product, set()).add(section_alias(operation))
    taken = client_names() | imported_names()
    for operation in specs.operations:
        for part in ("section", "name"):
            name: str = getattr(operation, part)
            yield from ((operation.key, finding) for finding in _python_name(part, name, taken))
        if operation.name in sections[operation.product]:
            yield operation.key, Finding(("name",), f"{operation.name} is what the client calls a section")
    messages: list[Stream | Event] = [*specs.streams, *specs.events]
    for message in messages:
        beside = imported_names() | (_OF_STREAMS if isinstance(message, Stream) else frozenset())
        yield from ((message.key, finding) for finding in _python_name("name", message.name, beside))
    for folder, words in (
        ("words", specs.words),
        *((f"words/{name}", own) for name, own in specs.words.products.items()),
    ):
        for kind in ("operations", "streams", "events"):
            yield from ((f"{folder}/{kind}", finding) for finding in _class_names(words, kind))
    yield from _shared_names(specs)


def section_alias(operation: Operation) -> str:
    """Return what the module of an operation's section is called in the client's."""
    return operation.section if operation.kind == "rest" else f"ws_{operation.section}"


def item_class(operation: Operation, parameter: Parameter) -> Identifier:
    """Return what the type of the elements of a parameter is called; REST and WebSocket twins have one each.

    Raises:
        NotAName: A name has no letter or digit.
    """
    several = sum(bool(one.items) for one in operation.parameters) > 1
    kind = ["ws"] if operation.kind == "ws_api" else []
    return class_name(*kind, operation.name, *([parameter.name] if several else []), "item")


def _shared_names(specs: Specs) -> Iterator[tuple[str, Finding]]:
    """Yield messages and elements of parameters that are called as an answer of the product, or each other, is.

    All of them are names of the product's package. Operations may share an answer, and messages one class, so that only
    different things are compared. What classes inside of these are called is derived, and compared when they are made.
    """
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for key, product, path, what, name in _classes(specs):
        kind, first = seen.setdefault((product, name), (what, key))
        if kind != what or (kind == "element" and first != key):
            yield key, Finding(path, f"its {what} is called {name}, as the {kind} of {first} is, expected another name")


def _classes(specs: Specs) -> Iterator[tuple[str, str, DataPath, str, str]]:
    """Yield key, product, place, what it is, and its name, of every class that is named after something in the specs."""
    for operation in specs.operations:
        words = specs.words.operation(operation)
        if words is not None:
            yield operation.key, operation.product, ("name",), "answer", words.answer
    messages: list[tuple[Stream | Event, PayloadWords | None]] = [
        *((stream, specs.words.stream(stream.product, stream.name)) for stream in specs.streams),
        *((event, specs.words.event(event.product, event.name)) for event in specs.events),
    ]
    for message, told in messages:
        if told is not None:
            yield message.key, message.product, ("name",), "message", told.payload
    for operation in specs.operations:
        for index, parameter in enumerate(operation.parameters):
            with suppress(NotAName):
                if parameter.items:
                    place: DataPath = ("parameters", index, "name")
                    yield operation.key, operation.product, place, "element", item_class(operation, parameter)


def _product(product: Product) -> Iterator[Finding]:
    yield from _python_name("product", product.product, package_names())
    for index, host in enumerate(product.hosts):
        if not _SNAKE_CASE.fullmatch(host.environment):
            message = f"environment {host.environment!r}: expected a name in snake case"
            yield Finding(("hosts", index, "environment"), message)


def _python_name(part: str, text: str, taken: Container[str]) -> Iterator[Finding]:
    """Check what a module or a function, and in capitals its constant, is called; ``taken`` is what they stand beside."""
    if keyword.iskeyword(text) or not _SNAKE_CASE.fullmatch(text):
        yield Finding((part,), f"{text!r} is not in snake case, or a word of Python")
    elif text in taken or text.upper() in taken:
        yield Finding((part,), f"{text} means something else in the package already")


def _class_names(words: Words, kind: str) -> Iterator[Finding]:
    entries: Mapping[str, OperationWords | PayloadWords] = getattr(words, kind)
    for key, entry in entries.items():
        part, name = ("answer", entry.answer) if isinstance(entry, OperationWords) else ("payload", entry.payload)
        if fault := class_fault(name):
            is_named = f"is {name}" if fault.startswith("which") else f"is {name!r}"
            yield Finding((key, part), f"{part} {is_named}, {fault}")
