"""The types that a user of a product's operations, streams and answers has to name: each is a name of the product."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.names import Identifier
from generator.package.view.answers.answers import NamedAt
from generator.package.view.answers.modules import AnswersModule
from generator.package.view.closed_sets import named_at
from generator.package.view.operations.section import SectionView
from generator.package.view.report import Report
from generator.package.view.streams.payloads import PayloadsView
from generator.package.view.streams.streams import USER_EVENT
from generator.reserved import class_fault
from generator.specs.authored import Product
from generator.specs.yaml.places import DataPath


@dataclass(frozen=True)
class TypesModule:
    """A module below the product's package, ``answers.trade``, and the types that it defines."""

    module: str
    names: tuple[Identifier, ...]


def types_of(
    product: Product,
    sections: Iterable[SectionView],
    answers: Iterable[AnswersModule],
    payloads: PayloadsView,
    report: Report,
) -> tuple[TypesModule, ...]:
    """Return the modules that define types, in the order of their names; a name that two of them have is reported."""
    sets = report.closed_sets(product.product).every
    values = _Types("values", {one.name: NamedAt(None, True) for one in sets})
    found = sorted(_modules(product, sections, answers, payloads), key=lambda one: one.module)
    homes = dict.fromkeys(values.names, values)
    for one in found:
        for name in one.names:
            if (other := homes.setdefault(name, one)) is not one:
                modules = f"{one.module} and of {other.module}"
                message = f"{name} is a class of {modules}, expected names that tell them apart"
                report.at(*_to_mend(name, (one, other), product, report), message)
    for name in values.names:
        if fault := class_fault(name):
            message = f"the values of a parameter or a member would be called {name}, {fault}"
            report.at(*named_at(report.specs, product.product, name), message)
    in_order = sorted([*found, values], key=lambda one: one.module)
    return tuple(TypesModule(one.module, tuple(sorted(one.names))) for one in in_order if one.names)


@dataclass(frozen=True)
class _Types:
    """The types of a module, each with where it has its name from."""

    module: str
    names: Mapping[Identifier, NamedAt]


def _to_mend(name: Identifier, homes: Iterable[_Types], product: Product, report: Report) -> tuple[str, DataPath]:
    """Return where one of two names can be changed: where people chose it, or else where they chose what it comes of."""
    best = min((one.names[name] for one in homes), key=lambda at: (at.place is None, at.derived))
    return best.place or named_at(report.specs, product.product, name)


def _modules(
    product: Product, sections: Iterable[SectionView], answers: Iterable[AnswersModule], payloads: PayloadsView
) -> Iterator[_Types]:
    for section in sections:
        folder = f"{product.product}/{section.kind.replace('_', '-')}"
        items: dict[Identifier, NamedAt] = {
            item.name: NamedAt((f"{folder}/{operation.name}", ("name",)), True)
            for operation in section.operations
            for item in operation.item_types
        }
        yield _Types(f"{section.kind}.{section.name}", items)
    for package, modules in (("answers", answers), ("payloads", payloads.modules)):
        for module in modules:
            names = {struct.name: struct.named_at for struct in module.structs}
            if package == "payloads" and module.name == "user_data":
                names[Identifier(USER_EVENT)] = NamedAt(None, True)
            yield _Types(f"{package}.{module.name}", names)
