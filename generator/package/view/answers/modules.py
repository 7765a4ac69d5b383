"""The modules of answers, and of messages: which classes and decoders stand in which, and what each imports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.names import Identifier, wire_of
from generator.package.view.answers.answers import AnswerTypes, ClassView, DecoderView, FieldView, NamedAt, Tag
from generator.package.view.closed_sets import texts_shown
from generator.package.view.docstrings import Section, code, docstring, listed, sentence
from generator.package.view.imports import Imports
from generator.package.view.report import Report
from generator.specs.authored import Product

# What is a text, or a list of texts, and nothing else.
_TEXT: Final = re.compile(r"(?<=^)str$|(?<=^list\[)str(?=\]$)")
_STRING: Final = re.compile(r"""("|')(?:(?!\1)[^\\]|\\.)*\1""")
_NAME: Final = re.compile(r"[A-Za-z_]\w*")
_HOMES: Final = {
    "Decimal": "decimal",
    "datetime": "datetime",
    "Literal": "typing",
    "Mapping": "collections.abc",
    "Number": "binance_derivatives._answers.decoders",
    "OrEmpty": "binance_derivatives._answers.decoders",
    "Rejection": "binance_derivatives._answers.decoders",
    "Sequence": "collections.abc",
    "Unsettled": "binance_derivatives._answers.decoders",
    "UnsetType": "msgspec",
}


@dataclass(frozen=True)
class StructView:
    name: Identifier
    fields: tuple[FieldView, ...]
    docstring: str
    positions: bool
    tag: Tag | None
    named_at: NamedAt


@dataclass(frozen=True)
class AnswersModule:
    """One section's answers: the structs defined there, then the decoders of the section's operations."""

    name: Identifier
    docstring: str
    imports: Imports
    structs: tuple[StructView, ...]
    decoders: tuple[DecoderView, ...]


def answers_modules(
    product: Product, types: AnswerTypes, report: Report, package: str = "answers"
) -> tuple[AnswersModule, ...]:
    """Return the modules in the order of their names; every section with an operation has one."""
    homes = {name: f"{product.product}.{package}.{view.section}" for name, view in types.classes.items()}
    return tuple(
        _module(product, Identifier(section), types, homes, report, package) for section in sorted(types.decoders)
    )


def import_hint(imports: Imports, hint: str, homes: dict[str, str], here: str | None, typing: bool) -> None:
    """Import every name that a type's text mentions; ``here`` is the module whose own classes need no import."""
    add = imports.add_typing if typing else imports.add
    for name in sorted(set(_NAME.findall(_STRING.sub("", hint)))):
        if name in _HOMES:
            (imports.add if _HOMES[name] == "typing" else add)(_HOMES[name], name)
        elif name in homes and homes[name] != here:
            add(f"binance_derivatives.{homes[name]}", name)


def _module(
    product: Product,
    section: Identifier,
    types: AnswerTypes,
    homes: dict[str, str],
    report: Report,
    package: str,
) -> AnswersModule:
    classes = [_with_sets(view, product, report) for view in types.classes.values() if view.section == section]
    decoders = tuple(types.decoders[section][name] for name in sorted(types.decoders[section]))
    imports = Imports()
    imports.add("typing", "Final")
    imports.add("binance_derivatives._answers.decoders", *sorted({str(decoder.maker) for decoder in decoders}))
    if any(decoder.declared for decoder in decoders):
        imports.add("binance_derivatives._answers.decoders", "Decoder")
    if classes:
        imports.add("binance_derivatives._answers.decoders", "Documented")
        imports.add("msgspec", *_helpers(classes))
    if any(view.tag is not None and view.tag.value is None for view in classes):
        imports.add("binance_derivatives._answers.decoders", "Unknown")
    for hint in (*(member.annotation for view in classes for member in view.fields), *(d.argument for d in decoders)):
        import_hint(imports, hint, homes, f"{product.product}.{package}.{section}", typing=False)
    imports.add(f"binance_derivatives.{product.product}.values", *_sets_of(classes, product, report))
    return AnswersModule(
        name=section,
        docstring=docstring([sentence(f"{product.title}, {package}: {section.replace('_', ' ')}")]),
        imports=imports,
        structs=tuple(
            StructView(
                view.name,
                view.fields,
                _class_docstring(view, product.product, report),
                view.positions,
                view.tag,
                view.named_at,
            )
            for view in classes
        ),
        decoders=decoders,
    )


def _with_sets(view: ClassView, product: Product, report: Report) -> ClassView:
    """Give members that are texts the closed set they are of, by what the examples of all their answers show."""
    sets, shown = report.closed_sets(product.product), texts_shown(one for own in view.origins for one in own.examples)
    members: list[FieldView] = []
    for member in view.fields:
        alias = sets.of_member(member.wire, member.name, shown.get(member.wire, frozenset()))
        hint = member.hint if alias is None else _TEXT.sub(alias, member.hint)
        members.append(replace(member, hint=hint))
    return replace(view, fields=tuple(members))


def _sets_of(classes: list[ClassView], product: Product, report: Report) -> tuple[Identifier, ...]:
    hints = " ".join(member.hint for view in classes for member in view.fields)
    named = set(_NAME.findall(hints))
    return tuple(one.name for one in report.closed_sets(product.product).every if one.name in named)


def _helpers(classes: list[ClassView]) -> Iterator[str]:
    members = [member for view in classes for member in view.fields]
    if any(member.renamed is not None for member in members):
        yield "field"
    if any(member.default == "UNSET" for member in members):
        yield "UNSET"


def _class_docstring(view: ClassView, product: str, report: Report) -> str:
    words = report.specs.words
    summary = words.answer(view.name, product) or _of_no_known_kind(view) or _by_use(view)
    described = [(member, words.field(view.name, member.wire, product, wire_of(member.name))) for member in view.fields]
    entries = [f"{member.name}: {_with_condition(text, member)}" for member, text in described if text]
    sources = sorted({origin.address for origin in view.origins})
    heading = "Source" if len(sources) == 1 else "Sources"
    source: str | Section = f"Source: {sources[0]}" if len(sources) == 1 else Section(heading, sources)
    notes = dict.fromkeys(note for origin in view.origins if origin.words == view.name for note in origin.notes)
    return docstring([sentence(summary), *notes, Section("Attributes", entries), source], indent=4)


def _with_condition(text: str, member: FieldView) -> str:
    if member.empty:
        when = "is not sent or empty" if member.default == "None" else "is empty"
        return f"{sentence(text)} None when it {when}."
    if member.default == "None":
        return f"{sentence(text)} None when it is not sent."
    absent = f", {code('msgspec.UNSET')} when it is not sent" if member.default == "UNSET" else ""
    return f"{sentence(text)} None when it is null{absent}." if member.nullable else sentence(text)


def _of_no_known_kind(view: ClassView) -> str | None:
    if view.tag is None or view.tag.value is not None:
        return None
    return f"Stands for an object whose {code(view.tag.member)} is none of those documented; {code('members')} are all it has."


def _by_use(view: ClassView) -> str:
    """Describe a class that has no words of its own by what answers with it."""
    names = listed(sorted({code(origin.name) for origin in view.origins}))
    whole = [origin for origin in view.origins if origin.words == view.name]
    if len(view.origins) == 1 and whole and whole[0].summary:
        return whole[0].summary
    role = "Answer" if view.origins[0].root == "answer" else "Message"
    if whole:
        return f"{role} of {names}."
    return f"Part of the {role.lower()} of {names}."
