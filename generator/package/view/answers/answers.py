"""Answers and messages: a struct for each object, a decoder for each operation, stream and event.

An object that is the answer of several operations is one class; objects inside it are named for it and their field. A class
is defined in the first section, in the order of the alphabet, that has a use for it; other sections import it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final, Literal, NamedTuple

from generator.names import Identifier, NotAName, class_name, constant_case, snake_case, wire_of
from generator.package.view.answers.shapes import alternatives, merged
from generator.package.view.changes import changes_said
from generator.package.view.docstrings import Section
from generator.package.view.report import Report
from generator.reserved import class_fault
from generator.specs.model import Event, Example, Field, Operation, Shape, Stream
from generator.specs.proof import proof_of
from generator.specs.words import is_telling
from generator.specs.yaml.places import DataPath

_SCALARS: Final = {
    "string": "str",
    "decimal": "Decimal",
    "integer": "int",
    "boolean": "bool",
    "number": "Number",
    "any": "object",
}
# Of each of these, msgspec can tell at most one from the others in a union.
_KINDS: Final = {
    "str": "text",
    "Decimal": "text",
    "int": "number",
    "Number": "number",
    "bool": "boolean",
    "object": "anything",
}


@dataclass(frozen=True)
class Origin:
    """What an answer or a message belongs to: an operation, a stream or an event.

    Attributes:
        section: The module it goes to.
        words: The name people chose for the class of the whole.
        named_at: Where they chose it: the file below the folder of specs, and the place in it.
        summary: Our line about a message; what an operation does says nothing of its answer.
        notes: What a reader of an event must know besides, in sentences; a stream says it where it is subscribed to.
        kind: Tells twins apart whose names are alike.
        root: Where its shape stands in the spec file.
        is_batch: It is a list with an element for each item that was sent.
    """

    key: str
    name: str
    section: str
    kind: str
    address: str
    root: str
    shape: Shape
    examples: tuple[Example, ...]
    words: str | None
    summary: str | None = None
    is_batch: bool = False
    notes: tuple[str | Section, ...] = ()
    named_at: tuple[str, DataPath] | None = None


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
    empty: bool = False

    @property
    def annotation(self) -> str:
        if self.empty:
            return f"OrEmpty[{self.hint}]"
        if self.conditional and self.nullable:
            return f"{self.hint} | None | UnsetType"
        return f"{self.hint} | None" if self.conditional or self.nullable else self.hint

    @property
    def default(self) -> str | None:
        if not self.conditional:
            return None
        return "UNSET" if self.nullable and not self.empty else "None"

    @property
    def renamed(self) -> str | None:
        return None if wire_of(self.name) == self.wire else self.wire


@dataclass(frozen=True)
class Tag:
    """The member that tells objects of a union apart, and its value; None for the one that stands for all other values."""

    member: str
    value: str | None


class NamedAt(NamedTuple):
    """The file below the folder of specs, and the place in it, where people chose a name; ``derived`` if it was another one."""

    place: tuple[str, DataPath] | None
    derived: bool = False


@dataclass(frozen=True)
class ClassView:
    """One struct and what (sorted by key) has it in its answer.

    Attributes:
        positions: Whether it is an array in the JSON, whose positions are the fields.
        tag: What tells it from others of a union.
    """

    name: Identifier
    fields: tuple[FieldView, ...]
    origins: tuple[Origin, ...]
    positions: bool = False
    tag: Tag | None = None

    @property
    def section(self) -> str:
        return min(origin.section for origin in self.origins)

    @property
    def named_at(self) -> NamedAt:
        """Where people chose the name, or that of what it is a part of."""
        whole = next((one for one in self.origins if one.words == self.name), None)
        return NamedAt((whole or self.origins[0]).named_at, whole is None)


@dataclass(frozen=True)
class DecoderView:
    """The decoder of one answer: ``maker(argument)``, which decodes to ``hint``; ``declared`` when no checker infers it."""

    name: Identifier
    maker: Identifier
    argument: str
    hint: str
    declared: bool = False


@dataclass
class AnswerTypes:
    """The answers, or the messages, of one product, filled one by one in the order of their keys."""

    product: str
    report: Report
    classes: dict[str, ClassView] = field(default_factory=dict[str, ClassView])
    decoders: dict[str, dict[str, DecoderView]] = field(default_factory=dict[str, dict[str, DecoderView]])

    def add(self, origin: Origin) -> DecoderView:
        """Take an answer in; return its decoder, which is the REST twin's when both decode the same."""
        # Without words, which is reported elsewhere, a name that no other answer has.
        name = class_name("Unnamed", origin.key)
        if origin.words is not None:
            name = self.report.name(_checked_class, origin.words, origin, ("name",))
        made = self._decoder(origin, name)
        section = self.decoders.setdefault(origin.section, {})
        if section.get(made.name) not in (None, made):
            made = replace(made, name=constant_case(f"{origin.name}_{origin.kind}"))
        section[made.name] = made
        return made

    def _decoder(self, origin: Origin, name: Identifier) -> DecoderView:
        constant, shape, items = constant_case(origin.name), origin.shape, origin.shape.items
        if origin.is_batch and items is not None:
            accepted = tuple(one for one in items.of if one.type != "rejection") or (items,)
            argument = self._union(origin, Shape("union", of=accepted), name, (origin.root, "items")).text
            if argument not in self.classes:
                message = f"elements beside a rejection are to be one object with fields, not {argument}"
                self.report.operation(origin, (origin.root, "items", "of"), message)
            return DecoderView(
                constant, Identifier("list_or_rejections"), argument, f"list[{argument} | Rejection | Unsettled]"
            )
        hint = self._hint(origin, shape, name, (origin.root,))
        # A union is no type[...] to a type checker, and neither is a number with a marker.
        return DecoderView(
            constant, Identifier("typed"), hint.text, hint.text, hint.kind == "several" or hint.text == "Number"
        )

    def _hint(self, origin: Origin, shape: Shape, name: Identifier, path: DataPath) -> Hint:
        if shape.type in ("object", "tuple"):
            return self._struct(origin, shape, name, path)
        if shape.type in ("list", "map"):
            inner = self._hint(origin, shape.items or Shape("any"), name, (*path, "items"))
            return Hint(f"list[{inner.text}]", "list") if shape.type == "list" else Hint(_map(inner), "object")
        if shape.type == "union":
            return self._union(origin, shape, name, path)
        if shape.type == "rejection":
            message = (
                "a rejection beside other answers is only known as an element of the list that is the whole answer"
            )
            self.report.operation(origin, path, message)
            return Hint("object", "anything")
        text = _SCALARS[shape.type]
        return Hint(text, _KINDS[text])

    def _union(self, origin: Origin, shape: Shape, name: Identifier, path: DataPath) -> Hint:
        if shape.tag is not None:
            return self._tagged(origin, shape, name, path)
        shapes = merged([one for part in shape.of for one in alternatives(part)])
        hints = list(dict.fromkeys(self._hint(origin, one, name, (*path, "of")) for one in shapes))
        if {hint.text for hint in hints} >= {"int", "Number"}:
            hints = [hint for hint in hints if hint.text != "int"]
        kinds = [hint.kind for hint in hints]
        if "anything" in kinds or not hints:
            return Hint("object", "anything")
        if len(hints) == 1:
            return hints[0]
        if len(set(kinds)) < len(kinds):
            texts = ", ".join(hint.text for hint in hints)
            self.report.operation(origin, path, f"nothing in the JSON tells these apart: {texts}")
        return Hint(" | ".join(hint.text for hint in hints), "several")

    def _tagged(self, origin: Origin, shape: Shape, name: Identifier, path: DataPath) -> Hint:
        tag = shape.tag or ""
        texts = [
            self._struct(
                origin,
                replace(one, fields=tuple(field for field in one.fields if field.name != tag)),
                self.report.name(lambda value: class_name(name, value.lower()), one.value or "unknown", origin, path),
                (*path, "of"),
                Tag(tag, one.value),
            ).text
            for one in (*shape.of, Shape("object"))
        ]
        return Hint(" | ".join(texts), "several")

    def _struct(self, origin: Origin, shape: Shape, name: Identifier, path: DataPath, tag: Tag | None = None) -> Hint:
        positions = shape.type == "tuple"
        if not shape.fields and tag is None:
            return Hint("list[object]", "list") if positions else Hint("dict[str, object]", "object")
        members = tuple(
            self._field(origin, member, name, (*path, "fields", n)) for n, member in enumerate(shape.fields)
        )
        self._check_names(origin, members, path)
        known = self.classes.pop(name, None)
        if known is None and name != origin.words and (fault := class_fault(name)):
            message = f"the class of a part of {origin.words} would be called {name}, {fault}"
            self.report.at(*(origin.named_at or (origin.key, path)), message)
        if known is None:
            known = ClassView(name, members, (), positions, tag)
        elif merged_fields := self._merged(origin, known, members, path):
            known = replace(known, fields=merged_fields)
        # Taken out and put back: a class comes after the classes of its fields.
        origins = known.origins if origin in known.origins else (*known.origins, origin)
        self.classes[name] = replace(known, origins=origins)
        return Hint(name, "list" if positions else "object")

    def _field(self, origin: Origin, member: Field, parent: Identifier, path: DataPath) -> FieldView:
        name = self._attribute(origin, member.name, parent, path)
        telling = member.name if is_telling(member.name) else name
        inner = self.report.name(lambda text: class_name(parent, text), telling, origin, (*path, "name"))
        hint = self._hint(origin, member.shape, inner, path)
        return FieldView(member.name, name, hint.text, member.presence == "conditional", member.nullable, member.empty)

    def _attribute(self, origin: Origin, wire: str, parent: Identifier, path: DataPath) -> Identifier:
        """Return the alias that people chose for a member, else its wire name in snake case where that tells anything."""
        alias = self.report.specs.words.alias([parent, origin.name], wire, self.product)
        if alias is not None:
            return snake_case(alias)
        if not is_telling(wire):
            lack = f"no name tells what {wire} of {parent} is"
            self.report.words("aliases.yaml", lack, origin, (*path, "name"))
        return self.report.name(snake_case, wire, origin, (*path, "name"))

    def _check_names(self, origin: Origin, members: Iterable[FieldView], path: DataPath) -> None:
        wires: dict[str, str] = {}
        for member in members:
            if wires.setdefault(member.name, member.wire) is not member.wire:
                message = (
                    f"{member.wire} and {wires[member.name]} would both be called {member.name}: "
                    "name one of them in specs/words/aliases.yaml"
                )
                self.report.operation(origin, path, message)

    def _merged(
        self, origin: Origin, known: ClassView, members: tuple[FieldView, ...], path: DataPath
    ) -> tuple[FieldView, ...]:
        new = {member.wire: member for member in members}
        old = {member.wire: member for member in known.fields}
        if known.origins[-1:] == (origin,):
            # One answer with two forms of an object, by itself and in a list: either may lack what the other has.
            common = old.keys() & new.keys()
            old |= {wire: replace(one, conditional=True) for wire, one in new.items() if wire not in common}
            old |= {wire: replace(one, conditional=True) for wire, one in old.items() if wire not in common}
            new = old | new
        differences = _differences(old, new)
        if differences:
            message = (
                f"{known.name} is an answer of {known.origins[0].key} with other fields ({'; '.join(differences)}): "
                f"give one of the two another name in specs/words/{_NAMED_IN[origin.root]}"
            )
            self.report.at(*(origin.named_at or (origin.key, path)), message)
            return ()
        return tuple(
            replace(
                member,
                conditional=member.conditional or new[member.wire].conditional,
                nullable=member.nullable or new[member.wire].nullable,
                empty=member.empty or new[member.wire].empty,
            )
            for member in old.values()
        )


