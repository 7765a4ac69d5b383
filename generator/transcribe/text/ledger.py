"""The account of a page: what became of every line that is not blank."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.pages.blocks import Language, Page
from generator.pages.inline import QUOTES
from generator.problems import Problem
from generator.specs.authored import Acknowledgement, Acknowledgements, page_path
from generator.transcribe.run_result import PageAccount
from generator.transcribe.text.causes import UNEXPLAINED
from generator.transcribe.text.passages import Passage, problem_at, problem_on

_INVISIBLE = re.compile("[`*\u200b\u200c\u200d\u2060\ufeff]")
# A quotation mark with nothing behind it shows as an empty line.
_BLANK = " \t\r\u200b>"
_BLANKS = re.compile(r"(?<!\d) | (?!\d)")
_AROUND = " .。;；:：,，"


def normal_sentence(text: str) -> str:
    """Return the sentence without what may vary between two prints of it: letter forms, case, marks, white space."""
    folded = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text).casefold()).translate(QUOTES)
    return " ".join(folded.split()).strip(_AROUND)


def sentence_hash(text: str) -> str:
    """Return the 16 hexadecimal digits under which a sentence is acknowledged."""
    # Blanks beside marks, code and Chinese are the scraper's; only digits would say something else without them.
    return hashlib.sha256(_BLANKS.sub("", normal_sentence(text)).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Settled:
    """A sentence of a page that is accounted for by nothing but that a person has read it."""

    page: Page
    passage: Passage
    entry: Acknowledgement


@dataclass(frozen=True)
class Prose:
    """A section of a page that is accounted for by nothing but a guide; ``lines`` are those that nothing else has read."""

    page: Page
    heading: str
    lines: tuple[int, ...]
    hash: str


class Readings:
    """The sentences people have read, and which of those entries the pages of this run still needed."""

    def __init__(self, acknowledged: Acknowledgements) -> None:
        self._acknowledged = acknowledged
        self._used: set[tuple[str, str | None]] = set()
        self.settled: list[Settled] = []
        self.prose: list[Prose] = []

    def covers(self, text: str, address: str) -> bool:
        return self._entry(text, address) is not None

    def settles(self, passage: Passage, page: Page) -> bool:
        entry = self._entry(passage.text, page.address)
        if entry:
            self.settled.append(Settled(page, passage, entry))
        return entry is not None

    def _entry(self, text: str, address: str) -> Acknowledgement | None:
        entry = self._acknowledged.find(sentence_hash(text), address)
        if entry:
            self._used.add((entry.hash, entry.page))
        return entry

    def needed(self) -> frozenset[tuple[str, str | None]]:
        """Return the entries that were needed, by hash and page."""
        return frozenset(self._used)

    def stale(self, pages: Iterable[tuple[str, str]], needed: Iterable[tuple[str, str | None]] = ()) -> list[Problem]:
        """Return a problem for every entry no page needed; one for a single page counts if that page was read.

        One for every page counts unless the run leaves out pages: those that entries name tell. ``pages`` are the addresses
        that were read, each with its language; ``needed`` are entries that other readings of the run needed.
        """
        used = self._used | set(needed)
        read: dict[str, set[str]] = {"en": set(), "zh": set()}
        for address, language in pages:
            read[language].add(page_path(address))
        languages: tuple[Language, ...] = ("en", "zh")
        whole = frozenset(one for one in languages if read[one] and self._named(one) <= read[one])
        return [
            Problem(entry.file, entry.line, 0, _stale_message(entry))
            for entry in self._acknowledged
            if entry.since is None and (entry.hash, entry.page) not in used and _is_decided(entry, read, whole)
        ]

    def _named(self, language: Language) -> set[str]:
        """Return the pages that entries of a language name: a run without one of them is a part of the pages."""
        entries = [one for one in self._acknowledged if one.since is None and one.language in (None, language)]
        return {page_path(one.page) for one in entries if one.page}


def _is_decided(entry: Acknowledgement, read: Mapping[str, set[str]], whole: frozenset[str]) -> bool:
    """Tell whether a sentence would have been met if it still stood where it is acknowledged; of ``whole`` languages all pages were read."""
    languages: tuple[Language, ...] = (entry.language,) if entry.language else ("en", "zh")
    if entry.page:
        return any(page_path(entry.page) in read[language] for language in languages)
    return not whole.isdisjoint(languages)


def _stale_message(entry: Acknowledgement) -> str:
    language = {"en": "English ", "zh": "Chinese ", None: ""}[entry.language]
    where = f"the {language}page {entry.page}" if entry.page else f"any {language}page that was read"
    return f"stale acknowledgement {entry.hash} ({entry.means}), its sentence no longer stands on {where}"


@dataclass
class Ledger:
    """Keeps the account of one page while it is read."""

    page: Page
    readings: Readings
    problems: list[Problem] = field(default_factory=lambda: list[Problem]())
    _used: set[int] = field(default_factory=lambda: set[int]())
    _acknowledged: set[int] = field(default_factory=lambda: set[int]())
    _left: set[int] = field(default_factory=lambda: set[int]())

    def use(self, lines: Iterable[int]) -> None:
        self._used.update(lines)

    def settle(self, passage: Passage) -> None:
        """Account for text that no grammar reads: a person has read it, or it is reported with its hash."""
        if not normal_sentence(passage.text):
            return self.use(passage.lines)
        if self.readings.settles(passage, self.page):
            self._acknowledged.update(passage.lines)
            return None
        self._left.update(passage.lines)
        message = f"{UNEXPLAINED} {sentence_hash(passage.text)}"
        self.problems.append(problem_at(self.page, passage, message))
        return None

    def refuse(self, passage: Passage, message: str) -> None:
        """Report text that was understood as wrong or as not expressible; its lines stay unexplained."""
        self._left.update(passage.lines)
        self.problems.append(problem_at(self.page, passage, message))

    def refuse_lines(self, lines: Iterable[int], message: str) -> None:
        numbers = sorted(lines)
        self._left.update(numbers)
        self.problems.append(problem_on(self.page, numbers, message))

    def report(self, passage: Passage, message: str) -> None:
        """Report something about text that was read all the same."""
        self.use(passage.lines)
        self.problems.append(problem_at(self.page, passage, message))

    def close(self) -> PageAccount:
        """Return the account; lines that nothing has looked at are reported as well."""
        furniture = {line for piece in self.page.furniture for line in piece.span}
        shown = {n for n in self.page.span if self.page.lines[n - 1].strip(_BLANK)}
        body = shown - furniture
        self._report_untouched(sorted(body - self._used - self._acknowledged - self._left))
        left = body & self._left
        acknowledged = body & self._acknowledged - left
        return PageAccount(
            file=self.page.file,
            language=self.page.language,
            address=self.page.address,
            used=len(body - left - acknowledged),
            furniture=len(shown & furniture),
            acknowledged=len(acknowledged),
            unexplained=tuple(sorted(left)),
        )

    def _report_untouched(self, numbers: Iterable[int]) -> None:
        for number in numbers:
            text = self.page.lines[number - 1]
            places = tuple((number, column + 1) for column in range(len(text)))
            self.settle(Passage(text, places).part(0, len(text)))
