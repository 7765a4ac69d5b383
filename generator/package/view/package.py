"""The whole package as one value: products, their sections, and what each module needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from generator.names import Identifier, constant_case
from generator.package.view.answers.answers import AnswerTypes, DecoderView, origin_of
from generator.package.view.answers.error_codes import ErrorCodeView, error_codes
from generator.package.view.answers.modules import AnswersModule, answers_modules, import_hint
from generator.package.view.catalog import Json
from generator.package.view.catalog_days import dated_catalog
from generator.package.view.clients.clients import ClientView, client_views
from generator.package.view.changes import changes_said, hosts_said
from generator.package.view.closed_sets import ClosedSet
from generator.package.view.dated import EndedView, GoneView, ended_of, gone_of
from generator.package.view.docstrings import Section, code, docstring
from generator.package.view.books import BookView, book_views
from generator.package.view.exports import TypesModule, types_of
from generator.package.view.imports import Imports
from generator.package.view.operations.operations import OperationView, operation_view
from generator.package.view.operations.parameters import ParameterView, parameter_views
from generator.package.view.operations.rules import functions
from generator.package.view.operations.section import SectionView
from generator.package.view.report import Report
from generator.package.view.sources import sources_of
from generator.package.view.streams.payloads import PayloadsView, payloads_view
from generator.package.view.streams.streams import StreamsView
from generator.package.view.tests.cases import Cases, cases_of
from generator.package.view.tests.refusals import general_refusals
from generator.problems import Unusable
from generator.specs.authored import Environment, Product, Specs
from generator.specs.lint.names import check_names, section_alias
from generator.specs.model import ErrorCode, Kind, Operation
from generator.specs.outcomes import retry_class

_KINDS: Final[dict[Kind, str]] = {"rest": "REST", "ws_api": "WebSocket API"}


@dataclass(frozen=True)
class EnvironmentView:
    constant: Identifier
    name: str
    limit_group: str
    rest: str
    ws_api: str | None
    streams: str | None
    user_data: str | None

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names of the machines, each once."""
        addresses = (self.rest, self.ws_api, self.streams, self.user_data)
        return tuple(sorted({urlsplit(address).hostname or "" for address in addresses if address is not None}))


@dataclass(frozen=True)
class ProductView:
    name: Identifier
    docstring: str
    client_docstring: str
    clients: tuple[ClientView, ...]
    rest: tuple[SectionView, ...]
    ws_api: tuple[SectionView, ...]
    answers: tuple[AnswersModule, ...]
    environments: tuple[EnvironmentView, ...]
    environments_docstring: str
    catalog: Mapping[str, Json]
    sources: tuple[str, ...]
    payloads: PayloadsView
    types: tuple[TypesModule, ...]
    error_codes: tuple[ErrorCodeView, ...]
    errors_docstring: str
    gone: tuple[GoneView, ...]
    ended: tuple[EndedView, ...]
    closed_sets: tuple[ClosedSet, ...]
    values_docstring: str

    @property
    def outline(self) -> ProductOutline:
        return ProductOutline(self.name, self.environments, self.gone, self.ended)

    @property
    def streams(self) -> StreamsView | None:
        return self.payloads.streams

    @property
    def books(self) -> tuple[BookView, ...]:
        """What local order books are made from."""
        return book_views(self.streams, self.rest)

    @property
    def client_names(self) -> list[str]:
        return [*(one.name for one in self.clients), *(["AsyncStreams", "Streams"] if self.streams is not None else [])]

    @property
    def client_modules(self) -> list[str]:
        """The modules that the bases of the clients are in."""
        return list(dict.fromkeys(one.module for one in self.clients))

    @property
    def binders(self) -> list[str]:
        """What makes methods of operations, as the clients need it."""
        return sorted({"awaiting", "lazy", *(name for client in self.clients for name in client.binders)})

    @property
    def asks(self) -> bool:
        """Whether there is a client that can ask for the time or the limits."""
        return any(one.time is not None or one.limits is not None for one in self.clients)

    @property
    def rates(self) -> bool:
        """Whether there is a client whose limits are known beforehand."""
        return any(one.rates for one in self.clients)

    @property
    def counts_down(self) -> bool:
        return any(one.countdown is not None for one in self.clients)

    @property
    def exports(self) -> list[str]:
        types = (name for module in self.types for name in module.names)
        modules = ["streams"] if self.streams is not None and self.types else []
        return sorted([*self.client_names, *(one.constant for one in self.environments), *types, *modules])


