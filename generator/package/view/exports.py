"""The types that a user of a product's operations, streams and answers has to name: each is a name of the product."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.names import Identifier
from generator.package.view.answers.modules import AnswersModule
from generator.package.view.operations.section import SectionView
from generator.package.view.report import Report
from generator.package.view.streams.payloads import PayloadsView
from generator.package.view.streams.streams import USER_EVENT
from generator.specs.authored import Product


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
    values = TypesModule("values", tuple(one.name for one in report.closed_sets(product.product).every))
    found = sorted([*_modules(sections, answers, payloads), values], key=lambda one: one.module)
    homes: dict[str, str] = {}
    for one in found:
        for name in one.names:
            if homes.setdefault(name, one.module) != one.module:
                message = (
                    f"{name} is a class of {homes[name]} and of {one.module}, expected names that tell them apart: "
                    "give one of the two another name in specs/words/"
                )
                report.at(f"{product.product}/product", (), message)
    return tuple(one for one in found if one.names)


def _modules(
    sections: Iterable[SectionView], answers: Iterable[AnswersModule], payloads: PayloadsView
) -> Iterator[TypesModule]:
    for section in sections:
        parameters = [parameter for operation in section.operations for parameter in operation.parameters]
        items = [parameter.item_type.name for parameter in parameters if parameter.item_type is not None]
        yield TypesModule(f"{section.kind}.{section.name}", tuple(sorted(items)))
    for package, modules in (("answers", answers), ("payloads", payloads.modules)):
        for module in modules:
            names = [struct.name for struct in module.structs]
            if package == "payloads" and module.name == "user_data":
                names.append(Identifier(USER_EVENT))
            yield TypesModule(f"{package}.{module.name}", tuple(sorted(names)))
