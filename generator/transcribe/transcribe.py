"""Pages in, operations out, with an account of every page and everything that is wrong, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.pages.blocks import Language, Page
from generator.problems import Problem
from generator.spec.model import Kind, Operation, PageFile, Shape, Source
from generator.spec.settings import Acknowledgements, Product, page_path
from generator.transcribe.account import Ledger, PageAccount, Readings
from generator.transcribe.half import Half, read_half
from generator.transcribe.merge import Merge, Merged
from generator.transcribe.sections import kind_of, sections_of
from generator.transcribe.titles import is_folder, is_plain_title, last_segment, name_from, product_of, section_of

_LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True)
class Transcription:
    """Operations in the order of their keys, the account of each page in the order of the files, all problems sorted."""

    operations: tuple[Operation, ...]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Identity:
    """What an operation is called, and where it belongs."""

    product: str
    section: str
    name: str
    title: str


def transcribe(pages: Sequence[Page], products: Sequence[Product], acknowledged: Acknowledgements) -> Transcription:
    """Return what the pages document; an operation that lacks its name, product or request is reported and left out."""
    return _Run(tuple(products), Readings(acknowledged)).read(pages)


class _Run:
    def __init__(self, products: tuple[Product, ...], readings: Readings) -> None:
        self._products = products
        self._readings = readings
        self._accounts: list[PageAccount] = []
        self._problems: list[Problem] = []
        self._titles: dict[str, tuple[Operation, Page]] = {}

    def read(self, pages: Sequence[Page]) -> Transcription:
        grouped = self._grouped(pages)
        for address in sorted(grouped):
            self._read_address([grouped[address][language] for language in _LANGUAGES if language in grouped[address]])
        self._problems += self._readings.stale(account.address for account in self._accounts if account.transcribed)
        return Transcription(
            operations=tuple(self._titles[key][0] for key in sorted(self._titles)),
            accounts=tuple(sorted(self._accounts, key=lambda account: (account.file, account.language))),
            problems=tuple(sorted(set(self._problems))),
        )

    def _grouped(self, pages: Iterable[Page]) -> dict[str, dict[Language, Page]]:
        grouped: dict[str, dict[Language, Page]] = {}
        for page in sorted(pages, key=lambda page: (page.file, page.language)):
            languages = grouped.setdefault(page.address, {})
            if page.language in languages:
                first = languages[page.language].file
                self._report(page, f"page is saved twice, expected only {first}: {page.address} in {page.language}")
            else:
                languages[page.language] = page
        return grouped

    def _read_address(self, pages: Sequence[Page]) -> None:
        kind = kind_of(pages)
        if kind is None:
            self._report(pages[0], "not transcribed yet, expected a page with a request to a REST or WS API")
            self._accounts += [Ledger(page, self._readings).close(transcribed=False) for page in pages]
            return
        halves = [read_half(page, kind, self._readings) for page in pages]
        for half in halves:
            self._accounts.append(half.account)
            self._problems += half.problems
        merge = Merge({page.language: page for page in pages})
        merged = merge.halves(halves)
        self._problems += merge.problems
        self._add(kind, halves, merged)

    def _add(self, kind: Kind, halves: Sequence[Half], merged: Merged) -> None:
        page = halves[0].page
        identity = self._identity(halves)
        if merged.request is None:
            self._report(page, "page states no request, expected a verb and a path, or a WS API method")
        if not merged.weight and not any(half.weight_refused for half in halves):
            self._report(page, "page states no weight, expected one, or a correction")
        if merged.answer is None:
            self._report(page, "page shows no answer that is understood, expected an example, or a correction")
        if identity is None or merged.request is None:
            return
        operation = Operation(
            kind=kind,
            product=identity.product,
            section=identity.section,
            name=identity.name,
            title=identity.title,
            source=_source(halves),
            security=merged.security,
            request=merged.request,
            weight=merged.weight,
            parameters=merged.parameters,
            rules=merged.rules,
            answer=merged.answer or Shape("any"),
            examples=merged.examples,
        )
        self._keep(operation, page)

    def _keep(self, operation: Operation, page: Page) -> None:
        known = self._titles.get(operation.key)
        if known:
            message = f"second operation {operation.key}, expected another title or a correction: the first is {known[1].file}"
            self._report(page, f"{message}, {known[1].address}")
            return
        self._titles[operation.key] = operation, page

    def _identity(self, halves: Sequence[Half]) -> Identity | None:
        page = halves[0].page
        product = product_of(page, self._products)
        if product is None:
            known = ", ".join(product.address for product in self._products) or "none are known"
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
        if page.language == "en":
            title = halves[0].title
            name = name_from(title) if is_plain_title(title) else None
            if name is None:
                self._report(
                    page,
                    "title makes no name, expected letters, digits, blanks and the marks ()/&',+:_-, a letter first",
                )
            return (name, title) if name else None
        segment = last_segment(page)
        name = None if is_folder(segment) else name_from(segment)
        if name is None:
            self._report(page, f"address makes no name, expected a name in a correction: {page_path(page.address)}")
        return (name, segment.replace("-", " ")) if name else None

    def _report(self, page: Page, message: str) -> None:
        heading = sections_of(page)[0]
        line = heading.span.first if heading else page.span.first
        self._problems.append(Problem(page.file, line, 0, message, page.lines[line - 1]))


def _source(halves: Sequence[Half]) -> Source:
    files = {half.page.language: PageFile(half.page.file, half.page.sha256) for half in halves}
    return Source(halves[0].page.address, en=files.get("en"), zh=files.get("zh"))
