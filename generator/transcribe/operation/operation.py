"""Pages of one operation, in all their languages, made one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.pages.blocks import Page
from generator.problems import Problem
from generator.specs.authored import Product, page_path
from generator.specs.model import Kind, Operation, PageFile, Shape, Source
from generator.transcribe.operation.facts import Half, read_half
from generator.transcribe.operation.merge import Merge, Merged
from generator.transcribe.result import Dispute, OtherResult
from generator.transcribe.text.ledger import Readings
from generator.transcribe.text.sections import sections_of
from generator.transcribe.text.titles import (
    is_folder,
    is_plain_title,
    last_segment,
    name_from,
    product_of,
    section_of,
    without_deprecated,
)


@dataclass(frozen=True)
class Identity:
    """What an operation is called, and where it belongs."""

    product: str
    section: str
    name: str
    title: str


def read_operation(
    kind: Kind, pages: Sequence[Page], products: tuple[Product, ...], readings: Readings, names: Mapping[str, str]
) -> OtherResult:
    """Return the operation of an address, unless it lacks its name, product or request; that is reported."""
    reader = _Reader(kind, products, names)
    halves = [read_half(page, kind, readings) for page in pages]
    merge = Merge({page.language: page for page in pages})
    operation = reader.operation(halves, merge.halves(halves))
    problems = [*reader.problems, *(problem for half in halves for problem in half.problems)]
    disputes: list[Dispute] = []
    if operation is None:
        # Nothing can be corrected that is not there.
        problems += [problem for _, problem in merge.disputes]
    else:
        disputes = [Dispute(operation.key, path, problem) for path, problem in (*merge.disputes, *reader.lacking)]
    specs = (operation,) if operation else ()
    return OtherResult(specs, tuple(half.account for half in halves), tuple(problems), tuple(disputes))


@dataclass
class _Reader:
    """``lacking`` are facts that no language states, by the path a correction can state them at."""

    kind: Kind
    products: tuple[Product, ...]
    names: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list[Problem])
    lacking: list[tuple[str, Problem]] = field(default_factory=list[tuple[str, Problem]])

    def operation(self, halves: Sequence[Half], merged: Merged) -> Operation | None:
        page = halves[0].page
        identity = self._identity(halves)
        if merged.request is None:
            self._report(page, "page states no request, expected a verb and a path, or a WS API method")
        if not (merged.weight or merged.quotas or any(half.weight_refused for half in halves)):
            self.lacking.append(("weight", _problem(page, "page states no weight, expected one, or a correction")))
        if merged.answer is None:
            message = "page shows no answer that is understood, expected an example, or a correction"
            self.lacking.append(("answer", _problem(page, message)))
        if identity is None or merged.request is None:
            self.problems += [problem for _, problem in self.lacking]
            return None
        return Operation(
            kind=self.kind,
            product=identity.product,
            section=identity.section,
            name=identity.name,
            title=identity.title,
            source=_source(halves),
            security=merged.security,
            request=merged.request,
            weight=merged.weight,
            quotas=merged.quotas,
            parameters=merged.parameters,
            rules=merged.rules,
            answer=merged.answer or Shape("any"),
            deprecated=merged.deprecated,
            examples=merged.examples,
        )

    def _identity(self, halves: Sequence[Half]) -> Identity | None:
        page = halves[0].page
        product = product_of(page, self.products)
        if product is None:
            known = ", ".join(product.address for product in self.products) or "none are known"
            self._report(page, f"page belongs to no product, expected an address below one of {known}: {page.address}")
        named = self._name(halves)
        section = section_of(page, product) if product else None
        if product and section is None:
            self._report(page, f"address has no section below {product.address}: {page.address}")
        if product is None or named is None or section is None:
            return None
        return Identity(product.product, section, *named)

    def _name(self, halves: Sequence[Half]) -> tuple[str, str] | None:
        """Return the name and the title of an operation: from the English title, or from the address without one."""
        page = halves[0].page
        given = self.names.get(page_path(page.address))
        if page.language == "en":
            title = halves[0].title
            name = given or (name_from(without_deprecated(title)) if is_plain_title(title) else None)
            if name is None:
                self._report(
                    page,
                    "title makes no name, expected letters, digits, blanks and the marks ()/&',+:_-, a letter first",
                )
            return (name, title) if name else None
        segment = last_segment(page)
        name = given or (None if is_folder(segment) else name_from(segment))
        if name is None:
            self._report(page, f"address makes no name, expected a name in a correction: {page_path(page.address)}")
        return (name, segment.replace("-", " ")) if name else None

    def _report(self, page: Page, message: str) -> None:
        self.problems.append(_problem(page, message))


def _source(halves: Sequence[Half]) -> Source:
    files = {half.page.language: PageFile(half.page.file, half.page.sha256) for half in halves}
    return Source(halves[0].page.address, en=files.get("en"), zh=files.get("zh"))


def _problem(page: Page, message: str) -> Problem:
    heading = sections_of(page)[0]
    line = heading.span.first if heading else page.span.first
    return Problem(page.file, line, 0, message, page.lines[line - 1])