def origin_of(operation: Operation, report: Report) -> Origin:
    words = report.specs.words.operation_entry(operation)
    return Origin(
        operation.key,
        operation.name,
        operation.section,
        operation.kind,
        report.specs.page_of(operation),
        "answer",
        operation.answer,
        operation.examples,
        None if words is None else words.value.answer,
        is_batch=proof_of(operation, report.specs.outcomes.get(operation.key)).kind == "batch",
        named_at=None if words is None else (words.file, (words.key, "answer")),
    )


def payload_origin(spec: Stream | Event, report: Report) -> Origin:
    """Return the origin of a stream's or an event's messages, which are all of one section for a product."""
    kind: Literal["streams", "events"] = "streams" if isinstance(spec, Stream) else "events"
    words = report.specs.words.payload_entry(kind, spec.product, spec.name)
    if words is None:
        report.words(f"{kind}.yaml", f"{spec.name} has no words", spec, ("name",))
    return Origin(
        spec.key,
        spec.name,
        "streams" if isinstance(spec, Stream) else "user_data",
        spec.kind,
        report.specs.page_of(spec),
        "payload",
        spec.payload,
        spec.examples,
        None if words is None else words.value.payload,
        None if words is None else words.value.summary,
        notes=(*report.notes(spec), changes_said(spec, {}, report.specs.as_of)) if isinstance(spec, Event) else (),
        named_at=None if words is None else (words.file, (words.key, "payload")),
    )


_NAMED_IN: Final = {"answer": "operations.yaml (`answer`)", "payload": "streams.yaml or events.yaml (`payload`)"}


def _map(inner: Hint) -> str:
    return f"dict[str, {inner.text}]"


def _checked_class(text: str) -> Identifier:
    if class_fault(text):
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
    found += [
        f"{wire} is called {old[wire].name} there and {new[wire].name} here"
        for wire in sorted(old.keys() & new.keys())
        if old[wire].name != new[wire].name
    ]
    return found
