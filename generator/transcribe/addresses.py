"""Pages in, specs out, with an account of every page and everything that is wrong, all at once.

What one address documents depends on nothing but its pages and the settings, so that it may be kept; only what concerns
several addresses is done afterwards: names that occur twice, values of lists, acknowledgements that nothing needs.
"""

from __future__ import annotations

import traceback
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.pages.blocks import Heading, Language, Page
from generator.problems import Problem
from generator.specs.authored import Acknowledgements, Product, page_path
from generator.specs.model import Enums, Operation, SpecFile
from generator.specs.remembered import NOTHING, Memory, languages_of
from generator.transcribe.absence import EVERYTHING, Accepted
from generator.transcribe.identity import changed_kind, strangers
from generator.transcribe.lists.enum_resolution import resolved
from generator.transcribe.operation.bounds import bounded
from generator.transcribe.operation.prune import possible
from generator.transcribe.page_kinds import read_pages
from generator.transcribe.result import Context, Dispute, GuideEntry
from generator.transcribe.run_result import Held, PageAccount
from generator.transcribe.text.causes import causes, follows
from generator.transcribe.text.ledger import Readings
from generator.transcribe.text.sections import sections_of

__all__ = [
    "AddressResult",
    "Dispute",
    "Settings",
    "Transcription",
    "assembled",
    "grouped",
    "read_address",
    "transcribe",
]

_LANGUAGES: tuple[Language, ...] = ("en", "zh")


@dataclass(frozen=True)
class Settings:
    """What people have written that pages are read with; ``names`` are by the page's path below ``/docs/``."""

    products: tuple[Product, ...]
    acknowledged: Acknowledgements
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    guides: tuple[GuideEntry, ...] = ()


@dataclass(frozen=True)
class AddressResult:
    """What the pages of one address document; ``needed`` are the acknowledgements they needed, by hash and page.

    ``is_linked`` says that headings of each language link to the address.
    """

    address: str
    file: str
    specs: tuple[SpecFile, ...]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]
    disputes: tuple[Dispute, ...]
    needed: frozenset[tuple[str, str | None]]
    is_linked: bool


@dataclass(frozen=True)
class Transcription:
    """Specs in the order of their keys, the account of each page in the order of the files, all problems sorted.

    ``disputes`` are contradictions between languages: each is a problem unless a correction has the same spec and path.
    ``held`` are the pages with problems. What concerns several pages is judged by the others, and by what is remembered.
    """

    specs: tuple[SpecFile, ...]
    accounts: tuple[PageAccount, ...]
    problems: tuple[Problem, ...]
    disputes: tuple[Dispute, ...] = ()
    held: tuple[Held, ...] = ()

    @property
    def operations(self) -> tuple[Operation, ...]:
        return tuple(spec for spec in self.specs if isinstance(spec, Operation))


def transcribe(
    pages: Sequence[Page],
    products: Sequence[Product],
    acknowledged: Acknowledgements,
    names: Mapping[str, str] | None = None,
    guides: Sequence[GuideEntry] = (),
) -> Transcription:
    """Return what the pages document; an operation that lacks its name, product or request is reported and left out."""
    settings = Settings(tuple(products), acknowledged, names or {}, tuple(guides))
    addresses, problems = grouped(pages)
    results = [read_address(languages, settings) for languages in addresses.values()]
    return assembled(results, settings, problems)


def grouped(pages: Iterable[Page]) -> tuple[dict[str, tuple[Page, ...]], list[Problem]]:
    """Return the languages of each address, English first, addresses sorted; a page that is saved twice is reported."""
    found: dict[str, dict[Language, Page]] = {}
    problems: list[Problem] = []
    for page in sorted(pages, key=lambda page: (page.file, page.language)):
        languages = found.setdefault(page.address, {})
        if page.language in languages:
            first = languages[page.language].file
            message = f"page is saved twice, expected only {first}: {page.address} in {page.language}"
            problems.append(sections_of(page).problem(message))
        else:
            languages[page.language] = page
    ordered = {
        address: tuple(found[address][language] for language in _LANGUAGES if language in found[address])
        for address in sorted(found)
    }
    return ordered, problems


def read_address(pages: Sequence[Page], settings: Settings, readings: Readings | None = None) -> AddressResult:
    """Read the languages of one address, English first. A page that cannot be read at all is a problem of that page.

    ``readings`` is given by who wants to know which sentences acknowledgements settled.
    """
    address, file = pages[0].address, pages[0].file
    readings = readings or Readings(settings.acknowledged)
    try:
        result = read_pages(pages, Context(settings.products, readings, settings.guides, settings.names))
    except Exception as error:  # Whatever a page does to its reader, the other pages are read.
        return AddressResult(address, file, (), (), (failed(file, error),), (), frozenset(), True)
    wrong = causes(result.problems, pages)
    disputes = tuple(one for one in result.disputes if not follows(one.problem, wrong))
    linked = all(any(isinstance(block, Heading) and block.anchor for block in page.blocks) for page in pages)
    return AddressResult(address, file, result.specs, result.accounts, wrong, disputes, readings.needed(), linked)


