"""Answers: a struct for each object, a decoder for each operation.

An object that is the answer of several operations is one class; objects inside it are named for it and their field. A class
is defined in the first section, in the order of the alphabet, that has a use for it; other sections import it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from generator.literals import literal
from generator.names import Identifier, NotAName, class_name, constant_case, snake_case, wire_of
from generator.spec.model import Field, Operation, ScalarType, Shape
from generator.spec.places import DataPath
from generator.view.report import Report

_SCALARS: Final[dict[ScalarType, str]] = {
    "string": "str",
    "decimal": "Decimal",
    "integer": "int",
    "boolean": "bool",
    "number": "Decimal",
    "any": "Any",
}
# Of each of these, msgspec can tell at most one from the others in a union.
_KINDS: Final = {"str": "text", "Decimal": "text", "int": "number", "bool": "boolean", "Any": "anything"}
_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9]*")
# What the modules of operations and answers know under these names already.
_TAKEN: Final = frozenset(
    {"Any", "Decimal", "Final", "Literal", "Mapping", "Rejection", "Sequence", "Struct", "UnsetType"}
    | {"Answer", "Call", "Cost", "Parameter", "RestOperation", "Retry", "Security", "WsOperation"}
)


@dataclass(frozen=True)
class Hint:
    """A type as Python text, with what it is to msgspec."""

    text: str
    kind: str


@dataclass(frozen=True)
class FieldView:
    """One attribute; ``renamed`` is the wire name where it is not the attribute's in camel case."""

    wire: str
    name: Identifier
    hint: str
    conditional: bool
    nullable: bool

    @property
    def annotation(self) -> str:
        if self.conditional and self.nullable:
            return f"{self.hint} | None | UnsetType"
        return f"{self.hint} | None" if self.conditional or self.nullable else self.hint

    @property
    def default(self) -> str | None:
        if not self.conditional:
            return None
        return "UNSET" if self.nullable else "None"

    @property
    def renamed(self) -> str | None:
        return None if wire_of(self.name) == self.wire else self.wire


@dataclass(frozen=True)
class ClassView:
    """One struct and the operations (sorted by key) whose answers hold it."""

    name: Identifier
    fields: tuple[FieldView, ...]
    operations: tuple[Operation, ...]

    @property
    def section(self) -> str:
        return min(operation.section for operation in self.operations)


@dataclass(frozen=True)
class DecoderView:
    """The decoder of one operation's answer: ``maker(argument)``, which decodes to ``hint``."""

    name: Identifier
    maker: Identifier
    argument: str
    hint: str


