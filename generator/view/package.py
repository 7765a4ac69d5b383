"""The whole package as one value: products, their sections, and what each module needs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.names import Identifier, NotAName, constant_case
from generator.problems import Problem, Unusable
from generator.spec.model import Kind, Operation
from generator.spec.settings import Environment, Product, Specs
from generator.view.answer_modules import AnswersModule, answers_modules, import_hint
from generator.view.answers import AnswerTypes, DecoderView, origin_of
from generator.view.cases import Cases, cases_of
from generator.view.catalog import Json, catalog_of
from generator.view.docstrings import docstring
from generator.view.error_codes import ErrorCodeView, error_codes
from generator.view.imports import Imports
from generator.view.operations import OperationView, operation_view
from generator.view.parameters import ParameterView, parameter_views
from generator.view.payloads import PayloadsView, payloads_view
from generator.view.refusals import general_refusals
from generator.view.report import Report
from generator.view.rules import functions
from generator.view.streams import StreamsView

_MODULE_NAME: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_KINDS: Final[dict[Kind, str]] = {"rest": "REST", "ws_api": "WebSocket API"}
_CLIENTS: Final[tuple[tuple[str, Kind, str, str, str], ...]] = (
    ("AsyncRest", "rest", "AwaitingRest", "awaiting", "over REST; every method is awaited"),
    ("Rest", "rest", "BlockingRest", "blocking", "over REST; every method waits for the answer"),
    ("WsApi", "ws_api", "AwaitingWsApi", "awaiting", "over the WebSocket API; every method is awaited"),
)
# What a client has besides operations, and what an operation module needs under these names.
_TAKEN: Final = frozenset(
    {"absent", "all_or_none", "annotations", "api_key", "api_secret", "at_least_one", "at_most_one", "awaiting"}
    | {"blocking", "close", "environment", "exactly_one", "forbidden_if", "given", "is_one_of", "later", "on_mismatch"}
    | {"one_of_values", "product", "required_if", "requires", "send", "window", "within"}
)


@dataclass(frozen=True)
class EnvironmentView:
    constant: Identifier
    name: str
    rest: str
    ws_api: str | None
    streams: str | None
    user_data: str | None


@dataclass(frozen=True)
class SectionView:
    """The operations of one kind in one section: one module, and the tests of it."""

    name: Identifier
    kind: Kind
    alias: Identifier
    docstring: str
    test_docstring: str
    imports: Imports
    operations: tuple[OperationView, ...]
    cases: Cases
    module: str


@dataclass(frozen=True)
class ClientView:
    """One client class: its base, and what binds the operations of its sections to it."""

    name: Identifier
    base: Identifier
    binder: Identifier
    docstring: str
    sections: tuple[SectionView, ...]


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
    catalog: Mapping[str, Json]
    payloads: PayloadsView
    error_codes: tuple[ErrorCodeView, ...]

    @property
    def streams(self) -> StreamsView | None:
        return self.payloads.streams

    @property
    def client_names(self) -> list[str]:
        return [*(one.name for one in self.clients), *(["Streams"] if self.streams is not None else [])]

    @property
    def exports(self) -> list[str]:
        return sorted([*self.client_names, *(one.constant for one in self.environments)])


@dataclass(frozen=True)
class PackageView:
    products: tuple[ProductView, ...]


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
    """Refuse names that can not be file names, functions or methods before anything is derived from them."""
    known = {product.product for product in specs.products}
    for product in specs.products:
        if not _MODULE_NAME.fullmatch(product.product):
            report.once(Problem("specs", 0, 0, f"product {product.product!r}: expected a name in snake case"))
        for environment in product.environments:
            if not _MODULE_NAME.fullmatch(environment.name):
                file = f"specs/{product.product}/product.yaml"
                report.once(Problem(file, 0, 0, f"environment {environment.name!r}: expected a name in snake case"))
    keys: set[str] = set()
    for operation in specs.operations:
        for part in ("section", "name"):
            _check_name(operation, part, getattr(operation, part), report)
        if any(operation.name == _alias(one) for one in specs.operations if one.product == operation.product):
            report.operation(operation, ("name",), f"{operation.name} is what the client calls a section")
        if operation.product not in known:
            report.operation(operation, ("product",), f"no specs/{operation.product}/product.yaml")
        if operation.key in keys:
            report.operation(operation, ("name",), f"a second operation is called {operation.key}")
        keys.add(operation.key)


def _alias(operation: Operation) -> str:
    """Return what the module of an operation's section is called in the client's."""
    return operation.section if operation.kind == "rest" else f"ws_{operation.section}"


def _check_name(operation: Operation, part: str, text: str, report: Report) -> None:
    try:
        Identifier(text)
    except NotAName as fault:
        report.operation(operation, (part,), str(fault))
        return
    if not _MODULE_NAME.fullmatch(text):
        report.operation(operation, (part,), f"{text!r} is not in snake case")
    elif text in _TAKEN:
        report.operation(operation, (part,), f"{text} means something else in the package already")


def _product(product: Product, specs: Specs, report: Report) -> ProductView:
    operations = sorted((one for one in specs.operations if one.product == product.product), key=lambda one: one.key)
    types = AnswerTypes(product.product, report)
    decoders = {operation.key: types.add(origin_of(operation, report)) for operation in operations}
    homes = {name: f"{product.product}.answers.{view.section}" for name, view in types.classes.items()}
    codes = specs.error_codes(product.product)

    def sections(kind: Kind) -> tuple[SectionView, ...]:
        chosen = [operation for operation in operations if operation.kind == kind]
        names = sorted({operation.section for operation in chosen})
        return tuple(
            _section(product, kind, [one for one in chosen if one.section == name], decoders, homes, report)
            for name in names
        )

    made = {kind: sections(kind) for kind in _KINDS}
    return ProductView(
        name=Identifier(product.product),
        docstring=docstring([f"{product.title}: clients, environments and operations."]),
        client_docstring=docstring([f"Clients of {product.title}: every operation as a method."]),
        clients=tuple(
            ClientView(
                Identifier(name),
                Identifier(base),
                Identifier(binder),
                docstring([f"{product.title} {manner}."], indent=4),
                made[kind],
            )
            for name, kind, base, binder, manner in _CLIENTS
            if made[kind]
        ),
        rest=made["rest"],
        ws_api=made["ws_api"],
        answers=answers_modules(product, types, report),
        environments=tuple(_environment(one) for one in product.environments),
        catalog=catalog_of(product, operations, codes, specs.words),
        payloads=payloads_view(product, report),
        error_codes=error_codes(codes),
    )


def _environment(environment: Environment) -> EnvironmentView:
    constant = constant_case(environment.name)
    return EnvironmentView(
        constant,
        environment.name,
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
        alias=Identifier(_alias(operations[0])),
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
    imports.add("binance_derivatives.operation", "Answer", "Call", "Retry", "Security")
    for view in views:
        imports.add("binance_derivatives.operation", view.kind)
        imports.add("binance_derivatives.operation", *(["Cost"] if view.weight else []))
        imports.add("binance_derivatives.operation", *(["Quota"] if view.quotas else []))
        imports.add("binance_derivatives.operation", *(["Parameter"] if view.parameters else []))
        imports.add("binance_derivatives.rules", *functions(view.rules))
        imports.add("binance_derivatives.rules", *(one.function for cost in view.weight for one in cost.when))
        import_hint(imports, view.answer_hint, homes, None, typing=True)
        for parameter in view.parameters:
            _import_parameter(imports, parameter, homes)
    return imports


def _import_parameter(imports: Imports, parameter: ParameterView, homes: dict[str, str]) -> None:
    own = {"": ""} if parameter.item_type is None else {str(parameter.item_type.name): ""}
    import_hint(imports, parameter.annotation, {k: v for k, v in homes.items() if k not in own}, None, typing=True)
    imports.add("binance_derivatives.rules", *functions(parameter.item_rules))
    if parameter.item_type is None:
        return
    imports.add("typing", "TypedDict")
    for member in parameter.item_type.members:
        import_hint(imports, member.annotation, homes, None, typing=True)
        if not member.required:
            imports.add("typing", "NotRequired")