@dataclass(frozen=True)
class ProductOutline:
    """What is told of a product where all of them are."""

    name: Identifier
    environments: tuple[EnvironmentView, ...]
    gone: tuple[GoneView, ...] = ()
    ended: tuple[EndedView, ...] = ()


@dataclass(frozen=True)
class PackageOutline:
    """What templates see that are rendered once."""

    products: tuple[ProductOutline, ...]
    as_of: str | None = None


@dataclass(frozen=True)
class PackageView:
    products: tuple[ProductView, ...]

    @property
    def outline(self) -> PackageOutline:
        return PackageOutline(tuple(product.outline for product in self.products))


def package_view(specs: Specs) -> PackageView:
    """Compute everything that templates place.

    Raises:
        Unusable: The specs lack something that the package needs; all problems are listed.
    """
    report = Report(specs)
    _check_operations(specs, report)
    if report.problems:
        raise Unusable(report.problems)
    views = [_product(product, specs, report) for product in sorted(specs.products, key=lambda one: one.product)]
    if report.problems:
        raise Unusable(report.problems)
    return PackageView(tuple(view for view in views if view.rest or view.ws_api))


def _check_operations(specs: Specs, report: Report) -> None:
    """Refuse names that can not be file names, functions, methods or classes before anything is derived from them."""
    for key, finding in check_names(specs):
        report.at(key, finding.path, finding.message)
    known = {product.product for product in specs.products}
    keys: set[str] = set()
    for operation in specs.operations:
        if operation.product not in known:
            report.operation(operation, ("product",), f"no specs/{operation.product}/product.yaml")
        if operation.key in keys:
            report.operation(operation, ("name",), f"a second operation is called {operation.key}")
        keys.add(operation.key)


def _product(product: Product, specs: Specs, report: Report) -> ProductView:
    operations = sorted((one for one in specs.operations if one.product == product.product), key=lambda one: one.key)
    types = AnswerTypes(product.product, report)
    decoders = {operation.key: types.add(origin_of(operation, report)) for operation in operations}
    homes = {name: f"{product.product}.answers.{view.section}" for name, view in types.classes.items()}
    sets = report.closed_sets(product.product).every
    homes |= {one.name: f"{product.product}.values" for one in sets}
    codes = specs.error_codes(product.product)

    def sections(kind: Kind) -> tuple[SectionView, ...]:
        chosen = [operation for operation in operations if operation.kind == kind]
        names = sorted({operation.section for operation in chosen})
        return tuple(
            _section(product, kind, [one for one in chosen if one.section == name], decoders, homes, report)
            for name in names
        )

    made: dict[Kind, tuple[SectionView, ...]] = {kind: sections(kind) for kind in _KINDS}
    answers, payloads = answers_modules(product, types, report), payloads_view(product, report)
    reads = [one for one in operations if retry_class(one, specs.outcomes.get(one.key)) == "READ"]
    return ProductView(
        name=Identifier(product.product),
        docstring=docstring([f"{product.title}: clients, environments, and the types of what is sent and answered."]),
        client_docstring=docstring([f"Clients of {product.title}: every operation as a method."]),
        clients=client_views(product, made, operations, reads),
        rest=made["rest"],
        ws_api=made["ws_api"],
        answers=answers,
        environments=tuple(_environment(one) for one in product.environments),
        environments_docstring=docstring(_environments_said(product, report)),
        catalog=dated_catalog(product, specs),
        sources=sources_of(operations, specs.words),
        payloads=payloads,
        types=types_of(product, [*made["rest"], *made["ws_api"]], answers, payloads, report),
        error_codes=error_codes(codes),
        errors_docstring=docstring(_errors_said(product, codes, report), indent=4),
        gone=gone_of(specs, product.product),
        ended=ended_of(specs, product.product),
        closed_sets=sets,
        values_docstring=docstring(
            [
                f"Closed sets of {product.title}: all the values that are documented for a parameter or a member.",
                "What is sent is checked against them. An answer may have a value that is new; it is kept as it came.",
                *(changes_said(one, {}, specs.as_of) for one in specs.enums if one.product == product.product),
            ]
        ),
    )