@dataclass
class AnswerTypes:
    """The answers of one product, filled operation by operation in the order of their keys."""

    product: str
    report: Report
    classes: dict[str, ClassView] = field(default_factory=dict[str, ClassView])
    decoders: dict[str, dict[str, DecoderView]] = field(default_factory=dict[str, dict[str, DecoderView]])

    def add(self, operation: Operation) -> DecoderView:
        """Take an operation's answer in; return its decoder, which is the REST twin's when both decode the same."""
        words = self.report.specs.words.operation(operation)
        # Without words, which is reported elsewhere, a name that no other answer has.
        name = class_name("Unnamed", operation.key)
        if words is not None:
            name = self.report.name(_checked_class, words.answer, operation, ("name",))
        maker, argument, hint = self._decoder(operation, operation.answer, name)
        section = self.decoders.setdefault(operation.section, {})
        constant = constant_case(operation.name)
        if section.get(constant) not in (None, DecoderView(constant, maker, argument, hint)):
            constant = constant_case(f"{operation.name}_{operation.kind}")
        section[constant] = DecoderView(constant, maker, argument, hint)
        return section[constant]

    def _decoder(self, operation: Operation, shape: Shape, name: Identifier) -> tuple[Identifier, str, str]:
        items = shape.items
        if shape.type == "list" and items is not None and any(one.type == "rejection" for one in items.of):
            accepted = tuple(one for one in items.of if one.type != "rejection")
            argument = self._union(operation, accepted, name, ("answer", "items", "of")).text
            if argument not in self.classes:
                message = f"elements beside a rejection are to be one object with fields, not {argument}"
                self.report.operation(operation, ("answer", "items", "of"), message)
            return Identifier("list_or_rejections"), argument, f"list[{argument} | Rejection]"
        hint = self._hint(operation, shape, name, ("answer",))
        # A union is no type[...] to a type checker.
        argument = hint.text if hint.kind != "several" else f"cast({literal(f'type[{hint.text}]')}, {hint.text})"
        return Identifier("typed"), argument, hint.text

    def _hint(self, operation: Operation, shape: Shape, name: Identifier, path: DataPath) -> Hint:
        if shape.type == "object":
            return self._object(operation, shape, name, path)
        if shape.type == "list":
            inner = self._hint(operation, shape.items or Shape("any"), name, (*path, "items"))
            return Hint(f"list[{inner.text}]", "list")
        if shape.type == "union":
            return self._union(operation, shape.of, name, (*path, "of"))
        if shape.type == "rejection":
            message = (
                "a rejection beside other answers is only known as an element of the list that is the whole answer"
            )
            self.report.operation(operation, path, message)
            return Hint("Any", "anything")
        text = _SCALARS[shape.type]
        return Hint(text, _KINDS[text])

    def _union(self, operation: Operation, shapes: Sequence[Shape], name: Identifier, path: DataPath) -> Hint:
        hints = list(dict.fromkeys(self._hint(operation, shape, name, (*path, n)) for n, shape in enumerate(shapes)))
        kinds = [hint.kind for hint in hints]
        if "anything" in kinds or not hints:
            return Hint("Any", "anything")
        if len(hints) == 1:
            return hints[0]
        if len(set(kinds)) < len(kinds):
            texts = ", ".join(hint.text for hint in hints)
            self.report.operation(operation, path, f"nothing in the JSON tells these apart: {texts}")
        return Hint(" | ".join(hint.text for hint in hints), "several")

    def _object(self, operation: Operation, shape: Shape, name: Identifier, path: DataPath) -> Hint:
        if not shape.fields:
            return Hint("dict[str, Any]", "object")
        members = tuple(
            self._field(operation, member, name, (*path, "fields", n)) for n, member in enumerate(shape.fields)
        )
        self._check_names(operation, members, path)
        known = self.classes.pop(name, None)
        if known is None:
            known = ClassView(name, members, ())
        elif merged := self._merged(operation, known, members, path):
            known = replace(known, fields=merged)
        # Taken out and put back: a class comes after the classes of its fields.
        self.classes[name] = replace(known, operations=(*known.operations, operation))
        return Hint(name, "object")

    def _field(self, operation: Operation, member: Field, parent: Identifier, path: DataPath) -> FieldView:
        name = self.report.name(snake_case, member.name, operation, (*path, "name"))
        inner = self.report.name(lambda wire: class_name(parent, wire), member.name, operation, (*path, "name"))
        hint = self._hint(operation, member.shape, inner, path)
        return FieldView(member.name, name, hint.text, member.presence == "conditional", member.nullable)

    def _check_names(self, operation: Operation, members: Iterable[FieldView], path: DataPath) -> None:
        wires: dict[str, str] = {}
        for member in members:
            if wires.setdefault(member.name, member.wire) is not member.wire:
                message = f"{member.wire} and {wires[member.name]} would both be called {member.name}"
                self.report.operation(operation, path, message)

    def _merged(
        self, operation: Operation, known: ClassView, members: tuple[FieldView, ...], path: DataPath
    ) -> tuple[FieldView, ...]:
        new = {member.wire: member for member in members}
        old = {member.wire: member for member in known.fields}
        differences = _differences(old, new)
        if differences:
            message = (
                f"{known.name} is an answer of {known.operations[0].key} with other fields ({'; '.join(differences)}): "
                "give one of the two another `answer` in specs/words/operations.yaml"
            )
            self.report.operation(operation, path, message)
            return ()
        return tuple(
            replace(
                member,
                conditional=member.conditional or new[member.wire].conditional,
                nullable=member.nullable or new[member.wire].nullable,
            )
            for member in known.fields
        )


def _checked_class(text: str) -> Identifier:
    # In capitals alone it could be the name of a decoder.
    if not _CLASS.fullmatch(text) or text.isupper() or text in _TAKEN:
        raise NotAName(f"the answer of this operation is named {text!r}, expected a class name of its own in CamelCase")
    return Identifier(text)


def _differences(old: dict[str, FieldView], new: dict[str, FieldView]) -> list[str]:
    found = [
        f"only {where}: {', '.join(names)}"
        for where, names in (("there", sorted(old.keys() - new.keys())), ("here", sorted(new.keys() - old.keys())))
        if names
    ]
    found += [
        f"{wire} is {old[wire].hint} there and {new[wire].hint} here"
        for wire in sorted(old.keys() & new.keys())
        if old[wire].hint != new[wire].hint
    ]
    return found