def failed(file: str, error: Exception) -> Problem:
    """Return the problem of a page whose reading ended in an exception."""
    frame = next(reversed(traceback.extract_tb(error.__traceback__)), None)
    where = f" in {frame.name} ({Path(frame.filename).name}:{frame.lineno})" if frame else ""
    reason = str(error).partition("\n")[0][:200]
    return Problem(file, 1, 0, f"cannot be read: {type(error).__name__}{where}: {reason}; expected to be readable")


def assembled(
    results: Iterable[AddressResult],
    settings: Settings,
    problems: Sequence[Problem] = (),
    memory: Memory = NOTHING,
    accepted: Accepted = EVERYTHING,
) -> Transcription:
    """Put the results of all addresses of a run together; ``memory`` has the lists of values of pages it lacks."""
    partial = _partial(results := list(results), settings, memory)
    results = [_as_remembered(one, memory, one.address in partial) for one in results]
    all_problems = [*problems, *(problem for result in results for problem in result.problems)]
    doubled = Counter(problem.file for problem in problems)
    wrong = +Counter({one.address: len(one.problems) + doubled[one.file] for one in results})
    specs: dict[str, tuple[SpecFile, AddressResult]] = {}
    for result in results:
        for spec in result.specs:
            first = specs.setdefault(spec.key, (spec, result))
            if first[1] is not result:
                all_problems.append(_second(spec, first[0], result))
                wrong.update([result.address, first[1].address])
    kept = [spec for spec, _ in specs.values()]
    unlinked = {one.address for one in results if not one.is_linked}
    for address, problem in strangers(kept, memory, {one.address: one.file for one in results}, unlinked, accepted):
        all_problems.append(problem)
        wrong[address] += 1
    enums = [spec for spec in kept if isinstance(spec, Enums) and spec.source.address not in wrong]
    enums += [spec for spec in memory.enums if spec.key not in {one.key for one in enums}]
    kept = [bounded(possible(resolved(spec, enums))) if isinstance(spec, Operation) else spec for spec in kept]
    accounts = [account for result in results for account in result.accounts]
    needed = {entry for result in results for entry in result.needed}
    # What a page with problems no longer says may be what is wrong with it.
    # Nor is a sentence gone whose language this run does not have.
    there = [(account.address, account.language) for account in accounts]
    read = [(address, language) for address, language in there if address not in {*wrong, *partial}]
    all_problems += Readings(settings.acknowledged).stale(read, needed)
    all_problems += _gone(settings, memory, [address for address, _ in there])
    return Transcription(
        specs=tuple(sorted(kept, key=lambda spec: spec.key)),
        accounts=tuple(sorted(accounts, key=lambda account: (account.file, account.language))),
        problems=tuple(sorted(set(all_problems))),
        disputes=tuple(dispute for result in results for dispute in result.disputes),
        held=tuple(Held(one.address, one.file, wrong[one.address]) for one in results if one.address in wrong),
    )


def _partial(results: Iterable[AddressResult], settings: Settings, memory: Memory) -> set[str]:
    """Return the addresses of which a language is known that this run does not have."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for guide in settings.guides:
        known[page_path(guide.page)].add(guide.language)
    for spec in memory.specs.values():
        known[page_path(spec.source.address)] |= languages_of(spec)
    found = {one.address: {account.language for account in one.accounts} for one in results if one.accounts}
    return {address for address, languages in found.items() if known[page_path(address)] - languages}


def _as_remembered(result: AddressResult, memory: Memory, is_partial: bool) -> AddressResult:
    """Return the result of an address, nothing if Chinese alone does not even tell what kind of page it is."""
    known = memory.keys_of(result.address)
    is_chinese = {account.language for account in result.accounts} == {"zh"}
    if not known or {spec.key for spec in result.specs} >= known:
        return result
    if not (is_partial and is_chinese):
        changed = None if result.problems else changed_kind(known, result.specs, result.file, result.address)
        return replace(result, problems=(*result.problems, *([changed] if changed else ())))
    return replace(result, specs=(), problems=(), disputes=())


def _gone(settings: Settings, memory: Memory, addresses: Iterable[str]) -> list[Problem]:
    """Return a problem for every guide whose page is not there, in a run that has all the pages that sentences and specs name."""
    read = {page_path(address) for address in addresses}
    named = {page_path(entry.page) for entry in settings.acknowledged if entry.page and entry.since is None}
    if not named or not named | {page_path(spec.source.address) for spec in memory.specs.values()} <= read:
        return []
    return [
        Problem(guide.file, guide.line, 0, f"stale guide ({guide.means}), there is no page {guide.page}")
        for guide in settings.guides
        if guide.since is None and page_path(guide.page) not in read
    ]


def _second(spec: SpecFile, first: SpecFile, result: AddressResult) -> Problem:
    message = f"second operation {spec.key}, expected another title or a correction: the first is"
    return Problem(result.accounts[0].file, 0, 0, f"{message} {first.source.address}")