def _errors_said(product: Product, codes: Sequence[ErrorCode], report: Report) -> list[str | Section]:
    first = error_codes(codes)[:1]
    lead = (
        f"Documented codes: {code(f'error.code == ErrorCode.{first[0].name}')}; the exchange may send others."
        if first
        else ""
    )
    told = [one for one in report.specs.errors if one.product == product.product]
    notes = [note for one in told for note in report.notes(one)]
    return [lead, *notes, *(changes_said(one, {}, report.specs.as_of) for one in told)]


def _environments_said(product: Product, report: Report) -> list[str | Section]:
    specs = report.specs
    lead = "Where the product is reached; every client asks for one of these, so that none is chosen by accident."
    # The product of a day has the addresses of that day alone.
    known = (specs.whole or specs).product(product.product) or product
    return [lead, hosts_said(known, specs.as_of)]


def _environment(environment: Environment) -> EnvironmentView:
    constant = constant_case(environment.name)
    return EnvironmentView(
        constant,
        environment.name,
        environment.limit_group,
        environment.rest,
        environment.ws_api,
        environment.streams,
        environment.user_data,
    )


def _section(
    product: Product,
    kind: Kind,
    operations: Sequence[Operation],
    decoders: dict[str, DecoderView],
    homes: dict[str, str],
    report: Report,
) -> SectionView:
    views: list[OperationView] = []
    cases = Cases()
    for operation in operations:
        view = operation_view(operation, parameter_views(operation, report), decoders[operation.key], report)
        cases += cases_of(operation, view, report)
        views.append(view)
    cases += Cases(refused=tuple(general_refusals(operations, [view.constant for view in views])))
    name = Identifier(operations[0].section)
    heading = f"{product.title}, {_KINDS[kind]}: {name.replace('_', ' ')}"
    return SectionView(
        name=name,
        kind=kind,
        alias=Identifier(section_alias(operations[0])),
        docstring=docstring([f"{heading}."]),
        test_docstring=docstring([f"{heading}, tested with the documented values."]),
        imports=_imports(views, homes),
        operations=tuple(views),
        cases=cases,
        module=f"binance_derivatives.{product.product}.{kind}.{name}",
    )


def _imports(views: Sequence[OperationView], homes: dict[str, str]) -> Imports:
    imports = Imports()
    imports.add("typing", "Final")
    imports.add("binance_derivatives._core.operation", "Answer", "Call", "Proof", "Retry", "Security")
    for view in views:
        imports.add("binance_derivatives._core.operation", view.kind)
        imports.add("binance_derivatives._core.operation", *(["Cost"] if view.weight else []))
        imports.add("binance_derivatives._core.operation", *(["Outcome"] if view.outcome is not None else []))
        if view.forms is not None:
            imports.add("binance_derivatives._core.one_or_many", "OneOrMany")
        imports.add("binance_derivatives._core.operation", *(["Quota"] if view.quotas else []))
        imports.add("typing", *(["Never"] if view.lost else []))
        imports.add("binance_derivatives._core.operation", *(["Parameter"] if view.parameters else []))
        imports.add("binance_derivatives._core.rules", *functions(view.rules))
        imports.add("binance_derivatives._core.rules", *(one.function for cost in view.weight for one in cost.when))
        import_hint(imports, view.answer_hint, homes, None, typing=True)
        for parameter in view.parameters:
            _import_parameter(imports, parameter, homes)
    return imports


def _import_parameter(imports: Imports, parameter: ParameterView, homes: dict[str, str]) -> None:
    own = {"": ""} if parameter.item_type is None else {str(parameter.item_type.name): ""}
    import_hint(imports, parameter.annotation, {k: v for k, v in homes.items() if k not in own}, None, typing=True)
    imports.add("binance_derivatives._core.rules", *functions(parameter.item_rules))
    if parameter.item_type is None:
        return
    imports.add("typing", "TypedDict")
    for member in parameter.item_type.members:
        import_hint(imports, member.annotation, homes, None, typing=True)
        if not member.required:
            imports.add("typing", "NotRequired")
