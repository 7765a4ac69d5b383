"""The two directions of the tool, computed without writing anything: pages to spec files, spec files to the package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.cache import Cache, memo
from generator.digests import digests, key_parts
from generator.package.output import Output
from generator.package.output_tree import built
from generator.pages.saved import SavedFile, saved_files
from generator.problems import Problem, Unusable
from generator.shipped import TEMPLATES
from generator.stored import Form

if TYPE_CHECKING:
    from generator.reports.binding import Binding
    from generator.reports.calendar import Dated
    from generator.reports.coverage import Entry
    from generator.reports.differences import Difference
    from generator.reports.why import Reason
    from generator.specs.authored import Specs
    from generator.specs.model import SpecFile
    from generator.transcribe.run_result import Held, PageAccount, Run

EXPORTS = ("asyncapi", "openapi")


@dataclass(frozen=True)
class Transcribed:
    """Spec files by their path below the folder of specs, what became of every page, and everything that is wrong.

    ``held`` are the pages that have problems: none of their files is in ``tree``, those of earlier runs are ``staying``. ``older`` is
    what was said once, and is no problem.
    """

    tree: Mapping[PurePosixPath, bytes]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]
    held: tuple[Held, ...] = ()
    staying: tuple[PurePosixPath, ...] = ()
    older: tuple[Problem, ...] = ()


def transcribed(
    documents: Sequence[Path],
    specs: Path,
    cache: Cache | None = None,
    accept: Iterable[str] = (),
    languages: Iterable[str] = ("en", "zh"),
) -> Transcribed:
    """Read pages into spec files; with nothing changed, what the cache has of them.

    ``accept`` has names of findings that a person has accepted, ``languages`` those that the pages are in.

    Raises:
        Unusable: No page could be read, or the products, words or corrections below ``specs`` could not.
    """
    files, unread = saved_files(documents)

    accepted = (sorted(accept), sorted(languages), any(path.is_dir() for path in documents))

    def made() -> Run:
        # Imported here, for a run that changes nothing needs none of it.
        from generator.transcribe.absence import Accepted
        from generator.transcribe.run import transcription

        names, spoken, whole = accepted
        try:
            run = transcription(files, specs, cache, Accepted(frozenset(names), frozenset(spoken), whole))
        except Unusable as unusable:
            raise Unusable([*unread, *unusable.problems]) from None
        return run._replace(problems=tuple(sorted({*unread, *run.problems})))

    parts = ("transcribed", str(specs), repr(unread), repr(accepted), *_contents(files), *key_parts(digests(specs)))
    return Transcribed(*memo(cache, parts, _form(), made))


def _form() -> Form[Run]:
    # Only this direction needs it, and it brings much with it.
    from generator.transcribe.run_result import Run

    return Form[Run](Run)


def _contents(files: Iterable[SavedFile]) -> Iterator[str | bytes]:
    for file in files:
        yield file.name
        yield sha256(file.data).digest()


@dataclass(frozen=True)
class Covered:
    entries: Sequence[Entry]
    summary: dict[str, Any]
    problems: tuple[Problem, ...]


def covered(documents: Sequence[Path], specs: Path, cache: Cache | None = None) -> Covered:
    """Count the facts of the specs, and with ``documents`` the lines of their pages.

    Raises:
        Unusable: The specs cannot be loaded.
    """
    from generator.reports.calendar import calendar
    from generator.reports.coverage import entries, summary

    read = read_specs(specs, cache)
    pages = transcribed(documents, specs, cache) if documents else Transcribed({}, (), ())
    listed = entries(read)
    return Covered(listed, summary(listed, read.corrections, pages.accounts, calendar(read)), pages.problems)


class Bound(NamedTuple):
    """Sentences of pages that bind and that only an acknowledgement accounts for, sections that only a guide does, and what is wrong."""

    sentences: list[Binding]
    sections: list[Binding]
    problems: list[Problem]


def bound(documents: Sequence[Path], specs: Path, cache: Cache | None = None) -> Bound:
    """List what binds on pages though only a person's word accounts for it.

    Raises:
        Unusable: The specs cannot be loaded.
    """
    from generator.pages.read import read_pages
    from generator.reports.binding import binding, binding_prose
    from generator.transcribe.addresses import Settings, grouped, read_address
    from generator.transcribe.text.ledger import Readings

    read = read_specs(specs, cache)
    pages, wrong = read_pages(documents)
    if not pages:
        raise Unusable(wrong)
    settings = Settings(read.products, read.acknowledged, read.names(), read.guides)
    readings = Readings(read.acknowledged)
    for languages in grouped(pages)[0].values():
        read_address(languages, settings, readings)
    files: list[SpecFile] = [*read.operations, *read.streams, *read.events, *read.enums, *read.errors]
    settled = {section for one in read.settled for section in one.sections}
    return Bound(binding(readings.settled, files, read.additions), binding_prose(readings.prose, settled, files), wrong)


def explained(thing: str, word: str | None, specs: Path, cache: Cache | None = None) -> list[Reason]:
    """Say where the facts of a thing come from, ``usdm.new_order``, or those that ``word`` names.

    Raises:
        Unusable: The specs cannot be loaded, or have no such thing or fact.
    """
    from generator.reports.why import reasons, unknown

    read = read_specs(specs, cache)
    found = reasons(read, thing, word)
    if not found:
        raise Unusable([Problem(str(specs), 0, 0, unknown(read, thing, word))])
    return found


def differing(before: Specs, specs: Path, documents: Sequence[Path], cache: Cache | None = None) -> list[Difference]:
    """Return each fact that specs have otherwise than before, with its places in saved pages, which are known by what they hold.

    Raises:
        Unusable: The specs cannot be loaded.
    """
    from generator.reports.differences import differences

    files = [
        SavedFile(str(path / file.name) if path.is_dir() else str(path), file.data)
        for path in documents
        for file in saved_files([path])[0]
    ]
    return differences(before, read_specs(specs, cache), files)


def proposed(file: Path, specs: Path, cache: Cache | None = None) -> tuple[str, list[Problem]]:
    """Make corrections of reports of the client, as a file below ``specs/corrections``, and say what none can be made of.

    Raises:
        Unusable: The specs cannot be loaded, or the file is no text.
    """
    from generator.reports.propose import proposed, sightings, written

    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        raise Unusable([Problem(str(file), 0, 0, "not UTF-8, expected lines of JSON")]) from None
    read = read_specs(specs, cache)
    seen, strange = sightings(text, str(file))
    corrections, unsettled = proposed(read, seen, str(file))
    return written(corrections) if corrections else "", [*strange, *unsettled]


def generated(specs: Path, templates: Path = TEMPLATES, cache: Cache | None = None, as_of: str | None = None) -> Output:
    """Render the package from spec files, and show what answers prove, as of the day that they name or of another one, ``2026-01-15``.

    Raises:
        Unusable: There are no templates or no operations, or the specs cannot be loaded, do not make sense, or do not render;
            carries every problem.
    """
    if missing := [*_missing_templates(templates), *_missing_specs(specs)]:

        from generator.specs.load import load_specs

        raise Unusable([*missing, *load_specs(specs, cache)[1]])

    def sound() -> Specs:
        from generator.specs.lint.lint import lint_some

        read = read_specs(specs, cache)
        if findings := lint_some(read):
            raise Unusable(sorted(findings))
        return read

    return built(specs, templates, cache, sound, as_of)


def _missing_templates(templates: Path) -> Iterator[Problem]:
    if next(templates.rglob("*.j2"), None) is None:
        yield Problem(str(templates), 0, 0, "holds no template, expected files ending in .j2")


def _missing_specs(specs: Path) -> Iterator[Problem]:
    """Yield what makes a package that lacks everything, or a product, out of a folder that was emptied or cut short."""
    products = sorted(specs.glob("*/product.yaml"))
    if not products and specs.is_dir():
        yield Problem(str(specs), 0, 0, "holds no product, expected <product>/product.yaml")
    for product in products:
        if next((path for kind in ("rest", "ws-api") for path in product.parent.glob(f"{kind}/*.yaml")), None) is None:
            yield Problem(
                str(product.parent), 0, 0, "holds no operation, expected rest/<name>.yaml or ws-api/<name>.yaml"
            )


def loaded(specs: Path, cache: Cache | None = None) -> tuple[Specs, list[Problem]]:
    """Load the specs, and say what in them does not make sense.

    Raises:
        Unusable: Files cannot be read or break their schemas; findings about the rest would only follow from that.
    """
    from generator.specs.lint.lint import lint

    read = read_specs(specs, cache)
    return read, lint(read)


def read_specs(specs: Path, cache: Cache | None = None) -> Specs:
    """Load specs as they are.

    Raises:
        Unusable: They cannot be loaded, or there is no product.
    """
    from generator.specs.load import load_specs

    read, problems = load_specs(specs, cache)
    if problems or not read.products:
        raise Unusable(problems or [*_missing_specs(specs)])
    return read


def linted(specs: Path, cache: Cache | None = None) -> tuple[Specs, list[Problem]]:
    """Load the specs, and say what does not make sense, or what the package cannot be made of: all that ``generated`` would refuse.

    Raises:
        Unusable: As ``loaded``.
    """
    read, findings = loaded(specs, cache)

    def unrendered() -> list[Problem]:
        from generator.package.view.package import package_view
        from generator.specs.dates import as_of

        try:
            package_view(as_of(read, read.as_of))
        except Unusable as unusable:
            return unusable.problems
        return []

    parts = ("linted", str(specs), *key_parts(digests(specs)))
    findings = [*_missing_specs(specs), *findings]
    return read, findings or memo(cache, parts, Form[list[Problem]](list[Problem]), unrendered)


def dated(specs: Path, cache: Cache | None = None, within: int | None = None) -> tuple[list[Dated], str | None]:
    """Return what changes, or has changed, by its days, and the day that is rendered.

    Args:
        within: Return only what is not more than so many days from the day that is rendered.

    Raises:
        Unusable: The specs cannot be loaded.
    """
    from generator.reports.calendar import calendar
    from generator.specs.dates import since

    read = read_specs(specs, cache)
    found = calendar(read)
    if within is not None and read.as_of is not None:
        found = [one for one in found if since(one.since).is_near(read.as_of, within)]
    return found, read.as_of


def exported(form: str, product: str, specs: Path) -> dict[str, Any]:
    """Return a product in one of the formats of ``EXPORTS``.

    Raises:
        Unusable: The specs cannot be loaded or do not make sense, or have no such product.
    """
    from importlib.metadata import version

    from generator.export.asyncapi import asyncapi
    from generator.export.openapi import openapi

    read, findings = loaded(specs)
    if findings:
        raise Unusable(findings)
    found = read.product(product)
    if found is None:
        known = ", ".join(sorted(one.product for one in read.products))
        raise Unusable([Problem(str(specs), 0, 0, f"no product {product}, expected one of {known}")])
    return (asyncapi if form == "asyncapi" else openapi)(read, found, version("apiscribe"))
